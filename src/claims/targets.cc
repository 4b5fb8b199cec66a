#include "claims/targets.h"

#include <algorithm>
#include <string_view>

#include "claims/affiliations.h"
#include "claims/arguments.h"
#include "claims/owners.h"
#include "claims/participants.h"
#include "claims/things.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

bool is_harm(std::string_view type) { return type == "ASSAULT" || type == "COERCE" || type == "SANCTION"; }

bool leads_away(std::string_view preposition) { return preposition == "to" || preposition == "from" || preposition == "into"; }

// Who acts in the event that a noun tells.
void add_actors_of(const Reading& reading, std::int32_t noun, std::vector<Participant>& out) {
  const auto* event = reading.match(noun);
  if (event == nullptr || reading.frame(noun)->kind != FrameKind::noun) return;
  for (const auto& [part, who] : event->fills)
    if (part == Part::actor || part == Part::both) add_participants(reading.document, reading.lexicon, reading.mention_at, who, out);
}

// "Welcomed the general's death": no side is taken with the general.
bool is_loss_welcomed(const Reading& reading, std::int32_t predicate, std::int32_t thing) {
  return reading.type(predicate).name == "SUPPORT" && reading.lexicon.losses.contains(reading.document.tokens[thing].lemma);
}

// "Defended his decision": who owns it is the actor himself.
bool acts(const Claim& claim, const Reading& reading, std::int32_t token) {
  const auto mention = token < 0 ? -1 : reading.mention_at[token];
  const auto entity = mention < 0 ? -1 : reading.document.mentions[mention].entity;
  return entity >= 0 && std::any_of(claim.actor.begin(), claim.actor.end(), [&](const auto& actor) { return actor.entity == entity; });
}

}  // namespace

std::int32_t giver_of(const Reading& reading, std::int32_t noun) {
  const auto& document = reading.document;
  std::int32_t theme = -1, recipient = -1;
  for (const auto& [part, token] : reading.match(noun)->fills) {
    if (part == Part::theme) theme = token;
    if (part == Part::recipient) recipient = token;
    if (part == Part::actor || part == Part::both) return -1;
  }
  if (recipient < 0 || is_verb(document, noun)) return -1;
  if (theme < 0)
    for (const auto child : children_of(document, noun))
      if (const auto of = preposition_of(document, child); of >= 0 && document.tokens[of].lemma == "of") theme = child;
  if (theme < 0) return -1;
  const auto to = preposition_of(document, recipient);
  if (to < 0 || !leads_away(document.tokens[to].lemma)) return -1;
  for (const auto child : children_of(document, theme)) {
    const auto relation = base_of(document.tokens[child].deprel);
    const bool before = child < theme && (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod);
    if (before && (reading.mention_at[child] >= 0 || reading.lexicon.demonyms.contains(document.form_of(document.tokens[child]))) &&
        is_actor(reading, child))
      return child;
  }
  return -1;
}

void add_target(Claim& claim, const Reading& reading, std::int32_t token) {
  const auto before = claim.recipient.size();
  // What is burnt, seized or frozen is a thing, and the blow falls on whose it is
  const auto holder = is_harm(reading.type(claim.predicate_token).name) && !is_actor(reading, token) ? holder_behind(reading, token) : -1;
  if (holder >= 0) {
    add_participants(reading.document, reading.lexicon, reading.mention_at, holder, claim.recipient);
    return add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.theme);
  }
  add_actors_of(reading, token, claim.recipient);
  if (reading.match(token) != nullptr && claim.recipient.size() == before)
    add_participants(reading.document, reading.lexicon, reading.mention_at, giver_of(reading, token), claim.recipient);
  if (claim.recipient.size() == before && !is_actor(reading, token) && concerns_another(reading.type(claim.predicate_token).name) &&
      !is_loss_welcomed(reading, claim.predicate_token, token)) {
    const auto said = owner_of(reading, token);
    const bool thing = reading.match(token) == nullptr && is_thing(reading, token);
    const auto owner = said >= 0 || !thing ? said : state_before(reading.document, reading.lexicon, token);  // "any Israeli presence"
    if (!acts(claim, reading, owner)) add_participants(reading.document, reading.lexicon, reading.mention_at, owner, claim.recipient);
    if (claim.recipient.size() > before) add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.theme);
  }
  if (claim.recipient.size() == before) add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.recipient);
}

