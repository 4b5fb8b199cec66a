// hearsay claims: what is claimed, by whom, in which report.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "document/names.h"
#include "writers/joined.h"
#include "writers/stored_places.h"

namespace hearsay {
namespace {

int run_claims(const LedgerArguments& given) {
  const auto ledger = open_to_read(given);
  Table table{{"published", "outlet", "source", "certainty", "polarity", "tense", "event", "actor", "recipient", "when", "where", "claim",
               "document", "id"},
              std::vector<bool>(14, false),
              {},
              {"id", "document", "where", "tense", "when", "recipient", "actor", "published", "polarity"}};
  for (const auto& claim : find_claims(ledger, given.filter))
    table.rows.push_back({claim.document->published.substr(0, 10), claim.document->outlet, chain_text(claim),
                          std::string(name_of(claim.claim.certainty)), std::string(name_of(claim.claim.polarity)),
                          std::string(name_of(claim.claim.tense)), claim.claim.event ? claim.claim.event->type : "",
                          joined_names(claim.claim.actor, "; "), joined_names(claim.claim.recipient, "; "),
                          claim.time ? interval_text(claim.time->time.earliest, claim.time->time.latest) : "", where_text(claim),
                          claim.text, claim.document->id, claim.claim.id});
  return print_table(table, ledger, given);
}

}  // namespace

std::function<int()> set_up_claims(CLI::App& app) {
  const auto given = std::make_shared<LedgerArguments>();
  add_ledger_options(app, *given);
  return [given] { return run_claims(*given); };
}

}  // namespace hearsay
