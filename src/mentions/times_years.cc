// Years, decades and centuries that stand by themselves.
#include <fmt/format.h>

#include "mentions/times_dates.h"

namespace hearsay {
namespace {

Found found_decade(std::int32_t begin, std::int32_t end, int year) {
  Found out = found_period(begin, end, {Unit::decade, *day_of(year, 1, 1)});
  out.year_given = true;
  return out;
}

bool year_stands(const Scan& scan, std::int32_t i, int year) {
  const Word &word = scan.word(i), &after = scan.word(i + 1);
  const TimeWord& before = scan.at(i - 1);
  if (word.mark == '$' || word.mark == '#' || word.mark == '+' || word.mark == '%' || word.glued()) return false;
  if ((word.mark == '.' || word.mark == ':' || word.mark == '@' || word.mark == '_') && !word.space) return false;
  if (word.mark == '/' && !word.space && !scan.word(i - 1).number()) return false;
  if (word.mark == '-' && !word.space && before.side == Side::none && !plausible_year(scan.word(i - 1).value) && !before.is(kFiscal))
    return false;
  const bool second_year = after.digits == 4 && plausible_year(after.value) && after.mark == '-';
  if (after.glued() || ((after.mark == '.' || after.mark == '-') && !after.space && after.digits > 2 && !second_year)) return false;
  if (after.mark == '%' || after.mark == '$') return false;
  if (scan.spaced(i + 1) && (scan.at(i + 1).zone >= 0 || scan.at(i + 1).unit != Unit::none) && scan.at(i + 1).plural) return false;
  if (scan.spaced(i + 1) && scan.lexicon.numbers.of(after).kind == NumberWord::Kind::scale) return false;
  const bool usual = year >= 1900 && year <= 2050;
  const bool opens = word.mark == '(' || word.mark == '[' || i == 0 || word.paragraph;
  if (!word.spaced() && !opens && word.mark != ',' && word.mark != '-' && word.mark != '\'' && word.mark != '"')
    return usual && word.mark != 0;
  if (word.mark == '-' && !word.space && before.side != Side::none) return true;  // mid-1882
  if (word.mark == '-' || word.mark == '/') return usual || plausible_year(scan.word(i - 1).value);
  if (before.is(kYearPreposition) && word.space) {
    if (usual) return true;
    return !is_lower_word(scan, i + 1) || scan.at(i + 1).functions != 0;
  }
  if (opens || word.mark == ',') return usual && !is_lower_word(scan, i + 1);
  if (before.month > 0 || before.season > 0 || before.relative != Relative::none) return true;
  return usual && !scan.word(i - 1).capital && !scan.word(i - 1).number() && (!scan.spaced(i + 1) || scan.at(i + 1).functions != 0);
}

// "1914-18", "1998-99": the years' interval.
std::optional<Found> short_range_at(const Scan& scan, std::int32_t i, int year) {
  const Word& second = scan.word(i + 1);
  if (second.digits != 2 || second.mark != '-' || second.space || second.marks || scan.word(i + 2).mark == '-' || scan.word(i + 2).glued())
    return std::nullopt;
  const int last = year / 100 * 100 + static_cast<int>(second.value);
  if (last <= year || (second.value <= 12 && last - year > 12)) return std::nullopt;
  Found out = found_year(i, i + 2, year);
  out.value += fmt::format("/{:04}", last);
  out.latest = last_day({Unit::year, *day_of(last, 1, 1)});
  return out;
}

}  // namespace

bool plausible_year(double value) { return value >= 1000 && value <= 2199; }

Found found_year(std::int32_t begin, std::int32_t end, int year) {
  const auto day = day_of(year, 1, 1);
  Found out = day ? found_period(begin, end, {Unit::year, *day}) : found_value(begin, end, TimeType::date, fmt::format("{:04}", year));
  out.year_given = true;
  return out;
}

// "1990s", "'90s", "90s" after "the", "nineties" after "the" or a side word
std::optional<Found> decade_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  const bool plural = scan.at(i + 1).is(kS) && (scan.word(i + 1).glued() || scan.genitive(i + 1)) && !scan.word(i + 1).marks;
  if (word.digits == 4 && plural && plausible_year(word.value) && static_cast<int>(word.value) % 10 == 0)
    return found_decade(i, i + 2, static_cast<int>(word.value));
  const bool placed = scan.at(i - 1).is(kThe) || scan.at(i - 1).side != Side::none || word.mark == '\'';
  if (word.digits == 2 && plural && static_cast<int>(word.value) % 10 == 0 && word.value >= 20 && placed)
    return found_decade(i, i + 2, 1900 + static_cast<int>(word.value));
  if (scan.at(i).decade > 0 && (scan.at(i - 1).is(kThe) || (scan.at(i - 1).side != Side::none && scan.at(i - 2).is(kThe))))
    return found_decade(i, i + 1, 1900 + scan.at(i).decade);
  return std::nullopt;
}

