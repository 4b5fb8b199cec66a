// Definite nouns for a state or an armed group that the document has named: "the country", "the rebels" after "the Houthis"; and "the
// Italian" for a person of that state. What stands behind the noun, or a state before it, may tell that another is meant.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

constexpr std::size_t kWindow = 60;     // mentions looked back at
constexpr std::int32_t kSentences = 5;  // sentences looked back at
constexpr int kActsFor = 6;             // less for one who only acts for a state than for the state itself
constexpr int kUntold = 8;              // less for a person of no state that is told than for one of that state
constexpr int kTopic = 16;              // mentions of a state in all of the report, each of which counts, up to so many

// "the neighbouring country", "the other group": not the one that was spoken of.
bool means_another(const Linking& work, const Draft& draft) {
  for (auto i = draft.tokens.begin; i < draft.head; ++i)
    if (work.in(i, kOther)) return true;
  return false;
}

// The best of the last mentions by what `share` says of each: less than 0 for none of them, else what to take off its score.
template <class Share>
std::int32_t most_salient(Joining& joining, const Draft& draft, Share share) {
  const Linking& work = joining.work;
  std::int32_t best = -1;
  int best_score = 0;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    if (work.token(draft.head).sentence - work.token(candidate.head).sentence > kSentences) break;
    const int less = share(candidate);
    if (less < 0) continue;
    const int score = salience(joining, work.lexicon.noun_weights, draft, candidate) - less;
    if (best >= 0 && score <= best_score) continue;
    best = candidate.entity;
    best_score = score;
  }
  return best;
}

bool same_state(const Linking& work, std::int32_t body, const Actor& actor) {
  return body < 0 || (!actor.country.empty() && work.actor(body).country == actor.country);
}

// "The country has asked": the state spoken of, by its own name or by those who act for it.
std::int32_t state_meant(Joining& joining, const Draft& draft) {
  const auto state_of = [&](const Known& known) {
    const Linking& work = joining.work;
    if (known.actor >= 0 && work.actor(known.actor).state) return known.actor;
    const auto body = known.actor >= 0 ? work.lexicon.states.find(work.actor(known.actor).country) : work.lexicon.states.end();
    if (known.actor >= 0) return body == work.lexicon.states.end() ? -1 : body->second;
    return known.body >= 0 && work.actor(known.body).state ? known.body : -1;
  };
  const auto entity = most_salient(joining, draft, [&](const Draft& candidate) {
    const Known& known = joining.of(candidate.entity);
    const auto state = candidate.form == MentionForm::pronoun ? -1 : state_of(known);
    if (state < 0) return -1;
    const int seen = std::min(kTopic, static_cast<int>(joining.work.seen[static_cast<std::size_t>(state)]));
    return kTopic - seen + (known.actor == state ? 0 : kActsFor);
  });
  return entity < 0 ? -1 : entity_of_actor(joining, state_of(joining.of(entity)));
}

}  // namespace

std::int32_t resolve_armed_group(Joining& joining, const Draft& draft) {
  return most_salient(joining, draft, [&](const Draft& candidate) {
    if (!is_armed_group(joining, candidate.entity)) return -1;
    const Known& known = joining.of(candidate.entity);
    return known.actor < 0 || same_state(joining.work, draft.body, joining.work.actor(known.actor)) ? 0 : -1;
  });
}

bool is_armed_group(const Joining& joining, std::int32_t entity) {
  const Known& known = joining.known[static_cast<std::size_t>(entity)];
  if (joining.work.document.entities[static_cast<std::size_t>(entity)].kind == EntityKind::person || !known.named) return false;
  if (known.actor < 0) return known.agent >= 0 && known.number == Number::sing && class_of(joining, known.agent).sector == "REB";
  const Actor& actor = joining.work.actor(known.actor);
  return actor.code.find("REB") != std::string::npos || actor.code.starts_with("IMG");
}

std::int32_t resolve_definite_state(Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  if (draft.agent < 0 || draft.form != MentionForm::nominal || !draft.definite || draft.owner >= 0 || draft.same_as >= 0 || draft.former ||
      draft.count > 0 || child_with(work.document, draft.head, Deprel::nmod_poss) >= 0 || is_told_behind(work, draft) ||
      means_another(work, draft))
    return -1;
  const AgentClass& agent = class_of(joining, draft.agent);
  const bool one = draft.number == Number::sing;
  const bool state = agent.kind == EntityKind::government && agent.sector.empty() && agent.title.empty();
  if (state) return one && draft.body < 0 && !work.in(draft.head, kRelational) ? state_meant(joining, draft) : -1;
  return agent.sector == "REB" && (!one || agent.kind == EntityKind::group) ? resolve_armed_group(joining, draft) : -1;
}

std::int32_t resolve_definite_national(Joining& joining, const Draft& draft) {
  const auto article = draft.tokens.begin - 1;
  if (draft.body < 0 || draft.number != Number::sing || is_told_behind(joining.work, draft) ||
      !same_sentence(joining.work, article, draft.head) || joining.work.lemma(article) != folded_hash("the"))
    return -1;
  return most_salient(joining, draft, [&](const Draft& candidate) {
    const Known& known = joining.of(candidate.entity);
    if (!known.named || joining.entity(candidate.entity).kind != EntityKind::person || candidate.form == MentionForm::pronoun) return -1;
    if (known.actor >= 0) return same_state(joining.work, draft.body, joining.work.actor(known.actor)) ? 0 : -1;
    if (known.body == draft.body) return 0;
    const bool untold = known.body < 0 && is_subject(joining.work.token(candidate.head).deprel);  // of no state that is told
    return untold ? kUntold : -1;
  });
}

}  // namespace hearsay
