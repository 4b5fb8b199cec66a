// Members that the annotation record and the claim record share; used by annotation*.cc alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearsay/document.h"
#include "writers/json_text.h"

namespace hearsay {

// The actor file's id, or for an entity that it does not know "#3", its place in the record's list: unique within the record.
std::string entity_id(const Document& document, std::size_t index);
void append_entity_id(std::string& out, const Document& document, std::int32_t entity);  // null for -1

// Each appends one JSON value, as docs/formats.md has it; null where there is nothing.
void append_coordinate(std::string& out, const std::optional<double>& degrees);
void append_point(Members& member, const Document& document, const Place& place);  // nothing where no point is told
void append_time(std::string& out, const Document& document, const Time& time, bool with_type);
void append_quantity(std::string& out, const Document& document, const Quantity& quantity);
void append_sources(std::string& out, const Document& document, const std::vector<Source>& sources);
void append_cue(std::string& out, const Document& document, const std::optional<Cue>& cue);

}  // namespace hearsay
