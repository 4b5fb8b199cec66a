#include <gtest/gtest.h>

#include <fstream>

#include "readers/readers.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

std::vector<Record> read(const std::string& name, const std::string& bytes) {
  const testing::TemporaryFolder folder;
  std::ofstream(folder.file(name), std::ios::binary) << bytes;
  std::vector<Record> out;
  read_paths({folder.file(name)}, {}, [&](Record&& record) {
    out.push_back(std::move(record));
    return true;
  });
  return out;
}

std::string rss(const std::string& items, const std::string& top = "") {
  return "<?xml version=\"1.0\"?>\n" + top +
         "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:d=\"http://purl.org/dc/elements/1.1/\"><channel><title>Corvane &amp; Post</title>"
         "<link>https://c.example/</link><language>en-gb</language>" +
         items + "</channel></rss>";
}

TEST(Feeds, Rss) {
  const auto records =
      read("feed.xml", rss("\n<item><title>Bridge &amp;amp; port</title><link>/n/1</link><guid>x1</guid><pubDate>Tue, 11 Sep 2023 14:05:00 "
                           "+0200</pubDate><description>Short.</description>"
                           "<content:encoded><![CDATA[<p>One &amp; "
                           "two.</p><script>x()</script><ul><li>Three</li></ul>]]></content:encoded><d:creator>By Ana Roe</d:creator>"
                           "<source url=\"https://w.example/feed\">Meridian Wire</source></item>"));
  ASSERT_EQ(records.size(), 1u);
  ASSERT_FALSE(records[0].error) << records[0].error->what();
  const Document& d = records[0].document;
  EXPECT_EQ(records[0].line, 3u);
  EXPECT_EQ(d.text, "One & two.\n\nThree");
  EXPECT_EQ(d.title, "Bridge & port");
  EXPECT_EQ(d.outlet, "Corvane & Post");
  EXPECT_EQ(d.author, "Ana Roe");
  EXPECT_EQ(d.url, "https://c.example/n/1");
  EXPECT_EQ(d.id, "https://c.example/#x1");
  EXPECT_EQ(d.language, "en");
  EXPECT_EQ(d.published, "2023-09-11T14:05:00+02:00");
  EXPECT_EQ(d.published_from, "feed");
  EXPECT_EQ(d.meta_of("origin"), "Meridian Wire");
  EXPECT_EQ(d.meta_of("origin_url"), "https://w.example/feed");
}

TEST(Feeds, AtomWithBasesAndMarkup) {
  const auto records =
      read("feed.atom",
           "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/b/' xml:lang='fr'><title>A</title><author><name>Eva "
           "Novak</name></author>"
           "<entry><id>urn:1</id><title>T</title><link rel='self' href='s'/><link "
           "href='../1'/><updated>2023-09-12T00:00:00Z</updated><published>2023-09-11T00:00:00Z</published>"
           "<content type='xhtml'><div "
           "xmlns='http://www.w3.org/1999/xhtml'><p>Un.</p><p>De<b>ux</b>.</p></div></content><source><title>Meridian "
           "Wire</title></source></entry>"
           "<entry xml:base='https://o.example/'><id>urn:2</id><link href='x'/><updated>2023-09-12T00:00:00Z</updated><summary "
           "type='text'>Pas &lt;b&gt; ici.</summary></entry></feed>");
  ASSERT_EQ(records.size(), 2u);
  const Document &a = records[0].document, &b = records[1].document;
  EXPECT_EQ(a.text, "Un.\n\nDeux.");
  EXPECT_EQ(a.url + " " + a.author + " " + a.language + " " + a.published, "https://a.example/1 Eva Novak fr 2023-09-11T00:00:00Z");
  EXPECT_EQ(a.meta_of("updated"), "2023-09-12T00:00:00Z");
  EXPECT_EQ(a.meta_of("origin"), "Meridian Wire");
  EXPECT_EQ(b.text + " " + b.url, "Pas <b> ici. https://o.example/x");
}

TEST(Feeds, RdfAndJson) {
  auto records = read("a.rdf",
                      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
                      "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>R</title></channel>"
                      "<item "
                      "rdf:about='https://r.example/1'><title>T</title><link>https://r.example/1</link><description>One.</"
                      "description><dc:date>2003-12-31T10:14:55Z</dc:date></item></rdf:RDF>");
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].document.id + " " + records[0].document.published, "https://r.example/1 2003-12-31T10:14:55Z");
  records = read("feed.json",
                 "{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1.1\", \"title\": \"J\", \"home_page_url\": \"https://j.example/\", "
                 "\"items\": [{\"id\": 1, \"url\": \"/1\", \"content_html\": \"<p>One.</p>\","
                 "\"authors\": [{\"name\": \"Ana Roe\"}, {\"name\": \"Bo Lind\"}], \"date_published\": \"2023-09-11\"}, 7, {\"id\": \"2\", "
                 "\"content_text\": \"Two.\"}]}");
  ASSERT_EQ(records.size(), 3u);
  EXPECT_EQ(records[0].document.author + " " + records[0].document.url + " " + records[0].document.id,
            "Ana Roe, Bo Lind https://j.example/1 https://j.example/#1");
  EXPECT_EQ(records[1].error->code, ErrorCode::bad_value);
  EXPECT_EQ(records[1].line, 2u);  // of the items
  EXPECT_EQ(records[2].document.text, "Two.");
}

