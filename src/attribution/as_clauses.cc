// "As Nell Irving, a professor of history, wrote for the Ledger, peace is a pause"; "“Cascades hiccup,” as Leonard Marsh, a former
// inspector, puts it": clauses with "as" whose verb the tree has hung elsewhere, by the order of words.
#include <algorithm>

#include "attribution/bodies_within.h"
#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongSource = 26;   // tokens from "as" to its verb
constexpr std::int32_t kLongAdjunct = 10;  // ... from the verb to the comma that closes the clause

// The "as" that opens the clause, from the verb backwards: no other finite verb outside a relative clause between; -1 for none.
std::int32_t as_before(const AttributionReading& reading, std::int32_t verb) {
  const auto first = reading.sentence(verb).begin;
  for (auto i = verb - 1; i >= first && verb - i <= kLongSource; --i) {
    if (reading.quote_at[i] != reading.quote_at[verb]) return -1;
    const auto f = form(reading, i);
    if (f == "as" || f == "As") return i;
    if (f == ";" || f == ":") return -1;
    if (is_finite_word(reading, i) && reading.token(i).head != verb && !reading.lexicon.kinds.contains(reading.lemma(i))) {
      if (i == first) return -1;
      auto who = i - 1;
      while (who > first && i - who < 6 && form(reading, who) != "who" && form(reading, who) != "which") --who;
      if (form(reading, who) != "who" && form(reading, who) != "which") return -1;
    }
  }
  return -1;
}

bool speaks(const AttributionReading& reading, std::int32_t verb) {
  return reading.lexicon.as_verbs.contains(reading.lemma(verb)) || speech_cue(reading, verb) != nullptr;
}

// Also "the mayor assured him", with the verb read as a participle, by its subject.
bool has_clause(const AttributionReading& reading, TokenRange words) {
  if (has_finite_word(reading, words)) return true;
  for (auto i = words.begin; i < words.end; ++i)
    if (reading.token(i).upos == Upos::verb && child_with_base(reading.document, i, Deprel::nsubj) >= words.begin) return true;
  return false;
}

// The comma behind the verb with a clause of its own behind it; -1 for none.
std::int32_t comma_behind(const AttributionReading& reading, std::int32_t verb) {
  const auto sentence = reading.sentence(verb);
  for (auto i = verb + 1; i + 2 < sentence.end && i - verb <= kLongAdjunct; ++i) {
    if (is_finite_word(reading, i) || form(reading, i) == "that" || reading.quote_at[i] != reading.quote_at[verb]) return -1;
    if (form(reading, i) == ",") return has_clause(reading, {i + 1, sentence.end}) ? i : -1;
  }
  return -1;
}

// "As the ministry's press service reports, the convoy has left", with "reports" read as a plural noun.
bool is_read_as_noun(const AttributionReading& reading, std::int32_t word) {
  const auto sentence = reading.sentence(word);
  const auto comma = word + 1;
  if (reading.token(word).upos != Upos::noun || !is_as(reading, sentence.begin) || !form(reading, word).ends_with('s')) return false;
  if (comma + 1 >= sentence.end || form(reading, comma) != "," || form(reading, comma + 1) == "which") return false;
  if (as_before(reading, word) != sentence.begin) return false;
  const auto known = reading.lexicon.verbs.find(reading.lemma(word));
  return known != reading.lexicon.verbs.end() && known->second.front().allows(kSpeech);
}

// "As the Ledger has learned, the case is closed".
bool is_perfect(const AttributionReading& reading, std::int32_t verb) {
  const auto auxiliary = child_with_base(reading.document, verb, Deprel::aux);
  return auxiliary >= 0 && auxiliary < verb && reading.lemma(auxiliary) == "have" && !is_passive(reading, verb);
}

// "first", "widely" and "was" between "as" and its participle.
std::int32_t as_before_participle(const AttributionReading& reading, std::int32_t verb) {
  const auto first = reading.sentence(verb).begin;
  auto as = verb - 1;
  const auto between = as > first && !is_as(reading, as) ? reading.token(as).upos : Upos::none;
  if (between == Upos::adv || (between == Upos::aux && reading.lemma(as) == "be")) --as;
  if (as < first || !is_as(reading, as)) return -1;
  return as == first || form(reading, as - 1) == "," || form(reading, as - 1) == "(" ? as : -1;
}

}  // namespace

