// Names that bodies of many states share: "the Supreme Court" is the American one where nothing tells another, but not in "South Korea's
// Supreme Court", "the Senate of the Philippines", "the Ohio Senate", "the state Supreme Court", nor in a report that speaks of Venezuela
// alone.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_nouns.h"

namespace hearsay {
namespace {

// The class of the common noun that the words of a name are: "supreme court"; -1 for a name that is a name alone.
std::int32_t class_of_words(const Linking& work, TokenRange tokens) {
  std::vector<Atom> atoms;
  for (auto i = tokens.begin; i < tokens.end; ++i) append_atoms(form(work, i), i, atoms);
  std::int32_t agent = -1;
  if (!atoms.empty())
    work.lexicon.agent_phrases.visit_at(atoms, 0, [&](std::size_t count, const auto& entries) {
      if (count == atoms.size()) agent = entries.front().value;
    });
  return agent;
}

std::int32_t state_at(const Linking& work, std::int32_t token) {
  const auto body = body_at(work, token);
  return body >= 0 && work.actor(body).state ? body : -1;
}

// The state whose name begins at a token, drafted or not: "Venezuela" may be a part of the longer name.
std::int32_t state_named_at(const Linking& work, std::int32_t token) {
  constexpr std::int32_t kLongest = 5;  // words of a state's name
  std::vector<Atom> atoms;
  for (auto i = token; i < token + kLongest && same_sentence(work, i, token); ++i) append_atoms(form(work, i), i, atoms);
  std::int32_t state = -1;
  if (!atoms.empty())
    work.lexicon.names.visit_at(atoms, 0, [&](std::size_t, const NameEntries& entries) {
      const auto actor = entries.front().value.actor;
      if (work.actor(actor).state) state = actor;
    });
  return state;
}

// The state that stands beside a name: "Kenya's Senate", "the Kenyan Senate", "the Senate of Kenya", "the Senate in Nairobi".
std::int32_t state_beside(const Linking& work, TokenRange tokens) {
  auto before = tokens.begin - 1;
  if (same_sentence(work, before, tokens.begin) && work.token(before).upos == Upos::part) --before;  // 's
  if (same_sentence(work, before, tokens.begin))
    if (const auto state = state_at(work, before); state >= 0) return state;
  auto after = tokens.end;
  if (!same_sentence(work, after, tokens.begin) || (form(work, after) != "of" && form(work, after) != "in")) return -1;
  ++after;
  if (same_sentence(work, after, tokens.begin) && form(work, after) == "the") ++after;
  return same_sentence(work, after, tokens.begin) ? state_named_at(work, after) : -1;
}

// The state of which the report speaks so much more than of the one whose body bears the name that it must be that one's.
std::int32_t state_of_report(const Linking& work, const Draft& draft) {
  constexpr std::int32_t kMore = 3, kTimes = 2;
  const auto home = work.lexicon.states.find(work.actor(draft.actor).country);
  if (home == work.lexicon.states.end()) return -1;
  const auto seen = [&](std::int32_t actor) { return work.seen[static_cast<std::size_t>(actor)]; };
  const auto own = seen(home->second) - seen(draft.actor);  // each mention of the body counts for its state as well
  std::int32_t best = -1;
  for (const auto& [code, state] : work.lexicon.states)
    if (state != home->second && (best < 0 || seen(state) > seen(best) || (seen(state) == seen(best) && state < best))) best = state;
  return best >= 0 && seen(best) >= kTimes * own + kMore ? best : -1;
}

// "the state Supreme Court": where the words of a name begin that a common noun says to be no country's; its own beginning where none does.
std::int32_t begin_of_part(const Linking& work, TokenRange tokens) {
  const auto before = tokens.begin - 1;
  return same_sentence(work, before, tokens.begin) && work.in(before, kPartOfCountry) ? before : tokens.begin;
}

// "the Ohio Senate", "Ohio's Senate", "the North Dakota Supreme Court".
bool is_of_part(const Linking& work, TokenRange tokens) {
  auto before = tokens.begin - 1;
  if (same_sentence(work, before, tokens.begin) && work.token(before).upos == Upos::part) --before;
  if (!same_sentence(work, before, tokens.begin)) return false;
  const auto& places = work.document.places;
  return std::any_of(places.begin(), places.end(),
                     [&](const Place& place) { return place.tokens.end == before + 1 && place.lat && !place.id.starts_with("country:"); });
}

}  // namespace

void yield_shared_names(Linking& work) {
  for (Draft& draft : work.drafts) {
    if (draft.form != MentionForm::name || draft.actor < 0 || draft.seat || draft.kind != EntityKind::government) continue;
    if (work.actor(draft.actor).state || work.actor(draft.actor).country.empty()) continue;
    const auto agent = class_of_words(work, draft.tokens);
    if (agent < 0) continue;
    const auto begin = begin_of_part(work, draft.tokens);
    if (begin < draft.tokens.begin || is_of_part(work, draft.tokens)) {
      draft.tokens.begin = begin;
      draft.actor = -1;
      draft.agent = agent;
      continue;
    }
    auto state = state_beside(work, draft.tokens);
    if (state >= 0 && work.actor(state).country == work.actor(draft.actor).country) continue;
    if (state < 0) state = state_of_report(work, draft);
    if (state < 0) continue;
    draft.actor = -1;
    draft.agent = agent;
    draft.body = state;
  }
}

}  // namespace hearsay
