// Numbers with their units: signs, symbols, words, letters that multiply.
#include <cmath>
#include <optional>

#include "base/ascii.h"
#include "mentions/quantities_scan.h"

namespace hearsay {

double near_whole(double value) {
  const double whole = std::round(value);
  return value >= 1000 && value < 1e15 && std::abs(value - whole) < value * 1e-12 ? whole : value;
}

namespace {

// The currency sign right before a number, and where it begins.
struct Sign {
  std::string_view code;
  std::uint32_t begin = 0;
};

std::optional<Sign> sign_before(const QuantityScan& scan, const Word& word) {
  if (word.mark == 0) return std::nullopt;
  std::string_view before = std::string_view(scan.document.text).substr(0, word.begin);
  if (before.ends_with(' ')) before.remove_suffix(1);
  for (const auto& [sign, code] : scan.lexicon.signs) {
    if (!before.ends_with(sign)) continue;
    const std::size_t begin = before.size() - sign.size();
    const char left = begin > 0 ? before[begin - 1] : ' ';
    const bool letters = is_ascii_upper(sign[0]);
    if (letters && is_ascii_letter(left)) continue;
    return Sign{code, static_cast<std::uint32_t>(begin)};
  }
  return std::nullopt;
}

// "%", "°C" right after the number.
bool read_symbol(const QuantityScan& scan, Amount& amount) {
  const std::string_view rest = std::string_view(scan.document.text).substr(amount.last_byte);
  const std::size_t blank = rest.starts_with(' ') ? 1 : 0;
  if (rest.substr(blank).starts_with('%')) {
    amount.unit = "percent";
    amount.last_byte += static_cast<std::uint32_t>(blank) + 1;
    return true;
  }
  if (rest.starts_with("°") && !scan.word(amount.end).glued()) {
    amount.unit = "degree";
    amount.last_byte += 2;
    return true;
  }
  return false;
}

bool read_unit_word(const QuantityScan& scan, Amount& amount) {
  if (!scan.joined(amount.end)) return false;
  std::int32_t at = amount.end;
  PhraseTable::Match match = scan.lexicon.units.longest_at(scan.words, at);
  if (match.phrase < 0) return false;
  const UnitMeaning& meaning = scan.lexicon.unit_meanings[static_cast<std::size_t>(match.phrase)];
  const std::string_view text = scan.text(at);
  // Short unit signs that are words too ("in", "ha", "won") count only right after digits or, for won, in thousands and more.
  if (text.size() <= 2 && !amount.digits) return false;
  if (meaning.unit == "KRW" && amount.value < 100) return false;
  amount.unit = meaning.unit;
  amount.value /= meaning.parts;
  amount.currency = meaning.currency;
  // Pounds by the million are money.
  if (amount.unit == "lb" && amount.scaled && text.size() > 3 && amount.value >= 1e6) amount.unit = "GBP", amount.currency = true;
  amount.end = match.end;
  amount.last_byte = scan.word(match.end - 1).end;
  return true;
}

// The scale that stands glued to digits after a currency sign: $5m, 3k.
void read_suffix(const QuantityScan& scan, Amount& amount, bool money) {
  const Word& next = scan.word(amount.end);
  const QuantityWord* entry = scan.entry(amount.end);
  if (entry == nullptr || entry->suffix == 0 || !next.glued()) return;
  const bool thousand = entry->suffix == 1000;
  if (!money && !thousand) return;
  amount.value = near_whole(amount.value * entry->suffix);
  amount.end += 1;
  amount.last_byte = next.end;
  amount.scaled = true;
}

}  // namespace

std::optional<Amount> amount_at(const QuantityScan& scan, std::int32_t i) {
  const auto numeral = numeral_at(scan.words, scan.lexicon.numbers, i);
  if (!numeral || numeral->kind == Numeral::Kind::open) return std::nullopt;
  Amount out;
  out.begin = i;
  out.end = numeral->end;
  out.first_byte = scan.word(i).begin;
  out.last_byte = scan.word(numeral->end - 1).end;
  out.value = near_whole(numeral->value);
  out.magnitude = numeral->kind == Numeral::Kind::magnitude;
  out.digits = numeral->digits;
  out.scaled = numeral->value >= 1e6;
  const auto sign = sign_before(scan, scan.word(i));
  read_suffix(scan, out, sign.has_value());
  if (sign) {
    out.unit = std::string(sign->code);
    out.first_byte = sign->begin;
    out.currency = true;
    return out;
  }
  if (read_symbol(scan, out) || read_unit_word(scan, out)) return out;
  // "millions of dollars", "thousands of tons"
  if (out.magnitude && scan.is(out.end, kQuantityOf) && scan.spaced(out.end)) {
    Amount of = out;
    ++of.end;
    if (scan.spaced(of.end) && read_unit_word(scan, of)) return of;
  }
  return out;
}

}  // namespace hearsay
