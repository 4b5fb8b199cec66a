#include "language/misplaced_subjects.h"

#include <array>
#include <string_view>

#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"
#include "language/sentence_tree.h"

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 3> kPlacing = {"in", "on", "at"};  // before where or when something is done

// A subject has no preposition; the name right behind it has.
void mend_placed_subject(const SentenceTree& tree, std::int32_t noun) {
  auto& tokens = tree.tokens;
  const auto verb = tokens[noun].head, name = noun - 1, preposition = noun - 2;
  if (preposition < 0 || verb < noun || tokens[noun].upos != Upos::noun || tokens[verb].feats.verb_form != VerbForm::fin) return;
  const bool placed = tokens[preposition].deprel == Deprel::case_ && is_one_of(kPlacing, tokens[preposition].lemma) &&
                      (tokens[preposition].head == noun || tokens[preposition].head == name);
  if (!placed || tokens[name].upos != Upos::propn || tokens[name].head != noun || tokens[name].deprel != Deprel::compound) return;
  const bool is_subject = base_of(tokens[noun].deprel) == Deprel::nsubj;
  const auto has_one = [&](std::int32_t at) {
    const auto relation = base_of(tokens[at].deprel);
    return relation == Deprel::nsubj || relation == Deprel::csubj || relation == Deprel::expl || relation == Deprel::aux;
  };
  if (!is_subject && (noun + 1 != verb || base_of(tokens[noun].deprel) != Deprel::obl || tree.child(verb, has_one) >= 0)) return;
  tree.hang(preposition, name, Deprel::case_);
  tree.hang(name, verb, Deprel::obl);
  if (!is_subject) tokens[noun].deprel = Deprel::nsubj;
}

// The "and" behind the first of two that belongs to the second, directly before its own words; -1.
std::int32_t and_between(const SentenceTree& tree, std::int32_t first, std::int32_t second, std::int32_t above) {
  const auto& tokens = tree.tokens;
  auto at = first + 1;
  while (at < second && tokens[at].head == first) ++at;
  if (tokens[at].lemma != "and" || (tokens[at].head != second && tokens[at].head != above)) return -1;
  for (auto word = at + 1; word < second; ++word)
    if (tokens[word].head != second) return -1;
  return at;
}

// "Between" asks for two: what "and" joins to the noun above, be it the subject of a clause, is the second.
void mend_between(const SentenceTree& tree, std::int32_t first) {
  auto& tokens = tree.tokens;
  const auto noun = tokens[first].head;
  if (noun < 0 || noun > first || !is_noun(tokens[noun])) return;
  const auto is_number = [&](std::int32_t at) { return tokens[at].deprel == Deprel::nummod; };
  if (tree.child(first, is_number) >= 0) return;  // "between the two sides and a dinner"
  const auto is_joined = [&](std::int32_t at) { return at > first && tokens[at].deprel == Deprel::conj; };
  if (tree.child(first, is_joined) >= 0) return;
  const auto joined = tree.child(noun, is_joined);
  if (joined < 0) return;
  if (is_noun(tokens[joined])) {
    if (and_between(tree, first, joined, joined) >= 0) tokens[joined].head = first;
    return;
  }
  const auto second = tree.child(joined, [&](std::int32_t at) { return at < joined && base_of(tokens[at].deprel) == Deprel::nsubj; });
  if (second < first || tokens[joined].upos != Upos::verb || tokens[noun].deprel != Deprel::root) return;
  const auto mark = and_between(tree, first, second, joined);
  if (mark < 0) return;
  tree.hang(mark, second, Deprel::cc);
  tree.hang(second, first, Deprel::conj);
  tree.hang(joined, -1, Deprel::root);
  tree.hang(noun, joined, Deprel::nsubj);
  for (auto at = joined; at < tree.sentence.end; ++at)
    if (tokens[at].head == noun) tokens[at].head = joined;
}

bool is_comma(const SentenceTree& tree, std::int32_t at) {
  return at >= tree.sentence.begin && at < tree.sentence.end && tree.form(at) == ",";
}

// The noun that the words before `end` close, the highest of them behind `first`; -1.
std::int32_t noun_closed_at(const SentenceTree& tree, std::int32_t first, std::int32_t end) {
  auto& tokens = tree.tokens;
  std::int32_t found = -1;
  for (auto at = end - 1; at > first && !tree.is_below(first, at) && tree.end_of(at) <= end + 1; at = tokens[at].head)
    if (is_noun(tokens[at])) found = at;
  return found;
}

