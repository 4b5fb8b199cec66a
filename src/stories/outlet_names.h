// How a text names the outlet that its words may come from. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

// One name within the other, or the same, whatever the case: "Meridian Wire" and "Meridian Wire Service". False for an empty one.
bool same_outlet(const std::string& a, const std::string& b);

// The first letters of a name of three words or more that begin with capitals: "NPA" of "Northgate Press Agency". Else empty.
std::string initials_of(std::string_view outlet);

// A row of two to eight capitals: "NPA".
bool is_abbreviation(std::string_view name);

// A name that a report gives to an outlet: the same, or its initials.
bool may_mean(const std::string& name, const std::string& outlet);

// The name, or its initials, anywhere in the text, with the letters' case: "Meridian Wire reported", "told NPA".
bool mentions_outlet(std::string_view text, std::string_view outlet);

// The text bears the outlet's name where a credit stands: in brackets within its first 120 bytes ("LONDON (NPA) - "), or as the whole of
// its first or one of its last two lines ("Meridian Wire", "(NPA)", "-- NPA"). Words around a name are for credits.toml, which knows them.
bool signed_by_outlet(std::string_view text, std::string_view outlet);

}  // namespace hearsay
