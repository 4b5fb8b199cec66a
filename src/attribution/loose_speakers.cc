// Pronouns and number words that stand for whoever spoke before: "both", "they", "one", "another", "a third".
#include <algorithm>

#include "attribution/chains.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kNearSentences = 3;  // between a speaker and the pronoun that goes on for him
constexpr std::int32_t kNearGroup = 4;      // between a group and one of it

// "Both said", "Neither would confirm": whoever was spoken of together.
bool is_pair_word(std::string_view lemma) { return lemma == "both" || lemma == "neither" || lemma == "each"; }

bool is_loose_pronoun(const AttributionReading& reading, const Finding& finding) {
  if (finding.speaker < 0 || finding.sources.empty() || finding.sources.back().entity >= 0) return false;
  if (finding.sources.back().head != finding.speaker) return false;  // "he had learned from one of the crew": the last is another
  const auto& token = reading.token(finding.speaker);
  if (is_pair_word(ascii_lowered(token.lemma)) && finding.speaker_words.end - finding.speaker_words.begin == 1) return true;
  return token.upos == Upos::pron && (token.lemma == "he" || token.lemma == "she" || token.lemma == "they");
}

bool may_be_meant(const AttributionReading& reading, const Finding& pronoun, const Source& source) {
  if (source.kind == SourceKind::public_ || source.kind == SourceKind::document || source.kind == SourceKind::outlet) return false;
  const auto lemma = ascii_lowered(reading.token(pronoun.speaker).lemma);
  if (is_pair_word(lemma)) {
    const bool joined = source.text.find(" and ") != std::string::npos;
    return joined || (source.head >= 0 && reading.token(source.head).feats.number == Number::plur);
  }
  const bool plural = lemma == "they";
  const bool body = source.kind == SourceKind::government || source.kind == SourceKind::organisation;
  const bool group = source.head >= 0 && reading.token(source.head).feats.number == Number::plur;
  return plural ? group || body : !group && !body;
}

// "But one confided", "though one concedes", "; another is quoted as saying": the clause begins with the number.
bool opens_clause(const AttributionReading& reading, std::int32_t first) {
  if (first <= reading.sentence(first).begin) return false;
  const auto before = ascii_lowered(form(reading, first - 1));
  return before == "but" || before == "and" || before == "though" || before == "although" || before == "while" || before == "yet" ||
         before == ";";
}

// "Two officials told the paper ... One said", "A third said": somebody of the group that spoke last, told by nothing but a number.
bool is_one_of_group(const AttributionReading& reading, const Finding& finding) {
  if (finding.speaker < 0 || finding.sources.empty()) return false;
  const auto& source = finding.sources.back();
  if (source.entity >= 0 || source.kind != SourceKind::unnamed) return false;
  auto word = ascii_lowered(form(reading, finding.speaker));
  if ((word == "a" || word == "the") && finding.speaker + 1 < reading.sentence(finding.speaker).end)
    word = ascii_lowered(form(reading, finding.speaker + 1));  // "A third", with the number read as an adverb
  if (word != "one" && word != "another" && word != "other" && !is_ordinal(word)) return false;
  const auto first = finding.speaker_words.empty() ? finding.speaker : finding.speaker_words.begin;
  const bool behind_quote = first > 0 && reading.quote_at[first - 1] >= 0 && reading.quote_at[finding.cue] < 0;  // "“...,” one said"
  const bool inverted = finding.cue == first - 1 && finding.cue > 0 && reading.quote_at[finding.cue - 1] >= 0;   // "“...,” says one"
  if (!is_capitalised(reading, first) && !behind_quote && !inverted && !opens_clause(reading, first))
    return false;  // "if one says", "only one has"
  for (auto i = finding.speaker_words.begin; i < finding.speaker_words.end && !is_punct(reading, i) && reading.lemma(i) != "who"; ++i)
    if (i > finding.speaker && reading.token(i).upos != Upos::det) return false;  // "one of the officials", "another aide"
  return true;
}

// "Pals of the singer", "Two of the lightweights".
bool is_group(const AttributionReading& reading, const Source& source) {
  if (source.kind != SourceKind::unnamed || source.head < 0) return false;
  const auto noun = telling_noun(reading, source.head);
  const bool counted = noun != source.head;
  return reading.token(noun).upos == Upos::noun && reading.token(noun).feats.number == Number::plur &&
         (counted || reading.lexicon.kinds.contains(reading.lemma(noun)));
}

