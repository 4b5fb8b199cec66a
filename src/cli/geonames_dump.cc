#include "cli/geonames_dump.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "base/mapped_file.h"
#include "hearsay/error.h"
#include "mentions/gazetteer_bytes.h"

namespace hearsay {
namespace {

using Sink = std::function<void(std::string_view)>;

template <class T>
T number_at(std::string_view bytes, std::size_t at) {
  T out;
  std::memcpy(&out, bytes.data() + at, sizeof out);
  return out;
}

void inflate_into(std::string_view packed, const std::string& path, const Sink& sink) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw Error(ErrorCode::io, fmt::format("{}: no memory to unpack it", path));
  std::string out(1 << 18, '\0');
  int state = Z_OK;
  while (state == Z_OK) {
    if (stream.avail_in == 0) {
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
      stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), 1u << 30));
      packed.remove_prefix(stream.avail_in);
    }
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    state = inflate(&stream, Z_NO_FLUSH);
    if (out.size() > stream.avail_out) sink(std::string_view(out).substr(0, out.size() - stream.avail_out));
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END) throw Error(ErrorCode::bad_format, fmt::format("{}: the archive is broken", path));
}

// The members of a zip archive by its local headers; GeoNames' archives hold one table, sometimes a readme.txt.
void unzip(std::string_view bytes, const std::string& path, const Sink& sink) {
  constexpr std::size_t kLocalHeader = 30;
  for (std::size_t at = 0; bytes.size() - at >= kLocalHeader && bytes.substr(at, 4) == "PK\3\4";) {
    const auto method = number_at<std::uint16_t>(bytes, at + 8);
    const auto packed = number_at<std::uint32_t>(bytes, at + 18);
    const std::size_t name_size = number_at<std::uint16_t>(bytes, at + 26), extra = number_at<std::uint16_t>(bytes, at + 28);
    const std::size_t begin = at + kLocalHeader + name_size + extra;
    if (begin > bytes.size()) break;
    const auto name = bytes.substr(at + kLocalHeader, name_size);
    if (name != "readme.txt" && method == 8) return inflate_into(bytes.substr(begin), path, sink);
    if (packed > bytes.size() - begin) break;
    if (name != "readme.txt" && method == 0) return sink(bytes.substr(begin, packed));
    at = begin + packed;
  }
  throw Error(ErrorCode::bad_format, fmt::format("{}: no table in the archive", path));
}

PlaceKind kind_of(std::string_view area, std::string_view code) {
  if (area == "P") return code == "PPLH" || code == "PPLQ" ? PlaceKind::none : code == "PPLX" ? PlaceKind::section : PlaceKind::city;
  if (area == "T") {
    if (code == "ISL" || code == "ISLS") return PlaceKind::island;
    return code == "MT" || code == "MTS" || code == "PK" || code == "VLC" ? PlaceKind::mountain : PlaceKind::none;
  }
  if (area == "H") {
    if (code == "STM" || code == "STMS" || code == "CNL") return PlaceKind::river;
    if (code == "LK" || code == "LKS" || code == "RSV") return PlaceKind::lake;
    if (code == "STRT" || code == "CHN") return PlaceKind::strait;
    return code == "SEA" || code == "GULF" || code == "BAY" || code == "OCN" ? PlaceKind::sea : PlaceKind::none;
  }
  if (area == "L")
    return code == "RGN" || code == "MILB" || code == "NVB" ? (code == "RGN" ? PlaceKind::region : PlaceKind::facility) : PlaceKind::none;
  if (area == "S")
    return code == "AIRP" || code == "AIRB" || code == "AIRF" || code == "DAM" || code == "PSN" || code == "PRT" ? PlaceKind::facility
                                                                                                                 : PlaceKind::none;
  return PlaceKind::none;
}

