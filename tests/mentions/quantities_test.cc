#include "mentions/quantities.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <string>
#include <utility>

#include "base/knowledge.h"
#include "mentions/times.h"
#include "random_words.h"
#include "support/conllu.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

struct Lexicons {
  Knowledge knowledge{std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data"};
  std::shared_ptr<const TimeLexicon> times = load_time_lexicon(knowledge, "en");
  std::shared_ptr<const QuantityLexicon> quantities = load_quantity_lexicon(knowledge, "en");
};

const Lexicons& lexicons() {
  static const Lexicons loaded;
  return loaded;
}

void find(Document& document) {
  find_times(document, *lexicons().times);
  find_quantities(document, *lexicons().quantities);
}

Document read(const std::string& text) {
  Document document;
  document.text = text;
  document.published = "2023-09-11";
  find(document);
  return document;
}

struct Case {
  const char* text;
  const char* amount;  // the words of the quantity
  double value;
  const char* unit = "";
  const char* of = "";
  Bound bound = Bound::exact;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.text; }

class Quantities : public ::testing::TestWithParam<Case> {};

TEST_P(Quantities, HaveValueUnitAndBound) {
  const Case& c = GetParam();
  const Document document = read(c.text);
  std::string seen;
  for (const Quantity& quantity : document.quantities) {
    const std::string text(document.text_of(quantity.span));
    seen += "[" + text + "] ";
    if (text != c.amount) continue;
    EXPECT_DOUBLE_EQ(quantity.value, c.value) << c.text;
    EXPECT_EQ(quantity.unit, c.unit) << c.text;
    EXPECT_EQ(quantity.of, c.of) << c.text;
    EXPECT_EQ(quantity.bound, c.bound) << c.text;
    return;
  }
  ADD_FAILURE() << c.text << ": no '" << c.amount << "', but " << seen;
}

constexpr Bound kAtLeast = Bound::at_least, kAtMost = Bound::at_most, kAbout = Bound::about;

const Case kCounts[] = {
    {"The blast killed 12 soldiers.", "12 soldiers", 12, "", "soldiers"},
    {"At least 12 soldiers died.", "12 soldiers", 12, "", "soldiers", kAtLeast},
    {"Some 300 people marched.", "300 people", 300, "", "people", kAbout},
    {"Dozens of villagers fled.", "Dozens of villagers", 12, "", "villagers", kAtLeast},
    {"Moscow wants up to a million shells.", "a million shells", 1e6, "", "shells", kAtMost},
    {"Between 10 and 15 drones were shot down.", "10", 10, "", "drones", kAtLeast},
    {"Between 10 and 15 drones were shot down.", "15 drones", 15, "", "drones", kAtMost},
    {"More than two hundred homes burned.", "two hundred homes", 200, "", "homes", kAtLeast},
    {"The raid left three dead and 20 wounded.", "three dead", 3, "", "dead"},
    {"The raid left three dead and 20 wounded.", "20 wounded", 20, "", "wounded"},
    {"Twenty-six tanks crossed the river.", "Twenty-six tanks", 26, "", "tanks"},
    {"As many as 40,000 troops took part.", "40,000 troops", 40000, "", "troops", kAtMost},
    {"Hundreds of thousands of people lost power.", "Hundreds of thousands of people", 100000, "", "people", kAtLeast},
    {"Nearly 70 rockets hit the port.", "70 rockets", 70, "", "rockets", kAbout},
    {"A dozen ships were waiting.", "A dozen ships", 12, "", "ships"},
    {"The shelling killed at least 26, officials said.", "26", 26, "", "", kAtLeast},
    {"Fewer than 50 houses stand.", "50 houses", 50, "", "houses", kAtMost},
    {"They want 100 or more trucks.", "100", 100, "", "", kAtLeast},
    {"No fewer than 30 protesters were jailed.", "30 protesters", 30, "", "protesters", kAtLeast},
    {"An estimated 4,000 refugees crossed.", "4,000 refugees", 4000, "", "refugees", kAbout},
    {"Close to 50 shops were looted.", "50 shops", 50, "", "shops", kAbout},
    {"Tens of thousands of miners struck.", "Tens of thousands of miners", 10000, "", "miners", kAtLeast},
    {"About 20 or so trucks waited.", "20", 20, "", "", kAbout},
    {"They released 1.3 million records.", "1.3 million records", 1.3e6, "", "records"},
    {"One hundred and five deputies voted.", "One hundred and five deputies", 105, "", "deputies"},
    {"They freed two of the hostages.", "two of the hostages", 2, "", "hostages"},
    {"They shot down 18 of 22 drones.", "18 of 22 drones", 18, "", "drones"},
    {"They won 36 out of 50 seats.", "36 out of 50 seats", 36, "", "seats"},
    {"They took five of the 12 forts.", "five of the 12 forts", 5, "", "forts"},
    {"Another two people were hurt.", "two people", 2, "", "people"},
    {"All six pilots died.", "six pilots", 6, "", "pilots"},
    {"They lost 4.1 million votes.", "4.1 million votes", 4100000, "", "votes"},
    {"Five to seven vessels sank.", "Five", 5, "", "vessels", kAtLeast},
    {"Five to seven vessels sank.", "seven vessels", 7, "", "vessels", kAtMost},
};
INSTANTIATE_TEST_SUITE_P(Counts, Quantities, ::testing::ValuesIn(kCounts));

const Case kMeasures[] = {
    {"A journey of 700 kilometers lies ahead.", "700 kilometers", 700, "km"},
    {"The missile flew 1,500 km.", "1,500 km", 1500, "km"},
    {"It carried 3.5 million tonnes of grain.", "3.5 million tonnes", 3.5e6, "t", ""},
    {"They gave 20 tons of supplies.", "20 tons", 20, "ton", "supplies"},
    {"Prices rose 8.5 percent.", "8.5 percent", 8.5, "percent"},
    {"Prices rose by 12%.", "12%", 12, "percent"},
    {"Nine in 10 women agree.", "Nine in 10", 90, "percent", "women"},
    {"About one in four stayed home.", "one in four", 25, "percent", "", kAbout},
    {"It is worth $5 million.", "$5 million", 5e6, "USD"},
    {"The bill came to US$300.", "US$300", 300, "USD"},
    {"Berlin pledged €1.2bn.", "€1.2bn", 1.2e9, "EUR"},
    {"London sent £40m.", "£40m", 40e6, "GBP"},
    {"They owe 200 million euros.", "200 million euros", 2e8, "EUR"},
    {"A loan of 30 billion yen was agreed.", "30 billion yen", 3e10, "JPY"},
    {"The box weighed 12 pounds.", "12 pounds", 12, "lb"},
    {"The city paid 12 million pounds.", "12 million pounds", 12e6, "GBP"},
    {"Spending of $5 to $10 million is likely.", "$5", 5e6, "USD", "", kAtLeast},
    {"Between 5 and 7 percent did not vote.", "7 percent", 7, "percent", "", kAtMost},
    {"They burned 40 hectares of forest.", "40 hectares", 40, "ha", ""},
    {"It was 30 degrees Celsius.", "30 degrees Celsius", 30, "°C"},
    {"The wind reached 120 kilometers per hour.", "120 kilometers per hour", 120, "km/h"},
    {"Roughly half a million barrels of oil were lost.", "half a million barrels", 500000, "bbl", "", kAbout},
    {"Millions of dollars went missing.", "Millions of dollars", 1e6, "USD", "", kAtLeast},
    {"It fell 5 cents.", "5 cents", 0.05, "USD"},
    {"The range is 300-km.", "300-km", 300, "km"},
    {"They camp within 10 miles of the border posts.", "10 miles", 10, "mi", "", Bound::exact},
    {"The pipe moves 90,000 barrels per day.", "90,000 barrels per day", 90000, "bbl/d"},
    {"Support rose by 3 percentage points.", "3 percentage points", 3, "percentage point"},
    {"They raised 2.5 billion Swiss francs.", "2.5 billion Swiss francs", 2.5e9, "CHF"},
    {"They seized two tonnes of cocaine bricks.", "two tonnes", 2, "t", "bricks"},
    {"A plot of 500 square meters was sold.", "500 square meters", 500, "m2"},
    {"The yield was 15 kilotons.", "15 kilotons", 15, "kt"},
};
INSTANTIATE_TEST_SUITE_P(Measures, Quantities, ::testing::ValuesIn(kMeasures));

class NoQuantity : public ::testing::TestWithParam<const char*> {};

TEST_P(NoQuantity, IsFound) {
  const Document document = read(GetParam());
  for (const Quantity& quantity : document.quantities) ADD_FAILURE() << GetParam() << ": " << document.text_of(quantity.span);
}

const char* const kNone[] = {
    "The Hwasong-15 was shown again.",
    "They met on 12 September 2023.",
    "Ivanov, 52, declined to speak.",
    "The 37-year-old was held.",
    "The brothers, Said and Omar, 34 and 32, remain at large.",
    "The suspects, aged 19 and 22, were charged.",
    "See pages 3, 4 and 5.",
    "She was 15.",
    "He waited two hours.",
    "She is 52 years old.",
    "The two leaders shook hands.",
    "It was the third test.",
    "It was the 3rd test.",
    "Call 555-0142 today.",
    "United won 3-1.",
    "The motion passed 228 to 193.",
    "Resolution 2270 stands.",
    "See page 12.",
    "Flight 370 vanished.",
    "In 1998 the plant closed.",
    "One of them spoke.",
    "The F-16 landed.",
    "The six-party talks failed.",
    "They began at 10:30 a.m.",
    "Several witnesses spoke.",
};
INSTANTIATE_TEST_SUITE_P(All, NoQuantity, ::testing::ValuesIn(kNone));

TEST(QuantitiesHold, OrderedSpansOnAnyOrderOfWords) {
  static const char* const kPieces[] = {
      "at",  "least", "10",    "to",   "-",     "1,200", "3.5",     "million", "$",  "€",  "US$",  "percent",  "%",       "km",      "of",
      "the", "two",   "dozen", "half", "a",     "and",   "between", "15",      "or", "so", "dead", "tanks",    "5m",      "degrees", "°",
      ",",   ".",     "(",     ")",    "99999", "0",     "years",   "1998",    "“",  "–",  "tens", "millions", "barrels", "per",     "day"};
  RandomWords random(7);
  for (int round = 0; round < 3000; ++round) {
    const auto text = random.text(kPieces, 4);
    const Document document = read(text);
    std::uint32_t last = 0;
    for (const Quantity& quantity : document.quantities) {
      EXPECT_LE(last, quantity.span.begin) << text;
      EXPECT_LT(quantity.span.begin, quantity.span.end) << text;
      ASSERT_LE(quantity.span.end, text.size()) << text;
      EXPECT_NE(text[quantity.span.begin] & 0xC0, 0x80) << text;
      for (const Time& time : document.times) EXPECT_FALSE(time.span.overlaps(quantity.span)) << text;
      last = quantity.span.end;
    }
  }
}

TEST(QuantitiesHold, TheNearestNumberToWhatIsWritten) {
  const std::pair<const char*, double> cases[] = {
      {"It rose 0.35 percent.", 0.35},
      {"It cost 70 cents.", 0.7},
      {"They sold between 4.1 and 4.5 million barrels.", 4.1e6},
  };
  for (const auto& [text, value] : cases) {
    const Document document = read(text);
    ASSERT_FALSE(document.quantities.empty()) << text;
    EXPECT_EQ(document.quantities[0].value, value) << text;  // to the last bit, for records have every digit of it
  }
}

TEST(QuantitiesHold, ANumberOfHundredsOfDigitsIsNone) {
  const std::string nines(400, '9');
  EXPECT_TRUE(read("They fired " + nines + " shells over " + nines + " km.").quantities.empty());
}

TEST(QuantitiesWithTags, TheCountedWordMayEndInAMark) {
  Document document = testing::document_from_conllu(
      "1 They they PRON 2 nsubj\n2 hired hire VERB 0 root\n3 12 12 NUM 4 nummod\n4 Ph.D. Ph.D. NOUN 2 obj\n5 here here ADV 2 "
      "advmod\n");
  find(document);
  ASSERT_EQ(document.quantities.size(), 1u);
  EXPECT_EQ(document.text_of(document.quantities[0].span), "12 Ph.D");
}

TEST(QuantitiesWithTags, CountCompoundsAndLemmas) {
  Document document = testing::document_from_conllu(
      "1 Russia Russia PROPN 2 nsubj\n2 lost lose VERB 0 root\n3 40 40 NUM 6 nummod\n4 old old ADJ 6 amod\n5 battle battle NOUN 6 "
      "compound\n"
      "6 tanks tank NOUN 2 obj\n7 . . PUNCT 2 punct\n");
  find(document);
  ASSERT_EQ(document.quantities.size(), 1u);
  EXPECT_EQ(document.quantities[0].of, "battle tank");
  EXPECT_EQ(document.text_of(document.quantities[0].span), "40 old battle tanks");
  EXPECT_EQ(document.quantities[0].tokens, (TokenRange{2, 6}));
}

// Which plurals do not end in "s" stands in quantities.toml alone.
TEST(QuantitiesHold, PluralsAreInTheData) {
  const auto of = [](const QuantityLexicon& lexicon) {
    Document document;
    document.text = "The post lost 12 gendarmerie in the raid.";
    find_quantities(document, lexicon);
    return document.quantities.empty() ? std::string("nothing") : document.quantities.front().of;
  };
  EXPECT_NE(of(*lexicons().quantities), "gendarmerie");
  const std::string path = "languages/en/quantities.toml", known = "\"servicemen\", \"personnel\"]";
  std::string content(lexicons().knowledge.file(path));
  const auto at = content.find(known);
  ASSERT_NE(at, std::string::npos);
  content.replace(at, known.size(), "\"gendarmerie\"]");
  const testing::TemporaryFolder folder;
  std::filesystem::create_directories(std::filesystem::path(folder.file(path)).parent_path());
  std::ofstream(folder.file(path)) << content;
  const Knowledge changed(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data", folder.path().string());
  EXPECT_EQ(of(*load_quantity_lexicon(changed, "en")), "gendarmerie");
}

}  // namespace
}  // namespace hearsay
