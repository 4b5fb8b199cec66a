// Titles in front of names: "US National Security Advisor Jake Sullivan", "Prime Minister Ryutaro Hashimoto".
#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/entities_nouns.h"

namespace hearsay {

// The body that a token names by itself: a state's adjective or a name of a state, organisation or government.
std::int32_t body_at(const Linking& work, std::int32_t token) {
  if (work.adjective_of[static_cast<std::size_t>(token)] >= 0) return work.adjective_of[static_cast<std::size_t>(token)];
  const std::int32_t draft = work.draft_of[static_cast<std::size_t>(token)];
  if (draft < 0) return -1;
  const Draft& found = work.drafts[static_cast<std::size_t>(draft)];
  if (found.actor >= 0) return work.actor(found.actor).kind == EntityKind::person ? -1 : found.actor;
  return found.kind == EntityKind::place || found.form == MentionForm::nominal ? found.body : -1;
}

std::string words_of(const Linking& work, TokenRange tokens) {
  return ascii_lowered(work.document.text_of(span_of(work.document, tokens)));
}

namespace {

// "Sen. Ann Field": the post that a title cut short stands for.
void read_short_title(const Linking& work, std::int32_t before, Draft& name) {
  const auto noun = work.lexicon.title_nouns.find(work.lemma(before));
  if (noun == work.lexicon.title_nouns.end() || name.actor >= 0) return;
  const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, folded_hash(noun->second)));
  if (found == work.lexicon.agent_phrases.nodes.end() || found->second.empty()) return;
  name.agent = found->second.front().value;
  name.office = work.lexicon.agents[static_cast<std::size_t>(name.agent)].office;
  name.kind = EntityKind::person;
  name.role = name.office >= 0 ? work.lexicon.offices[static_cast<std::size_t>(name.office)].name : noun->second;
  if (name.body < 0 && same_sentence(work, before - 1, before)) name.body = body_at(work, before - 1);
}

// "Tram builder": a trade told by what it is in, in one phrase without an adjective.
bool is_told_trade(const Linking& work, std::int32_t noun) {
  const auto before = noun - 1;
  return same_sentence(work, before, noun) && work.token(before).head == noun && work.token(before).deprel == Deprel::compound;
}

// "the lender Grey Heron", "short-seller Grey Heron", "short seller".
bool is_trade_of_firms_alone(const Linking& work, std::int32_t noun) {
  const auto before = is_form(work, noun - 1, noun, "-") ? noun - 2 : noun - 1;
  const bool short_seller = form(work, noun) == "seller" && same_sentence(work, before, noun) && work.token(before).lemma == "short";
  return short_seller || work.tells(noun, kFirmAlone);
}

// "Owner Sennet Water", "short-seller Bluff Research": a trade of firms as well, before two capitals of which none is a first name;
// before one, "Tram builder Ferrolin", where nobody is named so in full, as persons are when they first come.
bool is_of_firm(const Linking& work, std::int32_t noun, const Draft& name, const std::unordered_set<std::uint64_t>& surnames) {
  if (!work.in(noun, kMaker) || name.actor >= 0 || begins_with_first_name(work, name.tokens)) return false;
  const auto size = name.tokens.end - name.tokens.begin;
  const bool person = name.kind == EntityKind::person;
  if (size == 1)
    return name.gender == Gender::none && (is_told_trade(work, noun) || (!person && name.kind != EntityKind::other)) &&
           !surnames.contains(work.form_hash(name.tokens.begin));
  return size == 2 && (!person || ends_as_firm(work, name.tokens) || is_trade_of_firms_alone(work, noun));
}

// "Ms. Kelly", "Mrs. Lloyd": the form of address knows better than a surname that is a first name as well.
void tell_gender(Draft& name, Gender gender) {
  if (gender != Gender::none && name.actor < 0) name.gender = gender;
}

// "Minister of External Trade Davit Orlu", "Chairman of the Council Ilya Brand": the post that capitals behind "of" divide from the name;
// -1 for none.
std::int32_t post_over_of(const Linking& work, const Draft& name) {
  constexpr std::int32_t kFarthest = 6;  // tokens between them
  const auto is_capital = [&](std::int32_t token) {
    return work.draft_of[static_cast<std::size_t>(token)] < 0 && is_capitalised(work, token) &&
           (work.token(token).upos == Upos::propn || work.token(token).upos == Upos::noun || work.token(token).upos == Upos::adj);
  };
  auto token = name.tokens.begin - 1;
  if (!same_sentence(work, token, name.tokens.begin) || !is_capital(token)) return -1;
  for (; same_sentence(work, token, name.tokens.begin) && name.tokens.begin - token < kFarthest; --token) {
    if (form(work, token) == "of") break;
    const auto upos = work.token(token).upos;
    if (!is_capital(token) && upos != Upos::det && upos != Upos::cconj) return -1;
  }
  if (!same_sentence(work, token - 1, name.tokens.begin) || form(work, token) != "of" || !is_capitalised(work, token - 1)) return -1;
  return ends_one_of(work, token - 1, EntityKind::person) ? token - 1 : -1;
}

