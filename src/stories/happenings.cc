#include "stories/happenings.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <tuple>

#include "base/calendar.h"
#include "document/codes.h"
#include "stories/groups.h"
#include "stories/origins.h"
#include "stories/parties.h"

namespace hearsay {
namespace {

constexpr Days kShort = 7;  // a longer interval names no day

// The names of the parties, those told more often first; of a state and its persons only one, the most told.
std::vector<std::string> names_of(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some,
                                  std::initializer_list<std::vector<Participant> Claim::*> lists, Parties parties,
                                  const KnownParties& known) {
  std::map<std::string, std::pair<int, std::string>> told;  // by name: minus how often, party
  for (const auto index : some)
    for (const auto list : lists)
      for (const auto& participant : with_speaker(claims[index].claim.*list, claims[index].claim, known)) {
        auto& [times, party] = told[participant.name.empty() ? participant.text : participant.name];
        --times, party = party_of(participant);
      }
  std::vector<std::tuple<int, std::string, std::string>> ranked;
  ranked.reserve(told.size());
  for (const auto& [name, by] : told) ranked.emplace_back(by.first, name, by.second);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> out;
  for (const auto& [times, name, party] : ranked)
    if (out.size() < 4 && parties.erase(party) > 0) out.push_back(name);
  return out;
}

// "said to be on 2023-09-12 by 2, on 2023-09-13 by 5" where short intervals exclude each other.
std::string day_variants(const std::vector<const Key*>& members, bool& exclude) {
  std::map<std::pair<Days, Days>, int> spans;
  for (const auto* key : members)
    if (key->dated && key->end - key->begin <= kShort) ++spans[{key->begin, key->end}];
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
  ranked.reserve(names.size());
  for (const auto& [name, times] : names) ranked.emplace_back(-times, name);
  std::sort(ranked.begin(), ranked.end());
  std::string out = "places named: ";
  for (const auto& [times, name] : ranked) out += fmt::format("{}{} by {}", &name == &ranked.front().second ? "" : ", ", name, -times);
  return out;
}

// What is told of a happening: as lying ahead, and as having come (or not).
struct Told {
  bool stated_ahead = false, denied_ahead = false, stated = false, denied = false;
};

// A claim that only asks, supposes or demands ("if it supplies weapons") neither states nor denies.
Told told_of(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some) {
  Told out;
  for (const auto index : some) {
    const Claim& claim = claims[index].claim;
    if (claim.certainty == Certainty::unknown) continue;
    const bool ahead = claim.tense == ClaimTense::future, no = claim.polarity == Polarity::negative;
    (ahead ? (no ? out.denied_ahead : out.stated_ahead) : (no ? out.denied : out.stated)) = true;
  }
  return out;
}

// One who only asks or supposes announces nothing.
bool commits(const Origin& origin) { return origin.states && origin.kind != "unnamed" && origin.kind != "outlet"; }

// The words for how far a happening has come, by what is told of it:
//   open                       nobody states or denies it: asked, supposed, demanded
//   denied                     only denied
//   disputed                   stated and denied
//   expected, then denied      stated as lying ahead, and later denied to have come
//   rumoured                   ahead or past, resting on nobody with a name
//   expected                   ahead, by outlets, analysts and the like
//   announced                  ahead, by somebody who has a name and is no outlet
//   reported by N origins      past or under way, by so many as tell it so
std::string state_of(const Happening& happening, const Told& told, const std::vector<StoredClaim>& claims) {
  const bool stated = told.stated || told.stated_ahead, denied = told.denied || told.denied_ahead;
  if (!stated && !denied) return "open";
  if (!stated) return "denied";
  if (told.stated ? told.denied : told.denied_ahead) return "disputed";
  if (told.denied) return "expected, then denied";
  const auto named = std::count_if(happening.origins.begin(), happening.origins.end(), commits);
  const auto outlets =
      std::count_if(happening.origins.begin(), happening.origins.end(), [](const Origin& o) { return o.kind == "outlet"; });
  if (named + outlets == 0) return "rumoured";
  if (happening.expected) return named > 0 ? "announced" : "expected";
  const auto came = std::count_if(happening.origins.begin(), happening.origins.end(), [&](const Origin& origin) {
    return std::any_of(origin.claims.begin(), origin.claims.end(), [&](auto i) {
      const Claim& claim = claims[i].claim;
      return claim.tense != ClaimTense::future && claim.certainty != Certainty::unknown && claim.polarity == Polarity::positive;
    });
  });
  return fmt::format("reported by {} origin{}", came, came == 1 ? "" : "s");
}

// Claims in order of publication.
std::vector<std::size_t> in_order(const Group& group, const std::vector<StoredClaim>& claims) {
  std::vector<std::size_t> out;
  for (const auto* key : group.members) out.push_back(key->claim);
  std::sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t i) {
      return std::tuple(std::string_view(claims[i].document->published), std::string_view(claims[i].document->id),
                        claims[i].claim.span.begin, std::string_view(claims[i].claim.id));
    };
    return rank(a) < rank(b);
  });
  return out;
}

