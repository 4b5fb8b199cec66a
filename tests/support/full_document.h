// A hand-built document with every layer and every field of a claim filled, each with a value of its own.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay::testing {

// The span of the first occurrence of `words`; throws where there is none.
Span span_of_words(const Document& document, std::string_view words);

// One report of an arms deal said to be near: three claims (a chain of two links, a denial, the outlet's own voice).
// `id`, `outlet` and `day` (of publication) make it another one.
Document full_document(std::string_view id = "r1", std::string_view outlet = "Harbour Times", std::string_view day = "2023-09-11");

}  // namespace hearsay::testing
