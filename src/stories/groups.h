// Which claims tell of one happening.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "ledger/queries.h"
#include "stories/standins.h"

namespace hearsay {

using Days = std::int64_t;  // since 1970-01-01

// What decides whether two claims tell of one happening.
struct Key {
  std::size_t claim = 0;  // index in the claims given
  std::string event;
  Parties actors, recipients;              // of events between equals all parties are actors
  std::set<std::string> themes, contexts;  // themes: their longer words, folded
  std::set<std::string> countries;         // where it is, or where a journey leads (ISO 3166-1 alpha-2)
  std::string document;
  Days begin = 0, end = 0;
  bool dated = false;  // by a time word
  bool placed = true;  // false where neither a time word nor the day of publication is known
  bool ahead = false;
};

struct Group {
  Key sum;  // what the members tell together
  std::vector<const Key*> members;
};

// Talks, joint work, agreements: the sides are equal.
bool between_equals(const std::string& event);

// The key of a claim that has an event.
Key key_of(const StoredClaim& claim, std::size_t index, const Standins& standins, const StoryWords& words);

// Groups of keys, as happenings.h says; the members point into `keys`, which this sorts. The same for any order of arrival.
std::vector<Group> groups_of(std::vector<Key>& keys, const std::vector<StoredClaim>& claims);

}  // namespace hearsay
