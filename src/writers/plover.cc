#include "writers/plover.h"

#include <charconv>

#include "document/names.h"
#include "writers/json_text.h"

namespace hearsay {
namespace {

constexpr std::string_view kFields[] = {"id",
                                        "date",
                                        "enddate",
                                        "actor",
                                        "recipient",
                                        "event",
                                        "mode",
                                        "context",
                                        "quad_code",
                                        "event_scale",
                                        "event_loc",
                                        "event_text",
                                        "text",
                                        "text_info",
                                        "cite_info",
                                        "coder",
                                        "hearsay",
                                        "code",
                                        "sector",
                                        "actor_text",
                                        "identifier_text",
                                        "office",
                                        "geonameid",
                                        "name",
                                        "latitude",
                                        "longitude",
                                        "country code",
                                        "start",
                                        "end",
                                        "url",
                                        "title",
                                        "language",
                                        "publication",
                                        "document",
                                        "published",
                                        "date_from",
                                        "origin",
                                        "sources",
                                        "kind",
                                        "anonymous",
                                        "affiliation",
                                        "cue",
                                        "stance",
                                        "speech",
                                        "certainty",
                                        "outlet_certainty",
                                        "polarity",
                                        "tense",
                                        "condition",
                                        "theme",
                                        "quantities",
                                        "cameo",
                                        "exchange"};

void append_text(std::string& out, const std::string& text) { append_json(out, text); }

// The sectors as PLOVER writes them: three letters each, run together. It has JRN where CAMEO, and hearsay, have MED for media.
std::string sector_of(const ActorCode& code) {
  std::string out = code.group;
  for (const auto& type : code.types) out += type == "MED" ? "JRN" : type;
  return out;
}

void append_actor(std::string& out, const Participant& participant) {
  Members member(out);
  const ActorCode code = actor_code_of(participant.code);
  if (const auto& top = code.body.empty() ? code.country : code.body; !top.empty()) append_json(member["code"], top);
  if (const auto sector = sector_of(code); !sector.empty()) append_json(member["sector"], sector);
  append_json(member["actor_text"], participant.text);
  if (!participant.name.empty()) append_json(member["identifier_text"], participant.name);
  if (!participant.role.empty()) append_json(member["office"], participant.role);
}

// The place where it happens: the first one that has coordinates and the role `at`, else the first with coordinates.
const StoredPlace* event_place(const StoredClaim& claim) {
  const StoredPlace* best = nullptr;
  for (const auto& place : claim.places) {
    if (!place.place.lat || !place.place.lon) continue;
    if (place.role == PlaceRole::at) return &place;
    if (best == nullptr) best = &place;
  }
  return best;
}

void append_location(std::string& out, const Place& place) {
  Members member(out);
  constexpr std::string_view kGeonames = "geonames:";
  std::int64_t number = 0;
  if (place.id.starts_with(kGeonames) &&
      std::from_chars(place.id.data() + kGeonames.size(), place.id.data() + place.id.size(), number).ec == std::errc())
    member["geonameid"] += std::to_string(number);
  append_json(member["name"], place.name);
  append_json(member["latitude"], *place.lat);
  append_json(member["longitude"], *place.lon);
  if (!place.country.empty()) append_json(member["country code"], place.country);
}

void append_source(std::string& out, const Source& source) {
  Members member(out);
  append_json(member["name"], name_of(source));
  append_json(member["kind"], name_of(source.kind));
  member["anonymous"] += source.anonymous ? "true" : "false";
  append_json_or_null(member["affiliation"], source.affiliation);
}

// Whom it rests on in the end: the last of the chain, else the outlet itself.
void append_origin(std::string& out, const StoredClaim& stored) {
  const auto& sources = stored.claim.sources;
  if (!sources.empty()) return append_source(out, sources.back());
  Members member(out);
  append_json_or_null(member["name"], stored.document->outlet);
  append_json(member["kind"], name_of(SourceKind::outlet));
  member["anonymous"] += "false";
  append_json_or_null(member["affiliation"], "");
}

void append_extension(std::string& out, const StoredClaim& stored, std::string_view text) {
  const Claim& claim = stored.claim;
  Members member(out);
  append_json(member["document"], stored.document->id);
  append_json_or_null(member["published"], stored.document->published);
  append_json_or_null(member["date_from"], stored.time && !stored.time->time.earliest.empty() ? "text"
                                           : stored.document->published.empty()               ? ""
                                                                                              : "publication");
  append_origin(member["origin"], stored);
  append_list(member["sources"], claim.sources, [](std::string& to, const Source& source) { append_source(to, source); });
  append_json_or_null(member["cue"], stored.cue_text);
  append_json_or_null(member["stance"], claim.cue ? name_of(claim.cue->stance) : "");
  append_json(member["speech"], name_of(claim.speech));
  append_json(member["certainty"], name_of(claim.certainty));
  append_json(member["outlet_certainty"], name_of(claim.outlet_certainty));
  append_json(member["polarity"], name_of(claim.polarity));
  append_json(member["tense"], name_of(claim.tense));
  append_json_or_null(
      member["condition"],
      claim.condition ? text.substr(std::min<std::size_t>(claim.condition->begin, text.size()), claim.condition->size()) : "");
  append_list(member["theme"], claim.theme, [](std::string& to, const Participant& theme) { append_json(to, name_of(theme)); });
  append_list(member["quantities"], stored.quantities,
              [](std::string& to, const StoredQuantity& quantity) { append_text(to, quantity.text); });
  append_json_or_null(member["cameo"], claim.event->cameo);
  append_json_or_null(member["exchange"], claim.exchange);
}

void append_citation(std::string& out, const StoredDocument& document) {
  Members member(out);
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) append_json(member[key], value);
  };
  add("url", document.url);
  add("title", document.title);
  add("language", document.language);
  add("publication", document.outlet);
}

}  // namespace

