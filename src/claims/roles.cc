#include "claims/roles.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/concerned.h"
#include "claims/implied_party.h"
#include "claims/joined_sides.h"
#include "claims/one_event.h"
#include "claims/own_arguments.h"
#include "claims/participants.h"
#include "claims/parties.h"
#include "claims/shape.h"
#include "claims/shared_subject.h"
#include "claims/targets.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

bool is_reciprocal(const Frame& frame) {
  return std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) { return slot.part == Part::both; });
}

// "Arrived for talks on gas": the talks are the event, not what it is about.
bool is_the_talks(const Reading& reading, const Frame& event, std::int32_t token) {
  const auto* frame = reading.frame(token);
  return frame != nullptr && frame->type == event.type && reading.lexicon.types[event.type].name == "CONSULT";
}

// "Began a strike to protest against the decision", "will meet and talk about gas": what the words that only say more of the event know of
// its parts.
void add_from_parts(Claim& claim, const Reading& reading) {
  if (!claim.actor.empty() && !claim.recipient.empty() && !claim.theme.empty()) return;
  const auto& document = reading.document;
  const auto* own = reading.frame(claim.predicate_token);
  const bool acted = !claim.actor.empty(), received = !claim.recipient.empty(), about = !claim.theme.empty();
  const auto sentence = within_reach(document, claim.predicate_token);
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    if (reading.told_in[i] != claim.predicate_token || reading.frame(i)->type != own->type) continue;
    for (const auto& [part, token] : reading.match(i)->fills) {
      if (part == Part::actor && !acted) add_participants(document, reading.lexicon, reading.mention_at, token, claim.actor);
      if (part == Part::recipient && !received) add_target(claim, reading, token);
      if (part == Part::theme && !about && !is_the_talks(reading, *own, token))
        add_participants(document, reading.lexicon, reading.mention_at, token, claim.theme);
    }
  }
}

// "Twelve died in Russian strikes": whose the deed is that the event takes place in.
void add_owner_of_theme(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  for (const auto& [part, theme] : reading.match(claim.predicate_token)->fills) {
    if (part != Part::theme || reading.match(theme) == nullptr || reading.frame(theme)->type != reading.frame(claim.predicate_token)->type)
      continue;
    for (const auto& [inner, token] : reading.match(theme)->fills)
      if (inner == Part::actor && document.tokens[token].head == theme && token < theme && document.tokens[token].upos != Upos::pron &&
          is_actor(reading, token))
        add_participants(document, reading.lexicon, reading.mention_at, token, claim.actor);
  }
}

// "Admitted to killing two and wounding one", "pleaded guilty to bombing the bridge": a gerund hung on the words of the one whose deed it
// is.
bool is_owned_up_to(const Claim& claim, const Document& document) {
  if (claim.cue->stance != Stance::admits || !is_gerund(document, claim.predicate_token)) return false;
  auto at = claim.predicate_token;
  for (int step = 0; step < 4 && document.tokens[at].deprel == Deprel::conj && document.tokens[at].head >= 0; ++step)
    at = document.tokens[at].head;
  const auto above = document.tokens[at].head;
  const bool beside = above >= 0 && document.tokens[above].upos == Upos::adj && document.tokens[above].head == claim.cue->head;
  return document.tokens[at].deprel == Deprel::advcl && (beside || above == claim.cue->head) && preposition_of(document, at) >= 0;
}