TEST(Feeds, LanguagesAreCodes) {
  const std::string item = "<item><description>One.</description></item>";
  const auto language = [&](const std::string& told) {
    const auto records = read("feed.xml", "<rss version='2.0'><channel><language>" + told + "</language>" + item + "</channel></rss>");
    return records.at(0).document.language;
  };
  EXPECT_EQ(language("EN_gb"), "en");
  for (const char* none : {"é", "e-", "english", "1-x"}) EXPECT_EQ(language(none), "") << none;
}

TEST(Feeds, BrokenXmlCostsItsItemOnly) {
  const auto records = read(
      "feed.xml",
      rss("<item><title>Fine & <b>dandy</title><description>AT&T &nbsp;says &lsquo;no&rsquo;.</description></item>"
          "<item><title>Open<description>No end of the title.</description><pubDate>2023-09-11</pubDate>"
          "<item><description>The one before was not closed.</description></item><item><title></title></item><item><description>Cut o"));
  ASSERT_EQ(records.size(), 5u);
  EXPECT_EQ(records[0].document.text, "AT&T says ‘no’.");
  EXPECT_EQ(records[0].document.title, "Fine & dandy");
  EXPECT_EQ(records[1].document.text + records[1].document.published, "No end of the title.2023-09-11");
  EXPECT_EQ(records[2].document.text, "The one before was not closed.");
  EXPECT_EQ(records[3].error->code, ErrorCode::bad_value);
  EXPECT_EQ(records[4].document.text, "Cut o");
}

TEST(Feeds, WhatIsNotClosedCostsNoOtherItem) {
  for (const std::string& open : {std::string("<![CDATA[One.</description></item>"), std::string("One.</description><!-- </item>"),
                                  std::string("One.</description><? </item>")}) {
    for (const std::string& two : {std::string("<![CDATA[Two.]]><!-- --><?x ?>"), std::string("Two.")}) {
      const auto records = read("feed.xml", rss("<item><title>A</title><description>" + open + "<item><description>" + two +
                                                "</description></item><item><description>Three.</description></item>"));
      ASSERT_EQ(records.size(), 3u) << open << two;
      EXPECT_EQ(records[0].document.text.substr(0, 4), "One.") << open << two;
      EXPECT_EQ(records[1].document.text, "Two.") << open << two;
      EXPECT_EQ(records[2].document.text, "Three.") << open << two;
    }
  }
}

TEST(Feeds, ALongRootTagIsNotParsedWithEachOfManyItems) {
  std::string items;
  for (int i = 0; i < 3000; ++i) {
    items += "<item><guid>" + std::to_string(i) +
             "</guid><title>Talks</title><dc:creator>Ana Roe</dc:creator><d:date>2023-09-11</d:date></item>";
  }
  std::string feed = rss(items);
  feed.insert(feed.find(" version=\"2.0\""), " x=\"" + std::string(15000, 'x') + "\"");
  const auto records = read("feed.xml", feed);
  ASSERT_EQ(records.size(), 3000u);
  const Document& d = records.back().document;
  EXPECT_EQ(d.id, "https://c.example/#2999");
  EXPECT_EQ(d.title, "Talks");
  EXPECT_EQ(d.author, "Ana Roe");
  EXPECT_EQ(d.language, "en");
  EXPECT_EQ(d.published, "") << "the tag was parsed: it declares what d: means";
}

TEST(Feeds, NothingIsExpandedOrFetched) {
  std::string laughs = "<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 12; ++i) {
    laughs += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) laughs += "&a" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  const auto records = read(
      "feed.xml",
      rss("<item><description>x &a11; &file; &remote;</description></item>",
          "<!DOCTYPE rss [" + laughs + "<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY remote SYSTEM \"http://127.0.0.1:9/x\">]>\n"));
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].document.text, "x &a11; &file; &remote;");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  const auto nested =
      read("feed.xml", rss("<item><description>" + deep + "</description></item><item><description>After.</description></item>"));
  ASSERT_EQ(nested.size(), 2u);
  EXPECT_TRUE(nested[0].error);
  EXPECT_EQ(nested[1].document.text, "After.");
  std::string swarm = "<item ";
  for (int i = 0; i < 3000; ++i) swarm += "a" + std::to_string(i) + "='>' ";
  const auto swarms = read("feed.xml", rss("<item><description><![CDATA[<a title=\" ]]></description></item>" + swarm +
                                           "><description>In.</description></item><item><description>After.</description></item>"));
  ASSERT_EQ(swarms.size(), 3u);
  ASSERT_TRUE(swarms[1].error);
  EXPECT_EQ(swarms[1].error->code, ErrorCode::bad_format);
  EXPECT_EQ(swarms[2].document.text, "After.");
}

TEST(Feeds, AreKnownByTheirFirstBytes) {
  EXPECT_EQ(read("a", rss("<item><description>One.</description></item>"))[0].document.text, "One.");
  EXPECT_EQ(read("a", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>One.</content></entry></feed>")[0].document.text, "One.");
  EXPECT_EQ(read("a", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"content_text\":\"One.\"}]}")[0].document.text, "One.");
  EXPECT_EQ(read("a",
                 "<!doctype html><html><body><article><p>A page is told from a feed by its first bytes, which is why this one is "
                 "read.</p></article></body></html>")[0]
                .document.text,
            "A page is told from a feed by its first bytes, which is why this one is read.");
  EXPECT_EQ(read("a", "<3 this is only text")[0].document.text, "<3 this is only text");
}

}  // namespace
}  // namespace hearsay
