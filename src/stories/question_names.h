// The names of a question as the reports of a ledger write them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hearsay/document.h"
#include "ledger/ledger.h"
#include "ledger/queries.h"

namespace hearsay {

// Abbreviations in an annotated question become the names for which the ledger's reports use them (spelled_out.h), in its entities and
// claims. Gives those that changed: by abbreviation, the full name. Throws Error io, bad_format.
std::map<std::string, std::string> name_as_ledger(Document& question, const Ledger& ledger);

// "Zambia's president" becomes whom the claims call so (posts.h), where they do not name the one whom the actor files have.
void name_holders(Document& question, const std::vector<StoredClaim>& claims);

}  // namespace hearsay
