// hearsay timeline and hearsay origins: what is told of the same event, and whose word it rests on.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>
#include <tuple>

#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "stories/happenings.h"

namespace hearsay {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

// The happenings of the claims that pass; --limit counts happenings here, those that somebody states or denies, with the
// most origins and claims, first to be kept.
std::vector<Happening> happenings_of(const LedgerArguments& given, const Ledger& ledger, std::vector<StoredClaim>& claims) {
  auto filter = given.filter;
  filter.limit = 0;
  if (filter.event.empty()) filter.event = "any";
  claims = find_claims(ledger, filter);
  auto all = find_happenings(claims, outlets_of(find_documents(ledger)));
  const auto limit = static_cast<std::size_t>(given.filter.limit);
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

int run_timeline(const LedgerArguments& given) {
  const auto ledger = open_to_read(given);
  std::vector<StoredClaim> claims;
  Table table{
      {"when", "event", "actors", "recipients", "places", "state", "origins", "outlets", "claims", "first told", "told as", "notes"},
      {false, false, false, false, false, false, true, true, true, false, false, false},
      {},
      {"notes", "places", "first told", "claims", "outlets", "recipients", "told as"}};
  for (const auto& happening : happenings_of(given, ledger, claims)) {
    std::set<std::string> outlets;
    for (const auto index : happening.claims) outlets.insert(claims[index].document->outlet);
    table.rows.push_back({interval_text(happening.earliest, happening.latest), happening.event, joined(happening.actors, "; "),
                          joined(happening.recipients, "; "), places_of(claims, happening), happening.state,
                          std::to_string(happening.origins.size()), std::to_string(outlets.size()), std::to_string(happening.claims.size()),
                          claims[happening.claims.front()].document->published.substr(0, 10), claims[happening.best].text,
                          joined(happening.notes, "; ")});
  }
  return print_table(table, ledger, given);
}

int run_origins(const LedgerArguments& given) {
  const auto ledger = open_to_read(given);
  std::vector<StoredClaim> claims;
  Table table{{"when", "event", "actors", "recipients", "state", "origin", "kind", "says", "affiliation", "through", "outlets", "claims",
               "told as", "notes"},
              {false, false, false, false, false, false, false, false, false, false, false, true, false, false},
              {},
              {"notes", "affiliation", "claims", "kind", "outlets", "when", "state", "recipients", "told as"}};
  for (const auto& happening : happenings_of(given, ledger, claims))
    for (const auto& origin : happening.origins)
      table.rows.push_back({interval_text(happening.earliest, happening.latest), happening.event, joined(happening.actors, "; "),
                            joined(happening.recipients, "; "), happening.state, origin.name, origin.kind, says(origin), origin.affiliation,
                            origin.through, joined(origin.outlets, "; "), std::to_string(origin.claims.size()),
                            claims[words_of(origin, claims)].text,
                            &origin == &happening.origins.front() ? joined(happening.notes, "; ") : ""});
  return print_table(table, ledger, given);
}

std::function<int()> set_up(CLI::App& app, int (*run)(const LedgerArguments&)) {
  const auto given = std::make_shared<LedgerArguments>();
  add_ledger_options(app, *given);
  return [given, run] { return run(*given); };
}

}  // namespace

std::function<int()> set_up_timeline(CLI::App& app) { return set_up(app, run_timeline); }
std::function<int()> set_up_origins(CLI::App& app) { return set_up(app, run_origins); }

}  // namespace hearsay