// "The pilots, according to their union rep, Ida Lund, feel cheated": a verb has one subject; a name between two commas is another's.
void mend_second_subject(const SentenceTree& tree, std::int32_t name) {
  auto& tokens = tree.tokens;
  const auto verb = tokens[name].head;
  const auto is_first = [&](std::int32_t at) { return at < name && base_of(tokens[at].deprel) == Deprel::nsubj; };
  if (verb < name || tokens[name].upos != Upos::propn) return;
  const auto begin = tree.begin_of(name);
  const auto subject = tree.child(verb, is_first), comma = is_comma(tree, begin) ? begin : begin - 1;
  if (!is_comma(tree, comma)) return;
  const auto noun = subject < 0 ? -1 : noun_closed_at(tree, subject, comma);
  const auto end = tree.end_of(name);
  if (noun < 0 || tokens[noun].upos != Upos::noun || !(is_comma(tree, end) || is_comma(tree, end - 1))) return;
  tree.hang(name, noun, Deprel::appos);
  tokens[comma].head = name;
}

// "According to the mayor, Doctor Ida Lund, such walls are old": what opens the sentence has a preposition, the name between the commas is
// its noun's, and the verb has a subject behind it.
void mend_opening_name(const SentenceTree& tree, std::int32_t name) {
  auto& tokens = tree.tokens;
  const auto verb = tokens[name].head;
  if (verb < name || tokens[name].upos != Upos::propn) return;
  const auto begin = tree.begin_of(name), end = tree.end_of(name);
  const auto comma = is_comma(tree, begin) ? begin : begin - 1, closing = is_comma(tree, end - 1) ? end - 1 : end;
  if (!is_comma(tree, comma) || !is_comma(tree, closing)) return;
  const auto is_own = [&](std::int32_t at) { return at > closing && at < verb && base_of(tokens[at].deprel) == Deprel::nsubj; };
  const auto is_opening = [&](std::int32_t at) {
    return at < comma && tokens[at].deprel == Deprel::obl && tokens[at].upos == Upos::noun && tree.child(at, Deprel::case_) >= 0;
  };
  const auto noun = tree.child(verb, is_opening);
  if (noun < 0 || tree.child(verb, is_own) < 0 || tree.begin_of(noun) != tree.sentence.begin) return;
  const auto last = tree.end_of(noun);
  if (last != comma && last != comma + 1) return;
  tree.hang(name, noun, Deprel::appos);
  tree.hang(comma, name, Deprel::punct);
}

// "shops and car dealers agree": what "and" joins to the first subject is one phrase up to the noun before the verb.
void mend_joined_subject(const SentenceTree& tree, std::int32_t last) {
  auto& tokens = tree.tokens;
  const auto verb = tokens[last].head, joined = last - 1;
  if (verb < last || joined <= tree.sentence.begin || tokens[joined].deprel != Deprel::conj || tokens[last].upos != Upos::noun) return;
  const auto first = tokens[joined].head;
  const bool one = first >= 0 && first < joined && tokens[first].head == verb && base_of(tokens[first].deprel) == Deprel::nsubj;
  if (!one || tokens[joined].upos != Upos::noun || tree.begin_of(last) != last || tree.child(joined, Deprel::cc) < 0) return;
  for (auto at = tree.sentence.begin; at < last; ++at)
    if (tokens[at].head == joined) tokens[at].head = last;
  tree.hang(last, first, Deprel::conj);
  tree.hang(joined, last, Deprel::compound);
}

