#include "writers/annotation_parts.h"

#include <fmt/format.h>

#include "document/names.h"

namespace hearsay {
namespace {

void append_bool(std::string& out, bool value) { out += value ? "true" : "false"; }

void append_source(std::string& out, const Document& document, const Source& source) {
  Members member(out);
  append_json_or_null(member["span"], source.span);
  append_json(member["text"], source.text);
  append_json_or_null(member["name"], source.name);
  append_entity_id(member["entity"], document, source.entity);
  append_json(member["kind"], name_of(source.kind));
  append_bool(member["anonymous"], source.anonymous);
  append_json_or_null(member["affiliation"], source.affiliation);
  if (source.anonymity_reason.empty()) return;  // a field of few sources
  Members reason(member["anonymity_reason"]);
  append_json(reason["span"], source.anonymity_reason);
  append_json(reason["text"], document.text_of(source.anonymity_reason));
}

}  // namespace

std::string entity_id(const Document& document, std::size_t index) {
  const std::string& id = document.entities[index].id;
  return id.empty() ? fmt::format("#{}", index) : id;
}

void append_entity_id(std::string& out, const Document& document, std::int32_t entity) {
  if (entity < 0) out += "null";
  else append_json(out, entity_id(document, static_cast<std::size_t>(entity)));
}

void append_coordinate(std::string& out, const std::optional<double>& degrees) {
  if (degrees) append_json(out, *degrees);
  else out += "null";
}

void append_point(Members& member, const Document& document, const Place& place) {
  if (!place.point) return;
  Members point(member["point"]);
  append_json(point["text"], document.text_of(place.point->span));
  append_json(point["relation"], place.point->relation);
  append_json(point["lat"], rounded(place.point->lat, 1e4));
  append_json(point["lon"], rounded(place.point->lon, 1e4));
  append_json(point["radius_km"], rounded(place.point->radius_km, 10));
}

void append_time(std::string& out, const Document& document, const Time& time, bool with_type) {
  Members member(out);
  append_json(member["span"], time.span);
  append_json(member["text"], document.text_of(time.span));
  if (with_type) append_json(member["type"], name_of(time.type));
  append_json_or_null(member["value"], time.value);
  append_json_or_null(member["earliest"], time.earliest);
  append_json_or_null(member["latest"], time.latest);
}

void append_quantity(std::string& out, const Document& document, const Quantity& quantity) {
  Members member(out);
  append_json(member["span"], quantity.span);
  append_json(member["text"], document.text_of(quantity.span));
  append_json(member["value"], quantity.value);
  append_json_or_null(member["unit"], quantity.unit);
  append_json_or_null(member["of"], quantity.of);
  append_json(member["bound"], name_of(quantity.bound));
}

void append_sources(std::string& out, const Document& document, const std::vector<Source>& sources) {
  append_list(out, sources, [&](std::string& to, const Source& source) { append_source(to, document, source); });
}

void append_cue(std::string& out, const Document& document, const std::optional<Cue>& cue) {
  if (!cue) {
    out += "null";
    return;
  }
  Members member(out);
  append_json(member["span"], cue->span);
  append_json(member["text"], document.text_of(cue->span));
  append_json(member["lemma"], cue->lemma);
  append_json(member["stance"], name_of(cue->stance));
}

}  // namespace hearsay
