// What the stage works with while it reads one document: every token's mention, attribution and event, built once, in linear time.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/event_lexicon.h"
#include "claims/frames.h"
#include "hearsay/document.h"

namespace hearsay {

struct Reading : Scene {
  std::vector<std::int32_t> attribution_at;  // token -> innermost attribution in whose content it stands, or -1
  std::vector<std::int32_t> cue_at;          // token -> attribution whose cue it heads, or -1
  std::vector<char> source_at;               // token heads a source
  std::vector<std::int32_t> match_at;        // token -> index in matches, or -1
  std::vector<Match> matches;
  std::vector<char> is_predicate;        // token heads a claim
  std::vector<std::int32_t> carrier_of;  // event noun -> verb that carries it, or -1
  std::vector<std::int32_t> told_in;     // event word -> the word whose event it is part of, or -1 (one_event.h)

  const Match* match(std::int32_t token) const { return match_at[token] < 0 ? nullptr : &matches[match_at[token]]; }
  const Frame* frame(std::int32_t token) const { return match_at[token] < 0 ? nullptr : &lexicon.frames[matches[match_at[token]].frame]; }
  const EventType& type(std::int32_t token) const { return lexicon.types[frame(token)->type]; }  // of a token with a match
};

Reading read_document(const Document& document, const EventLexicon& lexicon);

}  // namespace hearsay
