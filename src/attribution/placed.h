// What the cues by place share. Internal to attribution.
#pragma once

#include "attribution/cues.h"
#include "document/syntax.h"

namespace hearsay {

// A verb or an auxiliary.
inline bool is_verbal(const AttributionReading& reading, std::int32_t i) {
  return reading.token(i).upos == Upos::verb || reading.token(i).upos == Upos::aux;
}

inline bool is_finite_word(const AttributionReading& reading, std::int32_t i) {
  return is_verbal(reading, i) && reading.token(i).feats.verb_form == VerbForm::fin;
}

// The words of the quotation that holds the token, marks included; it must stand in one.
inline TokenRange quotation_at(const AttributionReading& reading, std::int32_t token) {
  return tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(reading.quote_at[token])].span);
}

inline bool has_finite_word(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (is_finite_word(reading, i)) return true;
  return false;
}

inline bool is_as(const AttributionReading& reading, std::int32_t word) {
  return form(reading, word) == "as" || form(reading, word) == "As";
}

// "the 70-year-old": a dash with words close on both sides; it must stand between two words.
inline bool is_within_word(const AttributionReading& reading, std::int32_t dash) {
  const auto span = reading.token(dash).span;
  return reading.token(dash - 1).span.end == span.begin && reading.token(dash + 1).span.begin == span.end;
}

// How the verb speaks by itself; null where it does not.
const CueReading* speech_cue(const AttributionReading& reading, std::int32_t verb);

// "How much it cost", "By how much": the sentence begins with a word that asks.
bool opens_question(const AttributionReading& reading, TokenRange sentence);

// The sentence before the one that begins here: a question outside quotation marks in the same paragraph.
TokenRange unquoted_question_before(const AttributionReading& reading, std::int32_t begin);

// Whoever stands before the verb, back to a comma, a quotation or the beginning of the sentence: "The captain, [she] let it be known, ...".
TokenRange phrase_before_insertion(const AttributionReading& reading, std::int32_t verb);

// "Union: pay offer an insult", with what stands before the colon read as a sentence of its own: the rest of the headline.
TokenRange behind_colon(const AttributionReading& reading, std::int32_t colon);

inline Finding finding_of(std::int32_t verb, TokenRange cue_words, Stance stance) {
  Finding out;
  out.cue = verb;
  out.cue_words = cue_words;
  out.stance = stance;
  return out;
}

}  // namespace hearsay
