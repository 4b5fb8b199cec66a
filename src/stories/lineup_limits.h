// How far lining up looks, so that a report costs the same among a hundred others of one template as among a million (docs/stories.md).
// Part of the method: other limits give other copies and stories. Tests take small ones.
#pragma once

#include <cstddef>

namespace hearsay {

struct LineupLimits {
  int copies = 16;               // reports before and behind in the list of a band or mark that a report is compared with
  int terms = 256;               // the same for the lists of a term
  std::size_t links = 64;        // to earlier reports: the likest are kept
  std::size_t connected = 1000;  // reports connected by links that are grouped at once
};

}  // namespace hearsay
