// Names: the actor lexicon's longest matches, joined with what the language engine found.
#include <algorithm>

#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

struct Match {
  TokenRange tokens;
  std::size_t first_atom = 0, atoms = 0;
  const NameEntries* entries = nullptr;
};

// Amid words in capitals an abbreviation cannot be told from a word: "WHO IS NEXT".
bool shouts(const Linking& work, std::size_t atom) {
  const auto loud = [&](std::size_t i) { return i < work.atoms.size() && work.atoms[i].all_upper; };
  return loud(atom + 1) &&
         (atom == 0 || loud(atom - 1) || work.token(work.atoms[atom - 1].token).sentence != work.token(work.atoms[atom].token).sentence);
}

bool admitted(const Linking& work, const PhraseMap<ActorName>::Entry& entry, std::size_t first, std::size_t count) {
  if (entry.pattern.exact && shouts(work, first)) return false;
  return entry.pattern.admits(&work.atoms[first], count);
}

// Whether the state named by these atoms only helps those who act: "Iranian-backed fighters".
bool acts_through_others(const Linking& work, const Match& match) {
  const std::size_t next = match.first_atom + match.atoms;
  if (next >= work.atoms.size() || !work.lexicon.in(work.atoms[next].hash, kByOthers)) return false;
  const auto& text = work.document.text;
  const std::uint32_t after = work.token(match.tokens.end - 1).span.end;
  return work.atoms[next].token == match.tokens.end - 1 || (after < text.size() && (text[after] == '-' || text[after] == '\xE2'));
}

std::vector<Match> matches_of(const Linking& work) {
  std::vector<Match> out;
  const auto& atoms = work.atoms;
  for (std::size_t i = 0; i < atoms.size();) {
    Match best;
    if (atoms[i].opens) {
      work.lexicon.names.visit_at(atoms, i, [&](std::size_t count, const NameEntries& entries) {
        const Atom& last = atoms[i + count - 1];
        if (work.token(last.token).sentence != work.token(atoms[i].token).sentence) return;
        if (std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return admitted(work, entry, i, count); }))
          best = {{atoms[i].token, last.token + 1}, i, count, &entries};
      });
    }
    if (best.atoms == 0) {
      ++i;
      continue;
    }
    out.push_back(best);
    i += best.atoms;
  }
  return out;
}

// How much the document speaks of an actor, and of the state that it belongs to: "RSF" beside Sudan.
std::pair<int, int> seen_of(const Linking& work, std::int32_t actor) {
  const auto state = work.lexicon.states.find(work.actor(actor).country);
  const int of_state = state == work.lexicon.states.end() ? 0 : static_cast<int>(work.seen[static_cast<std::size_t>(state->second)]);
  return {static_cast<int>(work.seen[static_cast<std::size_t>(actor)]), of_state};
}

// Of several candidates of one use, the one that the document speaks of most, then the one of whose state it does; the first on a draw.
std::int32_t most_seen(const Linking& work, const Match& match, NameUse use) {
  std::int32_t best = -1;
  for (const auto& entry : *match.entries) {
    if (entry.value.use != use || !admitted(work, entry, match.first_atom, match.atoms)) continue;
    if (best < 0 || seen_of(work, entry.value.actor) > seen_of(work, best)) best = entry.value.actor;
  }
  return best;
}

// Whom a capital stands for: of several the one that the document speaks of most, on a draw the body and not the state ("Brussels").
std::int32_t seated(const Linking& work, const Match& match) {
  auto best = most_seen(work, match, NameUse::seat);
  if (best < 0) return best;
  for (const auto& entry : *match.entries)
    if (entry.value.use == NameUse::seat && !work.actor(entry.value.actor).state && admitted(work, entry, match.first_atom, match.atoms) &&
        work.seen[static_cast<std::size_t>(entry.value.actor)] >= work.seen[static_cast<std::size_t>(best)])
      best = entry.value.actor;
  return best;
}

bool has_use(const Linking& work, const Match& match, NameUse use) {
  return std::any_of(match.entries->begin(), match.entries->end(),
                     [&](const auto& entry) { return entry.value.use == use && admitted(work, entry, match.first_atom, match.atoms); });
}

