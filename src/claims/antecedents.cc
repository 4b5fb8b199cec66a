#include "claims/antecedents.h"

#include "claims/arguments.h"
#include "claims/own_arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr int kDepth = 12;  // clauses that an argument is passed down through, at most

// One or many, by the verb's own ending or its auxiliary; none where the form does not tell.
Number agreement_of(const Document& document, std::int32_t verb) {
  auto at = verb;
  for (const auto child : children_of(document, verb)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation != Deprel::aux && relation != Deprel::cop) continue;
    at = child;
    break;
  }
  const auto form = document.form_of(document.tokens[at]);
  if (form == "is" || form == "was" || form == "has" || form == "does") return Number::sing;
  if (form == "are" || form == "were" || form == "have" || form == "do") return Number::plur;
  const auto& feats = document.tokens[at].feats;
  return at == verb && feats.tense == Tense::pres && feats.number == Number::sing && feats.person == 3 ? Number::sing : Number::none;
}

// "A journey of 700 miles which takes": the noun below which the clause was hung, where the verb agrees with that one and not with this.
std::int32_t agreeing(const Document& document, std::int32_t verb, std::int32_t noun) {
  const auto wanted = agreement_of(document, verb);
  const auto number = document.tokens[noun].feats.number;
  const auto above = document.tokens[noun].head;
  if (wanted != Number::sing || number != Number::plur || above < 0 || above > noun) return noun;
  const bool coordinated = child_with(document, noun, Deprel::conj) >= 0;
  const bool inside = base_of(document.tokens[noun].deprel) == Deprel::nmod && preposition_of(document, noun) >= 0;
  return inside && !coordinated && document.tokens[noun].upos == Upos::noun && document.tokens[above].feats.number == Number::sing ? above
                                                                                                                                   : noun;
}

bool governs_itself(const Document& document, std::int32_t pronoun, std::int32_t verb) { return document.tokens[pronoun].head == verb; }

}  // namespace

std::int32_t antecedent(const Document& document, std::int32_t verb) {
  for (int depth = 0; verb >= 0 && depth < kDepth; ++depth) {
    const auto& token = document.tokens[verb];
    const bool finite = token.deprel == Deprel::acl && token.feats.verb_form != VerbForm::inf;
    if (token.deprel == Deprel::acl_relcl || token.deprel == Deprel::advcl_relcl || finite) return token.head;
    if (token.deprel != Deprel::conj && token.deprel != Deprel::xcomp && token.deprel != Deprel::ccomp) return -1;
    verb = token.head;
  }
  return -1;
}

std::int32_t resolved(const Document& document, std::int32_t argument, std::int32_t verb) {
  if (argument < 0 || !is_relative(document.tokens[argument])) return argument;
  const auto noun = antecedent(document, verb);
  if (noun < 0) return argument;
  const bool subject = base_of(document.tokens[argument].deprel) == Deprel::nsubj && governs_itself(document, argument, verb);
  return subject ? agreeing(document, verb, noun) : noun;
}

std::int32_t acting_antecedent(const Document& document, const EventLexicon& lexicon, std::int32_t pronoun, std::int32_t noun) {
  const auto& which = document.tokens[pronoun];
  const auto& thing = document.tokens[noun];
  const bool may_act = thing.upos == Upos::propn || lexicon.actor_nouns.contains(thing.lemma) || lexicon.by_head.contains(thing.lemma);
  if (which.lemma != "which" || pronoun < 2 || noun > pronoun || may_act) return noun;
  auto near = pronoun - 2;
  if (document.form_of(document.tokens[pronoun - 1]) != ",") return noun;
  while (document.tokens[near].deprel == Deprel::flat && document.tokens[near].head >= 0) near = document.tokens[near].head;
  const auto& name = document.tokens[near];
  const bool inside = base_of(name.deprel) == Deprel::nmod && name.head == noun;
  return inside && name.upos == Upos::propn ? near : noun;
}

std::int32_t owner_behind(const Document& document, std::int32_t token) {
  if (document.tokens[token].lemma != "whose") return token;
  auto at = document.tokens[token].head;
  for (int step = 0; step < 4 && at >= 0; ++step, at = document.tokens[at].head)
    if (document.tokens[at].deprel == Deprel::acl_relcl) return document.tokens[at].head;
  return token;
}

}  // namespace hearsay
