#include "attribution/noun_copulas.h"

#include <algorithm>
#include <string_view>

#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kFarCopula = 24;  // tokens between the noun and its copula
constexpr std::int32_t kLongHead = 14;   // tokens before a colon

bool is_copula(const AttributionReading& reading, std::int32_t i) {
  if (i >= reading.sentence(i).end) return false;
  return reading.lexicon.copulas.contains(reading.lemma(i)) && is_finite_word(reading, i);
}

const CueReading* reading_with(const AttributionReading& reading, std::int32_t noun, std::uint16_t frames) {
  const auto known = reading.lexicon.nouns.find(ascii_lowered(reading.lemma(noun)));  // "Word", tagged as a name
  if (known == reading.lexicon.nouns.end()) return nullptr;
  for (const auto& cue : known->second)
    if (cue.allows(frames)) return &cue;
  return nullptr;
}

// "Her wish is to be heard", "Their hope is to stay": by any of the readings that the noun has.
bool is_wanting(const AttributionReading& reading, std::int32_t noun) {
  const auto known = reading.lexicon.nouns.find(ascii_lowered(reading.lemma(noun)));
  return known != reading.lexicon.nouns.end() && std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) {
           return cue.stance == Stance::demands || cue.stance == Stance::promises || cue.stance == Stance::suggests ||
                  (cue.stance == Stance::believes && cue.allows(kObject));
         });
}

// A number with these is told by whoever counts; "a figure which the union disputes" tells nothing.
bool is_counting(const AttributionReading& reading, std::int32_t noun) { return reading.lexicon.tallies.contains(reading.lemma(noun)); }

// "The ministry's count: 11", "Its figure is nine".
const CueReading* reading_before_number(const AttributionReading& reading, std::int32_t noun, std::int32_t number) {
  static const CueReading counts{Stance::asserts, kCopula, {}, {}, {}};
  const bool counted = number < reading.sentence(noun).end && reading.token(number).upos == Upos::num && is_counting(reading, noun);
  return counted ? &counts : nullptr;
}

bool is_anybodys(const AttributionReading& reading, std::int32_t noun) {
  return reading_with(reading, noun, kHearsay) != nullptr || reading.lexicon.shared_views.contains(ascii_lowered(reading.lemma(noun)));
}

// The comma that closes a relative clause which opens behind this one; -1 for none.
std::int32_t end_of_relative(const AttributionReading& reading, std::int32_t comma) {
  const auto end = reading.sentence(comma).end;
  if (form(reading, comma) != "," || comma + 2 >= end) return -1;
  const auto opens = form(reading, comma + 1);
  if (opens != "who" && opens != "which" && opens != "whose" && opens != "where") return -1;
  for (auto i = comma + 2; i < end; ++i)
    if (form(reading, i) == ",") return i;
  return -1;
}

// The comma that closes an insertion before a copula: "The line from the palace, [repeated all day], was that"; -1 for none.
std::int32_t end_of_insertion(const AttributionReading& reading, std::int32_t comma) {
  constexpr std::int32_t kLongest = 12;  // tokens of an insertion
  if (form(reading, comma) != ",") return -1;
  const auto end = std::min(reading.sentence(comma).end - 1, comma + kLongest);
  for (auto i = comma + 1; i < end; ++i) {
    if (reading.quote_at[i] >= 0 || is_copula(reading, i)) return -1;
    if (form(reading, i) == ",") return is_copula(reading, i + 1) ? i : -1;
  }
  return -1;
}

// The copula whose subject the noun is: nothing but its own phrase stands between; -1 for none.
std::int32_t copula_of(const AttributionReading& reading, std::int32_t noun) {
  const auto end = std::min(reading.sentence(noun).end, noun + kFarCopula);
  for (auto i = noun + 1; i < end; ++i) {
    if (is_copula(reading, i)) return i;
    if (is_finite_word(reading, i) && i + 1 < end && form(reading, i + 1) == "been") return i + 1;  // "its position has been that"
    if (const auto close = end_of_relative(reading, i);
        close > 0 && close < end) {  // "The view of the bank, which lent the money, is that"
      i = close;
      continue;
    }
    if (const auto close = end_of_insertion(reading, i); close > 0) {
      i = close;
      continue;
    }
    const auto upos = reading.token(i).upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::sconj || reading.quote_at[i] >= 0) return -1;
    if (is_punct(reading, i) && form(reading, i) != ",") return -1;
    if (upos == Upos::noun && reading.token(i).deprel == Deprel::nsubj) return -1;
  }
  return -1;
}

