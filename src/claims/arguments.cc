#include "claims/arguments.h"

#include <algorithm>

#include "claims/affiliations.h"
#include "claims/antecedents.h"
#include "claims/clause.h"
#include "claims/lost_subject.h"
#include "claims/own_arguments.h"
#include "claims/shape.h"
#include "claims/shared_subject.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr int kDepth = 12;  // clauses that an argument is passed down through, at most

// "Putin will come, officials told us" with Putin read as another subject of telling.
std::int32_t fronted_subject(const Document& document, std::int32_t verb) {
  const auto governor = document.tokens[verb].head;
  const auto own = own_subject(document, governor);
  if (verb > governor || own < verb) return -1;
  for (const auto child : children_of(document, governor))
    if (child < verb && base_of(document.tokens[child].deprel) == Deprel::nsubj) return child;
  return -1;
}

// The object of a verb: no time ("rejected Thursday an appeal"), and not what stands before a finite verb in the subject's place.
std::int32_t object_child(const Document& document, std::int32_t verb, Deprel relation) {
  std::int32_t before = -1;
  for (const auto child : children_of(document, verb)) {
    if (document.tokens[child].deprel != relation || is_in_time(document, child)) continue;
    if (child > verb) return child;
    if (before < 0) before = child;
  }
  return before;
}

// "give Russia shells" with both read as the one who is given something: the second is the thing.
std::int32_t second_indirect(const Document& document, std::int32_t verb) {
  std::int32_t first = -1;
  for (const auto child : children_of(document, verb)) {
    if (document.tokens[child].deprel != Deprel::iobj || is_in_time(document, child)) continue;
    if (first >= 0) return child;
    first = child;
  }
  return -1;
}

// "On Saturday X hosted Y" with both read as objects: the first of them is the subject.
std::int32_t misread_subject(const Document& document, std::int32_t verb, std::int32_t object) {
  if (object < verb || document.tokens[verb].feats.verb_form != VerbForm::fin) return -1;
  for (const auto child : children_of(document, verb))
    if (child < verb && document.tokens[child].deprel == Deprel::obj && !is_in_time(document, child)) return child;
  return -1;
}

// A name, or a noun for persons or a body.
bool may_act(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto& word = document.tokens[token];
  return word.upos == Upos::propn || lexicon.actor_nouns.contains(word.lemma) || lexicon.state_bodies.contains(word.lemma);
}

std::int32_t find_subject(const Document& document, const EventLexicon& lexicon, std::int32_t verb, int depth);

// Who does what an infinitive or clause complement of `governor` says.
std::int32_t controller(const Document& document, const EventLexicon& lexicon, std::int32_t governor, int depth) {
  if (!is_verb(document, governor)) return find_subject(document, lexicon, governor, depth);
  if (!is_passive(document, governor) && !lexicon.subject_control.contains(document.tokens[governor].lemma)) {
    for (const auto relation : {Deprel::obj, Deprel::iobj})
      if (const auto object = child_with(document, governor, relation); object >= 0 && !is_mutual(document, object))
        return resolved(document, object, governor);
  }
  return find_subject(document, lexicon, governor, depth);
}

// "called on Iran [to release] the crew", whether the tree has the infinitive on the verb or on Iran: whoever is asked through a
// preposition would do it; -1 for none.
std::int32_t asked_through(const Document& document, const EventLexicon& lexicon, std::int32_t infinitive) {
  if (document.tokens[infinitive].feats.verb_form != VerbForm::inf) return -1;
  const auto asks = [&](std::int32_t whom) {
    const auto verb = document.tokens[whom].head;
    const auto mark = base_of(document.tokens[whom].deprel) == Deprel::obl ? preposition_of(document, whom) : -1;
    return mark > verb && verb >= 0 && whom < infinitive &&
           lexicon.asked_through.contains(document.tokens[verb].lemma + "-" + document.tokens[mark].lemma);
  };
  const auto governor = document.tokens[infinitive].head;
  if (asks(governor)) return resolved(document, governor, document.tokens[governor].head);
  for (const auto child : children_of(document, governor))
    if (child > governor && asks(child)) return resolved(document, child, governor);
  return -1;
}

