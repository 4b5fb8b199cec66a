// hearsay sources: who is quoted, how often, named or not, by which outlets, through whom.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/ledger_options.h"

namespace hearsay {
namespace {

std::string counted(const std::vector<std::pair<std::string, std::int64_t>>& names) {
  std::string out;
  for (const auto& [name, count] : names) out += fmt::format("{}{} {}", out.empty() ? "" : "; ", name, count);
  return out;
}

int run_sources(const LedgerArguments& given) {
  const auto ledger = open_to_read(given);
  Table table{{"source", "kind", "anonymous", "affiliation", "claims", "reports", "outlets", "through", "first", "last"},
              {false, false, false, false, true, true, false, false, false, false},
              {},
              {"first", "last", "affiliation", "reports", "through"}};
  for (const auto& source : find_sources(ledger, given.filter))
    table.rows.push_back({source.name, source.kind, source.anonymous ? "yes" : "no", source.affiliation, std::to_string(source.claims),
                          std::to_string(source.documents), counted(source.outlets), counted(source.through), source.first.substr(0, 10),
                          source.last.substr(0, 10)});
  return print_table(table, ledger, given);
}

}  // namespace

std::function<int()> set_up_sources(CLI::App& app) {
  const auto given = std::make_shared<LedgerArguments>();
  add_ledger_options(app, *given);
  return [given] { return run_sources(*given); };
}

}  // namespace hearsay
