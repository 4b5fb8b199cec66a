// Views that somebody has in common with others: "a fear she shares", "a view shared by the mayor", "He shares their concern".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "fear", "view", "doubt": thought rather than said, since who shares a statement posts it.
bool is_view(const AttributionReading& reading, std::int32_t noun) {
  if (noun < 0) return false;
  const auto known = reading.lexicon.nouns.find(reading.lemma(noun));
  if (known == reading.lexicon.nouns.end()) return false;
  return std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) {
    return cue.stance == Stance::believes || cue.stance == Stance::doubts || cue.stance == Stance::expects;
  });
}

// The noun with the words before it: "a view [the president does not share]".
TokenRange words_up_to(const AttributionReading& reading, std::int32_t noun) {
  auto begin = noun;
  for (const auto child : children_of(reading.document, noun)) {
    const auto relation = base_of(reading.token(child).deprel);
    if (child < begin && (relation == Deprel::det || relation == Deprel::amod || reading.token(child).deprel == Deprel::nmod_poss))
      begin = std::min(begin, reading.reach[child].begin);
  }
  return {begin, noun + 1};
}

bool is_relative(const AttributionReading& reading, std::int32_t verb) {
  return base_of(reading.token(verb).deprel) == Deprel::acl && child_with_base(reading.document, verb, Deprel::nsubj) >= 0;
}

// Whose view it is too, behind "shared by"; -1 for none.
std::int32_t sharer_behind(const AttributionReading& reading, std::int32_t verb) {
  const auto by = verb + 1;
  return by + 1 < reading.sentence(verb).end && form(reading, by) == "by" ? governed_by(reading, verb, "by") : -1;
}

}  // namespace

void find_shared_view(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.lemma(verb) != "share") return;
  const auto above = reading.token(verb).head;
  const bool participle = base_of(reading.token(verb).deprel) == Deprel::acl;
  auto view = participle ? above : child_with(reading.document, verb, Deprel::obj);
  const auto sharer = sharer_behind(reading, verb);
  Subject speaker{sharer, {}};
  if (sharer >= 0) {
    if (!participle) view = child_with_base(reading.document, verb, Deprel::nsubj);
    speaker.words = phrase_of(reading, sharer, verb + 1);
  } else {
    if (participle && !is_relative(reading, verb)) return;
    speaker = speaker_of(reading, verb);
  }
  if (!participle && sharer < 0 && reading.lemma(view < 0 ? verb : view) == "impression") return;  // told: "shared their impressions"
  if (!is_view(reading, view) || speaker.head < 0 || speaker.head == view || !may_speak(reading, speaker.head)) return;
  auto begin = verb;
  while (begin > reading.sentence(verb).begin && reading.token(begin - 1).head == verb &&
         (reading.token(begin - 1).upos == Upos::aux || reading.token(begin - 1).upos == Upos::adv ||
          reading.token(begin - 1).upos == Upos::part))
    --begin;
  const bool negated = child_with_lemma(reading.document, verb, "not") >= 0 || child_with_lemma(reading.document, verb, "n't") >= 0;
  auto finding = finding_of(verb, {begin, sharer >= 0 ? verb + 2 : verb + 1}, negated ? Stance::denies : Stance::believes);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back(view < verb ? words_up_to(reading, view) : reading.reach[view]);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
