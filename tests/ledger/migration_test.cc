// A ledger of the version before this one keeps what it held, and takes what only this one knows.
#include <gtest/gtest.h>

#include "ledger/compression.h"
#include "ledger/ledger.h"
#include "ledger/ledger_dump.h"
#include "ledger/queries.h"
#include "ledger/schema.h"
#include "support/full_document.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::full_document;
using testing::TemporaryFolder;

const Provenance kSame{"0.1.0", "model", "data"};

// Version 4, as it wrote "Kim left Pyongyang.": a claim with a place, and neither point nor route.
void write_version_4(const std::string& path) {
  Database database(path, Access::write);
  migrate(database, 4);
  database.run("INSERT INTO versions VALUES(1, '0.1.0', 'model', 'data')");
  const std::string text = "Kim left Pyongyang.";
  const auto frame = compress(text);
  Statement document(database,
                     "INSERT INTO documents VALUES(1, 'old', 'f', 1, NULL, '', 'Meridian Wire', '', '', 'en', '2023-09-11', "
                     "'metadata', ?, ?, '', '')");
  document.run(Blob{frame}, static_cast<std::int64_t>(text.size()));
  database.run("INSERT INTO places VALUES(1, 1, 0, 9, 18, 'Pyongyang', 'Pyongyang', 'KP', '', 39.03, 125.75, 'geonames:1871859', 0.9)");
  database.run("INSERT INTO place_index VALUES(1, 39.03, 39.03, 125.75, 125.75)");
  database.run(
      "INSERT INTO claims VALUES(1, 1, '00000000000000b1', 0, 18, 'Kim left Pyongyang', 0, 19, NULL, NULL, NULL, NULL, NULL, 'none', "
      "'certain', 'certain', 'positive', 'past', NULL, NULL, 4, 8, 'leave', 'TRAVEL', '', '', '', NULL, '')");
  database.run("INSERT INTO claim_words(rowid, text) VALUES(1, 'Kim left Pyongyang')");
  database.run("INSERT INTO claim_places VALUES(1, 0, 1, 'from')");
}

TEST(Migration, AVersion4LedgerKeepsWhatItHeld) {
  const TemporaryFolder folder;
  const auto path = folder.file("old.db");
  write_version_4(path);
  EXPECT_THROW(Ledger(path, Access::read), Error) << "reading does not change a file";
  Ledger ledger(path, Access::write);
  EXPECT_EQ(ledger.database().number("PRAGMA user_version"), schema_version());
  const auto document = ledger.document(1);
  ASSERT_EQ(document.places.size(), 1u);
  EXPECT_EQ(document.places[0].lat, 39.03);
  EXPECT_FALSE(document.places[0].point);
  const auto claims = find_claims(ledger, {});
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].claim.predicate_lemma, "leave");
  EXPECT_FALSE(claims[0].claim.route);
  ASSERT_EQ(claims[0].places.size(), 1u);
  EXPECT_EQ(claims[0].places[0].text, "Pyongyang");
}

TEST(Migration, AnOlderLedgerTakesPointsAndRoutes) {
  const TemporaryFolder folder;
  const auto path = folder.file("old.db");
  write_version_4(path);
  {
    Ledger ledger(path, Access::write);
    ledger.read_with(kSame);
    EXPECT_EQ(ledger.write(full_document("new")), Written::added);
    ledger.commit();
    const auto document = ledger.document(2);
    ASSERT_TRUE(document.places[1].point);
    EXPECT_EQ(document.places[1].point->radius_km, 20.5);
    ASSERT_TRUE(document.claims[0].route);
    EXPECT_EQ(document.claims[0].route->stops.size(), 2u);
  }
  EXPECT_EQ(testing::damage_in(path), "");
}

// What is told by a place is found where it is, not at that place.
TEST(Points, AreFoundWhereTheyLie) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kSame);
  auto document = full_document();
  document.places[1].point->lat = 50;
  ledger.write(document);
  ClaimFilter near;
  near.within_km = 30, near.lat = 50, near.lon = 131.5;
  EXPECT_EQ(find_claims(ledger, near).size(), 1u);
  near.lat = 43.10562, near.lon = 131.87353;  // Vladivostok
  EXPECT_TRUE(find_claims(ledger, near).empty());
}

TEST(Views, ShowPointsAndRoutes) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with(kSame);
  ledger.write(full_document());
  ledger.commit();
  const auto rows = [&](const char* sql) { return testing::names_in(ledger.database(), sql); };
  EXPECT_EQ(rows("SELECT text || ' ' || relation || ' ' || radius_km || ' ' || role FROM points_flat"),
            std::vector<std::string>{"to Vladivostok near 20.5 to"});
  EXPECT_EQ(rows("SELECT stops || ' ' || coalesce(km, 'unknown') || ' ' || km_from FROM routes_flat ORDER BY claim"),
            (std::vector<std::string>{"from Pyongyang; to Vladivostok 683.9 stops", "from Pyongyang; to Moscow unknown text"}));
}

}  // namespace
}  // namespace hearsay
