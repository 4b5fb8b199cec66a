// Amounts of time and what is built on them: durations, "two years ago", "three days later", "the past few weeks".
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "mentions/times_amount.h"

namespace hearsay {
namespace {

using std::chrono::days;

// Days that an amount covers when it leans on publication: "the past two months", "in the next few days". A few days are seven. nullopt for
// what is longer than a thousand years.
std::optional<long> days_of(const TimeAmount& amount) {
  double unit_days = 0;
  switch (amount.unit) {
    case Unit::day: unit_days = 1; break;
    case Unit::week: unit_days = 7; break;
    case Unit::month: unit_days = 30.44; break;
    case Unit::quarter: unit_days = 91.3; break;
    case Unit::year: unit_days = 365.25; break;
    case Unit::decade: unit_days = 3652.5; break;
    case Unit::hour: unit_days = 1.0 / 24; break;
    default: return std::nullopt;
  }
  if (amount.open) return amount.unit == Unit::day ? std::optional<long>(7) : std::nullopt;
  constexpr double kLongest = 400'000;
  if (amount.count * unit_days > kLongest) return std::nullopt;
  return std::max(1L, std::lround(std::ceil(amount.count * unit_days - 1e-9)));
}

void lean_on_publication(const Scan& scan, Found& out, const TimeAmount& amount, Relative relative) {
  const auto length = days_of(amount);
  if (!scan.published || !length) return;
  const bool ahead = relative == Relative::next || relative == Relative::coming;
  const Day now = *scan.published;
  if (const auto months = months_of(amount)) {
    out.earliest = ahead ? now + days{1} : months_away(now, -*months);
    out.latest = ahead ? months_away(now, *months) : now;
  } else if (ahead) {
    out.earliest = now + days{amount.unit == Unit::hour ? 0 : 1};
    out.latest = now + days{*length};
  } else {
    out.earliest = now - days{*length};
    out.latest = now;
  }
}

// "will last three months", "could last": the verb.
bool is_verb(const Scan& scan, std::int32_t i) {
  if (const Token* token = token_of(scan, i); token != nullptr && token->upos == Upos::verb) return true;
  return scan.at(i - 1).is(kFutureCue | kTo) && scan.spaced(i);
}

// "the past two months", "the next few days", "the first nine months", "the six months"
std::optional<Found> led_amount_at(const Scan& scan, std::int32_t i) {
  std::int32_t j = i;
  if (scan.at(j).is(kThe)) ++j;
  else if (scan.at(j).relative == Relative::none) return std::nullopt;
  if (j > i && !scan.spaced(j)) return std::nullopt;
  Relative relative = scan.at(j).relative;
  if (relative == Relative::last && j == i && is_verb(scan, j)) return std::nullopt;
  const auto ordinal = ordinal_at(scan.words, scan.lexicon.numbers, j);
  const bool first = ordinal && ordinal->value <= 4 && relative == Relative::none;
  if (relative != Relative::none) ++j;
  else if (first) j = ordinal->end;
  if (j > i && !scan.spaced(j) && scan.word(j).mark != '-') return std::nullopt;
  if (relative == Relative::this_ || relative == Relative::that || relative == Relative::each || relative == Relative::recent) {
    if (relative != Relative::recent) return std::nullopt;
  }
  auto amount = amount_at(scan, skip_about(scan, j));
  if (!amount || amount->bare || amount->article) return std::nullopt;
  if (relative == Relative::none && !first && !amount->plural && !amount->hyphen) return std::nullopt;
  if (scan.at(amount->end).is(kOld)) return std::nullopt;
  std::int32_t end = amount->end;
  if (amount->hyphen && scan.spaced(end) && scan.at(end).is(kPeriod)) ++end;
  end = skip_or_so(scan, end);
  if (amount->unit == Unit::year && amount->open && relative == Relative::none) return std::nullopt;
  Found out = found_value(i, end, TimeType::duration, duration_value(*amount));
  out.months = months_of(*amount).value_or(0);
  if (relative == Relative::past || relative == Relative::last || relative == Relative::next || relative == Relative::coming)
    lean_on_publication(scan, out, *amount, relative);
  return out;
}

// "after the summit" behind an amount.
Lean lean_at(const Scan& scan, std::int32_t i, const TimeAmount& amount) {
  if (!scan.spaced(i) || !scan.at(i).is(kEventAfter) || !scan.spaced(i + 1) || amount.open || of_clock(amount.unit)) return {};
  return {i + 1, scan.at(i).is(kAgo | kBefore) ? -1 : 1, amount.unit, amount.count, false};
}

// "a week after the attack": told only where the attack's day is known.
std::optional<Found> leaning(std::int32_t begin, std::int32_t end, const TimeAmount& amount, Lean lean) {
  if (lean.word < 0) return std::nullopt;
  Found out = found_value(begin, end, TimeType::duration, duration_value(amount));
  out.lean = lean;
  out.lean.tentative = true;
  return out;
}

// "the year", "the week": the current one, or how long it takes after "for".
std::optional<Found> led_unit_at(const Scan& scan, std::int32_t i) {
  if (!scan.at(i).is(kThe) || !scan.spaced(i + 1)) return std::nullopt;
  std::int32_t j = i + 1;
  if (scan.at(j).is(kFiscal) && scan.spaced(j + 1)) ++j;
  else if (scan.at(j).is(kMore) && scan.spaced(j + 1) && scan.at(j + 1).unit == Unit::year) ++j;
  const TimeWord& unit = scan.at(j);
  if (unit.plural && scan.at(j + 1).is(kAhead) && scan.spaced(j + 1) && !of_clock(unit.unit))
    return found_value(i, j + 2, TimeType::duration, fmt::format("PX{}", code_of(unit.unit)));
  if (unit.plural || unit.unit_count != 1) return std::nullopt;
  const bool counts = unit.unit == Unit::week || unit.unit == Unit::month || unit.unit == Unit::year || unit.unit == Unit::weekend ||
                      (unit.unit == Unit::day && unit.part.empty()) || unit.unit == Unit::decade || unit.unit == Unit::century;
  if (!counts || scan.at(j + 1).is(kOf | kAfter) || scan.word(j + 1).mark == '-') return std::nullopt;
  if (unit.unit == Unit::weekend) {
    auto weekend = relative_at(scan, i);
    if (weekend) return weekend;
    if (!scan.published) return found_value(i, j + 1, TimeType::date, "XXXX-WXX-WE");
    Period period = period_of(*scan.published, Unit::weekend);
    if (weekday_of(*scan.published) <= 4 && direction_of(scan, i, j + 1) <= 0) period = shifted(period, -1);
    return found_period(i, j + 1, period);
  }
  // Only where a preposition or the end of the clause makes it an adverbial: "later in the day", "for the year", "this is the week that".
  const TimeWord& before = scan.at(i - 1);
  if (!before.is(kIn | kFor | kOf | kOn | kBy | kSince | kUntil | kAll)) return std::nullopt;
  if (unit.unit == Unit::year && before.is(kFor) && !before.is(kIn)) return found_value(i, j + 1, TimeType::duration, "P1Y");
  // A year that was told of says nothing about "the day".
  const bool fine = scan.narrative && scan.narrative->unit <= unit.unit;
  const auto base = fine && scan.narrative_sentence >= scan.word(i).sentence - 2 ? std::optional(scan.narrative->first) : scan.published;
  if (!base) return found_value(i, j + 1, TimeType::duration, fmt::format("P1{}", code_of(unit.unit)));
  return found_period(i, j + 1, period_of(*base, unit.unit));
}

}  // namespace

Day months_away(Day day, int months) {
  const Period month = shifted(period_of(day, Unit::month), months);
  return std::min(month.first + days{day_of_month(day) - 1}, last_day(month));
}

Found counted_from(std::int32_t begin, std::int32_t end, const Count& amount, std::optional<Day> base, int sign) {
  if (amount.open || amount.count > 100000) return found_value(begin, end, TimeType::date, sign < 0 ? "PAST_REF" : "FUTURE_REF");
  if (of_clock(amount.unit)) {
    Found out = found_value(begin, end, TimeType::time, base ? iso_date(*base) + "TXX:XX" : "XXXX-XX-XXTXX:XX");
    if (base && amount.unit == Unit::hour) {
      const long back = std::lround(amount.count) / 24 + 1;
      out.earliest = sign < 0 ? *base - days{back} : *base;
      out.latest = sign < 0 ? *base : *base + days{back};
      if (amount.count >= 24) {
        const Period day = shifted({Unit::day, *base}, sign * static_cast<int>(std::lround(amount.count / 24)));
        Found whole = found_period(begin, end, day);
        return whole;
      }
    } else if (base) {
      out.earliest = out.latest = *base;
    }
    return out;
  }
  if (!base)
    return found_value(begin, end, TimeType::date,
                       amount.unit == Unit::day     ? "XXXX-XX-XX"
                       : amount.unit == Unit::week  ? "XXXX-WXX"
                       : amount.unit == Unit::month ? "XXXX-XX"
                                                    : "XXXX");
  Unit unit = amount.unit;
  double count = amount.count;
  if (unit == Unit::decade) unit = Unit::year, count *= 10;
  if (unit == Unit::century) unit = Unit::year, count *= 100;
  if (unit == Unit::millennium) unit = Unit::year, count *= 1000;
  if (count != std::floor(count)) {  // a year and a half: to the month; a month and a half: to the week; a week and a half: to the day
    if (unit == Unit::year) unit = Unit::month, count *= 12;
    else if (unit == Unit::month) unit = Unit::week, count *= 4.35;
    else if (unit == Unit::week) unit = Unit::day, count *= 7;
  }
  return found_period(begin, end, shifted(period_of(*base, unit), sign * static_cast<int>(std::lround(count))));
}

std::optional<Found> counted_at(const Scan& scan, std::int32_t at) {
  if (auto led = led_amount_at(scan, at)) {
    // "the two years ago" is not English; "the previous day's" is no amount.
    return led;
  }
  if (auto unit = led_unit_at(scan, at)) return unit;
  const std::int32_t i = skip_about(scan, at);
  const auto amount = amount_at(scan, i);
  if (!amount) return std::nullopt;
  const std::int32_t after = skip_or_so(scan, amount->end);
  // An age is told by itself: it is neither a duration of the story nor a number of things.
  if (scan.at(amount->end).is(kOld) && scan.joined(amount->end)) return found_value(at, amount->end + 1, TimeType::duration, "");
  if (auto date = anchored(scan, at, *amount, after)) return date;
  const Lean lean = i == at ? lean_at(scan, after, *amount) : Lean{};  // "nearly two years after" is too open
  if (amount->unit == Unit::second && (amount->bare || (!amount->plural && amount->article))) return std::nullopt;
  if (amount->article && scan.word(amount->end).mark == '-' && !scan.word(amount->end).space) return std::nullopt;  // "a quarter-century"
  const TimeWord& before = scan.at(at - 1);
  if (amount->article ||
      (!amount->plural && !amount->hyphen && amount->count <= 1 && !amount->open && i == at && scan.at(at).is(kArticle))) {
    // "five cents a year" is a rate; "for a year" is a duration.
    if (before.is(kTimes)) return std::nullopt;
    if (!before.is(kFor) && i == at) return leaning(at, after, *amount, lean);
  }
  if (amount->bare && !before.is(kFor) && !before.is(kOf) && i == at) return std::nullopt;
  if (amount->bare && before.is(kOf) && !before.is(kFor)) {
    const NumberWord& scale = scan.lexicon.numbers.of(scan.word(at - 2));
    if (scale.kind != NumberWord::Kind::vague_scale) {
      // "months of talks" has its own head; "a matter of months" is an amount.
      if (scan.spaced(amount->end)) return std::nullopt;
    }
  }
  // "weeks" before a noun ("years experience") is rare; "day care" is blocked by phrases.
  std::int32_t end = after;
  if (amount->hyphen && scan.spaced(end) && scan.at(end).is(kPeriod) && !amount->plural) end += scan.at(at).is(kArticle) ? 1 : 0;
  Found out = found_value(at, end, TimeType::duration, duration_value(*amount));
  out.months = months_of(*amount).value_or(0);
  out.lean = lean;
  return out;
}

}  // namespace hearsay
