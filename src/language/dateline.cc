#include "language/dateline.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongest = 24, kPlaceWords = 8, kOutletWords = 8;

bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// The lexicon's first letter as it is written there, the others small or large.
bool is_month(std::string_view form, const WordLexicon& lexicon) {
  const auto same = [](char a, char b) { return a == b || (is_letter(a) && is_letter(b) && (a | 32) == (b | 32)); };
  return std::any_of(lexicon.months.begin(), lexicon.months.end(), [&](const std::string& month) {
    return form.size() >= month.size() && form[0] == month[0] && std::equal(month.begin(), month.end(), form.begin(), same);
  });
}

bool is_number(std::string_view form) { return form.size() <= 4 && std::all_of(form.begin(), form.end(), is_ascii_digit); }

bool in_capitals(std::string_view form) {
  return form.size() > 1 && std::none_of(form.begin(), form.end(), is_ascii_small) && is_letter(form[0]);
}

// "(Outlet) -" before the first words, and "(CNN)" before those of the whole text: an outlet alone, with a dash or in capitals.
std::size_t credit_length(std::string_view text, std::span<const SplitWord> words, const WordLexicon& lexicon) {
  const auto form = [&](std::size_t i) {
    return i < words.size() ? text.substr(words[i].span.begin, words[i].span.size()) : std::string_view();
  };
  std::size_t close = 1;
  for (; close <= kOutletWords && form(close) != ")"; ++close)
    if (form(close).empty() || !(is_ascii_upper(form(close)[0]) || lexicon.find(form(close)).within_place)) return 0;
  if (form(close) != ")" || close == 1 || close + 2 >= words.size()) return 0;
  if (is_dash(form(close + 1)) && words[close + 1].space_before) return close + 2;
  const bool first = text.find_first_not_of(" \t\r\n") == words[0].span.begin;
  return first && close == 2 && in_capitals(form(1)) && is_ascii_upper(form(3)[0]) ? close + 1 : 0;
}

}  // namespace

std::size_t dateline_length(std::string_view text, std::span<const SplitWord> words, const WordLexicon& lexicon) {
  const auto form = [&](std::size_t i) {
    return i < words.size() ? text.substr(words[i].span.begin, words[i].span.size()) : std::string_view();
  };
  if (form(0) == "(") return credit_length(text, words, lexicon);
  const auto month = [&](std::size_t i) { return !form(i).empty() && is_month(form(i), lexicon); };
  std::size_t at = 0;
  bool place = false, dated = false, credited = false;
  while (at < std::min(words.size(), kPlaceWords) && !month(at) && !form(at).empty() && is_letter(form(at)[0]) &&
         (is_ascii_upper(form(at)[0]) || lexicon.find(form(at)).within_place || static_cast<unsigned char>(form(at)[0]) >= 0x80) &&
         !is_dash(form(at))) {
    place = true;
    ++at;
    if (form(at) == "," || form(at) == "/" || form(at) == ".") ++at;
  }
  if (!place || (!in_capitals(form(0)) && is_small_elsewhere(form(0), lexicon))) return 0;  // "By May 1 - the last day - ..."
  const bool capitals = in_capitals(form(0));
  // "Sept. 7, 2023" or "7 September 2023".
  for (std::size_t k = 0; k < 8 && (month(at) || is_number(form(at)) || ((dated || k > 0) && (form(at) == "," || form(at) == ".")));
       ++k, ++at)
    dated |= month(at);
  if (form(at) == "(" || form(at) == "/") {
    const std::string_view close = form(at) == "(" ? ")" : "/";
    std::size_t end = at + 1;
    while (end < words.size() && end <= at + kOutletWords && form(end) != close) ++end;
    if (form(end) != close) return 0;
    credited = true;
    at = end + 1;
  }
  if (!is_dash(form(at)) || at + 1 >= words.size() || at >= kLongest || !words[at].space_before) return 0;
  return capitals || dated || credited ? at + 1 : 0;
}

}  // namespace hearsay
