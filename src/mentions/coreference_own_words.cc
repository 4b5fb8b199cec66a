// Who does not speak of himself so: whoever says something is no "constable" in it, and an entry of a live report has
// its own "he".
#include <algorithm>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"
#include "mentions/reference_values.h"

namespace hearsay {
namespace {

// The quotation that closes before the token, in one paragraph with it; empty where none does.
TokenRange quotation_before(const Linking& work, std::int32_t token) {
  const auto is_in = [&](std::int32_t at) { return work.quoted[static_cast<std::size_t>(at)]; };
  auto begin = token;
  while (begin > 0 && is_in(begin - 1) && paragraph_of(work, begin - 1) == paragraph_of(work, token)) --begin;
  return {begin, token};
}

bool is_third_person(const Draft& pronoun) {
  return pronoun.number == Number::sing && (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem);
}

bool opens_entry(const Linking& work, std::int32_t sentence) {
  const auto& sentences = work.document.sentences;
  const auto paragraph = sentences[static_cast<std::size_t>(sentence)].paragraph;
  while (sentence > 0 && sentences[static_cast<std::size_t>(sentence) - 1].paragraph == paragraph) --sentence;
  const auto words = sentences[static_cast<std::size_t>(sentence)].tokens;
  return words.begin < words.end && is_clock_time(form(work, words.begin));
}

}  // namespace

std::vector<std::int32_t> told_of_in_own_quotation(const Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  std::vector<std::int32_t> out;
  const auto before = pronoun.tokens.begin;
  if (!is_third_person(pronoun) || pronoun.possessive || work.quoted[static_cast<std::size_t>(pronoun.head)] || !speaks(work, pronoun.head))
    return out;
  const auto words = quotation_before(work, before);
  for (auto back = joining.history.size(); back-- > 0;) {
    const Draft& told = joining.draft(joining.history[back]);
    if (told.head < words.begin) break;
    if (told.head < words.end && told.form != MentionForm::pronoun) out.push_back(told.entity);
  }
  return out;
}

bool is_of_own_entry(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  return !is_third_person(pronoun) || paragraph_of(work, one.token) == paragraph_of(work, pronoun.head) ||
         !opens_entry(work, work.token(pronoun.head).sentence);
}

bool has_just_spoken(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  const auto before = pronoun.head - 1;
  if (one.draft < 0 || pronoun.gender != Gender::neut || pronoun.possessive || before < 0 || !speaks(work, pronoun.head)) return false;
  if (form(work, before) != "," || work.token(pronoun.head).sentence - work.token(one.token).sentence != 1) return false;
  return paragraph_of(work, one.token) == paragraph_of(work, pronoun.head) &&
         (speaks(work, one.token) || speaks_otherwise(work, one.token));
}

bool is_subject_before_colon(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  const auto colon = pronoun.head - 1;
  if (!is_third_person(pronoun) || pronoun.possessive || one.draft < 0 || !is_subject(work.token(pronoun.head).deprel)) return false;
  if (colon <= one.token || !same_sentence(work, colon, one.token) || form(work, colon) != ":") return false;
  const auto verb = work.token(one.token).head;
  return is_subject(work.token(one.token).deprel) && verb >= 0 && work.token(verb).deprel == Deprel::root;
}

}  // namespace hearsay
