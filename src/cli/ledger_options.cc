#include "cli/ledger_options.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "cli/commands.h"
#include "cli/output.h"
#include "document/names.h"

namespace hearsay {
namespace {

struct FilterRow {
  const char* name;
  const char* value;
  const char* help;
  std::string ClaimFilter::*field;
};

constexpr FilterRow kFilters[] = {
    {"--actor", "NAME", "Who does it: name, or code such as PRK.GOV", &ClaimFilter::actor},
    {"--recipient", "NAME", "To whom it is done", &ClaimFilter::recipient},
    {"--participant", "NAME", "Actor or recipient", &ClaimFilter::participant},
    {"--source", "NAME", "Anyone in the chain of sources", &ClaimFilter::source},
    {"--kind", "KIND",
     "Kind of the last source: person, office, unnamed, government, organisation, outlet, document, public; none: the outlet's own voice",
     &ClaimFilter::kind},
    {"--event", "TYPE", "PLOVER type or TRAVEL; any; none", &ClaimFilter::event},
    {"--certainty", "WORD", "certain, probable, possible, unknown", &ClaimFilter::certainty},
    {"--polarity", "WORD", "positive, negative", &ClaimFilter::polarity},
    {"--tense", "WORD", "past, present, future", &ClaimFilter::tense},
    {"--place", "NAME", "Name of a place, or an ISO country code", &ClaimFilter::place},
    {"--since", "DATE", "Events on or after this day", &ClaimFilter::since},
    {"--until", "DATE", "Events on or before this day", &ClaimFilter::until},
    {"--published-since", "DATE", "Reports published on or after this day", &ClaimFilter::published_since},
    {"--published-until", "DATE", "Reports published on or before this day", &ClaimFilter::published_until},
    {"--outlet", "NAME", "Outlet of the report", &ClaimFilter::outlet},
    {"--document", "ID", "One report", &ClaimFilter::document},
    {"--words", "WORDS", "All of these words in the claim; \"...\" for a phrase, word* for a beginning", &ClaimFilter::words},
    {"--about", "WORDS", "The same, in title and text of the report", &ClaimFilter::about},
};

std::size_t terminal_width() {
  winsize size{};
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 40) return 0;
  return size.ws_col;
}

}  // namespace

void add_ledger_options(CLI::App& app, LedgerArguments& arguments) {
  app.add_option("-l,--ledger", arguments.ledger, "Ledger to ask")->type_name("FILE")->capture_default_str();
  app.add_option("--format", arguments.format, "table, json, jsonl or csv")
      ->type_name("NAME")
      ->capture_default_str()
      ->check(CLI::IsMember({"table", "json", "jsonl", "csv"}));
  app.add_option("-o,--output", arguments.out, "Write to this file instead of standard output")->type_name("FILE");
  app.add_option("--limit", arguments.filter.limit, "Rows at most; 0: all")->type_name("N")->check(CLI::NonNegativeNumber);
  for (const auto& row : kFilters) app.add_option(row.name, arguments.filter.*row.field, row.help)->type_name(row.value);
}

Ledger open_to_read(const LedgerArguments& arguments) { return Ledger(arguments.ledger, Access::read); }

int print_table(const Table& table, const LedgerArguments& arguments) {
  Output out(arguments.out);
  out.write(format_table(table, *table_format_named(arguments.format), arguments.out.empty() ? terminal_width() : 0));
  out.finish();
  return table.rows.empty() ? kNothingFound : kOk;
}

std::string chain_text(const StoredClaim& claim) {
  std::string out;
  for (const auto& source : claim.claim.sources) {
    if (!out.empty()) out += " > ";
    out += source.name.empty() ? source.text : source.name;
    if (source.kind == SourceKind::unnamed || source.kind == SourceKind::public_) out += " (" + std::string(name_of(source.kind)) + ")";
  }
  return out.empty() ? "-" : out;
}

std::string interval_text(const std::string& earliest, const std::string& latest) {
  const auto from = earliest.substr(0, 10), to = latest.substr(0, 10);
  return from == to || to.empty() ? from : from + ".." + to;
}

}  // namespace hearsay
