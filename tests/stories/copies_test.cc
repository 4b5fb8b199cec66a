#include "stories/copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "stories/lineage.h"

namespace hearsay {
namespace {

const std::string kWire =
    "The harbour of Port Lenna was closed on Tuesday after a tanker struck the northern pier, the coast guard said. "
    "Nobody was hurt, but forty tonnes of oil reached the water before the crew could shut the valves. "
    "Fishermen were told to keep their boats ashore until the end of the week. "
    "The owner of the tanker declined to say who had been at the helm.";

Alignment aligned(const std::string& a, const std::string& b) { return align(text_words(a), text_words(b)); }
std::optional<CopyKind> kind(const std::string& a, const std::string& b) { return kind_of(aligned(a, b), text_words(b), b); }

TEST(Copies, TheSameTextIsADuplicate) {
  EXPECT_EQ(kind(kWire, kWire), CopyKind::duplicate);
  EXPECT_EQ(kind(kWire, "PORT LENNA - " + kWire), CopyKind::duplicate);
  EXPECT_EQ(kind("Short note.", "Short note."), CopyKind::duplicate);
}

TEST(Copies, CutOrAddedToIsAReprint) {
  EXPECT_EQ(kind(kWire, kWire.substr(0, 230)), CopyKind::reprint);
  EXPECT_EQ(kind(kWire, "Our own correspondent was at the harbour when the accident happened and saw it all. " + kWire), CopyKind::reprint);
}

TEST(Copies, OtherWordsInBetweenAreARewrite) {
  const std::string rewritten =
      "A tanker struck the northern pier of Port Lenna early this week, officials report. Nobody was hurt, but forty tonnes of oil reached "
      "the water "
      "as valves stayed open. Fishermen were told to keep their boats ashore, and shops near the sea remained shut. Questions to the "
      "company stayed "
      "without an answer.";
  EXPECT_EQ(kind(kWire, rewritten), CopyKind::rewrite);
}

TEST(Copies, APassageInAnotherReport) {
  const std::string other =
      "Insurers met in the capital to talk about the cost of accidents at sea, which has grown for three years in a row and worries the "
      "whole trade. "
      "Nobody was hurt, but forty tonnes of oil reached the water before the crew could shut the valves. Fishermen were told to keep their "
      "boats "
      "ashore. Premiums will be discussed again in spring, when the figures of the year are known and the committee has a new chair. "
      "A spokeswoman for the lloyd of the north said that her members expect nothing good, and that smaller owners may have to give up.";
  const std::string background =
      " Port Lenna has seen four such accidents in ten years. In the worst of them, a ferry ran onto the rocks off the lighthouse, and "
      "nine of its crew "
      "drowned before boats from the next village could reach them through the ice. A commission asked then for pilots on every ship, "
      "which the "
      "owners called too dear, and parliament followed them by a narrow vote.";
  EXPECT_EQ(kind(kWire + background, other), CopyKind::passage);
}

TEST(Copies, WhatWasSaidToAllIsAQuotation) {
  const std::string said =
      "\"We will not leave this harbour before every single drop of oil has been taken out of the water and off the stones of the beach\"";
  const std::string a =
      "The minister came by helicopter in the afternoon. " + said + ", he told reporters on the pier before he flew on to the next island.";
  const std::string b =
      "Nobody in Port Lenna believes in a quick end of the work. " + said + " was the promise heard on television by those who live there.";
  EXPECT_EQ(kind(a, b), CopyKind::quotation);
}

TEST(Copies, StockPhrasesAreNoCopy) {
  EXPECT_EQ(
      kind(kWire,
           "The road to Port Lenna was closed on Tuesday after a storm felled three trees, the fire brigade said. The owner of the inn "
           "nearby said he had never seen such a wind."),
      std::nullopt);
  EXPECT_EQ(kind(kWire, ""), std::nullopt);
}

TEST(Copies, HalvesExchangedAreTheSameWords) {
  const auto alignment = aligned(kWire, kWire.substr(110) + " " + kWire.substr(0, 110));  // only one half can be in order
  ASSERT_FALSE(alignment.runs.empty());
  ASSERT_EQ(alignment.moved.size(), 1u);
  std::uint32_t a = 0, b = 0, words = 0;
  for (const auto& run : alignment.runs) {
    EXPECT_GE(run.a, a);
    EXPECT_GE(run.b, b);
    a = run.a + run.words, b = run.b + run.words, words += run.words;
  }
  EXPECT_EQ(words + alignment.moved.front().words, alignment.words);
  EXPECT_LE(alignment.words, alignment.a_words);  // no word counts twice
  EXPECT_GT(alignment.share_of_a(), 0.95);
}

// Each word of a long block that moved is an anchor: the block is gone through once, not once a word (which takes minutes).
TEST(Copies, LongHalvesExchangedAreAlignedInProportion) {
  constexpr std::uint32_t kHalf = 400000;
  std::vector<TextWord> a, b;
  for (std::uint32_t i = 0; i < 2 * kHalf; ++i) {
    a.push_back({{}, i + 1});
    b.push_back({{}, (i + kHalf) % (2 * kHalf) + 1});
  }
  const auto alignment = align(a, b);
  ASSERT_EQ(alignment.runs.size(), 1u);
  ASSERT_EQ(alignment.moved.size(), 1u);
  EXPECT_EQ(alignment.runs.front().words, kHalf);
  EXPECT_EQ(alignment.moved.front().words, kHalf);
}

TEST(Copies, SentencesInPiecesAndAnotherOrderAreARewrite) {
  const std::string rewritten =
      "Who had been at the helm the owner of the tanker declined to say. Fishermen were told to keep their boats ashore until the end of "
      "the week, as forty tonnes of oil reached the water before the crew could shut the valves, but nobody was hurt. The coast guard "
      "said the harbour of Port Lenna was closed on Tuesday, as a tanker struck the northern pier.";
  EXPECT_GT(aligned(kWire, rewritten).share_of_b(), kReprint);
  EXPECT_EQ(kind(kWire, rewritten), CopyKind::rewrite);
}

TEST(Copies, AShortReportWithinALongOneOfItsOwnIsAPassage) {
  std::string own;
  for (int i = 0; i < 200; ++i) own += "own" + std::to_string(i) + " ";
  EXPECT_EQ(kind(kWire, own + kWire), CopyKind::passage);
  EXPECT_EQ(kind(own + kWire, kWire), CopyKind::reprint);  // but cut out of it, it is nothing else
}

TEST(Copies, WhoNamesTheOutletNeedsFewerOfItsWords) {
  std::string own;
  for (int i = 0; i < 70; ++i) own += "own" + std::to_string(i) + " ";
  const auto text = "Nobody was hurt, but forty tonnes of oil reached the sea. " + own +
                    "Fishermen were told to keep their boats ashore until the end of May.";
  const auto alignment = aligned(kWire, text);
  ASSERT_LT(alignment.share_of_b(), kWhole);
  ASSERT_GT(alignment.share_of_b(), kDeclared);
  EXPECT_EQ(kind_of(alignment, text_words(text), text), std::nullopt);
  EXPECT_EQ(kind_of(alignment, text_words(text), text, true), CopyKind::rewrite);
}

TEST(Copies, OneBlockThatAnOutletUsesAgainIsItsStandingText) {
  std::string before, after, background;
  for (int i = 0; i < 40; ++i)
    before += "old" + std::to_string(i) + " ", after += "new" + std::to_string(i) + " ", background += "b" + std::to_string(i) + " ";
  const auto a = before + background, b = after + background;
  EXPECT_EQ(kind(a, b), CopyKind::rewrite);
  EXPECT_TRUE(is_standing_text(aligned(a, b), CopyKind::rewrite));
  const auto updated = before.substr(0, before.size() / 2 + 20) + after + background;
  EXPECT_FALSE(is_standing_text(aligned(a, updated), CopyKind::rewrite));
}

Printed printed(const std::string& id, const std::string& outlet, const std::string& published) {
  return {id, outlet, published, {}, {}, 100};
}

TEST(Copies, DirectionByCreditBeforeTime) {
  auto wire = printed("w", "Meridian Wire", "2023-09-12"), paper = printed("p", "Pacific Courier", "2023-09-11");
  EXPECT_FALSE(direction_of(wire, paper, 100).b_is_copy);
  EXPECT_EQ(direction_of(wire, paper, 100).reason, CopyReason::time);
  paper.origin = "Meridian Wire";
  EXPECT_TRUE(direction_of(wire, paper, 100).b_is_copy);
  EXPECT_EQ(direction_of(wire, paper, 100).reason, CopyReason::credit);
}

TEST(Copies, DirectionByClockAcrossZones) {
  const auto seoul = printed("s", "Hanseong Daily", "2023-09-12T08:30:00+09:00"),
             london = printed("l", "Harbour Times", "2023-09-12T00:10:00Z");
  EXPECT_TRUE(direction_of(seoul, london, 100).b_is_copy);  // 23:30 of the day before
  EXPECT_FALSE(direction_of(london, seoul, 100).b_is_copy);
}

TEST(Copies, DirectionByCitingThenLengthThenId) {
  auto a = printed("a", "Harbour Times", "2023-09-12"), b = printed("b", "Meridian Wire", "2023-09-12");
  EXPECT_EQ(direction_of(a, b, 100).reason, CopyReason::none);
  EXPECT_TRUE(direction_of(a, b, 100).b_is_copy);
  EXPECT_FALSE(direction_of(b, a, 100).b_is_copy);
  b.words = 200;
  EXPECT_FALSE(direction_of(a, b, 100).b_is_copy);
  EXPECT_EQ(direction_of(a, b, 100).reason, CopyReason::length);
  b.cites = {"Harbour Times"};
  EXPECT_TRUE(direction_of(a, b, 100).b_is_copy);
  EXPECT_EQ(direction_of(a, b, 100).reason, CopyReason::cites);
}

TEST(Copies, DirectionByTheHourWhereOneHasOnlyItsDay) {
  auto wire = printed("w", "Meridian Wire", "2023-09-12T03:00:00Z"), paper = printed("a", "Harbour Times", "2023-09-12");
  EXPECT_TRUE(direction_of(wire, paper, 40).b_is_copy);
  EXPECT_FALSE(direction_of(paper, wire, 40).b_is_copy);
  EXPECT_EQ(direction_of(wire, paper, 40).reason, CopyReason::hour);
  wire.published = "2023-09-12T22:00:00Z";
  EXPECT_FALSE(direction_of(wire, paper, 40).b_is_copy);
  wire.published = "2023-09-12T16:00:00Z";
  EXPECT_EQ(direction_of(wire, paper, 40).reason, CopyReason::none);
}

TEST(Copies, DirectionByTheNameWhereCreditsStand) {
  auto wire = printed("w", "Northgate Press Agency", "2023-09-12"), paper = printed("a", "Pacific Courier", "2023-09-11");
  paper.text = "PORT LENNA (NPA) - The harbour was closed.";
  EXPECT_TRUE(direction_of(wire, paper, 40).b_is_copy);
  EXPECT_EQ(direction_of(wire, paper, 40).reason, CopyReason::credit);
  paper.text = "The harbour was closed, Northgate Press Agency wrote.";
  paper.published = "2023-09-12";
  EXPECT_EQ(direction_of(wire, paper, 40).reason, CopyReason::cites);
  EXPECT_TRUE(direction_of(wire, paper, 40).b_is_copy);
}

TEST(Copies, AgenciesPutTheirNameIntoTheirDatelines) {
  auto wire = printed("w", "Meridian Wire", "2023-09-12T16:00:00Z"), paper = printed("a", "Pacific Courier", "2023-09-12");
  wire.text = "PORT LENNA (Meridian Wire) - The harbour was closed.", paper.text = "The harbour was closed.";
  EXPECT_TRUE(direction_of(wire, paper, 40).b_is_copy);
  EXPECT_FALSE(direction_of(paper, wire, 40).b_is_copy);
  EXPECT_EQ(direction_of(paper, wire, 40).reason, CopyReason::agency);
}

TEST(OutletNames, WhereCreditsStand) {
  EXPECT_EQ(initials_of("Northgate Press Agency"), "NPA");
  EXPECT_EQ(initials_of("Rheinblick"), "");
  for (const char* text : {"LONDON (NPA) - Rain fell.", "Rain fell.\n\nNPA", "Rain fell.\n(NPA)\n", "Rain fell.\n-- NPA\n15 March",
                           "NPA\nRain fell.", "Rain fell.\n\u2014 NPA"})
    EXPECT_TRUE(signed_by_outlet(text, "Northgate Press Agency")) << text;
  for (const char* text : {"Rain fell, NPA wrote.", "Rain fell.\nPhoto: NPA", "Snow and rain (npa) fell.", "NPAs are bad loans.", ""})
    EXPECT_FALSE(signed_by_outlet(text, "Northgate Press Agency")) << text;
  EXPECT_TRUE(mentions_outlet("Rain fell, NPA wrote.", "Northgate Press Agency"));
  EXPECT_FALSE(mentions_outlet("NPAs are bad loans, and time will tell.", "Northgate Press Agency"));
  EXPECT_FALSE(mentions_outlet("Only time will tell.", "Time"));
  EXPECT_FALSE(mentions_outlet("Rain.", ""));
}

StoredDocument stored(std::int64_t key) {
  StoredDocument out;
  out.key = key;
  return out;
}
CopyRow row(std::int64_t copy, std::int64_t original, const std::string& kind, std::int64_t words, const std::string& reason = "time") {
  return {copy, original, kind, reason, words, 100, 100, {}};
}

TEST(Lineage, LeadsBackToTheFirst) {
  const std::vector<StoredDocument> documents = {stored(1), stored(2), stored(3)};
  const auto lines = lineage_of(documents, {row(2, 1, "reprint", 90), row(3, 1, "rewrite", 40), row(3, 2, "reprint", 80)});
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].from, 0u);
  EXPECT_EQ(lines[1].from, 1u);   // shares most with the reprint
  EXPECT_EQ(lines[1].first, 0u);  // which came from the wire
}

