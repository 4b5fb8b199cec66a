#include "writers/annotation.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "writers/json_text.h"

namespace hearsay {
namespace {

using nlohmann::json;

json written(const Document& document, bool syntax = false) {
  std::string out;
  append_annotation(out, document, {.syntax = syntax});
  return json::parse(out);
}

// "Kim visits Moscow, officials told Reuters." with one of everything.
Document report() {
  Document d;
  d.id = "r1";
  d.text = "Kim visits Moscow on 12 May with 3 aides, officials told Reuters.";
  d.published = "2023-05-11";
  d.published_from = "metadata";
  d.meta = {{"slug", "VISIT"}, {"subject", "politics"}, {"subject", "travel"}};
  d.origin = "Reuters";
  d.origin_from = "text";
  d.credits = {{"Reuters", true, "text", {57, 64}}};
  const auto span = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(d.text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  d.sentences = {{{0, static_cast<std::uint32_t>(d.text.size())}, {0, 1}, 0}};
  Token& token = d.tokens.emplace_back();
  token.span = span("Kim");
  token.lemma = "Kim";
  token.feats.number = Number::sing;
  token.upos = Upos::propn;
  token.deprel = Deprel::nsubj;
  d.mentions = {Mention{span("Kim"), {}, -1, MentionForm::name, 0}, Mention{span("officials"), {}, -1, MentionForm::nominal, 1}};
  d.entities.resize(2);
  d.entities[0].kind = EntityKind::person;
  d.entities[0].name = "Kim Jong-un";
  d.entities[0].id = "kim-jong-un";
  d.entities[0].mentions = {0};
  d.entities[1].name = "officials";
  d.entities[1].mentions = {1};
  d.times = {Time{span("on 12 May"), {}, TimeType::date, "2023-05-12", "2023-05-12", "2023-05-12"}};
  d.places = {Place{span("Moscow"), {}, "Moscow", "RU", "", 55.75222, 37.61556, "geonames:524901", 0.9}};
  d.quantities = {Quantity{span("3 aides"), {}, 3, "", "aide", Bound::exact}};
  Source officials;
  officials.span = span("officials");
  officials.text = officials.name = "officials";
  officials.entity = 1;
  officials.anonymous = true;
  const Cue told{span("told"), {}, -1, "tell", Stance::states};
  Attribution& attribution = d.attributions.emplace_back();
  attribution.sources = {officials};
  attribution.cue = told;
  attribution.content = {span("Kim visits Moscow")};
  d.claims.resize(2);
  Claim& claim = d.claims[0];
  claim.id = "0123456789abcdef";
  claim.span = span("Kim visits Moscow");
  claim.attribution = 0;
  claim.sources = {officials};
  claim.cue = told;
  claim.speech = Speech::indirect;
  claim.predicate = span("visits");
  claim.predicate_lemma = "visit";
  claim.event = Event{"CONSULT", "visit", {"diplomatic"}, "042"};
  claim.actor = {Participant{span("Kim"), "Kim", "Kim Jong-un", 0, "PRK.GOV", ""}};
  claim.places = {{0, PlaceRole::to}};
  claim.time = 0;
  claim.quantities = {0};
  d.claims[1].id = "fedcba9876543210";
  d.claims[1].span = d.claims[1].predicate = span("Moscow");
  d.warnings = {{"sentence_too_long", {0, 3}}};
  return d;
}

// Every object with a span and a text has the text of its span.
void check_spans(const json& value, const std::string& text, int& checked) {
  if (value.is_object() && value.contains("span") && value["span"].is_array() && value.contains("text")) {
    const std::size_t begin = value["span"][0], end = value["span"][1];
    EXPECT_EQ(value["text"], text.substr(begin, end - begin));
    ++checked;
  }
  if (value.is_structured()) {
    for (const json& inner : value) check_spans(inner, text, checked);
  }
}

TEST(Annotation, SpansAgreeWithText) {
  int checked = 0;
  const Document d = report();
  check_spans(written(d, true), d.text, checked);
  EXPECT_GE(checked, 12);
}

TEST(Annotation, HasEveryFieldOfTheRecord) {
  const std::vector<std::string> fields = {
      "id",          "url",      "outlet", "title",  "author",     "language",     "text",   "published", "published_from",
      "sentences",   "entities", "times",  "places", "quantities", "attributions", "claims", "warnings",  "origin",
      "origin_from", "credits",  "meta"};
  for (const Document& d : {report(), Document{}}) {
    const json record = written(d);
    EXPECT_EQ(record.size(), fields.size());
    for (const std::string& field : fields) EXPECT_TRUE(record.contains(field)) << field;
  }
  EXPECT_TRUE(written(Document{})["published"].is_null());
  EXPECT_EQ(written(report())["published"], "2023-05-11");
  EXPECT_EQ(written(report())["meta"], json({{"slug", {"VISIT"}}, {"subject", {"politics", "travel"}}}));
  EXPECT_EQ(written(report())["credits"][0]["part"], "whole");
  EXPECT_FALSE(written(report()).contains("tokens"));
}

TEST(Annotation, HasEveryFieldOfTheClaim) {
  const json record = written(report());  // named: a temporary would not outlive the head of the loop
  ASSERT_FALSE(record["claims"].empty());
  for (const json& claim : record["claims"]) {
    for (const char* field :
         {"id",        "document",  "span",  "text",  "sources",   "cue",   "speech", "certainty", "polarity",   "tense",
          "condition", "predicate", "event", "actor", "recipient", "theme", "place",  "time",      "quantities", "exchange"}) {
      EXPECT_TRUE(claim.contains(field)) << field;
    }
  }
}

TEST(Annotation, WritesClaims) {
  const json record = written(report());
  const json& claim = record["claims"][0];
  EXPECT_EQ(claim["document"], "r1");
  EXPECT_EQ(claim["sources"][0]["kind"], "unnamed");
  EXPECT_EQ(claim["sources"][0]["anonymous"], true);
  EXPECT_EQ(claim["sources"][0]["entity"], "#1");
  EXPECT_EQ(claim["cue"]["text"], "told");
  EXPECT_EQ(claim["event"], json::parse(R"({"type": "CONSULT", "mode": "visit", "contexts": ["diplomatic"], "cameo": "042"})"));
  EXPECT_EQ(claim["actor"][0]["entity"], "kim-jong-un");
  EXPECT_EQ(claim["place"][0]["role"], "to");
  EXPECT_EQ(claim["place"][0]["lat"], 55.75222);
  EXPECT_EQ(claim["time"]["earliest"], "2023-05-12");
  EXPECT_EQ(claim["quantities"][0]["value"], 3);
  const json& bare = record["claims"][1];
  for (const char* field : {"cue", "event", "time", "condition", "exchange"}) EXPECT_TRUE(bare[field].is_null()) << field;
  EXPECT_EQ(bare["speech"], "none");
  EXPECT_EQ(bare["sources"], json::array());
}

TEST(Annotation, WritesTokensOnlyWhenAsked) {
  const json token = written(report(), true)["tokens"][0];
  EXPECT_EQ(
      token,
      json::parse(
          R"({"span": [0, 3], "form": "Kim", "lemma": "Kim", "upos": "PROPN", "feats": "Number=Sing", "head": -1, "deprel": "nsubj"})"));
}

TEST(JsonText, EscapesWhatJsonDemandsAndNothingElse) {
  std::string all;
  for (int c = 1; c < 128; ++c) all += static_cast<char>(c);
  all += "\xE2\x80\x94\xE5\x8C\x97\xF0\x9F\x98\x80";
  std::string out;
  append_json(out, all);
  EXPECT_EQ(json::parse(out).get<std::string>(), all);
  EXPECT_NE(out.find("\xE5\x8C\x97"), std::string::npos);
}

TEST(JsonText, NumbersReadBackTheSame) {
  for (const double number : {0.0, 3.0, -1.5, 0.1, 1e300, 1234567.891, 700.0}) {
    std::string out;
    append_json(out, number);
    EXPECT_EQ(json::parse(out).get<double>(), number) << out;
  }
  std::string out;
  append_json(out, std::numeric_limits<double>::infinity());
  EXPECT_EQ(out, "null");
}

}  // namespace
}  // namespace hearsay
