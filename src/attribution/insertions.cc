// Inserted clauses that tell the sentence around them, and that no verb with a content of its own is in: "The tower was built, legend has
// it, in a night", "The captain, she made it clear, had meant a guest", "The book, or so he claims, will be the last".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongest = 10;  // tokens between the commas

bool closes(const AttributionReading& reading, std::int32_t token, TokenRange sentence) {
  if (token >= sentence.end) return true;
  const auto f = form(reading, token);
  return f == "," || f == "." || f == ")" || is_dash(f);
}

// The words between two commas, dashes or brackets that hold the verb; empty where the sentence has nothing around them.
TokenRange segment_of(const AttributionReading& reading, std::int32_t verb) {
  const auto sentence = reading.sentence(verb);
  auto begin = verb, end = verb + 1;
  const auto opens = [&](std::int32_t i) { return form(reading, i) == "," || form(reading, i) == "(" || is_dash(form(reading, i)); };
  while (begin > sentence.begin && !opens(begin - 1) && verb - begin < kLongest) --begin;
  while (end < sentence.end && !closes(reading, end, sentence) && end - verb < kLongest) ++end;
  if (begin <= sentence.begin + 1 || !opens(begin - 1) || !closes(reading, end, sentence)) return {};
  return {begin, end};
}

// "has it", "made it clear": behind the last word of what is told so; the verb itself where it is none of these.
std::int32_t end_of_phrase(const AttributionReading& reading, std::int32_t verb, std::int32_t end) {
  const auto is = [&](std::int32_t i, std::string_view word) { return i < end && form(reading, i) == word; };
  const auto lemma = reading.lemma(verb);
  if (!is(verb + 1, "it")) return verb;
  if (lemma == "have") return verb + 2;
  if (lemma == "make" && (is(verb + 2, "known") || is(verb + 2, "clear") || is(verb + 2, "plain"))) return verb + 3;
  return verb;
}

// "or so", "so at least", "so at any rate": before whoever has it.
std::int32_t behind_so_far(const AttributionReading& reading, TokenRange segment) {
  auto at = segment.begin;
  const auto is = [&](std::string_view word) { return at + 1 < segment.end && form(reading, at) == word; };
  if (is("or")) ++at;
  if (!is("so")) return segment.begin;
  ++at;
  if (is("at")) at += form(reading, at + 1) == "least" ? 2 : form(reading, at + 1) == "any" ? 3 : 0;
  return std::min(at, segment.end);
}

// "or so", "or at least so", "so": before the one who says it; the beginning where none stands there.
std::int32_t behind_so(const AttributionReading& reading, TokenRange segment) {
  auto at = segment.begin;
  if (form(reading, at) == "or") ++at;
  if (at + 2 < segment.end && form(reading, at) == "at" && form(reading, at + 1) == "least") at += 2;
  return at < segment.end && form(reading, at) == "so" ? at + 1 : segment.begin;
}

bool may_tell(const AttributionReading& reading, std::int32_t verb) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end() || !is_finite_word(reading, verb)) return false;
  return std::any_of(known->second.begin(), known->second.end(),
                     [](const CueReading& cue) { return cue.allows(kClause | kSpeech) && cue.particle.empty() && cue.object.empty(); });
}

std::vector<TokenRange> content_around(const AttributionReading& reading, TokenRange segment) {
  const auto sentence = reading.sentence(segment.begin);
  std::vector<TokenRange> out{{sentence.begin, segment.begin - 1}};
  if (segment.end + 1 < sentence.end) out.push_back({segment.end + 1, sentence.end});
  return out;
}

void add(const AttributionReading& reading, std::int32_t verb, TokenRange cue, TokenRange who, TokenRange segment, Stance stance,
         std::vector<Finding>& out) {
  if (who.empty()) return;
  const auto head = head_of(reading.document, who);
  if (head < 0 || !is_nominal(reading, head)) return;
  auto finding = finding_of(verb, cue, stance);
  finding.speech = true;
  const auto name = ascii_lowered(reading.lemma(head));
  if (reading.lexicon.nouns.contains(name) || reading.lexicon.traditions.contains(name)) {
    finding.stance = Stance::rumours;
    finding.sources.push_back(public_source());
  } else {
    finding.speaker = head;
    finding.speaker_words = who;
  }
  finding.content = content_around(reading, segment);
  out.push_back(std::move(finding));
}

