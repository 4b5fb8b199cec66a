// Pronouns of the third person: by number, gender, distance and grammatical role, after Lappin and Leass 1994.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

constexpr std::size_t kWindow = 40;     // mentions looked back at
constexpr std::int32_t kSentences = 3;  // sentences looked back at
constexpr std::int32_t kClimb = 12;     // steps up the tree
constexpr int kDoubtful = 12;           // as much as a sentence
constexpr int kLeastThing = -30;        // a thing of the last two sentences
constexpr int kLeastAlone = -9;  // where the verb does not ask for one: the subject of the last sentence, what stands before in its own
constexpr int kCollective = 12;  // "freed the hostages. The rebels had seized them": less for an army or a firm than for people

bool fits(const Joining& joining, const Draft& pronoun, const Known& known, const Entity& entity, bool speaks) {
  const bool person = entity.kind == EntityKind::person;
  const bool body = entity.kind == EntityKind::organisation || entity.kind == EntityKind::government || entity.kind == EntityKind::outlet ||
                    (entity.kind == EntityKind::group && known.actor >= 0);
  if (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem)
    return person && known.number == Number::sing && (known.gender == Gender::none || known.gender == pronoun.gender);
  if (pronoun.number == Number::plur)
    return known.number == Number::plur || entity.kind == EntityKind::group ||
           (body && known.actor >= 0 && !joining.work.actor(known.actor).state);
  const bool many = entity.kind == EntityKind::group && entity.members.empty();  // "the pilots' union ... It"
  const bool plural_by_name = body && known.actor >= 0;                          // "the United Arab Emirates ... it"
  const bool thing = entity.kind == EntityKind::product || (entity.kind == EntityKind::place && known.actor < 0);
  return (body || many || (thing && speaks)) && (known.number == Number::sing || plural_by_name);
}

// "Rwanda, which it accuses": the relative pronoun of the clause stands for the candidate, which is another argument of the verb.
bool stands_for(const Linking& work, std::int32_t verb, const Draft& candidate) {
  for (const std::int32_t child : children_of(work.document, verb)) {
    const Token& word = work.token(child);
    const Deprel relation = base_of(word.deprel);
    if (child > verb) break;
    if (word.upos != Upos::pron || (relation != Deprel::obj && relation != Deprel::nsubj && relation != Deprel::iobj)) continue;
    const bool relative = word.lemma == "which" || word.lemma == "whom" || word.lemma == "who";
    const std::int32_t end = child > 0 && form(work, child - 1) == "," ? child - 1 : child;
    if (relative && candidate.tokens.end == end) return true;
  }
  return false;
}

// "The driver of the train never saw a light, he told the inquiry": two subjects of the verb of saying, as the tree has it.
bool stands_before_inversion(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto behind = work.token(pronoun.head).head + 1;  // "Her mother, she says, picked apples": no inversion
  const bool acts = candidate.form == MentionForm::name || work.agent_ending_at[static_cast<std::size_t>(candidate.head)] >= 0;
  return acts && is_subject(work.token(pronoun.head).deprel) && is_subject(work.token(candidate.head).deprel) &&
         speaks(work, pronoun.head) && candidate.head < pronoun.head && form(work, pronoun.head - 1) == "," &&
         !(same_sentence(work, behind, pronoun.head) && form(work, behind) == ",");
}

// "The colonel, he said, had refused": who says so within the clause is another than its subject, where that is no pronoun.
bool is_told_within(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto verb = work.token(pronoun.head).head;
  const auto clause = work.token(candidate.head).head;
  return candidate.form != MentionForm::pronoun && candidate.head < pronoun.head && verb > pronoun.head && clause > verb &&
         form(work, pronoun.head - 1) == "," && is_subject(work.token(pronoun.head).deprel) &&
         is_subject(work.token(candidate.head).deprel) && speaks(work, pronoun.head) &&
         (work.token(verb).head == clause || work.token(clause).head == verb);
}

