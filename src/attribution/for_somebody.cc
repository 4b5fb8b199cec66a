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

constexpr std::int32_t kLongView = 8;      // tokens behind "For"
constexpr std::int32_t kLongAside = 16;    // ... of a relative clause or an apposition about whoever it is
constexpr std::int32_t kLongSubject = 10;  // ... before the verb of what is the case for them, where no comma stands

// "came thirty years late".
bool stands_soon(const AttributionReading& reading, std::int32_t verb, std::string_view word) {
  for (auto i = verb + 1; i < std::min(reading.sentence(verb).end, verb + 5); ++i)
    if (form(reading, i) == word) return true;
  return false;
}

// "To critics, it [looks] dead", "[came] as a relief", "[came] too late", "[goes] too far": verbs that judge beside "is".
bool is_of_judgement(const AttributionReading& reading, std::int32_t verb) {
  const auto lemma = reading.lemma(verb);
  const auto next = verb + 1 < reading.sentence(verb).end ? form(reading, verb + 1) : std::string_view();
  if (lemma == "come") return next == "as" || next == "too" || stands_soon(reading, verb, "late");
  if (lemma == "go") return next == "too";
  return lemma == "look" || lemma == "seem" || lemma == "sound" || lemma == "smack" || lemma == "amount";
}

// "To critics, it [is] a fraud"; behind "For" only "is" and "are".
bool judges(const AttributionReading& reading, std::int32_t verb, bool by_to) {
  const auto word = form(reading, verb);
  if (reading.lemma(verb) != "be") return is_of_judgement(reading, verb);
  const auto& token = reading.token(verb);
  if (token.deprel != Deprel::cop && token.upos != Upos::aux) return false;
  if (token.deprel == Deprel::cop && token.head >= 0 && reading.token(token.head).upos == Upos::num) return false;
  return word == "is" || word == "are" || (by_to && token.deprel == Deprel::cop);
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

bool opens_relative(std::string_view word) {
  return word == "who" || word == "which" || word == "whose" || word == "whom" || word == "where";
}

std::int32_t comma_from(const AttributionReading& reading, std::int32_t begin, std::int32_t longest) {
  const auto end = reading.sentence(begin).end;
  for (auto i = begin; i < end && i - begin <= longest; ++i)
    if (form(reading, i) == ",") return i;
  return -1;
}

// "For Petts, [who runs the shop], the choice is simple", "For its rival, [the Tagblatt], ...": whether the words between the commas tell
// of whom the words before them name.
bool is_aside(const AttributionReading& reading, TokenRange words) {
  if (words.empty()) return false;
  const auto next = words.begin + 1;
  if (opens_relative(form(reading, words.begin)) || (next < words.end && opens_relative(form(reading, next))))
    return true;  // "on whose farm"
  const auto first = ascii_lowered(form(reading, words.begin));
  const auto before = reading.mention_at[words.begin - 2];
  const auto within = reading.mention_at[words.end - 1];
  const auto is_name = [&](std::int32_t mention) { return mention >= 0 && reading.document.mentions[mention].form == MentionForm::name; };
  const bool tells_of_name = is_name(before) && (first == "a" || first == "an" || first == "the");
  return (tells_of_name || is_name(within)) && !has_finite_verb(reading, words);
}

// The end of whoever it is, and where the clause begins.
struct Opening {
  std::int32_t end = -1, clause = -1;
};

// Up to the comma, past what stands between two of them: "For Petts, who runs the shop, ".
Opening opening_by_comma(const AttributionReading& reading, std::int32_t first) {
  const auto sentence = reading.sentence(first);
  auto end = first;
  bool relative = false;  // "For the baker who found it, the matter is simple"
  while (end < sentence.end && form(reading, end) != "," && (end - first < kLongView || (relative && end - first < kLongAside))) {
    relative = relative || (end > first && opens_relative(form(reading, end)));
    if (reading.token(end).upos == Upos::verb && !relative) return {};
    ++end;
  }
  if (end >= sentence.end || form(reading, end) != "," || end == first) return {};
  if (const auto close = comma_from(reading, end + 1, kLongAside); close > 0 && close + 2 < sentence.end) {
    auto last = close;  // "who devised the scale, on which it had reached three, "
    if (const auto again = comma_from(reading, close + 1, kLongAside); again > 0 && is_aside(reading, {end + 1, close}))
      if (is_aside(reading, {close + 1, again})) last = again;
    if (is_aside(reading, {end + 1, close}) && has_finite_verb(reading, {last + 1, sentence.end})) end = last;
  }
  return {end, end + 1};
}

// "To campaigners that is not enough", which the tree takes for a relative clause: to the pronoun, where no other verb is left.
Opening opening_before_pronoun(const AttributionReading& reading, std::int32_t first) {
  const auto sentence = reading.sentence(first);
  auto end = first;
  while (end < sentence.end && end - first < kLongView && (reading.token(end).upos == Upos::adj || reading.token(end).upos == Upos::noun))
    ++end;
  if (end == first || end + 2 >= sentence.end || reading.token(end - 1).upos != Upos::noun) return {};
  const auto next = form(reading, end);
  if (next != "that" && next != "this" && next != "it") return {};
  int verbs = 0;
  for (auto i = end; i < sentence.end && !is_punct(reading, i); ++i) verbs += is_finite_word(reading, i);
  return verbs == 1 && is_finite_word(reading, end + 1) ? Opening{end, end} : Opening{};
}

// "To them a stream is a ditch": to where the tree ends the phrase.
Opening opening_by_tree(const AttributionReading& reading, std::int32_t first) {
  const auto sentence = reading.sentence(first);
  const auto head = reading.token(first - 1).head;
  if (head < first || !is_nominal(reading, head)) return {};
  const auto end = reading.token(head).upos == Upos::pron ? head + 1 : reading.reach[head].end;
  if (end <= head || end - first > kLongView || end + 2 >= sentence.end) return {};
  const auto& opens = reading.token(end);
  if (opens.upos != Upos::det && opens.upos != Upos::pron && opens.upos != Upos::propn && opens.upos != Upos::noun) return {};
  for (auto i = first; i < end; ++i)
    if (is_punct(reading, i) || is_verbal(reading, i)) return {};
  for (auto i = end; i < sentence.end && i - end <= kLongSubject; ++i) {
    if (is_punct(reading, i)) return {};
    if (is_finite_word(reading, i)) return {end, end};
  }
  return {};
}

// Who may see it so: persons, those who are told by a noun, bodies behind "To"; "To Berlin, the road is long".
bool has_views(const AttributionReading& reading, std::int32_t head, TokenRange words, bool by_to) {
  const auto kind = source_of(reading, {head, words}).kind;
  const bool body = (by_to || reading.token(head).upos == Upos::propn) && reading.token(head).upos != Upos::pron &&
                    (by_to ? reading.token(head).upos == Upos::noun : reading.token(head).feats.number == Number::plur) &&
                    (kind == SourceKind::organisation || kind == SourceKind::government);
  if (!body && kind != SourceKind::outlet && !is_human(kind)) return false;
  const bool noun = reading.token(head).upos == Upos::noun || reading.token(head).upos == Upos::adj;  // "to the contrary"
  return !noun || reading.lexicon.kinds.contains(reading.lemma(head)) || reading.entity(head) >= 0;
}

// "For the Tagblatt, the minister has lost", "For its rival, the Tagblatt, ...": a paper has a view of whatever it is.
bool is_of_outlet(const AttributionReading& reading, std::int32_t head, TokenRange words) {
  const auto is_outlet = [&](std::int32_t noun) { return source_of(reading, {noun, words}).kind == SourceKind::outlet; };
  const auto comma = comma_from(reading, head, words.end - 1 - head);
  if (comma < 0) return is_outlet(head);
  const auto name = head_of(reading.document, {comma + 1, words.end});
  return is_outlet(head) || (name > comma && is_outlet(name));
}

}  // namespace

