#include "attribution/attribution.h"

#include <algorithm>

#include "attribution/anonymity.h"
#include "attribution/chains.h"
#include "attribution/content.h"
#include "attribution/cues.h"
#include "attribution/deeds.h"
#include "attribution/learned_cues.h"
#include "attribution/presupposed.h"
#include "attribution/reading.h"
#include "attribution/sources.h"
#include "attribution/unspoken.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kDeepest = 16;  // links of a chain

// "One told me", "Everybody says", "My husband says": somebody whom the speaker heard.
bool is_some_third(const AttributionReading& reading, std::int32_t speaker) {
  if (reading.lexicon.thirds.contains(ascii_lowered(reading.lemma(speaker)))) return true;
  const auto owner = child_with(reading.document, speaker, Deprel::nmod_poss);
  return owner >= 0 && (ascii_lowered(form(reading, owner)) == "my" || ascii_lowered(form(reading, owner)) == "our");
}

// "“My mother says, ‘Stay calm,’ and cries”": whether a quotation within the one that holds the cue stands beside it.
bool has_inner_quote(const AttributionReading& reading, const Finding& finding) {
  constexpr std::int32_t kNear = 4;  // "said to me, ‘"
  const auto& quotes = reading.document.quotes;
  const auto outer = static_cast<std::size_t>(reading.quote_at[finding.cue]);
  const auto region = region_of(reading, finding);
  for (auto i = outer + 1; i < quotes.size() && quotes[i].span.begin < quotes[outer].span.end; ++i) {
    const auto words = tokens_in(reading.document, quotes[i].span);
    if (words.empty() || words.contains(finding.cue)) continue;
    if (words.begin >= region.end ? words.begin - region.end <= kNear : region.begin >= words.end && region.begin - words.end <= 1)
      return true;
  }
  return false;
}

bool is_third_person(const Token& token) {
  return token.upos == Upos::propn || (token.upos == Upos::pron && (token.lemma == "he" || token.lemma == "she" || token.lemma == "they"));
}

// "“They think it is haunted,” he said", "“He wanted a boat.”": what another thinks and wants is told on where it is the whole of the
// clause, not where it is said by the way ("I gave in because he believed it").
bool tells_of_another(const AttributionReading& reading, const Finding& finding) {
  const auto quote = reading.quote_at[finding.cue];
  const auto& cue = reading.token(finding.cue);
  if (!is_third_person(reading.token(finding.speaker)) || reading.quote_at[finding.speaker] != quote || !is_finite(reading, finding.cue))
    return false;
  const bool told =
      finding.speech || cue.feats.tense == Tense::past || child_with(reading.document, finding.cue, Deprel::ccomp) > finding.cue;
  if (!told) return false;
  if (cue.deprel == Deprel::root || cue.deprel == Deprel::conj) return true;
  return cue.deprel == Deprel::ccomp && reading.quote_at[cue.head] != quote;
}

// What speakers think and want within their own words is part of what they say; only a third one's words and wishes are told on.
bool is_told_on(const AttributionReading& reading, const Finding& finding) {
  if (reading.quote_at[finding.cue] < 0) return true;
  if (finding.speaker < 0) return false;
  if (tells_of_another(reading, finding)) return true;
  if (!finding.speech) return false;
  const auto& speaker = reading.token(finding.speaker);
  if (speaker.upos == Upos::propn || is_some_third(reading, finding.speaker)) return true;
  const bool third = is_third_person(speaker);
  const bool noun = speaker.upos == Upos::noun;
  const bool told = reading.token(finding.cue).feats.tense == Tense::past && is_finite(reading, finding.cue);
  return (third || noun) && (told || has_inner_quote(reading, finding));
}

// Where it stands in the text: by its cue, without one by its content.
std::int32_t place_of(const Finding& finding) { return finding.cue >= 0 ? finding.cue : finding.content.front().begin; }

Attribution attribution_from(const AttributionReading& reading, Finding&& finding) {
  Attribution out;
  out.rule = finding.rule;
  out.sources = std::move(finding.sources);
  if (finding.cue >= 0) {
    Cue cue;
    cue.tokens = finding.cue_words;
    cue.span = span_of(reading.document, cue.tokens);
    cue.head = finding.cue;
    cue.lemma = reading.lemma(finding.cue);
    cue.stance = finding.stance;
    out.cue = std::move(cue);
  }
  out.speech = finding.is_turn ? Speech::direct : speech_of(reading, finding.content);
  for (const auto piece : finding.content) out.content.push_back(span_of_piece(reading, piece));
  out.content_tokens = std::move(finding.content);
  return out;
}

std::int32_t size_of(const std::vector<TokenRange>& pieces) {
  std::int32_t size = 0;
  for (const auto piece : pieces) size += piece.end - piece.begin;
  return size;
}

// Paints the widest contents first, so that the innermost one stays; the colour under a cue beforehand is its parent.
std::vector<std::int32_t> paint(const Document& document, std::vector<std::int32_t>* parents) {
  const auto& attributions = document.attributions;
  std::vector<std::int32_t> order(attributions.size()), size(attributions.size()), out(document.tokens.size(), -1);
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = static_cast<std::int32_t>(i);
    size[i] = size_of(attributions[i].content_tokens);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return size[a] > size[b]; });
  for (const auto index : order) {
    const auto& attribution = attributions[index];
    if (parents != nullptr && attribution.cue) (*parents)[index] = out[attribution.cue->head];
    for (const auto piece : attribution.content_tokens) std::fill(out.begin() + piece.begin, out.begin() + piece.end, index);
  }
  return out;
}

