#include "claims/plain_names.h"

#include <algorithm>

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
  std::string lower(word);
  for (auto& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
  return lexicon.counting.contains(lower);
}

}  // namespace

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
