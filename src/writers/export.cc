#include "writers/export.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "document/names.h"
#include "writers/joined.h"
#include "writers/stored_places.h"
#include "writers/table.h"

namespace hearsay {
namespace {

constexpr std::string_view kColumns[] = {
    "id",        "document",    "outlet",    "published",       "url",      "text",  "sources", "last_source", "last_kind",
    "anonymous", "cue",         "speech",    "certainty",       "polarity", "tense", "event",   "mode",        "cameo",
    "actor",     "actor_codes", "recipient", "recipient_codes", "theme",    "place", "lat",     "lon",         "earliest",
    "latest",    "quantities",  "radius_km", "route",           "route_km"};

constexpr std::string_view kFormats[] = {"jsonl", "csv", "geojson", "plover", "gdelt"};

std::string code_of(const Participant& participant) { return participant.code; }

}  // namespace

std::span<const std::string_view> export_formats() { return kFormats; }

std::string csv_header() {
  std::string out;
  for (const auto column : kColumns) out += (out.empty() ? "" : ",") + std::string(column);
  return out + "\r\n";
}

std::string csv_row(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  const Source* last = claim.sources.empty() ? nullptr : &claim.sources.back();
  const auto located = std::find_if(stored.places.begin(), stored.places.end(), [](const auto& place) { return spot_of(place); });
  const auto spot = located == stored.places.end() ? std::nullopt : spot_of(*located);
  const std::string fields[] = {claim.id,
                                stored.document->id,
                                stored.document->outlet,
                                stored.document->published,
                                stored.document->url,
                                stored.text,
                                joined_names(claim.sources, " > "),
                                last ? name_of(*last) : "",
                                last ? std::string(name_of(last->kind)) : "",
                                last ? (last->anonymous ? "true" : "false") : "",
                                stored.cue_text,
                                std::string(name_of(claim.speech)),
                                std::string(name_of(claim.certainty)),
                                std::string(name_of(claim.polarity)),
                                std::string(name_of(claim.tense)),
                                claim.event ? claim.event->type : "",
                                claim.event ? claim.event->mode : "",
                                claim.event ? claim.event->cameo : "",
                                joined_names(claim.actor, "; "),
                                joined(claim.actor, "; ", code_of),
                                joined_names(claim.recipient, "; "),
                                joined(claim.recipient, "; ", code_of),
                                joined_names(claim.theme, "; "),
                                joined(stored.places, "; ", [](const StoredPlace& place) { return place.place.name; }),
                                spot ? fmt::format("{:.5f}", spot->lat) : "",
                                spot ? fmt::format("{:.5f}", spot->lon) : "",
                                stored.time ? stored.time->time.earliest : "",
                                stored.time ? stored.time->time.latest : "",
                                joined(stored.quantities, "; ", [](const StoredQuantity& quantity) { return quantity.text; }),
                                spot && spot->radius_km ? fmt::format("{:.1f}", *spot->radius_km) : "",
                                route_text(stored),
                                claim.route && claim.route->km ? fmt::format("{:.1f}", *claim.route->km) : ""};
  static_assert(std::size(fields) == std::size(kColumns));
  std::string out;
  for (const auto& field : fields) out += (&field == fields ? "" : ",") + csv_field(field);
  return out + "\r\n";
}

}  // namespace hearsay
