// The claim record, as annotation.h says.
#include "document/names.h"
#include "writers/annotation.h"
#include "writers/annotation_parts.h"

namespace hearsay {
namespace {

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

}  // namespace hearsay
