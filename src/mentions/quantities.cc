#include "mentions/quantities.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "document/syntax.h"
#include "mentions/quantities_lexicon.h"

namespace hearsay {
namespace {

struct Scan {
  const Document& document;
  const QuantityLexicon& lexicon;
  std::vector<Word> words;
  std::int32_t token = 0;  // a token at or before the word being read, for lookups that only go forward

  std::int32_t size() const { return static_cast<std::int32_t>(words.size()); }
  const Word& word(std::int32_t i) const {
    static const Word kNone{.mark = '.', .marks = true, .space = true, .paragraph = true};
    return i < 0 || i >= size() ? kNone : words[static_cast<std::size_t>(i)];
  }
  bool is(std::int32_t i, std::uint32_t functions) const {
    const std::int32_t id = word(i).id;
    return id >= 0 && static_cast<std::size_t>(id) < lexicon.words.size() &&
           (lexicon.words[static_cast<std::size_t>(id)].is & functions) != 0;
  }
  const QuantityWord* entry(std::int32_t i) const {
    const std::int32_t id = word(i).id;
    return id >= 0 && static_cast<std::size_t>(id) < lexicon.words.size() ? &lexicon.words[static_cast<std::size_t>(id)] : nullptr;
  }
  bool spaced(std::int32_t i) const { return i > 0 && i < size() && word(i).spaced(); }
  bool joined(std::int32_t i) const { return i > 0 && i < size() && word(i).joined(); }
  std::string_view text(std::int32_t i) const { return document.text_of({word(i).begin, word(i).end}); }
};

// ---- the number and its unit

struct Amount {
  std::int32_t begin = 0, end = 0;  // words, unit included
  std::uint32_t first_byte = 0, last_byte = 0;
  double value = 0;
  std::string unit;
  bool magnitude = false;  // dozens
  bool digits = false;
  bool currency = false;
  bool scaled = false;  // a word like million took part
};

// The currency sign right before a number, and where it begins.
struct Sign {
  std::string_view code;
  std::uint32_t begin = 0;
};

std::optional<Sign> sign_before(const Scan& scan, const Word& word) {
  if (word.mark == 0) return std::nullopt;
  std::string_view before = std::string_view(scan.document.text).substr(0, word.begin);
  if (before.ends_with(' ')) before.remove_suffix(1);
  for (const auto& [sign, code] : scan.lexicon.signs) {
    if (!before.ends_with(sign)) continue;
    const std::size_t begin = before.size() - sign.size();
    const char left = begin > 0 ? before[begin - 1] : ' ';
    const bool letters = sign[0] >= 'A' && sign[0] <= 'Z';
    if (letters && ((left >= 'A' && left <= 'Z') || (left >= 'a' && left <= 'z'))) continue;
    return Sign{code, static_cast<std::uint32_t>(begin)};
  }
  return std::nullopt;
}

// "%", "°C" right after the number.
bool read_symbol(const Scan& scan, Amount& amount) {
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

bool read_unit_word(const Scan& scan, Amount& amount) {
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
  amount.value *= meaning.factor;
  amount.currency = meaning.currency;
  // Pounds by the million are money.
  if (amount.unit == "lb" && amount.scaled && text.size() > 3 && amount.value >= 1e6) amount.unit = "GBP", amount.currency = true;
  amount.end = match.end;
  amount.last_byte = scan.word(match.end - 1).end;
  return true;
}

// The scale that stands glued to digits after a currency sign: $5m, 3k.
void read_suffix(const Scan& scan, Amount& amount, bool money) {
  const Word& next = scan.word(amount.end);
  const QuantityWord* entry = scan.entry(amount.end);
  if (entry == nullptr || entry->suffix == 0 || !next.glued()) return;
  const bool thousand = entry->suffix == 1000;
  if (!money && !thousand) return;
  amount.value *= entry->suffix;
  amount.end += 1;
  amount.last_byte = next.end;
  amount.scaled = true;
}

std::optional<Amount> amount_at(const Scan& scan, std::int32_t i) {
  const auto numeral = numeral_at(scan.words, scan.lexicon.numbers, i);
  if (!numeral || numeral->kind == Numeral::Kind::open) return std::nullopt;
  Amount out;
  out.begin = i;
  out.end = numeral->end;
  out.first_byte = scan.word(i).begin;
  out.last_byte = scan.word(numeral->end - 1).end;
  out.value = numeral->value;
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

// What is counted, as it stands behind a number.
struct Counted {
  std::int32_t end = 0;  // the word after it
  std::string of;
  bool singular = false;  // known to be: no number but one counts it
};

// ---- what is no amount

bool is_letter_word(const Scan& scan, std::int32_t i) { return i >= 0 && i < scan.size() && !scan.word(i).number(); }

// Linked by a mark to what stands beside it: a code, a score, a telephone number, a date, a model's name.
bool is_linked(const Scan& scan, const Amount& amount) {
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

bool year_like(const Scan& scan, const Amount& amount) {
  return scan.word(amount.begin).digits == 4 && amount.end == amount.begin + 1 && amount.value >= 1800 && amount.value <= 2100;
}

// "1." at the head of a paragraph.
bool is_list_number(const Scan& scan, const Amount& amount) {
  const Word& first = scan.word(amount.begin);
  if (!amount.digits || first.digits == 0 || first.digits > 2 || !(amount.begin == 0 || first.paragraph)) return false;
  const Word& next = scan.word(amount.end);
  return (next.mark == '.' || next.mark == ')') && next.space;
}

// ", 52," after a name, ", 34 and 32," after two, "now 69": ages.
bool is_age(const Scan& scan, const Amount& amount) {
  const Word &first = scan.word(amount.begin), &next = scan.word(amount.end);
  if (first.digits == 0 || first.digits > 3 || amount.value > 120 || amount.end != amount.begin + 1) return false;
  if (first.mark == '(' && next.mark == ')') return true;
  const auto closes = [&](const Word& word, std::int32_t at) {
    return word.mark == ',' || word.mark == '.' || word.mark == ';' || word.mark == ')' || at >= scan.size();
  };
  const auto opens = [&](const Word& word, std::int32_t at) { return word.mark == ',' && !word.marks && scan.word(at - 1).capital; };
  const bool another = scan.is(amount.end, kQuantityAnd) && scan.word(amount.end + 1).digits == first.digits;
  if (opens(first, amount.begin)) return closes(next, amount.end) || (another && closes(scan.word(amount.end + 2), amount.end + 2));
  const std::int32_t other = amount.begin - 2;
  return scan.is(amount.begin - 1, kQuantityAnd) && scan.word(other).digits == first.digits && opens(scan.word(other), other) &&
         closes(next, amount.end);
}

bool begins_sentence(const Scan& scan, std::int32_t i) { return i == 0 || scan.word(i).sentence != scan.word(i - 1).sentence; }

// "aged 19 and 22", "pages 3, 4 and 5": coordinated with a number that names.
bool follows_label(const Scan& scan, std::int32_t i) {
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
bool is_label(const Scan& scan, const Amount& amount, const std::optional<Counted>& counted) {
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

// ---- what is counted


bool has_tags(const Scan& scan) { return !scan.document.tokens.empty(); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

// The token that begins at or after a byte, looking forward from the last one asked for.
std::int32_t token_from(Scan& scan, std::uint32_t byte) {
  const auto& tokens = scan.document.tokens;
  const auto size = static_cast<std::int32_t>(tokens.size());
  while (scan.token > 0 && tokens[static_cast<std::size_t>(scan.token)].span.begin >= byte) --scan.token;
  while (scan.token < size && tokens[static_cast<std::size_t>(scan.token)].span.end <= byte) ++scan.token;
  const std::int32_t found = scan.token;
  if (scan.token >= size) scan.token = std::max(size - 1, 0);
  return found;
}

std::int32_t word_ending(const Scan& scan, std::int32_t from, std::uint32_t byte) {
  std::int32_t i = from;
  while (i < scan.size() && scan.word(i).end < byte) ++i;
  return i + 1;
}

// The lemma, "policeman" also where the lemmatizer left "policemen".
std::string singular(const Token& noun) {
  const bool men = noun.feats.number == Number::plur && noun.lemma.ends_with("men") && noun.lemma.size() > 4;
  return men ? noun.lemma.substr(0, noun.lemma.size() - 2) + "an" : noun.lemma;
}

// With tags: adjectives and nouns up to the last noun of the run; compounds and the head's lemma are what is counted.
std::optional<Counted> counted_by_tags(Scan& scan, std::int32_t i) {
  const auto& tokens = scan.document.tokens;
  const std::int32_t first = token_from(scan, scan.word(i).begin);
  const auto size = static_cast<std::int32_t>(tokens.size());
  if (first >= size) return std::nullopt;
  constexpr std::int32_t kLongest = 7;
  std::int32_t head = -1;
  for (std::int32_t t = first; t < size && t < first + kLongest; ++t) {
    const Token& token = tokens[static_cast<std::size_t>(t)];
    if (token.sentence != tokens[static_cast<std::size_t>(first)].sentence) break;
    const bool noun = token.upos == Upos::noun || token.upos == Upos::propn;
    const bool modifier = token.upos == Upos::adj || (token.upos == Upos::verb && token.deprel == Deprel::amod) ||
                          (token.upos == Upos::punct && scan.document.text_of(token.span) == "-");
    // "one sentence Trump argued": a name after a common noun begins another phrase.
    if (head >= 0 && token.upos == Upos::propn && tokens[static_cast<std::size_t>(head)].upos == Upos::noun) break;
    if (noun) head = t;
    else if (!modifier || head >= 0) break;
  }
  if (head < 0) {
    const Token& token = tokens[static_cast<std::size_t>(first)];
    if (!scan.is(i, kQuantityAlone)) return std::nullopt;
    return Counted{i + 1, lower(scan.document.form_of(token)), false};
  }
  // "Ukraine" after "from 12 Ukraine" is no count noun: a proper noun alone counts only in the plural.
  const Token& noun = tokens[static_cast<std::size_t>(head)];
  std::string of;
  for (std::int32_t t = first; t < head; ++t) {
    const Token& token = tokens[static_cast<std::size_t>(t)];
    const bool compound = token.upos == Upos::noun || token.upos == Upos::propn;
    if (compound) of += (of.empty() ? "" : " ") + std::string(scan.document.form_of(token));
    else of.clear();
  }
  const std::string last = noun.upos == Upos::noun && !noun.lemma.empty() ? singular(noun) : std::string(scan.document.form_of(noun));
  of += (of.empty() ? "" : " ") + last;
  return Counted{word_ending(scan, i, noun.span.end), of, noun.feats.number == Number::sing};
}

bool looks_plural(std::string_view text) {
  static constexpr std::string_view kIrregular[] = {"people", "men",      "women",      "children", "troops",
                                                    "police", "aircraft", "servicemen", "personnel"};
  if (std::ranges::find(kIrregular, text) != std::end(kIrregular)) return true;
  return text.size() > 3 && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us");
}

// Without tags: the first word of the next three that looks like a plural.
std::optional<Counted> counted_by_words(const Scan& scan, std::int32_t i) {
  if (scan.is(i, kQuantityAlone)) return Counted{i + 1, lower(scan.text(i)), false};
  for (std::int32_t j = i;
       j < i + 4 && j < scan.size() && (j == i || scan.joined(j)) && is_letter_word(scan, j) && !scan.is(j, kQuantityStop); ++j) {
    if (!looks_plural(lower(scan.text(j)))) continue;
    return Counted{j + 1, lower(scan.text(j)), false};
  }
  return std::nullopt;
}

std::optional<Counted> counted_at(Scan& scan, std::int32_t i) {
  while (scan.is(i, kQuantityMore) && scan.spaced(i + 1)) ++i;
  if (i >= scan.size() || !is_letter_word(scan, i) || scan.is(i, kQuantityTime)) return std::nullopt;
  if (scan.is(i, kQuantityStop)) return std::nullopt;
  return has_tags(scan) ? counted_by_tags(scan, i) : counted_by_words(scan, i);
}

bool is_length(std::string_view unit) {
  static constexpr std::string_view kLengths[] = {"km", "m", "cm", "mm", "mi", "nmi", "ft", "in", "yd"};
  return std::ranges::find(kLengths, unit) != std::end(kLengths);
}

// What an amount is of: right after it for counts, after "of", "worth of" or, for money, "in".
std::optional<Counted> counted_after(Scan& scan, const Amount& amount) {
  std::int32_t i = amount.end;
  if (!scan.spaced(i)) return std::nullopt;
  const bool measured = !amount.unit.empty();
  if (measured && scan.is(i, kQuantityWorth)) ++i;
  if (scan.is(i, kQuantityOf) || (amount.currency && scan.is(i, kQuantityIn))) {
    if (is_length(amount.unit)) return std::nullopt;          // "10 miles of the border" tells from where
    if (!scan.spaced(i + 1)) return std::nullopt;
    if (!measured && !amount.magnitude) {
      // "two of the hostages", "18 of 22 drones"; but "two of them"
      if (!scan.is(i + 1, kQuantityDefinite)) {
        const auto whole = numeral_at(scan.words, scan.lexicon.numbers, i + 1);
        if (!whole || !scan.spaced(whole->end)) return std::nullopt;
        return counted_at(scan, whole->end);
      }
      if (const auto whole = numeral_at(scan.words, scan.lexicon.numbers, i + 2); whole && scan.spaced(whole->end))
        return counted_at(scan, whole->end);  // "five of the 12 seats"
    }
    if (scan.is(i + 1, kQuantityDefinite)) {
      if (!scan.spaced(i + 2)) return std::nullopt;
      return counted_at(scan, i + 2);
    }
    return counted_at(scan, i + 1);
  }
  if (measured && i == amount.end) return std::nullopt;
  return counted_at(scan, i);
}

// ---- bounds

// The bound that the words right before say; `begin` moves to its first word.
Bound bound_before(const Scan& scan, std::int32_t& begin) {
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

Bound bound_after(const Scan& scan, std::int32_t end) {
  if (!scan.spaced(end)) return Bound::exact;
  const auto match = scan.lexicon.bounds_after.longest_at(scan.words, end);
  return match.phrase < 0 ? Bound::exact : scan.lexicon.bound_after_meanings[static_cast<std::size_t>(match.phrase)];
}

// ---- assembly

Quantity quantity_of(const Scan& scan, const Amount& amount, const std::optional<Counted>& counted, Bound bound) {
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
std::optional<Range> range_at(const Scan& scan, const Amount& first) {
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
    out.first.value *= second->value >= 1e12 ? 1e12 : second->value >= 1e9 ? 1e9 : 1e6;
  if (out.first.unit.empty()) out.first.unit = second->unit, out.first.currency = second->currency;
  else if (second->unit.empty()) out.second.unit = first.unit, out.second.currency = first.currency;
  return out;
}

bool is_time_amount(const Scan& scan, const Amount& amount) {
  std::int32_t i = amount.end;
  if (amount.unit.empty() && scan.joined(i) && scan.is(i, kQuantityTime)) return true;
  if (scan.is(i, kQuantityMore | kQuantityOf) && scan.spaced(i) && scan.is(i + 1, kQuantityTime)) return amount.unit.empty();
  return false;
}

// A small number that points back ("the two leaders"), or "one" as a pronoun, counts nothing.
bool is_back_reference(const Scan& scan, const Amount& amount, bool counts) {
  if (!amount.unit.empty() || amount.digits || amount.magnitude) return false;
  if (amount.value <= 12 && scan.is(amount.begin - 1, kQuantityDefinite) && scan.joined(amount.begin)) return true;
  if (amount.value != 1 || amount.end != amount.begin + 1) return false;
  return !counts || scan.is(amount.end, kQuantityOf);
}

bool is_rejected(const Scan& scan, const Amount& amount, const std::optional<Counted>& counted) {
  const bool counts = counted.has_value();
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
std::int32_t score_end(const Scan& scan, const Amount& first) {
  const std::int32_t j = first.end;
  const bool word = scan.spaced(j) && scan.is(j, kQuantityTo) && scan.spaced(j + 1);
  if (!first.digits || !first.unit.empty() || !(word || (scan.word(j).mark == '-' && scan.word(j).number()))) return 0;
  const auto second = amount_at(scan, word ? j + 1 : j);
  if (!second || !second->digits || !second->unit.empty() || second->value > first.value) return 0;
  return second->end;
}

// Reads what begins at word i into `out`; returns the word to go on from.
std::int32_t read_quantity(Scan& scan, std::int32_t i, std::vector<Quantity>& out) {
  const auto amount = amount_at(scan, i);
  if (!amount) return i + 1;
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
  Scan scan{document, lexicon, scan_words(document, lexicon.vocabulary)};
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
