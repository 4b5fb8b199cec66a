// What is a place: names of the language engine and longest matches of the gazetteer, judged by the words around them.
#include <algorithm>

#include "mentions/places_draft.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kWellKnown = 100000;  // inhabitants from which a town's name alone is likelier the town's than anything else's

struct Match {
  TokenRange tokens;
  std::uint64_t key = 0;
  std::span<const NameRef> refs;
};

bool same_sentence(const Placing& work, std::int32_t a, std::int32_t b) {
  return a >= 0 && b >= 0 && a < work.size() && b < work.size() && work.token(a).sentence == work.token(b).sentence;
}

bool capital(const Placing& work, std::int32_t token) {
  if (token < 0 || token >= work.size()) return false;
  const auto atom = work.first_atom[static_cast<std::size_t>(token)];
  return atom < work.first_atom[static_cast<std::size_t>(token) + 1] && work.atoms[static_cast<std::size_t>(atom)].upper;
}

std::string_view form(const Placing& work, std::int32_t token) {
  return token < 0 || token >= work.size() ? std::string_view() : work.document.form_of(work.token(token));
}

// The longest name that begins at a token, ends with one and begins and ends with a capital.
Match longest_at(const Placing& work, std::int32_t token) {
  Match best;
  const auto first = static_cast<std::size_t>(work.first_atom[static_cast<std::size_t>(token)]);
  std::uint64_t key = 0;
  for (std::size_t i = first; i < work.atoms.size() && i < first + kLongestName; ++i) {
    const Atom& atom = work.atoms[i];
    if (!same_sentence(work, token, atom.token)) break;
    key = extended(key, name_atom(atom.hash));
    if (!atom.closes || (i > first && !atom.upper && i + 1 == first + 1)) continue;
    const auto refs = work.gazetteer().find(key);
    if (refs.empty() || (!atom.upper && atom.token != token && !capital(work, atom.token) && !work.is(atom.token, kKinds | kTowns))) continue;
    best = {{token, atom.token + 1}, key, refs};
  }
  return best;
}

bool comma_before(const Placing& work, std::int32_t token) { return same_sentence(work, token - 1, token) && form(work, token - 1) == ","; }

// Whether a token is followed by a stop, within itself or as the next token without a blank.
bool stop_follows(const Placing& work, std::int32_t token) {
  const auto text = form(work, token);
  if (text.ends_with('.')) return true;
  return same_sentence(work, token, token + 1) && form(work, token + 1) == "." && work.token(token + 1).span.begin == work.token(token).span.end;
}

bool has_use(const Match& match, NameOf use) {
  return std::any_of(match.refs.begin(), match.refs.end(), [&](NameRef ref) { return ref.use() == use; });
}

bool has_name(const Match& match) {
  return std::any_of(match.refs.begin(), match.refs.end(), [](NameRef ref) { return ref.use() < NameOf::abbreviation; });
}

// Abbreviations: "N.C." anywhere, "Calif." and "CA" only after a comma, or (Calif.) with their stop behind a name.
bool abbreviation_stands(const Placing& work, const Match& match) {
  if (match.tokens.end != match.tokens.begin + 1) return has_use(match, NameOf::abbreviation) && capital(work, match.tokens.end - 1);
  const auto text = form(work, match.tokens.begin);
  const bool loud = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool listed = comma_before(work, match.tokens.begin);
  if (has_use(match, NameOf::postal) && loud && listed && text.size() == 2) return true;
  if (!has_use(match, NameOf::abbreviation)) return false;
  if (loud && text.size() > 1 && (text.find('.') != std::string_view::npos || text.size() <= 3)) {
    const auto country = std::any_of(match.refs.begin(), match.refs.end(), [&](NameRef ref) {
      return ref.use() == NameOf::abbreviation && work.gazetteer().entries[ref.entry()].kind != PlaceKind::admin1;
    });
    return country || listed || text.find('.') + 1 < text.size();
  }
  return (listed || text.find('.') + 1 < text.size()) && stop_follows(work, match.tokens.begin);
}

std::uint32_t most_known(const Placing& work, const Match& match) {
  std::uint32_t best = 0;
  for (const auto ref : match.refs) {
    if (ref.use() == NameOf::part) continue;
    const auto& entry = work.gazetteer().entries[ref.entry()];
    best = std::max(best, entry.kind == PlaceKind::country ? 100000000u : entry.population);
  }
  return best;
}

