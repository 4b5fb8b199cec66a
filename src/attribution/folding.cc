// "The Times, citing officials, wrote that": who is cited stands behind the one who cites, and the citing is no cue of its own.
#include <algorithm>

#include "attribution/chains.h"
#include "attribution/citing.h"
#include "attribution/noun_owners.h"
#include "attribution/passing_on.h"
#include "attribution/references.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool cites(const AttributionReading& reading, std::int32_t verb) {
  return is_citing(reading, verb) || referring_preposition(reading, verb) >= 0;
}

bool may_relay(SourceKind kind) { return kind == SourceKind::outlet || kind == SourceKind::organisation || kind == SourceKind::government; }

// A noun that speaks, or a name.
bool is_source(const AttributionReading& reading, std::int32_t noun) {
  if (reading.lexicon.kinds.contains(reading.lemma(noun))) return true;
  const auto mention = reading.mention_at[noun];
  return mention >= 0 && reading.document.mentions[mention].form == MentionForm::name;
}

// "The senator said that the union had won, citing its lists": at the end of all that somebody says, whatever the tree hangs it on.
bool closes_content(const AttributionReading& reading, std::int32_t citing, const Finding& saying) {
  return reading.quote_at[citing] < 0 && std::any_of(saying.content.begin(), saying.content.end(), [&](TokenRange piece) {
           return piece.begin > saying.cue && (piece.contains(citing) || piece.end + 1 == citing);
         });
}

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
  return between || after || medium || closes_content(reading, citing, saying);
}

void cut_speaker(const AttributionReading& reading, Finding& saying, std::int32_t begin) {
  if (saying.speaker_words.end <= begin || saying.speaker >= begin) return;
  saying.speaker_words.end = begin;
  saying.speaker_words = trimmed(reading, saying.speaker_words);
  saying.sources.back() = source_of(reading, {saying.speaker, saying.speaker_words});
}

// "The union, citing a survey, demanded a vote": what is demanded, promised or asked for rests on nobody who is cited for it.
bool is_own_will(const Finding& saying) {
  return saying.sources.back().kind != SourceKind::outlet && (saying.stance == Stance::demands || saying.stance == Stance::promises ||
                                                              saying.stance == Stance::asks || saying.stance == Stance::threatens);
}

