#include "writers/annotation.h"

#include <algorithm>

#include "document/names.h"
#include "writers/annotation_parts.h"

namespace hearsay {
namespace {

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

void append_attribution(std::string& out, const Document& document, const Attribution& attribution) {
  Members member(out);
  append_sources(member["sources"], document, attribution.sources);
  append_cue(member["cue"], document, attribution.cue);
  append_list(member["content"], attribution.content, [](std::string& to, Span span) { append_json(to, span); });
  append_json(member["speech"], name_of(attribution.speech));
  if (attribution.parent < 0) member["parent"] += "null";
  else member["parent"] += std::to_string(attribution.parent);
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
