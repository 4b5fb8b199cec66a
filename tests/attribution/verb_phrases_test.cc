// Verbs that attribute together with words behind them (idioms.toml), and frames that the tree hides: relative clauses, passives with their
// complement, gerunds, infinitives of purpose. The form and the test itself: constructions.h, constructions_test.cc.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

INSTANTIATE_TEST_SUITE_P(
    Idioms, Constructions,
    ::testing::Values(
        Case{"The doctors have given notice that they will leave.", "The doctors", "", "given notice", "that they will leave", ""},
        Case{"The bank made plain that rates would rise.", "The bank", "", "made plain", "that rates would rise", ""},
        Case{"The minister made no secret of her anger.", "The minister", "", "made no secret of", "her anger", ""},
        Case{"The union was quick to point the finger at the ministry.", "The union", "", "point the finger at", "the ministry", ""},
        Case{"The president put the blame squarely on the generals.", "The president", "", "put the blame squarely on", "the generals", ""},
        Case{"The deputy took issue with the figures.", "The deputy", "", "took issue with", "the figures", ""},
        Case{"The judge took the police to task for losing the tape.", "The judge", "", "took", "the police to task for losing the tape",
             ""},
        Case{"The families hold the state responsible for the deaths.", "The families", "", "hold", "the state responsible...the deaths",
             ""},
        Case{"The firm stood by its findings.", "The firm", "", "stood by", "its findings", ""},
        Case{"The abbot gave no hint as to whether he would sell.", "The abbot", "", "gave no hint", "whether he would sell", ""},
        Case{"The envoy gave no indication that talks were near.", "The envoy", "", "gave no indication", "that talks were near", ""},
        Case{"The bank offered no explanation for the delay.", "The bank", "", "offered no explanation for", "the delay", ""},
        Case{"The minister stopped short of apologising.", "The minister", "", "stopped short of", "apologising", ""},
        Case{"The mayor would like both sides to talk.", "The mayor", "", "would like", "both sides to talk", ""},
        Case{"The nurse does not share the doctors' gloom.", "The nurse", "", "share", "the doctors' gloom", ""},
        Case{"Traders are bracing for higher prices.", "Traders", "", "are bracing for", "higher prices", ""},
        Case{"The senator tore into the bank.", "The senator", "", "tore into", "the bank", ""},
        Case{"The actress opened up about her illness.", "The actress", "", "opened up about", "her illness", ""},
        Case{"The firm came clean about the leak.", "The firm", "", "came clean about", "the leak", ""},
        Case{"The mayor tells it otherwise.", "The mayor", "", "tells", "it otherwise", ""},
        Case{"The porter's letter suggests otherwise.", "The porter's letter", "", "suggests", "otherwise", ""},
        Case{"The opposition does not see what the hurry is about.", "The opposition", "", "does not see", "what the hurry is about", ""},
        Case{"The governor sees no reason to resign.", "The governor", "", "sees", "no reason to resign", ""},
        Case{"Investigators found no sign of a break-in.", "Investigators", "", "found", "no sign of a break-in", ""},
        Case{"Officials have come round to the idea that the tax must go.", "Officials", "", "have come round to the idea",
             "that the tax must go", ""},
        Case{"The delegates read it as a refusal.", "The delegates", "", "read", "it as a refusal", ""},
        Case{"Ben Hartl sees it differently: debts will force a sale.", "Ben Hartl", "", "sees", "it differently...debts will force a sale",
             ""}));