// "Two airline IT chiefs": "two" counts the last of the nouns, which no comma divides.
void mend_counted_noun(const SentenceTree& tree, std::int32_t number) {
  auto& tokens = tree.tokens;
  const auto first = tokens[number].head;
  if (first <= number || tokens[first].upos != Upos::noun || tokens[first].feats.number != Number::sing || tokens[number].lemma == "one" ||
      tree.form(number).front() < 'A')  // figures stand with units: "a 40 kilometre march"
    return;
  const auto is_last = [&](std::int32_t at) {
    return at > first && tokens[at].upos == Upos::noun && tokens[at].feats.number == Number::plur &&
           (tokens[at].deprel == Deprel::appos || tokens[at].deprel == Deprel::nsubj);
  };
  auto last = tree.child(first, is_last);
  if (last < 0 && tokens[first].deprel == Deprel::nsubj && tokens[first].head > first) last = tree.child(tokens[first].head, is_last);
  if (last < 0) return;
  for (auto at = first + 1; at < last; ++at)
    if (tokens[at].upos == Upos::punct || (!tree.is_below(at, first) && !tree.is_below(at, last))) return;
  tokens[last].head = tokens[first].head;
  tokens[last].deprel = tokens[first].deprel;
  for (auto at = tree.sentence.begin; at < tree.sentence.end; ++at)
    if (tokens[at].head == first && at != last && (at == number || at > last)) tokens[at].head = last;
  tree.hang(first, last, Deprel::compound);
}

// "The ministry, [the agency Norra] transmits, considers": a verb between two commas needs a subject, and what stands before it is that.
void mend_inserted_subject(const SentenceTree& tree, std::int32_t verb) {
  auto& tokens = tree.tokens;
  const auto above = tokens[verb].head;
  const auto relation = tokens[verb].deprel;
  if (tokens[verb].feats.verb_form != VerbForm::fin || above < verb || tree.has_helper(verb) ||
      (relation != Deprel::parataxis && relation != Deprel::ccomp))
    return;
  const auto end = tree.end_of(verb);  // "writes in May,"
  const bool closed = tree.form(end - 1) == "," || (end < tree.sentence.end && tree.form(end) == ",");
  if (!closed || end > above) return;
  if (tree.has_subject(
          verb)) {  // "The mayor, the Herald wrote in May, told": no clause stands between a verb and its subject but an insertion
    const auto subject = tree.child(above, Deprel::nsubj), begin = tree.begin_of(verb);
    const bool comma = tree.form(begin) == "," || (begin > tree.sentence.begin && tree.form(begin - 1) == ",");
    if (relation == Deprel::ccomp && comma && subject >= 0 && subject < begin) tokens[verb].deprel = Deprel::parataxis;
    return;
  }
  auto noun = verb - 1;
  while (noun > tree.sentence.begin && tokens[noun].head >= 0 && tokens[noun].head < noun && tokens[noun].deprel != Deprel::appos)
    noun = tokens[noun].head;
  if (tokens[noun].deprel == Deprel::appos && tokens[noun].head >= 0 && tree.form(tokens[noun].head + 1) != ",")
    noun = tokens[noun].head;  // "the agency" before "Norra"
  const auto beside = tokens[noun].head;
  if (tokens[noun].deprel != Deprel::appos || beside < 0 || beside > noun || tokens[beside].head != above ||
      base_of(tokens[beside].deprel) != Deprel::nsubj || tree.end_of(noun) != verb)
    return;
  const auto begin = tree.begin_of(noun);
  const bool set_off = tree.form(begin) == "," || (begin > tree.sentence.begin && tree.form(begin - 1) == ",");
  if (set_off) tree.hang(noun, verb, Deprel::nsubj);
}

// "after [the union leader] claimed that": what no preposition leads stands before a verb without a subject as that, if it is no time.
void mend_bare_oblique(const SentenceTree& tree, std::int32_t noun) {
  auto& tokens = tree.tokens;
  const auto verb = tokens[noun].head;
  if (verb < noun || tokens[noun].upos != Upos::noun || tokens[verb].upos != Upos::verb || tree.end_of(noun) != verb) return;
  if (tokens[verb].feats.verb_form != VerbForm::fin || tree.has_helper(verb) || tree.has_subject(verb) ||
      tree.child(verb, Deprel::expl) >= 0)
    return;
  if (tree.child(noun, Deprel::case_) >= 0 || tree.child(noun, Deprel::nummod) >= 0 || tree.child(noun, Deprel::det) < 0) return;
  if (tree.child(verb, [&](std::int32_t at) { return at < noun && tokens[at].deprel == Deprel::mark; }) < 0) return;
  tokens[noun].deprel = Deprel::nsubj;
}

