#include "stories/alignment.h"

#include <utility>

namespace hearsay {
namespace {

struct Anchor {
  std::uint32_t a, b;
};

// In order of their places in a.
std::vector<Anchor> anchors_of(const AlignText& a, const AlignText& b) {
  std::vector<Anchor> out;
  for (auto i = a.once.begin(), j = b.once.begin(); i != a.once.end() && j != b.once.end();) {
    if (i->first == j->first) out.push_back({i->second, j->second}), ++i, ++j;
    else if (i->first < j->first) ++i;
    else ++j;
  }
  std::sort(out.begin(), out.end(), [](const Anchor& x, const Anchor& y) { return x.a < y.a; });
  return out;
}

// The longest sequence that rises in both (patience sorting).
std::vector<Anchor> rising(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> tails, before(anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto at = std::lower_bound(tails.begin(), tails.end(), anchors[i].b, [&](auto t, auto b) { return anchors[t].b < b; });
    before[i] = at == tails.begin() ? anchors.size() : *(at - 1);
    if (at == tails.end()) tails.push_back(i);
    else *at = i;
  }
  std::vector<Anchor> out;
  for (auto i = tails.empty() ? anchors.size() : tails.back(); i < anchors.size(); i = before[i]) out.push_back(anchors[i]);
  std::reverse(out.begin(), out.end());
  return out;
}

// The run around an anchor, grown while the words agree and belong to no run yet.
SharedRun grown(const Anchor& anchor, const std::vector<TextWord>& a, const std::vector<TextWord>& b, const std::vector<bool>& in_a,
                const std::vector<bool>& in_b) {
  auto i = anchor.a, j = anchor.b;
  while (i > 0 && j > 0 && !in_a[i - 1] && !in_b[j - 1] && a[i - 1].hash == b[j - 1].hash) --i, --j;
  SharedRun out{i, j, 0};
  while (i < a.size() && j < b.size() && !in_a[i] && !in_b[j] && a[i].hash == b[j].hash) ++i, ++j;
  out.words = i - out.a;
  return out;
}

class Tiling {
 public:
  Tiling(const std::vector<TextWord>& a, const std::vector<TextWord>& b) : a_(a), b_(b), in_a_(a.size()), in_b_(b.size()) {}

  void add_in_order(const std::vector<Anchor>& anchors) {
    for (const auto& anchor : anchors)
      if (is_free(anchor)) take(grown(anchor, a_, b_, in_a_, in_b_), out_.runs);
  }

  // Only whole anchors: two words that are left between runs say nothing.
  void add_moved(const std::vector<Anchor>& anchors) {
    std::vector<std::pair<std::uint32_t, Anchor>> by_length;
    SharedRun run;  // the last one: an anchor within it grows to the same
    for (const auto& anchor : anchors) {
      if (!is_free(anchor)) continue;
      const bool within = anchor.a >= run.a && anchor.a - run.a < run.words && anchor.b - run.b == anchor.a - run.a;
      if (!within) run = grown(anchor, a_, b_, in_a_, in_b_);
      by_length.emplace_back(run.words, anchor);
    }
    std::stable_sort(by_length.begin(), by_length.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
    for (const auto& [words, anchor] : by_length)
      if (is_free(anchor))
        if (const auto longest = grown(anchor, a_, b_, in_a_, in_b_); longest.words >= kShingleWords) take(longest, out_.moved);
    std::sort(out_.moved.begin(), out_.moved.end(), [](const auto& x, const auto& y) { return x.a < y.a; });
  }

  Alignment finish() {
    out_.a_words = static_cast<std::uint32_t>(a_.size()), out_.b_words = static_cast<std::uint32_t>(b_.size());
    return std::move(out_);
  }

 private:
  bool is_free(const Anchor& anchor) const { return anchor.a < a_.size() && !in_a_[anchor.a] && !in_b_[anchor.b]; }

  void take(const SharedRun& run, std::vector<SharedRun>& runs) {
    if (run.words == 0) return;
    runs.push_back(run);
    out_.words += run.words;
    if (run.words > out_.longest.words) out_.longest = run;
    std::fill_n(in_a_.begin() + run.a, run.words, true);
    std::fill_n(in_b_.begin() + run.b, run.words, true);
  }

  const std::vector<TextWord>&a_, &b_;
  std::vector<bool> in_a_, in_b_;  // words that belong to a run
  Alignment out_;
};

}  // namespace

AlignText align_text(std::vector<TextWord> words) {
  AlignText out;
  const auto shingles = shingles_of(words, kShingleWords);
  for (std::uint32_t i = 0; i < shingles.size(); ++i) out.once.emplace_back(shingles[i], i);
  std::sort(out.once.begin(), out.once.end());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < out.once.size();) {
    auto end = i + 1;
    while (end < out.once.size() && out.once[end].first == out.once[i].first) ++end;
    if (end == i + 1) out.once[kept++] = out.once[i];
    i = end;
  }
  out.once.resize(kept);
  out.words = std::move(words);
  return out;
}

Alignment align(const std::vector<TextWord>& a, const std::vector<TextWord>& b) { return align(align_text(a), align_text(b)); }

Alignment align(const AlignText& a, const AlignText& b) {
  const auto anchors = anchors_of(a, b);
  Tiling tiling(a.words, b.words);
  tiling.add_in_order(rising(anchors));
  tiling.add_moved(anchors);
  return tiling.finish();
}

std::uint32_t Alignment::kept(std::uint32_t least, std::uint32_t moved_least) const {
  constexpr std::uint32_t kExchanged = 2;  // words in a row that were misread or replaced, as many in each text
  std::uint32_t out = 0, unbroken = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    unbroken += runs[i].words;
    const auto a_end = runs[i].a + runs[i].words, b_end = runs[i].b + runs[i].words;
    if (i + 1 < runs.size() && runs[i + 1].a - a_end <= kExchanged && runs[i + 1].a - a_end == runs[i + 1].b - b_end) continue;
    out += unbroken >= least ? unbroken : 0;
    unbroken = 0;
  }
  for (const auto& run : moved) out += run.words >= moved_least ? run.words : 0;
  return out;
}

Alignment turned(Alignment alignment) {
  const auto turn = [](SharedRun& run) { std::swap(run.a, run.b); };
  for (auto* runs : {&alignment.runs, &alignment.moved}) std::for_each(runs->begin(), runs->end(), turn);
  std::sort(alignment.moved.begin(), alignment.moved.end(), [](const auto& x, const auto& y) { return x.a < y.a; });
  turn(alignment.longest);
  std::swap(alignment.a_words, alignment.b_words);
  return alignment;
}

std::vector<SharedRun> runs_by(const Alignment& alignment, std::uint32_t SharedRun::*side) {
  auto out = alignment.runs;
  out.insert(out.end(), alignment.moved.begin(), alignment.moved.end());
  std::sort(out.begin(), out.end(), [&](const auto& x, const auto& y) { return x.*side < y.*side; });
  return out;
}

}  // namespace hearsay