// Whether the clause goes on with its verb behind the insertion, whose subject stands before it.
bool goes_on_behind(const AttributionReading& reading, TokenRange segment) {
  return segment.end + 1 < reading.sentence(segment.begin).end && form(reading, segment.end) == "," &&
         is_finite_word(reading, segment.end + 1);
}

// "A fence, [her late aunt used to say], is a quiet neighbour", "she likes to say": what somebody says time and again.
bool find_habit(const AttributionReading& reading, std::int32_t verb, TokenRange segment, std::vector<Finding>& out) {
  const auto said = segment.end - 1;
  const auto habit = form(reading, verb);
  if (habit != "used" && habit != "likes" && habit != "liked" && habit != "loves" && habit != "loved") return false;
  if (said != verb + 2 || form(reading, verb + 1) != "to" || !is_of_speech(reading, said) || !goes_on_behind(reading, segment))
    return false;
  add(reading, said, {verb, said + 1}, {segment.begin, verb}, segment, Stance::states, out);
  return true;
}

// "The plan is, [the mayor feels], dead": a view behind the copula that it interrupts.
bool find_view_behind_copula(const AttributionReading& reading, std::int32_t verb, TokenRange segment, std::vector<Finding>& out) {
  const auto copula = segment.begin - 2, next = segment.end + 1;
  if (verb + 1 != segment.end || verb == segment.begin || !may_tell(reading, verb) || speech_cue(reading, verb) != nullptr) return false;
  if (reading.lemma(copula) != "be" || !is_finite_word(reading, copula) || reading.quote_at[copula] >= 0) return false;
  if (next >= reading.sentence(verb).end || form(reading, segment.end) != "," || form(reading, segment.begin) == "as") return false;
  const TokenRange who{segment.begin, verb};
  for (auto i = who.begin; i < who.end; ++i)
    if (is_verbal(reading, i) || reading.token(i).upos == Upos::sconj) return false;
  if (!may_speak(reading, who.end - 1)) return false;
  const auto& cues = reading.lexicon.verbs.find(lemma_of_verb(reading, verb))->second;
  add(reading, verb, {verb, verb + 1}, who, segment, cues.front().stance, out);
  return true;
}

// "Half the board, [he was told by a driver], has sold": the driver's word, which he passes on if it is he whom one hears.
bool find_told_by(const AttributionReading& reading, std::int32_t verb, TokenRange segment, std::vector<Finding>& out) {
  const auto by = verb + 1, begin = verb - 1;
  if (by + 1 >= segment.end || form(reading, by) != "by" || begin <= segment.begin || reading.lemma(begin) != "be") return false;
  if (!needs_addressee(reading.lemma(verb)) || !goes_on_behind(reading, segment)) return false;
  const TokenRange teller{by + 1, segment.end}, hearer{segment.begin, begin};
  const auto before = out.size();
  add(reading, verb, {begin, by + 1}, teller, segment, Stance::states, out);
  if (out.size() == before) return false;
  const bool passes_on = hearer.end == hearer.begin + 1 && is_person(reading, hearer.begin) && out.back().speaker >= 0;
  if (passes_on) {
    out.back().sources = {source_of(reading, {hearer.begin, hearer}), source_of(reading, {out.back().speaker, teller})};
    out.back().sources.front().link = LinkRule::relays;
  }
  return true;
}

