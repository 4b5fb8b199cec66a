// Common nouns: who "the Russian president", "the spokesman", "the two leaders" are.
#include <algorithm>

#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

constexpr std::size_t kWindow = 80;  // mentions looked back at

std::string text_without_article(const Joining& joining, const Draft& draft) {
  TokenRange tokens = draft.tokens;
  while (tokens.end - tokens.begin > 1 && joining.work.token(tokens.begin).upos == Upos::det) ++tokens.begin;
  if (draft.kind == EntityKind::outlet)  // "Iran's Tasvir news agency" is the Tasvir news agency
    for (auto i = tokens.begin; i + 2 < draft.head; ++i)
      if (joining.work.token(i).upos == Upos::part && is_capitalised(joining.work, i + 1)) tokens.begin = i + 1;
  return std::string(joining.work.document.text_of(span_of(joining.work.document, tokens)));
}

// The person who held the post on the day, in this body; without a date whoever of the document ever held it.
std::int32_t holder(Joining& joining, const Draft& draft, std::int32_t body) {
  const Linking& work = joining.work;
  const AgentClass& agent = class_of(joining, draft.agent);
  const std::int32_t office = agent.leader ? work.actor(body).leading_office : agent.office;
  const auto holds = [&](std::int32_t actor) {
    const auto& tenures = work.actor(actor).tenures;
    return std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& t) {
      return t.body == body && (office < 0 || t.office == office) && (!work.day || draft.former || t.covers(*work.day));
    });
  };
  if (work.day && office >= 0 && !draft.former) {
    const std::int32_t actor = work.lexicon.holder_on(body, office, *work.day);
    if (actor >= 0 && work.lexicon.offices[static_cast<std::size_t>(office)].unique) return entity_of_actor(joining, actor);
  }
  for (const std::int32_t entity : joining.persons)
    if (holds(joining.of(entity).actor)) return entity;
  return -1;
}

bool bodies_agree(const Joining& joining, std::int32_t a, std::int32_t b) {
  return a < 0 || b < 0 || a == b ||
         (joining.work.actor(a).country == joining.work.actor(b).country && !joining.work.actor(a).country.empty());
}

// The latest entity that the same noun has been used for; of several that hold such an office the one for which most speaks: "President
// Trump met Ukrainian President Zelensky. The President said".
std::int32_t same_noun(Joining& joining, const Draft& draft) {
  std::int32_t likeliest = -1;
  int best = 0;
  const std::uint64_t noun = called(joining.work, draft.head);
  const AgentClass& agent = class_of(joining, draft.agent);
  const std::int32_t owner = owner_of(joining, draft);
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const std::int32_t entity = candidate.entity;
    const Known& known = joining.of(entity);
    if (joining.work.in(draft.head, kArmyNoun) && is_armed_group(joining, entity))
      continue;  // "the Arakan Army ... the army": that which it fights
    if (owns_description(joining, draft, candidate)) continue;
    if (owner >= 0 && known.owner >= 0 && known.owner != owner && draft.kind == EntityKind::person) continue;  // another's lawyer
    if (known.number != draft.number || !bodies_agree(joining, known.body, draft.body) ||
        (known.former != draft.former && (draft.former || agent.office >= 0)))
      continue;
    if (known.gender != Gender::none && draft.gender != Gender::none && known.gender != draft.gender) continue;
    if (agent.office >= 0 && known.office == agent.office) {
      const int score = salience(joining, joining.work.lexicon.noun_weights, draft, candidate);
      const bool more_named = likeliest >= 0 && known.named != joining.of(likeliest).named;  // whoever has a name comes first
      if (likeliest < 0 || (more_named ? known.named : score > best)) likeliest = entity, best = score;
      continue;
    }
    if (agent.office < 0 && std::find(known.nouns.begin(), known.nouns.end(), noun) != known.nouns.end()) return entity;
    if (agent.leader && known.named && known.actor >= 0 && known.office >= 0 && known.body >= 0 &&
        joining.work.actor(known.body).leading_office == known.office)
      return entity;
  }
  return likeliest;
}

