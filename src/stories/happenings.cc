#include "stories/happenings.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/calendar.h"
#include "base/fold.h"
#include "base/hash.h"
#include "document/codes.h"
#include "stories/groups.h"
#include "stories/groups_join.h"
#include "stories/happenings_told.h"
#include "stories/incidents.h"
#include "stories/origins.h"
#include "stories/parties.h"
#include "stories/standins.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

// What is told of a happening: as lying ahead, and as having come (or not).
struct Told {
  bool stated_ahead = false, denied_ahead = false, stated = false, denied = false;
};

// A claim that only asks, supposes or demands ("if it supplies weapons") neither states nor denies; nor does one who will not say.
Told told_of(const std::vector<StoredClaim>& claims, const Happening& happening) {
  Told out;
  for (const auto index : happening.claims) {
    const Claim& claim = claims[index].claim;
    if (claim.certainty == Certainty::unknown || (claim.cue && claim.cue->stance == Stance::declines)) continue;
    const bool ahead = lies_ahead(claims[index], happening.earliest), no = claim.polarity == Polarity::negative;
    (ahead ? (no ? out.denied_ahead : out.stated_ahead) : (no ? out.denied : out.stated)) = true;
  }
  return out;
}

// Claims in order of publication.
std::vector<std::size_t> in_order(const Group& group, const std::vector<StoredClaim>& claims) {
  std::vector<std::size_t> out;
  for (const auto* key : group.members) out.push_back(key->claim);
  sort_by_publication(out, claims);
  return out;
}

bool names_day(const StoredTime& time) {
  const auto from = parse_iso_date(time.time.earliest.substr(0, 10)), to = parse_iso_date(time.time.latest.substr(0, 10));
  return from && to && (*to - *from).count() <= 1;
}

// The claim that says the most, to stand for the others: surely, of whom, when and where; the earliest of equals. What is told as
// having come stands before what was expected, so that it fits the state.
std::size_t best_of(const std::vector<StoredClaim>& claims, const Happening& happening) {
  const auto says = [&](std::size_t i) {
    const StoredClaim& claim = claims[i];
    const auto filled = [](const auto& list) { return list.empty() ? 0 : 1; };
    // Who is named in full needs no other sentence to be understood.
    int named = 0;
    for (const auto* list : {&claim.claim.actor, &claim.claim.recipient})
      for (const auto& participant : *list) named += has_words(claim.text, participant.name) ? 2 : 0;
    return named + 2 * filled(claim.claim.actor) + filled(claim.claim.recipient) + filled(claim.claim.theme) + filled(claim.places) +
           (claim.time ? (names_day(*claim.time) ? 3 : 1) : 0) + (claim.claim.certainty != Certainty::unknown ? 8 : 0) +
           (lies_ahead(claim, happening.earliest) ? 0 : 8);
  };
  const auto& some = happening.claims;
  return *std::max_element(some.begin(), some.end(), [&](auto a, auto b) { return says(a) < says(b); });
}

// The interval that most claims give; those told as having come count first, and of equals the narrowest.
void set_interval(Happening& out, const Group& group) {
  std::map<std::pair<Days, Days>, std::pair<int, int>> told;  // minus how often as having come, minus how often at all
  for (const auto* key : group.members)
    if (key->dated) {
      auto& [come, all] = told[{key->begin, key->end}];
      come -= key->ahead ? 0 : 1, --all;
    }
  const auto rank = [](const auto& entry) { return std::tuple(entry.second, entry.first.second - entry.first.first, entry.first.first); };
  const auto best = std::min_element(told.begin(), told.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  if (best == told.end()) return;
  out.earliest = iso_date(Day(std::chrono::days(best->first.first)));
  out.latest = iso_date(Day(std::chrono::days(best->first.second)));
}

// States among the parties, by code.
std::vector<std::string> sides_of(const Key& sum) {
  std::vector<std::string> out;
  for (const auto* parties : {&sum.actors, &sum.recipients})
    for (const auto& [party, persons] : *parties)
      if ((is_state(party) || fights_its_state(party)) && std::find(out.begin(), out.end(), party) == out.end()) out.push_back(party);
  return out;
}

// A journey's goal is a side too: Pyongyang speaks for who arrives there.
void add_hosts(Happening& out, const std::vector<StoredClaim>& claims, const Around& around) {
  if (out.event != "TRAVEL" && out.event != "CONSULT") return;
  for (const auto index : out.claims)
    for (const auto& place : claims[index].places) {
      const auto known = around.names.find(place.place.name);
      const bool goal = place.role == PlaceRole::to || place.role == PlaceRole::at;
      if (goal && known != around.names.end() && std::find(out.sides.begin(), out.sides.end(), known->second.country) == out.sides.end())
        out.sides.push_back(known->second.country);
    }
}

// Of its event and its first claim: the same in whatever order the reports came.
std::string id_of(const Happening& happening, const std::vector<StoredClaim>& claims) {
  const auto& first = claims[happening.claims.front()];
  const auto event = happening.kind.empty() ? happening.event : happening.event + '|' + happening.kind;
  return fmt::format("{:016x}", hash64(event + '|' + first.document->id + '|' + first.claim.id)).substr(0, 12);
}

Happening happening_of(const Group& group, const std::vector<StoredClaim>& claims, const Around& around, const Standins& standins) {
  Happening out;
  const auto names = [&](std::initializer_list<std::vector<Participant> Claim::*> lists, const Parties& parties) {
    return names_of(claims, out.claims, lists, parties, standins, around.words);
  };
  const Key& sum = group.sum();
  out.kind = kind_of(sum.event);
  out.event = sum.event.substr(0, sum.event.find('|'));
  out.claims = in_order(group, claims);
  out.id = id_of(out, claims);
  out.actors = between_equals(out.event) ? names({&Claim::actor, &Claim::recipient}, sum.actors) : names({&Claim::actor}, sum.actors);
  out.recipients = names({&Claim::recipient}, sum.recipients);
  if (out.event == "INCIDENT") out.about = named_beside(claims, out.claims, around.words);
  out.sides = sides_of(sum);
  if (out.sides.size() < 2) add_hosts(out, claims, around);
  set_interval(out, group);
  out.best = best_of(claims, out);
  out.expected = std::all_of(group.members.begin(), group.members.end(),
                             [&](const Key* key) { return key->ahead || lies_ahead(claims[key->claim], out.earliest); });
  auto found = find_origins(claims, out.claims, around);
  out.origins = std::move(found.origins), out.notes = std::move(found.notes), out.circular = found.circular;
  out.interests = count_interests(out.origins);
  bool exclude = false;
  if (auto note = day_variants(group.members, exclude); !note.empty()) out.notes.push_back(std::move(note));
  if (auto note = place_variants(claims, out.claims); !note.empty()) out.notes.push_back(std::move(note));
  const auto told = told_of(claims, out);
  // What was denied beforehand and then came is no dispute any more.
  if (told.stated && told.denied_ahead) out.notes.emplace_back("denied before it was told as having come");
  out.disputed = told.denied || (told.denied_ahead && !told.stated) || (exclude && out.expected);
  out.course = course_of(out, claims, around);
  out.state = out.course.empty() ? "open" : out.course.back().state;
  return out;
}

}  // namespace

