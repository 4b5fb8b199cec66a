#include "claims/backshift.h"

#include <algorithm>
#include <chrono>

#include "base/calendar.h"
#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/mood.h"
#include "claims/shape.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::chrono::days kNews(7);  // before publication: what was said of earlier days is a story of its own
constexpr std::ptrdiff_t kTimesOfLead = 5;

// What somebody said, not what he thought, knew or expected, which is a story of the past.
bool is_said(Stance stance) {
  switch (stance) {
    case Stance::states:
    case Stance::asserts:
    case Stance::reports:
    case Stance::denies:
    case Stance::warns: return true;
    default: return false;
  }
}

// "I said that it was late", "you said that": a speaker on earlier words, which are a story of the past as well.
bool is_of_speakers(const Document& document, std::int32_t cue) {
  const auto subject = child_with_base(document, cue, Deprel::nsubj);
  return subject >= 0 && (document.tokens[subject].feats.person == 1 || document.tokens[subject].feats.person == 2);
}

// What the source says outright: no clause within it, which may tell of another time ("a bank that was closed").
bool is_said_outright(const Reading& reading, std::int32_t clause) {
  const auto& document = reading.document;
  for (int depth = 0; depth < 6; ++depth) {
    const auto& word = document.tokens[clause];
    if (word.head < 0 || reading.attribution_at[word.head] != reading.attribution_at[clause]) return true;
    if (word.deprel != Deprel::conj) return false;
    clause = word.head;
  }
  return false;
}

// "were carrying", "were being treated"
bool goes_on(const Document& document, std::int32_t clause) {
  if (is_progressive(document, clause)) return true;
  for (const auto child : children_of(document, clause))
    if (base_of(document.tokens[child].deprel) == Deprel::aux && document.form_of(document.tokens[child]) == "being") return true;
  return false;
}

// "was too early", "was within reach"; not "was dead", which is what became of somebody, nor what an event was like ("the vote was fair").
bool is_quality(const Reading& reading, std::int32_t clause) {
  const auto& document = reading.document;
  if (is_verb(document, clause) || child_with_base(document, clause, Deprel::cop) < 0) return false;
  const auto subject = child_with_base(document, clause, Deprel::nsubj);
  return subject < 0 || reading.match(subject) == nullptr;
}

// "was driving home when it fell", "was then a minister": the words point to a time before the saying.
bool points_back(const Reading& reading, std::int32_t clause) {
  const auto& document = reading.document;
  for (const auto child : children_of(document, clause)) {
    const auto& word = document.tokens[child];
    if (word.deprel == Deprel::advmod && reading.lexicon.bygone_adverbs.contains(word.lemma)) return true;
    if (word.deprel == Deprel::advcl && tense_of_clause(document, reading.lexicon, child) == ClaimTense::past &&
        !has_mark(document, child, reading.lexicon.condition_markers))
      return true;
  }
  return false;
}

// A report of the days in which it was published names one of them early on; a history does not, nor does it tell of "today".
bool is_news(const Document& document) {
  const auto published = parse_iso_date(document.published);
  if (document.times.empty()) return true;
  if (!published) return false;
  const auto first = document.times.begin();
  const auto near = [&](const Time& time) {
    const auto day = parse_iso_date(time.earliest);
    return day && *day + kNews >= *published;
  };
  return std::any_of(first, first + std::min<std::ptrdiff_t>(kTimesOfLead, document.times.end() - first), near);
}

// A sentence that names a day of another time than the news tells of it.
bool tells_of_old(const Document& document, std::int32_t clause) {
  const auto& tokens = document.sentences[document.tokens[clause].sentence].tokens;
  const Span sentence{document.tokens[tokens.begin].span.begin, document.tokens[tokens.end - 1].span.end};
  const auto published = parse_iso_date(document.published);
  auto time = std::partition_point(document.times.begin(), document.times.end(),
                                   [&](const Time& there) { return there.span.end <= sentence.begin; });
  for (; time != document.times.end() && time->span.begin < sentence.end; ++time) {
    const auto latest = parse_iso_date(time->latest);
    if (latest && (!published || *latest + kNews < *published)) return true;
  }
  return false;
}

}  // namespace

bool is_shifted_present(const Reading& reading, std::int32_t clause) {
  const auto& document = reading.document;
  const auto index = reading.attribution_at[clause];
  if (index < 0) return false;
  const auto& attribution = document.attributions[index];
  if (attribution.speech == Speech::direct || !attribution.cue || attribution.cue->head < 0 || !is_said(attribution.cue->stance))
    return false;
  const auto cue = attribution.cue->head;
  if (tense_of_clause(document, reading.lexicon, cue) != ClaimTense::past || is_of_speakers(document, cue)) return false;
  if (tense_of_clause(document, reading.lexicon, clause) != ClaimTense::past || is_perfect(document, clause)) return false;
  const bool stands = reading.lexicon.standing_verbs.contains(document.tokens[clause].lemma) && !is_passive(document, clause);
  if (!stands && !goes_on(document, clause) && !is_quality(reading, clause)) return false;
  if (!is_said_outright(reading, clause) || asks_for(document, clause) || points_back(reading, clause)) return false;
  return !tells_of_old(document, clause) && is_news(document);
}

}  // namespace hearsay
