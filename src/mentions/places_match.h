// Names in the text that the gazetteer has. Internal to mentions.
#pragma once

#include <string_view>

#include "mentions/places_draft.h"

namespace hearsay {

inline constexpr std::uint32_t kWellKnown =
    100000;  // inhabitants from which a town's name alone is likelier the town's than anything else's

struct NameMatch {
  TokenRange tokens;
  std::uint64_t key = 0;
  std::span<const NameRef> refs;  // empty where there is none
};

// Tokens outside the text are in no sentence, have no capital and an empty form.
bool same_sentence(const Placing& work, std::int32_t a, std::int32_t b);
bool capital(const Placing& work, std::int32_t token);
std::string_view form(const Placing& work, std::int32_t token);
bool all_upper(std::string_view text);

// Regions, seas, facilities: names that may end with a small letter ("Rafah crossing").
bool is_made(const Placing& work, std::span<const NameRef> refs);

// The longest name that begins at a token, ends with one, and begins with a capital.
NameMatch longest_at(const Placing& work, std::int32_t token);

// A name that is no abbreviation is among the refs; all are parts of names ("Rapides" for the parish) or abbreviations.
bool has_name(const NameMatch& match);
bool all_part(const NameMatch& match);

// The text has the abbreviation as agencies write it: "N.C." anywhere, "Calif." with its stop, "CA" only where it `contains` the place
// before.
bool abbreviation_stands(const Placing& work, const NameMatch& match, bool contains = false);

// The inhabitants of the largest that the name means as a whole.
std::uint32_t most_known(const Placing& work, const NameMatch& match);

// The entry + 1 of the container of a match that stands behind it, after a comma or in brackets; 0 for none. `after` is its match.
std::uint32_t container_behind(const Placing& work, const NameMatch& match, NameMatch& after);

}  // namespace hearsay
