// The block of an archive's record → documents.
#pragma once

#include <string_view>
#include <vector>

#include "hearsay/document.h"
#include "readers/archive.h"
#include "readers/page.h"
#include "readers/record.h"

namespace hearsay {

// Whether records of this kind hold documents at all.
bool may_be_document(const ArchiveHeader& header);

// The documents of a block, not yet complete()d, with url, id (the url) and the metadata "fetched" and "truncated". What is no document is
// counted in options.passed_over. Throws Error for a body that cannot be unpacked or decoded.
std::vector<Document> documents_of(const ArchiveHeader& header, std::string_view block, const ReadOptions& options, ReadPage page);

}  // namespace hearsay
