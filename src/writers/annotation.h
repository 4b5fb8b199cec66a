// The annotation record and the claim record as JSON (docs/formats.md). Both end without a line end.
#pragma once

#include <string>

#include "hearsay/document.h"

namespace hearsay {

struct AnnotationFormat {
  bool syntax = false;  // with "tokens"
  bool others = false;  // places with "others": the readings that were not chosen
};

// One document with all its layers. Fields are never missing: what is unknown is null, what is none is an empty list.
void append_annotation(std::string& out, const Document& document, const AnnotationFormat& format);

// One claim of a document.
void append_claim(std::string& out, const Document& document, const Claim& claim);

}  // namespace hearsay
