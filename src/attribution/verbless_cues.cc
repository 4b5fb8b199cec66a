// Cues without a verb: a colon or a dash between what is said and who says it.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_copulas.h"
#include "attribution/noun_owners.h"
#include "attribution/own_people.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kVerblessSource = 8;    // tokens of a source before or after a colon
constexpr int kDescribedSource = 24;  // ... of a person with descriptions before a colon and a quotation
constexpr int kShortSource = 5;       // tokens of one behind its words

bool is_dash_or_bar(std::string_view form) { return form == "―" || is_dash(form); }

std::int32_t first_comma(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (form(reading, i) == ",") return i;
  return words.end;
}

// Whether a noun is one that speaks, by its lemma or, where the engine left the plural on it, by its form.
bool is_source_noun(const AttributionReading& reading, std::int32_t noun) {
  const auto& kinds = reading.lexicon.kinds;
  auto word = std::string(form(reading, noun));
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  if (kinds.contains(reading.lemma(noun)) || kinds.contains(word)) return true;
  return word.ends_with('s') && kinds.contains(word.substr(0, word.size() - 1));
}

// The last noun before any preposition: "Speaker" in "Speaker to MPs".
std::int32_t head_by_order(const AttributionReading& reading, TokenRange words) {
  std::int32_t head = -1;
  for (auto i = words.begin; i < words.end; ++i) {
    const auto upos = reading.token(i).upos;
    if (upos == Upos::adp || form(reading, i) == "," || form(reading, i) == "(") break;
    if (is_nominal(reading, i) && upos != Upos::det) head = i;
  }
  return head;
}

// "Exit poll: Severin ahead", "Allies knew of it: report": findings, without an article or an owner.
bool speaks_in_headlines(const AttributionReading& reading, TokenRange words, std::int32_t head) {
  const auto lemma = reading.lemma(head);
  const bool finds = lemma == "report" || lemma == "poll" || lemma == "study" || lemma == "survey" || lemma == "leak" || lemma == "audit";
  const bool closes = words.begin > reading.sentence(head).begin && reading.lexicon.headline_texts.contains(lemma);
  if (!(finds || closes) || head + 1 != words.end || words.end - words.begin > 3) return false;
  for (auto i = words.begin; i < head; ++i)
    if (const auto upos = reading.token(i).upos; upos != Upos::noun && upos != Upos::propn && upos != Upos::adj) return false;
  return words.end - words.begin > 1 || lemma != "report" || !is_capitalised(reading, head);  // "Report: " alone is a heading
}

// The head of a phrase that can be a source; -1 for none.
std::int32_t source_in(const AttributionReading& reading, TokenRange words) {
  if (words.empty() || words.end - words.begin > kVerblessSource || has_finite_verb(reading, words)) return -1;
  const auto head = head_by_order(reading, words);
  if (head < 0) return -1;
  const auto mention = reading.mention_at[head];
  const bool actor =
      mention >= 0 && reading.document.mentions[mention].entity >= 0 && reading.document.mentions[mention].form == MentionForm::name;
  if (!actor && is_text(reading, head)) return speaks_in_headlines(reading, words, head) ? head : -1;  // "Editor's note: ..." announces
  return actor || reading.token(head).upos == Upos::propn || is_source_noun(reading, head) ? head : -1;
}

// "The banner on the bridge: “...”": a text with its article, right before what it says.
bool is_inscribed(const AttributionReading& reading, TokenRange words, std::int32_t head) {
  const auto& first = reading.token(words.begin);
  if (first.upos != Upos::det || head < words.begin + 1 || words.end - words.begin > kVerblessSource) return false;
  for (auto i = words.begin; i < words.end; ++i)
    if (is_punct(reading, i) || is_verbal(reading, i)) return false;
  return is_text(reading, head);
}

