// Where those are at home who speak in a report without a country of their own: "police said" in a report from Lusaka.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "ledger/ledger.h"

namespace hearsay {

struct Home {
  std::string country;  // CAMEO country code
  bool local = false;   // police, courts, parliament: of that country whoever they are
};

// By the id of a report and the canonical name of one whom it names: the home of the report. It is the country
// that its claims were completed with (Participant::country_from), else the only one that its actors and places have. Only those are
// listed whose code says that they have business with their own: police, courts, parliament, government, army, opposition, unions,
// schools; no international body, and nobody known to be of another country. `documents`: keys as a JSON list.
// Throws Error io, bad_format.
using Homes = std::map<std::pair<std::string, std::string>, Home>;
Homes find_homes(const Ledger& ledger, const std::string& documents);

}  // namespace hearsay
