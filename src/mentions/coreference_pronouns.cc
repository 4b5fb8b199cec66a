// Pronouns of the third person: the likeliest antecedent by the weights, within what rules leave.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

// "Both", "neither", "the two", "the three": a group of so many, or what was counted to be so many.
bool is_of_number(Joining& joining, const Draft& candidate, bool several, std::int32_t count) {
  const auto number = static_cast<std::size_t>(count);
  if (several) return entities_together(joining, candidate).size() == number;
  return candidate.count == count || joining.entity(candidate.entity).members.size() == number;
}

// "The three declined": those of that number who were told of last; -1 for none.
std::int32_t last_of_number(Joining& joining, const Draft& pronoun) {
  constexpr std::size_t kWindow = 60;     // mentions looked back at
  constexpr std::int32_t kSentences = 8;  // sentences looked back at
  const Linking& work = joining.work;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const auto apart = work.token(pronoun.head).sentence - work.token(candidate.head).sentence;
    if (apart > kSentences) return -1;
    if (apart == 0) continue;
    const EntityKind kind = joining.entity(candidate.entity).kind;
    if (kind == EntityKind::product || kind == EntityKind::place) continue;
    if (is_of_number(joining, candidate, true, pronoun.count)) return group_of(joining, entities_together(joining, candidate));
    if (is_of_number(joining, candidate, false, pronoun.count)) return candidate.entity;
  }
  return -1;
}

}  // namespace

std::int32_t resolve_pronoun(Joining& joining, std::int32_t index) {
  const Draft pronoun = joining.draft(index);
  if (pronoun.order != PairOrder::none) return resolve_by_order(joining, pronoun);
  if (pronoun.count > 2) return last_of_number(joining, pronoun);
  const Linking& work = joining.work;
  if (const auto body = body_that_answers(joining, pronoun); body >= 0) return body;
  const std::int32_t own = speaker_of_quote(joining, pronoun);
  const auto mark = child_with(work.document, pronoun.head, Deprel::case_);
  const bool of_several = pronoun.number == Number::plur && !pronoun.possessive && mark >= 0 && form(work, mark) == "of";  // "two of them"
  const bool person = pronoun.gender == Gender::masc || pronoun.gender == Gender::fem;
  auto all = antecedents_of(joining, pronoun);
  std::erase_if(all, [&](const Antecedent& one) {
    if (one.draft < 0) return pronoun.count == 2;
    const Draft& candidate = joining.draft(one.draft);
    return (own >= 0 && candidate.entity == own) || (of_several && !one.several && is_body(joining.entity(candidate.entity).kind)) ||
           (pronoun.count == 2 && !is_of_number(joining, candidate, one.several, 2));
  });
  const auto chosen = choose_antecedent(joining, pronoun, all);
  if (chosen == all.size()) {
    if (pronoun.count == 2) return last_two_speakers(joining, pronoun);
    const auto body = body_told_of(joining, pronoun, own);
    return body >= 0 ? body : named_later(joining, pronoun);
  }
  const Antecedent& best = all[chosen];
  if (best.draft < 0) {
    const bool party = speaks(work, best.token) || speaks_otherwise(work, best.token);  // "the kennels said ... They"
    const EntityKind told = pronoun.number == Number::plur ? EntityKind::group : EntityKind::organisation;
    return entity_of_thing(joining, best.token, person ? EntityKind::person : party ? told : EntityKind::product);
  }
  Entity& found = joining.entity(joining.draft(best.draft).entity);
  if (pronoun.gender == Gender::neut && (found.kind == EntityKind::person || found.kind == EntityKind::other))
    found.kind = EntityKind::organisation;
  return best.several ? group_of(joining, entities_together(joining, joining.draft(best.draft))) : joining.draft(best.draft).entity;
}

}  // namespace hearsay
