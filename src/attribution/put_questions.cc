// Questions without quotation marks and who puts them, by the order of words: "Who, Ada Brill wanted to know, would pay?", "How, asked the
// judge, had he got in?", "What had he seen? the prosecutor asked."
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongHearer = 3;    // tokens of who is asked
constexpr std::int32_t kLongAsker = 14;    // tokens of whoever asks
constexpr std::int32_t kLongOpening = 12;  // ... of a question before the insertion in it

// "asked", "wanted to know": the words that ask; none where the verb does not.
TokenRange words_that_ask(const AttributionReading& reading, std::int32_t verb) {
  if (!is_finite_word(reading, verb) && reading.token(verb).feats.tense != Tense::past) return {};
  const auto lemma = lemma_of_verb(reading, verb);
  const auto end = reading.sentence(verb).end;
  if (lemma == "want")
    return verb + 2 < end && form(reading, verb + 1) == "to" && form(reading, verb + 2) == "know" ? TokenRange{verb, verb + 3}
                                                                                                  : TokenRange{};
  const bool asks = reading.lexicon.inquiring.contains(lemma);
  return asks ? TokenRange{verb, verb + 1} : TokenRange{};
}

bool is_lower(const AttributionReading& reading, std::int32_t word) {
  const auto first = form(reading, word).front();
  return first >= 'a' && first <= 'z';
}

bool opens_phrase(const AttributionReading& reading, std::int32_t word) {
  const auto upos = reading.token(word).upos;
  return is_nominal(reading, word) || upos == Upos::adj || upos == Upos::verb;  // "asked retired clerk Otto Lund"
}

// Whoever stands behind the verb, up to a comma; past a name that the comma brings: "asked the judge, Mr Justice Crane".
TokenRange asker_behind(const AttributionReading& reading, std::int32_t begin) {
  const auto limit = std::min(reading.sentence(begin).end, begin + kLongAsker);
  if (begin >= limit || !opens_phrase(reading, begin)) return {};
  auto end = begin;
  while (end < limit && (!is_punct(reading, end) || form(reading, end) == "-") && !is_finite_word(reading, end)) ++end;
  if (end >= limit || !is_punct(reading, end)) return {};
  if (form(reading, end) != "," || end + 1 >= limit || reading.token(end + 1).upos != Upos::propn) return {begin, end};
  auto close = end + 1;
  while (close < limit && !is_punct(reading, close) && !is_verbal(reading, close)) ++close;
  return close < limit && is_punct(reading, close) ? TokenRange{begin, close} : TokenRange{begin, end};
}

bool ends_as_question(const AttributionReading& reading, TokenRange sentence) { return form(reading, sentence.end - 1) == "?"; }

}  // namespace

TokenRange unquoted_question_before(const AttributionReading& reading, std::int32_t begin) {
  const auto& sentences = reading.document.sentences;
  const auto here = reading.token(begin).sentence;
  if (here == 0 || sentences[here - 1].paragraph != sentences[here].paragraph) return {};
  const auto words = reading.sentence(begin - 1);
  return ends_as_question(reading, words) && reading.quote_at[words.end - 1] < 0 ? words : TokenRange{};
}

namespace {

// "Mr Holt asked [the witness].": nothing but who is asked.
bool ends_with_hearer(const AttributionReading& reading, TokenRange insertion) {
  const TokenRange rest{insertion.end, reading.sentence(insertion.begin).end - 1};
  return rest.end - rest.begin <= kLongHearer && !has_finite_word(reading, rest) && form(reading, rest.end) == "." &&
         reading.token(insertion.end - 1).upos == Upos::verb;
}

// "[What had he seen?] the prosecutor asked": what asks goes on with a small letter, or tells no more than whom.
TokenRange question_before(const AttributionReading& reading, TokenRange insertion) {
  if (insertion.begin != reading.sentence(insertion.begin).begin) return {};
  if (!is_lower(reading, insertion.begin) && !ends_with_hearer(reading, insertion)) return {};
  return unquoted_question_before(reading, insertion.begin);
}

// "“Cold up there?” he wanted to know": the quotation that closes right before.
TokenRange quotation_before(const AttributionReading& reading, std::int32_t insertion) {
  if (insertion == 0 || reading.quote_at[insertion - 1] < 0 || reading.quote_at[insertion] >= 0) return {};
  return quotation_at(reading, insertion - 1);
}

// "Will the state pay", "Has she gone": a question that "yes" or "no" answers.
bool opens_yes_or_no(const AttributionReading& reading, TokenRange sentence) {
  const auto next = sentence.begin + 1;
  if (next >= sentence.end || reading.token(sentence.begin).upos != Upos::aux) return false;
  return is_nominal(reading, next) || reading.token(next).upos == Upos::adj;
}

// "Who, she asked, would pay?": the question around the insertion, in its two pieces; or all of it in front.
std::vector<TokenRange> question_around(const AttributionReading& reading, TokenRange insertion) {
  auto sentence = reading.sentence(insertion.begin);
  const auto comma = insertion.begin - 1;
  if (is_clock(reading, sentence.begin)) sentence.begin = behind_clock(reading, sentence.begin);
  if (comma <= sentence.begin || form(reading, comma) != ",") return {};
  if (!opens_question(reading, sentence) && !opens_yes_or_no(reading, sentence)) return {};
  std::vector<TokenRange> out{{sentence.begin, comma}};
  if (insertion.end + 1 < sentence.end && form(reading, insertion.end) == ",") {
    if (comma - sentence.begin > kLongOpening || !ends_as_question(reading, sentence)) return {};
    out.push_back({insertion.end + 1, sentence.end});
  } else if (insertion.end + 1 < sentence.end) {
    return {};
  }
  return out;
}

std::vector<TokenRange> question_by(const AttributionReading& reading, TokenRange insertion, bool wants) {
  if (auto around = question_around(reading, insertion); !around.empty()) return around;
  if (const auto before = question_before(reading, insertion); !before.empty()) return {before};
  const auto quoted = wants ? quotation_before(reading, insertion.begin) : TokenRange{};
  return quoted.empty() ? std::vector<TokenRange>{} : std::vector<TokenRange>{quoted};
}

}  // namespace

