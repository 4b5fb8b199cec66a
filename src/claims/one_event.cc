#include "claims/one_event.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/unrealised.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr int kSteps = 6;  // of the tree, between a word and what it is part of

// The word by which an event hangs in its sentence: the verb that carries it, else itself.
std::int32_t hanging(const Reading& reading, std::int32_t token) {
  return reading.carrier_of[token] >= 0 ? reading.carrier_of[token] : token;
}

bool holds_deed(const Reading& reading, const Frame& frame) { return reading.lexicon.types[frame.type].holds_deed; }

bool is_reciprocal(const Frame& frame) {
  return std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) { return slot.part == Part::both; });
}

bool has_clause(const Frame& frame) {
  return std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) { return slot.position == Position::clause; });
}

// "to encourage them", after a clause.
bool is_purpose(const Document& document, std::int32_t clause) {
  return document.tokens[clause].deprel == Deprel::advcl && child_with_lemma(document, clause, "to") >= 0 &&
         document.tokens[clause].feats.verb_form == VerbForm::inf;
}

// The deed of an act: the clause that the act's frame asks for, "that they grant rights" of a demand, or what is coordinated with it or
// embedded in it ("cancel plans to sell").
bool is_deed_of(const Reading& reading, std::int32_t token, std::int32_t act) {
  const auto& document = reading.document;
  const auto* frame = reading.frame(act);
  if (frame == nullptr || !holds_deed(reading, *frame)) return false;
  const bool noun = frame->kind == FrameKind::noun;
  auto deed = has_clause(*frame) ? complement_of(document, act) : -1;
  if (deed < 0 && has_clause(*frame)) deed = complement_behind_phrase(document, reading.lexicon, act);
  auto at = hanging(reading, token);
  for (int step = 0; step < kSteps && at >= 0 && at != act; ++step) {
    const auto& word = document.tokens[at];
    if (at == deed || (noun && word.head == act && (word.deprel == Deprel::acl || word.deprel == Deprel::ccomp))) return true;
    const bool thing = word.deprel == Deprel::obj && is_nominal(document, at) && reading.match(at) == nullptr;
    if (word.deprel != Deprel::conj && word.deprel != Deprel::xcomp && word.deprel != Deprel::acl && !thing && !is_purpose(document, at))
      return false;
    at = document.tokens[at].head;
  }
  return false;
}

// "its war", "Iran's attack"; a pronoun speaks of the one who acts above ("insisted on its demands").
bool is_owned(const Document& document, std::int32_t noun, bool by_name) {
  const auto owner = child_with(document, noun, Deprel::nmod_poss);
  return owner >= 0 && !(by_name && document.tokens[owner].upos == Upos::pron);
}

bool is_adjunct_gerund(const Document& document, std::int32_t clause) {
  const auto preposition = preposition_of(document, clause);
  return preposition >= 0 && (document.tokens[preposition].lemma == "for" || document.tokens[preposition].lemma == "of") &&
         document.form_of(document.tokens[clause]).ends_with("ing");
}

// "an appeal", "an offer", as what is rejected or accepted.
bool names_an_act(const Reading& reading, const Match& match) {
  return std::any_of(match.fills.begin(), match.fills.end(), [&](const auto& fill) {
    const auto* frame = reading.frame(fill.second);
    return frame != nullptr && frame->kind == FrameKind::noun && holds_deed(reading, *frame);
  });
}

// What is asked for, offered or refused, with what is said of it ("rejected a call for talks with X"); not what is known to happen anyway
// ("rejected criticism of its war").
bool is_matter_of(const Reading& reading, std::int32_t token, std::int32_t act) {
  const auto& document = reading.document;
  const auto* match = reading.match(act);
  if (match == nullptr || !holds_deed(reading, *reading.frame(act)) || is_owned(document, token, false)) return false;
  const auto is_matter = [&](std::int32_t at) {
    return std::any_of(match->fills.begin(), match->fills.end(),
                       [&](const auto& fill) { return fill.second == at && (fill.first == Part::theme || fill.first == Part::recipient); });
  };
  auto at = hanging(reading, token);
  for (int step = 0; step < kSteps && at >= 0 && at != act; ++step) {
    if (is_matter(at)) return true;
    const auto& word = document.tokens[at];
    if (word.head == act && word.deprel == Deprel::advcl && names_an_act(reading, *match) &&
        (is_purpose(document, at) || is_adjunct_gerund(document, at)))
      return true;  // "rejected an appeal for deploying troops" with "for deploying" hung on the verb
    const bool inner = word.deprel == Deprel::acl || word.deprel == Deprel::xcomp || base_of(word.deprel) == Deprel::nmod ||
                       base_of(word.deprel) == Deprel::obj || word.deprel == Deprel::conj ||
                       (word.deprel == Deprel::advcl && word.feats.verb_form != VerbForm::fin);
    if (!inner) return false;
    at = word.head;
  }
  return false;
}

