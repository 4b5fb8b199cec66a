// Zones by the law of the day. Expected values from the IANA time zone database (zdump), by hand.
#include "mentions/times_zones.h"

#include <gtest/gtest.h>

#include <fstream>

#include "hearsay/error.h"
#include "hearsay/pipeline.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::TemporaryFolder;

const ZoneTable& table() {
  static const ZoneTable out = load_zones(Knowledge(default_home() + "/hearsay.data"));
  return out;
}

std::string at(std::string_view zone, std::string_view day, std::string_view clock = "12:00") {
  const auto minutes = table().minutes_at(table().named(zone, "test"), parse_iso_date(day), clock);
  return minutes ? zone_text(*minutes) : "unknown";
}

TEST(Zones, SummerTimeByTheLawOfTheYear) {
  EXPECT_EQ(at("eastern", "2024-01-17"), "-05:00");
  EXPECT_EQ(at("eastern", "2024-07-04"), "-04:00");
  EXPECT_EQ(at("eastern", "2005-03-20"), "-05:00") << "until 2006 from the first Sunday of April";
  EXPECT_EQ(at("eastern", "2007-03-20"), "-04:00");
  EXPECT_EQ(at("eastern", "1980-07-04"), "unknown") << "before the first law that we have";
  EXPECT_EQ(at("western_europe", "2024-06-01"), "+01:00");
  EXPECT_EQ(at("western_europe", "2024-12-01"), "Z");
}

TEST(Zones, TheDayOfTheChange) {
  EXPECT_EQ(at("eastern", "2024-03-10", "01:30"), "-05:00");
  EXPECT_EQ(at("eastern", "2024-03-10", "03:00"), "-04:00");
  EXPECT_EQ(at("eastern", "2024-11-03", "00:30"), "-04:00");
  EXPECT_EQ(at("eastern", "2024-11-03", "09:00"), "-05:00");
  EXPECT_EQ(at("central_europe", "2023-10-28"), "+02:00");
  EXPECT_EQ(at("central_europe", "2023-10-29"), "+01:00");
  EXPECT_EQ(at("israel", "2024-03-28"), "+02:00");
  EXPECT_EQ(at("israel", "2024-03-29"), "+03:00") << "the Friday before the last Sunday of March";
  EXPECT_EQ(at("cairo", "2024-10-31"), "+03:00") << "ends with the last Thursday of October";
  EXPECT_EQ(at("cairo", "2024-11-01"), "+02:00");
}

TEST(Zones, DaysOfTheChangeThatDifferFromYearToYear) {
  EXPECT_EQ(at("palestine", "2025-04-11"), "+02:00");
  EXPECT_EQ(at("palestine", "2026-03-27"), "+02:00");
  EXPECT_EQ(at("palestine", "2026-03-28"), "+03:00") << "from 2026 on the Saturday before the last Sunday";
  EXPECT_EQ(at("palestine", "2026-10-24"), "+02:00");
  EXPECT_EQ(at("tehran", "2020-03-21"), "+04:30") << "a day earlier where the Persian year is a leap year";
  EXPECT_EQ(at("tehran", "2021-03-21"), "+03:30");
  EXPECT_EQ(at("tehran", "2020-09-21"), "+03:30");
  EXPECT_EQ(at("istanbul", "2014-03-30"), "+02:00") << "a day late for an election";
  EXPECT_EQ(at("istanbul", "2014-03-31"), "+03:00");
  EXPECT_EQ(at("amman", "2016-03-31"), "+02:00") << "the day after the last Thursday of March";
  EXPECT_EQ(at("amman", "2016-04-01"), "+03:00");
  EXPECT_EQ(at("new_zealand", "2007-03-20"), "+12:00");
}

TEST(Zones, SouthOfTheEquatorSummerIsRoundTheNewYear) {
  EXPECT_EQ(at("south_east_australia", "2024-01-10"), "+11:00");
  EXPECT_EQ(at("south_east_australia", "2024-07-10"), "+10:00");
  EXPECT_EQ(at("south_east_australia", "2024-04-07"), "+10:00");
  EXPECT_EQ(at("south_east_australia", "2024-10-06"), "+11:00");
  EXPECT_EQ(at("new_zealand", "2024-12-25"), "+13:00");
}

TEST(Zones, ThatWereChanged) {
  EXPECT_EQ(at("moscow", "2010-07-01"), "+04:00");
  EXPECT_EQ(at("moscow", "2012-01-01"), "+04:00");
  EXPECT_EQ(at("moscow", "2014-10-25"), "+04:00");
  EXPECT_EQ(at("moscow", "2014-10-26"), "+03:00");
  EXPECT_EQ(at("pyongyang", "2015-08-14"), "+09:00");
  EXPECT_EQ(at("pyongyang", "2018-05-04"), "+08:30");
  EXPECT_EQ(at("pyongyang", "2018-05-05"), "+09:00");
  EXPECT_EQ(at("istanbul", "2015-01-20"), "+02:00");
  EXPECT_EQ(at("istanbul", "2020-01-20"), "+03:00");
  EXPECT_EQ(at("tehran", "2022-07-01"), "+04:30");
  EXPECT_EQ(at("tehran", "2023-07-01"), "+03:30");
  EXPECT_EQ(at("mexico", "2022-07-01"), "-05:00");
  EXPECT_EQ(at("mexico", "2023-07-01"), "-06:00");
  EXPECT_EQ(at("venezuela", "2015-01-01"), "-04:30");
  EXPECT_EQ(at("brazil", "2018-01-01"), "unknown");
}

TEST(Zones, WithoutADayOnlyWhatNeverChanges) {
  EXPECT_EQ(table().minutes_at(table().named("japan", "test"), std::nullopt, "12:00"), 540);
  EXPECT_FALSE(table().minutes_at(table().named("eastern", "test"), std::nullopt, "12:00"));
  EXPECT_FALSE(table().minutes_at(table().named("moscow", "test"), std::nullopt, "12:00"));
}

TEST(Zones, ABrokenLineIsNamed) {
  for (const char* line :
       {"law = [\"2007 second sunday march\"]", "law = [\"soon first sunday may, last sunday june\"]",
        "law = [\"2007 fifth sunday march, last sunday june\"]", "law = [\"2007 first sunday march 2 3, last sunday june\"]",
        "law = [\"2007 1 brumaire, 2 july\"]", "law = []\n[zones]\nx = [\"sixty\"]", "law = []\n[zones]\nx = [\"60 other\"]"}) {
    const TemporaryFolder folder;
    std::ofstream(folder.file("zones.toml")) << "[summer_time]\n" << line << '\n';
    const Knowledge broken(default_home() + "/hearsay.data", folder.file(""));
    EXPECT_THROW(load_zones(broken), Error) << line;
  }
}

}  // namespace
}  // namespace hearsay
