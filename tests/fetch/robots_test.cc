#include "fetch/robots.h"

#include <gtest/gtest.h>

#include <chrono>

namespace hearsay {
namespace {

bool allows(std::string_view robots, std::string_view target) { return Robots(robots, "hearsay").allows(target); }

TEST(Robots, GroupsOfTheOwnNameCountTogether) {
  const char* robots =
      "user-agent: other\ndisallow: /\n\n"
      "User-Agent: HearSay/2.0\nUser-agent: third\nDisallow: /a\n\n"
      "user-agent: *\ndisallow: /b\n\n"
      "USER-AGENT: hearsay\r\ndisallow: /c # a comment\r\n";
  EXPECT_FALSE(allows(robots, "/a"));
  EXPECT_TRUE(allows(robots, "/b"));
  EXPECT_FALSE(allows(robots, "/c"));
  EXPECT_TRUE(allows(robots, "/d"));
}

TEST(Robots, OthersRulesWhereNoGroupIsOurs) {
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /\n", "/feed"));
  EXPECT_TRUE(allows("User-agent: hearsayer\nDisallow: /\n", "/feed"));
  EXPECT_TRUE(allows("User-agent: hearsay\nDisallow:\n\nUser-agent: *\nDisallow: /\n", "/feed"));
}

TEST(Robots, TheLongestRuleDecides) {
  const char* robots = "user-agent: *\nallow: /news\ndisallow: /news/private\nallow: /news/private/open\ndisallow: /x\nallow: /x\n";
  EXPECT_TRUE(allows(robots, "/news/a"));
  EXPECT_FALSE(allows(robots, "/news/private/a"));
  EXPECT_TRUE(allows(robots, "/news/private/open"));
  EXPECT_TRUE(allows(robots, "/x")) << "as long: allow";
}

// The examples of RFC 9309, 2.2.3, in our own paths.
TEST(Robots, StarsAndEnds) {
  EXPECT_FALSE(allows("user-agent: *\ndisallow: *.gif$\n", "/a/b.gif"));
  EXPECT_TRUE(allows("user-agent: *\ndisallow: *.gif$\n", "/a/b.gif?x"));
  EXPECT_FALSE(allows("user-agent: *\ndisallow: /a/*/c\n", "/a/b/b/cd"));
  EXPECT_TRUE(allows("user-agent: *\ndisallow: /a$\n", "/ab"));
  EXPECT_FALSE(allows("user-agent: *\ndisallow: /a*$\n", "/ab"));
}

TEST(Robots, EscapesAreOneSpelling) {
  EXPECT_FALSE(allows("user-agent: *\ndisallow: /caf\xC3\xA9\n", "/caf%c3%a9"));
  EXPECT_FALSE(allows("user-agent: *\ndisallow: /%7Eana\n", "/~ana"));
  EXPECT_TRUE(allows("user-agent: *\ndisallow: /a%2Fb\n", "/a/b")) << "an escaped slash is none";
}

TEST(Robots, WhatIsNoneAllows) {
  EXPECT_TRUE(allows("", "/a"));
  EXPECT_TRUE(allows("<html><body>Disallow: /</body></html>", "/a"));
  EXPECT_TRUE(allows("disallow: /\n", "/a")) << "of no group";
  EXPECT_TRUE(allows("user-agent: *\ndisallow: /\n", "/robots.txt"));
}

TEST(Robots, OtherLinesEndNoGroup) {
  EXPECT_FALSE(allows("user-agent: hearsay\nsitemap: https://news.example/s.xml\ndisallow: /a\n", "/a"));
}

TEST(Robots, Delay) {
  EXPECT_EQ(Robots("user-agent: *\ncrawl-delay: 2.5\n", "hearsay").delay(), 2.5);
  EXPECT_EQ(Robots("user-agent: *\ncrawl-delay: 99999\n", "hearsay").delay(), Robots::kLongestDelay);
  EXPECT_EQ(Robots("user-agent: *\ncrawl-delay: nan\n", "hearsay").delay(), 0);
  EXPECT_EQ(Robots("user-agent: *\ncrawl-delay: 5\n\nuser-agent: hearsay\ndisallow: /a\n", "hearsay").delay(), 0);
}

// A pattern of many stars on a path that nearly fits: pattern times path, not exponential. A wrong one would not end within the test's
// limit.
TEST(Robots, ManyStars) {
  std::string pattern, path(20'000, 'a');
  for (int i = 0; i < 2'000; ++i) pattern += "*a";
  EXPECT_TRUE(allows("user-agent: *\ndisallow: /" + pattern + "b\n", "/" + path));
}

}  // namespace
}  // namespace hearsay
