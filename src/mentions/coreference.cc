#include "mentions/coreference.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/sorted.h"
#include "document/codes.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/entities_nouns.h"

namespace hearsay {

std::int32_t new_entity(Joining& joining, EntityKind kind, std::string name) {
  Entity entity;
  entity.kind = kind;
  entity.name = std::move(name);
  joining.work.document.entities.push_back(std::move(entity));
  joining.known.emplace_back();
  return static_cast<std::int32_t>(joining.known.size()) - 1;
}

std::int32_t entity_of_actor(Joining& joining, std::int32_t actor) {
  const auto [found, fresh] = joining.of_actor.try_emplace(actor, static_cast<std::int32_t>(joining.known.size()));
  if (!fresh) return found->second;
  const Actor& who = joining.work.actor(actor);
  const std::int32_t entity = new_entity(joining, who.kind, who.name);
  joining.entity(entity).id = who.id;
  if (who.kind == EntityKind::person) joining.persons.push_back(entity);
  Known& known = joining.of(entity);
  known.actor = actor;
  known.gender = who.gender;
  known.named = true;
  if (const auto state = joining.work.lexicon.states.find(who.country); state != joining.work.lexicon.states.end())
    known.body = state->second;
  if (!who.role.empty()) known.nouns.push_back(folded_hash(std::string_view(who.role).substr(who.role.rfind(' ') + 1)));
  if (who.kind != EntityKind::person && !who.state)
    known.nouns.push_back(folded_hash(std::string_view(who.name).substr(who.name.rfind(' ') + 1)));
  if (const Tenure* tenure = tenure_on(who, joining.work.day)) known.office = tenure->office;
  return entity;
}

std::uint64_t called(const Linking& work, std::int32_t noun) {
  if (work.in(noun, kArmyNoun)) return folded_hash("army");
  const std::string_view lemma = work.token(noun).lemma;
  return has_ex(work, noun) && lemma.size() > 4 ? folded_hash(lemma.substr(3)) : work.lemma(noun);
}

std::int32_t group_of(Joining& joining, const std::vector<std::int32_t>& told) {
  auto members = told;
  sort_once(members);
  if (members.size() == 1) return members.front();
  std::uint64_t key = folded_hash("group");
  for (const std::int32_t member : members) key = extended(key, static_cast<std::uint64_t>(member) + 1);
  const auto [found, fresh] = joining.of_key.try_emplace(key, static_cast<std::int32_t>(joining.known.size()));
  if (!fresh) return found->second;
  std::string name;
  std::size_t count = 0;
  for (auto at = told.begin(); at != told.end(); ++at) {
    if (std::find(told.begin(), at, *at) != at) continue;
    ++count;
    name += (count == 1 ? "" : count == members.size() ? " and " : ", ") + joining.entity(*at).name;
  }
  const std::int32_t group = new_entity(joining, EntityKind::group, std::move(name));
  joining.entity(group).members = std::move(members);
  joining.of(group).number = Number::plur;
  return group;
}

const Tenure* tenure_on(const Actor& actor, std::optional<Day> day) {
  const Tenure* best = nullptr;
  for (const Tenure& tenure : actor.tenures) {  // by first day
    if (!day || tenure.covers(*day)) best = &tenure;
    else if (tenure.from <= *day && (best == nullptr || !best->covers(*day))) best = &tenure;
  }
  return best;
}

std::int32_t owner_of(const Joining& joining, const Draft& draft) {
  const std::int32_t owner = draft.owner >= 0 ? draft.owner : draft.possessor;
  return owner < 0 ? -1 : joining.draft(owner).entity;
}

namespace {

// "Putin's spokesman", "Trudeau and his ministers": the state of a person of the lexicon; "its army", "the group and its commander": the
// body itself; -1 for none.
std::int32_t body_of_owner(const Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  const std::int32_t entity = owner_of(joining, draft);
  if (entity < 0 || work.in(draft.head, kRelational)) return -1;
  const Known& known = joining.known[static_cast<std::size_t>(entity)];
  if (known.actor < 0) {  // "the junta ... its spokesman", of a state that is told
    const EntityKind kind = work.document.entities[static_cast<std::size_t>(entity)].kind;
    return kind == EntityKind::government || kind == EntityKind::person ? known.body : -1;
  }
  const Actor& actor = work.actor(known.actor);
  const bool rival = work.lexicon.agents[static_cast<std::size_t>(draft.agent)].sector == "OPP";  // a state's rival is another state
  const bool body = draft.kind == EntityKind::organisation && !actor.state;                       // "Gazprom's foundation"
  if (actor.kind != EntityKind::person) return rival || body || actor.code.empty() ? -1 : known.actor;
  const auto state = work.lexicon.states.find(actor.country);
  return state == work.lexicon.states.end() ? -1 : state->second;
}

// "Chief executive Ann Dole ... the CEO", "Prime Minister ... the PM": a post by the initials of its words.
void note_initials(Known& known, std::string_view role) {
  std::string initials;
  for (std::size_t at = 0; at != std::string_view::npos && at < role.size(); at = role.find(' ', at), at += at != std::string_view::npos)
    initials += role[at];
  if (initials.size() < 2) return;
  known.nouns.push_back(folded_hash(initials));
  if (initials.ends_with("ce")) known.nouns.push_back(folded_hash(initials.substr(initials.size() - 2) + "o"));  // executive officer
}

// What a draft adds to what is known of its entity.
void learn(Joining& joining, const Draft& draft) {
  Known& known = joining.of(draft.entity);
  ++known.mentions;
  if (draft.form == MentionForm::pronoun) {
    if (known.gender == Gender::none) known.gender = draft.gender;
    return;
  }
  known.named = known.named || draft.form == MentionForm::name;
  if (known.owner < 0) known.owner = owner_of(joining, draft);
  if (known.gender == Gender::none) known.gender = draft.gender;
  if (known.body < 0) known.body = draft.body;
  if (known.body < 0 && draft.agent >= 0) known.body = body_of_owner(joining, draft);
  if (known.agent < 0) known.agent = draft.agent;
  if (known.office < 0) known.office = draft.office;
  if (known.sector_agent < 0) known.sector_agent = draft.sector_agent;
  known.former = known.former || draft.former;
  const EntityKind kind = joining.entity(draft.entity).kind;
  const bool body = kind == EntityKind::organisation || kind == EntityKind::government || kind == EntityKind::outlet;
  const bool told = draft.form == MentionForm::nominal || (body && known.actor < 0 && draft.tokens.end - draft.tokens.begin > 1);
  if (told) {
    const std::uint64_t noun = called(joining.work, draft.head);
    if (std::find(known.nouns.begin(), known.nouns.end(), noun) == known.nouns.end()) known.nouns.push_back(noun);
  }
  // "the agency Vest": what it will be called
  if (const auto before = draft.tokens.begin - 1; draft.form == MentionForm::name && body && known.actor < 0 &&
                                                  same_sentence(joining.work, before, draft.head) &&
                                                  joining.work.agent_ending_at[static_cast<std::size_t>(before)] >= 0)
    known.nouns.push_back(joining.work.lemma(before));
  if (!told && !draft.role.empty()) {
    known.nouns.push_back(folded_hash(std::string_view(draft.role).substr(draft.role.rfind(' ') + 1)));
    note_initials(known, draft.role);
    Entity& entity = joining.entity(draft.entity);
    if (entity.role.empty()) entity.role = draft.role;
  }
}

// The sectors that words add to an international body: "NATO troops", but "a UN official" is the UN.
bool tells_more(std::string_view sector) { return sector == "MIL" || sector == "COP" || sector == "JUD" || sector == "SPY"; }

// Offices and posts, which one can have left.
bool is_post(std::string_view sector) { return sector == "GOV" || sector == "LEG" || tells_more(sector); }

std::string code_of(const Linking& work, std::int32_t body, std::string_view sector, bool former) {
  if (body < 0 && former && is_post(sector)) return fmt::format("{}.ELI", kNoCountry);
  if (body < 0) return sector.empty() || sector == "IGO" ? std::string(sector) : fmt::format("{}.{}", kNoCountry, sector);
  const Actor& actor = work.actor(body);
  if (former && !actor.country.empty()) return actor.country + ".ELI";
  const bool whole = !actor.state && !(actor.code.starts_with("IGO") && tells_more(sector));
  if (whole || sector.empty()) return actor.code;
  return actor.code + "." + std::string(sector);
}

std::string code_of_agent(const Linking& work, std::int32_t body, std::int32_t agent, bool former) {
  if (agent < 0) return code_of(work, body, "", former);
  const AgentClass& noun = work.lexicon.agents[static_cast<std::size_t>(agent)];
  if (!noun.before || former) return code_of(work, body, noun.sector, former);
  const std::string behind = code_of(work, body, "", false);  // NGO.USA
  return noun.sector + (behind.empty() ? "" : "." + behind);
}

void describe_person(const Joining& joining, const Known& known, Entity& entity) {
  const Linking& work = joining.work;
  const Actor& actor = work.actor(known.actor);
  entity.country = actor.country;
  entity.code = actor.code_on(work.day);
  const Tenure* tenure = tenure_on(actor, work.day);
  if (tenure == nullptr) return;
  const Office& office = work.lexicon.offices[static_cast<std::size_t>(tenure->office)];
  const bool former = work.day && !tenure->near(*work.day);
  if (actor.dated.empty()) entity.code = code_of(work, tenure->body, office.sector, former);
  if (entity.role.empty()) entity.role = (former ? "former " : "") + office.name;
}

}  // namespace

void describe_entities(Joining& joining) {
  const Linking& work = joining.work;
  for (std::size_t i = 0; i < joining.known.size(); ++i) {
    const Known& known = joining.known[i];
    Entity& entity = work.document.entities[i];
    if (!entity.members.empty()) continue;  // their own codes tell more
    if (known.actor >= 0 && entity.kind == EntityKind::person) {
      describe_person(joining, known, entity);
    } else if (known.actor >= 0) {
      const Actor& actor = work.actor(known.actor);
      entity.code = actor.code_on(work.day);
      entity.country = actor.country;
      entity.role = actor.role;
    } else if (known.body >= 0 || known.agent >= 0) {
      const bool agent = known.agent >= 0;
      const std::int32_t sector = known.sector_agent >= 0 ? known.sector_agent : known.agent;
      if (known.body >= 0) entity.country = work.actor(known.body).country;
      if (entity.kind != EntityKind::place && entity.kind != EntityKind::product)
        entity.code = code_of_agent(work, known.body, sector, known.former);
      if (agent && entity.role.empty() && known.office >= 0)
        entity.role = work.lexicon.offices[static_cast<std::size_t>(known.office)].name;
    }
  }
}

namespace {

// "Russian" in "Russian aircraft" means Russia: a mention that pronouns do not look back to.
void join_adjectives(Joining& joining) {
  Linking& work = joining.work;
  for (std::int32_t token = 0; token < work.size(); ++token) {
    const std::int32_t state = work.adjective_of[static_cast<std::size_t>(token)];
    if (state < 0 || work.draft_of[static_cast<std::size_t>(token)] >= 0) continue;
    std::int32_t end = token + 1;
    while (end < work.size() && work.adjective_of[static_cast<std::size_t>(end)] == state &&
           work.draft_of[static_cast<std::size_t>(end)] < 0 && work.token(end).sentence == work.token(token).sentence)
      ++end;
    Draft draft;
    draft.tokens = {token, end};
    draft.head = head_of(work.document, draft.tokens);
    draft.form = MentionForm::nominal;
    draft.entity = entity_of_actor(joining, state);
    work.drafts.push_back(std::move(draft));
    token = end - 1;
  }
}

// "There is no abbot on the island": nobody whom "the abbot" could be later; a pronoun of the same sentence may go back to it.
bool is_nobody(const Linking& work, const Draft& draft) {
  if (draft.form != MentionForm::nominal || draft.kind != EntityKind::person) return false;
  const auto article = child_with(work.document, draft.head, Deprel::det);
  return article >= 0 && work.token(article).lemma == "no";
}

void forget_calling(Known& known) {
  known.nouns.clear();
  known.office = known.agent = -1;
}

}  // namespace

void join_mentions(Linking& work) {
  Joining joining{work, {}, {}, {}, -1, -1, -1, -1, {}, {}, {}};
  join_names(joining);
  std::vector<std::int32_t> order(work.drafts.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::int32_t a, std::int32_t b) { return joining.draft(a).head < joining.draft(b).head; });
  for (const std::int32_t index : order) {
    auto entity = joining.draft(index).entity;
    if (entity < 0 && joining.draft(index).same_as >= 0) entity = joining.draft(joining.draft(index).same_as).entity;
    const bool pronoun = joining.draft(index).form == MentionForm::pronoun;
    if (entity < 0 && joining.draft(index).form == MentionForm::name && joining.draft(index).agent < 0)
      continue;                                                           // a short name of nobody known
    if (entity < 0 && pronoun) entity = resolve_pronoun(joining, index);  // may add a draft
    else if (entity < 0) entity = resolve_nominal(joining, joining.draft(index));
    Draft& draft = joining.draft(index);
    draft.entity = entity;
    if (draft.entity < 0) continue;
    learn(joining, draft);
    if (is_nobody(work, draft)) forget_calling(joining.of(draft.entity));
    joining.history.push_back(index);
    if (work.quoted[static_cast<std::size_t>(draft.head)]) continue;
    if (speaks(work, draft.head) || speaks_otherwise(work, draft.head))
      joining.speaker = draft.entity, joining.spoke_in = work.token(draft.head).sentence;
    if (asks(work, draft.head)) joining.asker = draft.entity, joining.asked_in = work.token(draft.head).sentence;
  }
  join_adjectives(joining);
  describe_entities(joining);
}

}  // namespace hearsay
