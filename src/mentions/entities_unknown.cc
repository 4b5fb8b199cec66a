// Names that the actor lexicon does not know: the language engine's, the gazetteer's, and proper nouns in a row.
#include <algorithm>

#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

// "The Nevada Republican", "the Maine senator": a place before a noun for people is no name.
bool ends_person_noun(const Linking& work, TokenRange tokens) {
  const auto before = tokens.begin - 1, last = tokens.end - 1;
  if (tokens.end - tokens.begin < 2 || !same_sentence(work, before, last) || work.token(before).upos != Upos::det) return false;
  const auto* agent = class_of_word(work, last);
  return agent != nullptr && agent->kind == EntityKind::person;
}

// "Miner Andes Copper": a trade at the head of a sentence, where a capital tells nothing.
bool is_trade_in_front(const Linking& work, TokenRange tokens) {
  const auto begin = work.document.sentences[static_cast<std::size_t>(work.token(tokens.begin).sentence)].tokens.begin;
  return tokens.begin == begin && work.in(tokens.begin, kMaker) && is_common(work, tokens.begin);
}

// "MUJAO", "PDVSA": four capitals in a row amid words in small letters are a body's.
bool is_acronym(const Linking& work, TokenRange tokens) {
  const auto word = form(work, tokens.begin);
  const auto upper = is_ascii_upper;
  if (tokens.end - tokens.begin != 1 || word.size() < 4 || !std::all_of(word.begin(), word.end(), upper)) return false;
  const auto loud = [&](std::int32_t token) {
    if (!same_sentence(work, token, tokens.begin)) return false;
    const auto beside = form(work, token);
    return beside.size() > 1 && std::all_of(beside.begin(), beside.end(), upper);
  };
  return !loud(tokens.begin - 1) && !loud(tokens.end);
}

// "the head of the press centre of": what stands before a name belongs to a noun for a person, over prepositions alone.
bool is_of_a_post(const Linking& work, std::int32_t name) {
  constexpr std::int32_t kFarthest = 9;  // tokens from the noun to the name
  auto token = name - 1;
  if (token >= 0 && work.token(token).upos == Upos::det) --token;
  if (!same_sentence(work, token, name) || work.token(token).upos != Upos::adp) return false;
  for (; token >= std::max(0, name - kFarthest) && same_sentence(work, token, name); --token) {
    const auto upos = work.token(token).upos;
    if (upos == Upos::verb || upos == Upos::punct) return false;
    const auto* agent = upos == Upos::noun || upos == Upos::propn ? class_of_word(work, token) : nullptr;
    if (agent != nullptr && agent->kind == EntityKind::person) return true;
  }
  return false;
}

// "Leader of the Opposition Anand Kerkar": a noun for a body, and two words behind it that are none.
bool is_office_of_body(const Linking& work, TokenRange tokens) {
  const auto* body = class_of_word(work, tokens.begin);
  if (tokens.end - tokens.begin != 3 || body == nullptr || body->kind == EntityKind::person) return false;
  for (auto token = tokens.begin + 1; token < tokens.end; ++token)
    if (work.token(token).upos != Upos::propn || class_of_word(work, token) != nullptr || form(work, token).size() < 3 ||
        work.lexicon.in(work.form_hash(token), kBodyLast) || work.adjective_of[static_cast<std::size_t>(token)] >= 0)
      return false;
  return true;
}

// "the mayor of Kharkiv Ihor Terenko", without the comma between: where the person's name begins; the end for nowhere.
std::int32_t holder_in(const Linking& work, TokenRange tokens) {
  if (tokens.end - tokens.begin < 3 || !is_of_a_post(work, tokens.begin) || begins_with_first_name(work, tokens)) return tokens.end;
  if (is_office_of_body(work, tokens)) return tokens.begin + 1;
  for (auto first = tokens.begin + 1; first + 1 < tokens.end; ++first) {
    if (work.token(first).upos != Upos::propn) return tokens.end;
    if (work.lexicon.first_names.contains(work.form_hash(first)) || place_at(work, {tokens.begin, first}) != nullptr) return first;
  }
  return tokens.end;
}