void count_states(Linking& work, const std::vector<Match>& matches) {
  work.seen.assign(work.lexicon.actors.size(), 0);
  work.certain.assign(work.lexicon.actors.size(), false);
  for (const Match& match : matches) {
    const bool shared = match.entries->size() > 1 && !std::all_of(match.entries->begin(), match.entries->end(), [&](const auto& entry) {
                          return entry.value.actor == match.entries->front().value.actor;
                        });
    if (shared) continue;
    const std::int32_t actor = match.entries->front().value.actor;
    if (match.entries->front().value.use == NameUse::short_name) continue;
    ++work.seen[static_cast<std::size_t>(actor)];
    if (match.entries->front().value.use != NameUse::name) work.certain[static_cast<std::size_t>(actor)] = true;
    const auto state = work.lexicon.states.find(work.actor(actor).country);
    if (state != work.lexicon.states.end() && state->second != actor) ++work.seen[static_cast<std::size_t>(state->second)];
  }
}

EntityKind kind_of(NameKind kind) {
  switch (kind) {
    case NameKind::person: return EntityKind::person;
    case NameKind::organisation: return EntityKind::organisation;
    case NameKind::place: return EntityKind::place;
    case NameKind::other: break;
  }
  return EntityKind::other;
}

// The place of exactly these tokens that the gazetteer knows; nullptr where there is none.
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

// Georgia, where the document speaks of the United States and of nothing Georgian.
bool is_homonym(const Linking& work, std::int32_t actor) {
  if (work.actor(actor).homonym_in.empty() || work.certain[static_cast<std::size_t>(actor)]) return false;
  const auto other = work.lexicon.states.find(work.actor(actor).homonym_in);
  return other != work.lexicon.states.end() && work.seen[static_cast<std::size_t>(other->second)] > 0;
}

// One blank stands between the token and the one before it.
bool is_spaced(const Linking& work, std::int32_t token) { return work.token(token - 1).span.end + 1 == work.token(token).span.begin; }

// "The Telegraph" at the end of "the Amur Telegraph": another paper.
bool ends_other_name(const Linking& work, const Match& match) {
  const auto before = match.tokens.begin - 1, last = match.tokens.end - 1;
  if (match.tokens.end - match.tokens.begin != 1 || before < 0) return false;
  return is_spaced(work, last) && work.token(before).upos == Upos::propn && work.lexicon.in(work.form_hash(last), kOutletLast);
}

// "Antony J. Blinken" where only the surname is a known name: the first name and the initial before it belong to it.
TokenRange with_first_names(const Linking& work, TokenRange tokens, std::int32_t actor) {
  if (actor < 0 || work.actor(actor).kind != EntityKind::person || tokens.end - tokens.begin != 1) return tokens;
  auto first = tokens.begin - 1;
  const auto is_initial = [&](std::int32_t token) {
    const auto form = work.document.form_of(work.token(token));
    return form.size() <= 2 && !form.empty() && form[0] >= 'A' && form[0] <= 'Z' && (form.size() == 1 || form[1] == '.');
  };
  if (first >= 0 && is_initial(first)) --first;
  if (first < 0 || work.token(first).sentence != work.token(tokens.begin).sentence) return tokens;
  const std::string_view name = work.actor(actor).name;
  return work.document.form_of(work.token(first)) == name.substr(0, name.find(' ')) ? TokenRange{first, tokens.end} : tokens;
}

// "Ana Cruz", "Jill Biden": a surname behind a first name that is not its bearer's names somebody else.
bool has_other_first_name(const Linking& work, const Match& match) {
  const auto actor = most_seen(work, match, NameUse::name);
  const auto first = match.tokens.begin - 1;
  if (actor < 0 || work.actor(actor).kind != EntityKind::person || match.tokens.end - match.tokens.begin != 1 || first < 0) return false;
  if (work.token(first).sentence != work.token(match.tokens.begin).sentence || work.token(first).upos != Upos::propn) return false;
  if (!is_spaced(work, match.tokens.begin)) return false;
  const std::string_view form = work.document.form_of(work.token(first)), name = work.actor(actor).name;
  return work.lexicon.first_names.contains(work.form_hash(first)) && !work.lexicon.titles.contains(work.lemma(first)) &&
         name.find(form) == std::string_view::npos;
}