// "lashed out at Japan for imposing sanctions": the one at whom a verb without an object is aimed does what he is blamed for.
std::int32_t blamed(const Document& document, const EventLexicon& lexicon, std::int32_t clause) {
  const auto governor = document.tokens[clause].head;
  const auto marker = preposition_of(document, clause);
  if (document.tokens[marker].lemma != "for" || !is_verb(document, governor) || is_passive(document, governor) ||
      child_with(document, governor, Deprel::obj) >= 0)
    return -1;
  for (const auto child : children_of(document, governor)) {
    if (child > clause || base_of(document.tokens[child].deprel) != Deprel::obl) continue;
    const auto at = preposition_of(document, child);
    const auto& word = document.tokens[child];
    if (at >= 0 && (document.tokens[at].lemma == "at" || document.tokens[at].lemma == "against") &&
        (word.upos == Upos::propn || lexicon.actor_nouns.contains(word.lemma)))
      return child;
  }
  return -1;
}

// "armed fighters battling the militia" with the participle hung on the verb: it stands directly behind the ones who do it. What harms
// them is done by the verb's subject ("fired on protesters killing two").
std::int32_t doer_before(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  const auto before = verb - 1;
  if (before < 0 || !document.form_of(document.tokens[verb]).ends_with("ing") || preposition_of(document, verb) >= 0) return -1;
  const auto& word = document.tokens[before];
  if (word.upos != Upos::noun || !lexicon.actor_nouns.contains(word.lemma) || lexicon.place_nouns.contains(word.lemma)) return -1;
  if (word.head != document.tokens[verb].head || (word.deprel != Deprel::obj && base_of(word.deprel) != Deprel::obl)) return -1;
  return lexicon.harming.contains(document.tokens[verb].lemma) ? -1 : before;
}

// Of whom an adjective is said: its subject, or the noun that it stands beside.
std::int32_t bearer_of(const Document& document, const EventLexicon& lexicon, std::int32_t adjective, int depth) {
  const auto& word = document.tokens[adjective];
  const bool beside = word.deprel == Deprel::amod || word.deprel == Deprel::acl || word.deprel == Deprel::appos;
  if (!beside || own_subject(document, adjective) >= 0) return find_subject(document, lexicon, adjective, depth);
  return is_nominal(document, word.head) && !heads_clause(document, word.head) ? word.head : -1;
}

// "gave the fighters ten days to withdraw", whether the time is read as what is given or as an adjunct: those who get it withdraw.
std::int32_t given_leave(const Document& document, const EventLexicon& lexicon, std::int32_t time) {
  const auto& token = document.tokens[time];
  const bool adjunct = token.deprel == Deprel::obl_unmarked;
  if (token.head < 0 || (token.deprel != Deprel::obj && !adjunct) || !lexicon.giving_leave.contains(document.tokens[token.head].lemma))
    return -1;
  auto given = child_with(document, token.head, Deprel::iobj);
  if (given < 0 && adjunct) given = child_with(document, token.head, Deprel::obj);
  return given > token.head && given < time ? resolved(document, given, token.head) : -1;
}

// The same with the infinitive hung on the verb: the time stands directly before its "to".
std::int32_t given_leave_before(const Document& document, const EventLexicon& lexicon, std::int32_t infinitive) {
  const auto mark = child_with(document, infinitive, Deprel::mark);
  if (document.tokens[infinitive].feats.verb_form != VerbForm::inf || mark < 1) return -1;
  const auto time = mark - 1;
  return document.tokens[time].head == document.tokens[infinitive].head && is_in_time(document, time) ? given_leave(document, lexicon, time)
                                                                                                      : -1;
}

