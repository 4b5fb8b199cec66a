#include "stories/scenario.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/calendar.h"
#include "document/codes.h"
#include "document/names.h"
#include "stories/groups.h"
#include "stories/parties.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr std::int64_t kShort = 10;  // days; a longer interval says no more than the month
constexpr std::int64_t kRecent = 2;  // days for which a journey that is told of in the present goes on

using Values = std::map<std::string, std::vector<std::size_t>>;

// A claim may tell a value in several words: it counts once. Claims come one after the other.
void add(Values& values, const std::string& value, std::size_t claim) {
  auto& some = values[value];
  if (some.empty() || some.back() != claim) some.push_back(claim);
}

std::vector<Told> ranked(const Values& values) {
  std::vector<Told> out;
  for (const auto& [value, claims] : values) out.push_back({value, claims});
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.claims.size() > b.claims.size(); });
  return out;
}

// A journey that the last reports tell of: the train is on its way.
bool is_on_the_way(const Happening& happening, const std::vector<StoredClaim>& claims, const std::string& as_of) {
  const auto last = parse_iso_date(day_of(claims[happening.claims.back()])), now = parse_iso_date(as_of);
  return happening.event == "TRAVEL" && happening.state == "under way" && last && now && (*now - *last).count() <= kRecent;
}

// Told by somebody, or of somebody with a name.
bool is_told_of_somebody(const Happening& happening) { return !happening.origins.empty() || !happening.sides.empty(); }

bool is_open(const Happening& happening, const std::string& as_of) {
  if (!happening.expected || happening.circular || !is_told_of_somebody(happening)) return false;
  const auto& state = happening.state;
  if (state == "denied" || state == "overtaken" || state == "cancelled" || state == "retracted" || state == "open") return false;
  return happening.latest.empty() || happening.latest.substr(0, 10) >= as_of;
}

void add_times(Expectation& out, Values& days, const StoredClaim& claim, std::size_t index) {
  if (!claim.time || claim.claim.polarity == Polarity::negative) return;
  const auto from = claim.time->time.earliest.substr(0, 10), to = claim.time->time.latest.substr(0, 10);
  const auto a = parse_iso_date(from), b = parse_iso_date(to);
  if (!a || !b) return;
  days[from == to ? from : from + ".." + to].push_back(index);
  if ((*b - *a).count() > kShort) return;
  if (out.earliest.empty() || from < out.earliest) out.earliest = from;
  if (out.latest.empty() || to > out.latest) out.latest = to;
}

bool opposes(const StoredClaim& claim) {
  if (!claim.claim.event) return false;
  const auto& type = claim.claim.event->type;
  return type == "REJECT" || type == "THREATEN" || type == "ACCUSE" || type == "REQUEST" || type == "SANCTION";
}

using Opposing = std::map<std::string, std::vector<std::size_t>>;

// Claims that oppose something, by their words.
Opposing opposing(const std::vector<StoredClaim>& claims, const StoryWords& words) {
  Opposing out;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (opposes(claims[i]))
      for (auto& word : words_in(claims[i].text))
        if (auto& some = out[singular_of(std::move(word), words)]; some.empty() || some.back() != i) some.push_back(i);
  return out;
}

// Countries of those whose deed it is, either side's where both do it alike.
std::set<std::string> doers_of(const Happening& happening, const std::vector<StoredClaim>& claims) {
  std::set<std::string> out;
  const auto add = [&](const std::vector<Participant>& list) {
    for (const auto& participant : list)
      if (has_country(participant.code)) out.insert(side_of(participant.code));
  };
  for (const auto index : happening.claims) {
    add(claims[index].claim.actor);
    if (between_equals(happening.event)) add(claims[index].claim.recipient);
  }
  return out;
}

// Whether it is what others reject of those who do it, warn them of, accuse them of.
bool is_of_others(const StoredClaim& claim, const std::set<std::string>& doers, const std::vector<std::string>& sides) {
  const auto any = [](const std::vector<Participant>& list, const auto& of) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Participant& p) { return std::find(of.begin(), of.end(), side_of(p.code)) != of.end(); });
  };
  return any(claim.claim.recipient, doers) && !any(claim.claim.actor, sides);
}

// The words for a happening: its deed in all words for it, and what it is about.
std::set<std::string> content_of(const Happening& happening, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  constexpr std::size_t kLongWord = 4;
  std::set<std::string> out;
  for (const auto index : happening.claims) {
    const auto& claim = claims[index].claim;
    for (const auto& [deed, lemmas] : words.deeds)
      if (lemmas.contains(claim.predicate_lemma))
        for (const auto& lemma : lemmas) out.insert(singular_of(lemma, words));
    for (const auto& theme : claim.theme) {
      for (const auto& word : words_in(name_of(theme)))
        if (word.size() > kLongWord) out.insert(singular_of(word, words));
      for (const auto& kind : goods_in(words, theme.text))
        for (const auto& form : words.goods.at(kind)) out.insert(singular_of(form, words));
    }
  }
  return out;
}

// Claims against a happening between two sides.
std::vector<std::size_t> against(const Happening& happening, const std::vector<StoredClaim>& claims, const Opposing& opposing,
                                 const StoryWords& words) {
  if (happening.sides.size() < 2) return {};
  // What they are against must be this, not any other matter between the same two.
  std::set<std::size_t> out;
  for (const auto& word : content_of(happening, claims, words))
    if (const auto found = opposing.find(word); found != opposing.end()) out.insert(found->second.begin(), found->second.end());
  const auto doers = doers_of(happening, claims);
  std::erase_if(out, [&](auto i) { return !is_of_others(claims[i], doers, happening.sides); });
  return {out.begin(), out.end()};
}

}  // namespace

std::vector<Expectation> find_expectations(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims,
                                           const Around& around, const std::string& as_of) {
  std::vector<Expectation> out;
  const auto opposed = opposing(claims, around.words);
  for (std::size_t h = 0; h < happenings.size(); ++h) {
    const auto& happening = happenings[h];
    const bool on_the_way = is_on_the_way(happening, claims, as_of);
    if (!on_the_way && !is_open(happening, as_of)) continue;
    Expectation found;
    found.happening = h;
    Values days, places, route, themes;
    for (const auto index : happening.claims) {
      const auto& claim = claims[index];
      if (claim.claim.polarity == Polarity::negative) {
        found.against.push_back(index);
        continue;
      }
      add_times(found, days, claim, index);
      for (const auto& place : claim.places)
        if (happening.event == "TRAVEL" || place.role != PlaceRole::at)
          add(route, std::string(name_of(place.role)) + ' ' + place.place.name, index);
        else add(places, place.place.name, index);
      for (const auto& theme : claim.claim.theme) add(themes, name_of(theme), index);
    }
    for (const auto i : against(happening, claims, opposed, around.words)) found.against.push_back(i);
    found.days = ranked(days), found.places = ranked(places), found.route = ranked(route), found.themes = ranked(themes);
    out.push_back(std::move(found));
  }
  std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) {
    const auto rank = [&](const Expectation& one) {
      return std::tuple(happenings[one.happening].expected, one.earliest.empty(), std::string_view(one.earliest),
                        std::string_view(one.latest));
    };
    return rank(a) < rank(b);
  });
  return out;
}

}  // namespace hearsay
