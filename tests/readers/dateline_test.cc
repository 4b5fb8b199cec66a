#include "readers/dateline.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

struct Case {
  std::string text, date;  // empty: none
};

TEST(Dateline, IsReadWhereTheReportDatesItself) {
  const Case cases[] = {
      {"PYONGYANG, Sept 12, 2023 (Taedong) - The leader left.", "2023-09-12"},
      {"PYONGYANG, Sept. 12, 2023 (Taedong) \xE2\x80\x94 The leader left.", "2023-09-12"},
      {"NEW YORK/WASHINGTON, 3 January 2022 - Officials met.", "2022-01-03"},
      {"Vladivostok, September 13th, 2023 \xE2\x80\x93 A train came.", "2023-09-13"},
      {"12 September 2023\n\nA train came.", "2023-09-12"},
      {"A headline\n\nTuesday, 12 September 2023\nA train came.", "2023-09-12"},
      {"Headline\nBy Jo Doe\nPublished: 12 September 2023 14:05 GMT\n", "2023-09-12"},
      {"Published on Tuesday, September 12, 2023 at 2:05 pm\n", "2023-09-12"},
      {"Last updated: 2023-09-12T10:00:00Z\n", "2023-09-12"},
      {"Date: 1st May 2021\r\nWords.", "2021-05-01"},
      {"2023-09-12\nWords.", "2023-09-12"},
      {"Sep 5, 2023, 9:30 AM EDT\nWords.", "2023-09-05"},
  };
  for (const Case& c : cases) EXPECT_EQ(find_dateline(c.text).value_or(""), c.date) << c.text;
}

TEST(Dateline, IsNoDateOfASentence) {
  const Case cases[] = {
      {"The war began on 24 February 2022, officials said.", ""},
      {"On September 12, 2023 the leader left.", ""},
      {"PYONGYANG, Sept 12 (Taedong) - No year stands here.", ""},
      {"Published: 30 February 2023", ""},
      {"A treaty signed in Moscow, 12 May 1998, ended it.", ""},
      {"May 2023 was warm.", ""},
      {"WASHINGTON - In 2023, 12 September was a Tuesday.", ""},
      {"one\ntwo\nthree\nfour\nfive\nsix\n12 September 2023\n", ""},
      {"", ""},
      {"\n\n", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(find_dateline(c.text).value_or(""), c.date) << c.text;
}

}  // namespace
}  // namespace hearsay
