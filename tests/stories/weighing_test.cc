#include "stories/weighing.h"

#include <gtest/gtest.h>

#include "support/told.h"

namespace hearsay {
namespace {

struct Told {
  std::string outlet, day, source = {}, affiliation = {};
  ClaimTense tense = ClaimTense::past;
};

// The report of `key`, of two states' talks on a day: in its own voice, or by somebody.
StoredClaim talks(std::int64_t key, const Told& told) {
  auto document = std::make_shared<StoredDocument>();
  document->key = key, document->id = told.outlet, document->outlet = told.outlet;
  document->published = told.tense == ClaimTense::future ? "2023-09-11" : "2023-09-15";
  StoredClaim out;
  out.document = document;
  out.claim.id = told.outlet;
  out.claim.event = Event{"CONSULT", "", {}, ""};
  out.claim.actor = {who("North Korea", "PRK"), who("Russia", "RUS")};
  out.claim.tense = told.tense;
  if (!told.source.empty()) {
    Source source;
    source.name = source.text = told.source, source.kind = SourceKind::person, source.affiliation = told.affiliation;
    out.claim.sources = {source};
  }
  for (int i = 0; i < 6; ++i) out.text += told.outlet + std::to_string(i) + " ";  // a sentence that no other outlet has
  out.claim.predicate_lemma = "meet";
  StoredTime time;
  time.time.earliest = time.time.latest = told.day;
  out.time = time;
  return out;
}

std::vector<WeighedSlot> weighed(const std::vector<Told>& told, const WholeCopies& copies = {}) {
  std::vector<StoredClaim> claims;
  for (const auto& one : told) claims.push_back(talks(static_cast<std::int64_t>(claims.size()), one));
  return weigh_variants(find_happenings(claims), claims, {}, copies);
}

double probability(const std::vector<WeighedSlot>& slots, const std::string& shown) {
  for (const auto& slot : slots)
    for (const auto& value : slot.values)
      if (value.shown == shown) return value.probability;
  return -1;
}

const std::string kWednesday = "2023-09-13", kThursday = "2023-09-14";

TEST(Weighing, MoreIndependentOriginsWeighMore) {
  const auto slots = weighed({{"Amur Telegraph", kWednesday}, {"Bay Observer", kWednesday}, {"Coast Radio", kThursday}});
  ASSERT_EQ(slots.size(), 1u);
  EXPECT_EQ(slots[0].slot, "day");
  EXPECT_GT(probability(slots, kWednesday), 2 * probability(slots, kThursday));
  EXPECT_NEAR(probability(slots, kWednesday) + probability(slots, kThursday) + slots[0].unsaid, 1, 1e-9);
}

TEST(Weighing, CopiesHaveNoVote) {
  const std::vector<Told> told = {{"Amur Telegraph", kWednesday},
                                  {"Bay Observer", kWednesday},
                                  {"Coast Radio", kThursday},
                                  {"Delta News", kThursday},
                                  {"Echo", kThursday}};
  EXPECT_GT(probability(weighed(told), kThursday), 0.5);
  const auto slots = weighed(told, {{3, 2}, {4, 2}});  // two took over what the third wrote
  EXPECT_GT(probability(slots, kWednesday), 0.5);
  EXPECT_EQ(slots[0].values[1].votes.size(), 1u);
}

TEST(Weighing, OfficialsOfOneStateDoNotOutvoteIndependents) {
  const std::vector<Told> told = {{"Amur Telegraph", kWednesday},
                                  {"Bay Observer", kWednesday},
                                  {"Coast Radio", kThursday, "Ada Moor", "United States"},
                                  {"Delta News", kThursday, "Ben Noor", "United States"},
                                  {"Echo", kThursday, "Cay Poor", "United States"}};
  const auto slots = weighed(told);
  ASSERT_EQ(slots.size(), 1u);
  EXPECT_EQ(slots[0].values[1].votes.size(), 3u);  // each is shown
  EXPECT_GT(probability(slots, kWednesday), probability(slots, kThursday));
}

// Nobody withholds their names, and yet they are others than those whom another outlet asked.
TEST(Weighing, ResidentsWhomTwoOutletsAskedAreTwoSources) {
  std::vector<StoredClaim> claims;
  for (const auto& [outlet, day] : {std::pair("Amur Telegraph", kWednesday), std::pair("Bay Observer", kThursday)}) {
    claims.push_back(talks(static_cast<std::int64_t>(claims.size()), {outlet, day, "residents"}));
    claims.back().claim.sources[0].kind = SourceKind::unnamed;
  }
  const auto slots = weigh_variants(find_happenings(claims), claims, {}, {});
  ASSERT_EQ(slots.size(), 1u);
  EXPECT_DOUBLE_EQ(probability(slots, kWednesday), probability(slots, kThursday));
}

TEST(Weighing, WhoForetoldIsNoWitness) {
  const auto slots = weighed({{"Amur Telegraph", kWednesday, "", "", ClaimTense::future},
                              {"Bay Observer", kWednesday, "", "", ClaimTense::future},
                              {"Coast Radio", kThursday},
                              {"Delta News", kWednesday}});
  ASSERT_EQ(slots.size(), 1u);
  for (const auto& value : slots[0].values) EXPECT_EQ(value.votes.size(), 1u) << value.shown;
}

TEST(Weighing, WhereNobodyDisagreesNothingIsWeighed) {
  EXPECT_TRUE(weighed({{"Amur Telegraph", kWednesday}, {"Bay Observer", kWednesday}}).empty());
  EXPECT_TRUE(weigh_variants({}, {}, {}, {}).empty());
  EXPECT_GE(truth_assumptions().size(), 6u);
}

}  // namespace
}  // namespace hearsay
