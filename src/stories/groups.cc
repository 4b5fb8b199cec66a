#include "stories/groups.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

#include "stories/group_index.h"

namespace hearsay {
namespace {

constexpr Days kNear = 3, kSame = 1, kWeek = 7;  // days; see happenings.h
constexpr std::string_view kOther = "OTHER|";

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto &few = a.size() < b.size() ? a : b, &many = a.size() < b.size() ? b : a;
  return std::any_of(few.begin(), few.end(), [&](const auto& word) { return many.contains(word); });
}

// Sets that say nothing do not exclude each other.
bool exclude(const std::set<std::string>& a, const std::set<std::string>& b) { return !a.empty() && !b.empty() && !share(a, b); }

// "He will attend", "no meeting with the delegation": talks of one side at no time may be any talks.
// What somebody accepted or promised is told by its words.
bool may_be_any(const Key& key) {
  return between_equals(key.event) && key.actors.size() < 2 && !key.dated && (key.event != "AGREE" || key.themes.empty());
}

bool is_short(const Key& key) { return key.dated && key.end - key.begin <= kWeek; }

// Expectations are off by days; what came on a day came on that day, or on the next in another time zone.
bool near_in_time(const Key& a, const Key& b) {
  const bool days = (is_short(a) && is_short(b)) || a.event == "TRAVEL";
  const bool both_came = !a.ahead && !b.ahead && days;
  return std::max(a.begin, b.begin) - std::min(a.end, b.end) <= (both_came ? kSame : kNear);
}

// Who leaves a country does not arrive in it.
bool leads_back(const Key& a, const Key& b) { return share(a.left, b.countries) || share(a.countries, b.left); }

bool is_of(const Group& group, const std::string& document) {
  return std::any_of(group.members.begin(), group.members.end(), [&](const Key* member) { return member->document == document; });
}

bool fits(const Group& group, const Key& key) {
  const Key& sum = group.sum;
  if (!near_in_time(sum, key) || exclude(sum.countries, key.countries) || leads_back(sum, key)) return false;
  // "Gunmen" are any gunmen: only what both name shows that they are the same.
  if (sum.common && key.common && !share(sum.names, key.names) && !is_of(group, key.document)) return false;
  // What was given fulfils no promise of something else; aid of one sort is no aid of another. What talks are about is told in many words.
  const bool asks_theme = key.event == "AGREE" || key.event.starts_with(kOther) || (sum.ahead != key.ahead && !between_equals(key.event));
  const bool other_theme = asks_theme && exclude(sum.themes, key.themes);
  if (other_theme || exclude(sum.contexts, key.contexts)) return false;
  return among(sum.actors, key.actors) && among(sum.recipients, key.recipients);
}

bool belongs(const Group& group, const Key& key) {
  // What is told at no known time is told again only by the same report.
  const auto& first = *group.members.front();
  if ((!key.placed || !first.placed) && key.document != first.document) return false;
  return !may_be_any(key) && !may_be_any(*group.members.front()) && fits(group, key);
}

// Talks of one side without a day are those that the same report tells of more fully.
bool belongs_by_document(const Group& group, const Key& key) {
  return may_be_any(key) && !may_be_any(*group.members.front()) && !key.actors.empty() && fits(group, key) && is_of(group, key.document);
}

}  // namespace

void add_member(Group& group, const Key& key) {
  Key& sum = group.sum;
  // Undated claims do not widen a group's time, nor do long intervals; the first day that is told places those that told none.
  // Of long ones ("since August") the longest counts.
  const auto days = [](const Key& k) { return k.end - k.begin; };
  if (key.dated && !sum.dated) sum.begin = key.begin, sum.end = key.end;
  else if (key.dated && (days(key) <= kWeek) == (days(sum) <= kWeek))
    sum.begin = std::min(sum.begin, key.begin), sum.end = std::max(sum.end, key.end);
  sum.ahead = sum.ahead && key.ahead;
  join(sum.actors, key.actors);
  join(sum.recipients, key.recipients);
  sum.countries.insert(key.countries.begin(), key.countries.end());
  sum.left.insert(key.left.begin(), key.left.end());
  sum.names.insert(key.names.begin(), key.names.end());
  sum.common = sum.common && key.common;
  sum.dated = sum.dated || key.dated;
  sum.themes.insert(key.themes.begin(), key.themes.end());
  sum.contexts.insert(key.contexts.begin(), key.contexts.end());
  group.members.push_back(&key);
}

