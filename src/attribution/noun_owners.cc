#include "attribution/noun_owners.h"

#include <algorithm>

#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool is_medium(const AttributionReading& reading, std::int32_t noun) {
  const auto* kind = kind_by_noun(reading, noun);
  return is_outlet(reading, noun) || (kind != nullptr && *kind == SourceKind::outlet);
}

// "claims made by two guards that": who is told with the participle behind it.
std::int32_t maker_of(const AttributionReading& reading, std::int32_t noun) {
  for (const auto child : children_of(reading.document, noun)) {
    if (child < noun || reading.token(child).deprel != Deprel::acl) continue;
    const auto agent = child_with(reading.document, child, Deprel::obl_agent);
    if (reading.lexicon.handing_verbs.contains(reading.lemma(child))) return agent;
    if (agent >= 0 && reading.lexicon.relay_participles.contains(reading.lemma(child)) && is_outlet(reading, agent))
      return agent;  // "claims, first published by the Herald, that"
  }
  return -1;
}

// "rejected allegations by a nurse": hung under the verb, which is no passive, so that nobody does by her what it tells; -1 for none.
std::int32_t owner_hung_above(const AttributionReading& reading, std::int32_t noun) {
  const auto by = noun + 1, verb = reading.token(noun).head;
  if (verb < 0 || verb > noun || base_of(reading.token(noun).deprel) != Deprel::obj || form(reading, by) != "by") return -1;
  const auto owner = reading.token(by).head;
  const bool above = owner > by && reading.token(owner).head == verb && !is_passive(reading, verb);
  return above && may_speak(reading, owner) && !is_time(reading, owner) ? owner : -1;
}

// "A suggestion, from the embassy, that": hung elsewhere; -1 for none.
std::int32_t owner_in_insertion(const AttributionReading& reading, std::int32_t noun) {
  constexpr std::int32_t kLongest = 8;
  const auto end = std::min(reading.sentence(noun).end, noun + kLongest);
  if (noun + 3 >= end || form(reading, noun + 1) != "," || (form(reading, noun + 2) != "from" && form(reading, noun + 2) != "by"))
    return -1;
  auto close = noun + 3;
  while (close < end && form(reading, close) != ",") ++close;
  return close < end && close > noun + 3 ? head_of(reading.document, {noun + 3, close}) : -1;
}

// "From the ministry came a promise": from whom the verb in front of the noun lets it come.
std::int32_t owner_in_front(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = reading.token(noun).head;
  if (verb < 0 || verb > noun || reading.lemma(verb) != "come") return -1;
  const auto owner = governed_by(reading, verb, "from");
  return owner >= 0 && owner < verb ? owner : -1;
}

// "The claim that the pump failed came from the builder", "Talk that it would shut was put about by rivals": whom the verb behind the noun
// lets it come from, or who spreads it.
std::int32_t owner_behind(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = reading.token(noun).head;
  if (verb < noun || base_of(reading.token(noun).deprel) != Deprel::nsubj) return -1;
  if (!reading.lexicon.set_going.contains(reading.lemma(verb))) return -1;
  for (const auto* preposition : {"by", "from", "with"}) {
    const bool spread = preposition[0] == 'b';
    if (spread != is_passive(reading, verb)) continue;
    if (const auto owner = governed_by(reading, verb, preposition); owner > verb && may_speak(reading, owner)) return owner;
  }
  return -1;
}

// "In Brussels the assumption is": the place or group that begins the sentence.
std::int32_t thinker_in_front(const AttributionReading& reading, std::int32_t noun) {
  const auto sentence = reading.sentence(noun);
  const auto first = form(reading, sentence.begin);
  if ((first != "In" && first != "Among" && first != "Within" && first != "Inside" && first != "At") || noun < sentence.begin + 2)
    return -1;
  auto end = sentence.begin + 1;
  while (end < noun && form(reading, end) != "," && reading.token(end).upos != Upos::verb) ++end;
  if (end >= noun) end = reading.reach[noun].begin;
  if (end <= sentence.begin + 1) return -1;
  const auto head = head_of(reading.document, {sentence.begin + 1, end});
  return head >= 0 && may_speak(reading, head) && !is_time(reading, head) ? head : -1;
}

}  // namespace

bool may_speak(const AttributionReading& reading, std::int32_t noun) {
  if (reading.token(noun).upos == Upos::pron) return true;
  const auto mention = reading.mention_at[noun];
  if (mention >= 0 && reading.document.mentions[mention].entity >= 0) return true;
  return reading.token(noun).upos == Upos::propn || kind_by_noun(reading, noun) != nullptr;
}

std::int32_t owner_of(const AttributionReading& reading, std::int32_t noun) {
  if (const auto owner = child_with(reading.document, noun, Deprel::nmod_poss); owner >= 0) return owner;
  for (const auto* preposition : {"by", "from", "among"})
    if (const auto owner = governed_by(reading, noun, preposition); owner >= 0) return owner;
  if (const auto owner = owner_hung_above(reading, noun); owner >= 0) return owner;
  if (const auto owner = owner_in_insertion(reading, noun); owner >= 0) return owner;
  if (const auto maker = maker_of(reading, noun); maker >= 0) return maker;
  for (const auto* preposition : {"in", "on"})  // "reports in Polish media that"
    if (const auto owner = governed_by(reading, noun, preposition); owner >= 0 && is_medium(reading, owner)) return owner;
  if (const auto head = reading.token(noun).head; head > noun && base_of(reading.token(noun).deprel) == Deprel::nsubj)
    if (const auto owner = governed_by(reading, head, "among"); owner > head)
      return owner;                                             // "concern that ... is widespread among farmers"
  for (const auto child : children_of(reading.document, noun))  // "a Reuters report that"
    if (reading.token(child).deprel == Deprel::compound && is_medium(reading, child)) return child;
  if (const auto owner = owner_behind(reading, noun); owner >= 0) return owner;
  return owner_in_front(reading, noun);
}

std::int32_t thinker_of(const AttributionReading& reading, std::int32_t noun) {
  if (const auto owner = owner_of(reading, noun); owner >= 0) return owner;
  for (const auto* preposition : {"of", "in", "at", "within", "inside", "around"})
    if (const auto owner = governed_by(reading, noun, preposition);
        owner >= 0 && may_speak(reading, owner) && !is_time(reading, owner) && (preposition[0] == 'o' || !is_text(reading, owner)))
      return owner;
  return thinker_in_front(reading, noun);
}

}  // namespace hearsay
