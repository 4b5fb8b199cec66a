// Whether one report's words stand in another's, how much of them, and which of the two was first. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stories/alignment.h"
#include "stories/outlet_names.h"

namespace hearsay {

enum class CopyKind : std::uint8_t {
  duplicate,  // nothing, or next to nothing, is different
  reprint,    // nearly all of the shorter one's words: cut, or added to
  rewrite,    // a good part of the copy's words
  passage,    // a run of words taken over
  quotation   // what is shared stands within quotation marks: it may have been said to both
};
std::string_view name_of(CopyKind kind);
std::optional<CopyKind> copy_kind_named(std::string_view name);

inline constexpr double kDuplicate = 0.95;        // of both
inline constexpr double kReprint = 0.8;           // of the shorter
inline constexpr double kWhole = 0.3;             // of the copy: less of it is a passage, however much of the other it is
inline constexpr double kDeclared = 0.15;         // the same, of a copy that names the outlet that its words come from
inline constexpr std::uint32_t kUnbroken = 8;     // words in a row, less of which are no part of a reprint
inline constexpr std::uint32_t kPassageRun = 20;  // words without a break; a rewrite shares as many in all
inline constexpr std::uint32_t kFewWords = 12;    // a text below is no copy unless all of it is the same

// nullopt where the texts do not share enough. b is the copy, `words` and `text` are b's. `declared`: it names a's outlet.
std::optional<CopyKind> kind_of(const Alignment& alignment, const std::vector<TextWord>& words, std::string_view text,
                                bool declared = false);

// Whether what two reports of one outlet share is only one block of no great length: a paragraph of background, a standing line. What an
// outlet brings up to date shares more than that.
bool is_standing_text(const Alignment& alignment, CopyKind kind);

// What decides which one is the copy.
struct Printed {
  std::string id, outlet, published;
  std::string origin;              // whose report it declares to be
  std::vector<std::string> cites;  // outlets in its chains of sources
  std::uint32_t words = 0;
  std::string text = {};
};

enum class CopyReason : std::uint8_t {
  credit,  // one declares to be the other outlet's report, or bears its name where credits stand
  time,    // published later
  cites,   // one cites or mentions the other outlet; where the clocks are less than a day apart, before them
  agency,  // only the other bears its own outlet's name where credits stand, as agencies write
  length,  // of the same time, nearly all of the shorter: cut from the longer
  hour,    // of the same day, one without a clock: the other came out early, or late, in it
  none     // nothing tells them apart; by id, so that the answer is always the same
};
std::string_view name_of(CopyReason reason);

struct Direction {
  bool b_is_copy = true;
  CopyReason reason = CopyReason::none;
};
// `shared`: words that both have.
Direction direction_of(const Printed& a, const Printed& b, std::uint32_t shared);

// Whether the report names the outlet of the other one as that which its words come from.
bool names(const Printed& one, const Printed& other);

}  // namespace hearsay
