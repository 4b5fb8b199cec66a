#include "attribution/chains.h"

#include <algorithm>

#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kCitedDeepest = 2;       // "citing the site, which spoke to a commander"
constexpr std::int32_t kNearVerb = 9;  // tokens between a relative pronoun and its verb

bool is_citing(const AttributionReading& reading, std::int32_t verb) {
  const auto lemma = reading.lemma(verb);
  return reading.token(verb).upos == Upos::verb && (lemma == "cite" || lemma == "quote");
}

std::string_view form(const AttributionReading& reading, std::int32_t token) { return reading.document.form_of(reading.token(token)); }

// "referring to a price list", "relying on two officials": the participle cites. The preposition, or -1.
std::int32_t referring_preposition(const AttributionReading& reading, std::int32_t verb) {
  const auto f = form(reading, verb);
  const auto next = verb + 1;
  if (next >= reading.sentence(verb).end) return -1;
  if (f == "referring" && form(reading, next) == "to") return next;
  if ((f == "relying" || f == "drawing") && (form(reading, next) == "on" || form(reading, next) == "upon")) return next;
  return -1;
}

bool cites(const AttributionReading& reading, std::int32_t verb) {
  return is_citing(reading, verb) || referring_preposition(reading, verb) >= 0;
}

bool is_relative(const AttributionReading& reading, std::int32_t token) {
  const auto f = form(reading, token);
  return f == "which" || f == "who" || f == "whom";
}

// The noun that a verb or a preposition at `word` governs, by the tree or by word order; -1 for none.
std::int32_t noun_after(const AttributionReading& reading, std::int32_t word) {
  const auto end = reading.sentence(word).end;
  std::int32_t noun = -1;
  for (auto i = word + 1; i < end && i < word + kNearVerb; ++i) {
    const auto upos = reading.token(i).upos;
    if (is_punct(reading, i) || upos == Upos::verb || upos == Upos::aux || upos == Upos::cconj) break;
    if (upos == Upos::adp) break;
    if (is_nominal(reading, i) && upos != Upos::det) noun = i;
  }
  return noun;
}

// The noun with its words, as far as the clause or the comma behind it.
Subject cited_phrase(const AttributionReading& reading, std::int32_t noun, std::int32_t verb) {
  auto words = phrase_of(reading, noun, verb);
  words.begin = std::max(words.begin, std::min(verb + 1, noun));
  for (auto i = noun + 1; i < words.end; ++i)
    if (form(reading, i) == "," && i + 1 < reading.sentence(noun).end &&
        (is_relative(reading, i + 1) || form(reading, i + 1) == "that" || (i + 2 < words.end && is_relative(reading, i + 2))))
      words.end = i;
  if (words.end < reading.sentence(noun).end && reading.token(words.end - 1).upos == Upos::noun) {  // "the news site" + "Jisr"
    const auto mention = reading.mention_at[words.end];
    const auto& mentions = reading.document.mentions;
    if (mention >= 0 && mentions[mention].form == MentionForm::name && mentions[mention].tokens.begin == words.end)
      return {mentions[mention].head, {words.begin, mentions[mention].tokens.end}};
  }
  return {noun, words};
}

// ", which spoke to a commander", ", to which a medic had spoken", ", which had it from a supplier": whom the one before had it from.
std::int32_t origin_of(const AttributionReading& reading, TokenRange words) {
  const auto end = reading.sentence(words.begin).end;
  auto at = words.end;
  if (at < end && form(reading, at) == ",") ++at;
  const bool to = at < end && form(reading, at) == "to";
  if (to) ++at;
  if (at >= end || !is_relative(reading, at)) return -1;
  if (to) return noun_after(reading, at);
  for (auto i = at + 1; i < end && i < at + kNearVerb && form(reading, i) != ","; ++i) {
    if (is_citing(reading, i)) return noun_after(reading, i);
    const auto lemma = reading.lemma(i);
    const bool speaks = lemma == "speak" || lemma == "talk",
               hears = lemma == "have" || lemma == "hear" || lemma == "learn" || lemma == "get";
    const bool bases = lemma == "base" || lemma == "attribute";
    if (!speaks && !hears && !bases) continue;
    for (auto j = i + 1; j < end && j < i + 4; ++j) {
      const auto f = form(reading, j);
      if ((speaks && (f == "to" || f == "with")) || (hears && f == "from") || (bases && (f == "on" || f == "to")))
        return noun_after(reading, j);
    }
  }
  return -1;
}

