#include "claims/own_arguments.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/datelines.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

bool is_relative(const Token& token) {
  return token.feats.pron_type == PronType::rel ||
         (token.upos == Upos::pron && (token.lemma == "which" || token.lemma == "who" || token.lemma == "that" || token.lemma == "whom"));
}

bool is_mutual(const Document& document, std::int32_t token) {
  const auto is_pair = [&](std::int32_t first) {
    if (first < 0 || first + 1 >= static_cast<std::int32_t>(document.tokens.size())) return false;
    const auto& one = document.tokens[first].lemma;
    const auto& other = document.tokens[first + 1].lemma;
    return (one == "each" && other == "other") || (one == "one" && other == "another");
  };
  return is_pair(token) || is_pair(token - 1);
}

bool is_in_time(const Document& document, std::int32_t token) {
  const auto span = document.tokens[token].span;
  const auto time =
      std::partition_point(document.times.begin(), document.times.end(), [&](const Time& there) { return there.span.end <= span.begin; });
  return time != document.times.end() && time->span.contains(span);
}

namespace {

// "Kenyan police shot and wounded a man" with the police read as a part of the verb: no verb that governs an object has such a part.
std::int32_t compound_subject(const Document& document, std::int32_t verb) {
  if (document.tokens[verb].upos != Upos::verb || document.tokens[verb].deprel != Deprel::root) return -1;
  const auto before = child_with(document, verb, Deprel::compound);
  if (before < 0 || before > verb || !is_nominal(document, before)) return -1;
  const auto second = child_with(document, verb, Deprel::conj);
  const bool governs =
      child_with(document, verb, Deprel::obj) > verb || (second > verb && child_with(document, second, Deprel::obj) > second);
  return governs ? before : -1;
}

// "The army test-fired a missile": what a hyphen joins to the verb is no subject of it; what stands before is.
std::int32_t before_hyphen(const Document& document, std::int32_t subject, std::int32_t verb) {
  const bool joined = subject + 2 == verb && document.form_of(document.tokens[subject + 1]) == "-" &&
                      document.tokens[subject].span.end == document.tokens[subject + 1].span.begin;
  const auto before = joined ? child_with(document, subject, Deprel::compound) : -1;
  return before >= 0 && before < subject ? before : subject;
}

// "Was defeated by 52 votes to 48": how it went, and nobody's deed.
bool is_count(const Document& document, std::int32_t agent) {
  const auto to = agent + 1;
  if (to + 1 >= static_cast<std::int32_t>(document.tokens.size()) || document.tokens[to].lemma != "to") return false;
  const auto& against = document.tokens[to + 1];
  return child_with(document, agent, Deprel::nummod) >= 0 && (against.upos == Upos::num || against.lemma == "none");
}

bool is_relative_clause(const Document& document, std::int32_t verb) {
  return document.tokens[verb].deprel == Deprel::acl_relcl || document.tokens[verb].deprel == Deprel::advcl_relcl;
}

}  // namespace

// Of several before the verb the nearest: "North Korean leader Kim left" read as two subjects, or "Putin will come, officials told us".
std::int32_t own_subject(const Document& document, std::int32_t verb) {
  std::int32_t found = -1;
  for (const auto child : children_of(document, verb)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation != Deprel::nsubj && relation != Deprel::csubj) continue;
    // "It was he who expelled them", with both hung on the verb: the one whom "who" stands for
    const bool stands_for = found >= 0 && found + 1 == child && is_relative(document.tokens[child]) && !is_relative_clause(document, verb);
    if (found < 0 || (child < verb && !stands_for && !is_relative(document.tokens[found]))) found = child;
  }
  return found >= 0 ? subject_behind_dateline(document, before_hyphen(document, found, verb)) : compound_subject(document, verb);
}

std::int32_t agent_of(const Document& document, std::int32_t verb) {
  const auto agent = child_with(document, verb, Deprel::obl_agent);
  if (agent >= 0 && is_count(document, agent)) return -1;
  if (agent >= 0 && !is_in_time(document, agent)) return agent;
  for (const auto child : children_of(document, verb))
    if (base_of(document.tokens[child].deprel) == Deprel::obl && !is_in_time(document, child) &&  // "by the end of the year"
        !is_count(document, child))
      if (const auto by = preposition_of(document, child); by >= 0 && document.tokens[by].lemma == "by") return child;
  for (const auto result : children_of(document, verb)) {  // "was shot dead by troops", hung on the adjective
    if (document.tokens[result].deprel != Deprel::xcomp || document.tokens[result].upos != Upos::adj || result < verb) continue;
    for (const auto child : children_of(document, result))
      if (child_with_lemma(document, child, "by") >= 0 && !is_in_time(document, child)) return child;
  }
  return -1;
}

namespace {

constexpr int kDepth = 12;  // coordinated verbs that share an auxiliary, at most

bool has_child(const Document& document, std::int32_t token, Deprel relation) { return child_with(document, token, relation) >= 0; }

bool is_past_participle(const Document& document, std::int32_t verb) {
  const auto& feats = document.tokens[verb].feats;
  return feats.verb_form == VerbForm::part && (feats.tense == Tense::past || feats.voice == Voice::pass);
}

// "Russia, whose flags were waved, called for talks" with "called" read as a participle: the sentence has no other verb.
bool is_misread_main(const Document& document, std::int32_t verb) {
  const auto& word = document.tokens[verb];
  if (word.deprel != Deprel::acl || word.head < 0 || verb < word.head + 3 || document.form_of(document.tokens[verb - 1]) != ",")
    return false;
  const auto& noun = document.tokens[word.head];
  if (noun.deprel != Deprel::root || heads_clause(document, word.head) || agent_of(document, verb) >= 0) return false;
  bool aside = false, governs = false;
  for (const auto child : children_of(document, word.head))
    aside |= child < verb && child > word.head &&
             (document.tokens[child].deprel == Deprel::acl_relcl || document.tokens[child].deprel == Deprel::appos);
  for (const auto child : children_of(document, verb)) {
    const auto relation = base_of(document.tokens[child].deprel);
    governs |=
        child > verb && (relation == Deprel::obj || relation == Deprel::obl || relation == Deprel::ccomp || relation == Deprel::xcomp);
  }
  return aside && governs;
}

}  // namespace

bool is_passive(const Document& document, std::int32_t verb) {
  if (is_misread_main(document, verb)) return false;
  for (int depth = 0; depth < kDepth; ++depth) {
    if (has_child(document, verb, Deprel::aux_pass) || has_child(document, verb, Deprel::nsubj_pass)) return true;
    if (!is_past_participle(document, verb) || has_child(document, verb, Deprel::aux) || own_subject(document, verb) >= 0) return false;
    const auto& token = document.tokens[verb];
    if (token.deprel == Deprel::acl || token.deprel == Deprel::xcomp || token.deprel == Deprel::advcl || token.deprel == Deprel::amod)
      return true;
    if (token.deprel == Deprel::root) return !has_child(document, verb, Deprel::obj);  // a headline: "Two killed in blast"
    if (token.deprel != Deprel::conj || token.head < 0) return false;
    verb = token.head;
  }
  return false;
}

}  // namespace hearsay