// Whether somebody acts in both, and not the same one.
bool actors_differ(const Reading& reading, std::int32_t token, std::int32_t other) {
  const auto& document = reading.document;
  // "was attacked by militiamen, killing two": the subject of the participle is not that of the passive
  if (document.tokens[token].deprel == Deprel::advcl && is_passive(document, other)) return false;
  const auto actor_of = [&](std::int32_t event) {
    for (const auto& [part, who] : reading.match(event)->fills)
      if (part == Part::actor || part == Part::both) return who;
    return -1;
  };
  const auto a = actor_of(token), b = actor_of(other);
  if (a < 0 || b < 0 || a == b || a == other || b == token) return false;
  const auto entity = [&](std::int32_t who) {
    const auto mention = reading.mention_at[who];
    return mention < 0 ? -1 : reading.document.mentions[mention].entity;
  };
  return entity(a) < 0 || entity(a) != entity(b);
}

// "Gave a grant to finance the dam", "provided tons of food aid": what hangs on a thing that the event above is about.
bool hangs_on_thing(const Reading& reading, std::int32_t at) {
  const auto& document = reading.document;
  const auto& word = document.tokens[at];
  if (word.head < 0 || reading.match(word.head) != nullptr || !is_nominal(document, word.head)) return false;
  const auto relation = base_of(document.tokens[word.head].deprel);
  if (relation != Deprel::obj && relation != Deprel::obl && relation != Deprel::nmod) return false;
  if (word.deprel == Deprel::conj) return relation == Deprel::obj && reading.match(at) != nullptr;  // "launched mortar and rocket fire"
  if (word.deprel == Deprel::acl) return child_with_lemma(document, at, "to") >= 0;
  return base_of(word.deprel) == Deprel::nmod && reading.lexicon.containers.contains(document.tokens[word.head].lemma);
}

// How one event may say more of another: in a phrase ("in an attack"), an infinitive of purpose or a participle ("killing two").
bool says_more(const Reading& reading, std::int32_t at, bool reciprocal) {
  const auto& document = reading.document;
  const auto& word = document.tokens[at];
  const auto relation = base_of(word.deprel);
  if (relation == Deprel::obj || word.deprel == Deprel::nsubj || word.deprel == Deprel::xcomp) return true;  // "a bombing killed two"
  const auto preposition = preposition_of(document, at);
  if (relation == Deprel::obl || relation == Deprel::nmod)
    return preposition >= 0 && (reading.lexicon.inner_prepositions.contains(document.tokens[preposition].lemma) ||
                                (reciprocal && document.tokens[preposition].lemma == "for"));  // "met for talks"
  if (word.deprel == Deprel::conj) return hangs_on_thing(reading, at);
  if (word.deprel == Deprel::acl && is_passive(document, at) && preposition < 0) return true;
  if (word.deprel == Deprel::advcl && child_with_lemma(document, at, "have") >= 0) return false;  // "having arrested them, it dissolved"
  return (word.deprel == Deprel::advcl || (word.deprel == Deprel::acl && child_with_lemma(document, at, "to") >= 0)) &&
         word.feats.verb_form != VerbForm::fin && child_with_base(document, at, Deprel::nsubj) < 0 &&
         (preposition < 0 || document.tokens[preposition].lemma == "to" || document.tokens[preposition].lemma == "by");
}

bool is_same_event(const Reading& reading, std::int32_t token, std::int32_t other) {
  const auto* frame = reading.frame(token);
  const auto* above = reading.frame(other);
  if (frame == nullptr || above == nullptr || frame->type != above->type || frame->kind == FrameKind::adjective) return false;
  return says_more(reading, hanging(reading, token), is_reciprocal(*frame)) && !actors_differ(reading, token, other) &&
         !(frame->kind == FrameKind::noun && is_owned(reading.document, token, true));
}