// Who speaks the content, or is told it, is no part of what is said, unless it is said of him ("Kim promised to come").
bool is_speaker(const Claim& claim, const Reading& reading, std::int32_t token) {
  if (claim.attribution < 0 || !claim.cue || claim.cue->head < 0 || token < 0) return false;
  const auto& document = reading.document;
  if (document.tokens[claim.predicate_token].head == claim.cue->head && !is_verb(document, claim.predicate_token))
    return false;                                                                         // "announced a suspension of flights"
  if (is_beside_content(document, reading.lexicon, claim.predicate_token)) return false;  // "denied that ... and accused"
  const auto taken = child_with(document, claim.cue->head, Deprel::obj);                  // "claimed responsibility for the attack"
  if (taken >= 0 && !is_verb(document, claim.predicate_token) && reading.lexicon.owned_up.contains(document.tokens[taken].lemma))
    return false;
  const auto complement = complement_of(document, claim.cue->head);
  const auto form = complement < 0 ? VerbForm::none : document.tokens[complement].feats.verb_form;
  const bool gerund = form != VerbForm::fin && form != VerbForm::inf && complement >= 0 && is_verb(document, complement) &&
                      document.tokens[complement].deprel == Deprel::xcomp;  // "denied attacking the town"
  const bool holds = surface_subject(document, reading.lexicon, claim.cue->head) == token ||
                     child_with(document, claim.cue->head, Deprel::nmod_poss) == token ||  // "Canada's decision to impose"
                     (document.tokens[token].head == claim.cue->head && child_with_lemma(document, token, "by") >= 0);
  const bool mutual = taken >= 0 && is_mutual(document, taken);  // "accused each other of lying"
  const bool controlled = (form == VerbForm::inf || gerund || mutual || is_owned_up_to(claim, document)) && holds;
  const auto is_source = [&](const Source& source) { return source.head == token; };
  return !controlled && std::any_of(claim.sources.begin(), claim.sources.end(), is_source);
}

// "Russia, echoed Peskov, will go on": the subject of the content, wherever the speaker's words broke in upon it.
std::int32_t subject_beside_speaker(const Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  if (claim.attribution < 0 || !is_verb(document, claim.predicate_token) || is_passive(document, claim.predicate_token)) return -1;
  auto at = claim.predicate_token;
  for (int step = 0; step < 4 && at >= 0; ++step, at = document.tokens[at].head) {
    for (const auto child : children_of(document, at))
      if (base_of(document.tokens[child].deprel) == Deprel::nsubj && child < claim.predicate_token && !is_speaker(claim, reading, child) &&
          document.tokens[child].feats.pron_type != PronType::rel)
        return child;
    const auto relation = document.tokens[at].deprel;
    if (relation != Deprel::xcomp && relation != Deprel::ccomp && relation != Deprel::advcl) return -1;
  }
  return -1;
}

bool has_acting_subject(const Frame& frame) {
  return std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) {
    return slot.position == Position::subject && (slot.part == Part::actor || slot.part == Part::both);
  });
}

}  // namespace

// "Kim's train left", "the train on which Kim travels left": it is he who travels; any other token stands for itself.
std::int32_t rider_of(const Reading& reading, std::int32_t token) {
  const auto& document = reading.document;
  if (!reading.lexicon.vehicles.contains(document.tokens[token].lemma)) return token;
  if (const auto owner = child_with(document, token, Deprel::nmod_poss); owner >= 0 && is_actor(reading, owner)) return owner;
  const auto clause = child_with(document, token, Deprel::acl_relcl);
  const auto rider = clause < 0 ? -1 : child_with(document, clause, Deprel::nsubj);
  return rider >= 0 && document.tokens[rider].feats.pron_type != PronType::rel && is_actor(reading, rider) ? rider : token;
}

// "The ceasefire collapsed": a word for a deed that tells of nobody is no side.
bool is_deed_alone(const Reading& reading, std::int32_t token) {
  const auto& word = reading.document.tokens[token];
  if (word.upos != Upos::noun || reading.match(token) != nullptr || is_actor(reading, token)) return false;
  const auto frames = reading.lexicon.by_head.find(word.lemma);  // of a verb alone ("head to") none: "the heads of both services met"
  return frames != reading.lexicon.by_head.end() && std::any_of(frames->second.begin(), frames->second.end(), [&](auto index) {
           return reading.lexicon.frames[index].kind == FrameKind::noun;
         });
}