void append_cited(const AttributionReading& reading, std::int32_t noun, std::int32_t verb, std::vector<Source>& out) {
  for (int depth = 0; depth <= kCitedDeepest && noun >= 0; ++depth) {
    const auto cited = cited_phrase(reading, noun, verb);
    auto source = source_of(reading, cited);
    if (source.kind == SourceKind::public_) return;
    source.link = LinkRule::cited;
    source.by = depth == 0 ? verb : -1;
    out.push_back(std::move(source));
    verb = noun;
    noun = origin_of(reading, cited.words);
  }
}

bool may_relay(SourceKind kind) { return kind == SourceKind::outlet || kind == SourceKind::organisation || kind == SourceKind::government; }

// Whether that participle tells of the one who speaks by that cue.
bool cites_for(const AttributionReading& reading, std::int32_t citing, const Finding& saying) {
  const auto head = reading.token(citing).head;
  if (head == saying.cue || head == saying.speaker) return true;
  if (reading.token(citing).sentence != reading.token(saying.cue).sentence) return false;
  if (citing == 0 || form(reading, citing - 1) != ",") return false;
  const bool between = saying.speaker >= 0 && saying.speaker < citing && citing < saying.cue;
  bool after = citing > saying.cue_words.end && citing - saying.cue_words.end < 6;  // "reported on Monday, citing"
  for (auto i = saying.cue_words.end; after && i < citing - 1; ++i)
    after = reading.token(i).upos != Upos::verb && reading.token(i).upos != Upos::aux;
  // "A newspaper had reported that ..., citing a report": at the end of all that a medium says
  const bool medium = !saying.sources.empty() && saying.sources.back().kind == SourceKind::outlet && citing > saying.cue_words.end;
  return between || after || medium;
}

void cut_speaker(const AttributionReading& reading, Finding& saying, std::int32_t begin) {
  if (saying.speaker_words.end <= begin || saying.speaker >= begin) return;
  saying.speaker_words.end = begin;
  saying.speaker_words = trimmed(reading, saying.speaker_words);
  saying.sources.back() = source_of(reading, {saying.speaker, saying.speaker_words});
}

// Cuts the words of a citing off the content that they follow.
void cut_content(Finding& saying, std::int32_t begin, std::int32_t end) {
  std::vector<TokenRange> out;
  for (const auto piece : saying.content) {
    if (!piece.contains(begin)) out.push_back(piece);
    else append_without(piece, {begin, std::max(end, begin + 1)}, out);
  }
  saying.content = std::move(out);
}

void fold_participle(const AttributionReading& reading, Finding& saying, const Finding& citing, std::vector<bool>& folded,
                     std::size_t index) {
  if (!is_present_participle(reading, citing.cue) || !cites_for(reading, citing.cue, saying)) return;
  auto object = child_with(reading.document, citing.cue, Deprel::obj);
  if (const auto preposition = referring_preposition(reading, citing.cue); preposition >= 0) object = noun_after(reading, preposition);
  if (object < 0) object = noun_after(reading, citing.cue);
  if (object < 0 || saying.sources.empty() || !may_relay(saying.sources.back().kind)) return;
  const auto begin = reading.reach[citing.cue].begin;
  cut_speaker(reading, saying, std::min(begin, citing.cue));
  append_cited(reading, object, citing.cue, saying.sources);
  cut_content(saying, citing.cue, reading.reach[citing.cue].end);
  folded[index] = true;
}

