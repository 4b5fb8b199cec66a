// One quotation, one cue: where two verbs of a sentence have taken the same words ("wept as she told reporters: “...”"), the nearer keeps
// them.
#include <algorithm>
#include <optional>

#include "attribution/chains.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool is_quotation(const AttributionReading& reading, TokenRange piece) {
  const auto quote = piece.empty() ? -1 : reading.quote_at[piece.begin];
  return quote >= 0 && tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span) == piece;
}

// Tokens between a cue and a quotation; none where the cue stands in it.
std::optional<std::int32_t> distance(const Finding& finding, TokenRange quote) {
  if (quote.contains(finding.cue)) return std::nullopt;
  return finding.cue < quote.begin ? quote.begin - finding.cue : finding.cue - quote.end + 1;
}

// "The mayor wrote today, and I quote: “...”", "The memo states, quote, “...”"
bool is_own_quoting(const AttributionReading& reading, const Finding& finding) {
  return form(reading, finding.cue) == "quote" && (finding.speaker < 0 || reading.lemma(finding.speaker) == "I");
}

// "“And who will pay?” came a shout": a noun beside a verb that no lexicon has.
bool is_noun_of(const AttributionReading& reading, const Finding& finding, const Finding& other) {
  return reading.token(finding.cue).upos == Upos::noun && reading.token(other.cue).upos == Upos::verb &&
         !reading.lexicon.verbs.contains(lemma_of_verb(reading, other.cue));
}

// "told MPs that the plan, which the bank estimates would cost billions, “is dead”": the clause goes on behind what stands within it.
bool goes_on_behind(const AttributionReading& reading, const Finding& finding, TokenRange quote) {
  return std::any_of(finding.content.begin(), finding.content.end(), [&](TokenRange piece) {
    return form(reading, piece.begin) == "that" && piece.begin > finding.cue && piece.end <= quote.begin;
  });
}

// "As one officer, who was not allowed to speak, has it, “...”": the words that tell who it is. "“...,” she likes to say": the verb that
// says.
bool is_part_of(const Finding& finding, const Finding& other, TokenRange quote) {
  const bool beside = finding.cue_words.end == quote.begin;  // "a report which warned of “cracks”"
  if (!beside && other.speaker_words.contains(finding.cue) && other.speaker < finding.cue) return true;
  return std::any_of(finding.content.begin(), finding.content.end(),
                     [&](TokenRange piece) { return piece.contains(other.cue) && piece.begin == finding.cue_words.end; });
}

// Whether the words next to a quotation are rather those of `other`: a verb's before a colon's, then the nearer one's.
bool yields_to(const AttributionReading& reading, const Finding& finding, const Finding& other, TokenRange quote) {
  const auto own = distance(finding, quote), its = distance(other, quote);
  if (!own || !its) return false;
  if (is_own_quoting(reading, finding) != is_own_quoting(reading, other)) return is_own_quoting(reading, finding);
  if (is_punct(reading, finding.cue) != is_punct(reading, other.cue)) return is_punct(reading, finding.cue);
  if (is_noun_of(reading, other, finding) || is_noun_of(reading, finding, other)) return is_noun_of(reading, other, finding);
  const bool part = is_part_of(finding, other, quote);
  if (part != is_part_of(other, finding, quote)) return part;
  return *own > *its && !goes_on_behind(reading, finding, quote);
}

// Has the quotation for a piece of its own, or within the clause that it tells.
bool tells(const Finding& finding, TokenRange quote) {
  return std::any_of(finding.content.begin(), finding.content.end(),
                     [&](TokenRange piece) { return piece.begin <= quote.begin && quote.end <= piece.end; });
}

// Whether nothing is left of it but the cue that has taken its quotation: "likes to say".
bool is_left_with(const Finding& finding, const Finding& other) {
  return std::all_of(finding.content.begin(), finding.content.end(), [&](TokenRange piece) { return piece.contains(other.cue); });
}

void give_up(const AttributionReading& reading, Finding& finding, const Finding& other) {
  const auto taken = std::erase_if(finding.content, [&](TokenRange piece) {
    return is_quotation(reading, piece) && tells(other, piece) && yields_to(reading, finding, other, piece);
  });
  if (taken > 0 && !finding.content.empty() && is_left_with(finding, other)) finding.content.clear();
}

}  // namespace

void share_out_quotes(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::size_t kNear = 8;  // findings of one sentence
  if (reading.document.quotes.empty()) return;
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (std::size_t j = i + 1; j < std::min(findings.size(), i + kNear); ++j) {
      auto &a = findings[i], &b = findings[j];
      if (a.cue < 0 || b.cue < 0 || reading.token(a.cue).sentence != reading.token(b.cue).sentence) continue;
      give_up(reading, a, b);
      give_up(reading, b, a);
    }
  std::erase_if(findings, [](const Finding& finding) { return finding.content.empty(); });
}

}  // namespace hearsay
