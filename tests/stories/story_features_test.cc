#include "stories/story_features.h"

#include <gtest/gtest.h>

#include "hearsay/error.h"
#include "stories/story_text.h"

namespace hearsay {
namespace {

const WordCounts kCounts = [] {
  WordCounts out;
  out.languages["en"] = word_table_of("# words\n\t1000\nthe\t990\nminister\t300\nsaid\t600\n", "test");
  return out;
}();

StoryMaterial material(const std::string& text, std::int32_t day = 100) {
  StoryMaterial out;
  out.text = text, out.day = day, out.language = "en";
  return out;
}

int alike(const StoryMaterial& a, const StoryMaterial& b) {
  return likeness(features_of(a, kCounts), a.day, features_of(b, kCounts), b.day);
}

TEST(StoryWords, PluralsAndRarity) {
  EXPECT_EQ(story_word("Stories"), "story");
  EXPECT_EQ(story_word("ministers"), "minister");
  EXPECT_EQ(story_word("glass"), "glass");
  EXPECT_EQ(story_word("US"), "us");
  EXPECT_NEAR(weight_of_word(kCounts, "en", "Ministers"), 1.737, 0.01);
  EXPECT_EQ(weight_of_word(kCounts, "en-GB", "zeppelin"), kRarest);
  EXPECT_LT(weight_of_word(kCounts, "en", "the"), 0.02);
  EXPECT_EQ(weight_of_word(kCounts, "fr", "dans"), 0);
  EXPECT_GT(weight_of_word(kCounts, "fr", "ministre"), 0);
}

TEST(StoryWords, ABadTableIsTold) {
  for (const char* bad : {"", "the\t5\n", "\t10\nthe 5\n", "\t10\nthe\t11\n", "\t10\nthe\t-1\n"})
    EXPECT_THROW(word_table_of(bad, "t"), Error) << bad;
}

TEST(StoryFeatures, LikenessIsSymmetricAndWholeForTheSame) {
  auto a = material("A zeppelin landed on the quarry near Lenna"), b = material("The zeppelin of Lenna burned in its hangar", 103);
  EXPECT_NEAR(alike(a, a), kUnit, 10);  // weights are rounded
  EXPECT_EQ(alike(a, b), alike(b, a));
  EXPECT_GT(alike(a, b), 0);
  EXPECT_LT(alike(a, b), kUnit);
  EXPECT_EQ(alike(a, material("the minister said")), 0);
  EXPECT_EQ(alike(material(""), material("")), 0);
}

TEST(StoryFeatures, LikenessFadesWithDays) {
  const auto a = material("A zeppelin landed on the quarry");
  auto b = a;
  const auto at = [&](std::int32_t day) {
    b.day = day;
    return alike(a, b);
  };
  EXPECT_NEAR(at(100), kUnit, 10);
  EXPECT_EQ(at(99), at(100));
  EXPECT_LT(at(103), kUnit);
  EXPECT_LT(at(105), at(103));
  EXPECT_NEAR(at(100 + kStoryGap), kUnit / 2, 10);
  EXPECT_EQ(at(101 + kStoryGap), 0);
  EXPECT_LT(at(kNoDay), kUnit);
}

TEST(StoryFeatures, AKnownNameTellsLessThanOneThatCameWithTheEvent) {
  const auto with = [](const std::string& shared, const std::string& id, const std::string& own) {
    auto out = material("zeppelin " + own);
    out.entities = {{EntityKind::person, shared, id, 3}, {EntityKind::person, own, "", 1}};
    return out;
  };
  EXPECT_GT(alike(with("Orsolya Varga", "", "Quarrel"), with("Orsolya Varga", "", "Marble")),
            alike(with("Orsolya Varga", "hun.pm", "Quarrel"), with("Orsolya Varga", "hun.pm", "Marble")));
}

TEST(StoryFeatures, BytesAndBack) {
  auto a = material("A zeppelin landed on the quarry near Lenna");
  a.events["AID"] = 2, a.days[90] = 1, a.places["geonames:1"] = 1, a.entities = {{EntityKind::organisation, "Lenna Port", "", 2}};
  const auto features = features_of(a, kCounts);
  EXPECT_EQ(features_in(feature_bytes(features)), features);
  auto damaged = feature_bytes(features);
  damaged[6] = '\x7F';
  EXPECT_THROW(features_in(damaged), Error);
}

TEST(StoryText, SentencesAreTheReportsOwnAndCopiesAreNotSummedUp) {
  std::vector<StoryReport> reports;
  for (const char* text : {"A zeppelin landed on the quarry near Lenna early on Monday morning.",
                           "Firemen took the captain of the zeppelin to the hospital of Lenna."}) {
    StoryReport report;
    report.title = "Zeppelin at Lenna", report.text = text;
    report.features = features_of(material(text), kCounts);
    report.sentences = {{0, static_cast<std::uint32_t>(report.text.size())}};
    reports.push_back(report);
  }
  auto copy = reports[0];
  copy.copy = true;
  reports.push_back(copy);
  const auto text = story_text(reports);
  EXPECT_EQ(text.name, "Zeppelin at Lenna");
  EXPECT_EQ(text.summary, reports[0].text + " " + reports[1].text);
  EXPECT_EQ(text.from, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(story_text({}).name, "");
}

}  // namespace
}  // namespace hearsay
