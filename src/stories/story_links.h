// The ledger's table of links, kept so that it is what the reports alone determine: each report is linked to the likest of the earlier ones
// that are its neighbours in the lists of three terms or more.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

#include "ledger/lineup.h"
#include "stories/across.h"
#include "stories/lineup_limits.h"
#include "stories/recent.h"
#include "stories/story_features.h"

namespace hearsay {

class StoryLinks {
 public:
  StoryLinks(Lineup& lineup, const LineupLimits& limits) : lineup_(lineup), terms_(limits.terms), most_(limits.links) {}

  // As CopyPairs::place and leave.
  void place(const Profile& profile, Sight sight);
  template <typename Without>
  void leave(const Profile& profile, Without without) {
    const auto pairs = pairs_across(profile);
    std::vector<StoryLink> full;  // later reports that had as many as are kept: one that was left out may come in
    for (const auto& link : lineup_.links(profile.document)) {
      touched_.insert(link.document), lost_any_ = true;
      if (link.rank > profile.rank && earlier_links(link.document, link.rank).size() >= most_) full.push_back(link);
    }
    without();
    touched_.erase(profile.document);
    for (const auto& link : full) choose(lineup_.profile(link.document), {});
    for (const auto& [later, earlier] : pairs)
      if (are_neighbours(later, earlier, {})) offer({later, lineup_.rank(later)}, {earlier, lineup_.rank(earlier)});
  }

  // Pairs whose copies are to be looked at: they were or are linked, very like, and have no band in common by which they are found.
  const Pairs& very_like() const { return very_like_; }

  // Reports whose links are others than before, and those that are new.
  const std::unordered_set<std::int64_t>& touched() const { return touched_; }
  std::size_t made() const { return made_; }
  bool lost_any() const { return lost_any_; }

 private:
  struct Report {
    std::int64_t document = 0, rank = 0;
  };
  struct Known {
    std::int32_t day = kNoDay;
    StoryFeatures features;
    std::vector<std::int32_t> bands;
  };
  Pairs pairs_across(const Profile& profile) const;
  bool are_neighbours(std::int64_t one, std::int64_t other, Sight sight) const;
  std::vector<StoryLink> earlier_links(std::int64_t document, std::int64_t rank) const;
  std::vector<StoryLink> likest_before(const Profile& profile, const std::vector<Neighbour>& mates);
  void choose(const Profile& profile, Sight sight);
  void offer(Report later, Report earlier);
  void link(Report later, const StoryLink& earlier);
  void unlink(std::int64_t one, std::int64_t other);
  void note_if_very_like(std::int64_t one, std::int64_t other, int likeness);
  int likeness_of(std::int64_t one, std::int64_t other);
  std::shared_ptr<const Known> known(std::int64_t document);

  Lineup& lineup_;
  int terms_;
  std::size_t most_;
  std::unordered_set<std::int64_t> touched_;
  Pairs very_like_;
  std::size_t made_ = 0;
  bool lost_any_ = false;
  Recent<Known> known_{8192};
};

}  // namespace hearsay
