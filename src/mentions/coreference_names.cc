// Names of one document that mean the same: "Dmitry Peskov" and "Peskov", "International Atomic Energy Agency" and "IAEA", "Antony J.
// Blinken" and "Antony Blinken".
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/coreference.h"

namespace hearsay {
namespace {

std::vector<Atom> atoms_of(const Joining& joining, const Draft& draft) {
  std::vector<Atom> out;
  append_atoms(joining.work.document.text_of(span_of(joining.work.document, draft.tokens)), 0, out);
  return out;
}

// "Antony J. Blinken": an initial between two names of a person is left out at will.
bool has_middle_initial(const Joining& joining, const Draft& draft) {
  if (draft.kind != EntityKind::person || draft.tokens.end - draft.tokens.begin != 3) return false;
  const auto first = form(joining.work, draft.tokens.begin), initial = form(joining.work, draft.tokens.begin + 1);
  return first.size() > 2 && initial.size() <= 2 && is_ascii_upper(initial[0]) && (initial.size() == 1 || initial[1] == '.');
}

// The person whom the lexicon knows by these names, all of them; -1 for none.
std::int32_t person_named(const Joining& joining, const std::vector<Atom>& atoms) {
  std::int32_t out = -1;
  joining.work.lexicon.names.visit_at(atoms, 0, [&](std::size_t count, const NameEntries& entries) {
    if (count != atoms.size()) return;
    for (const auto& entry : entries)
      if (entry.value.use == NameUse::name && joining.work.actor(entry.value.actor).kind == EntityKind::person) out = entry.value.actor;
  });
  return out;
}

std::uint64_t key_of(const std::vector<Atom>& atoms, EntityKind kind) {
  std::uint64_t key = kind == EntityKind::person ? 1 : 2;
  for (const Atom& atom : atoms) key = extended(key, atom.hash);
  return key;
}

// "Van Dam", "von der Leyen": a last name with the small words before it.
bool is_name_with_particles(const Joining& joining, const std::vector<Atom>& atoms) {
  if (atoms.size() < 2) return false;
  return std::all_of(atoms.begin(), atoms.end() - 1, [&](const Atom& atom) { return joining.work.lexicon.in(atom.hash, kParticle); });
}

bool is_short(const Joining& joining, const Draft& draft, const std::vector<Atom>& atoms) {
  return draft.actor < 0 && draft.form == MentionForm::name &&
         (draft.short_of != nullptr || ((atoms.size() == 1 || is_name_with_particles(joining, atoms)) &&
                                        (draft.kind == EntityKind::person || draft.kind == EntityKind::other)));
}

void note_part(Joining& joining, std::uint64_t part, std::int32_t entity) {
  auto& entities = joining.of_part[part];
  if (std::find(entities.begin(), entities.end(), entity) == entities.end()) entities.push_back(entity);
}

// The initials of a name of several words, as an abbreviation would fold: "International Atomic Energy Agency" -> "iaea".
std::uint64_t initials_of(const Joining& joining, const Draft& draft) {
  const auto out = capitals_of(joining.work, draft.tokens);
  return out.size() < 2 ? 0 : folded_hash(out);
}

bool is_acronym(const Joining& joining, const Draft& draft) {
  const auto form = joining.work.document.form_of(joining.work.token(draft.tokens.begin));
  return draft.tokens.end - draft.tokens.begin == 1 && form.size() > 1 && form.size() < 7 &&
         std::all_of(form.begin(), form.end(), is_ascii_upper);
}

// "the Rapid Support Forces ... the RSF": a document that spells out a name of these initials means that one, whoever else is known by
// them, unless it names that other in full as well.
void yield_acronyms(Joining& joining) {
  std::unordered_map<std::uint64_t, std::int32_t> spelled;  // initials -> actor, -1 for one that the lexicon does not know
  std::unordered_set<std::int32_t> named;                   // actors that are named by more than one word
  const auto is_name = [](const Draft& draft) { return draft.form == MentionForm::name && draft.same_as < 0; };
  for (const auto& draft : joining.work.drafts) {
    if (!is_name(draft) || draft.tokens.end - draft.tokens.begin < 2) continue;
    if (draft.actor >= 0) named.insert(draft.actor);
    if (const auto initials = draft.kind == EntityKind::person ? 0 : initials_of(joining, draft); initials != 0)
      spelled.emplace(initials, draft.actor);
  }
  for (auto& draft : joining.work.drafts) {
    if (!is_name(draft) || draft.actor < 0 || named.contains(draft.actor) || !is_acronym(joining, draft)) continue;
    const auto form = joining.work.document.form_of(joining.work.token(draft.tokens.begin));
    const auto found = spelled.find(folded_hash(form));
    if (found == spelled.end() || found->second == draft.actor) continue;
    draft.actor = found->second;
    if (draft.actor < 0) draft.kind = EntityKind::other, draft.short_of = nullptr;  // joined by its initials
  }
}

// "Ana Cruz ... Cruz": a surname means the person whom the report names in full, unless it names the better known one so too or gives the
// surname an office ("President Biden").
void yield_surnames(Joining& joining) {
  const auto is_person = [](const Draft& draft) {
    return draft.form == MentionForm::name && draft.same_as < 0 && draft.kind == EntityKind::person;
  };
  std::unordered_set<std::uint64_t> last_names;  // of persons in full whom the lexicon does not know
  std::unordered_set<std::int32_t> named;        // actors in full, or with an office
  for (const auto& draft : joining.work.drafts) {
    if (!is_person(draft)) continue;
    const bool full = draft.tokens.end - draft.tokens.begin > 1;
    if (draft.actor >= 0 && (full || draft.office >= 0)) named.insert(draft.actor);
    if (draft.actor < 0 && full) last_names.insert(joining.work.form_hash(draft.tokens.end - 1));
  }
  for (auto& draft : joining.work.drafts)
    if (is_person(draft) && draft.actor >= 0 && draft.tokens.end - draft.tokens.begin == 1 && !named.contains(draft.actor) &&
        last_names.contains(joining.work.form_hash(draft.tokens.begin)))
      draft.actor = -1, draft.short_of = nullptr, draft.gender = Gender::none;
}

// A body or medium known by one word, as "Fitch".
bool is_body_of_one_word(const Joining& joining, const Draft& draft) {
  return draft.form == MentionForm::name && draft.same_as < 0 && draft.actor >= 0 && draft.tokens.end - draft.tokens.begin == 1 &&
         (draft.kind == EntityKind::organisation || draft.kind == EntityKind::outlet) && !joining.work.actor(draft.actor).state &&
         !is_acronym(joining, draft);
}

// "Darren Fitch, 46, ... Fitch admits fraud": no rating agency, unless the report names that before him or by more words.
void yield_bodies_to_surnames(Joining& joining) {
  const auto& drafts = joining.work.drafts;
  std::unordered_map<std::uint64_t, std::int32_t> persons;  // last name -> where the first person of that name stands in full
  std::unordered_map<std::int32_t, std::int32_t> bodies;    // actor -> where it is named first; before all where by more words
  const auto note = [](auto& first, auto key, std::int32_t at) {
    const auto [found, fresh] = first.try_emplace(key, at);
    if (!fresh) found->second = std::min(found->second, at);
  };
  for (const auto& draft : drafts) {
    if (draft.form != MentionForm::name || draft.same_as >= 0) continue;
    const bool full = draft.tokens.end - draft.tokens.begin > 1;
    if (full && draft.kind == EntityKind::person) note(persons, joining.work.form_hash(draft.tokens.end - 1), draft.tokens.begin);
    else if (draft.actor >= 0) note(bodies, draft.actor, full ? -1 : draft.tokens.begin);
  }
  for (auto& draft : joining.work.drafts) {
    if (!is_body_of_one_word(joining, draft)) continue;
    const auto person = persons.find(joining.work.form_hash(draft.tokens.begin));
    if (person == persons.end() || bodies.at(draft.actor) < person->second) continue;
    draft.actor = -1, draft.short_of = nullptr, draft.kind = EntityKind::person;
  }
}

void join_full_name(Joining& joining, Draft& draft, const std::vector<Atom>& atoms) {
  if (draft.actor >= 0) {
    draft.entity = entity_of_actor(joining, draft.actor);
  } else {
    const std::uint64_t key = key_of(atoms, draft.kind);
    const auto [found, fresh] = joining.of_key.try_emplace(key, static_cast<std::int32_t>(joining.known.size()));
    if (fresh) new_entity(joining, draft.kind, std::string(joining.work.document.text_of(span_of(joining.work.document, draft.tokens))));
    draft.entity = found->second;
    joining.of(draft.entity).named = true;
    if (const std::uint64_t initials = draft.kind == EntityKind::person ? 0 : initials_of(joining, draft); fresh && initials != 0)
      joining.of_key.try_emplace(extended(2, initials), draft.entity);
  }
  if (draft.kind != EntityKind::person || atoms.size() < 2) return;
  note_part(joining, atoms.back().hash, draft.entity);
  note_part(joining, atoms.front().hash, draft.entity);
  if (joining.of(draft.entity).gender == Gender::none) joining.of(draft.entity).gender = draft.gender;
}

bool genders_agree(Gender a, Gender b) { return a == Gender::none || b == Gender::none || a == b; }

// Whether the actor holds or held the office that the title tells, in that body where it tells one.
bool held(const Linking& work, std::int32_t actor, const Draft& draft) {
  for (const Tenure& tenure : work.actor(actor).tenures) {
    const bool time = !work.day || draft.former || tenure.near(*work.day, draft.office >= 0);
    if (time && (draft.office < 0 || tenure.office == draft.office) &&
        (draft.body < 0 || tenure.body == draft.body || work.actor(tenure.body).country == work.actor(draft.body).country))
      return true;
  }
  return false;
}

// Whoever of that name held the office at the time nearest to publication: texts about the past.
std::int32_t nearest_holder(const Linking& work, const Draft& draft) {
  if (!work.day) return -1;
  std::int32_t best = -1;
  auto distance = std::chrono::days::max();
  for (const auto& entry : *draft.short_of) {
    if (entry.value.use != NameUse::short_name) continue;
    for (const Tenure& tenure : work.actor(entry.value.actor).tenures) {
      if (tenure.office != draft.office || (draft.body >= 0 && tenure.body != draft.body)) continue;
      if (tenure.from - *work.day > Tenure::kTrust) continue;  // nobody is called by an office that he will come to years later
      const auto away = *work.day < tenure.from ? tenure.from - *work.day : *work.day - tenure.to;
      if (away >= distance) continue;
      distance = away;
      best = entry.value.actor;
    }
  }
  return best;
}

// A person whose full name the document never gives: "President Biden".
std::int32_t actor_by_short_name(const Joining& joining, const Draft& draft) {
  std::int32_t best = -1;
  for (const auto& entry : *draft.short_of) {
    if (entry.value.use != NameUse::short_name) continue;
    const Actor& actor = joining.work.actor(entry.value.actor);
    const auto state = joining.work.lexicon.states.find(actor.country);
    const bool spoken_of = state != joining.work.lexicon.states.end() && joining.work.seen[static_cast<std::size_t>(state->second)] > 0;
    if (!genders_agree(actor.gender, draft.gender) || (draft.office < 0 && !spoken_of)) continue;
    if (held(joining.work, entry.value.actor, draft) && best < 0) best = entry.value.actor;
  }
  return best >= 0 || draft.office < 0 ? best : nearest_holder(joining.work, draft);
}

std::int32_t entity_of_short_name(Joining& joining, const Draft& draft, const std::vector<Atom>& atoms) {
  if (draft.short_of != nullptr)
    for (const auto& entry : *draft.short_of)
      if (const auto found = joining.of_actor.find(entry.value.actor); found != joining.of_actor.end())
        note_part(joining, key_of(atoms, EntityKind::person), found->second);
  for (const std::uint64_t part : {key_of(atoms, EntityKind::person), atoms.back().hash}) {
    const auto found = joining.of_part.find(part);
    if (found == joining.of_part.end() || (part == atoms.back().hash && atoms.size() > 1 && !is_name_with_particles(joining, atoms)))
      continue;
    std::int32_t first = -1;
    for (const std::int32_t entity : found->second) {
      if (!genders_agree(joining.of(entity).gender, draft.gender)) continue;
      if (draft.office >= 0 && joining.of(entity).actor >= 0 && held(joining.work, joining.of(entity).actor, draft)) return entity;
      // the one that is named first in the document is meant
      if (first < 0 || entity < first) first = entity;
    }
    if (first >= 0) return first;
  }
  if (draft.short_of == nullptr) return -1;
  const std::int32_t actor = actor_by_short_name(joining, draft);
  return actor < 0 ? -1 : entity_of_actor(joining, actor);
}

}  // namespace

void join_names(Joining& joining) {
  yield_acronyms(joining);
  yield_surnames(joining);
  yield_bodies_to_surnames(joining);
  const auto in_full = firms_in_full(joining.work);
  std::vector<std::pair<std::int32_t, std::vector<Atom>>> later;
  const auto count = static_cast<std::int32_t>(joining.work.drafts.size());
  for (std::int32_t i = 0; i < count; ++i) {
    Draft& draft = joining.draft(i);
    if (draft.form != MentionForm::name || draft.same_as >= 0 || in_full.contains(i)) continue;
    auto atoms = atoms_of(joining, draft);
    if (draft.actor < 0 && atoms.size() == 3 && has_middle_initial(joining, draft)) {
      atoms.erase(atoms.begin() + 1);
      draft.actor = person_named(joining, atoms);
    }
    if (is_short(joining, draft, atoms)) later.emplace_back(i, std::move(atoms));
    else join_full_name(joining, draft, atoms);
  }
  for (const auto& [part, whole] : in_full) joining.draft(part).entity = joining.draft(whole).entity;
  for (auto& [index, atoms] : later) {
    Draft& draft = joining.draft(index);
    if (atoms.empty()) continue;
    draft.entity = entity_of_short_name(joining, draft, atoms);
    if (draft.entity < 0) {
      const auto initials = joining.of_key.find(key_of(atoms, EntityKind::organisation));
      if (initials != joining.of_key.end()) draft.entity = initials->second;
    }
    if (draft.entity < 0 && draft.sure) join_full_name(joining, draft, atoms);
  }
}

}  // namespace hearsay
