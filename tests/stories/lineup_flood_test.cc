// Many reports of one template, under limits so small that all of them are reached: the result is still what the reports alone determine.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "ledger/lineup.h"
#include "ledger/queries.h"
#include "stories/lineage.h"
#include "stories/story_features.h"
#include "stories/story_groups.h"
#include "stories/story_lineup.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::TemporaryFolder;

constexpr LineupLimits kSmall{.copies = 2, .terms = 5, .links = 3, .connected = 8};
const WordCounts kNoCounts{{{"en", {100, {{1, 1}}}}}, "test"};

// Weather of towns, told over and over: some word for word, some without a date, most within days of each other.
std::vector<Document> flood(unsigned seed, int count) {
  std::mt19937 random(seed);
  const auto any = [&](const std::vector<std::string>& of) { return of[random() % of.size()]; };
  const std::vector<std::string> towns = {"Lenna", "Marrow", "Oskot", "Tibren", "Vale"}, skies = {"clear", "cloudy", "stormy"},
                                 winds = {"northern", "southern"};
  std::vector<Document> out;
  for (int i = 0; i < count; ++i) {
    Document report;
    report.id = "w" + std::to_string(i), report.language = "en", report.outlet = "Outlet " + std::to_string(random() % 4);
    const auto day = 1 + random() % 28;
    if (random() % 6 != 0) report.published = "2023-0" + std::to_string(1 + random() % 2) + (day < 10 ? "-0" : "-") + std::to_string(day);
    if (!report.published.empty() && random() % 2 == 0) report.published += "T0" + std::to_string(random() % 10) + ":30:00Z";
    const auto town = any(towns);
    report.text = "The office for weather expects a " + any(skies) + " morning over the harbour of " + town + " with " + any(winds) +
                  " wind, temperatures above the average and little rain before evening, as its observatory announced";
    // Told otherwise: where such a report was first read with the words of the template, it leaves its place among them.
    if (i % 5 == 3)
      report.text = "Ferry " + any(towns) + " collided near lighthouse rocks; divers searched wreckage overnight, shipping inspectors said";
    report.entities.push_back({EntityKind::place, town, "", "", "", "", {0, 1}, {}});
    report.entities.push_back({EntityKind::person, any({"Ada Lind", "Bo Karr", "Cy Dorn"}), "", "", "", "", {0, 1}, {}});
    out.push_back(report);
  }
  return out;
}

struct Outcome {
  std::vector<std::string> links, copies, stories;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome outcome(const Ledger& ledger) {
  const Lineup lineup(ledger);
  std::map<std::int64_t, std::string> ids;
  for (const auto& document : find_documents(ledger)) ids[document.key] = document.id;
  Outcome out;
  for (const auto& [document, story] : lineup.memberships()) {
    out.stories.push_back(ids.at(document) + " in " + story + " " + std::to_string(lineup.membership(document)->level));
    for (const auto& link : lineup.links(document))
      out.links.push_back(ids.at(document) + " like " + ids.at(link.document) + " " + std::to_string(link.likeness));
  }
  for (const auto& copy : lineup.copies())
    out.copies.push_back(ids.at(copy.document) + " from " + ids.at(copy.original) + " " + copy.kind + copy.reason);
  for (auto* lines : {&out.links, &out.copies, &out.stories}) std::sort(lines->begin(), lines->end());
  return out;
}

// Reads documents in the order given, some of them first with other words, and lines up now and then.
Outcome lined_up(const std::string& path, const std::vector<Document>& documents, std::mt19937& random, unsigned every, unsigned threads,
                 const LineupLimits& limits) {
  Ledger ledger(path, Access::write);
  ledger.read_with({"0.1.0", "model-a", "data-a"});
  for (const auto& document : documents) {
    if (every > 0 && random() % 6 == 0) {
      auto before = document;
      before.text = documents[random() % documents.size()].text;
      ledger.write(before);
      line_up(ledger, kNoCounts, 1, limits);
    }
    ledger.write(document);
    if (every > 0 && random() % every == 0) line_up(ledger, kNoCounts, threads, limits);
  }
  line_up(ledger, kNoCounts, threads, limits);
  return outcome(ledger);
}

TEST(LineUpFlood, AnyOrderAnyBatchesAnyThreadsGiveTheSame) {
  const TemporaryFolder folder;
  for (const unsigned seed : {1U, 2U, 3U}) {
    auto documents = flood(seed, 48);
    std::mt19937 random(seed);
    const auto all_at_once = lined_up(folder.file(std::to_string(seed)), documents, random, 0, 1, kSmall);
    for (unsigned round = 1; round <= 4; ++round) {
      std::shuffle(documents.begin(), documents.end(), random);
      if (round == 2) std::sort(documents.begin(), documents.end(), [](auto& a, auto& b) { return a.published > b.published; });
      const auto path = folder.file(std::to_string(seed) + "-" + std::to_string(round));
      const auto now = lined_up(path, documents, random, round == 3 ? 12 : 1, round, kSmall);
      EXPECT_EQ(now.links, all_at_once.links) << "seed " << seed << ", round " << round;
      EXPECT_EQ(now.copies, all_at_once.copies) << "seed " << seed << ", round " << round;
      EXPECT_EQ(now.stories, all_at_once.stories) << "seed " << seed << ", round " << round;
    }
  }
}

// The links by their definition (docs/stories.md), out of all profiles and without any list in the ledger.
std::set<std::pair<std::int64_t, std::int64_t>> links_by_definition(const Lineup& lineup, const LineupLimits& limits) {
  std::vector<Profile> profiles;
  for (const auto& [document, story] : lineup.memberships()) profiles.push_back(lineup.profile(document));
  std::sort(profiles.begin(), profiles.end(), [](auto& a, auto& b) { return a.rank < b.rank; });
  std::map<std::int32_t, std::vector<std::size_t>> lists;
  for (std::size_t i = 0; i < profiles.size(); ++i)
    for (const auto term : profiles[i].terms) lists[term].push_back(i);
  std::map<std::pair<std::size_t, std::size_t>, int> shared;  // later, earlier -> lists in which they are neighbours
  for (const auto& [term, list] : lists)
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t j = i + 1; j < list.size() && j - i <= static_cast<std::size_t>(limits.terms); ++j) ++shared[{list[j], list[i]}];
  std::map<std::size_t, std::vector<std::pair<int, std::size_t>>> likest;
  for (const auto& [pair, times] : shared) {
    const auto &a = profiles[pair.first], &b = profiles[pair.second];
    const auto like = likeness(features_in(a.features), day_of_rank(a.rank), features_in(b.features), day_of_rank(b.rank));
    if (times >= kTermsInCommon && like >= kLinkLikeness) likest[pair.first].emplace_back(like, pair.second);
  }
  std::set<std::pair<std::int64_t, std::int64_t>> out;
  for (auto& [later, earlier] : likest) {
    std::sort(earlier.rbegin(), earlier.rend());
    for (std::size_t i = 0; i < std::min(limits.links, earlier.size()); ++i)
      out.emplace(profiles[later].document, profiles[earlier[i].second].document);
  }
  return out;
}

