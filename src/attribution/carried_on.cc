// "A captain quoted by the Herald disputes this: it was, in his view, a gust": in one sentence somebody is heard through the medium that
// was told with his first words.

#include "attribution/chains.h"
#include "base/ascii.h"

namespace hearsay {
namespace {

// "told the Herald that he knew it; he now says": on another occasion.
bool is_apart(const AttributionReading& reading, TokenRange between) {
  for (auto i = between.begin; i < between.end; ++i)
    if (form(reading, i) == ";") return true;
  return false;
}

bool goes_back_to(const AttributionReading& reading, const Finding& later, const Finding& first) {
  if (later.cue < 0 || first.cue < 0 || later.speaker < 0 || later.sources.size() != 1 || first.sources.size() < 2) return false;
  const auto entity = later.sources.back().entity;
  return entity >= 0 && entity == first.sources.back().entity && first.cue < later.cue &&
         first.sources.front().kind == SourceKind::outlet && reading.token(later.speaker).upos == Upos::pron &&
         later.speaker != first.speaker && reading.token(later.cue).sentence == reading.token(first.cue).sentence &&
         !is_apart(reading, {first.cue, later.cue});
}

// "a second", "another of them", "the other", "a third adviser": one more of those who were asked.
bool is_one_more(const AttributionReading& reading, TokenRange words) {
  const auto first = ascii_lowered(form(reading, words.begin));
  if (first == "another" || first == "others") return true;
  const auto next = form(reading, words.begin + 1);
  return (first == "a" || first == "the") && words.end - words.begin > 1 && (is_ordinal(next) || next == "other" || next == "others");
}

// "One official told Axios that it was planned; a second said it was not": both told it, in one sentence.
bool is_told_by_one_more(const AttributionReading& reading, const Finding& later, const Finding& first) {
  if (later.cue < 0 || first.cue < 0 || later.speaker < 0 || later.sources.size() != 1 || first.sources.size() != 2) return false;
  const auto& medium = first.sources.front();
  const auto kind = later.sources.back().kind;
  return later.speech && medium.kind == SourceKind::outlet && medium.link == LinkRule::relays && reading.lemma(first.cue) == "tell" &&
         (kind == SourceKind::unnamed || kind == SourceKind::office) && first.cue < later.speaker &&
         reading.token(later.cue).sentence == reading.token(first.cue).sentence && is_one_more(reading, later.speaker_words);
}

}  // namespace

void carry_media_within(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::size_t kNear = 4;  // findings of one sentence
  for (std::size_t i = 1; i < findings.size(); ++i)
    for (auto k = i; k-- > (i > kNear ? i - kNear : 0);) {
      if (!goes_back_to(reading, findings[i], findings[k]) && !is_told_by_one_more(reading, findings[i], findings[k])) continue;
      findings[i].sources.insert(findings[i].sources.begin(), findings[k].sources.begin(), findings[k].sources.end() - 1);
      break;
    }
}

}  // namespace hearsay