void fold_participle(const AttributionReading& reading, Finding& saying, const Finding& citing, std::vector<bool>& folded,
                     std::size_t index) {
  if (!is_present_participle(reading, citing.cue) || !cites_for(reading, citing.cue, saying)) return;
  auto object = child_with(reading.document, citing.cue, Deprel::obj);
  if (const auto preposition = referring_preposition(reading, citing.cue); preposition >= 0) object = noun_after(reading, preposition);
  if (object < 0) object = noun_after(reading, citing.cue);
  if (object < 0 || saying.sources.empty() || is_own_will(saying)) return;
  const auto kind = saying.sources.back().kind;
  const bool near = reading.token(citing.cue).head == saying.cue || !closes_content(reading, citing.cue, saying);
  const bool medium = kind == SourceKind::outlet || (near && may_relay(kind) && may_speak(reading, object));  // "the firm, citing secrecy"
  if (!medium && !is_source(reading, object)) return;  // "said the nurse, citing privacy"
  const auto begin = reading.reach[citing.cue].begin;
  cut_speaker(reading, saying, std::min(begin, citing.cue));
  append_cited(reading, object, citing.cue, saying.sources);
  cut_content(reading, saying, citing.cue, reading.reach[citing.cue].end);
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

// "two million, a figure it attributes to the mayor", "forty dead, a number that it has from a nurse"; -1 for no such clause.
std::int32_t preposition_of_figure(const AttributionReading& reading, const Source& last, std::int32_t verb) {
  const auto lemma = reading.lemma(verb);
  const auto next = verb + 1;
  const bool clause = base_of(reading.token(verb).deprel) == Deprel::acl && reading.token(verb).head < verb;
  if (!clause || next >= reading.sentence(verb).end || reading.quote_at[verb] >= 0) return -1;
  const bool gives = (lemma == "attribute" || lemma == "ascribe" || lemma == "credit") && form(reading, next) == "to";
  const bool has = is_one_of({"have", "get", "obtain", "receive", "take", "draw", "glean"}, lemma) && form(reading, next) == "from";
  if (!gives && !has) return -1;
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  return subject >= 0 && subject < verb && last.entity >= 0 && reading.entity(subject) == last.entity ? next : -1;
}

// "heard from her barber that it was empty; the barber had it from a cousin": the preposition of a clause that only tells whom the last
// one had it from; -1 for none.
std::int32_t from_of_hearsay(const AttributionReading& reading, const Source& last, std::int32_t verb) {
  const auto lemma = reading.lemma(verb);
  if (lemma == "rely" || lemma == "draw") {  // "it relies on a director"
    const auto on = verb + 1, subject = child_with_base(reading.document, verb, Deprel::nsubj);
    const bool same = subject >= 0 && subject < verb && last.entity >= 0 && reading.entity(subject) == last.entity;
    return same && on < reading.sentence(verb).end && form(reading, on) == "on" && reading.quote_at[verb] < 0 ? on : -1;
  }
  if (const auto to = preposition_of_figure(reading, last, verb); to >= 0) return to;
  if ((lemma != "have" && lemma != "hear" && lemma != "get" && lemma != "learn") || reading.quote_at[verb] >= 0) return -1;
  const auto from = verb + 2;
  if (from >= reading.sentence(verb).end || form(reading, from) != "from") return -1;
  if (form(reading, verb + 1) != "it" && form(reading, verb + 1) != "this" && form(reading, verb + 1) != "that") return -1;
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (subject < 0 || subject > verb) return -1;
  const auto entity = reading.entity(subject);
  const bool same = last.entity >= 0 && entity == last.entity;
  const bool noun = last.head >= 0 && reading.token(subject).upos == Upos::noun && reading.lemma(subject) == reading.lemma(last.head);
  return same || noun ? from : -1;
}

// A sentence of its own says it anew: only behind a semicolon or a comma.
void add_hearsay(const AttributionReading& reading, std::vector<Finding>& findings, std::size_t index, std::vector<bool>& folded) {
  auto& saying = findings[index];
  if (saying.cue < 0 || saying.sources.empty() || reading.quote_at[saying.cue] >= 0) return;
  for (auto verb = saying.cue + 1; verb < reading.sentence(saying.cue).end; ++verb) {
    if (reading.token(verb).upos != Upos::verb) continue;
    const bool told = reading.token(verb).head == saying.cue && reading.token(verb).deprel == Deprel::ccomp;
    if (told && reading.lemma(verb) == "rely") continue;  // "The site says it relied on a volunteer"
    const auto from = from_of_hearsay(reading, saying.sources.back(), verb);
    const auto cited = from < 0 ? -1 : noun_after(reading, from);
    if (cited < 0 || !may_speak(reading, cited)) continue;
    append_cited(reading, cited, from, saying.sources);
    for (std::size_t i = 0; i < findings.size(); ++i) folded[i] = folded[i] || findings[i].cue == verb;
    return;
  }
}

// "the agency said on Sunday with reference to a source in the emergency services".
bool add_reference(const AttributionReading& reading, Finding& saying, std::vector<TokenRange>& referring) {
  if (saying.sources.empty()) return false;
  const auto reference = reference_of(reading, saying);
  const auto cited = reference.begin < 0 ? -1 : noun_after(reading, reference.preposition);
  if (cited < 0 || !may_speak(reading, cited)) return false;
  const auto is_cited = [&](const Source& known) { return known.head == cited; };  // "through the mouth of her lawyer", a link before her
  if (std::any_of(saying.sources.begin(), saying.sources.end(), is_cited)) return false;
  // "The minister said with reference to the budget"
  if (!may_relay(saying.sources.back().kind) && form(reading, reference.preposition) == "to") return false;
  const auto words = cited_phrase(reading, cited, reference.preposition).words;
  cut_speaker(reading, saying, reference.begin);
  append_cited(reading, cited, reference.preposition, saying.sources);
  cut_content(reading, saying, reference.begin, words.end);
  referring.push_back({reference.begin, words.end});
  return true;
}

// "according to Al-Mada, which cited a cousin".
void add_origin(const AttributionReading& reading, Finding& saying) {
  if (saying.sources.empty() || saying.speaker_words.empty() || is_own_will(saying)) return;
  const auto cut = cited_phrase(reading, saying.speaker, saying.speaker_words.begin - 1);
  const bool heard = !may_relay(saying.sources.back().kind);
  const auto origin = origin_of(reading, cut.words, heard);
  if (origin >= 0) cut_speaker(reading, saying, cut.words.end);
  // "said Ida Holm, a teacher, who had it from a chief": behind what tells who she is
  const auto described = origin >= 0 || cut.words.end >= saying.speaker_words.end ? -1 : origin_of(reading, saying.speaker_words, heard);
  if (described >= 0) return append_cited(reading, described, saying.speaker, saying.sources);
  if (origin < 0) return;
  append_cited(reading, origin, saying.speaker, saying.sources);
}

}  // namespace

