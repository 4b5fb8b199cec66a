#include "stories/groups_join.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr Days kMoved = 7;  // between the days for which a thing was set and its being put off

}  // namespace

void move_into(Group& to, const Group& from) {
  for (const auto* joining : from.members) add_member(to, *joining);
}

void erase_gone(std::vector<Group>& groups, const std::vector<bool>& gone) {
  std::size_t at = 0;
  std::erase_if(groups, [&](const Group&) { return gone[at++]; });
}

namespace {

// "The union has postponed its strike": what the union told of.
bool told_by(const Group& group, const Group& other, const std::vector<StoredClaim>& claims) {
  return std::any_of(group.members.begin(), group.members.end(), [&](const Key* member) {
    const auto& sources = claims[member->claim].claim.sources;
    // The same one says both, of a thing that none does by name: "the vote".
    return !sources.empty() && std::any_of(other.members.begin(), other.members.end(), [&](const Key* one) {
      const auto& actors = claims[one->claim].claim.actor;
      const auto& told = claims[one->claim].claim.sources;
      if (one->actors.empty() && !told.empty() && !told.back().name.empty() && told.back().name == sources.back().name) return true;
      return std::any_of(actors.begin(), actors.end(), [&](const auto& p) {
        const auto& name = sources.back().name;
        return !name.empty() && (name == p.name || has_words(name, p.name) || has_words(p.name, name));
      });
    });
  });
}

}  // namespace

void join_announced(std::vector<Group>& groups, const std::vector<StoredClaim>& claims) {
  std::map<std::string_view, std::vector<std::size_t>> ahead;  // groups by event
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (groups[g].sum().ahead && !groups[g].members.front()->moved) ahead[groups[g].sum().event].push_back(g);
  std::vector<bool> gone(groups.size());
  for (std::size_t m = 0; m < groups.size(); ++m) {
    const auto& members = groups[m].members;
    const bool moved = std::all_of(members.begin(), members.end(), [](const Key* k) { return k->moved; });
    const Key& other = groups[m].sum();
    const auto some = ahead.find(other.event);
    if (!moved || some == ahead.end()) continue;
    const auto found = std::find_if(some->second.begin(), some->second.end(), [&](auto g) {
      const Key& sum = groups[g].sum();
      if (g == m || std::max(sum.begin, other.begin) - std::min(sum.end, other.end) > kMoved) return false;
      if (told_by(groups[g], groups[m], claims) || (!other.actors.empty() && among(sum.actors, other.actors))) return true;
      // The same day, and one of the sides: "the meeting planned for Saturday has been cancelled".
      const bool one_day = other.dated && sum.dated && other.begin == sum.begin && other.end == sum.end;
      return one_day && std::any_of(other.actors.begin(), other.actors.end(), [&](const auto& p) { return sum.actors.contains(p.first); });
    });
    if (found == some->second.end()) continue;
    move_into(groups[*found], groups[m]);
    gone[m] = true;
  }
  erase_gone(groups, gone);
}

void join_moved(std::vector<Group>& groups) {
  using Telling = std::pair<std::string_view, std::string_view>;
  std::map<Telling, std::size_t> moved;  // by event and report: the group that it says was moved
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (const auto* member : groups[g].members)
      if (member->moved) moved.emplace(Telling(member->event, member->document), g);
  std::vector<bool> gone(groups.size());
  for (std::size_t g = 0; g < groups.size() && !moved.empty(); ++g)
    for (const auto* member : groups[g].members) {
      const auto found = moved.find(Telling(member->event, member->document));
      if (!member->ahead || member->moved || found == moved.end() || found->second == g || gone[found->second]) continue;
      auto& other = groups[found->second];
      if (!among(groups[g].sum().actors, other.sum().actors) && !among(other.sum().actors, groups[g].sum().actors)) continue;
      move_into(other, groups[g]);
      gone[g] = true;
      break;
    }
  erase_gone(groups, gone);
}

}  // namespace hearsay
