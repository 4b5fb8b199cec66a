#include "stories/lineage.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "stories/copies.h"

namespace hearsay {
namespace {

// The line that the way back from this one goes on over; nullptr where it ends.
CopyLine* next_of(std::map<std::size_t, CopyLine>& lines, const CopyLine& line) {
  const auto at = is_whole(line.how) ? lines.find(line.from) : lines.end();
  return at != lines.end() && is_whole(at->second.how) ? &at->second : nullptr;
}

// Sets `first` of all lines, whose `first` is `from`. Ways that meet are gone once: of one template each report has a long way back.
void find_firsts(std::map<std::size_t, CopyLine>& lines) {
  std::set<std::size_t> known;  // copies of which `first` is set
  for (auto& [copy, line] : lines) {
    std::vector<CopyLine*> way;
    std::set<std::size_t> on_way;
    auto* at = &line;
    for (; at != nullptr && !known.contains(at->copy) && on_way.insert(at->copy).second; at = next_of(lines, *at)) way.push_back(at);
    // In a circle the way of each ends at the one that has it from it.
    if (at != nullptr && !known.contains(at->copy)) {
      const auto begin = std::find(way.begin(), way.end(), at);
      for (auto one = begin; one != way.end(); ++one) {
        (*one)->first = (*(one == begin ? way.end() - 1 : one - 1))->copy;
        known.insert((*one)->copy);
      }
      way.erase(begin, way.end());
    }
    for (auto one = way.rbegin(); one != way.rend(); ++one) {
      if (const auto* next = next_of(lines, **one); next != nullptr) (*one)->first = next->first;
      known.insert((*one)->copy);
    }
  }
}

}  // namespace

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
  find_firsts(lines);
  std::vector<CopyLine> out;
  out.reserve(lines.size());
  for (auto& [copy, line] : lines) out.push_back(std::move(line));
  return out;
}

}  // namespace hearsay
