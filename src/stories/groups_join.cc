#include "stories/groups_join.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "stories/words.h"

namespace hearsay {
namespace {

constexpr Days kSides = 1;  // between what the one side tells and what the other does

void move_into(Group& to, const Group& from) {
  for (const auto* joining : from.members) add_member(to, *joining);
}

void erase_gone(std::vector<Group>& groups, const std::vector<bool>& gone) {
  std::size_t at = 0;
  std::erase_if(groups, [&](const Group&) { return gone[at++]; });
}

// Nouns of what is agreed to, under their kinds.
std::set<std::string> mutual_of(const Group& group, const StoryWords& words) {
  std::set<std::string> out;
  for (const auto& theme : group.sum.themes)
    if (words.mutual.contains(theme)) out.insert(kin_of(singular_of(theme, words), words));
  return out;
}

// In one report; or within days of each other, with a name in common.
bool told_together(const Group& a, const Group& b, const std::vector<StoredClaim>& claims) {
  for (const auto* x : a.members)
    for (const auto* y : b.members) {
      if (x->document == y->document) return true;
      const auto days = std::max(x->begin, y->begin) - std::min(x->end, y->end);
      if (days <= kSides && !claims[x->claim].document->published.empty() && share(x->names, y->names)) return true;
    }
  return false;
}

}  // namespace

void join_moved(std::vector<Group>& groups) {
  std::map<std::pair<std::string, std::string>, std::size_t> moved;  // by event and report: the group that it says was moved
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (const auto* member : groups[g].members)
      if (member->moved) moved.emplace(std::pair(member->event, member->document), g);
  std::vector<bool> gone(groups.size());
  for (std::size_t g = 0; g < groups.size() && !moved.empty(); ++g)
    for (const auto* member : groups[g].members) {
      const auto found = moved.find(std::pair(member->event, member->document));
      if (!member->ahead || member->moved || found == moved.end() || found->second == g || gone[found->second]) continue;
      auto& other = groups[found->second];
      if (!among(groups[g].sum.actors, other.sum.actors) && !among(other.sum.actors, groups[g].sum.actors)) continue;
      move_into(other, groups[g]);
      gone[g] = true;
      break;
    }
  erase_gone(groups, gone);
}

void join_mutual(std::vector<Group>& groups, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  std::vector<std::pair<std::size_t, std::set<std::string>>> some;  // groups with what they agree to
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (groups[g].sum.event == "AGREE")
      if (auto kinds = mutual_of(groups[g], words); !kinds.empty()) some.emplace_back(g, std::move(kinds));
  std::vector<bool> gone(groups.size());
  for (std::size_t i = 0; i < some.size(); ++i)
    for (std::size_t j = i + 1; j < some.size(); ++j) {
      auto& a = groups[some[i].first];
      const auto& b = groups[some[j].first];
      if (gone[some[i].first] || gone[some[j].first] || a.sum.prolongs != b.sum.prolongs || !share(some[i].second, some[j].second))
        continue;
      if (!told_together(a, b, claims)) continue;
      move_into(a, b);
      some[i].second.insert(some[j].second.begin(), some[j].second.end());
      gone[some[j].first] = true;
    }
  erase_gone(groups, gone);
}

bool is_bare_answer(const StoredClaim& claim, const StoryWords& words) {
  const auto& c = claim.claim;
  if (!c.cue || (c.cue->stance != Stance::confirms && c.cue->stance != Stance::denies)) return false;
  const auto told = words_in(claim.text);
  return told.size() > 1 && told.size() <= 4 && words.definite.contains(told.front()) && c.actor.empty() && c.recipient.empty();
}

void join_bare(std::vector<Group>& groups, const std::vector<Key>& bare, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  std::map<std::string_view, std::vector<std::pair<std::size_t, std::size_t>>> told_in;  // by report: groups, and claims of theirs
  for (const auto& key : bare) told_in[key.document];
  for (std::size_t g = 0; g < groups.size() && !bare.empty(); ++g)
    for (const auto* member : groups[g].members)
      if (const auto found = told_in.find(member->document); found != told_in.end()) found->second.emplace_back(g, member->claim);
  for (const auto& key : bare) {
    const auto& answer = claims[key.claim];
    const auto noun = kin_of(singular_of(words_in(answer.text).back(), words), words);
    std::optional<std::size_t> last;
    std::uint32_t at = 0;
    for (const auto& [g, claim] : told_in.at(key.document)) {
      const auto& told = claims[claim];
      if (told.claim.span.begin >= answer.claim.span.begin) continue;
      const auto said = words_in(told.text);
      const bool names = std::any_of(said.begin(), said.end(), [&](const auto& w) { return kin_of(singular_of(w, words), words) == noun; });
      if (names && (!last || told.claim.span.begin > at)) last = g, at = told.claim.span.begin;
    }
    if (last) groups[*last].members.push_back(&key);
  }
}

}  // namespace hearsay
