#include "writers/report.h"

#include <gtest/gtest.h>

#include <algorithm>

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
  talks.origins = 1, talks.outlets = 2;
  talks.claims = {{"aa",
                   "r1",
                   "An official said ",
                   "they will meet",
                   ".",
                   {{"Hanseong Daily", "outlet", false}, {"official", "unnamed", true}},
                   "said",
                   "certain",
                   "positive",
                   "future",
                   "indirect"}};
  ReportHappening denial = talks;
  denial.disputed = true;
  denial.earliest = denial.latest = "2023-09-14";
  denial.claims = {{"bb", "r2", "", "they will not meet", "", {}, "", "certain", "negative", "future", "none"}};
  report.happenings = {talks, denial};
  report.quoted = {{"official", "unnamed", "Meridian Wire", true, 3}};
  return report;
}

TEST(HtmlReport, ShowsChainsHighlightsAndDisputes) {
  const auto page = html_report(small_report(), {});
  EXPECT_NE(page.find("An official said <mark>they will meet</mark>."), std::string::npos);
  EXPECT_NE(page.find("<b>Meridian Wire</b> &larr; Hanseong Daily <small>outlet</small> &larr; official (name withheld)"),
            std::string::npos);
  EXPECT_NE(page.find("says it is not so"), std::string::npos);
  EXPECT_LT(page.find("id=\"ahead\""), page.find("id=\"disputed\""));
  EXPECT_NE(page.find("2023-09-12 to 2023-09-13"), std::string::npos);
  EXPECT_NE(page.find("1 independent origin, 2 outlets"), std::string::npos);
}

TEST(HtmlReport, TrustsNothingThatItWasGiven) {
  const std::string hostile = "<script>alert('x')</script>\"' onload=\"x";
  Report report = small_report();
  report.title = report.subtitle = report.program = hostile;
  for (auto& h : report.happenings) {
    h.event = h.state = hostile;
    h.actors = h.recipients = h.themes = h.notes = {hostile};
    for (auto& place : h.places) place.name = place.role = hostile;
    for (auto& c : h.claims) c.id = c.before = c.words = c.after = c.cue = c.certainty = hostile, c.chain = {{hostile, hostile, true}};
  }
  report.quoted = {{hostile, hostile, hostile, true, 1}};
  for (auto& d : report.documents) d.outlet = d.title = d.published = hostile;
  const auto page = html_report(report, {});
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("onload=\""), std::string::npos);
  EXPECT_EQ(page.find("javascript:"), std::string::npos) << "an address that is no web address is no link";
  EXPECT_NE(page.find("href=\"https://example.org/1\""), std::string::npos);
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
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

TEST(TimelineSvg, LeavesOutWhatWouldFlattenTheRest) {
  Report report = small_report();
  report.happenings.push_back(report.happenings[0]);
  report.happenings.back().earliest = report.happenings.back().latest = "2019-04-25";
  const auto svg = timeline_svg(report);
  EXPECT_NE(svg.find("href=\"#h1\""), std::string::npos);
  EXPECT_EQ(svg.find("href=\"#h2\""), std::string::npos);
  EXPECT_EQ(timeline_svg({}), "");
}

}  // namespace
}  // namespace hearsay
