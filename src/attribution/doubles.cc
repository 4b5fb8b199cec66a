// What two cues tell once: who quotes and who is quoted, a verb and the noun that only repeats or carries it.
#include <algorithm>
#include <unordered_set>

#include "attribution/chains.h"
#include "attribution/citing.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

bool same_source(const Source& a, const Source& b) { return a.entity >= 0 ? a.entity == b.entity : a.span == b.span && a.text == b.text; }

void drop_quoting(const AttributionReading& reading, std::vector<Finding>& findings) {
  const auto is_behind_as = [&](const Finding& inner) {
    if (reading.token(inner.cue).upos == Upos::noun) return inner.sources.size() > 1 && form(reading, inner.cue - 1) == "as";
    return reading.token(inner.cue).upos == Upos::verb && is_present_participle(reading, inner.cue) &&
           reading.token(inner.cue).deprel != Deprel::conj && child_with_lemma(reading.document, inner.cue, "as") >= 0;
  };
  std::unordered_set<std::int32_t> dropped;
  for (const auto& inner : findings) {
    const auto quoting = inner.cue < 0 ? -1 : reading.token(inner.cue).head;
    if (quoting >= 0 && quoting < inner.cue && quotes_as(reading, quoting) && is_behind_as(inner)) dropped.insert(quoting);
  }
  std::erase_if(findings, [&](const Finding& finding) { return dropped.contains(finding.cue); });
}

void drop_said_nouns(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::int32_t kNear = 6;  // tokens of "expressed his full confidence"
  std::vector<std::int32_t> found_at(reading.document.tokens.size(), -1);
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (findings[i].cue >= 0) found_at[findings[i].cue] = static_cast<std::int32_t>(i);
  const auto voices = [&](std::int32_t at, const Finding& noun) {
    if (at < 0 || found_at[at] < 0 || at == noun.cue) return false;
    const Finding& verb = findings[found_at[at]];
    const bool judges = verb.stance == Stance::denies || verb.stance == Stance::doubts || verb.stance == Stance::declines ||
                        verb.stance == Stance::confirms;
    if (judges) return false;
    if (verb.cue_words.contains(noun.cue)) return true;
    return at == reading.token(noun.cue).head && base_of(reading.token(noun.cue).deprel) == Deprel::obj && !noun.sources.empty() &&
           noun.sources.front().link == LinkRule::nobody &&
           std::any_of(verb.content.begin(), verb.content.end(), [&](TokenRange piece) { return piece.contains(noun.cue); });
  };
  // "announced through its account that": the clause, hung under the way of telling, is told once, if it is no other's
  const auto is_way = [&](const Finding& noun) {
    const auto verb = reading.token(noun.cue).head;
    if (verb < 0 || verb > noun.cue || found_at[verb] < 0 || base_of(reading.token(noun.cue).deprel) != Deprel::obl) return false;
    const auto& told = findings[found_at[verb]];
    if (reading.token(told.cue).upos != Upos::verb || !is_finite(reading, told.cue) || !is_of_speech(reading, told.cue)) return false;
    if (noun.sources.empty() || told.sources.empty() || told.content != noun.content) return false;
    const auto mark = preposition_of(reading, noun.cue);
    const auto way = mark < 0 ? std::string_view() : reading.lemma(mark);
    return (way == "through" || way == "via" || reading.lexicon.relay_prepositions.contains(way)) &&
           (noun.sources.back().link == LinkRule::nobody || same_source(noun.sources.back(), told.sources.back()));
  };
  // "wants guarantees from the mediators that": nobody has promised it yet
  const auto is_wanted = [&](const Finding& noun) {
    const auto verb = reading.token(noun.cue).head;
    if (verb < 0 || verb > noun.cue || found_at[verb] < 0) return false;
    const auto stance = findings[found_at[verb]].stance;
    const auto relation = base_of(reading.token(noun.cue).deprel);
    const bool promised = noun.stance == Stance::promises && (stance == Stance::expects || stance == Stance::asks);
    return (stance == Stance::demands || promised) && (relation == Deprel::obj || relation == Deprel::obl);
  };
  const auto has_it = [&](const Finding& noun) {  // "Rumour has it that": the verb tells it
    const auto verb = reading.token(noun.cue).head;
    return verb > noun.cue && found_at[verb] >= 0 && reading.lemma(verb) == "have" && findings[found_at[verb]].content == noun.content;
  };
  // "said in its latest assessment that": what stands before the noun is who speaks and the verb, whose own words stand elsewhere
  const auto is_hollow = [&](const Finding& noun) {
    if (noun.content.size() != 1) return false;
    const auto words = noun.content.front();
    const auto verb = words.end - 1;
    if (words.end > noun.cue || verb < words.begin || found_at[verb] < 0 || reading.quote_at[verb] >= 0) return false;
    const auto& told = findings[found_at[verb]];
    return told.speaker >= words.begin && !told.content.empty() && told.content.front().begin > noun.cue;
  };
  const auto is_said = [&](const Finding& noun) {
    if (noun.cue < 0 || reading.token(noun.cue).upos != Upos::noun) return false;
    if (has_it(noun) || is_way(noun) || is_wanted(noun) || is_hollow(noun)) return true;
    if (noun.stance == Stance::reports || noun.stance == Stance::rumours || noun.stance == Stance::accuses) return false;
    for (auto at = std::max(0, noun.cue - kNear); at < noun.cue; ++at)
      if (voices(at, noun)) return true;
    return voices(reading.token(noun.cue).head, noun);
  };
  std::vector<bool> said;
  for (const auto& finding : findings) said.push_back(is_said(finding));
  std::size_t at = 0;
  std::erase_if(findings, [&](const Finding&) { return said[at++]; });
}

}  // namespace hearsay