// "A detective contradicted them: his superiors, he told the paper, ...": he is one link, behind the paper.
bool repeats_speaker(const Attribution& inner, const Attribution& outer) {
  return inner.sources.size() > 1 && !outer.sources.empty() && same_source(inner.sources.back(), outer.sources.back());
}

// "The bloc, according to a diplomat quoted by Le Fleuve, wants a truce": the medium that both were read from is one link.
void drop_repeated_relays(Document& document) {
  for (auto& inner : document.attributions) {
    for (auto above = inner.parent; above >= 0 && inner.sources.size() > 1; above = document.attributions[above].parent) {
      const auto& outer = document.attributions[above].sources;
      const auto is_above = [&](const Source& source) {
        return std::any_of(outer.begin(), outer.end(), [&](const Source& other) { return same_source(source, other); });
      };
      while (inner.sources.size() > 1 && is_above(inner.sources.front())) inner.sources.erase(inner.sources.begin());
    }
  }
}

// "Residents of Holm, where it stands, fear": the comma behind a description belongs to it, whatever the tree hangs it on.
bool closes_description(const AttributionReading& reading, const Finding& finding) {
  const auto words = finding.speaker_words;
  if (words.empty() || words.end >= finding.cue || form(reading, words.end) != "," || form(reading, words.end - 1) == ",") return false;
  int commas = 0;
  for (auto i = words.begin; i < words.end; ++i) commas += form(reading, i) == ",";
  return commas % 2 == 1;
}

}  // namespace

void attribute(Document& document, const AttributionLexicon& lexicon) {
  document.attributions.clear();
  if (document.tokens.empty() || document.child_begin.size() != document.tokens.size() + 1) return;
  const auto reading = read_for_attribution(document, lexicon);
  auto findings = find_cues(reading);
  std::erase_if(findings, [&](const Finding& finding) { return !is_told_on(reading, finding); });
  drop_quoting(reading, findings);
  for (auto& finding : findings) {
    if (!finding.speaker_words.empty() && finding.speaker_words.end - finding.speaker_words.begin > 1 &&
        is_clock(reading, finding.speaker_words.begin))
      finding.speaker_words.begin =
          std::min(finding.speaker_words.end - 1, behind_clock(reading, finding.speaker_words.begin));  // "07:22 Ankara reports"
    if (closes_description(reading, finding)) ++finding.speaker_words.end;
    finish_content(reading, finding);
    resolve_sources(reading, finding);
  }
  drop_said_nouns(reading, findings);
  reach_over_time(reading, findings);
  carry_media(reading, findings);
  carry_media_within(reading, findings);
  carry_speakers(reading, findings);
  const auto folded = fold_citing(reading, findings);
  untangle(reading, findings);
  begin_with_heard(reading, findings);
  go_on_behind_insertion(reading, findings);
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!folded[i] && !findings[i].content.empty() && !findings[i].sources.empty() && !is_deed_of_thing(reading, findings[i]) &&
        !is_unlikely_cue(reading, findings[i]))
      kept.push_back(std::move(findings[i]));
  leave_out_unspoken(reading, kept);
  share_out_quotes(reading, kept);
  find_late_speakers(reading, kept);
  go_on_running(reading, kept);
  split_gapped(reading, kept);
  tell_reasons(reading, kept);
  std::stable_sort(kept.begin(), kept.end(), [](const Finding& a, const Finding& b) { return place_of(a) < place_of(b); });
  std::vector<Attribution> attributions;
  for (auto& finding : kept) attributions.push_back(attribution_from(reading, std::move(finding)));
  document.attributions = std::move(attributions);
  std::vector<std::int32_t> parents(document.attributions.size(), -1);
  paint(document, &parents);
  for (std::size_t i = 0; i < parents.size(); ++i) {
    auto& attribution = document.attributions[i];
    attribution.parent = parents[i];
    if (parents[i] < 0) continue;
    const auto& outer = document.attributions[parents[i]];
    if (is_presupposed(document, attribution, outer) || repeats_speaker(attribution, outer) || is_by_the_way(reading, attribution, outer))
      attribution.parent = parents[parents[i]];
    if (is_told_of_as_known(reading, attribution, outer)) attribution.parent = medium_above(document, parents, parents[i]);
  }
  drop_repeated_relays(document);
}

std::int32_t attribution_of(const Document& document, std::int32_t token) {
  std::int32_t found = -1, found_size = 0;
  for (std::size_t i = 0; i < document.attributions.size(); ++i) {
    const auto& pieces = document.attributions[i].content_tokens;
    if (std::none_of(pieces.begin(), pieces.end(), [&](TokenRange piece) { return piece.contains(token); })) continue;
    const auto size = size_of(pieces);
    if (found < 0 || size <= found_size) found = static_cast<std::int32_t>(i), found_size = size;
  }
  return found;
}

std::vector<std::int32_t> attribution_of_tokens(const Document& document) { return paint(document, nullptr); }

std::vector<Source> chain_of(const Document& document, std::int32_t attribution) {
  std::vector<Source> chain;
  for (int depth = 0; attribution >= 0 && depth < kDeepest; ++depth) {
    const auto& sources = document.attributions[attribution].sources;
    chain.insert(chain.begin(), sources.begin(), sources.end());
    attribution = document.attributions[attribution].parent;
  }
  chain.erase(std::unique(chain.begin(), chain.end(), same_source), chain.end());
  return chain;
}

}  // namespace hearsay
