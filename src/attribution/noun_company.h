// What stands beside a noun or within a name and tells the kind of a source where the noun alone does not.
#pragma once

#include <cstdint>
#include <string_view>

#include "attribution/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// "the chief medical officer", "the lead negotiator": one of a kind by a rank before the noun.
bool is_ranked_post(const AttributionReading& reading, std::int32_t noun);

// "a figure in the party", "two senior figures at the ministry": people, and no numbers.
bool is_figure_of_body(const AttributionReading& reading, std::int32_t noun);

// "the Milan house", "the brokerage house": a firm, and no chamber of a parliament. The pairs of sources.toml are asked before.
bool is_house_of_business(const AttributionReading& reading, std::int32_t noun);

// "her last label", "their record label": who publishes records, and no slip of paper.
bool is_label_of_artist(const AttributionReading& reading, std::int32_t noun);

// "Section 12", "Article 9".
bool is_numbered_text(const AttributionReading& reading, std::int32_t noun);

// "a paper entitled \"Slow Rivers\"", "a paper called \"Slow Rivers\"".
bool has_title(const AttributionReading& reading, std::int32_t noun);

// "producers such as Iraq", "neighbours like Chad": the kind of those whom many are exemplified by; null where they are people or nobody.
const SourceKind* kind_by_examples(const AttributionReading& reading, std::int32_t noun);

// "The Wool Council", "the Council of Churches": by its name of those who are in a trade or of bodies, and of no state or town.
bool is_council_of_members(const AttributionReading& reading, std::string_view name);

// "holmwatch.org"
bool is_web_address(std::string_view word);

}  // namespace hearsay
