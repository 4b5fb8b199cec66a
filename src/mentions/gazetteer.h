// The gazetteer: names of places to entries with coordinates, read in place from memory-mapped bytes (docs/model-format.md).
// Immutable once opened; safe to read from many threads. Internal to mentions, the compiler of the gazetteer and the import command.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/knowledge.h"

namespace hearsay {

enum class PlaceKind : std::uint8_t {
  none,
  continent,
  country,
  territory,  // with an ISO code of its own, dependent
  admin1,     // state, province, oblast, governorate
  admin2,     // county, district
  capital,    // of a country
  seat,       // of an admin1
  city,
  section,  // part of a city
  region,   // over or within borders: Darfur, Middle East
  sea,      // ocean, sea, gulf, bay
  strait,
  river,
  lake,
  mountain,
  island,
  facility,  // airport, base, port, power station, crossing
  border,
};

// How a name stands for its entry: the fewer there are like it, the more a match says.
enum class NameOf : std::uint8_t {
  main,
  other,         // another spelling, an exonym, a former name
  part,          // without the word that says what it is: "Donetsk" for the oblast, "Rapides" for the parish
  abbreviation,  // as agencies write it, with its capitals: "Calif.", "U.S."
  postal,        // two letters that only stand after a comma: "CA"
};

struct GazetteerEntry {
  std::uint32_t name = 0;         // offset in the strings
  std::uint32_t id = 0;           // GeoNames' number; with the top bit, offset of an id in the strings; 0 for none
  std::int32_t lat = 0, lon = 0;  // 1e-5 degrees
  std::uint32_t population = 0;
  std::uint32_t admin1 = 0, admin2 = 0;  // index + 1 of the entries that contain it; 0 for none
  char country[2] = {0, 0};              // ISO 3166-1 alpha-2
  PlaceKind kind = PlaceKind::none;
  std::uint8_t extent = 0;  // of what is larger than a town, how far it reaches from its point: 2^(extent/16) km; 0 where unknown

  double latitude() const { return lat / 1e5; }
  double longitude() const { return lon / 1e5; }
  // How far it reaches from its point, in km: as compiled, else by its inhabitants or its kind (docs/places.md).
  double extent_km() const;
  std::string_view country_code() const { return country[0] == 0 ? std::string_view() : std::string_view(country, 2); }
};
static_assert(sizeof(GazetteerEntry) == 32);

// What a name stands for: an entry, and how.
struct NameRef {
  std::uint32_t bits = 0;
  static constexpr std::uint32_t kEntryBits = 28;
  std::uint32_t entry() const { return bits & ((1u << kEntryBits) - 1); }
  NameOf use() const { return static_cast<NameOf>(bits >> kEntryBits); }
  static NameRef of(std::uint32_t entry, NameOf use) { return {entry | static_cast<std::uint32_t>(use) << kEntryBits}; }
};
static_assert(sizeof(NameRef) == 4);

struct Gazetteer {
  // Checks every offset and index once, so that reading needs no checks. Throws Error bad_format where one is wrong, `where` named in it.
  // `owner` keeps the bytes alive; they must be aligned to 8.
  Gazetteer(std::string_view bytes, std::shared_ptr<const void> owner, const std::string& where);

  std::span<const GazetteerEntry> entries;
  std::span<const std::uint64_t> keys;    // hashes of folded names, ascending
  std::span<const std::uint32_t> firsts;  // keys + 1: where each key's refs begin
  std::span<const NameRef> refs;
  std::string_view strings;  // each a byte of length and its bytes

  // The entries that a folded name (name_key) stands for, best known first; empty where it is no place.
  std::span<const NameRef> find(std::uint64_t key) const;
  std::string_view text(std::uint32_t offset) const { return strings.substr(offset + 1, static_cast<unsigned char>(strings[offset])); }
  std::string_view name(const GazetteerEntry& entry) const { return text(entry.name); }
  std::string id(const GazetteerEntry& entry) const;  // "geonames:524901", "country:RU", "region:donbas"; empty where it has none
  const GazetteerEntry* container(std::uint32_t index_and_one) const { return index_and_one == 0 ? nullptr : &entries[index_and_one - 1]; }

 private:
  std::shared_ptr<const void> owner_;
  std::span<const std::uint32_t> buckets_;  // 65537: the first key whose top 16 bits are not below
};

// Longest name in atoms that is looked up.
inline constexpr std::size_t kLongestName = 7;

// The atoms of names, "St." as "Saint", "Mt." as "Mount", "Ft." as "Fort".
std::uint64_t name_atom(std::uint64_t atom);

// The key of a whole name; 0 for one without letters, or too long.
std::uint64_t name_key(std::string_view name);

}  // namespace hearsay
