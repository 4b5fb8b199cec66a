// The values that claims tell for the slot that a question asks for, as questions.h says.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/ascii.h"
#include "base/fold.h"
#include "stories/questions_parts.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

bool is_asked(const Participant& participant, const Question& question, const StoryWords& words) {
  const auto party = party_of(participant, words);
  for (const auto* parties : {&question.actors, &question.recipients})
    if (const auto found = parties->find(party); found != parties->end())
      if (found->second.empty() || found->second.contains(fold_case(name_of(participant)))) return true;
  return std::find(question.shown.begin(), question.shown.end(), name_of(participant)) != question.shown.end();
}

std::vector<std::string> values_in(const StoredClaim& claim, const Question& question, const Standins& standins, const StoryWords& words) {
  std::vector<std::string> out;
  const auto add_names = [&](const std::vector<Participant>& list) {
    for (const auto& participant : meant(list, claim, standins, words))
      if (!is_asked(participant, question, words) && !party_of(participant, words).empty()) out.push_back(name_of(participant));
  };
  if (question.asks == "who") {
    if (question.who_does || question.equals) add_names(claim.claim.actor);
    if (!question.who_does || question.equals) add_names(claim.claim.recipient);
  } else if (question.asks == "what") {
    for (const auto& theme : claim.claim.theme) out.push_back(name_of(theme));
    if (out.empty()) add_names(claim.claim.recipient);
  } else if (question.asks == "when") {
    if (claim.time && !claim.time->time.earliest.empty()) {
      const auto from = claim.time->time.earliest.substr(0, 10), to = claim.time->time.latest.substr(0, 10);
      out.push_back(from == to || to.empty() ? from : from + ".." + to);
    }
  } else if (question.asks == "where") {
    const bool town = std::any_of(claim.places.begin(), claim.places.end(), [](const auto& place) { return !is_wide(place.place); });
    for (const auto& place : claim.places) {
      if (place.role != PlaceRole::from && place.role != PlaceRole::via && (!town || !is_wide(place.place)))
        out.push_back(place.place.name);
    }
  } else if (question.asks == "number") {
    for (const auto& quantity : claim.quantities) {
      if (quantity.quantity.of.empty() && casualties_of(claim, words) != "dead") continue;  // "another man, 77": an age
      const auto goods = goods_in(words, quantity.quantity.of + ' ' + quantity.text);
      const bool fits = question.goods.empty() || std::any_of(goods.begin(), goods.end(), [&](const auto& kind) {
                          return std::any_of(question.goods.begin(), question.goods.end(),
                                             [&](const auto& g) { return is_a(words, kind, g) || is_a(words, g, kind); });
                        });
      const auto of = singular_of(fold_case(quantity.quantity.of), words);
      // Where people are asked for, flights and employees of somebody are not.
      const bool people = question.counted == "person" && !of.empty() && kin_of(of, words) != question.counted &&
                          !words.part_of.contains(of) && !words.grows.contains(of);
      if (fits && !people && quantity.quantity.unit.empty()) out.push_back(quantity.text);
    }
  }
  return out;
}

}  // namespace

std::vector<AnswerValue> values_of(const Question& question, const std::vector<StoredClaim>& claims, const std::vector<Item>& ayes,
                                   const Around& around, const Standins& standins, Day as_of) {
  std::map<std::string, std::vector<Item>> by_value;
  for (const auto& item : ayes)
    if (!item.bears.step)
      for (const auto& value : values_in(claims[item.claim], question, standins, around.words)) {
        auto& items = by_value[value];
        if (items.empty() || items.back().claim != item.claim) items.push_back(item);
      }
  std::set<std::string> wide;
  for (const auto& item : ayes)
    for (const auto& place : claims[item.claim].places)
      if (is_wide(place.place)) wide.insert(place.place.name);
  std::vector<AnswerValue> out;
  for (const auto& [value, items] : by_value) {
    AnswerValue slot{value, 0, weigh(claims, items, around, as_of, nullptr)};
    slot.weight = weight_of(slot.evidence);
    if (slot.weight > 0) out.push_back(std::move(slot));
  }
  // Of a count that grows the last one told counts.
  const auto last_told = [&](const AnswerValue& v) {
    auto out = Instant::min();
    for (const auto& item : by_value.at(v.value)) out = std::max(out, publication_order(claims[item.claim].document->published));
    return out;
  };
  const auto grows = [&](const AnswerValue& v) {
    const auto told = words_in(v.value);
    return std::any_of(told.begin(), told.end(),
                       [&](const auto& word) { return around.words.grows.contains(singular_of(word, around.words)); });
  };
  if (question.asks == "number" && !out.empty() && std::all_of(out.begin(), out.end(), grows)) {
    // What only those tell who withhold their names stands behind what others tell; a doctor whom no report names withholds nothing.
    const auto rumour = [](const AnswerValue& v) {
      return std::all_of(v.evidence.begin(), v.evidence.end(), [](const auto& e) { return e.origin.anonymous; });
    };
    std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) {
      const auto rumour_a = rumour(a), rumour_b = rumour(b);
      return rumour_a != rumour_b ? rumour_b : last_told(a) > last_told(b);
    });
    return out;
  }
  // Names before words that stand for somebody, towns before the countries that they are in; then by weight, then by claims.
  const auto rank = [&](const AnswerValue& v) {
    const bool word = question.asks == "who" && (v.value.empty() || is_ascii_small(v.value[0]));
    return std::tuple(word, wide.contains(v.value), -std::round(v.weight * 100), -static_cast<long>(by_value.at(v.value).size()));
  };
  std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return out;
}

}  // namespace hearsay
