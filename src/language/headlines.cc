#include "language/headlines.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "language/become_root.h"

namespace hearsay {
namespace {

constexpr std::int32_t kShortest = 3, kLongest = 14;  // tokens

// A verb; one that is read as the first part of a compound is none.
bool is_verbal(const Token& token) { return token.upos == Upos::aux || (token.upos == Upos::verb && token.deprel != Deprel::compound); }

// "jails" and "jail" are forms of "jail"; empty where the word is no verb of headlines.
std::string verb_of(std::string_view form, const WordLexicon& lexicon) {
  auto word = ascii_lowered(form);
  if (lexicon.find(word).headline_verb) return word;
  if (word.size() < 3 || word.back() != 's') return {};
  word.pop_back();
  if (lexicon.find(word).headline_verb) return word;
  if (word.ends_with("ie")) word.replace(word.size() - 2, 2, "y");
  else if (word.back() == 'e') word.pop_back();
  return lexicon.find(word).headline_verb ? word : std::string();
}

// "Police", "Gunmen": several who act, with whom the verb has no "s".
bool is_plural(const Document& document, std::int32_t token, const WordLexicon& lexicon) {
  const auto form = ascii_lowered(document.form_of(document.tokens[token]));
  return document.tokens[token].feats.number == Number::plur || lexicon.find(form).headline_plural ||
         std::any_of(lexicon.plural_endings.begin(), lexicon.plural_endings.end(),
                     [&](const auto& ending) { return form.ends_with(ending); }) ||
         (form.ends_with("s") && document.tokens[token].upos == Upos::noun);
}

// The end of the nouns and their adjectives that begin at a token.
std::int32_t end_of_nouns(const Document& document, std::int32_t begin, std::int32_t end) {
  auto at = begin;
  while (at < end && (is_noun(document.tokens[at]) || document.tokens[at].upos == Upos::adj || document.tokens[at].upos == Upos::num ||
                      document.tokens[at].upos == Upos::det))
    ++at;
  return at;
}

// A noun that agrees with the nouns before it as their verb would, and has nouns behind it.
bool may_be_verb(const Document& document, std::int32_t token, TokenRange sentence, const WordLexicon& lexicon) {
  const auto& tokens = document.tokens;
  if ((!is_noun(tokens[token]) && tokens[token].upos != Upos::verb) || !is_noun(tokens[token - 1])) return false;
  const auto verb = verb_of(document.form_of(tokens[token]), lexicon);
  if (verb.empty() || (verb == ascii_lowered(document.form_of(tokens[token]))) != is_plural(document, token - 1, lexicon)) return false;
  for (auto at = sentence.begin; at < token; ++at)
    if (!is_noun(tokens[at]) && tokens[at].upos != Upos::adj && tokens[at].upos != Upos::num && tokens[at].upos != Upos::det) return false;
  const auto end = end_of_nouns(document, token + 1, sentence.end);
  return end > token + 1 && is_noun(tokens[end - 1]);
}

// The words of a phrase that hang outside it become parts of its last word, which hangs on the verb.
void hang(Document& document, TokenRange phrase, std::int32_t verb, Deprel relation) {
  const auto head = phrase.end - 1;
  for (auto at = phrase.begin; at < phrase.end; ++at) {
    auto& token = document.tokens[at];
    if (at != head && phrase.contains(token.head)) continue;
    token.head = at == head ? verb : head;
    if (at == head) token.deprel = relation;
    else if (is_noun(token)) token.deprel = Deprel::compound;
    else if (token.deprel == Deprel::root)
      token.deprel = token.upos == Upos::num ? Deprel::nummod : token.upos == Upos::det ? Deprel::det : Deprel::amod;
  }
}

void make_verb(Document& document, std::int32_t verb, TokenRange sentence, std::string lemma) {
  auto& tokens = document.tokens;
  tokens[verb].lemma = std::move(lemma);
  become_root(tokens[verb], Tense::pres);
  const auto end = end_of_nouns(document, verb + 1, sentence.end);
  hang(document, {sentence.begin, verb}, verb, Deprel::nsubj);
  hang(document, {verb + 1, end}, verb, Deprel::obj);
  for (auto at = end; at < sentence.end; ++at) {
    if (tokens[at].head >= verb) continue;
    if (tokens[at].head < 0) tokens[at].deprel = Deprel::parataxis;
    tokens[at].head = verb;
  }
}

// "Biden, Xi meet in Bali": two names and no "and".
void make_subjects(Document& document, TokenRange sentence) {
  auto& tokens = document.tokens;
  auto& first = tokens[sentence.begin];
  if (first.deprel != Deprel::vocative || first.upos != Upos::propn || first.head < 0) return;
  auto& verb = tokens[first.head];
  if (verb.upos != Upos::verb || verb.head >= 0) return;
  std::int32_t second = -1;
  for (auto at = sentence.begin; at < sentence.end; ++at) {
    if (tokens[at].head == first.head && (base_of(tokens[at].deprel) == Deprel::nsubj || base_of(tokens[at].deprel) == Deprel::aux)) return;
    if (at < first.head && tokens[at].head == sentence.begin && tokens[at].deprel == Deprel::appos && tokens[at].upos == Upos::propn)
      second = at;
  }
  if (second < 0) return;
  first.deprel = Deprel::nsubj;
  tokens[second].deprel = Deprel::conj;
  verb.feats.mood = Mood::ind;
  verb.feats.tense = Tense::pres;
  verb.feats.verb_form = VerbForm::fin;
}

// "Iran to free sailors": the tagger knows the "to" of an infinitive, and the parser takes the verb for an adjective of what follows.
bool make_infinitive(Document& document, TokenRange sentence) {
  auto& tokens = document.tokens;
  for (auto to = sentence.begin + 1; to + 2 < sentence.end; ++to) {
    auto &mark = tokens[to], &verb = tokens[to + 1];
    if (mark.upos != Upos::part || mark.deprel != Deprel::case_ || verb.upos != Upos::adj || verb.deprel != Deprel::amod) continue;
    const auto object = verb.head, above = mark.head == object && object > to + 1 ? tokens[object].head : -1;
    if (above < sentence.begin || above >= to || !is_noun(tokens[object])) continue;
    verb.upos = Upos::verb, verb.lemma = ascii_lowered(document.form_of(verb));
    verb.feats = {}, verb.feats.verb_form = VerbForm::inf;
    verb.head = above, verb.deprel = Deprel::acl;
    mark.head = to + 1, mark.deprel = Deprel::mark;
    tokens[object].head = to + 1, tokens[object].deprel = Deprel::obj;
    return true;
  }
  return false;
}

void mend(Document& document, TokenRange sentence, const WordLexicon& lexicon) {
  const auto begin = document.tokens.begin() + sentence.begin, end = document.tokens.begin() + sentence.end;
  const bool closed =
      document.tokens[sentence.end - 1].upos == Upos::punct;  // "Iran to free sailors." with a full stop is a headline still
  if (std::any_of(begin, end, is_verbal)) {
    if (!closed) make_subjects(document, sentence);
    return;
  }
  if (make_infinitive(document, sentence) || closed) return;
  for (auto at = sentence.begin + 1; at + 1 < sentence.end; ++at) {
    if (!may_be_verb(document, at, sentence, lexicon)) continue;
    return make_verb(document, at, sentence, verb_of(document.form_of(document.tokens[at]), lexicon));
  }
}

}  // namespace

void mend_headlines(Document& document, const WordLexicon& lexicon) {
  const auto& sentences = document.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& [span, tokens, paragraph] = sentences[i];
    const auto length = tokens.end - tokens.begin;
    if (length < kShortest || length > kLongest) continue;
    const bool alone =
        (i == 0 || sentences[i - 1].paragraph != paragraph) && (i + 1 == sentences.size() || sentences[i + 1].paragraph != paragraph);
    if (alone) mend(document, tokens, lexicon);
  }
}

}  // namespace hearsay
