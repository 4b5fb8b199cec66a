#include "ledger/postings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace hearsay {
namespace {

struct Table {
  const char *name, *hash, *outlet;  // `outlet`: the column, or what stands for it
};
constexpr std::array<Table, 3> kTables = {Table{"copy_bands", "band", "0"}, Table{"passage_marks", "mark", "outlet"},
                                          Table{"story_terms", "term", "0"}};

using Rows = std::vector<std::tuple<std::int32_t, std::int64_t, std::int64_t, std::int32_t>>;  // hash, rank, document, outlet

// Rows of one list in sight, between two ranks.
std::string select(const Table& table, const char* columns, const char* end) {
  return fmt::format("SELECT {} FROM {} WHERE {} = ? AND rank > ? AND rank < ? AND (document <= ? OR rank <= ?) {} LIMIT ?", columns,
                     table.name, table.hash, end);
}

std::vector<Neighbour> neighbours(Statement& row) {
  std::vector<Neighbour> out;
  while (row.step())
    out.push_back({row.integer(0), row.integer(1), static_cast<std::int32_t>(row.integer(2)), static_cast<int>(out.size()) + 1});
  return out;
}

}  // namespace

struct Postings::List {
  List(Database& database, const Table& table)
      : before(database, select(table, columns(table).c_str(), "ORDER BY rank DESC")),
        behind(database, select(table, columns(table).c_str(), "ORDER BY rank")),
        between(database, fmt::format("SELECT count(*) FROM ({})", select(table, "1", ""))),
        undated(database, fmt::format("SELECT 1 FROM {} WHERE {} = ? AND rank < ? LIMIT 1", table.name, table.hash)),
        insert(database, fmt::format("INSERT INTO {} VALUES(?, ?, ?{})", table.name, table.outlet[0] == '0' ? "" : ", ?")),
        remove(database, fmt::format("DELETE FROM {} WHERE {} = ? AND rank = ? AND document = ?", table.name, table.hash)) {}
  static std::string columns(const Table& table) { return fmt::format("document, rank, {}", table.outlet); }
  mutable Statement before, behind, between, undated;
  Statement insert, remove;
};

Postings::Postings(Database& database)
    : lists_(new List[3]{List(database, kTables[0]), List(database, kTables[1]), List(database, kTables[2])}),
      undated_(database.number(fmt::format("SELECT EXISTS(SELECT 1 FROM profiles WHERE rank < {})", kFirstDated)) != 0) {}
Postings::~Postings() = default;
Postings::Postings(Postings&&) noexcept = default;

void Postings::add(std::span<const Profile> profiles) {
  for (const auto kind : {ListKind::bands, ListKind::marks, ListKind::terms}) {
    Rows rows;
    for (const auto& profile : profiles)
      for (const auto hash : hashes_of(profile, kind)) rows.emplace_back(hash, profile.rank, profile.document, profile.outlet);
    std::sort(rows.begin(), rows.end());
    auto& insert = lists_[static_cast<std::size_t>(kind)].insert;
    for (const auto& [hash, rank, document, outlet] : rows)
      if (kind == ListKind::marks) insert.run(hash, rank, document, outlet);
      else insert.run(hash, rank, document);
  }
  for (const auto& profile : profiles) undated_ = undated_ || profile.rank < kFirstDated;
}

void Postings::remove(const Profile& profile) {
  for (const auto kind : {ListKind::bands, ListKind::marks, ListKind::terms})
    for (const auto hash : hashes_of(profile, kind))
      lists_[static_cast<std::size_t>(kind)].remove.run(hash, profile.rank, profile.document);
}

bool Postings::has_undated(const List& list, std::int32_t hash) const {
  if (!undated_) return false;
  list.undated.start(hash, kFirstDated);
  const bool out = list.undated.step();
  list.undated.reset();
  return out;
}

std::vector<Neighbour> Postings::before(ListKind kind, std::int32_t hash, std::int64_t rank, int days, int most, Sight sight) const {
  const auto& list = lists_[static_cast<std::size_t>(kind)];
  const bool all = days == kAnyDay || rank < kFirstDated || has_undated(list, hash);
  const std::int64_t low = all ? -1 : first_rank_of(std::int64_t{day_of_rank(rank)} - days) - 1;
  list.before.start(hash, low, rank, sight.last, sight.rank, most);
  return neighbours(list.before);
}

std::vector<Neighbour> Postings::behind(ListKind kind, std::int32_t hash, std::int64_t rank, int days, int most, Sight sight) const {
  if (sight.last == 0 && sight.rank <= rank) return {};  // nothing was there, and those placed so far stand before
  const auto& list = lists_[static_cast<std::size_t>(kind)];
  const bool all = days == kAnyDay || rank < kFirstDated || has_undated(list, hash);
  const auto high = all ? std::numeric_limits<std::int64_t>::max() : first_rank_of(std::int64_t{day_of_rank(rank)} + days + 1);
  list.behind.start(hash, rank, high, sight.last, sight.rank, most);
  return neighbours(list.behind);
}

Neighbourhood Postings::around(ListKind kind, std::int32_t hash, std::int64_t rank, int days, int most, Sight sight) const {
  return {before(kind, hash, rank, days, most, sight), behind(kind, hash, rank, days, most, sight)};
}

int Postings::between(ListKind kind, std::int32_t hash, std::int64_t low, std::int64_t high, int most, Sight sight) const {
  const auto& list = lists_[static_cast<std::size_t>(kind)];
  list.between.start(hash, low, high, sight.last, sight.rank, most);
  const int out = list.between.step() ? static_cast<int>(list.between.integer(0)) : 0;
  list.between.reset();
  return out;
}

}  // namespace hearsay
