#include "mentions/places.h"

#include <fmt/format.h>

#include <set>

#include "base/tsv.h"
#include "hearsay/error.h"
#include "mentions/lexicon_file.h"
#include "mentions/places_draft.h"

namespace hearsay {
namespace {

void read_first_names(const Knowledge& knowledge, PlaceLexicon& lexicon) {
  const auto text = knowledge.file("actors/first-names.tsv");
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    std::vector<Atom> atoms;
    if (text[at] != '#' && end > at + 1) append_atoms(text.substr(at + 1, end - at - 1), 0, atoms);
    for (const Atom& atom : atoms) lexicon.first_names.insert(atom.hash);
    at = end + 1;
  }
}

void read_points(const LexiconFile& file, PlaceLexicon& lexicon) {
  constexpr std::pair<const char*, PointWord> kLists[] = {
      {"near", PointWord::near}, {"near_of", PointWord::near_of}, {"outside", PointWord::outside}, {"outside_of", PointWord::outside_of},
      {"off", PointWord::off},   {"off_of", PointWord::off_of},   {"apart", PointWord::apart}};
  for (const auto& [name, kind] : kLists)
    for (const auto& word : file.list("points", name)) lexicon.point_words[word].push_back(kind);
  for (const auto& word : file.list("points", "staying")) lexicon.staying.insert(word);
  for (const auto& word : file.list("outlet", "open_domains")) lexicon.open_domains.insert(word);
  for (const auto& [word, degrees] : file.numbers("directions")) lexicon.directions[word] = degrees;
}

// The countries stand first in a gazetteer of the build; a user's may hold them anywhere.
void read_countries(PlaceLexicon& lexicon) {
  const auto& entries = lexicon.gazetteer.entries;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const bool country = entries[i].kind == PlaceKind::country || entries[i].kind == PlaceKind::territory;
    if (country) lexicon.countries.emplace(std::string(entries[i].country_code()), i);
  }
}

// The home of the outlets that the actors' table knows.
void read_outlets(const Knowledge& knowledge, PlaceLexicon& lexicon) {
  std::unordered_map<std::string, std::string> two_letters;
  each_row(knowledge.file("actors/country-codes.tsv"), [&](const auto& row) {
    if (row.size() >= 2) two_letters.emplace(row[1], row[0]);
  });
  each_row(knowledge.file("actors/bodies/outlets.tsv"), [&](const auto& row) {
    if (row.size() < 4) return;
    const auto found = two_letters.find(std::string(row[3].substr(0, 3)));
    if (found == two_letters.end()) return;
    lexicon.outlets.emplace(name_key(row[0]), found->second);
    for (const auto name : split_at(row[1], '|'))
      if (!name.empty()) lexicon.outlets.emplace(name_key(name), found->second);
  });
}

// places/views.tsv: rows of the view asked for. Throws Error bad_value for one that the table does not have.
void read_view(const Knowledge& knowledge, const std::string& view, PlaceLexicon& lexicon) {
  if (view.empty() || view == "gazetteer") return;
  std::set<std::string> known{"gazetteer"};
  std::unordered_map<std::string, std::string> countries;
  each_row(knowledge.file("places/views.tsv"), [&](const auto& row) {
    if (row.size() < 3) throw Error(ErrorCode::bad_format, fmt::format("places/views.tsv: {}: needs view, place, country", row[0]));
    known.emplace(row[0]);
    if (row[0] == view) countries[std::string(row[1])] = row[2] == "-" ? "" : std::string(row[2].substr(0, 2));
  });
  if (!known.contains(view)) throw Error(ErrorCode::bad_value, fmt::format("no view {} (known: {})", view, fmt::join(known, ", ")));
  const auto& gazetteer = lexicon.gazetteer;
  for (std::uint32_t i = 0; i < gazetteer.entries.size(); ++i) {
    const auto found = countries.find(gazetteer.id(gazetteer.entries[i]));
    if (found != countries.end()) lexicon.views.push_back({i, found->second});
  }
}

}  // namespace

std::shared_ptr<const PlaceLexicon> load_place_lexicon(const Knowledge& knowledge, const std::string& language, const std::string& view) {
  const std::string path = "places/gazetteer";
  auto out = std::make_shared<PlaceLexicon>(Gazetteer(knowledge.file(path), knowledge.owner(), path));
  const LexiconFile file(knowledge, "languages/" + language + "/places.toml");
  constexpr std::pair<const char*, PlaceWord> kLists[] = {
      {"before", kBefore},   {"within", kWithin}, {"kinds", kKinds},   {"towns", kTowns},
      {"streets", kStreets}, {"bodies", kBodies}, {"titles", kTitles}, {"organisations", kOrganisations},
      {"persons", kPersons}, {"common", kCommon}, {"of", kOf},         {"features", kFeatures},
      {"bound", kBound}};
  for (const auto& [name, bit] : kLists)
    for (const auto& word : file.list("words", name)) out->words[folded_hash(word)] |= bit;
  for (const auto& name : file.list("words", "never")) out->never.insert(name_key(name));
  read_first_names(knowledge, *out);
  read_points(file, *out);
  read_countries(*out);
  read_outlets(knowledge, *out);
  read_view(knowledge, view, *out);
  return out;
}

void find_places(Document& document, const PlaceLexicon& lexicon) {
  Placing work{document, lexicon, {}, {}, {}, {}, {}, {}};
  read_words(work);
  find_toponyms(work);
  resolve_toponyms(work);
  point_places(work);
}

}  // namespace hearsay
