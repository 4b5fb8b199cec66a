// Names in the text: the longest that the gazetteer has, abbreviations, and what is written behind a place to say where it lies.
#include "mentions/places_match.h"

#include <algorithm>

#include "base/ascii.h"
#include "document/syntax.h"

namespace hearsay {

bool same_sentence(const Placing& work, std::int32_t a, std::int32_t b) { return same_sentence(work.document, a, b); }

bool capital(const Placing& work, std::int32_t token) {
  if (token < 0 || token >= work.size()) return false;
  const auto atom = work.first_atom[static_cast<std::size_t>(token)];
  if (const auto text = work.document.form_of(work.token(token)); text.empty() || text[0] == '@' || text[0] == '#') return false;
  return atom < work.first_atom[static_cast<std::size_t>(token) + 1] && work.atoms[static_cast<std::size_t>(atom)].upper;
}

std::string_view form(const Placing& work, std::int32_t token) {
  return token < 0 || token >= work.size() ? std::string_view() : work.document.form_of(work.token(token));
}

// Names that may end with a small letter: "Rafah crossing", "Korean peninsula".
bool is_made(const Placing& work, std::span<const NameRef> refs) {
  return work.gazetteer().entries[refs.front().entry()].kind >= PlaceKind::region;
}

// The longest name that begins at a token, ends with one and begins and ends with a capital.
NameMatch longest_at(const Placing& work, std::int32_t token) {
  NameMatch best;
  const auto first = static_cast<std::size_t>(work.first_atom[static_cast<std::size_t>(token)]);
  std::uint64_t key = 0;
  for (std::size_t i = first; i < work.atoms.size() && i < first + kLongestName; ++i) {
    const Atom& atom = work.atoms[i];
    if (!same_sentence(work, token, atom.token)) break;
    key = extended(key, name_atom(atom.hash));
    if (!atom.closes || (i > first && !atom.upper && i + 1 == first + 1)) continue;
    const auto refs = work.gazetteer().find(key);
    if (refs.empty() || (!atom.upper && atom.token != token && !capital(work, atom.token) && !is_made(work, refs))) continue;
    best = {{token, atom.token + 1}, key, refs};
  }
  return best;
}

bool all_upper(std::string_view text) { return std::none_of(text.begin(), text.end(), is_ascii_small); }

static bool comma_before(const Placing& work, std::int32_t token) {
  return same_sentence(work, token - 1, token) && form(work, token - 1) == ",";
}

// Whether a token is followed by a stop, within itself or as the next token without a blank.
static bool stop_follows(const Placing& work, std::int32_t token) {
  const auto text = form(work, token);
  if (text.ends_with('.')) return true;
  return same_sentence(work, token, token + 1) && form(work, token + 1) == "." &&
         work.token(token + 1).span.begin == work.token(token).span.end;
}

static bool has_use(const NameMatch& match, NameOf use) {
  return std::any_of(match.refs.begin(), match.refs.end(), [&](NameRef ref) { return ref.use() == use; });
}

bool has_name(const NameMatch& match) {
  return std::any_of(match.refs.begin(), match.refs.end(), [](NameRef ref) { return ref.use() < NameOf::abbreviation; });
}

// Abbreviations: "N.C." anywhere, "Calif." with its stop, "CA" only behind a town and a comma (`contains`).
bool abbreviation_stands(const Placing& work, const NameMatch& match, bool contains) {
  if (match.tokens.end != match.tokens.begin + 1) return has_use(match, NameOf::abbreviation) && capital(work, match.tokens.end - 1);
  const auto text = form(work, match.tokens.begin);
  const bool loud = all_upper(text);
  const auto before = form(work, match.tokens.begin - 1);
  const bool listed = comma_before(work, match.tokens.begin) || before == "(" || before == "-" || before == "/";
  const auto stop = text.find('.');
  const bool stop_inside = stop != std::string_view::npos && stop + 1 < text.size();
  if (has_use(match, NameOf::postal) && loud && contains && text.size() == 2) return true;
  if (!has_use(match, NameOf::abbreviation)) return false;
  if (loud && text.size() > 1 && (text.find('.') != std::string_view::npos || text.size() <= 3)) {
    const auto country = std::any_of(match.refs.begin(), match.refs.end(), [&](NameRef ref) {
      return ref.use() == NameOf::abbreviation && work.gazetteer().entries[ref.entry()].kind != PlaceKind::admin1;
    });
    return country || listed || stop_inside;
  }
  return (listed || stop_inside || text.ends_with('.')) && stop_follows(work, match.tokens.begin);
}

std::uint32_t most_known(const Placing& work, const NameMatch& match) {
  std::uint32_t best = 0;
  for (const auto ref : match.refs) {
    if (ref.use() == NameOf::part) continue;
    const auto& entry = work.gazetteer().entries[ref.entry()];
    best = std::max(best, entry.kind == PlaceKind::country ? 100000000u : entry.population);
  }
  return best;
}

bool all_part(const NameMatch& match) {
  return std::all_of(match.refs.begin(), match.refs.end(),
                     [](NameRef ref) { return ref.use() == NameOf::part || ref.use() >= NameOf::abbreviation; });
}

// The container of a match that stands behind it, after a comma or in brackets; its tokens in `after`.
std::uint32_t container_behind(const Placing& work, const NameMatch& match, NameMatch& after) {
  const auto next = match.tokens.end;
  const auto mark = form(work, next);
  if (!same_sentence(work, match.tokens.begin, next + 1) || (mark != "," && mark != "(") || !capital(work, next + 1)) return 0;
  after = longest_at(work, next + 1);
  const auto& entries = work.gazetteer().entries;
  for (const auto outer : after.refs) {
    if (outer.use() >= NameOf::abbreviation && !abbreviation_stands(work, after, true)) continue;
    const auto& container = entries[outer.entry()];
    if (container.kind != PlaceKind::country && container.kind != PlaceKind::admin1 && container.kind != PlaceKind::admin2) continue;
    for (const auto inner : match.refs) {
      const auto& entry = entries[inner.entry()];
      if (inner.entry() == outer.entry() || inner.use() == NameOf::part) continue;
      const bool holds = container.kind == PlaceKind::country
                             ? entry.country_code() == container.country_code() && entry.kind != PlaceKind::country
                             : entry.admin1 == outer.entry() + 1 || entry.admin2 == outer.entry() + 1;
      if (holds) return outer.entry() + 1;
    }
  }
  return 0;
}

}  // namespace hearsay