// "the Revolutionary Guards ... the Guards": the last word of a name, still in capitals.
std::int32_t body_by_last_word(Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  const bool first = work.document.sentences[static_cast<std::size_t>(work.token(draft.head).sentence)].tokens.begin == draft.head;
  if (!draft.definite || draft.owner >= 0 || draft.tokens.end - draft.tokens.begin > 2 || first || !is_capitalised(work, draft.head))
    return -1;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& name = joining.draft(joining.history[joining.history.size() - 1 - back]);
    if (name.form != MentionForm::name || name.tokens.end - name.tokens.begin < 2) continue;
    if (joining.entity(name.entity).kind != EntityKind::person && form(work, name.tokens.end - 1) == form(work, draft.head))
      return name.entity;
  }
  return -1;
}

// "the site", "the programme": the medium named last, whatever it was called then.
std::int32_t last_medium(const Joining& joining, const Draft& draft) {
  constexpr std::size_t kMediumWindow = 40;  // mentions looked back at
  if (!draft.definite || draft.owner >= 0 || draft.number != Number::sing || draft.body >= 0 || draft.same_as >= 0 ||
      draft.tokens.end - draft.tokens.begin > 2 || joining.work.token(draft.head).upos == Upos::propn)
    return -1;
  for (std::size_t back = 0; back < std::min(kMediumWindow, joining.history.size()); ++back) {
    const std::int32_t entity = joining.draft(joining.history[joining.history.size() - 1 - back]).entity;
    const Known& known = joining.known[static_cast<std::size_t>(entity)];
    const Entity& medium = joining.work.document.entities[static_cast<std::size_t>(entity)];
    if (medium.kind == EntityKind::outlet && known.named && medium.name != joining.work.document.outlet) return entity;
  }
  return -1;
}

std::int32_t keyed(Joining& joining, std::uint64_t key, EntityKind kind, const std::string& name) {
  const auto [found, fresh] = joining.of_key.try_emplace(key, static_cast<std::int32_t>(joining.known.size()));
  if (fresh) new_entity(joining, kind, name);
  return found->second;
}

std::int32_t fresh_entity(Joining& joining, const Draft& draft) {
  const std::int32_t entity = new_entity(joining, draft.kind, text_without_article(joining, draft));
  joining.of(entity).number = draft.number;
  joining.of(entity).former = draft.former;
  return entity;
}

// "Russians", "the French"; "ethnic Turks" by their words.
std::int32_t people(Joining& joining, const Draft& draft) {
  if (draft.body < 0)
    return keyed(joining, extended(14, folded_hash(text_without_article(joining, draft))), draft.kind,
                 text_without_article(joining, draft));
  const std::uint64_t key = extended(extended(11, static_cast<std::uint64_t>(draft.body)), static_cast<std::uint64_t>(draft.number));
  if (const auto person = resolve_definite_national(joining, draft); person >= 0) return person;
  if (draft.number == Number::sing && !draft.definite) return fresh_entity(joining, draft);
  const std::int32_t entity = keyed(joining, key, draft.kind, text_without_article(joining, draft));
  joining.of(entity).number = draft.number;
  return entity;
}

// "the Russian Foreign Ministry", the same one each time.
std::int32_t body_of_state(Joining& joining, const Draft& draft) {
  const AgentClass& agent = class_of(joining, draft.agent);
  const std::uint64_t key = extended(extended(12, folded_hash(agent.title)), static_cast<std::uint64_t>(draft.body));
  return keyed(joining, key, draft.kind, joining.work.actor(draft.body).adjective + " " + agent.title);
}

// "the House Intelligence Committee": a name by its capitals, made of common words.
std::int32_t body_named(Joining& joining, const Draft& draft) {
  const std::string name = text_without_article(joining, draft);
  const auto initials = capitals_of(joining.work, draft.tokens);
  if (const auto found = joining.of_key.find(extended(2, folded_hash(initials))); initials.size() > 2 && found != joining.of_key.end()) {
    joining.entity(found->second).name = name;
    return found->second;
  }
  const std::int32_t entity = keyed(joining, extended(13, folded_hash(name)), draft.kind, name);
  joining.of(entity).named = true;
  return entity;
}

