// Pronouns of the third person, without those that stand for nothing: "it rained".
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

// "It" without anything that it refers to.
bool is_impersonal(const Linking& work, std::int32_t token) {
  const Token& pronoun = work.token(token);
  const bool between = same_sentence(work, token - 1, token) && same_sentence(work, token + 1, token);
  if (between && work.token(token - 1).lemma == "when" && work.token(token + 1).lemma == "come") return true;  // "when it comes to"
  const bool object = base_of(pronoun.deprel) == Deprel::obj && pronoun.head == token - 1;
  if (between && object && work.token(token - 1).lemma == "make" && work.token(token + 1).upos == Upos::adj)
    return true;                                                                // "makes it easy"
  if (pronoun.deprel == Deprel::expl || pronoun.deprel == Deprel::expl_pass) {  // "It argues that" is no empty subject
    const bool speaks = pronoun.head > token && work.in(pronoun.head, kSpeech) && work.token(pronoun.head).upos == Upos::verb &&
                        child_with(work.document, pronoun.head, Deprel::aux_pass) < 0;
    return !speaks;
  }
  if (base_of(pronoun.deprel) != Deprel::nsubj || pronoun.head < 0 || !work.in(pronoun.head, kImpersonal)) return false;
  for (const std::int32_t child : children_of(work.document, pronoun.head)) {
    const Deprel relation = base_of(work.token(child).deprel);
    if (relation == Deprel::csubj || relation == Deprel::aux || relation == Deprel::cop) {
      if (relation == Deprel::csubj) return true;
      continue;
    }
    if (relation == Deprel::ccomp || relation == Deprel::xcomp || relation == Deprel::advcl)
      return pronoun.deprel == Deprel::nsubj_pass || work.token(pronoun.head).upos == Upos::adj ||
             work.token(pronoun.head).lemma == "seem" || work.token(pronoun.head).lemma == "appear" ||
             work.token(pronoun.head).lemma == "take";
  }
  return false;
}

// "Both declined", "Neither would say", "The two met", "The three said": alone in the place of a noun.
bool stands_for_several(const Linking& work, std::int32_t token) {
  const Token& word = work.token(token);
  const Deprel relation = base_of(word.deprel);
  if (relation != Deprel::nsubj && relation != Deprel::obj && relation != Deprel::iobj && relation != Deprel::obl) return false;
  const auto next = token + 1;
  if (same_sentence(work, next, token) && (form(work, next) == "of" || work.token(next).upos == Upos::noun)) return false;
  if (word.upos != Upos::num) return word.upos == Upos::pron || word.upos == Upos::det;
  return same_sentence(work, token - 1, token) && (form(work, token - 1) == "The" || form(work, token - 1) == "the");
}

// "The latter denied it", "told the former": alone behind "the", in the place of a noun.
bool stands_for_one_of_two(const Linking& work, std::int32_t token) {
  const Token& word = work.token(token);
  const Deprel relation = base_of(word.deprel);
  if (relation != Deprel::nsubj && relation != Deprel::obj && relation != Deprel::iobj && relation != Deprel::obl) return false;
  if (!same_sentence(work, token - 1, token) || (form(work, token - 1) != "The" && form(work, token - 1) != "the")) return false;
  if (!same_sentence(work, token + 1, token)) return true;
  const Upos next = work.token(token + 1).upos;
  return next != Upos::noun && next != Upos::propn && next != Upos::adj && form(work, token + 1) != "of";
}

}  // namespace

void draft_pronouns(Linking& work) {
  for (std::int32_t i = 0; i < work.size(); ++i) {
    const Upos upos = work.token(i).upos;
    const auto found = work.lexicon.pronouns.find(folded_hash(work.document.form_of(work.token(i))));
    if (found == work.lexicon.pronouns.end()) continue;
    const Pronoun& pronoun = found->second;
    const bool one_of_two = pronoun.order != PairOrder::none && work.draft_of[static_cast<std::size_t>(i)] < 0;
    if (one_of_two ? !stands_for_one_of_two(work, i) : upos != Upos::pron && upos != Upos::det && upos != Upos::num) continue;
    if (pronoun.gender == Gender::neut && !pronoun.possessive && is_impersonal(work, i)) continue;
    if (pronoun.count > 0 ? !stands_for_several(work, i) : upos == Upos::num) continue;
    Draft draft;
    draft.form = MentionForm::pronoun;
    draft.tokens = {i, i + 1};
    draft.head = i;
    draft.gender = pronoun.gender;
    draft.number = pronoun.number;
    draft.count = pronoun.count;
    draft.order = pronoun.order;
    draft.possessive = pronoun.possessive || work.token(i).deprel == Deprel::nmod_poss;
    const auto index = add_draft(work, draft);
    if (work.token(i).deprel != Deprel::nmod_poss || work.token(i).head < 0) continue;
    const auto owned = work.draft_of[static_cast<std::size_t>(work.token(i).head)];
    if (owned >= 0 && work.drafts[static_cast<std::size_t>(owned)].form == MentionForm::nominal)
      work.drafts[static_cast<std::size_t>(owned)].possessor = index;
  }
}

}  // namespace hearsay
