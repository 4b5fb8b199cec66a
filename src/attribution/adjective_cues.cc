// Adjectives and adverbs that attribute: "is sure that", "was critical of", "allegedly".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "remains convinced that", "seemed persuaded".
bool is_remaining(const AttributionReading& reading, std::int32_t participle) {
  const auto head = reading.token(participle).head;
  if (head < 0 || reading.token(participle).deprel != Deprel::xcomp) return false;
  const auto lemma = reading.lemma(head);
  return lemma == "remain" || lemma == "seem" || lemma == "stay" || lemma == "sound" || lemma == "look" || lemma == "appear" ||
         lemma == "become";
}

// "The largest pool of votes will be favourable to her": a noun that neither sources.toml nor any name knows as somebody.
bool is_thing(const AttributionReading& reading, std::int32_t noun) {
  const auto upos = reading.token(noun).upos;
  return (upos == Upos::noun && !may_speak(reading, noun) && !is_capitalised(reading, noun)) || upos == Upos::num;
}

// The words of a cue: the adjective with the copula before it.
Finding finding_with_copula(const AttributionReading& reading, std::int32_t adjective, const Subject& speaker) {
  Finding finding;
  finding.cue = adjective;
  finding.cue_words = {adjective, adjective + 1};
  for (const auto left : children_of(reading.document, adjective)) {
    const auto word = reading.token(left).deprel;
    if (left < adjective && (base_of(word) == Deprel::aux || word == Deprel::cop) && left > speaker.head)
      finding.cue_words.begin = std::min(finding.cue_words.begin, left);
  }
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  return finding;
}

// "political scientist" + "Igor Malenko": the speaker with what the tree has cut off in front of him, back to the comma or quotation mark.
TokenRange back_to_mark(const AttributionReading& reading, TokenRange words) {
  constexpr std::int32_t kLongest = 8;  // tokens of a description
  auto begin = words.begin;
  const auto first = reading.sentence(words.begin).begin;
  while (begin > first && words.begin - begin < kLongest && !is_punct(reading, begin - 1)) {
    const auto upos = reading.token(begin - 1).upos;
    if (upos != Upos::noun && upos != Upos::propn && upos != Upos::adj && upos != Upos::det) return words;
    --begin;
  }
  return {begin, words.end};
}

// The clause that somebody is sure of, in front of him: hung under the adjective, or the adjective beside it; -1 for none.
std::int32_t clause_in_front(const AttributionReading& reading, std::int32_t adjective) {
  if (const auto clause = child_with(reading.document, adjective, Deprel::ccomp); clause >= 0) return clause;
  const auto& token = reading.token(adjective);
  return token.deprel == Deprel::parataxis && token.head < adjective ? token.head : -1;
}

// "“There will be no war,” the deputy is sure", "The coalition will break, the analyst is sure": set off from who is sure of it.
bool find_clause_in_front(const AttributionReading& reading, std::int32_t adjective, const CueReadings& cues, Subject speaker,
                          std::vector<Finding>& out) {
  const auto cue = std::find_if(cues.begin(), cues.end(), [](const CueReading& it) { return it.allows(kClause); });
  const auto clause = clause_in_front(reading, adjective);
  const auto next = adjective + 1;
  if (cue == cues.end() || clause < 0 || speaker.words.empty() || clause > speaker.words.begin || speaker.head > adjective) return false;
  if (next < reading.sentence(adjective).end && !is_punct(reading, next)) return false;
  const bool he = reading.lexicon.personal.contains(ascii_lowered(form(reading, speaker.head))) && form(reading, speaker.head) != "I";
  if (reading.token(speaker.head).upos == Upos::pron && !he) return false;  // "You've seen it, I'm sure"
  speaker.words = back_to_mark(reading, speaker.words);
  const auto before = speaker.words.begin - 1;
  const bool quoted = reading.quote_at[clause] >= 0 && reading.quote_at[adjective] < 0;
  if (before <= clause || !(quoted ? is_punct(reading, before) : form(reading, before) == ",")) return false;
  auto finding = finding_with_copula(reading, adjective, speaker);
  const auto& copula = reading.token(finding.cue_words.begin);
  if (!quoted && !has_finite_verb(reading, {reading.reach[clause].begin, before})) return false;
  if (!quoted && (copula.feats.verb_form != VerbForm::fin || copula.feats.tense != Tense::pres)) return false;  // "the owner was angry"
  finding.stance = cue->stance;
  finding.speech = quoted;
  finding.content.push_back({reading.reach[clause].begin, before});
  out.push_back(std::move(finding));
  return true;
}

