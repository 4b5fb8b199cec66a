// The open expectations in order: who, what, when at the earliest and latest, by what route, what is on the table, who is against it.
#pragma once

#include <string>
#include <vector>

#include "stories/happenings.h"

namespace hearsay {

// A value with the claims that give it.
struct Told {
  std::string value;
  std::vector<std::size_t> claims;
};

struct Expectation {
  std::size_t happening = 0;         // index in those given
  std::string earliest, latest;      // days that the narrow intervals of its claims reach over; empty where none
  std::vector<Told> days, places;    // variants, most told first
  std::vector<Told> route;           // from, via, to of journeys: "from Pyongyang"
  std::vector<Told> themes;          // what is to be given, made, talked about
  std::vector<std::size_t> against;  // claims that deny it, reject it, warn of it
};

// Journeys under way, then happenings that lie ahead of `as_of` (ISO day): told as ahead, not yet as having come, not past their time, not
// denied alone; by earliest day, the undated last. What nobody in particular tells of nobody with a name is left out. `claims` are those
// published until then.
std::vector<Expectation> find_expectations(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims,
                                           const Around& around, const std::string& as_of);

}  // namespace hearsay
