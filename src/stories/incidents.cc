#include "stories/incidents.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/calendar.h"
#include "base/fold.h"
#include "document/codes.h"
#include "stories/parties.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr const char *kAny = "accident", *kPeople = "person";
constexpr Days kReports = 10, kNear = 3;  // days; see incidents.h

// The kind of the words before the first that only says where: "the sinking of a ferry", "the ferry disaster".
std::string kind_named(const std::string& text, const StoryWords& words) {
  std::string general;
  const auto parts = words_in(text);
  for (std::size_t i = 0; i < parts.size() && (i == 0 || !words.cuts.contains(parts[i])); ++i)
    for (const auto& [kind, nouns] : words.incidents)
      if (nouns.contains(parts[i])) {
        if (kind != kAny) return kind;
        general = kind;
      }
  return general;
}

// Sinking, crashing, collapsing is told of shares and talks too.
bool needs_wreck(const std::string& kind, const StoryWords& words) { return words.mishaps.contains(kind); }

// "The death toll rose to 45", "the number of dead has risen to seven".
bool is_toll(const StoredClaim& claim, const StoryWords& words) {
  if (claim.claim.event || claim.claim.actor.size() != 1 || claim.quantities.empty()) return false;
  const auto told = words_in(name_of(claim.claim.actor.front()));
  for (const auto& word : told) {
    if (words.tolls.contains(word)) return true;
    if (word != "of" && words.cuts.contains(word)) return false;
  }
  return false;
}

// People, or those of whom the kind itself tells ("protesters"); not the three employees of somebody.
bool of_people(const StoredClaim& claim, const WordList& nouns, const StoryWords& words) {
  return is_toll(claim, words) || std::any_of(claim.quantities.begin(), claim.quantities.end(), [&](const auto& quantity) {
           const auto noun = fold_case(quantity.quantity.of);
           return kin_of(singular_of(noun, words), words) == kPeople || nouns.contains(noun) || words.part_of.contains(noun);
         });
}

// "330 people were killed in the fighting": fighting is told as an incident by its victims alone; else it is somebody's deed.
std::string toll_told(const StoredClaim& claim, const StoryWords& words) {
  if (words.of_tolls.empty() || casualties_of(claim, words).empty()) return {};
  for (const auto& kind : words.of_tolls)
    if (const auto nouns = words.incidents.find(kind);
        nouns != words.incidents.end() && of_people(claim, nouns->second, words) && names_any(claim.text, nouns->second))
      return kind;
  return {};
}

// Of a report that tells of fighting besides.
std::string toll_beside(const StoredClaim& claim, const StoryWords& words) {
  for (const auto& kind : words.of_tolls)
    if (const auto nouns = words.incidents.find(kind); nouns != words.incidents.end()) {
      if (nouns->second.contains(claim.claim.predicate_lemma)) return kind;
      // "Police broke up protests".
      for (const auto* list : {&claim.claim.recipient, &claim.claim.theme})
        for (const auto& participant : *list)
          if (nouns->second.contains(singular_of(noun_of(participant, words), words))) return kind;
    }
  return {};
}

std::string kind_told(const StoredClaim& claim, const StoryWords& words) {
  if (auto kind = toll_told(claim, words); !kind.empty()) return kind;
  if (is_toll(claim, words))  // "the death toll from the earthquake"
    for (const auto& [kind, nouns] : words.incidents)
      if (kind != kAny && !words.of_tolls.contains(kind) && names_any(claim.text, nouns)) return kind;
  const auto& type = claim.claim.event ? claim.claim.event->type : std::string();
  if (!type.empty() && type != "ASSAULT") return {};
  const auto wreck = [&] { return names_any(claim.text, words.wrecks); };
  for (const auto* list : {&claim.claim.actor, &claim.claim.theme, &claim.claim.recipient})
    for (const auto& participant : *list) {
      if (!type.empty() && list != &claim.claim.actor) continue;
      if (auto kind = kind_named(participant.text, words);
          !kind.empty() && !words.of_tolls.contains(kind) && (!needs_wreck(kind, words) || wreck() || !casualties_of(claim, words).empty()))
        return kind;
    }
  if (!type.empty()) return {};
  for (const auto& [kind, lemmas] : words.mishaps)
    if (lemmas.contains(claim.claim.predicate_lemma)) return wreck() ? kind : std::string();
  return {};
}

