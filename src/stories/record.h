// What became of what sources and outlets told: counts with intervals, never a verdict.
//
// Counted are happenings of which the source (or outlet) was the first to tell, in its own voice or by its word, that it is so or will be.
// Later confirmed: an origin of another interest, that does not rest on it, states the same. Contradicted: such an origin denies it (values
// that exclude each other are left to changes.h). Both may be; the rest is open. The share of confirmed among those that are confirmed or
// contradicted is given with its 90 % interval: a Beta(0.5 + confirmed, 0.5 + contradicted) distribution, Jeffreys' prior for a binomial
// share. It says how often others bore it out in this ledger, not how often it was right.
#pragma once

#include <string>
#include <vector>

#include "stories/happenings.h"

namespace hearsay {

struct TrackRecord {
  std::string name, kind;                                   // kind: outlet, or as in the claim record
  int told = 0;                                             // happenings that it stated or denied
  int first = 0;                                            // of which it was the first
  int confirmed = 0, contradicted = 0, both = 0, open = 0;  // of these
  double low = 0, high = 1;                                 // of the share of confirmed
  std::vector<std::string> by;                              // who confirmed or contradicted: "confirmed by Kremlin 2023-09-11"
};

// Most first tellings first, then most tellings, then by kind and name.
std::vector<TrackRecord> find_records(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims);

// The quantile of a Beta distribution, both parameters above 0; by bisection of the regularised incomplete beta function (continued
// fraction after Lentz; Abramowitz and Stegun 26.5.8).
double beta_quantile(double share, double a, double b);

}  // namespace hearsay