// "The Russian side asserts": the state.
bool is_side_of_state(const Joining& joining, const Draft& draft) {
  return joining.work.token(draft.head).lemma == "side" && draft.number == Number::sing && draft.definite && draft.body >= 0 &&
         draft.second_body < 0 && joining.work.actor(draft.body).state;
}

std::int32_t leaders_of_two(Joining& joining, const Draft& draft) {
  std::vector<std::int32_t> members;
  for (const std::int32_t body : {draft.body, draft.second_body}) {
    const std::int32_t person = holder(joining, draft, body);
    if (person >= 0) members.push_back(person);
  }
  std::sort(members.begin(), members.end());
  return members.size() == 2 ? group_of(joining, members) : -1;
}

// "Two officers, Jim Bell and Tim Marr,": the two by name, however the tree joins the second; -1 for none.
std::int32_t two_named_behind(Joining& joining, const Draft& draft) {
  if (draft.number != Number::plur || draft.kind != EntityKind::group) return -1;
  const Linking& work = joining.work;
  std::vector<std::int32_t> members;
  const auto add = [&](std::int32_t token) {
    const auto index = work.draft_of[static_cast<std::size_t>(token)];
    const bool name = index >= 0 && joining.draft(index).form == MentionForm::name && joining.draft(index).entity >= 0;
    if (name && joining.entity(joining.draft(index).entity).kind == EntityKind::person) members.push_back(joining.draft(index).entity);
  };
  const auto above = work.token(draft.head).head;
  const bool counted =
      above >= 0 && above < draft.head && ascii_lowered(form(work, above)) == "two";  // "Two of the officers, Jim Bell and"
  if (draft.count != 2 && !counted) return -1;
  for (const std::int32_t child : children_of(work.document, counted ? above : draft.head)) {
    const Deprel relation = work.token(child).deprel;
    if (child < draft.head || (relation != Deprel::appos && !(relation == Deprel::conj && !members.empty()))) continue;
    add(child);
    for (const std::int32_t other : children_of(work.document, child))
      if (work.token(other).deprel == Deprel::conj) add(other);
  }
  return members.size() == 2 && members[0] != members[1] ? group_of(joining, members) : -1;
}

// What the rules say of a definite noun, the first of them that says anything.
RuledNoun ruled(Joining& joining, const Draft& draft) {
  std::int32_t found = draft.definite && draft.owner < 0 ? same_noun(joining, draft) : -1;
  if (found >= 0 && draft.possessor >= 0 && draft.kind == EntityKind::organisation && joining.entity(found).kind == EntityKind::government)
    found = -1;  // "the statistics office ... His office"
  if (found >= 0 && joining.of(found).named && draft.kind == EntityKind::person && is_kept_nameless(joining.work, draft)) found = -1;
  if (found >= 0) return {found, "same noun"};
  if (found = resolve_definite_state(joining, draft); found >= 0) return {found, "state"};
  const auto word = joining.work.document.form_of(joining.work.token(draft.head));
  const bool all_media = word == "press" || word == "media";  // "not allowed to speak to the press"
  if (draft.kind == EntityKind::outlet && !all_media) found = last_medium(joining, draft);
  if (found >= 0) return {found, "medium"};
  if (found = resolve_description(joining, draft); found >= 0) return {found, "description"};
  if (found = resolve_definite_person(joining, draft); found >= 0) return {found, "person"};
  found = resolve_definite_body(joining, draft);
  return {found, found >= 0 ? "body" : "none"};
}

// "His Wagner group": a word of the name stands before the noun.
bool names_it(const Joining& joining, const Draft& draft, std::int32_t entity) {
  const Linking& work = joining.work;
  const std::string& name = work.document.entities[static_cast<std::size_t>(entity)].name;
  for (auto i = draft.tokens.begin; i < draft.head; ++i)
    if (is_capitalised(work, i) && name.find(form(work, i)) != std::string::npos) return true;
  return false;
}

// "Mr Justice Cray ... the judge": a court has one, and nothing else is told of him.
bool is_that_judge(const Joining& joining, const Draft& draft, std::int32_t entity) {
  const Known& known = joining.known[static_cast<std::size_t>(entity)];
  return draft.agent >= 0 && draft.agent == known.agent && known.named && class_of(joining, draft.agent).sector == "JUD" &&
         draft.definite && draft.owner < 0 && draft.possessor < 0 && draft.number == Number::sing && draft.former == known.former &&
         is_plain(joining.work, draft) && !is_told_behind(joining.work, draft);
}

