#include "claims/asides.h"

#include <algorithm>
#include <vector>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// Tokens within what attributions say of their sources, marked once.
struct Told {
  std::vector<char> source, reason;  // "two people [briefed on the talks]", "[as he was not authorised to speak to the press]"
};

Told told_of_sources(const Document& document) {
  Told out{std::vector<char>(document.tokens.size()), std::vector<char>(document.tokens.size())};
  const auto mark = [&](Span span, std::vector<char>& marks) {
    if (span.empty()) return;
    const auto words = tokens_in(document, span);
    for (auto token = words.begin; token < words.end; ++token)
      marks[token] |= static_cast<char>(span.contains(document.tokens[token].span));
  };
  for (const auto& attribution : document.attributions)
    for (const auto& source : attribution.sources) {
      mark(source.span, out.source);
      mark(source.anonymity_reason, out.reason);
    }
  return out;
}

// "to be named" below "asked not", "declined", "did not want"; "on condition that he not be named".
bool is_unnamed(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  const auto& word = document.tokens[verb];
  if (!reading.lexicon.naming_sources.contains(word.lemma) || !is_passive(document, verb) || word.head < 0) return false;
  if (document.tokens[word.head].lemma == "condition") return true;
  if (word.deprel != Deprel::xcomp) return false;
  const auto& above = document.tokens[word.head].lemma;
  return is_negated(document, reading.lexicon, verb) || is_negated(document, reading.lexicon, word.head) || above == "decline" ||
         above == "refuse";
}

// "speaking on condition of anonymity"
bool speaks_unnamed(const Document& document, std::int32_t verb) {
  const auto condition = document.tokens[verb].lemma == "speak" ? child_with_lemma(document, verb, "condition") : -1;
  return condition > verb && (child_with_lemma(document, condition, "anonymity") >= 0 || complement_of(document, condition) >= 0 ||
                              child_with(document, condition, Deprel::acl) >= 0);
}

// "Prof. [Lina] Torp": a source may be headed by any word of a name.
bool is_source(const Reading& reading, std::int32_t noun) {
  const auto& children = children_of(reading.document, noun);
  return reading.source_at[noun] || std::any_of(children.begin(), children.end(), [&](std::int32_t child) {
           return base_of(reading.document.tokens[child].deprel) == Deprel::flat && reading.source_at[child];
         });
}

// A participle behind its noun, or before the clause of which it tells: "reached by telephone", "published on Saturday".
bool is_participle(const Document& document, std::int32_t verb) {
  const auto& word = document.tokens[verb];
  return (word.deprel == Deprel::acl || word.deprel == Deprel::advcl) && word.feats.verb_form == VerbForm::part &&
         word.feats.tense == Tense::past && preposition_of(document, verb) < 0;
}

// "a memo [seen by the Courier]", "in a video [posted on Facebook]", "a shopkeeper [reached by telephone]", "[Reached for comment], the
// firm said": how words came out, and no news.
bool is_how_told(const Reading& reading, const Told& told, std::int32_t verb) {
  const auto& document = reading.document;
  const auto& word = document.tokens[verb];
  const bool hands_on = reading.lexicon.handing_on.contains(word.lemma);
  const bool participle = word.feats.verb_form == VerbForm::part && word.feats.tense == Tense::past;
  if (hands_on && participle && told.source[verb]) return true;  // wherever the tree hangs it
  if (!is_participle(document, verb) || word.head < 0) return false;
  if (word.deprel == Deprel::advcl) return hands_on && reading.cue_at[word.head] >= 0;
  if (hands_on && is_source(reading, word.head)) return true;
  const bool made_public = word.lemma == "make" && child_with_lemma(document, verb, "public") > verb;
  const bool published = hands_on || made_public || reading.lexicon.publishing.contains(word.lemma);
  return published && reading.lexicon.texts.contains(document.tokens[word.head].lemma);
}

// "who studies sanctions at an institute", told of a source in the present: who that is. What it is doing, has done or does not do is told.
bool is_who_speaks(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  const auto& word = document.tokens[verb];
  if (word.deprel != Deprel::acl_relcl || word.head < 0 || !is_source(reading, word.head) || reading.cue_at[verb] >= 0) return false;
  const auto subject = child_with(document, verb, Deprel::nsubj);
  if (subject < 0 || document.tokens[subject].lemma != "who" || is_negated(document, reading.lexicon, verb)) return false;
  return is_verb(document, verb) && child_with_base(document, verb, Deprel::aux) < 0 &&
         tense_of_clause(document, reading.lexicon, verb) == ClaimTense::present;
}

// "a road [linking the two towns]", "a wall [topped with wire]", "the bloc, [to which Gabon belongs]", "a team [led by Ana Dole]": what
// something is like, where it lies, who stands at its head.
bool is_description(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  const auto& word = document.tokens[verb];
  if (word.deprel != Deprel::acl && word.deprel != Deprel::acl_relcl) return false;
  if (!reading.lexicon.describing.contains(word.lemma) || is_negated(document, reading.lexicon, verb)) return false;
  if (child_with_base(document, verb, Deprel::aux) >= 0 || child_with(document, verb, Deprel::mark) >= 0) return false;
  // "that led to war" tells what came of something
  return is_passive(document, verb) || child_with(document, verb, Deprel::obj) >= 0 || reading.lexicon.lasting_verbs.contains(word.lemma);
}

// "before the year is out", "once winter is over": a time.
bool is_time(const Reading& reading, std::int32_t predicate) {
  const auto& document = reading.document;
  if (document.tokens[predicate].deprel != Deprel::advcl || preposition_of(document, predicate) < 0) return false;
  if (reading.lexicon.condition_markers.contains(document.tokens[preposition_of(document, predicate)].lemma)) return false;
  const auto subject = child_with(document, predicate, Deprel::nsubj);
  return subject >= 0 && reading.in_time[subject];
}

bool is_aside(const Reading& reading, const Told& told, std::int32_t word) {
  const auto& document = reading.document;
  if (told.reason[word] || is_unnamed(reading, word) || speaks_unnamed(document, word)) return true;
  if (const auto named = child_with(document, word, Deprel::xcomp); named >= 0 && is_unnamed(reading, named)) return true;
  if (is_how_told(reading, told, word)) return true;
  if (reading.match(word) != nullptr) return false;
  return is_who_speaks(reading, word) || is_description(reading, word) || is_time(reading, word);
}

}  // namespace

void unmark_asides(Reading& reading) {
  const auto told = told_of_sources(reading.document);
  for (std::size_t i = 0; i < reading.is_predicate.size(); ++i)
    if (reading.is_predicate[i] && is_aside(reading, told, static_cast<std::int32_t>(i))) reading.is_predicate[i] = 0;
}

}  // namespace hearsay
