// What the reports of a ledger mean by an abbreviation.
#pragma once

#include <optional>
#include <string>

#include "ledger/ledger.h"

namespace hearsay {

struct SpelledOut {
  std::string name, id, code;  // as in Entity; id and code may be empty
};

// "NTA": whom the latest reports that have the word name by a name with these initials, "National Toll Authority"; `known`: another name
// that it may stand for. The one that most of them name; of equals the first by spelling; nullopt where none does. A word that is no row
// of two to eight capitals stands for nobody. Cost: of a search, and of at most 200 reports. Throws Error io, bad_format.
std::optional<SpelledOut> spelled_out(const Ledger& ledger, const std::string& abbreviation, const std::string& known);

}  // namespace hearsay
