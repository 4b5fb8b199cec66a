// Groups of claims that further words show to be one happening, once claims were grouped by who does what to whom (groups.h).
#pragma once

#include <vector>

#include "stories/groups.h"

namespace hearsay {

// A report that tells of two days, the old one and the new one, of what was put off makes them one happening.
void join_moved(std::vector<Group>& groups);

// Who announced a thing may put it off: "miners will strike, the union said", "the union has postponed its strike", within a week of its
// days.
void join_announced(std::vector<Group>& groups, const std::vector<StoredClaim>& claims);

// "Men burned ballots, police said. The party denied that its members had burned them": a denial or an accusation that no other report
// shares is one with what its own report told before by the same verb of the same thing, whoever did it.
void join_answers(std::vector<Group>& groups, const std::vector<StoredClaim>& claims, const StoryWords& words);

// "The army agreed to a truce", "the rebels agreed to a truce": each side in a sentence of its own. One, where nobody agrees to such a
// thing alone (StoryWords::mutual), they are told within days of each other, and one report or one name shows that the same is meant.
void join_mutual(std::vector<Group>& groups, const std::vector<StoredClaim>& claims, const StoryWords& words);

// "The rebels confirmed the truce" names nobody who does it: the key joins what the same report told of before under that noun. Members
// point into `bare`.
void join_bare(std::vector<Group>& groups, const std::vector<Key>& bare, const std::vector<StoredClaim>& claims, const StoryWords& words);

// Whether a claim only says that what a definite noun stands for was confirmed or denied.
bool is_bare_answer(const StoredClaim& claim, const StoryWords& words);

// Puts all members of one group into another.
void move_into(Group& to, const Group& from);

// Takes out the groups of which `gone` says so.
void erase_gone(std::vector<Group>& groups, const std::vector<bool>& gone);

}  // namespace hearsay
