// The readings of a document's toponyms and how likely each is. Internal to mentions.
#pragma once

#include <unordered_map>
#include <vector>

#include "mentions/places_draft.h"

namespace hearsay {

struct ScoredEntry {
  std::uint32_t entry = 0;
  double prior = 0, score = 0, share = 0;
  bool written = false;  // somewhere in the document what contains it stands behind it
};

// What one name means in a document.
struct Sense {
  std::vector<ScoredEntry> readings;
  double mentions = 0;
};

// Logarithms, but for `population`. Set by hand on LGL as a whole and the linked places of GUM.
struct Weights {
  double population = 0.6;  // a power of the inhabitants
  double country = 5, territory = 2.5, admin1 = 1.5, admin2 = -1.5, capital = 3.5, seat = 0.5, section = -1.5, part = -3, other = -0.3;
  double namesake = -3;  // a province named after a town of its own that holds a good part of its people: the town is meant
  double written = 9;    // what contains it is written behind
  double home = 1.5;     // mentions that the outlet's country counts for, where only its address or the table of outlets tells it
  double division = 2.8, state = 1.5, square = 2;  // the rest of the document, each times the logarithm of its weight there
};
inline constexpr Weights kWeights;

// What weight of the document lies where: by division, country and square of the map.
using Map = std::unordered_map<std::uint64_t, double>;

// Adds a sense's readings to the map, each by its share; takes them away where `sign` is -1.
void spread(const Gazetteer& gazetteer, const Sense& sense, double sign, Map& map);

// The weight of the document around a reading: its square and those beside it, and most of what lies in the same division.
double nearness(const Gazetteer& gazetteer, const Map& map, const ScoredEntry& reading);

// Whether the entry at `index` lies in `container`, an entry + 1.
bool holds(const Gazetteer& gazetteer, std::uint32_t container, std::uint32_t index);

// All readings of a toponym, likeliest by itself first.
std::vector<ScoredEntry> readings_of(const Placing& work, const Toponym& toponym);

// The senses of the toponyms that the words around make places, by their priors; sets Toponym::sense.
std::vector<Sense> senses_of(Placing& work);

// Where the outlet is: what its name says ("Boston Globe", "Kyiv Independent"), else the country that the table of outlets or its web
// address gives, which weighs less. Empty where nothing says it.
Sense home_of(const Placing& work);

// Scores and shares by the rest of the document.
void weigh_context(const Gazetteer& gazetteer, const Sense& home, std::vector<Sense>& senses);

}  // namespace hearsay
