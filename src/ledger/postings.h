// The lists by which reports find each other: for each band, mark and term the reports that have it, in the order of rank. A list may be as
// long as the ledger; only what stands next to a report in it is ever read. SQL only. One Postings belongs to one thread at a time and must
// not outlive its database.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "ledger/profile.h"
#include "ledger/sqlite.h"

namespace hearsay {

// A report in a list that another one stands in.
struct Neighbour {
  std::int64_t document = 0, rank = 0;
  std::int32_t outlet = 0;  // of marks only
  int distance = 0;         // 1: they stand side by side
};

// What stands around a report in one list, the nearest first.
struct Neighbourhood {
  std::vector<Neighbour> before, behind;
};

// New reports are placed one after the other, and each must see what it would see if it had come alone: those that were there, which have
// keys up to `last`, and of the others those that were placed before, which are of a rank up to `rank`.
struct Sight {
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
  std::int64_t rank = std::numeric_limits<std::int64_t>::max();
};

inline constexpr int kAnyDay = std::numeric_limits<int>::max();

class Postings {
 public:
  explicit Postings(Database& database);
  ~Postings();
  Postings(Postings&&) noexcept;

  void add(std::span<const Profile> profiles);  // sorted first, which is many times as fast
  void remove(const Profile& profile);

  // The `most` reports before a rank and the `most` behind it, in one list. Those further apart than `days` may be left out where that
  // changes no distance (reports without a date count as near, and the list is then read without regard to days).
  std::vector<Neighbour> before(ListKind kind, std::int32_t hash, std::int64_t rank, int days, int most, Sight sight) const;
  std::vector<Neighbour> behind(ListKind kind, std::int32_t hash, std::int64_t rank, int days, int most, Sight sight) const;
  // Both.
  Neighbourhood around(ListKind kind, std::int32_t hash, std::int64_t rank, int days, int most, Sight sight) const;
  // How many stand between two ranks, `most` at most.
  int between(ListKind kind, std::int32_t hash, std::int64_t low, std::int64_t high, int most, Sight sight) const;

 private:
  struct List;
  bool has_undated(const List& list, std::int32_t hash) const;
  std::unique_ptr<List[]> lists_;
  bool undated_ = false;  // whether any report is without a date
};

}  // namespace hearsay
