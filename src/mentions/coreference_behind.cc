// Pronouns of persons who are named only behind them.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

constexpr std::int32_t kNear = 40;  // tokens of the next sentence

bool is_of_person(const Draft& pronoun) {
  return pronoun.number == Number::sing && (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem);
}

// The name of a person.
bool is_named_person(const Joining& joining, const Draft& name) {
  return name.form == MentionForm::name && name.entity >= 0 &&
         joining.work.document.entities[static_cast<std::size_t>(name.entity)].kind == EntityKind::person;
}

bool may_be_meant(const Joining& joining, const Draft& pronoun, const Draft& name) {
  const bool agrees = name.gender == Gender::none || name.gender == pronoun.gender;
  return agrees && may_be(joining, pronoun, name.entity) && is_subject(joining.work.token(name.head).deprel);
}

// "In her view, the plan is dead. Ms Brandt has chaired": the next sentence's first person.
std::int32_t named_in_next(const Joining& joining, const Draft& pronoun, TokenRange words) {
  for (auto i = words.begin; i < std::min(words.end, words.begin + kNear); ++i) {
    const auto index = joining.work.draft_of[static_cast<std::size_t>(i)];
    if (index < 0) continue;
    const Draft& name = joining.draft(index);
    if (name.form == MentionForm::pronoun) return -1;  // of somebody else
    if (is_named_person(joining, name)) return may_be_meant(joining, pronoun, name) ? name.entity : -1;
  }
  return -1;
}

// "He is a patient man. Four buyers have come. Ole Strand, 83, keeps the light": of whom a portrait tells before it names him, the first
// who has a full name and acts.
std::int32_t hero_named_later(const Joining& joining, const Draft& pronoun) {
  constexpr std::int32_t kOpening = 3;     // sentences that a portrait may begin so
  constexpr std::int32_t kSentences = 12;  // sentences until he is named
  constexpr std::int32_t kPortrait = 300;  // and tokens
  const Linking& work = joining.work;
  const auto here = work.token(pronoun.head).sentence;
  const auto named = [&](std::int32_t past) { return is_named_person(joining, joining.draft(past)); };
  if (std::any_of(joining.history.begin(), joining.history.end(), named)) return -1;
  if (here >= kOpening || work.quoted[static_cast<std::size_t>(pronoun.head)]) return -1;
  const auto& sentences = work.document.sentences;
  const auto last = std::min(sentences.size(), static_cast<std::size_t>(here + kSentences)) - 1;
  const auto end = std::min(sentences[last].tokens.end, pronoun.head + kPortrait);
  for (auto i = sentences[static_cast<std::size_t>(here)].tokens.end; i < end; ++i) {
    const auto index = work.draft_of[static_cast<std::size_t>(i)];
    if (index < 0 || work.quoted[static_cast<std::size_t>(i)]) continue;
    const Draft& name = joining.draft(index);
    const bool full = name.tokens.end - name.tokens.begin > 1;
    if (full && is_named_person(joining, name) && may_be_meant(joining, pronoun, name)) return name.entity;
  }
  return -1;
}

}  // namespace

std::int32_t named_later(const Joining& joining, const Draft& pronoun) {
  constexpr std::size_t kOpening = 80;  // mentions at most that a text has had by then
  const Linking& work = joining.work;
  if (joining.history.size() > kOpening || !is_of_person(pronoun)) return -1;
  const auto told = [&](std::int32_t past) { return may_be(joining, pronoun, joining.draft(past).entity); };
  if (std::any_of(joining.history.begin(), joining.history.end(), told)) return -1;
  const auto next = static_cast<std::size_t>(work.token(pronoun.head).sentence) + 1;
  if (next >= work.document.sentences.size()) return -1;
  const auto found = named_in_next(joining, pronoun, work.document.sentences[next].tokens);
  return found >= 0 ? found : hero_named_later(joining, pronoun);
}

}  // namespace hearsay
