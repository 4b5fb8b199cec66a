#include "language/joined_verbs.h"

#include "document/syntax.h"
#include "language/draft.h"

namespace hearsay {
namespace {

constexpr int kDeepest = 8;  // steps up a tree

bool is_helper(const SentenceDraft& draft, std::int32_t token) {
  const auto relation = base_of(draft.at(token).deprel);
  return relation == Deprel::aux || relation == Deprel::cop;
}

bool has_helper(const SentenceDraft& draft, std::int32_t verb) {
  return draft.child(verb, [&](std::int32_t token) { return is_helper(draft, token); }) >= 0;
}

// By its own form or by its first auxiliary: "is flying", "has laid".
bool is_finite(const SentenceDraft& draft, std::int32_t verb) {
  const auto helper = draft.child(verb, [&](std::int32_t token) { return is_helper(draft, token); });
  return draft.at(helper >= 0 ? helper : verb).feats.verb_form == VerbForm::fin;
}

bool is_plain_past(const SentenceDraft& draft, std::int32_t verb) {
  const auto& word = draft.at(verb);
  return word.upos == Upos::verb && word.feats.tense == Tense::past && word.feats.verb_form == VerbForm::fin && !has_helper(draft, verb);
}

// "had been altered but declined", which the parser takes for one more participle.
bool is_past(const SentenceDraft& draft, std::int32_t verb) {
  const auto& word = draft.at(verb);
  return word.upos == Upos::verb && word.feats.tense == Tense::past && !has_helper(draft, verb);
}

// "to meet", "lying": a verb without a tense.
bool is_tenseless(const SentenceDraft& draft, std::int32_t verb) {
  const auto form = draft.at(verb).feats.verb_form;
  const bool present = form == VerbForm::ger || (form == VerbForm::part && draft.at(verb).feats.tense == Tense::pres);
  if (draft.at(verb).upos == Upos::verb && present && !has_helper(draft, verb)) return true;
  const auto mark = draft.child_with(verb, Deprel::mark);
  return mark >= 0 && mark < verb && draft.at(mark).upos == Upos::part && !is_finite(draft, verb);
}

bool has_subject(const SentenceDraft& draft, std::int32_t verb) {
  return draft.child_with(verb, Deprel::nsubj) >= 0 || draft.child_with(verb, Deprel::csubj) >= 0;
}

// The verb goes with one farther up, and takes along what hangs behind it by the one that it went with.
void join(const SentenceDraft& draft, std::int32_t verb, std::int32_t above) {
  const auto before = draft.at(verb).head;
  for (auto token = verb + 1; token < draft.range.end; ++token)
    if (draft.at(token).head == before) draft.at(token).head = draft.at(token).deprel == Deprel::conj ? above : verb;
  draft.at(verb).head = above;
}

// "refused to meet the rebels and is flying home", "accused her of lying and demanded": neither goes on with a finite verb.
bool join_behind_tenseless(const SentenceDraft& draft, std::int32_t verb) {
  auto above = draft.at(verb).head;
  if (!is_tenseless(draft, above) || !is_finite(draft, verb)) return false;
  if (!has_helper(draft, verb) && (has_helper(draft, above) || !is_plain_past(draft, verb))) return false;  // "to be held and questioned"
  for (int depth = 0; depth < kDeepest && above >= draft.range.begin && !is_finite(draft, above); ++depth) above = draft.at(above).head;
  if (above < draft.range.begin || above > verb || !is_finite(draft, above) || !has_subject(draft, above)) return false;
  join(draft, verb, above);
  return true;
}

bool has_object(const SentenceDraft& draft, std::int32_t verb) {
  return draft.child(verb, [&](std::int32_t token) {
    const auto relation = base_of(draft.at(token).deprel);
    return token > verb && (relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::ccomp);
  }) >= 0;
}

// "called it a crime and demanded an inquiry": nor does a noun.
bool join_behind_noun(const SentenceDraft& draft, std::int32_t verb) {
  auto above = draft.at(verb).head;
  if (!is_noun(draft.at(above)) || has_helper(draft, above) || !is_plain_past(draft, verb) || !has_object(draft, verb)) return false;
  for (int depth = 0; depth < kDeepest && above >= draft.range.begin && is_noun(draft.at(above)); ++depth) above = draft.at(above).head;
  if (above < draft.range.begin || above > verb || !is_plain_past(draft, above) || !has_subject(draft, above)) return false;
  join(draft, verb, above);
  return true;
}

bool is_would(const SentenceDraft& draft, std::int32_t token) {
  if (base_of(draft.at(token).deprel) != Deprel::aux) return false;
  const auto& lemma = draft.at(token).lemma;
  return lemma != "have" && lemma != "be" && lemma != "do" && draft.at(token).feats.verb_form == VerbForm::fin;
}

bool saying(const SentenceDraft& draft, std::int32_t verb) { return draft.lexicon.find(draft.at(verb).lemma).saying; }

// A verb of saying with a tense of its own, also where the parser takes it for a participle that has a subject.
bool tells(const SentenceDraft& draft, std::int32_t verb) {
  return saying(draft, verb) && (is_finite(draft, verb) || (is_past(draft, verb) && has_subject(draft, verb)));
}

// "declined to say", "refused to comment", "but would not say why": of somebody who was asked.
bool keeps_silent(const SentenceDraft& draft, std::int32_t verb) {
  const bool silence = draft.lexicon.find(draft.at(verb).lemma).silence;
  const auto what = draft.child_with(verb, Deprel::xcomp);
  if (silence && is_past(draft, verb)) return what > verb && (saying(draft, what) || draft.lexicon.find(draft.at(what).lemma).silence);
  const auto negation = draft.child(verb, [&](std::int32_t token) { return draft.at(token).upos == Upos::part && token < verb; });
  return (silence || saying(draft, verb)) && negation >= 0 && has_helper(draft, verb) && is_finite(draft, verb);
}

// "said it would leave and accused Kyiv", "said it was safe until it rained, and urged": one verb of saying goes with another where "would"
// cannot go on with its past, or a comma parts it from what was said; who declines to say something has been speaking.
bool join_to_saying(const SentenceDraft& draft, std::int32_t verb, std::int32_t conjunction) {
  const bool silent = keeps_silent(draft, verb);
  const bool says = saying(draft, verb) && (is_finite(draft, verb) || (is_past(draft, verb) && has_object(draft, verb)));
  if (!silent && !says) return false;
  const auto below = draft.at(verb).head;
  const bool passive = draft.child(below, [&](std::int32_t token) { return draft.at(token).deprel == Deprel::aux_pass; }) >= 0;
  if (!silent && (saying(draft, below) || (passive && !has_object(draft, verb)))) return false;  // "would be held and accused of"
  const bool past = silent || is_past(draft, verb);
  bool parted = silent || is_comma(draft.document, conjunction - 1);
  auto above = below;
  for (int depth = 0; depth < kDeepest && above >= 0 && !(above < below && tells(draft, above)); ++depth) {
    parted = parted || (past && draft.child(above, [&](std::int32_t token) { return is_would(draft, token); }) >= 0);
    above = draft.at(above).head;
  }
  if (!parted || above < draft.range.begin || !tells(draft, above) || above > below || is_past(draft, above) != past) return false;
  for (auto token = above + 1; token < conjunction; ++token)  // words in quotation marks are somebody's who may go on
    if (const auto form = draft.document.form_of(draft.at(token)); form == "“" || form == "\"" || form == "``") return false;
  join(draft, verb, above);
  return true;
}

void mend(const SentenceDraft& draft) {
  for (auto verb = draft.range.begin; verb < draft.range.end; ++verb) {
    const auto& word = draft.at(verb);
    if (word.upos != Upos::verb || word.deprel != Deprel::conj || word.head < draft.range.begin || word.head > verb) continue;
    const auto conjunction = draft.child_with(verb, Deprel::cc);
    if (conjunction < 0 || conjunction > verb || has_subject(draft, verb)) continue;
    if (!join_behind_tenseless(draft, verb) && !join_behind_noun(draft, verb)) join_to_saying(draft, verb, conjunction);
  }
}

}  // namespace

void mend_joined_verbs(Document& document, const WordLexicon& lexicon) {
  if (!lexicon.joins_verbs) return;
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin <= kLongestDraft) mend({document, lexicon, sentence.tokens});
}

}  // namespace hearsay
