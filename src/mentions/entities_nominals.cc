// Common nouns that act ("the spokesman", "US officials", "the two leaders"), titles in front of names, pronouns, appositions.
#include <algorithm>
#include <array>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestNounPhrase = 12;  // tokens looked at to the left of a head

bool is_noun(const Token& token) { return token.upos == Upos::noun || token.upos == Upos::propn; }

bool is_premodifier(const Token& token) {
  switch (token.deprel) {
    case Deprel::det:
    case Deprel::det_predet:
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nummod:
    case Deprel::nmod_poss:
    case Deprel::nmod_desc:
    case Deprel::nmod:
    case Deprel::nmod_unmarked:
    case Deprel::flat: return true;
    default: return false;
  }
}

// The first token of the noun phrase, from its leftmost premodifier on.
std::int32_t phrase_begin(const Linking& work, TokenRange tokens, std::int32_t head) {
  std::int32_t begin = tokens.begin;
  for (const std::int32_t child : children_of(work.document, head)) {
    if (child >= tokens.begin) break;
    if (!is_premodifier(work.token(child))) continue;
    begin = std::min(begin, subtree_of(work.document, child).begin);
  }
  for (std::int32_t token = tokens.begin; token < tokens.end; ++token)
    if (token != head)
      for (const std::int32_t child : children_of(work.document, token))
        if (child < begin && is_premodifier(work.token(child))) begin = std::min(begin, subtree_of(work.document, child).begin);
  for (std::int32_t token = tokens.begin - 1; token >= begin; --token)
    if (work.token(token).upos == Upos::aux || work.token(token).upos == Upos::sconj || work.token(token).feats.verb_form == VerbForm::fin)
      begin = token + 1;
  return std::max({begin, tokens.begin - kLongestNounPhrase,
                   work.document.sentences[static_cast<std::size_t>(work.token(head).sentence)].tokens.begin});
}

// The body that a token names by itself: a state's adjective or a name of a state, organisation or government.
std::int32_t body_at(const Linking& work, std::int32_t token) {
  if (work.adjective_of[static_cast<std::size_t>(token)] >= 0) return work.adjective_of[static_cast<std::size_t>(token)];
  const std::int32_t draft = work.draft_of[static_cast<std::size_t>(token)];
  if (draft < 0) return -1;
  const Draft& found = work.drafts[static_cast<std::size_t>(draft)];
  if (found.actor >= 0) return work.actor(found.actor).kind == EntityKind::person ? -1 : found.actor;
  return found.kind == EntityKind::place || found.form == MentionForm::nominal ? found.body : -1;
}

bool says_former(const Linking& work, std::int32_t token) { return work.in(token, kFormer); }

void note_body(Draft& draft, std::int32_t body) {
  if (body < 0 || body == draft.body) return;
  if (draft.body < 0) draft.body = body;
  else if (draft.second_body < 0) draft.second_body = body;
}

// Reads what stands before the head: articles, affiliation, "former", "two". Nearest words first.
void read_premodifiers(const Linking& work, TokenRange before, Draft& draft) {
  bool coordinated = false;
  for (std::int32_t i = before.end - 1; i >= before.begin; --i) {
    const Token& token = work.token(i);
    if (token.upos == Upos::cconj) coordinated = true;
    if (token.upos == Upos::det) {
      draft.definite = draft.definite || work.in(i, kDefinite);
      draft.indefinite = draft.indefinite || work.in(i, kIndefinite);
    }
    draft.former = draft.former || says_former(work, i);
    draft.deputy = draft.deputy || work.in(i, kDeputy);
    if (work.in(i, kPairWord)) draft.count = 2;
    const bool ethnic = i > before.begin && work.in(i - 1, kEthnic);  // "ethnic Albanian politicians" are of no country told
    if ((draft.body < 0 || coordinated) && !ethnic) note_body(draft, body_at(work, i));
    if (token.deprel == Deprel::nmod_poss) {
      draft.definite = true;
      if (draft.owner < 0) draft.owner = work.draft_of[static_cast<std::size_t>(i)];
    }
  }
}

// The body that a phrase is or belongs to: "Russia", "the Ukrainian president".
std::int32_t body_within(const Linking& work, std::int32_t head) {
  if (const std::int32_t body = body_at(work, head); body >= 0) return body;
  for (const std::int32_t child : children_of(work.document, head))
    if (child < head && is_premodifier(work.token(child)))
      if (const std::int32_t body = body_at(work, child); body >= 0) return body;
  return -1;
}

