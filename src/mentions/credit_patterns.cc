#include "mentions/credit_patterns.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/fold.h"

namespace hearsay {
namespace {

constexpr std::size_t kExact = 5;      // letters of an abbreviation, compared as they stand
constexpr std::size_t kDateline = 60;  // bytes
constexpr std::size_t kPeople = 20;    // words
constexpr std::size_t kNameWords = 7;

// Dashes, typographic quotation marks and © are signs, not words, though they are made of high bytes.
std::string_view sign_at(std::string_view rest) {
  for (const std::string_view sign : {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95", "\xE2\x88\x92", "\xC2\xA9", "\xE2\x80\x9C",
                                      "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99", "\xC2\xAB", "\xC2\xBB", "\xC2\xA0", "\xE2\x80\xA6"}) {
    if (rest.starts_with(sign)) return sign;
  }
  return {};
}

std::string folded_sign(std::string_view sign) {
  if (sign.starts_with("\xE2\x80\x93") || sign.starts_with("\xE2\x80\x94") || sign.starts_with("\xE2\x80\x95") ||
      sign.starts_with("\xE2\x88\x92"))
    return "-";
  if (sign == "\xE2\x80\x9C" || sign == "\xE2\x80\x9D" || sign == "\xC2\xAB" || sign == "\xC2\xBB") return "\"";
  return std::string(sign);
}

bool is_capital(const CreditWord& word) {
  const auto c = static_cast<unsigned char>(word.text.front());
  return is_ascii_upper(c) || (c >= 0xC3 && word.folded != word.text);
}
bool is_small_word(std::string_view word) {
  return word == "of" || word == "the" || word == "and" || word == "for" || word == "&" || word == "-" || word == "'" ||
         word == "\xE2\x80\x99" || word == "de" || word == "du" || word == "la" || word == "le";
}
bool is_word(const CreditWord& word) { return is_word_byte(word.text.front()) && sign_at(word.text).empty(); }

struct Matching {
  const std::vector<CreditWord>& words;
  std::string_view line;
  const AgencyNames& agencies;
  std::vector<std::string> names;

  bool at_end(std::size_t i) const {
    while (i < words.size() && (words[i].folded == "." || words[i].folded == "\"")) ++i;
    return i == words.size();
  }

  // "AP, AFP and Reuters": words that the list takes.
  std::size_t agency_list(std::size_t i, std::vector<std::string>& out) const {
    std::string name;
    std::size_t taken = agencies.at(words, i, name);
    if (taken == 0) return 0;
    out.push_back(name);
    for (std::size_t at = i + taken; at < words.size();) {
      const std::string& link = words[at].folded;
      if (link != "," && link != "and" && link != "&" && link != "/" && link != "et") break;
      std::size_t next = at + 1;
      if (next < words.size() && link == "," && words[next].folded == "and") ++next;
      if (next < words.size() && words[next].folded == "the") ++next;
      const std::size_t more = agencies.at(words, next, name);
      if (more == 0) break;
      out.push_back(name);
      at = next + more;
      taken = at - i;
    }
    return taken;
  }

  std::size_t free_name(std::size_t i, std::string& out) const {
    std::size_t end = i, last = i;
    while (end < words.size() && end - i < kNameWords) {
      if (is_word(words[end]) && (is_capital(words[end]) || (is_ascii_digit(words[end].text.front()) && end > i))) last = ++end;
      else if (end + 1 < words.size() && is_small_word(words[end].folded) && (end > i || words[end].folded == "the")) ++end;
      else break;
    }
    if (last == i) return 0;
    const CreditWord& tail = words[last - 1];
    const std::size_t first = words[i].text == "the" ? i + 1 : i;
    out = line.substr(words[first].begin, tail.begin + tail.text.size() - words[first].begin);
    if (const std::string known = agencies.canonical_of(out); !known.empty()) out = known;
    return last - i;
  }

  // "SEOUL, South Korea, Sept. 12": capitals, numbers and the signs between them; at least one word.
  bool is_dateline(std::size_t i, std::size_t end) const {
    if (end == i || end > words.size() || words[end - 1].begin + words[end - 1].text.size() - words[i].begin > kDateline) return false;
    bool any = false;
    for (std::size_t k = i; k < end; ++k) {
      const CreditWord& word = words[k];
      if (!is_word(word)) {
        if (word.folded != "," && word.folded != "." && word.folded != "/" && word.folded != "-" && word.folded != "'") return false;
      } else if (is_capital(word)) {
        any = true;
      } else if (!is_ascii_digit(word.text.front()) && !is_small_word(word.folded)) {
        return false;
      }
    }
    return any && is_word(words[i]);
  }

  // Whether parts from `part` on match at word i; `end` is one past the last word taken.
  bool match(const CreditPattern& pattern, std::size_t part, std::size_t i, std::size_t& end) {
    if (part == pattern.parts.size()) {
      end = i;
      return true;
    }
    const auto& [kind, word] = pattern.parts[part];
    const std::size_t had = names.size();
    switch (kind) {
      case CreditPart::begin: return i == 0 && match(pattern, part + 1, i, end);
      case CreditPart::end: return at_end(i) && match(pattern, part + 1, i, end);
      case CreditPart::word: return i < words.size() && words[i].folded == word && match(pattern, part + 1, i + 1, end);
      case CreditPart::year: return year(pattern, part, i, end);
      case CreditPart::agency: {
        const std::size_t taken = agency_list(i, names);
        if (taken > 0 && match(pattern, part + 1, i + taken, end)) return true;
        names.resize(had);
        return false;
      }
      case CreditPart::name: {
        std::string name;
        const std::size_t taken = free_name(i, name);
        if (taken == 0) return false;
        names.push_back(name);
        if (match(pattern, part + 1, i + taken, end)) return true;
        names.resize(had);
        return false;
      }
      case CreditPart::dateline:
        for (std::size_t until = i + 1; until < words.size() && words[until].begin - words[i].begin <= kDateline; ++until) {
          if (is_dateline(i, until) && match(pattern, part + 1, until, end)) return true;
        }
        return false;
      case CreditPart::people:
        for (std::size_t until = i + 1; until < words.size() && until - i <= kPeople && words[until - 1].folded != "."; ++until) {
          if (match(pattern, part + 1, until, end)) return true;
        }
        return false;
    }
    return false;
  }

