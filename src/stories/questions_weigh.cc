// The weighing of evidence, as questions.h says.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/calendar.h"
#include "base/fold.h"
#include "document/names.h"
#include "stories/groups.h"
#include "stories/origins.h"
#include "stories/questions.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr double kHalfLife = 30, kPrior = 0.25, kLeans = 0.6;

double weight_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain: return 1;
    case Certainty::probable: return 0.7;
    case Certainty::possible: return 0.4;
    default: return 0;
  }
}

double recency(const StoredClaim& claim, Day latest) {
  const auto day = parse_iso_date(claim.document->published.substr(0, 10));
  if (!day) return std::exp2(-4);  // of no day at all: as if four half-lives old
  return std::exp2(-static_cast<double>(std::max<std::int64_t>(0, (latest - *day).count())) / kHalfLife);
}

struct Item {
  std::size_t claim;
  Bears bears;
};

// Each origin of these claims with its heaviest claim, those of one interest halved again and again; heaviest first.
std::vector<Evidence> weigh(const std::vector<StoredClaim>& claims, const std::vector<Item>& items, const Around& around, Day as_of,
                            std::vector<std::string>* notes) {
  std::vector<std::size_t> some;
  std::map<std::size_t, Bears> bears;
  for (const auto& item : items) some.push_back(item.claim), bears.emplace(item.claim, item.bears);
  auto found = find_origins(claims, some, around);
  if (notes != nullptr)
    for (auto& note : found.notes)
      if (std::find(notes->begin(), notes->end(), note) == notes->end()) notes->push_back(std::move(note));
  std::vector<Evidence> out;
  for (auto& origin : found.origins) {
    Evidence best;
    for (const auto index : origin.claims) {
      const double weight = weight_of(claims[index].claim.certainty) * recency(claims[index], as_of) * bears.at(index).kind;
      if (weight >= best.weight) best.weight = weight, best.claim = index, best.step = bears.at(index).step;
    }
    best.origin = std::move(origin);
    if (best.weight > 0) out.push_back(std::move(best));
  }
  const auto heavier = [&](const Evidence& a, const Evidence& b) {
    return std::tuple(-a.weight, std::string_view(a.origin.name), std::string_view(claims[a.claim].claim.id)) <
           std::tuple(-b.weight, std::string_view(b.origin.name), std::string_view(claims[b.claim].claim.id));
  };
  std::sort(out.begin(), out.end(), heavier);
  std::map<std::string, int> of_interest;
  for (auto& evidence : out)
    if (!evidence.origin.interest.empty()) evidence.weight *= std::exp2(-of_interest[evidence.origin.interest]++);
  std::sort(out.begin(), out.end(), heavier);
  return out;
}

double sum(const std::vector<Evidence>& evidence) {
  double out = 0;
  for (const auto& e : evidence) out += e.weight;
  return out;
}

std::string lean_of(double ayes, double nays) {
  if (ayes + nays == 0) return "nothing";
  const double share = (ayes + kPrior) / (ayes + nays + 2 * kPrior);
  return share >= kLeans ? "yes" : share <= 1 - kLeans ? "no" : "disputed";
}

// The lean as it was on each day that brought evidence, where it changed.
std::vector<Balance> course_of(const std::vector<StoredClaim>& claims, const std::vector<Item>& ayes, const std::vector<Item>& nays,
                               const Around& around) {
  std::set<std::string> days;
  for (const auto* items : {&ayes, &nays})
    for (const auto& item : *items) days.insert(day_of(claims[item.claim]));
  std::vector<Balance> out;
  for (const auto& day : days) {
    const auto date = parse_iso_date(day);
    if (!date) continue;
    const auto until = [&](const std::vector<Item>& items) {
      std::vector<Item> some;
      for (const auto& item : items)
        if (day_of(claims[item.claim]) <= day) some.push_back(item);
      return sum(weigh(claims, some, around, *date, nullptr));
    };
    Balance balance{day, until(ayes), until(nays), {}};
    balance.lean = lean_of(balance.ayes, balance.nays);
    if (out.empty() || out.back().lean != balance.lean) out.push_back(std::move(balance));
  }
  return out;
}