// The subject of "to attack" in "X's plan to attack", "X made plans to attack".
std::int32_t holder_of(const Document& document, const EventLexicon& lexicon, std::int32_t noun, int depth) {
  if (const auto owner = child_with(document, noun, Deprel::nmod_poss); owner >= 0) return owner;
  if (const auto state = state_before(document, lexicon, noun); state >= 0) return state;  // "the Lebanese decision to hold"
  for (const auto child : children_of(document, noun))                                     // "the decision by Ottawa to expel"
    if (const auto by = child_with_lemma(document, child, "by"); by >= 0 && document.tokens[by].deprel == Deprel::case_) return child;
  const auto& token = document.tokens[noun];
  if (token.head >= 0 && is_verb(document, token.head)) {
    if (token.deprel == Deprel::obj && lexicon.undoing.contains(document.tokens[token.head].lemma)) return -1;  // "foiled a plot to"
    if (const auto given = given_leave(document, lexicon, noun); given >= 0) return given;
    const auto holder = find_subject(document, lexicon, token.head, depth);
    if (holder != noun) return holder;
    if (token.deprel == Deprel::nsubj && child_with(document, token.head, Deprel::expl) >= 0) return -1;  // "there was no plan to leave"
  }
  if (token.head >= 0 && base_of(token.deprel) == Deprel::obl && document.tokens[token.head].upos == Upos::adj)
    return bearer_of(document, lexicon, token.head, depth);  // "Moscow, hungry for arms to go on"
  for (const auto child : children_of(document, noun))
    if (document.tokens[child].upos == Upos::propn ||
        (base_of(document.tokens[child].deprel) == Deprel::nmod && is_nominal(document, child)))
      return child;
  return -1;
}

// "Is on the verge of attacking", "was on track to sign": the phrase is said of who would do it.
bool is_near_deed(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  if (!lexicon.nearness.contains(document.tokens[noun].lemma) || preposition_of(document, noun) < 0) return false;
  return own_subject(document, noun) >= 0 || child_with(document, noun, Deprel::cop) >= 0;  // "accused it of being on the verge"
}

// "Kept them from leaving", "charged him with spying": the gerund is what the object does or is said to have done.
bool is_kept_from(const Document& document, std::int32_t verb) {
  const auto copula = child_with(document, verb, Deprel::cop);  // "accused it of being on the verge"
  const bool being = copula >= 0 && document.form_of(document.tokens[copula]) == "being";
  const auto marker = being ? child_with(document, verb, Deprel::mark) : preposition_of(document, verb);
  if (marker < 0 || !(being || document.form_of(document.tokens[verb]).ends_with("ing"))) return false;
  const auto& lemma = document.tokens[marker].lemma;
  return lemma == "from" || lemma == "of" || lemma == "with" || lemma == "into" || lemma == "for";
}

