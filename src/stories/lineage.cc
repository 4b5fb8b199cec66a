#include "stories/lineage.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "stories/copies.h"

namespace hearsay {

bool is_whole(const CopyRow& copy) {
  const auto kind = copy_kind_named(copy.kind);
  return kind && *kind != CopyKind::passage && *kind != CopyKind::quotation;
}

std::vector<CopyLine> lineage_of(const std::vector<StoredDocument>& documents, const std::vector<CopyRow>& copies) {
  std::unordered_map<std::int64_t, std::size_t> places;
  for (std::size_t i = 0; i < documents.size(); ++i) places[documents[i].key] = i;
  std::map<std::size_t, CopyLine> lines;
  for (const auto& row : copies) {
    const auto copy = places.find(row.document), from = places.find(row.original);
    if (copy == places.end() || from == places.end()) continue;
    // One that is declared comes first, then the whole before passages, then the most words, then the earliest.
    const auto rank = [](const CopyLine& line) {
      return std::tuple(line.how.reason != "credit", !is_whole(line.how), -line.how.words, line.from);
    };
    CopyLine line{copy->second, from->second, from->second, row};
    const auto [at, first] = lines.emplace(copy->second, line);
    if (!first && rank(line) < rank(at->second)) at->second = line;
  }
  std::vector<CopyLine> out;
  for (auto& [copy, line] : lines) {
    std::set<std::size_t> seen = {copy};
    for (auto at = lines.find(line.first); is_whole(line.how) && at != lines.end() && is_whole(at->second.how);
         at = lines.find(line.first)) {
      if (!seen.insert(line.first).second || seen.contains(at->second.from)) break;
      line.first = at->second.from;
    }
    out.push_back(line);
  }
  return out;
}

}  // namespace hearsay
