// One web page to documents; archives use it for the pages that they carry.
#pragma once

#include "readers/page.h"

namespace hearsay {

// A ReadPage (page.h). Text and metadata: `published_from` is "metadata" where the page declares its date, "page" where it stands on it or
// in its address; `meta` has "published_by" (json-ld, meta, microdata, time, text, url), "updated", "origin", "access" (stub), "part",
// "live". Each entry of a live blog whose JSON-LD has them is a document. Throws bad_format for what is no page or is nested too deeply.
std::vector<Document> read_page(std::string_view bytes, const PageHints& hints);

}  // namespace hearsay
