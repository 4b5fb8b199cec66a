#include "writers/gdelt.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/calendar.h"
#include "base/hash.h"
#include "document/names.h"

namespace hearsay {
namespace {

constexpr std::string_view kEventColumns[] = {"GlobalEventID",
                                              "Day",
                                              "MonthYear",
                                              "Year",
                                              "FractionDate",
                                              "Actor1Code",
                                              "Actor1Name",
                                              "Actor1CountryCode",
                                              "Actor1KnownGroupCode",
                                              "Actor1EthnicCode",
                                              "Actor1Religion1Code",
                                              "Actor1Religion2Code",
                                              "Actor1Type1Code",
                                              "Actor1Type2Code",
                                              "Actor1Type3Code",
                                              "Actor2Code",
                                              "Actor2Name",
                                              "Actor2CountryCode",
                                              "Actor2KnownGroupCode",
                                              "Actor2EthnicCode",
                                              "Actor2Religion1Code",
                                              "Actor2Religion2Code",
                                              "Actor2Type1Code",
                                              "Actor2Type2Code",
                                              "Actor2Type3Code",
                                              "IsRootEvent",
                                              "EventCode",
                                              "EventBaseCode",
                                              "EventRootCode",
                                              "QuadClass",
                                              "GoldsteinScale",
                                              "NumMentions",
                                              "NumSources",
                                              "NumArticles",
                                              "AvgTone",
                                              "Actor1Geo_Type",
                                              "Actor1Geo_Fullname",
                                              "Actor1Geo_CountryCode",
                                              "Actor1Geo_ADM1Code",
                                              "Actor1Geo_ADM2Code",
                                              "Actor1Geo_Lat",
                                              "Actor1Geo_Long",
                                              "Actor1Geo_FeatureID",
                                              "Actor2Geo_Type",
                                              "Actor2Geo_Fullname",
                                              "Actor2Geo_CountryCode",
                                              "Actor2Geo_ADM1Code",
                                              "Actor2Geo_ADM2Code",
                                              "Actor2Geo_Lat",
                                              "Actor2Geo_Long",
                                              "Actor2Geo_FeatureID",
                                              "ActionGeo_Type",
                                              "ActionGeo_Fullname",
                                              "ActionGeo_CountryCode",
                                              "ActionGeo_ADM1Code",
                                              "ActionGeo_ADM2Code",
                                              "ActionGeo_Lat",
                                              "ActionGeo_Long",
                                              "ActionGeo_FeatureID",
                                              "DATEADDED",
                                              "SOURCEURL"};
static_assert(std::size(kEventColumns) == 61);

constexpr std::string_view kMentionColumns[] = {"GlobalEventID",
                                                "EventTimeDate",
                                                "MentionTimeDate",
                                                "MentionType",
                                                "MentionSourceName",
                                                "MentionIdentifier",
                                                "SentenceID",
                                                "Actor1CharOffset",
                                                "Actor2CharOffset",
                                                "ActionCharOffset",
                                                "InRawText",
                                                "Confidence",
                                                "MentionDocLen",
                                                "MentionDocTone",
                                                "MentionDocTranslationInfo",
                                                "Extras"};
static_assert(std::size(kMentionColumns) == 16);

constexpr std::size_t kActorColumns = 10;  // from code to the third type
constexpr std::size_t kNumMentions = 31;

std::string line_of(const std::vector<std::string>& columns) {
  std::string out;
  for (const auto& column : columns) {
    if (!out.empty() || &column != columns.data()) out += '\t';
    for (const char c : column) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return out + '\n';
}

bool is_told_as_fact(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  return claim.event && !claim.event->cameo.empty() && claim.polarity == Polarity::positive && claim.tense != ClaimTense::future &&
         claim.certainty != Certainty::unknown && !claim.condition;
}

// The day it happens, else the day of publication; empty where neither is known.
std::string day_of(const StoredClaim& stored) {
  const bool timed = stored.time && !stored.time->time.earliest.empty();
  return (timed ? stored.time->time.earliest : stored.document->published).substr(0, 10);
}

// "2023-09-11" -> "20230911".
std::string digits_of(std::string_view iso_date) {
  std::string out;
  for (const char c : iso_date.substr(0, 10))
    if (c >= '0' && c <= '9') out += c;
  return out;
}

// "2023-09-11T14:05:00+09:00" -> "20230911050500": in UTC where a zone is told. A time that is not told is midnight.
std::string stamp_of(std::string_view iso) {
  const auto day = parse_iso_date(iso);
  if (!day) return {};
  const auto number = [&](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 2 && i < iso.size() && iso[i] >= '0' && iso[i] <= '9'; ++i) value = value * 10 + (iso[i] - '0');
    return value;
  };
  std::chrono::sys_seconds moment{*day};
  if (iso.size() > 11) moment += std::chrono::hours(number(11)) + std::chrono::minutes(number(14)) + std::chrono::seconds(number(17));
  if (const auto zone = iso.find_first_of("+-", 11); iso.size() > 11 && zone != std::string_view::npos) {
    const auto away = std::chrono::hours(number(zone + 1)) + std::chrono::minutes(number(zone + (iso.find(':', zone) == zone + 3 ? 4 : 3)));
    moment += iso[zone] == '+' ? -away : away;
  }
  const auto date = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss time{moment - date};
  return fmt::format("{}{:02}{:02}{:02}", digits_of(iso_date(date)), time.hours().count(), time.minutes().count(), time.seconds().count());
}

// GDELT's own approximation: (month * 30 + day) / 365, never a whole year.
std::string fraction_of(std::string_view iso) {
  const auto day = parse_iso_date(iso);
  if (!day) return {};
  const std::chrono::year_month_day date{*day};
  const double part = (static_cast<unsigned>(date.month()) * 30.0 + static_cast<unsigned>(date.day())) / 365.0;
  return fmt::format("{:.4f}", static_cast<int>(date.year()) + std::min(part, 0.9999));
}

std::string plain_code(const ActorCode& code) {
  std::string out = code.country + code.body + code.group;
  for (const auto& type : code.types) out += type;
  return out;
}

void append_actor(std::vector<std::string>& columns, const Participant* participant) {
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

const StoredPlace* action_place(const StoredClaim& stored) {
  const StoredPlace* best = nullptr;
  for (const auto& place : stored.places) {
    if (place.place.country.empty() && !place.place.lat) continue;
    if (place.role == PlaceRole::at) return &place;
    if (best == nullptr) best = &place;
  }
  return best;
}

// 1 country, 2 US state, 3 US city, 4 city elsewhere, 5 division elsewhere; empty for regions and seas.
std::string resolution_of(const Place& place) {
  if (place.id.starts_with("country:")) return "1";
  if (place.id.starts_with("admin")) return place.country == "US" && place.id.starts_with("admin1:") ? "2" : "5";
  if (place.id.starts_with("region:") || place.id.starts_with("sea:") || place.country.empty()) return "";
  return place.country == "US" ? "3" : "4";
}

void append_place(std::vector<std::string>& columns, const StoredPlace* stored, const ForeignCodes& codes) {
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

// The first paragraph, up to an empty line, else to the first line end.
std::size_t lead_end(std::string_view text) {
  const auto empty = text.find("\n\n");
  return std::min(empty != std::string_view::npos ? empty : text.find('\n'), text.size());
}

std::string host_of(std::string_view url) {
  const auto begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  auto host = url.substr(begin + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

// Where there is no address: "Harbour Times, Kremlin denies talks, 2023-09-12, times-1".
std::string citation_of(const StoredDocument& document) {
  std::string out;
  for (const auto* part : {&document.outlet, &document.title, &document.published, &document.id})
    if (!part->empty()) out += (out.empty() ? "" : ", ") + *part;
  return out;
}

std::string_view confidence_of(Certainty certainty) {
  return certainty == Certainty::certain ? "100" : certainty == Certainty::probable ? "70" : "40";
}

// What GDELT has no column for: "claim=...;sources=Reuters > official;certainty=probable".
std::string extras_of(const StoredClaim& stored) {
  std::string chain;
  for (const auto& source : stored.claim.sources) chain += (chain.empty() ? "" : " > ") + name_of(source);
  std::replace(chain.begin(), chain.end(), ';', ',');
  return fmt::format("claim={};sources={};certainty={};tense={}", stored.claim.id, chain, name_of(stored.claim.certainty),
                     name_of(stored.claim.tense));
}

using Pair = std::pair<const Participant*, const Participant*>;

// Who does it to whom, one pair a row: each actor with each recipient; of a reciprocal event each actor with each other one. A pair of whom
// neither has a code is no event of coders.
std::vector<Pair> pairs_of(const Claim& claim) {
  std::vector<Pair> out;
  for (const auto& actor : claim.actor) {
    for (const auto& recipient : claim.recipient) out.emplace_back(&actor, &recipient);
    if (!claim.recipient.empty()) continue;
    for (const auto& other : claim.actor)
      if (&other != &actor) out.emplace_back(&actor, &other);
    if (claim.actor.size() == 1) out.emplace_back(&actor, nullptr);
  }
  if (claim.actor.empty())
    for (const auto& recipient : claim.recipient) out.emplace_back(nullptr, &recipient);
  const auto coded = [](const Participant* participant) { return participant != nullptr && !participant->code.empty(); };
  std::erase_if(out, [&](const Pair& pair) { return !coded(pair.first) && !coded(pair.second); });
  return out;
}

std::string offset_of(std::string_view text, const Participant* participant) {
  return participant == nullptr || participant->span.empty() ? "-1" : std::to_string(characters_before(text, participant->span.begin));
}

std::vector<std::string> event_columns(const StoredClaim& stored, Pair pair, std::string_view text, const ForeignCodes& codes) {
  const std::string day = day_of(stored), digits = digits_of(day);
  const std::string& cameo = stored.claim.event->cameo;
  const auto scale = codes.goldstein_of(cameo);
  std::vector<std::string> out{"", digits, digits.substr(0, 6), digits.substr(0, 4), fraction_of(day)};
  append_actor(out, pair.first);
  append_actor(out, pair.second);
  out.insert(out.end(), {stored.claim.span.begin < lead_end(text) ? "1" : "0", cameo, cameo.substr(0, 3), cameo.substr(0, 2),
                         std::to_string(quad_class_of_cameo(cameo)), scale ? fmt::format("{:.1f}", *scale) : "", "", "", "", ""});
  out.insert(out.end(), 16, "");  // where the actors are
  append_place(out, action_place(stored), codes);
  out.push_back(stamp_of(stored.document->published));
  out.push_back(stored.document->url.empty() ? citation_of(*stored.document) : stored.document->url);
  return out;
}

// The same for the same pair, code, day and place, on any machine; positive in 64 bits.
std::int64_t id_of(const std::vector<std::string>& columns) {
  std::string key;
  for (const std::size_t column : {1u, 5u, 6u, 15u, 16u, 26u, 52u}) key += columns[column] + '\t';
  return static_cast<std::int64_t>(hash64(key) >> 1);
}

}  // namespace

std::span<const std::string_view> gdelt_event_columns() { return kEventColumns; }
std::span<const std::string_view> gdelt_mention_columns() { return kMentionColumns; }

void GdeltWriter::add_event(std::int64_t id, std::vector<std::string> columns, const StoredClaim& claim) {
  const auto [found, fresh] = of_id_.try_emplace(id, events_.size());
  if (fresh) events_.push_back({.columns = std::move(columns), .sources = {}, .last_document = {}});
  Event& event = events_[found->second];
  ++event.mentions;
  event.sources.emplace(claim.document->outlet, true);
  if (event.last_document != claim.document->id || fresh) ++event.articles;
  event.last_document = claim.document->id;
}

std::string GdeltWriter::add(const StoredClaim& stored, std::string_view text) {
  std::string out;
  if (!is_told_as_fact(stored)) return out;
  const StoredDocument& document = *stored.document;
  for (const Pair& pair : pairs_of(stored.claim)) {
    auto columns = event_columns(stored, pair, text, codes_);
    const std::int64_t id = id_of(columns);
    columns[0] = std::to_string(id);
    add_event(id, columns, stored);
    const auto& first = events_[of_id_.at(id)].columns;
    out += line_of(
        {columns[0],
         first[59],  // DATEADDED of the event
         stamp_of(document.published), document.url.empty() ? "2" : "1", document.url.empty() ? document.outlet : host_of(document.url),
         document.url.empty() ? citation_of(document) : document.url, "", offset_of(text, pair.first), offset_of(text, pair.second),
         std::to_string(characters_before(text, stored.claim.predicate.begin)), "1", std::string(confidence_of(stored.claim.certainty)),
         std::to_string(characters_before(text, text.size())), "", "", extras_of(stored)});
  }
  return out;
}

std::string GdeltWriter::events() const {
  std::string out;
  for (const Event& event : events_) {
    auto columns = event.columns;
    columns[kNumMentions] = std::to_string(event.mentions);
    columns[kNumMentions + 1] = std::to_string(event.sources.size());
    columns[kNumMentions + 2] = std::to_string(event.articles);
    out += line_of(columns);
  }
  return out;
}

}  // namespace hearsay