namespace {

// "An attack on a base that killed nine" with the clause hung on the base: it is the attack that killed; any other doer is himself.
std::int32_t deed_behind(const Reading& reading, std::int32_t predicate, std::int32_t token) {
  const auto& document = reading.document;
  const auto above = document.tokens[token].head;
  if (document.tokens[predicate].deprel != Deprel::acl_relcl || document.tokens[predicate].head != token || above < 0) return token;
  if (base_of(document.tokens[token].deprel) != Deprel::nmod || document.tokens[token].upos != Upos::noun ||
      reading.match(above) == nullptr)
    return token;
  const bool same = reading.frame(above)->kind == FrameKind::noun && reading.frame(above)->type == reading.frame(predicate)->type;
  return same && reading.match(above)->has(Part::recipient, token) ? above : token;
}

}  // namespace

void add_doer(Claim& claim, const Reading& reading, std::int32_t token) {
  token = deed_behind(reading, claim.predicate_token, token);
  if (reading.lexicon.abstract_nouns.contains(reading.document.tokens[token].lemma) && !is_actor(reading, token)) return;  // "by force"
  const auto before = claim.actor.size();
  add_actors_of(reading, token, claim.actor);
  if (claim.actor.size() == before && !is_actor(reading, token)) {
    const auto wielder = wielder_of(reading, token);
    if (wielder >= 0) return add_participants(reading.document, reading.lexicon, reading.mention_at, wielder, claim.actor);
  }
  const bool same = reading.match(token) != nullptr && reading.frame(token)->type == reading.frame(claim.predicate_token)->type;
  if (claim.actor.size() == before && !same) add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.actor);
}

std::int32_t sufferer_of(const Reading& reading, std::int32_t noun) {
  const auto verb = reading.carrier_of[noun];
  if (verb < 0 || !reading.lexicon.suffering_verbs.contains(reading.document.tokens[verb].lemma)) return -1;
  return arguments_of(reading.document, reading.lexicon, verb).subject;
}

std::int32_t who_calls_off(const Reading& reading, std::int32_t noun) {
  const auto verb = reading.carrier_of[noun];
  const auto& type = reading.type(noun).name;
  if (verb < 0 || (type != "CONSULT" && type != "TRAVEL")) return -1;
  if (!reading.lexicon.occurrence.contains(reading.document.tokens[verb].lemma)) return -1;
  const auto arguments = arguments_of(reading.document, reading.lexicon, verb);
  return !arguments.passive && arguments.subject >= 0 && is_actor(reading, arguments.subject) ? arguments.subject : -1;
}

std::int32_t given_to(const Reading& reading, std::int32_t noun) {
  const auto verb = reading.carrier_of[noun];
  if (verb < 0 || !reading.lexicon.giving_leave.contains(reading.document.tokens[verb].lemma)) return -1;
  const auto given = arguments_of(reading.document, reading.lexicon, verb).indirect;
  return given >= 0 && is_actor(reading, given) ? given : -1;
}

std::int32_t object_left_over(const Reading& reading, std::int32_t verb) {
  const auto& frame = *reading.frame(verb);
  const bool takes =
      std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) { return slot.position == Position::object; });
  if (frame.kind != FrameKind::verb || takes || !is_verb(reading.document, verb)) return -1;
  const auto arguments = arguments_of(reading.document, reading.lexicon, verb);
  const auto object = arguments.indirect >= 0 ? arguments.indirect : arguments.object;
  const auto& fills = reading.match(verb)->fills;
  const bool filled = std::any_of(fills.begin(), fills.end(), [&](const auto& fill) { return fill.second == object; });
  return object >= 0 && !filled && object != arguments.subject && is_actor(reading, object) ? object : -1;
}

std::int32_t forces_moved(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  if (reading.type(verb).name != "MOBILIZE" || !is_verb(document, verb) || !is_passive(document, verb)) return -1;
  const auto moved = arguments_of(document, reading.lexicon, verb).object;
  const auto mention = moved < 0 ? -1 : reading.mention_at[moved];
  const auto entity = mention < 0 ? -1 : document.mentions[mention].entity;
  return entity >= 0 && sectors_of_code(document.entities[entity].code) == ".MIL" ? moved : -1;
}

}  // namespace hearsay
