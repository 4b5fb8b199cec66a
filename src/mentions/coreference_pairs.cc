// Two told before: "the two leaders", "both sides", "both women".
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {

bool names_two(const Linking& work, std::int32_t noun) {
  const auto& lemma = work.token(noun).lemma;
  return lemma == "couple" || lemma == "pair" || lemma == "duo" || lemma == "twosome";
}

namespace {

constexpr std::size_t kWindow = 80;  // mentions looked back at

// The state that an entity is, or acts for: "the Kremlin", "Kim Jong-un"; -1 for none.
std::int32_t state_of(const Joining& joining, const Known& known) {
  const Linking& work = joining.work;
  if (known.actor >= 0 && work.actor(known.actor).state) return known.actor;
  const bool acts = known.actor >= 0 && known.office >= 0;
  const auto state = acts ? work.lexicon.states.find(work.actor(known.actor).country) : work.lexicon.states.end();
  return state == work.lexicon.states.end() ? -1 : state->second;
}

// What may be one of two sides: a state by its actor, or, where a noun for parties asks for them ("sides"), an armed group by its entity,
// told apart by the sign; -1 for neither.
std::int32_t side_of(const Joining& joining, const AgentClass& agent, std::int32_t entity) {
  const std::int32_t state = state_of(joining, joining.known[static_cast<std::size_t>(entity)]);
  return state >= 0 || !agent.pair || !is_armed_group(joining, entity) ? state : -2 - entity;
}

std::int32_t entity_of_side(Joining& joining, std::int32_t side) { return side >= 0 ? entity_of_actor(joining, side) : -2 - side; }

bool may_be_of_pair(Joining& joining, const AgentClass& agent, bool bodies, std::int32_t entity) {
  const Known& known = joining.of(entity);
  const Linking& work = joining.work;
  if (!known.named) return false;
  if (bodies) return side_of(joining, agent, entity) != -1;
  if (joining.entity(entity).kind != EntityKind::person) return false;
  if (!agent.leader) return agent.office < 0 || known.office >= 0;
  return known.office >= 0 &&
         (known.body < 0 || work.actor(known.body).leading_office < 0 || work.actor(known.body).leading_office == known.office);
}

// "Japan protested to both countries": who acts upon them is none of them; -1 where they act themselves.
std::int32_t outsider_of(Joining& joining, const Draft& draft, bool bodies) {
  const Linking& work = joining.work;
  const auto subject = subject_of(work, clause_of(work, draft.head));
  const auto index = subject < 0 || subject == draft.head ? -1 : work.draft_of[static_cast<std::size_t>(subject)];
  const auto entity = index < 0 ? -1 : joining.draft(index).entity;
  return entity < 0 || !bodies ? entity : side_of(joining, class_of(joining, draft.agent), entity);
}

// "talks between Israel and Hamas": what the report is about, however long before.
bool is_between(const Linking& work, const Draft& first) {
  const auto mark = child_with(work.document, first.head, Deprel::case_);
  return mark >= 0 && work.token(mark).lemma == "between";
}

// In a civil war the army stands for its state: that of which was told last; the state where none was.
std::int32_t army_for(Joining& joining, std::int32_t state, std::int32_t rebels) {
  const Linking& work = joining.work;
  const auto actor = rebels < -1 ? joining.of(-2 - rebels).actor : -1;
  if (state < 0 || actor < 0 || work.actor(actor).country != work.actor(state).country) return entity_of_side(joining, state);
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const auto entity = joining.draft(joining.history[joining.history.size() - 1 - back]).entity;
    const Known& known = joining.of(entity);
    const bool army = known.agent >= 0 && joining.entity(entity).kind == EntityKind::group && known.number == Number::sing &&
                      class_of(joining, known.agent).sector == "MIL";
    if (army && (known.body < 0 || known.body == state)) return entity;
  }
  return entity_of_side(joining, state);
}

std::int32_t group_of_sides(Joining& joining, std::int32_t first, std::int32_t second) {
  std::vector<std::int32_t> members{army_for(joining, first, second), army_for(joining, second, first)};
  std::sort(members.begin(), members.end());  // by who is named first, not by weight
  return group_of(joining, members);
}

// "Abe and Moon distrust each other ... the two leaders": two persons, or two sides, that a sentence shortly before joins; -1 for none.
std::int32_t joined_pair(Joining& joining, const Draft& draft, bool bodies, std::int32_t outsider) {
  constexpr std::int32_t kSentences = 3;
  const Linking& work = joining.work;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& first = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const bool near = work.token(draft.head).sentence - work.token(first.head).sentence <= kSentences;
    if (first.form != MentionForm::name || !(near || (bodies && is_between(work, first)))) continue;
    std::vector<std::int32_t> members;
    bool fit = true;
    for (const std::int32_t entity : coordinated_entities(joining, first)) {
      fit = fit && may_be_of_pair(joining, class_of(joining, draft.agent), bodies, entity);
      const std::int32_t member = bodies && fit ? side_of(joining, class_of(joining, draft.agent), entity) : entity;
      fit = fit && member != outsider;
      members.push_back(member);
    }
    if (fit && members.size() == 2 && members[0] != members[1])
      return bodies ? group_of_sides(joining, members[0], members[1]) : group_of(joining, members);
  }
  return -1;
}

