// Sources that are named once and called otherwise after: bodies by a common noun, posts by their title cut short, two by "both"; and names
// that only what stands around them makes a medium, a body or a person; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class NamedAgain : public ::testing::TestWithParam<Chain> {};

TEST_P(NamedAgain, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Bodies, NamedAgain,
    ::testing::Values(
        Chain{"Kestrel Airlines grounded its fleet on Friday. The carrier said it had found cracks.",
              "Kestrel Airlines | said | it had found cracks"},
        Chain{"Nordsee Wind will cut 300 jobs. The company said demand had fallen.", "Nordsee Wind | said | demand had fallen"},
        Chain{"The World Food Fund said stocks were low. The agency said it had cut rations.",
              "World Food Fund | said | it had cut rations"},
        Chain{"The International Grain Board cut its forecast. The Rome-based agency said prices would rise.",
              "International Grain Board | said | prices would rise"},
        Chain{"The University of Tarn fired him on Friday. The company said it was sorry.", "company | said | it was sorry"}));

// What not every body is called.
INSTANTIATE_TEST_SUITE_P(
    NounsOfSomeBodies, NamedAgain,
    ::testing::Values(
        Chain{"The owner, Brack Holdings, will shut the mill. The company said that orders had dried up.",
              "Brack Holdings | said | that orders had dried up"},
        Chain{"Solvira bought its rival. The commission said that the deal was unfair.", "commission | said | that the deal was unfair"},
        Chain{"The NKC has fined two banks, it said. The commission said that the books were false.", "NKC | said | that the books were false"},
        Chain{"Nordline was fined on Monday. The watchdog said that the timetable was false.",
              "watchdog | said | that the timetable was false"},
        Chain{"Otter Foods withdrew a soup. The agency said that nobody was ill.", "agency | said | that nobody was ill"},
        Chain{"Shelterway sold its house. The charity said that it needed the money.", "Shelterway | said | that it needed the money"}));

// Callings that exclude each other, and nouns for one calling.
INSTANTIATE_TEST_SUITE_P(Callings, NamedAgain,
                         ::testing::Values(Chain{"The farmer, Rhys Bevan, lost forty cows. The vet said that the fever was rare.",
                                                 "vet | said | that the fever was rare"},
                                           Chain{"The driver, Joe Marr, was unhurt. The mechanic said that the brakes had failed.",
                                                 "mechanic | said | that the brakes had failed"},
                                           Chain{"Bishop Odo Penn left on Monday. The prelate said that the law was unjust.",
                                                 "Odo Penn | said | that the law was unjust"},
                                           Chain{"Surgeon Amal Nader was cleared. The doctor said that it was a relief.",
                                                 "Amal Nader | said | that it was a relief"}));

INSTANTIATE_TEST_SUITE_P(
    Posts, NamedAgain,
    ::testing::Values(Chain{"Rep. Nora Beck said she would vote no. The congresswoman called the bill a gift to banks.",
                            "Nora Beck | called | the bill a gift to banks"},
                      Chain{"Sen. Hal Morrow told reporters he had not read it. The Nevada Republican said his staff was reading it.",
                            "Hal Morrow | said | his staff was reading it"},
                      Chain{"Gov. Tess Marlow signed the bill on Friday. The governor said that it would save lives.",
                            "Tess Marlow | said | that it would save lives"}));

// An initial between the names says nothing new, of those whom the lists know and of others.
INSTANTIATE_TEST_SUITE_P(
    MiddleInitials, NamedAgain,
    ::testing::Values(Chain{"Antony Blinken flew home on Monday. Antony J. Blinken said that the talks would go on.",
                            "Antony Blinken | said | that the talks would go on"},
                      Chain{"Myra K. Dolan lost her seat on Monday. Myra Dolan said that she would appeal.",
                            "Myra K. Dolan | said | that she would appeal"}));

INSTANTIATE_TEST_SUITE_P(SameOffice, NamedAgain,
                         ::testing::Values(Chain{
                             "President Ida Lund met Kordian President Hugo Brandt on Friday. The president said that the talks went well.",
                             "Ida Lund | said | that the talks went well"}));