// "hackers linked to North Korea", "fighters loyal to Damascus": whom they act for, said by a participle or an adjective.
std::int32_t body_bound_to(const Linking& work, std::int32_t head) {
  for (const std::int32_t child : children_of(work.document, head)) {
    const Deprel relation = base_of(work.token(child).deprel);
    if (child < head || (relation != Deprel::acl && relation != Deprel::amod) || !work.in(child, kBoundTo)) continue;
    for (const std::int32_t to : children_of(work.document, child))
      if (const Deprel below = base_of(work.token(to).deprel); to > child && (below == Deprel::obl || below == Deprel::nmod))
        if (const std::int32_t body = body_within(work, to); body >= 0) return body;
  }
  return -1;
}

// "the ambassador to Russia", "the envoy for Yemen": the state is where he works, not whose he is.
bool is_posted_to(const Linking& work, std::int32_t head, std::int32_t phrase) {
  if (!work.in(head, kSentTo)) return false;
  const auto preposition = child_with(work.document, phrase, Deprel::case_);
  return preposition >= 0 && work.in(preposition, kAwayPreposition);
}

// "the president of Russia", "a spokesman for the Kremlin".
void read_postmodifiers(const Linking& work, Draft& draft) {
  for (const std::int32_t child : children_of(work.document, draft.head)) {
    if (child < draft.tokens.end || base_of(work.token(child).deprel) != Deprel::nmod) continue;
    if (is_posted_to(work, draft.head, child)) continue;
    if (draft.body < 0) note_body(draft, body_within(work, child));
    const std::int32_t owner = work.draft_of[static_cast<std::size_t>(child)];
    if (draft.owner < 0 && owner >= 0 && work.drafts[static_cast<std::size_t>(owner)].kind == EntityKind::person) draft.owner = owner;
    for (const std::int32_t other : children_of(work.document, child))
      if (work.token(other).deprel == Deprel::conj && draft.body >= 0 && draft.second_body < 0) note_body(draft, body_at(work, other));
    if (!draft.definite && !draft.indefinite && draft.body >= 0 && work.lexicon.agents[static_cast<std::size_t>(draft.agent)].office >= 0)
      draft.definite = true;
  }
  if (draft.body < 0) note_body(draft, body_bound_to(work, draft.head));
}

// What the sector of a modifier tells beside the noun's own: "opposition lawmakers" are the opposition, "rebel troops" rebels, an "army
// spokesman" speaks for the army, but "government troops" are troops.
bool outranks(std::string_view modifier, std::string_view own) {
  if (modifier.empty() || modifier == own) return false;
  if (own.empty()) return true;
  const bool against = modifier == "OPP" || modifier == "REB" || modifier == "CRM";
  if (against && (own == "LEG" || own == "MIL")) return true;
  return (own == "GOV" || own == "CVL") && modifier != "GOV" && modifier != "CVL";
}

// "US administration sources", "military officials", "opposition lawmakers": what they belong to tells the sector.
void read_sector(const Linking& work, Draft& draft, const AgentMatch& match) {
  if (draft.kind == EntityKind::government) return;
  const std::string_view own = work.lexicon.agents[static_cast<std::size_t>(match.agent)].sector;
  for (std::int32_t i = match.tokens.begin - 1; i >= draft.tokens.begin && draft.sector_agent < 0; --i) {
    const std::int32_t ending = work.agent_ending_at[static_cast<std::size_t>(i)];
    const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, work.lemma(i)));
    const std::int32_t agent = ending >= 0 ? work.agents[static_cast<std::size_t>(ending)].agent
                               : found != work.lexicon.agent_phrases.nodes.end() && !found->second.empty() ? found->second.front().value
                                                                                                           : -1;
    if (agent >= 0 && outranks(work.lexicon.agents[static_cast<std::size_t>(agent)].sector, own)) draft.sector_agent = agent;
    if (ending >= 0) i = work.agents[static_cast<std::size_t>(ending)].tokens.begin;  // "justice" of a justice department is no judge
  }
}

