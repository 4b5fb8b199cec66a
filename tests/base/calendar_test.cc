#include "base/calendar.h"

#include <gtest/gtest.h>

#include <iterator>

namespace hearsay {
namespace {

TEST(ParseIsoDate, ReadsDatesAndDateTimes) {
  for (const char* text :
       {"2023-09-11", "2023-09-11T14:05", "2023-09-11T14:05:00Z", "2023-09-11 14:05:00.25+09:00", "2023-09-11T00:00:00-0500"}) {
    const auto day = parse_iso_date(text);
    ASSERT_TRUE(day.has_value()) << text;
    EXPECT_EQ(iso_date(*day), "2023-09-11") << text;
  }
}

TEST(ParseIsoDate, RefusesWhatIsNoDate) {
  for (const char* text : {"", "2023", "2023-02-30", "2023-13-01", "2023-9-11", "11/09/2023", "2023-09-11T", "2023-09-11T25:00",
                           "2023-09-11T14:61", "2023-09-11T14:05x", "2023-09-11T14:05+99:00", "2023-09-11 noon"})
    EXPECT_FALSE(parse_iso_date(text).has_value()) << text;
}

TEST(PublicationOrder, GoesByTheMomentAndADateAloneStandsFirstInItsDay) {
  const std::string_view ordered[] = {"",           "2026-01-01",           "2026-01-01T23:30",
                                      "2026-01-02", "2026-01-02T01:00:00Z", "2026-01-01T23:30:00-05:00"};
  for (std::size_t i = 1; i < std::size(ordered); ++i)
    EXPECT_TRUE(publication_order(ordered[i - 1]) < publication_order(ordered[i])) << ordered[i];
}

TEST(ParseIsoDate, KnowsLeapYears) {
  EXPECT_TRUE(parse_iso_date("2024-02-29"));
  EXPECT_FALSE(parse_iso_date("2023-02-29"));
}

TEST(ParseIsoMoment, IsTheSameInAnyZone) {
  const auto moment = parse_iso_moment("2023-09-12T14:05:30Z");
  ASSERT_TRUE(moment.has_value());
  EXPECT_EQ(moment->time_since_epoch().count(), 1694527530);
  for (const char* text : {"2023-09-12T23:05:30+09:00", "2023-09-12T09:05:30-0500", "2023-09-13T00:05:30.25+10", "2023-09-12 14:05:30z",
                           "2023-09-12T09:05:30-05", "2023-09-11T24:05:30-14:00"})
    EXPECT_TRUE(parse_iso_moment(text) == moment) << text;
  EXPECT_TRUE(parse_iso_moment("2023-09-12T14:05Z") == *moment - std::chrono::seconds(30));
  EXPECT_TRUE(parse_iso_moment("2023-09-12T23:05+09:00") == *moment - std::chrono::seconds(30));
  EXPECT_TRUE(parse_iso_moment("2023-09-12T14:05:30.5") == moment);
  EXPECT_TRUE(parse_iso_moment("2023-09-12") == std::chrono::sys_seconds{*day_of(2023, 9, 12)});
  for (const char* text : {"", "2023-02-30T14:05Z", "noon"}) EXPECT_FALSE(parse_iso_moment(text).has_value()) << text;
}

TEST(Shifted, StaysWithinTheCalendar) {
  EXPECT_EQ(iso_date(shifted({Unit::month, *day_of(2023, 9, 1)}, -30'000).first), "0001-01-01");
  EXPECT_EQ(iso_date(shifted({Unit::month, *day_of(1, 1, 1)}, -1).first), "0001-01-01");
  EXPECT_EQ(iso_date(shifted({Unit::year, *day_of(2023, 1, 1)}, 9'000).first), "9999-01-01");
}

TEST(LastBegun, IsThisYearsOrThatOfTheYearBefore) {
  EXPECT_EQ(last_begun(Unit::quarter, 7, *day_of(2023, 9, 11)), (Period{Unit::quarter, *day_of(2023, 7, 1)}));
  EXPECT_EQ(last_begun(Unit::quarter, 7, *day_of(2023, 6, 30)), (Period{Unit::quarter, *day_of(2022, 7, 1)}));
  EXPECT_EQ(last_begun(Unit::month, 2, *day_of(2024, 2, 1)), (Period{Unit::month, *day_of(2024, 2, 1)}));
  EXPECT_EQ(last_begun(Unit::season, 12, *day_of(2024, 2, 29)), (Period{Unit::season, *day_of(2023, 12, 1)}));
  EXPECT_EQ(last_begun(Unit::month, 5, *day_of(1, 1, 1)), (Period{Unit::month, *day_of(1, 5, 1)}));
}

}  // namespace
}  // namespace hearsay
