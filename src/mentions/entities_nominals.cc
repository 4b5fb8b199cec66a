// Common nouns that act ("the spokesman", "US officials", "the two leaders"), with whose they are and how many.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_nouns.h"

namespace hearsay {
namespace {

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

// "Ten dead in blast - officials": a dash or a colon with blanks around it.
bool breaks_phrase(const Linking& work, std::int32_t token) {
  const auto mark = work.document.form_of(work.token(token));
  if (mark == ":" || mark == "–" || mark == "—") return true;
  return mark == "-" && token > 0 && work.token(token - 1).span.end < work.token(token).span.begin;
}

// "09.25 Zoo director": a time of day at the head of a line.
bool is_clock(const Linking& work, std::int32_t token) {
  if (work.document.sentences[static_cast<std::size_t>(work.token(token).sentence)].tokens.begin != token) return false;
  return is_clock_time(form(work, token));
}

// "The law, which critics call unfair": the pronoun read as their article.
bool is_relative_before(const Linking& work, std::int32_t token) {
  return work.token(token).feats.pron_type == PronType::rel && base_of(work.token(token).deprel) == Deprel::det;
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
    if (breaks_phrase(work, token) || is_clock(work, token) || work.token(token).upos == Upos::aux ||
        work.token(token).upos == Upos::sconj || work.token(token).feats.verb_form == VerbForm::fin || is_relative_before(work, token))
      begin = token + 1;
  return std::max({begin, tokens.begin - kLongestNounPhrase,
                   work.document.sentences[static_cast<std::size_t>(work.token(head).sentence)].tokens.begin});
}

void note_body(Draft& draft, std::int32_t body) {
  if (body < 0 || body == draft.body) return;
  if (draft.body < 0) draft.body = body;
  else if (draft.second_body < 0) draft.second_body = body;
}

// The draft of a possessor; of "whose" that of the noun that its clause says something about.
std::int32_t owner_draft(const Linking& work, std::int32_t possessor) {
  const std::int32_t own = work.draft_of[static_cast<std::size_t>(possessor)];
  if (own >= 0 || form(work, possessor) != "whose") return own;
  std::int32_t token = work.token(possessor).head;
  for (int step = 0; step < 6 && token >= 0; ++step, token = work.token(token).head)
    if (base_of(work.token(token).deprel) == Deprel::acl) {
      const std::int32_t noun = work.token(token).head;
      return noun >= 0 && noun < possessor ? work.draft_of[static_cast<std::size_t>(noun)] : -1;
    }
  return -1;
}

// Reads what stands before the head: articles, affiliation, "former", "two". Nearest words first.
void read_premodifiers(const Linking& work, TokenRange before, Draft& draft) {
  bool coordinated = false;
  const bool related = work.in(draft.head, kRelational);  // "Syria's ally" is no Syrian
  for (std::int32_t i = before.end - 1; i >= before.begin; --i) {
    const Token& token = work.token(i);
    const bool possessor = token.deprel == Deprel::nmod_poss;
    if (token.upos == Upos::cconj) coordinated = true;
    if (token.upos == Upos::det) {
      draft.definite = draft.definite || work.in(i, kDefinite);
      draft.indefinite = draft.indefinite || work.in(i, kIndefinite);
    }
    draft.former = draft.former || work.in(i, kFormer);
    draft.deputy = draft.deputy || work.in(i, kDeputy);
    if (work.in(i, kPairWord)) draft.count = 2;
    else if (const auto several = work.lexicon.pronouns.find(work.form_hash(i)); several != work.lexicon.pronouns.end())
      draft.count = std::max(draft.count, several->second.count);  // "three envoys"
    const bool helps =
        i + 2 < before.end && form(work, i + 1) == "-" && work.lexicon.in(work.form_hash(i + 2), kByOthers);  // "Iran-backed"
    const bool ethnic = i > before.begin && work.in(i - 1, kEthnic);  // "ethnic Albanian politicians" are of no country told
    if ((draft.body < 0 || coordinated) && !ethnic && !helps && !(related && possessor)) note_body(draft, body_at(work, i));
    if (possessor) {
      draft.definite = true;
      if (draft.owner < 0) draft.owner = owner_draft(work, i);
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
  draft.former = has_ex(work, match.tokens.begin);
  if (draft.kind == EntityKind::person && draft.number == Number::plur) draft.kind = EntityKind::group;
  read_premodifiers(work, {draft.tokens.begin, match.tokens.begin}, draft);
  read_sector(work, draft, match);
  read_capitals(work, draft, match);
  read_postmodifiers(work, draft);
  if (draft.body < 0 && draft.office >= 0 && draft.definite)  // "the pope"
    if (const auto home = work.lexicon.states.find(work.lexicon.offices[static_cast<std::size_t>(draft.office)].home);
        home != work.lexicon.states.end())
      draft.body = home->second;
  return draft;
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

// "The use of force", "dropped its opposition to the treaty": a means or an attitude, which nobody is.
bool is_abstract(const Linking& work, std::int32_t noun) {
  const Token& token = work.token(noun);
  if (token.upos != Upos::noun || token.feats.number == Number::plur) return false;
  if (work.in(noun, kAttitude))
    return same_sentence(work, noun + 1, noun) && form(work, noun + 1) == "to" && work.token(noun + 1).upos == Upos::adp;
  if (!work.in(noun, kMass)) return false;
  for (const std::int32_t child : children_of(work.document, noun)) {
    const Deprel relation = base_of(work.token(child).deprel);
    if (child < noun && (relation == Deprel::det || relation == Deprel::nummod || relation == Deprel::nmod || relation == Deprel::compound))
      return false;
    if (child < noun && work.adjective_of[static_cast<std::size_t>(child)] >= 0) return false;  // "Russian force"
  }
  return true;
}

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
    if (token.feats.num_type == NumType::ord) continue;               // "A third said": one of those who spoke before
    if (work.lexicon.pronouns.contains(work.form_hash(i))) continue;  // "The former said"
    if (token.upos != Upos::noun || base_of(token.deprel) != Deprel::nsubj || token.head < 0 || !work.in(token.head, kSpeech)) continue;
    if (work.draft_of[static_cast<std::size_t>(i)] >= 0 || work.agent_ending_at[static_cast<std::size_t>(i)] >= 0 || work.in(i, kText))
      continue;
    add_draft(work, nominal_of(work, {{i, i + 1}, agent}, i));
  }
}

// "The 44-year-old said", "said the 33-year-old": an age in place of a noun.
void draft_ages(Linking& work) {
  const std::int32_t agent = class_of_person(work);
  for (std::int32_t old = 5; agent >= 0 && old < work.size(); ++old) {
    if (work.document.form_of(work.token(old)) != "old" || work.token(old).sentence != work.token(old - 5).sentence) continue;
    const bool age = work.document.form_of(work.token(old - 1)) == "-" && work.document.form_of(work.token(old - 2)) == "year" &&
                     work.document.form_of(work.token(old - 3)) == "-" && work.token(old - 4).upos == Upos::num &&
                     work.token(old - 5).upos == Upos::det && work.in(old - 5, kDefinite);
    const Deprel relation = base_of(work.token(old).deprel);
    const bool before_verb = same_sentence(work, old + 1, old) && work.token(old + 1).upos == Upos::verb;  // "The 44-year-old said" + noun
    if (!age || work.draft_of[static_cast<std::size_t>(old)] >= 0 || (relation != Deprel::nsubj && relation != Deprel::obj && !before_verb))
      continue;
    Draft draft;
    draft.form = MentionForm::nominal;
    draft.agent = agent;
    draft.kind = EntityKind::person;
    draft.tokens = {old - 5, old + 1};
    draft.head = old;
    draft.number = Number::sing;
    draft.definite = true;
    add_draft(work, draft);
  }
}

// "Come in person": nobody.
bool is_in_person(const Linking& work, std::int32_t noun) { return form(work, noun) == "person" && is_form(work, noun - 1, noun, "in"); }

}  // namespace

void draft_nominals(Linking& work) {
  for (const AgentMatch& match : work.agents) {
    const std::int32_t head = head_of(work.document, match.tokens);
    if (head < 0 || !stands_for_noun(work, head) || work.draft_of[static_cast<std::size_t>(head)] >= 0 ||
        !acts_in_sentence(work.token(head)) || is_abstract(work, head) || is_in_person(work, head))
      continue;
    const std::int32_t next = match.tokens.end < work.size() ? work.draft_of[static_cast<std::size_t>(match.tokens.end)] : -1;
    const bool title = next >= 0 && work.drafts[static_cast<std::size_t>(next)].agent == match.agent &&
                       !work.drafts[static_cast<std::size_t>(next)].role.empty() &&
                       work.drafts[static_cast<std::size_t>(next)].tokens.begin == match.tokens.end;
    if (title) continue;
    add_draft(work, nominal_of(work, match, head));
  }
  draft_speakers(work);
  draft_ages(work);
}

}  // namespace hearsay
