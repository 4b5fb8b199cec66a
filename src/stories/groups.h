// Which claims tell of one happening.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/small_set.h"
#include "ledger/queries.h"
#include "stories/standins.h"

namespace hearsay {

using Days = std::int64_t;  // since 1970-01-01
using FewWords = SmallSet<std::string>;

// What decides whether two claims tell of one happening.
struct Key {
  std::size_t claim = 0;                 // index in the claims given
  std::string event;                     // PLOVER type, TRAVEL, INCIDENT, or OTHER with the lemma behind a bar
  Parties actors, recipients;            // of events between equals all parties are actors
  FewWords themes, contexts;             // themes: their longer words, folded
  std::string lemma;                     // of the predicate
  FewWords lemmas;                       // of a group, those of its further members
  FewWords doers;                        // nouns that say who does it, whatever state they belong to: "policeman"
  bool counted = false, single = false;  // to whom it is done: "40 officers"; one by his name
  bool act = false;                      // one of StoryWords::acts, which may have no party
  FewWords modes;                        // that are a thing of their own: "arrest"
  FewWords nouns;                        // that say what those are to whom it is done, whatever state they belong to: "plane"
  bool mutual = false;                   // an agreement to what nobody agrees to alone: a truce
  bool prolongs = false;                 // an agreement to make an earlier one longer, which is no agreeing to that one
  FewWords countries;                    // where it is, or where a journey leads (ISO 3166-1 alpha-2)
  FewWords left;                         // countries that a journey leaves
  FewWords names;                        // names in the words of the claim, folded
  bool common = false;                   // all parties are nouns: "gunmen", "two aid workers"
  bool definite = false;                 // nouns that do it, and "the strike": the one that the report tells of
  bool moved = false;                    // it says that it was put off or called off
  std::string_view document;             // its id, as the claim has it
  Days begin = 0, end = 0;
  bool dated = false;  // by a time word
  bool placed = true;  // false where neither a time word nor the day of publication is known
  bool ahead = false;
};

// Most groups have one member, which says all that there is: a key of their own would be a second copy of it.
struct Group {
  std::vector<const Key*> members;
  std::unique_ptr<Key> joined = {};  // what several members tell together; made by add_member()
  const Key& sum() const { return joined ? *joined : *members.front(); }
};

// Talks, joint work, agreements: the sides are equal.
bool between_equals(const std::string& event);

// "OTHER|pay": the event that a key of a claim without a type has; `kind_of` gives "pay".
std::string kind_of(const std::string& event);

// Words written large within the claim and the names of its places, folded; without days, months and what tells its time, and without the
// first word of a sentence, which is large whatever it is.
FewWords names_in(const StoredClaim& claim, const StoryWords& words);

// The key of a claim of which only time, names and report matter.
Key bare_key(const StoredClaim& claim, std::size_t index, const StoryWords& words);

// What a claim without an event type tells of under its lemma; nullopt where that is no deed or has nobody who does it.
std::optional<Key> other_key_of(const StoredClaim& claim, std::size_t index, const Standins& standins, const StoryWords& words);

// When a key's claim lies, as happenings.h says.
void place_in_time(Key& key, const StoredClaim& claim);

// One of StoryWords::acts that a claim tells of; empty for another deed, or an event with a type.
std::string act_of(const StoredClaim& claim, const StoryWords& words);

// Whether two sets have something in common.
bool share(const FewWords& a, const FewWords& b);

// Puts a key into a group, which points at it.
void add_member(Group& group, const Key& key);

// The key of a claim that has an event.
Key key_of(const StoredClaim& claim, std::size_t index, const Standins& standins, const StoryWords& words);

// Groups of keys, as happenings.h says; the members point into `keys`, which this sorts. The same for any order of arrival.
std::vector<Group> groups_of(std::vector<Key>& keys, const std::vector<StoredClaim>& claims, const StoryWords& words);

}  // namespace hearsay
