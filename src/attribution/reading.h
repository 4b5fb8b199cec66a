// What the rules of attribution look at, computed once a document: reach of every token, quotes by token, mentions by token.
// Parses are projective, so a token and all below it are one range; every step here is a few comparisons of ranges.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// Tokens to either side of a word that the rules look at: more than any sentence has that is one. A text without full stops, of a hundred
// kilobytes, is read in time that grows with its length, and not with its length times its cues.
inline constexpr std::int32_t kFarthest = 400;

// What is known of each token. Before the first and behind the last stands nothing, so that a rule may look at the words around one where a
// text is cut off.
template <class T>
struct ByToken {
  std::vector<T> known;
  T outside;

  auto begin() const { return known.begin(); }
  auto end() const { return known.end(); }
  const T& operator[](std::int32_t index) const {
    const auto at = static_cast<std::size_t>(index);
    return at < known.size() ? known[at] : outside;
  }
};

struct AttributionReading {
  const Document& document;
  const AttributionLexicon& lexicon;
  ByToken<TokenRange> reach;         // of each token: it and everything below it, up to kFarthest tokens away
  ByToken<std::int32_t> quote_at;    // outermost quote that holds the token, marks included; -1
  ByToken<std::int32_t> mention_at;  // index in Document::mentions; -1
  std::int32_t first_study = 0;      // the first word but one for a study or a journal; as many as there are tokens for none
  bool written_paper = false;        // "a confidential paper", "a paper by" stands somewhere

  static inline const Token kNoToken{};  // no form, lemma, tag or head

  const Token& token(std::int32_t index) const {
    const auto at = static_cast<std::size_t>(index);
    return at < document.tokens.size() ? document.tokens[at] : kNoToken;
  }
  std::string_view lemma(std::int32_t index) const { return token(index).lemma; }
  // Index in Document::entities of what is mentioned there; -1.
  std::int32_t entity(std::int32_t index) const { return mention_at[index] < 0 ? -1 : document.mentions[mention_at[index]].entity; }
  // The words of the token's sentence, up to kFarthest tokens away.
  TokenRange sentence(std::int32_t index) const {
    if (token(index).sentence < 0) return {index, index};
    const auto whole = document.sentences[token(index).sentence].tokens;
    return {std::max(whole.begin, index - kFarthest), std::min(whole.end, index + kFarthest + 1)};
  }
};

AttributionReading read_for_attribution(const Document& document, const AttributionLexicon& lexicon);

inline std::string_view form(const AttributionReading& reading, std::int32_t token) {
  return reading.document.form_of(reading.token(token));
}

inline bool is_capitalised(const AttributionReading& reading, std::int32_t token) {
  const auto f = form(reading, token);
  return !f.empty() && f[0] >= 'A' && f[0] <= 'Z';
}

// "'s", or the mark alone behind a plural.
inline bool is_genitive_mark(std::string_view form) { return form == "'s" || form == "’s" || form == "'" || form == "’"; }

// "I", "we", "you".
inline bool is_writer_or_reader(const Token& token) {
  return token.upos == Upos::pron && (token.feats.person == 1 || token.feats.person == 2);
}

bool is_punct(const AttributionReading& reading, std::int32_t token);
bool is_nominal(const AttributionReading& reading, std::int32_t token);  // noun, name, pronoun, number
bool is_finite(const AttributionReading& reading, std::int32_t verb);    // with a tense of its own, or by an auxiliary
bool has_finite_verb(const AttributionReading& reading, TokenRange range);
bool is_to_infinitive(const AttributionReading& reading, std::int32_t verb);
bool is_passive(const AttributionReading& reading, std::int32_t verb);
bool is_present_participle(const AttributionReading& reading, std::int32_t verb);

bool is_text(const AttributionReading& reading, std::int32_t noun);  // "letter", "report": by sources.toml a document

bool is_clock(const AttributionReading& reading, std::int32_t token);  // "19.42" before an entry of a live report

// Behind such a time with its half of the day: "5.20 pm".
std::int32_t behind_clock(const AttributionReading& reading, std::int32_t token);

// "tell", "inform": verbs that need somebody told behind them, so that what stands there is no speaker.
bool needs_addressee(std::string_view lemma);

inline bool is_ordinal(std::string_view word) { return word == "second" || word == "third" || word == "fourth"; }

// "said nothing", "told a story": an object of saying that is no content (sources.toml, unsaid).
bool is_unsaid(const AttributionReading& reading, std::int32_t verb, std::int32_t object);

// "Everyone knows where she lives", "who knows how it was done": a fact, and no word of theirs; "did not know whether" is told.
bool is_knowing(const AttributionReading& reading, std::int32_t verb);

// A person, named or not, or a pronoun for some.
bool is_person(const AttributionReading& reading, std::int32_t noun);

bool is_of_speech(const AttributionReading& reading, std::int32_t verb);  // "say": by cues.toml, not "hope"

// The lemma of a verb of the lexicon, by its form where the engine's lemma is none ("joked" -> "jok") or the word was tagged as a noun.
std::string_view lemma_of_verb(const AttributionReading& reading, std::int32_t word);

bool is_time(const AttributionReading& reading, std::int32_t token);  // within an expression of time: "on Tuesday"

// The first mark of that token's children: preposition of a noun, conjunction of a clause; -1 where there is none.
std::int32_t preposition_of(const AttributionReading& reading, std::int32_t noun);

// The nominal that a verb or noun governs through that preposition (subtype of obl or nmod); -1 where there is none.
std::int32_t governed_by(const AttributionReading& reading, std::int32_t head, std::string_view preposition);

// A range without another that lies in it: nought to two pieces are appended.
void append_without(TokenRange range, TokenRange hole, std::vector<TokenRange>& out);

// Punctuation off both ends: commas, stops, dashes; not a quotation mark whose partner stands within.
TokenRange trimmed(const AttributionReading& reading, TokenRange range);

}  // namespace hearsay
