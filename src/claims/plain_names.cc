#include "claims/plain_names.h"

#include <algorithm>

#include "base/ascii.h"
#include "claims/arguments.h"
#include "claims/own_arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

std::string_view first_word(std::string_view words) { return words.substr(0, words.find_first_of(" \t\n")); }

std::string_view without(std::string_view words, std::string_view word) {
  words.remove_prefix(word.size());
  words.remove_prefix(std::min(words.find_first_not_of(" \t\n"), words.size()));
  return words;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9' &&
         std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

bool counts(const EventLexicon& lexicon, std::string_view word) {
  if (is_number(word)) return true;
  return lexicon.counting.contains(ascii_lowered(word));
}

bool is_in_place(const Document& document, std::int32_t token) {
  const auto& places = document.places;
  const auto span = document.tokens[token].span;
  const auto first = std::partition_point(places.begin(), places.end(), [&](const Place& place) { return place.span.end <= span.begin; });
  return first != places.end() && first->span.contains(span);
}

}  // namespace

TokenRange without_where(const Document& document, const EventLexicon& lexicon, std::int32_t head, TokenRange phrase) {
  if (document.tokens[head].upos != Upos::noun) return phrase;
  for (const auto child : children_of(document, head)) {
    if (child < head || base_of(document.tokens[child].deprel) != Deprel::nmod) continue;
    const auto preposition = preposition_of(document, child);
    if (preposition < head || !lexicon.where_prepositions.contains(document.tokens[preposition].lemma)) continue;
    if (is_in_place(document, child) || is_in_time(document, child)) phrase.end = std::min(phrase.end, subtree_of(document, child).begin);
  }
  return phrase;
}

std::string uncounted(const EventLexicon& lexicon, std::string_view words) {
  auto rest = words;
  if (const auto article = first_word(rest); article == "the" || article == "The" || article == "its" || article == "their")
    rest = without(rest, article);
  if (first_word(rest) == "own") rest = without(rest, "own");
  const auto begin = rest.size();
  while (!rest.empty() && counts(lexicon, first_word(rest))) rest = without(rest, first_word(rest));
  const bool counted = rest.size() < begin;
  return std::string(!counted || rest.empty() || first_word(rest) == "of" ? words : rest);
}

}  // namespace hearsay
