#include "claims/concerned.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/one_event.h"
#include "claims/owners.h"
#include "claims/participants.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// "to hand over to Britain", "to retaliate against Israel": who is given something, where no frame tells.
std::int32_t dative_of(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  for (const auto child : children_of(document, verb)) {
    if (base_of(document.tokens[child].deprel) != Deprel::obl) continue;
    const auto preposition = preposition_of(document, child);
    const bool towards =
        preposition >= 0 && (document.tokens[preposition].lemma == "to" || document.tokens[preposition].lemma == "against");
    if (towards && is_actor(reading, child)) return child;
  }
  return -1;
}

// "Asked for jets to protect civilians": what the thing is for, where the frame asks for no clause.
bool is_mere_purpose(const Reading& reading, std::int32_t predicate, std::int32_t complement) {
  const auto relation = reading.document.tokens[complement].deprel;
  if (relation != Deprel::advcl && relation != Deprel::acl) return false;
  const auto& slots = reading.frame(predicate)->slots;
  const auto& fills = reading.match(predicate)->fills;
  return std::none_of(slots.begin(), slots.end(), [](const auto& slot) { return slot.position == Position::clause; }) &&
         std::any_of(fills.begin(), fills.end(), [](const auto& fill) { return fill.first == Part::theme; });
}

// The one whom a demand, promise or threat concerns where no argument says so: the subject of what is demanded ("demanded that X stop"),
// else the one to whom the deed would be done ("offered to hand over to X", "threatened to break relations with X").
void add_complement_party(Claim& claim, const Reading& reading, std::int32_t predicate) {
  auto complement = complement_of(reading.document, predicate);
  if (complement < 0) complement = complement_behind_phrase(reading.document, reading.lexicon, predicate);
  if (complement < 0 || is_mere_purpose(reading, predicate, complement)) return;
  const auto add = [&](std::int32_t token) {
    if (token < 0) return;
    if (const auto* event = reading.match(token); event != nullptr && reading.frame(token)->kind == FrameKind::noun)
      for (const auto& [part, who] : event->fills)  // "a new offensive in its war with Iraq"
        if (part == Part::recipient) token = who;
    add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.recipient);
  };
  const auto arguments = arguments_of(reading.document, reading.lexicon, complement);
  const bool holds = std::any_of(reading.match(predicate)->fills.begin(), reading.match(predicate)->fills.end(), [&](const auto& fill) {
    return fill.second == arguments.surface && (fill.first == Part::actor || fill.first == Part::both);  // "Vietnam's promise to buy"
  });
  const bool other = !holds && arguments.surface >= 0 && arguments.surface != surface_subject(reading.document, reading.lexicon, predicate);
  if (other) return add(arguments.surface);
  if (const auto* inner = reading.match(complement)) {
    for (const auto& [part, token] : inner->fills)
      if (part == Part::recipient) add(token);
    if (claim.recipient.empty())
      for (const auto& [part, token] : inner->fills)
        if (part == Part::theme && reading.match(token) != nullptr)
          for (const auto& [deep, target] : reading.match(token)->fills)
            if (deep == Part::recipient) add(target);
  }
  if (claim.recipient.empty()) add(dative_of(reading, complement));
  if (claim.recipient.empty() && arguments.object >= 0)  // "refused to accept the terms set by the lenders"
    add(is_actor(reading, arguments.object) ? arguments.object : owner_of(reading, arguments.object));
}

// "Renewed its appeal to NATO": what the noun says of an event of the same type is said of the verb's.
void add_from_same(Claim& claim, const Reading& reading) {
  const auto type = reading.frame(claim.predicate_token)->type;
  for (const auto& [part, theme] : reading.match(claim.predicate_token)->fills) {
    if (part != Part::theme || reading.match(theme) == nullptr || reading.frame(theme)->type != type) continue;
    const bool acted = !claim.actor.empty();
    for (const auto& [inner, token] : reading.match(theme)->fills) {
      if ((inner == Part::actor || inner == Part::both) && !acted)
        add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.actor);
      if (inner == Part::recipient) add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.recipient);
    }
  }
}

