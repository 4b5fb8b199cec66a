// Numbers that are no amounts.
#include <optional>

#include "mentions/quantities_scan.h"

namespace hearsay {
namespace {

bool year_like(const QuantityScan& scan, const Amount& amount) {
  return scan.word(amount.begin).digits == 4 && amount.end == amount.begin + 1 && amount.value >= 1800 && amount.value <= 2100;
}

// "1." at the head of a paragraph.
bool is_list_number(const QuantityScan& scan, const Amount& amount) {
  const Word& first = scan.word(amount.begin);
  if (!amount.digits || first.digits == 0 || first.digits > 2 || !(amount.begin == 0 || first.paragraph)) return false;
  const Word& next = scan.word(amount.end);
  return (next.mark == '.' || next.mark == ')') && next.space;
}

// ", 52," after a name, ", 34 and 32," after two, "now 69": ages.
bool is_age(const QuantityScan& scan, const Amount& amount) {
  const Word &first = scan.word(amount.begin), &next = scan.word(amount.end);
  if (first.digits == 0 || first.digits > 3 || amount.value > 120 || amount.end != amount.begin + 1) return false;
  if (first.mark == '(' && next.mark == ')') return true;
  const auto closes = [&](const Word& word, std::int32_t at) {
    return word.mark == ',' || word.mark == '.' || word.mark == ';' || word.mark == ')' || at >= scan.size();
  };
  // "She was 15", "who turned 80 on Friday"
  if (scan.is(amount.begin - 1, kQuantityBe) && scan.is(amount.begin - 2, kQuantityPerson) && scan.spaced(amount.begin) &&
      amount.unit.empty())
    return true;
  const auto opens = [&](const Word& word, std::int32_t at) { return word.mark == ',' && !word.marks && scan.word(at - 1).capital; };
  const bool another = scan.is(amount.end, kQuantityAnd) && scan.word(amount.end + 1).digits == first.digits;
  if (opens(first, amount.begin)) return closes(next, amount.end) || (another && closes(scan.word(amount.end + 2), amount.end + 2));
  const std::int32_t other = amount.begin - 2;
  return scan.is(amount.begin - 1, kQuantityAnd) && scan.word(other).digits == first.digits && opens(scan.word(other), other) &&
         closes(next, amount.end);
}

bool begins_sentence(const QuantityScan& scan, std::int32_t i) { return i == 0 || scan.word(i).sentence != scan.word(i - 1).sentence; }

// "aged 19 and 22", "pages 3, 4 and 5": coordinated with a number that names.
bool follows_label(const QuantityScan& scan, std::int32_t i) {
  constexpr int kLongest = 5;  // numbers of a list
  for (int steps = 0; steps < kLongest; ++steps) {
    const bool by_word = scan.is(i - 1, kQuantityAnd | kQuantityOr) && scan.spaced(i);
    const std::int32_t other = by_word ? i - 2 : i - 1;
    if ((!by_word && scan.word(i).mark != ',') || !scan.word(other).number()) return false;
    if (scan.spaced(other) && scan.is(other - 1, kQuantityLabel)) return true;
    i = other;
  }
  return false;
}

// "Resolution 2270", "Boeing 737", "page 12": the number names, it does not count.
bool is_label(const QuantityScan& scan, const Amount& amount, const std::optional<Counted>& counted) {
  const bool counts = counted && !counted->singular;  // "a magnitude 7.8 earthquake"

  const std::int32_t before = amount.begin - 1;
  const Word& first = scan.word(amount.begin);
  if (amount.unit.empty() && !counts && follows_label(scan, amount.begin)) return true;
  if (!amount.unit.empty() || before < 0 || !(first.spaced() || (first.mark == '.' && first.space))) return false;
  if (first.spaced() && scan.is(before, kQuantityLabel)) return !counts || scan.word(before).capital;
  if (first.mark == '.' && scan.is(before, kQuantityLabel) && scan.word(before).end - scan.word(before).begin <= 3) return true;
  if (!first.spaced() || counts || !scan.word(before).capital || begins_sentence(scan, before)) return false;
  return first.digits > 0 || first.capital;  // "Flight 370", "Air Force Two"
}

// A small number that points back ("the two leaders"), or "one" as a pronoun, counts nothing.
bool is_back_reference(const QuantityScan& scan, const Amount& amount, bool counts) {
  if (!amount.unit.empty() || amount.digits || amount.magnitude) return false;
  if (amount.value <= 12 && scan.is(amount.begin - 1, kQuantityDefinite) && scan.joined(amount.begin)) return true;
  if (amount.value != 1 || amount.end != amount.begin + 1) return false;
  return !counts || scan.is(amount.end, kQuantityOf);
}

}  // namespace

// Linked by a mark to what stands beside it: a code, a score, a telephone number, a date, a model's name.
bool is_linked(const QuantityScan& scan, const Amount& amount) {
  const Word& first = scan.word(amount.begin);
  if (first.glued() && amount.begin > 0 && first.begin == scan.word(amount.begin - 1).end) return true;
  if (!first.space && first.mark != 0 && amount.begin > 0 && amount.first_byte == first.begin) {
    const bool opens = first.mark == '(' || first.mark == '"' || first.mark == '\'' || first.mark == '[' || first.mark == '~';
    // A dash without blanks divides clauses only where two marks or a wide dash stand; a hyphen links.
    if (!opens && scan.word(amount.begin - 1).end + 1 == first.begin) return true;
    if (first.mark == '#') return true;
  }
  const Word& next = scan.word(amount.end);
  if (amount.end >= scan.size() || amount.unit != "") return false;
  if (next.glued()) return true;
  if (!next.space && !next.marks && next.number() && (next.mark == ':' || next.mark == '/' || next.mark == '.' || next.mark == '-'))
    return true;
  return false;
}

bool is_time_amount(const QuantityScan& scan, const Amount& amount) {
  std::int32_t i = amount.end;
  if (amount.unit.empty() && scan.joined(i) && scan.is(i, kQuantityTime)) return true;
  if (scan.is(i, kQuantityMore | kQuantityOf) && scan.spaced(i) && scan.is(i + 1, kQuantityTime)) return amount.unit.empty();
  return false;
}

bool is_rejected(const QuantityScan& scan, const Amount& amount, const std::optional<Counted>& counted) {
  const bool counts = counted.has_value();
  if (scan.is(amount.begin - 1, kQuantityPer) && scan.spaced(amount.begin)) return true;
  if (is_time_amount(scan, amount) || is_linked(scan, amount) || is_list_number(scan, amount)) return true;
  if (amount.unit.empty() && (is_age(scan, amount) || is_label(scan, amount, counted) || is_back_reference(scan, amount, counts)))
    return true;
  if (amount.unit.empty() && (year_like(scan, amount) || (amount.value == 0 && !counts))) return true;
  const Word& first = scan.word(amount.begin);
  if (amount.unit.empty() && first.digits > 1 && scan.text(amount.begin).starts_with('0')) return true;
  if (first.digits > 6) return amount.unit.empty() && !counts;
  // "six-party talks": a number hyphenated to a noun describes.
  return amount.unit.empty() && amount.end < scan.size() && scan.word(amount.end).mark == '-' && !scan.word(amount.end).space;
}

// "228 to 193", "3-1": where a falling pair of bare numbers ends, which is a score or a vote; 0 for none.
std::int32_t score_end(const QuantityScan& scan, const Amount& first) {
  const std::int32_t j = first.end;
  const bool word = scan.spaced(j) && scan.is(j, kQuantityTo) && scan.spaced(j + 1);
  if (!first.digits || !first.unit.empty() || !(word || (scan.word(j).mark == '-' && scan.word(j).number()))) return 0;
  const auto second = amount_at(scan, word ? j + 1 : j);
  if (!second || !second->digits || !second->unit.empty() || second->value > first.value) return 0;
  return second->end;
}

}  // namespace hearsay
