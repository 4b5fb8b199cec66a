#include "stories/groups.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

#include "stories/group_index.h"
#include "stories/groups_join.h"

namespace hearsay {
namespace {

constexpr Days kNear = 3, kSame = 1, kWeek = 7;  // days; see happenings.h
constexpr std::string_view kOther = "OTHER|";

// Sets that say nothing do not exclude each other.
bool exclude(const FewWords& a, const FewWords& b) { return !a.empty() && !b.empty() && !share(a, b); }

// "He will attend", "no meeting with the delegation": talks of one side at no time may be any talks.
// What somebody accepted or promised is told by its words.
bool may_be_any(const Key& key) {
  return between_equals(key.event) && key.actors.size() < 2 && !key.dated && (key.event != "AGREE" || key.themes.empty());
}

bool is_short(const Key& key) { return key.dated && key.end - key.begin <= kWeek; }

// Expectations are off by days; what came on a day came on that day, or on the next in another time zone.
bool near_in_time(const Key& a, const Key& b) {
  const bool days = (is_short(a) && is_short(b)) || a.event == "TRAVEL" || (a.mutual && b.mutual);
  const bool both_came = !a.ahead && !b.ahead && days;
  return std::max(a.begin, b.begin) - std::min(a.end, b.end) <= (both_came ? kSame : kNear);
}

// Who leaves a country does not arrive in it.
bool leads_back(const Key& a, const Key& b) { return share(a.left, b.countries) || share(a.countries, b.left); }

bool is_of(const Group& group, std::string_view document) {
  return std::any_of(group.members.begin(), group.members.end(), [&](const Key* member) { return member->document == document; });
}

// "The plane" is the Turkish plane; a state and its palace are told of alike.
bool recipients_fit(const Key& sum, const Key& key) {
  if (among(sum.recipients, key.recipients)) return true;
  return std::all_of(key.recipients.begin(), key.recipients.end(), [&](const auto& party) {
    if (among(sum.recipients, {party})) return true;
    // A noun is looked for among nouns; what stands for a state may be told by its noun.
    if (!party.second.empty()) return false;
    if (!is_state(party.first)) return sum.nouns.contains(party.first);
    return std::any_of(key.nouns.begin(), key.nouns.end(), [&](const auto& noun) { return sum.recipients.contains(noun); });
  });
}

// "Police" of nowhere, beside the police of a state, where somebody is named to whom it is done.
bool actors_fit(const Key& sum, const Key& key) {
  if (among(sum.actors, key.actors)) return true;
  const auto named = [](const Parties& parties) {
    return std::any_of(parties.begin(), parties.end(),
                       [](const auto& p) { return !p.second.empty() || p.first.find(' ') != std::string::npos; });
  };
  return named(key.recipients) && std::all_of(key.actors.begin(), key.actors.end(), [&](const auto& party) {
           return among(sum.actors, {party}) || (party.second.empty() && sum.doers.contains(party.first));
         });
}

// "The government cut off the internet" and "police arrested him" have one actor and one type: where the one tells nobody to whom it is
// done, or nobody who does it, the verb or the thing must be the same.
bool tells_other_deed(const Key& sum, const Key& key) {
  if (key.act || between_equals(key.event) || key.event == "TRAVEL" || key.event.starts_with(kOther)) return false;
  if (share(sum.modes, key.modes)) return false;
  const bool part = sum.recipients.empty() != key.recipients.empty() || sum.actors.empty() != key.actors.empty() || sum.recipients.empty();
  const auto only_state = [](const Parties& parties) {
    return std::all_of(parties.begin(), parties.end(), [](const auto& p) { return is_state(p.first) && p.second.empty(); });
  };
  return part && (only_state(key.recipients) || only_state(sum.recipients)) && sum.lemma != key.lemma && !sum.lemmas.contains(key.lemma) &&
         !share(sum.themes, key.themes);
}

bool fits(const Group& group, const Key& key) {
  const Key& sum = group.sum();
  if (!near_in_time(sum, key) || exclude(sum.countries, key.countries) || leads_back(sum, key)) return false;
  // "Gunmen" are any gunmen: only what both name shows that they are the same.
  if (sum.common && key.common && !share(sum.names, key.names) && !is_of(group, key.document)) return false;
  // Of a deed that nobody is told to do another report tells only where it shares a name.
  const auto nobody = [](const Key& k) { return k.actors.empty() && k.recipients.empty(); };
  const bool one_day = sum.dated && key.dated && sum.begin == sum.end && key.begin == sum.begin && key.end == sum.end;
  const bool told_apart = !one_day || !(sum.names.empty() || key.names.empty());
  if (key.act && (nobody(sum) || nobody(key)) && told_apart && !share(sum.names, key.names) && !is_of(group, key.document)) return false;
  // What was given fulfils no promise of something else; aid of one sort is no aid of another. What talks are about is told in many words.
  const bool asks_theme = key.event == "AGREE" || key.event.starts_with(kOther) || (sum.ahead != key.ahead && !between_equals(key.event));
  const bool other_theme = asks_theme && exclude(sum.themes, key.themes);
  if (other_theme || exclude(sum.contexts, key.contexts) || exclude(sum.modes, key.modes)) return false;
  if (key.event == "AGREE" && sum.prolongs != key.prolongs) return false;
  if (tells_other_deed(sum, key) || (sum.single && key.counted) || (sum.counted && key.single)) return false;
  return actors_fit(sum, key) && recipients_fit(sum, key);
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

bool share(const FewWords& a, const FewWords& b) {
  const auto &few = a.size() < b.size() ? a : b, &many = a.size() < b.size() ? b : a;
  return std::any_of(few.begin(), few.end(), [&](const auto& word) { return many.contains(word); });
}

void add_member(Group& group, const Key& key) {
  group.members.push_back(&key);
  if (group.members.size() == 1) return;
  if (!group.joined) group.joined = std::make_unique<Key>(*group.members.front());
  Key& sum = *group.joined;
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
  sum.nouns.insert(key.nouns.begin(), key.nouns.end());
  sum.names.insert(key.names.begin(), key.names.end());
  sum.common = sum.common && key.common;
  sum.dated = sum.dated || key.dated;
  sum.themes.insert(key.themes.begin(), key.themes.end());
  sum.counted = sum.counted || key.counted, sum.single = sum.single || key.single;
  sum.lemmas.insert(key.lemma);
  sum.doers.insert(key.doers.begin(), key.doers.end());
  sum.modes.insert(key.modes.begin(), key.modes.end());
  sum.contexts.insert(key.contexts.begin(), key.contexts.end());
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

}  // namespace

std::vector<Group> groups_of(std::vector<Key>& keys, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  sort_keys(keys, claims);
  GroupIndex index(kNear);
  // To whom it is done may be told by another noun: where somebody does it, he is looked for first.
  const auto parties_of = [](const Key& key, bool all) {
    std::vector<std::string> out;
    if (key.act) return std::vector<std::string>{key.event};
    for (const auto& [party, persons] : key.actors) out.push_back(key.event + "|a|" + party);
    if (all)
      for (const auto& doer : key.doers) out.push_back(key.event + "|a|" + doer);
    if (!all && !key.nouns.empty() && !out.empty()) return out;
    for (const auto& [party, persons] : key.recipients) out.push_back(key.event + "|r|" + party);
    return out;
  };
  std::vector<Group> groups;
  const auto join_group = [&](std::size_t g, const Key& key) {
    add_member(groups[g], key);
    index.spans(g, groups[g].sum().begin, groups[g].sum().end);
  };
  const auto place = [&](const Key& key, bool (*belongs_to)(const Group&, const Key&)) {
    const auto parties = parties_of(key, false);
    std::size_t best = groups.size();  // the nearest in time of those that it fits, of equals the first
    Days distance = std::numeric_limits<Days>::max();
    index.each_near(parties, key.begin, key.end, [&](std::size_t g) {
      if (!belongs_to(groups[g], key)) return;
      const Days d = std::abs((groups[g].sum().begin + groups[g].sum().end) - (key.begin + key.end));
      if (d < distance || (d == distance && g < best)) distance = d, best = g;
    });
    if (best == groups.size()) {
      index.add(best, parties_of(key, true));
      groups.emplace_back();
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
          if (found == groups.size() && near_in_time(groups[g].sum(), key) && !exclude(groups[g].sum().countries, key.countries)) found = g;
      if (found == groups.size()) found = place(key, belongs);
      else join_group(found, key);
      tell(found, key);
    }
  for (const auto& key : keys)
    if (may_be_any(key)) place(key, belongs_by_document);
  join_moved(groups);
  join_announced(groups, claims);
  join_answers(groups, claims, words);
  join_mutual(groups, claims, words);
  return groups;
}

}  // namespace hearsay
