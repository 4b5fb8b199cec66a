#include "readers/dateline.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <vector>

#include "base/ascii.h"
#include "base/calendar.h"

namespace hearsay {
namespace {

constexpr int kLines = 6;            // non-empty lines looked at
constexpr std::size_t kReach = 160;  // bytes of a line in which a dateline must end
constexpr std::size_t kPlace = 60;   // bytes that the place may take before the date

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view kMonthNames[] = {"january", "february", "march",     "april",   "may",      "june",
                                            "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view kLabels[] = {"published", "posted",  "date",         "dated",          "issued",
                                        "released",  "updated", "last updated", "first published"};
constexpr std::string_view kWeekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

struct SplitWord {
  std::string text;  // lower case letters, or digits
  std::size_t begin = 0, end = 0;
  bool is_number() const { return is_ascii_digit(text[0]); }
  int number() const {
    int value = 0;
    std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 6), value);
    return value;
  }
};

std::vector<SplitWord> words_of(std::string_view line) {
  std::vector<SplitWord> out;
  for (std::size_t i = 0; i < line.size();) {
    const bool letter = is_ascii_letter(line[i]), digit = is_ascii_digit(line[i]);
    if (!letter && !digit) {
      ++i;
      continue;
    }
    SplitWord word{.text = {}, .begin = i, .end = i};
    while (i < line.size() && (letter ? is_ascii_letter(line[i]) : is_ascii_digit(line[i]))) word.text += ascii_lower(line[i++]);
    word.end = i;
    out.push_back(std::move(word));
  }
  return out;
}

int month_number(std::string_view word) {
  for (int i = 0; i < 12; ++i) {
    if (word == kMonths[i] || word == kMonthNames[i] || (i == 8 && word == "sept")) return i + 1;
  }
  return 0;
}

struct FoundDate {
  std::optional<Day> day;
  std::size_t first = 0, last = 0;  // words
};

bool is_ordinal_ending(std::string_view word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

// Three words of a date from word i on, an ordinal's ending between them passed over: 12 September 2023, September 12 2023, 2023 09 12.
FoundDate date_at(const std::vector<SplitWord>& words, std::size_t i) {
  std::size_t picked[3] = {}, count = 0, k = i;
  for (; k < words.size() && count < 3; ++k) {
    if (count > 0 && is_ordinal_ending(words[k].text)) continue;
    picked[count++] = k;
  }
  if (count < 3) return {};
  const SplitWord &a = words[picked[0]], &b = words[picked[1]], &c = words[picked[2]];
  std::optional<Day> day;
  if (a.is_number() && month_number(b.text) > 0 && c.text.size() == 4) day = day_of(c.number(), month_number(b.text), a.number());
  else if (month_number(a.text) > 0 && b.is_number() && c.text.size() == 4) day = day_of(c.number(), month_number(a.text), b.number());
  else if (a.text.size() == 4 && a.is_number() && b.text.size() == 2 && b.is_number() && c.text.size() == 2 && c.is_number()) {
    day = day_of(a.number(), b.number(), c.number());
  }
  if (!c.is_number()) day.reset();
  return {day, picked[0], picked[2]};
}

FoundDate first_date(const std::vector<SplitWord>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (FoundDate found = date_at(words, i); found.day) return found;
  }
  return {};
}

bool contains(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Weekday, clock, zone: what may stand around a date in a line that is nothing else.
bool may_surround(const SplitWord& word) {
  static constexpr std::string_view kClock[] = {"at",  "am",   "pm",  "gmt", "utc", "et", "est", "edt", "bst",
                                                "cet", "cest", "kst", "jst", "msk", "t",  "z",   "on"};
  return (word.is_number() && word.text.size() <= 2) || contains(kWeekdays, word.text) || contains(kClock, word.text) ||
         (word.text.size() == 3 &&
          std::any_of(std::begin(kWeekdays), std::end(kWeekdays), [&](auto day) { return day.starts_with(word.text); }));
}

bool is_label(std::string_view text) {
  std::string label;
  for (const SplitWord& word : words_of(text)) {
    if (!contains(kWeekdays, word.text) && word.text != "on") label += (label.empty() ? "" : " ") + word.text;
  }
  return contains(kLabels, label);
}

// "PYONGYANG, ", "NEW YORK/WASHINGTON, ", "Seoul, ": before a date that a dash or a bracket follows.
bool is_place(std::string_view text) {
  if (text.size() > kPlace || text.find(',') == std::string_view::npos) return false;
  const auto words = words_of(text);
  return !words.empty() && words.size() <= 6 &&
         std::all_of(words.begin(), words.end(), [&](const SplitWord& w) { return !w.is_number() && !is_ascii_small(text[w.begin]); });
}

bool ends_dateline(std::string_view rest) {
  const std::size_t at = rest.find_first_not_of(" .,");
  if (at == std::string_view::npos) return false;
  rest.remove_prefix(at);
  return rest.starts_with("(") || rest.starts_with("/") || rest.starts_with("-") || rest.starts_with("\xE2\x80\x93") ||
         rest.starts_with("\xE2\x80\x94") || rest.starts_with(":");
}

std::optional<Day> date_of_line(std::string_view line) {
  const auto words = words_of(line.substr(0, kReach));
  const FoundDate found = first_date(words);
  if (!found.day) return std::nullopt;
  const std::string_view before = line.substr(0, words[found.first].begin), after = line.substr(words[found.last].end);
  if (is_label(before)) return found.day;
  if (is_place(before) && ends_dateline(after)) return found.day;
  const bool only_date = line.size() <= kReach &&
                         std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(found.first), may_surround) &&
                         std::all_of(words.begin() + static_cast<std::ptrdiff_t>(found.last) + 1, words.end(), may_surround) &&
                         line.find_first_of("()") == std::string_view::npos;
  return only_date ? found.day : std::nullopt;
}

}  // namespace

std::optional<std::string> find_dateline(std::string_view text) {
  for (int lines = 0; lines < kLines && !text.empty();) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (const auto day = date_of_line(line)) return iso_date(*day);
    ++lines;
  }
  return std::nullopt;
}

}  // namespace hearsay
