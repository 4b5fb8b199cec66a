// Definite nouns for a body that the document has named: "the company" after "Volkov Steel raised prices", "the agency" after "the World
// Food Fund". They mean whichever such body was spoken of or spoke last, unless a phrase behind them tells which they mean.
#include <algorithm>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

// "The group", "the Lebanese movement", not "the pro-democracy movement": what any armed group may be called.
bool may_be_armed(const Linking& work, const Draft& draft) {
  if (!work.in(draft.head, kArmedBody)) return false;
  for (auto i = draft.tokens.begin + 1; i < draft.head; ++i)
    if (work.adjective_of[static_cast<std::size_t>(i)] < 0) return false;
  return true;
}

// A firm is called company, bank or maker, an international body bloc or organisation.
bool suits_known(const Joining& joining, const Draft& draft, const Actor& actor) {
  const std::string& sector = class_of(joining, draft.agent).sector;
  if (actor.state) return false;
  const bool firm = actor.code.find("BUS") != std::string::npos || actor.code.find("MNC") != std::string::npos;
  if (sector == "BUS" || firm) return firm && (sector == "BUS" || joining.work.in(draft.head, kAnyBody));
  const bool of_states = actor.code.find("GOV") != std::string::npos || actor.code.find("IGO") != std::string::npos;
  if (of_states) return joining.work.in(draft.head, kPublicBody);
  const bool party = draft.agent >= 0 && joining.work.token(draft.head).lemma == "party";  // no party is "the group" or "the agency"
  const bool is_party = actor.name.find("Party") != std::string::npos || actor.code.find("PTY") != std::string::npos;
  if (party != is_party) return false;
  return joining.work.in(draft.head, kAnyBody) || (!sector.empty() && actor.code.find(sector) != std::string::npos);
}

// "Tarn Rail", or what has been called a bank or a maker.
bool is_firm(const Joining& joining, const Draft& candidate, const Known& known) {
  const Linking& work = joining.work;
  if (candidate.form == MentionForm::name && ends_as_firm(work, candidate.tokens)) return true;
  return std::any_of(known.nouns.begin(), known.nouns.end(), [&](std::uint64_t noun) {
    const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, noun));
    return found != work.lexicon.agent_phrases.nodes.end() && !found->second.empty() &&
           class_of(joining, found->second.front().value).sector == "BUS";
  });
}

// "the SEC ... The commission", "the International Grain Board ... The board": the noun is a word or a letter of the name.
bool is_told_by_name(const Joining& joining, const Draft& draft, const Entity& entity) {
  const auto& noun = joining.work.token(draft.head).lemma;
  const auto name = ascii_lowered(entity.name);
  const bool capitals = std::all_of(entity.name.begin(), entity.name.end(), is_ascii_upper);
  return capitals ? name.find(noun.front()) != std::string::npos : name.find(noun) != std::string::npos;
}

// "GlobeAir was fined. The watchdog": whom the noun judges suffers what is done to him.
bool is_done_to(const Linking& work, const Draft& candidate) { return work.token(candidate.head).deprel == Deprel::nsubj_pass; }

// Nouns that not every body is called by.
bool may_be_called(const Joining& joining, const Draft& draft, const Draft& candidate) {
  const Linking& work = joining.work;
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  const Entity& entity = work.document.entities[static_cast<std::size_t>(candidate.entity)];
  if (is_told_by_name(joining, draft, entity)) return true;
  if (work.in(draft.head, kByItsName)) return false;
  return !work.in(draft.head, kNoFirm) ||
         (!is_firm(joining, candidate, known) && !(is_done_to(work, candidate) && entity.name.find(' ') == std::string::npos));
}

// "Nordpol denied any delay. The company": a name of one word that nothing tells to be a person's.
bool may_be_body(const Joining& joining, const Draft& candidate, const Known& known, const Entity& entity) {
  const bool single = entity.name.find(' ') == std::string::npos;
  return ((entity.kind == EntityKind::person && single) || entity.kind == EntityKind::other) && candidate.form == MentionForm::name &&
         known.actor < 0 && known.agent < 0 && known.gender == Gender::none && entity.role.empty() &&
         is_subject(joining.work.token(candidate.head).deprel);
}

