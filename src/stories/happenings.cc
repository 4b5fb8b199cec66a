#include "stories/happenings.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "base/calendar.h"
#include "base/fold.h"
#include "stories/origins.h"

namespace hearsay {
namespace {

using Days = std::int64_t;
constexpr Days kNear = 3, kWeek = 7, kAhead = 14;  // days; see happenings.h

// What decides whether two claims tell of one happening.
struct Key {
  std::size_t claim = 0;
  std::string event;
  std::set<std::string> actors, recipients;  // of events between equals all parties are actors
  Days begin = 0, end = 0;
  bool dated = false;  // by a time word
  bool ahead = false;
};

// A person or body with the code of a state stands for that state; one without is itself. Pronouns that nothing resolved are nobody.
std::string party_of(const Participant& participant) {
  if (participant.code.size() >= 3) return participant.code.substr(0, 3);
  const auto name = fold_case(participant.name.empty() ? participant.text : participant.name);
  static const std::set<std::string, std::less<>> nobody = {"he",   "she",   "it",    "they", "we",   "i",    "you", "who", "which", "that",
                                                            "this", "these", "those", "one",  "both", "them", "him", "her", "us"};
  return nobody.contains(name) ? std::string() : name;
}

Days days_of(const std::string& iso, Days otherwise) {
  const auto day = parse_iso_date(iso);
  return day ? day->time_since_epoch().count() : otherwise;
}

Key key_of(const StoredClaim& claim, std::size_t index) {
  Key key;
  key.claim = index;
  key.event = claim.claim.event->type;
  const bool equals = key.event == "CONSULT" || key.event == "COOPERATE" || key.event == "AGREE";
  const auto add = [](std::set<std::string>& side, const std::vector<Participant>& list) {
    for (const auto& participant : list)
      if (auto party = party_of(participant); !party.empty()) side.insert(std::move(party));
  };
  add(key.actors, claim.claim.actor);
  add(equals ? key.actors : key.recipients, claim.claim.recipient);
  key.ahead = claim.claim.tense == ClaimTense::future;
  const Days published = days_of(claim.document->published, 0);
  if (claim.time && !claim.time->time.earliest.empty() && !claim.time->time.latest.empty()) {
    key.begin = days_of(claim.time->time.earliest, published);
    key.end = days_of(claim.time->time.latest, key.begin);
    key.dated = key.end >= key.begin;
  }
  if (!key.dated) key.begin = key.ahead ? published : published - kWeek, key.end = key.ahead ? published + kAhead : published;
  return key;
}

struct Group {
  std::string event;
  std::set<std::string> actors, recipients;
  Days begin = 0, end = 0;
  std::vector<const Key*> members;
};

bool belongs(const Group& group, const Key& key) {
  if (group.event != key.event) return false;
  const Days gap = std::max(group.begin, key.begin) - std::min(group.end, key.end);
  if (gap > kNear) return false;
  return std::includes(group.actors.begin(), group.actors.end(), key.actors.begin(), key.actors.end()) &&
         std::includes(group.recipients.begin(), group.recipients.end(), key.recipients.begin(), key.recipients.end());
}

// Claims with many parties and a date come first, so that those that say less join them; ties by content, never by arrival.
std::vector<Group> groups_of(std::vector<Key>& keys, const std::vector<StoredClaim>& claims) {
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    const auto rank = [&](const Key& k) {
      return std::tuple(-static_cast<int>(k.actors.size() + k.recipients.size()), !k.dated, k.begin, k.end,
                        std::string_view(claims[k.claim].document->id), claims[k.claim].claim.span.begin, std::string_view(k.event));
    };
    return rank(a) < rank(b);
  });
  std::map<std::string, std::vector<std::size_t>> by_event;
  std::vector<Group> groups;
  for (const auto& key : keys) {
    auto& candidates = by_event[key.event];
    // The nearest in time of those that it fits.
    std::size_t best = groups.size();
    Days distance = std::numeric_limits<Days>::max();
    for (const auto g : candidates)
      if (belongs(groups[g], key)) {
        const Days d = std::abs((groups[g].begin + groups[g].end) - (key.begin + key.end));
        if (d < distance) distance = d, best = g;
      }
    if (best == groups.size()) {
      candidates.push_back(best);
      groups.push_back({key.event, key.actors, key.recipients, key.begin, key.end, {}});
    }
    // Undated claims do not widen a group's time, nor do long intervals.
    auto& group = groups[best];
    if (key.dated && key.end - key.begin <= kWeek && group.end - group.begin <= kWeek)
      group.begin = std::min(group.begin, key.begin), group.end = std::max(group.end, key.end);
    group.members.push_back(&key);
  }
  return groups;
}

// Names in order of how often they are told.
std::vector<std::string> names_of(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some,
                                  std::vector<Participant> Claim::*list) {
  std::map<std::string, int> count;
  for (const auto index : some)
    for (const auto& participant : claims[index].claim.*list)
      if (!party_of(participant).empty()) ++count[participant.name.empty() ? participant.text : participant.name];
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [name, times] : count) ranked.emplace_back(-times, name);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> out;
  for (const auto& [times, name] : ranked)
    if (out.size() < 4) out.push_back(name);
  return out;
}

