#include "mentions/gazetteer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "hearsay/error.h"
#include "mentions/actors_phrases.h"
#include "mentions/gazetteer_bytes.h"

namespace hearsay {
namespace {

// Takes `count` items of T off the front; the caller has checked that they are there.
template <class T>
std::span<const T> take(std::string_view& bytes, std::size_t count) {
  const std::span<const T> out(reinterpret_cast<const T*>(bytes.data()), count);
  bytes.remove_prefix(count * sizeof(T));
  return out;
}

bool is_string(std::string_view strings, std::uint32_t offset) {
  return offset < strings.size() && static_cast<unsigned char>(strings[offset]) < strings.size() - offset;
}

bool is_sound(const Gazetteer& gazetteer, const GazetteerEntry& entry) {
  const bool id = (entry.id & kTextId) == 0 || is_string(gazetteer.strings, entry.id & ~kTextId);
  return id && is_string(gazetteer.strings, entry.name) && entry.admin1 <= gazetteer.entries.size() &&
         entry.admin2 <= gazetteer.entries.size() && entry.kind <= PlaceKind::border && std::abs(static_cast<long>(entry.lat)) <= 9000000 &&
         std::abs(static_cast<long>(entry.lon)) <= 18000000;
}

}  // namespace

double GazetteerEntry::extent_km() const {
  if (extent != 0) return std::exp2(extent / 16.0);
  constexpr double kDensity = 2500;  // inhabitants a square kilometre of a town
  switch (kind) {
    case PlaceKind::continent: return 2500;
    case PlaceKind::country: return 400;
    case PlaceKind::territory: return 30;
    case PlaceKind::admin1: return 100;
    case PlaceKind::admin2: return 30;
    case PlaceKind::region: return 250;
    case PlaceKind::sea: return 500;
    case PlaceKind::strait: return 40;
    case PlaceKind::river: return 400;
    case PlaceKind::lake: return 60;
    case PlaceKind::mountain: return 30;
    case PlaceKind::island: return 40;
    case PlaceKind::border: return 150;
    case PlaceKind::facility: return 2;
    default: return std::max(1.0, std::sqrt(population / (std::numbers::pi * kDensity)));
  }
}

Gazetteer::Gazetteer(std::string_view bytes, std::shared_ptr<const void> owner, const std::string& where) : owner_(std::move(owner)) {
  const auto broken = [&](std::string_view why) { return Error(ErrorCode::bad_format, fmt::format("{}: {}", where, why)); };
  GazetteerHeader header;
  if (bytes.size() < sizeof header) throw broken("is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kGazetteerMagic, sizeof header.magic) != 0) throw broken("is no gazetteer");
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) throw broken("lies askew in memory");
  const std::uint64_t size = sizeof header + std::uint64_t{header.keys} * 8 + std::uint64_t{header.entries} * sizeof(GazetteerEntry) +
                             kBuckets * 4 + (std::uint64_t{header.keys} + 1) * 4 + std::uint64_t{header.refs} * 4 + header.strings;
  if (size != bytes.size()) throw broken("is cut short, or longer than it says");
  bytes.remove_prefix(sizeof header);
  keys = take<std::uint64_t>(bytes, header.keys);
  entries = take<GazetteerEntry>(bytes, header.entries);
  buckets_ = take<std::uint32_t>(bytes, kBuckets);
  firsts = take<std::uint32_t>(bytes, header.keys + std::size_t{1});
  refs = take<NameRef>(bytes, header.refs);
  strings = bytes;
  const auto rises = [](auto list, std::size_t last) { return std::is_sorted(list.begin(), list.end()) && list.back() == last; };
  if (!rises(buckets_, keys.size()) || !rises(firsts, refs.size()) || !std::is_sorted(keys.begin(), keys.end()))
    throw broken("has a broken table of names");
  if (!std::all_of(entries.begin(), entries.end(), [&](const auto& entry) { return is_sound(*this, entry); }))
    throw broken("has a broken entry");
  if (!std::all_of(refs.begin(), refs.end(), [&](NameRef ref) { return ref.entry() < entries.size() && ref.use() <= NameOf::postal; }))
    throw broken("has a name of no entry");
}

std::span<const NameRef> Gazetteer::find(std::uint64_t key) const {
  const auto bucket = key >> 48;
  const auto begin = keys.begin() + buckets_[bucket], end = keys.begin() + buckets_[bucket + 1];
  const auto found = std::lower_bound(begin, end, key);
  if (found == end || *found != key) return {};
  const auto index = static_cast<std::size_t>(found - keys.begin());
  return refs.subspan(firsts[index], firsts[index + 1] - firsts[index]);
}

std::string Gazetteer::id(const GazetteerEntry& entry) const {
  if (entry.id == 0) return {};
  if ((entry.id & kTextId) != 0) return std::string(text(entry.id & ~kTextId));
  return fmt::format("geonames:{}", entry.id);
}

std::uint64_t name_atom(std::uint64_t atom) {
  static const std::uint64_t st = folded_hash("st"), saint = folded_hash("saint"), mt = folded_hash("mt"), mount = folded_hash("mount"),
                             ft = folded_hash("ft"), fort = folded_hash("fort");
  if (atom == st) return saint;
  if (atom == mt) return mount;
  return atom == ft ? fort : atom;
}

std::uint64_t name_key(std::string_view name) {
  std::vector<Atom> atoms;
  append_atoms(name, 0, atoms);
  if (atoms.empty() || atoms.size() > kLongestName) return 0;
  std::uint64_t key = 0;
  for (const Atom& atom : atoms) key = extended(key, name_atom(atom.hash));
  return key;
}

}  // namespace hearsay
