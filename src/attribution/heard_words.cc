// Who is heard telling something, within what somebody recalls: "recalled [the driver telling her that it was late]".
#include <algorithm>

#include "attribution/chains.h"
#include "attribution/citing.h"

namespace hearsay {
namespace {

// The tree gives both verbs the same clause; what is recalled begins with who told it, or with the hearing ("described having heard a
// mother say that").
void begin_with_telling(const AttributionReading& reading, Finding& recalling, const Finding& telling) {
  const auto hearing = telling.cue < 0 ? -1 : heard_by(reading, telling.cue);
  if (recalling.cue < 0 || hearing < recalling.cue || telling.speaker < recalling.cue || telling.content.empty()) return;
  const auto begin = hearing == recalling.cue ? region_of(reading, telling).begin : hearing;
  for (auto& piece : recalling.content)
    if (piece.begin > begin && piece.begin <= telling.content.front().begin && piece.end > telling.content.front().begin)
      piece.begin = begin;
}

}  // namespace

void begin_with_heard(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::size_t kNear = 4;  // findings of one sentence
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (std::size_t j = i + 1; j < std::min(findings.size(), i + kNear); ++j) begin_with_telling(reading, findings[i], findings[j]);
}

}  // namespace hearsay