std::size_t words_of(const Origin& origin, const std::vector<StoredClaim>& claims) {
  const auto found = std::find_if(origin.claims.begin(), origin.claims.end(), [&](auto i) {
    const bool no = claims[i].claim.polarity == Polarity::negative;
    return claims[i].claim.certainty != Certainty::unknown && (no ? origin.denies : !origin.denies);
  });
  return found == origin.claims.end() ? origin.claims.front() : *found;
}

std::string says(const Origin& origin) {
  if (origin.states && origin.denies) return "yes; no";
  if (origin.declines && !origin.states && !origin.denies) return "declined";
  return origin.denies ? "no" : origin.states ? "yes" : "open";
}

std::map<std::size_t, std::vector<std::size_t>> origins_by_claim(const Happening& happening) {
  std::map<std::size_t, std::vector<std::size_t>> out;
  for (std::size_t i = 0; i < happening.origins.size(); ++i)
    for (const auto claim : happening.origins[i].claims)
      if (auto& origins = out[claim]; origins.empty() || origins.back() != i) origins.push_back(i);
  return out;
}

std::vector<Happening> find_happenings(const std::vector<StoredClaim>& claims, const Around& around) {
  const auto here = with_outlets_of(claims, around);
  const auto standins = find_standins(claims, around.more, around.words);
  const auto incidents = find_incidents(claims, around.words);
  std::vector<Key> keys, of_incidents, bare;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!incidents[i].kind.empty()) continue;
    auto key = claims[i].claim.event ? std::optional(key_of(claims[i], i, standins, around.words))
                                     : other_key_of(claims[i], i, standins, around.words);
    if (key && (key->act || !key->actors.empty() || !key->recipients.empty())) keys.push_back(std::move(*key));
    else if (is_bare_answer(claims[i], around.words)) bare.push_back(bare_key(claims[i], i, around.words));
  }
  std::vector<Happening> out;
  for (const auto& group : incident_groups(incidents, claims, around.words, of_incidents))
    out.push_back(happening_of(group, claims, here, standins));
  auto groups = groups_of(keys, claims, around.words);
  join_bare(groups, bare, claims, around.words);
  for (auto& next : groups) {
    const Group group = std::move(next);  // what it holds goes as soon as it is told
    // A deed outside the ontology is no news where one tells it once.
    if (!kind_of(group.sum().event).empty() && !group.sum().act && group.members.size() < 2) continue;
    auto happening = happening_of(group, claims, here, standins);
    const bool counts = happening.kind.empty() || (group.sum().act && happening.state != "open") || happening.origins.size() > 1 ||
                        happening.disputed || happening.course.size() > 1;
    if (counts) out.push_back(std::move(happening));
  }
  // An event without a date stands where it was first told.
  const auto day_of = [&](const Happening& h) {
    return h.earliest.empty() ? claims[h.claims.front()].document->published.substr(0, 10) : h.earliest;
  };
  const auto first_of = [&](const Happening& h) {
    const auto& first = claims[h.claims.front()];
    return std::tuple(std::string_view(first.document->id), first.claim.span.begin, std::string_view(first.claim.id));
  };
  std::sort(out.begin(), out.end(), [&](const Happening& a, const Happening& b) {
    const auto day_a = day_of(a), day_b = day_of(b);
    if (const auto order =
            std::tie(day_a, a.event, a.kind, a.actors, a.recipients) <=> std::tie(day_b, b.event, b.kind, b.actors, b.recipients);
        std::is_neq(order))
      return std::is_lt(order);
    return first_of(a) < first_of(b);
  });
  return out;
}

}  // namespace hearsay