// "“The bridge was never safe,” is sure the deputy", "The talks will fail, is convinced Otto Lund": who is sure of it stands behind.
bool find_clause_in_front_inverted(const AttributionReading& reading, std::int32_t adjective, const CueReadings& cues,
                                   const Subject& speaker, std::vector<Finding>& out) {
  const auto cue = std::find_if(cues.begin(), cues.end(), [](const CueReading& it) { return it.allows(kClause); });
  if (cue == cues.end() || speaker.words.begin != adjective + 1 || !may_speak(reading, speaker.head)) return false;
  const auto copula = adjective - 1, before = copula - 1, first = reading.sentence(adjective).begin;
  if (before <= first || reading.token(copula).upos != Upos::aux || !is_punct(reading, before)) return false;
  const bool quoted = reading.quote_at[before] >= 0 && reading.quote_at[adjective] < 0;
  const auto said = quoted ? quotation_at(reading, before) : TokenRange{first, before};
  if (!quoted && (form(reading, before) != "," || !has_finite_verb(reading, said))) return false;
  auto finding = finding_of(adjective, {copula, adjective + 1}, cue->stance);
  finding.speech = quoted;
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back(said);
  out.push_back(std::move(finding));
  return true;
}

// By its lemma, or, where the engine leaves the comparative as it is, by what is left without the ending: "was blunter: pay or go".
auto readings_of(const AttributionReading& reading, std::int32_t adjective, bool participle) {
  const auto& all = reading.lexicon.adjectives;
  const auto word = participle ? form(reading, adjective) : reading.lemma(adjective);
  auto known = all.find(word);
  for (const std::string_view ending : {"er", "r"})
    if (known == all.end() && !participle && word.size() > 4 && word.ends_with("er"))
      known = all.find(word.substr(0, word.size() - ending.size()));
  return known;
}

// "On the price the minister was silent": what leads the sentence; -1 for none.
std::int32_t topic_in_front(const AttributionReading& reading, std::int32_t adjective, const CueReading& cue, const Subject& speaker) {
  const auto first = reading.sentence(adjective).begin;
  const auto topic = child_with(reading.document, adjective, Deprel::obl);
  if (topic < first || topic > speaker.words.begin || reading.reach[topic].begin != first || preposition_of(reading, topic) != first)
    return -1;
  const auto word = ascii_lowered(form(reading, first));
  const auto& noun = reading.token(topic);  // "On Capitol Hill the mood was cool", "On Monday", "on the radio": where and when
  const bool placed = noun.upos == Upos::propn || is_time(reading, topic) || reading.lexicon.venues.contains(noun.lemma) ||
                      reading.lexicon.circumstances.contains(noun.lemma);
  if (placed || !may_speak(reading, speaker.head)) return -1;
  return std::find(cue.prepositions.begin(), cue.prepositions.end(), word) != cue.prepositions.end() ? topic : -1;
}

bool find_topic_in_front(const AttributionReading& reading, std::int32_t adjective, const CueReadings& cues, const Subject& speaker,
                         std::vector<Finding>& out) {
  if (speaker.words.empty() || speaker.head > adjective) return false;
  for (const auto& cue : cues) {
    const auto topic = topic_in_front(reading, adjective, cue, speaker);
    if (topic < 0) continue;
    auto finding = finding_with_copula(reading, adjective, speaker);
    finding.stance = cue.stance;
    finding.content.push_back({reading.reach[topic].begin + 1, reading.reach[topic].end});
    out.push_back(std::move(finding));
    return true;
  }
  return false;
}

