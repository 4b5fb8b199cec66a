#include "writers/export.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "document/names.h"
#include "writers/table.h"

namespace hearsay {
namespace {

constexpr std::string_view kColumns[] = {
    "id",        "document",        "outlet",    "published", "url",   "text",  "sources",  "last_source", "last_kind", "anonymous",
    "cue",       "speech",          "certainty", "polarity",  "tense", "event", "mode",     "cameo",       "actor",     "actor_codes",
    "recipient", "recipient_codes", "theme",     "place",     "lat",   "lon",   "earliest", "latest",      "quantities"};

constexpr std::string_view kFormats[] = {"jsonl", "csv", "geojson", "plover", "gdelt"};

template <class List, class Of>
std::string joined(const List& list, std::string_view between, Of of) {
  std::string out;
  for (const auto& item : list) {
    const std::string text = of(item);
    if (text.empty()) continue;
    if (!out.empty()) out += between;
    out += text;
  }
  return out;
}

std::string source_name(const Source& source) { return source.name.empty() ? source.text : source.name; }
std::string participant_name(const Participant& participant) { return participant.name.empty() ? participant.text : participant.name; }
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
  const StoredPlace* located = nullptr;
  for (const auto& place : stored.places)
    if (located == nullptr && place.place.lat && place.place.lon) located = &place;
  const std::string fields[] = {claim.id,
                                stored.document->id,
                                stored.document->outlet,
                                stored.document->published,
                                stored.document->url,
                                stored.text,
                                joined(claim.sources, " > ", source_name),
                                last ? source_name(*last) : "",
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
                                joined(claim.actor, "; ", participant_name),
                                joined(claim.actor, "; ", code_of),
                                joined(claim.recipient, "; ", participant_name),
                                joined(claim.recipient, "; ", code_of),
                                joined(claim.theme, "; ", participant_name),
                                joined(stored.places, "; ", [](const StoredPlace& place) { return place.place.name; }),
                                located ? fmt::format("{:.5f}", *located->place.lat) : "",
                                located ? fmt::format("{:.5f}", *located->place.lon) : "",
                                stored.time ? stored.time->time.earliest : "",
                                stored.time ? stored.time->time.latest : "",
                                joined(stored.quantities, "; ", [](const StoredQuantity& quantity) { return quantity.text; })};
  static_assert(std::size(fields) == std::size(kColumns));
  std::string out;
  for (const auto& field : fields) out += (&field == fields ? "" : ",") + csv_field(field);
  return out + "\r\n";
}

std::string geojson_features(const StoredClaim& stored) {
  std::string out;
  for (const auto& place : stored.places) {
    if (!place.place.lat || !place.place.lon) continue;
    nlohmann::ordered_json feature = {{"type", "Feature"},
                                      {"geometry", {{"type", "Point"}, {"coordinates", {*place.place.lon, *place.place.lat}}}},
                                      {"properties",
                                       {{"claim", stored.claim.id},
                                        {"document", stored.document->id},
                                        {"outlet", stored.document->outlet},
                                        {"published", stored.document->published},
                                        {"place", place.place.name},
                                        {"role", name_of(place.role)},
                                        {"event", stored.claim.event ? stored.claim.event->type : ""},
                                        {"text", stored.text},
                                        {"sources", joined(stored.claim.sources, " > ", source_name)},
                                        {"certainty", name_of(stored.claim.certainty)},
                                        {"polarity", name_of(stored.claim.polarity)},
                                        {"tense", name_of(stored.claim.tense)},
                                        {"earliest", stored.time ? stored.time->time.earliest : ""},
                                        {"latest", stored.time ? stored.time->time.latest : ""}}}};
    out += feature.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + ",\n";
  }
  return out;
}

}  // namespace hearsay
