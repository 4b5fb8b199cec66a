// Where agents without a country of their own belong: "police", "the rebels", "protesters" act at home, and the place of the deed, the
// dateline or the only country that the report speaks of tells where that is. "---.COP" becomes "KEN.COP".
#pragma once

#include <vector>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Completes the codes of actors and recipients. Reads the claims' places. Codes that tell a country or an international body stay.
void settle_countries(const Reading& reading, std::vector<Claim>& claims);

}  // namespace hearsay
