// Which mentions mean the same: entities of a document as they grow, in order of text. Internal to mentions.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "mentions/entities_draft.h"

namespace hearsay {

// What is known of an entity while the document is read.
struct Known {
  std::int32_t actor = -1, body = -1, agent = -1, office = -1, sector_agent = -1;
  std::int32_t owner = -1;  // entity whose lawyer, brother or deputy it is told to be
  Gender gender = Gender::none;
  Number number = Number::sing;
  bool named = false, former = false;
  std::vector<std::uint64_t> nouns;  // lemmas that have been used for it: "spokesman", "agency"
  std::int32_t mentions = 0;
};

struct Joining {
  Linking& work;
  std::vector<std::int32_t> persons;                                     // entities that are persons of the lexicon
  std::vector<Known> known;                                              // parallel to Document::entities
  std::vector<std::int32_t> history;                                     // drafts passed so far, in order of text
  std::int32_t asker = -1, asked_in = -1;                                // entity that asked last, and the sentence in which it did
  std::int32_t spoke_in = -1;                                            // sentence in which the last speaker spoke
  std::int32_t speaker = -1;                                             // entity that was the last subject of a verb of saying
  std::unordered_map<std::int32_t, std::int32_t> of_actor;               // actor -> entity
  std::unordered_map<std::uint64_t, std::int32_t> of_key;                // names, bodies, peoples -> entity
  std::unordered_map<std::uint64_t, std::vector<std::int32_t>> of_part;  // first or last part of a person's name -> entities

  Draft& draft(std::int32_t index) { return work.drafts[static_cast<std::size_t>(index)]; }
  const Draft& draft(std::int32_t index) const { return work.drafts[static_cast<std::size_t>(index)]; }
  Known& of(std::int32_t entity) { return known[static_cast<std::size_t>(entity)]; }
  Entity& entity(std::int32_t index) { return work.document.entities[static_cast<std::size_t>(index)]; }
};

// The entity of an actor of the lexicon, made where it is new to the document.
std::int32_t entity_of_actor(Joining& joining, std::int32_t actor);
std::int32_t new_entity(Joining& joining, EntityKind kind, std::string name);
// "Pike's lawyer", "his lawyer": the entity whose; -1 for none.
std::int32_t owner_of(const Joining& joining, const Draft& draft);
// What a noun calls whom it means; "the military" is "the army", "the ex-manager" is a manager of the past.
std::uint64_t called(const Linking& work, std::int32_t noun);
// A group of the given entities, the same one for the same members; named in their order.
std::int32_t group_of(Joining& joining, const std::vector<std::int32_t>& told);

// "Kim and Putin": the persons, or the bodies, joined to a mention, its own entity the first of them.
std::vector<std::int32_t> coordinated_entities(const Joining& joining, const Draft& first);
// The same, or "Kim met Putin": who does it and with whom.
std::vector<std::int32_t> entities_together(const Joining& joining, const Draft& first);

void join_names(Joining& joining);
// Drafts that are a part of a firm's name -> a draft of the whole of it: "Andes" of "Andes Copper".
std::unordered_map<std::int32_t, std::int32_t> firms_in_full(const Linking& work);
std::int32_t resolve_nominal(Joining& joining, const Draft& draft);          // never -1
std::int32_t told_by_noun(Joining& joining, const Draft& draft);             // who was called so, or whom nobody else could describe; -1
std::int32_t resolve_definite_person(Joining& joining, const Draft& draft);  // -1 where it means nobody named
std::int32_t resolve_definite_body(Joining& joining, const Draft& draft);    // -1 where it means no body named
std::int32_t resolve_description(Joining& joining, const Draft& draft);      // "the great-gran said", who has a name; -1 the same
// Whether resolve_definite_person and resolve_definite_body would let the noun mean that mention, had most spoken for it.
bool may_mean_person(const Joining& joining, const Draft& draft, const Draft& candidate);
bool may_mean_body(const Joining& joining, const Draft& draft, const Draft& candidate);
std::int32_t resolve_definite_state(Joining& joining, const Draft& draft);     // "the country", "the rebels"; -1 the same
std::int32_t resolve_armed_group(Joining& joining, const Draft& draft);        // "the rebels", the one named of late; -1 the same
std::int32_t resolve_definite_national(Joining& joining, const Draft& draft);  // "the Italian"; -1 the same
std::int32_t last_two_speakers(Joining& joining, const Draft& draft);          // "Neither would say"; -1 the same
std::int32_t resolve_by_order(Joining& joining, const Draft& draft);           // "The latter denied it"; -1 the same
std::int32_t resolve_couple(Joining& joining, const Draft& draft);             // "the couple" after "Ann and Tom Birch"; -1 for none
std::int32_t resolve_pair(Joining& joining, const Draft& draft);               // "both sides"; -1 where no two were told before
std::int32_t resolve_pronoun(Joining& joining, std::int32_t index);            // -1 where it refers to nothing known

// What the verb of a pronoun, or the noun behind a possessive one, lets it mean: "It expired" is said of things, "It said" of parties.
enum class Suits : std::uint8_t { party, thing, either };
Suits suits_of(const Linking& work, const Draft& pronoun);
// The entity of a noun that is no mention, made one of that kind.
std::int32_t entity_of_thing(Joining& joining, std::int32_t noun, EntityKind kind);
// "Passed the budget. It cuts spending": what somebody made, and a verb for what a text says.
bool may_be_told_text(const Linking& work, const Draft& pronoun, std::int32_t noun);

// Code, country and role of every entity, from what was learnt.
void describe_entities(Joining& joining);

// The term of office that counts on the day of publication: the one held, else the last one. Null for none.
const Tenure* tenure_on(const Actor& actor, std::optional<Day> day);

}  // namespace hearsay