// Whether somebody's name in this document ends in the word of a capital: "Denzel Washington", "Mr. Washington".
bool is_surname_here(const Linking& work, const Match& match) {
  const auto last = work.form_hash(match.tokens.end - 1);
  return std::any_of(work.document.names.begin(), work.document.names.end(), [&](const Name& name) {
    if (name.kind != NameKind::person || work.form_hash(name.tokens.end - 1) != last) return false;
    const auto before = name.tokens.begin - 1;
    return name.tokens.end - name.tokens.begin > 1 || (before >= 0 && work.lexicon.titles.contains(work.lemma(before)));
  });
}

// "The Libyan Red Crescent": the society of that country, where the name alone is another's.
bool is_national_branch(const Linking& work, const Match& match, std::int32_t actor) {
  const auto before = match.tokens.begin - 1;
  return actor >= 0 && work.actor(actor).code.starts_with("NGO") && work.actor(actor).kind == EntityKind::organisation && before >= 0 &&
         work.adjective_of[static_cast<std::size_t>(before)] >= 0 && is_spaced(work, match.tokens.begin);
}

// "Petra Noll": a body of one word that is a woman's name as well, and a capital behind it.
bool begins_person(const Linking& work, const Match& match) {
  const auto actor = most_seen(work, match, NameUse::name), next = match.tokens.end;
  return actor >= 0 && work.actor(actor).kind != EntityKind::person && !work.actor(actor).state &&
         match.tokens.end - match.tokens.begin == 1 && work.lexicon.first_names.contains(work.form_hash(match.tokens.begin)) &&
         same_sentence(work, next, match.tokens.begin) && is_capitalised(work, next) && work.token(next).upos == Upos::propn &&
         is_spaced(work, next);
}

void draft_match(Linking& work, const Match& match, NameKind hint, bool hinted) {
  if (has_other_first_name(work, match) || begins_person(work, match)) return;  // drafted with its first name as an unknown one
  Draft draft;
  draft.tokens = with_first_names(work, match.tokens, most_seen(work, match, NameUse::name));
  draft.head = head_of(work.document, draft.tokens);
  std::int32_t actor = most_seen(work, match, NameUse::name);
  const Upos upos = work.token(draft.head).upos;
  const bool word = match.atoms == 1 && !hinted && upos != Upos::propn && upos != Upos::none && upos != Upos::x &&
                    !work.atoms[match.first_atom].all_upper;
  if (word && actor >= 0 && !work.actor(actor).state) return;  // "Time is short"
  const std::int32_t seat = seated(work, match);
  // "Jordan scored twice", "Washington crossed the Delaware"; no person is called Hungary
  const bool homonym =
      seat >= 0 || (actor >= 0 && work.actor(actor).state && work.lexicon.first_names.contains(work.form_hash(match.tokens.begin)));
  if (hinted && hint == NameKind::person && homonym && (seat < 0 || is_surname_here(work, match))) {
    draft.kind = EntityKind::person;
    if (has_use(work, match, NameUse::short_name)) draft.short_of = match.entries;
    add_draft(work, draft);
    return;
  }
  if (actor >= 0) {
    draft.actor = actor;
    draft.kind = work.actor(actor).kind;
    draft.gender = work.actor(actor).gender;
    if (is_national_branch(work, match, actor)) {
      --draft.tokens.begin;
      draft.body = work.adjective_of[static_cast<std::size_t>(draft.tokens.begin)];
      draft.actor = -1;
      add_draft(work, draft);
      return;
    }
    if (draft.kind == EntityKind::outlet && ends_other_name(work, match)) draft.actor = -1, --draft.tokens.begin;
    if (work.actor(actor).state && (is_elsewhere(work, match.tokens) || is_homonym(work, actor))) {  // Georgia in the United States
      draft.actor = -1;
      draft.kind = EntityKind::place;
    }
    add_draft(work, draft);
    return;
  }
  if (seat >= 0) {
    draft.actor = seat;
    draft.kind = EntityKind::government;
    draft.seat = true;
    add_draft(work, draft);
    return;
  }
  const std::int32_t adjective = most_seen(work, match, NameUse::adjective);
  if (has_use(work, match, NameUse::people) && stands_for_people(work, match.tokens)) {
    add_draft(work, people_of(work, draft, most_seen(work, match, NameUse::people)));
    return;
  }
  if (adjective >= 0) {
    if (!acts_through_others(work, match))
      for (std::int32_t token = match.tokens.begin; token < match.tokens.end; ++token)
        work.adjective_of[static_cast<std::size_t>(token)] = adjective;
    return;
  }
  if (!has_use(work, match, NameUse::short_name)) return;
  if (!hinted && work.token(draft.head).upos != Upos::propn) return;
  if (hinted && hint != NameKind::person) return;
  draft.kind = EntityKind::person;
  draft.short_of = match.entries;
  draft.sure = hinted;
  add_draft(work, draft);
}

