// Adjectives and adverbs that attribute: "is sure that", "was critical of", "allegedly".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/sources.h"
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

}  // namespace

void find_adjective_cue(const AttributionReading& reading, std::int32_t adjective, std::vector<Finding>& out) {
  const bool participle = reading.token(adjective).upos == Upos::verb;  // "is convinced that"
  if (participle && !is_passive(reading, adjective) && !is_remaining(reading, adjective)) return;
  const auto known = reading.lexicon.adjectives.find(participle ? form(reading, adjective) : reading.lemma(adjective));
  if (known == reading.lexicon.adjectives.end()) return;
  const auto speaker = speaker_of(reading, adjective);
  if (speaker.head < 0 || reading.lemma(speaker.head) == "it" || is_thing(reading, speaker.head)) return;
  for (const auto& cue : known->second)
    for (const auto child : children_of(reading.document, adjective)) {
      if (child < adjective) continue;
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
      const bool infinitive = relation == Deprel::xcomp && cue.allows(kInfinitive);
      if (gerund) preposition = mark;
      const bool led = gerund || (relation == Deprel::obl && leads(preposition));
      if (!clause && !infinitive && !led) continue;
      Finding finding;
      finding.cue = adjective;
      finding.cue_words = {adjective, adjective + 1};
      for (const auto left : children_of(reading.document, adjective)) {
        const auto word = reading.token(left).deprel;
        if (left < adjective && (base_of(word) == Deprel::aux || word == Deprel::cop) && left > speaker.head)
          finding.cue_words.begin = std::min(finding.cue_words.begin, left);
      }
      auto range = reading.reach[child];
      if (led) {
        range.begin = preposition + 1;
        if (preposition == adjective + 1) finding.cue_words.end = preposition + 1;
      }
      finding.stance = cue.stance;
      finding.content.push_back(range);
      finding.speaker = speaker.head;
      finding.speaker_words = speaker.words;
      out.push_back(std::move(finding));
      return;
    }
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
