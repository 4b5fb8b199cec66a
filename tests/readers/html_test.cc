#include "readers/html.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "hearsay/error.h"
#include "readers/charset.h"
#include "readers/html_charset.h"
#include "readers/html_tree.h"
#include "readers/metadata.h"
#include "readers/metadata_values.h"

namespace hearsay {
namespace {

using namespace std::string_literals;

const std::string kOne =
    "The harbour master said on Monday that the bridge would stay shut until the spring, because its bearings are worn.";
const std::string kTwo = "“We asked for new ones four years ago,” he said, “and were told that there was no money for them.”";
const std::string kThree = "The council meets again on Thursday, when the treasurer is to say what a replacement would cost.";

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

Document only(const std::string& html, const PageHints& hints = {}) {
  auto documents = read_page(html, hints);
  EXPECT_EQ(documents.size(), 1u);
  return documents.empty() ? Document{} : documents.front();
}

std::string page(const std::string& body, const std::string& head = "") {
  return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}
std::string article() { return "<p>" + kOne + "</p><p>" + kTwo + "</p><p>" + kThree + "</p>"; }

TEST(Html, TextOfTheArticleOnly) {
  const Document d =
      only(page("<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport and other things to read today</a></li></ul></nav>"
                "<div class='cookie-banner'><p>We and our partners use cookies to store what you do here, and to show you what you may "
                "like. Accept?</p></div>"
                "<article><h1>Bridge shut</h1><div class='share-bar'>Share on Facebook</div><p>" +
                kOne +
                "</p><figure><img src=x><figcaption>The bridge in "
                "the morning light, seen from the northern quay. Photo: A. Roe</figcaption></figure><p>" +
                kTwo +
                "</p><div class='ad-slot'>Advertisement</div>"
                "<aside class='related'><h3><a href=/1>Ferry sails again</a></h3><p>A summary of another story, which is long enough to be "
                "taken for text.</p></aside>"
                "<p>" +
                kThree +
                "</p></article><div id='comments'><p>I have said for years that this bridge would not last, and nobody wanted to hear it, "
                "as ever.</p></div>"));
  EXPECT_EQ(d.text, kOne + "\n\n" + kTwo + "\n\n" + kThree);
}

TEST(Html, ListsQuotesHeadingsAndTablesStayInOrder) {
  const Document d =
      only(page("<main><h1>Plan</h1><p>" + kOne +
                "</p><h2>What happens next</h2><ul><li>Works begin in April.</li><li>Two lanes stay open.</li></ul><blockquote><p>" + kTwo +
                "</p></blockquote><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2023</td><td>4 million</td></tr></table><p>" + kThree +
                "</p></main>"));
  EXPECT_EQ(d.text, kOne + "\n\nWhat happens next\n\nWorks begin in April.\n\nTwo lanes stay open.\n\n" + kTwo +
                        "\n\nYear Cost\n\n2023 4 million\n\n" + kThree);
}

TEST(Html, WhatIsShortButTheArticlesStays) {
  const Document d =
      only(page("<article><h1>Bridge shut</h1><p>" + kOne + "</p><blockquote class='callout'>Shut it, and shut us</blockquote><p>" + kTwo +
                "</p><h2>The south bank</h2><h3>Traders fear the winter</h3><p>" + kThree +
                "</p><p>Ana Roe in Lindby</p><h2>Nothing follows</h2><h2>Nor here</h2></article>"));
  EXPECT_EQ(d.text, kOne + "\n\nShut it, and shut us\n\n" + kTwo + "\n\nThe south bank\n\nTraders fear the winter\n\n" + kThree +
                        "\n\nAna Roe in Lindby");
}

TEST(Html, LineBreaks) {
  const Document d = only(page("<div>" + kOne + "<br><br>" + kTwo + "<br>" + kThree + "</div>"));
  EXPECT_EQ(d.text, kOne + "\n\n" + kTwo + "\n" + kThree);
}

TEST(Html, NoMarkupAndNoScriptReachTheText) {
  const Document d =
      only(page("<script>var a = '<p>" + kOne + "</p>';</script><style>p { color: red }</style><article><p>" + kOne +
                "<script>alert('x')</script></p><iframe src=//x>" + kTwo + "</iframe><p onclick='x()'>" + kTwo +
                " &lt;b&gt;5 &amp; 6&lt;/b&gt;</p><noscript><p>Please enable JavaScript to read this page in full.</p></noscript><p>" +
                kThree + "</p></article>"));
  EXPECT_EQ(d.text, kOne + "\n\n" + kTwo + " <b>5 & 6</b>\n\n" + kThree);  // what the page shows as text is text
}

TEST(Html, HostileMarkup) {
  EXPECT_THROW(parse_html(repeated("<div>", 200'000)), Error);
  EXPECT_THROW(parse_html(repeated("<b><i><ul><li>", 100'000)), Error);
  std::string swarm = "<p ";
  for (int i = 0; i < 300'000; ++i) swarm += "a" + std::to_string(i) + "=1 ";
  EXPECT_THROW(parse_html(swarm + ">"), Error);
  // Nor may markup hide one from the count that hides it from no parser.
  swarm.clear();
  for (int i = 0; i < 3000; ++i) swarm += " a" + std::to_string(i);
  for (const std::string before : {"<script></SCRIPT><p", "<SCRIPT></script><p", "<scripty><p", "<script/><p", "<!-- --!><p", "<!--><p",
                                   "<p a= '>'", "<p a =\">\"", "<p = \"><p\"", "<style>'</style><p", "<p b=c'><p"}) {
    EXPECT_THROW(parse_html(before + swarm + ">"), Error) << before;
  }
  EXPECT_NO_THROW(parse_html("<script src=x/>" + repeated("if (a <b && c) ", 3000) + "</script>"));
  EXPECT_NO_THROW(
      parse_html("<p title='" + repeated("a b ", 100'000) + "'>x</p><script>" + repeated("if (a <b && c) ", 100'000) + "</script>"));
  const std::string huge(3 << 20, 'x');
  EXPECT_EQ(only(page("<article class='" + huge + "' id=\"" + repeated("comment share ", 10'000) + "\">" + article() + "</article>"))
                .text.substr(0, kOne.size()),
            kOne);
  EXPECT_EQ(only(page("<article>" + article() + "</article><!-- never closed " + huge)).text.substr(0, kOne.size()), kOne);
  EXPECT_EQ(only(page("<article>" + article() + "</article><script>if (a < b) {" + huge)).text.substr(0, kOne.size()), kOne);
  EXPECT_EQ(only("<html><body><p>"s + std::string(3, '\0') + kOne + "\0"s + "</p><p>" + kTwo).text, kOne + "\n\n" + kTwo);
  EXPECT_TRUE(read_page("", {}).empty());
  EXPECT_TRUE(read_page("<", {}).empty());
  EXPECT_TRUE(read_page(repeated("<a", 50'000), {}).empty());
  EXPECT_THROW(read_page("%PDF-1.4 ...", {}), Error);
  EXPECT_EQ(only("<!DOCTYPE html [<!ENTITY a \"" + huge.substr(0, 1000) + "\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                 page("<p>&x;&a;" + kOne + "</p><p>" + kTwo + "</p>"))
                .text.find("root:"),
            std::string::npos);
}

// What grows with the square of the page's length would not come back within the test's time.
TEST(Html, LongTextsTakeLinearTime) {
  const std::string a(4 << 20, 'a');  // letters that match almost everywhere
  const std::string json =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + a.substr(0, 3'900'000) + "\"}</script>";
  const std::string near = a.substr(0, 2 << 20) + "b";
  EXPECT_EQ(only(page("<article>" + article() + "<p>" + near + "</p></article>", json)).text.substr(0, kOne.size()), kOne);
  EXPECT_EQ(only(page("<article><p>" + near + "</p><p>" + a + "</p>" + article() + "</article>")).text.substr(0, 10), a.substr(0, 10));
  EXPECT_EQ(author_names(repeated("ab,", 600'000)), "ab");
  EXPECT_EQ(title_without(repeated("x: ", 1'000'000), "x"), repeated("x: ", 999'999) + "x:");
}

TEST(Html, LinesDeepInThePageTakeLinearTime) {
  std::string lines;
  for (int i = 0; i < 60'000; ++i) lines += "<p>Line number " + std::to_string(i) + "</p>";
  const std::string nest = repeated("<div class='" + std::string(8000, 'x') + "'>", 900);
  EXPECT_EQ(only(page(nest + "<h1>Bridge shut</h1>" + lines + article())).text, kOne + "\n\n" + kTwo + "\n\n" + kThree);
}

// Elements within each other each hold all that stands in the last one: as often as they are nested, a long text must not be kept.
TEST(Html, ValuesOfElementsWithinEachOtherAreShort) {
  const std::string text = repeated("A long text é ", 10'000);
  const PageValues found =
      page_values(parse_html("<html><head><title>" + text + "</title></head><body>" + repeated("<div itemprop='author headline'>", 20) +
                             "<h1>" + text + "</h1></body></html>"));
  EXPECT_EQ(found.item_authors.size(), 20u);
  std::vector<std::string> values = found.item_authors;
  values.insert(values.end(), {found.page_title, found.h1, found.of_item("headline")});
  for (const std::string& value : values) {
    EXPECT_LE(value.size(), kLongestValue);
    EXPECT_EQ(value.substr(0, 13), "A long text \xC3");
    EXPECT_EQ(first_bad_utf8(value), std::string::npos);
  }
}

TEST(Html, EveryByteThatIsCutOffStillGivesUtf8) {
  const std::string whole = page("<article><h1>Ünï</h1>" + article() + "</article>",
                                 "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ünï\"}</script>");
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    for (const Document& d : read_page(whole.substr(0, size), {})) {
      EXPECT_EQ(first_bad_utf8(d.text), std::string::npos);
      EXPECT_EQ(first_bad_utf8(d.title), std::string::npos);
    }
  }
}

TEST(Html, Charsets) {
  const auto text_in = [](const std::string& bytes, const std::string& declared) { return decode_html(bytes, declared).text; };
  EXPECT_EQ(text_in("<meta charset=iso-8859-1><p>\x93quoted\x94 caf\xE9", ""), "<meta charset=iso-8859-1><p>“quoted” café");
  EXPECT_EQ(text_in("<p>\xEF\xF0\xE8\xE2\xE5\xF2", "windows-1251"), "<p>привет");
  EXPECT_EQ(text_in("<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Shift_JIS\">\x93\xFA\x96\x7B", ""),
            "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Shift_JIS\">日本");
  EXPECT_EQ(text_in("\xFF\xFE<\0p\0>\0"s, "iso-8859-1"), "<p>");
  EXPECT_EQ(text_in("<meta charset=latin1>caf\xC3\xA9", ""), "<meta charset=latin1>café");  // says one thing, is another
  EXPECT_EQ(text_in("<meta charset=utf-8>caf\xC3\xA9 \xFF x", ""),
            "<meta charset=utf-8>café \xEF\xBF\xBD x");  // one bad byte costs one character
  for (const auto& [head, declared] : {std::pair{"<meta charset=ISO-2022-JP><p>"s, ""s}, {"<p>"s, "ISO-2022-JP"s}})
    EXPECT_EQ(text_in(head + "\x1B$BF|K\\\x1B(B", declared), head + "日本");
  EXPECT_EQ(only("<p>&#147;" + kOne + "&#148;</p><p>" + kTwo + "</p>").text.substr(0, 6), "“The");
}

TEST(Html, DatesAreTrustedInOrderAndTheSourceIsTold) {
  const std::string json =
      "<script "
      "type='application/"
      "ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-09-11T14:05:00+0900\",\"dateModified\":\"2023-09-12\"}</script>";
  const std::string meta = "<meta property='article:published_time' content='2023-09-10T10:00:00Z'>";
  Document d = only(page(article(), json + meta));
  EXPECT_EQ(d.published, "2023-09-11T14:05:00+09:00");
  EXPECT_EQ(d.published_from, "metadata");
  EXPECT_EQ(d.meta_of("published_by"), "json-ld");
  EXPECT_EQ(d.meta_of("updated"), "2023-09-12");
  EXPECT_EQ(only(page(article(), meta)).meta_of("published_by"), "meta");
  d = only(page("<h1>Bridge</h1><time datetime=2023-09-09>Saturday</time>" + article()));
  EXPECT_EQ(d.published + " " + d.published_from + " " + std::string(d.meta_of("published_by")), "2023-09-09 page time");
  d = only(page("<h1>Bridge</h1>" + article(), "<link rel=canonical href=https://a.example/2023/sep/08/bridge>"));
  EXPECT_EQ(d.published + " " + std::string(d.meta_of("published_by")), "2023-09-08 url");
  EXPECT_EQ(only(page("<h1>Bridge</h1>" + article() + "<footer>© 2024 Courier, 1 January 2024</footer>")).published, "");
  d = only(page(article(), json), {.url = {}, .charset = {}, .fetched = "2023-01-05T00:00:00Z", .language = {}});
  EXPECT_EQ(d.published, "");  // after it was fetched: a slip
}

// The line is cut between characters: the middle dot's second byte ends letters of other scripts, too.
TEST(Html, BylinesThatHoldADate) {
  const auto author_in = [](const std::string& line) {
    return only(page("<h1>Bridge shut</h1><div class=byline>" + line + "</div>" + article())).author;
  };
  EXPECT_EQ(author_in("By Ana Roe · 11 September 2023"), "Ana Roe");
  EXPECT_EQ(author_in("By Ana Roe | 11 September 2023"), "Ana Roe");
  EXPECT_EQ(author_in("Автор: Зоя Казакова 11 сентября 2023"), "Зоя Казакова");
}

TEST(Html, LanguagesOfServersAreCodes) {
  const auto language = [](std::string_view told) {
    return only(page(article()), {.url = {}, .charset = {}, .fetched = {}, .language = told}).language;
  };
  EXPECT_EQ(language("EN-us"), "en");
  for (const char* none : {"\xE9n", "\xC3\xA9", "english", ""}) EXPECT_EQ(language(none), "") << none;
}

TEST(Html, StubsPartsAndOrigins) {
  const std::string json =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"publisher\":{\"name\":\"Corvane "
      "Post\"},\"sourceOrganization\":{\"name\":\"Meridian Wire\"}}</script>";
  const Document d = only(page(article(), json + "<link rel=next href='?page=2'>"));
  EXPECT_EQ(d.meta_of("access"), "stub");
  EXPECT_EQ(d.meta_of("origin"), "Meridian Wire");
  EXPECT_EQ(d.meta_of("part"), "one of several pages");
  EXPECT_EQ(only(page(article())).meta_of("access"), "");
}

TEST(Html, LiveBlogsGiveADocumentAnEntry) {
  const std::string json =
      "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Vote: "
      "live\",\"url\":\"https://a.example/live\",\"liveBlogUpdate\":["
      "{\"headline\":\"Polls close\",\"articleBody\":\"Polls have "
      "closed.\",\"datePublished\":\"2023-09-11T20:00:00Z\",\"url\":\"/live#2\"},"
      "{\"articleBody\":\"Polls are open.\\nQueues are long.\",\"datePublished\":\"2023-09-11T08:00:00Z\"}]}</script>";
  const auto documents = read_page(page(article(), json), {});
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].title + "|" + documents[0].published + "|" + documents[0].url,
            "Polls close|2023-09-11T20:00:00Z|https://a.example/live#2");
  EXPECT_EQ(documents[1].text, "Polls are open.\n\nQueues are long.");
  EXPECT_EQ(documents[1].meta_of("live"), "Vote: live");
}

TEST(Html, TextThatComesByScriptIsTakenFromJsonLd) {
  const std::string body = kOne + "\\n" + kTwo + "\\n" + kThree;
  const Document d = only(page("<div id=app></div><p>You need JavaScript to read this page.</p>",
                               "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body + "\"}</script>"));
  EXPECT_EQ(d.text, kOne + "\n\n" + kTwo + "\n\n" + kThree);
}

TEST(LooseDates, AsPagesAndFeedsWriteThem) {
  const auto read = [](std::string_view text, DayOrder order = DayOrder::unknown) {
    return parse_loose_date(text, order).value_or("none");
  };
  EXPECT_EQ(read("Mon, 11 Sep 2023 14:05:00 GMT"), "2023-09-11T14:05:00Z");
  EXPECT_EQ(read("Fri, 11 Sep 23 14:05 +0530"), "2023-09-11T14:05:00+05:30");  // a Monday
  EXPECT_EQ(read("11 Sep 2023 14:05:00 GMT+2"), "2023-09-11T14:05:00+02:00");
  EXPECT_EQ(read("Mon Sep 11 14:05:00 2023"), "2023-09-11T14:05:00");
  EXPECT_EQ(read("2023-09-11 14:05:07.120 UTC"), "2023-09-11T14:05:07Z");
  EXPECT_EQ(read("20230911T140507Z"), "2023-09-11T14:05:07Z");
  EXPECT_EQ(read("1694441100"), "2023-09-11T14:05:00Z");
  EXPECT_EQ(read("Sept. 11, 2023 at 2:05 p.m. ET"), "2023-09-11T14:05:00");
  EXPECT_EQ(read("Monday, September 11th, 2023 12:05 AM EDT"), "2023-09-11T00:05:00-04:00");
  EXPECT_EQ(read("11. März 2023, 14.05 Uhr"), "2023-03-11T14:05:00");
  EXPECT_EQ(read("le 1er août 2023 à 14h05"), "2023-08-01T14:05:00");
  EXPECT_EQ(read("11 de septiembre de 2023"), "2023-09-11");
  EXPECT_EQ(read("11 сентября 2023, 14:05"), "2023-09-11T14:05:00");
  EXPECT_EQ(read("2023年9月11日"), "2023-09-11");
  EXPECT_EQ(read("2023년 9월 11일 14:05"), "2023-09-11T14:05:00");
  EXPECT_EQ(read("2023년 9월 11일 오후 2:05:10"), "2023-09-11T14:05:10");
  EXPECT_EQ(read("03/04/2023"), "none");
  EXPECT_EQ(read("03/04/2023", DayOrder::day_first), "2023-04-03");
  EXPECT_EQ(read("03/04/2023", DayOrder::month_first), "2023-03-04");
  EXPECT_EQ(read("23/04/2023"), "2023-04-23");
  EXPECT_EQ(read("9/11/2001", DayOrder::month_first), "2001-09-11");
  for (const char* none : {"", "soon", "2023-02-30", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "3 days ago", "version 2.0.1", "12:30",
                           "99/99/9999", "may 2023", "+3 (555) 123-45-67"}) {
    EXPECT_EQ(read(none), "none") << none;
  }
}

TEST(LooseDates, OfAddresses) {
  EXPECT_EQ(date_of_url("https://a.example/2023/09/11/x").value_or(""), "2023-09-11");
  EXPECT_EQ(date_of_url("https://a.example/news/2023-09-11-x.html").value_or(""), "2023-09-11");
  EXPECT_EQ(date_of_url("https://a.example/20230911/x").value_or(""), "2023-09-11");
  EXPECT_EQ(date_of_url("https://a.example/2023/sep/11/x").value_or(""), "2023-09-11");
  for (const char* none : {"https://a.example/2023/13/11/x", "https://a.example/news-12345678", "https://a.example/2023/09/",
                           "https://a.example/?d=2023-09-11", "a"}) {
    EXPECT_FALSE(date_of_url(none)) << none;
  }
}

TEST(Names, OfAuthors) {
  EXPECT_EQ(author_names("By Ana Roe and Bo Lind, Staff Writers | AP"), "Ana Roe, Bo Lind, AP");
  EXPECT_EQ(author_names("Written by: Ana Roe"), "Ana Roe");
  EXPECT_EQ(author_names("Von Eva Novak und Jonas Weber"), "Eva Novak, Jonas Weber");
  EXPECT_EQ(author_names("admin"), "");
  EXPECT_EQ(author_names("https://www.facebook.com/ana"), "");
  EXPECT_EQ(author_names("ana@example.org"), "");
}

TEST(Names, OfAddresses) {
  EXPECT_EQ(resolved_url("../b?x=1", "https://a.example/n/m/c"), "https://a.example/n/b?x=1");
  EXPECT_EQ(resolved_url("//b.example/x", "https://a.example/"), "https://b.example/x");
  EXPECT_EQ(resolved_url("?p=2", "https://a.example/n?p=1"), "https://a.example/n?p=2");
  EXPECT_EQ(resolved_url("javascript:alert(1)", "https://a.example/"), "");
  EXPECT_EQ(resolved_url("data:text/html,x", ""), "");
  EXPECT_EQ(resolved_url("x", ""), "");
  EXPECT_EQ(host_of("https://ana:secret@www.A.example:8443/x"), "a.example");  // neither name nor password
  EXPECT_EQ(host_of("http://[2001:db8::1]:80/") + host_of("http://[2001:db8::1]") + host_of("http://["), "[2001:db8::1][2001:db8::1][");
}

}  // namespace
}  // namespace hearsay