// "President" by itself names nobody.
bool is_common(const Linking& work, std::int32_t token) {
  std::vector<Atom> atoms;
  append_atoms(work.document.form_of(work.token(token)), token, atoms);
  bool found = false;
  if (!atoms.empty())
    work.lexicon.agent_phrases.visit_at(atoms, 0, [&](std::size_t count, const auto&) { found = found || count == atoms.size(); });
  return found;
}

// "The Nevada Republican", "the Maine senator": a place before a noun for people is no name.
bool ends_person_noun(const Linking& work, TokenRange tokens) {
  const auto before = tokens.begin - 1, last = tokens.end - 1;
  if (tokens.end - tokens.begin < 2 || !same_sentence(work, before, last) || work.token(before).upos != Upos::det) return false;
  const auto found = work.lexicon.agent_phrases.nodes.find(extended(0, work.form_hash(last)));
  return found != work.lexicon.agent_phrases.nodes.end() && !found->second.empty() &&
         work.lexicon.agents[static_cast<std::size_t>(found->second.front().value)].kind == EntityKind::person;
}

// "MUJAO", "PDVSA": four capitals in a row amid words in small letters are a body's.
bool is_acronym(const Linking& work, TokenRange tokens) {
  const auto word = form(work, tokens.begin);
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (tokens.end - tokens.begin != 1 || word.size() < 4 || !std::all_of(word.begin(), word.end(), upper)) return false;
  const auto loud = [&](std::int32_t token) {
    if (!same_sentence(work, token, tokens.begin)) return false;
    const auto beside = form(work, token);
    return beside.size() > 1 && std::all_of(beside.begin(), beside.end(), upper);
  };
  return !loud(tokens.begin - 1) && !loud(tokens.end);
}

// A name that the lexicon does not know. Forms of address in front of it are not part of it.
void draft_unknown(Linking& work, TokenRange tokens, EntityKind kind) {
  if (names_vessel(work, tokens)) kind = EntityKind::product;
  if (kind != EntityKind::place && ends_person_noun(work, tokens)) return;
  // no dateline: "ORRIN (Outlet) -"
  const bool first = work.document.sentences[static_cast<std::size_t>(work.token(tokens.begin).sentence)].tokens.begin == tokens.begin;
  const bool somewhere = kind == EntityKind::place && place_at(work, tokens) == nullptr;
  if ((kind == EntityKind::person || somewhere) && !first && is_acronym(work, tokens)) kind = EntityKind::organisation;
  while (tokens.end - tokens.begin > 1 &&
         (work.lexicon.titles.contains(work.lemma(tokens.begin)) || work.token(tokens.begin).upos == Upos::det ||
          form(work, tokens.begin).starts_with("Neighbo") || work.token(tokens.begin).upos == Upos::punct ||
          (kind == EntityKind::person && is_common(work, tokens.begin))))
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

// Proper nouns in a row, where no names layer tells more.
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

// "Dioncounda Traoré", "Moussa Traoré": a name of one word that is known, within a person's name that has another word which is none of the
// known one's. Another spelling of his first name is his.
bool names_another(const Linking& work, const Name& name, const Match& match, std::int32_t actor) {
  if (match.tokens.end - match.tokens.begin != 1) return false;
  const std::string_view known = work.actor(actor).name;
  for (auto i = name.tokens.begin; i < name.tokens.end; ++i) {
    const auto word = form(work, i);
    if (i == match.tokens.begin || work.token(i).upos != Upos::propn || word.size() < 3 || !is_capitalised(work, i)) continue;
    if (work.lexicon.titles.contains(work.lemma(i)) || is_common(work, i) || known.find(word) != std::string_view::npos) continue;
    if (word[0] != known[0]) return true;
  }
  return false;
}

// Whether the engine's longer name takes the place of a match inside it.
bool outweighs(const Linking& work, const Name& name, const Match& match) {
  if (!(name.tokens.begin <= match.tokens.begin && match.tokens.end <= name.tokens.end) || name.tokens == match.tokens) return false;
  const std::int32_t actor = most_seen(work, match, NameUse::name);
  if (name.kind == NameKind::person)
    return actor < 0 || work.actor(actor).kind != EntityKind::person || names_another(work, name, match, actor);
  if (name.kind == NameKind::organisation) return actor < 0 || work.actor(actor).state;
  if (name.kind == NameKind::place) return match.tokens.begin != name.tokens.begin || actor < 0 || !work.actor(actor).state;
  return false;
}

}  // namespace

