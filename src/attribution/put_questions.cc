// Questions that are told without quotation marks, in the words in which they were put (Quirk et al. 1985, free indirect speech): "Who,
// Mary Stott wanted to know, would pay?", "Whom else had she told? asked the coroner.", "The union had one question: had he not sworn?"
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool asks(std::string_view lemma) {
  return lemma == "ask" || lemma == "wonder" || lemma == "inquire" || lemma == "enquire" || lemma == "query";
}

// Behind "wanted to know", "demands to know"; the verb itself where nothing of the kind stands there.
std::int32_t end_of_wish(const AttributionReading& reading, std::int32_t verb) {
  const auto end = reading.sentence(verb).end;
  const auto lemma = reading.lemma(verb);
  if (lemma != "want" && lemma != "wish" && lemma != "like" && lemma != "demand" && lemma != "ask") return verb;
  return verb + 2 < end && form(reading, verb + 1) == "to" && form(reading, verb + 2) == "know" ? verb + 3 : verb;
}

// "Whom else", "Could he": how a question begins.
bool opens_question(const AttributionReading& reading, std::int32_t word) {
  return reading.lexicon.question_words.contains(form(reading, word)) || reading.token(word).upos == Upos::aux;
}

// "she asked", "asked the coroner, Dr Pell", from the mark or comma before to the one behind.
TokenRange insertion_of(const AttributionReading& reading, TokenRange cue, const Subject& speaker) {
  TokenRange out{std::min(cue.begin, speaker.words.begin), std::max(cue.end, speaker.words.end)};
  const auto first = reading.sentence(cue.begin).begin;
  while (out.begin > first && (reading.token(out.begin - 1).upos == Upos::aux || reading.token(out.begin - 1).upos == Upos::adv))
    --out.begin;
  return out;
}

// "[Whom else had she told?] asked the coroner": the question right before, in marks or in none.
TokenRange question_before(const AttributionReading& reading, std::int32_t begin) {
  if (begin < 2) return {};
  if (const auto quote = reading.quote_at[begin - 1]; quote >= 0)
    return form(reading, begin - 2) == "?" ? quotation_at(reading, begin - 1) : TokenRange{};
  if (form(reading, begin - 1) != "?") return {};
  const auto& sentences = reading.document.sentences;
  const auto own = reading.token(begin).sentence, before = reading.token(begin - 1).sentence;
  if (sentences[own].paragraph != sentences[before].paragraph) return {};
  const auto first = own == before ? reading.sentence(begin).begin : reading.sentence(begin - 1).begin;
  return reading.quote_at[first] < 0 ? TokenRange{first, begin} : TokenRange{};
}

// "[Who], she wanted to know, [would pay?]", "[Which boat], a voice wanted to know."
std::vector<TokenRange> question_around(const AttributionReading& reading, TokenRange insertion) {
  const auto sentence = reading.sentence(insertion.begin);
  const bool closes = insertion.end >= sentence.end || form(reading, insertion.end) == ".";
  const bool inserted = !closes && form(reading, insertion.end) == ",";
  if (insertion.begin < sentence.begin + 2 || form(reading, insertion.begin - 1) != "," || (!closes && !inserted)) return {};
  const TokenRange before{sentence.begin, insertion.begin - 1}, after{std::min(insertion.end + 1, sentence.end), sentence.end};
  if (!opens_question(reading, before.begin)) return {};
  if (closes) return {before};
  return form(reading, sentence.end - 1) == "?" && has_finite_word(reading, after) ? std::vector<TokenRange>{before, after}
                                                                                   : std::vector<TokenRange>{};
}

std::int32_t own_subject_before(const AttributionReading& reading, std::int32_t verb) {
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  return subject < verb ? subject : -1;
}

// "[asked] their leader, Ivan Bok": the phrase right behind an inverted verb; empty where none is.
TokenRange phrase_behind(const AttributionReading& reading, TokenRange cue) {
  constexpr std::int32_t kLongest = 8;
  const auto sentence = reading.sentence(cue.begin);
  auto end = cue.end;
  while (end < sentence.end && end - cue.end < kLongest && !is_punct(reading, end) && !is_verbal(reading, end)) ++end;
  if (end == cue.end || (end < sentence.end && is_verbal(reading, end))) return {};
  const auto name = end + 1 < sentence.end && form(reading, end) == "," ? reading.mention_at[end + 1] : -1;
  if (name >= 0 && reading.document.mentions[name].form == MentionForm::name) end = reading.document.mentions[name].tokens.end;
  return {cue.end, end};
}

// The subject by the tree, else the phrase right behind an inverted verb: "How, asked their leader, Ivan Bok, could".
Subject asker_of(const AttributionReading& reading, TokenRange cue) {
  const auto before = cue.begin > reading.sentence(cue.begin).begin ? form(reading, cue.begin - 1) : "?";
  const bool inverted = (before == "," || before == "?") && own_subject_before(reading, cue.begin) < 0;
  if (const auto words = inverted ? phrase_behind(reading, cue) : TokenRange{}; !words.empty())
    if (const auto head = head_of(reading.document, words); head >= 0 && is_nominal(reading, head)) return {head, words};
  const auto speaker = speaker_of(reading, cue.begin);
  return speaker.head == cue.begin ? Subject{} : speaker;
}

// Words that tell only to whom it was put: "asked the witness", "wanted to know".
bool is_bare(const AttributionReading& reading, const Finding& finding) {
  constexpr std::int32_t kLongestHearer = 3;
  return std::none_of(finding.content.begin(), finding.content.end(), [&](TokenRange piece) {
    return piece.end - piece.begin > kLongestHearer || has_finite_word(reading, piece) || reading.quote_at[piece.begin] >= 0;
  });
}

void put_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const TokenRange cue{verb, std::max(verb + 1, end_of_wish(reading, verb))};
  if (!asks(reading.lemma(verb)) && cue.end == verb + 1) return;
  const auto known = std::find_if(out.begin(), out.end(), [&](const Finding& finding) { return finding.cue == verb; });
  if (known != out.end() && !is_bare(reading, *known)) return;
  const auto speaker = known != out.end() && known->speaker >= 0 ? Subject{known->speaker, known->speaker_words} : asker_of(reading, cue);
  if (speaker.head < 0 || reading.token(speaker.head).sentence != reading.token(verb).sentence) return;
  const auto insertion = insertion_of(reading, cue, speaker);
  auto content = question_around(reading, insertion);
  if (const auto before = question_before(reading, insertion.begin); content.empty() && !before.empty()) content.push_back(before);
  if (content.empty()) return;
  Finding finding = finding_of(verb, cue, Stance::asks);
  finding.rule = CueRule::word_order;
  finding.speech = true;
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content = std::move(content);
  if (known != out.end()) *known = std::move(finding);
  else out.push_back(std::move(finding));
}

}  // namespace

void find_put_questions(const AttributionReading& reading, std::vector<Finding>& out) {
  const auto before = out.size();
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(reading.document.tokens.size()); ++i)
    if (reading.token(i).upos == Upos::verb && reading.quote_at[i] < 0) put_question(reading, i, out);
  if (out.size() > before) std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) { return a.cue < b.cue; });
}

}  // namespace hearsay
