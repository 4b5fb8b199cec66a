// The best projective dependency tree (Eisner 1996), with one root.
#pragma once

#include <cstdint>
#include <vector>

namespace hearsay {

// scores: words x (words + 1), scores[d * (words + 1) + h] for dependent d and head h, where h = 0 is the root and h = i + 1 word i.
// Returns the head of each word, 0-based, -1 for the root. Time is cubic in `words`, memory quadratic.
std::vector<std::int32_t> best_tree(const float* scores, int words);

}  // namespace hearsay
