// What the learned model of cues looks at in a verb or noun: the word and its frames in cues.toml, what hangs under it and where it hangs,
// the words beside it; where a rule has taken it for a cue, that rule (its number in CueRule), the kind of the source, and where and how
// long the content is. Each feature is one text, "object=NOUN", or two, "reckon & object=NOUN"; those of nouns begin with "noun ". Internal
// to attribution and its trainer.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// Features as numbers, for asking CueWeights.
class CueFeatureKeys {
 public:
  void add(std::string_view space, std::string_view name, std::string_view value) { keys_.push_back(key_of({space, name, value})); }
  void add_with(std::string_view word, std::string_view space, std::string_view name, std::string_view value) {
    keys_.push_back(joined(key_of({word}), key_of({space, name, value})));
  }
  const std::vector<std::uint64_t>& keys() const { return keys_; }

  // FNV-1a over one after the other.
  static constexpr std::uint64_t key_of(std::initializer_list<std::string_view> texts) {
    std::uint64_t key = 14695981039346656037u;
    for (const auto text : texts)
      for (const char c : text) key = (key ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return key;
  }
  static constexpr std::uint64_t joined(std::uint64_t word, std::uint64_t feature) { return (word * 31 + feature) * 1099511628211u; }

 private:
  std::vector<std::uint64_t> keys_;
};

// Features as texts, as they stand in models/en.cues.tsv.
class CueFeatureTexts {
 public:
  static constexpr std::string_view kWith = " & ";

  void add(std::string_view space, std::string_view name, std::string_view value) {
    texts_.push_back(std::string(space).append(name).append(value));
  }
  void add_with(std::string_view word, std::string_view space, std::string_view name, std::string_view value) {
    texts_.push_back(std::string(word).append(kWith).append(space).append(name).append(value));
  }
  std::vector<std::string>& texts() { return texts_; }

 private:
  std::vector<std::string> texts_;
};

// The key that CueFeatureKeys gives to a feature that CueFeatureTexts writes so.
std::uint64_t key_of_cue_feature(std::string_view text);

// What a rule made of a word.
struct FoundCue {
  CueRule rule = CueRule::none;
  const std::vector<Source>& sources;
  const std::vector<TokenRange>& content;
};

// Of a verb or noun. Sink is one of the two above. `found` is null for a word that no rule took for a cue.
template <class Sink>
void cue_features(const AttributionReading& reading, std::int32_t word, const FoundCue* found, Sink& out);

}  // namespace hearsay
