#include "mentions/times_amount.h"

#include <fmt/format.h>

#include <cmath>

namespace hearsay {
namespace {

std::string plain(double value) { return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{:g}", value); }

std::optional<TimeAmount> finish_amount(const Scan& scan, std::int32_t i, TimeAmount amount) {
  const bool hyphen = scan.word(i).mark == '-';
  if (!scan.joined(i) && !(scan.word(i).mark == '-' && scan.word(i).space == false)) return std::nullopt;
  // "two more years", "three straight days", "one full week"
  for (int skipped = 0; skipped < 2 && scan.at(i).is(kMore) && scan.spaced(i + 1) && scan.at(i).unit == Unit::none; ++skipped) ++i;
  const TimeWord& unit = scan.at(i);
  if (unit.unit == Unit::none || (hyphen && unit.plural && unit.unit == Unit::quarter)) return std::nullopt;  // "three-quarters" is a share
  amount.unit = unit.unit;
  amount.count *= unit.unit_count;
  amount.plural = unit.plural;
  amount.hyphen = hyphen;
  amount.end = i + 1;
  return amount;
}

// "and a half" after the unit: "a year and a half".
void read_half(const Scan& scan, TimeAmount& amount) {
  const std::int32_t i = amount.end;
  if (!scan.spaced(i) || !scan.at(i).is(kAnd) || !scan.at(i + 1).is(kArticle) || !scan.at(i + 2).is(kHalf)) return;
  if (!scan.spaced(i + 1) || !scan.spaced(i + 2)) return;
  amount.count += 0.5;
  amount.end = i + 3;
}

// "a quarter of a century", "three quarters of a century", "a quarter century": in years.
std::optional<TimeAmount> share_of_century(const Scan& scan, std::int32_t i) {
  const auto number = scan.at(i).is(kArticle) ? std::nullopt : numeral_at(scan.words, scan.lexicon.numbers, i);
  if (!scan.at(i).is(kArticle) && !(number && number->kind == Numeral::Kind::exact && number->value == 3)) return std::nullopt;
  std::int32_t j = number ? number->end : i + 1;
  if (scan.at(j).unit != Unit::quarter || !scan.joined(j)) return std::nullopt;
  ++j;
  const bool of = scan.at(j).is(kOf) && scan.at(j + 1).is(kArticle) && scan.spaced(j) && scan.spaced(j + 1) && scan.spaced(j + 2);
  if (of) j += 2;
  else if (!scan.joined(j)) return std::nullopt;
  if (scan.at(j).unit != Unit::century || scan.at(j).plural) return std::nullopt;
  TimeAmount out;
  out.unit = Unit::year;
  out.count = number ? 75 : 25;
  out.plural = true;
  out.end = j + 1;
  return out;
}

}  // namespace

bool of_clock(Unit unit) { return unit == Unit::second || unit == Unit::minute || unit == Unit::hour; }

char code_of(Unit unit) {
  switch (unit) {
    case Unit::second: return 'S';
    case Unit::minute: return 'M';
    case Unit::hour: return 'H';
    case Unit::week: return 'W';
    case Unit::month: return 'M';
    case Unit::quarter: return 'Q';
    case Unit::year: return 'Y';
    default: return 'D';
  }
}

std::string duration_value(const TimeAmount& amount) {
  const std::string time = of_clock(amount.unit) ? "T" : "";
  if (amount.open) {
    switch (amount.unit) {
      case Unit::weekend: return "PXWE";
      case Unit::half: return "PXM";
      case Unit::decade: return "PXDE";
      case Unit::century: return "PXCE";
      case Unit::millennium: return "PXML";
      default: return fmt::format("P{}X{}", time, code_of(amount.unit));
    }
  }
  switch (amount.unit) {
    case Unit::decade: return "P" + plain(amount.count * 10) + "Y";
    case Unit::century: return "P" + plain(amount.count * 100) + "Y";
    case Unit::millennium: return "P" + plain(amount.count * 1000) + "Y";
    case Unit::weekend: return "P" + plain(amount.count) + "WE";
    case Unit::half: return "P" + plain(amount.count * 6) + "M";
    default: break;
  }
  const double whole = std::floor(amount.count), rest = amount.count - whole;
  if (rest == 0.5) {
    const std::string first = whole > 0 ? fmt::format("{:.0f}{}", whole, code_of(amount.unit)) : std::string();
    switch (amount.unit) {
      case Unit::year: return "P" + first + "6M";
      case Unit::hour: return "PT" + first + "30M";
      case Unit::minute: return "PT" + first + "30S";
      case Unit::day: return "P" + first + "T12H";
      default: break;
    }
  }
  return fmt::format("P{}{}{}", time, plain(amount.count), code_of(amount.unit));
}

std::optional<int> months_of(const TimeAmount& amount) {
  const double months = amount.unit == Unit::month     ? amount.count
                        : amount.unit == Unit::quarter ? amount.count * 3
                        : amount.unit == Unit::year    ? amount.count * 12
                        : amount.unit == Unit::decade  ? amount.count * 120
                                                       : 0.5;
  if (amount.open || months != std::floor(months) || months > 12000) return std::nullopt;
  return static_cast<int>(months);
}

std::int32_t skip_about(const Scan& scan, std::int32_t i) {
  for (int times = 0; times < 2; ++times) {
    std::int32_t end = 0;
    const TimePhrase* phrase = phrase_at(scan, i, end);
    if (phrase == nullptr || phrase->kind != TimePhrase::Kind::about || !scan.joined(end)) break;
    i = end;
  }
  return i;
}

std::int32_t skip_or_so(const Scan& scan, std::int32_t i) {
  if (!scan.spaced(i) || !scan.at(i).is(kAnd) || !scan.spaced(i + 1)) return i;
  return scan.at(i + 1).is(kSo) ? i + 2 : i;
}

std::optional<TimeAmount> amount_at(const Scan& scan, std::int32_t i) {
  if (const auto share = share_of_century(scan, i)) return share;
  TimeAmount amount;
  const Word& first = scan.word(i);
  if (first.mark == '$' || (first.number() && first.glued())) return std::nullopt;
  if (auto number = numeral_at(scan.words, scan.lexicon.numbers, i)) {
    // "two to three weeks", "three or four days", "12-18 months": the smaller number.
    std::int32_t j = number->end;
    const bool range = (scan.spaced(j) && scan.at(j).is(kTo | kAnd)) || (scan.word(j).mark == '-' && scan.at(j).is(kTo));
    const std::int32_t second_at = range ? j + 1 : scan.word(j).mark == '-' && !scan.word(j).space && scan.word(j).number() ? j : -1;
    if (second_at > 0) {
      const auto second = numeral_at(scan.words, scan.lexicon.numbers, second_at);
      if (second && second->kind == Numeral::Kind::exact && (second->value > number->value || scan.at(j).is(kAnd))) {
        amount.count = number->value;
        if (const auto out = finish_amount(scan, second->end, amount)) return out;
      }
    }
    amount.count = number->value;
    amount.open = number->kind != Numeral::Kind::exact;
    // "dozens of years"
    if (number->kind == Numeral::Kind::magnitude && scan.at(number->end).unit == Unit::none) {
      if (scan.at(number->end).is(kOf) && scan.spaced(number->end)) return finish_amount(scan, number->end + 1, amount);
      return std::nullopt;
    }
    if (scan.at(number->end).is(kOf) && number->value == 2 && scan.spaced(number->end))
      return finish_amount(scan, number->end + 1, amount);  // a couple of
    auto out = finish_amount(scan, number->end, amount);
    if (out) read_half(scan, *out);
    return out;
  }
  const TimeWord& entry = scan.at(i);
  if (scan.lexicon.numbers.of(first).kind == NumberWord::Kind::pair && scan.at(i + 1).is(kOf) &&
      scan.spaced(i + 1)) {  // the next couple of years
    amount.count = 2;
    return finish_amount(scan, i + 2, amount);
  }
  if (entry.is(kHalf)) {  // half a year, half an hour, half-hour
    std::int32_t j = i + 1;
    if (scan.at(j).is(kArticle) && scan.spaced(j)) ++j;
    amount.count = 0.5;
    auto out = finish_amount(scan, j, amount);
    if (out && out->plural) return std::nullopt;
    return out;
  }
  if (entry.is(kArticle) && scan.spaced(i + 1)) {
    amount.count = scan.at(i + 1).is(kHalf) ? 0.5 : 1;
    auto out = finish_amount(scan, i + (amount.count < 1 ? 2 : 1), amount);
    if (!out || out->plural) return std::nullopt;
    out->article = true;
    read_half(scan, *out);
    return out;
  }
  if (entry.unit != Unit::none && entry.plural) {
    amount.open = amount.bare = true;
    amount.unit = entry.unit;
    amount.plural = true;
    amount.end = i + 1;
    return amount;
  }
  return std::nullopt;
}

}  // namespace hearsay