void find_as_passive(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  const auto as = as_before_participle(reading, verb);
  if (as < 0 || verb + 2 >= sentence.end) return;
  if (!speaks(reading, verb) && !reading.lexicon.as_participles.contains(reading.lemma(verb))) return;
  const auto preposition = form(reading, verb + 1);
  const bool within = preposition == "in" || preposition == "at";  // "as noted in the ministry"
  if (preposition != "by" && !within) return;
  auto close = verb + 2;  // the comma behind who reports it
  while (close < sentence.end && !is_punct(reading, close)) ++close;
  const auto* cue = speech_cue(reading, verb);
  auto finding = finding_of(verb, {verb, within ? verb + 1 : verb + 2}, cue != nullptr ? cue->stance : Stance::states);
  const auto agent = governed_by(reading, verb, preposition);
  finding.speaker = agent > verb && agent < close ? agent : head_of(reading.document, {verb + 2, close});
  if (finding.speaker < 0 || !is_nominal(reading, finding.speaker) || (within && !speaks_from_within(reading, finding.speaker))) return;
  finding.speaker_words = {verb + 2, close};
  if (as > sentence.begin) finding.content.push_back({sentence.begin, as - 1});
  const bool goes_on = close + 1 < sentence.end && form(reading, close) == ",";
  if (goes_on && within && as > sentence.begin && !has_finite_word(reading, {close + 1, sentence.end}))
    return;  // "in the plan, the act and"
  if (goes_on) finding.content.push_back({close + 1, sentence.end});
  if (finding.content.empty() || !has_finite_word(reading, {finding.content.front().begin, finding.content.back().end})) return;
  out.push_back(std::move(finding));
}

void find_as_by_order(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.lemma(verb) == "continue") return;  // "As the talks continue, ..."
  if (!is_finite_word(reading, verb) && !is_perfect(reading, verb) && !is_read_as_noun(reading, verb)) return;
  const auto as = as_before(reading, verb);
  const auto sentence = reading.sentence(verb);
  if (as < 0 || !speaks(reading, verb) || as + 1 >= verb || reading.token(as + 1).upos == Upos::verb) return;
  auto words = TokenRange{as + 1, verb};
  auto begin = verb;
  while (begin > words.begin + 1 && (reading.token(begin - 1).upos == Upos::aux || reading.token(begin - 1).upos == Upos::adv)) --begin;
  words.end = begin;
  auto finding = finding_of(verb, {begin, verb + 1}, Stance::states);
  finding.speaker = head_of(reading.document, words);
  for (auto i = words.begin; i < words.end; ++i)  // the name before its apposition
    if (form(reading, i) == "," || i + 1 == words.end) {
      const auto head = head_of(reading.document, {words.begin, std::max(words.begin + 1, form(reading, i) == "," ? i : words.end)});
      if (head >= 0) finding.speaker = head;
      break;
    }
  if (finding.speaker < 0 || !is_nominal(reading, finding.speaker) || !words.contains(finding.speaker)) return;
  const auto upos = reading.token(finding.speaker).upos;
  if (upos != Upos::propn && upos != Upos::pron && !reading.lexicon.kinds.contains(reading.lemma(finding.speaker)))
    return;  // "As the storm continues"
  finding.speaker_words = words;
  if (as == sentence.begin) {
    const auto comma = comma_behind(reading, verb);
    if (comma < 0) return;
    finding.content.push_back({comma + 1, sentence.end});
  } else {  // "“...,” as X puts it"
    if (!reading.lexicon.as_verbs.contains(reading.lemma(verb)) || as < 2) return;
    const auto last = reading.quote_at[as - 1] >= 0 ? as - 1 : as - 2;
    const auto quote = reading.quote_at[last];
    if (quote < 0 || quote == reading.quote_at[verb] || last < sentence.begin) return;
    finding.content.push_back(tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span));
  }
  out.push_back(std::move(finding));
}

}  // namespace hearsay
