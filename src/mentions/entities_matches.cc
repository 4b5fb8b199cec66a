#include "mentions/entities_matches.h"

#include <algorithm>
#include <utility>

namespace hearsay {
namespace {

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

// How much the document speaks of an actor, and of the state that it belongs to: "RSF" beside Sudan.
std::pair<int, int> seen_of(const Linking& work, std::int32_t actor) {
  const auto state = work.lexicon.states.find(work.actor(actor).country);
  const int of_state = state == work.lexicon.states.end() ? 0 : static_cast<int>(work.seen[static_cast<std::size_t>(state->second)]);
  return {static_cast<int>(work.seen[static_cast<std::size_t>(actor)]), of_state};
}

LexiconMatch longest_at(const Linking& work, std::size_t first) {
  LexiconMatch best;
  const auto& atoms = work.atoms;
  if (!atoms[first].opens) return best;
  work.lexicon.names.visit_at(atoms, first, [&](std::size_t count, const NameEntries& entries) {
    const Atom& last = atoms[first + count - 1];
    if (work.token(last.token).sentence != work.token(atoms[first].token).sentence) return;
    if (std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return admitted(work, entry, first, count); }))
      best = {{atoms[first].token, last.token + 1}, first, count, &entries};
  });
  return best;
}

}  // namespace

// The paper "The Federalist" is not in "The Federalist Society", whose article is no part of its name.
std::vector<LexiconMatch> matches_of(const Linking& work) {
  static const std::uint64_t kThe = folded_hash("the");
  std::vector<LexiconMatch> out;
  const auto& atoms = work.atoms;
  for (std::size_t i = 0; i < atoms.size();) {
    LexiconMatch best = longest_at(work, i);
    if (best.atoms > 0 && atoms[i].hash == kThe && i + 1 < atoms.size()) {
      const LexiconMatch inner = longest_at(work, i + 1);
      if (inner.atoms >= best.atoms) best = inner;
    }
    if (best.atoms == 0) {
      ++i;
      continue;
    }
    out.push_back(best);
    i = best.first_atom + best.atoms;
  }
  return out;
}

void count_actors(Linking& work, const std::vector<LexiconMatch>& matches) {
  work.seen.assign(work.lexicon.actors.size(), 0);
  work.certain.assign(work.lexicon.actors.size(), false);
  for (const LexiconMatch& match : matches) {
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

std::int32_t most_seen(const Linking& work, const LexiconMatch& match, NameUse use) {
  std::int32_t best = -1;
  for (const auto& entry : *match.entries) {
    if (entry.value.use != use || !admitted(work, entry, match.first_atom, match.atoms)) continue;
    if (best < 0 || seen_of(work, entry.value.actor) > seen_of(work, best)) best = entry.value.actor;
  }
  return best;
}

std::int32_t seated(const Linking& work, const LexiconMatch& match) {
  auto best = most_seen(work, match, NameUse::seat);
  if (best < 0) return best;
  for (const auto& entry : *match.entries)
    if (entry.value.use == NameUse::seat && !work.actor(entry.value.actor).state && admitted(work, entry, match.first_atom, match.atoms) &&
        work.seen[static_cast<std::size_t>(entry.value.actor)] >= work.seen[static_cast<std::size_t>(best)])
      best = entry.value.actor;
  return best;
}

bool has_use(const Linking& work, const LexiconMatch& match, NameUse use) {
  return std::any_of(match.entries->begin(), match.entries->end(),
                     [&](const auto& entry) { return entry.value.use == use && admitted(work, entry, match.first_atom, match.atoms); });
}

}  // namespace hearsay