// "Otto Lund, of the bakers' guild, on our podcast: “...”": a person with descriptions, and where he says it, which is cut off; empty
// where it is none.
TokenRange described_person(const AttributionReading& reading, TokenRange words) {
  if (words.empty() || words.end - words.begin > kDescribedSource || form(reading, words.end - 1) == ",") return {};
  const auto mention = reading.mention_at[words.begin];
  const bool named = mention >= 0 && reading.document.mentions[mention].form == MentionForm::name && is_person(reading, words.begin);
  auto comma = words.end - 1;
  while (comma > words.begin && form(reading, comma) != ",") --comma;
  if (!named || comma == words.begin || reading.document.mentions[mention].tokens.end != first_comma(reading, words)) return {};
  bool relative = false;  // "who lives by the dam"
  for (auto i = words.begin; i < words.end; ++i) {
    relative = (relative && form(reading, i) != ",") || form(reading, i) == "who" || form(reading, i) == "whose";
    if (reading.quote_at[i] >= 0 || (is_finite_word(reading, i) && !relative)) return {};
  }
  return reading.token(comma + 1).upos == Upos::adp ? TokenRange{words.begin, comma + 1} : words;
}

void add_verbless(const AttributionReading& reading, std::int32_t cue, TokenRange source, TokenRange said, std::vector<Finding>& out) {
  Finding finding;
  finding.cue = cue;
  finding.cue_words = {cue, cue + 1};
  finding.speaker = head_by_order(reading, source);
  finding.speaker_words = trimmed(reading, source);
  finding.speech = said.begin > cue;
  finding.content.push_back(said);
  for (auto i = source.begin; i + 1 < source.end; ++i) {  // "Zoo director to Radio Pell: ..."
    if (form(reading, i) != "to" || reading.mention_at[source.end - 1] < 0 || !is_outlet(reading, source.end - 1)) continue;
    const auto medium = head_of(reading.document, {i + 1, source.end});
    finding.speaker_words = trimmed(reading, {source.begin, i});
    if (is_publisher(reading, medium)) break;
    finding.sources = {source_of(reading, {medium, {i + 1, source.end}}), source_of(reading, {finding.speaker, finding.speaker_words})};
    finding.sources.front().link = LinkRule::relays;
    break;
  }
  out.push_back(std::move(finding));
}

// "“It is over.” — Jane Field": the dash between a quotation and whose it is. "14 dead – state government".
void find_dash_cue(const AttributionReading& reading, std::int32_t dash, std::vector<Finding>& out) {
  const auto size = static_cast<std::int32_t>(reading.document.tokens.size());
  if (dash == 0 || dash + 1 >= size || reading.quote_at[dash] >= 0 || is_within_word(reading, dash)) return;
  const auto sentence = reading.sentence(dash);
  if (reading.quote_at[dash - 1] < 0) {
    const auto source = trimmed(reading, {dash + 1, sentence.end});
    const bool short_source = !source.empty() && source.end - source.begin <= kShortSource && reading.token(source.begin).upos != Upos::det;
    if (!short_source || dash - sentence.begin < 3 || source_in(reading, source) < 0) return;
    const auto head = head_by_order(reading, source);
    if (!is_source_noun(reading, head) && !(is_outlet(reading, head) && reading.token(head).upos == Upos::propn)) return;  // "- Tasnim"
    return add_verbless(reading, dash, source, {sentence.begin, dash}, out);
  }
  const auto behind = trimmed(reading, {dash + 1, sentence.end});
  const auto first = reading.token(dash + 1).upos;
  if ((first == Upos::noun || first == Upos::adj) && behind.end - behind.begin <= kShortSource && !has_finite_verb(reading, behind) &&
      source_in(reading, behind) >= 0)  // "“We are close” – chief negotiator"
    return add_verbless(reading, dash, behind, quotation_at(reading, dash - 1), out);
  if (reading.token(dash + 1).upos != Upos::propn) return;
  auto end = dash + 1;
  while (end < size && end < dash + kVerblessSource && reading.token(end).upos == Upos::propn && reading.quote_at[end] < 0) ++end;
  Finding finding;
  finding.cue = dash;
  finding.cue_words = {dash, dash + 1};
  finding.speaker = head_of(reading.document, {dash + 1, end});
  finding.speaker_words = {dash + 1, end};
  finding.content.push_back(quotation_at(reading, dash - 1));
  out.push_back(std::move(finding));
}

