// Codes of other schemes that claims are exported with: CAMEO actor codes taken apart, the Goldstein scale, quad classes, FIPS countries.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"

namespace hearsay {

// An actor code by its parts. "IGO.NAT.MIL": body IGO, group NAT, types MIL; "RUS.MIL": country RUS, types MIL.
struct ActorCode {
  std::string country;             // ISO 3166-1 alpha-3; empty where the code has none
  std::string body;                // IGO, NGO, IMG, MNC, INT, or empty
  std::string group;               // a known group with a code of its own (UNO, NAT), or empty
  std::vector<std::string> types;  // sectors, in their order
};
ActorCode actor_code_of(std::string_view code);

// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; 0 for no code or type of the scheme.
// By CAMEO's root codes, as GDELT counts them (01-05, 06-08, 09-13, 14-20).
int quad_class_of_cameo(std::string_view cameo);
// By PLOVER 0.8's types.
int quad_code_of_plover(std::string_view type);

struct ForeignCodes {
  struct Country {
    std::string fips, name;
  };
  std::map<std::string, double, std::less<>> goldstein;   // CAMEO code -> value
  std::map<std::string, Country, std::less<>> countries;  // ISO 3166-1 alpha-2 -> FIPS 10-4 and name

  // The value of the longest listed code that this one begins with; nullopt for none.
  std::optional<double> goldstein_of(std::string_view cameo) const;
};

// events/goldstein.tsv and codes/fips.tsv. Throws Error bad_value naming file and line.
ForeignCodes load_foreign_codes(const Knowledge& knowledge);

// Unicode code points that begin before a byte of the text: what others call a character offset.
std::size_t characters_before(std::string_view text, std::size_t byte);

}  // namespace hearsay
