#include "stories/standins.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/calendar.h"
#include "base/fold.h"
#include "document/codes.h"
#include "stories/groups.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr int kNear = 3;  // days within which two reports tell of one train

// The last word of a noun phrase that is no name, where it is one of the list: "special train" gives "train".
std::string head_among(const Participant& participant, const WordList& list) {
  if (has_country(participant.code)) return {};
  const auto words = words_in(name_of(participant));
  // "The train carrying Kim": the noun stands before the clause; so the first that is listed, among four words.
  for (std::size_t i = 0; i < words.size() && i < 4; ++i)
    if (list.contains(words[i])) return words[i];
  return {};
}

bool carries(const Claim& claim) {
  return claim.predicate_lemma == "carry" || claim.predicate_lemma == "bring" || claim.predicate_lemma == "take";
}

const Participant* first_coded(const Claim& claim) {
  for (const auto* list : {&claim.recipient, &claim.theme})
    for (const auto& participant : *list)
      if (has_country(participant.code)) return &participant;
  return nullptr;
}

// Who talks with whom in this claim, where it names two sides.
std::vector<Participant> two_sides(const StoredClaim& claim) {
  std::vector<Participant> out;
  std::set<std::string> parties;
  for (const auto* list : {&claim.claim.actor, &claim.claim.recipient})
    for (const auto& participant : *list)
      if (has_country(participant.code) && parties.insert(side_of(participant.code)).second) out.push_back(participant);
  if (out.size() != 2) out.clear();
  return out;
}

// Who takes part in what a report tells, by party, with how often.
struct Parts {
  std::map<std::string, std::pair<int, Participant>> by_party;
  void add(const Participant& participant) {
    auto& [count, known] = by_party[side_of(participant.code)];
    // A person says more than his state.
    if (count++ == 0 || (known.code.size() == 3 && participant.code.size() > 3)) known = participant;
  }
  // The two that it tells of most; fewer where a third is told of as often as the second.
  std::vector<Participant> most() const {
    std::vector<std::pair<int, const Participant*>> ranked;
    for (const auto& [party, part] : by_party) ranked.emplace_back(-part.first, &part.second);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (ranked.size() < 2 || (ranked.size() > 2 && ranked[1].first == ranked[2].first)) return {};
    return {*ranked[0].second, *ranked[1].second};
  }
};

}  // namespace

Standins find_standins(const std::vector<StoredClaim>& claims, const std::vector<StoredClaim>& more, const StoryWords& words) {
  Standins out;
  std::vector<const StoredClaim*> order;
  order.reserve(claims.size() + more.size());
  for (const auto* list : {&claims, &more})
    for (const auto& claim : *list) order.push_back(&claim);
  std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
    const auto rank = [](const StoredClaim& c) {
      return std::tuple(std::string_view(c.document->id), c.claim.span.begin, c.claim.span.end, std::string_view(c.claim.id));
    };
    return rank(*a) < rank(*b);
  });
  std::map<std::string, Parts> told;
  // By name and code, how often; a country that its words tell counts more than one that was inferred.
  std::map<std::string, std::map<std::string, std::pair<int, const Participant*>>> codes;
  for (const auto* claim : order) {
    out.persons.insert(claim->persons.begin(), claim->persons.end());
    for (const auto* list : {&claim->claim.actor, &claim->claim.recipient})
      for (const auto& participant : *list)
        if (has_country(participant.code) && !participant.name.empty()) {
          auto& [count, known] = codes[participant.name][participant.code];
          count += participant.country_from.empty() ? 3 : 1;
          if (known == nullptr) known = &participant;
        }
    const auto type = claim->claim.event ? claim->claim.event->type : std::string();
    for (const auto* list : {&claim->claim.actor, &claim->claim.recipient})
      for (const auto& participant : *list)
        if (has_country(participant.code)) {
          told[claim->document->id].add(participant);
          if (participant.code.size() == 3) ++out.states[participant.code][participant.name];
        }
    if (between_equals(type))
      if (auto sides = two_sides(*claim); !sides.empty()) out.together.emplace(claim->document->id, std::move(sides));
    if (!carries(claim->claim)) continue;
    const auto* rider = first_coded(claim->claim);
    for (const auto& actor : claim->claim.actor)
      if (const auto vehicle = head_among(actor, words.vehicles); !vehicle.empty() && rider != nullptr) {
        out.carried.emplace(claim->document->id + '|' + vehicle, *rider);
        out.riders[vehicle].emplace_back(day_of(*claim), *rider);
      }
  }
  for (const auto& [name, by_code] : codes) {
    const auto most =
        std::max_element(by_code.begin(), by_code.end(), [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    out.known.emplace(name, *most->second.second);
  }
  for (const auto& [name, participant] : out.known)
    if (participant.code.size() == 3) out.state_names.emplace(participant.code, fold_case(name));
    else if (const auto parts = words_in(name); !parts.empty()) out.of_states[parts.front()].push_back(name);
  for (const auto& [document, parts] : told)
    if (auto two = parts.most(); two.size() == 2) out.together.emplace(document, std::move(two));
  return out;
}

namespace {

// Who is on board: as this report says, else as all reports of these days say that say it of such a vehicle.
const Participant* rider_of(const std::string& vehicle, const StoredClaim& claim, const Standins& standins) {
  if (const auto found = standins.carried.find(claim.document->id + '|' + vehicle); found != standins.carried.end()) return &found->second;
  const auto riders = standins.riders.find(vehicle);
  const auto day = parse_iso_date(day_of(claim));
  if (riders == standins.riders.end() || !day) return nullptr;
  const Participant* out = nullptr;
  for (const auto& [published, rider] : riders->second) {
    const auto other = parse_iso_date(published);
    if (!other || std::abs((*other - *day).count()) > kNear) continue;
    if (out != nullptr && name_of(*out) != name_of(rider)) return nullptr;  // two trains
    out = &rider;
  }
  return out;
}

}  // namespace

std::vector<Participant> meant(const std::vector<Participant>& participants, const StoredClaim& claim, const Standins& standins,
                               const StoryWords& words) {
  std::vector<Participant> out;
  for (auto& participant : with_speaker(participants, claim.claim, standins.known)) {
    if (const auto vehicle = head_among(participant, words.vehicles); !vehicle.empty())
      if (const auto* rider = rider_of(vehicle, claim, standins)) {
        out.push_back(*rider);
        continue;
      }
    if (!head_among(participant, words.together).empty())
      if (const auto found = standins.together.find(claim.document->id); found != standins.together.end()) {
        out.insert(out.end(), found->second.begin(), found->second.end());
        continue;
      }
    // A person whom only another sentence gives his state, or whom most give another one.
    const bool full = participant.name.find(' ') != std::string::npos;
    if ((!has_country(participant.code) || full) && standins.persons.contains(participant.name))
      if (const auto known = standins.known.find(participant.name); known != standins.known.end()) {
        out.push_back(known->second);
        continue;
      }
    out.push_back(std::move(participant));
  }
  return out;
}

std::vector<std::string> persons_among(const std::vector<Participant>& participants, const StoredClaim& claim, const Standins& standins) {
  auto out = claim.persons;
  for (const auto& participant : participants)
    if (standins.persons.contains(participant.name)) out.push_back(participant.name);
  return out;
}

}  // namespace hearsay
