// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) and its dynamic oracle (Goldberg and Nivre 2013).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hearsay {

enum class Transition : std::uint8_t { shift, left, right };

// A sentence half parsed. Words are 1 to `size`, 0 is the root, `size` + 1 to `size` + 3 stand for what is beyond the end, `none()` for
// what is not there. 2 * size transitions make a tree with one root, whichever they are, as long as they are allowed.
struct ArcHybrid {
  struct Node {
    std::int32_t head = -1;
    std::int32_t left = 0, right = 0;  // the outermost dependents so far; none() where there is none
    std::int32_t left_count = 0, right_count = 0;
  };
  std::vector<Node> nodes;
  std::vector<std::int32_t> stack;  // none, none, the root, ...: so that the third from the top is always there
  std::int32_t next = 1;            // first word of the buffer
  std::int32_t size = 0;

  std::int32_t none() const { return size + 4; }
  std::int32_t top(std::size_t depth = 0) const { return stack[stack.size() - 1 - depth]; }
  std::int32_t depth() const { return static_cast<std::int32_t>(stack.size()) - 2; }  // the root counts
  bool done() const { return next > size && depth() == 1; }
  bool allows(Transition transition) const {
    switch (transition) {
      case Transition::shift: return next <= size;
      case Transition::left: return next <= size && depth() > 1;
      // Under the root comes the last word that is left alone: one root.
      case Transition::right: return depth() > 2 || (depth() == 2 && next > size);
    }
    return false;
  }
};

// Begins with a sentence of `size` words; room is used again.
void start(ArcHybrid& state, std::int32_t size);
void apply(ArcHybrid& state, Transition transition);

// What each transition loses for good: the number of arcs of the gold tree that could be had before and cannot after.
// heads[i]: of word i, 1 to size, 0 for the root; a projective tree. Of transitions that are not allowed it says kNeverAllowed.
constexpr int kNeverAllowed = 1 << 20;
class DynamicOracle {
 public:
  explicit DynamicOracle(std::span<const std::int32_t> heads);  // heads[0] is not read
  std::array<int, 3> costs(const ArcHybrid& state) const;

 private:
  int dependents_in_buffer(const ArcHybrid& state, std::int32_t word) const;
  int dependents_on_stack(const ArcHybrid& state, std::int32_t word) const;
  std::vector<std::int32_t> heads_;
  std::vector<std::vector<std::int32_t>> dependents_;
};

// The projective tree that is nearest: arcs that cross are lifted to their head's head, the shortest first (Nivre and Nilsson 2005).
void make_projective(std::vector<std::int32_t>& heads);

}  // namespace hearsay