// "58 people had died", "23 were killed": of nobody's deed.
bool counts_victims(const StoredClaim& claim, const StoryWords& words) {
  const auto kind = casualties_of(claim, words);
  if (kind.empty() || claim.quantities.empty()) return false;
  if (is_toll(claim, words)) return true;
  return !claim.claim.event ? kind != "rescued" : claim.claim.event->type == "ASSAULT" && claim.claim.actor.empty();
}

bool is_kind(const std::string& a, const std::string& b) { return a == b || a == kAny || b == kAny; }

// The claims in the order of their reports and within them.
std::vector<std::size_t> in_order(const std::vector<StoredClaim>& claims) {
  std::vector<std::size_t> out(claims.size());
  std::iota(out.begin(), out.end(), 0);
  std::sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t i) {
      return std::tuple(std::string_view(claims[i].document->id), claims[i].claim.span.begin, std::string_view(claims[i].claim.id));
    };
    return rank(a) < rank(b);
  });
  return out;
}

Days day_of_report(const StoredClaim& claim) {
  const auto day = parse_iso_date(claim.document->published.substr(0, 10));
  return day ? day->time_since_epoch().count() : 0;
}

std::shared_ptr<const FewWords> kept(const std::set<std::string>& names) {
  auto out = std::make_shared<FewWords>();
  out->insert(names.begin(), names.end());
  return out;
}

// Of two whose reports are of ten days.
bool is_one(const Key& a, const Key& b, const Incident& x, const Incident& y, const std::vector<StoredClaim>& claims) {
  if (!is_kind(x.kind, y.kind)) return false;
  if (a.document == b.document) return true;
  if (claims[a.claim].document->published.empty() || claims[b.claim].document->published.empty()) return false;
  if (a.dated && b.dated && std::max(a.begin, b.begin) - std::min(a.end, b.end) > kNear) return false;
  return share(*x.names, *y.names) || share(x.peoples, y.peoples);
}

std::size_t root(std::vector<std::size_t>& parents, std::size_t i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

}  // namespace

std::string casualties_of(const StoredClaim& claim, const StoryWords& words) {
  if (is_toll(claim, words)) return "dead";
  for (const auto& [kind, lemmas] : words.casualties)
    if (lemmas.contains(claim.claim.predicate_lemma)) return kind;
  return {};
}

std::vector<Incident> find_incidents(const std::vector<StoredClaim>& claims, const StoryWords& words) {
  std::vector<Incident> out(claims.size());
  if (words.incidents.empty()) return out;
  const auto order = in_order(claims);
  for (std::size_t begin = 0; begin < order.size();) {
    auto end = begin;
    std::string kind, beside;  // that the report tells of first; fighting, which it tells of besides
    while (end < order.size() && claims[order[end]].document->id == claims[order[begin]].document->id) {
      const auto i = order[end++];
      out[i].kind = kind_told(claims[i], words);
      if (kind.empty()) kind = out[i].kind;
      if (beside.empty()) beside = toll_beside(claims[i], words);
    }
    if (kind.empty()) kind = beside;
    const auto first = std::exchange(begin, end);
    if (kind.empty()) continue;
    std::set<std::string> in_incidents, in_report;
    for (auto at = first; at < end; ++at) {
      const auto names = names_in(claims[order[at]], words);
      in_report.insert(names.begin(), names.end());
      if (!out[order[at]].kind.empty()) in_incidents.insert(names.begin(), names.end());
    }
    const auto of_report = kept(in_report), of_incidents = in_incidents.empty() ? of_report : kept(in_incidents);
    // Victims count for the incident told of last before, else for the next.
    for (auto at = first; at < end; ++at) {
      auto& incident = out[order[at]];
      if (!incident.kind.empty() && incident.kind != kAny) kind = incident.kind;
      else if (incident.kind.empty() && counts_victims(claims[order[at]], words) &&
               (!words.of_tolls.contains(kind) || of_people(claims[order[at]], words.incidents.at(kind), words)))
        incident.kind = kind;
      if (incident.kind.empty()) continue;
      // In the same report "the disaster" is the one that it tells of; of fighting and protests it tells in many places.
      const bool of_toll = words.of_tolls.contains(incident.kind);
      incident.names = of_toll ? of_report : of_incidents;
      // Whose people they are, where the words do not say it.
      if (of_toll)
        for (const auto* list : {&claims[order[at]].claim.recipient, &claims[order[at]].claim.actor})
          for (const auto& people : *list)
            if (has_country(people.code)) incident.peoples.insert(people.code.substr(0, 3));
    }
  }
  return out;
}