std::int32_t find_subject(const Document& document, const EventLexicon& lexicon, std::int32_t verb, int depth) {
  if (const auto own = own_subject(document, verb); own >= 0) {
    const auto whom = resolved(document, own, verb);
    return whom == own || lexicon.harming.contains(document.tokens[verb].lemma) ? whom : acting_antecedent(document, lexicon, own, whom);
  }
  if (is_verb(document, verb))
    if (const auto lost = lost_subject(document, verb); lost >= 0) return lost;
  const auto& token = document.tokens[verb];
  if (token.head < 0 || depth >= kDepth) return -1;
  if (const auto asked = token.deprel == Deprel::conj ? -1 : asked_through(document, lexicon, verb); asked >= 0) return asked;
  switch (token.deprel) {
    case Deprel::conj:
      return heads_clause(document, token.head) ? find_subject(document, lexicon, sharing_verb(document, lexicon, verb), depth + 1) : -1;
    case Deprel::xcomp:
    case Deprel::ccomp:
      if (token.deprel == Deprel::ccomp && is_finite_clause(document, verb)) return fronted_subject(document, verb);
      return controller(document, lexicon, token.head, depth + 1);
    case Deprel::advcl:
      if (is_kept_from(document, verb)) {
        const auto who = blamed(document, lexicon, verb);
        return who >= 0 ? who : controller(document, lexicon, token.head, depth + 1);
      }
      if (const auto doer = doer_before(document, lexicon, verb); doer >= 0) return doer;
      if (const auto given = given_leave_before(document, lexicon, verb); given >= 0) return given;
      [[fallthrough]];
    case Deprel::parataxis:
      return token.deprel == Deprel::parataxis && token.feats.verb_form == VerbForm::fin
                 ? -1
                 : find_subject(document, lexicon, token.head, depth + 1);
    case Deprel::csubj:  // "considers it its duty to build"
      return token.feats.verb_form == VerbForm::inf && verb > token.head ? find_subject(document, lexicon, token.head, depth + 1) : -1;
    case Deprel::acl_relcl: return token.head;
    case Deprel::acl:
      if (token.feats.verb_form == VerbForm::inf && is_headline(document, token.head) && may_act(document, lexicon, token.head))
        return token.head;  // "Kim to meet Putin", "Mali junta to free prisoners"
      if (is_kept_from(document, verb) && document.tokens[token.head].deprel == Deprel::obj &&
          (document.tokens[token.head].upos == Upos::propn || lexicon.actor_nouns.contains(document.tokens[token.head].lemma)))
        return token.head;  // "accused the rebels of torching", hung on the rebels
      if (lexicon.statements.contains(document.tokens[token.head].lemma)) return holder_of(document, lexicon, token.head, depth + 1);
      if (is_near_deed(document, lexicon, token.head)) return find_subject(document, lexicon, token.head, depth + 1);
      return token.feats.verb_form == VerbForm::inf || child_with(document, verb, Deprel::mark) >= 0
                 ? holder_of(document, lexicon, token.head, depth + 1)
                 : token.head;
    default: return -1;
  }
}

// "arrested and questioned the student": what follows the last verb of a coordination belongs to all of them.
std::int32_t shared_object(const Document& document, std::int32_t verb) {
  const auto& token = document.tokens[verb];
  if (token.deprel != Deprel::conj || token.head < 0) return -1;
  const auto object = child_with(document, token.head, Deprel::obj);
  return object > verb ? object : -1;
}

// "ties with Rwanda, which it accuses": a verb that needs somebody as its object takes the name, not the thing.
std::int32_t object_of(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  const auto own = object_child(document, verb, Deprel::obj);
  const auto object = resolved(document, own, verb);
  if (own < 0 || object == own) return object;
  const auto frames = lexicon.by_head.find(document.tokens[verb].lemma);
  const bool somebody = frames != lexicon.by_head.end() && std::any_of(frames->second.begin(), frames->second.end(), [&](auto index) {
                          const auto& frame = lexicon.frames[index];
                          return !frame.excluded && std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) {
                            return slot.position == Position::object && slot.actor_only;
                          });
                        });
  return somebody ? acting_antecedent(document, lexicon, own, object) : object;
}

bool has_relative_owner(const Document& document, std::int32_t noun) {
  for (const auto child : children_of(document, noun))
    if (document.tokens[child].deprel == Deprel::nmod_poss && document.tokens[child].feats.pron_type == PronType::rel) return true;
  return false;
}

// "the town that rebels seized": the gap is the noun before, where the clause has a subject of its own and no object.
std::int32_t gap_object(const Document& document, std::int32_t verb, std::int32_t subject) {
  const auto& token = document.tokens[verb];
  const auto own = own_subject(document, verb);
  if (token.deprel != Deprel::acl_relcl || own < 0 || is_relative(document.tokens[own]) || is_in_time(document, token.head) ||
      subject == token.head || complement_of(document, verb) >= 0 || has_relative_owner(document, own))
    return -1;
  for (const auto child : children_of(document, verb)) {
    const auto& word = document.tokens[child];
    if (base_of(word.deprel) == Deprel::obl && is_relative(word)) return -1;
    if (word.lemma == "where" || word.lemma == "when" || word.lemma == "why") return -1;
  }
  return token.head;
}