// "The bridge - say the engineers - is unsafe", "(say the engineers)": whoever says it behind the verb, between two marks and no commas.
bool find_between_dashes(const AttributionReading& reading, std::int32_t verb, TokenRange segment, std::vector<Finding>& out) {
  const auto mark = form(reading, segment.begin - 1);
  if (verb != segment.begin || verb + 1 >= segment.end || mark == "," || !may_tell(reading, verb)) return false;
  const TokenRange who{verb + 1, segment.end};
  if (segment.end + 1 >= reading.sentence(verb).end || form(reading, segment.end) == ",") return false;
  for (auto i = who.begin; i < who.end; ++i)
    if (is_verbal(reading, i) || reading.token(i).upos == Upos::sconj) return false;
  const auto head = head_of(reading.document, who);
  if (head < 0 || !may_speak(reading, head)) return false;
  const auto before = out.size();
  add(reading, verb, {verb, verb + 1}, who, segment, Stance::states, out);
  return out.size() > before;
}

// "is [quite] sure": the copula before the adjective, with nothing but adverbs between; -1 for none.
std::int32_t copula_before(const AttributionReading& reading, TokenRange segment, std::int32_t adjective) {
  auto at = adjective - 1;
  while (at > segment.begin && reading.token(at).upos == Upos::adv) --at;
  return at > segment.begin && reading.lemma(at) == "be" && is_finite_word(reading, at) ? at : -1;
}

}  // namespace

void find_inserted_view(const AttributionReading& reading, std::int32_t adjective, std::vector<Finding>& out) {
  const auto& known_words = reading.lexicon.adjectives;
  auto known = known_words.find(form(reading, adjective));
  if (known == known_words.end()) known = known_words.find(reading.lemma(adjective));
  if (known == known_words.end() || reading.quote_at[adjective] >= 0) return;
  const auto cue = std::find_if(known->second.begin(), known->second.end(), [](const CueReading& it) { return it.allows(kClause); });
  const auto segment = segment_of(reading, adjective);
  if (cue == known->second.end() || segment.empty() || segment.end != adjective + 1) return;
  const auto copula = copula_before(reading, segment, adjective);
  if (copula < 0 || reading.token(copula).feats.tense != Tense::pres) return;
  const TokenRange who{segment.begin, copula};
  const auto first = form(reading, who.begin);  // "who is sure", "but she is sure": no clause of its own beside this one
  if (reading.lexicon.clause_openers.contains(first) || reading.token(who.begin).upos == Upos::cconj ||
      reading.token(who.begin).upos == Upos::sconj || reading.lexicon.first_person.contains(ascii_lowered(first)))
    return;
  for (auto i = who.begin; i < who.end; ++i)
    if (is_verbal(reading, i)) return;
  if (!may_speak(reading, who.end - 1) || reading.lemma(who.end - 1) == "it" || !goes_on_behind(reading, segment)) return;
  add(reading, adjective, {copula, adjective + 1}, who, segment, cue->stance, out);
}

void find_insertion(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.quote_at[verb] >= 0) return;
  const auto segment = segment_of(reading, verb);
  if (segment.empty()) return;
  if (find_view_behind_copula(reading, verb, segment, out)) return;
  if (find_habit(reading, verb, segment, out) || find_told_by(reading, verb, segment, out)) return;
  auto begin = verb;  // of the verb with its auxiliaries
  while (begin > segment.begin + 1 && (reading.token(begin - 1).upos == Upos::aux || reading.token(begin - 1).upos == Upos::adv)) --begin;
  if (find_between_dashes(reading, verb, segment, out)) return;
  if (end_of_phrase(reading, verb, segment.end) == segment.end && segment.end > verb + 1) {
    const auto first = form(reading, segment.begin);
    if (first == "as" || first == "and" || first == "but" || first == "who" || first == "which") return;
    return add(reading, verb, {begin, segment.end}, {behind_so_far(reading, segment), begin}, segment, Stance::states, out);
  }
  const auto so = behind_so(reading, segment);
  if (so == segment.begin || !may_tell(reading, verb)) return;
  if (verb + 1 == segment.end) add(reading, verb, {begin, verb + 1}, {so, begin}, segment, Stance::asserts, out);
  else if (verb == so) add(reading, verb, {verb, verb + 1}, {verb + 1, segment.end}, segment, Stance::asserts, out);
}

}  // namespace hearsay
