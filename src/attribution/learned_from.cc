// What is learned from somebody, or read in a text, by nobody who is a source: "As this newspaper has learned from the ministry, ...", "The
// yard, one hears from the union, is broke", "The yacht is his, as emerges from the contracts".
#include "attribution/chains.h"
#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// Between the commas or the ends of the sentence.
TokenRange segment_around(const AttributionReading& reading, std::int32_t verb) {
  const auto sentence = reading.sentence(verb);
  auto begin = verb, end = verb + 1;
  while (begin > sentence.begin && form(reading, begin - 1) != ",") --begin;
  while (end < sentence.end && form(reading, end) != "," && form(reading, end) != "." && form(reading, end) != ":") ++end;
  return {begin, end};
}

bool is_anybody(std::string_view word) { return word == "one" || word == "One"; }

// "one", "we", "this newspaper", "it" of "it was learned": whoever hears it is the outlet itself or nobody in particular.
bool is_any_hearer(const AttributionReading& reading, std::int32_t subject, bool passive) {
  const auto word = form(reading, subject);
  if (passive) return word == "it" || word == "It";
  return is_anybody(word) || word == "we" || word == "We" || is_publisher(reading, subject);
}

// "emerges from", "can be seen from": what a text gives away.
bool is_given_away(const AttributionReading& reading, std::int32_t verb, bool passive) {
  const auto lemma = reading.lemma(verb);
  return passive ? reading.lexicon.read_from.contains(lemma) : reading.lexicon.coming_out.contains(lemma);
}

bool has_subject(const AttributionReading& reading, std::int32_t verb) {
  return child_with_base(reading.document, verb, Deprel::nsubj) >= 0 || child_with(reading.document, verb, Deprel::expl) >= 0;
}

// "has learned", "can be seen": from the first auxiliary.
std::int32_t begin_of_group(const AttributionReading& reading, std::int32_t verb) {
  const auto first = reading.sentence(verb).begin;
  while (verb > first && reading.token(verb - 1).upos == Upos::aux) --verb;
  return verb;
}

// "can be seen" without the subject that a passive has to have.
bool is_bare_passive(const AttributionReading& reading, std::int32_t verb) {
  return verb > reading.sentence(verb).begin && reading.lemma(verb - 1) == "be" && reading.token(verb - 1).upos == Upos::aux;
}

}  // namespace

void find_learned_from(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.quote_at[verb] >= 0) return;
  const bool learns = is_one_of({"learn", "hear", "gather"}, reading.lemma(verb));
  const bool passive = is_bare_passive(reading, verb);
  if (!learns && !is_given_away(reading, verb, passive)) return;
  auto source = governed_by(reading, verb, "from");
  if (source < 0 && !learns) source = governed_by(reading, verb, "in");
  const auto segment = segment_around(reading, verb);
  if (source < verb || source >= segment.end || !is_noun(reading.token(source)) || is_time(reading, source)) return;
  auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (subject < 0) subject = child_with(reading.document, verb, Deprel::expl);
  const bool as = is_as(reading, segment.begin);
  const bool heard = learns && subject >= 0 && subject < verb && is_any_hearer(reading, subject, passive);
  if (!heard && !(may_speak(reading, source) || is_text(reading, source))) return;
  if (!heard && !(as && !has_subject(reading, verb) && is_given_away(reading, verb, passive))) return;
  auto finding = finding_of(verb, {begin_of_group(reading, verb), verb + 1}, Stance::reports);
  set_speaker(finding, reading, source, verb);
  const auto sentence = reading.sentence(verb);
  auto that = source + 1;
  while (that < segment.end && form(reading, that) != "that") ++that;
  if (!as && that + 1 < segment.end && has_finite_word(reading, {that, sentence.end})) {  // "We have learned from the union that"
    finding.content.push_back({that, sentence.end});
  } else {
    if (!as && segment.begin == sentence.begin) return;
    if (segment.begin > sentence.begin) finding.content.push_back({sentence.begin, segment.begin - 1});
    if (segment.end + 1 < sentence.end) finding.content.push_back({segment.end + 1, sentence.end});
  }
  if (finding.content.empty() || !has_finite_word(reading, {finding.content.front().begin, finding.content.back().end})) return;
  finding.speaker_words.end =
      std::min(finding.speaker_words.end, finding.content.back().begin > verb ? finding.content.back().begin : sentence.end);
  if (heard) {
    const bool anybody = is_anybody(form(reading, subject));
    if (anybody && !form(reading, verb).ends_with('s')) return;  // "One had learned from a lawyer that": one of several
    if (anybody) finding.sources.push_back(public_source());
    finding.sources.push_back(source_of(reading, {finding.speaker, finding.speaker_words}));
  }
  out.push_back(std::move(finding));
}

// "The birch is Russian, so the customs office.", "The firm, so its director Otto Lund, buys elsewhere": translated, without a verb of
// saying.
void find_so_source(const AttributionReading& reading, std::int32_t so, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(so);
  const auto first = so + 1;
  if (form(reading, so) != "so" || reading.quote_at[so] >= 0 || so < sentence.begin + 2 || form(reading, so - 1) != ",") return;
  if (first + 1 >= sentence.end || (reading.token(first).upos != Upos::det && reading.token(first).upos != Upos::propn &&
                                    reading.token(first).deprel != Deprel::nmod_poss))
    return;
  if (reading.token(first).feats.person == 1) return;  // "so my apologies"
  auto end = first;
  while (end < sentence.end && !is_punct(reading, end) && !is_verbal(reading, end)) ++end;
  if (end >= sentence.end || (form(reading, end) != "," && form(reading, end) != ".")) return;
  const auto head = head_of(reading.document, {first, end});
  if (head < 0 || !may_speak(reading, head) || is_time(reading, head)) return;
  const TokenRange before{sentence.begin, so - 1}, after{end + 1, sentence.end};
  const bool ends = end + 1 >= sentence.end;
  const bool told = has_finite_word(reading, before), goes_on = !ends && has_finite_word(reading, after);
  if (told == goes_on) return;  // "It rained, so the mayor, a cautious man, stayed"
  if (goes_on && !is_finite_word(reading, end + 1)) return;
  auto finding = finding_of(so, {so, first}, Stance::states);
  finding.speaker = head;
  finding.speaker_words = {first, end};
  finding.content.push_back(before);
  if (!ends) finding.content.push_back(after);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