TEST(Lineage, APassageLeadsNoFurther) {
  const std::vector<StoredDocument> documents = {stored(1), stored(2), stored(3)};
  const auto lines = lineage_of(documents, {row(2, 1, "passage", 30), row(3, 2, "reprint", 80)});
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].first, 1u);
}

TEST(Lineage, CirclesEnd) {
  const std::vector<StoredDocument> documents = {stored(1), stored(2)};
  const auto lines = lineage_of(documents, {row(2, 1, "reprint", 90), row(1, 2, "reprint", 90, "credit")});
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_NE(lines[0].first, lines[0].copy);
  EXPECT_NE(lines[1].first, lines[1].copy);
}

// The report that comes last on the way back from a line, gone step by step; from a circle the last one that is new.
std::size_t end_of_way(const std::vector<CopyLine>& lines, const CopyLine& line) {
  std::set<std::size_t> seen = {line.copy};
  auto out = line.from;
  while (is_whole(line.how)) {
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const CopyLine& other) { return other.copy == out; });
    if (at == lines.end() || !is_whole(at->how) || !seen.insert(out).second || seen.contains(at->from)) break;
    out = at->from;
  }
  return out;
}

TEST(Lineage, EachWayEndsWhereItEndsAlone) {
  constexpr std::int64_t kReports = 12;
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::vector<StoredDocument> documents;
    std::vector<CopyRow> rows;
    for (std::int64_t copy = 1; copy <= kReports; ++copy) {
      documents.push_back(stored(copy));
      const auto original = static_cast<std::int64_t>(random() % kReports) + 1;
      if (original != copy && random() % 6 > 0) rows.push_back(row(copy, original, random() % 8 > 0 ? "reprint" : "passage", 90));
    }
    const auto lines = lineage_of(documents, rows);
    for (const auto& line : lines) EXPECT_EQ(line.first, end_of_way(lines, line)) << "round " << round << ", report " << line.copy;
  }
}

// Of one template each report is most like the one before it. Gone back from each to the first, this takes minutes.
TEST(Lineage, ALongWayIsGoneOnce) {
  constexpr std::int64_t kReports = 50000;
  std::vector<StoredDocument> documents;
  std::vector<CopyRow> rows;
  for (std::int64_t key = 1; key <= kReports; ++key) {
    documents.push_back(stored(key));
    if (key > 1) rows.push_back(row(key, key - 1, "reprint", 90));
  }
  const auto lines = lineage_of(documents, rows);
  ASSERT_EQ(lines.size(), static_cast<std::size_t>(kReports) - 1);
  EXPECT_TRUE(std::all_of(lines.begin(), lines.end(), [](const CopyLine& line) { return line.first == 0; }));
}

}  // namespace
}  // namespace hearsay