// A title directly in front of a name: "US National Security Advisor Jake Sullivan".
void read_title(Linking& work, Draft& name, const std::unordered_set<std::uint64_t>& surnames) {
  std::int32_t before = name.tokens.begin - 1;
  if (before > 0 && work.token(before).sentence == work.token(name.tokens.begin).sentence) {
    const auto address = work.lexicon.titles.find(work.lemma(before));  // "chief executive Dr Rupa Sen"
    if (address != work.lexicon.titles.end() && work.agent_ending_at[static_cast<std::size_t>(before)] < 0) {
      tell_gender(name, address->second);
      read_short_title(work, before, name);  // "Mrs Justice Crane"
      --before;
    }
  }
  if (before < 0 || work.token(before).sentence != work.token(name.tokens.begin).sentence) return;
  const auto address = work.lexicon.titles.find(work.lemma(before));
  if (address != work.lexicon.titles.end()) tell_gender(name, address->second);
  if (const auto post = name.kind == EntityKind::person ? post_over_of(work, name) : -1; post >= 0) before = post;
  const std::int32_t index = work.agent_ending_at[static_cast<std::size_t>(before)];
  if (index < 0) return read_short_title(work, before, name);
  const AgentMatch& match = work.agents[static_cast<std::size_t>(index)];
  const AgentClass& agent = work.lexicon.agents[static_cast<std::size_t>(match.agent)];
  if (agent.kind != EntityKind::person || work.token(before).feats.number == Number::plur) return;
  if (name.kind != EntityKind::person && name.actor >= 0) return;
  if (is_of_firm(work, before, name, surnames)) return;
  name.kind = EntityKind::person;
  name.office = agent.office;
  name.agent = match.agent;
  if (agent.gender != Gender::none) name.gender = agent.gender;
  std::int32_t begin = match.tokens.begin;
  for (std::int32_t i = begin - 1; i >= 0 && begin - i < kLongestNounPhrase && work.token(i).sentence == work.token(before).sentence; --i) {
    const bool body = body_at(work, i) >= 0, former = work.in(i, kFormer), deputy = work.in(i, kDeputy);
    const bool mark = work.token(i).upos == Upos::part;  // Russia's
    if (!body && !former && !deputy && !mark && work.agent_ending_at[static_cast<std::size_t>(i)] < 0) break;
    if (body && name.body < 0) name.body = body_at(work, i);
    name.former = name.former || former;
    name.deputy = name.deputy || deputy;
    if (former || deputy) begin = i;
  }
  name.former = name.former || has_ex(work, match.tokens.begin);
  name.role = words_of(work, {begin, match.tokens.end});
}

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

// "Leader of the [Opposition Anand Kerkar]": a body that a post is of, taken for the first word of the name behind it.
void cut_bodies_of_posts(Linking& work) {
  for (Draft& draft : work.drafts) {
    const auto begin = draft.tokens.begin;
    if (draft.form != MentionForm::name || draft.actor >= 0 || draft.tokens.end - begin < 3) continue;
    const auto* word = class_of_word(work, begin);
    if (word == nullptr || (word->kind != EntityKind::organisation && word->kind != EntityKind::government)) continue;
    auto of = begin - 1;
    if (same_sentence(work, of, begin) && work.token(of).upos == Upos::det) --of;
    if (!is_form(work, of, begin, "of") || !same_sentence(work, of - 1, begin) || !is_capitalised(work, of - 1)) continue;
    if (!ends_one_of(work, of - 1, EntityKind::person) && !ends_one_of(work, begin, EntityKind::person)) continue;  // the post in full
    work.draft_of[static_cast<std::size_t>(begin)] = -1;
    draft.tokens.begin = begin + 1;
    draft.head = head_of(work.document, draft.tokens);
    draft.kind = EntityKind::person;
    draft.short_of = nullptr;
  }
}

}  // namespace

void read_titles(Linking& work) {
  cut_bodies_of_posts(work);
  draft_titled(work);
  const auto surnames = surnames_of_persons(work);
  for (Draft& draft : work.drafts)
    if (draft.form == MentionForm::name) read_title(work, draft, surnames);
}

}  // namespace hearsay