// "Both men", "the two women": any two persons, whatever they do.
bool is_of_sex(const Linking& work, const Draft& draft) {
  const auto& lemma = work.token(draft.head).lemma;
  return lemma == "man" || lemma == "woman";
}

// "The couple", "the brothers": nouns for two that are told together.
bool is_for_two(const Linking& work, const Draft& draft) {
  if (!draft.definite || draft.owner >= 0 || draft.possessor >= 0 || draft.count > 2 || !work.in(draft.head, kTwoTogether)) return false;
  return (names_two(work, draft.head) || draft.number == Number::plur) && !is_told_behind(work, draft);
}

// "The two countries ... both sides": the two who were told of so before, unless one of them is who acts upon them; -1 for none.
std::int32_t same_pair(Joining& joining, std::int32_t outsider) {
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& earlier = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const auto& members = joining.entity(earlier.entity).members;
    if (earlier.form != MentionForm::nominal || earlier.agent < 0 || members.size() != 2) continue;
    const AgentClass& agent = class_of(joining, earlier.agent);
    const bool sides = agent.pair || agent.kind == EntityKind::government;
    const bool fit = std::all_of(members.begin(), members.end(),
                                 [&](std::int32_t member) { return outsider == -1 || entity_of_side(joining, outsider) != member; });
    if (sides && fit) return earlier.entity;
  }
  return -1;
}

// The two persons whom that mention tells of with another, or who are both meant by it; none where they are not two.
std::vector<std::int32_t> two_at(Joining& joining, const Draft& draft, const Draft& candidate) {
  auto members = joining.entity(candidate.entity).members;
  if (members.empty()) members = entities_together(joining, candidate);
  const bool fit = members.size() == 2 && std::all_of(members.begin(), members.end(), [&](std::int32_t member) {
                     const Known& known = joining.of(member);
                     const bool sex = draft.gender == Gender::none || known.gender == Gender::none || known.gender == draft.gender;
                     return joining.entity(member).kind == EntityKind::person && known.named && sex;
                   });
  return fit ? members : std::vector<std::int32_t>{};
}

// "Both banks" after "Brack Bank and Voss Bank were fined", "the two scientists": two of that kind, whatever they do, that a sentence
// shortly before joins; -1 for none.
std::int32_t any_two_joined(Joining& joining, const Draft& draft) {
  constexpr std::int32_t kSentences = 2;
  const Linking& work = joining.work;
  if (!draft.definite || draft.owner >= 0 || draft.possessor >= 0 || work.in(draft.head, kNameless) || is_told_behind(work, draft))
    return -1;
  const auto kind = draft.kind == EntityKind::group ? EntityKind::person : draft.kind;
  if (kind != EntityKind::person && kind != EntityKind::organisation) return -1;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& first = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const auto apart = work.token(draft.head).sentence - work.token(first.head).sentence;
    if (apart > kSentences) return -1;
    if (apart == 0 || first.form != MentionForm::name) continue;
    const auto members = entities_together(joining, first);
    const bool fit = members.size() == 2 && std::all_of(members.begin(), members.end(), [&](std::int32_t member) {
                       return joining.entity(member).kind == kind && joining.of(member).named;
                     });
    if (fit) return group_of(joining, members);
  }
  return -1;
}

}  // namespace