namespace {

int weight(const Key& key) {
  int weight = 0;
  for (const auto* side : {&key.actors, &key.recipients})
    for (const auto& [party, persons] : *side) weight += 2 + (persons.empty() ? 0 : 1);
  return weight;
}

// Claims with many parties, persons by name and a narrow date come first, so that those that say less join them; ties by content, never by
// arrival.
void sort_keys(std::vector<Key>& keys, const std::vector<StoredClaim>& claims) {
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    const auto rank = [&](const Key& k) {
      return std::tuple(-weight(k), !k.dated || k.end - k.begin > kWeek, k.begin, k.end, std::string_view(claims[k.claim].document->id),
                        claims[k.claim].claim.span.begin, std::string_view(k.event), std::string_view(claims[k.claim].claim.id));
    };
    return rank(a) < rank(b);
  });
}

// A report that tells of two days, the old one and the new one, of what was put off makes them one happening.
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
      for (const auto* joining : groups[g].members) add_member(other, *joining);
      gone[g] = true;
      break;
    }
  std::size_t at = 0;
  std::erase_if(groups, [&](const Group&) { return gone[at++]; });
}

}  // namespace

std::vector<Group> groups_of(std::vector<Key>& keys, const std::vector<StoredClaim>& claims) {
  sort_keys(keys, claims);
  GroupIndex index(kNear);
  const auto parties_of = [](const Key& key) {
    std::vector<std::string> out;
    for (const auto& [party, persons] : key.actors) out.push_back(key.event + "|a|" + party);
    for (const auto& [party, persons] : key.recipients) out.push_back(key.event + "|r|" + party);
    return out;
  };
  std::vector<Group> groups;
  const auto join_group = [&](std::size_t g, const Key& key) {
    add_member(groups[g], key);
    index.spans(g, groups[g].sum.begin, groups[g].sum.end);
  };
  const auto place = [&](const Key& key, bool (*belongs_to)(const Group&, const Key&)) {
    const auto parties = parties_of(key);
    std::size_t best = groups.size();  // the nearest in time of those that it fits, of equals the first
    Days distance = std::numeric_limits<Days>::max();
    index.each_near(parties, key.begin, key.end, [&](std::size_t g) {
      if (!belongs_to(groups[g], key)) return;
      const Days d = std::abs((groups[g].sum.begin + groups[g].sum.end) - (key.begin + key.end));
      if (d < distance || (d == distance && g < best)) distance = d, best = g;
    });
    if (best == groups.size()) {
      index.add(best, parties);
      groups.push_back({key, {}});
    }
    join_group(best, key);
    return best;
  };
  for (const auto& key : keys)
    if (!may_be_any(key) && !key.definite) place(key, belongs);
  // "Nine hundred workers joined the strike": whoever they are. By event and report, the groups that have a claim of it.
  std::map<std::pair<std::string_view, std::string_view>, std::set<std::size_t>> told;
  const auto tell = [&](std::size_t g, const Key& key) { told[{key.event, key.document}].insert(g); };
  if (std::any_of(keys.begin(), keys.end(), [](const Key& key) { return key.definite; }))
    for (std::size_t g = 0; g < groups.size(); ++g)
      for (const auto* member : groups[g].members) tell(g, *member);
  for (const auto& key : keys)
    if (key.definite && !may_be_any(key)) {
      const auto some = told.find({key.event, key.document});
      std::size_t found = groups.size();
      if (some != told.end())
        for (const auto g : some->second)
          if (found == groups.size() && near_in_time(groups[g].sum, key) && !exclude(groups[g].sum.countries, key.countries)) found = g;
      if (found == groups.size()) found = place(key, belongs);
      else join_group(found, key);
      tell(found, key);
    }
  for (const auto& key : keys)
    if (may_be_any(key)) place(key, belongs_by_document);
  join_moved(groups);
  return groups;
}

}  // namespace hearsay