void find_for_somebody(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  const auto first = ascii_lowered(form(reading, word));
  if ((first != "to" && first != "for") || !opens_clause(reading, word) || word + 4 >= sentence.end) return;
  auto opening = opening_by_comma(reading, word + 1);
  if (opening.end < 0) opening = opening_before_pronoun(reading, word + 1);
  if (opening.end < 0) opening = opening_by_tree(reading, word + 1);
  if (opening.end < 0 || opening.end + 2 >= sentence.end) return;
  const TokenRange words{word + 1, opening.end};
  TokenRange said{opening.clause, opening.clause};
  while (said.end < sentence.end && form(reading, said.end) != ";") ++said.end;
  auto first_comma = words.begin;
  while (first_comma < words.end && form(reading, first_comma) != ",") ++first_comma;
  const auto head = head_of(reading.document, {words.begin, first_comma});
  if (head < 0 || is_time(reading, head) || reading.token(head).upos == Upos::num) return;  // "For one, ..."
  if (is_addressed(reading, words, said)) return;
  const bool pronoun = words.end - words.begin == 1 && reading.token(head).upos == Upos::pron;
  if (pronoun) {
    const auto whom = form(reading, head);
    if ((whom != "him" && whom != "her" && whom != "them") || !has_finite_verb(reading, said)) return;
  } else if (!has_views(reading, head, words, first == "to")) {
    return;
  }
  const bool by_comma = opening.clause > opening.end;
  if (!pronoun || first == "for" ||
      !by_comma) {  // "For critics, it is a fraud"; not "For him, it rained", "For the girls, the year begins in May"
    auto verb = said.begin;
    while (verb < said.end && !is_finite_word(reading, verb)) ++verb;
    if (verb >= said.end) return;
    if (!judges(reading, verb, first == "to") && !(by_comma && is_of_outlet(reading, head, words))) return;
  }
  auto finding = finding_of(word, {word, word + 1}, Stance::believes);
  finding.speaker = head;
  finding.speaker_words = words;
  finding.content.push_back(said);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
