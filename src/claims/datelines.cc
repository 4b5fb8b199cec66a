#include "claims/datelines.h"

#include <algorithm>
#include <string_view>

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

// The dash of the dateline that a token begins; -1 for none.
std::int32_t dash_behind(const Document& document, std::int32_t token) {
  const auto& word = document.tokens[token];
  const auto sentence = document.sentences[word.sentence].tokens;
  if (sentence.begin != token || !is_loud(document.form_of(word))) return -1;
  for (auto i = token + 1; i < std::min(sentence.end, token + kLongest); ++i) {
    if (is_dash_apart(document, i)) return i;
    const auto upos = document.tokens[i].upos;
    if (upos != Upos::propn && upos != Upos::num && upos != Upos::punct) return -1;
  }
  return -1;
}

}  // namespace

bool heads_dateline(const Document& document, std::int32_t token) { return dash_behind(document, token) >= 0; }

std::int32_t subject_behind_dateline(const Document& document, std::int32_t subject) {
  const auto dash = subject < 0 ? -1 : dash_behind(document, subject);
  if (dash < 0) return subject;
  for (const auto child : children_of(document, subject)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child > dash && (relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::conj || relation == Deprel::nmod))
      return child;
  }
  return -1;
}

}  // namespace hearsay