void cut_content(const AttributionReading& reading, Finding& saying, std::int32_t begin, std::int32_t end) {
  std::vector<TokenRange> out;
  for (const auto piece : saying.content) {
    if (!piece.contains(begin)) out.push_back(piece);
    else append_without(piece, {begin, std::max(end, begin + 1)}, out);
    const bool quoted = !out.empty() && out.back() == piece && reading.quote_at[piece.begin] >= 0;
    if (quoted && begin < piece.begin && piece.end <= end) out.pop_back();  // "citing “people in the room”, the daily said"
  }
  for (auto& piece : out)
    if (piece.end == begin && piece.end - piece.begin > 1 && form(reading, piece.end - 1) == ",") --piece.end;
  saying.content = std::move(out);
}

std::vector<bool> fold_citing(const AttributionReading& reading, std::vector<Finding>& findings) {
  constexpr std::size_t kNearCue = 12;  // cues between one that says and one that cites for it
  std::vector<bool> folded(findings.size(), false);
  std::vector<TokenRange> referring;
  for (std::size_t at = 0; at < findings.size(); ++at) {
    auto& saying = findings[at];
    if (saying.cue < 0 || is_citing(reading, saying.cue)) continue;
    const auto first = at > kNearCue ? at - kNearCue : 0, last = std::min(findings.size(), at + kNearCue);
    const auto links = saying.sources.size();
    // "said that the bank had refused the loan, citing its rules": whoever speaks by the verb that the tree hangs it on cites
    const auto is_within = [&](const Finding& citing) {
      return std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(first), findings.begin() + static_cast<std::ptrdiff_t>(last),
                         [&](const Finding& other) { return other.cue > saying.cue && other.cue == reading.token(citing.cue).head; });
    };
    // "offered to resign, according to a website, quoting two colleagues": who stands right before the participle cites
    const auto is_anothers = [&](const Finding& citing) {
      return std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(first), findings.begin() + static_cast<std::ptrdiff_t>(last),
                         [&](const Finding& other) {
                           return other.cue > saying.cue && other.cue < other.speaker && other.speaker_words.end <= citing.cue &&
                                  other.speaker_words.end + 1 >= citing.cue;
                         });
    };
    for (auto i = first; i < last && saying.sources.size() == links; ++i)
      if (!folded[i] && i != at && findings[i].cue >= 0 && cites(reading, findings[i].cue) && !is_anothers(findings[i]) &&
          !is_within(findings[i]))
        fold_participle(reading, saying, findings[i], folded, i);
    if (saying.sources.size() == links && !add_reference(reading, saying, referring)) add_origin(reading, saying);
  }
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!folded[i]) folded[i] = fold_sentence(reading, findings, i);
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!folded[i]) add_hearsay(reading, findings, i, folded);
  // "on the word of a clerk" is no word of his beside what is told by it
  for (const auto words : referring)
    for (std::size_t i = 0; i < findings.size(); ++i) folded[i] = folded[i] || words.contains(findings[i].cue);
  // "a memo, described to the Herald by two officials, warns": the memo's links
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (const auto cue = findings[i].cue; cue >= 0 && is_passed_on(reading, cue))
      folded[i] = folded[i] || std::any_of(findings.begin(), findings.end(),
                                           [&](const Finding& other) { return other.speaker == reading.token(cue).head; });
  // "which cited a cousin" of a source is no cue of its own either
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto& finding = findings[i];
    if (folded[i] || finding.cue < 0 || !is_citing(reading, finding.cue)) continue;
    const auto is_held = [&](const Finding& other) {
      return other.cue > finding.cue && is_held_speaker(reading, finding.cue, other.cue) && holder_of(reading, other.cue) >= 0;
    };
    const auto object = child_with(reading.document, finding.cue, Deprel::obj);  // "the minister, whom the agency quotes"
    const bool told_before = object >= 0 && object < finding.cue && form(reading, object) == "whom";
    folded[i] = told_before || (finding.speaker >= 0 && is_relative(reading, finding.speaker)) ||
                std::any_of(findings.begin(), findings.end(), is_held);
  }
  return folded;
}

}  // namespace hearsay
