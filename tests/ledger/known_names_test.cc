// What all reports take a name for is kept as they come and go; and which reports a day touches.
#include "ledger/known_names.h"

#include <gtest/gtest.h>

#include "ledger/queries.h"
#include "ledger/schema.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::TemporaryFolder;

Document report(const std::string& id, const std::string& country, const std::string& role, EntityKind kind = EntityKind::person) {
  Document out;
  out.id = id, out.text = "Dara Venn spoke for " + country + " as " + role + ".", out.published = "2023-09-1" + id, out.language = "en";
  out.outlet = "Harbour Times";
  out.entities.push_back({kind, "Dara Venn", "", "", role, country, {}, {}});
  Claim claim;
  claim.id = "claim-" + id, claim.span = {0, 10};
  out.claims.push_back(std::move(claim));
  return out;
}

// Counted anew from the entities of the current reports, as the migration to version 7 does.
std::int64_t wrong_names(Ledger& ledger) {
  const std::string counted =
      "SELECT e.name, e.country, e.role, e.code, sum(e.kind = 'place'), sum(e.kind <> 'place') FROM entities e JOIN documents d ON d.key = "
      "e.document "
      "WHERE d.superseded_by IS NULL AND e.country <> '' GROUP BY 1, 2, 3, 4";
  return ledger.database().number("SELECT count(*) FROM (SELECT * FROM names EXCEPT " + counted + ")") +
         ledger.database().number("SELECT count(*) FROM (" + counted + " EXCEPT SELECT * FROM names)");
}

TEST(KnownNames, FollowReportsThatComeAndGo) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with({"0.1.0", "model", "data"});
  ledger.write(report("1", "NOR", "minister"));
  ledger.write(report("2", "FIN", "envoy"));
  ledger.write(report("3", "FIN", "envoy"));
  ledger.commit();
  EXPECT_EQ(find_known_names(ledger).at("Dara Venn").country, "FIN") << "what most reports give";
  EXPECT_EQ(wrong_names(ledger), 0);
  ledger.write(report("2", "NOR", "minister"));  // another text of the same id
  ledger.commit();
  EXPECT_EQ(find_known_names(ledger).at("Dara Venn").country, "NOR");
  EXPECT_EQ(wrong_names(ledger), 0);
  ledger.write(report("3", "", "")), ledger.write(report("3", "FIN", "", EntityKind::place)), ledger.write(report("3", "", "nobody"));
  ledger.commit();
  EXPECT_EQ(ledger.database().number("SELECT count(*) FROM names"), 1) << "what no report says any more is gone";
  EXPECT_EQ(wrong_names(ledger), 0);
}

TEST(KnownNames, ABodyStandsBeforeAPlace) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with({"0.1.0", "model", "data"});
  for (const char* id : {"1", "2", "3"}) ledger.write(report(id, "NOR", "", EntityKind::place));
  ledger.write(report("4", "FIN", "", EntityKind::organisation));
  ledger.commit();
  EXPECT_EQ(find_known_names(ledger).at("Dara Venn").country, "FIN");
}

TEST(KnownNames, AreCountedInAnOlderLedger) {
  const TemporaryFolder folder;
  const auto path = folder.file("old.db");
  {
    Database database(path, Access::write);
    migrate(database, 6);
    database.run("INSERT INTO versions VALUES(1, '0.1.0', 'model', 'data')");
    for (const char* key : {"1", "2"})
      database.run(std::string("INSERT INTO documents VALUES(") + key + ", 'r', 'f" + key +
                   "', 1, NULL, '', '', '', '', 'en', '', '', x'', 0, '', '')" +
                   (key[0] == '1' ? "; UPDATE documents SET superseded_by = 2" : ""));
    database.run("INSERT INTO entities VALUES(1, 1, 0, 'person', 'Dara Venn', '', '', 'envoy', 'FIN', 1)");
    database.run("INSERT INTO entities VALUES(2, 2, 0, 'person', 'Dara Venn', '', '', 'minister', 'NOR', 1)");
  }
  Ledger ledger(path, Access::write);
  EXPECT_EQ(find_known_names(ledger).at("Dara Venn").role, "minister");
  EXPECT_EQ(wrong_names(ledger), 0);
}

TEST(TouchedSince, TakesTheStoriesOfLaterReports) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with({"0.1.0", "model", "data"});
  for (const char* id : {"1", "2", "3", "4"}) ledger.write(report(id, "NOR", ""));
  ledger.commit();
  ledger.database().run("INSERT INTO story_documents VALUES(1, 's1', 0), (3, 's1', 0), (2, 's2', 0)");  // 4 is in none
  ClaimFilter filter;
  filter.touched_since = "2023-09-13";
  std::string ids;
  for (const auto& claim : find_claims(ledger, filter)) ids += claim.document->id;
  EXPECT_EQ(ids, "134");
}

}  // namespace
}  // namespace hearsay