INSTANTIATE_TEST_SUITE_P(
    Frames, Constructions,
    ::testing::Values(
        Case{"Villagers describe the ferry as unreliable.", "Villagers", "", "describe", "the ferry as unreliable", ""},
        Case{"The vicar described it as unfair.", "The vicar", "", "described", "it as unfair", ""},
        Case{"The brewer is said by his rivals to be close to ruin.", "his rivals", "", "is said by", "The brewer...to be close to ruin",
             ""},
        Case{"Mr Sand, said to be close to the king, resigned on Monday.", "", "public", "said", "to be close to the king", ""},
        Case{"Her reply was short: the loan, she told reporters, was an insult.", "she", "", "told", "the loan...was an insult", "Her"},
        Case{"The mayor defended covering the story.", "The mayor", "", "defended", "covering the story", ""},
        Case{"The mayor will not rule out moving the street.", "The mayor", "", "rule out", "moving the street", ""},
        Case{"The mayor is considering closing the pool.", "The mayor", "", "considering", "closing the pool", ""},
        Case{"The ministry published a figure which the union disputes.", "the union", "", "disputes", "which", ""},
        Case{"The minister used the trip to press for a pipeline.", "The minister", "", "press for", "a pipeline", ""},
        Case{"The mayor left the meeting vowing to return.", "The mayor", "", "vowing", "to return", ""},
        Case{"Insurers have been warning since January of a rise in premiums.", "Insurers", "", "warning", "a rise in premiums", ""},
        Case{"Mara Dent denied ever asking him for money.", "Mara Dent", "", "denied", "ever asking him for money", ""},
        Case{"The contractor believes so.", "The contractor", "", "believes", "so", ""},
        Case{"Will it hold? Engineer Tomas Birk thinks not.", "Engineer Tomas Birk", "", "thinks", "not", ""},
        Case{"The coach told reporters the same thing.", "The coach", "", "told", "the same thing", ""},
        Case{"The minister is worried by the figures.", "The minister", "", "is worried by", "the figures", ""},
        Case{"The players were angered by the decision.", "The players", "", "were angered by", "the decision", ""},
        Case{"The senator is widely expected to vote against it.", "", "public", "is widely expected", "The senator...to vote against it",
             ""},
        Case{"Defending, Paul Ames told the court that his client had been asleep.", "Paul Ames", "", "told",
             "that his client had been asleep", ""},
        Case{"Two boys are presumed drowned.", "", "public", "are presumed", "Two boys...drowned", ""},
        Case{"The dam was cracked, it has been alleged.", "", "public", "has been alleged", "The dam was cracked", ""},
        Case{"Rents, it is feared, will rise.", "", "public", "is feared", "Rents...will rise", ""},
        Case{"Police have not said when he died.", "Police", "", "have not said", "when he died", ""},
        Case{"No one can say when the road will open.", "No one", "", "can say", "when the road will open", ""},
        Case{"The firm has been accused of dumping waste by residents.", "residents", "", "has been accused", "The firm...of dumping waste",
             ""},
        Case{"She was told to leave by the guards.", "the guards", "", "was told", "to leave", ""},
        Case{"There will be no beer, the organisers announced two days before the match.", "the organisers", "", "announced",
             "There will be no beer", ""},
        Case{"The brokers put the rise at a fifth.", "The brokers", "", "put", "the rise at a fifth", ""},
        Case{"The paper alleges, with reference to a clerk, that half of the fruit rotted.", "a clerk", "", "alleges",
             "that half of the fruit rotted", "The paper"},
        Case{"He was accused by prosecutors of taking bribes.", "prosecutors", "", "accused", "He...of taking bribes", ""},
        Case{"The firm was urged by the regulator to sell the mine.", "the regulator", "", "urged", "The firm...to sell the mine", ""}));

// What is no word of anybody's: things that cast doubt, documents that are not shared, ways that are given.
TEST(VerbPhrases, AreNoWordsOfThings) {
  for (const auto* text : {"The storm cast doubt on the launch.", "The frost cast doubt on the harvest.",
                           "The clerk did not share his data with the buyers.", "The road was closed and gave way to the sea.",
                           "The parcel weighs 240 kilos.", "The storm tore into the coast.", "The shop discounted the price of bread.",
                           "The guard was held responsible.", "The court decreed a curfew and closed the schools."}) {
    const auto document = read(text);
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.attributions.size()); ++i)
      ADD_FAILURE() << text << "\nfound: " << described(document, i);
  }
}

}  // namespace
}  // namespace hearsay::constructions
