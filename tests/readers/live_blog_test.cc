// Live blogs whose entries stand in the page alone, not in JSON-LD.
#include <gtest/gtest.h>

#include "hearsay/error.h"
#include "readers/html.h"
#include "readers/metadata_dates.h"

namespace hearsay {
namespace {

// A page with a title, an address and a date, which the entries lean on.
std::string page(const std::string& title, const std::string& body, const std::string& dates = "2023-09-11T06:00:00+02:00") {
  return "<!doctype html><html lang=en><head><title>" + title + "</title><meta property='article:published_time' content='" + dates +
         "'></head><body><h1>" + title + "</h1>" + body + "</body></html>";
}

const std::string kPolls = "Polling stations have closed in the whole of the republic, the commission says.";
const std::string kCount = "The count has begun in the capital, where queues were long all afternoon.";
const std::string kOpen = "Polling stations opened at seven, and the first voters were pensioners.";

std::string article_entries() {
  return "<div class=updates>"
         "<article id=e3><time datetime='2023-09-11T20:02:00+02:00'>20:02</time><h2>Polls close</h2><p>" +
         kPolls +
         "</p></article>"
         "<article id=e2><time datetime='2023-09-11T19:30:00+02:00'>19:30</time><h2>Queues</h2><p>" +
         kCount +
         "</p><p>More is to come.</p></article>"
         "<article id=e1><time datetime='2023-09-11T07:05:00+02:00'>07:05</time><p>" +
         kOpen + "</p></article></div>";
}

TEST(LiveBlog, EntriesWithTimeElementsAreDocuments) {
  const auto documents = read_page(page("Vote: live updates", article_entries()), {"https://a.example/news/vote", {}, {}, {}});
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0].title, "Polls close");
  EXPECT_EQ(documents[0].published, "2023-09-11T20:02:00+02:00");
  EXPECT_EQ(documents[0].published_from, "page");
  EXPECT_EQ(documents[0].meta_of("published_by"), "time");
  EXPECT_EQ(documents[0].text, kPolls);
  EXPECT_EQ(documents[0].url, "https://a.example/news/vote#e3");
  EXPECT_EQ(documents[0].meta_of("live"), "Vote: live updates");
  EXPECT_EQ(documents[1].text, kCount + "\n\nMore is to come.");
  EXPECT_EQ(documents[2].published, "2023-09-11T07:05:00+02:00");
}

TEST(LiveBlog, ClocksInHeadingsTakeThePagesDay) {
  const std::string body = "<div class=story><h2>14:05 – Polls close</h2><p>" + kPolls + "</p><p>" + kCount +
                           "</p><h2>9.30am BST: Doors open</h2><p>" + kOpen + "</p><h2>07:05</h2><p>" + kOpen +
                           " Nobody came late.</p></div>";
  const auto documents = read_page(page("Vote: live", body), {"https://a.example/live/vote", {}, {}, {}});
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0].title, "Polls close");
  EXPECT_EQ(documents[0].text, kPolls + "\n\n" + kCount);
  EXPECT_EQ(documents[0].published, "2023-09-11T14:05:00+02:00");
  EXPECT_EQ(documents[0].meta_of("published_by"), "text");
  EXPECT_EQ(documents[1].title, "Doors open");
  EXPECT_EQ(documents[1].published, "2023-09-11T09:30:00+01:00") << "its own zone";
  EXPECT_EQ(documents[2].published, "2023-09-11T07:05:00+02:00");
}

TEST(LiveBlog, AClockAtTheHeadOfAParagraphOpensAnEntry) {
  std::string body = "<div class='live-blog'>";
  for (const char* clock : {"07:05", "12:40", "20:10"})
    body += "<p><b>" + std::string(clock) + "</b> | " + kOpen + clock + "</p><p>" + kCount + clock + "</p>";
  const auto documents = read_page(page("A day of voting", body + "</div>"), {});
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[1].text, kOpen + "12:40\n\n" + kCount + "12:40");
  EXPECT_EQ(documents[1].published, "2023-09-11T12:40:00+02:00");
}

TEST(LiveBlog, MidnightIsAJumpOfTheClock) {
  const auto entry = [](const std::string& clock, const std::string& text) {
    return "<li><span class=t>" + clock + "</span><p>" + text + "</p></li>";
  };
  const auto days = [](const std::vector<Document>& documents) {
    std::string out;
    for (const auto& d : documents) out += d.published.substr(8, 8) + " ";
    return out;
  };
  const std::string down =
      "<ol>" + entry("01:10", kPolls) + entry("00:05", kCount) + entry("23:50", kOpen) + entry("22:00", kOpen + " Early.") + "</ol>";
  const std::string dates = "2023-09-11T06:00:00+02:00'><meta property='article:modified_time' content='2023-09-12T01:12:00+02:00";
  EXPECT_EQ(days(read_page(page("Vote: live", down, dates), {})), "12T01:10 12T00:05 11T23:50 11T22:00 ");
  const std::string up =
      "<ol>" + entry("22:00", kOpen + " Early.") + entry("23:50", kOpen) + entry("00:05", kCount) + entry("01:10", kPolls) + "</ol>";
  EXPECT_EQ(days(read_page(page("Vote: live", up, dates), {})), "11T22:00 11T23:50 12T00:05 12T01:10 ");
  const std::string told = "<div><h3>12 September 2023</h3><p>00:05</p><p>" + kCount + "</p><h3>11 September 2023</h3><p>23:50</p><p>" +
                           kOpen + "</p><p>22:00</p><p>" + kPolls + "</p></div>";
  EXPECT_EQ(days(read_page(page("Vote: live", told, "2023-09-10"), {})), "12T00:05 11T23:50 11T22:00 ") << "a heading tells the day";
}

