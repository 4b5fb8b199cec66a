// Journeys and places of events: tests/claims/routes.tsv, measured.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "claims/cases.h"
#include "document/names.h"

namespace hearsay {
namespace {

using Placed = std::pair<std::string, std::string>;  // role, text

std::string text_of(const Document& document, const ClaimPlace& there) {
  return std::string(document.text_of(document.places[static_cast<std::size_t>(there.place)].span));
}

// What is wrong with a document's places by the key; empty where nothing is.
std::string wrong_places(const Document& document, const std::string& key) {
  std::set<Placed> told;
  for (const Claim& claim : document.claims)
    for (const ClaimPlace& there : claim.places) told.emplace(name_of(there.role), text_of(document, there));
  std::string out;
  for (auto want : key == "-" ? std::vector<std::string>{} : split(key, '|')) {
    const bool may = want.front() == '(';
    if (may) want = want.substr(1, want.size() - 2);
    const auto blank = want.find(' ');
    int found = 0;
    for (const auto& role : split(want.substr(0, blank), '/')) found += static_cast<int>(told.erase({role, want.substr(blank + 1)}));
    if (found > 1 || (found == 0 && !may)) out += " not " + want;
  }
  for (const auto& [role, text] : told) out += " but " + role + " " + text;
  return out;
}

std::string wrong_route(const Document& document, const std::string& stops, const std::string& km) {
  const Route* longest = nullptr;
  for (const Claim& claim : document.claims)
    if (claim.route && (longest == nullptr || claim.route->stops.size() > longest->stops.size())) longest = &*claim.route;
  std::string way, out;
  if (longest != nullptr)
    for (const ClaimPlace& stop : longest->stops) way += (way.empty() ? "" : " > ") + text_of(document, stop);
  if (stops != "?" && (way.empty() ? "-" : way) != stops) out += " stops " + way;
  if (km == "?") return out;
  const bool flown = km.front() == '~';
  const double want = std::stod(km.substr(flown ? 1 : 0));
  const bool right = longest != nullptr && longest->km && std::abs(*longest->km - want) <= 0.06 * want && longest->stated != flown;
  return right ? out : out + " km";
}

struct Measured {
  int right = 0, all = 0;
  std::string failing;
  double share() const { return static_cast<double>(right) / all; }
};

Measured measure(const std::string& part) {
  Measured out;
  for (const auto& row : rows_of("routes.tsv")) {
    if (row.size() != 5 || row[0] != part) continue;
    const auto document = testing::read_shipped(row[1], "");
    const auto wrong = wrong_places(document, row[2]) + wrong_route(document, row[3], row[4]);
    ++out.all;
    if (wrong.empty()) ++out.right;
    else out.failing += row[1] + "\n   " + wrong + "\n";
  }
  return out;
}

// Floors a little below what was measured, so that another compiler's last bits do not break them, and no more.
TEST(Routes, DevelopmentPart) {
  const auto found = measure("dev");
  EXPECT_EQ(found.all, 45);
  EXPECT_GE(found.share(), 0.95) << found.right << " of " << found.all << "\n" << found.failing;
}

TEST(Routes, TestPart) {
  const auto found = measure("test");
  EXPECT_EQ(found.all, 45);
  EXPECT_GE(found.share(), 0.85) << found.right << " of " << found.all << "\n" << found.failing;
}

TEST(Routes, AWrongKeyIsWrong) {
  const auto document = testing::read_shipped("The delegation flew from Paris to London on Monday.", "");
  EXPECT_EQ(wrong_places(document, "from Paris|to London") + wrong_route(document, "Paris > London", "~344"), "");
  EXPECT_NE(wrong_places(document, "to Paris|to London"), "");
  EXPECT_NE(wrong_places(document, "from Paris"), "");
  EXPECT_NE(wrong_route(document, "London > Paris", "?"), "");
  EXPECT_NE(wrong_route(document, "Paris > London", "344"), "");
}

}  // namespace
}  // namespace hearsay
