#include "language/joined_verbs.h"

#include "document/syntax.h"
#include "language/sentence_tree.h"

namespace hearsay {
namespace {

constexpr int kDeepest = 8;  // steps up a tree

bool is_helper(const SentenceTree& tree, std::int32_t token) {
  const auto relation = base_of(tree.at(token).deprel);
  return relation == Deprel::aux || relation == Deprel::cop;
}

// By its own form or by its first auxiliary: "is flying", "has laid".
bool is_finite(const SentenceTree& tree, std::int32_t verb) {
  const auto helper = tree.child(verb, [&](std::int32_t token) { return is_helper(tree, token); });
  return tree.at(helper >= 0 ? helper : verb).feats.verb_form == VerbForm::fin;
}

bool is_plain_past(const SentenceTree& tree, std::int32_t verb) {
  const auto& word = tree.at(verb);
  return word.upos == Upos::verb && word.feats.tense == Tense::past && word.feats.verb_form == VerbForm::fin && !tree.has_helper(verb);
}

// "had been altered but declined", which the parser takes for one more participle.
bool is_past(const SentenceTree& tree, std::int32_t verb) {
  const auto& word = tree.at(verb);
  return word.upos == Upos::verb && word.feats.tense == Tense::past && !tree.has_helper(verb);
}

// "to meet", "lying": a verb without a tense.
bool is_tenseless(const SentenceTree& tree, std::int32_t verb) {
  const auto form = tree.at(verb).feats.verb_form;
  const bool present = form == VerbForm::ger || (form == VerbForm::part && tree.at(verb).feats.tense == Tense::pres);
  if (tree.at(verb).upos == Upos::verb && present && !tree.has_helper(verb)) return true;
  const auto mark = tree.child(verb, Deprel::mark);
  return mark >= 0 && mark < verb && tree.at(mark).upos == Upos::part && !is_finite(tree, verb);
}

// The verb goes with one farther up, and takes along what hangs behind it by the one that it went with.
void join(const SentenceTree& tree, std::int32_t verb, std::int32_t above) {
  const auto before = tree.at(verb).head;
  for (auto token = verb + 1; token < tree.sentence.end; ++token)
    if (tree.at(token).head == before) tree.at(token).head = tree.at(token).deprel == Deprel::conj ? above : verb;
  tree.at(verb).head = above;
}

// "refused to meet the rebels and is flying home", "accused her of lying and demanded": neither goes on with a finite verb.
bool join_behind_tenseless(const SentenceTree& tree, std::int32_t verb) {
  auto above = tree.at(verb).head;
  if (!is_tenseless(tree, above) || !is_finite(tree, verb)) return false;
  if (!tree.has_helper(verb) && (tree.has_helper(above) || !is_plain_past(tree, verb))) return false;  // "to be held and questioned"
  for (int depth = 0; depth < kDeepest && above >= tree.sentence.begin && !is_finite(tree, above); ++depth) above = tree.at(above).head;
  if (above < tree.sentence.begin || above > verb || !is_finite(tree, above) || !tree.has_subject(above)) return false;
  join(tree, verb, above);
  return true;
}

bool has_object(const SentenceTree& tree, std::int32_t verb) {
  return tree.child(verb, [&](std::int32_t token) {
    const auto relation = base_of(tree.at(token).deprel);
    return token > verb && (relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::ccomp);
  }) >= 0;
}

// "called it a crime and demanded an inquiry": nor does a noun.
bool join_behind_noun(const SentenceTree& tree, std::int32_t verb) {
  auto above = tree.at(verb).head;
  if (!is_noun(tree.at(above)) || tree.has_helper(above) || !is_plain_past(tree, verb) || !has_object(tree, verb)) return false;
  for (int depth = 0; depth < kDeepest && above >= tree.sentence.begin && is_noun(tree.at(above)); ++depth) above = tree.at(above).head;
  if (above < tree.sentence.begin || above > verb || !is_plain_past(tree, above) || !tree.has_subject(above)) return false;
  join(tree, verb, above);
  return true;
}

bool is_would(const SentenceTree& tree, std::int32_t token) {
  if (base_of(tree.at(token).deprel) != Deprel::aux) return false;
  const auto& lemma = tree.at(token).lemma;
  return lemma != "have" && lemma != "be" && lemma != "do" && tree.at(token).feats.verb_form == VerbForm::fin;
}

bool saying(const SentenceTree& tree, std::int32_t verb) { return tree.lexicon.find(tree.at(verb).lemma).saying; }

// A verb of saying with a tense of its own, also where the parser takes it for a participle that has a subject.
bool tells(const SentenceTree& tree, std::int32_t verb) {
  return saying(tree, verb) && (is_finite(tree, verb) || (is_past(tree, verb) && tree.has_subject(verb)));
}

// "declined to say", "refused to comment", "but would not say why": of somebody who was asked.
bool keeps_silent(const SentenceTree& tree, std::int32_t verb) {
  const bool silence = tree.lexicon.find(tree.at(verb).lemma).silence;
  const auto what = tree.child(verb, Deprel::xcomp);
  if (silence && is_past(tree, verb)) return what > verb && (saying(tree, what) || tree.lexicon.find(tree.at(what).lemma).silence);
  const auto negation = tree.child(verb, [&](std::int32_t token) { return tree.at(token).upos == Upos::part && token < verb; });
  return (silence || saying(tree, verb)) && negation >= 0 && tree.has_helper(verb) && is_finite(tree, verb);
}

// "said it would leave and accused Kyiv", "said it was safe until it rained, and urged": one verb of saying goes with another where "would"
// cannot go on with its past, or a comma parts it from what was said; who declines to say something has been speaking.
bool join_to_saying(const SentenceTree& tree, std::int32_t verb, std::int32_t conjunction) {
  const bool silent = keeps_silent(tree, verb);
  const bool says = saying(tree, verb) && (is_finite(tree, verb) || (is_past(tree, verb) && has_object(tree, verb)));
  if (!silent && !says) return false;
  const auto below = tree.at(verb).head;
  const bool passive = tree.child(below, [&](std::int32_t token) { return tree.at(token).deprel == Deprel::aux_pass; }) >= 0;
  if (!silent && (saying(tree, below) || (passive && !has_object(tree, verb)))) return false;  // "would be held and accused of"
  const bool past = silent || is_past(tree, verb);
  bool parted = silent || is_comma(tree.document, conjunction - 1);
  auto above = below;
  for (int depth = 0; depth < kDeepest && above >= 0 && !(above < below && tells(tree, above)); ++depth) {
    parted = parted || (past && tree.child(above, [&](std::int32_t token) { return is_would(tree, token); }) >= 0);
    above = tree.at(above).head;
  }
  if (!parted || above < tree.sentence.begin || !tells(tree, above) || above > below || is_past(tree, above) != past) return false;
  for (auto token = above + 1; token < conjunction; ++token)  // words in quotation marks are somebody's who may go on
    if (const auto form = tree.document.form_of(tree.at(token)); form == "“" || form == "\"" || form == "``") return false;
  join(tree, verb, above);
  return true;
}

bool is_plural_present(const SentenceTree& tree, std::int32_t verb) {
  const auto& word = tree.at(verb);
  const auto subject = tree.child(verb, Deprel::nsubj);
  return word.feats.verb_form == VerbForm::fin && word.feats.tense == Tense::pres && !tree.has_helper(verb) && subject >= 0 &&
         subject < verb && tree.at(subject).upos == Upos::noun && tree.at(subject).feats.number == Number::plur;
}

// "Friends say he is sorry and hopes to return": friends hope, so it is he who hopes.
bool join_by_number(const SentenceTree& tree, std::int32_t verb) {
  const auto& word = tree.at(verb);
  const auto above = word.head;
  const bool singular = word.feats.verb_form == VerbForm::fin && word.feats.tense == Tense::pres && !tree.has_helper(verb) &&
                        tree.document.form_of(word).ends_with('s');
  if (!singular || !is_plural_present(tree, above)) return false;
  const auto clause = tree.child(above, [&](std::int32_t token) {
    return tree.at(token).deprel == Deprel::ccomp && token > above && token < verb && tree.has_subject(token);
  });
  if (clause < 0) return false;
  tree.at(verb).head = clause;
  return true;
}

void mend(const SentenceTree& tree) {
  for (auto verb = tree.sentence.begin; verb < tree.sentence.end; ++verb) {
    const auto& word = tree.at(verb);
    if (word.upos != Upos::verb || word.deprel != Deprel::conj || word.head < tree.sentence.begin || word.head > verb) continue;
    const auto conjunction = tree.child(verb, Deprel::cc);
    if (conjunction < 0 || conjunction > verb || tree.has_subject(verb)) continue;
    if (!join_by_number(tree, verb) && !join_behind_tenseless(tree, verb) && !join_behind_noun(tree, verb))
      join_to_saying(tree, verb, conjunction);
  }
}

}  // namespace

void mend_joined_verbs(Document& document, const WordLexicon& lexicon) {
  if (!lexicon.joins_verbs) return;
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin <= kLongestMended) mend({document, sentence.tokens, lexicon});
}

}  // namespace hearsay
