// Which reports a question is answered from.
#include "stories/retrieval.h"

#include <gtest/gtest.h>

#include "support/full_document.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::full_document;

// The night of the west coast bears the earlier date, and is the later by the clock of the world.
TEST(Retrieval, TheLatestReportsAreThoseOfTheLatestMoment) {
  const testing::TemporaryFolder folder;
  Ledger ledger(folder.file("a.db"), Access::write);
  ledger.read_with({"0.1.0", "model", "data"});
  ledger.write(full_document("east", "Thames Courier", "2026-03-02T01:00:00Z"));
  ledger.write(full_document("west", "West Coast Post", "2026-03-01T23:30:00-08:00"));
  ledger.write(full_document("before", "Evening Tide", "2026-03-01T20:00:00Z"));
  ledger.commit();
  Searched searched;
  searched.names = {"\"kim\""};
  for (const auto& claim : ledger.document(1).claims) searched.lemmas.push_back(claim.predicate_lemma);
  const auto all = retrieve(ledger, searched, "", {});
  EXPECT_EQ(all.documents, (std::vector<std::int64_t>{2, 1, 3}));
  const auto one = retrieve(ledger, searched, "", {}, 1);
  EXPECT_EQ(one.documents, std::vector<std::int64_t>{2});
  EXPECT_EQ(one.found, 3);
}

}  // namespace
}  // namespace hearsay
