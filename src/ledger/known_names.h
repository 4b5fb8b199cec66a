// Whom the reports of a ledger take a name for: the country and post that most of them give.
#pragma once

#include <map>
#include <string>

#include "ledger/ledger.h"

namespace hearsay {

struct KnownName {
  std::string country;    // ISO 3166-1 alpha-3
  std::string role;       // "spokesman"; empty where unknown
  std::string code = {};  // "SDN.REB"; empty where unknown
};

// By canonical name, persons, bodies and places that have a country (a body before a place of its name). Of several readings the one that
// most reports give, then the first by spelling: the same in any order of arrival. Throws Error io, bad_format.
using KnownNames = std::map<std::string, KnownName>;
KnownNames find_known_names(const Ledger& ledger);
// The same of some documents: their keys as a JSON list.
KnownNames find_known_names(const Ledger& ledger, const std::string& documents);

}  // namespace hearsay