TEST(LiveBlog, RowsOfATableAndLinesThatTellMore) {
  std::string rows = "<table>", posts = "<div>";
  for (const char* clock : {"20:10", "12:40", "07:05"}) {
    rows += "<tr><td>" + std::string(clock) + " Uhr</td><td>" + kOpen + " At " + clock + ".</td></tr>";
    posts += "<article><header><p>Posted <time>" + std::string(clock) + "</time>, updated <time>21:00</time></p><h2>Head</h2></header><p>" +
             kOpen + clock + "</p></article>";
  }
  const auto table = read_page(page("Liveticker zur Wahl", rows + "</table>"), {});
  ASSERT_EQ(table.size(), 3u);
  EXPECT_EQ(table[1].published, "2023-09-11T12:40:00+02:00");
  EXPECT_EQ(table[1].text, kOpen + " At 12:40.");
  const auto told = read_page(page("Election day – live", posts + "</div>"), {});
  ASSERT_EQ(told.size(), 3u);
  EXPECT_EQ(told[2].title + "|" + told[2].text, "Head|" + kOpen + "07:05");
}

TEST(LiveBlog, WithoutADateAnEntryHasNone) {
  std::string body = "<div>";
  for (const char* clock : {"20:10", "12:40", "07:05"})
    body += "<section><h3>" + std::string(clock) + "</h3><p>" + kOpen + clock + "</p></section>";
  const auto documents = read_page(page("Vote: live", body + "</div>", ""), {});
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_EQ(documents[0].published, "");
}

TEST(LiveBlog, OnlyWhatCallsItselfLive) {
  EXPECT_EQ(read_page(page("The vote in detail", article_entries()), {"https://a.example/news/vote", {}, {}, {}}).size(), 1u);
  EXPECT_EQ(read_page(page("How voters live with long queues", article_entries()), {}).size(), 1u);
  const std::string two = "<div><h2>14:05</h2><p>" + kPolls + "</p><h2>13:05</h2><p>" + kCount + "</p></div>";
  EXPECT_EQ(read_page(page("Vote: live", two), {}).size(), 1u) << "two times make no live blog";
}

TEST(LiveBlog, CommentsAndTeasersAreNoEntries) {
  std::string body = "<div class=story><p>" + kPolls + "</p><p>" + kCount + "</p><p>" + kOpen + "</p></div><div class=comments>";
  for (const char* clock : {"10:01", "10:02", "10:03", "10:04"})
    body += "<div class=comment><time datetime='2023-09-11T" + std::string(clock) + ":00Z'>" + clock +
            "</time><p>What a long day this has been for all of us.</p></div>";
  body += "</div><aside>";
  for (const char* clock : {"10:01", "10:02", "10:03"})
    body += "<div><span>" + std::string(clock) + "</span><a href=/x>The minister has resigned after a long night</a></div>";
  const auto documents = read_page(page("Vote: live", body + "</aside>"), {});
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].text, kPolls + "\n\n" + kCount + "\n\n" + kOpen);
}

TEST(LooseClocks, AtTheHeadOfAText) {
  const auto read = [](std::string_view text) {
    const auto clock = parse_loose_clock(text);
    return clock ? clock->written + "|" + std::string(text.substr(clock->end)) : "none";
  };
  EXPECT_EQ(read("14:05"), "14:05:00|");
  EXPECT_EQ(read("2.05pm BST: Polls"), "14:05:00+01:00|: Polls");
  EXPECT_EQ(read("[9h30] Polls"), "09:30:00|] Polls");
  EXPECT_EQ(read("9 a.m. Polls"), "09:00:00| Polls");
  EXPECT_EQ(read("10:00 GMT+2 – Polls"), "10:00:00+02:00| – Polls");
  EXPECT_EQ(read("14.05 Uhr: Wahl"), "14:05:00|: Wahl");
  EXPECT_EQ(read("10:00:30+05:30"), "10:00:30+05:30|");
  for (const char* none : {"", "5 a day", "1405", "14:75", "25:00", "Polls 14:05", "99.99", "é 14:05"})
    EXPECT_EQ(read(none), "none") << none;
}

// What grows with the square of their number would not come back within the test's time.
TEST(LiveBlog, ManyTimesWithoutTextTakeLinearTime) {
  std::string body = "<p>" + kPolls + "</p><p>" + kCount + "</p>";
  for (int i = 0; i < 400'000; ++i) body += "<p>12:05</p>";
  EXPECT_EQ(read_page(page("Vote: live", body), {}).size(), 1u);
}

}  // namespace
}  // namespace hearsay