// "The deal, which Serbia refused to sign": the relative pronoun before a verb of the subject's own will is what it is about.
std::int32_t object_above(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  const auto governor = document.tokens[verb].head;
  if (document.tokens[verb].deprel != Deprel::xcomp || governor < 0) return -1;
  if (!lexicon.subject_control.contains(document.tokens[governor].lemma)) return -1;
  const auto above = child_with(document, governor, Deprel::obj);
  return above >= 0 && above < governor && is_relative(document.tokens[above]) ? resolved(document, above, governor) : -1;
}

// "Was offered a lighter sentence by the prosecutors", "was hit with sanctions by Canada" with the agent hung on the last noun.
std::int32_t agent_within(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  std::int32_t last = -1;
  for (const auto child : children_of(document, verb)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child > verb && (relation == Deprel::obj || relation == Deprel::obl)) last = child;
  }
  if (last < 0 || document.tokens[last].upos != Upos::noun || lexicon.actor_nouns.contains(document.tokens[last].lemma)) return -1;
  for (const auto child : children_of(document, last)) {
    const auto& word = document.tokens[child];
    if (child < last || base_of(word.deprel) != Deprel::nmod || is_in_time(document, child)) continue;
    const auto by = preposition_of(document, child);
    if (by < 0 || document.tokens[by].lemma != "by") continue;
    if (may_act(document, lexicon, child)) return child;
  }
  return -1;
}

}  // namespace

bool is_verb(const Document& document, std::int32_t token) { return document.tokens[token].upos == Upos::verb; }

bool is_nominal(const Document& document, std::int32_t token) {
  switch (document.tokens[token].upos) {
    case Upos::noun:
    case Upos::propn:
    case Upos::pron:
    case Upos::num:
    case Upos::sym:
    case Upos::x: return true;
    default: return false;
  }
}

bool heads_clause(const Document& document, std::int32_t token) {
  if (is_verb(document, token)) return true;
  for (const auto child : children_of(document, token)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation == Deprel::cop || relation == Deprel::nsubj || relation == Deprel::csubj) return true;
  }
  return false;
}

std::int32_t surface_subject(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  return find_subject(document, lexicon, verb, 0);
}

bool is_misread_modifier(const Document& document, std::int32_t token) {
  const auto& word = document.tokens[token];
  return word.deprel == Deprel::amod && word.upos == Upos::verb && word.feats.verb_form == VerbForm::fin && word.head > token;
}

Arguments arguments_of(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  Arguments out;
  if (is_misread_modifier(document, verb)) {
    out.object = document.tokens[verb].head;
    out.subject = own_subject(document, verb);
    for (const auto child : children_of(document, out.object))
      if (out.subject < 0 && child < verb && is_nominal(document, child)) out.subject = child;
    out.surface = out.subject;
    return out;
  }
  out.passive = is_passive(document, verb);
  out.surface = surface_subject(document, lexicon, verb);
  const auto object = object_of(document, lexicon, verb);
  const auto indirect = resolved(document, object_child(document, verb, Deprel::iobj), verb);
  if (out.surface < 0) out.surface = misread_subject(document, verb, object);
  const auto second = object < 0 && indirect >= 0 ? second_indirect(document, verb) : -1;
  if (out.passive) {
    out.subject = agent_of(document, verb);
    if (out.subject < 0) out.subject = agent_within(document, lexicon, verb);
    out.object = object >= 0 ? object : out.surface;  // "X was given arms": arms are the object still, X is given them
    out.indirect = object >= 0 ? out.surface : indirect;
    return out;
  }
  out.subject = out.surface;
  out.object = object >= 0 ? object : second;
  out.indirect = indirect;
  if (out.object < 0) out.object = shared_object(document, verb);
  if (out.object < 0) out.object = gap_object(document, verb, out.subject);
  if (out.object < 0) out.object = object_above(document, lexicon, verb);
  return out;
}

}  // namespace hearsay