bool is_capitalised(const Linking& work, std::int32_t token) {
  const auto form = work.document.form_of(work.token(token));
  return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

// "House Intelligence Committee": a body's noun in capitals, with capitals before it, is a name.
void read_capitals(const Linking& work, Draft& draft, const AgentMatch& match) {
  const bool body = draft.kind == EntityKind::organisation || draft.kind == EntityKind::government || draft.kind == EntityKind::outlet;
  if (!body || draft.number == Number::plur || work.token(draft.head).upos != Upos::propn || !is_capitalised(work, draft.head)) return;
  if (!work.lexicon.agents[static_cast<std::size_t>(match.agent)].title.empty() && draft.body >= 0) return;
  std::int32_t begin = match.tokens.begin;
  while (begin > draft.tokens.begin && is_capitalised(work, begin - 1) && work.token(begin - 1).upos != Upos::det &&
         work.draft_of[static_cast<std::size_t>(begin - 1)] < 0)
    --begin;
  if (begin == match.tokens.begin && match.tokens.end - match.tokens.begin < 2) return;
  draft.tokens.begin = begin;
  draft.form = MentionForm::name;
}

Draft nominal_of(const Linking& work, const AgentMatch& match, std::int32_t head) {
  const AgentClass& agent = work.lexicon.agents[static_cast<std::size_t>(match.agent)];
  Draft draft;
  draft.form = MentionForm::nominal;
  draft.agent = match.agent;
  draft.office = agent.office;
  draft.gender = agent.gender;
  draft.head = head;
  draft.kind = agent.kind;
  const Number number = work.token(head).feats.number;
  const bool inflected = number == Number::none && folded_hash(work.document.form_of(work.token(head))) != work.lemma(head);
  draft.number = number == Number::plur || inflected ? Number::plur : Number::sing;
  draft.tokens = {phrase_begin(work, match.tokens, head), match.tokens.end};
  if (draft.kind == EntityKind::person && draft.number == Number::plur) draft.kind = EntityKind::group;
  read_premodifiers(work, {draft.tokens.begin, match.tokens.begin}, draft);
  read_sector(work, draft, match);
  read_capitals(work, draft, match);
  read_postmodifiers(work, draft);
  return draft;
}

std::string words_of(const Linking& work, TokenRange tokens) {
  std::string out(work.document.text_of(span_of(work.document, tokens)));
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool acts_in_sentence(const Token& token) {
  switch (token.deprel) {
    case Deprel::compound:
    case Deprel::amod:
    case Deprel::flat:
    case Deprel::fixed:
    case Deprel::nmod_desc:
    case Deprel::goeswith: return false;
    default: return true;
  }
}

bool is_abbreviation(const Linking& work, std::int32_t token) {
  const auto form = work.document.form_of(work.token(token));
  return form.size() > 1 && form[0] >= 'A' && form[0] <= 'Z' && form[1] >= 'A' && form[1] <= 'Z';
}

// A title directly in front of a name: "US National Security Advisor Jake Sullivan".
void read_title(Linking& work, Draft& name) {
  std::int32_t before = name.tokens.begin - 1;
  if (before > 0 && work.token(before).sentence == work.token(name.tokens.begin).sentence) {
    const auto address = work.lexicon.titles.find(work.lemma(before));  // "chief executive Dr Rupa Sen"
    if (address != work.lexicon.titles.end() && work.agent_ending_at[static_cast<std::size_t>(before)] < 0) {
      if (name.gender == Gender::none) name.gender = address->second;
      --before;
    }
  }
  if (before < 0 || work.token(before).sentence != work.token(name.tokens.begin).sentence) return;
  const auto address = work.lexicon.titles.find(work.lemma(before));
  if (address != work.lexicon.titles.end() && name.gender == Gender::none) name.gender = address->second;
  const std::int32_t index = work.agent_ending_at[static_cast<std::size_t>(before)];
  if (index < 0) return;
  const AgentMatch& match = work.agents[static_cast<std::size_t>(index)];
  const AgentClass& agent = work.lexicon.agents[static_cast<std::size_t>(match.agent)];
  if (agent.kind != EntityKind::person || work.token(before).feats.number == Number::plur) return;
  if (name.kind != EntityKind::person && name.actor >= 0) return;
  name.kind = EntityKind::person;
  name.office = agent.office;
  name.agent = match.agent;
  if (agent.gender != Gender::none) name.gender = agent.gender;
  std::int32_t begin = match.tokens.begin;
  for (std::int32_t i = begin - 1; i >= 0 && begin - i < kLongestNounPhrase && work.token(i).sentence == work.token(before).sentence; --i) {
    const bool body = body_at(work, i) >= 0, former = says_former(work, i), deputy = work.in(i, kDeputy);
    const bool mark = work.token(i).upos == Upos::part;  // Russia's
    if (!body && !former && !deputy && !mark && work.agent_ending_at[static_cast<std::size_t>(i)] < 0) break;
    if (body && name.body < 0) name.body = body_at(work, i);
    name.former = name.former || former;
    name.deputy = name.deputy || deputy;
    if (former || deputy) begin = i;
  }
  name.role = words_of(work, {begin, match.tokens.end});
}

// "It" without anything that it refers to.
bool is_impersonal(const Linking& work, std::int32_t token) {
  const Token& pronoun = work.token(token);
  if (pronoun.deprel == Deprel::expl || pronoun.deprel == Deprel::expl_pass) {  // "It argues that" is no empty subject
    const bool speaks = pronoun.head > token && work.in(pronoun.head, kSpeech) && work.token(pronoun.head).upos == Upos::verb &&
                        child_with(work.document, pronoun.head, Deprel::aux_pass) < 0;
    return !speaks;
  }
  if (base_of(pronoun.deprel) != Deprel::nsubj || pronoun.head < 0 || !work.in(pronoun.head, kImpersonal)) return false;
  for (const std::int32_t child : children_of(work.document, pronoun.head)) {
    const Deprel relation = base_of(work.token(child).deprel);
    if (relation == Deprel::csubj || relation == Deprel::aux || relation == Deprel::cop) {
      if (relation == Deprel::csubj) return true;
      continue;
    }
    if (relation == Deprel::ccomp || relation == Deprel::xcomp || relation == Deprel::advcl)
      return pronoun.deprel == Deprel::nsubj_pass || work.token(pronoun.head).upos == Upos::adj ||
             work.token(pronoun.head).lemma == "seem" || work.token(pronoun.head).lemma == "appear" ||
             work.token(pronoun.head).lemma == "take";
  }
  return false;
}

void join(Linking& work, std::int32_t nominal, std::int32_t name) {
  Draft& common = work.drafts[static_cast<std::size_t>(nominal)];
  Draft& proper = work.drafts[static_cast<std::size_t>(name)];
  const bool persons = common.kind == EntityKind::person && proper.kind == EntityKind::person;
  if (common.kind != proper.kind && !(proper.kind == EntityKind::other) &&
      !(common.kind != EntityKind::person && common.kind != EntityKind::group && proper.kind != EntityKind::person))
    return;
  if (common.number == Number::plur && persons) return;
  common.same_as = name;
  if (proper.kind == EntityKind::other) proper.kind = common.kind;
  if (persons && proper.role.empty()) {
    const AgentClass& agent = work.lexicon.agents[static_cast<std::size_t>(common.agent)];
    std::int32_t begin = common.head;
    while (begin > common.tokens.begin && work.token(begin - 1).upos != Upos::det && work.token(begin - 1).upos != Upos::part &&
           body_at(work, begin - 1) < 0)
      --begin;
    proper.role = words_of(work, {begin, common.tokens.end});
    if (proper.office < 0) proper.office = agent.office;
    if (proper.agent < 0) proper.agent = common.agent;
    proper.former = proper.former || common.former;
    proper.deputy = proper.deputy || common.deputy;
  }
  if (proper.body < 0) proper.body = common.body;
  if (proper.gender == Gender::none) proper.gender = common.gender;
}

}  // namespace

void find_agents(Linking& work) {
  work.agent_ending_at.assign(work.document.tokens.size(), -1);
  std::vector<Atom> atoms;
  atoms.reserve(work.document.tokens.size());
  for (std::int32_t i = 0; i < work.size(); ++i) {
    const Token& token = work.token(i);
    const std::string_view lemma = token.lemma.empty() ? work.document.form_of(token) : std::string_view(token.lemma);
    append_atoms(lemma, i, atoms);
  }
  for (std::size_t i = 0; i < atoms.size();) {
    std::size_t length = 0;
    std::int32_t agent = -1;
    if (atoms[i].opens && work.draft_of[static_cast<std::size_t>(atoms[i].token)] < 0)
      work.lexicon.agent_phrases.visit_at(atoms, i, [&](std::size_t count, const auto& entries) {
        const Atom& last = atoms[i + count - 1];
        if (!last.closes || !is_noun(work.token(last.token)) || work.token(last.token).sentence != work.token(atoms[i].token).sentence)
          return;
        if (entries.front().pattern.exact && !is_abbreviation(work, last.token)) return;
        length = count;
        agent = entries.front().value;
      });
    if (length == 0) {
      ++i;
      continue;
    }
    const TokenRange tokens{atoms[i].token, atoms[i + length - 1].token + 1};
    work.agent_ending_at[static_cast<std::size_t>(tokens.end - 1)] = static_cast<std::int32_t>(work.agents.size());
    work.agents.push_back({tokens, agent});
    i += length;
  }
}

namespace {

// "Prime Minister Ryutaro Hashimoto": proper nouns after a title are a person's name, whatever the names layer says.
void draft_titled(Linking& work) {
  for (const AgentMatch& match : work.agents) {
    const AgentClass& agent = work.lexicon.agents[static_cast<std::size_t>(match.agent)];
    const std::int32_t begin = match.tokens.end;
    if (agent.kind != EntityKind::person || (agent.office < 0 && agent.sector.empty()) || !is_capitalised(work, begin - 1)) continue;
    std::int32_t end = begin;
    while (end < work.size() && end - begin < 4 && work.token(end).sentence == work.token(begin - 1).sentence &&
           work.token(end).upos == Upos::propn && is_capitalised(work, end) && work.draft_of[static_cast<std::size_t>(end)] < 0 &&
           work.adjective_of[static_cast<std::size_t>(end)] < 0 && work.agent_ending_at[static_cast<std::size_t>(end)] < 0)
      ++end;
    if (end == begin) continue;
    Draft name;
    name.tokens = {begin, end};
    name.head = head_of(work.document, name.tokens);
    name.kind = EntityKind::person;
    add_draft(work, name);
  }
}

}  // namespace

void read_titles(Linking& work) {
  draft_titled(work);
  for (Draft& draft : work.drafts)
    if (draft.form == MentionForm::name) read_title(work, draft);
}

namespace {

// The class of any person: "person" itself.
std::int32_t class_of_person(const Linking& work) {
  const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, folded_hash("person")));
  return found == work.lexicon.agent_phrases.nodes.end() || found->second.empty() ? -1 : found->second.front().value;
}