bool is_of_first_person(const AttributionReading& reading, std::int32_t owner) {
  return reading.lexicon.first_person.contains(ascii_lowered(form(reading, owner)));
}

Finding finding_for(const AttributionReading& reading, std::int32_t noun, Stance stance, std::int32_t owner, TokenRange said) {
  auto finding = finding_of(noun, {noun, noun + 1}, stance);
  finding.content.push_back(said);
  if (owner >= 0) set_speaker(finding, reading, owner, noun);
  else finding.sources.push_back(public_source());
  return finding;
}

// "The answer was short. “No.”": the quotation that begins the next sentence of the paragraph.
TokenRange next_quote(const AttributionReading& reading, TokenRange sentence) {
  const auto& document = reading.document;
  if (sentence.end >= static_cast<std::int32_t>(document.tokens.size()) || reading.quote_at[sentence.end] < 0) return {};
  const auto here = document.sentences[reading.token(sentence.begin).sentence].paragraph;
  const auto next = document.sentences[reading.token(sentence.end).sentence].paragraph;
  const auto words = quotation_at(reading, sentence.end);
  const bool whole = words.end >= static_cast<std::int32_t>(document.tokens.size()) || reading.sentence(words.end).begin == words.end;
  return words.begin == sentence.end && next <= here + 1 && whole ? words : TokenRange{};
}

// "His fear was a common one", "Her hope is one that many share": it is told what kind, not what it is.
bool is_any_of_kind(const AttributionReading& reading, std::int32_t predicate) {
  const auto lemma = reading.lemma(predicate);
  return lemma == "one" || lemma == "thing" || lemma == "reason" || lemma == "mistake" || lemma == "surprise";
}

}  // namespace

// "It is the view of the bank that the fund is empty", where "that" hangs under the bank.
void find_it_is_noun(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto* cue = reading_with(reading, noun, kClause | kCopula);
  const auto sentence = reading.sentence(noun);
  const auto copula = child_with(reading.document, noun, Deprel::cop);
  if (cue == nullptr || copula <= sentence.begin || reading.quote_at[noun] >= 0 || ascii_lowered(form(reading, copula - 1)) != "it") return;
  const auto owner = governed_by(reading, noun, "of");
  if (owner < 0 || !may_speak(reading, owner)) return;
  auto that = owner + 1;
  while (that < sentence.end && form(reading, that) != "that" && !is_finite_word(reading, that)) ++that;
  if (that + 2 >= sentence.end || form(reading, that) != "that") return;
  auto finding = finding_for(reading, noun, cue->stance, owner, {that, sentence.end});
  finding.speaker_words.end = std::min(finding.speaker_words.end, that);
  out.push_back(std::move(finding));
}

