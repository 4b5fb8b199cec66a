#include "attribution/learned_cues.h"

#include <cmath>
#include <utility>

#include "attribution/cue_features.h"
#include "attribution/cues.h"
#include "attribution/sources.h"

namespace hearsay {
namespace {

// How likely the word attributes.
double likelihood(const AttributionReading& reading, std::int32_t word, const FoundCue* found) {
  FeatureKeys features;
  cue_features(reading, word, found, features);
  double sum = 0;
  for (const auto key : features.keys()) sum += reading.lexicon.cue_weights.of(key);
  return 1 / (1 + std::exp(-sum));
}

// Its own readings, and one with the frames that they do not have.
CueReadings with_all_frames(const AttributionReading& reading, std::int32_t verb) {
  CueReadings out;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known != reading.lexicon.verbs.end()) out = known->second;
  CueReading any;
  any.stance = out.empty() ? Stance::states : out.front().stance;
  any.frames = kClause | kInfinitive | kGerund | kObject | kFree | kComplement | kSpeech;
  out.push_back(std::move(any));
  return out;
}

}  // namespace

void find_learned_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.lexicon.cue_weights.empty() || likelihood(reading, verb, nullptr) < reading.lexicon.cue_threshold) return;
  Finding finding;
  if (find_verb_cue_by(reading, verb, with_all_frames(reading, verb), finding) && finding.speaker >= 0) out.push_back(std::move(finding));
}

bool is_unlikely_cue(const AttributionReading& reading, const Finding& finding) {
  if (finding.cue < 0 || finding.by_idiom || reading.lexicon.cue_weights.empty()) return false;
  if (const auto upos = reading.token(finding.cue).upos; upos != Upos::verb && upos != Upos::noun) return false;
  if (finding.rule == CueRule::learned || finding.rule == CueRule::word_order || finding.rule == CueRule::in_the_words_of) return false;
  if (finding.stance == Stance::declines) return false;
  if (finding.speaker >= 0 && reading.token(finding.speaker).feats.person == 1) return false;
  const FoundCue found{finding.rule, finding.sources, finding.content};
  return likelihood(reading, finding.cue, &found) < reading.lexicon.cue_least;
}

}  // namespace hearsay