// "demanded an admission by Moscow", "agreed to a visit to Lebanon": the parts of the event noun that is asked for or agreed to.
void add_from_theme(Claim& claim, const Reading& reading) {
  const auto& match = *reading.match(claim.predicate_token);
  for (const auto& [part, theme] : match.fills) {
    if (part != Part::theme || reading.match(theme) == nullptr) continue;
    for (const auto& [inner, token] : reading.match(theme)->fills)  // "an agreement between the two was signed"
      if (inner == Part::both && claim.actor.empty())
        add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.actor);
    if (!claim.actor.empty() && match.fills.size() == 1) return;
    for (const auto wanted : {Part::actor, Part::recipient})
      for (const auto& [inner, token] : reading.match(theme)->fills)  // "sought refuge in Germany": whose refuge it is seeks it
        if (inner == wanted && claim.recipient.empty() && !match.has(Part::actor, token))
          add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.recipient);
  }
}

// "promised to continue military aid to Mozambique": the deed may stand deeper than the first verb.
void add_from_deed(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  const auto sentence = within_reach(document, claim.predicate_token);
  for (auto i = sentence.begin; i < sentence.end && claim.recipient.empty(); ++i) {
    if (reading.told_in[i] != claim.predicate_token) continue;
    for (const auto& [part, token] : reading.match(i)->fills)
      if (part == Part::recipient) add_participants(document, reading.lexicon, reading.mention_at, token, claim.recipient);
  }
}

// "the talks in Geneva": a town is where they are held, and they are not its matter; "the mandate in Lebanon" is a state's.
bool is_site(const Reading& reading, std::int32_t token) {
  const auto& document = reading.document;
  const auto mention = reading.mention_at[token];
  const auto preposition = preposition_of(document, token);
  if (preposition < 0 || mention < 0 || document.mentions[mention].entity < 0) return false;
  const auto& word = document.tokens[preposition].lemma;
  const auto& entity = document.entities[document.mentions[mention].entity];
  return (word == "in" || word == "at") && entity.kind == EntityKind::place && entity.code.empty();
}

// "vetoed a Security Council resolution", "boycott Algeria's elections": those whose matter it is.
void add_owner_of_theme(Claim& claim, const Reading& reading) {
  constexpr std::size_t kWords = 12;  // looked at below a theme
  const auto& document = reading.document;
  for (const auto& [part, theme] : reading.match(claim.predicate_token)->fills) {
    if (part != Part::theme) continue;
    if (claim.recipient.empty()) add_participants(document, reading.lexicon, reading.mention_at, owner_of(reading, theme), claim.recipient);
    std::vector<std::int32_t> open{theme};
    for (std::size_t i = 0; i < open.size() && open.size() < kWords; ++i)
      for (const auto child : children_of(document, open[i])) {
        const auto relation = base_of(document.tokens[child].deprel);
        if (relation != Deprel::compound && relation != Deprel::amod && relation != Deprel::nmod) continue;
        const bool named = reading.mention_at[child] >= 0 || reading.in_place[child];
        if (named && claim.recipient.empty() && is_actor(reading, child) && !is_site(reading, child))
          add_participants(document, reading.lexicon, reading.mention_at, child, claim.recipient);
        if (relation == Deprel::nmod) open.push_back(child);  // "an extension of the mandate in Lebanon"
      }
  }
}

}  // namespace

void add_concerned(Claim& claim, const Reading& reading) {
  if (claim.recipient.empty()) add_from_same(claim, reading);
  if (!concerns_another(reading.type(claim.predicate_token).name)) return;
  if (claim.recipient.empty()) add_complement_party(claim, reading, claim.predicate_token);
  if (reading.frame(claim.predicate_token)->kind == FrameKind::noun) return;  // "the promise to buy wheat from Canada"
  if (claim.recipient.empty()) add_from_theme(claim, reading);
  if (claim.recipient.empty()) add_from_deed(claim, reading);
  if (claim.recipient.empty()) add_owner_of_theme(claim, reading);
}

}  // namespace hearsay
