// Actor codes as documents hold them: "RUS", "RUS.MIL", "IGO.NAT.MIL", "---.REB". Three letters each, divided by full stops: a country
// (ISO 3166-1 alpha-3) or IGO, NGO, IMG, MNC, INT; then sectors and known groups (CAMEO). "---" stands for a country that is not known.
#pragma once

#include <string_view>

namespace hearsay {

inline constexpr std::string_view kNoCountry = "---";

// Whether the code says more than a sector: a country or a kind of international body.
inline bool has_country(std::string_view code) { return code.size() >= 3 && !code.starts_with(kNoCountry); }

// Its first three letters; empty where it tells none.
inline std::string_view head_of_code(std::string_view code) { return has_country(code) ? code.substr(0, 3) : std::string_view(); }

// Whether it is that of an international body, not of a state.
inline bool is_body_code(std::string_view code) {
  const auto head = code.substr(0, 3);
  return head == "IGO" || head == "NGO" || head == "IMG" || head == "MNC" || head == "INT";
}

// Everything after the first three letters, with its full stop: ".MIL"; empty for a bare country.
inline std::string_view sectors_of_code(std::string_view code) { return code.size() > 3 ? code.substr(3) : std::string_view(); }

}  // namespace hearsay
