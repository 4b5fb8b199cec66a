// Names: the actor lexicon's longest matches, joined with what the language engine found.
#include <algorithm>
#include <unordered_set>

#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/entities_matches.h"

namespace hearsay {
namespace {

// Whether the state named by these atoms only helps those who act: "Iranian-backed fighters".
bool acts_through_others(const Linking& work, const LexiconMatch& match) {
  const std::size_t next = match.first_atom + match.atoms;
  if (next >= work.atoms.size() || !work.lexicon.in(work.atoms[next].hash, kByOthers)) return false;
  const auto& text = work.document.text;
  const std::uint32_t after = work.token(match.tokens.end - 1).span.end;
  return work.atoms[next].token == match.tokens.end - 1 || (after < text.size() && (text[after] == '-' || text[after] == '\xE2'));
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
bool ends_other_name(const Linking& work, const LexiconMatch& match) {
  const auto before = match.tokens.begin - 1, last = match.tokens.end - 1;
  if (match.tokens.end - match.tokens.begin != 1 || before < 0) return false;
  const auto upos = work.token(before).upos;
  const bool goes_on = upos == Upos::propn || (upos == Upos::adj && is_capitalised(work, before) &&  // "Global"; not "British"
                                               work.adjective_of[static_cast<std::size_t>(before)] < 0);
  return is_spaced(work, last) && goes_on && work.lexicon.in(work.form_hash(last), kOutletLast);
}

// "Antony J. Blinken" where only the surname is a known name: the first name and the initial before it belong to it.
TokenRange with_first_names(const Linking& work, TokenRange tokens, std::int32_t actor) {
  if (actor < 0 || work.actor(actor).kind != EntityKind::person || tokens.end - tokens.begin != 1) return tokens;
  auto first = tokens.begin - 1;
  const auto is_initial = [&](std::int32_t token) {
    const auto form = work.document.form_of(work.token(token));
    return form.size() <= 2 && !form.empty() && is_ascii_upper(form[0]) && (form.size() == 1 || form[1] == '.');
  };
  if (first >= 0 && is_initial(first)) --first;
  if (first < 0 || work.token(first).sentence != work.token(tokens.begin).sentence) return tokens;
  const std::string_view name = work.actor(actor).name;
  return work.document.form_of(work.token(first)) == name.substr(0, name.find(' ')) ? TokenRange{first, tokens.end} : tokens;
}

// "Ana Cruz", "Jill Biden": a surname behind a first name that is not its bearer's names somebody else.
bool has_other_first_name(const Linking& work, const LexiconMatch& match) {
  const auto actor = most_seen(work, match, NameUse::name);
  const auto first = match.tokens.begin - 1;
  if (actor < 0 || work.actor(actor).kind != EntityKind::person || match.tokens.end - match.tokens.begin != 1 || first < 0) return false;
  if (work.token(first).sentence != work.token(match.tokens.begin).sentence || work.token(first).upos != Upos::propn) return false;
  if (!is_spaced(work, match.tokens.begin)) return false;
  const std::string_view form = work.document.form_of(work.token(first)), name = work.actor(actor).name;
  return work.lexicon.first_names.contains(work.form_hash(first)) && !work.lexicon.titles.contains(work.lemma(first)) &&
         name.find(form) == std::string_view::npos;
}

// "Mr Ireland", "Ms Georgia": whoever is addressed so is a person.
bool is_addressed(const Linking& work, const LexiconMatch& match) {
  constexpr std::size_t kShort = 3;  // letters of a form of address that is no office, as a king's is
  const auto before = match.tokens.begin - 1;
  if (match.tokens.end - match.tokens.begin != 1 || !same_sentence(work, before, match.tokens.begin)) return false;
  const auto address = work.lexicon.titles.find(work.lemma(before));
  return is_capitalised(work, before) && form(work, before).size() <= kShort && address != work.lexicon.titles.end() &&
         address->second != Gender::none && (same_sentence(work, match.tokens.end, before) && !is_capitalised(work, match.tokens.end));
}

// "The Social Democrats": a party of another name than that of the Democrats.
bool ends_other_party(const Linking& work, const LexiconMatch& match, std::int32_t actor) {
  const auto before = match.tokens.begin - 1;
  return work.actor(actor).code.ends_with(".PTY") && match.tokens.end - match.tokens.begin == 1 &&
         same_sentence(work, before - 1, match.tokens.begin) && is_capitalised(work, before) &&
         work.lexicon.in(work.form_hash(before), kPartyFirst);
}

// Whether somebody's name in this document ends in the word of a capital: "Denzel Washington", "Mr. Washington".
bool is_surname_here(const Linking& work, const LexiconMatch& match) {
  const auto last = work.form_hash(match.tokens.end - 1);
  return std::any_of(work.document.names.begin(), work.document.names.end(), [&](const Name& name) {
    if (name.kind != NameKind::person || work.form_hash(name.tokens.end - 1) != last) return false;
    const auto before = name.tokens.begin - 1;
    return name.tokens.end - name.tokens.begin > 1 || (before >= 0 && work.lexicon.titles.contains(work.lemma(before)));
  });
}

// "The Libyan Red Crescent": the society of that country, where the name alone is another's.
bool is_national_branch(const Linking& work, const LexiconMatch& match, std::int32_t actor) {
  const auto before = match.tokens.begin - 1;
  return actor >= 0 && work.actor(actor).code.starts_with("NGO") && work.actor(actor).kind == EntityKind::organisation && before >= 0 &&
         work.adjective_of[static_cast<std::size_t>(before)] >= 0 && is_spaced(work, match.tokens.begin);
}

// "Jordan scored twice", "Washington crossed the Delaware": a person by the name of a state or capital; no person is called Hungary.
bool names_person(const Linking& work, const LexiconMatch& match, std::int32_t actor, std::int32_t seat) {
  const bool first_name = actor >= 0 && work.actor(actor).state && work.lexicon.first_names.contains(work.form_hash(match.tokens.begin));
  return seat >= 0 ? is_surname_here(work, match) : first_name;
}

void draft_actor(Linking& work, const LexiconMatch& match, std::int32_t actor, Draft draft) {
  draft.actor = actor;
  draft.kind = work.actor(actor).kind;
  draft.gender = work.actor(actor).gender;
  if (is_national_branch(work, match, actor)) {
    --draft.tokens.begin;
    draft.body = work.adjective_of[static_cast<std::size_t>(draft.tokens.begin)];
    draft.actor = -1;
  } else {
    if ((draft.kind == EntityKind::outlet && ends_other_name(work, match)) || ends_other_party(work, match, actor))
      draft.actor = -1, --draft.tokens.begin;
    if (work.actor(actor).state && (is_elsewhere(work, match.tokens) || is_homonym(work, actor))) {  // Georgia in the United States
      draft.actor = -1;
      draft.kind = EntityKind::place;
    }
  }
  add_draft(work, draft);
}

void mark_adjective(Linking& work, const LexiconMatch& match) {
  for (std::int32_t token = match.tokens.begin; token < match.tokens.end; ++token)
    work.adjective_of[static_cast<std::size_t>(token)] = most_seen(work, match, NameUse::adjective);
}

// "Petra Noll": a body of one word that is a woman's name as well, and a capital behind it.
bool begins_person(const Linking& work, const LexiconMatch& match) {
  const auto actor = most_seen(work, match, NameUse::name), next = match.tokens.end;
  return actor >= 0 && work.actor(actor).kind != EntityKind::person && !work.actor(actor).state &&
         match.tokens.end - match.tokens.begin == 1 && work.lexicon.first_names.contains(work.form_hash(match.tokens.begin)) &&
         same_sentence(work, next, match.tokens.begin) && is_capitalised(work, next) && work.token(next).upos == Upos::propn &&
         is_spaced(work, next);
}

// "a report on Naspers": amid small letters a capital is no common word's, whatever it was tagged.
bool is_amid_small(const Linking& work, std::int32_t token) {
  if (!is_capitalised(work, token) || !same_sentence(work, token - 1, token)) return false;
  const auto before = form(work, token - 1);
  return before.front() >= 'a' && before.front() <= 'z';
}

// "Time is short": a common word that is somebody's name too.
bool is_word(const Linking& work, const LexiconMatch& match, std::int32_t head) {
  const Upos upos = work.token(head).upos;
  return match.atoms == 1 && upos != Upos::propn && upos != Upos::none && upos != Upos::x && !work.atoms[match.first_atom].all_upper &&
         !is_amid_small(work, head);
}

// `hint`: what the language engine calls exactly these tokens, where `hinted`.
void draft_match(Linking& work, const LexiconMatch& match, NameKind hint, bool hinted) {
  if (has_other_first_name(work, match) || begins_person(work, match)) return;  // drafted with its first name as an unknown one
  const std::int32_t actor = most_seen(work, match, NameUse::name), seat = seated(work, match);
  Draft draft;
  draft.tokens = with_first_names(work, match.tokens, actor);
  draft.head = head_of(work.document, draft.tokens);
  if (actor >= 0 && !work.actor(actor).state && !hinted && is_word(work, match, draft.head)) return;
  const bool state = seat >= 0 || (actor >= 0 && work.actor(actor).state);
  if (state && is_addressed(work, match)) {
    draft.kind = EntityKind::person;
    draft.gender = work.lexicon.titles.find(work.lemma(match.tokens.begin - 1))->second;
    add_draft(work, draft);
  } else if (hinted && hint == NameKind::person && names_person(work, match, actor, seat)) {
    draft.kind = EntityKind::person;
    if (has_use(work, match, NameUse::short_name)) draft.short_of = match.entries;
    add_draft(work, draft);
  } else if (actor >= 0) {
    draft_actor(work, match, actor, draft);
  } else if (seat >= 0) {
    draft.actor = seat;
    draft.kind = EntityKind::government;
    draft.seat = true;
    add_draft(work, draft);
  } else if (has_use(work, match, NameUse::people) && stands_for_people(work, match.tokens)) {
    add_draft(work, people_of(work, draft, most_seen(work, match, NameUse::people)));
  } else if (most_seen(work, match, NameUse::adjective) >= 0) {
    if (!acts_through_others(work, match)) mark_adjective(work, match);
  } else if (has_use(work, match, NameUse::short_name) &&
             (hinted ? hint == NameKind::person : work.token(draft.head).upos == Upos::propn)) {
    draft.kind = EntityKind::person;
    draft.short_of = match.entries;
    draft.sure = hinted;
    add_draft(work, draft);
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

// "Dioncounda Traoré", "Moussa Traoré": a name of one word that is known, within a person's name that has another word which is none of the
// known one's. Another spelling of his first name is his.
bool names_another(const Linking& work, const Name& name, const LexiconMatch& match, std::int32_t actor) {
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
bool outweighs(const Linking& work, const Name& name, const LexiconMatch& match) {
  if (!(name.tokens.begin <= match.tokens.begin && match.tokens.end <= name.tokens.end) || name.tokens == match.tokens) return false;
  const std::int32_t actor = most_seen(work, match, NameUse::name);
  if (name.kind == NameKind::person)
    return actor < 0 || work.actor(actor).kind != EntityKind::person || names_another(work, name, match, actor);
  if (name.kind == NameKind::organisation) return actor < 0 || work.actor(actor).state;
  if (name.kind == NameKind::place) return match.tokens.begin != name.tokens.begin || actor < 0 || !work.actor(actor).state;
  return false;
}

// "Marks & Spencer": a surname that is known, with a capital on the other side of the mark.
bool is_partner(const Linking& work, const LexiconMatch& match) {
  const auto first = match.tokens.begin;
  if (match.tokens.end != first + 1 || (!has_use(work, match, NameUse::short_name) && !has_use(work, match, NameUse::name))) return false;
  const auto is_other = [&](std::int32_t mark, std::int32_t name) {
    return same_sentence(work, mark, first) && form(work, mark) == "&" && same_sentence(work, name, first) && is_capitalised(work, name);
  };
  return work.token(first).upos == Upos::propn && (is_other(first - 1, first - 2) || is_other(first + 1, first + 2));
}

// "[the Dane] Kasper Holm", "a Swede called so" not: whose people a person is of, read as the beginning of his name.
bool is_one_of_people(const Linking& work, const Name& name, const LexiconMatch& match) {
  const auto first = match.tokens.begin, next = first + 1, article = first - 1;
  if (match.tokens != TokenRange{first, next} || name.tokens.begin != first || name.tokens.end - first < 3) return false;
  if (!has_use(work, match, NameUse::people) || !same_sentence(work, article, first) || work.token(article).upos != Upos::det) return false;
  return name.kind == NameKind::person || work.lexicon.first_names.contains(work.form_hash(next));
}

}  // namespace

void draft_names(Linking& work) {
  const auto matches = matches_of(work);
  count_actors(work, matches);
  const auto& names = work.document.names;
  std::size_t next = 0;
  std::vector<bool> taken(names.size(), false);
  std::unordered_set<std::size_t> of_people;  // names that begin with a word for one of a state's people
  for (const LexiconMatch& match : matches) {
    while (next < names.size() && names[next].tokens.end <= match.tokens.begin) ++next;
    bool outweighed = false, hinted = false;
    NameKind hint = NameKind::other;
    for (std::size_t i = next; i < names.size() && names[i].tokens.begin < match.tokens.end; ++i) {
      outweighed = outweighed || outweighs(work, names[i], match);
      if (is_one_of_people(work, names[i], match)) of_people.insert(i);
      if (names[i].tokens == match.tokens) {
        hinted = true;
        hint = names[i].kind;
      }
    }
    if (is_partner(work, match)) continue;
    if (!outweighed) draft_match(work, match, hint, hinted);
    else if (has_use(work, match, NameUse::adjective)) mark_adjective(work, match);
  }
  draft_nicknames(work);
  draft_partners(work);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto tokens = names[i].tokens;
    if (of_people.contains(i)) draft_unknown(work, {tokens.begin + 1, tokens.end}, EntityKind::person);
    else draft_unknown(work, tokens, place_at(work, tokens) != nullptr ? EntityKind::place : kind_of(names[i].kind));
  }
  for (const Place& place : work.document.places) draft_unknown(work, place.tokens, EntityKind::place);
  if (names.empty()) draft_proper_nouns(work);
}

}  // namespace hearsay
