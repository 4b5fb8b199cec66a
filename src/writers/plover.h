// Claims as PLOVER event records: the JSON of the Political Language Ontology for Verifiable Event Records (Open Event Data Alliance),
// whose manual names the fields, with the terms of version 0.8 (actor and recipient). Column by column: docs/formats.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ledger/queries.h"
#include "writers/codes.h"

namespace hearsay {

// One record as one line, with its line end; empty for a claim without an event of PLOVER (TRAVEL is none of it).
// `text` is the document's, which offsets and the condition are taken from.
std::string plover_record(const StoredClaim& claim, std::string_view text, const ForeignCodes& codes);

// The names of its fields, those of the extension block "hearsay" included: what docs/formats.md has to explain.
std::span<const std::string_view> plover_fields();

}  // namespace hearsay
