// Whether one report's words stand in another's, how much of them, and which of the two was first. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stories/shingles.h"

namespace hearsay {

// The same words in both texts, as word indices.
struct SharedRun {
  std::uint32_t a = 0, b = 0, words = 0;
};

struct Alignment {
  std::vector<SharedRun> runs;  // in order in both texts: what stands in another order is not shared
  std::uint32_t words = 0;      // sum over the runs
  SharedRun longest;
  std::uint32_t a_words = 0, b_words = 0;  // length of the texts
  double share_of_a() const { return a_words == 0 ? 0 : static_cast<double>(words) / a_words; }
  double share_of_b() const { return b_words == 0 ? 0 : static_cast<double>(words) / b_words; }
  double share_of_shorter() const { return std::max(share_of_a(), share_of_b()); }
};

// A text made ready to be aligned with many.
struct AlignText {
  std::vector<TextWord> words;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> once;  // shingles that stand once in it, and where; sorted
};
AlignText align_text(std::vector<TextWord> words);

// Anchors: shingles that stand once in each text, the longest sequence of them that rises in both, each grown to both sides while the words
// agree. O(n log n).
Alignment align(const AlignText& a, const AlignText& b);
Alignment align(const std::vector<TextWord>& a, const std::vector<TextWord>& b);

enum class CopyKind : std::uint8_t {
  duplicate,  // nothing, or next to nothing, is different
  reprint,    // nearly all of the shorter one's words: cut, or added to
  rewrite,    // a good part of them
  passage,    // a run of words taken over
  quotation   // what is shared stands within quotation marks: it may have been said to both
};
std::string_view name_of(CopyKind kind);
std::optional<CopyKind> copy_kind_named(std::string_view name);

inline constexpr double kDuplicate = 0.95;        // of both
inline constexpr double kReprint = 0.8;           // of the shorter
inline constexpr double kRewrite = 0.3;           // of the shorter
inline constexpr std::uint32_t kPassageRun = 20;  // words without a break; a rewrite shares as many in all
inline constexpr std::uint32_t kFewWords = 12;    // a text below is no copy unless all of it is the same

// nullopt where the texts do not share enough. `words` and `text` are b's.
std::optional<CopyKind> kind_of(const Alignment& alignment, const std::vector<TextWord>& words, std::string_view text);

// What decides which one is the copy.
struct Printed {
  std::string id, outlet, published;
  std::string origin;              // whose report it declares to be
  std::vector<std::string> cites;  // outlets in its chains of sources
  std::uint32_t words = 0;
};

enum class CopyReason : std::uint8_t {
  credit,  // one declares to be the other outlet's report
  time,    // published later
  cites,   // one cites the other outlet
  length,  // of the same time: cut from the longer
  none     // nothing tells them apart; by id, so that the answer is always the same
};
std::string_view name_of(CopyReason reason);

// One name within the other, or the same, whatever the case: "Meridian Wire" and "Meridian Wire Service". False for an empty one.
bool same_outlet(const std::string& a, const std::string& b);

struct Direction {
  bool b_is_copy = true;
  CopyReason reason = CopyReason::none;
};
Direction direction_of(const Printed& a, const Printed& b);

}  // namespace hearsay
