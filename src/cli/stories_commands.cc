// hearsay timeline and hearsay origins: what is told of the same event, and whose word it rests on.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>
#include <tuple>

#include "base/joined.h"
#include "cli/commands.h"
#include "cli/story_options.h"
#include "stories/happenings.h"

namespace hearsay {
namespace {

// The happenings of the claims that pass; --limit counts happenings here, those that somebody states or denies, with the
// most origins and claims, first to be kept.
std::vector<Happening> happenings_of(const StoryArguments& given, const Ledger& ledger, std::vector<StoredClaim>& claims) {
  const auto around = around_of(ledger, given.resources);
  claims = claims_of(ledger, given, around.words);
  auto all = find_happenings(claims, around);
  const auto limit = static_cast<std::size_t>(given.ledger.filter.limit);
  if (limit == 0 || all.size() <= limit) return all;
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    const auto rank = [&](const Happening& h) {
      return std::tuple(h.state != "open", h.origins.size(), h.claims.size(), !h.earliest.empty());
    };
    return rank(all[a]) > rank(all[b]);
  });
  order.resize(limit);
  std::sort(order.begin(), order.end());
  std::vector<Happening> out;
  out.reserve(order.size());
  for (const auto i : order) out.push_back(std::move(all[i]));
  return out;
}

std::string places_of(const std::vector<StoredClaim>& claims, const Happening& happening) {
  std::vector<std::string> names;
  for (const auto index : happening.claims)
    for (const auto& place : claims[index].places)
      if (std::find(names.begin(), names.end(), place.place.name) == names.end() && names.size() < 3) names.push_back(place.place.name);
  return joined(names, "; ");
}

int run_timeline(const StoryArguments& given) {
  const auto ledger = open_to_read(given.ledger);
  std::vector<StoredClaim> claims;
  Table table{{"when", "event", "actors", "recipients", "places", "state", "origins", "interests", "outlets", "claims", "first told",
               "told as", "course", "notes", "id"},
              {false, false, false, false, false, false, true, true, true, true, false, false, false, false, false},
              {},
              {"id", "course", "interests", "notes", "places", "first told", "claims", "outlets", "recipients", "told as"}};
  for (const auto& happening : happenings_of(given, ledger, claims)) {
    std::set<std::string> outlets;
    for (const auto index : happening.claims) outlets.insert(claims[index].document->outlet);
    table.rows.push_back({interval_text(happening.earliest, happening.latest), event_of(happening), joined(who_of(happening), "; "),
                          joined(happening.recipients, "; "), places_of(claims, happening), happening.state,
                          std::to_string(happening.origins.size()), std::to_string(happening.interests), std::to_string(outlets.size()),
                          std::to_string(happening.claims.size()), claims[happening.claims.front()].document->published.substr(0, 10),
                          claims[happening.best].text, course_text(happening), joined(happening.notes, "; "), happening.id});
  }
  return print_table(table, ledger, given.ledger);
}

int run_origins(const StoryArguments& given) {
  const auto ledger = open_to_read(given.ledger);
  std::vector<StoredClaim> claims;
  Table table{{"when", "event", "actors", "recipients", "state", "origin", "kind", "says", "affiliation", "interest", "through", "outlets",
               "claims", "told as", "notes", "id"},
              {false, false, false, false, false, false, false, false, false, false, false, false, true, false, false, false},
              {},
              {"id", "interest", "notes", "affiliation", "claims", "kind", "outlets", "when", "state", "recipients", "told as"}};
  for (const auto& happening : happenings_of(given, ledger, claims))
    for (const auto& origin : happening.origins)
      table.rows.push_back({interval_text(happening.earliest, happening.latest), event_of(happening), joined(who_of(happening), "; "),
                            joined(happening.recipients, "; "), happening.state, origin.name, origin.kind, says(origin), origin.affiliation,
                            origin.interest, origin.through, joined(origin.outlets, "; "), std::to_string(origin.claims.size()),
                            claims[words_of(origin, claims)].text,
                            &origin == &happening.origins.front() ? joined(happening.notes, "; ") : "", happening.id});
  return print_table(table, ledger, given.ledger);
}

std::function<int()> set_up(CLI::App& app, int (*run)(const StoryArguments&)) {
  const auto given = std::make_shared<StoryArguments>();
  add_story_options(app, *given, true);
  return [given, run] { return run(*given); };
}

}  // namespace

std::function<int()> set_up_timeline(CLI::App& app) { return set_up(app, run_timeline); }
std::function<int()> set_up_origins(CLI::App& app) { return set_up(app, run_origins); }

}  // namespace hearsay
