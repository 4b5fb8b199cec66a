#include "attribution/attribution.h"

#include <algorithm>

#include "attribution/anonymity.h"
#include "attribution/chains.h"
#include "attribution/content.h"
#include "attribution/cues.h"
#include "attribution/deeds.h"
#include "attribution/learned_cues.h"
#include "attribution/reading.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kDeepest = 16;  // links of a chain

// What speakers think and want within their own words is part of what they say; only a named third one's words are told on.
bool is_told_on(const AttributionReading& reading, const Finding& finding) {
  if (reading.quote_at[finding.cue] < 0) return true;
  if (!finding.speech || finding.speaker < 0) return false;
  const auto& speaker = reading.token(finding.speaker);
  if (speaker.upos == Upos::propn) return true;
  const bool third = speaker.upos == Upos::pron && (speaker.lemma == "he" || speaker.lemma == "she" || speaker.lemma == "they");
  const bool noun = speaker.upos == Upos::noun && (finding.stance == Stance::states || finding.stance == Stance::asks);
  return (third || noun) && reading.token(finding.cue).feats.tense == Tense::past && is_finite(reading, finding.cue);
}

// Where it stands in the text: by its cue, without one by its content.
std::int32_t place_of(const Finding& finding) { return finding.cue >= 0 ? finding.cue : finding.content.front().begin; }

// "The memo quotes him as promising that": one attribution, by the verb that he speaks by; who quotes is its first link.
void drop_quoting(const AttributionReading& reading, std::vector<Finding>& findings) {
  const auto is_quoting = [&](std::int32_t cue) {
    return cue >= 0 && reading.token(cue).upos == Upos::verb && (reading.lemma(cue) == "quote" || reading.lemma(cue) == "cite");
  };
  const auto is_spoken_by = [&](std::int32_t quoting) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& inner) {
      return inner.cue > quoting && reading.token(inner.cue).upos == Upos::verb && reading.token(inner.cue).head == quoting &&
             is_present_participle(reading, inner.cue) && reading.token(inner.cue).deprel != Deprel::conj &&
             child_with_lemma(reading.document, inner.cue, "as") >= 0;
    });
  };
  std::vector<std::int32_t> dropped;
  for (const auto& finding : findings)
    if (is_quoting(finding.cue) && is_spoken_by(finding.cue)) dropped.push_back(finding.cue);
  std::erase_if(findings, [&](const Finding& finding) { return std::find(dropped.begin(), dropped.end(), finding.cue) != dropped.end(); });
}

// "The envoy expressed the hope that": a noun of saying among the words of a cue, or as its object without anybody of its own, is no second
// attribution. What is denied, doubted or confirmed, and what is a report or a charge, is somebody else's: "dismissed suggestions that".
void drop_said_nouns(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::int32_t kNear = 6;  // tokens of "expressed his full confidence"
  std::vector<std::int32_t> found_at(reading.document.tokens.size(), -1);
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (findings[i].cue >= 0) found_at[findings[i].cue] = static_cast<std::int32_t>(i);
  const auto voices = [&](std::int32_t at, const Finding& noun) {
    if (at < 0 || found_at[at] < 0 || at == noun.cue) return false;
    const Finding& verb = findings[found_at[at]];
    const bool judges = verb.stance == Stance::denies || verb.stance == Stance::doubts || verb.stance == Stance::declines ||
                        verb.stance == Stance::confirms;
    if (judges) return false;
    if (verb.cue_words.contains(noun.cue)) return true;
    return at == reading.token(noun.cue).head && base_of(reading.token(noun.cue).deprel) == Deprel::obj && !noun.sources.empty() &&
           noun.sources.front().link == LinkRule::nobody &&
           std::any_of(verb.content.begin(), verb.content.end(), [&](TokenRange piece) { return piece.contains(noun.cue); });
  };
  const auto has_it = [&](const Finding& noun) {  // "Rumour has it that": the verb tells it
    const auto verb = reading.token(noun.cue).head;
    return verb > noun.cue && found_at[verb] >= 0 && reading.lemma(verb) == "have" && findings[found_at[verb]].content == noun.content;
  };
  const auto is_said = [&](const Finding& noun) {
    if (noun.cue < 0 || reading.token(noun.cue).upos != Upos::noun) return false;
    if (has_it(noun)) return true;
    if (noun.stance == Stance::reports || noun.stance == Stance::rumours || noun.stance == Stance::accuses) return false;
    for (auto at = std::max(0, noun.cue - kNear); at < noun.cue; ++at)
      if (voices(at, noun)) return true;
    return voices(reading.token(noun.cue).head, noun);
  };
  std::vector<bool> said;
  for (const auto& finding : findings) said.push_back(is_said(finding));
  std::size_t at = 0;
  std::erase_if(findings, [&](const Finding&) { return said[at++]; });
}

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

// Whether `token` stands below `above` without a clause between them.
bool hangs_in_phrase(const Document& document, std::int32_t token, std::int32_t above) {
  constexpr int kSteps = 8;
  for (int i = 0; i < kSteps && token >= 0; ++i) {
    token = document.tokens[token].head;
    if (token == above) return true;
    if (token < 0 || document.tokens[token].upos == Upos::verb || document.tokens[token].upos == Upos::aux) return false;
  }
  return false;
}

// "The ministry denied Kyiv's claim that mines had been laid", "his claim, which officials denied": the claim is Kyiv's, whoever denies it.
bool is_presupposed(const Document& document, const Attribution& nominal, const Attribution& judging) {
  if (!nominal.cue || !judging.cue) return false;
  // "The unions demand a new text, which pushes back the age": what a relative clause within the content says frames nothing
  const auto within = [&](TokenRange piece) { return piece.contains(judging.cue->head); };
  // "He had claimed that there was cheating in Philadelphia, which city officials denied": nor does it what stands before it
  const auto relation = document.tokens[judging.cue->head].deprel;
  if ((relation == Deprel::acl_relcl || relation == Deprel::advcl_relcl) &&
      (nominal.cue->head < judging.cue->head || std::any_of(nominal.content_tokens.begin(), nominal.content_tokens.end(), within)))
    return true;
  if (document.tokens[nominal.cue->head].upos != Upos::noun) return false;
  const auto stance = judging.cue->stance;
  if (stance == Stance::reports || stance == Stance::states || stance == Stance::rumours) return false;
  return hangs_in_phrase(document, nominal.cue->head, judging.cue->head) || hangs_in_phrase(document, judging.cue->head, nominal.cue->head);
}

bool same_source(const Source& a, const Source& b) { return a.entity >= 0 ? a.entity == b.entity : a.span == b.span && a.text == b.text; }

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
      ++finding.speaker_words.begin;  // "07:22 Ankara reports"
    finish_content(reading, finding);
    resolve_sources(reading, finding);
  }
  drop_said_nouns(reading, findings);
  carry_speakers(reading, findings);
  const auto folded = fold_citing(reading, findings);
  untangle(reading, findings);
  go_on_behind_insertion(reading, findings);
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!folded[i] && !findings[i].content.empty() && !findings[i].sources.empty() && !is_deed_of_thing(reading, findings[i]) &&
        !is_unlikely_cue(reading, findings[i]))
      kept.push_back(std::move(findings[i]));
  share_out_quotes(reading, kept);
  find_late_speakers(reading, kept);
  go_on_running(reading, kept);
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
    if (parents[i] >= 0 && (is_presupposed(document, attribution, document.attributions[parents[i]]) ||
                            repeats_speaker(attribution, document.attributions[parents[i]])))
      attribution.parent = parents[parents[i]];
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
