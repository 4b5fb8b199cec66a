// The order in which a ledger answers: by the moment of publication, whatever zone it is told in.
#include "ledger/queries.h"

#include <gtest/gtest.h>

#include "ledger/ledger.h"
#include "support/full_document.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::full_document;
using testing::TemporaryFolder;
using Names = std::vector<std::string>;

const Provenance kSame{"0.1.0", "model", "data"};

// As text the second day's come last; by the clock of the world the night of the west coast is later than the morning of Greenwich, and
// that of the far east earlier than the evening before.
struct ANight {
  TemporaryFolder folder;
  Ledger ledger{folder.file("a.db"), Access::write};
  ANight() {
    ledger.read_with(kSame);
    for (const auto& [outlet, published] :
         {std::pair{"Undated", ""}, std::pair{"West Coast Post", "2026-03-01T23:30:00-08:00"},
          std::pair{"Far East Herald", "2026-03-02T02:00:00+09:00"}, std::pair{"Thames Courier", "2026-03-02T01:00:00Z"},
          std::pair{"Evening Tide", "2026-03-01T20:00:00Z"}, std::pair{"Dayline", "2026-03-02"}})
      ledger.write(full_document(outlet, outlet, published));
    ledger.commit();
  }
};

const Names kByMoment{"Undated", "Far East Herald", "Evening Tide", "Dayline", "Thames Courier", "West Coast Post"};

Names outlets_of(const Ledger& ledger, std::int64_t limit) {
  ClaimFilter filter;
  filter.limit = limit;
  Names out;
  for (const auto& claim : find_claims(ledger, filter))
    if (out.empty() || out.back() != claim.document->outlet) out.push_back(claim.document->outlet);
  return out;
}

TEST(Queries, ClaimsComeByTheMomentOfPublication) {
  const ANight night;
  EXPECT_EQ(outlets_of(night.ledger, 0), kByMoment);
  const auto of_one = find_claims(night.ledger, {}).size() / kByMoment.size();
  EXPECT_EQ(outlets_of(night.ledger, static_cast<std::int64_t>(2 * of_one)), Names({"Undated", "Far East Herald"}));
}

TEST(Queries, ClaimsOfOneReportComeAsTheyStandInIt) {
  const ANight night;
  std::string outlet;
  std::uint32_t begin = 0;
  for (const auto& claim : find_claims(night.ledger, {})) {
    if (claim.document->outlet == outlet) {
      EXPECT_LE(begin, claim.claim.span.begin);
    }
    outlet = claim.document->outlet, begin = claim.claim.span.begin;
  }
}

TEST(Queries, DocumentsComeByTheMomentOfPublication) {
  const ANight night;
  Names outlets;
  for (const auto& document : find_documents(night.ledger)) outlets.push_back(document.outlet);
  EXPECT_EQ(outlets, kByMoment);
}

TEST(Queries, ASourceIsFirstAndLastQuotedByTheMoment) {
  const ANight night;
  const auto sources = find_sources(night.ledger, {});
  ASSERT_FALSE(sources.empty());
  for (const auto& source : sources) {
    EXPECT_EQ(source.first, "2026-03-02T02:00:00+09:00") << source.name;
    EXPECT_EQ(source.last, "2026-03-01T23:30:00-08:00") << source.name;
  }
}

}  // namespace
}  // namespace hearsay
