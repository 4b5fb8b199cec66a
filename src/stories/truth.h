// Truth discovery that allows for copying: how probable each of several values is, given who says which, how right each has been elsewhere,
// and who may have it from whom. After Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence"
// (PVLDB 2(1), 2009), sections 3 and 4. Pure, deterministic; it knows nothing of reports.
//
// The model: of each item one value is true; a source that does not copy gives it with the probability of its accuracy, and otherwise one
// of `others` false values, all as likely. A source that depends on another takes a value over with the probability `copy`. Two who share
// false values probably depend on each other, since there are many ways to be wrong; sharing true ones says little.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace hearsay {

struct TruthVote {
  std::size_t source = 0, value = 0;
};

struct TruthItem {
  std::size_t values = 0;  // that somebody gives
  double others = 10;      // n: false values that there could be; 1 for yes or no
  std::vector<TruthVote> votes = {};
};

struct TruthSettings {
  double dependence = 0.2;  // alpha: of two sources, before anything is known of them, one depends on the other
  double copy = 0.8;        // c: one who depends has a value from the other
  double error = 0.2;       // epsilon: of a source of which nothing is known
  double worst = 0.05;      // accuracy is kept this far from 0 and 1, so that no source is believed, or believed not, in everything
  int rounds = 30;          // at most; until no probability moves by a thousandth
};

struct Truth {
  std::vector<std::vector<double>> probability;  // by item and value; what is missing from 1 is for values that nobody gives
  std::vector<double> accuracy;                  // by source
  std::vector<std::vector<std::pair<std::size_t, double>>>
      on;  // by source: others, and how probably the two depend on each other, either way
};

// `known`: pairs of sources that depend on each other for certain, whatever they share. Sources and values are indices; a source gives
// one value an item (of several the last). O(rounds * sum over items of votes squared).
Truth discover_truth(const std::vector<TruthItem>& items, std::size_t sources,
                     const std::vector<std::pair<std::size_t, std::size_t>>& known = {}, const TruthSettings& settings = {});

}  // namespace hearsay