// "Le Sprint reported on Tuesday that he failed. It cited two people at the federation.": the sentence only tells whom the medium had it
// from.
bool fold_sentence(const AttributionReading& reading, std::vector<Finding>& findings, std::size_t index) {
  const auto& citing = findings[index];
  if (citing.cue < 0 || !is_citing(reading, citing.cue) || !is_finite(reading, citing.cue) || citing.sources.empty()) return false;
  const auto& medium = citing.sources.back();
  if (medium.kind != SourceKind::outlet || medium.entity < 0 || reading.quote_at[citing.cue] >= 0) return false;
  const auto object = child_with(reading.document, citing.cue, Deprel::obj);
  if (object < 0 || object < citing.cue) return false;
  for (const auto child : children_of(reading.document, citing.cue))  // "quoted him as saying"
    if (child > object && (reading.token(child).upos == Upos::verb || reading.lemma(child) == "as")) return false;
  if (source_of(reading, {object, phrase_of(reading, object, citing.cue)}).kind == SourceKind::outlet) return false;
  for (std::size_t i = index; i-- > 0;) {
    auto& saying = findings[i];
    if (saying.cue < 0 || saying.sources.empty()) continue;
    const auto apart = reading.token(citing.cue).sentence - reading.token(saying.cue).sentence;
    if (apart > 1) return false;
    if (apart < 1 || saying.sources.size() != 1 || saying.sources.back().entity != medium.entity) continue;
    append_cited(reading, object, citing.cue, saying.sources);
    return true;
  }
  return false;
}

// "according to Al-Mada, which cited a cousin".
void add_origin(const AttributionReading& reading, Finding& saying) {
  if (saying.sources.empty() || saying.speaker_words.empty() || !may_relay(saying.sources.back().kind)) return;
  const auto cut = cited_phrase(reading, saying.speaker, saying.speaker_words.begin - 1);
  const auto origin = origin_of(reading, cut.words);
  if (origin < 0) return;
  cut_speaker(reading, saying, cut.words.end);
  append_cited(reading, origin, saying.speaker, saying.sources);
}

// "Reuters quoted officials as saying that", "was quoted by TASS as saying": who is quoted speaks, who quotes passes it on.
bool resolve_quoted(const AttributionReading& reading, Finding& finding) {
  const auto& token = reading.token(finding.cue);
  if (token.upos != Upos::verb || token.head < 0 || !is_citing(reading, token.head)) return false;
  if (token.deprel != Deprel::advcl && token.deprel != Deprel::xcomp && token.deprel != Deprel::ccomp) return false;
  const auto quoting = token.head;
  const bool passive = is_passive(reading, quoting) || reading.token(quoting).deprel == Deprel::acl;
  const auto speaker = passive ? speaker_of(reading, quoting).head : child_with(reading.document, quoting, Deprel::obj);
  if (speaker < 0) return false;
  finding.speaker = speaker;
  finding.speaker_words = phrase_of(reading, speaker, quoting);
  const auto relay = passive ? Subject{governed_by(reading, quoting, "by"), {}} : speaker_of(reading, quoting);
  if (relay.head < 0) return true;
  finding.sources.push_back(source_of(reading, {relay.head, phrase_of(reading, relay.head, quoting)}));
  finding.sources.back().link = LinkRule::quotes;
  finding.sources.back().by = quoting;
  return true;
}

// The words of an attribution: from its source to its cue.
TokenRange region_of(const AttributionReading& reading, const Finding& finding) {
  auto out = finding.cue_words;
  const auto& speaker = finding.speaker_words;
  if (speaker.empty() || reading.token(speaker.begin).sentence != reading.token(finding.cue).sentence) return out;
  return {std::min(out.begin, speaker.begin), std::max(out.end, speaker.end)};
}

bool holds(const Finding& finding, std::int32_t token) {
  return std::any_of(finding.content.begin(), finding.content.end(), [&](TokenRange piece) { return piece.contains(token); });
}