std::int32_t add_draft(Linking& work, Draft draft) {
  if (draft.tokens.empty()) return -1;
  if (draft.head < 0) draft.head = draft.tokens.end - 1;
  const auto index = static_cast<std::int32_t>(work.drafts.size());
  if (draft.form == MentionForm::name)
    for (std::int32_t token = draft.tokens.begin; token < draft.tokens.end; ++token) work.draft_of[static_cast<std::size_t>(token)] = index;
  else work.draft_of[static_cast<std::size_t>(draft.head)] = index;
  work.drafts.push_back(std::move(draft));
  return index;
}

void read_atoms(Linking& work) {
  const Document& document = work.document;
  work.atoms.reserve(document.tokens.size() + document.tokens.size() / 4);
  work.lemmas.resize(document.tokens.size());
  for (std::int32_t i = 0; i < work.size(); ++i) {
    const Token& token = work.token(i);
    append_atoms(document.form_of(token), i, work.atoms);
    work.lemmas[static_cast<std::size_t>(i)] = folded_hash(token.lemma.empty() ? document.form_of(token) : std::string_view(token.lemma));
  }
  work.draft_of.assign(document.tokens.size(), -1);
  work.adjective_of.assign(document.tokens.size(), -1);
}

bool is_time(const Linking& work, std::int32_t token) {
  const auto& times = work.document.times;
  const auto after =
      std::upper_bound(times.begin(), times.end(), token, [](std::int32_t t, const Time& time) { return t < time.tokens.begin; });
  return after != times.begin() && (after - 1)->tokens.contains(token);
}

void draft_names(Linking& work) {
  const auto matches = matches_of(work);
  count_states(work, matches);
  const auto& names = work.document.names;
  std::size_t next = 0;
  std::vector<bool> taken(names.size(), false);
  for (const Match& match : matches) {
    while (next < names.size() && names[next].tokens.end <= match.tokens.begin) ++next;
    bool outweighed = false, hinted = false;
    NameKind hint = NameKind::other;
    for (std::size_t i = next; i < names.size() && names[i].tokens.begin < match.tokens.end; ++i) {
      outweighed = outweighed || outweighs(work, names[i], match);
      if (names[i].tokens == match.tokens) {
        hinted = true;
        hint = names[i].kind;
      }
    }
    if (!outweighed) draft_match(work, match, hint, hinted);
    else if (has_use(work, match, NameUse::adjective))
      for (std::int32_t token = match.tokens.begin; token < match.tokens.end; ++token)
        work.adjective_of[static_cast<std::size_t>(token)] = most_seen(work, match, NameUse::adjective);
  }
  draft_nicknames(work);
  for (const Name& name : names)
    draft_unknown(work, name.tokens, place_at(work, name.tokens) != nullptr ? EntityKind::place : kind_of(name.kind));
  for (const Place& place : work.document.places) draft_unknown(work, place.tokens, EntityKind::place);
  if (names.empty()) draft_proper_nouns(work);
}

}  // namespace hearsay