bool all_part(const Match& match) {
  return std::all_of(match.refs.begin(), match.refs.end(), [](NameRef ref) { return ref.use() == NameOf::part || ref.use() >= NameOf::abbreviation; });
}

// The container of a match that stands behind it, after a comma or in brackets; its tokens in `after`.
std::uint32_t container_behind(const Placing& work, const Match& match, Match& after) {
  const auto next = match.tokens.end;
  const auto mark = form(work, next);
  if (!same_sentence(work, match.tokens.begin, next + 1) || (mark != "," && mark != "(") || !capital(work, next + 1)) return 0;
  after = longest_at(work, next + 1);
  const auto& entries = work.gazetteer().entries;
  for (const auto outer : after.refs) {
    if (outer.use() >= NameOf::abbreviation && !abbreviation_stands(work, after)) continue;
    const auto& container = entries[outer.entry()];
    if (container.kind != PlaceKind::country && container.kind != PlaceKind::admin1 && container.kind != PlaceKind::admin2) continue;
    for (const auto inner : match.refs) {
      const auto& entry = entries[inner.entry()];
      if (inner.entry() == outer.entry()) continue;
      const bool holds = container.kind == PlaceKind::country
                             ? entry.country_code() == container.country_code() && entry.kind != PlaceKind::country
                             : entry.admin1 == outer.entry() + 1 || entry.admin2 == outer.entry() + 1;
      if (holds) return outer.entry() + 1;
    }
  }
  return 0;
}

struct Around {
  bool prepositioned = false, within = false, titled = false, first_name = false, person_word = false, opens = false, kind = false;
};

Around around(const Placing& work, TokenRange tokens) {
  Around out;
  const auto before = tokens.begin - 1, after = tokens.end;
  if (same_sentence(work, before, tokens.begin)) {
    out.prepositioned = work.is(before, kBefore);
    out.within = work.is(before, kWithin);
    out.titled = work.is(before, kTitles) && capital(work, before);
    out.first_name = capital(work, before) && !out.prepositioned && work.lexicon.first_names.contains(work.word(before));
  } else {
    out.opens = true;
  }
  if (same_sentence(work, tokens.begin, after)) {
    out.person_word = work.is(after, kPersons);
    out.kind = work.is(after, kKinds);
  }
  return out;
}

// How far the words around speak for a place: above 0 it is one.
double evidence(const Placing& work, const Match& match, std::uint32_t within) {
  const auto near = around(work, match.tokens);
  const bool one = match.tokens.end == match.tokens.begin + 1;
  const auto known = most_known(work, match);
  double score = 0;
  if (within != 0) score += 4;
  if (near.within) score += 2.5;
  else if (near.prepositioned) score += 1;
  if (near.kind) score += 2;
  if (near.titled) score -= 3;
  if (near.first_name) score -= 3;
  if (near.person_word) score -= 1.5;
  if (known >= 10000000) score += 2;
  else if (known >= kWellKnown) score += 1;
  else if (known < 3000) score -= 0.5;
  if (!one) score += 0.5;
  if (all_part(match)) score -= 1.5;
  if (one && work.is(match.tokens.begin, kCommon)) score -= 3;
  if (one && work.lexicon.first_names.contains(work.word(match.tokens.begin))) score -= 1.5;
  const auto upos = work.token(match.tokens.end - 1).upos;
  if (upos != Upos::propn) score -= 2;
  if (near.opens && one && upos != Upos::propn) score -= 1;
  const auto name = work.name_of[static_cast<std::size_t>(match.tokens.begin)];
  if (name < 0) return score - 1.5;
  const Name& found = work.document.names[static_cast<std::size_t>(name)];
  const bool equal = found.tokens == match.tokens;
  switch (found.kind) {
    case NameKind::place: return score + 3;
    case NameKind::person: return score - (equal && one ? 2.5 : 5);
    case NameKind::organisation: return score - (equal ? 1.5 : 2.5);
    default: return score - 1;
  }
}

// "University of Georgia", "Columbus Dispatch"; but "Columbus police", "Rapides Parish Sheriff's Office".
double inside_organisation(const Placing& work, const Name& name, const Match& match) {
  if (name.tokens.begin < match.tokens.begin) {
    const bool of = work.is(match.tokens.begin - 1, kWithin) || form(work, match.tokens.begin - 1) == "of";
    return of ? -1 : -3;
  }
  double score = 0;
  for (auto token = match.tokens.end; token < name.tokens.end; ++token) {
    if (work.is(token, kOrganisations)) return -3;
    if (work.is(token, kBodies)) score = 4;
  }
  return score;
}