// "A surgeon called the plan ...": who speaks is a person, though the lexicon does not know the noun.
void draft_speakers(Linking& work) {
  const std::int32_t agent = class_of_person(work);
  if (agent < 0) return;
  for (std::int32_t i = 0; i < work.size(); ++i) {
    const Token& token = work.token(i);
    if (token.upos != Upos::noun || base_of(token.deprel) != Deprel::nsubj || token.head < 0 || !work.in(token.head, kSpeech)) continue;
    if (work.draft_of[static_cast<std::size_t>(i)] >= 0 || work.agent_ending_at[static_cast<std::size_t>(i)] >= 0 || work.in(i, kText))
      continue;
    add_draft(work, nominal_of(work, {{i, i + 1}, agent}, i));
  }
}

}  // namespace

void draft_nominals(Linking& work) {
  for (const AgentMatch& match : work.agents) {
    const std::int32_t head = head_of(work.document, match.tokens);
    if (head < 0 || !is_noun(work.token(head)) || work.draft_of[static_cast<std::size_t>(head)] >= 0 || !acts_in_sentence(work.token(head)))
      continue;
    const std::int32_t next = match.tokens.end < work.size() ? work.draft_of[static_cast<std::size_t>(match.tokens.end)] : -1;
    const bool title = next >= 0 && work.drafts[static_cast<std::size_t>(next)].agent == match.agent &&
                       !work.drafts[static_cast<std::size_t>(next)].role.empty() &&
                       work.drafts[static_cast<std::size_t>(next)].tokens.begin == match.tokens.end;
    if (title) continue;
    add_draft(work, nominal_of(work, match, head));
  }
  draft_speakers(work);
}

