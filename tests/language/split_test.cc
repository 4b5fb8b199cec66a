#include <gtest/gtest.h>

#include "engine.h"

namespace hearsay::testing {
namespace {

struct Case {
  const char* text;
  const char* words;
};

void check(const std::vector<Case>& cases) {
  for (const auto& [text, words] : cases) EXPECT_EQ(words_of(split_text(text)), words) << text;
}

TEST(Split, CliticsAndContractions) {
  check({{"They can't, won't and didn't go", "They ca n't , wo n't and did n't go"},
         {"It’s what he'd said we'll see", "It ’s what he 'd said we 'll see"},
         {"I'm sure you're right; they've left", "I 'm sure you 're right ; they 've left"},
         {"the minister's aides and the ministers' wives", "the minister 's aides and the ministers ' wives"},
         {"He cannot stay. Cannot he?", "He can not stay . | Can not he ?"},
         {"They're gonna stay, you wanna bet", "They 're gon na stay , you wan na bet"},
         {"O'Brien met D'Souza", "O'Brien met D'Souza"},
         {"Im here and dunno why", "I m here and du n no why"},
         {"the 1970's best, 2018's worst", "the 1970's best , 2018 's worst"},
         {"tell 'em it was in '72", "tell 'em it was in '72"}});
}

TEST(Split, Hyphens) {
  check({{"a 15-year term", "a 15 - year term"},
         {"state-run media and well-known figures", "state - run media and well - known figures"},
         {"non-proliferation and re-elected co-founders", "non-proliferation and re-elected co-founders"},
         {"Call 202-555-0143 or 555-0143", "Call 202-555-0143 or 555-0143"},
         {"between 2019-2020 and pages 5-10", "between 2019 - 2020 and pages 5 - 10"},
         {"war -- or peace", "war -- or peace"},
         {"the talks—if any—failed", "the talks — if any — failed"}});
}

TEST(Split, NumbersUnitsMoney) {
  check({{"It cost $3.5bn, or €1,200,000", "It cost $ 3.5 bn , or € 1,200,000"},
         {"US$40 and A$15", "US$ 40 and A$ 15"},
         {"a rise of 15% to 7.25 percent", "a rise of 15 % to 7.25 percent"},
         {"15km north at 7:30pm", "15 km north at 7:30 pm"},
         {"the 20th century, the 1970s and 3rd place", "the 20th century , the 1970s and 3rd place"},
         {"on 9/11 and 12/01/2004", "on 9/11 and 12/01/2004"},
         {"and/or he/she", "and / or he / she"},
         {"wounded 3,4 or 5", "wounded 3 , 4 or 5"}});
}

TEST(Split, AddressesStayWhole) {
  check({{"Write to desk@example.org.", "Write to desk@example.org ."},
         {"see https://example.org/a-b?c=d, then", "see https://example.org/a-b?c=d , then"},
         {"(www.example.com)", "( www.example.com )"},
         {"@newsdesk posted #breaking", "@newsdesk posted # breaking"},
         {"from example.com and plan.doc", "from example.com and plan.doc"}});
}

TEST(Split, AbbreviationsDoNotEndSentences) {
  check({{"Mr. Kim met Gen. Petrov. They spoke.", "Mr. Kim met Gen. Petrov . | They spoke ."},
         {"The U.S. has warned of sanctions. Others agree.", "The U.S. has warned of sanctions . | Others agree ."},
         {"It left at 6 a.m. local time.", "It left at 6 a.m. local time ."},
         {"On Sept. 12 the train left.", "On Sept. 12 the train left ."},
         {"No. 10 declined. No. He did not.", "No. 10 declined . | No . | He did not ."},
         {"Acme Corp. and Widget Inc. merged", "Acme Corp. and Widget Inc. merged"},
         {"J. R. Smith and George W. Hall signed it.", "J. R. Smith and George W. Hall signed it ."},
         {"She holds a Ph.D. from Bonn.", "She holds a Ph.D. from Bonn ."},
         {"She said so on X. Karl Lund denied it.", "She said so on X . | Karl Lund denied it ."},
         {"A memo by X. Lund was lost.", "A memo by X. Lund was lost ."}});
}

TEST(Split, SentencesEndAfterClosingMarks) {
  check({{"\"We will go.\" The minister left.", "\" We will go . \" | The minister left ."},
         {"“It is over.” Analysts disagree.", "“ It is over . ” | Analysts disagree ."},
         {"He said \"no.\" (It was a lie.) They left.", "He said \" no . \" | ( It was a lie . ) | They left ."},
         {"Is it true? No! It is not.", "Is it true ? | No ! | It is not ."},
         {"They waited… Nothing came.", "They waited … | Nothing came ."},
         {"“We condemn it,” Defence Minister Lee told a briefing.", "“ We condemn it , ” Defence Minister Lee told a briefing ."},
         {"SEOUL (Herald) — South Korea spoke. The party — South of here — won.",
          "SEOUL ( Herald ) — | South Korea spoke . | The party — South of here — won ."},
         {"\"Who goes?\" he asked.", "\" Who goes ? \" he asked ."}});
}

TEST(Split, LostBlanks) {
  check({{"officials said.The price rose.", "officials said . | The price rose ."},
         {"He left for Russiawhere he will speak.", "He left for Russia where he will speak ."},
         {"Finland and Switzerland and Koreatown", "Finland and Switzerland and Koreatown"},
         {"YouTube and LinkedIn and McDonald", "YouTube and LinkedIn and McDonald"}});
}

TEST(Split, ParagraphsAlwaysEndSentences) {
  check({{"MINISTER RESIGNS\n\nBONN (Courier) - He is gone", "MINISTER RESIGNS || BONN ( Courier ) - | He is gone"},
         {"one\r\n\r\ntwo", "one || two"},
         {"one\n \t \ntwo\n\n\n\nthree", "one || two || three"}});
}

TEST(Split, LineEndsWithinAParagraph) {
  // A short line followed by a capital is a heading or a paragraph of its own; a full line was only broken.
  check({{"Minister resigns\nThe minister left his office on Monday after a vote.",
          "Minister resigns | The minister left his office on Monday after a vote ."},
         {"The minister of the interior left his office on\nMonday after a vote that he had lost to the\nopposition by a single voice in "
          "the house.",
          "The minister of the interior left his office on Monday after a vote that he had lost to the opposition by a single voice in the "
          "house ."},
         {"He left\nbut nobody saw", "He left but nobody saw"}});
}

TEST(Split, LinesAreBrokenByLayoutOnlyWhereMostAreFull) {
  check({{"Minister resigns over long-running row on budget\nThe minister has left his post.",
          "Minister resigns over long - running row on budget | The minister has left his post ."},
         {"The plan has two parts:\n- a ceasefire\n- talks in Geneva", "The plan has two parts : | - a ceasefire | - talks in Geneva"},
         {"• Prices rose\n• Wages fell", "• Prices rose | • Wages fell"},
         {"The ministry of defence of the United\r\nKingdom said on Monday that it would send\r\nmore troops to the north.",
          "The ministry of defence of the United Kingdom said on Monday that it would send more troops to the north ."}});
}

TEST(Split, SentencesEndWithoutASignAfterAddressesAndTimes) {
  check({{"Read more at https://example.org/a The minister has resigned.",
          "Read more at https://example.org/a | The minister has resigned ."},
         {"Anna Roe 08/16/2003 12:05 PM I have read the draft.", "Anna Roe | 08/16/2003 12:05 PM | I have read the draft ."},
         {"Prime Minister Anna Roe and Foreign Minister Son met.", "Prime Minister Anna Roe and Foreign Minister Son met ."},
         {"SENIOR DEFENCE MINISTRY OFFICIAL TO MEET PRESIDENT", "SENIOR DEFENCE MINISTRY OFFICIAL TO MEET PRESIDENT"},
         {"Government Officials Say The Army Will Leave", "Government Officials Say The Army Will Leave"}});
}

TEST(Split, AClockTimeMayEndASentence) {
  check({{"They voted at 9 a.m. Ann Dole lost.", "They voted at 9 a.m. | Ann Dole lost ."},
         {"They voted at 9 a.m. Monday in Oslo.", "They voted at 9 a.m. Monday in Oslo ."},
         {"They voted at 9 a.m. Oslo time.", "They voted at 9 a.m. Oslo time ."},
         {"They voted at 9:15 a.m. ET on Monday.", "They voted at 9:15 a.m. ET on Monday ."}});
}

TEST(Split, NumbersAndAbbreviationsBeforeAStop) {
  check({{"He met Lt. Gen. Ash on Jan. 5. On Feb. 6 he left.", "He met Lt. Gen. Ash on Jan. 5 . | On Feb. 6 he left ."},
         {"It closed at 5 p.m. The count began.", "It closed at 5 p.m. | The count began ."},
         {"He works for Acme Inc. The firm declined to comment.", "He works for Acme Inc . | The firm declined to comment ."},
         {"They live in the U.S. They like it.", "They live in the U.S. | They like it ."},
         {"Rep. Jane Doe, D-Calif., voted no.", "Rep. Jane Doe , D - Calif. , voted no ."},
         {"Para. 3 says so. Fig. 2 shows it.", "Para. 3 says so . | Fig. 2 shows it ."}});
}

TEST(Split, OtherScriptsPassThrough) {
  check({{"Президент заявил. Он уехал.", "Президент заявил . | Он уехал ."},
         {"東京で会談。次に", "東京で会談 。 | 次に"},
         {"naïve café", "naïve café"},
         {"👍🏽 fine 👩‍💻", "👍 🏽 fine 👩‍💻"}});
}

// A second; beyond the limit of a test where each piece of the run looks for its end.
TEST(Split, TimeIsLinearInALongRunOfHyphens) {
  std::string text;
  while (text.size() < 7'000'000) text += "1-";
  const auto document = split_text(text);
  EXPECT_GT(document.tokens.size(), 10'000U);
}

TEST(Split, NothingFromNothing) {
  for (const char* text : {"", " ", "\n\n\n", "\t\r\n", "\xE2\x80\x8B"}) {
    const auto document = split_text(text);
    EXPECT_TRUE(document.tokens.empty() && document.sentences.empty() && document.paragraphs.empty()) << text;
  }
}

}  // namespace
}  // namespace hearsay::testing
