#include "mentions/places.h"

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

}  // namespace

std::shared_ptr<const PlaceLexicon> load_place_lexicon(const Knowledge& knowledge, const std::string& language) {
  const std::string path = "places/gazetteer";
  auto out = std::make_shared<PlaceLexicon>(PlaceLexicon{Gazetteer(knowledge.file(path), knowledge.owner(), path), {}, {}, {}});
  const LexiconFile file(knowledge, "languages/" + language + "/places.toml");
  constexpr std::pair<const char*, PlaceWord> kLists[] = {
      {"before", kBefore},   {"within", kWithin}, {"kinds", kKinds},   {"towns", kTowns},
      {"streets", kStreets}, {"bodies", kBodies}, {"titles", kTitles}, {"organisations", kOrganisations},
      {"persons", kPersons}, {"common", kCommon}, {"of", kOf},         {"features", kFeatures}};
  for (const auto& [name, bit] : kLists)
    for (const auto& word : file.list("words", name)) out->words[folded_hash(word)] |= bit;
  for (const auto& name : file.list("words", "never")) out->never.insert(name_key(name));
  read_first_names(knowledge, *out);
  return out;
}

void find_places(Document& document, const PlaceLexicon& lexicon) {
  Placing work{document, lexicon, {}, {}, {}, {}, {}};
  read_words(work);
  find_toponyms(work);
  resolve_toponyms(work);
}

}  // namespace hearsay
