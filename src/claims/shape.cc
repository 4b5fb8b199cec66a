#include "claims/shape.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/effects.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

bool has_mark(const Document& document, std::int32_t clause, const WordSet& words) {
  for (const auto child : children_of(document, clause)) {
    const auto relation = base_of(document.tokens[child].deprel);
    const bool leads = relation == Deprel::mark || relation == Deprel::advmod || relation == Deprel::case_ || relation == Deprel::cc;
    if (leads && child < clause && words.contains(document.tokens[child].lemma)) return true;
  }
  return false;
}

bool has_adverb(const Document& document, std::int32_t head, const WordSet& words) {
  for (const auto child : children_of(document, head))
    if (document.tokens[child].deprel == Deprel::advmod && words.contains(document.tokens[child].lemma)) return true;
  return false;
}

bool is_gerund(const Document& document, std::int32_t head) {
  return is_verb(document, head) && document.tokens[head].feats.verb_form != VerbForm::fin && form_of_complement(document, head) == "+ing";
}

bool is_participle_aside(const Document& document, const EventLexicon& lexicon, std::int32_t verb, std::int32_t participle) {
  return document.tokens[participle].head == verb && is_gerund(document, participle) && preposition_of(document, participle) < 0 &&
         child_with(document, participle, Deprel::nsubj) < 0 && lexicon.participle_aside.contains(document.tokens[verb].lemma) &&
         (document.tokens[participle].deprel == Deprel::xcomp || child_with(document, verb, Deprel::xcomp) < 0);
}

bool is_nonrestrictive(const Document& document, std::int32_t relative) {
  auto first = relative;
  for (const auto child : children_of(document, relative)) first = std::min(first, child);
  return is_comma(document, first) || is_comma(document, first - 1);
}

std::int32_t delayed_by(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  const auto did = child_with_lemma(document, head, "do");
  const bool past = did >= 0 && document.tokens[did].feats.tense == Tense::past;
  if (!past && child_with_lemma(document, head, "will") < 0) return -1;
  for (const auto child : children_of(document, head)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation != Deprel::obl && !(relation == Deprel::advcl && past)) continue;
    const auto until = preposition_of(document, child);
    if (until < 0 || !lexicon.delaying_markers.contains(document.tokens[until].lemma)) continue;
    if (child > head || (until > 0 && lexicon.negators.contains(document.tokens[until - 1].lemma))) return until;
  }
  return -1;
}

bool is_definite(const Document& document, std::int32_t noun) {
  for (const auto child : children_of(document, noun)) {
    const auto relation = document.tokens[child].deprel;
    if (relation == Deprel::nmod_poss || relation == Deprel::nummod) return true;
    if (relation == Deprel::det && (document.tokens[child].feats.definite || document.tokens[child].feats.pron_type == PronType::dem))
      return true;
  }
  return false;
}

std::optional<ClaimTense> past_around(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  const auto& lemma = document.tokens[noun].lemma;
  if (!lexicon.actor_nouns.contains(lemma) && !lexicon.movers.contains(lemma) && !lexicon.vehicles.contains(lemma)) return std::nullopt;
  const auto verb = document.tokens[noun].head;
  if (verb < 0 || !is_verb(document, verb) || tense_of_clause(document, lexicon, verb) != ClaimTense::past) return std::nullopt;
  return is_present_perfect(document, verb) ? std::nullopt : std::optional(ClaimTense::past);
}

bool is_headline(const Document& document, std::int32_t noun) {
  const bool bare = child_with(document, noun, Deprel::det) < 0 && child_with(document, noun, Deprel::cop) < 0;
  return document.tokens[noun].head < 0 && bare && (document.tokens[noun].upos == Upos::propn || document.tokens[noun].upos == Upos::noun);
}

bool is_content_of(const Document& document, const EventLexicon& lexicon, std::int32_t clause, std::int32_t noun) {
  if (effect_on(lexicon, lexicon.nouns, document, noun, clause) == nullptr) return false;
  int objects = 0;
  bool that = false;
  for (const auto child : children_of(document, clause)) {
    objects += document.tokens[child].deprel == Deprel::obj;
    that = that || (document.tokens[child].lemma == "that" && child < clause);
  }
  return that && objects > 1 && child_with_base(document, clause, Deprel::nsubj) >= 0;
}

bool is_not_yet(const Document& document, const EventLexicon& lexicon, std::int32_t infinitive) {
  const auto governor = document.tokens[infinitive].head;
  const bool light = document.tokens[governor].lemma == "have" || document.tokens[governor].lemma == "be";
  return light && !is_negated(document, lexicon, governor) &&
         (has_adverb(document, infinitive, lexicon.not_yet) || has_adverb(document, governor, lexicon.not_yet));
}

}  // namespace hearsay
