#include "cli/ledger_options.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/counted.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/tell.h"
#include "document/names.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

struct FilterRow {
  const char* name;
  const char* value;
  const char* help;
  std::string ClaimFilter::*field;
  std::vector<std::string> words = {};  // the only ones allowed; empty: any
};

const FilterRow kFilters[] = {
    {"--actor", "NAME", "Who does it: name, or code such as PRK.GOV", &ClaimFilter::actor},
    {"--recipient", "NAME", "To whom it is done", &ClaimFilter::recipient},
    {"--participant", "NAME", "Actor or recipient", &ClaimFilter::participant},
    {"--source", "NAME", "Anyone in the chain of sources", &ClaimFilter::source},
    {"--kind",
     "KIND",
     "Kind of the last source; none: the outlet's own voice",
     &ClaimFilter::kind,
     {"person", "office", "unnamed", "government", "organisation", "outlet", "document", "public", "none"}},
    {"--event", "TYPE", "PLOVER type or TRAVEL, several with commas between; any; none", &ClaimFilter::event},
    {"--certainty",
     "WORD",
     "How far the last source commits itself",
     &ClaimFilter::certainty,
     {"certain", "probable", "possible", "unknown"}},
    {"--polarity", "WORD", "Said to be so, or not to be so", &ClaimFilter::polarity, {"positive", "negative"}},
    {"--tense", "WORD", "Seen from the publication of the report", &ClaimFilter::tense, {"past", "present", "future"}},
    {"--place", "NAME", "Name of a place, or an ISO country code", &ClaimFilter::place},
    {"--since", "DATE", "Events on or after this day", &ClaimFilter::since},
    {"--until", "DATE", "Events on or before this day", &ClaimFilter::until},
    {"--published-since", "DATE", "Reports published on or after this day", &ClaimFilter::published_since},
    {"--published-until", "DATE", "Reports published on or before this day", &ClaimFilter::published_until},
    {"--outlet", "NAME", "Outlet of the report", &ClaimFilter::outlet},
    {"--document", "ID", "One report", &ClaimFilter::document},
    {"--words", "WORDS", "All of these words in the claim; a|b for either, \"...\" for a phrase, word* for a beginning",
     &ClaimFilter::words},
    {"--about", "WORDS", "The same, in title and text of the report", &ClaimFilter::about},
};

// Types are written large; "any" and "none" are not.
std::string event_named(std::string text) {
  if (text == "any" || text == "none") return text;
  for (char& c : text) c = ascii_upper(c);
  return text;
}

std::size_t terminal_width() {
  winsize size{};
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 40) return 0;
  return size.ws_col;
}

}  // namespace

void add_ledger_options(CLI::App& app, LedgerArguments& arguments) {
  std::vector<std::string> formats;
  for (const auto& format : table_formats()) formats.emplace_back(format.name);
  app.add_option("-l,--ledger", arguments.ledger, "Ledger to ask")->type_name("FILE")->capture_default_str();
  app.add_option("--format", arguments.format, "How to print")->type_name("NAME")->capture_default_str()->check(CLI::IsMember(formats));
  app.add_option("-o,--output", arguments.out, "Write to this file instead of standard output")->type_name("FILE");
  app.add_option("--limit", arguments.filter.limit, "Rows at most; 0: all")->type_name("N")->check(is_count);
  for (const auto& row : kFilters) {
    auto* option = app.add_option(row.name, arguments.filter.*row.field, row.help);
    if (!row.words.empty()) option->check(CLI::IsMember(row.words));
    if (row.field == &ClaimFilter::event) option->transform(event_named);
    option->type_name(row.value);  // last: a check would add itself
  }
}

std::string is_count(const std::string& text) {
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  return digits && text.size() < 19 ? std::string() : fmt::format("{} is no whole number from 0 on", text);
}

void check_day(const char* option, const std::string& value) {
  if (!value.empty() && !parse_iso_date(value))
    throw Error(ErrorCode::usage, fmt::format("{}: \"{}\" is no day; write it as 2023-09-11", option, value));
}

bool has_filter(const LedgerArguments& arguments) {
  return std::any_of(std::begin(kFilters), std::end(kFilters),
                     [&](const FilterRow& row) { return !(arguments.filter.*row.field).empty(); });
}

Ledger open_to_read(const LedgerArguments& arguments) { return Ledger(arguments.ledger, Access::read); }

int nothing_found(const Ledger& ledger) {
  const auto reports = extent_of(ledger).documents;
  if (reports == 0) tell("hearsay: the ledger holds no reports; fill it with 'hearsay read'");
  else tell("hearsay: nothing found in the {} of the ledger", counted(reports, "report"));
  return kNothingFound;
}

int print_table(const Table& table, const Ledger& ledger, const LedgerArguments& arguments) {
  Output out(arguments.out);
  out.write(format_table(table, *table_format_named(arguments.format), arguments.out.empty() ? terminal_width() : 0));
  out.finish();
  return table.rows.empty() ? nothing_found(ledger) : kOk;
}

std::string chain_text(const StoredClaim& claim) {
  std::string out;
  for (const auto& source : claim.claim.sources) {
    if (!out.empty()) out += " > ";
    out += name_of(source);
    if (source.kind == SourceKind::unnamed || source.kind == SourceKind::public_) out += " (" + std::string(name_of(source.kind)) + ")";
  }
  return out.empty() ? "-" : out;
}

std::string interval_text(const std::string& earliest, const std::string& latest) {
  const auto from = earliest.substr(0, 10), to = latest.substr(0, 10);
  return from == to || to.empty() ? from : from + ".." + to;
}

}  // namespace hearsay
