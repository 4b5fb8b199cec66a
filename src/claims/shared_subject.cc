#include "claims/shared_subject.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/own_arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

bool has_auxiliary(const Document& document, std::int32_t verb) { return child_with_base(document, verb, Deprel::aux) >= 0; }

// "recalled": the past by itself.
bool is_bare_past(const Document& document, std::int32_t verb) {
  const auto& word = document.tokens[verb];
  return word.feats.tense == Tense::past && !has_auxiliary(document, verb) && document.form_of(word) != word.lemma;
}

// "withdraw", "would stop": nothing in the past can go on from it.
bool is_base_form(const Document& document, std::int32_t verb) {
  const auto& word = document.tokens[verb];
  if (word.upos != Upos::verb || document.form_of(word) != word.lemma || word.feats.tense == Tense::past) return false;
  return child_with_lemma(document, verb, "do") < 0;  // "did not answer and left"
}

// "and recalled", "but then recalled": nothing that may be the verb's subject stands between.
bool follows_and(const Document& document, std::int32_t verb) {
  for (auto at = verb - 1; at >= 0 && at > verb - 4; --at) {
    if (document.tokens[at].upos == Upos::cconj) return true;
    if (document.tokens[at].upos != Upos::adv) return false;
  }
  return false;
}

// "and, it has been speculated, may have": words that only break in.
bool is_insertion(const Document& document, std::int32_t clause) {
  constexpr std::int32_t kShort = 8;  // tokens
  const auto words = subtree_of(document, clause);
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  const bool before = is_comma(document, words.begin) || is_comma(document, words.begin - 1),
             behind = is_comma(document, words.end - 1) || (words.end < size && is_comma(document, words.end));
  return before && behind && words.end - words.begin <= kShort && child_with(document, clause, Deprel::obj) < 0;
}

bool is_speech(const EventLexicon& lexicon, const Document& document, std::int32_t verb) {
  const auto found = lexicon.by_head.find(known_lemma(lexicon, document, verb));
  bool speech = false;
  if (found == lexicon.by_head.end()) return false;
  for (const auto index : found->second) {
    const auto& frame = lexicon.frames[index];
    if (frame.excluded || frame.kind != FrameKind::verb) continue;
    const auto& type = lexicon.types[frame.type].name;
    if (type != "ACCUSE" && type != "THREATEN") return false;
    speech = true;
  }
  return speech;
}

// "Beijing demanded that they withdraw and recalled its envoy": the verb that governs the content; -1 where the coordination is within it.
std::int32_t above_content(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  const auto inner = document.tokens[verb].head;
  const auto& content = document.tokens[inner];
  if (content.deprel != Deprel::ccomp && content.deprel != Deprel::xcomp) return -1;
  const auto outer = content.head;
  if (outer < 0 || outer > inner || !is_verb(document, outer) || !is_bare_past(document, verb) || !follows_and(document, verb)) return -1;
  if (child_with_base(document, outer, Deprel::aux) >= 0 && child_with_lemma(document, outer, "have") < 0) return -1;
  if (is_base_form(document, inner) && document.tokens[outer].feats.tense == Tense::past) return outer;
  const bool told = content.deprel == Deprel::ccomp && child_with_lemma(document, inner, "that") >= 0;
  return told && is_bare_past(document, outer) && is_speech(lexicon, document, verb) && !is_speech(lexicon, document, inner) ? outer : -1;
}

// "Its forces shot one down, and Trump ordered strikes and called them off": the last clause before with a subject of its own.
std::int32_t nearer_clause(const Document& document, std::int32_t verb) {
  const auto head = document.tokens[verb].head;
  std::int32_t found = -1;
  for (const auto child : children_of(document, head)) {
    if (child >= verb) break;
    if (child < head || !is_verb(document, child)) continue;
    const auto relation = document.tokens[child].deprel;
    if (relation != Deprel::conj && relation != Deprel::parataxis) continue;
    const auto subject = own_subject(document, child);
    if (subject < 0 || subject > child || subject < head || is_insertion(document, child)) continue;
    const auto begin = subtree_of(document, child).begin;
    const auto before = document.form_of(document.tokens[begin]) == ";" ? begin : begin - 1;
    if (relation == Deprel::conj || document.form_of(document.tokens[before]) == ";") found = child;
  }
  return found;
}

// "Mobs who burned homes, shot at villagers and raped women": the first of a list of which the second has no "and".
std::int32_t head_of_list(const Document& document, std::int32_t verb) {
  const auto last = child_with(document, verb, Deprel::conj);
  const auto comma = subtree_of(document, verb).begin;
  if (last < verb || child_with(document, last, Deprel::cc) < 0 || child_with(document, verb, Deprel::cc) >= 0) return -1;
  if (document.form_of(document.tokens[comma]) != "," || has_auxiliary(document, verb)) return -1;
  const auto head = document.tokens[verb].head;
  for (auto at = comma - 1; at > head && at > comma - 8; --at) {
    const auto& word = document.tokens[at];
    if (!is_verb(document, at)) continue;
    const bool same =
        word.deprel == Deprel::acl_relcl && word.feats.tense == document.tokens[verb].feats.tense && !has_auxiliary(document, at);
    return same && subtree_of(document, at).end == comma ? at : -1;
  }
  return -1;
}

}  // namespace

bool is_beside_content(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  const auto& word = document.tokens[verb];
  return word.deprel == Deprel::conj && word.head >= 0 && is_verb(document, verb) && own_subject(document, verb) < 0 &&
         above_content(document, lexicon, verb) >= 0;
}

std::int32_t sharing_verb(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  const auto head = document.tokens[verb].head;
  if (!is_verb(document, verb) || verb < head) return head;
  if (const auto nearer = nearer_clause(document, verb); nearer >= 0) return nearer;
  if (const auto first = head_of_list(document, verb); first >= 0) return first;
  if (const auto above = above_content(document, lexicon, verb); above >= 0) return above;
  return head;
}

}  // namespace hearsay