INSTANTIATE_TEST_SUITE_P(
    Pairs, NamedAgain,
    ::testing::Values(
        Chain{"Anna Holm and Per Dahl met on Monday. Both said they were content.", "Anna Holm and Per Dahl | said | they were content"},
        Chain{"Anna Holm and Per Dahl met on Monday. The two denied that they had argued.",
              "Anna Holm and Per Dahl | denied | that they had argued"},
        Chain{"Anna Holm, Per Dahl and Ida Voss met on Monday. Both said they were content.", "Both | said | they were content"},
        Chain{"Anna Holm met Per Dahl in Oslo on Monday. They said they were content.",
              "Anna Holm and Per Dahl | said | they were content"},
        Chain{"Anna Holm held talks with her cousin, Per Dahl, on Friday. Both denied that they had argued.",
              "Anna Holm and Per Dahl | denied | that they had argued"},
        Chain{"Anna Holm flew to Oslo and met Per Dahl. The two denied that they had argued.",
              "Anna Holm and Per Dahl | denied | that they had argued"},
        Chain{"Brack Bank and Voss Bank were fined on Monday. Both banks denied that they had lied.",
              "Brack Bank and Voss Bank | denied | that they had lied"},
        Chain{"Anna Holm and Per Dahl won the prize. The two scientists said they were content.",
              "Anna Holm and Per Dahl | said | they were content"},
        Chain{"Anna Holm and Per Dahl won the prize. Two scientists said they were wrong.", "Two scientists | said | they were wrong"},
        // in the order of the sentence that joins them, not of the report
        Chain{"Per Dahl arrived on Monday. Anna Holm and Per Dahl met. They said they were content.",
              "Anna Holm and Per Dahl | said | they were content"},
        Chain{"Two clerks, Mia Kott and Jan Berg, were hurt on Monday. Both said they were content.",
              "Mia Kott and Jan Berg | said | they were content"},
        Chain{"Anna Holm met farmers on Monday. They said that they were content.", "farmers | said | that they were content"},
        Chain{"Anna Holm accused Per Dahl on Monday. Both said they were content.", "Both | said | they were content"},
        Chain{"Jan Olsen, Per Lie and Ola Berg met on Monday. Neither denied that he had argued.",
              "Neither | denied | that he had argued"}));

INSTANTIATE_TEST_SUITE_P(
    NounsOfTheLists, NamedAgain,
    ::testing::Values(
        Chain{"Growers gathered in the square. They said that rain was late.", "Growers | said | that rain was late"},
        Chain{"Depositors queued all night. They said that the doors were shut.", "Depositors | said | that the doors were shut"},
        Chain{"The zoo published its accounts on Monday. It said that visitors stayed away.", "zoo | said | that visitors stayed away"},
        Chain{"The shipyard sacked forty welders. It said that orders had dried up.", "shipyard | said | that orders had dried up"}));

INSTANTIATE_TEST_SUITE_P(
    OneOfTwo, NamedAgain,
    ::testing::Values(Chain{"Anna Holm met Per Dahl in Oslo. The latter said he was content.", "Per Dahl | said | he was content"},
                      Chain{"Anna Holm met Per Dahl in Oslo. The former said she was content.", "Anna Holm | said | she was content"},
                      Chain{"The growers and the dairies blame the grocers. The latter deny it.", "grocers | deny | it"},
                      Chain{"The ministry accused Kestrel Airlines of delays. The latter said there were none.",
                            "Kestrel Airlines | said | there were none"},
                      Chain{"He was the former mayor, neighbours said.", "neighbours | said | He was the former mayor"}));

INSTANTIATE_TEST_SUITE_P(
    Phrases, NamedAgain,
    ::testing::Values(
        Chain{"Citing the coast guard, the broadcaster RTN said that nine people had drowned.",
              "RTN > coast guard | said | that nine people had drowned"},
        Chain{"Bishop Karel Vanek offered to resign twice last week, according to the website Politsnoop, quoting two colleagues.",
              "Politsnoop > two colleagues > Karel Vanek | offered | to resign twice last week"},
        Chain{"The minister knew of the tests, according to the Morning Herald, which saw an email from his adviser.",
              "Morning Herald > email from his adviser | according to | The minister knew of the tests"},
        Chain{"The family's lawyer said through an interpreter that they wanted answers.",
              "family's lawyer | said | that they wanted answers"},
        Chain{"In a recording obtained by Channel Five, the coach calls the referee a traffic cone.",
              "Channel Five > coach | calls | the referee a traffic cone"}));