// "Putin and Kim held talks, first with their delegations": those whom the parties bring along are no other party.
bool is_own_company(const Claim& claim, const Reading& reading, std::int32_t token) {
  const auto owner = child_with(reading.document, token, Deprel::nmod_poss);
  return claim.actor.size() > 1 && owner >= 0 && reading.document.tokens[owner].upos == Upos::pron &&
         is_reciprocal(*reading.frame(claim.predicate_token));
}

void set_event_participants(Claim& claim, const Reading& reading) {
  const auto& [frame_index, fills] = *reading.match(claim.predicate_token);
  const auto& frame = reading.lexicon.frames[frame_index];
  const auto add = [&](std::int32_t token, std::vector<Participant>& out) {
    if (!is_speaker(claim, reading, token)) add_participants(reading.document, reading.lexicon, reading.mention_at, token, out);
  };
  for (const auto& [part, token] : fills) {
    if (part == Part::actor || part == Part::both) {
      if (part == Part::both && frame.kind == FrameKind::verb && is_deed_alone(reading, token)) continue;
      if (!is_speaker(claim, reading, token)) add_doer(claim, reading, rider_of(reading, token));
    } else if (part == Part::recipient && !is_own_company(claim, reading, token)) add_target(claim, reading, token);
    else if (part == Part::theme && !is_the_talks(reading, frame, token)) add(token, claim.theme);
  }
  if (frame.kind == FrameKind::noun && is_reciprocal(frame)) add_named_sides(claim, reading);
  if (claim.recipient.empty()) add(object_left_over(reading, claim.predicate_token), claim.recipient);
  if (claim.recipient.empty()) add_concerned(claim, reading);
  if (claim.recipient.empty()) add(given_to(reading, claim.predicate_token), claim.recipient);
  if (claim.recipient.empty()) add(sufferer_of(reading, claim.predicate_token), claim.recipient);
  if (claim.actor.empty()) add(giver_of(reading, claim.predicate_token), claim.actor);
  if (claim.actor.empty()) add(forces_moved(reading, claim.predicate_token), claim.actor);
  if (claim.actor.empty() && has_acting_subject(frame)) add(subject_beside_speaker(claim, reading), claim.actor);
  if (claim.actor.empty()) add(summed_up_doer(reading, claim.predicate_token), claim.actor);
  if (claim.actor.empty()) add(who_calls_off(reading, claim.predicate_token), claim.actor);
  add_from_parts(claim, reading);
  if (claim.actor.empty()) add_owner_of_theme(claim, reading);
  if (claim.actor.empty() && !claim.recipient.empty())
    add_participants(reading.document, reading.lexicon, reading.mention_at, implied_party(reading, claim.predicate_token), claim.actor);
  move_clauses(claim, reading.document);
  move_things(claim, reading);
  drop_unknown(claim);
  drop_measures(claim, reading.document);
  std::erase_if(claim.recipient, [](const Participant& one) {  // "accuse each other": the actors are told already
    return one.entity < 0 && (one.text.starts_with("each other") || one.text.starts_with("one another"));
  });
  // Nobody acts on himself: an entity that fills both parts is the actor.
  std::erase_if(claim.recipient, [&](const Participant& recipient) {
    return recipient.entity >= 0 &&
           std::any_of(claim.actor.begin(), claim.actor.end(), [&](const auto& actor) { return actor.entity == recipient.entity; });
  });
}

namespace {

// A verb that says of its own subject what becomes of it, and no more: "collapsed", "failed in May".
bool becomes_of(const Document& document, std::int32_t verb, const Arguments& arguments) {
  return arguments.object < 0 && arguments.subject >= 0 && document.tokens[arguments.subject].head == verb &&
         complement_of(document, verb) < 0;
}

// "The conflict between Serbia and Kosovo flared up": what goes on between two is theirs, whatever it is; -1 for anything else.
std::int32_t between_whom(const Reading& reading, std::int32_t noun) {
  if (noun < 0 || reading.document.tokens[noun].upos != Upos::noun || is_actor(reading, noun)) return -1;
  for (const auto child : children_of(reading.document, noun))
    if (child > noun && child_with_lemma(reading.document, child, "between") >= 0 && is_actor(reading, child)) return child;
  return -1;
}

}  // namespace

