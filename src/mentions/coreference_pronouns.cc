// Pronouns of the third person: the likeliest antecedent by the weights, within what rules leave.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

// "In her view, the plan is dead. Ms Brandt has chaired": where nobody has been told of whom it could mean, the person whose name is the
// subject of the next sentence; -1 for none.
std::int32_t named_next(Joining& joining, const Draft& pronoun) {
  constexpr std::size_t kOpening = 80;  // mentions at most that a text has had by then
  constexpr std::int32_t kNear = 40;    // tokens of the next sentence
  const Linking& work = joining.work;
  if (joining.history.size() > kOpening || pronoun.number != Number::sing ||
      (pronoun.gender != Gender::masc && pronoun.gender != Gender::fem))
    return -1;
  for (const std::int32_t past : joining.history) {
    const auto entity = joining.draft(past).entity;
    if (may_be(joining, pronoun, entity)) return -1;
  }
  const auto sentence = static_cast<std::size_t>(work.token(pronoun.head).sentence) + 1;
  if (sentence >= work.document.sentences.size()) return -1;
  const auto words = work.document.sentences[sentence].tokens;
  for (auto i = words.begin; i < std::min(words.end, words.begin + kNear); ++i) {
    const auto index = work.draft_of[static_cast<std::size_t>(i)];
    if (index < 0) continue;
    const Draft& name = joining.draft(index);
    if (name.form == MentionForm::pronoun) return -1;  // of somebody else
    if (name.entity < 0 || joining.entity(name.entity).kind != EntityKind::person || name.form != MentionForm::name) continue;
    const bool agrees = name.gender == Gender::none || name.gender == pronoun.gender;
    const bool fit = agrees && may_be(joining, pronoun, name.entity);
    return fit && is_subject(work.token(name.head).deprel) ? name.entity : -1;
  }
  return -1;
}

// "“He asked for ice cream,” Oke said": who is quoted would say "I". The entity that speaks in the sentence outside the marks; -1 for none.
std::int32_t speaker_of_quote(Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  const bool third = pronoun.number == Number::sing && (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem);
  if (!third || !work.quoted[static_cast<std::size_t>(pronoun.head)]) return -1;
  const auto words = work.document.sentences[static_cast<std::size_t>(work.token(pronoun.head).sentence)].tokens;
  for (auto i = words.begin; i < words.end; ++i) {
    if (work.quoted[static_cast<std::size_t>(i)] || !speaks(work, i)) continue;
    const auto index = work.draft_of[static_cast<std::size_t>(i)];
    if (index < 0) continue;
    if (joining.draft(index).entity >= 0 || joining.draft(index).form != MentionForm::pronoun || i < pronoun.head)
      return joining.draft(index).entity;
    const auto speaker = resolve_pronoun(joining, index);  // "“He was peeling an orange,” she said": she first
    joining.draft(index).entity = speaker;
    return speaker;
  }
  const bool goes_on = std::all_of(work.quoted.begin() + words.begin, work.quoted.begin() + words.end, [](bool in) { return in; });
  return goes_on ? joining.speaker : -1;
}

// "Both", "neither", "the two": a group of two, or what was counted to be two.
bool is_of_two(Joining& joining, const Draft& candidate, bool several) {
  if (several) return entities_together(joining, candidate).size() == 2;
  return candidate.count == 2 || joining.entity(candidate.entity).members.size() == 2;
}

}  // namespace

std::int32_t resolve_pronoun(Joining& joining, std::int32_t index) {
  const Draft pronoun = joining.draft(index);
  if (pronoun.order != PairOrder::none) return resolve_by_order(joining, pronoun);
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
           (pronoun.count == 2 && !is_of_two(joining, candidate, one.several));
  });
  const auto chosen = choose_antecedent(joining, pronoun, all);
  if (chosen == all.size()) return pronoun.count == 2 ? last_two_speakers(joining, pronoun) : named_next(joining, pronoun);
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
