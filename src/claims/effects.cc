#include "claims/effects.h"

#include <algorithm>
#include <initializer_list>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::size_t kLongest = 40;  // bytes of a word of the lexicon with its complement

// Words and a form joined, in lower case; empty where they are too long to stand in the lexicon.
struct Key {
  char text[kLongest];
  std::size_t size = 0;

  explicit Key(std::initializer_list<std::string_view> parts) {
    std::size_t whole = 0;
    for (const auto part : parts) whole += part.size();
    if (whole > kLongest) return;
    for (const auto part : parts)
      for (const auto letter : part) text[size++] = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  }
  std::string_view view() const { return {text, size}; }
};

const Effect* look_up(const WordMap<Effect>& words, std::initializer_list<std::string_view> parts) {
  const auto found = words.find(Key(parts).view());
  return found == words.end() ? nullptr : &found->second;
}

// "first_second" with that form of complement, or with any.
const Effect* look_up_pair(const WordMap<Effect>& words, std::string_view first, std::string_view second, std::string_view form) {
  if (const auto* effect = look_up(words, {first, "_", second, form})) return effect;
  return look_up(words, {first, "_", second});
}

bool is_finite(const Document& document, std::int32_t head) {
  if (document.tokens[head].feats.verb_form == VerbForm::fin) return true;
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    if ((relation == Deprel::aux || relation == Deprel::cop) && word.feats.verb_form == VerbForm::fin) return true;
    if (relation == Deprel::mark && word.lemma == "that") return true;
  }
  return false;
}

// "rule out", "go on": the particle, however the parser hung it.
std::int32_t particle_of(const Document& document, std::int32_t verb) {
  for (const auto child : children_of(document, verb)) {
    const auto& word = document.tokens[child];
    if (word.deprel == Deprel::compound_prt || (child == verb + 1 && word.deprel == Deprel::advmod && word.lemma.size() <= 5)) return child;
  }
  return -1;
}

// "leaving", "being driven out", "having left"
bool is_ing(const Document& document, std::int32_t verb) {
  if (document.form_of(document.tokens[verb]).ends_with("ing")) return true;
  for (const auto child : children_of(document, verb))
    if (base_of(document.tokens[child].deprel) == Deprel::aux && document.form_of(document.tokens[child]).ends_with("ing")) return true;
  return false;
}

// The preposition or conjunction as the lexicon writes it: "as if" and "as though" are "as_if".
std::string_view linker(const EventLexicon& lexicon, const Document& document, std::int32_t before) {
  const auto& lemma = document.tokens[before].lemma;
  const auto next = before + 1;
  const bool likens =
      lemma == "as" && next < static_cast<std::int32_t>(document.tokens.size()) && lexicon.as_if.contains(document.tokens[next].lemma);
  return likens ? std::string_view("as_if") : std::string_view(lemma);
}

// "came close to leaving": the adverb with its verb.
const Effect* effect_of_adverb(const WordMap<Effect>& words, const Document& document, std::int32_t adverb, std::string_view form) {
  const auto& word = document.tokens[adverb];
  if (word.upos != Upos::adv || word.head < 0 || document.tokens[word.head].upos != Upos::verb) return nullptr;
  return look_up_pair(words, document.tokens[word.head].lemma, word.lemma, form);
}

// The word with the preposition of its complement ("kept from leaving"), or the verb of an adverb ("came close to leaving").
const Effect* effect_with_preposition(const EventLexicon& lexicon, const WordMap<Effect>& words, const Document& document,
                                      std::int32_t word, std::string_view lemma, std::int32_t complement, std::string_view form) {
  if (const auto* effect = effect_of_adverb(words, document, word, form)) return effect;
  const auto before = preposition_of(document, complement);
  return before >= 0 && form != "+to" ? look_up_pair(words, lemma, linker(lexicon, document, before), form) : nullptr;
}

// The word with what stands beside it: a preposition, "be" before a passive ("is known to have left"), "have" before a perfect ("has got to
// leave").
const Effect* effect_of_pair(const EventLexicon& lexicon, const WordMap<Effect>& words, const Document& document, std::int32_t word,
                             std::string_view lemma, std::int32_t complement, std::string_view form) {
  const auto& governor = document.tokens[word];
  if (const auto* effect = effect_with_preposition(lexicon, words, document, word, lemma, complement, form)) return effect;
  if (const auto next = word + 1; next < complement && complement <= next + 2 && form == "+bare")  // "had better (not) leave"
    if (const auto* effect = look_up_pair(words, lemma, document.form_of(document.tokens[next]), form)) return effect;
  if (governor.upos != Upos::verb) return nullptr;
  if (is_perfect(document, word))
    if (const auto* perfect = look_up(words, {"have_", document.form_of(governor), form})) return perfect;
  const auto* passive = look_up(words, {"be_", lemma, form});
  return passive != nullptr && is_passive(document, word) ? passive : nullptr;
}

}  // namespace