TokenRange phrase_before_insertion(const AttributionReading& reading, std::int32_t verb) {
  const auto first = reading.sentence(verb).begin;
  auto begin = verb;
  while (begin > first && verb - begin <= kLongAsker) {
    const auto before = begin - 1;
    const auto f = form(reading, before);
    if (f == "," || f == "?" || reading.quote_at[before] >= 0) break;
    if (is_verbal(reading, before) || is_punct(reading, before)) return {};
    --begin;
  }
  return begin < verb && verb - begin <= kLongAsker && is_nominal(reading, verb - 1) ? TokenRange{begin, verb} : TokenRange{};
}

void find_put_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  auto cue = words_that_ask(reading, verb);
  if (cue.empty() || reading.quote_at[verb] >= 0) return;
  const bool wants = cue.end - cue.begin > 1;
  while (cue.begin > reading.sentence(verb).begin && reading.lemma(cue.begin - 1) == "have") --cue.begin;  // "Several readers have asked."
  auto asker = phrase_before_insertion(reading, cue.begin);
  auto insertion = TokenRange{asker.begin, cue.end};
  if (asker.empty()) {
    asker = asker_behind(reading, cue.end);
    if (asker.empty()) return;
    insertion = {cue.begin, asker.end};
  }
  const auto question = question_by(reading, insertion, wants);
  if (question.empty()) return;
  auto finding = finding_of(verb, cue, Stance::asks);
  auto first_comma = asker.begin;
  while (first_comma < asker.end && form(reading, first_comma) != ",") ++first_comma;
  finding.speaker = head_of(reading.document, {asker.begin, first_comma});
  if (finding.speaker < 0 || !may_speak(reading, finding.speaker) || is_time(reading, finding.speaker)) return;
  finding.speaker_words = asker;
  finding.content = question;
  out.push_back(std::move(finding));
}

namespace {

// "would not say [yet].", "won't say [for now].": nothing behind the verb but when.
bool closes_sentence(const AttributionReading& reading, std::int32_t verb) {
  constexpr std::int32_t kLongest = 5;  // tokens
  const TokenRange rest{verb + 1, reading.sentence(verb).end - 1};
  if (rest.begin > rest.end || form(reading, rest.end) != "." || rest.end - rest.begin > kLongest) return false;
  if (rest.empty()) return true;
  const auto first = reading.token(rest.begin).upos;
  if ((first != Upos::adv && first != Upos::adp) || form(reading, rest.begin) == "about") return false;
  for (auto i = rest.begin; i < rest.end; ++i)
    if (is_verbal(reading, i) || is_punct(reading, i) || reading.quote_at[i] >= 0) return false;
  return true;
}

}  // namespace

void find_unanswered_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  if (reading.quote_at[verb] >= 0 || !is_one_of({"say", "reveal", "disclose"}, reading.lemma(verb)) || !closes_sentence(reading, verb))
    return;
  auto begin = verb;
  bool negated = false;
  while (begin > sentence.begin && (reading.token(begin - 1).upos == Upos::aux || reading.token(begin - 1).upos == Upos::part)) {
    --begin;
    negated = negated || is_one_of({"not", "n't", "n’t"}, form(reading, begin));
  }
  const TokenRange who{sentence.begin, begin};
  if (!negated || who.empty() || who.end - who.begin > kLongAsker || has_finite_word(reading, who)) return;
  const auto question = unquoted_question_before(reading, sentence.begin);
  if (question.empty()) return;
  auto finding = finding_of(verb, {begin, verb + 1}, Stance::declines);
  finding.speaker = head_of(reading.document, who);
  if (finding.speaker < 0 || !may_speak(reading, finding.speaker)) return;
  finding.speaker_words = who;
  finding.content.push_back(question);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
