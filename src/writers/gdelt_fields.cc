#include "writers/gdelt_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/calendar.h"
#include "document/names.h"

namespace hearsay {
namespace {

constexpr std::size_t kActorColumns = 10;

std::string plain_code(const ActorCode& code) {
  std::string out = code.country + code.body + code.group;
  for (const auto& type : code.types) out += type;
  return out;
}

// 1 country, 2 US state, 3 US city, 4 city elsewhere, 5 division elsewhere; empty for regions and seas.
std::string resolution_of(const Place& place) {
  if (place.id.starts_with("country:")) return "1";
  if (place.id.starts_with("admin")) return place.country == "US" && place.id.starts_with("admin1:") ? "2" : "5";
  if (place.id.starts_with("region:") || place.id.starts_with("sea:") || place.country.empty()) return "";
  return place.country == "US" ? "3" : "4";
}

}  // namespace

std::string gdelt_digits(std::string_view iso_date) {
  std::string out;
  for (const char c : iso_date.substr(0, 10))
    if (is_ascii_digit(c)) out += c;
  return out;
}

std::string gdelt_stamp(std::string_view iso) {
  const auto moment = parse_iso_moment(iso);
  if (!moment) return {};
  const auto date = std::chrono::floor<std::chrono::days>(*moment);
  const std::chrono::hh_mm_ss time{*moment - date};
  return fmt::format("{}{:02}{:02}{:02}", gdelt_digits(iso_date(date)), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::string gdelt_fraction(std::string_view iso) {
  const auto day = parse_iso_date(iso);
  if (!day) return {};
  const std::chrono::year_month_day date{*day};
  const double part = (static_cast<unsigned>(date.month()) * 30.0 + static_cast<unsigned>(date.day())) / 365.0;
  return fmt::format("{:.4f}", static_cast<int>(date.year()) + std::min(part, 0.9999));
}

void append_gdelt_actor(std::vector<std::string>& columns, const Participant* participant) {
  if (participant == nullptr) {
    columns.insert(columns.end(), kActorColumns, "");
    return;
  }
  const ActorCode code = actor_code_of(participant->code);
  std::vector<std::string> types = code.types;
  if (!code.body.empty()) types.insert(types.begin(), code.body);
  types.resize(3);
  columns.insert(columns.end(),
                 {plain_code(code), name_of(*participant), code.country, code.group, "", "", "", types[0], types[1], types[2]});
}

void append_gdelt_place(std::vector<std::string>& columns, const StoredPlace* stored, const ForeignCodes& codes) {
  if (stored == nullptr) {
    columns.insert(columns.end(), 8, "");
    return;
  }
  const Place& place = stored->place;
  const auto found = codes.countries.find(place.country);
  const std::string fips = found == codes.countries.end() ? std::string() : found->second.fips;
  const std::string type = resolution_of(place);
  std::string name = place.name;
  if (type != "1" && found != codes.countries.end()) name += ", " + found->second.name;
  constexpr std::string_view kState = "admin1:US.";
  const std::string state = place.id.starts_with(kState) ? "US" + place.id.substr(kState.size()) : std::string();
  const auto coordinate = [](const std::optional<double>& value) { return value ? fmt::format("{:.5f}", *value) : std::string(); };
  columns.insert(columns.end(), {type, name, fips, type == "1" ? fips : state, "", coordinate(place.lat), coordinate(place.lon),
                                 type == "1" ? fips : state});
}

}  // namespace hearsay
