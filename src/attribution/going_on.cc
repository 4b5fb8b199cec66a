// What goes on behind an inserted "says the trust": "The wards are safe, says the trust, and the tip was sealed", "..., he said, because
// the pipes carry it off". The tree often hangs it under the verb of saying or beside it.
#include <algorithm>

#include "attribution/chains.h"
#include "attribution/placed.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "and the tip was sealed", "because the pipes carry it off", "to hear otherwise"; not "and left the room", which the outlet tells.
bool opens_content(const AttributionReading& reading, std::int32_t first, std::int32_t end) {
  const auto word = form(reading, first);
  if (word == "to") return reading.token(first).upos == Upos::part;
  if (word == "because" || word == "since" || word == "unless") return true;
  if (word != "and" && word != "but" && word != "so") return false;
  auto next = first + 1;
  if (next < end && (form(reading, next) == "not" || form(reading, next) == "never")) return true;  // "but not on purpose"
  while (next < end && reading.token(next).upos == Upos::adv) ++next;
  if (next >= end || is_finite_word(reading, next) || reading.token(next).upos == Upos::verb) return false;
  return has_finite_word(reading, {next, end});
}

// "insisted its chief executive, Dr Pam Oakes, because": behind a name between commas.
std::int32_t behind_name(const AttributionReading& reading, std::int32_t comma) {
  auto next = comma + 1;
  if (next + 1 >= reading.sentence(comma).end || form(reading, comma) != ",") return comma;
  if (reading.mention_at[next] < 0) ++next;  // "Dr"
  if (reading.mention_at[next] < 0) return comma;
  const auto name = reading.document.mentions[reading.mention_at[next]];
  if (name.form != MentionForm::name || name.tokens.begin != next || name.tokens.end >= reading.sentence(comma).end) return comma;
  return form(reading, name.tokens.end) == "," ? name.tokens.end : comma;
}

// "said Dr Okafor, a geriatrician, but": behind what he is.
std::int32_t behind_apposition(const AttributionReading& reading, std::int32_t comma) {
  constexpr std::int32_t kLongest = 10;
  const auto end = reading.sentence(comma).end;
  if (comma + 2 >= end || form(reading, comma) != "," || reading.token(comma + 1).upos != Upos::det) return comma;
  for (auto i = comma + 2; i < std::min(end, comma + kLongest); ++i) {
    if (reading.token(i).upos == Upos::verb || reading.token(i).upos == Upos::aux) return comma;
    if (form(reading, i) == ",") return i;
  }
  return comma;
}

bool holds_cue(const std::vector<Finding>& findings, const Finding& own, TokenRange words) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
    return &other != &own && other.cue >= words.begin && other.cue < words.end && other.speaker >= words.begin;
  });
}

}  // namespace

void go_on_behind_insertion(const AttributionReading& reading, std::vector<Finding>& findings) {
  for (auto& finding : findings) {
    if (finding.cue < 0 || !finding.speech || finding.content.empty() || finding.speaker < 0 || finding.sources.empty() ||
        reading.quote_at[finding.cue] >= 0 || reading.token(finding.cue).upos != Upos::verb)
      continue;
    const auto region = region_of(reading, finding);
    const auto sentence = reading.sentence(finding.cue);
    auto at = region.end;
    if (at - 1 > region.begin && form(reading, at - 1) == ",") --at;
    if (at + 2 >= sentence.end) continue;  // the cue may end the text
    at = behind_apposition(reading, behind_name(reading, at));
    if (at + 2 >= sentence.end || form(reading, at) != "," || region.begin < sentence.begin + 2 || form(reading, region.begin - 1) != ",")
      continue;
    const auto last =
        std::max_element(finding.content.begin(), finding.content.end(), [](TokenRange a, TokenRange b) { return a.end < b.end; });
    const auto& whole = finding.content.front();  // "It was “a careful study”, said Okafor, but": no bare quotation
    if (last->end != region.begin - 1 || (reading.quote_at[last->end - 1] >= 0 && reading.quote_at[whole.begin] >= 0)) continue;
    TokenRange rest{at + 1, sentence.end};
    for (auto i = rest.begin; i < rest.end; ++i)
      if (form(reading, i) == ";") rest.end = i;
    const bool quoted =
        std::any_of(reading.quote_at.begin() + rest.begin, reading.quote_at.begin() + rest.end, [](auto q) { return q >= 0; });
    if (quoted || !opens_content(reading, rest.begin, rest.end) || holds_cue(findings, finding, rest)) continue;
    if (const auto piece = trimmed(reading, rest); !piece.empty()) finding.content.push_back(piece);
  }
}

}  // namespace hearsay