std::optional<Found> century_at(const Scan& scan, std::int32_t i) {
  const auto ordinal = ordinal_at(scan.words, scan.lexicon.numbers, i);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 30 || !scan.joined(ordinal->end)) return std::nullopt;
  const TimeWord& unit = scan.at(ordinal->end);
  if (unit.unit != Unit::century || unit.plural) return std::nullopt;
  std::int32_t end = ordinal->end + 1;
  if (scan.at(end).is(kBc) && scan.listed(end)) return found_value(i, end + 1, TimeType::date, fmt::format("BC{:02}", ordinal->value - 1));
  Found out = found_period(i, end, {Unit::century, *day_of((ordinal->value - 1) * 100 + 1, 1, 1)});
  out.year_given = true;
  return out;
}

bool is_lower_word(const Scan& scan, std::int32_t i) { return scan.spaced(i) && !scan.word(i).number() && !scan.word(i).capital; }

std::optional<Found> bare_year_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  const bool digits = word.digits == 4 && plausible_year(word.value);
  if (!digits) {
    const auto year = worded_year_at(scan.words, scan.lexicon.numbers, i);
    if (!year || scan.at(year->end).unit != Unit::none) return std::nullopt;
    const TimeWord& before = scan.at(i - 1);
    const bool two_thousand = year->value >= 2000 && year->value < 2100 && year->end - i != 2;
    if (year->value % 100 == 0 && !before.is(kIn | kSince | kBy) && before.unit != Unit::year) return std::nullopt;
    if (two_thousand && !before.is(kIn | kSince | kBy | kUntil) && before.unit != Unit::year) return std::nullopt;
    return found_year(i, year->end, year->value);
  }
  const int year = static_cast<int>(word.value);
  if (!year_stands(scan, i, year)) return std::nullopt;
  if (auto range = short_range_at(scan, i, year)) return range;
  std::int32_t end = i + 1;
  if (scan.at(end).is(kBc) && scan.listed(end)) return found_value(i, end + 1, TimeType::date, fmt::format("BC{:04}", year));
  if (scan.at(end).is(kAd) && scan.spaced(end) && scan.word(end).capital) ++end;
  return found_year(i, end, year);
}

// "500 BC", "AD 70": only with the era, for years that are no four digits.
std::optional<Found> era_year_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  if (word.number() && word.digits > 0 && word.digits < 5 && scan.at(i + 1).is(kBc) && scan.word(i + 1).capital && scan.listed(i + 1))
    return found_value(i, i + 2, TimeType::date, fmt::format("BC{:04}", static_cast<int>(word.value)));
  if (scan.at(i).era != 0 && word.capital && scan.word(i + 1).digits > 0 && scan.word(i + 1).digits < 4 && scan.spaced(i + 1))
    return found_year(i, i + 2, scan.at(i).era + static_cast<int>(scan.word(i + 1).value));
  return std::nullopt;
}

std::optional<Ordinal> year_at(const Scan& scan, std::int32_t at) {
  const Word& word = scan.word(at);
  if (word.digits == 4 && plausible_year(word.value) && word.mark != '$') return Ordinal{at + 1, static_cast<int>(word.value)};
  if (word.digits == 2 && word.mark == '\'' && !word.marks) {
    return Ordinal{at + 1, static_cast<int>(word.value) + (word.value < 50 ? 2000 : 1900)};
  }
  if (word.number()) return std::nullopt;
  const auto year = worded_year_at(scan.words, scan.lexicon.numbers, at);
  if (year && year->value >= 1500) return year;
  return std::nullopt;
}

}  // namespace hearsay