TEST(NamedAgain, OfficesOfTheStateAreGovernment) {
  for (const char* text : {"The mayor's office said the pool would close.", "The statistics office said growth was slow."}) {
    const auto document = read(text);
    ASSERT_EQ(document.attributions.size(), 1U) << text;
    EXPECT_EQ(document.attributions[0].sources.back().kind, SourceKind::government) << text;
  }
  const auto document = read("The company's office said the pool would close.");
  ASSERT_EQ(document.attributions.size(), 1U);
  EXPECT_EQ(document.attributions[0].sources.back().kind, SourceKind::organisation);
}

// Bodies by a part of their names, and persons whose name a body has.
INSTANTIATE_TEST_SUITE_P(PartsOfNames, NamedAgain,
                         ::testing::Values(Chain{"Pharmica Labs has promised to pay. Pharmica denied that it had lied.",
                                                 "Pharmica Labs | denied | that it had lied"},
                                           Chain{"Privatbank Orlan will sell its Asian arm. Orlan declined to comment.",
                                                 "Privatbank Orlan | declined | to comment"},
                                           Chain{"Gordon Fitch, 46, was jailed on Monday. Fitch denied fraud.",
                                                 "Gordon Fitch | denied | fraud"}));

// Possessed nouns that a noun with a name takes up, a post in the sentence behind a name, and who is not there.
INSTANTIATE_TEST_SUITE_P(
    NamedBehind, NamedAgain,
    ::testing::Values(
        Chain{"His former driver remembers it differently. The driver, Bo Ekman, was there.", "Bo Ekman | remembers | it differently"},
        Chain{"Her lawyer rejected the charge. The lawyer, Ida Lund, has 14 days.", "Ida Lund | rejected | the charge"},
        Chain{"Her lawyer rejected the charge. His lawyer, Ida Lund, has 14 days.", "Her lawyer | rejected | the charge"},
        Chain{"Her lawyer rejected the charge. Another lawyer left. The lawyer, Ida Lund, has 14 days.",
              "Her lawyer | rejected | the charge"},
        Chain{"Amos Birk has been here before. The American envoy told reporters that a deal was near.",
              "Amos Birk | told | that a deal was near"},
        Chain{"Amos Birk met Ida Lund here on Friday. The American envoy told reporters that a deal was near.",
              "American envoy | told | that a deal was near"},
        Chain{"There is no abbot on the island. Father Loukas sold the well. The abbot said that it was dry.",
              "Loukas | said | that it was dry"},
        Chain{"The bridge is finished, President Omar Salik was told, who came on Friday. The Head of State noted that it was long.",
              "Omar Salik | noted | that it was long"}));

// Whom the words told introduce by name does not tell them, though he was somebody's nephew before.
INSTANTIATE_TEST_SUITE_P(NewByName, NamedAgain,
                         ::testing::Values(Chain{"Police have arrested a priest's nephew. Inspector Ravi Salk told reporters that gold was "
                                                 "missing. The nephew, Nilesh Pand, has confessed to the theft, he claimed.",
                                                 "Ravi Salk | claimed | The nephew, Nilesh Pand, has confessed to the theft"}));

// "46-year-old" before what was read as a noun.
INSTANTIATE_TEST_SUITE_P(Described, NamedAgain,
                         ::testing::Values(Chain{"Darren Moody, 46, was jailed on Monday. The 46-year-old claims that he was framed.",
                                                 "Darren Moody | claims | that he was framed"},
                                           Chain{"Darren Moody, 46, was jailed on Monday. The dad-of-two plans to appeal.",
                                                 "Darren Moody | plans | to appeal"}));

}  // namespace
}  // namespace hearsay::constructions