// "His friends are less discreet. One believes": people of whom the sentence before tells, though they say nothing there; -1 for none.
std::int32_t group_told_before(const AttributionReading& reading, std::int32_t cue) {
  const auto begin = reading.sentence(cue).begin;
  if (begin == 0) return -1;
  const auto before = reading.sentence(begin - 1);
  for (auto i = before.begin; i < before.end; ++i) {
    const auto& token = reading.token(i);
    if (base_of(token.deprel) != Deprel::nsubj || token.head < 0 || reading.token(token.head).deprel != Deprel::root) continue;
    const auto kind = reading.lexicon.kinds.find(reading.lemma(i));
    const bool people = token.upos == Upos::noun && token.feats.number == Number::plur && kind != reading.lexicon.kinds.end() &&
                        kind->second == SourceKind::unnamed;
    return people ? i : -1;
  }
  return -1;
}

// The same for those who have spoken.
void name_after_told(const AttributionReading& reading, std::int32_t noun, Source& source) {
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  const bool pronoun = owner >= 0 && reading.token(owner).upos == Upos::pron;
  auto name = singular_of(reading, noun, pronoun ? TokenRange{owner + 1, reading.reach[noun].end} : reading.reach[noun]);
  if (const auto entity = pronoun ? reading.entity(owner) : -1;
      entity >= 0 && has_name(reading.document, reading.document.entities[entity]))
    name += " of " + reading.document.entities[entity].name;  // "friend of Ann Field"
  if (!name.empty()) source.name = std::move(name);
  source.anonymous = source.anonymous || reading.lexicon.anonymous.contains(reading.lemma(noun));
  source.link = LinkRule::carried;
  source.by = noun;
}

void name_after_group(const AttributionReading& reading, const Finding& group, Source& source) {
  const auto& of = group.sources.back();
  if (auto name = singular_of(reading, telling_noun(reading, of.head), group.speaker_words); !name.empty()) source.name = std::move(name);
  source.anonymous = source.anonymous || of.anonymous;
  if (source.affiliation.empty()) source.affiliation = of.affiliation;
  source.link = LinkRule::carried;
  source.by = group.speaker;
}

void name_after_speaker(const Finding& by, Source& source) {
  const auto& last = by.sources.back();
  source.name = last.name;
  source.kind = last.kind;
  source.entity = last.entity;
  source.anonymous = last.anonymous;
  source.affiliation = last.affiliation;
  source.link = LinkRule::carried;
  source.by = by.speaker;
}

// "In an interview with Channel Eight he said that ... The team, he added, knew": who adds something says it where he said the rest.
void carry_medium(const AttributionReading& reading, const Finding& before, Finding& finding) {
  if (!reading.lexicon.going_on.contains(reading.lemma(finding.cue))) return;
  const auto apart = reading.token(finding.cue).sentence - reading.token(before.cue).sentence;
  if (apart < 0 || apart > 1 || finding.sources.size() != 1 || before.sources.size() != 2) return;
  const auto& medium = before.sources.front();
  if (medium.kind != SourceKind::outlet || finding.sources.back().entity < 0 ||
      before.sources.back().entity != finding.sources.back().entity)
    return;
  finding.sources.insert(finding.sources.begin(), medium);
  finding.sources.front().link = LinkRule::carried;
  finding.sources.front().by = before.cue;
}

}  // namespace

void carry_speakers(const AttributionReading& reading, std::vector<Finding>& findings) {
  const Finding* last = nullptr;   // whom more than a pronoun names
  const Finding* group = nullptr;  // that spoke last
  const Finding* before = nullptr;
  for (auto& finding : findings) {
    if (finding.cue < 0 || finding.sources.empty()) continue;
    if (before != nullptr) carry_medium(reading, *before, finding);
    before = &finding;
    const auto is_near = [&](const Finding* before, std::int32_t sentences) {
      return before != nullptr && reading.token(finding.cue).sentence - reading.token(before->cue).sentence <= sentences;
    };
    auto& source = finding.sources.back();
    if (is_one_of_group(reading, finding)) {
      if (const auto told = group_told_before(reading, finding.cue); told >= 0) name_after_told(reading, told, source);
      else if (is_near(group, kNearGroup)) name_after_group(reading, *group, source);
    } else if (!is_loose_pronoun(reading, finding)) {
      if (finding.speaker >= 0 && is_group(reading, source)) group = &finding;
    } else {
      if (is_near(last, kNearSentences) && may_be_meant(reading, finding, last->sources.back())) name_after_speaker(*last, source);
      continue;
    }
    last = &finding;
  }
}

}  // namespace hearsay