// "Bill Yates": a common noun that is a first name as well, and no post that a name follows.
bool is_first_name(const Linking& work, TokenRange tokens) {
  const auto* agent = class_of_word(work, tokens.begin);
  return begins_with_first_name(work, tokens) && agent != nullptr && agent->kind == EntityKind::product;
}

}  // namespace

const Place* place_at(const Linking& work, TokenRange tokens) {
  const auto& places = work.document.places;
  const auto at = std::lower_bound(places.begin(), places.end(), tokens.begin,
                                   [](const Place& place, std::int32_t token) { return place.tokens.begin < token; });
  return at != places.end() && at->tokens == tokens && at->lat ? &*at : nullptr;
}

bool is_elsewhere(const Linking& work, TokenRange tokens) {
  const Place* place = place_at(work, tokens);
  return place != nullptr && !place->id.starts_with("country:");
}

bool is_common(const Linking& work, std::int32_t token) {
  std::vector<Atom> atoms;
  append_atoms(work.document.form_of(work.token(token)), token, atoms);
  bool found = false;
  if (!atoms.empty())
    work.lexicon.agent_phrases.visit_at(atoms, 0, [&](std::size_t count, const auto&) { found = found || count == atoms.size(); });
  return found;
}

namespace {

// "Minister of Foreign Affairs", "Head of State": a post in capitals, which no layer should take for a body.
bool is_post_in_capitals(const Linking& work, TokenRange tokens) {
  if (tokens.end - tokens.begin < 3 || form(work, tokens.begin + 1) != "of") return false;
  const auto* agent = class_of_word(work, tokens.begin);
  if (agent != nullptr && agent->kind == EntityKind::person && agent->sector == "GOV") return true;
  std::vector<Atom> atoms;
  for (auto token = tokens.begin; token < tokens.end; ++token) append_atoms(form(work, token), token, atoms);
  bool post = false;
  work.lexicon.agent_phrases.visit_at(atoms, 0, [&](std::size_t count, const auto& entries) {
    post =
        post || (count == atoms.size() && work.lexicon.agents[static_cast<std::size_t>(entries.front().value)].kind == EntityKind::person);
  });
  return post;
}

}  // namespace

void draft_unknown(Linking& work, TokenRange tokens, EntityKind kind) {
  if (kind == EntityKind::organisation && is_post_in_capitals(work, tokens)) return;
  if (names_vessel(work, tokens)) kind = EntityKind::product;
  if (kind != EntityKind::place && ends_person_noun(work, tokens)) return;
  if (const auto holder = holder_in(work, tokens); holder < tokens.end) {
    const TokenRange body{tokens.begin, holder};
    draft_unknown(work, body, place_at(work, body) != nullptr ? EntityKind::place : EntityKind::organisation);
    draft_unknown(work, {holder, tokens.end}, EntityKind::person);
    return;
  }
  // no dateline: "ORRIN (Outlet) -"
  const bool first = work.document.sentences[static_cast<std::size_t>(work.token(tokens.begin).sentence)].tokens.begin == tokens.begin;
  const bool somewhere = kind == EntityKind::place && place_at(work, tokens) == nullptr;
  if ((kind == EntityKind::person || somewhere) && !first && is_acronym(work, tokens)) kind = EntityKind::organisation;
  while (tokens.end - tokens.begin > 1 && (is_trade_in_front(work, tokens) || work.lexicon.titles.contains(work.lemma(tokens.begin)) ||
                                           work.token(tokens.begin).upos == Upos::det || is_neighbouring(work, tokens.begin) ||
                                           work.token(tokens.begin).upos == Upos::punct ||
                                           (kind == EntityKind::person && is_common(work, tokens.begin) && !is_first_name(work, tokens))))
    ++tokens.begin;
  bool adjectives = true;
  for (std::int32_t token = tokens.begin; token < tokens.end; ++token) {
    if (work.draft_of[static_cast<std::size_t>(token)] >= 0) return;
    adjectives = adjectives && work.adjective_of[static_cast<std::size_t>(token)] >= 0;
  }
  if (adjectives || is_time(work, tokens.begin)) return;
  if (tokens.end - tokens.begin == 1 && kind != EntityKind::place && is_common(work, tokens.begin)) return;
  Draft draft;
  draft.tokens = tokens;
  draft.head = head_of(work.document, tokens);
  draft.kind = kind == EntityKind::person && tokens.end - tokens.begin == 1 && is_elsewhere(work, tokens) ? EntityKind::place : kind;
  if (kind == EntityKind::person) {
    const auto first = work.lexicon.first_names.find(work.form_hash(tokens.begin));
    if (first != work.lexicon.first_names.end()) draft.gender = first->second;
  }
  add_draft(work, draft);
}