void find_noun_copula(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  if (preposition_of(reading, noun) >= 0 || reading.quote_at[noun] >= 0) return;
  const auto* cue = reading_with(reading, noun, kClause | kCopula);
  if (cue == nullptr && !is_counting(reading, noun)) return;
  const auto copula = copula_of(reading, noun);
  if (copula < 0) return;
  const auto sentence = reading.sentence(noun);
  auto at = copula + 1;
  while (at < sentence.end && (reading.token(at).upos == Upos::adv || reading.token(at).upos == Upos::part) && form(reading, at) != "to")
    ++at;
  if (at >= sentence.end) return;
  const auto* counts = reading_before_number(reading, noun, at);
  if (cue == nullptr) cue = counts;
  if (cue == nullptr) return;
  const auto owner = thinker_of(reading, noun);
  if (owner < 0 && !is_anybodys(reading, noun)) return;
  if (owner >= 0 && is_of_first_person(reading, owner)) return;
  if (form(reading, at) == "that" && at + 2 < sentence.end && reading.token(at).deprel == Deprel::mark) {
    out.push_back(finding_for(reading, noun, cue->stance, owner, {at, sentence.end}));
    return;
  }
  if (owner < 0) return;
  if (is_wanting(reading, noun) && form(reading, at) == "to" && at + 2 < sentence.end &&
      reading.token(at).upos == Upos::part) {  // "Her wish is to be heard"
    out.push_back(finding_for(reading, noun, cue->stance, owner, {at, sentence.end}));
    return;
  }
  if (counts != nullptr) {  // "The ministry's figure is four million tonnes"
    out.push_back(finding_for(reading, noun, cue->stance, owner, {at, sentence.end}));
    return;
  }
  if (reading.quote_at[at] >= 0) {  // "The answer from the bank was “no”."
    const auto words = quotation_at(reading, at);
    if (words.begin == at) out.push_back(finding_for(reading, noun, cue->stance, owner, words));
    return;
  }
  const auto predicate = reading.token(copula).head;
  if (predicate > copula && is_noun(reading.token(predicate)) && reading_with(reading, noun, kObject) != nullptr &&
      !is_any_of_kind(reading, predicate)) {  // "The couple's great fear is flooding"
    out.push_back(finding_for(reading, noun, cue->stance, owner, {at, sentence.end}));
    return;
  }
  const bool told_how =
      predicate > copula && predicate + 2 >= sentence.end && reading.lexicon.answer_words.contains(reading.lemma(predicate));
  if (!told_how) return;
  if (const auto quote = next_quote(reading, sentence); !quote.empty())
    out.push_back(finding_for(reading, noun, cue->stance, owner, quote));
}

namespace {

// "Rumours spread through the camp [that he was dead]", "Word reached the paper [that ..]", "Rumours travel fast: [that he is dead]": the
// clause, whatever the tree hangs it under.
TokenRange spread_clause(const AttributionReading& reading, std::int32_t verb) {
  constexpr std::int32_t kFar = 10;  // tokens between the verb and its clause
  if (!reading.lexicon.getting_about.contains(reading.lemma(verb))) return {};
  const auto sentence = reading.sentence(verb);
  for (auto i = verb + 1; i + 2 < sentence.end && i - verb <= kFar; ++i) {
    if (is_finite_word(reading, i) || form(reading, i) == ",") return {};
    if (form(reading, i) != "that") continue;
    return reading.token(i + 1).upos != Upos::noun && !is_finite_word(reading, i + 1) && has_finite_word(reading, {i + 1, sentence.end})
               ? TokenRange{i, sentence.end}
               : TokenRange{};
  }
  return {};
}

}  // namespace

void find_noun_extraposed(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto* cue = reading_with(reading, noun, kHearsay);
  if (cue == nullptr || base_of(reading.token(noun).deprel) != Deprel::nsubj || reading.quote_at[noun] >= 0) return;
  const auto verb = reading.token(noun).head;
  if (verb < noun) return;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known != reading.lexicon.verbs.end() && std::any_of(known->second.begin(), known->second.end(), [](const CueReading& reads) {
        return reads.object.empty() && reads.particle.empty() && reads.allows(kClause | kSpeech);
      }))
    return;  // "Reports say that"
  if (const auto spread = spread_clause(reading, verb); !spread.empty()) {
    out.push_back(finding_for(reading, noun, cue->stance, owner_of(reading, noun), spread));
    return;
  }
  auto clause = child_with_base(reading.document, verb, Deprel::ccomp);
  if (clause < 0) clause = child_with_base(reading.document, verb, Deprel::csubj);
  if (clause < verb || form(reading, reading.reach[clause].begin) != "that") return;
  const auto owner = owner_of(reading, noun);
  out.push_back(finding_for(reading, noun, cue->stance, owner, reading.reach[clause]));
}

