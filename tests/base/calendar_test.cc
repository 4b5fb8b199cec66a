#include "base/calendar.h"

#include <gtest/gtest.h>

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

TEST(ParseIsoDate, KnowsLeapYears) {
  EXPECT_TRUE(parse_iso_date("2024-02-29"));
  EXPECT_FALSE(parse_iso_date("2023-02-29"));
}

}  // namespace
}  // namespace hearsay
