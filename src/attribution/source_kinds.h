// What kind of source a noun phrase stands for (claim-record.md), by its entity, its noun (sources.toml) and its shape.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "attribution/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// The kind that sources.toml gives the noun, or the pair that it forms with the word before it; null where it knows neither.
const SourceKind* kind_by_noun(const AttributionReading& reading, std::int32_t noun);

// A noun that tells of a person by his post or by what he is, and names nobody; `kind` may be null.
inline bool is_post_or_person(const SourceKind* kind) {
  return kind != nullptr && (*kind == SourceKind::office || *kind == SourceKind::unnamed);
}

// People, named or not.
inline bool is_human(SourceKind kind) { return kind == SourceKind::person || kind == SourceKind::office || kind == SourceKind::unnamed; }

// `entity` may be null.
SourceKind kind_of(const AttributionReading& reading, std::int32_t noun, const Entity* entity);

// "The company's website": a page of somebody who is no medium.
bool is_page_of_body(const AttributionReading& reading, std::int32_t noun);

}  // namespace hearsay
