// What is said stands in front, and whose word it is behind: "That the fire was set is the view of the insurers", "Stay indoors, is the
// advice from the county", "That the two never met is argued in a study"; and what is clear to somebody.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongHolder = 12;  // tokens of the one to whom something is clear

bool is_be(const AttributionReading& reading, std::int32_t word) {
  return is_one_of({"is", "was", "remains", "remained"}, form(reading, word));
}

bool opens_with_that(const AttributionReading& reading, TokenRange sentence) { return form(reading, sentence.begin) == "That"; }

// "Open no windows is the advice of": an order.
bool opens_with_order(const AttributionReading& reading, TokenRange sentence) {
  const auto& first = reading.token(sentence.begin);
  return first.upos == Upos::verb && ascii_lowered(form(reading, sentence.begin)) == reading.lemma(sentence.begin);
}

const CueReading* noun_cue(const AttributionReading& reading, std::int32_t noun) {
  const auto known = reading.lexicon.nouns.find(reading.lemma(noun));
  if (known == reading.lexicon.nouns.end()) return nullptr;
  for (const auto& cue : known->second)
    if (cue.allows(kClause | kCopula)) return &cue;
  return nullptr;
}

// The copula of "[is] the firm belief of", before the noun's own phrase; -1 for none.
std::int32_t copula_before(const AttributionReading& reading, std::int32_t noun) {
  const auto first = reading.sentence(noun).begin;
  for (auto i = noun - 1; i > first && noun - i < 6; --i) {
    if (is_be(reading, i)) return i;
    const auto upos = reading.token(i).upos;
    if (upos != Upos::det && upos != Upos::adj && upos != Upos::adv && upos != Upos::pron && upos != Upos::noun && upos != Upos::propn &&
        !is_genitive_mark(form(reading, i)))
      return -1;
  }
  return -1;
}

}  // namespace

void find_noun_predicate(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(noun);
  const auto* cue = noun < sentence.begin + 3 || reading.quote_at[noun] >= 0 ? nullptr : noun_cue(reading, noun);
  if (cue == nullptr) return;
  const auto copula = copula_before(reading, noun);
  if (copula < sentence.begin + 2 || reading.quote_at[copula - 1] >= 0) return;
  const TokenRange said{sentence.begin, copula};
  const bool set_off = form(reading, copula - 1) == ",";
  const bool that = opens_with_that(reading, sentence) && has_finite_word(reading, said);
  const bool order = opens_with_order(reading, sentence) && !has_finite_word(reading, {sentence.begin + 1, copula});
  if (!that && !order && !(set_off && form(reading, copula) == "is" && has_finite_word(reading, said))) return;
  const auto owner = thinker_of(reading, noun);
  if (owner <= copula || !may_speak(reading, owner) || reading.token(owner).feats.person == 1) return;
  if (owner > noun && form(reading, noun + 1) != "of" && form(reading, noun + 1) != "from") return;
  auto finding = finding_of(noun, {noun, noun + 1}, cue->stance);
  set_speaker(finding, reading, owner, noun);
  finding.content.push_back(said);
  out.push_back(std::move(finding));
}

// "Stay indoors: that is the advice from the police", "That, at least, is the view of the bank": what was told before, and whose it is.
void find_told_before(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto* cue = reading.quote_at[noun] >= 0 || !reading.lexicon.held.contains(reading.lemma(noun)) ? nullptr : noun_cue(reading, noun);
  const auto copula = child_with(reading.document, noun, Deprel::cop), told = child_with_base(reading.document, noun, Deprel::nsubj);
  if (cue == nullptr || copula < 0 || told < 0 || told > copula) return;
  if (!is_one_of({"that", "this", "such"}, ascii_lowered(form(reading, told))) || form(reading, copula + 1) == "a") return;
  const auto owner = thinker_of(reading, noun);
  if (owner <= copula || !may_speak(reading, owner) || reading.lexicon.first_person.contains(ascii_lowered(form(reading, owner)))) return;
  if (owner > noun && form(reading, noun + 1) != "of" && form(reading, noun + 1) != "from") return;
  auto finding = finding_of(noun, {noun, noun + 1}, cue->stance);
  set_speaker(finding, reading, owner, noun);
  auto begin = reading.sentence(noun).begin;
  if (is_clock(reading, begin)) begin = behind_clock(reading, begin);
  const bool behind_colon = told - 1 > begin && form(reading, told - 1) == ":";
  finding.content.push_back(behind_colon ? TokenRange{begin, told - 1} : TokenRange{told, told + 1});
  out.push_back(std::move(finding));
}

void find_argued_in_text(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  if (!opens_with_that(reading, sentence) || verb < sentence.begin + 3 || verb + 2 >= sentence.end || reading.quote_at[verb] >= 0) return;
  if (!is_be(reading, verb - 1) || form(reading, verb + 1) != "in") return;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end() || !known->second.front().allows(kClause)) return;
  const TokenRange said{sentence.begin, verb - 1};
  const auto text = governed_by(reading, verb, "in");
  if (text < verb || !is_text(reading, text)) return;
  if (std::none_of(reading.document.tokens.begin() + said.begin, reading.document.tokens.begin() + said.end,
                   [](const Token& token) { return token.upos == Upos::verb || token.upos == Upos::aux; }))
    return;
  auto finding = finding_of(verb, {verb - 1, verb + 2}, known->second.front().stance);
  set_speaker(finding, reading, text, verb);
  finding.content.push_back(said);
  out.push_back(std::move(finding));
}

// "One thing is clear to Holm: the boat must go", "It is clear to her that", "What is clear to him is that".
void find_clear_to(const AttributionReading& reading, std::int32_t adjective, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(adjective);
  if (!is_one_of({"clear", "plain", "obvious", "evident"}, form(reading, adjective))) return;
  const auto to = adjective + 1;
  if (adjective <= sentence.begin || to + 3 >= sentence.end || form(reading, to) != "to" || reading.token(to).upos != Upos::adp) return;
  auto be = adjective - 1;
  while (be > sentence.begin && reading.token(be).upos == Upos::adv) --be;
  if (!is_be(reading, be) || reading.quote_at[be] >= 0) return;
  const auto limit = std::min(sentence.end - 1, to + kLongHolder);
  auto end = to + 1;
  const auto opens = [&](std::int32_t i) {
    return form(reading, i) == ":" || is_dash(form(reading, i)) || form(reading, i) == "that" || is_be(reading, i);
  };
  while (end < limit && !opens(end) && !is_verbal(reading, end)) ++end;
  if (end >= limit || end == to + 1 || !opens(end)) return;
  auto begin = is_be(reading, end) ? end + 1 : end;
  if (form(reading, begin) != "that") ++begin;
  if (is_be(reading, end) && form(reading, end + 1) != "that") return;
  const TokenRange said{begin, sentence.end}, whom{to + 1, end};
  const auto holder = head_of(reading.document, whom);
  if (holder < 0 || !may_speak(reading, holder) || reading.token(holder).feats.person == 1 || !has_finite_word(reading, said)) return;
  if (is_one_of({"you", "me", "us", "it", "that"}, form(reading, holder))) return;
  auto finding = finding_of(adjective, {be, adjective + 1}, Stance::believes);
  finding.speaker = holder;
  finding.speaker_words = whom;
  finding.content.push_back(said);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
