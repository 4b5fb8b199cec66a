// What the commands that ask a ledger have in common: which ledger, which claims, and how to print.
#pragma once

#include <memory>
#include <string>

#include "ledger/ledger.h"
#include "ledger/queries.h"
#include "writers/table.h"

namespace CLI {
class App;
}

namespace hearsay {

struct LedgerArguments {
  std::string ledger = "hearsay.db";
  std::string format = "table";
  std::string out;  // file; empty: standard output
  ClaimFilter filter;
};

// --ledger, --format, --output, --limit and the filters of claims.
void add_ledger_options(CLI::App& app, LedgerArguments& arguments);

// What is wrong with a text as a whole number from 0 on; empty for one. For CLI::Option::check, as CLI11 takes -1 for a large number.
std::string is_count(const std::string& text);

// Throws Error usage for what is no ISO day; empty is one. `option`: "--as-of".
void check_day(const char* option, const std::string& value);

// True where any of the filters of claims is given.
bool has_filter(const LedgerArguments& arguments);

Ledger open_to_read(const LedgerArguments& arguments);  // throws Error as Ledger does

// Prints the table to where the arguments say; kOk, or kNothingFound for a table without rows.
int print_table(const Table& table, const Ledger& ledger, const LedgerArguments& arguments);

// kNothingFound, after telling on standard error how much there was to search.
int nothing_found(const Ledger& ledger);

// "Reuters > senior official (unnamed)": from the one the outlet heard it from to the one that it rests on; "-" for the outlet's own voice.
std::string chain_text(const StoredClaim& claim);

// "2023-09-12", "2023-09-12..2023-09-13", or empty.
std::string interval_text(const std::string& earliest, const std::string& latest);

}  // namespace hearsay
