#include "attribution/references.h"

#include <algorithm>
#include <string>

#include "attribution/citing.h"
#include "base/ascii.h"

namespace hearsay {
namespace {

constexpr std::int32_t kNearCue = 8;   // tokens between a verb of saying and the words that refer
constexpr std::int32_t kLongest = 6;   // tokens of those words: "on the say-so of"
constexpr std::int32_t kNearEnd = 14;  // tokens between such words and the end of the sentence that they close

// The words that refer from that token on, by sources.toml (referring; referring_media for a medium).
Reference at(const AttributionReading& reading, std::int32_t begin, std::int32_t end, bool medium) {
  std::string joined;
  for (auto i = begin; i < end && i < begin + kLongest; ++i) {
    joined += (joined.empty() ? "" : "_") + ascii_lowered(form(reading, i));
    if (reading.lexicon.referring.contains(joined) || (medium && reading.lexicon.referring_media.contains(joined))) return {begin, i};
  }
  return {};
}

bool is_verb(const AttributionReading& reading, std::int32_t i) {
  const auto upos = reading.token(i).upos;
  return upos == Upos::verb || upos == Upos::aux || upos == Upos::sconj;
}

// The first such words there before any verb or conjunction.
Reference between(const AttributionReading& reading, std::int32_t begin, std::int32_t end, bool medium) {
  for (auto i = begin; i < end; ++i) {
    if (const auto found = at(reading, i, end, medium); found.begin >= 0) return found;
    if (form(reading, i) == "," && i + 2 < end && form(reading, i + 1) == "based" && form(reading, i + 2) == "on") return {i + 1, i + 2};
    if (is_verb(reading, i)) return {};
  }
  return {};
}

// "With reference to two diplomats, the agency reports": up to the comma before who speaks.
Reference in_front(const AttributionReading& reading, const Finding& saying, bool medium) {
  const auto begin = reading.sentence(saying.cue).begin;
  const auto found = at(reading, begin, saying.speaker_words.begin, medium);
  if (found.begin < 0 || form(reading, saying.speaker_words.begin - 1) != ",") return {};
  for (auto i = found.preposition + 1; i + 1 < saying.speaker_words.begin; ++i)
    if (is_verb(reading, i) || form(reading, i) == ",") return {};
  return found;
}

// "The agency reports that the fleet has sailed, with reference to two diplomats.": behind all that it says.
Reference at_end(const AttributionReading& reading, const Finding& saying, bool medium) {
  const auto end = reading.sentence(saying.cue).end;
  for (auto i = std::max(saying.cue_words.end, end - kNearEnd); i < end; ++i)
    if (form(reading, i - 1) == "," && reading.quote_at[i] < 0)
      if (const auto found = at(reading, i, end, medium); found.begin >= 0) return found;
  return {};
}

}  // namespace

Reference reference_of(const AttributionReading& reading, const Finding& saying) {
  const bool medium = !saying.sources.empty() && saying.sources.back().kind == SourceKind::outlet;
  const auto behind = std::min(reading.sentence(saying.cue).end, saying.cue_words.end + kNearCue);
  if (const auto found = between(reading, saying.cue_words.end, behind, medium); found.begin >= 0) return found;
  if (saying.speaker >= 0 && saying.speaker < saying.cue)
    if (const auto found = between(reading, saying.speaker + 1, saying.cue_words.begin, medium); found.begin >= 0) return found;
  if (saying.speaker_words.empty() || saying.speaker_words.begin <= reading.sentence(saying.cue).begin)
    return at_end(reading, saying, medium);
  if (const auto found = in_front(reading, saying, medium); found.begin >= 0) return found;
  return at_end(reading, saying, medium);
}

}  // namespace hearsay
