#include "language/eisner.h"

namespace hearsay {
namespace {

constexpr float kRootCost = 1e4f;  // each word under the root costs it, so there is one

// Scores and split points of spans. A span (left, right) is complete or not, with its head at the right or the left end.
struct Chart {
  explicit Chart(int size) : size(size), cells(static_cast<std::size_t>(size) * size) {
    for (auto* table : {&complete_left, &complete_left_by_begin, &complete_right, &complete_right_by_end, &open_left, &open_right})
      table->assign(cells, 0.0f);
    for (auto* table : {&split_complete_left, &split_complete_right, &split_open}) table->assign(cells, 0);
  }
  std::size_t at(int row, int column) const { return static_cast<std::size_t>(row) * size + column; }

  int size;
  std::size_t cells;
  // *_left: the head is the right end (arcs point left). Stored by (begin, end) or by (end, begin) so that inner loops run over neighbours.
  std::vector<float> complete_left, complete_left_by_begin, complete_right, complete_right_by_end, open_left, open_right;
  std::vector<std::int16_t> split_complete_left, split_complete_right, split_open;
};

void fill(Chart& c, const float* scores) {
  const int n = c.size - 1;  // words; node 0 is the root
  const auto arc = [&](int head, int dependent) {
    const float score = scores[static_cast<std::size_t>(dependent - 1) * (n + 1) + head];
    return head == 0 ? score - kRootCost : score;
  };
  // The best k in [begin, end) of a[k] + b[k].
  const auto best = [](const float* a, const float* b, int begin, int end, float& value) {
    int found = begin;
    value = a[begin] + b[begin];
    for (int k = begin + 1; k < end; ++k)
      if (a[k] + b[k] > value) value = a[k] + b[k], found = k;
    return static_cast<std::int16_t>(found);
  };
  for (int length = 1; length <= n; ++length)
    for (int i = 0, j = length; j <= n; ++i, ++j) {
      float value;
      // complete_right(i, k) + complete_left(k + 1, j)
      const auto k = best(&c.complete_right[c.at(i, 0)], &c.complete_left[c.at(j, 0)] + 1, i, j, value);
      c.split_open[c.at(i, j)] = k;
      c.open_right[c.at(i, j)] = value + arc(i, j);
      c.open_left[c.at(j, i)] = i == 0 ? -1e9f : value + arc(j, i);
      // complete_left(i, k) + open_left(k, j)
      c.split_complete_left[c.at(i, j)] = best(&c.complete_left_by_begin[c.at(i, 0)], &c.open_left[c.at(j, 0)], i, j, value);
      c.complete_left[c.at(j, i)] = c.complete_left_by_begin[c.at(i, j)] = value;
      // open_right(i, k) + complete_right(k, j)
      c.split_complete_right[c.at(i, j)] = best(&c.open_right[c.at(i, 0)], &c.complete_right_by_end[c.at(j, 0)], i + 1, j + 1, value);
      c.complete_right[c.at(i, j)] = c.complete_right_by_end[c.at(j, i)] = value;
    }
}

struct Part {
  int begin, end;
  bool right, complete;
};

}  // namespace

std::vector<std::int32_t> best_tree(const float* scores, int words) {
  std::vector<std::int32_t> heads(words, -1);
  if (words == 0) return heads;
  Chart chart(words + 1);
  fill(chart, scores);
  std::vector<Part> open{{0, words, true, true}};
  while (!open.empty()) {
    const auto [i, j, right, complete] = open.back();
    open.pop_back();
    if (i == j) continue;
    if (!complete) {
      heads[(right ? j : i) - 1] = (right ? i : j) - 1;
      const int k = chart.split_open[chart.at(i, j)];
      open.push_back({i, k, true, true});
      open.push_back({k + 1, j, false, true});
    } else if (right) {
      const int k = chart.split_complete_right[chart.at(i, j)];
      open.push_back({i, k, true, false});
      open.push_back({k, j, true, true});
    } else {
      const int k = chart.split_complete_left[chart.at(i, j)];
      open.push_back({i, k, false, true});
      open.push_back({k, j, false, false});
    }
  }
  return heads;
}

}  // namespace hearsay
