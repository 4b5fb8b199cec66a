// Quotations that a clause about them gives to somebody: "“It's the third time,” is how Bright sums it up", "“...” was all she had to say",
// "“He laughed.” That is how a driver describes it", "“Delete this.” So wrote the minister".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kShortest = 4;      // tokens of a quotation, marks included
constexpr std::int32_t kShortestWord = 3;  // of one that is described: "“Ridiculous” was how she put it"

// The quotation that ends right before the token, a comma between at most; -1 for none.
std::int32_t quote_before(const AttributionReading& reading, std::int32_t token, std::int32_t shortest = kShortest) {
  auto last = token - 1;
  if (last > 0 && reading.quote_at[last] < 0 && form(reading, last) == ",") --last;
  if (last < 0 || reading.quote_at[last] < 0 || reading.quote_at[token] >= 0) return -1;
  const auto quote = reading.quote_at[last];
  const auto words = tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span);
  return words.end - words.begin >= shortest ? quote : -1;
}

// The verb that a subject behind `from` has, within the sentence; -1 for none.
std::int32_t verb_with_subject(const AttributionReading& reading, std::int32_t from) {
  const auto sentence = reading.sentence(from);
  for (auto i = from; i < sentence.end; ++i) {
    if (form(reading, i) == ";" || form(reading, i) == ":") return -1;
    if (base_of(reading.token(i).deprel) != Deprel::nsubj) continue;
    const auto verb = reading.token(i).head;
    return verb > i && reading.token(verb).upos == Upos::verb ? verb : -1;
  }
  return -1;
}

void add(const AttributionReading& reading, std::int32_t cue, Subject speaker, std::int32_t quote, std::vector<Finding>& out) {
  auto finding = finding_of(cue, {cue, cue + 1}, Stance::states);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back(tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span));
  out.push_back(std::move(finding));
}

bool same_paragraph(const AttributionReading& reading, std::int32_t a, std::int32_t b) {
  const auto& sentences = reading.document.sentences;
  return a >= 0 && sentences[reading.token(a).sentence].paragraph + 1 >= sentences[reading.token(b).sentence].paragraph;
}

}  // namespace

void find_quote_clause(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  const auto f = form(reading, word);
  if ((f != "is" && f != "was" && f != "'s" && f != "’s") || word + 2 >= sentence.end) return;
  auto quote = quote_before(reading, word, kShortestWord);
  const auto next = form(reading, word + 1);
  const bool pointed = word == sentence.begin + 1 && word > 1 && (form(reading, word - 1) == "That" || form(reading, word - 1) == "This");
  if (quote < 0 && pointed && (next == "how" || next == "what") && same_paragraph(reading, word - 2, word))
    quote = quote_before(reading, word - 1);
  if (quote < 0 || (next != "how" && next != "all" && next != "what")) return;
  const auto verb = verb_with_subject(reading, word + 2);
  if (verb < 0) return;
  const auto speaker = speaker_of(reading, verb);
  if (speaker.head > word) add(reading, verb, speaker, quote, out);
}

namespace {

bool is_pointing(std::string_view word) { return word == "That" || word == "This" || word == "Those" || word == "These"; }

bool is_saying(const AttributionReading& reading, std::int32_t noun) { return reading.lexicon.nouns.contains(reading.lemma(noun)); }

}  // namespace

void find_quoted_saying(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(noun);
  if (noun < sentence.begin + 2) return;
  auto verb = noun - 1;
  while (verb > sentence.begin && noun - verb < 6 && !is_finite_word(reading, verb)) --verb;
  const auto v = form(reading, verb);
  if (v != "is" && v != "was" && v != "were" && v != "came" && v != "comes") return;
  auto quote = quote_before(reading, verb);
  if (quote < 0 && verb == sentence.begin + 1 && is_pointing(form(reading, verb - 1)) && same_paragraph(reading, verb - 2, verb))
    quote = quote_before(reading, verb - 1);  // "“Never again.” Those were the words of a passenger"
  // "No chance, came the reply from the ministry"
  const bool fragment = quote < 0 && v[0] == 'c' && form(reading, verb - 1) == "," && reading.quote_at[verb] < 0;
  if ((quote < 0 && !fragment) || !is_saying(reading, noun)) return;
  auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  for (const auto* preposition : {"from", "of"})
    for (auto i = noun + 1; owner < 0 && i < std::min(noun + 3, sentence.end - 1); ++i)
      if (form(reading, i) == preposition) owner = reading.token(i).head > i ? reading.token(i).head : -1;
  if (owner <= verb || owner >= sentence.end || !is_nominal(reading, owner) || (v[0] != 'c' && !may_speak(reading, owner))) return;
  const Subject speaker{owner, phrase_of(reading, owner, noun)};
  if (!fragment) return add(reading, noun, speaker, quote, out);
  auto finding = finding_of(noun, {noun, noun + 1}, Stance::states);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back({sentence.begin, verb - 1});
  out.push_back(std::move(finding));
}