struct Importing {
  GazetteerDraft& draft;
  const std::string& path;
  std::unordered_map<std::string, std::uint32_t> divisions;  // "US.TX" -> entry
  std::unordered_set<std::uint32_t> known;                   // GeoNames' numbers
  std::uint64_t lines = 0;
};

template <class T>
T parsed(const Importing& work, std::string_view field) {
  T out{};
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), out);
  if (error != std::errc() || end != field.data() + field.size())
    throw Error(ErrorCode::bad_format, fmt::format("{}:{}: \"{}\" is no number", work.path, work.lines, field.substr(0, 40)));
  return out;
}

void add_line(Importing& work, std::string_view line) {
  ++work.lines;
  std::string_view fields[19];
  std::size_t count = 0;
  for (std::size_t at = 0; at <= line.size() && count < 19; ++count) {
    const auto tab = std::min(line.find('\t', at), line.size());
    fields[count] = line.substr(at, tab - at);
    at = tab + 1;
  }
  if (count != 19)
    throw Error(ErrorCode::bad_format, fmt::format("{}:{}: has {} fields, GeoNames' dumps have 19", work.path, work.lines, count));
  GazetteerEntry entry;
  entry.kind = kind_of(fields[6], fields[7]);
  entry.id = parsed<std::uint32_t>(work, fields[0]) & ~kTextId;
  if (entry.kind == PlaceKind::none || fields[1].empty() || !work.known.insert(entry.id).second) return;
  const auto degrees = [&](std::string_view field, double limit) {
    return static_cast<std::int32_t>(std::lround(std::clamp(parsed<double>(work, field), -limit, limit) * 1e5));
  };
  entry.lat = degrees(fields[4], 90);
  entry.lon = degrees(fields[5], 180);
  if (fields[8].size() == 2) entry.country[0] = fields[8][0], entry.country[1] = fields[8][1];
  if (!fields[14].empty())
    entry.population = static_cast<std::uint32_t>(std::min<std::uint64_t>(parsed<std::uint64_t>(work, fields[14]), 4'000'000'000));
  if (const auto found = work.divisions.find(fmt::format("{}.{}", fields[8], fields[10])); found != work.divisions.end())
    entry.admin1 = found->second + 1;
  const auto index = work.draft.add_entry(entry, fields[1]);
  if (fields[2] != fields[1]) work.draft.add_name(index, fields[2], NameOf::other);
}

}  // namespace

std::uint64_t add_geonames_dump(const std::string& path, GazetteerDraft& draft) {
  const MappedFile file(path);
  Importing work{draft, path, {}, {}, 0};
  for (std::uint32_t i = 0; i < draft.entries.size(); ++i) {
    const auto& entry = draft.entries[i];
    if ((entry.id & kTextId) == 0) work.known.insert(entry.id);
    else if (entry.kind == PlaceKind::admin1) {
      const auto offset = entry.id & ~kTextId;
      const auto id = std::string_view(draft.strings).substr(offset + 1, static_cast<unsigned char>(draft.strings[offset]));
      if (const auto colon = id.find(':'); colon != std::string_view::npos) work.divisions[std::string(id.substr(colon + 1))] = i;
    }
  }
  std::string rest;  // the beginning of a line whose end is in the next piece
  const auto take = [&](std::string_view piece) {
    for (std::size_t end; (end = piece.find('\n')) != std::string_view::npos; piece.remove_prefix(end + 1)) {
      rest += piece.substr(0, end);
      if (!rest.empty() && rest.back() == '\r') rest.pop_back();
      if (!rest.empty()) add_line(work, rest);
      rest.clear();
    }
    rest += piece;
    if (rest.size() > (1 << 20)) throw Error(ErrorCode::bad_format, fmt::format("{}:{}: a line without end", path, work.lines + 1));
  };
  if (file.bytes().substr(0, 2) == "PK") unzip(file.bytes(), path, take);
  else take(file.bytes());
  if (!rest.empty()) add_line(work, rest);
  return work.lines;
}

}  // namespace hearsay
