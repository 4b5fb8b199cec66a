// How much speaks by rule for a mention that a definite noun may mean: a weighted sum of what Lappin and Leass 1994 look at
// (distance, grammatical role, parallelism) and of who speaks. The weights are data (agents.toml, [reference]). Internal to mentions.
#pragma once

#include <algorithm>

#include "mentions/coreference.h"

namespace hearsay {

// `later` is the pronoun or noun, `candidate` a mention passed before it that has an entity.
int salience(const Joining& joining, const ReferenceWeights& weights, const Draft& later, const Draft& candidate);

bool is_subject(Deprel relation);  // of a clause, active or passive

inline const AgentClass& class_of(const Joining& joining, std::int32_t agent) {  // an index of ActorLexicon::agents, not -1
  return joining.work.lexicon.agents[static_cast<std::size_t>(agent)];
}

inline bool is_body(EntityKind kind) {
  return kind == EntityKind::organisation || kind == EntityKind::government || kind == EntityKind::outlet;
}

// "Hezbollah", "the March 23 Movement": a group under arms that has a name.
bool is_armed_group(const Joining& joining, std::int32_t entity);

// "The network said the group had": the subject of a verb of saying, and a noun in what it is told to say.
bool tells_of(const Linking& work, std::int32_t speaker, std::int32_t token);

// "the head of the union", "the man who shot him": told by what stands behind it.
bool is_told_behind(const Linking& work, const Draft& draft);

// "Lev Orde, the president's press secretary,": the president is another than whom the description is of.
bool owns_description(const Joining& joining, const Draft& noun, const Draft& candidate);

// "couple", "pair": a noun that one alone is not.
bool names_two(const Linking& work, std::int32_t noun);

// "The vet" after "The farmer, Huw Pryce,": callings that exclude each other, whatever else he is called.
bool has_another_calling(const Joining& joining, const Draft& draft, const Known& known);

// "the judge", "the prosecutor": there is one in every such story, named or not.
bool is_post(const AgentClass& agent);

// "The company", "the shipping line", "the Swedish bank": nothing before the noun that would set it apart from what was named.
bool is_plain(const Linking& work, const Draft& draft);

// "The University of Lund" is no company: a noun of another trade stands in its name, or was used for it.
bool is_called_otherwise(const Joining& joining, const Draft& draft, const Known& known);

// "she said", "a surgeon called": the subject of a verb of saying.
bool speaks(const Linking& work, std::int32_t token);

// "asked a juror": the subject of a verb of questions.
bool asks(const Linking& work, std::int32_t token);

// "A lawyer asked her why. She replied": who asked is not who answers.
bool is_asker(const Joining& joining, const Draft& later, const Draft& candidate);

// "Pressed by Gale, the witness said": an argument of a participle whose subject is that of the clause behind it.
bool acts_on_subject(const Linking& work, const Draft& later, const Draft& candidate);

// "according to a cousin", "was doubted by Gal of the institute", "says a report": who speaks and is no subject.
bool speaks_otherwise(const Linking& work, std::int32_t token);

// Within what somebody says: "Stahl said the defendant had bought petrol".
bool is_embedded(const Linking& work, std::int32_t token);

// "A lawyer was told that, she added": before the one who says it, in the words that she says.
bool is_in_own_content(const Linking& work, const Draft& later, const Draft& candidate);

// "The Emirates, which the army accuses, said that it supplies no arms": within what one says or knows, one is meant first.
bool is_of_speaker(const Linking& work, const Draft& later, std::int32_t candidate);

// The verb whose argument the token is; for a possessor that of the thing possessed; -1 for none.
std::int32_t clause_of(const Linking& work, std::int32_t token);

// The subject of a verb, its own or the one that it shares with the verb above it; -1 for none.
std::int32_t subject_of(const Linking& work, std::int32_t verb);

// The entity of the mention before a definite noun for which most speaks, of those of other clauses in the last sentences that `may_mean`
// lets pass; -1 where too little speaks for any.
template <class Fits>
std::int32_t most_salient_elsewhere(Joining& joining, const Draft& draft, Fits may_mean, int least) {
  constexpr std::size_t kWindow = 40;     // mentions looked back at
  constexpr std::int32_t kSentences = 4;  // sentences looked back at
  constexpr int kOwnWords = 12;           // as much as a sentence: who speaks calls itself "it" first
  const Linking& work = joining.work;
  std::int32_t best = -1;
  int best_score = least;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const auto apart = work.token(draft.head).sentence - work.token(candidate.head).sentence;
    if (apart > kSentences) break;
    if (apart == 0 && clause_of(work, candidate.head) == clause_of(work, draft.head)) continue;
    if (!may_mean(joining, draft, candidate)) continue;
    const int own = tells_of(work, candidate.head, draft.head) ? kOwnWords : 0;
    const int score = salience(joining, work.lexicon.noun_weights, draft, candidate) - own;
    if (score <= best_score) continue;
    best = candidate.entity;
    best_score = score;
  }
  return best;
}

template <class Fits>
std::int32_t most_salient_elsewhere(Joining& joining, const Draft& draft, Fits may_mean) {
  return most_salient_elsewhere(joining, draft, may_mean, joining.work.lexicon.noun_weights.least);
}

}  // namespace hearsay
