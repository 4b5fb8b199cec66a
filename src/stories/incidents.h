// Accidents and disasters: happenings that the ontology of events has no type for. They are known by their kind (StoryWords::incidents)
// and by what the reports name beside it (the ship, the place), not by who does what to whom.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "stories/groups.h"

namespace hearsay {

// What a claim tells of an incident; `kind` is empty where it tells of none.
struct Incident {
  std::string kind;                       // "earthquake"; "accident" is any kind
  std::shared_ptr<const FewWords> names;  // that its report gives beside it, folded: one set for all its claims; null without a kind
  FewWords peoples;                       // of fighting and protests: codes of the states whose people do it or suffer it
};

// One for each claim. A claim tells of an incident where
//   - who does it, or what it is done to, is a noun of a kind ("An earthquake killed", "the ferry disaster"), and it has no event type
//     other than ASSAULT, which killing has;
//   - its verb is a mishap beside a word for what can have one ("the ferry capsized");
//   - it counts victims ("58 people had died") of nobody's deed, in a report that tells of an incident: the one told of last before it.
std::vector<Incident> find_incidents(const std::vector<StoredClaim>& claims, const StoryWords& words);

// Claims of one incident: of one kind, with a name in common, in reports of ten days (which a third may bridge), dated within three days of
// each other where both are dated. Members point into `keys`, which are made here. The same for any order of the claims.
std::vector<Group> incident_groups(const std::vector<Incident>& incidents, const std::vector<StoredClaim>& claims, const StoryWords& words,
                                   std::vector<Key>& keys);

// The class of victims that the claim counts ("dead"); empty where none.
std::string casualties_of(const StoredClaim& claim, const StoryWords& words);

}  // namespace hearsay