// "sure [that]", "adamant: [the rich must pay]", "eager [to]", "critical of [the plan]".
void find_by_child(const AttributionReading& reading, std::int32_t adjective, const CueReadings& cues, const Subject& speaker,
                   std::vector<Finding>& out) {
  for (const auto& cue : cues)
    for (const auto child : children_of(reading.document, adjective)) {
      if (child < adjective || (cue.allows(kText) && !is_text(reading, speaker.head))) continue;
      const auto relation = base_of(reading.token(child).deprel);
      auto preposition = preposition_of(reading, child);
      const auto first = reading.reach[child].begin;  // "is adamant: the rich must pay"
      const bool led_by_colon = relation == Deprel::parataxis && (form(reading, first) == ":" || form(reading, first - 1) == ":");
      const auto leads = [&](std::int32_t word) {
        return word >= 0 && std::find(cue.prepositions.begin(), cue.prepositions.end(), reading.lemma(word)) != cue.prepositions.end();
      };
      const auto mark = relation == Deprel::advcl ? child_with(reading.document, child, Deprel::mark) : -1;  // "confident of winning"
      const bool gerund = leads(mark) && cue.allows(kGerund);
      const bool that = mark == adjective + 1 && form(reading, mark) == "that";  // "was adamant that it had been in order"
      const bool clause = (relation == Deprel::ccomp || led_by_colon || that) && cue.allows(kClause);
      const bool to = child_with(reading.document, child, Deprel::mark) == adjective + 1 && form(reading, adjective + 1) == "to";
      const bool led_by_to = to && (relation == Deprel::advcl || relation == Deprel::acl);  // "is loath to say", "was glad to see her"
      const bool infinitive = (relation == Deprel::xcomp || led_by_to) && cue.allows(kInfinitive);
      if (gerund) preposition = mark;
      const bool led = gerund || (relation == Deprel::obl && leads(preposition));
      if (!clause && !infinitive && !led) continue;
      auto finding = finding_with_copula(reading, adjective, speaker);
      auto range = reading.reach[child];
      if (led) {
        range.begin = preposition + 1;
        if (preposition == adjective + 1) finding.cue_words.end = preposition + 1;
      }
      finding.stance = cue.stance;
      finding.content.push_back(range);
      out.push_back(std::move(finding));
      return;
    }
}

}  // namespace

void find_adjective_cue(const AttributionReading& reading, std::int32_t adjective, std::vector<Finding>& out) {
  const bool participle = reading.token(adjective).upos == Upos::verb;  // "is convinced that"
  if (participle && !is_passive(reading, adjective) && !is_remaining(reading, adjective)) return;
  const auto known = readings_of(reading, adjective, participle);
  if (known == reading.lexicon.adjectives.end()) return;
  const auto before = adjective - 1;  // "makes sure that the door is shut": seen to, not thought
  if (before >= 0 && reading.lemma(before) == "make" && reading.lemma(adjective) != "clear") return;
  const auto speaker = speaker_of(reading, adjective);
  if (speaker.head < 0 || reading.lemma(speaker.head) == "it" || is_thing(reading, speaker.head)) return;
  if (find_clause_in_front(reading, adjective, known->second, speaker, out) ||
      find_clause_in_front_inverted(reading, adjective, known->second, speaker, out))
    return;
  const auto before_others = out.size();
  find_by_child(reading, adjective, known->second, speaker, out);
  if (out.size() == before_others) find_topic_in_front(reading, adjective, known->second, speaker, out);
}

void find_adverb_cue(const AttributionReading& reading, std::int32_t adverb, std::vector<Finding>& out) {
  const auto known = reading.lexicon.adverbs.find(std::string_view(reading.token(adverb).lemma));
  if (known == reading.lexicon.adverbs.end()) return;
  const auto head = reading.token(adverb).head;
  if (head < 0) return;
  Finding finding;
  finding.cue = adverb;
  finding.cue_words = {adverb, adverb + 1};
  finding.stance = known->second;
  append_without(reading.reach[head], {adverb, adverb + 1}, finding.content);
  finding.sources.push_back(public_source());
  out.push_back(std::move(finding));
}

}  // namespace hearsay
