#include "stories/regroup.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "stories/story_groups.h"
#include "stories/story_levels.h"

namespace hearsay {
namespace {

constexpr std::size_t kLinksKept = 4'000'000;  // in memory

class Regrouping {
 public:
  Regrouping(Lineup& lineup, bool lost_any, const LineupLimits& limits) : lineup_(lineup), lost_any_(lost_any), most_(limits.connected) {}

  std::size_t run(const std::unordered_set<std::int64_t>& touched) {
    std::vector<std::int64_t> affected(touched.begin(), touched.end());
    std::sort(affected.begin(), affected.end());
    add_former_mates(affected);
    for (const auto document : affected) {
      if (done_.contains(document)) continue;
      int level = 0;
      auto together = connected(document, level);
      while (!together) together = connected(document, ++level);
      group(std::move(*together), level);
    }
    return done_.size();
  }

 private:
  struct Node {
    std::int64_t rank = 0;
    int level = -1;  // of its story so far; -1 for a new report
    std::vector<StoryLink> links;
  };

  const Node& node(std::int64_t document) {
    if (const auto found = nodes_.find(document); found != nodes_.end()) return found->second;
    if (kept_ > kLinksKept) nodes_.clear(), kept_ = 0;
    Node out;
    out.rank = lineup_.rank(document);
    if (const auto membership = lineup_.membership(document)) out.level = membership->level;
    out.links = lineup_.links(document);
    kept_ += out.links.size() + 1;
    return nodes_[document] = std::move(out);
  }

  // Those that stories were made of together with a touched report: all that is reached from it, at its level, over reports of that level.
  // (A link that is gone has touched reports at both ends, so that no part is missed.)
  void add_former_mates(std::vector<std::int64_t>& affected) {
    std::unordered_set<std::int64_t> seen(affected.begin(), affected.end());
    for (std::size_t at = 0; at < affected.size(); ++at) {
      const auto here = node(affected[at]);
      if (here.level < 0) continue;
      for (const auto& link : here.links)
        if (passes(here.level, link.likeness, here.rank, link.rank) && node(link.document).level == here.level &&
            seen.insert(link.document).second)
          affected.push_back(link.document);
    }
  }

  // All that links of the level connect with a report; nullopt where it is too much.
  std::optional<std::vector<std::int64_t>> connected(std::int64_t document, int level) {
    auto& large = large_[static_cast<std::size_t>(level)];
    std::vector<std::int64_t> out = {document};
    std::unordered_set<std::int64_t> seen = {document};
    for (std::size_t at = 0; at < out.size(); ++at) {
      const auto& here = node(out[at]);
      // Where links were only added, what was too much still is.
      const bool was_large = !lost_any_ && here.level > level;
      if (was_large || out.size() > most_ || large.contains(out[at])) {
        large.insert(out.begin(), out.end());
        return {};
      }
      for (const auto& link : here.links)
        if (passes(level, link.likeness, here.rank, link.rank) && seen.insert(link.document).second) out.push_back(link.document);
    }
    return out;
  }

  void group(std::vector<std::int64_t>&& documents, int level) {
    std::vector<std::pair<std::pair<std::string, std::string>, std::int64_t>> ordered;
    ordered.reserve(documents.size());
    for (const auto document : documents) ordered.emplace_back(lineup_.order(document), document);
    std::sort(ordered.begin(), ordered.end());
    std::unordered_map<std::int64_t, std::size_t> places;
    std::vector<std::int32_t> days;
    for (const auto& [order, document] : ordered) {
      places[document] = days.size();
      days.push_back(day_of_rank(node(document).rank));
    }
    std::vector<GroupLink> links;
    for (const auto& [order, document] : ordered) {
      const auto a = places.at(document);
      const auto& here = node(document);
      for (const auto& link : here.links) {
        if (!passes(level, link.likeness, here.rank, link.rank)) continue;
        if (const auto b = places.at(link.document); a < b) links.push_back({a, b, link.likeness});
      }
    }
    const auto first = story_groups(days, links);
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      const auto document = ordered[i].second;
      const Membership now{story_id(ordered[first[i]].first.second), level};
      const auto before = lineup_.membership(document);
      if (!before || before->story != now.story || before->level != now.level) lineup_.set_membership(document, now);
      done_.insert(document);
    }
  }

  Lineup& lineup_;
  bool lost_any_;
  std::size_t most_, kept_ = 0;
  std::unordered_map<std::int64_t, Node> nodes_;
  std::array<std::unordered_set<std::int64_t>, kLevels> large_;
  std::unordered_set<std::int64_t> done_;
};

}  // namespace

std::size_t regroup(Lineup& lineup, const std::unordered_set<std::int64_t>& touched, bool lost_any, const LineupLimits& limits) {
  return Regrouping(lineup, lost_any, limits).run(touched);
}

std::string story_id(std::string_view first_document) { return "s" + hex(hash64(first_document)).substr(0, 12); }

}  // namespace hearsay
