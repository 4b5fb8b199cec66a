#include "language/clauses.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "language/become_root.h"
#include "language/draft.h"

namespace hearsay {
namespace {

constexpr int kDeepest = 12;  // steps up a tree

// "slammed", which the parser may take for a participle.
bool is_past(const Token& token) { return token.upos == Upos::verb && token.feats.tense == Tense::past; }

bool has_subject(const SentenceDraft& draft, std::int32_t verb) {
  return draft.child_with(verb, Deprel::nsubj) >= 0 || draft.child_with(verb, Deprel::csubj) >= 0;
}

// A clause of its own is a noun's or a phrase's where something of the kind stands above it.
bool is_aside(const SentenceDraft& draft, std::int32_t token, std::int32_t verb) {
  for (int depth = 0; token >= 0 && depth < kDeepest; ++depth, token = draft.at(token).head) {
    if (token == verb) return true;
    const auto relation = draft.at(token).deprel;
    if (relation == Deprel::advcl || relation == Deprel::acl_relcl || relation == Deprel::advcl_relcl) return true;
  }
  return false;
}

// Whether the sentence tells something by a finite verb other than that one, and not aside.
bool has_other_verb(const SentenceDraft& draft, std::int32_t verb) {
  for (auto token = draft.range.begin; token < draft.range.end; ++token) {
    const auto& word = draft.at(token);
    const bool finite = (word.upos == Upos::verb || word.upos == Upos::aux) && word.feats.verb_form == VerbForm::fin;
    if (finite && token != verb && !is_aside(draft, token, verb)) return true;
  }
  return false;
}

// Whether nouns alone lead from a word up to the root.
bool is_in_phrase(const SentenceDraft& draft, std::int32_t token, std::int32_t root) {
  for (int depth = 0; token >= 0 && token != root && depth < kDeepest; ++depth, token = draft.at(token).head) {
    const auto relation = base_of(draft.at(token).deprel);
    const bool noun = relation == Deprel::nmod || relation == Deprel::appos || relation == Deprel::conj || relation == Deprel::flat;
    if (!noun || !is_noun(draft.at(token))) return false;
  }
  return token == root;
}

// "slam", "cross into"
bool is_intransitive(const SentenceDraft& draft, std::int32_t verb) {
  const auto& lemma = draft.at(verb).lemma;
  return draft.lexicon.find(lemma).intransitive ||
         (verb + 1 < draft.range.end && draft.lexicon.find(lemma + "_" + draft.lowered(verb + 1)).intransitive);
}

// "killed six people", "slammed into the embassy": no passive has such an object, and what has none makes no passive.
bool is_active(const SentenceDraft& draft, std::int32_t verb) {
  for (const auto relation : {Deprel::aux, Deprel::cop, Deprel::mark})
    if (draft.child_with(verb, relation) >= 0) return false;
  if (has_subject(draft, verb) || draft.child(verb, [&](auto token) { return draft.at(token).deprel == Deprel::obl_agent; }) >= 0)
    return false;
  if (draft.at(verb).feats.verb_form == VerbForm::fin) return true;
  const auto object = draft.child_with(verb, Deprel::obj);
  if (object >= 0) return object > verb && !draft.lexicon.find(draft.at(verb).lemma).two_objects;
  return is_intransitive(draft, verb) && draft.child_with(verb, Deprel::xcomp) < 0;
}

void make_root(const SentenceDraft& draft, std::int32_t verb, std::int32_t subject) {
  become_root(draft.at(verb), Tense::past);
  draft.at(subject).head = verb;
  draft.at(subject).deprel = Deprel::nsubj;
  for (auto token = verb + 1; token < draft.range.end; ++token) {  // nothing behind the verb is a part of what stands before it
    auto& behind = draft.at(token);
    if (behind.head > verb) continue;
    behind.head = verb;
    if (behind.deprel == Deprel::nmod) behind.deprel = Deprel::obl;
    else if (behind.deprel == Deprel::nmod_unmarked) behind.deprel = Deprel::obl_unmarked;
    else if (behind.deprel == Deprel::acl) behind.deprel = Deprel::advcl;
  }
}

// "A drone slammed into the embassy.", "An attack on a village killed six people.": the root is a noun and its verb a participle below it.
bool mend_participle(const SentenceDraft& draft, std::int32_t root) {
  for (auto verb = root + 1; verb < draft.range.end; ++verb) {
    const auto& word = draft.at(verb);
    if (!is_past(word) || (word.deprel != Deprel::acl && word.deprel != Deprel::acl_relcl) || !is_active(draft, verb)) continue;
    if (!is_in_phrase(draft, word.head, root) || has_other_verb(draft, verb)) continue;
    make_root(draft, verb, root);
    return true;
  }
  return false;
}

// "The premier left for Beijing.", "Police shot and wounded a man.": the past of a verb, read as a noun that has a subject, or that is
// joined to a verb without one.
void mend_noun(const SentenceDraft& draft, std::int32_t root) {
  const auto& past = draft.lexicon.find(draft.lowered(root)).past_of;
  const auto before = root - 1;
  if (past.empty() || before < draft.range.begin || !is_noun(draft.at(before)) || draft.at(before).head != root) return;
  const auto joined = draft.child(root, [&](std::int32_t token) {
    return token > root && is_past(draft.at(token)) && draft.at(token).deprel == Deprel::conj && !has_subject(draft, token);
  });
  if (base_of(draft.at(before).deprel) != Deprel::nsubj && joined < 0) return;
  if (has_other_verb(draft, joined < 0 ? root : joined)) return;
  for (auto token = draft.range.begin; token < before; ++token)
    if (draft.at(token).head == root && base_of(draft.at(token).deprel) != Deprel::punct) draft.at(token).head = before;
  make_root(draft, root, before);
  draft.at(root).lemma = past;
}

// "Figures from the bank show that prices rose.", "Nasser, who runs the camp, fears that": no noun has a subject and a clause, and no
// copula.
bool mend_telling_noun(const SentenceDraft& draft, std::int32_t root) {
  const auto subject = draft.child_with(root, Deprel::nsubj), clause = draft.child_with(root, Deprel::ccomp);
  const auto mark = clause < 0 ? -1 : draft.child_with(clause, Deprel::mark);
  if (subject < 0 || subject > root || mark < root || !draft.lexicon.find(draft.lowered(mark)).conjunction) return false;
  for (const auto relation : {Deprel::cop, Deprel::aux, Deprel::det, Deprel::case_, Deprel::amod})
    if (draft.child_with(root, relation) >= 0) return false;
  become_root(draft.at(root), Tense::pres);
  return true;
}

// "hunting down rebels": an object has no preposition, so that what stands between the verb and it is a particle.
void mend_particle(const SentenceDraft& draft, std::int32_t token) {
  auto& word = draft.at(token);
  if (word.deprel != Deprel::case_ || token == draft.range.begin || word.head < token) return;
  const auto& object = draft.at(word.head);
  if (object.deprel != Deprel::obj || object.head != token - 1 || draft.at(object.head).upos != Upos::verb) return;
  if (!draft.lexicon.find(draft.lowered(token)).particle || draft.at(token + 1).deprel == Deprel::case_) return;
  word.head = object.head;
  word.deprel = Deprel::compound_prt;
}

// "Fighting broke out": a participle that is a subject all by itself is a noun.
void mend_gerund(const SentenceDraft& draft, std::int32_t token) {
  auto& word = draft.at(token);
  if (word.deprel != Deprel::csubj || word.upos != Upos::verb || word.head < token || draft.at(word.head).upos != Upos::verb) return;
  const bool present = word.feats.verb_form == VerbForm::ger || (word.feats.verb_form == VerbForm::part && word.feats.tense == Tense::pres);
  if (!present || draft.child(token, [](std::int32_t) { return true; }) >= 0) return;
  word.upos = Upos::noun;
  word.lemma = draft.lowered(token);
  word.feats = {};
  word.feats.number = Number::sing;
  word.deprel = Deprel::nsubj;
}

// "said on Tuesday that rebels had attacked a convoy": of two objects or subjects the first, before the clause, is the conjunction.
void mend_conjunction(const SentenceDraft& draft, std::int32_t token) {
  auto& word = draft.at(token);
  if ((word.deprel != Deprel::obj && word.deprel != Deprel::nsubj) || word.upos != Upos::pron || word.head < token) return;
  if (draft.at(word.head).deprel != Deprel::ccomp || !draft.lexicon.find(draft.lowered(token)).conjunction) return;
  const auto subject =
      draft.child(word.head, [&](auto at) { return at > token && at < word.head && base_of(draft.at(at).deprel) == Deprel::nsubj; });
  const auto object = draft.child(word.head, [&](auto at) { return at > word.head && draft.at(at).deprel == Deprel::obj; });
  if (subject < 0 || (word.deprel == Deprel::obj && object < 0)) return;
  word.upos = Upos::sconj;
  word.feats = {};
  word.deprel = Deprel::mark;
}

// "told the council Thursday the dam would hold": of two subjects of what is told the first, behind the verb of telling, is who is told,
// and a time between them that of the telling.
void mend_hearer(const SentenceDraft& draft, std::int32_t verb) {
  const auto above = draft.at(verb).head;
  if (draft.at(verb).deprel != Deprel::ccomp || above < 0 || above > verb || draft.at(above).upos != Upos::verb) return;
  const auto teller = draft.child_with(above, Deprel::nsubj);
  if (teller < 0 || teller > above) return;
  std::int32_t hearer = -1, subject = -1;
  for (auto token = above + 1; token < verb; ++token) {
    const auto& word = draft.at(token);
    if (word.upos == Upos::punct || (subject < 0 && (word.upos == Upos::verb || word.upos == Upos::aux))) return;
    if (word.head != verb || base_of(word.deprel) != Deprel::nsubj) continue;
    if (subject >= 0 || word.deprel == Deprel::nsubj_outer) return;
    (hearer < 0 ? hearer : subject) = token;
  }
  if (subject < 0 || draft.child_with(above, Deprel::iobj) >= 0 || draft.child_with(above, Deprel::obj) >= 0) return;
  for (auto token = above + 1; token < hearer; ++token)
    if (draft.at(token).head != hearer) return;
  draft.at(hearer).head = above;
  draft.at(hearer).deprel = Deprel::iobj;
  for (auto token = hearer + 1; token < subject; ++token)
    if (draft.at(token).head == verb && draft.at(token).deprel == Deprel::obl_unmarked) draft.at(token).head = above;
}

bool ends_in_stop(const SentenceDraft& draft) {
  for (auto token = std::max(draft.range.begin, draft.range.end - 2); token < draft.range.end; ++token)
    if (draft.document.form_of(draft.at(token)) == ".") return true;
  return false;
}

void mend(const SentenceDraft& draft) {
  std::int32_t root = -1;
  for (auto token = draft.range.begin; token < draft.range.end; ++token) {
    mend_particle(draft, token);
    mend_gerund(draft, token);
    mend_conjunction(draft, token);
    mend_hearer(draft, token);
    if (draft.at(token).head < 0 && root < 0) root = token;
  }
  if (root < 0 || !is_noun(draft.at(root)) || !ends_in_stop(draft)) return;
  if (draft.child_with(root, Deprel::cop) >= 0 || draft.child_with(root, Deprel::aux) >= 0) return;
  if (mend_telling_noun(draft, root)) return;
  if (has_subject(draft, root) || !mend_participle(draft, root)) mend_noun(draft, root);
}

}  // namespace

void mend_clauses(Document& document, const WordLexicon& lexicon) {
  if (!lexicon.mends_clauses) return;
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin <= kLongestDraft) mend({document, lexicon, sentence.tokens});
}

}  // namespace hearsay
