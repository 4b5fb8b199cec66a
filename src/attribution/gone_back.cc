// Verbs that go back to the one before what is told: "confirmed that its clinic had been hit, but said it was open".
#include "attribution/gone_back.h"

#include <algorithm>

#include "attribution/source_names.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "A draft no longer mentions a quota, says a memo by": of two subjects the one right behind the verb, where the other holds a clause.
bool stands_inverted(const AttributionReading& reading, std::int32_t verb, std::int32_t before, std::int32_t behind) {
  if (behind < verb || reading.reach[behind].begin != verb + 1 || verb == 0) return false;
  const auto quote = reading.quote_at[verb - 1];  // "“A start,” judges the Tagblatt": or stands in quotation marks
  if (quote >= 0 && quote != reading.quote_at[verb] && reading.quote_at[before] == quote) return true;
  if (reading.document.form_of(reading.token(verb - 1)) != ",") return false;
  for (auto i = reading.reach[before].begin; i < std::min(reading.reach[before].end, verb); ++i)
    if (reading.token(i).upos == Upos::verb && is_finite(reading, i)) return true;
  return false;
}

}  // namespace

std::int32_t own_subject(const AttributionReading& reading, std::int32_t verb) {
  std::int32_t found = -1;
  for (const auto child : children_of(reading.document, verb)) {
    const auto relation = base_of(reading.token(child).deprel);
    const bool name = reading.mention_at[child] >= 0 && is_capitalised(reading, child);  // "Falk", read as a verb
    if (relation != Deprel::nsubj || !(is_nominal(reading, child) || reading.token(child).upos == Upos::adj || name)) continue;
    if (found >= 0 && stands_inverted(reading, verb, found, child)) {
      found = child;
      continue;
    }
    if (found >= 0 && is_time(reading, child)) continue;  // "the Senate Monday said"
    if (found >= 0 && (child > verb || reading.token(child).upos == Upos::adj || names_told_person(reading, found, child))) continue;
    found = child;
  }
  return found;
}

bool is_mute(const AttributionReading& reading, std::int32_t noun) {
  if (noun < 0 || reading.token(noun).upos != Upos::noun) return false;
  const auto mention = reading.mention_at[noun];
  if (mention >= 0 && reading.document.mentions[mention].entity >= 0) return false;
  return !reading.lexicon.kinds.contains(reading.lemma(noun)) || is_text(reading, noun);
}