// The event that stands above a word and may take it in: the nearest one, whether it is the word's own governor or carried by it.
template <class Test>
std::int32_t event_above(const Reading& reading, std::int32_t token, int steps, Test test) {
  const auto& document = reading.document;
  auto at = document.tokens[hanging(reading, token)].head;
  for (int step = 0; step < steps && at >= 0; ++step, at = document.tokens[at].head) {
    if (reading.match(at) != nullptr && test(at)) return at;
    for (const auto child : children_of(document, at))
      if (child != token && reading.carrier_of[child] == at && test(child)) return child;
  }
  return -1;
}

// "killing two" may hang on any word of the clause before it; "officials suspected of theft" on the one whom the event is about.
int steps_up(const Reading& reading, std::int32_t at) {
  const auto& document = reading.document;
  if (hangs_on_thing(reading, at)) return 2;
  const auto& word = document.tokens[at];
  const bool participle = is_verb(document, at) && word.feats.verb_form != VerbForm::fin && preposition_of(document, at) < 0;
  return participle && (word.deprel == Deprel::advcl || word.deprel == Deprel::acl) ? 3 : 1;
}

// "A bombing killed two and wounded three": verbs that share an event noun as their subject.
bool shares_event_subject(const Reading& reading, std::int32_t token, std::int32_t other) {
  const auto& document = reading.document;
  if (document.tokens[token].deprel != Deprel::conj || document.tokens[token].head != other || reading.frame(token) == nullptr)
    return false;
  const auto subject = surface_subject(document, reading.lexicon, other);
  if (subject < 0 || reading.told_in[subject] != other || child_with_base(document, token, Deprel::nsubj) >= 0) return false;
  return reading.frame(token)->type == reading.frame(other)->type;
}

std::int32_t event_with(const Reading& reading, std::int32_t token) {
  const auto act = event_above(reading, token, kSteps,
                               [&](std::int32_t at) { return is_deed_of(reading, token, at) || is_matter_of(reading, token, at); });
  if (act >= 0) return act;
  return event_above(reading, token, steps_up(reading, hanging(reading, token)),
                     [&](std::int32_t at) { return reading.is_predicate[at] && is_same_event(reading, token, at); });
}

// "in an attack", "a meeting": the words of the event above speak for such a noun, so that it is no claim of its own.
bool is_phrase_of(const Reading& reading, std::int32_t noun) {
  const auto* frame = reading.frame(noun);
  const auto* whole = reading.frame(reading.told_in[noun]);
  return frame->kind == FrameKind::noun && whole != nullptr && frame->type == whole->type && reading.carrier_of[noun] < 0 &&
         !heads_clause(reading.document, noun) && base_of(reading.document.tokens[noun].deprel) != Deprel::nsubj;
}

}  // namespace

TokenRange within_reach(const Document& document, std::int32_t event) {
  constexpr std::int32_t kReach = 200;  // tokens, so that a text without full stops is read in linear time
  const auto sentence = document.sentences[document.tokens[event].sentence].tokens;
  return {std::max(sentence.begin, event - kReach), std::min(sentence.end, event + kReach)};
}

void join_events(Reading& reading) {
  const auto size = static_cast<std::int32_t>(reading.document.tokens.size());
  reading.told_in.assign(size, -1);
  for (std::int32_t i = 0; i < size; ++i)
    if (reading.is_predicate[i] && reading.match(i) != nullptr) reading.told_in[i] = event_with(reading, i);
  for (std::int32_t i = 0; i < size; ++i) {  // "killing or wounding fifty": both say more of the same
    const auto head = reading.document.tokens[i].head;
    if (!reading.is_predicate[i] || reading.match(i) == nullptr || reading.told_in[i] >= 0 || head < 0 || head > i) continue;
    if (reading.match(head) == nullptr || reading.document.tokens[i].deprel != Deprel::conj) continue;
    const auto whole = reading.told_in[head];
    const bool joined = whole >= 0 && is_verb(reading.document, i) && reading.frame(whole)->type == reading.frame(i)->type &&
                        child_with_base(reading.document, i, Deprel::nsubj) < 0;
    if (joined) reading.told_in[i] = whole;
    else if (shares_event_subject(reading, i, head)) reading.told_in[i] = head;
  }
  for (std::int32_t i = 0; i < size; ++i)
    if (reading.is_predicate[i] && reading.match(i) != nullptr && reading.told_in[i] < 0) reading.told_in[i] = event_ahead_of(reading, i);
  for (std::int32_t i = 0; i < size; ++i)
    if (reading.told_in[i] >= 0 && is_phrase_of(reading, i)) reading.is_predicate[i] = 0;
}

}  // namespace hearsay
