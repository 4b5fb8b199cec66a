#include "mentions/quantities.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/syntax.h"
#include "mentions/quantities_scan.h"

namespace hearsay {
namespace {

// The bound that the words right before say; `begin` moves to its first word.
Bound bound_before(const QuantityScan& scan, std::int32_t& begin) {
  constexpr std::int32_t kLongest = 4;
  for (std::int32_t length = kLongest; length > 0; --length) {
    const std::int32_t at = begin - length;
    if (at < 0) continue;
    const auto match = scan.lexicon.bounds.longest_at(scan.words, at);
    if (match.phrase < 0 || match.end != begin) continue;
    begin = at;
    return scan.lexicon.bound_meanings[static_cast<std::size_t>(match.phrase)];
  }
  return Bound::exact;
}

Bound bound_after(const QuantityScan& scan, std::int32_t end) {
  if (!scan.spaced(end)) return Bound::exact;
  const auto match = scan.lexicon.bounds_after.longest_at(scan.words, end);
  return match.phrase < 0 ? Bound::exact : scan.lexicon.bound_after_meanings[static_cast<std::size_t>(match.phrase)];
}

Quantity quantity_of(const QuantityScan& scan, const Amount& amount, const std::optional<Counted>& counted, Bound bound) {
  Quantity out;
  out.span = {amount.first_byte, amount.last_byte};
  const bool measured = !amount.unit.empty();
  if (counted && !measured) out.span.end = scan.word(counted->end - 1).end;
  out.value = amount.value;
  out.unit = amount.unit;
  if (counted) out.of = counted->of;
  out.bound = bound == Bound::exact && amount.magnitude ? Bound::at_least : bound;
  return out;
}

struct Range {
  Amount first, second;
};

// "10 to 15 km", "between 10 and 15", "5-10 million dollars": the second's unit and scale are the first's.
std::optional<Range> range_at(const QuantityScan& scan, const Amount& first) {
  if (first.magnitude) return std::nullopt;
  std::int32_t j = first.end;
  const bool between = scan.is(first.begin - 1, kQuantityBetween);
  const bool word = scan.spaced(j) && (scan.is(j, kQuantityTo | kQuantityOr) || (between && scan.is(j, kQuantityAnd)));
  const bool dash = scan.word(j).mark == '-' && !scan.word(j).marks && scan.word(j).number();
  if (word) ++j;
  else if (!dash) return std::nullopt;
  const auto second = amount_at(scan, j);
  if (!second || second->magnitude || second->value <= first.value) return std::nullopt;
  if (!second->digits && scan.is(second->end, kQuantityTime)) return std::nullopt;
  Range out{first, *second};
  // "$5 to $10 million", "5 to 10 million people": the first is in millions too.
  if (second->scaled && !out.first.scaled && out.first.value < 1000)
    out.first.value = near_whole(out.first.value * (second->value >= 1e12 ? 1e12 : second->value >= 1e9 ? 1e9 : 1e6));
  if (out.first.unit.empty()) out.first.unit = second->unit, out.first.currency = second->currency;
  else if (second->unit.empty()) out.second.unit = first.unit, out.second.currency = first.currency;
  return out;
}

// "Nine in 10 women", "one in four": a share, as per cent, with the number that ends it.
std::optional<Amount> share_at(const QuantityScan& scan, const Amount& first) {
  static constexpr double kWholes[] = {2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000};
  const std::int32_t j = first.end;
  if (!first.unit.empty() || first.magnitude || !scan.is(j, kQuantityIn) || !scan.spaced(j) || !scan.spaced(j + 1)) return std::nullopt;
  const auto whole = amount_at(scan, j + 1);
  if (!whole || !whole->unit.empty() || whole->magnitude || whole->value <= first.value || is_time_amount(scan, *whole))
    return std::nullopt;
  if (std::ranges::find(kWholes, whole->value) == std::end(kWholes) || first.value < 1) return std::nullopt;
  Amount out = first;
  out.end = whole->end;
  out.last_byte = whole->last_byte;
  out.value = 100 * first.value / whole->value;
  out.unit = "percent";
  return out;
}

// Reads what begins at word i into `out`; returns the word to go on from.
std::int32_t read_quantity(QuantityScan& scan, std::int32_t i, std::vector<Quantity>& out) {
  const auto amount = amount_at(scan, i);
  if (!amount) return i + 1;
  if (const auto share = share_at(scan, *amount); share && !is_linked(scan, *amount)) {
    std::int32_t begin = amount->begin;
    const Bound bound = bound_before(scan, begin);
    const auto counted = scan.spaced(share->end) ? counted_at(scan, share->end) : std::nullopt;
    out.push_back(quantity_of(scan, *share, counted, bound));
    return counted ? std::max(counted->end, share->end) : share->end;
  }
  if (const auto range = range_at(scan, *amount)) {
    const auto counted = counted_after(scan, range->second);
    const bool plain = range->second.unit.empty() && !counted;
    const bool scorelike = plain && scan.word(amount->end).mark == '-';
    if (is_time_amount(scan, range->second)) return range->second.end;
    if (!scorelike && !(amount->begin > 0 && scan.word(amount->begin).glued())) {
      const bool either = scan.is(amount->end, kQuantityOr);
      out.push_back(quantity_of(scan, range->first, std::nullopt, either ? Bound::about : Bound::at_least));
      if (counted) out.back().of = counted->of;
      out.push_back(quantity_of(scan, range->second, counted, either ? Bound::about : Bound::at_most));
    }
    return std::max(range->second.end, counted ? counted->end : 0);
  }
  if (const std::int32_t end = score_end(scan, *amount); end > 0) return end;
  const auto counted = counted_after(scan, *amount);
  if (is_rejected(scan, *amount, counted)) return amount->end;
  std::int32_t begin = amount->begin;
  Bound bound = bound_before(scan, begin);
  if (bound == Bound::exact) bound = bound_after(scan, amount->end);
  if (bound == Bound::exact && counted) bound = bound_after(scan, counted->end);
  out.push_back(quantity_of(scan, *amount, counted, bound));
  const bool inside = counted && !amount->unit.empty();
  return counted && !inside ? std::max(counted->end, amount->end) : amount->end;
}

}  // namespace

void find_quantities(Document& document, const QuantityLexicon& lexicon) {
  QuantityScan scan{document, lexicon, scan_words(document, lexicon.vocabulary)};
  std::vector<Quantity> found;
  std::size_t time = 0;
  for (std::int32_t i = 0; i < scan.size();) {
    const Word& word = scan.word(i);
    while (time < document.times.size() && document.times[time].span.end <= word.begin) ++time;
    if (time < document.times.size() && document.times[time].span.begin < word.end) {
      ++i;
      continue;
    }
    if (!word.number() && word.id < 0) {
      ++i;
      continue;
    }
    const std::size_t before = found.size();
    i = read_quantity(scan, i, found);
    // A time that begins inside what was read wins ("two Sundays").
    const auto overlaps_time = [&](const Quantity& quantity) {
      for (std::size_t t = time; t < document.times.size() && document.times[t].span.begin < quantity.span.end; ++t)
        if (document.times[t].span.overlaps(quantity.span)) return true;
      return false;
    };
    while (found.size() > before && overlaps_time(found.back())) found.pop_back();
  }
  for (Quantity& quantity : found) quantity.tokens = tokens_in(document, quantity.span);
  document.quantities = std::move(found);
}

}  // namespace hearsay
