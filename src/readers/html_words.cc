#include "readers/html_words.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/tsv.h"

namespace hearsay {

extern const std::string_view kPageWords, kPagePhrases;

namespace {

constexpr std::size_t kLongestPrefix = 4;  // a pattern "word*" is found by its first letters
constexpr std::size_t kMostWords = 64;     // of one element; more say no more
constexpr std::size_t kShort = 180;        // characters of a line that may begin like one around an article
constexpr std::size_t kShortEnd = 40;      // characters of a line that may end it

struct Pattern {
  std::vector<std::string> words;
  bool open = false;  // the last word may go on
  std::uint8_t kind = 0;
};

// take(kind, what) for each line of "kind<TAB>what".
template <typename Take>
void each_pair(std::string_view table, Take take) {
  each_row(table, [&](const auto& row) {
    if (row.size() > 1) take(row[0], row[1]);
  });
}

std::uint8_t kind_of(std::string_view name) {
  return name == "never"  ? kNever
         : name == "drop" ? kDrop
         : name == "weak" ? kWeak
         : name == "body" ? kBody
         : name == "live" ? kLive
                          : kStub;
}

using Patterns = std::unordered_map<std::string, std::vector<Pattern>>;

// By the first word; one that is open and alone, by its first letters.
Patterns load_patterns() {
  Patterns out;
  each_pair(kPageWords, [&](std::string_view kind, std::string_view what) {
    Pattern pattern;
    pattern.kind = kind_of(kind);
    pattern.open = what.ends_with('*');
    if (pattern.open) what.remove_suffix(1);
    for (const std::string_view word : split_at(what, '-')) pattern.words.emplace_back(word);
    const bool by_letters = pattern.open && pattern.words.size() == 1;
    const std::string key = by_letters ? pattern.words[0].substr(0, kLongestPrefix) + "*" : pattern.words[0];
    out[key].push_back(std::move(pattern));
  });
  return out;
}

bool matches(const Pattern& pattern, const std::vector<std::string>& words, std::size_t at) {
  if (at + pattern.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    const bool may_go_on = pattern.open && i + 1 == pattern.words.size();
    if (may_go_on ? !words[at + i].starts_with(pattern.words[i]) : words[at + i] != pattern.words[i]) return false;
  }
  return true;
}

bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// An empty word stands between the names of a list, so that no pattern runs over it.
std::vector<std::string> words_of(std::string_view names) {
  std::vector<std::string> out;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < names.size() && out.size() < kMostWords; ++i) {
    const char c = names[i];
    if (!is_word(c)) {
      flush();
      if (c == ' ') out.emplace_back();
      continue;
    }
    if (is_ascii_upper(c) && i > 0 && is_ascii_small(names[i - 1])) flush();
    word += ascii_lower(c);
  }
  flush();
  return out;
}

struct Phrases {
  std::unordered_set<std::string> whole, ends;
  std::vector<std::string> begins, holds, live, live_paths;
};

Phrases load_phrases() {
  Phrases out;
  each_pair(kPagePhrases, [&](std::string_view kind, std::string_view what) {
    if (kind == "whole") out.whole.emplace(what);
    else if (kind == "ends") out.ends.emplace(what);
    else if (kind == "begins") out.begins.emplace_back(what);
    else if (kind == "live") out.live.emplace_back(what);
    else if (kind == "live_path") out.live_paths.emplace_back(what);
    else out.holds.emplace_back(what);
  });
  return out;
}

const Phrases& page_phrases() {
  static const Phrases phrases = load_phrases();
  return phrases;
}

// `part` within `text`, not within a longer word.
bool holds_word(std::string_view text, std::string_view part) {
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    const bool begins = at == 0 || !is_word(text[at - 1]) || !is_word(part.front());
    const std::size_t end = at + part.size();
    if (begins && (end == text.size() || !is_word(text[end]) || !is_word(part.back()))) return true;
  }
  return false;
}

constexpr std::string_view kEdges = " .:;,-|>*\t\n!?()[]";  // of a line that says one thing

}  // namespace

std::uint8_t page_words(std::string_view names) {
  static const Patterns patterns = load_patterns();
  std::uint8_t out = kNoWord;
  const auto words = words_of(names);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    for (const std::string& key : {words[i], words[i].substr(0, kLongestPrefix) + "*"}) {
      const auto found = patterns.find(key);
      if (found == patterns.end()) continue;
      for (const Pattern& pattern : found->second) {
        if (matches(pattern, words, i)) out |= pattern.kind;
      }
    }
  }
  return out;
}

bool says_live(std::string_view title, std::string_view url) {
  const Phrases& phrases = page_phrases();
  const std::string folded = fold_case(title);
  const auto in_title = [&](const std::string& part) { return holds_word(folded, part); };
  if (std::any_of(phrases.live.begin(), phrases.live.end(), in_title)) return true;
  const auto scheme = url.find("://");
  const auto begin = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (begin == std::string_view::npos) return false;
  const std::string path = fold_case(url.substr(begin, url.find_first_of("?#", begin) - begin)) + '/';
  return std::any_of(phrases.live_paths.begin(), phrases.live_paths.end(), [&](const std::string& part) { return holds_word(path, part); });
}

bool is_live_word(std::string_view text) {
  const std::string folded = fold_case(text);
  const auto& live = page_phrases().live;
  return std::any_of(live.begin(), live.end(), [&](const std::string& part) { return trimmed(part, kEdges) == trimmed(folded, kEdges); });
}

Phrase page_phrase(std::string_view text, std::size_t letters) {
  const Phrases& phrases = page_phrases();
  if (letters > kShort) return Phrase::none;
  const std::string folded = fold_case(text);
  const std::string key(trimmed(folded, kEdges));
  if (letters <= kShortEnd && phrases.ends.contains(key)) return Phrase::ends_article;
  if (phrases.whole.contains(key)) return Phrase::no_text;
  const std::string_view line = std::string_view(folded).substr(std::min(folded.find_first_not_of(" -|>*[("), folded.size()));
  for (const std::string& begin : phrases.begins) {
    if (line.starts_with(begin)) return Phrase::no_text;
  }
  for (const std::string& part : phrases.holds) {
    if (folded.find(part) != std::string::npos) return Phrase::no_text;
  }
  return Phrase::none;
}

}  // namespace hearsay