// "fell after [the union leader] claimed that": a finite clause without a subject right behind a phrase that a conjunction leads is its
// clause.
void mend_clause_as_phrase(const SentenceTree& tree, std::int32_t verb) {
  auto& tokens = tree.tokens;
  constexpr std::array<std::string_view, 5> kConjunctions = {"after", "before", "since", "until", "as"};
  const auto above = tokens[verb].head;
  if (above < 0 || above > verb || tokens[verb].feats.verb_form != VerbForm::fin || tree.has_helper(verb) || tree.has_subject(verb)) return;
  if (tree.child(verb, Deprel::mark) >= 0 || tree.child(verb, Deprel::ccomp) < verb || tree.begin_of(verb) != verb) return;
  const auto noun =
      tree.child(above, [&](std::int32_t at) { return at < verb && tokens[at].deprel == Deprel::obl && tree.end_of(at) == verb; });
  const auto word = noun < 0 ? -1 : tree.child(noun, Deprel::case_);
  if (word < above || word != tree.begin_of(noun) || !is_one_of(kConjunctions, tokens[word].lemma)) return;
  tree.hang(noun, verb, Deprel::nsubj);
  tree.hang(word, verb, Deprel::mark);
  tokens[word].upos = Upos::sconj;
}

// "What farmers by the river [doubt] is that": a noun that tells of "what" by a subject of its own is a verb.
void mend_noun_behind_what(const SentenceTree& tree, std::int32_t noun) {
  auto& tokens = tree.tokens;
  const auto what = tokens[noun].head;
  if (what < 0 || what > noun || tokens[what].lemma != "what" || tokens[noun].upos != Upos::noun || tree.has_helper(noun)) return;
  const auto subject = tree.child(noun, Deprel::nsubj);
  if (subject <= what || subject > noun || tree.child(noun, Deprel::det) >= 0 || tree.child(noun, Deprel::amod) >= 0) return;
  tokens[noun].upos = Upos::verb;
  tokens[noun].feats.verb_form = VerbForm::fin;
}

// "some demanding a vote and [others] seeking an apology": right before a participle without a subject "others" is no second object.
void mend_others(const SentenceTree& tree, std::int32_t others, std::int32_t end) {
  auto& tokens = tree.tokens;
  const auto verb = others + 1;
  if (verb >= end || tokens[others].deprel != Deprel::conj || tokens[verb].upos != Upos::verb || tree.has_subject(verb)) return;
  if (tokens[verb].feats.verb_form != VerbForm::part && tokens[verb].feats.verb_form != VerbForm::ger) return;
  const auto above = tokens[verb].head, object = tokens[others].head;
  if (above < 0 || above > object || tokens[object].head != above || !tree.has_subject(above)) return;
  if (const auto word = tree.child(others, Deprel::cc); word >= 0) tokens[word].head = verb;
  tree.hang(others, verb, Deprel::nsubj);
  tokens[verb].deprel = Deprel::conj;
}

}  // namespace

void mend_misplaced_subjects(Document& document, const WordLexicon& lexicon) {
  const auto& tokens = document.tokens;
  for (const auto& sentence : document.sentences) {
    const SentenceTree tree(document, sentence.tokens, lexicon);
    for (auto at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      if (tokens[at].lemma == "other" || tokens[at].lemma == "others") mend_others(tree, at, sentence.tokens.end);
      if (tokens[at].deprel == Deprel::acl_relcl) mend_noun_behind_what(tree, at);
      if (tokens[at].deprel == Deprel::nummod) mend_counted_noun(tree, at);
      if (tokens[at].deprel == Deprel::obl) mend_bare_oblique(tree, at);
      if (tokens[at].deprel == Deprel::advcl && tokens[at].upos == Upos::verb) mend_clause_as_phrase(tree, at);
      if (tokens[at].deprel == Deprel::nsubj) mend_second_subject(tree, at), mend_joined_subject(tree, at);
      if (base_of(tokens[at].deprel) == Deprel::nsubj) mend_opening_name(tree, at);
      if (tokens[at].upos == Upos::verb && at + 1 < sentence.tokens.end && at > sentence.tokens.begin) mend_inserted_subject(tree, at);
      if (tokens[at].deprel != Deprel::case_) continue;
      const auto head = tokens[at].head;
      if (tokens[at].lemma == "between" && head > at) mend_between(tree, head);
      else if (at + 2 < sentence.tokens.end && (head == at + 1 || head == at + 2)) mend_placed_subject(tree, at + 2);
    }
  }
}

}  // namespace hearsay
