// The weighing of evidence, as questions.h says.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/fold.h"
#include "document/names.h"
#include "stories/origins.h"
#include "stories/questions_parts.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr double kHalfLife = 30, kPrior = 0.25, kLeans = 0.6;

double certainty_of(Certainty certainty) {
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

}  // namespace

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
      const double weight = certainty_of(claims[index].claim.certainty) * recency(claims[index], as_of) * bears.at(index).kind;
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

double weight_of(const std::vector<Evidence>& evidence) {
  double out = 0;
  for (const auto& e : evidence) out += e.weight;
  return out;
}

namespace {

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
      return weight_of(weigh(claims, some, around, *date, nullptr));
    };
    Balance balance{day, until(ayes), until(nays), {}};
    balance.lean = lean_of(balance.ayes, balance.nays);
    if (out.empty() || out.back().lean != balance.lean) out.push_back(std::move(balance));
  }
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

// The claims that bear on a question, by what they say to it.
struct Sorted {
  std::vector<Item> ayes, nays;
  std::vector<std::size_t> took_back;  // claims of reports that take an earlier one back
};

// `order`: the claims asked, in order of publication. Adds to the answer what is neither for nor against, and its notes.
Sorted sorted_by_bearing(const Question& question, const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& order,
                         const Around& around, const Standins& standins, Answer& out) {
  const auto incidents = find_incidents(claims, around.words);
  std::vector<Bears> all;
  std::set<std::string> whole;  // reports with a claim that names everybody
  for (const auto i : order) {
    all.push_back(bears_on(claims[i], question, standins, around.words, &incidents[i]));
    if (all.back().bearing != Bearing::none && !all.back().part) whole.insert(claims[i].document->id);
  }
  Sorted sorted;
  for (std::size_t at = 0; at < order.size(); ++at) {
    const auto i = order[at];
    const auto& bears = all[at];
    if (const auto& report = *claims[i].document; around.taken_back.contains(report.id)) {
      auto note = fmt::format("{} was taken back: it does not count", report.id);
      if (bears.bearing != Bearing::none && std::find(out.notes.begin(), out.notes.end(), note) == out.notes.end())
        out.notes.push_back(std::move(note));
      continue;
    }
    if (bears.part && !whole.contains(claims[i].document->id)) continue;
    if (is_retraction(claims[i], around.words)) {
      if (bears.bearing != Bearing::none) sorted.took_back.push_back(i);
      continue;
    }
    if (question.asks == "says" && bears.step) continue;  // who tells of talks does not say that it was done
    if (bears.bearing == Bearing::aye) sorted.ayes.push_back({i, bears});
    if (bears.bearing == Bearing::nay) sorted.nays.push_back({i, bears});
    if (bears.bearing == Bearing::about) out.about.push_back(i);
  }
  return sorted;
}

// Takes out the evidence that its own outlet took back, and notes it.
void drop_taken_back(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& took_back, Answer& out) {
  std::erase_if(out.for_it, [&](const Evidence& e) {
    const auto& outlet = e.origin.through.empty() ? e.origin.outlets.front() : e.origin.through;
    const bool back =
        e.origin.kind != name_of(SourceKind::person) && std::any_of(took_back.begin(), took_back.end(), [&](auto i) {
          return outlet_key(claims[i].document->outlet) == outlet_key(outlet) && mostly_shared(claims[i].text, claims[e.claim].text);
        });
    if (back) out.notes.push_back(fmt::format("{} took its report back: {} does not count", outlet, e.origin.name));
    return back;
  });
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
  const auto [ayes, nays, took_back] = sorted_by_bearing(question, claims, order, around, standins, out);
  Day today{};
  for (const auto* items : {&ayes, &nays})
    for (const auto& item : *items) today = std::max(today, parse_iso_date(day_of(claims[item.claim])).value_or(Day{}));
  out.for_it = weigh(claims, ayes, here, today, &out.notes);
  out.against_it = weigh(claims, nays, here, today, &out.notes);
  drop_taken_back(claims, took_back, out);
  out.ayes = weight_of(out.for_it), out.nays = weight_of(out.against_it);
  if (question.asks == "whether" || question.asks == "says") {
    out.lean = lean_of(out.ayes, out.nays);
    out.course = course_of(claims, ayes, nays, here);
  } else {
    out.values = values_of(question, claims, ayes, here, standins, today);
    out.lean = out.values.empty() ? "nothing" : "told";
  }
  if (out.lean != "nothing") out.gaps = gaps_of(question, out, claims, standins, here);
  return out;
}

}  // namespace hearsay
