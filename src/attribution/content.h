// Content: from the tokens that a cue governs to pieces of text, with the quotation marks that belong to them.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// One attribution in the making.
struct Finding {
  CueRule rule = CueRule::none;
  std::int32_t cue = -1;  // head token of the cue; -1 for none
  TokenRange cue_words;
  Stance stance = Stance::states;
  bool speech = false;        // the cue quotes: passages in quotation marks next to it are its content
  bool by_idiom = false;      // the words behind the verb leave no doubt that it attributes
  bool is_turn = false;       // of a transcript: said word for word, though no marks stand around it
  std::int32_t speaker = -1;  // head token of the source
  TokenRange speaker_words;
  std::vector<Source> sources;
  std::vector<TokenRange> content;
};

// The words of an attribution, from its source to its cue: "said Peskov on Monday".
TokenRange region_of(const AttributionReading& reading, const Finding& finding);

// Trims the pieces, stretches them over the quotes that they stand in, adds the quotes next to the cue, orders and joins them.
void finish_content(const AttributionReading& reading, Finding& finding);

// Pieces of text for pieces of tokens.
Span span_of_piece(const AttributionReading& reading, TokenRange piece);

// How much of the content stands in quotation marks.
Speech speech_of(const AttributionReading& reading, const std::vector<TokenRange>& content);

}  // namespace hearsay
