#include "claims/effects.h"

#include <algorithm>
#include <string>

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::size_t kLongest = 40;  // bytes of a word of the lexicon with its complement

// "word+form", in lower case; empty where it is too long to stand in the lexicon.
struct Key {
  char text[kLongest];
  std::size_t size = 0;

  Key(std::string_view word, std::string_view form) {
    if (word.size() + form.size() > kLongest) return;
    for (const auto letter : word) text[size++] = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    for (const auto letter : form) text[size++] = letter;
  }
  std::string_view view() const { return {text, size}; }
};

const Effect* look_up(const WordMap<Effect>& words, std::string_view word, std::string_view form) {
  const auto found = words.find(Key(word, form).view());
  return found == words.end() ? nullptr : &found->second;
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
    if (word.deprel == Deprel::compound_prt || (child == verb + 1 && word.deprel == Deprel::advmod && word.lemma.size() <= 4)) return child;
  }
  return -1;
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
  return document.form_of(document.tokens[complement]).ends_with("ing") ? "+ing" : "+bare";
}

const Effect* effect_on(const EventLexicon& lexicon, const WordMap<Effect>& words, const Document& document, std::int32_t word,
                        std::int32_t complement) {
  const auto form = form_of_complement(document, complement);
  const auto lemma = known_lemma(lexicon, document, word);
  if (const auto particle = particle_of(document, word); particle >= 0) {
    const auto verb = std::string(lemma) + "_" + document.tokens[particle].lemma;
    for (const auto suffix : {form, std::string_view()})
      if (const auto* effect = look_up(words, verb, suffix)) return effect;
  }
  if (const auto* effect = look_up(words, document.form_of(document.tokens[word]), form)) return effect;
  if (const auto* effect = look_up(words, lemma, form)) return effect;
  return look_up(words, lemma, "");
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

Commitment passed_down(Commitment above, const Effect& effect, bool past) {
  const auto& outcome = above.negative ? effect.negated : past && effect.in_past ? *effect.in_past : effect.affirmed;
  if (effect.presupposes) return effect.affirmed;
  return {std::max(above.certainty, outcome.certainty), outcome.negative};
}

}  // namespace hearsay
