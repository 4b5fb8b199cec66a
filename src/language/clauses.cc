#include "language/clauses.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "language/become_root.h"
#include "language/sentence_tree.h"

namespace hearsay {
namespace {

constexpr int kDeepest = 12;  // steps up a tree

// "slammed", which the parser may take for a participle.
bool is_past(const Token& token) { return token.upos == Upos::verb && token.feats.tense == Tense::past; }

// A clause of its own is a noun's or a phrase's where something of the kind stands above it.
bool is_aside(const SentenceTree& tree, std::int32_t token, std::int32_t verb) {
  for (int depth = 0; token >= 0 && depth < kDeepest; ++depth, token = tree.at(token).head) {
    if (token == verb) return true;
    const auto relation = tree.at(token).deprel;
    if (relation == Deprel::advcl || relation == Deprel::acl_relcl || relation == Deprel::advcl_relcl) return true;
  }
  return false;
}

// Whether the sentence tells something by a finite verb other than that one, and not aside.
bool has_other_verb(const SentenceTree& tree, std::int32_t verb) {
  for (auto token = tree.sentence.begin; token < tree.sentence.end; ++token) {
    const auto& word = tree.at(token);
    const bool finite = (word.upos == Upos::verb || word.upos == Upos::aux) && word.feats.verb_form == VerbForm::fin;
    if (finite && token != verb && !is_aside(tree, token, verb)) return true;
  }
  return false;
}

// Whether nouns alone lead from a word up to the root.
bool is_in_phrase(const SentenceTree& tree, std::int32_t token, std::int32_t root) {
  for (int depth = 0; token >= 0 && token != root && depth < kDeepest; ++depth, token = tree.at(token).head) {
    const auto relation = base_of(tree.at(token).deprel);
    const bool noun = relation == Deprel::nmod || relation == Deprel::appos || relation == Deprel::conj || relation == Deprel::flat;
    if (!noun || !is_noun(tree.at(token))) return false;
  }
  return token == root;
}

// "killed six people", "slammed into the embassy": no passive has such an object, and what has none makes no passive.
bool is_active(const SentenceTree& tree, std::int32_t verb) {
  for (const auto relation : {Deprel::aux, Deprel::cop, Deprel::mark})
    if (tree.child(verb, relation) >= 0) return false;
  if (tree.has_subject(verb) || tree.child(verb, [&](auto token) { return tree.at(token).deprel == Deprel::obl_agent; }) >= 0) return false;
  if (tree.at(verb).feats.verb_form == VerbForm::fin) return true;
  const auto object = tree.child(verb, Deprel::obj);
  if (object >= 0) return object > verb && !tree.lexicon.find(tree.at(verb).lemma).two_objects;
  return tree.is_intransitive(verb) && tree.child(verb, Deprel::xcomp) < 0;
}

void make_root(const SentenceTree& tree, std::int32_t verb, std::int32_t subject) {
  become_root(tree.at(verb), Tense::past);
  tree.at(subject).head = verb;
  tree.at(subject).deprel = Deprel::nsubj;
  for (auto token = verb + 1; token < tree.sentence.end; ++token) {  // nothing behind the verb is a part of what stands before it
    auto& behind = tree.at(token);
    if (behind.head > verb) continue;
    behind.head = verb;
    if (behind.deprel == Deprel::nmod) behind.deprel = Deprel::obl;
    else if (behind.deprel == Deprel::nmod_unmarked) behind.deprel = Deprel::obl_unmarked;
    else if (behind.deprel == Deprel::acl) behind.deprel = Deprel::advcl;
  }
}

// "A drone slammed into the embassy.", "An attack on a village killed six people.": the root is a noun and its verb a participle below it.
bool mend_participle(const SentenceTree& tree, std::int32_t root) {
  for (auto verb = root + 1; verb < tree.sentence.end; ++verb) {
    const auto& word = tree.at(verb);
    if (!is_past(word) || (word.deprel != Deprel::acl && word.deprel != Deprel::acl_relcl) || !is_active(tree, verb)) continue;
    if (!is_in_phrase(tree, word.head, root) || has_other_verb(tree, verb)) continue;
    make_root(tree, verb, root);
    return true;
  }
  return false;
}

// "The premier left for Beijing.", "Police shot and wounded a man.": the past of a verb, read as a noun that has a subject, or that is
// joined to a verb without one.
void mend_noun(const SentenceTree& tree, std::int32_t root) {
  const auto& past = tree.lexicon.find(tree.lowered(root)).past_of;
  const auto before = root - 1;
  if (past.empty() || before < tree.sentence.begin || !is_noun(tree.at(before)) || tree.at(before).head != root) return;
  const auto joined = tree.child(root, [&](std::int32_t token) {
    return token > root && is_past(tree.at(token)) && tree.at(token).deprel == Deprel::conj && !tree.has_subject(token);
  });
  if (base_of(tree.at(before).deprel) != Deprel::nsubj && joined < 0) return;
  if (has_other_verb(tree, joined < 0 ? root : joined)) return;
  for (auto token = tree.sentence.begin; token < before; ++token)
    if (tree.at(token).head == root && base_of(tree.at(token).deprel) != Deprel::punct) tree.at(token).head = before;
  make_root(tree, root, before);
  tree.at(root).lemma = past;
}

// "Figures from the bank show that prices rose.", "Nasser, who runs the camp, fears that": no noun has a subject and a clause, and no
// copula.
bool mend_telling_noun(const SentenceTree& tree, std::int32_t root) {
  const auto subject = tree.child(root, Deprel::nsubj), clause = tree.child(root, Deprel::ccomp);
  const auto mark = clause < 0 ? -1 : tree.child(clause, Deprel::mark);
  if (subject < 0 || subject > root || mark < root || !tree.lexicon.find(tree.lowered(mark)).conjunction) return false;
  for (const auto relation : {Deprel::cop, Deprel::aux, Deprel::det, Deprel::case_, Deprel::amod})
    if (tree.child(root, relation) >= 0) return false;
  become_root(tree.at(root), Tense::pres);
  return true;
}

// "hunting down rebels": an object has no preposition, so that what stands between the verb and it is a particle.
void mend_particle(const SentenceTree& tree, std::int32_t token) {
  auto& word = tree.at(token);
  if (word.deprel != Deprel::case_ || token == tree.sentence.begin || word.head < token) return;
  const auto& object = tree.at(word.head);
  if (object.deprel != Deprel::obj || object.head != token - 1 || tree.at(object.head).upos != Upos::verb) return;
  if (!tree.lexicon.find(tree.lowered(token)).particle || tree.at(token + 1).deprel == Deprel::case_) return;
  word.head = object.head;
  word.deprel = Deprel::compound_prt;
}

// "Fighting broke out": a participle that is a subject all by itself is a noun.
void mend_gerund(const SentenceTree& tree, std::int32_t token) {
  auto& word = tree.at(token);
  if (word.deprel != Deprel::csubj || word.upos != Upos::verb || word.head < token || tree.at(word.head).upos != Upos::verb) return;
  const bool present = word.feats.verb_form == VerbForm::ger || (word.feats.verb_form == VerbForm::part && word.feats.tense == Tense::pres);
  if (!present || tree.child(token, [](std::int32_t) { return true; }) >= 0) return;
  word.upos = Upos::noun;
  word.lemma = tree.lowered(token);
  word.feats = {};
  word.feats.number = Number::sing;
  word.deprel = Deprel::nsubj;
}

// "said on Tuesday that rebels had attacked a convoy": of two objects or subjects the first, before the clause, is the conjunction.
void mend_conjunction(const SentenceTree& tree, std::int32_t token) {
  auto& word = tree.at(token);
  if ((word.deprel != Deprel::obj && word.deprel != Deprel::nsubj) || word.upos != Upos::pron || word.head < token) return;
  if (tree.at(word.head).deprel != Deprel::ccomp || !tree.lexicon.find(tree.lowered(token)).conjunction) return;
  const auto subject =
      tree.child(word.head, [&](auto at) { return at > token && at < word.head && base_of(tree.at(at).deprel) == Deprel::nsubj; });
  const auto object = tree.child(word.head, [&](auto at) { return at > word.head && tree.at(at).deprel == Deprel::obj; });
  if (subject < 0 || (word.deprel == Deprel::obj && object < 0)) return;
  word.upos = Upos::sconj;
  word.feats = {};
  word.deprel = Deprel::mark;
}

// "told the council Thursday the dam would hold": of two subjects of what is told the first, behind the verb of telling, is who is told,
// and a time between them that of the telling.
void mend_hearer(const SentenceTree& tree, std::int32_t verb) {
  const auto above = tree.at(verb).head;
  if (tree.at(verb).deprel != Deprel::ccomp || above < 0 || above > verb || tree.at(above).upos != Upos::verb) return;
  const auto teller = tree.child(above, Deprel::nsubj);
  if (teller < 0 || teller > above) return;
  std::int32_t hearer = -1, subject = -1;
  for (auto token = above + 1; token < verb; ++token) {
    const auto& word = tree.at(token);
    if (word.upos == Upos::punct || (subject < 0 && (word.upos == Upos::verb || word.upos == Upos::aux))) return;
    if (word.head != verb || base_of(word.deprel) != Deprel::nsubj) continue;
    if (subject >= 0 || word.deprel == Deprel::nsubj_outer) return;
    (hearer < 0 ? hearer : subject) = token;
  }
  if (subject < 0 || tree.child(above, Deprel::iobj) >= 0 || tree.child(above, Deprel::obj) >= 0) return;
  for (auto token = above + 1; token < hearer; ++token)
    if (tree.at(token).head != hearer) return;
  tree.at(hearer).head = above;
  tree.at(hearer).deprel = Deprel::iobj;
  for (auto token = hearer + 1; token < subject; ++token)
    if (tree.at(token).head == verb && tree.at(token).deprel == Deprel::obl_unmarked) tree.at(token).head = above;
}

bool ends_in_stop(const SentenceTree& tree) {
  for (auto token = std::max(tree.sentence.begin, tree.sentence.end - 2); token < tree.sentence.end; ++token)
    if (tree.document.form_of(tree.at(token)) == ".") return true;
  return false;
}

void mend(const SentenceTree& tree) {
  std::int32_t root = -1;
  for (auto token = tree.sentence.begin; token < tree.sentence.end; ++token) {
    mend_particle(tree, token);
    mend_gerund(tree, token);
    mend_conjunction(tree, token);
    mend_hearer(tree, token);
    if (tree.at(token).head < 0 && root < 0) root = token;
  }
  if (root < 0 || !is_noun(tree.at(root)) || !ends_in_stop(tree)) return;
  if (tree.child(root, Deprel::cop) >= 0 || tree.child(root, Deprel::aux) >= 0) return;
  if (mend_telling_noun(tree, root)) return;
  if (tree.has_subject(root) || !mend_participle(tree, root)) mend_noun(tree, root);
}

}  // namespace

void mend_clauses(Document& document, const WordLexicon& lexicon) {
  if (!lexicon.mends_clauses) return;
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin <= kLongestMended) mend({document, sentence.tokens, lexicon});
}

}  // namespace hearsay
