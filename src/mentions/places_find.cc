// What is a place: names of the language engine and longest matches of the gazetteer, judged by the words around them.
#include <algorithm>

#include "mentions/places_match.h"

namespace hearsay {
namespace {

struct Around {
  bool prepositioned = false, within = false, of_kind = false, titled = false, first_name = false, person_word = false, opens = false,
       kind = false, town = false, dateline = false;
};

Around around(const Placing& work, TokenRange tokens) {
  Around out;
  auto before = tokens.begin - 1;
  const auto after = tokens.end;
  if (same_sentence(work, before - 1, tokens.begin) && form(work, before) == "the") --before;  // "in the Chathams"
  const bool definite = before + 1 < tokens.begin;
  if (same_sentence(work, before, tokens.begin)) {
    out.prepositioned = work.is(before, kBefore) && (!definite || work.is(before, kWithin));
    out.prepositioned |= form(work, before) == "for" && work.is(before - 1, kBound);
    out.within = work.is(before, kWithin) && !definite;
    out.of_kind = form(work, before) == "of" && (work.is(before - 1, kOf) || form(work, before - 1) == ",");
    out.titled = work.is(before, kTitles) && capital(work, before);
    out.first_name = capital(work, before) && !out.prepositioned && work.lexicon.first_names.contains(work.word(before));
  } else {
    out.opens = true;
  }
  if (same_sentence(work, tokens.begin, after)) {
    out.person_word = work.is(after, kPersons);
    out.kind = work.is(after, kKinds);
    out.town = work.is(after, kTowns);
    const auto mark = form(work, after);
    const bool divided = mark == "(" || mark == ":" || mark == "-" || mark == "--" || mark == "\u2014" || mark == "\u2013";
    out.dateline =
        out.opens && divided && work.token(tokens.begin).span.size() > 3 && all_upper(work.document.text_of(work.token(tokens.begin).span));
  }
  return out;
}

constexpr std::int32_t kLongestRun = 16;  // words on each side of a match: beyond them no name goes on

// The capitalised words in one piece around a match: "Webb Center", "Glacier Ridge". Words in front count only where they are nouns.
TokenRange run_of(const Placing& work, TokenRange tokens) {
  const auto first = tokens.begin - kLongestRun, last = tokens.end + kLongestRun;
  const auto goes_on = [&](std::int32_t token) {
    return same_sentence(work, token, tokens.begin) && capital(work, token) && work.token(token).upos == Upos::propn;
  };
  while (tokens.begin > first && goes_on(tokens.begin - 1) && !work.is(tokens.begin - 1, kBefore | kTitles)) --tokens.begin;
  while (tokens.end < last && goes_on(tokens.end)) ++tokens.end;
  return tokens;
}

// "University of Georgia", "Columbus Dispatch"; but "Columbus police", "Rapides Parish Sheriff's Office".
double inside_name(const Placing& work, TokenRange name, TokenRange match) {
  if (name.begin < match.begin) {
    if (form(work, match.begin - 1) != "of") return work.is(match.begin - 1, kWithin) ? 0 : -3;
    return work.is(match.begin - 2, kOf) ? 1 : -1;
  }
  double score = name.end > match.end ? -1.5 : 0;
  for (auto token = match.end; token < std::min(name.end, match.end + kLongestRun); ++token) {
    if (work.is(token, kOrganisations)) return -3;
    if (work.is(token, kBodies)) score = std::max(score, 2.5);
  }
  return score;
}

double by_name(const Placing& work, const NameMatch& match) {
  const auto index = work.name_of[static_cast<std::size_t>(match.tokens.begin)];
  const bool one = match.tokens.end == match.tokens.begin + 1;
  const auto run = run_of(work, match.tokens);
  // Passed over by the engine: "the Sohae launch site" may be a place all the same, for persons have no article.
  if (index < 0) return (form(work, run.begin - 1) == "the" ? 0 : -1.5) + inside_name(work, run, match.tokens);
  const Name& name = work.document.names[static_cast<std::size_t>(index)];
  const bool equal = name.tokens == match.tokens;
  switch (name.kind) {
    case NameKind::place: return equal ? 3 : match.tokens.end == name.tokens.end ? 2 : 0;
    case NameKind::person:
      if (form(work, name.tokens.begin - 1) == "the") return -0.5;  // persons have no article
      if (equal && !one) return -2;
      return equal ? (most_known(work, match) >= kWellKnown ? -1.5 : -2.5) : form(work, match.tokens.begin - 1) == "of" ? 1 : -5;
    case NameKind::organisation:
      return equal ? -1.5 + inside_name(work, run, match.tokens) : inside_name(work, name.tokens, match.tokens) - 1;
    default: return -1;
  }
}

// How much the name itself is a place's.
double by_entry(const Placing& work, const NameMatch& match) {
  const auto known = most_known(work, match);
  const bool one = match.tokens.end == match.tokens.begin + 1;
  double score = known >= 10000000 ? 2 : known >= kWellKnown ? 1 : known < 3000 ? -0.5 : 0;
  const auto major = std::any_of(match.refs.begin(), match.refs.end(), [&](NameRef ref) {
    const auto kind = work.gazetteer().entries[ref.entry()].kind;
    return ref.use() == NameOf::main && (kind == PlaceKind::country || (kind == PlaceKind::admin1 && known > 1000000));
  });
  if (major) score = std::max(score, 1.8);
  if (!one) score += is_made(work, match.refs) ? 2 : 0.5;
  if (all_part(match)) score -= 1.5;
  if (one && work.is(match.tokens.begin, kCommon)) score -= 3;
  if (one && work.lexicon.first_names.contains(work.word(match.tokens.begin))) score -= 1.5;
  if (one && work.surnames.contains(work.word(match.tokens.begin))) score -= known >= 10000000 ? 1 : 3;
  return score;
}

// How far the words around speak for a place: above 0 it is one.
double evidence(const Placing& work, const NameMatch& match, std::uint32_t within) {
  const auto near = around(work, match.tokens);
  const bool one = match.tokens.end == match.tokens.begin + 1;
  double score = by_entry(work, match) + by_name(work, match);
  if (within != 0) score += 4;
  if (near.within) score += 2.5;
  else if (near.of_kind) score += 2;
  else if (near.prepositioned) score += 1;
  if (near.kind) score += 2;
  else if (near.town) score += 1.5;
  if (near.dateline) score += 4;
  if (near.titled) score -= 3;
  if (near.first_name) score -= 3;
  if (near.person_word) score -= 1.5;
  if (same_sentence(work, match.tokens.begin, match.tokens.end) && capital(work, match.tokens.end) &&
      work.is(match.tokens.end, kOrganisations))
    score -= 6;  // "Manchester United", whatever the engine took it for
  if (form(work, match.tokens.begin - 1) == "of" && capital(work, match.tokens.begin - 2) &&
      work.is(match.tokens.begin - 2, kOrganisations))
    score -= 4;
  const auto upos = work.token(capital(work, match.tokens.end - 1) ? match.tokens.end - 1 : match.tokens.begin).upos;
  if (upos != Upos::propn && !near.dateline) score -= near.opens && one ? 3 : 2;
  return score;
}

bool is_never(const Placing& work, const NameMatch& match) { return work.lexicon.never.contains(match.key); }

// Names of two letters, or with stops inside, are abbreviations or no places.
bool too_short(const Placing& work, const NameMatch& match) {
  const auto text = form(work, match.tokens.begin);
  return match.tokens.end == match.tokens.begin + 1 &&
         text.size() - static_cast<std::size_t>(std::count(text.begin(), text.end(), '.')) < 3;
}

// "Catawba River", "Wichita Drive": another place than the town.
bool is_feature(const Placing& work, const NameMatch& match) {
  const auto next = match.tokens.end;
  return same_sentence(work, match.tokens.begin, next) && capital(work, next) && work.is(next, kFeatures | kStreets) &&
         !work.is(next, kBodies | kTowns);
}

double judged(const Placing& work, const NameMatch& match, std::uint32_t within) {
  if (abbreviation_stands(work, match)) return 5;
  if (!has_name(match) || too_short(work, match)) return -9;
  if (is_never(work, match) && within == 0) return -9;
  return evidence(work, match, within);
}

constexpr double kHopeless = -3.5;

void add_toponym(Placing& work, const NameMatch& match, std::uint32_t within, double score) {
  Toponym out;
  out.tokens = match.tokens;
  out.key = match.key;
  out.refs = match.refs;
  out.within = within;
  out.abbreviated = !match.refs.empty() && abbreviation_stands(work, match);
  out.kind_follows = around(work, match.tokens).kind;
  out.evidence = score;
  out.well_known = most_known(work, match) >= kWellKnown;
  work.toponyms.push_back(out);
}

// A place's name of the engine's that the gazetteer does not know: streets, quarters, villages.
void add_unknown(Placing& work, TokenRange tokens) {
  while (!tokens.empty() && work.token(tokens.begin).upos == Upos::det) ++tokens.begin;
  if (tokens.empty() || !capital(work, tokens.begin) || work.token(tokens.end - 1).upos == Upos::adj) return;
  const auto near = around(work, tokens);
  const bool named = work.is(tokens.end - 1, kFeatures | kStreets | kKinds);
  const bool one = tokens.end == tokens.begin + 1;
  if (!near.within && !near.prepositioned && !near.of_kind && !(named && !one)) return;
  if (one && !near.within && all_upper(form(work, tokens.begin))) return;
  if (one && work.is(tokens.begin, kCommon | kBodies | kOrganisations | kKinds | kTowns)) return;
  add_toponym(work, {tokens, 0, {}}, 0, 2);
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
  for (const Name& name : document.names)
    if (name.kind == NameKind::person && name.tokens.end > name.tokens.begin + 1 && form(work, name.tokens.end - 2) != "of")
      work.surnames.insert(work.word(name.tokens.end - 1));
  work.name_of.assign(document.tokens.size(), -1);
  for (std::size_t i = 0; i < document.names.size(); ++i)
    for (auto token = document.names[i].tokens.begin; token < document.names[i].tokens.end; ++token)
      work.name_of[static_cast<std::size_t>(token)] = static_cast<std::int32_t>(i);
}

void find_toponyms(Placing& work) {
  std::uint32_t container = 0;     // of the last toponym, written behind it
  std::int32_t container_at = -1;  // where it begins
  for (std::int32_t token = 0; token < work.size();) {
    const auto index = work.name_of[static_cast<std::size_t>(token)];
    const Name* name = index < 0 ? nullptr : &work.document.names[static_cast<std::size_t>(index)];
    const bool begins = name != nullptr && name->tokens.begin == token;
    if (begins && name->kind == NameKind::place && is_street(work, name->tokens)) {
      add_unknown(work, name->tokens);
      token = name->tokens.end;
      continue;
    }
    const NameMatch match = capital(work, token) ? longest_at(work, token) : NameMatch{};
    if (!match.refs.empty() && is_feature(work, match)) {
      // The engine's whole name, or nothing.
      const bool whole = begins && name->kind == NameKind::place && name->tokens.end > match.tokens.end;
      if (whole) add_unknown(work, name->tokens);
      token = whole ? name->tokens.end : match.tokens.end + 1;
      continue;
    }
    NameMatch after;
    const auto within = match.refs.empty() ? 0 : container_behind(work, match, after);
    const bool contains = container != 0 && token == container_at;
    const double score = match.refs.empty() ? -9 : contains ? 5 : judged(work, match, within);
    if (score > kHopeless) add_toponym(work, match, within, score);
    if (score > 0) {
      if (contains) work.toponyms.back().container_of_last = true;
      container = within;
      container_at = within != 0 ? after.tokens.begin : -1;
      token = match.tokens.end;
      continue;
    }
    if (begins && name->kind == NameKind::place && match.refs.empty()) {
      bool known = false;  // a part of it is a place: "downtown Beirut"
      for (auto inner = name->tokens.begin + 1; inner < name->tokens.end && !known; ++inner) {
        const NameMatch part = capital(work, inner) ? longest_at(work, inner) : NameMatch{};
        known = !part.refs.empty() && part.tokens.end >= name->tokens.end && !is_never(work, part);
      }
      if (!known) {
        add_unknown(work, name->tokens);
        token = name->tokens.end;
        continue;
      }
    }
    ++token;
  }
}

}  // namespace hearsay