// "The firm said", "the firm's boss": a body that is no armed group is meant by a noun in these places.
bool may_be_told_by(const Linking& work, const Draft& draft) {
  const Deprel relation = work.token(draft.head).deprel;
  return is_subject(relation) || relation == Deprel::nmod_poss || speaks(work, draft.head);
}

bool may_mean(const Joining& joining, const Draft& draft, const Draft& candidate) {
  const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
  const Entity& entity = joining.work.document.entities[static_cast<std::size_t>(candidate.entity)];
  const bool people = joining.work.token(candidate.head).feats.number == Number::plur && known.actor >= 0;  // "Republicans"
  if (is_armed_group(joining, candidate.entity))
    return may_be_armed(joining.work, draft) && (draft.body < 0 || known.body < 0 || known.body == draft.body);
  if (!may_be_told_by(joining.work, draft) || !known.named || people || (known.body >= 0 && draft.body >= 0 && known.body != draft.body))
    return false;
  const bool office = entity.kind == EntityKind::government && known.actor < 0 && joining.work.in(draft.head, kPublicBody);
  if (entity.kind != EntityKind::organisation && !office &&
      !((class_of(joining, draft.agent).sector == "BUS" || joining.work.token(draft.head).lemma == "group") &&
        may_be_body(joining, candidate, known, entity)))
    return false;
  if (known.actor >= 0) return suits_known(joining, draft, joining.work.actor(known.actor));
  return may_be_called(joining, draft, candidate) && !is_called_otherwise(joining, draft, known);
}

// Whether the noun may go back to a body at all.
bool may_go_back(const Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  if (draft.agent < 0 || draft.kind != EntityKind::organisation || draft.number != Number::sing || !draft.definite || draft.same_as >= 0 ||
      draft.owner >= 0 || draft.possessor >= 0 || draft.former || !is_plain(work, draft) || is_told_behind(work, draft))
    return false;
  if (!may_be_told_by(work, draft) && !may_be_armed(work, draft)) return false;
  return work.in(draft.head, kAnyBody) || class_of(joining, draft.agent).sector == "BUS";
}

}  // namespace

bool is_plain(const Linking& work, const Draft& draft) {
  if (draft.tokens.begin >= draft.head || work.token(draft.tokens.begin).upos != Upos::det) return false;
  for (const std::int32_t child : children_of(work.document, draft.head)) {
    if (child > draft.head) break;
    const Deprel relation = base_of(work.token(child).deprel);
    if (relation == Deprel::nmod || relation == Deprel::nummod || relation == Deprel::conj) return false;
    const bool tells_place = work.adjective_of[static_cast<std::size_t>(child)] >= 0 || form(work, child) == "based";  // "Rome-based"
    if (relation == Deprel::amod && !tells_place) return false;
  }
  return true;
}

bool is_called_otherwise(const Joining& joining, const Draft& draft, const Known& known) {
  const Linking& work = joining.work;
  if (work.in(draft.head, kAnyBody)) return false;
  const std::string& sector = class_of(joining, draft.agent).sector;
  return std::any_of(known.nouns.begin(), known.nouns.end(), [&](std::uint64_t noun) {
    const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, noun));
    if (found == work.lexicon.agent_phrases.nodes.end() || found->second.empty() || work.lexicon.in(noun, kAnyBody) ||
        work.lexicon.in(noun, kMaker))  // "The owner, Vantis Lines,"
      return false;
    const AgentClass& agent = class_of(joining, found->second.front().value);
    return noun != work.lemma(draft.head) && (agent.sector != sector || sector != "BUS");
  });
}

bool may_mean_body(const Joining& joining, const Draft& draft, const Draft& candidate) {
  return may_go_back(joining, draft) && may_mean(joining, draft, candidate);
}

std::int32_t resolve_definite_body(Joining& joining, const Draft& draft) {
  if (!may_go_back(joining, draft)) return -1;
  const std::int32_t best = most_salient_elsewhere(joining, draft, may_mean);
  if (best < 0 && may_be_armed(joining.work, draft)) return resolve_armed_group(joining, draft);
  if (best >= 0 && joining.entity(best).kind != EntityKind::organisation && joining.entity(best).kind != EntityKind::government &&
      !is_armed_group(joining, best))
    joining.entity(best).kind = EntityKind::organisation;
  return best;
}

}  // namespace hearsay
