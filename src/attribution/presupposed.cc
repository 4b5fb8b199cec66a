#include "attribution/presupposed.h"

#include <algorithm>

#include "attribution/citing.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// Whether `token` stands below `above` without a clause between them.
bool hangs_in_phrase(const Document& document, std::int32_t token, std::int32_t above) {
  constexpr int kSteps = 8;
  for (int i = 0; i < kSteps && token >= 0; ++i) {
    token = document.tokens[token].head;
    if (token == above) return true;
    if (token < 0 || document.tokens[token].upos == Upos::verb || document.tokens[token].upos == Upos::aux) return false;
  }
  return false;
}

// "It demanded a word from the council, [to which, the clerk recalls,] nobody wrote": who tells of a thing by a clause about it, set off by
// a comma, tells it alone, whoever names the thing.
bool is_told_beside(const Document& document, const Attribution& inner) {
  constexpr std::int32_t kNear = 3;  // "none of which"
  if (inner.content_tokens.empty()) return false;
  const auto first = inner.content_tokens.front();
  if (first.begin < 1 || document.form_of(document.tokens[first.begin - 1]) != "," || inner.cue->head < first.begin) return false;
  for (auto i = first.begin; i < std::min(first.end, first.begin + kNear); ++i) {
    const auto word = document.form_of(document.tokens[i]);
    if (word == "which" || word == "who" || word == "whom") return true;
    if (word == ",") return false;
  }
  return false;
}

bool has_negation(const AttributionReading& reading, std::int32_t word) {
  const auto& children = children_of(reading.document, word);
  return std::any_of(children.begin(), children.end(), [&](std::int32_t child) {
    return child < word && (reading.lemma(child) == "not" || reading.lemma(child) == "n't" || reading.lemma(child) == "never");
  });
}

// "[have] no basis", "[lack] substance", "[are] without foundation".
bool has_no_ground(const AttributionReading& reading, std::int32_t verb) {
  const auto is_ground = [&](std::int32_t noun) { return noun >= 0 && reading.lexicon.grounds.contains(reading.lemma(noun)); };
  if (const auto mark = preposition_of(reading, verb); mark >= 0 && is_ground(verb)) return reading.lemma(mark) == "without";
  const auto ground = child_with(reading.document, verb, Deprel::obj);
  if (!is_ground(ground)) return false;
  return reading.lemma(verb) == "lack" || has_negation(reading, verb) || child_with_lemma(reading.document, ground, "no") >= 0;
}

// "[Claims that he lied] are false", "were “a smear”", "do not correspond to reality", "were refused".
bool is_judged_untrue(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = reading.token(noun).head;
  if (verb < noun || base_of(reading.token(noun).deprel) != Deprel::nsubj) return false;
  if (reading.quote_at[verb] >= 0 && reading.quote_at[noun] < 0 && child_with(reading.document, verb, Deprel::cop) >= 0) return true;
  const auto lemma = reading.lemma(verb);
  if (has_no_ground(reading, verb)) return true;
  if (has_negation(reading, verb)) return reading.lexicon.true_words.contains(lemma);
  return reading.lexicon.false_words.contains(lemma);
}

// "There was no truth in rumours that": hung under the ground that they lack.
bool lacks_ground(const AttributionReading& reading, std::int32_t noun) {
  const auto ground = reading.token(noun).head;
  return ground >= 0 && ground < noun && reading.lexicon.grounds.contains(reading.lemma(ground)) &&
         child_with_lemma(reading.document, ground, "no") >= 0;
}

// "despite rumours that", "contrary to claims by Kyiv that".
bool is_set_against(const AttributionReading& reading, std::int32_t noun) {
  const auto mark = preposition_of(reading, noun);
  if (mark < 0) return false;
  const auto first = form(reading, mark), before = form(reading, mark - 1);
  return first == "despite" || first == "Despite" || first == "notwithstanding" ||
         (first == "to" && (before == "contrary" || before == "Contrary")) || (first == "of" && before == "spite");
}

// "as the Herald had reported".
bool is_as_clause(const AttributionReading& reading, std::int32_t verb) {
  const auto mark = child_with(reading.document, verb, Deprel::mark);
  return mark >= 0 && mark < verb && reading.lemma(mark) == "as";
}

bool is_doubting(Stance stance) { return stance == Stance::denies || stance == Stance::doubts || stance == Stance::declines; }

// "[Holm], who claims that he won, [was seen there]".
bool is_relative_aside(const AttributionReading& reading, std::int32_t verb) {
  const auto who = child_with_base(reading.document, verb, Deprel::nsubj);
  return reading.token(verb).deprel == Deprel::acl_relcl && who > 0 && who < verb && form(reading, who) == "who" &&
         form(reading, who - 1) == ",";
}

}  // namespace

bool is_presupposed(const Document& document, const Attribution& nominal, const Attribution& judging) {
  if (!nominal.cue || !judging.cue) return false;
  if (is_told_beside(document, nominal)) return true;
  // "The unions demand a new text, which pushes back the age": what a relative clause within the content says frames nothing
  const auto within = [&](TokenRange piece) { return piece.contains(judging.cue->head); };
  // "He had claimed that there was cheating in Philadelphia, which city officials denied": nor does it what stands before it
  const auto relation = document.tokens[judging.cue->head].deprel;
  if ((relation == Deprel::acl_relcl || relation == Deprel::advcl_relcl) &&
      (nominal.cue->head < judging.cue->head || std::any_of(nominal.content_tokens.begin(), nominal.content_tokens.end(), within)))
    return true;
  if (document.tokens[nominal.cue->head].upos != Upos::noun) return false;
  const auto stance = judging.cue->stance;
  if (stance == Stance::reports || stance == Stance::states || stance == Stance::rumours) return false;
  return hangs_in_phrase(document, nominal.cue->head, judging.cue->head) || hangs_in_phrase(document, judging.cue->head, nominal.cue->head);
}

bool is_told_of_as_known(const AttributionReading& reading, const Attribution& nominal, const Attribution& judging) {
  if (!nominal.cue || !judging.cue || reading.token(nominal.cue->head).upos != Upos::noun) return false;
  const auto noun = nominal.cue->head;
  if (is_set_against(reading, noun) || is_judged_untrue(reading, noun) || lacks_ground(reading, noun)) return true;
  return judging.cue->stance == Stance::denies && hangs_in_phrase(reading.document, noun, judging.cue->head);
}

bool is_by_the_way(const AttributionReading& reading, const Attribution& inner, const Attribution& outer) {
  if (!inner.cue || !outer.cue || reading.quote_at[inner.cue->head] >= 0) return false;
  const auto cue = inner.cue->head;
  if (is_relative_aside(reading, cue)) return outer.cue->head > cue;
  const auto stance = outer.cue->stance;
  if (is_as_clause(reading, cue)) return is_doubting(stance) || stance == Stance::believes || stance == Stance::expects;
  return is_as_clause(reading, outer.cue->head) && (is_doubting(inner.cue->stance) || has_negation(reading, cue));
}

std::int32_t medium_above(const Document& document, const std::vector<std::int32_t>& parents, std::int32_t attribution) {
  while (attribution >= 0) {
    const auto& sources = document.attributions[static_cast<std::size_t>(attribution)].sources;
    if (sources.size() == 1 && sources.front().kind == SourceKind::outlet) return attribution;
    attribution = parents[static_cast<std::size_t>(attribution)];
  }
  return -1;
}

}  // namespace hearsay
