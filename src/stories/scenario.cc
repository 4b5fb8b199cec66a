#include "stories/scenario.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/calendar.h"
#include "document/names.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr std::int64_t kShort = 10;  // days; a longer interval says no more than the month

using Values = std::map<std::string, std::vector<std::size_t>>;

std::vector<Told> ranked(const Values& values) {
  std::vector<Told> out;
  for (const auto& [value, claims] : values) out.push_back({value, claims});
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.claims.size() > b.claims.size(); });
  return out;
}

bool is_open(const Happening& happening, const std::string& as_of) {
  if (!happening.expected || happening.circular) return false;
  const auto state = happening.state;
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

// Claims that oppose somebody, by the first three letters of his code: a state's.
std::map<std::string, std::vector<std::size_t>> opposing(const std::vector<StoredClaim>& claims) {
  std::map<std::string, std::vector<std::size_t>> out;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (opposes(claims[i]))
      for (const auto& p : claims[i].claim.recipient)
        if (auto& some = out[p.code.substr(0, 3)]; some.empty() || some.back() != i) some.push_back(i);
  return out;
}

// One of `opposing` against something: what parties of it reject, warn of, accuse of, in the time in which it is spoken of.
bool is_against(const StoredClaim& claim, const Happening& happening, const std::set<std::string>& content, const StoryWords& words) {
  std::size_t named = 0;
  for (const auto& side : happening.sides)
    named += std::any_of(claim.claim.recipient.begin(), claim.claim.recipient.end(),
                         [&](const Participant& p) { return p.code.starts_with(side); })
                 ? 1
                 : 0;
  const bool by_a_side = std::any_of(claim.claim.actor.begin(), claim.claim.actor.end(), [&](const Participant& p) {
    return std::any_of(happening.sides.begin(), happening.sides.end(), [&](const auto& side) { return p.code.starts_with(side); });
  });
  if (named == 0 || by_a_side) return false;
  // What it is against must be this, not any other matter between the same two.
  const auto told = words_in(claim.text);
  return std::any_of(told.begin(), told.end(), [&](const auto& word) { return content.contains(singular_of(word, words)); });
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

}  // namespace

std::vector<Expectation> find_expectations(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims,
                                           const Around& around, const std::string& as_of) {
  std::vector<Expectation> out;
  const auto against = opposing(claims);
  for (std::size_t h = 0; h < happenings.size(); ++h) {
    const auto& happening = happenings[h];
    if (!is_open(happening, as_of)) continue;
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
          route[std::string(name_of(place.role)) + ' ' + place.place.name].push_back(index);
        else places[place.place.name].push_back(index);
      for (const auto& theme : claim.claim.theme) themes[name_of(theme)].push_back(index);
    }
    const auto content = content_of(happening, claims, around.words);
    std::set<std::size_t> some;
    if (happening.sides.size() > 1)
      for (const auto& side : happening.sides)
        if (const auto by_side = against.find(side); by_side != against.end()) some.insert(by_side->second.begin(), by_side->second.end());
    for (const auto i : some)
      if (is_against(claims[i], happening, content, around.words)) found.against.push_back(i);
    found.days = ranked(days), found.places = ranked(places), found.route = ranked(route), found.themes = ranked(themes);
    out.push_back(std::move(found));
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.earliest.empty(), a.earliest, a.latest) < std::tuple(b.earliest.empty(), b.earliest, b.latest);
  });
  return out;
}

}  // namespace hearsay
