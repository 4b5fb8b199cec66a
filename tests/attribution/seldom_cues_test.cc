// Cues that news has now and then: what somebody used to say, what a reader writes to a live report, what a list gives, what is murmured,
// the time before an entry. The form: constructions.h.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

INSTANTIATE_TEST_SUITE_P(Inserted, Constructions,
                         ::testing::Values(Case{"A fence, her late aunt used to say, is the one neighbour who keeps quiet.",
                                                "her late aunt", "unnamed", "used to say", "A fence | is the one neighbour who keeps quiet",
                                                ""},
                                           Case{"The plan, he liked to joke, is a plan for lawyers.", "he", "", "liked to joke",
                                                "The plan | is a plan for lawyers", ""},
                                           Case{"Half the board, he was told by the chairman's driver, has sold its shares.",
                                                "the chairman's driver", "", "was told by", "Half the board | has sold its shares", "he"},
                                           Case{"The bridge, the inquiry was told by two engineers, had never been tested.",
                                                "two engineers", "unnamed", "was told by", "The bridge | had never been tested", ""}));

INSTANTIATE_TEST_SUITE_P(
    Messages, Constructions,
    ::testing::Values(Case{"Lena in the Lower Ward emails: \"The water is at the door.\"", "Lena in the Lower Ward", "person", "emails",
                           "\"The water is at the door.\"", ""},
                      Case{"A cook, who isn't allowed to talk to reporters, messages: no bread since noon.",
                           "A cook, who isn't allowed to talk to reporters,", "unnamed", "messages", "no bread since noon", ""},
                      Case{"A driver on the coast road texts: \"No fuel left.\"", "A driver on the coast road", "unnamed", "texts",
                           "\"No fuel left.\"", ""},
                      Case{"5.20pm Petrom: no leak at the refinery.", "Petrom", "", ":", "no leak at the refinery", ""},
                      Case{"6.12pm Police: two people missing.", "Police", "government", ":", "two people missing", ""}));

INSTANTIATE_TEST_SUITE_P(Texts, Constructions,
                         ::testing::Values(Case{"A ledger kept by the foreman gives 94.", "A ledger kept by the foreman", "document",
                                                "gives", "94", ""},
                                           Case{"The waybill gives the weight as forty tonnes.", "The waybill", "document", "gives",
                                                "the weight as forty tonnes", ""},
                                           Case{"A poll for the Ledger has the mayor at 51% and her rival at 40%.", "A poll for the Ledger",
                                                "document", "has", "the mayor at 51%", ""}));

INSTANTIATE_TEST_SUITE_P(
    Words, Constructions,
    ::testing::Values(
        Case{"In the corridors it is whispered that the treasurer will go.", "", "public", "is whispered", "that the treasurer will go",
             ""},
        Case{"The consulate of Velland qualified the charges as a bedtime story.", "The consulate of Velland", "", "qualified",
             "the charges as a bedtime story", ""},
        Case{"The labour ministry of Norland does not accept the verdict.", "The labour ministry of Norland", "", "does not accept",
             "the verdict", ""},
        Case{"The terms must go, a clerk said, calling the list detached from reality.", "a clerk", "", "calling",
             "the list detached from reality", ""},
        Case{"A warder who had read the file vouched for its accuracy.", "A warder who had read the file", "", "vouched for",
             "its accuracy", ""},
        Case{"A cousin has posted that the boat was safe.", "A cousin", "", "posted", "that the boat was safe", ""},
        Case{"The baker dreams of opening a second shop.", "The baker", "", "dreams of", "opening a second shop", ""},
        Case{"\"I slept in the boat,\" shared one of the women.", "one of the women", "", "shared", "\"I slept in the boat,\"", ""},
        Case{"Asked whether he would stand, he answered in the negative.", "he", "", "answered", "in the negative", ""},
        Case{"The station spread the tale that she had fled.", "The station", "outlet", "spread the tale", "that she had fled", ""},
        Case{"The couple's shared fear is another flood.", "The couple's", "", "fear", "another flood", ""}));

TEST(SeldomCues, AgenciesThatQuoteAreMedia) {
  const auto document = read("Talks went well, the Norland agencies quoted the envoy as saying.");
  ASSERT_EQ(document.attributions.size(), 1u);
  const auto chain = chain_of(document, 0);
  ASSERT_EQ(chain.size(), 2u) << described(document, 0);
  EXPECT_EQ(chain.front().kind, SourceKind::outlet);
}

// What looks alike and is nobody's word.
class SeldomNothing : public ::testing::TestWithParam<const char*> {};

TEST_P(SeldomNothing, IsSaid) {
  const auto document = read(GetParam());
  EXPECT_TRUE(document.attributions.empty()) << described(document, 0);
}

INSTANTIATE_TEST_SUITE_P(Sentences, SeldomNothing,
                         ::testing::Values("The money, a sum used to pay for boats, is gone.", "The book has a chapter on two saints.",
                                           "The firm gave each of them two boats.", "The boat is supposed to sail at noon."));

}  // namespace
}  // namespace hearsay::constructions
