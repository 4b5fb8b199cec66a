// How often: every Tuesday, daily, twice a month, summers.
#include <fmt/format.h>

#include "mentions/times_amount.h"

namespace hearsay {

std::optional<Found> recurring_at(const Scan& scan, std::int32_t at) {
  const TimeWord& entry = scan.at(at);
  std::int32_t end = 0;
  if (const TimePhrase* phrase = phrase_at(scan, at, end); phrase != nullptr && phrase->kind == TimePhrase::Kind::recurring) {
    // "daily flights" counts flights; "annually" and "flown daily" say how often.
    const bool adverb = end - at > 1 || !scan.spaced(end) || scan.at(end).functions != 0 || scan.word(end).number();
    if (adverb && !scan.word(at).capital) return found_value(at, end, TimeType::set, phrase->value);
    return std::nullopt;
  }
  if (entry.relative == Relative::each) {
    std::int32_t j = at + 1;
    TimeAmount amount;
    amount.count = 1;
    if (const auto number = numeral_at(scan.words, scan.lexicon.numbers, j);
        number && scan.spaced(j) && number->kind != Numeral::Kind::magnitude) {
      amount.count = number->value;
      amount.open = number->kind == Numeral::Kind::open;
      j = number->end;
    }
    const TimeWord& target = scan.at(j);
    if (!scan.spaced(j)) return std::nullopt;
    if (target.weekday > 0 && !target.recurring && scan.word(j).capital) {
      const bool part = scan.spaced(j + 1) && !scan.at(j + 1).part.empty() && scan.at(j + 1).part.size() == 2;
      return found_value(at, j + 1 + part, TimeType::set,
                         fmt::format("XXXX-WXX-{}{}{}", target.weekday, part ? "T" : "", part ? scan.at(j + 1).part : ""));
    }
    if (target.month > 0 && !target.abbreviation && scan.word(j).capital)
      return found_value(at, j + 1, TimeType::set, fmt::format("XXXX-{:02}", target.month));
    if (target.season > 0) {
      static constexpr const char* kNames[] = {"SP", "SU", "FA", "WI"};
      return found_value(at, j + 1, TimeType::set, fmt::format("XXXX-{}", kNames[(target.season - 3) / 3]));
    }
    if (target.part.size() == 2) return found_value(at, j + 1, TimeType::set, "XXXX-XX-XXT" + target.part);
    if (target.unit == Unit::none || target.unit == Unit::second) return std::nullopt;
    amount.unit = target.unit;
    amount.count *= target.unit_count;
    return found_value(at, j + 1, TimeType::set, duration_value(amount));
  }
  // "Tuesdays", "Tuesday nights", "summers"
  if (entry.recurring && entry.weekday > 0 && scan.word(at).capital)
    return found_value(at, at + 1, TimeType::set, fmt::format("XXXX-WXX-{}", entry.weekday));
  if (entry.weekday > 0 && scan.word(at).capital && scan.spaced(at + 1) && scan.at(at + 1).recurring && scan.at(at + 1).part.size() == 2)
    return found_value(at, at + 2, TimeType::set, fmt::format("XXXX-WXX-{}T{}", entry.weekday, scan.at(at + 1).part));
  // "twice a month", "three times a week", "once a year"
  std::int32_t j = at;
  if (entry.is(kManyTimes)) ++j;
  else if (const auto number = numeral_at(scan.words, scan.lexicon.numbers, at);
           number && scan.at(number->end).is(kTimes) && scan.spaced(number->end))
    j = number->end + 1;
  if (j == at || !scan.at(j).is(kArticle | kPer) || !scan.spaced(j) || !scan.spaced(j + 1)) {
    if (j > at && scan.at(j).relative == Relative::each && scan.spaced(j) && scan.at(j + 1).unit != Unit::none)
      return found_value(at, j + 2, TimeType::set,
                         fmt::format("P{}1{}", of_clock(scan.at(j + 1).unit) ? "T" : "", code_of(scan.at(j + 1).unit)));
    return std::nullopt;
  }
  const TimeWord& unit = scan.at(j + 1);
  if (unit.unit == Unit::none || unit.plural) return std::nullopt;
  return found_value(at, j + 2, TimeType::set, fmt::format("P{}1{}", of_clock(unit.unit) ? "T" : "", code_of(unit.unit)));
}

}  // namespace hearsay