// "The bridge is shut: police." A source without an article, and no list of what the words before it announce.
bool may_end_sentence(const AttributionReading& reading, TokenRange before, TokenRange source) {
  const auto upos = reading.token(source.begin).upos;
  if (upos == Upos::det || upos == Upos::pron || source.end - source.begin > 3 || !has_finite_verb(reading, before)) return false;
  const auto head = head_by_order(reading, source);
  if (head < 0) return false;
  for (auto i = source.begin; i < source.end; ++i)
    if (reading.token(i).upos == Upos::cconj || form(reading, i) == ",") return false;
  return is_source_noun(reading, head) || speaks_in_headlines(reading, source, head);
}

// "Madrid: Spain will send twelve trains, the ministry said": a place that begins a paragraph, where somebody else is told to speak.
bool is_dateline(const AttributionReading& reading, TokenRange before, TokenRange after) {
  const auto& document = reading.document;
  const auto mention = before.empty() ? -1 : reading.mention_at[before.begin];
  if (mention < 0 || document.mentions[mention].tokens != before || document.mentions[mention].entity < 0) return false;
  const auto kind = document.entities[document.mentions[mention].entity].kind;
  const auto sentence = reading.token(before.begin).sentence;
  const bool opens = sentence == 0 || document.sentences[sentence - 1].paragraph != document.sentences[sentence].paragraph;
  if (!opens || (kind != EntityKind::place && kind != EntityKind::government)) return false;
  for (auto i = after.begin; i < after.end; ++i) {
    if (reading.quote_at[i] >= 0 || reading.token(i).upos != Upos::verb || !is_finite(reading, i)) continue;
    if (child_with_base(document, i, Deprel::nsubj) > before.begin && is_of_speech(reading, i)) return true;
  }
  return false;
}

// "I", "we", "you", outside quotation marks.
bool speaks_of_writer_or_reader(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (reading.quote_at[i] < 0 && is_writer_or_reader(reading.token(i))) return true;
  return false;
}

