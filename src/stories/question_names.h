// The names of a question as the reports of a ledger write them.
#pragma once

#include <map>
#include <string>

#include "hearsay/document.h"
#include "ledger/ledger.h"

namespace hearsay {

// Abbreviations in an annotated question become the names for which the ledger's reports use them (spelled_out.h), in its entities and
// claims. Gives those that changed: by abbreviation, the full name. Throws Error io, bad_format.
std::map<std::string, std::string> name_as_ledger(Document& question, const Ledger& ledger);

}  // namespace hearsay
