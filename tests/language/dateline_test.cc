#include "language/dateline.h"

#include <gtest/gtest.h>

#include "base/knowledge.h"
#include "language/language.h"

namespace hearsay {
namespace {

// The first sentence of a text, as the shipped engine splits it.
std::string first_sentence(const std::string& text) {
  static const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  static const auto language = load_language(HEARSAY_BUILD_DIR "/share/hearsay/models/en.hearsay", knowledge);
  Document document;
  document.text = text;
  split(document, *language);
  return std::string(document.text_of(document.sentences.at(0).span));
}

TEST(Dateline, StandsApart) {
  for (const char* dateline : {"PYONGYANG, Sept 12 (Meridian Wire) -", "WASHINGTON, Sept. 4, 2023 (Pacific Courier) -", "MOSCOW. Sept 7 -",
                               "SEOUL -", "HONG KONG —", "VOSTOCHNY COSMODROME, Russia, Sept 13 (Meridian Wire) -", "Paris (Gazette) –",
                               "NEW YORK/LONDON, 12 September /Wire/ -", "Kyiv, Aug. 3 --", "(Harbour Wire) -", "(HNN)"})
    EXPECT_EQ(first_sentence(std::string(dateline) + " The ministry denied the report."), dateline);
}

TEST(Dateline, IsNotSeenInSentences) {
  for (const char* text :
       {"Moscow - the capital - was quiet.", "NATO said on Monday that it would meet.", "The UN (founded in 1945) has 193 members.",
        "SEOUL-based analysts doubt it.", "Putin - who arrived on Monday - spoke.", "May 3 (Sunday) was a holiday.",
        "By October 1 -- the last day for bids -- nobody had come.", "(The Senate) The House voted.", "(Sic) transit gloria."})
    EXPECT_EQ(first_sentence(text), text);
}

}  // namespace
}  // namespace hearsay
