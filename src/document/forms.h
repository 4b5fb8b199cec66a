// The different word forms of a document, so that what depends on a form alone is worked out once for each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

struct DocumentForms {
  std::vector<std::string_view> forms;  // in the order of their first tokens; point into the document
  std::vector<std::int32_t> of_token;   // index in forms
};

// Linear time.
DocumentForms number_forms(const Document& document);

}  // namespace hearsay
