#include "fetch/waits.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Waits, DatesOfHttp) {
  constexpr std::int64_t kTime = 784111777;  // RFC 9110, 5.6.7
  EXPECT_EQ(http_date("Sun, 06 Nov 1994 08:49:37 GMT"), kTime);
  EXPECT_EQ(http_date("Sunday, 06-Nov-94 08:49:37 GMT"), kTime);
  EXPECT_EQ(http_date(" Sun Nov  6 08:49:37 1994 "), kTime);
  EXPECT_FALSE(http_date("1994-11-06T08:49:37Z"));
  EXPECT_FALSE(http_date(""));
}

TEST(Waits, RetryAfter) {
  EXPECT_EQ(retry_after("120", 1000), 120);
  EXPECT_EQ(retry_after("0", 1000), 0);
  EXPECT_EQ(retry_after("99999999999999999999999", 1000), kLongestWait);
  EXPECT_EQ(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", 784111777 - 60), 60);
  EXPECT_EQ(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", 784111777 + 60), 0) << "in the past";
  EXPECT_FALSE(retry_after("-5", 0));
  EXPECT_FALSE(retry_after("soon", 0));
  EXPECT_FALSE(retry_after("", 0));
}

TEST(Waits, BackoffDoublesWithinItsBounds) {
  EXPECT_EQ(backoff(900, 1, 0), 900);
  EXPECT_EQ(backoff(900, 2, 0), 1800);
  EXPECT_EQ(backoff(900, 3, 0), 3600);
  EXPECT_EQ(backoff(900, 3, 1), 1800) << "chance takes up to half";
  EXPECT_EQ(backoff(900, 1000, 0), kLongestWait);
  EXPECT_GE(backoff(0.01, 1, 1), 1);
}

}  // namespace
}  // namespace hearsay