void find_with_these_words(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(noun);
  if (form(reading, noun) != "words" || noun < 3) return;
  const auto these = form(reading, noun - 1), with = form(reading, noun - 2);
  if ((these != "these" && these != "those") || (with != "with" && with != "With" && with != "in" && with != "In")) return;
  auto at = noun - 2;
  if (at > sentence.begin && is_punct(reading, at - 1) && reading.quote_at[at - 1] < 0) --at;  // a dash
  const auto quote = quote_before(reading, at);
  if (quote < 0 || !same_paragraph(reading, at - 1, noun)) return;
  const auto verb = verb_with_subject(reading, noun + 1);
  if (verb < 0) return;
  if (const auto speaker = speaker_of(reading, verb); speaker.head > noun) add(reading, noun, speaker, quote, out);
}

// "With the words “that will do”, the judge ended the hearing": the subject of the clause says them.
void find_with_the_words(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(noun);
  if (form(reading, noun) != "words" && form(reading, noun) != "remark") return;
  auto first = noun - 1;  // "the words", "these parting words"
  while (first > sentence.begin && reading.token(first).upos == Upos::adj) --first;
  if (first <= sentence.begin || reading.token(first).upos != Upos::det) return;
  const auto with = ascii_lowered(form(reading, first - 1));
  if (with != "with") return;
  auto at = noun + 1;
  if (at < sentence.end && (form(reading, at) == ":" || form(reading, at) == ",")) ++at;
  if (at >= static_cast<std::int32_t>(reading.document.tokens.size()) || reading.quote_at[at] < 0) return;
  const auto quote = reading.quote_at[at];
  const auto words = tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span);
  if (words.begin != at) return;
  std::int32_t verb = -1;
  for (auto i = words.end; i < sentence.end && verb < 0 && first - 1 == sentence.begin; ++i)
    if (is_finite_word(reading, i)) verb = i;
  for (auto i = first - 2; i >= sentence.begin && verb < 0; --i)
    if (is_finite_word(reading, i)) verb = i;
  if (verb < 0) return;
  if (reading.token(verb).upos == Upos::aux && reading.token(verb).head >= 0) verb = reading.token(verb).head;
  if (const auto speaker = speaker_of(reading, verb); speaker.head >= 0 && !words.contains(speaker.head))
    add(reading, noun, speaker, quote, out);
}

namespace {

// The sentence before in the paragraph, where it tells something in nobody's quotation marks.
TokenRange sentence_before(const AttributionReading& reading, std::int32_t word) {
  const auto begin = reading.sentence(word).begin;
  if (begin == 0) return {};
  const auto before = reading.sentence(begin - 1);
  if (!has_finite_word(reading, before) || reading.quote_at[before.begin] >= 0 || reading.quote_at[before.end - 1] >= 0) return {};
  return form(reading, before.end - 1) == "." ? TokenRange{before.begin, before.end - 1} : TokenRange{};
}

// "He sold the seal. So say prosecutors", "... So the police believe, according to a memo": what they say is the sentence before.
void find_so_told(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  constexpr std::int32_t kLongSubject = 6;
  const auto sentence = reading.sentence(verb);
  const auto first = sentence.begin + 1;
  if (sentence.begin == 0 || verb - first > kLongSubject || !same_paragraph(reading, sentence.begin - 1, verb)) return;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end() || !is_finite_word(reading, verb)) return;
  const bool takes_clause =
      std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) { return cue.allows(kClause); });
  const auto told = sentence_before(reading, verb);
  if (!takes_clause || told.empty() || form(reading, sentence.end - 1) != ".") return;
  TokenRange who{first, verb};
  if (verb == first) {  // "So say prosecutors"
    who = {verb + 1, verb + 1};
    while (who.end < sentence.end && !is_punct(reading, who.end) && reading.token(who.end).upos != Upos::adp &&
           !is_verbal(reading, who.end))
      ++who.end;
    if (who.end < sentence.end && is_verbal(reading, who.end)) return;
  } else if (!is_punct(reading, verb + 1)) return;
  for (auto i = who.begin; i < who.end; ++i)
    if (is_punct(reading, i) || is_verbal(reading, i) || reading.token(i).upos == Upos::adv) return;
  const auto head = who.empty() ? -1 : head_of(reading.document, who);
  if (head < 0 || !is_nominal(reading, head) || !may_speak(reading, head) || is_writer_or_reader(reading.token(head))) return;
  auto finding = finding_of(verb, {verb, verb + 1}, known->second.front().stance);
  finding.speaker = head;
  finding.speaker_words = who;
  finding.content.push_back(told);
  out.push_back(std::move(finding));
}

}  // namespace

void find_thus(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  const auto first = form(reading, sentence.begin);
  if (first == "So" && (sentence.begin == 0 || quote_before(reading, sentence.begin) < 0)) return find_so_told(reading, verb, out);
  if (verb != sentence.begin + 1 || verb + 1 >= sentence.end || sentence.begin == 0) return;
  if ((first != "So" && first != "Thus") || !reading.lexicon.verbs.contains(lemma_of_verb(reading, verb))) return;
  if (!same_paragraph(reading, sentence.begin - 1, verb)) return;
  const auto quote = quote_before(reading, sentence.begin);
  if (quote < 0) return;
  auto end = verb + 1;
  while (end < sentence.end && reading.token(end).upos != Upos::adp && !is_punct(reading, end) && reading.token(end).upos != Upos::verb)
    ++end;
  const auto head = end > verb + 1 ? head_of(reading.document, {verb + 1, end}) : -1;
  if (head < 0 || !is_nominal(reading, head)) return;
  add(reading, verb, {head, phrase_of(reading, head, verb)}, quote, out);
}

}  // namespace hearsay