bool is_place(const Placing& work, const Match& match, std::uint32_t within) {
  if (!has_name(match)) return abbreviation_stands(work, match);
  double score = evidence(work, match, within);
  const auto index = work.name_of[static_cast<std::size_t>(match.tokens.begin)];
  if (index >= 0) {
    const Name& name = work.document.names[static_cast<std::size_t>(index)];
    if (name.kind == NameKind::organisation && name.tokens != match.tokens) score += inside_organisation(work, name, match);
  }
  if (score <= 0 && abbreviation_stands(work, match)) return true;
  return score > 0;
}

void add_toponym(Placing& work, const Match& match, std::uint32_t within) {
  if (!work.toponyms.empty() && work.toponyms.back().tokens.end > match.tokens.begin) return;
  Toponym out;
  out.tokens = match.tokens;
  out.key = match.key;
  out.refs = match.refs;
  out.within = within;
  out.abbreviated = !has_name(match);
  out.kind_follows = around(work, match.tokens).kind;
  work.toponyms.push_back(out);
}

// A place's name of the engine's that the gazetteer does not know: streets, quarters, villages.
void add_unknown(Placing& work, TokenRange tokens) {
  while (!tokens.empty() && work.token(tokens.begin).upos == Upos::det) ++tokens.begin;
  if (tokens.empty() || !capital(work, tokens.begin) || work.token(tokens.end - 1).upos == Upos::adj) return;
  add_toponym(work, {tokens, 0, {}}, 0);
}

bool is_street(const Placing& work, TokenRange tokens) { return tokens.end - tokens.begin > 1 && work.is(tokens.end - 1, kStreets); }

}  // namespace

std::uint64_t Placing::word(std::int32_t token) const {
  if (token < 0 || token >= size()) return 0;
  const auto first = static_cast<std::size_t>(first_atom[static_cast<std::size_t>(token)]);
  const auto end = static_cast<std::size_t>(first_atom[static_cast<std::size_t>(token) + 1]);
  return end == first + 1 ? atoms[first].hash : 0;
}

void read_words(Placing& work) {
  const auto& document = work.document;
  work.atoms.reserve(document.tokens.size() + document.tokens.size() / 8);
  work.first_atom.reserve(document.tokens.size() + 1);
  for (std::int32_t i = 0; i < work.size(); ++i) {
    work.first_atom.push_back(static_cast<std::int32_t>(work.atoms.size()));
    append_atoms(document.form_of(work.token(i)), i, work.atoms);
  }
  work.first_atom.push_back(static_cast<std::int32_t>(work.atoms.size()));
  work.name_of.assign(document.tokens.size(), -1);
  for (std::size_t i = 0; i < document.names.size(); ++i)
    for (auto token = document.names[i].tokens.begin; token < document.names[i].tokens.end; ++token)
      work.name_of[static_cast<std::size_t>(token)] = static_cast<std::int32_t>(i);
}

void find_toponyms(Placing& work) {
  std::uint32_t container = 0;       // of the last toponym, written behind it
  std::int32_t container_at = -1;    // where it begins
  for (std::int32_t token = 0; token < work.size();) {
    const auto index = work.name_of[static_cast<std::size_t>(token)];
    const Name* name = index < 0 ? nullptr : &work.document.names[static_cast<std::size_t>(index)];
    const bool begins = name != nullptr && name->tokens.begin == token;
    if (begins && name->kind == NameKind::place && is_street(work, name->tokens)) {
      add_unknown(work, name->tokens);
      token = name->tokens.end;
      continue;
    }
    const Match match = capital(work, token) ? longest_at(work, token) : Match{};
    Match after;
    const auto within = match.refs.empty() ? 0 : container_behind(work, match, after);
    const bool contains = container != 0 && token == container_at;
    if (!match.refs.empty() && (contains || is_place(work, match, within))) {
      add_toponym(work, match, within);
      if (contains) work.toponyms.back().container_of_last = true;
      container = within;
      container_at = within != 0 ? after.tokens.begin : -1;
      token = match.tokens.end;
      continue;
    }
    if (begins && name->kind == NameKind::place && match.refs.empty()) {
      bool known = false;  // a part of it is a place: "downtown Beirut"
      for (auto inner = name->tokens.begin + 1; inner < name->tokens.end && !known; ++inner)
        known = capital(work, inner) && !longest_at(work, inner).refs.empty();
      if (!known) add_unknown(work, name->tokens);
    }
    ++token;
  }
}

}  // namespace hearsay
