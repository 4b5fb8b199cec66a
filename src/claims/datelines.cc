#include "claims/datelines.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::int32_t kLongest = 14;  // tokens of a dateline: "DAMASCUS, Syria, April 16 (Outlet) -"

bool is_loud(std::string_view form) {
  return form.size() > 2 && std::all_of(form.begin(), form.end(), [](char c) { return !(c >= 'a' && c <= 'z'); });
}

bool is_dash_apart(const Document& document, std::int32_t token) {
  return is_dash(document.form_of(document.tokens[token])) && document.tokens[token - 1].span.end < document.tokens[token].span.begin;
}

// The dash with nothing but names, numbers and marks between the first word of a sentence and it; -1 for none.
std::int32_t dash_in(const Document& document, TokenRange sentence) {
  for (auto i = sentence.begin + 1; i < std::min(sentence.end, sentence.begin + kLongest); ++i) {
    if (is_dash_apart(document, i)) return i;
    const auto upos = document.tokens[i].upos;
    if (upos != Upos::propn && upos != Upos::num && upos != Upos::punct) return -1;
  }
  return -1;
}

// The dash of the dateline that a token begins; -1 for none.
std::int32_t dash_behind(const Document& document, std::int32_t token) {
  const auto& word = document.tokens[token];
  const auto sentence = document.sentences[word.sentence].tokens;
  return sentence.begin == token && is_loud(document.form_of(word)) ? dash_in(document, sentence) : -1;
}

// "Washington (Outlet) The minister said": the closing bracket behind an outlet that the place at the beginning of the sentence, which
// holds the token, is followed by; -1 for none. Without a dash only a name in brackets makes it a dateline.
std::int32_t bracket_behind(const Document& document, std::int32_t token) {
  const auto sentence = document.sentences[document.tokens[token].sentence].tokens;
  std::int32_t open = -1;
  for (auto i = sentence.begin; i + 1 < std::min(sentence.end, sentence.begin + kLongest); ++i) {
    const auto form = document.form_of(document.tokens[i]);
    if (open >= 0 && form == ")") return token < open ? i : -1;
    const bool named = document.tokens[i].upos == Upos::propn || (open >= 0 && is_ascii_upper(form.front()));
    if (open < 0 && form == "(") open = i;
    else if (!named && (open >= 0 || form != ",")) return -1;
  }
  return -1;
}

// The name behind the dateline that the parser hung on a token of it; -1 for none.
std::int32_t hung_behind(const Document& document, std::int32_t token, std::int32_t dateline_end) {
  for (const auto child : children_of(document, token)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child > dateline_end &&
        (relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::conj || relation == Deprel::nmod))
      return child;
  }
  return -1;
}

// "London (Outlet) The government said", with both read as subjects.
bool has_other_subject(const Document& document, std::int32_t token, std::int32_t dateline_end) {
  const auto verb = document.tokens[token].head;
  if (verb <= dateline_end || base_of(document.tokens[token].deprel) != Deprel::nsubj) return false;
  for (const auto child : children_of(document, verb))
    if (child > dateline_end && child < verb && base_of(document.tokens[child].deprel) == Deprel::nsubj) return true;
  return false;
}

}  // namespace

std::int32_t behind_dateline(const Document& document, std::int32_t token) {
  if (const auto dash = dash_behind(document, token); dash >= 0) return dash + 1;
  const auto bracket = document.tokens[token].upos == Upos::propn ? bracket_behind(document, token) : -1;
  for (auto at = token; at < bracket; ++at)
    if (hung_behind(document, at, bracket) >= 0 || has_other_subject(document, at, bracket)) return bracket + 1;
  return token;
}

bool stands_in_dateline(const Document& document, std::int32_t token) {
  const auto sentence = document.sentences[document.tokens[token].sentence].tokens;
  const auto dash = dash_in(document, sentence);
  if (token >= dash) return false;
  if (is_loud(document.form_of(document.tokens[sentence.begin]))) return true;
  for (auto i = sentence.begin + 1; i < dash; ++i)
    if (document.form_of(document.tokens[i]) == ")") return true;
  return false;
}

std::int32_t subject_behind_dateline(const Document& document, std::int32_t subject) {
  if (subject < 0) return subject;
  if (const auto dash = dash_behind(document, subject); dash >= 0) return hung_behind(document, subject, dash);
  const auto bracket = document.tokens[subject].upos == Upos::propn ? bracket_behind(document, subject) : -1;
  const auto name = bracket < 0 ? -1 : hung_behind(document, subject, bracket);
  return name < 0 ? subject : name;
}

}  // namespace hearsay