std::string name_of_state(const std::string& code, const Standins& standins, const Around& around) {
  const auto told = standins.states.find(code);
  if (told != standins.states.end()) return most_told(told->second);
  const auto known = around.states.find(code);
  return known == around.states.end() || known->second.empty() ? code : known->second.front();
}

// What nobody says, in fixed words.
std::vector<std::string> gaps_of(const Question& question, const Answer& answer, const Standins& standins, const Around& around) {
  std::vector<std::string> out;
  Parties all = question.actors;
  join(all, question.recipients);
  const auto speaks = [&](const std::string& party) {
    for (const auto* list : {&answer.for_it, &answer.against_it})
      for (const auto& evidence : *list)
        if (evidence.origin.interest == party) return true;
    return false;
  };
  for (const auto& [party, persons] : all)
    if (is_state(party) && !speaks(party)) out.push_back(fmt::format("no source inside {}", name_of_state(party, standins, around)));
  const auto unnamed = [](const Evidence& e) { return e.origin.kind == name_of(SourceKind::unnamed); };
  if (!answer.for_it.empty() && std::all_of(answer.for_it.begin(), answer.for_it.end(), unnamed))
    out.emplace_back("nobody with a name says so");
  if (!answer.for_it.empty() && answer.against_it.empty()) out.emplace_back("nobody denies it");
  if (!answer.for_it.empty() && std::all_of(answer.for_it.begin(), answer.for_it.end(), [](const Evidence& e) { return e.step; }))
    out.emplace_back("only steps towards it are told, not the deed itself");
  return out;
}

// Whether more than half of the longer words of the shorter text stand in the other.
bool mostly_shared(std::string_view a, std::string_view b) {
  const auto long_words = [](std::string_view text) {
    std::set<std::string> out;
    for (auto& word : words_in(text))
      if (word.size() > 3) out.insert(std::move(word));
    return out;
  };
  const auto one = long_words(a), other = long_words(b);
  const auto& small = one.size() < other.size() ? one : other;
  const auto& large = one.size() < other.size() ? other : one;
  const auto shared = std::count_if(small.begin(), small.end(), [&](const auto& word) { return large.contains(word); });
  return static_cast<std::size_t>(shared) * 2 > small.size();
}

// ---- slots

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
      const bool people =
          question.counted == "person" && !of.empty() && kin_of(of, words) != question.counted && !words.part_of.contains(of) && !words.grows.contains(of);
      if (fits && !people && quantity.quantity.unit.empty()) out.push_back(quantity.text);
    }
  }
  return out;
}

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
    slot.weight = sum(slot.evidence);
    if (slot.weight > 0) out.push_back(std::move(slot));
  }
  // Of a count that grows the last one told counts.
  const auto last_day = [&](const AnswerValue& v) {
    std::string out;
    for (const auto& item : by_value.at(v.value)) out = std::max(out, day_of(claims[item.claim]));
    return out;
  };
  const auto grows = [&](const AnswerValue& v) {
    const auto told = words_in(v.value);
    return std::any_of(told.begin(), told.end(), [&](const auto& word) { return around.words.grows.contains(singular_of(word, around.words)); });
  };
  if (question.asks == "number" && !out.empty() && std::all_of(out.begin(), out.end(), grows)) {
    // What nobody with a name tells stands behind what somebody does.
    const auto rumour = [](const AnswerValue& v) {
      return std::all_of(v.evidence.begin(), v.evidence.end(), [](const auto& e) { return e.origin.anonymous; });
    };
    std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) {
      const auto rumour_a = rumour(a), rumour_b = rumour(b);
      return rumour_a != rumour_b ? rumour_b : last_day(a) > last_day(b);
    });
    return out;
  }
  // Names before words that stand for somebody, towns before the countries that they are in; then by weight, then by claims.
  const auto rank = [&](const AnswerValue& v) {
    const bool word = question.asks == "who" && (v.value.empty() || (v.value[0] >= 'a' && v.value[0] <= 'z'));
    return std::tuple(word, wide.contains(v.value), -std::round(v.weight * 100), -static_cast<long>(by_value.at(v.value).size()));
  };
  std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return out;
}

}  // namespace