// Whom a definite noun means: what the rules say is one thing that the weights look at.
std::int32_t resolve_definite(Joining& joining, const Draft& draft) {
  const RuledNoun rule = ruled(joining, draft);
  const bool sure = joining.work.token(draft.head).upos == Upos::propn ||  // "The People" of "The People's Alliance"
                    rule.rule == "state" || rule.rule == "body" ||
                    (rule.rule == "description" && !joining.work.lexicon.callings.contains(joining.work.lemma(draft.head))) ||
                    (rule.entity >= 0 && (is_that_judge(joining, draft, rule.entity) || is_armed_group(joining, rule.entity) ||
                                          names_it(joining, draft, rule.entity)));
  if (sure || !(draft.definite || draft.owner >= 0 || draft.possessor >= 0) || draft.indefinite) return rule.entity;
  const auto all = antecedents_of_noun(joining, draft, rule);
  const auto is_ruled = [&](const Antecedent& one) { return joining.draft(one.draft).entity == rule.entity; };
  if (rule.entity >= 0 && std::none_of(all.begin(), all.end(), is_ruled))
    return rule.entity;  // told of by nothing but those who act for it
  const auto chosen = choose_for_noun(joining, draft, all, rule);
  if (chosen == all.size()) return rule.rule == "description" ? rule.entity : -1;
  const auto entity = joining.draft(all[chosen].draft).entity;
  if (draft.kind == EntityKind::organisation && joining.entity(entity).kind == EntityKind::other)
    joining.entity(entity).kind = EntityKind::organisation;
  return entity;
}

}  // namespace

std::int32_t told_by_noun(Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  const auto article = child_with(work.document, draft.head, Deprel::det);
  if (draft.agent < 0 || article < 0 || work.token(article).lemma != "the") return -1;  // "this person"
  for (auto i = draft.tokens.begin; i < draft.head; ++i)
    if (work.in(i, kOther) || work.token(i).feats.num_type == NumType::ord) return -1;  // "the first cellist"
  const RuledNoun told = ruled(joining, draft);
  return told.rule == "same noun" || told.rule == "description" || told.rule == "person" ? told.entity : -1;
}

std::int32_t resolve_nominal(Joining& joining, const Draft& draft) {
  if (const auto two = resolve_couple(joining, draft); two >= 0) return two;
  if (const auto two = two_named_behind(joining, draft); two >= 0) return two;
  if (draft.agent < 0) {
    const std::int32_t person = resolve_definite_person(joining, draft);
    return person >= 0 ? person : people(joining, draft);
  }
  if (draft.form == MentionForm::name) return body_named(joining, draft);
  if (is_side_of_state(joining, draft)) return entity_of_actor(joining, draft.body);
  const AgentClass& agent = class_of(joining, draft.agent);
  const bool of_others = agent.leader && draft.sector_agent >= 0;  // "the Libyan rebel leader"
  const bool post = (agent.office >= 0 || agent.leader) && !of_others;
  std::int32_t found = -1;
  if (draft.number == Number::plur && post && draft.second_body >= 0) found = leaders_of_two(joining, draft);
  if (found < 0) found = body_by_last_word(joining, draft);
  if (found < 0 && (draft.number == Number::plur || agent.pair) && draft.count == 2 && draft.body < 0)  // "the two sides", "each side"
    found = resolve_pair(joining, draft);
  if (found < 0 && draft.number == Number::sing && post && draft.body >= 0 && !draft.indefinite && !draft.deputy)
    found = holder(joining, draft, draft.body);
  if (found < 0 && !agent.title.empty() && draft.body >= 0 && joining.work.actor(draft.body).state && draft.number == Number::sing &&
      !draft.former)
    found = body_of_state(joining, draft);
  if (found < 0) found = resolve_definite(joining, draft);
  return found >= 0 ? found : fresh_entity(joining, draft);
}

}  // namespace hearsay
