// What the learned model of cues looks at in a verb or noun: the word and its frames in cues.toml, what hangs under it and where it hangs,
// the words beside it; where a rule has taken it for a cue, that rule (its number in CueRule), the kind of the source, and where and how
// long the content is. The features of nouns begin with "noun ". Internal to attribution and its trainer.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"
#include "base/features.h"

namespace hearsay {

// What a rule made of a word.
struct FoundCue {
  CueRule rule = CueRule::none;
  const std::vector<Source>& sources;
  const std::vector<TokenRange>& content;
};

// Of a verb or noun. Sink is FeatureKeys or FeatureTexts (base/features.h). `found` is null for a word that no rule took for a cue.
template <class Sink>
void cue_features(const AttributionReading& reading, std::int32_t word, const FoundCue* found, Sink& out);

}  // namespace hearsay