std::span<const std::string_view> plover_fields() { return kFields; }

std::string plover_record(const StoredClaim& stored, std::string_view text, const ForeignCodes& codes) {
  const Claim& claim = stored.claim;
  const int quad = claim.event ? quad_code_of_plover(claim.event->type) : 0;
  if (quad == 0) return {};
  std::string out;
  {
    Members member(out);
    append_json(member["id"], claim.id);
    const bool timed = stored.time && !stored.time->time.earliest.empty();
    append_json_or_null(member["date"], (timed ? stored.time->time.earliest : stored.document->published).substr(0, 10));
    if (timed && !stored.time->time.latest.empty() && stored.time->time.latest.substr(0, 10) != stored.time->time.earliest.substr(0, 10))
      append_json(member["enddate"], stored.time->time.latest.substr(0, 10));
    append_list(member["actor"], claim.actor, append_actor);
    append_list(member["recipient"], claim.recipient, append_actor);
    append_list(member["event"], std::vector<std::string>{claim.event->type}, append_text);
    if (!claim.event->mode.empty()) append_list(member["mode"], std::vector<std::string>{claim.event->mode}, append_text);
    if (!claim.event->contexts.empty()) append_list(member["context"], claim.event->contexts, append_text);
    member["quad_code"] += std::to_string(quad);
    if (const auto scale = codes.goldstein_of(claim.event->cameo)) append_json(member["event_scale"], *scale);
    if (const auto* place = event_place(stored)) append_location(member["event_loc"], place->place);
    const auto predicate = claim.predicate.end <= text.size() ? text.substr(claim.predicate.begin, claim.predicate.size()) : "";
    append_list(member["event_text"], std::vector<std::string>{std::string(predicate)}, append_text);
    append_json(member["text"], stored.text);
    {
      Members info(member["text_info"]);
      info["start"] += std::to_string(characters_before(text, claim.span.begin));
      info["end"] += std::to_string(characters_before(text, claim.span.end));
    }
    append_citation(member["cite_info"], *stored.document);
    append_json(member["coder"], "hearsay " HEARSAY_VERSION);
    append_extension(member["hearsay"], stored, text);
  }
  return out + '\n';
}

}  // namespace hearsay
