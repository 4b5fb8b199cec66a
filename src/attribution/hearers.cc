#include "attribution/hearers.h"

#include <algorithm>

#include "attribution/sources.h"
#include "document/syntax.h"

namespace hearsay {

// "A nurse told Channel 5 News the ward was full": the medium told is no part of what it was told.
void cut_addressee(const AttributionReading& reading, Finding& finding) {
  for (const auto& source : finding.sources) {
    if (source.link != LinkRule::relays || source.head < 0) continue;
    const auto words = tokens_in(reading.document, source.span);
    for (auto& piece : finding.content)
      if (piece.begin <= words.begin && words.begin < piece.begin + 2 && words.end < piece.end && piece.begin > finding.cue &&
          reading.quote_at[piece.begin] < 0)
        piece.begin = words.end;
  }
}

// "told the court she had been threatened", "told members the plan was dead": where the hearer ends and what is told begins.
void cut_hearer(const AttributionReading& reading, Finding& finding) {
  constexpr std::int32_t kLongHearer = 7;  // tokens
  if (finding.cue < 0 || !needs_addressee(reading.lemma(finding.cue))) return;
  for (auto& piece : finding.content) {
    if (piece.begin < finding.cue_words.end || piece.begin > finding.cue_words.end + kLongHearer ||
        reading.quote_at[piece.begin] != reading.quote_at[finding.cue])
      continue;
    if (reading.token(piece.begin).upos == Upos::pron) continue;  // "told her it was over" is seen to by the tree
    for (auto i = piece.begin + 1; i + 1 < std::min(piece.end, piece.begin + kLongHearer); ++i) {
      const auto& token = reading.token(i);
      if (is_punct(reading, i) || token.upos == Upos::verb || token.upos == Upos::aux || token.upos == Upos::sconj ||
          token.upos == Upos::adp || form(reading, i) == "that")  // "told the story of one girl he met"
        break;
      const auto before = reading.token(i - 1).upos;
      const bool noun = before == Upos::noun || before == Upos::propn;
      const bool subject = token.upos == Upos::pron && token.feats.grammatical_case == Case::nom;
      if (noun && (subject || token.upos == Upos::det) && has_finite_verb(reading, {i, piece.end})) {
        piece.begin = i;
        break;
      }
    }
  }
}

// "Reuters was told by an officer that": the medium told is the first link.
void add_told_medium(const AttributionReading& reading, Finding& finding) {
  if (!is_passive(reading, finding.cue) || finding.speaker < finding.cue) return;
  const auto lemma = reading.lemma(finding.cue);
  const auto told = child_with(reading.document, finding.cue, Deprel::nsubj_pass);
  if ((lemma != "tell" && lemma != "inform" && lemma != "brief") || told < 0 || !is_outlet(reading, told) || is_publisher(reading, told))
    return;
  finding.sources.push_back(source_of(reading, {told, phrase_of(reading, told, finding.cue)}));
  finding.sources.back().link = LinkRule::relays;
  finding.sources.back().by = finding.cue;
}

}  // namespace hearsay