  bool year(const CreditPattern& pattern, std::size_t part, std::size_t i, std::size_t& end) {
    const auto is_year = [&](std::size_t k) {
      return k < words.size() && words[k].text.size() == 4 && std::ranges::all_of(words[k].text, is_ascii_digit);
    };
    if (!is_year(i)) return false;
    std::size_t next = i + 1;
    if (next + 1 < words.size() && words[next].folded == "-" && is_year(next + 1)) next += 2;
    if (next < words.size() && words[next].folded == ",") ++next;
    return match(pattern, part + 1, next, end);
  }
};

}  // namespace

std::vector<CreditWord> credit_words(std::string_view line) {
  std::vector<CreditWord> out;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t' || line[i] == '\r') {
      ++i;
      continue;
    }
    if (const std::string_view sign = sign_at(line.substr(i)); !sign.empty()) {
      if (sign != "\xC2\xA0") out.push_back({folded_sign(sign), line.substr(i, sign.size()), i});
      i += sign.size();
      continue;
    }
    std::size_t end = i + 1;
    if (is_word_byte(static_cast<unsigned char>(line[i]))) {
      while (end < line.size() && is_word_byte(static_cast<unsigned char>(line[end])) && sign_at(line.substr(end)).empty()) ++end;
    } else {
      while (line[i] == '-' && end < line.size() && line[end] == '-') ++end;  // "--"
    }
    const std::string_view text = line.substr(i, end - i);
    out.push_back({text.front() == '-' ? "-" : fold_case(text), text, i});
    i = end;
  }
  return out;
}

void AgencyNames::add(std::string_view name, const std::string& canonical) {
  AgencyName entry{.words = {}, .exact = {}, .canonical = canonical};
  for (const CreditWord& word : credit_words(name)) entry.words.push_back(word.folded);
  if (entry.words.empty()) return;
  if (name.size() <= kExact) entry.exact = name;
  auto& list = by_first_[entry.words.front()];
  list.push_back(std::move(entry));
  std::stable_sort(list.begin(), list.end(), [](const AgencyName& a, const AgencyName& b) { return a.words.size() > b.words.size(); });
}

std::size_t AgencyNames::at(const std::vector<CreditWord>& words, std::size_t i, std::string& canonical) const {
  if (i >= words.size()) return 0;
  const auto found = by_first_.find(words[i].folded);
  if (found == by_first_.end()) return 0;
  for (const AgencyName& name : found->second) {
    if (i + name.words.size() > words.size()) continue;
    const bool agrees = std::equal(name.words.begin(), name.words.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                   [](const std::string& word, const CreditWord& other) { return word == other.folded; });
    if (!agrees || (name.words.size() == 1 && !name.exact.empty() && name.exact != words[i].text)) continue;
    canonical = name.canonical;
    return name.words.size();
  }
  return 0;
}

std::string AgencyNames::canonical_of(std::string_view name) const {
  const auto words = credit_words(name);
  std::string canonical;
  for (const std::size_t begin : {0u, 1u}) {
    if (begin == 1 && (words.empty() || words[0].folded != "the")) break;
    if (const std::size_t taken = at(words, begin, canonical); taken > 0 && begin + taken == words.size()) return canonical;
  }
  return {};
}

std::optional<CreditPattern> compile_pattern(std::string_view text) {
  CreditPattern out;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    if (word.empty()) continue;
    if (word == "^") out.parts.emplace_back(CreditPart::begin, "");
    else if (word == "$") out.parts.emplace_back(CreditPart::end, "");
    else if (word == "{agency}") out.parts.emplace_back(CreditPart::agency, "");
    else if (word == "{name}") out.parts.emplace_back(CreditPart::name, "");
    else if (word == "{dateline}") out.parts.emplace_back(CreditPart::dateline, "");
    else if (word == "{year}") out.parts.emplace_back(CreditPart::year, "");
    else if (word == "{people}") out.parts.emplace_back(CreditPart::people, "");
    else if (word.front() == '{') return std::nullopt;
    else out.parts.emplace_back(CreditPart::word, fold_case(word));
    if (out.parts.back().first == CreditPart::agency) out.needs_agency = true;
    if (out.parts.back().second.size() > out.longest.size()) out.longest = out.parts.back().second;
  }
  return out;
}

std::optional<CreditMatch> match_credit(const CreditPattern& pattern, const std::vector<CreditWord>& words, std::string_view line,
                                        const AgencyNames& agencies) {
  Matching matching{.words = words, .line = line, .agencies = agencies, .names = {}};
  const bool anchored = !pattern.parts.empty() && pattern.parts.front().first == CreditPart::begin;
  for (std::size_t i = 0; i < words.size() && (i == 0 || !anchored); ++i) {
    std::size_t end = i;
    if (!matching.match(pattern, 0, i, end) || end == i) continue;
    const CreditWord& last = words[end - 1];
    return CreditMatch{std::move(matching.names),
                       {static_cast<std::uint32_t>(words[i].begin), static_cast<std::uint32_t>(last.begin + last.text.size())}};
  }
  return std::nullopt;
}

}  // namespace hearsay