TEST(LineUpFlood, LinksAreThoseOfTheDefinition) {
  const TemporaryFolder folder;
  std::mt19937 random(9);
  const auto documents = flood(9, 60);
  lined_up(folder.file("l"), documents, random, 2, 1, kSmall);
  const Ledger ledger(folder.file("l"), Access::read);
  const Lineup lineup(ledger);
  std::set<std::pair<std::int64_t, std::int64_t>> links;
  for (const auto& [document, story] : lineup.memberships())
    for (const auto& link : lineup.links(document))
      if (link.rank < lineup.rank(document)) links.emplace(document, link.document);
  EXPECT_EQ(links, links_by_definition(lineup, kSmall));
  EXPECT_GT(links.size(), documents.size());
}

TEST(LineUpFlood, TwiceAsManyReportsCostTwiceAsMuchAtMost) {
  const TemporaryFolder folder;
  std::mt19937 random(4);
  std::size_t links[2] = {}, copies[2] = {};
  for (const int half : {0, 1}) {
    const auto now = lined_up(folder.file(std::to_string(half)), flood(4, half == 0 ? 150 : 300), random, 0, 2, kSmall);
    links[half] = now.links.size(), copies[half] = now.copies.size();
  }
  EXPECT_LE(links[1], 2 * 300 * kSmall.links);
  EXPECT_LE(static_cast<double>(links[1]), 2.2 * static_cast<double>(links[0]));
  EXPECT_LE(static_cast<double>(copies[1]), 2.5 * static_cast<double>(copies[0]));
  EXPECT_GT(copies[1], 300u);
}

// A wire report in many papers stays one story as long as it is within what is grouped at once, and each copy leads back to the first.
TEST(LineUpFlood, AReportPrintedByManyIsOneStory) {
  const TemporaryFolder folder;
  std::mt19937 random(5);
  auto documents = flood(5, 1);
  documents[0].published = "2023-01-03T04:00:00Z";
  for (int i = 1; i < 120; ++i) {
    documents.push_back(documents[0]);
    documents.back().id = "copy" + std::to_string(i), documents.back().outlet = "Paper " + std::to_string(i);
    documents.back().published = "2023-01-03T0" + std::to_string(5 + i % 4) + ":" + std::to_string(10 + i % 50) + ":00Z";
  }
  std::shuffle(documents.begin(), documents.end(), random);
  lined_up(folder.file("l"), documents, random, 0, 1, {});
  const Ledger ledger(folder.file("l"), Access::read);
  const Lineup lineup(ledger);
  std::set<std::string> stories;
  for (const auto& [document, story] : lineup.memberships()) stories.insert(story);
  EXPECT_EQ(stories, std::set<std::string>{story_id("w0")});
  const auto stored = find_documents(ledger);
  const auto lines = lineage_of(stored, lineup.copies());
  EXPECT_EQ(lines.size(), 119u);
  for (const auto& line : lines) EXPECT_EQ(stored[line.first].id, "w0") << stored[line.copy].id;
  EXPECT_LT(lineup.copies().size(), 120u * 33);
}

}  // namespace
}  // namespace hearsay
