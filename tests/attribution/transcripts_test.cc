// Records of what was said: turns over several paragraphs, labels of every kind, and what is no attribution within them.
#include "chains.h"

namespace hearsay::constructions {
namespace {

// Each line of `wanted` must be one of the chains; none of `unwanted` may occur in them.
void expect_record(const std::string& text, std::initializer_list<const char*> wanted, std::initializer_list<const char*> unwanted) {
  const auto found = "\n" + chains(text);
  for (const auto* line : wanted) EXPECT_NE(found.find("\n" + std::string(line)), std::string::npos) << line << "\nfound:" << found;
  for (const auto* words : unwanted) EXPECT_EQ(found.find(words), std::string::npos) << words << "\nfound:" << found;
}

const char* const kBriefing =
    "MR. HALVER: Good morning. I want to start with the ferry.\n\n"
    "We believe that the crew of the ferry is safe. Norway has told us that it will send a tug.\n\n"
    "(Laughter.)\n\n"
    "I think we can go to questions.\n\n"
    "Q You said last week that the ferry was sound. Do you still believe that?\n\n"
    "MR. HALVER: We know more today.\n\n"
    "QUESTION: Who pays for the tug?\n\n"
    "SENIOR HARBOR OFFICIAL TWO: I would say that Norway does.\n\n"
    "Our lawyers agree.\n\n"
    "END 11:40 A.M.";

TEST(Transcripts, TurnsGoOnOverParagraphs) {
  const auto document = read(kBriefing);
  const auto first = document.attributions.front();
  EXPECT_EQ(first.content.size(), 3u);  // without the laughter
  EXPECT_EQ(first.speech, Speech::direct);
  expect_record(kBriefing,
                {"Halver | : | Good morning", "Halver > Norway | has told | that it will send a tug", "Halver | : | We know more today",
                 "senior harbor official two | : | I would say that Norway does | Our lawyers agree"},
                {"END", "I | ", "We | ", "we | "});
}

TEST(Transcripts, ThePressAsksAndRemindsWhoAnswers) {
  expect_record(
      kBriefing,
      {"reporter | Q | You said last week", "reporter > Halver | said | that the ferry was sound", "reporter | : | Who pays for the tug"},
      {"believe |"});
}

TEST(Transcripts, OneLetterAsksAndOneAnswers) {
  expect_record(
      "Ada Holm, the head of Nordbus, faced the press in the hall. She took two questions.\n\n"
      "Q: Will you resign?\n\n"
      "A: I was hired to run buses.\n\n"
      "Q: Who pays for the rooms?\n\n"
      "A: The firm does.",
      {"Ada Holm | : | I was hired to run buses", "Ada Holm | : | The firm does"}, {"Will you resign"});
}

TEST(Transcripts, LabelsAreOfficesPersonsAndTheNameless) {
  expect_record(
      "PRESIDENT MOEN (via interpreter): We shall sign on Monday.\n\n"
      "MS. PORTER: I thank the president.\n\n"
      "THE FIRST LADY: We are glad to be here.\n\n"
      "MODERATOR: We have time for one question.\n\n"
      "Our first one comes from Oslo.\n\n"
      "MS. PORTER: I have nothing to add. Kari Moen met us at the harbour.",
      {"Kari Moen | : | We shall sign on Monday", "Porter | : | I thank the president", "first lady | : | We are glad"},
      {"oderator", "Oslo"});
}

TEST(Transcripts, AnOfficeIsWhomTheTitleNames) {
  const auto told_by = [](const std::string& title) {
    Document document;
    document.title = title;
    document.text =
        "THE PRESIDENT: We shall build the port. I met Kari Moen in Oslo.\n\nQ When?\n\nTHE PRESIDENT: Soon.\n\nIda Moss will pay for it, "
        "and we shall help.";
    annotate(document, testing::shipped());
    return document.attributions.empty() ? std::string() : document.attributions.front().sources.front().name;
  };
  EXPECT_EQ(told_by("Remarks by President Kari Moen at the Port of Narvik"), "Kari Moen");
  EXPECT_EQ(told_by("Remarks by President Moss before a meeting with Kari Moen"), "Ida Moss");
  EXPECT_EQ(told_by("Remarks by Vice President Moen"), "president");
  EXPECT_EQ(told_by(""), "president");
}

// A report that quotes an exchange goes on in its own voice.
TEST(Transcripts, WhatAReportTellsBehindAnExchangeIsItsOwn) {
  expect_record(
      "The judge and the driver had this exchange:\n\n"
      "HALVER: Had you slept?\n\n"
      "MOEN: Not much.\n\n"
      "The driver then left the court with her brother. The trial goes on in March.\n\n"
      "The bus fell into the river in May. Police found eleven bottles in the cab.",
      {"MOEN | : | Not much"}, {"left the court", "bottles"});
}

// "PLEASE NOTE:" is nobody, even above paragraphs in the first person.
TEST(Transcripts, AHeadingIsNobody) {
  expect_record("THE ROAD AHEAD: We went to Bergen.\n\nWe liked it there.\n\nWe shall be back.", {}, {"|"});
}

}  // namespace
}  // namespace hearsay::constructions
