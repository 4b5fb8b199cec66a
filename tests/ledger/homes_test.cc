// Where those are at home who speak without a country of their own.
#include "ledger/homes.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::TemporaryFolder;

// A report that names the police, a diplomat of no country, a body and a state.
Document report(const std::string& id, const std::string& state) {
  Document out;
  out.id = id, out.text = "Police arrested two men.", out.published = "2023-09-11", out.language = "en", out.outlet = "Harbour Times";
  out.entities.push_back({EntityKind::group, "police", "", "---.COP", "", "", {}, {}});
  out.entities.push_back({EntityKind::person, "Dara Venn", "", "---.GOV", "minister", "", {}, {}});
  out.entities.push_back({EntityKind::organisation, "World Grain Fund", "", "IGO.UNO", "", "", {}, {}});
  if (!state.empty()) out.entities.push_back({EntityKind::government, "State", "", state, "", state, {}, {}});
  Claim claim;
  claim.id = "claim-" + id, claim.span = {0, 23};
  out.claims.push_back(std::move(claim));
  return out;
}

Homes homes_in(const std::vector<Document>& reports) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with({"0.1.0", "model", "data"});
  for (const auto& one : reports) ledger.write(one);
  ledger.commit();
  return find_homes(ledger, "[1,2,3]");
}

TEST(Homes, AreTheOneCountryThatTheReportTells) {
  const auto homes = homes_in({report("1", "NOR"), report("2", "FIN"), report("3", "")});
  EXPECT_EQ(homes.at({"1", "police"}).country, "NOR");
  EXPECT_TRUE(homes.at({"1", "police"}).local);
  EXPECT_EQ(homes.at({"2", "Dara Venn"}).country, "FIN");
  EXPECT_FALSE(homes.at({"2", "Dara Venn"}).local);
  EXPECT_FALSE(homes.contains({"1", "World Grain Fund"}));
  EXPECT_FALSE(homes.contains({"3", "police"}));
}

TEST(Homes, ACountryThatClaimsWereCompletedWithStandsBeforeOthers) {
  auto two = report("1", "NOR");
  two.entities.push_back({EntityKind::government, "Other", "", "FIN", "", "FIN", {}, {}});
  EXPECT_TRUE(homes_in({two}).empty()) << "two states, and nothing says whose police";
  Participant police;
  police.text = police.name = "Police", police.code = "FIN.COP", police.country_from = "dateline", police.span = {0, 6};
  two.claims[0].actor.push_back(police);
  EXPECT_EQ(homes_in({two}).at({"1", "police"}).country, "FIN");
}

}  // namespace
}  // namespace hearsay
