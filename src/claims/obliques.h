// Whether a word may fill a slot of a frame, and which prepositional phrase fills one. Read-only; -1 where nothing does.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/frame_parts.h"

namespace hearsay {

// The argument's own lemma, one coordinated with it, or what a measure holds, is one of the words.
bool headed_by(const Document& document, const EventLexicon& lexicon, std::int32_t token, const std::vector<std::string>& words);

// Of two prepositions that stand together ("out of") the second; -1 where there is one.
std::int32_t second_preposition(const Document& document, std::int32_t first);

bool suits(const Head& head, const FrameSlot& slot, std::int32_t token);

// The phrase under the head word, its light verb or its object that has a preposition of the slot.
std::int32_t oblique(const Head& head, const FrameSlot& slot);

// "Two were killed and three hurt in a crash": what follows the last verb may be said of all.
std::int32_t oblique_of_last(const Head& head, const FrameSlot& slot);

}  // namespace hearsay