void find_has_it(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  const bool has_it = reading.lemma(verb) == "have" && verb + 3 < sentence.end && form(reading, verb + 1) == "it";
  const bool goes = reading.lemma(verb) == "go" && verb + 2 < sentence.end && is_finite_word(reading, verb);
  if ((!has_it && !goes) || verb == sentence.begin || reading.quote_at[verb] >= 0) return;
  const auto that = has_it ? verb + 2 : verb + 1;
  if (form(reading, that) != "that" && !(goes && form(reading, that) == ":")) return;
  auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (subject < 0 || subject > verb) subject = verb - 1;
  if (goes && !reading.lexicon.tales.contains(reading.lemma(subject))) return;
  auto finding = finding_of(verb, {verb, has_it ? verb + 2 : verb + 1}, Stance::rumours);
  const auto name = ascii_lowered(reading.lemma(subject));
  const bool speaks = may_speak(reading, subject) && !reading.lexicon.nouns.contains(name) && !reading.lexicon.traditions.contains(name);
  if (speaks) set_speaker(finding, reading, subject, verb);
  else if (const auto owner = goes ? owner_of(reading, subject) : -1; owner >= 0) set_speaker(finding, reading, owner, verb);
  else finding.sources.push_back(public_source());
  finding.content.push_back({form(reading, that) == ":" ? that + 1 : that, sentence.end});
  out.push_back(std::move(finding));
}

namespace {

const CueReading* cue_before_colon(const AttributionReading& reading, std::int32_t noun, TokenRange said) {
  const auto* cue = reading_with(reading, noun, kClause | kCopula);
  return cue != nullptr ? cue : reading_before_number(reading, noun, said.begin);
}

}  // namespace

bool find_noun_before_colon(const AttributionReading& reading, std::int32_t colon, TokenRange before, TokenRange said,
                            std::vector<Finding>& out) {
  if (before.empty() || before.end - before.begin > kLongHead) return false;
  std::int32_t verb = -1;
  for (auto i = before.begin; i < before.end; ++i) {
    if (reading.quote_at[i] >= 0) return false;
    if (is_finite_word(reading, i)) {
      if (verb >= 0) return false;
      verb = i;
    }
  }
  const auto runs = verb >= 0 && reading.lexicon.running.contains(reading.lemma(verb));  // "Her answer ran to one line: no"
  const auto judged = verb >= 0 && (is_copula(reading, verb) || runs);
  const auto framed = verb >= 0 && verb + 1 < before.end &&
                      form(reading, verb + 1) == "with" &&  // "The letter ends with a plea: come home"
                      reading.lexicon.framing.contains(reading.lemma(verb));
  const bool tells = verb >= 0 && is_one_of({"tell", "paint", "present"}, reading.lemma(verb)) && before.end - before.begin > 2 &&
                     is_one_of({"different", "another", "other"}, form(reading, before.end - 2));  // "tell another story: it fell"
  const auto hands_on = framed || tells || (verb >= 0 && reading.lexicon.handing_verbs.contains(reading.lemma(verb)));
  if (judged && !runs) {  // "An engineer's verdict was clear: the works are sound"
    const auto last = reading.token(before.end - 1).upos;
    if (before.end - verb > 4 || (last != Upos::adj && last != Upos::verb && form(reading, before.end - 1) != "same")) return false;
  } else if (verb >= 0 && !judged && !hands_on) {
    return false;
  }
  const auto limit = judged ? verb : before.end;
  std::int32_t noun = -1;
  for (auto i = before.begin; i < limit; ++i) {
    if (i > before.begin && reading.token(i).upos == Upos::adp && (noun >= 0 || verb < 0)) {
      if (noun >= 0) break;
      continue;
    }
    if (reading.token(i).upos != Upos::noun || cue_before_colon(reading, i, said) == nullptr) continue;
    if (verb >= 0 && !judged && i < verb) continue;
    noun = i;
  }
  if (noun < 0 || (preposition_of(reading, noun) >= 0 && !framed)) return false;
  std::int32_t owner = thinker_of(reading, noun);
  if (verb >= 0 && !judged) {
    const auto subject = speaker_of(reading, verb);
    owner = subject.head >= 0 && subject.head < verb && may_speak(reading, subject.head) ? subject.head : -1;
  }
  if (owner < before.begin || owner >= before.end || is_of_first_person(reading, owner)) return false;
  auto finding = finding_of(colon, {colon, colon + 1}, cue_before_colon(reading, noun, said)->stance);
  finding.speech = true;
  finding.content.push_back(said);
  set_speaker(finding, reading, owner, noun);
  if (framed) finding.speaker_words = speaker_of(reading, verb).words;
  if (finding.speaker_words.end > colon) finding.speaker_words.end = colon;
  out.push_back(std::move(finding));
  return true;
}

}  // namespace hearsay
