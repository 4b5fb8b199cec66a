// Who holds a post by the reports' own words: "Zambia's president" is whom they call "President Joseph Mwansa", where nobody names the one
// whom the actor files have. Pure functions, the same for any order of the claims.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ledger/queries.h"

namespace hearsay {

// Of participants who are told by their post alone, those who were read as somebody whom no claim names: by that name, whom the most
// reports call by that post and country before his name. A holder's country is that which claims tell of him; where two are called so as
// often, nobody is taken.
std::map<std::string, std::string> holders_instead(const std::vector<StoredClaim>& claims, const std::vector<Participant>& told_by_post);

// Such participants of the claims become the holder, in place.
void tell_holders(std::vector<StoredClaim>& claims);

}  // namespace hearsay
