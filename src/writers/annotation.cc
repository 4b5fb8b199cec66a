#include "writers/annotation.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/names.h"
#include "writers/json_text.h"

namespace hearsay {
namespace {

// The actor file's id, or for an entity that it does not know "#3", its place in the record's list: unique within the record.
std::string entity_id(const Document& document, std::size_t index) {
  const std::string& id = document.entities[index].id;
  return id.empty() ? fmt::format("#{}", index) : id;
}

void append_entity_id(std::string& out, const Document& document, std::int32_t entity) {
  if (entity < 0) out += "null";
  else append_json(out, entity_id(document, static_cast<std::size_t>(entity)));
}

void append_bool(std::string& out, bool value) { out += value ? "true" : "false"; }

void append_coordinate(std::string& out, const std::optional<double>& degrees) {
  if (degrees) append_json(out, *degrees);
  else out += "null";
}

void append_token(std::string& out, const Document& document, const Token& token) {
  Members member(out);
  append_json(member["span"], token.span);
  append_json(member["form"], document.form_of(token));
  append_json(member["lemma"], token.lemma);
  append_json(member["upos"], name_of(token.upos));
  append_json(member["feats"], ud_of(token.feats));
  member["head"] += std::to_string(token.head);
  append_json(member["deprel"], name_of(token.deprel));
}

void append_mention(std::string& out, const Mention& mention) {
  Members member(out);
  append_json(member["span"], mention.span);
  append_json(member["form"], name_of(mention.form));
}

void append_entity(std::string& out, const Document& document, std::size_t index) {
  const Entity& entity = document.entities[index];
  Members member(out);
  append_json(member["id"], entity_id(document, index));
  append_json(member["kind"], name_of(entity.kind));
  append_json(member["name"], entity.name);
  append_json_or_null(member["code"], entity.code);
  append_json_or_null(member["role"], entity.role);
  append_json_or_null(member["country"], entity.country);
  append_list(member["members"], entity.members, [&](std::string& to, std::int32_t part) { append_entity_id(to, document, part); });
  append_list(member["mentions"], entity.mentions,
              [&](std::string& to, std::int32_t mention) { append_mention(to, document.mentions[static_cast<std::size_t>(mention)]); });
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

void append_point(Members& member, const Document& document, const Place& place) {
  if (!place.point) return;
  Members point(member["point"]);
  append_json(point["text"], document.text_of(place.point->span));
  append_json(point["relation"], place.point->relation);
  append_json(point["lat"], rounded(place.point->lat, 1e4));
  append_json(point["lon"], rounded(place.point->lon, 1e4));
  append_json(point["radius_km"], rounded(place.point->radius_km, 10));
}

void append_reading(std::string& out, const PlaceReading& reading) {
  Members member(out);
  append_json_or_null(member["id"], reading.id);
  append_json(member["name"], reading.name);
  append_json_or_null(member["country"], reading.country);
  append_json_or_null(member["admin1"], reading.admin1);
  append_json(member["lat"], reading.lat);
  append_json(member["lon"], reading.lon);
  append_json(member["score"], rounded(reading.score, 1e4));
}

void append_place(std::string& out, const Document& document, const Place& place, bool others) {
  Members member(out);
  append_json(member["span"], place.span);
  append_json(member["text"], document.text_of(place.span));
  append_json_or_null(member["name"], place.name);
  append_json_or_null(member["country"], place.country);
  append_json_or_null(member["admin1"], place.admin1);
  append_coordinate(member["lat"], place.lat);
  append_coordinate(member["lon"], place.lon);
  append_json_or_null(member["id"], place.id);
  append_json(member["score"], place.score);
  append_point(member, document, place);
  if (others) append_list(member["others"], place.others, append_reading);
}

void append_claim_place(std::string& out, const Document& document, const ClaimPlace& at) {
  const Place& place = document.places[static_cast<std::size_t>(at.place)];
  Members member(out);
  append_json(member["span"], place.span);
  append_json(member["text"], document.text_of(place.span));
  append_json(member["role"], name_of(at.role));
  append_json_or_null(member["name"], place.name);
  append_json_or_null(member["country"], place.country);
  append_coordinate(member["lat"], place.lat);
  append_coordinate(member["lon"], place.lon);
  append_json_or_null(member["id"], place.id);
  append_point(member, document, place);
}

void append_route(Members& member, const Document& document, const std::optional<Route>& route) {
  if (!route) return;
  Members way(member["route"]);
  append_list(way["stops"], route->stops, [&](std::string& to, const ClaimPlace& stop) {
    const Place& place = document.places[static_cast<std::size_t>(stop.place)];
    Members at(to);
    append_json(at["text"], document.text_of(place.span));
    append_json(at["role"], name_of(stop.role));
    append_json_or_null(at["name"], place.name);
    append_coordinate(at["lat"], place.lat);
    append_coordinate(at["lon"], place.lon);
    append_json_or_null(at["id"], place.id);
  });
  if (route->km) append_json(way["km"], rounded(*route->km, 10));
  else way["km"] += "null";
  append_json(way["km_from"], route->stated ? "text" : "stops");
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

void append_attribution(std::string& out, const Document& document, const Attribution& attribution) {
  Members member(out);
  append_sources(member["sources"], document, attribution.sources);
  append_cue(member["cue"], document, attribution.cue);
  append_list(member["content"], attribution.content, [](std::string& to, Span span) { append_json(to, span); });
  append_json(member["speech"], name_of(attribution.speech));
  if (attribution.parent < 0) member["parent"] += "null";
  else member["parent"] += std::to_string(attribution.parent);
}

void append_event(std::string& out, const std::optional<Event>& event) {
  if (!event) {
    out += "null";
    return;
  }
  Members member(out);
  append_json(member["type"], event->type);
  append_json_or_null(member["mode"], event->mode);
  append_list(member["contexts"], event->contexts, [](std::string& to, const std::string& context) { append_json(to, context); });
  append_json_or_null(member["cameo"], event->cameo);
}

void append_participants(std::string& out, const Document& document, const std::vector<Participant>& participants) {
  append_list(out, participants, [&](std::string& to, const Participant& participant) {
    Members member(to);
    append_json_or_null(member["span"], participant.span);
    append_json(member["text"], participant.text);
    append_json_or_null(member["name"], participant.name);
    append_entity_id(member["entity"], document, participant.entity);
    append_json_or_null(member["code"], participant.code);
    append_json_or_null(member["role"], participant.role);
    if (!participant.country_from.empty()) append_json(member["country_from"], participant.country_from);
  });
}

void append_credit(std::string& out, const Credit& credit) {
  Members member(out);
  append_json(member["name"], credit.name);
  append_json(member["part"], credit.whole ? "whole" : "contributed");
  append_json(member["from"], credit.from);
  append_json_or_null(member["span"], credit.span);
}

// An object of lists: names in their order, with the values of each.
void append_meta(std::string& out, const Document& document) {
  Members member(out);
  for (std::size_t i = 0; i < document.meta.size(); ++i) {
    const std::string& name = document.meta[i].name;
    const auto first = std::find_if(document.meta.begin(), document.meta.end(), [&](const Meta& entry) { return entry.name == name; });
    if (first != document.meta.begin() + static_cast<std::ptrdiff_t>(i)) continue;
    std::vector<std::string_view> values;
    for (const Meta& entry : document.meta) {
      if (entry.name == name) values.push_back(entry.value);
    }
    append_list(member[name], values, [](std::string& to, std::string_view value) { append_json(to, value); });
  }
}

void append_metadata(Members& member, const Document& document) {
  append_json(member["id"], document.id);
  append_json_or_null(member["url"], document.url);
  append_json_or_null(member["outlet"], document.outlet);
  append_json_or_null(member["title"], document.title);
  append_json_or_null(member["author"], document.author);
  append_json_or_null(member["language"], document.language);
  append_json(member["text"], document.text);
  append_json_or_null(member["published"], document.published);
  append_json_or_null(member["published_from"], document.published_from);
  append_json_or_null(member["origin"], document.origin);
  append_json_or_null(member["origin_from"], document.origin_from);
  append_list(member["credits"], document.credits, append_credit);
  append_meta(member["meta"], document);
}

void append_warning(std::string& out, const Warning& warning) {
  Members member(out);
  append_json(member["kind"], warning.kind);
  append_json_or_null(member["span"], warning.span);
}

}  // namespace

void append_claim(std::string& out, const Document& document, const Claim& claim) {
  Members member(out);
  append_json(member["id"], claim.id);
  append_json(member["document"], document.id);
  append_json(member["span"], claim.span);
  append_json(member["text"], document.text_of(claim.span));
  append_sources(member["sources"], document, claim.sources);
  append_cue(member["cue"], document, claim.cue);
  append_json(member["speech"], name_of(claim.speech));
  append_json(member["certainty"], name_of(claim.certainty));
  append_json(member["outlet_certainty"], name_of(claim.outlet_certainty));
  append_json(member["polarity"], name_of(claim.polarity));
  append_json(member["tense"], name_of(claim.tense));
  append_json_or_null(member["condition"], claim.condition.value_or(Span{}));
  {
    Members predicate(member["predicate"]);
    append_json(predicate["span"], claim.predicate);
    append_json(predicate["lemma"], claim.predicate_lemma);
  }
  append_event(member["event"], claim.event);
  append_participants(member["actor"], document, claim.actor);
  append_participants(member["recipient"], document, claim.recipient);
  append_participants(member["theme"], document, claim.theme);
  append_list(member["place"], claim.places, [&](std::string& to, const ClaimPlace& place) { append_claim_place(to, document, place); });
  append_route(member, document, claim.route);
  if (claim.time < 0) member["time"] += "null";
  else append_time(member["time"], document, document.times[static_cast<std::size_t>(claim.time)], false);
  append_list(member["quantities"], claim.quantities, [&](std::string& to, std::int32_t quantity) {
    append_quantity(to, document, document.quantities[static_cast<std::size_t>(quantity)]);
  });
  append_json_or_null(member["exchange"], claim.exchange);
}

void append_annotation(std::string& out, const Document& document, const AnnotationFormat& format) {
  Members member(out);
  append_metadata(member, document);
  append_list(member["sentences"], document.sentences, [](std::string& to, const Sentence& sentence) { append_json(to, sentence.span); });
  if (format.syntax) {
    append_list(member["tokens"], document.tokens, [&](std::string& to, const Token& token) { append_token(to, document, token); });
  }
  std::size_t index = 0;
  append_list(member["entities"], document.entities, [&](std::string& to, const Entity&) { append_entity(to, document, index++); });
  append_list(member["times"], document.times, [&](std::string& to, const Time& time) { append_time(to, document, time, true); });
  append_list(member["places"], document.places,
              [&](std::string& to, const Place& place) { append_place(to, document, place, format.others); });
  append_list(member["quantities"], document.quantities, [&](std::string& to, const Quantity& q) { append_quantity(to, document, q); });
  append_list(member["attributions"], document.attributions,
              [&](std::string& to, const Attribution& a) { append_attribution(to, document, a); });
  append_list(member["claims"], document.claims, [&](std::string& to, const Claim& claim) { append_claim(to, document, claim); });
  append_list(member["warnings"], document.warnings, append_warning);
}

}  // namespace hearsay