namespace {

// A capitalised word that may be one of a firm's name and is in no known name.
bool may_be_of_firm(const Linking& work, std::int32_t token, std::int32_t mark) {
  return same_sentence(work, token, mark) && is_capitalised(work, token) && form(work, token).size() > 1 &&
         work.token(token).upos == Upos::propn && work.draft_of[static_cast<std::size_t>(token)] < 0;
}

// "(Dye & Bavelier, 2010)", "Google Arts & Culture", "Bill & Melinda": authors with a year, the end of a longer name, and a couple.
bool is_no_firm(const Linking& work, TokenRange tokens, std::int32_t mark) {
  const auto before = tokens.begin - 1;
  const bool within =
      same_sentence(work, before, tokens.begin) && (is_capitalised(work, before) || form(work, before) == "(" || form(work, before) == "-");
  auto year = tokens.end;
  if (is_form(work, year, tokens.begin, ",")) ++year;
  const bool couple = begins_with_first_name(work, tokens) && begins_with_first_name(work, {mark + 1, tokens.end});
  return within || couple ||
         (same_sentence(work, year, tokens.begin) && work.token(year).upos == Upos::num && form(work, year).size() == 4);
}

}  // namespace

void draft_partners(Linking& work) {
  const auto& names = work.document.names;
  for (std::int32_t mark = 1; mark + 1 < work.size(); ++mark) {
    if (form(work, mark) != "&") continue;
    const auto name = std::partition_point(names.begin(), names.end(), [&](const Name& it) { return it.tokens.end <= mark; });
    const bool told = name != names.end() && name->tokens.contains(mark);
    if (told && (name->kind == NameKind::organisation || place_at(work, name->tokens) != nullptr)) continue;
    if (!may_be_of_firm(work, mark - 1, mark) || !may_be_of_firm(work, mark + 1, mark)) continue;
    TokenRange tokens{mark - 1, mark + 2};
    while (tokens.begin > 0 && may_be_of_firm(work, tokens.begin - 1, mark)) --tokens.begin;
    while (tokens.end < work.size() && may_be_of_firm(work, tokens.end, mark)) ++tokens.end;
    if (!is_no_firm(work, tokens, mark)) draft_unknown(work, tokens, EntityKind::organisation);
  }
}

void draft_proper_nouns(Linking& work) {
  for (std::int32_t i = 0; i < work.size();) {
    if (work.token(i).upos != Upos::propn || work.draft_of[static_cast<std::size_t>(i)] >= 0 ||
        work.adjective_of[static_cast<std::size_t>(i)] >= 0) {
      ++i;
      continue;
    }
    std::int32_t end = i + 1;
    bool flat = false;
    while (end < work.size() && work.token(end).upos == Upos::propn && work.token(end).sentence == work.token(i).sentence &&
           work.draft_of[static_cast<std::size_t>(end)] < 0) {
      flat = flat || work.token(end).deprel == Deprel::flat;
      ++end;
    }
    const bool person = flat || (end - i > 1 && work.lexicon.first_names.contains(work.form_hash(i)));
    draft_unknown(work, {i, end}, person ? EntityKind::person : EntityKind::other);
    i = end;
  }
}

}  // namespace hearsay
