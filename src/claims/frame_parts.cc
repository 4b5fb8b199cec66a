#include "claims/frame_parts.h"

#include <algorithm>

#include "base/fold.h"
#include "claims/obliques.h"
#include "claims/things.h"
#include "document/names.h"

namespace hearsay {

namespace {

// "laid down its arms" with "down its arms" read as a phrase: the phrase is the object.
std::int32_t behind_particle(const Head& head, const FrameSlot& particle) {
  for (const auto child : children_of(head.document, head.token)) {
    if (base_of(head.document.tokens[child].deprel) != Deprel::obl) continue;
    const auto preposition = preposition_of(head.document, child);
    if (preposition == head.token + 1 && is_one_of(particle.words, head.document.tokens[preposition].lemma)) return child;
  }
  return -1;
}

bool has_particle(const Head& head, const FrameSlot& slot) {
  if (behind_particle(head, slot) >= 0) return true;
  const auto next = head.token + 1;  // "handed over four hostages" with "over four" read as a bound
  const bool bound = next < static_cast<std::int32_t>(head.document.tokens.size()) && head.document.tokens[next].upos == Upos::adv &&
                     head.document.tokens[next].head > next && is_one_of(slot.words, head.document.tokens[next].lemma) &&
                     head.document.tokens[head.document.tokens[next].head].upos == Upos::num;
  if (bound) return true;
  for (const auto child : children_of(head.document, head.token)) {
    const auto& token = head.document.tokens[child];
    if ((token.deprel == Deprel::compound_prt || token.deprel == Deprel::advmod || token.upos == Upos::adp) &&
        is_one_of(slot.words, token.lemma))
      return true;
  }
  return false;
}

bool has_modifier(const Head& head, const FrameSlot& slot) {
  const auto& tokens = head.document.tokens;
  for (const auto child : children_of(head.document, head.token)) {
    const auto relation = base_of(tokens[child].deprel);
    if (relation == Deprel::nmod && preposition_of(head.document, child) >= 0) continue;  // "cases of fraud" are no fraud case
    if ((relation == Deprel::compound || relation == Deprel::amod || relation == Deprel::nmod || relation == Deprel::flat ||
         relation == Deprel::case_) &&
        headed_by(head.document, head.scene.lexicon, child, slot.words))
      return true;
  }
  return false;
}

// "the Gaza strike", "the Geneva talks": a town or region before the noun is where it happens.
bool is_town(const Head& head, std::int32_t token) {
  const auto mention = head.scene.mention_at[token];
  if (mention < 0 || !head.scene.in_place[token] || head.document.mentions[mention].entity < 0) return false;
  const auto& entity = head.document.entities[head.document.mentions[mention].entity];
  return entity.kind == EntityKind::place && entity.code.empty();
}

// The name that a title puts before the noun, with the noun read as an apposition of it ("Macron-Scholz meeting in Berlin"); else -1.
std::int32_t name_before(const Document& document, std::int32_t noun) {
  const auto& word = document.tokens[noun];
  if (word.deprel != Deprel::appos || word.head < 0 || word.head > noun || document.tokens[word.head].upos != Upos::propn) return -1;
  if (document.tokens[word.head].head >= 0) return -1;
  for (auto i = word.head + 1; i < noun; ++i)
    if (document.tokens[i].upos == Upos::punct && document.form_of(document.tokens[i]) != "-") return -1;
  return word.head;
}

// "claimed responsibility for the attack": the verb by which somebody takes the deed upon himself; -1 where none does.
std::int32_t owning_verb(const Head& head) {
  const auto& tokens = head.document.tokens;
  const auto preposition = preposition_of(head.document, head.token);
  const auto above = tokens[head.token].head;
  if (preposition < 0 || tokens[preposition].lemma != "for" || above < 0) return -1;
  const auto& owned = head.scene.lexicon.owned_up;
  if (owned.contains(tokens[above].lemma) && tokens[above].deprel == Deprel::obj) return tokens[above].head;
  const auto object = is_verb(head.document, above) ? child_with(head.document, above, Deprel::obj) : -1;
  return object >= 0 && owned.contains(tokens[object].lemma) ? above : -1;
}

// Whether the frame is about being there: "A on strike", "R under arrest".
bool asks_for(const Frame& frame, std::string_view preposition) {
  return std::any_of(frame.slots.begin(), frame.slots.end(),
                     [&](const auto& slot) { return slot.position == Position::modifier && is_one_of(slot.words, preposition); });
}

// "has been in talks with", "is under house arrest", "is on a visit to", "is in Oslo for talks with": who is in it, or somewhere for it;
// "civilians were the target of the raid".
std::int32_t who_is_in(const Head& head, const Frame& frame, const FrameSlot& slot) {
  const auto preposition = preposition_of(head.document, head.token);
  if (preposition < 0) {
    const auto is = child_with(head.document, head.token, Deprel::cop);
    if (is < 0 || is > head.token || slot.part != Part::recipient) return -1;
    return child_with(head.document, head.token, Deprel::nsubj);
  }
  const auto above = head.document.tokens[head.token].head;
  const auto& word = head.document.tokens[preposition].lemma;
  const bool away = above >= 0 && above < preposition && head.scene.in_place[above] && (word == "for" || word == "on");
  if (!away && word != "in" && word != "on" && !asks_for(frame, word)) return -1;
  const auto state = away ? above : head.token;
  const auto is = child_with(head.document, state, Deprel::cop);
  if (is < 0 || is > preposition) return -1;
  if (child_with(head.document, preposition, Deprel::fixed) >= 0) return -1;  // "were in fact attacks"
  const auto subject = child_with(head.document, state, Deprel::nsubj);
  if (subject < 0) return -1;
  const bool told = word == "in" || asks_for(frame, word);
  const bool acts = told ? !is_thing(head.scene, subject) : is_actor(head.scene, subject);  // "the focus is on talks"
  return acts ? subject : -1;
}

// "A rebel attack", "the student protest": who does a deed stands directly before it; what is done to him has another word ("arrest").
bool is_agent_before(const Head& head, const FrameSlot& slot, std::int32_t child) {
  const auto& word = head.document.tokens[child];
  if (slot.part == Part::both) return false;  // "military cooperation", "police talks": of what kind it is
  return child + 1 == head.token && (word.deprel == Deprel::compound || word.deprel == Deprel::amod) &&
         head.scene.lexicon.deed_agents.contains(fold_case(word.lemma)) &&
         !head.scene.lexicon.suffered.contains(head.document.tokens[head.token].lemma);
}

// Whose act an event noun is: "Iran's attack", "the Iranian attack", "the attack" that X carried out.
std::int32_t possessor(const Head& head, const Frame& frame, const FrameSlot& slot) {
  const auto& tokens = head.document.tokens;
  if (const auto before = preposition_of(head.document, head.token); before >= 0 && asks_for(frame, tokens[before].lemma)) {
    const auto inside = who_is_in(head, frame, slot);  // "ten men in army custody" are not the army
    return suits(head, slot, inside) ? inside : -1;
  }
  for (const auto child : children_of(head.document, head.token))
    if (tokens[child].deprel == Deprel::nmod_poss && suits(head, slot, child)) return child;
  for (const auto child : children_of(head.document, head.token)) {
    const auto relation = base_of(tokens[child].deprel);
    if (relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::nmod) continue;
    const bool named = head.scene.mention_at[child] >= 0 || head.scene.lexicon.demonyms.contains(head.document.form_of(tokens[child]));
    if (preposition_of(head.document, child) < 0 && (named || is_agent_before(head, slot, child)) && !is_town(head, child) &&
        suits(head, slot, child))
      return child;
  }
  if (const auto name = name_before(head.document, head.token); name >= 0 && suits(head, slot, name)) return name;
  if (const auto inside = who_is_in(head, frame, slot); inside >= 0 && suits(head, slot, inside)) return inside;
  if (const auto verb = owning_verb(head); verb >= 0) {
    const auto owner = arguments_of(head.document, head.scene.lexicon, verb).subject;
    return owner >= 0 && !is_thing(head.scene, owner) && suits(head, slot, owner) ? owner : -1;
  }
  if (const auto owned = child_with(head.document, head.token, Deprel::acl);
      owned >= 0 && head.scene.lexicon.owning_verbs.contains(tokens[owned].lemma) && is_passive(head.document, owned)) {
    const auto owner = arguments_of(head.document, head.scene.lexicon, owned).subject;
    if (suits(head, slot, owner)) return owner;
  }
  const auto above = tokens[head.token].head;
  const bool carried = head.light >= 0 && head.scene.lexicon.light_verbs.contains(tokens[head.light].lemma) &&
                       !head.scene.lexicon.suffering_verbs.contains(tokens[head.light].lemma);
  // "Is preparing a ban": the verb says what becomes of the deed, and its subject is who does it
  const bool sponsored = (head.light < 0 || (head.light == above && !carried)) && above >= 0 && tokens[head.token].deprel == Deprel::obj &&
                         head.scene.lexicon.sponsors.contains(known_lemma(head.scene.lexicon, head.document, above));
  const auto subject = sponsored ? arguments_of(head.document, head.scene.lexicon, above).subject : carried ? head.arguments.subject : -1;
  const bool empty = subject >= 0 && head.document.tokens[subject].feats.pron_type == PronType::rel;  // "a journey which takes place"
  return subject != head.token && !empty && suits(head, slot, subject) ? subject : -1;
}

// "found the editor guilty" with the adjective hung on the editor, read as a noun beside him or as another object; else -1.
std::int32_t adjective_behind(const Document& document, std::int32_t object) {
  if (object < 0) return -1;
  for (const auto child : children_of(document, object))
    if (child > object && (document.tokens[child].deprel == Deprel::amod || document.tokens[child].deprel == Deprel::appos)) return child;
  const auto verb = document.tokens[object].head;
  if (verb < 0 || verb > object) return -1;
  for (const auto child : children_of(document, verb))
    if (child > object && document.tokens[child].deprel == Deprel::obj) return child;
  return -1;
}

std::int32_t clause(const Head& head, const FrameSlot& slot) {
  const auto& document = head.document;
  auto found = complement_of(document, head.token);
  if (found < 0) found = complement_behind_phrase(document, head.scene.lexicon, head.token);
  if (found >= 0 && slot.infinitive && child_with_lemma(document, found, "to") < 0) return -1;
  if (slot.words.empty()) return found;
  const auto time = child_with(document, head.token, Deprel::obj);  // "gave the envoy two days to leave"
  if (found < 0 && time >= 0 && head.scene.in_time[time]) found = child_with(document, time, Deprel::acl);
  if (found < 0 && !slot.infinitive) found = adjective_behind(document, head.arguments.object);
  if (found < 0) return -1;
  const auto& word = document.tokens[found];
  // "found him not guilty", "pledged not to attack"
  const bool bare = word.upos == Upos::adj || child_with_lemma(document, found, "to") >= 0;
  const bool denied = bare && child_with_lemma(document, found, "not") >= 0;
  return is_one_of(slot.words, denied ? "not_" + word.lemma : word.lemma) ? found : -1;
}

// "gave Moldova generators" with the state read as part of the thing.
std::int32_t swallowed_indirect(const Head& head) {
  const auto next = head.token + 1;
  if (head.arguments.object <= next || head.arguments.passive || next >= static_cast<std::int32_t>(head.document.tokens.size())) return -1;
  const auto& word = head.document.tokens[next];
  const bool inside = word.head == head.arguments.object && base_of(word.deprel) == Deprel::compound;
  return inside && word.upos == Upos::propn && head.scene.mention_at[next] >= 0 && is_actor(head.scene, next) ? next : -1;
}

// "Gave him six years", "spent two months in jail": a length of time is an object only of a line that asks for it by its unit.
std::int32_t asked_time(const Head& head, const FrameSlot& slot) {
  for (const auto child : children_of(head.document, head.token)) {
    const auto relation = base_of(head.document.tokens[child].deprel);
    if (child < head.token || !head.scene.in_time[child] || (relation != Deprel::obj && relation != Deprel::obl)) continue;
    if (preposition_of(head.document, child) < 0 && is_one_of(slot.words, head.document.tokens[child].lemma)) return child;
  }
  return -1;
}

std::int32_t object(const Head& head, const Frame& frame, std::size_t index) {
  const auto& arguments = head.arguments;
  int objects = 0, before = 0;
  for (std::size_t i = 0; i < frame.slots.size(); ++i)
    if (frame.slots[i].position == Position::object) {
      ++objects;
      before += i < index;
    }
  if (objects == 2 && before == 0 && arguments.indirect >= 0) return arguments.indirect;
  if (objects == 2 && before == 0) {  // "was given six years"
    const bool timed = arguments.passive && index + 1 < frame.slots.size() && asked_time(head, frame.slots[index + 1]) >= 0;
    return timed ? arguments.object : swallowed_indirect(head);
  }
  const auto& slot = frame.slots[index];  // "asked Germany for tanks", "promised Kim that ..."
  if (objects == 1 && slot.part == Part::recipient && arguments.indirect >= 0 && (arguments.object < 0 || slot.actor_only))
    return arguments.indirect;
  if (arguments.object >= 0 || objects == 2 || !is_verb(head.document, head.token)) return arguments.object;
  if (frame.slots.back().position == Position::particle)
    if (const auto behind = behind_particle(head, frame.slots.back());
        behind >= 0 && second_preposition(head.document, preposition_of(head.document, behind)) < 0)
      return behind;
  // "called off a strike" with the strike read as a phrase without a preposition.
  for (const auto child : children_of(head.document, head.token))
    if (child > head.token && head.document.tokens[child].deprel == Deprel::obl && preposition_of(head.document, child) < 0 &&
        !head.scene.in_time[child] && is_nominal(head.document, child))
      return child;
  // "donated and delivered goods": the object that the parser gave to the second verb alone.
  const auto second = child_with(head.document, head.token, Deprel::conj);
  for (const auto child : children_of(head.document, head.token))  // "shot at villagers and burned houses"
    if (child > head.token && child < second && base_of(head.document.tokens[child].deprel) == Deprel::obl) return -1;
  return second >= 0 && child_with_base(head.document, second, Deprel::nsubj) < 0 ? child_with(head.document, second, Deprel::obj) : -1;
}

// "Did not accept", "neither side accepted".
bool is_denied(const Head& head) {
  if (is_negated(head.document, head.scene.lexicon, head.token)) return true;
  const auto subject = head.arguments.surface;
  return subject >= 0 && child_with_lemma(head.document, subject, "neither") >= 0;
}

}  // namespace

std::int32_t misread_gift(const Head& head) {
  const auto& [subject, object, indirect, surface, passive] = head.arguments;
  const auto next = head.token + 1;
  if (object >= 0 || passive || indirect <= next) return -1;
  const auto& word = head.document.tokens[next];
  const bool inside = word.head == indirect && base_of(word.deprel) == Deprel::compound && word.upos == Upos::propn;
  return inside && head.scene.mention_at[next] >= 0 && is_actor(head.scene, next) ? indirect : -1;
}

std::int32_t filler(const Head& head, const Frame& frame, std::size_t index) {
  const auto& slot = frame.slots[index];
  switch (slot.position) {
    case Position::subject: {  // "is committed to leaving", read as a passive: an adjective has no agent
      const auto token = frame.kind == FrameKind::adjective ? head.arguments.surface : head.arguments.subject;
      return suits(head, slot, token) ? token : -1;
    }
    case Position::object: {
      const auto token = object(head, frame, index);
      return suits(head, slot, token) ? token : asked_time(head, slot);
    }
    case Position::oblique: {
      const auto token = oblique(head, slot);
      return token < 0 && frame.excluded ? oblique_of_last(head, slot) : token;
    }
    case Position::possessor: return possessor(head, frame, slot);
    case Position::clause: return clause(head, slot);
    case Position::particle: return has_particle(head, slot) ? head.token : -1;
    case Position::negation: return is_denied(head) ? head.token : -1;
    case Position::modifier: return has_modifier(head, slot) ? head.token : -1;
  }
  return -1;
}

}  // namespace hearsay
