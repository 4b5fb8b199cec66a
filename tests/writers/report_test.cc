#include "writers/report.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "writers/land.h"
#include "writers/report_line.h"
#include "writers/report_map.h"

namespace hearsay {
namespace {

Report small_report() {
  Report report;
  report.title = "Talks";
  report.documents = {{"r1", "Meridian Wire", "Talks on Tuesday", "https://example.org/1", "2023-09-11", 1},
                      {"r2", "Harbour Times", "No talks", "javascript:alert(1)", "2023-09-12", 1}};
  ReportHappening talks;
  talks.event = "CONSULT";
  talks.state = "announced";
  talks.actors = {"Vladimir Putin", "Kim Jong-un"};
  talks.places = {{"Pyongyang", "from", 39.03, 125.75, true}, {"Vladivostok", "to", 43.11, 131.87, true}};
  talks.earliest = "2023-09-12", talks.latest = "2023-09-13";
  talks.expected = true;
  talks.told_as = "they will meet";
  talks.origins = {{"official", "unnamed", "Hanseong Daily", "yes", {"Meridian Wire"}}};
  talks.outlets = 2;
  talks.claims = {{"aa",
                   "r1",
                   "An official said ",
                   "they will meet",
                   ".",
                   {{"Hanseong Daily", "outlet", false, ""}, {"official", "unnamed", true, "because talks <go on>"}},
                   "said",
                   "certain",
                   "positive",
                   "future",
                   "indirect"}};
  ReportHappening denial = talks;
  denial.disputed = true;
  denial.earliest = denial.latest = "2023-09-14";
  denial.origins = {{"Harbour Times", "outlet", "", "no", {"Harbour Times"}}};
  denial.claims = {talks.claims[0], {"bb", "r2", "", "they will not meet", "", {}, "", "certain", "negative", "future", "none"}};
  denial.claims[0].id = "cc";
  report.happenings = {talks, denial};
  report.quoted = {{"official", "unnamed", "Meridian Wire", true, 3}};
  report.chains = {{"Meridian Wire", talks.claims[0].chain, 3}};
  report.denials = {denial.claims[1]};
  report.denials[0].id = "dd";
  return report;
}

TEST(HtmlReport, ShowsChainsHighlightsAndDisputes) {
  const auto page = html_report(small_report(), {});
  EXPECT_NE(page.find("An official said <mark>they will meet</mark>."), std::string::npos);
  EXPECT_NE(page.find("<b>Meridian Wire</b> &larr; Hanseong Daily <small>outlet</small> &larr; official (name withheld: “because talks "
                      "&lt;go on&gt;”)"),
            std::string::npos);
  EXPECT_NE(page.find("says it is not so"), std::string::npos);
  EXPECT_LT(page.find("id=\"disputed\""), page.find("id=\"ahead\"")) << "what is in question comes first";
  EXPECT_NE(page.find("<h3>Said not to be so</h3><blockquote id=\"cbb\">"), std::string::npos);
  EXPECT_NE(page.find("<blockquote id=\"cdd\">", page.find("id=\"denied\"")), std::string::npos);
  EXPECT_NE(page.find("<span class=\"tag no\">says no</span>"), std::string::npos);
  EXPECT_NE(page.find("<span title=\"CONSULT\">talks, visit</span>"), std::string::npos);
  EXPECT_NE(page.find("2023-09-12 to 2023-09-13"), std::string::npos);
  EXPECT_NE(page.find("1 independent origin, 2 outlets"), std::string::npos);
}

TEST(HtmlReport, TrustsNothingThatItWasGiven) {
  const std::string hostile = "<script>alert('x')</script>\"' onload=\"x";
  Report report = small_report();
  report.title = report.subtitle = report.program = hostile;
  for (auto& h : report.happenings) {
    h.event = h.state = hostile;
    h.told_as = h.earliest = h.latest = hostile;
    h.origins = {{hostile, hostile, hostile, hostile, {hostile}}};
    h.actors = h.recipients = h.themes = h.notes = {hostile};
    for (auto& place : h.places) place.name = place.role = hostile, place.radius_km = 5;
    h.routes = {{h.places, 5, true}};
    for (auto& c : h.claims)
      c.id = c.before = c.words = c.after = c.cue = c.certainty = hostile, c.chain = {{hostile, hostile, true, hostile}};
  }
  report.quoted = {{hostile, hostile, hostile, true, 1}};
  report.chains = {{hostile, {{hostile, hostile, true, hostile}}, 1}};
  for (auto& c : report.denials) c.id = c.document = c.before = c.words = c.after = c.cue = hostile;
  for (auto& d : report.documents) d.outlet = d.title = d.published = hostile;
  report.documents.push_back({hostile, hostile, "", "https://example.org/" + hostile, hostile, 1});
  const auto page = html_report(report, {});
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("onload=\""), std::string::npos);
  EXPECT_EQ(page.find("javascript:"), std::string::npos) << "an address that is no web address is no link";
  EXPECT_NE(page.find("href=\"https://example.org/1\""), std::string::npos);
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
}

TEST(HtmlReport, NoNameTurnsTheWordsBehindIt) {
  EXPECT_EQ(escape_html("W\xE2\x80\xAEire\xE2\x81\xA6 & \xE2\x80\x94 \xE2\x80"), "Wire &amp; \xE2\x80\x94 \xE2\x80");
}

// A browser opens what stands around the target of a link, not the fold that is the target.
TEST(HtmlReport, ARowOfTheTimelineLeadsToOpenClaims) {
  const auto page = html_report(small_report(), {});
  EXPECT_NE(page.find("<a href=\"#h0\">"), std::string::npos);
  EXPECT_NE(page.find("<details id=\"h0\"><summary>"), std::string::npos) << "closed";
  const auto style = page.substr(0, page.find("</style>"));
  EXPECT_NE(style.find("\ndetails:target::details-content{content-visibility:visible;block-size:auto}\n"), std::string::npos);
}

TEST(HtmlReport, AnOriginThatDeclinesSaysNeitherYesNorNo) {
  Report report = small_report();
  report.happenings[0].origins[0].says = "declined";
  const auto page = html_report(report, {});
  EXPECT_NE(page.find("through Hanseong Daily</small> <span class=\"tag no\">gives no answer</span>"), std::string::npos);
}

TEST(HtmlReport, AnEmptyReportIsAPage) {
  const auto page = html_report({}, {});
  EXPECT_NE(page.find("</html>"), std::string::npos);
  EXPECT_EQ(page.find("id=\"map\">"), std::string::npos);
}

TEST(MapSvg, DrawsMarksRoutesAndTheLandInView) {
  const LandRings land = {{{120.f, 35.f}, {140.f, 35.f}, {140.f, 50.f}}, {{-80.f, 30.f}, {-70.f, 30.f}, {-70.f, 40.f}}};
  const auto svg = map_svg(small_report(), land);
  EXPECT_NE(svg.find(">Vladivostok</text>"), std::string::npos);
  EXPECT_NE(svg.find("class=\"route ahead\""), std::string::npos);
  const auto path = svg.substr(svg.find("class=\"land\""), svg.find("/>") - svg.find("class=\"land\""));
  EXPECT_EQ(std::count(path.begin(), path.end(), 'Z'), 1) << "only the ring in view";
  EXPECT_EQ(map_svg({}, land), "");
}

TEST(MapSvg, TwoTownsOfOneNameAreTwoMarks) {
  auto report = small_report();
  report.happenings[0].places = {{"Tripoli", "at", 32.89, 13.19, true}};
  report.happenings[1].places = {{"Tripoli", "at", 34.43, 35.84, true}};
  const auto svg = map_svg(report, {});
  const auto first = svg.find("<title>Tripoli: 1</title>");
  ASSERT_NE(first, std::string::npos);
  EXPECT_NE(svg.find("<title>Tripoli: 1</title>", first + 1), std::string::npos);
}

TEST(MapSvg, NoJourneyBeginsInTheMiddleOfACountry) {
  auto report = small_report();
  for (auto& happening : report.happenings)
    for (auto& place : happening.places) place.wide = place.role == "from";
  EXPECT_EQ(map_svg(report, {}).find("class=\"route"), std::string::npos);
}

TEST(MapSvg, DrawsTheWayThatAClaimTells) {
  auto report = small_report();
  const ReportPlace via{"Khasan", "via", 42.43, 130.65, true};
  report.happenings[0].routes = {{{report.happenings[0].places[0], via, report.happenings[0].places[1]}, 683.9, false}};
  report.happenings.resize(1);
  const auto svg = map_svg(report, {});
  EXPECT_NE(svg.find("<title>Pyongyang → Khasan → Vladivostok, 684 km</title>"), std::string::npos);
  EXPECT_NE(svg.find("<title>Khasan: 1</title>"), std::string::npos) << "a stop is a mark";
  const auto route = svg.substr(svg.find("class=\"route"));
  const auto path = route.substr(0, route.find("/path"));
  EXPECT_EQ(std::count(path.begin(), path.end(), 'Q'), 2) << "over the stop, not past it";
  EXPECT_EQ(route.find("class=\"route", 10), std::string::npos) << "once";
}

TEST(Land, ARingOverTheDateLineStandsAtBothEdges) {
  const auto rings = at_both_edges({{170.f, 65.f}, {-170.f, 65.f}, {-170.f, 70.f}, {170.f, 70.f}});
  ASSERT_EQ(rings.size(), 2u);
  EXPECT_EQ(rings[0][1].first, 190.f);
  EXPECT_EQ(rings[1][0].first, -190.f);
  EXPECT_EQ(rings[1][1].first, -170.f);
  EXPECT_EQ(at_both_edges({{10.f, 0.f}, {20.f, 0.f}, {20.f, 10.f}}).size(), 1u);
  EXPECT_EQ(at_both_edges({{-180.f, -80.f}, {-60.f, -75.f}, {60.f, -75.f}, {179.f, -80.f}}).size(), 1u) << "round the pole";
}

TEST(MapSvg, AWayOverTheDateLineDoesNotCrossTheWorld) {
  auto report = small_report();
  report.happenings.resize(1);
  report.happenings[0].places = {{"Tokyo", "from", 35.7, 139.7, true}, {"Seattle", "to", 47.6, -122.3, true}};
  const auto svg = map_svg(report, {});
  const auto route = svg.substr(svg.find("class=\"route"), 160);
  EXPECT_EQ(std::count(route.begin(), route.end(), 'M'), 2) << "it leaves on one side and comes in on the other";
}

TEST(MapSvg, ShowsHowFarOffAPointMayBe) {
  auto report = small_report();
  for (auto& happening : report.happenings)
    for (auto& place : happening.places) place.radius_km = place.role == "to" ? 111.195 : 0;
  const auto svg = map_svg(report, {});
  EXPECT_NE(svg.find("<title>Vladivostok, within 111 km</title>"), std::string::npos);
  EXPECT_EQ(svg.find("Pyongyang, within"), std::string::npos);
}

TEST(HtmlReport, WhoOnlySupposesStandsOnNeitherSide) {
  Report report = small_report();
  report.happenings[1].claims[0].certainty = "unknown";
  const auto page = html_report(report, {});
  EXPECT_EQ(page.find("<h3>Said to be so</h3>"), std::string::npos);
  EXPECT_NE(page.find("<h3>Only asked, supposed or demanded</h3><blockquote id=\"ccc\">"), std::string::npos);
}

TEST(HtmlReport, WhoDeclinesToAnswerDeniesNothing) {
  Report report = small_report();
  report.denials[0].stance = "declines";
  const auto page = html_report(report, {});
  const auto claim = page.substr(page.find("<blockquote id=\"cdd\">"));
  EXPECT_LT(claim.find("gives no answer"), claim.find("</blockquote>"));
  EXPECT_GT(claim.find("says it is not so"), claim.find("</blockquote>"));
}

TEST(HtmlReport, DoesNotGrowWithoutEnd) {
  Report report = small_report();
  report.happenings[0].claims.resize(5000, report.happenings[0].claims[0]);
  report.denials.resize(5000, report.denials[0]);
  const auto page = html_report(report, {});
  EXPECT_NE(page.find("and 4940 more"), std::string::npos);
  EXPECT_LT(page.size(), 100'000u);
}

TEST(HtmlReport, LinksOnlyToWhatIsThere) {
  Report report = small_report();
  for (auto& h : report.happenings) h.places.clear();
  const auto page = html_report(report, {});
  EXPECT_EQ(page.find("href=\"#map\""), std::string::npos);
  EXPECT_NE(page.find("href=\"#line\""), std::string::npos);
}

TEST(HtmlReport, WhatIsToldOnceWithoutADateFoldsUp) {
  Report report = small_report();
  report.happenings[0].earliest.clear();
  EXPECT_NE(html_report(report, {}).find("1 told once, without a date"), std::string::npos);
}

TEST(MapSvg, NamesWhatLiesOutside) {
  Report report = small_report();
  for (int i = 0; i < 10; ++i) report.happenings.push_back(report.happenings[0]);
  report.happenings[1].places = {{"Lima <3", "at", -12.05, -77.04, true}};
  EXPECT_NE(map_svg(report, {}).find("Outside the map: Lima &lt;3"), std::string::npos);
}

TEST(Land, IsCutToTheBox) {
  const std::vector<std::pair<float, float>> square = {{0.f, 0.f}, {10.f, 0.f}, {10.f, 10.f}, {0.f, 10.f}};
  float west = 180, east = -180;
  for (const auto& [lon, lat] : clipped(square, 5, 20, -5, 5)) {
    west = std::min(west, lon), east = std::max(east, lon);
    EXPECT_GE(lat, 0.f);
    EXPECT_LE(lat, 5.f);
  }
  EXPECT_EQ(west, 5.f);
  EXPECT_EQ(east, 10.f);
  EXPECT_TRUE(clipped(square, 20, 30, 0, 10).empty());
}

TEST(Land, ThatIsShippedIsRead) {
  const auto land = load_land(Knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data"));
  EXPECT_GT(land.size(), 500u);
  int jumps = 0;
  for (const auto& ring : land)
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto& [lon, lat] = ring[i];
      ASSERT_TRUE(std::abs(lon) <= 540 && std::abs(lat) <= 90.01f) << lon << ' ' << lat;
      if (i > 0 && std::abs(lon - ring[i - 1].first) > 180) ++jumps;
    }
  EXPECT_LE(jumps, 1) << "the Antarctic alone goes round";
}

TEST(TimelineSvg, ShowsWhenItFallsAndWhoToldItWhen) {
  Report report = small_report();
  const auto svg = timeline_svg(report);
  EXPECT_NE(svg.find("<a href=\"#h0\">"), std::string::npos);
  EXPECT_NE(svg.find("class=\"bar ahead\""), std::string::npos);
  EXPECT_NE(svg.find("class=\"bar denied\""), std::string::npos);
  EXPECT_NE(svg.find("<circle class=\"ahead\""), std::string::npos);
  EXPECT_NE(svg.find("<circle class=\"denied\""), std::string::npos);
  EXPECT_NE(svg.find(">Vladimir Putin, Kim Jong-un: talks, visit</text>"), std::string::npos);
  EXPECT_EQ(timeline_svg({}), "");
}

TEST(TimelineSvg, NamesTheYearWhereThereAreTwo) {
  Report report = small_report();
  EXPECT_EQ(timeline_svg(report).find(">2023-09-11</text>"), std::string::npos);
  report.documents[0].published = "2022-12-30";
  EXPECT_NE(timeline_svg(report).find(">2022-12-30</text>"), std::string::npos);
}

// Links within an image are nothing to a screen reader.
TEST(TimelineSvg, ItsLinksAreNoPartOfAnImage) { EXPECT_EQ(timeline_svg(small_report()).find("role=\"img\""), std::string::npos); }

TEST(TimelineSvg, AFarDayDoesNotFlattenTheRest) {
  Report report = small_report();
  report.happenings[1].earliest = report.happenings[1].latest = "2019-04-25";
  const auto svg = timeline_svg(report);
  EXPECT_NE(svg.find("← 2019-04-25"), std::string::npos);
  EXPECT_NE(svg.find(">09-11</text>"), std::string::npos) << "the line is that of the reports";
}

TEST(TimelineSvg, CutsNamesToWholeLettersAndKeepsWhatHappens) {
  Report report = small_report();
  report.happenings[0].actors = {"Волга Волга Волга Волга Волга", "Амур Амур Амур"};
  const auto svg = timeline_svg(report);
  const auto label = svg.find("…: talks, visit</text>");
  ASSERT_NE(label, std::string::npos);
  EXPECT_NE(static_cast<unsigned char>(svg[label - 1]) & 0xC0, 0xC0) << "half a letter";
}

TEST(TimelineSvg, KeepsTheMostToldOfMany) {
  Report report = small_report();
  for (int i = 0; i < 100; ++i) report.happenings.push_back(report.happenings[0]);
  report.happenings[60].claims.push_back(report.happenings[60].claims[0]);
  const auto svg = timeline_svg(report);
  EXPECT_NE(svg.find("<a href=\"#h60\">"), std::string::npos);
  EXPECT_EQ(svg.find("<a href=\"#h99\">"), std::string::npos);
}

}  // namespace
}  // namespace hearsay
