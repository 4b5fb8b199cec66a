#include "fetch/feed_list.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

FeedList list_of(std::string_view bytes) {
  FeedList out;
  read_feed_list(bytes, "list", out);
  return out;
}

TEST(FeedList, Opml) {
  const FeedList list = list_of(
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"1.0\"><head><title>Mine</title></head><body>"
      "<outline text=\"Desk & more\"><outline text=\"A\" type=\"rss\" xmlUrl=\"https://a.example/rss?x=1&amp;y=2\" "
      "htmlUrl=\"https://a.example/\"/>"
      "<outline text='B' xmlurl='http://b.example/feed?x=1&y=2'/></outline>"
      "<outline xmlUrl=' https://a.example/rss?x=1&amp;y=2 '/><outline text='a folder'/><outline "
      "xmlUrl='file:///etc/passwd'/></body></opml>");
  EXPECT_EQ(list.urls, (std::vector<std::string>{"https://a.example/rss?x=1&y=2", "http://b.example/feed?x=1&y=2"}));
  ASSERT_EQ(list.problems.size(), 1u);
  EXPECT_NE(std::string(list.problems[0].what()).find("file:///etc/passwd"), std::string::npos);
}

TEST(FeedList, Lines) {
  const FeedList list = list_of("# mine\nhttps://a.example/rss\r\n\n  feed://b.example/x  \nnonsense\n");
  EXPECT_EQ(list.urls, (std::vector<std::string>{"https://a.example/rss", "http://b.example/x"}));
  EXPECT_EQ(list.problems.size(), 1u);
}

TEST(FeedList, NothingExternalIsRead) {
  const FeedList list = list_of(
      "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><opml><body><outline xmlUrl=\"http://a.example/&x;\"/></body></opml>");
  for (const std::string& url : list.urls) EXPECT_TRUE(url.starts_with("http://a.example/") && url.size() < 30) << url;
}

TEST(FeedList, OtherXmlIsNone) {
  EXPECT_THROW(list_of("<rss><channel/></rss>"), Error);
  EXPECT_THROW(list_of("<"), Error);
}

TEST(FeedList, DeepNesting) {
  std::string deep = "<opml><body>";
  for (int i = 0; i < 100'000; ++i) deep += "<outline>";
  try {
    list_of(deep);  // libxml2 ends at its own depth; what came before counts
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::bad_format);
  }
}

TEST(FeedList, Arguments) {
  EXPECT_EQ(feeds_named({"https://a.example/rss", "https://a.example/rss"}).urls.size(), 1u);
  EXPECT_EQ(feeds_named({"ftp://a.example/rss"}).problems.size(), 1u);
  EXPECT_THROW(feeds_named({"/nowhere/list.opml"}), Error);
}

}  // namespace
}  // namespace hearsay