void draft_pronouns(Linking& work) {
  for (std::int32_t i = 0; i < work.size(); ++i) {
    if (work.token(i).upos != Upos::pron && work.token(i).upos != Upos::det) continue;
    const auto found = work.lexicon.pronouns.find(folded_hash(work.document.form_of(work.token(i))));
    if (found == work.lexicon.pronouns.end()) continue;
    const Pronoun& pronoun = found->second;
    if (pronoun.gender == Gender::neut && !pronoun.possessive && is_impersonal(work, i)) continue;
    Draft draft;
    draft.form = MentionForm::pronoun;
    draft.tokens = {i, i + 1};
    draft.head = i;
    draft.gender = pronoun.gender;
    draft.number = pronoun.number;
    draft.possessive = pronoun.possessive || work.token(i).deprel == Deprel::nmod_poss;
    add_draft(work, draft);
  }
}

namespace {

constexpr std::int32_t kLongTitle = 8;  // tokens of what stands between a noun and its comma: "spokesman for ports"

bool is_comma(const Linking& work, std::int32_t token) { return work.document.form_of(work.token(token)) == ","; }

bool ends_apposition(const Linking& work, std::int32_t token, std::int32_t begin) {
  if (token >= work.size() || work.token(token).sentence != work.token(begin).sentence) return true;
  const auto form = work.document.form_of(work.token(token));
  return form == "," || form == "." || form == ";";
}

// The name behind a noun, whatever the tree says: "Its spokesman for ports, Till Uhde, cited", "lead author Dr Hana Okafor"; -1 for none.
std::int32_t name_after(const Linking& work, const Draft& common) {
  const auto begin = common.head;
  bool comma = false;
  for (auto i = begin + 1; i < work.size() && i - begin < kLongTitle && work.token(i).sentence == work.token(begin).sentence; ++i) {
    const std::int32_t index = work.draft_of[static_cast<std::size_t>(i)];
    const bool name = index >= 0 && work.drafts[static_cast<std::size_t>(index)].form == MentionForm::name &&
                      work.drafts[static_cast<std::size_t>(index)].kind == EntityKind::person;
    const bool directly = comma || i == begin + 1 || work.lexicon.titles.contains(work.lemma(i - 1));
    if (name && directly)
      return !comma || ends_apposition(work, work.drafts[static_cast<std::size_t>(index)].tokens.end, begin) ? index : -1;
    if (comma && !work.lexicon.titles.contains(work.lemma(i))) return -1;
    const Upos upos = work.token(i).upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::sconj || upos == Upos::cconj || upos == Upos::pron) return -1;
    comma = comma || is_comma(work, i);
  }
  return -1;
}

