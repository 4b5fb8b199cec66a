// The tables of the ledger and their versions: what docs/ledger.md describes.
#pragma once

#include "ledger/sqlite.h"

namespace hearsay {

// The version that this program writes: PRAGMA user_version.
int schema_version();

// Checks what the file is (bad_format for another program's), refuses a newer version (version),
// and, opened for writing, creates the tables or brings an older ledger up to date, in one transaction.
void prepare_schema(Database& database, Access access);

// Brings a ledger that is older than `version` to it, in one transaction: a part of prepare_schema, and what tests make old ledgers with.
void migrate(Database& database, int version);

}  // namespace hearsay
