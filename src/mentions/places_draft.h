// What find_places works on between its steps. Internal to mentions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "hearsay/document.h"
#include "mentions/actors_phrases.h"
#include "mentions/gazetteer.h"

namespace hearsay {

// Lists of places.toml, [words]; each is one bit.
enum PlaceWord : std::uint32_t {
  kBefore = 1,
  kWithin = 2,
  kKinds = 4,
  kTowns = 8,
  kStreets = 16,
  kBodies = 32,
  kOrganisations = 64,
  kTitles = 128,
  kPersons = 256,
  kCommon = 512,
  kOf = 1024,
  kFeatures = 2048,
  kBound = 4096,
};

// Lists of places.toml, [points]: what a word or two before a place say of where something is.
enum class PointWord : std::uint8_t { near, near_of, outside, outside_of, off, off_of, apart };

// The country that a view gives a contested place and all that lies in it.
struct PlaceView {
  std::uint32_t entry = 0;
  std::string country;  // ISO 3166-1 alpha-2, or empty
};

struct PlaceLexicon {
  explicit PlaceLexicon(Gazetteer opened) : gazetteer(std::move(opened)) {}

  Gazetteer gazetteer;
  std::unordered_map<std::uint64_t, std::uint32_t> words;  // folded hash -> PlaceWord bits
  std::unordered_set<std::uint64_t> first_names, never;    // folded hashes; keys of names
  std::unordered_map<std::string, std::vector<PointWord>> point_words;
  std::unordered_map<std::string, double> directions;        // "northeast" -> degrees
  std::unordered_set<std::string> staying, open_domains;     // lemmas; top-level domains
  std::unordered_map<std::string, std::uint32_t> countries;  // "GB" -> entry
  std::unordered_map<std::uint64_t, std::string> outlets;    // key of an outlet's name -> its country
  std::vector<PlaceView> views;                              // of the view that was asked for

  bool in(std::uint64_t word, std::uint32_t set) const {
    const auto found = words.find(word);
    return found != words.end() && (found->second & set) != 0;
  }
};

// A stretch of the text that the gazetteer knows, or that the language engine calls a place.
struct Toponym {
  TokenRange tokens;
  std::uint64_t key = 0;           // of its name
  std::span<const NameRef> refs;   // empty where the gazetteer does not know it
  std::uint32_t within = 0;        // entry + 1 of the container that is written behind it: "Bangor, Maine"
  bool abbreviated = false;        // only its abbreviations count
  bool container_of_last = false;  // stands behind a comma after another toponym, as what contains it
  bool kind_follows = false;       // "the Kursk region", "Laurel County": a division is meant
  double evidence = 0;             // how far the words around speak for a place; 0 or less is left to the rest of the document
  bool well_known = false;         // one of its readings is a large town, a province, a country
  std::int32_t sense = -1;         // index of its Sense
};

struct Placing {
  Document& document;
  const PlaceLexicon& lexicon;
  std::vector<Atom> atoms;                     // of all tokens
  std::vector<std::int32_t> first_atom;        // token -> atom, tokens + 1
  std::vector<std::int32_t> name_of;           // token -> index in names, or -1
  std::unordered_set<std::uint64_t> surnames;  // folded hashes of last words of persons' names in this document
  std::vector<Toponym> toponyms;               // in order of text; those without evidence may overlap others
  std::vector<std::int64_t> entries;           // of Document::places, -1 where the gazetteer has none

  const Token& token(std::int32_t index) const { return document.tokens[static_cast<std::size_t>(index)]; }
  std::int32_t size() const { return static_cast<std::int32_t>(document.tokens.size()); }
  // The folded hash of a whole token; 0 outside the text.
  std::uint64_t word(std::int32_t token) const;
  bool is(std::int32_t token, std::uint32_t set) const { return lexicon.in(word(token), set); }
  const Gazetteer& gazetteer() const { return lexicon.gazetteer; }
};

void read_words(Placing& work);        // fills atoms, first_atom, name_of, surnames
void find_toponyms(Placing& work);     // what is a place
void resolve_toponyms(Placing& work);  // which one: fills Document::places
void point_places(Placing& work);      // "700 km north-east of": fills Place::point

}  // namespace hearsay
