// Media that hold, show or quote what speaks: "Channel 5 has obtained emails in which the manager admits", "The Herald has seen a letter
// that says", "Tasnim cited a general who said".
#include <algorithm>

#include "attribution/citing.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kClimb = 4;  // steps from a cue to the clause that it stands in

// The noun that the clause around the cue describes; -1 for none.
std::int32_t antecedent_of(const AttributionReading& reading, std::int32_t cue) {
  auto at = cue;
  for (int i = 0; i < kClimb && at >= 0; ++i) {
    const auto relation = reading.token(at).deprel;
    if (base_of(relation) == Deprel::acl) {
      const auto noun = reading.token(at).head;  // "a letter by an officer who claims"
      const bool by =
          noun >= 0 && base_of(reading.token(noun).deprel) == Deprel::nmod && child_with_lemma(reading.document, noun, "by") >= 0;
      return by ? reading.token(noun).head : noun;
    }
    if (relation != Deprel::conj && relation != Deprel::xcomp) return -1;
    at = reading.token(at).head;
  }
  return -1;
}

bool holds_things(const AttributionReading& reading, std::int32_t verb) {
  const auto lemma = reading.lemma(verb);
  return reading.token(verb).upos == Upos::verb && (reading.lexicon.relay_participles.contains(lemma) || is_citing(reading, verb) ||
                                                    lemma == "show" || lemma == "have" || lemma == "get");
}

// "read out a letter in which": whoever reads it out passes it on.
bool reads_out(const AttributionReading& reading, std::int32_t verb) {
  return reading.lemma(verb) == "read" &&
         (child_with_lemma(reading.document, verb, "out") > verb || child_with_lemma(reading.document, verb, "aloud") > verb);
}

// "shared a clip in which", "retweeted a post that says": whoever spreads another's text passes it on.
bool spreads(const AttributionReading& reading, std::int32_t verb) {
  return reading.token(verb).upos == Upos::verb && reading.lexicon.spreading.contains(reading.lemma(verb));
}

bool is_recording(const AttributionReading& reading, std::int32_t noun) { return reading.lexicon.recordings.contains(reading.lemma(noun)); }

}  // namespace

std::vector<std::int32_t> showers_of(const AttributionReading& reading, std::int32_t cue) {
  const auto noun = antecedent_of(reading, cue);
  if (noun < 0 || noun > cue || base_of(reading.token(noun).deprel) != Deprel::obj || !is_text(reading, noun)) return {};
  const auto verb = reading.token(noun).head;
  const auto lemma = verb < 0 ? std::string_view{} : reading.lemma(verb);
  if (verb < 0 || verb > noun || is_passive(reading, verb) ||
      !(reading.lexicon.passing_on.contains(lemma) || lemma == "give" || lemma == "send"))
    return {};
  const auto shower = speaker_of(reading, verb).head;
  if (shower < 0 || shower > verb || reading.token(shower).feats.person == 1) return {};  // "I sent the Register a notice stating"
  auto medium = child_with(reading.document, verb, Deprel::iobj);
  for (const auto* preposition : {"to", "with"})
    if (medium < 0) medium = governed_by(reading, verb, preposition);
  if (medium < 0 || !is_outlet(reading, medium) || is_publisher(reading, medium)) return {};
  return {medium, shower};
}

std::int32_t holder_of(const AttributionReading& reading, std::int32_t cue) {
  const auto noun = antecedent_of(reading, cue);
  if (noun < 0 || base_of(reading.token(noun).deprel) != Deprel::obj || noun > cue) return -1;
  const auto verb = reading.token(noun).head;
  if (verb >= 0 && verb < noun && reads_out(reading, verb) && !is_passive(reading, verb)) return speaker_of(reading, verb).head;
  if (verb >= 0 && verb < noun && spreads(reading, verb) && is_text(reading, noun) && !is_passive(reading, verb)) {
    const auto sharer = speaker_of(reading, verb).head;
    const auto said = speaker_of(reading, cue).head;
    const bool another = said >= 0 && said != sharer && reading.token(said).upos != Upos::pron;  // "posted a clip in which she says"
    return sharer >= 0 && sharer < verb && another && !is_publisher(reading, sharer) ? sharer : -1;
  }
  if (verb < 0 || verb > noun || !holds_things(reading, verb) || is_passive(reading, verb)) return -1;
  const auto holder = speaker_of(reading, verb).head;
  return holder >= 0 && holder < verb && reading.token(holder).upos != Upos::pron && is_outlet(reading, holder) &&
                 !is_publisher(reading, holder)
             ? holder
             : -1;
}

namespace {

// "In it, an officer boasts": the text told before, at the head of the sentence.
std::int32_t text_in_front(const AttributionReading& reading, std::int32_t cue) {
  const auto pronoun = governed_by(reading, cue, "in");
  if (pronoun < 0 || pronoun > cue || reading.token(pronoun).upos != Upos::pron || reading.entity(pronoun) < 0) return -1;
  if (pronoun != reading.sentence(cue).begin + 1) return -1;
  const auto& entity = reading.document.entities[static_cast<std::size_t>(reading.entity(pronoun))];
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::int32_t mention) { return is_text(reading, reading.document.mentions[mention].head); })
             ? pronoun
             : -1;
}

// "The ministry handed the envoy a note in which it demands": who speaks in it is who gives it, by a pronoun.
bool is_own_text(const AttributionReading& reading, std::int32_t text, std::int32_t cue) {
  const auto verb = reading.token(text).head;
  const auto said = speaker_of(reading, cue).head;
  if (verb < 0 || verb > text || reading.token(verb).upos != Upos::verb || said < 0 || reading.token(said).upos != Upos::pron) return false;
  const auto giver = is_passive(reading, verb) ? -1 : speaker_of(reading, verb).head;
  return giver >= 0 && giver < verb && reading.entity(said) >= 0 && reading.entity(said) == reading.entity(giver);
}

}  // namespace

std::int32_t text_within(const AttributionReading& reading, std::int32_t cue) {
  if (const auto pronoun = text_in_front(reading, cue); pronoun >= 0) return pronoun;
  const auto noun = antecedent_of(reading, cue);
  if (noun < 0 || noun > cue || !is_text(reading, noun)) return -1;
  const bool shared = is_recording(reading, noun) && holder_of(reading, cue) >= 0;  // "shared a clip in which a guard says"
  if (reading.lexicon.own_texts.contains(reading.lemma(noun)) && !shared) return -1;
  if (const auto verb = reading.token(noun).head; verb >= 0 && reads_out(reading, verb)) return -1;  // whoever reads it out passes it on
  if (is_own_text(reading, noun, cue)) return -1;
  for (auto i = noun + 1; i + 1 < cue; ++i)
    if (form(reading, i) == "in" && form(reading, i + 1) == "which") return noun;
  return -1;
}

bool is_held_speaker(const AttributionReading& reading, std::int32_t citing, std::int32_t cue) {
  const auto noun = antecedent_of(reading, cue);
  return noun >= 0 && reading.token(noun).head == citing && base_of(reading.token(noun).deprel) == Deprel::obj;
}

std::int32_t carried_text(const AttributionReading& reading, std::int32_t participle) {
  const auto verb = reading.token(participle).head;
  if (verb < 0 || reading.token(participle).deprel != Deprel::advcl || !is_present_participle(reading, participle) ||
      !holds_things(reading, verb))
    return -1;
  const auto text = child_with(reading.document, verb, Deprel::obj);
  if (text < verb || text > participle) return -1;
  return is_text(reading, text) ? text : -1;
}

}  // namespace hearsay