// "said to be on 2023-09-12 by 2, on 2023-09-13 by 5" where short intervals exclude each other.
std::string day_variants(const std::vector<const Key*>& members, bool& exclude) {
  std::map<std::pair<Days, Days>, int> spans;
  for (const auto* key : members)
    if (key->dated && key->end - key->begin <= kWeek) ++spans[{key->begin, key->end}];
  exclude = false;
  for (const auto& [a, x] : spans)
    for (const auto& [b, y] : spans) exclude |= a.second < b.first;
  if (!exclude) return {};
  std::string out = "told for ";
  const auto day = [](Days d) { return iso_date(Day(std::chrono::days(d))); };
  bool first = true;
  for (const auto& [span, times] : spans) {
    out += fmt::format("{}{}{} by {} claim{}", first ? "" : ", ", day(span.first),
                       span.second > span.first ? " to " + day(span.second) : "", times, times == 1 ? "" : "s");
    first = false;
  }
  return out;
}

// "Vladivostok by 3, Vostochny by 4": where it is said to be.
std::string place_variants(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some) {
  std::map<std::string, int> names;
  for (const auto index : some)
    for (const auto& place : claims[index].places)
      if (place.role == PlaceRole::at || place.role == PlaceRole::to) ++names[place.place.name];
  if (names.size() < 2) return {};
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [name, times] : names) ranked.emplace_back(-times, name);
  std::sort(ranked.begin(), ranked.end());
  std::string out = "places named: ";
  for (const auto& [times, name] : ranked) out += fmt::format("{}{} by {}", &name == &ranked.front().second ? "" : ", ", name, -times);
  return out;
}

bool commits(const Origin& origin) { return origin.kind != "unnamed" && origin.kind != "outlet"; }

// The words for how far a happening has come, by what is told of it:
//   denied                     only negative claims
//   disputed                   stated and denied
//   rumoured                   ahead or past, resting on nobody with a name
//   expected                   ahead, by outlets, analysts and the like
//   announced                  ahead, by somebody who has a name and is no outlet
//   reported by N origins      past or under way
std::string state_of(const Happening& happening, bool stated, bool denied) {
  if (denied) return stated ? "disputed" : "denied";
  const auto named = std::count_if(happening.origins.begin(), happening.origins.end(), commits);
  const auto outlets =
      std::count_if(happening.origins.begin(), happening.origins.end(), [](const Origin& o) { return o.kind == "outlet"; });
  if (named + outlets == 0) return "rumoured";
  if (happening.expected) return named > 0 ? "announced" : "expected";
  return fmt::format("reported by {} origin{}", happening.origins.size(), happening.origins.size() == 1 ? "" : "s");
}

Happening happening_of(const Group& group, const std::vector<StoredClaim>& claims) {
  Happening out;
  out.event = group.event;
  for (const auto* key : group.members) out.claims.push_back(key->claim);
  std::sort(out.claims.begin(), out.claims.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t i) {
      return std::tuple(std::string_view(claims[i].document->published), std::string_view(claims[i].document->id),
                        claims[i].claim.span.begin, std::string_view(claims[i].claim.id));
    };
    return rank(a) < rank(b);
  });
  out.actors = names_of(claims, out.claims, &Claim::actor);
  out.recipients = names_of(claims, out.claims, &Claim::recipient);
  // A name stands on the side where it is told more often.
  std::erase_if(out.recipients,
                [&](const auto& name) { return std::find(out.actors.begin(), out.actors.end(), name) != out.actors.end(); });
  const Key* narrowest = nullptr;
  for (const auto* key : group.members)
    if (key->dated && (narrowest == nullptr ||
                       std::tuple(key->end - key->begin, key->begin) < std::tuple(narrowest->end - narrowest->begin, narrowest->begin)))
      narrowest = key;
  if (narrowest != nullptr) {
    out.earliest = iso_date(Day(std::chrono::days(narrowest->begin)));
    out.latest = iso_date(Day(std::chrono::days(narrowest->end)));
  }
  out.expected = std::all_of(group.members.begin(), group.members.end(), [](const Key* key) { return key->ahead; });
  out.origins = find_origins(claims, out.claims, out.notes);
  bool stated = false, denied = false, exclude = false;
  for (const auto index : out.claims) (claims[index].claim.polarity == Polarity::negative ? denied : stated) = true;
  if (auto note = day_variants(group.members, exclude); !note.empty()) out.notes.push_back(std::move(note));
  if (auto note = place_variants(claims, out.claims); !note.empty()) out.notes.push_back(std::move(note));
  out.disputed = (stated && denied) || (denied && !stated) || (exclude && out.expected);
  out.state = state_of(out, stated, denied);
  return out;
}

}  // namespace

std::vector<Happening> find_happenings(const std::vector<StoredClaim>& claims) {
  std::vector<Key> keys;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (claims[i].claim.event) {
      auto key = key_of(claims[i], i);
      if (!key.actors.empty() || !key.recipients.empty()) keys.push_back(std::move(key));
    }
  std::vector<std::pair<Days, Happening>> dated;
  for (const auto& group : groups_of(keys, claims)) dated.emplace_back(group.begin, happening_of(group, claims));
  std::sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second.event, a.second.actors, a.second.recipients, a.second.claims) <
           std::tie(b.first, b.second.event, b.second.actors, b.second.recipients, b.second.claims);
  });
  std::vector<Happening> out;
  for (auto& [begin, happening] : dated) out.push_back(std::move(happening));
  return out;
}

}  // namespace hearsay