Answer answer(const Question& question, const std::vector<StoredClaim>& claims, const Around& around, const std::string& as_of) {
  const auto here = with_outlets_of(claims, around);
  const auto standins = find_standins(claims, around.more, around.words);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (as_of.empty() || day_of(claims[i]) <= as_of) order.push_back(i);
  sort_by_publication(order, claims);
  Answer out;
  std::vector<Item> ayes, nays;
  std::vector<std::size_t> took_back;  // claims of reports that take an earlier one back
  const auto incidents = find_incidents(claims, around.words);
  std::vector<Bears> all;
  std::set<std::string> whole;  // reports with a claim that names everybody
  for (const auto i : order) {
    all.push_back(bears_on(claims[i], question, standins, around.words, &incidents[i]));
    if (all.back().bearing != Bearing::none && !all.back().part) whole.insert(claims[i].document->id);
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    const auto i = order[at];
    if (const auto& report = *claims[i].document; around.taken_back.contains(report.id)) {
      auto note = fmt::format("{} was taken back: it does not count", report.id);
      if (all[at].bearing != Bearing::none && std::find(out.notes.begin(), out.notes.end(), note) == out.notes.end())
        out.notes.push_back(std::move(note));
      continue;
    }
    const auto& bears = all[at];
    if (bears.part && !whole.contains(claims[i].document->id)) continue;
    if (is_retraction(claims[i], around.words)) {
      if (bears.bearing != Bearing::none) took_back.push_back(i);
      continue;
    }
    if (question.asks == "says" && bears.step) continue;  // who tells of talks does not say that it was done
    if (bears.bearing == Bearing::aye) ayes.push_back({i, bears});
    if (bears.bearing == Bearing::nay) nays.push_back({i, bears});
    if (bears.bearing == Bearing::about) out.about.push_back(i);
  }
  Day today{};
  for (const auto* items : {&ayes, &nays})
    for (const auto& item : *items) today = std::max(today, parse_iso_date(day_of(claims[item.claim])).value_or(Day{}));
  out.for_it = weigh(claims, ayes, here, today, &out.notes);
  out.against_it = weigh(claims, nays, here, today, &out.notes);
  std::erase_if(out.for_it, [&](const Evidence& e) {
    const auto& outlet = e.origin.through.empty() ? e.origin.outlets.front() : e.origin.through;
    const bool back =
        e.origin.kind != name_of(SourceKind::person) && std::any_of(took_back.begin(), took_back.end(), [&](auto i) {
          return outlet_key(claims[i].document->outlet) == outlet_key(outlet) && mostly_shared(claims[i].text, claims[e.claim].text);
        });
    if (back) out.notes.push_back(fmt::format("{} took its report back: {} does not count", outlet, e.origin.name));
    return back;
  });
  out.ayes = sum(out.for_it), out.nays = sum(out.against_it);
  if (question.asks == "whether" || question.asks == "says") {
    out.lean = lean_of(out.ayes, out.nays);
    out.course = course_of(claims, ayes, nays, here);
  } else {
    out.values = values_of(question, claims, ayes, here, standins, today);
    out.lean = out.values.empty() ? "nothing" : "told";
  }
  if (out.lean != "nothing") out.gaps = gaps_of(question, out, standins, here);
  return out;
}

}  // namespace hearsay