std::vector<Group> incident_groups(const std::vector<Incident>& incidents, const std::vector<StoredClaim>& claims, const StoryWords& words,
                                   std::vector<Key>& keys) {
  keys.clear();
  for (const auto i : in_order(claims))
    if (!incidents[i].kind.empty()) keys.push_back(bare_key(claims[i], i, words));
  std::vector<std::size_t> parents(keys.size());
  std::iota(parents.begin(), parents.end(), 0);
  const auto of = [&](std::size_t k) -> const Incident& { return incidents[keys[k].claim]; };
  const auto unite = [&](std::size_t a, std::size_t b) {
    const auto x = root(parents, a), y = root(parents, b);
    parents[std::max(x, y)] = std::min(x, y);
  };
  // What a report tells of one kind is one; of its claims only those of different times are compared with others.
  using Alike = std::tuple<std::string_view, std::string_view, bool, Days, Days, FewWords>;  // all names of a report's kind are the same
  std::map<Alike, std::size_t> firsts;
  std::vector<std::int64_t> times(keys.size());  // how many the first of such claims stands for; 0 for the others
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const auto& key = keys[k];
    const auto first =
        firsts.emplace(Alike{key.document, of(k).kind, key.dated, key.dated ? key.begin : 0, key.dated ? key.end : 0, of(k).peoples}, k)
            .first->second;
    ++times[first];
    unite(first, k);
  }
  // Only those are compared that have a name or a report in common.
  std::map<std::string, std::vector<std::size_t>> by_name;
  std::vector<Days> published;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    published.push_back(day_of_report(claims[keys[k].claim]));
    if (times[k] == 0) continue;
    by_name['|' + std::string(keys[k].document)].push_back(k);
    for (const auto& name : *of(k).names) by_name[name].push_back(k);
    for (const auto& people : of(k).peoples) by_name[people].push_back(k);
  }
  for (auto& [name, some] : by_name)
    std::sort(some.begin(), some.end(), [&](auto a, auto b) { return std::pair(published[a], a) < std::pair(published[b], b); });
  const auto each_pair = [&](bool same_kind, const auto& take) {
    for (const auto& [name, some] : by_name)
      for (std::size_t a = 0; a < some.size(); ++a)
        for (std::size_t b = a + 1; b < some.size() && published[some[b]] - published[some[a]] <= kReports; ++b)
          if ((of(some[a]).kind == of(some[b]).kind) == same_kind && root(parents, some[a]) != root(parents, some[b]) &&
              is_one(keys[some[a]], keys[some[b]], of(some[a]), of(some[b]), claims))
            take(some[a], some[b]);
  };
  each_pair(true, unite);
  // "The disaster" is of the one kind with which it has most in common: it does not make a flood and a crash one.
  std::map<std::size_t, std::map<std::string, std::int64_t>> kinds;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  each_pair(false, [&](std::size_t a, std::size_t b) {
    const auto any = of(a).kind == kAny ? a : b, other = any == a ? b : a;
    kinds[root(parents, any)][of(other).kind] += times[a] * times[b];
    pairs.emplace_back(any, other);
  });
  std::map<std::size_t, std::string> chosen;
  for (const auto& [top, told] : kinds) chosen[top] = most_told(told);
  std::erase_if(pairs, [&](const auto& pair) { return chosen.at(root(parents, pair.first)) != of(pair.second).kind; });
  for (const auto& [a, b] : pairs) unite(a, b);
  std::map<std::size_t, Group> groups;
  for (std::size_t k = 0; k < keys.size(); ++k) add_member(groups[root(parents, k)], keys[k]);
  std::vector<Group> out;
  for (auto& [top, group] : groups) {
    std::map<std::string, int> kinds;  // the kind that most tell, "accident" only where none tells another
    for (const auto* member : group.members) kinds[incidents[member->claim].kind] += incidents[member->claim].kind == kAny ? 0 : 1;
    if (!group.joined) group.joined = std::make_unique<Key>(*group.members.front());
    group.joined->event = "INCIDENT|" + most_told(kinds);
    out.push_back(std::move(group));
  }
  return out;
}

}  // namespace hearsay