// "Asked by the coroner why he had waited": the question is about whom it is put to.
bool asks_about(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto verb = work.token(pronoun.head).head;
  auto asked = verb < 0 ? -1 : work.token(verb).head;
  if (asked == candidate.head && asked >= 0 && work.token(verb).deprel == Deprel::acl_relcl) asked = work.token(asked).head;  // hung there
  else if (verb < 0 || work.token(verb).deprel != Deprel::ccomp) return false;
  return asked >= 0 && work.in(asked, kAsking) && work.token(candidate.head).head == asked &&
         work.token(candidate.head).deprel == Deprel::obl_agent;
}

// "The vet, her sister Ada Holt,": the vet is not her own sister.
bool is_owned_apposition(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  const auto noun = work.token(pronoun.head).head;
  return noun > pronoun.head && work.token(noun).deprel == Deprel::appos && work.token(noun).head == candidate.head &&
         work.agent_ending_at[static_cast<std::size_t>(noun)] >= 0;
}

// A pronoun that is no subject and no possessor is not the subject of its own clause.
bool is_barred(const Linking& work, const Draft& pronoun, const Draft& candidate, bool reflexive) {
  if (reflexive) return false;
  if (pronoun.possessive) return is_owned_apposition(work, pronoun, candidate);
  if (is_told_within(work, pronoun, candidate) || asks_about(work, pronoun, candidate) || acts_on_subject(work, pronoun, candidate))
    return true;
  const std::int32_t verb = work.token(pronoun.head).head;
  if (verb >= 0 && work.token(candidate.head).head == verb && !stands_before_inversion(work, pronoun, candidate))
    return true;  // two arguments of one verb
  if (verb >= 0 && stands_for(work, verb, candidate)) return true;
  if (is_subject(work.token(pronoun.head).deprel)) return false;
  const std::int32_t clause = clause_of(work, pronoun.head);
  return clause >= 0 && subject_of(work, clause) == candidate.head;
}

// "Nordpol denied any delay. It has rejected": a name of one word that nothing tells to be a person's.
bool may_be_body(const Joining& joining, const Draft& pronoun, const Draft& candidate) {
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  const Entity& entity = joining.work.document.entities[static_cast<std::size_t>(candidate.entity)];
  const Linking& work = joining.work;
  return pronoun.gender == Gender::neut && (entity.kind == EntityKind::person || entity.kind == EntityKind::other) && known.actor < 0 &&
         known.agent < 0 && known.gender == Gender::none && known.named && entity.name.find(' ') == std::string::npos &&
         is_subject(work.token(candidate.head).deprel) && speaks(work, candidate.head) && speaks(work, pronoun.head) &&
         work.token(pronoun.head).sentence - work.token(candidate.head).sentence == 1;
}

// "As he arrived, Putin said": the subject of the main clause that follows in the sentence.
std::int32_t cataphor(Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  std::int32_t verb = clause_of(work, pronoun.head);
  for (std::int32_t step = 0; step < kClimb && verb >= 0 && work.token(verb).deprel != Deprel::advcl; ++step) verb = work.token(verb).head;
  if (verb < 0 || work.token(verb).head < 0) return -1;
  const std::int32_t subject = subject_of(work, work.token(verb).head);
  if (subject <= pronoun.head) return -1;
  const std::int32_t index = work.draft_of[static_cast<std::size_t>(subject)];
  if (index < 0 || joining.draft(index).entity < 0) return -1;
  const std::int32_t entity = joining.draft(index).entity;
  return fits(joining, pronoun, joining.of(entity), joining.entity(entity), false) ? entity : -1;
}

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
    if (fits(joining, pronoun, joining.of(entity), joining.entity(entity), false)) return -1;
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
    const bool fit = agrees && fits(joining, pronoun, joining.of(name.entity), joining.entity(name.entity), false);
    return fit && is_subject(work.token(name.head).deprel) ? name.entity : -1;
  }
  return -1;
}