// `outer` stands behind its content or within it, and `inner` has swallowed it: its content ends there.
void cut_outer(const AttributionReading& reading, Finding& inner, const Finding& outer) {
  const auto region = region_of(reading, outer);
  const bool last = std::none_of(outer.content.begin(), outer.content.end(), [&](TokenRange piece) { return piece.begin >= region.end; });
  std::vector<TokenRange> out;
  for (const auto piece : inner.content) {
    if (!piece.contains(outer.cue)) {
      out.push_back(piece);
      continue;
    }
    std::vector<TokenRange> rest;
    append_without(piece, {region.begin, last ? std::max(region.end, piece.end) : region.end}, rest);
    for (const auto part : rest)
      if (const auto clean = trimmed(reading, part); !clean.empty()) out.push_back(clean);
  }
  inner.content = std::move(out);
}

// "The ministry denied that; he said it was a march": at a semicolon or colon another voice begins, where it has a cue of its own.
void stop_at_voice(const AttributionReading& reading, Finding& finding, const Finding& next) {
  for (auto& piece : finding.content) {
    if (!piece.contains(next.cue) || finding.cue > next.cue) continue;
    const auto begin = region_of(reading, next).begin;
    for (auto i = piece.begin; i < std::min(begin, piece.end); ++i) {
      const auto f = form(reading, i);
      if ((f != ";" && f != ":") || reading.quote_at[i] >= 0) continue;
      piece.end = i;
      break;
    }
  }
  std::erase_if(finding.content, [](TokenRange piece) { return piece.empty(); });
}

// "The mayor demanded the tape and warned": a verb that shares its subject shares the way that the words came.
std::int32_t verb_before(const AttributionReading& reading, std::int32_t cue) {
  const auto& token = reading.token(cue);
  if (token.deprel != Deprel::conj || token.head < 0 || child_with_base(reading.document, cue, Deprel::nsubj) >= 0) return -1;
  return reading.lexicon.verbs.contains(reading.lemma(token.head)) ? token.head : -1;
}

}  // namespace

void resolve_sources(const AttributionReading& reading, Finding& finding) {
  if (!finding.sources.empty() || finding.speaker < 0) return;
  const Subject speaker{finding.speaker, finding.speaker_words};
  if (!resolve_quoted(reading, finding)) {
    finding.sources = relays_of(reading, finding.cue, speaker);
    if (const auto first = verb_before(reading, finding.cue); first >= 0 && finding.sources.empty())
      finding.sources = relays_of(reading, first, speaker);
  }
  finding.sources.push_back(source_of(reading, {finding.speaker, finding.speaker_words}));
}

std::vector<bool> fold_citing(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::size_t kNearCue = 12;  // cues between one that says and one that cites for it
  std::vector<bool> folded(findings.size(), false);
  for (std::size_t at = 0; at < findings.size(); ++at) {
    auto& saying = findings[at];
    if (saying.cue < 0 || is_citing(reading, saying.cue)) continue;
    const auto first = at > kNearCue ? at - kNearCue : 0, last = std::min(findings.size(), at + kNearCue);
    const auto links = saying.sources.size();
    for (auto i = first; i < last && saying.sources.size() == links; ++i)
      if (!folded[i] && i != at && findings[i].cue >= 0 && cites(reading, findings[i].cue))
        fold_participle(reading, saying, findings[i], folded, i);
    if (saying.sources.size() == links) add_origin(reading, saying);
  }
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!folded[i]) folded[i] = fold_sentence(reading, findings, i);
  // "which cited a cousin" of a source is no cue of its own either
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto& finding = findings[i];
    if (folded[i] || finding.cue < 0 || !is_citing(reading, finding.cue)) continue;
    folded[i] = finding.speaker >= 0 && is_relative(reading, finding.speaker);
  }
  return folded;
}

void untangle(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::size_t kNear = 8;  // findings of one sentence
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (std::size_t j = i + 1; j < std::min(findings.size(), i + kNear); ++j) {
      auto &inner = findings[i], &outer = findings[j];
      if (inner.cue < 0 || outer.cue < 0 || reading.token(inner.cue).sentence != reading.token(outer.cue).sentence) continue;
      if (holds(inner, outer.cue) && holds(outer, inner.cue)) cut_outer(reading, inner, outer);
      stop_at_voice(reading, inner, outer);
    }
}

}  // namespace hearsay