// "Siri Dahle, the company's head of operations,": the name before the comma in front of a noun.
std::int32_t name_before(const Linking& work, const Draft& common) {
  const auto comma = common.tokens.begin - 1;
  if (comma < 1 || work.token(comma).sentence != work.token(common.head).sentence || !is_comma(work, comma)) return -1;
  const std::int32_t index = work.draft_of[static_cast<std::size_t>(comma - 1)];
  if (index < 0 || work.drafts[static_cast<std::size_t>(index)].form != MentionForm::name) return -1;
  if (work.drafts[static_cast<std::size_t>(index)].kind != EntityKind::person) return -1;
  auto end = common.head + 1;
  while (end - common.head < kLongTitle && !ends_apposition(work, end, common.head)) {
    const Upos upos = work.token(end).upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::cconj) return -1;
    ++end;
  }
  return ends_apposition(work, end, common.head) ? index : -1;
}

}  // namespace

// "the Kremlin spokesman, Dmitry Peskov", "Dmitry Peskov, the Kremlin spokesman", "Peskov is the Kremlin's spokesman".
void join_appositions(Linking& work) {
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    const std::int32_t head = work.drafts[i].head;
    const Token& token = work.token(head);
    const auto index = static_cast<std::int32_t>(i);
    std::int32_t other = -1;
    if (token.deprel == Deprel::appos && token.head >= 0) other = work.draft_of[static_cast<std::size_t>(token.head)];
    else if (work.drafts[i].form == MentionForm::nominal && child_with(work.document, head, Deprel::cop) >= 0 && !work.drafts[i].former) {
      const std::int32_t subject = child_with(work.document, head, Deprel::nsubj);
      if (subject >= 0) other = work.draft_of[static_cast<std::size_t>(subject)];
    }
    const Draft& draft = work.drafts[i];
    const bool one =
        draft.form == MentionForm::nominal && draft.agent >= 0 && draft.kind == EntityKind::person && draft.number != Number::plur;
    if (other < 0 && one) other = name_after(work, draft);
    if (other < 0 && one) other = name_before(work, draft);
    if (other < 0 || other == index) continue;
    const bool this_common = work.drafts[i].form == MentionForm::nominal,
               that_common = work.drafts[static_cast<std::size_t>(other)].form == MentionForm::nominal;
    const bool that_name = work.drafts[static_cast<std::size_t>(other)].form == MentionForm::name;
    if (this_common && that_name && work.drafts[i].agent >= 0) join(work, index, other);
    else if (work.drafts[i].form == MentionForm::name && that_common && work.drafts[static_cast<std::size_t>(other)].agent >= 0)
      join(work, other, index);
  }
}

}  // namespace hearsay
