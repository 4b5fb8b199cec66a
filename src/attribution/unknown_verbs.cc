// Verbs of no lexicon that quote by where they stand: "“I've seen off worse than them,” she cackled." Whatever word stands there, with a
// person for its subject, tells how it was said.
#include "attribution/cues.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kShortestQuote = 5;  // tokens, marks included
constexpr std::int32_t kLongestSource = 6;

// The quotation that ends right before the token with a comma or a stop of speech, within its marks or behind them; -1 for none.
std::int32_t quote_before(const AttributionReading& reading, std::int32_t token) {
  const bool outside = token > 1 && form(reading, token - 1) == "," && reading.quote_at[token - 1] != reading.quote_at[token - 2];
  if (outside) --token;
  const auto last = token - 1;
  if (last < reading.sentence(token).begin || reading.quote_at[last] < 0 || reading.quote_at[last] == reading.quote_at[token]) return -1;
  const auto quote = reading.quote_at[last];
  const auto words = tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span);
  if (words.end != token || words.end - words.begin < kShortestQuote) return -1;
  if (words.begin > reading.sentence(token).begin && !is_punct(reading, words.begin - 1)) return -1;  // delivering a “really big report,”
  if (outside) return quote;
  for (auto i = token - 1; i > token - 3; --i)
    if (const auto f = form(reading, i); f == "," || f == "?" || f == "!") return quote;
  return -1;
}

bool ends_clause(const AttributionReading& reading, std::int32_t token) {
  if (token >= reading.sentence(token - 1).end || is_punct(reading, token)) return true;
  const auto upos = reading.token(token).upos;
  return upos == Upos::adp || upos == Upos::adv || upos == Upos::sconj;
}

void add(const AttributionReading& reading, std::int32_t verb, std::int32_t speaker, TokenRange words, std::int32_t quote,
         std::vector<Finding>& out) {
  Finding finding;
  finding.cue = verb;
  finding.cue_words = {verb, verb + 1};
  finding.stance = Stance::states;
  finding.speech = true;
  finding.speaker = speaker;
  finding.speaker_words = words;
  finding.content.push_back(tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span));
  out.push_back(std::move(finding));
}

}  // namespace

void find_unknown_verb(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.lexicon.verbs.contains(lemma_of_verb(reading, verb)) || reading.token(verb).lemma == "be" ||
      reading.token(verb).lemma == "have" || is_passive(reading, verb))
    return;
  const auto sentence = reading.sentence(verb);
  auto begin = verb;  // "she cackled", "the old man wheezed"
  while (begin > sentence.begin && verb - begin <= kLongestSource && reading.quote_at[begin - 1] < 0 && !is_punct(reading, begin - 1) &&
         reading.token(begin - 1).upos != Upos::verb)
    --begin;
  if (begin < verb && ends_clause(reading, verb + 1))
    if (const auto quote = quote_before(reading, begin); quote >= 0) {
      const auto speaker = head_of(reading.document, {begin, verb});
      if (speaker >= 0 && is_person(reading, speaker)) add(reading, verb, speaker, {begin, verb}, quote, out);
      return;
    }
  const auto quote = quote_before(reading, verb);  // "cackled Dot Pickles"
  if (quote < 0) return;
  auto end = verb + 1;
  while (end < sentence.end && end - verb <= kLongestSource && !is_punct(reading, end) && reading.token(end).upos != Upos::verb) ++end;
  if (end == verb + 1 || (end < sentence.end && !is_punct(reading, end))) return;
  for (auto i = end; i < sentence.end; ++i)  // "“...,” retired General Horne, who led it, told": another verb tells
    if (reading.token(i).upos == Upos::verb && is_finite(reading, i) && is_of_speech(reading, i)) return;
  const auto speaker = head_of(reading.document, {verb + 1, end});
  if (speaker >= 0 && is_person(reading, speaker)) add(reading, verb, speaker, {verb + 1, end}, quote, out);
}

}  // namespace hearsay