std::string_view form_of_complement(const Document& document, std::int32_t complement) {
  if (const auto to = child_with_lemma(document, complement, "to"); to >= 0 && document.tokens[to].deprel == Deprel::mark) {
    const auto form = document.form_of(document.tokens[complement]);  // "committed to leaving"
    return form.ends_with("ing") && document.tokens[complement].feats.verb_form != VerbForm::inf ? "+ing" : "+to";
  }
  if (!heads_clause(document, complement)) return "+np";
  if (is_finite(document, complement)) return "+that";
  if (!is_verb(document, complement)) return "+bare";
  return is_ing(document, complement) ? "+ing" : "+bare";
}

const Effect* effect_on(const EventLexicon& lexicon, const WordMap<Effect>& words, const Document& document, std::int32_t word,
                        std::int32_t complement) {
  const auto form = form_of_complement(document, complement);
  const auto lemma = known_lemma(lexicon, document, word);
  if (const auto particle = particle_of(document, word); particle >= 0 && particle != complement)
    if (const auto* effect = look_up_pair(words, lemma, document.tokens[particle].lemma, form)) return effect;
  if (const auto* effect = effect_of_pair(lexicon, words, document, word, lemma, complement, form)) return effect;
  if (const auto* effect = look_up(words, {document.form_of(document.tokens[word]), form})) return effect;
  if (const auto* effect = look_up(words, {lemma, form})) return effect;
  return look_up(words, {lemma});
}

const Effect* governing_effect(const EventLexicon& lexicon, const Document& document, std::int32_t governor, std::int32_t complement) {
  const auto upos = document.tokens[governor].upos;
  if (upos != Upos::noun && upos != Upos::propn && upos != Upos::pron)
    if (const auto* effect = effect_on(lexicon, lexicon.embedding, document, governor, complement)) return effect;
  if (upos == Upos::verb || upos == Upos::aux) return nullptr;
  return effect_on(lexicon, upos == Upos::adj || upos == Upos::adv ? lexicon.adjectives : lexicon.nouns, document, governor, complement);
}

bool is_transparent(const EventLexicon& lexicon, const Document& document, std::int32_t word, std::int32_t complement) {
  const auto upos = document.tokens[word].upos;
  if (upos == Upos::noun || upos == Upos::propn || upos == Upos::pron) return false;
  const auto* effect = governing_effect(lexicon, document, word, complement);
  return effect != nullptr && effect->transparent;
}

const Effect* effect_by_preposition(const EventLexicon& lexicon, const Document& document, std::int32_t governor, std::int32_t complement) {
  if (preposition_of(document, complement) < 0) return nullptr;
  const auto upos = document.tokens[governor].upos;
  const bool noun = upos == Upos::noun || upos == Upos::propn || upos == Upos::pron;
  const auto lemma = known_lemma(lexicon, document, governor);
  const auto form = form_of_complement(document, complement);
  if (form == "+to") return nullptr;  // "went on to win" has a particle
  for (const auto* words : {noun ? &lexicon.nouns : &lexicon.embedding, &lexicon.adjectives})
    if (const auto* effect = effect_with_preposition(lexicon, *words, document, governor, lemma, complement, form)) return effect;
  return nullptr;
}

const Effect& construction_named(const EventLexicon& lexicon, std::string_view name) {
  static const Effect none;
  const auto found = lexicon.constructions.find(name);
  return found == lexicon.constructions.end() ? none : found->second;
}

void apply_own(const Effect& effect, Commitment& to) {
  const auto outcome = to.negative ? effect.negated : effect.affirmed;
  to = {std::max(to.certainty, outcome.certainty), outcome.negative};
}

Commitment passed_down(Commitment above, const Effect& effect, bool past) {
  const auto& outcome = above.negative ? effect.negated : past && effect.in_past ? *effect.in_past : effect.affirmed;
  if (effect.presupposes) return effect.affirmed;
  return {std::max(above.certainty, outcome.certainty), outcome.negative};
}

}  // namespace hearsay
