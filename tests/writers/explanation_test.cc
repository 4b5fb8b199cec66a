// Explanations: their parts lie in their sentences and nest, and every decided slot has a reason that names the deciding word.
#include "writers/explanation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "hearsay/pipeline.h"
#include "writers/explanation_words.h"

namespace hearsay {
namespace {

const Resources& shipped() {
  static const Resources resources = load_resources({.home = HEARSAY_BUILD_DIR "/share/hearsay", .overlay = {}});
  return resources;
}

Document read(std::string text) {
  Document document;
  document.text = std::move(text);
  document.published = "2023-09-11";
  document.outlet = "Meridian Wire";
  annotate(document, shipped());
  return document;
}

std::size_t claim_of(const Document& document, std::string_view lemma) {
  const auto found =
      std::find_if(document.claims.begin(), document.claims.end(), [&](const Claim& claim) { return claim.predicate_lemma == lemma; });
  EXPECT_NE(found, document.claims.end()) << lemma;
  return static_cast<std::size_t>(found - document.claims.begin());
}

Explanation explained(const Document& document, std::string_view lemma) {
  return explain(document, *shipped().events, *shipped().times, claim_of(document, lemma));
}

// The reasons of a slot, joined.
std::string reasons(const Explanation& explanation, std::string_view slot) {
  std::string out;
  for (const auto& there : explanation.slots)
    if (there.slot == slot)
      for (const auto& reason : there.reasons) out += reason + "|";
  return out;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Explanation, NamesTheWordThatMakesItAPossibility) {
  const auto document = read("The Kremlin said on Monday that Russia could send missiles to Belarus.");
  const auto out = explained(document, "send");
  EXPECT_EQ(reasons(out, "certainty"), "\"could\" makes this a possibility|");
  ASSERT_EQ(out.chain.size(), 1u);
  EXPECT_EQ(out.chain[0].name, "Kremlin");
}

TEST(Explanation, SaysWhereNoRuleFoundTheCue) {
  auto document = read("The Kremlin said on Monday that Russia could send missiles to Belarus.");
  document.attributions.front().rule = CueRule::learned;
  const auto out = explained(document, "send");
  EXPECT_TRUE(holds(reasons(out, "voice"), "no rule has \"said\" here, but in reports annotated by hand")) << reasons(out, "voice");
}

TEST(Explanation, TellsWhomAPronounStandsFor) {
  const auto document =
      read("John Kirby spoke to reporters in Washington. The talks had been short. He said that Russia may buy shells from Iran.");
  const auto out = explained(document, "buy");
  ASSERT_EQ(out.chain.size(), 1u);
  EXPECT_EQ(out.chain[0].name, "John Kirby");
  std::string all;
  for (const auto& reason : out.chain[0].reasons) all += reason + "|";
  EXPECT_TRUE(holds(all, "\"He\" stands for John Kirby, named in sentence 1")) << all;
}

TEST(Explanation, TellsWhoCitesWhom) {
  const auto document = read("Putin may visit Iran, the Hanseong Daily reported, citing a senior official.");
  const auto out = explained(document, "visit");
  ASSERT_EQ(out.chain.size(), 2u);
  EXPECT_EQ(out.chain[1].name, "Hanseong Daily");
  std::string all;
  for (const auto& reason : out.chain[0].reasons) all += reason + "|";
  EXPECT_TRUE(holds(all, "\"citing\" hands the claim on to \"a senior official\"")) << all;
}

TEST(Explanation, CountsAWeekdayFromTheReport) {
  const auto document = read("Vladimir Putin will meet Kim Jong-un in Vladivostok on Tuesday.");
  const auto out = explained(document, "meet");
  EXPECT_TRUE(holds(reasons(out, "time"),
                    "\"Tuesday\" is Tuesday 12 September 2023: the report is dated Monday 11 September 2023 and the verb looks ahead"))
      << reasons(out, "time");
  EXPECT_TRUE(holds(reasons(out, "tense"), "the verb \"will meet\" looks ahead")) << reasons(out, "tense");
}

TEST(Explanation, TellsWhetherADateIsWrittenOrCounted) {
  EXPECT_TRUE(holds(reasons(explained(read("Vladimir Putin met Kim Jong-un on 25 April 2019."), "meet"), "time"),
                    "\"25 April 2019\" is Thursday 25 April 2019: the words say so themselves"));
  EXPECT_TRUE(holds(
      reasons(explained(read("Vladimir Putin met Kim Jong-un on 25 April 2019. Kim left Russia the following day."), "leave"), "time"),
      "counted from the date told before it"));
  EXPECT_TRUE(holds(reasons(explained(read("Vladimir Putin met Kim Jong-un yesterday."), "meet"), "time"),
                    "\"yesterday\" is Sunday 10 September 2023: the report is dated Monday 11 September 2023|"));
}

TEST(Explanation, ADenialIsTheDeniersCue) {
  const auto out = explained(read("The ministry denied that missiles hit the port."), "hit");
  EXPECT_TRUE(holds(reasons(out, "polarity"), "\"denied\"")) << reasons(out, "polarity");
}

TEST(Explanation, AFailureTurnsItRound) {
  const auto out = explained(read("The rebels failed to attack the base."), "attack");
  EXPECT_EQ(reasons(out, "polarity"), "\"failed\" says that it is not so|");
}

TEST(Explanation, PlainStatementsSaySo) {
  const auto out = explained(read("Rebels attacked the base on Friday."), "attack");
  EXPECT_TRUE(holds(reasons(out, "certainty"), "plain statement")) << reasons(out, "certainty");
  EXPECT_EQ(reasons(out, "voice"), "no words attribute it to anybody|");
  EXPECT_TRUE(out.chain.empty());
}

TEST(Explanation, PartsLieInTheirSentencesAndNest) {
  const auto document = read(
      "Russia said on Monday that it would send 200 tanks to Belarus if Poland closed the border. “We will not wait,” Dmitry Peskov told "
      "the "
      "Hanseong Daily. The European Union may impose sanctions on Iran next week, two officials said, according to the Harbour Times.");
  ASSERT_GT(document.claims.size(), 3u);
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    const auto out = explain(document, *shipped().events, *shipped().times, i);
    ASSERT_FALSE(out.sentences.empty());
    for (const auto& sentence : out.sentences) {
      std::vector<Span> open;
      for (const auto& part : sentence.parts) {
        EXPECT_TRUE(sentence.span.contains(part.span));
        while (!open.empty() && open.back().end <= part.span.begin) open.pop_back();
        EXPECT_TRUE(open.empty() || open.back().contains(part.span)) << document.text_of(part.span);
        open.push_back(part.span);
      }
    }
    for (const auto* slot : {"certainty", "polarity", "tense", "event", "voice"}) EXPECT_NE(reasons(out, slot), "") << slot << " " << i;
  }
}

TEST(Explanation, APlaceThatTheGazetteerLacksIsNoEntryOfIt) {
  Place place;
  place.name = "Uleru";
  EXPECT_EQ(entry_in_words(place), "the gazetteer does not know it");
  place.lat = place.lon = 5.0, place.score = 0.5;
  EXPECT_EQ(entry_in_words(place), "the gazetteer's entry Uleru, likely by 0.50 of 1") << "a village without a number";
}

TEST(Explanation, ControlCharactersNeverReachATerminal) {
  auto document = read("Rebels attacked \x1b[31mthe base\x07 on Friday.");
  document.outlet = "Wire\x1b]0;title\x07\xc2\x9b\xe2\x80\xae.";
  ASSERT_FALSE(document.claims.empty());
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    const auto out = explain(document, *shipped().events, *shipped().times, i);
    const auto text = explanation_text(document, document.claims[i], out, false, "");
    for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << static_cast<int>(c);
    EXPECT_FALSE(holds(text, "\xc2\x9b") || holds(text, "\xe2\x80\xae")) << "controls of two bytes, turned directions";
  }
}

}  // namespace
}  // namespace hearsay
