// Persons whom what is said introduces or names, and who therefore do not say it.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

// "The nephew, Erik Lund,"
bool has_name_beside(const Joining& joining, const Draft& noun) {
  const Linking& work = joining.work;
  for (const std::int32_t child : children_of(work.document, noun.head)) {
    const auto index = work.draft_of[static_cast<std::size_t>(child)];
    if (child > noun.head && base_of(work.token(child).deprel) == Deprel::appos && index >= 0 &&
        joining.draft(index).form == MentionForm::name)
      return true;
  }
  return false;
}

}  // namespace

// "Inspector Brandt told reporters. The nephew, Erik Lund, has confessed, he claimed": whom what is said introduces by name and noun does
// not say it, where somebody has spoken.
bool is_new_in_own_content(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  if (one.draft < 0 || (pronoun.gender != Gender::masc && pronoun.gender != Gender::fem) || !speaks(work, pronoun.head)) return false;
  const Draft& candidate = joining.draft(one.draft);
  const bool told =
      candidate.indefinite || base_of(work.token(candidate.head).deprel) == Deprel::appos || has_name_beside(joining, candidate);
  if (!told || !is_in_own_content(work, pronoun, candidate)) return false;
  for (auto i = candidate.head; i < pronoun.head; ++i)
    if (form(work, i) == ":") return false;  // "His lawyer, Ida Lund, accused the witness: he had lied, she said"
  const auto here = work.token(pronoun.head).sentence;
  return std::none_of(joining.history.begin(), joining.history.end(), [&](std::int32_t at) {
    const Draft& past = joining.draft(at);  // "arrested a priest's nephew" has not told who he is
    const bool told = past.form != MentionForm::nominal || speaks(work, past.head) || speaks_otherwise(work, past.head);
    return past.entity == candidate.entity && told && work.token(past.head).sentence < here;
  });
}

// A person who has spoken in a sentence before.
bool has_spoken_before(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  return one.draft >= 0 && work.token(one.token).sentence < work.token(pronoun.head).sentence &&
         (speaks(work, one.token) || speaks_otherwise(work, one.token)) &&
         work.document.entities[static_cast<std::size_t>(joining.draft(one.draft).entity)].kind == EntityKind::person;
}

}  // namespace hearsay
