// The ledger's table of copies, kept so that it is what the reports alone determine: those pairs that are neighbours in the list of a band
// or of a mark, and of which one holds words of the other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ledger/lineup.h"
#include "stories/across.h"
#include "stories/copies.h"
#include "stories/lineup_limits.h"
#include "stories/recent.h"

namespace hearsay {

inline constexpr int kPassageDays = 30;  // between a passage and what it was taken from

class CopyPairs {
 public:
  CopyPairs(Lineup& lineup, const LineupLimits& limits) : lineup_(lineup), most_(limits.copies) {}

  // A report that stands in the lists, and was not compared before. `sight`: what it sees, itself included.
  void place(const Profile& profile, Sight sight);
  // Takes one out of the lists and the ledger. `without` has the rest of it done, between looking and mending.
  template <typename Without>
  void leave(const Profile& profile, Without without) {
    const auto pairs = pairs_across(profile, {});
    without();
    for (const auto& [later, earlier] : pairs)
      if (!lineup_.has_copy(later, earlier) && are_neighbours(later, earlier, {})) compare(later, earlier);
  }

  // After all links are made: pairs that are linked and very like without a common band are compared, those that are no longer are left
  // to the lists.
  void settle(const Pairs& very_like);

  std::size_t found() const { return found_; }

 private:
  struct Text {
    Printed printed;
    AlignText words;
  };
  Neighbourhood around(ListKind kind, std::int32_t hash, const Profile& profile, Sight sight) const;
  Pairs pairs_across(const Profile& profile, Sight sight) const;
  bool is_very_like(std::int64_t one, std::int64_t other) const;
  bool are_neighbours(std::int64_t one, std::int64_t other, Sight sight) const;
  void compare(std::int64_t one, std::int64_t other);
  std::shared_ptr<const Text> text(std::int64_t document);

  Lineup& lineup_;
  int most_;
  std::size_t found_ = 0;
  Recent<Text> texts_{256};
};

}  // namespace hearsay