// The claim that says the most, to stand for the others: surely, of whom, when and where; the earliest of equals. What is told as
// having come stands before what was expected, so that it fits the state.
std::size_t best_of(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some) {
  const auto says = [&](std::size_t i) {
    const StoredClaim& claim = claims[i];
    const auto filled = [](const auto& list) { return list.empty() ? 0 : 1; };
    return 2 * filled(claim.claim.actor) + filled(claim.claim.recipient) + filled(claim.claim.theme) + filled(claim.places) +
           (claim.time ? 1 : 0) + (claim.claim.certainty != Certainty::unknown ? 8 : 0) + (claim.claim.tense != ClaimTense::future ? 8 : 0);
  };
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

Happening happening_of(const Group& group, const std::vector<StoredClaim>& claims, const OutletNames& outlets, const KnownParties& known) {
  Happening out;
  out.event = group.sum.event;
  out.claims = in_order(group, claims);
  out.best = best_of(claims, out.claims);
  out.actors = between_equals(out.event) ? names_of(claims, out.claims, {&Claim::actor, &Claim::recipient}, group.sum.actors, known)
                                         : names_of(claims, out.claims, {&Claim::actor}, group.sum.actors, known);
  out.recipients = names_of(claims, out.claims, {&Claim::recipient}, group.sum.recipients, known);
  set_interval(out, group);
  out.expected = group.sum.ahead;
  out.origins = find_origins(claims, out.claims, outlets, out.notes);
  bool exclude = false;
  if (auto note = day_variants(group.members, exclude); !note.empty()) out.notes.push_back(std::move(note));
  if (auto note = place_variants(claims, out.claims); !note.empty()) out.notes.push_back(std::move(note));
  const auto told = told_of(claims, out.claims);
  // What was denied beforehand and then came is no dispute any more.
  if (told.stated && told.denied_ahead) out.notes.emplace_back("denied before it was told as having come");
  out.disputed = told.denied || (told.denied_ahead && !told.stated) || (exclude && out.expected);
  out.state = state_of(out, told, claims);
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
  return origin.denies ? "no" : origin.states ? "yes" : "open";
}

std::vector<Happening> find_happenings(const std::vector<StoredClaim>& claims, const OutletNames& others) {
  KnownParties known;
  for (const auto& claim : claims)
    for (const auto* list : {&claim.claim.actor, &claim.claim.recipient})
      for (const auto& participant : *list)
        if (has_country(participant.code) && !participant.name.empty()) known.emplace(participant.name, participant);
  std::vector<Key> keys;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (claims[i].claim.event) {
      auto key = key_of(claims[i], i, known);
      if (!key.actors.empty() || !key.recipients.empty()) keys.push_back(std::move(key));
    }
  auto outlets = outlets_of(claims);
  outlets.insert(others.begin(), others.end());
  std::vector<Happening> out;
  for (const auto& group : groups_of(keys, claims)) out.push_back(happening_of(group, claims, outlets, known));
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
    if (const auto order = std::tie(day_a, a.event, a.actors, a.recipients) <=> std::tie(day_b, b.event, b.actors, b.recipients);
        std::is_neq(order))
      return std::is_lt(order);
    return first_of(a) < first_of(b);
  });
  return out;
}

}  // namespace hearsay