// "KESARWAL: The police claimed": a town in capitals that no gazetteer has, before the first sentence of the text.
bool is_unknown_dateline(const AttributionReading& reading, TokenRange before, TokenRange after) {
  if (before.empty() || before.end - before.begin > 2 || after.empty() || reading.quote_at[after.begin] >= 0) return false;
  const auto sentence = reading.token(before.begin).sentence;
  const bool first =
      std::all_of(reading.document.sentences.begin(), reading.document.sentences.begin() + sentence, [&](const Sentence& it) {
        return it.tokens.empty() || form(reading, it.tokens.end - 1) != ".";  // headlines alone
      });
  if (!first || form(reading, after.end - 1) != "." || !has_finite_verb(reading, after)) return false;
  constexpr std::int32_t kLongLead = 12;  // tokens of a first sentence that no label of a turn stands before
  if (reading.token(after.begin).upos != Upos::det && (after.end - after.begin < kLongLead || speaks_of_writer_or_reader(reading, after)))
    return false;
  for (auto i = before.begin; i < before.end; ++i) {
    const auto f = form(reading, i);
    if (f.size() < 4 || !std::all_of(f.begin(), f.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return false;
  }
  return true;
}

// "3. HealthCare.gov: Five questions": an entry of a list announces, it does not speak.
bool is_numbered(const AttributionReading& reading, TokenRange before) {
  const auto is_number = [&](std::int32_t i) { return reading.token(i).upos == Upos::num && form(reading, i).size() < 3; };
  const auto first = before.begin;
  if (before.end - first > 2 && is_number(first) && (form(reading, first + 1) == "." || form(reading, first + 1) == ")")) return true;
  if (first < 1) return false;  // "3." as a sentence of its own
  const auto sentence = reading.sentence(first - 1);
  return sentence.end == first && sentence.end - sentence.begin <= 2 && is_number(sentence.begin);
}

// "Source: press service of the ministry": a label of one word before the name of who is meant, which says nothing.
bool is_label(const AttributionReading& reading, TokenRange before, TokenRange after) {
  if (before.end - before.begin != 1 || ascii_lowered(form(reading, before.begin)) != "source") return false;
  for (auto i = after.begin; i < after.end; ++i)
    if (reading.quote_at[i] >= 0 || reading.token(i).upos == Upos::verb || reading.token(i).upos == Upos::aux) return false;
  return true;
}

// "(Photo: Kim Lund)": a credit, a reference.
bool is_bracketed(const AttributionReading& reading, TokenRange before) {
  for (auto i = before.end - 1; i >= before.begin && form(reading, i) != ")"; --i)
    if (form(reading, i) == "(") return true;
  return false;
}

// "Osby's mayor: 'We will rebuild' (Photo: Kim Lund)": where a quotation ends before a bracket.
std::int32_t before_credit(const AttributionReading& reading, TokenRange after) {
  if (after.empty() || reading.quote_at[after.begin] < 0) return after.end;
  const auto quote = quotation_at(reading, after.begin);
  return quote.end < after.end && form(reading, quote.end) == "(" ? quote.end : after.end;
}

// A line without a full stop, and not in the capitals of a title.
bool is_headline(const AttributionReading& reading, TokenRange words) {
  if (words.empty() || form(reading, words.end - 1) == ".") return false;
  return std::any_of(reading.document.tokens.begin() + words.begin + 1, reading.document.tokens.begin() + words.end,
                     [&](const Token& token) {
                       const auto word = reading.document.form_of(token);
                       return (is_noun(token) || token.upos == Upos::verb) && word[0] >= 'a' && word[0] <= 'z';
                     });
}

}  // namespace

TokenRange behind_colon(const AttributionReading& reading, std::int32_t colon) {
  const auto& sentences = reading.document.sentences;
  const auto sentence = reading.sentence(colon);
  const auto next = colon + 1;
  const bool cut = next == sentence.end && next < static_cast<std::int32_t>(reading.document.tokens.size()) &&
                   sentences[reading.token(next).sentence].paragraph == sentences[reading.token(colon).sentence].paragraph;
  if (!cut) return {next, sentence.end};
  const auto rest = reading.sentence(next);
  return is_headline(reading, rest) ? rest : TokenRange{next, next};
}

namespace {

// "Her verdict? “Rubbish.”", "The firm's answer? That it had paid.": a noun without a verb, and the next sentence of the paragraph.
void find_answer_behind(const AttributionReading& reading, std::int32_t mark, std::vector<Finding>& out) {
  const auto& sentences = reading.document.sentences;
  const auto sentence = reading.sentence(mark);
  const TokenRange before{sentence.begin, mark};
  if (before.empty() || before.end - before.begin > kVerblessSource || has_finite_verb(reading, before)) return;
  const auto next = mark + 1;
  if (next >= static_cast<std::int32_t>(reading.document.tokens.size())) return;
  if (sentences[reading.token(next).sentence].paragraph != sentences[reading.token(mark).sentence].paragraph) return;
  const auto said = reading.quote_at[next] >= 0 ? quotation_at(reading, next) : TokenRange{next, reading.sentence(next).end};
  if (said.begin == next) find_noun_before_colon(reading, mark, before, said, out);
}

}  // namespace

namespace {

// "Lena in the Lower Ward emails: “...”", "A cook, who must not be named, messages: no bread": a verb which the tree takes for the noun.
// "The minister's emails", "leaked texts" are texts: somebody's name or one of many stands there, and something between them and the verb.
bool find_message(const AttributionReading& reading, std::int32_t colon, TokenRange before, TokenRange said, std::vector<Finding>& out) {
  const auto verb = colon - 1;
  if (before.end - before.begin < 2 || reading.token(verb).upos != Upos::noun || !reading.lexicon.messaging.contains(form(reading, verb)))
    return false;
  const auto head = head_by_order(reading, {before.begin, verb});
  if (head < 0 || is_text(reading, head) || is_genitive_mark(form(reading, verb - 1))) return false;
  const bool named = reading.token(head).upos == Upos::propn && head == before.begin;
  const bool anybody = reading.lexicon.of_any.contains(ascii_lowered(form(reading, before.begin))) && is_source_noun(reading, head);
  const bool described = form(reading, verb - 1) == "," && (reading.token(before.begin).upos == Upos::det || named);
  if (!(described || ((named || anybody) && head + 1 < verb)) || !may_speak(reading, head)) return false;
  auto finding = finding_of(verb, {verb, verb + 1}, Stance::states);
  finding.speech = true;
  finding.speaker = head;
  finding.speaker_words = {before.begin, verb};
  finding.content.push_back(said);
  out.push_back(std::move(finding));
  return true;
}

// "The army: fifteen.": a body or people with their article, and no list of names.
bool answers_in_a_word(const AttributionReading& reading, TokenRange before, std::int32_t source, std::int32_t word) {
  const auto upos = reading.token(word).upos;
  const auto& first = reading.token(before.begin);
  const auto end = reading.sentence(word).end;
  return first.upos == Upos::det && before.end == source + 1 && is_source_noun(reading, source) && upos != Upos::propn && word + 2 == end &&
         form(reading, word + 1) == ".";
}

// "Coach Ove Berg [on why he stays]: nobody asked": what somebody speaks about is no part of who speaks.
TokenRange before_topic(const AttributionReading& reading, TokenRange before) {
  for (auto i = before.begin + 1; i + 2 < before.end; ++i) {
    const bool about = form(reading, i) == "on" || form(reading, i) == "about";
    if (about && reading.token(i - 1).upos == Upos::propn && reading.lexicon.clause_openers.contains(form(reading, i + 1)))
      return {before.begin, i};
    if (is_finite_word(reading, i)) break;
  }
  return before;
}

// "“Where?”: [that] from the mayor", "This from a man who lost his house: “...”", "Then there was this from Ida Holm: “...”": whoever
// stands behind "from"; empty where there is nobody.
TokenRange behind_this_from(const AttributionReading& reading, TokenRange words) {
  auto from = words.begin;
  while (from < words.end && form(reading, from) != "from") ++from;
  if (from <= words.begin || from + 1 >= words.end || words.end - from > kDescribedSource) return {};
  const auto pronoun = ascii_lowered(form(reading, from - 1));
  if (pronoun != "this" && pronoun != "that") return {};
  for (auto i = words.begin; i < from - 1; ++i)  // "And", "Then there was", "There is also"
    if (is_nominal(reading, i) && reading.token(i).upos != Upos::pron && ascii_lowered(form(reading, i)) != "there") return {};
  auto end = from + 1;
  while (end < words.end && form(reading, end) != ",") ++end;
  const auto head = head_of(reading.document, {from + 1, end});
  return head >= 0 && (is_source_noun(reading, head) || is_person(reading, head) || is_outlet(reading, head)) && !is_time(reading, head)
             ? TokenRange{from + 1, words.end}
             : TokenRange{};
}

void add_from(const AttributionReading& reading, std::int32_t colon, TokenRange source, TokenRange said, std::vector<Finding>& out) {
  auto end = source.begin;
  while (end < source.end && form(reading, end) != ",") ++end;
  auto finding = finding_of(colon, {colon, colon + 1}, Stance::states);
  finding.speech = said.begin > colon;
  finding.speaker = head_of(reading.document, {source.begin, end});
  finding.speaker_words = trimmed(reading, source);
  finding.content.push_back(said);
  out.push_back(std::move(finding));
}

}  // namespace

// "Harris: a mistake", "Kim to meet Putin: Kremlin".
namespace {

// The outlet's own name as a label at the head of a paragraph.
bool is_own_turn(const AttributionReading& reading, TokenRange label) {
  constexpr std::int32_t kLongLabel = 3;  // tokens
  const auto& sentences = reading.document.sentences;
  const auto at = static_cast<std::size_t>(reading.token(label.begin).sentence);
  const bool opens = at == 0 || sentences[at - 1].paragraph != sentences[at].paragraph;
  if (!opens || label.end - label.begin > kLongLabel) return false;
  const auto entity = reading.entity(label.end - 1);
  const bool person = entity >= 0 && reading.document.entities[static_cast<std::size_t>(entity)].kind == EntityKind::person;
  return !person && speaks_for_outlet(reading, label, entity);
}

}  // namespace

void find_colon_cue(const AttributionReading& reading, std::int32_t colon, std::vector<Finding>& out) {
  if (is_dash_or_bar(form(reading, colon))) {
    if (!find_headline_of_quote(reading, colon, out)) find_dash_cue(reading, colon, out);
    return;
  }
  if (form(reading, colon) == "?" && reading.quote_at[colon] < 0) return find_answer_behind(reading, colon, out);
  if (form(reading, colon) != ":" || reading.quote_at[colon] >= 0) return;
  const auto sentence = reading.sentence(colon);
  if (find_headline_of_quote(reading, colon, out)) return;
  TokenRange before{sentence.begin, colon}, after = behind_colon(reading, colon);
  const bool timed = before.end - before.begin > 1 && is_clock(reading, before.begin);
  if (timed) before.begin = std::min(colon - 1, behind_clock(reading, before.begin));
  if (reading.token(before.begin).upos == Upos::verb && is_of_speech(reading, before.begin)) return;  // "Said Amory: “...”"
  if (is_dateline(reading, before, after) || is_unknown_dateline(reading, before, after) || is_numbered(reading, before) ||
      is_bracketed(reading, before))
    return;
  if (is_own_turn(reading, before)) return;  // "Mirror: Who rang you?" in the Policy Mirror
  after.end = before_credit(reading, after);
  const auto content = trimmed(reading, after);
  if (!content.empty() && is_label(reading, before, content)) return;
  if (!content.empty() && find_message(reading, colon, before, after, out)) return;
  if (content.end - content.begin >= 1 && find_noun_before_colon(reading, colon, before, after, out)) return;
  if (const auto from = behind_this_from(reading, before); !from.empty() && !content.empty())
    return add_from(reading, colon, from, after, out);
  if (const auto from = content.empty() ? TokenRange{} : behind_this_from(reading, content); !from.empty() && before.end - before.begin > 2)
    return add_from(reading, colon, from, before, out);
  before = before_topic(reading, before);
  const auto source = source_in(reading, before);
  const bool answers = source >= 0 && content.end - content.begin == 1 && answers_in_a_word(reading, before, source, content.begin);
  if (source >= 0 && (content.end - content.begin >= 2 || answers)) return add_verbless(reading, colon, before, after, out);
  if (!content.empty() && reading.quote_at[content.begin] >= 0 && content.end - content.begin >= 2) {
    if (const auto head = head_by_order(reading, before); is_inscribed(reading, before, head))
      return add_verbless(reading, colon, before, after, out);
    if (const auto person = described_person(reading, before); !person.empty()) return add_verbless(reading, colon, person, after, out);
  }
  if (content.empty() || reading.quote_at[content.begin] >= 0) return;  // "one said: “Someone else.”"
  if (source_in(reading, content) < 0 || content.end - content.begin > kShortSource || before.end - before.begin < (timed ? 2 : 3)) return;
  if (content.end < sentence.end && !may_end_sentence(reading, before, content)) return;  // a full stop: a list, not a headline
  add_verbless(reading, colon, content, before, out);
}

}  // namespace hearsay
