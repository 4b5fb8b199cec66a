// The way that a text took: which report each copy was taken from, and where it started. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "ledger/lineup.h"
#include "ledger/queries.h"

namespace hearsay {

// A report that holds words of another one. Indices are of the documents given.
struct CopyLine {
  std::size_t copy = 0;
  std::size_t from = 0;   // the report that it shares most words with, of those that were first; of equals the earliest
  std::size_t first = 0;  // where the way back over `from` ends
  CopyRow how;            // what it shares with `from`
};

// One line for each document that is a copy, in the documents' order. A passage or quotation stands for nothing else than itself: it is
// listed, but no way leads over it. Circles (two that credit each other) end where they began.
std::vector<CopyLine> lineage_of(const std::vector<StoredDocument>& documents, const std::vector<CopyRow>& copies);

// True for kinds by which the copy as a whole is the other's report: duplicate, reprint, rewrite.
bool is_whole(const CopyRow& copy);

}  // namespace hearsay
