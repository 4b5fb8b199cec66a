// "She pointed to the bank's promise last week that no branch would close": the tree hangs what is promised apart from the noun, behind the
// time, and the outer cue's content has ended before it.
#include "attribution/chains.h"

namespace hearsay {
namespace {

bool is_only_time(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (!is_time(reading, i) && form(reading, i) != "," && form(reading, i) != "on" && form(reading, i) != "in") return false;
  return true;
}

}  // namespace

void reach_over_time(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::size_t kNear = 3;  // findings of one sentence
  for (std::size_t i = 1; i < findings.size(); ++i) {
    const auto& told = findings[i];
    if (told.cue < 0 || told.rule != CueRule::noun || told.content.size() != 1) continue;
    const auto what = told.content.front();
    for (auto k = i; k-- > (i > kNear ? i - kNear : 0);) {
      auto& outer = findings[k];
      if (outer.cue < 0 || outer.content.empty() || outer.cue >= told.cue) continue;
      auto& piece = outer.content.back();
      if (piece.contains(told.cue) && piece.end < what.begin && is_only_time(reading, {piece.end, what.begin})) piece.end = what.end;
    }
  }
}

}  // namespace hearsay