// "Orsk denies it. It said": a place speaks where it has spoken; "off Lomsund, it said" is no place's.
bool is_mute_place(const Joining& joining, const Draft& candidate) {
  const Entity& entity = joining.work.document.entities[static_cast<std::size_t>(candidate.entity)];
  return entity.kind == EntityKind::place && joining.known[static_cast<std::size_t>(candidate.entity)].actor < 0 &&
         !speaks(joining.work, candidate.head);
}

// "The tower refused, he said": a noun that is a person only because it speaks.
bool is_doubtful_person(const Linking& work, const Draft& pronoun, const Draft& candidate) {
  return (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem) && candidate.form == MentionForm::nominal &&
         work.token(candidate.head).upos != Upos::adj && work.agent_ending_at[static_cast<std::size_t>(candidate.head)] < 0;
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

// "The army ... them": many by what it is, not by its number.
bool is_collective(Joining& joining, const Draft& candidate) {
  const Entity& entity = joining.entity(candidate.entity);
  return entity.members.empty() && entity.kind != EntityKind::person && joining.of(candidate.entity).number == Number::sing;
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
  const bool reflexive = work.document.form_of(work.token(pronoun.head)).find("sel") != std::string_view::npos;
  const bool speaking = speaks(work, pronoun.head);
  const std::int32_t own = speaker_of_quote(joining, pronoun);
  const auto mark = child_with(work.document, pronoun.head, Deprel::case_);
  const bool of_several = pronoun.number == Number::plur && !pronoun.possessive && mark >= 0 && form(work, mark) == "of";  // "two of them"
  const Suits suits = suits_of(work, pronoun);
  if (suits == Suits::thing) return resolve_to_thing(joining, pronoun, kLeastThing);
  std::int32_t best = -1;
  int best_score = 0;
  bool best_several = false;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const std::int32_t at = joining.history[joining.history.size() - 1 - back];
    const Draft& candidate = joining.draft(at);
    if (work.token(pronoun.head).sentence - work.token(candidate.head).sentence > kSentences) break;
    if (is_barred(work, pronoun, candidate, reflexive) || (own >= 0 && candidate.entity == own)) continue;
    const bool several = pronoun.number == Number::plur && entities_together(joining, candidate).size() > 1;
    if (!several && !fits(joining, pronoun, joining.of(candidate.entity), joining.entity(candidate.entity), speaking) &&
        !may_be_body(joining, pronoun, candidate))
      continue;
    if (pronoun.gender == Gender::neut && is_mute_place(joining, candidate)) continue;
    if (of_several && is_body(joining.entity(candidate.entity).kind)) continue;
    if (pronoun.count == 2 && !is_of_two(joining, candidate, several)) continue;
    int score = salience(joining, work.lexicon.pronoun_weights, pronoun, candidate);
    if (is_doubtful_person(work, pronoun, candidate)) score -= kDoubtful;
    if (pronoun.number == Number::plur && !pronoun.possessive && !speaking && !several && is_collective(joining, candidate))
      score -= kCollective;
    if (best >= 0 && score <= best_score) continue;
    best = at;
    best_score = score;
    best_several = several;
  }
  if (suits == Suits::either)
    if (const auto thing = resolve_to_thing(joining, pronoun, best < 0 ? kLeastAlone : best_score); thing >= 0) return thing;
  if (best < 0) {
    if (pronoun.count == 2) return last_two_speakers(joining, pronoun);
    const auto subject = cataphor(joining, pronoun);
    return subject >= 0 ? subject : named_next(joining, pronoun);
  }
  Entity& found = joining.entity(joining.draft(best).entity);
  if (pronoun.gender == Gender::neut && (found.kind == EntityKind::person || found.kind == EntityKind::other))
    found.kind = EntityKind::organisation;
  return best_several ? group_of(joining, entities_together(joining, joining.draft(best))) : joining.draft(best).entity;
}

}  // namespace hearsay