void set_plain_participants(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  const auto predicate = claim.predicate_token;
  if (!heads_clause(document, predicate) && document.tokens[predicate].deprel != Deprel::xcomp) return;
  const auto arguments = arguments_of(document, reading.lexicon, predicate);
  const auto add = [&](std::int32_t token, std::vector<Participant>& out) {
    if (token >= 0 && token != predicate && !is_speaker(claim, reading, token))
      add_participants(document, reading.lexicon, reading.mention_at, token, out);
  };
  // "Their meeting was a mistake", "the talks between A and B collapsed": it is about those who met.
  const bool befalls = is_verb(document, predicate) && becomes_of(document, predicate, arguments);
  const auto* deed = arguments.subject >= 0 ? reading.frame(arguments.subject) : nullptr;
  if (deed != nullptr && (!is_verb(document, predicate) || (befalls && is_reciprocal(*deed)))) {
    const auto& fills = reading.match(arguments.subject)->fills;
    for (const auto& [part, token] : fills)
      if (part == Part::actor || part == Part::both) add(token, claim.actor);
    for (const auto& [part, token] : fills)
      if (part == Part::recipient && !claim.actor.empty()) add(token, claim.recipient);
  }
  if (claim.actor.empty() && befalls) add(between_whom(reading, arguments.subject), claim.actor);
  if (claim.actor.empty()) add(arguments.subject, claim.actor);
  if (claim.actor.empty()) add(subject_beside_speaker(claim, reading), claim.actor);
  add(arguments.indirect, claim.recipient);
  if (arguments.object >= 0 && arguments.object != arguments.subject)
    add(arguments.object,
        is_actor(reading, arguments.object) && reading.match(arguments.object) == nullptr ? claim.recipient : claim.theme);
  move_mere_subjects(claim, reading);
  drop_unknown(claim);
}

namespace {

// "The shooting in Newtown" is not the one in Aurora that was told of before, nor "the rejection of the bid" that of the treaty.
bool may_be_same(const Document& document, const Claim& claim, const Claim& other) {
  if (claim.time >= 0 && (other.time < 0 || document.times[claim.time].value != document.times[other.time].value)) {
    const auto time = head_of(document, tokens_in(document, document.times[claim.time].span));
    if (time >= 0 && document.tokens[time].head == claim.predicate_token) return false;  // "the attacks of 11 September"
  }
  const bool same_word = claim.predicate_lemma == other.predicate_lemma;
  if (!claim.theme.empty() && !same_word) return false;
  if (claim.places.empty() || other.places.empty()) return claim.places.empty() || same_word;
  return std::any_of(claim.places.begin(), claim.places.end(), [&](const auto& here) {
    return std::any_of(other.places.begin(), other.places.end(),
                       [&](const auto& there) { return document.places[here.place].id == document.places[there.place].id; });
  });
}

}  // namespace

// "The meeting" that says nothing of who meets is the one told of before.
void recall_participants(Claim& claim, const Document& document, const std::vector<Claim>& earlier) {
  if (!claim.event || !claim.actor.empty() || !claim.recipient.empty()) return;
  const auto first = earlier.size() > 40 ? earlier.size() - 40 : 0;
  for (auto i = earlier.size(); i-- > first;) {
    const auto& other = earlier[i];
    if (!other.event || other.event->type != claim.event->type || other.actor.empty() || !may_be_same(document, claim, other)) continue;
    claim.actor = other.actor;
    claim.recipient = other.recipient;
    return;
  }
}

}  // namespace hearsay
