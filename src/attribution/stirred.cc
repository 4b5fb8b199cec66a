// Whom something stirs, as the object of what stirs him: "What worries the mayor is the cost", "It irks the neighbours that nobody asked",
// "It came as a relief to the family that he was alive", "It struck the auditors as odd that". By the order of words: the tree hangs the
// clause in many ways, and has "it" or "what" for the subject.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestWho = 10;  // tokens of whoever is stirred

bool opens_clause(const AttributionReading& reading, std::int32_t word) {
  return form(reading, word) == "that" || (form(reading, word) == "to" && reading.token(word).upos == Upos::part);
}

// Whoever is told from `begin` to the word that ends the phrase; empty where that is nobody, the writer or the reader.
template <class Ends>
Subject who_from(const AttributionReading& reading, std::int32_t begin, Ends ends) {
  const auto limit = std::min(reading.sentence(begin - 1).end - 1, begin + kLongestWho);
  auto end = begin;
  while (end < limit && !ends(end)) {
    if (is_verbal(reading, end) || is_punct(reading, end) || reading.token(end).upos == Upos::sconj) return {};
    ++end;
  }
  if (end == begin || end >= limit) return {};
  const auto head = head_of(reading.document, {begin, end});
  if (head < 0 || !may_speak(reading, head) || is_time(reading, head) || is_writer_or_reader(reading.token(head))) return {};
  if (reading.token(head).upos == Upos::pron && !reading.lexicon.personal.contains(ascii_lowered(form(reading, head))) &&
      !is_one_of({"him", "her", "them"}, form(reading, head)))
    return {};
  return {head, {begin, end}};
}

// "would worry", "has long puzzled": with its auxiliaries and adverbs.
std::int32_t begin_of_group(const AttributionReading& reading, std::int32_t verb) {
  const auto first = reading.sentence(verb).begin;
  auto begin = verb;
  while (begin > first && (reading.token(begin - 1).upos == Upos::aux || reading.token(begin - 1).upos == Upos::adv)) --begin;
  return begin;
}

// "it", "what" before the verb, as they stand there.
std::string word_before(const AttributionReading& reading, std::int32_t begin) {
  return begin > reading.sentence(begin).begin ? ascii_lowered(form(reading, begin - 1)) : std::string();
}

void add(const AttributionReading& reading, std::int32_t verb, TokenRange cue, const Subject& who, std::int32_t content,
         std::vector<Finding>& out) {
  auto finding = finding_of(verb, cue, Stance::believes);
  finding.speaker = who.head;
  finding.speaker_words = who.words;
  const auto sentence = reading.sentence(verb);
  const auto above = reading.token(content).head;
  const bool clause = opens_clause(reading, content) && above > content && above < sentence.end;
  auto end = clause ? reading.reach[above].end : sentence.end;
  for (auto i = content; i < end; ++i)
    if (form(reading, i) == ";" && reading.quote_at[i] < 0) end = i;
  finding.content.push_back({content, end});
  out.push_back(std::move(finding));
}

// "What worries the mayor [most] is the cost."
void find_what_stirs(const AttributionReading& reading, std::int32_t verb, TokenRange cue, std::vector<Finding>& out) {
  const auto ends = [&](std::int32_t i) {
    return reading.lemma(i) == "be" || reading.lemma(i) == "remain" || is_one_of({"most", "above", "more"}, form(reading, i));
  };
  const auto who = who_from(reading, verb + 1, ends);
  if (who.head < 0) return;
  const auto end = reading.sentence(verb).end;
  auto copula = who.words.end;
  while (copula < end && reading.lemma(copula) != "be" && !is_punct(reading, copula) && reading.token(copula).upos != Upos::verb) ++copula;
  if (copula + 2 >= end || reading.lemma(copula) != "be" || reading.token(copula).feats.verb_form != VerbForm::fin) return;
  auto content = copula + 1;
  while (content + 1 < end && (form(reading, content) == "not" || reading.token(content).upos == Upos::adv)) ++content;
  add(reading, verb, cue, who, form(reading, copula + 1) == "not" ? copula + 1 : content, out);
}

// "It irks the neighbours that nobody asked.", "It strikes her as odd that".
void find_it_stirs(const AttributionReading& reading, std::int32_t verb, TokenRange cue, std::vector<Finding>& out) {
  const auto ends = [&](std::int32_t i) { return opens_clause(reading, i) || form(reading, i) == "as"; };
  const auto who = who_from(reading, verb + 1, ends);
  if (who.head < 0) return;
  auto content = who.words.end;
  const auto limit = std::min(reading.sentence(verb).end - 1, content + 5);
  if (form(reading, content) == "as") {
    while (content < limit && !opens_clause(reading, content)) ++content;
    if (content >= limit || reading.lemma(verb) != "strike") return;
  } else if (reading.lemma(verb) == "strike" && form(reading, content) == "to") {
    return;
  }
  add(reading, verb, cue, who, content, out);
}

// "It came [as a relief] to the family that he was alive", "It dawned on the crew that".
void find_it_comes(const AttributionReading& reading, std::int32_t verb, TokenRange cue, std::vector<Finding>& out) {
  const auto lemma = reading.lemma(verb);
  const auto end = reading.sentence(verb).end;
  auto to = verb + 1;
  if (lemma == "come" && to < end && form(reading, to) == "as") {
    const auto limit = std::min(end, to + 6);
    while (to < limit && form(reading, to) != "to" && !is_punct(reading, to)) ++to;
    if (to >= limit || !reading.lexicon.stirrings.contains(reading.lemma(to - 1))) return;
  } else if (lemma != "dawn" && lemma != "occur") {
    return;
  }
  const std::string_view preposition = lemma == "dawn" ? "on" : "to";
  if (to + 2 >= end || form(reading, to) != preposition) return;
  const auto who = who_from(reading, to + 1, [&](std::int32_t i) { return opens_clause(reading, i); });
  if (who.head >= 0) add(reading, verb, {cue.begin, to + 1}, who, who.words.end, out);
}

}  // namespace

void find_stirred(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto lemma = reading.lemma(verb);
  const bool stirs = reading.lexicon.stirring.contains(lemma);
  if (!stirs && lemma != "come" && lemma != "dawn" && lemma != "occur") return;
  if (reading.quote_at[verb] >= 0 || !is_finite_word(reading, begin_of_group(reading, verb)) || is_passive(reading, verb)) return;
  const TokenRange cue{begin_of_group(reading, verb), verb + 1};
  const auto before = word_before(reading, cue.begin);
  if (before == "what" && stirs) find_what_stirs(reading, verb, cue, out);
  else if (before == "it" && stirs) find_it_stirs(reading, verb, cue, out);
  else if (before == "it") find_it_comes(reading, verb, cue, out);
}

}  // namespace hearsay
