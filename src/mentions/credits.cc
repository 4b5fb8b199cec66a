#include "mentions/credits.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/fold.h"
#include "hearsay/error.h"
#include "mentions/credit_patterns.h"
#include "mentions/lexicon_file.h"

namespace hearsay {

struct CreditLexicon {
  AgencyNames agencies;
  std::vector<CreditPattern> whole, part;
  std::set<std::string, std::less<>> pictures;
};

namespace {

constexpr std::size_t kFirstLines = 6, kLastLines = 8;
constexpr std::size_t kHead = 160, kTail = 320;  // bytes of a paragraph that are looked at; a line up to their sum as a whole

struct Line {
  std::string_view text;
  std::uint32_t begin = 0;
};

void append_line(std::vector<Line>& out, std::string_view text, std::size_t begin, std::size_t end) {
  std::string_view line = text.substr(begin, end - begin);
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  while (line.front() == ' ' || line.front() == '\t') line.remove_prefix(1), ++begin;
  out.push_back({line, static_cast<std::uint32_t>(begin)});
}

// The text's first and last lines that are not blank; a short text's once.
std::vector<Line> outer_lines(std::string_view text) {
  std::vector<Line> first, last;
  std::size_t at = 0;
  while (at < text.size() && first.size() < kFirstLines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    append_line(first, text, at, end);
    at = end + 1;
  }
  for (std::size_t end = text.size(); end > at && last.size() < kLastLines;) {
    const std::size_t found = text.rfind('\n', end - 1);
    const std::size_t begin = found == std::string_view::npos || found + 1 < at ? at : found + 1;
    append_line(last, text, begin, end);
    if (begin == at) break;
    end = begin - 1;
  }
  first.insert(first.end(), last.rbegin(), last.rend());
  return first;
}

// One piece of a long line, on a character's boundary.
std::vector<Line> pieces_of(const Line& line) {
  if (line.text.size() <= kHead + kTail) return {line};
  std::size_t head = kHead, tail = line.text.size() - kTail;
  const auto inside = [&](std::size_t at) { return (static_cast<unsigned char>(line.text[at]) & 0xC0) == 0x80; };
  while (inside(head)) --head;
  while (inside(tail)) ++tail;
  return {{line.text.substr(0, head), line.begin}, {line.text.substr(tail), line.begin + static_cast<std::uint32_t>(tail)}};
}

std::string key_of(const CreditLexicon& lexicon, std::string_view name) {
  std::string key = lexicon.agencies.canonical_of(name);
  key = fold_case(key.empty() ? name : std::string_view(key));
  return key.starts_with("the ") ? key.substr(4) : key;
}

void add(Document& document, const CreditLexicon& lexicon, const std::string& name, bool whole, std::string_view from, Span span) {
  if (name.empty() || (!document.outlet.empty() && key_of(lexicon, name) == key_of(lexicon, document.outlet))) return;
  for (const Credit& known : document.credits) {
    if (key_of(lexicon, known.name) == key_of(lexicon, name)) return;
  }
  document.credits.push_back({name, whole, std::string(from), span});
}

bool about_pictures(const CreditLexicon& lexicon, const std::vector<CreditWord>& words) {
  return std::any_of(words.begin(), words.end(), [&](const CreditWord& word) { return lexicon.pictures.contains(word.folded); });
}

void credits_of_line(Document& document, const CreditLexicon& lexicon, const Line& line, std::string_view from) {
  const auto words = credit_words(line.text);
  if (about_pictures(lexicon, words)) return;
  std::set<std::string_view> present;
  bool has_agency = false;
  std::string ignored;
  for (std::size_t i = 0; i < words.size(); ++i) {
    present.insert(words[i].folded);
    has_agency = has_agency || lexicon.agencies.at(words, i, ignored) > 0;
  }
  for (const auto* patterns : {&lexicon.part, &lexicon.whole}) {
    for (const CreditPattern& pattern : *patterns) {
      if ((pattern.needs_agency && !has_agency) || (!pattern.longest.empty() && !present.contains(pattern.longest))) continue;
      const auto found = match_credit(pattern, words, line.text, lexicon.agencies);
      if (!found) continue;
      const Span span = from == "text" ? Span{line.begin + found->span.begin, line.begin + found->span.end} : Span{};
      for (const std::string& name : found->names) add(document, lexicon, name, patterns == &lexicon.whole, from, span);
      return;
    }
  }
}

// "Jane Roe, Associated Press", "AFP", "Jane Roe with Reuters": names of agencies, whole unless somebody else wrote with them.
void credits_of_byline(Document& document, const CreditLexicon& lexicon) {
  const auto words = credit_words(document.author);
  std::string name;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t taken = lexicon.agencies.at(words, i, name);
    if (taken == 0) {
      ++i;
      continue;
    }
    std::size_t before = i;
    while (before > 0 && words[before - 1].folded == "the") --before;
    const std::string_view link = before == 0 ? std::string_view() : std::string_view(words[before - 1].folded);
    const bool follows = i + taken < words.size();
    const bool with_others =
        link == "with" || link == "and" || (follows && (words[i + taken].folded == "with" || words[i + taken].folded == "and"));
    const bool stands_alone = link.empty() || link == "by" || link == "for" || link == "of" || link == "with" || link == "and" ||
                              link == "from" || std::string_view(",|/(;-&[").find(link) != std::string_view::npos;
    if (stands_alone) add(document, lexicon, name, !with_others, "byline", {});
    i += taken;
  }
}

void credits_of_metadata(Document& document, const CreditLexicon& lexicon) {
  for (const Meta& entry : document.meta) {
    if (entry.name == "credit" || entry.name == "source") {
      const std::string known = lexicon.agencies.canonical_of(entry.value);
      if (!about_pictures(lexicon, credit_words(entry.value)))
        add(document, lexicon, known.empty() ? entry.value : known, true, "metadata", {});
    } else if (entry.name == "dateline" || entry.name == "copyright") {
      credits_of_line(document, lexicon, {entry.value, 0}, "metadata");
    }
  }
}

std::vector<CreditPattern> patterns_of(const LexiconFile& file, const char* table) {
  std::vector<CreditPattern> out;
  for (const std::string& text : file.list(table, "lines")) {
    auto pattern = compile_pattern(text);
    if (!pattern) throw Error(ErrorCode::bad_format, fmt::format("credits.toml: [{}]: \"{}\" has braces that mean nothing", table, text));
    out.push_back(std::move(*pattern));
  }
  return out;
}

}  // namespace

std::shared_ptr<const CreditLexicon> load_credit_lexicon(const Knowledge& knowledge) {
  const LexiconFile file(knowledge, "credits.toml");
  auto out = std::make_shared<CreditLexicon>();
  for (const auto& [name, others] : file.lists("agencies")) {
    out->agencies.add(name, name);
    for (const std::string& other : others) out->agencies.add(other, name);
  }
  out->whole = patterns_of(file, "whole");
  out->part = patterns_of(file, "part");
  for (const std::string& word : file.list("not", "words")) out->pictures.insert(fold_case(word));
  return out;
}

void find_credits(Document& document, const CreditLexicon& lexicon) {
  credits_of_metadata(document, lexicon);
  credits_of_byline(document, lexicon);
  for (const Line& line : outer_lines(document.text)) {
    for (const Line& piece : pieces_of(line)) credits_of_line(document, lexicon, piece, "text");
  }
  if (!document.origin.empty()) return;
  const auto whole = std::find_if(document.credits.begin(), document.credits.end(), [](const Credit& credit) { return credit.whole; });
  if (whole == document.credits.end()) return;
  document.origin = whole->name;
  document.origin_from = whole->from;
}

}  // namespace hearsay