namespace {

// "They fear that one buyer could dictate it, and are calling on the office": no verb beside "could dictate".
bool goes_back_in_present(const AttributionReading& reading, std::int32_t verb, std::int32_t clause) {
  const auto cue = reading.token(clause).head;
  if (cue < 0 || cue > clause || own_subject(reading, verb) >= 0 || !is_finite(reading, cue)) return false;
  if (!reading.lexicon.verbs.contains(lemma_of_verb(reading, verb)) || !reading.lexicon.verbs.contains(lemma_of_verb(reading, cue)))
    return false;
  const auto present = [&](std::int32_t word) {
    return reading.token(word).feats.verb_form == VerbForm::fin && reading.token(word).feats.tense == Tense::pres;
  };
  bool now = present(verb);
  for (const auto child : children_of(reading.document, verb))
    now = now || (base_of(reading.token(child).deprel) == Deprel::aux && (reading.lemma(child) == "be" || reading.lemma(child) == "have") &&
                  present(child));
  if (!now) return false;
  for (const auto child : children_of(reading.document, clause))
    if (const auto shifted = ascii_lowered(reading.document.form_of(reading.token(child)));
        base_of(reading.token(child).deprel) == Deprel::aux && (shifted == "could" || shifted == "would" || shifted == "might"))
      return present(cue);
  return false;
}

// "and warn of deaths": what the tagger seldom takes for a finite verb behind a clause.
bool is_bare(const AttributionReading& reading, std::int32_t verb) {
  return form(reading, verb) == reading.lemma(verb) && reading.token(verb).feats.tense != Tense::past &&
         child_with_base(reading.document, verb, Deprel::aux) < 0 && child_with_lemma(reading.document, verb, "to") < 0;
}

bool is_in(const AttributionReading& reading, std::int32_t word, Tense tense) {
  return reading.token(word).feats.verb_form == VerbForm::fin && reading.token(word).feats.tense == tense;
}

// The word of a clause that has its tense: an auxiliary, the copula or the verb.
std::int32_t finite_of(const AttributionReading& reading, std::int32_t clause) {
  for (const auto child : children_of(reading.document, clause)) {
    const auto relation = base_of(reading.token(child).deprel);
    if (relation == Deprel::aux || relation == Deprel::cop) return child;
  }
  return clause;
}

bool is_modal(const AttributionReading& reading, std::int32_t word) {
  const auto lemma = reading.lemma(word);
  return lemma == "will" || lemma == "would" || lemma == "can" || lemma == "could" || lemma == "may" || lemma == "might" ||
         lemma == "must" || lemma == "should";
}

bool is_plural(const AttributionReading& reading, std::int32_t noun) {
  return reading.token(noun).feats.number == Number::plur || child_with(reading.document, noun, Deprel::conj) > noun;
}

bool is_joined_in_present(const AttributionReading& reading, std::int32_t verb, std::int32_t cue) {
  return (is_in(reading, verb, Tense::pres) || is_bare(reading, verb)) && is_in(reading, cue, Tense::pres) &&
         form(reading, cue).ends_with('s') == form(reading, verb).ends_with('s');
}

// "Analysts say that the firm is failing, and expect": the verb has the number of the cue and not that of the clause.
bool agrees_with_cue_alone(const AttributionReading& reading, std::int32_t verb, std::int32_t clause, std::int32_t cue) {
  if (!is_joined_in_present(reading, verb, cue)) return false;
  const bool singular = form(reading, verb).ends_with('s');
  const auto finite = finite_of(reading, clause);
  if (is_modal(reading, finite)) return singular;  // "says that sales will fall, but expects"
  const auto word = form(reading, finite);
  const bool shows_number = is_in(reading, finite, Tense::pres) || word == "was" || word == "were";
  if (shows_number) return word.ends_with('s') != singular;
  const auto subject = own_subject(reading, clause);
  return singular && subject >= 0 && is_plural(reading, subject);
}

// "says that the bridge is safe, and denies any delay": a comma, and what a bridge does not do. A text may: "that the law bans flags, and
// demands".
bool is_beyond_a_thing(const AttributionReading& reading, std::int32_t verb, std::int32_t clause, std::int32_t cue) {
  const auto joins = child_with(reading.document, verb, Deprel::cc);
  if (joins < clause + 1 || form(reading, joins - 1) != ",") return false;
  const bool same = is_joined_in_present(reading, verb, cue) || (is_in(reading, verb, Tense::past) && is_in(reading, cue, Tense::past));
  const auto subject = own_subject(reading, clause);
  if (!same || !is_mute(reading, subject) || child_with_base(reading.document, verb, Deprel::aux) >= 0) return false;
  if (is_text(reading, subject) && reading.lexicon.verbs.contains(lemma_of_verb(reading, clause))) return false;
  const auto infinitive = child_with(reading.document, verb, Deprel::xcomp);  // "and threaten to strike"
  return (infinitive > verb && is_to_infinitive(reading, infinitive)) ||
         !reading.lexicon.done_by_things.contains(lemma_of_verb(reading, verb));
}

// "said the plan was a fraud and accused the council", "confirmed that it had been hit, but said"
bool goes_back_in_past(const AttributionReading& reading, std::int32_t verb, std::int32_t clause, std::int32_t cue) {
  const bool bare_past = reading.token(verb).feats.tense == Tense::past && is_finite(reading, verb) &&
                         child_with_base(reading.document, verb, Deprel::aux) < 0;
  if (!bare_past || reading.token(cue).feats.tense != Tense::past || !is_finite(reading, cue)) return false;
  if (child_with(reading.document, clause, Deprel::cop) >= 0 && is_mute(reading, own_subject(reading, clause))) return true;
  for (const auto child : children_of(reading.document, clause))
    if (const auto shifted = ascii_lowered(form(reading, child));
        base_of(reading.token(child).deprel) == Deprel::aux && (shifted == "had" || shifted == "would" || shifted == "could"))
      return true;
  return false;
}

}  // namespace

std::int32_t gone_back_to(const AttributionReading& reading, std::int32_t verb) {
  const auto clause = reading.token(verb).head;
  if (reading.token(verb).deprel != Deprel::conj || clause < 0 || reading.token(clause).deprel != Deprel::ccomp) return -1;
  const auto cue = reading.token(clause).head;
  if (cue < 0 || cue > clause || verb < clause || own_subject(reading, verb) >= 0) return -1;
  if (!reading.lexicon.verbs.contains(lemma_of_verb(reading, verb)) || !reading.lexicon.verbs.contains(lemma_of_verb(reading, cue)))
    return -1;
  for (const auto goes_back : {goes_back_in_past, agrees_with_cue_alone, is_beyond_a_thing})
    if (goes_back(reading, verb, clause, cue)) return cue;
  return goes_back_in_present(reading, verb, clause) ? cue : -1;
}

}  // namespace hearsay