std::int32_t resolve_couple(Joining& joining, const Draft& draft) {
  constexpr std::int32_t kSentences = 5;
  const Linking& work = joining.work;
  if (!is_for_two(work, draft)) return -1;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    if (work.token(draft.head).sentence - work.token(candidate.head).sentence > kSentences) return -1;
    if (const auto members = two_at(joining, draft, candidate); !members.empty()) return group_of(joining, members);
  }
  return -1;
}

// "The Kremlin denied that the two sides were planning a deal": who denies it is one of them; -1 where nobody does.
std::int32_t denier_of(Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  const auto clause = clause_of(work, draft.head);
  const auto verb = clause < 0 || base_of(work.token(clause).deprel) != Deprel::ccomp ? -1 : work.token(clause).head;
  const auto subject = verb < 0 || work.token(verb).lemma != "deny" ? -1 : subject_of(work, verb);
  const auto index = subject < 0 ? -1 : work.draft_of[static_cast<std::size_t>(subject)];
  const auto entity = index < 0 ? -1 : joining.draft(index).entity;
  if (entity < 0) return -1;
  const Known& known = joining.of(entity);
  const bool seat = known.actor >= 0 && joining.entity(entity).kind == EntityKind::government;  // "the Kremlin"
  const auto state = seat ? work.lexicon.states.find(work.actor(known.actor).country) : work.lexicon.states.end();
  return state != work.lexicon.states.end() ? state->second : side_of(joining, class_of(joining, draft.agent), entity);
}

// "the two leaders", "both sides": the two of whom most has been said of late, each mention weighing less the farther back it stands.
std::int32_t resolve_pair(Joining& joining, const Draft& draft) {
  constexpr double kFading = 0.95;  // from one mention to the one before
  const AgentClass& agent = class_of(joining, draft.agent);
  const bool bodies = agent.pair || agent.kind == EntityKind::government;
  if (!bodies && !agent.leader && agent.office < 0 && !is_of_sex(joining.work, draft)) return any_two_joined(joining, draft);
  const std::int32_t outsider = outsider_of(joining, draft, bodies);
  std::vector<std::pair<std::int32_t, double>> weights;
  double weight = 1;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back, weight *= kFading) {
    const std::int32_t entity = joining.draft(joining.history[joining.history.size() - 1 - back]).entity;
    if (!may_be_of_pair(joining, agent, bodies, entity)) continue;
    const std::int32_t key = bodies ? side_of(joining, agent, entity) : entity;
    if (key == outsider) continue;
    const double share =
        bodies && key >= 0 && joining.of(entity).actor != key ? weight / 2 : weight;  // who acts for a state speaks less of it
    const auto known = std::find_if(weights.begin(), weights.end(), [&](const auto& there) { return there.first == key; });
    if (known == weights.end()) weights.emplace_back(key, share);
    else known->second += share;
  }
  if (const auto denier = bodies ? denier_of(joining, draft) : -1; denier != -1)
    for (auto& [key, share] : weights)
      if (key == denier) share += static_cast<double>(kWindow);  // more than all mentions together
  std::stable_sort(weights.begin(), weights.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (const auto joined = joined_pair(joining, draft, bodies, outsider); joined >= 0) return joined;
  if (agent.pair)
    if (const auto same = same_pair(joining, outsider); same >= 0) return same;
  if (weights.size() < 2) return -1;
  if (bodies) return group_of_sides(joining, weights[0].first, weights[1].first);
  std::vector<std::int32_t> members{weights[0].first, weights[1].first};
  std::sort(members.begin(), members.end());  // by who is named first, not by weight
  return group_of(joining, members);
}

}  // namespace hearsay
