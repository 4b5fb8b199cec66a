#include "language/arc_hybrid.h"

#include <algorithm>
#include <cstdlib>

namespace hearsay {

void start(ArcHybrid& state, std::int32_t size) {
  state.size = size;
  state.next = 1;
  const ArcHybrid::Node fresh{-1, size + 4, size + 4, 0, 0};
  state.nodes.assign(static_cast<std::size_t>(size) + 5, fresh);
  state.stack.clear();
  state.stack.reserve(static_cast<std::size_t>(size) + 3);
  state.stack.insert(state.stack.end(), {state.none(), state.none(), 0});
}

void apply(ArcHybrid& state, Transition transition) {
  if (transition == Transition::shift) return state.stack.push_back(state.next++);
  const auto dependent = state.top();
  state.stack.pop_back();
  const bool left = transition == Transition::left;
  const auto head = left ? state.next : state.top();
  state.nodes[dependent].head = head;
  auto& node = state.nodes[head];
  (left ? node.left : node.right) = dependent;
  ++(left ? node.left_count : node.right_count);
}

DynamicOracle::DynamicOracle(std::span<const std::int32_t> heads) : heads_(heads.begin(), heads.end()), dependents_(heads.size()) {
  for (std::size_t d = 1; d < heads_.size(); ++d) dependents_[heads_[d]].push_back(static_cast<std::int32_t>(d));
}

int DynamicOracle::dependents_in_buffer(const ArcHybrid& state, std::int32_t word) const {
  const auto& all = dependents_[word];
  return static_cast<int>(all.end() - std::lower_bound(all.begin(), all.end(), state.next));
}

int DynamicOracle::dependents_on_stack(const ArcHybrid& state, std::int32_t word) const {
  int count = 0;
  for (const auto d : dependents_[word]) {
    if (d >= word) break;
    count += state.nodes[d].head < 0;  // what is before the buffer and has no head stands on the stack
  }
  return count;
}

std::array<int, 3> DynamicOracle::costs(const ArcHybrid& state) const {
  std::array<int, 3> out{kNeverAllowed, kNeverAllowed, kNeverAllowed};
  const auto top = state.top(), below = state.top(1), next = state.next;
  if (state.allows(Transition::shift)) {
    const auto head = heads_[next];
    const bool head_buried = head < next && head != top && (head == 0 || state.nodes[head].head < 0);
    out[0] = head_buried + dependents_on_stack(state, next);
  }
  if (state.allows(Transition::left)) out[1] = (heads_[top] == below || heads_[top] > next) + dependents_in_buffer(state, top);
  if (state.allows(Transition::right)) out[2] = (heads_[top] >= next) + dependents_in_buffer(state, top);
  return out;
}

namespace {

// The shortest arc that does not span only descendants of its head; 0 where the tree is projective.
std::size_t shortest_crossing(const std::vector<std::int32_t>& heads) {
  std::size_t found = 0;
  std::int32_t best = 1 << 30;
  for (std::size_t d = 1; d < heads.size(); ++d) {
    const auto here = static_cast<std::int32_t>(d), low = std::min(here, heads[d]), high = std::max(here, heads[d]);
    if (high - low >= best || heads[d] == 0) continue;
    for (auto between = low + 1; between < high; ++between) {
      auto up = between;
      while (up != 0 && up != heads[d]) up = heads[up];
      if (up == heads[d]) continue;
      found = d, best = high - low;
      break;
    }
  }
  return found;
}

}  // namespace

void make_projective(std::vector<std::int32_t>& heads) {
  while (const auto d = shortest_crossing(heads)) heads[d] = heads[heads[d]];
}

}  // namespace hearsay
