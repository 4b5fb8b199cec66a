#include "stories/story_lineup.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "ledger/ledger_dump.h"
#include "ledger/lineup.h"
#include "ledger/queries.h"
#include "stories/story_list.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::TemporaryFolder;

const Provenance kReader{"0.1.0", "model-a", "data-a"};

std::string made_word(std::mt19937& random) {
  std::string out;
  for (int i = 0; i < 7; ++i) out += static_cast<char>('a' + random() % 26);
  return out;
}

// One happening: its words, its two names, its day.
struct Subject {
  std::vector<std::string> words, names;
  int day = 1;
};

Document report(std::mt19937& random, const Subject& subject, const std::string& id, int day, const std::vector<std::string>& common) {
  Document out;
  out.id = id, out.language = "en";
  out.outlet = "Outlet " + std::to_string(random() % 5);
  if (day > 0) out.published = "2023-0" + std::to_string(1 + day / 28) + "-" + (day % 28 < 9 ? "0" : "") + std::to_string(1 + day % 28);
  for (int i = 0; i < 60; ++i) {
    const auto& from = random() % 3 == 0 ? common : subject.words;
    out.text += from[random() % from.size()] + " ";
  }
  for (const auto& name : subject.names) out.entities.push_back({EntityKind::person, name, "", "", "", "", {0, 1}, {}});
  return out;
}

// Eight happenings over two months, some of them long, with copies, cut copies and reports without a date.
std::vector<Document> reports(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> common(200);
  for (auto& word : common) word = made_word(random);
  std::vector<Document> out;
  for (int s = 0; s < 8; ++s) {
    Subject subject;
    for (int i = 0; i < 25; ++i) subject.words.push_back(made_word(random));
    for (int i = 0; i < 2; ++i) subject.names.push_back(made_word(random));
    subject.day = static_cast<int>(1 + random() % 40);
    const int count = static_cast<int>(2 + random() % 6);
    for (int i = 0; i < count; ++i) {
      const auto id = std::to_string(s) + "-" + std::to_string(i);
      out.push_back(report(random, subject, id, random() % 8 == 0 ? 0 : subject.day + i * 2, common));
      if (random() % 3 != 0) continue;
      auto copy = out.back();
      copy.id += "-copy", copy.outlet = "Courier";
      copy.text = copy.text.substr(0, copy.text.size() * 3 / 4);
      out.push_back(copy);
    }
  }
  return out;
}

const WordCounts kNoCounts{{{"en", {100, {{1, 1}}}}}, "test"};  // every word is as rare as another

// All that was lined up, by ids: what must not depend on how the reports came.
std::vector<std::string> outcome(const Ledger& ledger) {
  const Lineup lineup(ledger);
  std::map<std::int64_t, std::string> ids;
  for (const auto& document : find_documents(ledger)) ids[document.key] = document.id;
  std::vector<std::string> out;
  for (const auto& [document, story] : lineup.memberships()) {
    out.push_back(ids.at(document) + " in " + story);
    for (const auto& link : lineup.links(document))
      out.push_back(ids.at(document) + " like " + ids.at(link.document) + " " + std::to_string(link.likeness));
  }
  for (const auto& copy : lineup.copies())
    out.push_back(ids.at(copy.document) + " from " + ids.at(copy.original) + " " + copy.kind + copy.reason + std::to_string(copy.words));
  std::sort(out.begin(), out.end());
  return out;
}

StoryFilter every_story() {
  StoryFilter out;
  out.least = 1;
  return out;
}

TEST(LineUp, AnyOrderAnyBatchesAnyThreadsGiveTheSame) {
  const TemporaryFolder folder;
  for (const unsigned seed : {1U, 2U, 3U}) {
    auto documents = reports(seed);
    std::vector<std::string> first;
    for (unsigned round = 0; round < 5; ++round) {
      std::mt19937 random(seed * 100 + round);
      std::shuffle(documents.begin(), documents.end(), random);
      Ledger ledger(folder.file(std::to_string(seed) + "-" + std::to_string(round)), Access::write);
      ledger.read_with(kReader);
      for (const auto& document : documents) {
        if (random() % 5 == 0) {  // an earlier reading of it with other words, which must leave no trace
          auto before = document;
          before.text = documents[random() % documents.size()].text + " superseded";
          ledger.write(before);
          if (round > 0) line_up(ledger, kNoCounts, 1);
        }
        ledger.write(document);
        if (round > 0 && random() % 4 == 0) line_up(ledger, kNoCounts, 1 + round % 3);
      }
      line_up(ledger, kNoCounts, 1 + round);
      const auto now = outcome(ledger);
      if (round == 0) first = now;
      EXPECT_EQ(now, first) << "seed " << seed << ", round " << round;
    }
    EXPECT_GT(std::count_if(first.begin(), first.end(), [](const auto& line) { return line.find(" like ") != std::string::npos; }), 20);
    EXPECT_GT(std::count_if(first.begin(), first.end(), [](const auto& line) { return line.find(" from ") != std::string::npos; }), 3);
  }
}

TEST(LineUp, FindsTheHappeningsThatReportsWereMadeOf) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("l"), Access::write);
  ledger.read_with(kReader);
  const auto documents = reports(4);
  for (const auto& document : documents) ledger.write(document);
  line_up(ledger, kNoCounts, 2);
  std::map<std::string, std::set<std::string>> happenings;  // of each story
  const auto list = find_stories(ledger, every_story());
  for (const auto& story : list.stories)
    for (const auto index : story.documents) happenings[story.id].insert(list.documents[index].id.substr(0, 1));
  EXPECT_EQ(happenings.size(), 8u);
  for (const auto& [story, of] : happenings) EXPECT_EQ(of.size(), 1u) << story;
}

TEST(LineUp, NothingNewChangesNothing) {
  const TemporaryFolder folder;
  const auto path = folder.file("l");
  {
    Ledger ledger(path, Access::write);
    ledger.read_with(kReader);
    for (const auto& document : reports(5)) ledger.write(document);
    line_up(ledger, kNoCounts, 1);
  }
  const auto before = testing::dump_of(path);
  {
    Ledger ledger(path, Access::write);
    const auto again = line_up(ledger, kNoCounts, 1);
    EXPECT_EQ(again.reports, 0u);
    EXPECT_EQ(again.regrouped, 0u);
  }
  EXPECT_EQ(testing::dump_of(path), before);
}

TEST(LineUp, ATextWithoutWordsStandsAlone) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("l"), Access::write);
  ledger.read_with(kReader);
  for (const char* id : {"a", "b"}) {
    Document empty;
    empty.id = id, empty.text = "...", empty.published = "2023-01-01";
    ledger.write(empty);
  }
  line_up(ledger, kNoCounts, 1);
  EXPECT_EQ(outcome(ledger).size(), 2u);
  EXPECT_EQ(find_stories(ledger, every_story()).stories.size(), 2u);
}

TEST(LineUp, OtherCountsStartOver) {
  const TemporaryFolder folder;
  Ledger ledger(folder.file("l"), Access::write);
  ledger.read_with(kReader);
  const auto documents = reports(6);
  for (const auto& document : documents) ledger.write(document);
  EXPECT_EQ(line_up(ledger, kNoCounts, 1).reports, documents.size());
  auto other = kNoCounts;
  other.fingerprint = "other";
  EXPECT_EQ(line_up(ledger, other, 1).reports, documents.size());
  EXPECT_EQ(Lineup(ledger).version(), "3-other");
}

}  // namespace
}  // namespace hearsay
