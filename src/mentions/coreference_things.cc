// Things and happenings that a pronoun may mean, which are no mentions until then: "The truce lasted a week. It collapsed", "The tanker
// caught fire. It sank". The verb may tell whether only a thing suits it, or only a party.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

// The word whose place a pronoun takes: itself, or "one" of "one of them".
std::int32_t place_of(const Linking& work, const Draft& pronoun) {
  const Token& here = work.token(pronoun.head);
  const auto mark = child_with(work.document, pronoun.head, Deprel::case_);
  const bool of =
      here.head >= 0 && here.head < pronoun.head && base_of(here.deprel) == Deprel::nmod && mark >= 0 && form(work, mark) == "of";
  const Upos above = of ? work.token(here.head).upos : Upos::x;
  return above == Upos::num || above == Upos::det || above == Upos::pron || above == Upos::adj ? here.head : pronoun.head;
}

// "took effect", "came into force", "ran aground": the verb with another word.
bool has_tail(const Linking& work, std::int32_t verb) {
  const auto words = children_of(work.document, verb);
  return std::any_of(words.begin(), words.end(), [&](std::int32_t child) {
    const Deprel relation = base_of(work.token(child).deprel);
    const bool tail = relation == Deprel::obj || relation == Deprel::obl || relation == Deprel::advmod || relation == Deprel::xcomp;
    return child > verb && tail && work.in(child, kThingTail);
  });
}

// "cuts", "would bar", "will require", not "cut" or "has cut": what holds of a text.
bool tells_of_text(const Linking& work, std::int32_t verb) {
  const Token& token = work.token(verb);
  for (const std::int32_t child : children_of(work.document, verb)) {
    if (base_of(work.token(child).deprel) != Deprel::aux || child > verb) continue;
    const auto& lemma = work.token(child).lemma;
    return lemma == "will" || lemma == "would" || lemma == "do";
  }
  return token.feats.verb_form == VerbForm::fin && token.feats.tense == Tense::pres;
}

// The noun is what somebody makes known or in force: "adopted a package", "The budget was passed".
bool is_made(const Linking& work, std::int32_t noun) {
  const Token& token = work.token(noun);
  return (base_of(token.deprel) == Deprel::obj || token.deprel == Deprel::nsubj_pass) && token.head >= 0 &&
         work.in(token.head, kTextMaking);
}

}  // namespace

std::int32_t entity_of_thing(Joining& joining, std::int32_t noun, EntityKind kind) {
  Linking& work = joining.work;
  if (const auto index = work.draft_of[static_cast<std::size_t>(noun)]; index >= 0) return joining.draft(index).entity;
  for (const std::int32_t child : children_of(work.document, noun)) {  // "the tanker Sea Falcon"
    const auto index = work.draft_of[static_cast<std::size_t>(child)];
    if (child > noun && index >= 0 && joining.draft(index).kind == EntityKind::product && joining.draft(index).entity >= 0)
      return joining.draft(index).entity;
  }
  Draft draft;
  draft.tokens = {noun, noun + 1};
  while (draft.tokens.begin > 0 && work.token(draft.tokens.begin - 1).head == noun && same_sentence(work, draft.tokens.begin - 1, noun) &&
         work.token(draft.tokens.begin - 1).deprel == Deprel::compound)
    --draft.tokens.begin;
  draft.head = noun;
  draft.form = MentionForm::nominal;
  draft.kind = kind;
  draft.entity = new_entity(joining, draft.kind, std::string(work.document.text_of(span_of(work.document, draft.tokens))));
  joining.of(draft.entity).number = work.token(noun).feats.number == Number::plur ? Number::plur : Number::sing;
  const auto entity = draft.entity;
  add_draft(work, std::move(draft));
  return entity;
}

Suits suits_of(const Linking& work, const Draft& pronoun) {
  const auto place = place_of(work, pronoun);
  const Token& here = work.token(place);
  const bool many = pronoun.number == Number::plur;
  if (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem || pronoun.count == 2) return Suits::party;
  if (here.head < 0) return Suits::either;
  if (pronoun.possessive) return work.in(here.head, kThingPart) && !many ? Suits::thing : Suits::either;
  const auto verb = here.head;
  if (work.token(verb).upos != Upos::verb) return Suits::either;
  const Deprel relation = base_of(here.deprel);
  const bool undergoes = relation == Deprel::obj || here.deprel == Deprel::nsubj_pass ||
                         (relation == Deprel::nsubj && child_with(work.document, verb, Deprel::aux_pass) >= 0);
  if (undergoes) return work.in(verb, kThingObject) ? Suits::thing : work.in(verb, kPartyObject) ? Suits::party : Suits::either;
  if (relation != Deprel::nsubj) return Suits::either;
  if (work.in(verb, kThingVerb) || has_tail(work, verb)) return Suits::thing;
  return work.in(verb, kSpeech) || work.in(verb, kPartyVerb) ? Suits::party : Suits::either;
}

bool may_be_told_text(const Linking& work, const Draft& pronoun, std::int32_t noun) {
  const Token& here = work.token(pronoun.head);
  return is_subject(here.deprel) && here.head >= 0 && is_made(work, noun) && tells_of_text(work, here.head);
}

}  // namespace hearsay
