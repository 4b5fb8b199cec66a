#include "stories/happenings_told.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/calendar.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr Days kShort = 7;  // a longer interval names no day

// "Visited Kedra" tells of a state by its town, which is shown as the place already: the state as other claims name it most.
std::string name_shown(const Participant& participant, const StoredClaim& claim, const Standins& standins) {
  auto own = name_of(participant);
  const auto state = standins.states.find(participant.code);
  const bool town = state != standins.states.end() && std::any_of(claim.places.begin(), claim.places.end(), [&](const auto& place) {
                      return !is_wide(place.place) && place.place.name == own;
                    });
  if (!town) return own;
  auto others = state->second;
  others.erase(own);
  return others.empty() ? own : most_told(others);
}

}  // namespace

std::vector<std::string> names_of(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some,
                                  std::initializer_list<std::vector<Participant> Claim::*> lists, Parties parties, const Standins& standins,
                                  const StoryWords& words) {
  std::map<std::string, std::pair<int, std::string>> told;  // by name: minus how often, party
  for (const auto index : some)
    for (const auto list : lists)
      for (const auto& participant : meant(claims[index].claim.*list, claims[index], standins, words)) {
        auto& [times, party] = told[name_shown(participant, claims[index], standins)];
        --times, party = party_of(participant, words);
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

std::vector<std::string> named_beside(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some,
                                      const StoryWords& words) {
  std::map<std::string, int> told;
  for (const auto index : some) {
    std::set<std::string> here;
    for (const auto& place : claims[index].places) here.insert(place.place.name);
    const auto names = names_in(claims[index], words);
    std::string run;
    for (std::size_t begin = 0; begin <= claims[index].text.size();) {
      const auto end = std::min(claims[index].text.find(' ', begin), claims[index].text.size());
      auto word = claims[index].text.substr(begin, end - begin);
      const bool ends = !word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0;
      if (ends) word.pop_back();
      const auto parts = words_in(word);
      const bool name = !parts.empty() && names.contains(parts.front()) && is_ascii_upper(word[0]);
      if (name) run += (run.empty() ? "" : " ") + word;
      if ((!name || ends) && !run.empty()) here.insert(std::exchange(run, {}));
      begin = end + 1;
    }
    if (!run.empty()) here.insert(run);
    for (const auto& name : here) --told[name];
  }
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [name, times] : told) ranked.emplace_back(times, name);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> out;
  for (const auto& [times, name] : ranked)
    if (out.size() < 3) out.push_back(name);
  return out;
}

}  // namespace hearsay
