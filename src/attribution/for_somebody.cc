// Standpoints by a preposition alone: "For critics, it is a gift to the rich", "To his foes, the vote was a coup".
#include <algorithm>

#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "attribution/standpoints.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongView = 8;  // tokens behind "For"

// "To critics, it [is] a fraud", "[looks] dead", "[came] as a relief": a verb that judges; behind "For" only "is" and "are".
bool judges(const AttributionReading& reading, std::int32_t verb, bool by_to) {
  const auto word = form(reading, verb);
  const auto lemma = reading.lemma(verb);
  if (lemma == "be") {
    const auto& token = reading.token(verb);
    if (token.deprel != Deprel::cop && token.upos != Upos::aux) return false;
    if (token.deprel == Deprel::cop && token.head >= 0 && reading.token(token.head).upos == Upos::num) return false;
    return word == "is" || word == "are" || (by_to && token.deprel == Deprel::cop);
  }
  if (!by_to) return false;
  return lemma == "look" || lemma == "seem" || lemma == "sound" || lemma == "smack" ||
         (lemma == "come" && verb + 1 < reading.sentence(verb).end && form(reading, verb + 1) == "as");
}

// At the beginning of a sentence or behind a semicolon: "; to its foes, it was a coup".
bool opens_clause(const AttributionReading& reading, std::int32_t word) {
  return word == reading.sentence(word).begin || form(reading, word - 1) == ";";
}

// "To our colleagues, I'm pleased to be here", "To each of you, thanks": they are spoken to.
bool is_addressed(const AttributionReading& reading, TokenRange whom, TokenRange said) {
  const auto is_speaker = [&](std::int32_t i) {
    const auto word = ascii_lowered(form(reading, i));
    return word == "you" || word == "us" || reading.lexicon.first_person.contains(word);
  };
  for (auto i = whom.begin; i < whom.end; ++i)
    if (is_speaker(i)) return true;
  return is_speaker(said.begin) || reading.token(said.begin).upos == Upos::sconj;
}

}  // namespace

void find_for_somebody(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  const auto first = ascii_lowered(form(reading, word));
  if ((first != "to" && first != "for") || !opens_clause(reading, word)) return;
  auto end = word + 1;
  while (end < sentence.end && form(reading, end) != "," && end - word <= kLongView && reading.token(end).upos != Upos::verb) ++end;
  if (end + 3 < sentence.end && form(reading, end) == "," && (form(reading, end + 1) == "who" || form(reading, end + 1) == "which")) {
    auto close = end + 2;  // "For Petts, who runs the shop, the choice is simple"
    while (close < sentence.end && form(reading, close) != "," && close - word <= 2 * kLongView) ++close;
    end = close;
  }
  if (end + 3 >= sentence.end || form(reading, end) != "," || end == word + 1) return;
  const TokenRange words{word + 1, end};
  TokenRange said{end + 1, end + 1};
  while (said.end < sentence.end && form(reading, said.end) != ";") ++said.end;
  const auto head = head_of(reading.document, words);
  if (head < 0 || is_time(reading, head) || reading.token(head).upos == Upos::num) return;  // "For one, ..."
  if (is_addressed(reading, words, said)) return;
  const bool pronoun = words.end - words.begin == 1 && reading.token(head).upos == Upos::pron;
  if (pronoun) {
    const auto whom = form(reading, head);
    if ((whom != "him" && whom != "her" && whom != "them") || !has_finite_verb(reading, said)) return;
  } else {
    const auto kind = source_of(reading, {head, words}).kind;
    const bool body = first == "to" && reading.token(head).upos == Upos::noun &&  // "To Berlin, the road is long"
                      (kind == SourceKind::organisation || kind == SourceKind::government);
    if (!body && kind != SourceKind::person && kind != SourceKind::unnamed && kind != SourceKind::office) return;
    const bool noun = reading.token(head).upos == Upos::noun || reading.token(head).upos == Upos::adj;  // "to the contrary"
    if (noun && !reading.lexicon.kinds.contains(reading.lemma(head))) return;
  }
  if (!pronoun || first == "for") {  // "For critics, it is a fraud"; not "For him, it rained", "For the girls, the year begins in May"
    auto cop = said.begin;
    while (cop < said.end && !is_finite_word(reading, cop)) ++cop;
    if (cop >= said.end || !judges(reading, cop, first == "to")) return;
  }
  auto finding = finding_of(word, {word, word + 1}, Stance::believes);
  finding.speaker = head;
  finding.speaker_words = words;
  finding.content.push_back(said);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
