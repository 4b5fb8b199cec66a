// The constructions of news by which something is attributed, read by the shipped model: source, cue, content, kind, chain.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

TEST_P(Constructions, AreRead) {
  const auto document = read(GetParam().text);
  std::string found;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.attributions.size()); ++i) {
    if (fits(document, i, GetParam())) return;
    found += described(document, i);
  }
  ADD_FAILURE() << GetParam().text << "\nfound:\n" << found;
}

// told that, said, wrote
INSTANTIATE_TEST_SUITE_P(
    Saying, Constructions,
    ::testing::Values(
        Case{"The mayor said that the bridge had collapsed.", "The mayor", "office", "said", "that the bridge had collapsed", ""},
        Case{"The mayor said the bridge had collapsed.", "The mayor", "office", "said", "the bridge had collapsed", ""},
        Case{"The general told lawmakers that the army needed shells.", "The general", "", "told", "that the army needed shells", ""},
        Case{"The envoy wrote that the talks were dead.", "The envoy", "office", "wrote", "that the talks were dead", ""},
        Case{"The ministry announced that the border would reopen.", "The ministry", "government", "announced",
             "that the border would reopen", ""},
        Case{"The company has repeatedly insisted that the plant is safe.", "The company", "organisation", "has repeatedly insisted",
             "that the plant is safe", ""},
        Case{"The premier added that no decision had been taken.", "The premier", "office", "added", "that no decision had been taken", ""},
        Case{"The report found that the dam was badly built.", "The report", "document", "found", "that the dam was badly built", ""},
        Case{"A study shows that the glacier is melting.", "A study", "document", "shows", "that the glacier is melting", ""},
        Case{"The court ruled that the ban was illegal.", "The court", "government", "ruled", "that the ban was illegal", ""},
        Case{"She argued that the tax would hurt farmers.", "She", "person", "argued", "that the tax would hurt farmers", ""},
        Case{"The union claims the strike will spread.", "The union", "organisation", "claims", "the strike will spread", ""},
        Case{"The governor noted that the reservoir was empty.", "The governor", "office", "noted", "that the reservoir was empty", ""},
        Case{"Witnesses said soldiers fired on the crowd.", "Witnesses", "unnamed", "said", "soldiers fired on the crowd", ""},
        Case{"Moscow said its troops had left the town.", "Moscow", "government", "said", "its troops had left the town", ""}));

// the cue after its content, within it, inverted
INSTANTIATE_TEST_SUITE_P(
    Order, Constructions,
    ::testing::Values(
        Case{"The talks will resume on Monday, said Peskov.", "Peskov", "person", "said", "The talks will resume on Monday", ""},
        Case{"The talks will resume on Monday, Peskov said.", "Peskov", "person", "said", "The talks will resume on Monday", ""},
        Case{"The meeting, he said, could take place in June.", "he", "person", "said", "The meeting...could take place in June", ""},
        Case{"The army, the minister said, is ready.", "the minister", "office", "said", "The army...is ready", ""},
        Case{"The bridge had collapsed, the mayor said on Friday.", "the mayor", "office", "said", "The bridge had collapsed", ""},
        Case{"The ship was sunk, officials said.", "officials", "unnamed", "said", "The ship was sunk", ""},
        Case{"The ship was sunk by a mine, according to the navy.", "the navy", "government", "according to", "The ship was sunk by a mine",
             ""},
        Case{"According to the navy, the ship was sunk by a mine.", "the navy", "government", "According to", "the ship was sunk by a mine",
             ""},
        Case{"The ship, according to the navy, was sunk by a mine.", "the navy", "government", "according to",
             "The ship...was sunk by a mine", ""},
        Case{"The deal is dead, as the premier put it.", "the premier", "office", "put", "The deal is dead", ""},
        Case{"In the words of one diplomat, the plan was dead.", "one diplomat", "unnamed", "In the words of", "the plan was dead", ""},
        Case{"The harvest will fail, the agency warned.", "the agency", "organisation", "warned", "The harvest will fail", ""},
        Case{"Prices will rise, economists predict.", "economists", "unnamed", "predict", "Prices will rise", ""},
        Case{"Raiders burned a mill in the northern Tarsa province, residents and police said on Monday, but the army denied that it was "
             "lost.",
             "residents and police", "unnamed", "said", "Raiders burned a mill in the northern Tarsa province", ""},
        Case{"Rebels took the town of Goma, nurses said on Tuesday, but the government said its soldiers were holding out.", "nurses",
             "unnamed", "said", "Rebels took the town of Goma", ""},
        Case{"Rebels took the town, nurses said, while the governor said its soldiers were holding out.", "the governor", "office", "said",
             "its soldiers were holding out", ""},
        Case{"Rome says its fleet won; Carthage claims a draw.", "Carthage", "", "claims", "a draw", ""},
        Case{"The ministry said its guns had downed ten drones, while a pilot told Northline that two had got through.", "The ministry",
             "government", "said", "its guns had downed ten drones", ""},
        Case{"Earlier reports that six officers were killed near the mill were wrong.", "", "public", "reports",
             "that six officers were killed near the mill", ""},
        Case{"Doctors Without Borders confirmed that its clinic had been hit, but said it did not know who was responsible.",
             "Doctors Without Borders", "organisation", "confirmed", "that its clinic had been hit", ""},
        Case{"Doctors Without Borders confirmed that its clinic had been hit, but said it did not know who was responsible.",
             "Doctors Without Borders", "organisation", "said", "it did not know who was responsible", ""},
        Case{"The council later raised the toll to 17.", "The council", "", "raised", "the toll to 17", ""},
        Case{"The premier dismissed as nonsense a report that the mill had burned.", "The premier", "office", "dismissed",
             "a report that the mill had burned", ""},
        Case{"The bank rejected as fiction a claim that it had failed.", "The bank", "", "rejected", "a claim that it had failed", ""}));

INSTANTIATE_TEST_SUITE_P(
    Quoted, Constructions,
    ::testing::Values(Case{"\"The war is over,\" the president said.", "the president", "office", "said", "\"The war is over,\"", ""},
                      Case{"“The war is over,” said the president.", "the president", "office", "said", "“The war is over,”", ""},
                      Case{"The president said: \"The war is over.\"", "The president", "office", "said", "\"The war is over.\"", ""},
                      Case{"The president said, \"The war is over.\"", "The president", "office", "said", "\"The war is over.\"", ""},
                      Case{"\"The war is over,\" the president said. \"We have won it at last.\"", "the president", "office", "said",
                           "\"The war is over,\" | \"We have won it at last.\"", ""},
                      Case{"\"The war,\" the president said, \"is over.\"", "the president", "office", "said",
                           "\"The war,\" | \"is over.\"", ""},
                      Case{"\"We lost the town. We lost the bridge. We will fight on,\" the colonel said.", "the colonel", "", "said",
                           "\"We lost the town...will fight on,\"", ""},
                      Case{"The minister said the plan was \"a gift to thieves\" and would fail.", "The minister", "office", "said",
                           "the plan was \"a gift to thieves\"", ""},
                      Case{"\"Where is the money?\" the auditor asked.", "the auditor", "", "asked", "\"Where is the money?\"", ""},
                      Case{"He called the strike \"a crime\".", "He", "person", "called", "the strike \"a crime\"", ""},
                      Case{"She described the vote as a farce.", "She", "person", "described", "the vote as a farce", ""},
                      Case{"«The war is over,» the president said.", "the president", "office", "said", "«The war is over,»", ""}));

INSTANTIATE_TEST_SUITE_P(
    Stances, Constructions,
    ::testing::Values(
        Case{"The ministry denied that the jet was lost.", "The ministry", "government", "denied", "that the jet was lost", ""},
        Case{"The ministry denied losing the jet.", "The ministry", "government", "denied", "losing the jet", ""},
        Case{"The ministry denied the report.", "The ministry", "government", "denied", "the report", ""},
        Case{"The company declined to comment.", "The company", "organisation", "declined", "to comment", ""},
        Case{"The governor refused to say how many had died.", "The governor", "office", "refused", "to say how many had died", ""},
        Case{"The Kremlin did not respond to the accusation.", "The Kremlin", "government", "did not respond to",
             "the accusation", ""},
        Case{"The agency confirmed the visit.", "The agency", "organisation", "confirmed", "the visit", ""},
        Case{"The king promised to pay the debt.", "The king", "office", "promised", "to pay the debt", ""},
        Case{"The union threatened to close the port.", "The union", "organisation", "threatened", "to close the port", ""},
        Case{"The bank warned of a recession.", "The bank", "organisation", "warned of", "a recession", ""},
        Case{"The envoy called for a ceasefire.", "The envoy", "office", "called for", "a ceasefire", ""},
        Case{"The president urged the parties to sign the treaty.", "The president", "office", "urged", "the parties to sign the treaty",
             ""},
        Case{"Kyiv accused Minsk of sheltering the gunmen.", "Kyiv", "government", "accused", "Minsk of sheltering the gunmen", ""},
        Case{"The White House raised the alarm over the sale of missiles.", "The White House", "government", "raised the alarm over",
             "the sale of missiles", ""},
        Case{"The senator admitted that he had lied.", "The senator", "office", "admitted", "that he had lied", ""},
        Case{"The minister asked whether the army would leave.", "The minister", "office", "asked", "whether the army would leave", ""},
        Case{"The king wants to visit the island.", "The king", "office", "wants", "to visit the island", ""},
        Case{"The farmers hope that rain will come.", "The farmers", "", "hope", "that rain will come", ""},
        Case{"Analysts believe the bank will fail.", "Analysts", "unnamed", "believe", "the bank will fail", ""},
        Case{"The chancellor expects the economy to grow.", "The chancellor", "office", "expects", "the economy to grow", ""},
        Case{"The party opposes the treaty.", "The party", "organisation", "opposes", "the treaty", ""},
        Case{"The pope condemned the attack.", "The pope", "office", "condemned", "the attack", ""},
        Case{"The team vowed to continue the search.", "The team", "organisation", "vowed", "to continue the search", ""},
        Case{"The judge said she doubted that the witness was honest.", "she", "office", "doubted", "that the witness was honest", ""}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, Constructions,
    ::testing::Values(Case{"The ministry's claim that the bridge was hit is false.", "The ministry's", "government", "claim",
                           "that the bridge was hit", ""},
                      Case{"There were rumours that the king had died.", "", "public", "rumours", "that the king had died", ""},
                      Case{"There were reports that the dam had burst.", "", "public", "reports", "that the dam had burst", ""},
                      Case{"They heard allegations that the vote was rigged.", "", "public", "allegations", "that the vote was rigged", ""},
                      Case{"His promise to cut taxes was forgotten.", "His", "person", "promise", "to cut taxes", ""},
                      Case{"The army's warning that the city could fall was ignored.", "The army's", "government", "warning",
                           "that the city could fall", ""},
                      Case{"Speculation that the bank would fail drove shares down.", "", "public", "Speculation",
                           "that the bank would fail", ""}));

INSTANTIATE_TEST_SUITE_P(
    Hearsay, Constructions,
    ::testing::Values(
        Case{"The train is said to be armoured.", "", "public", "is said", "The train | to be armoured", ""},
        Case{"The army is believed to have withdrawn.", "", "public", "is believed", "The army | to have withdrawn", ""},
        Case{"The rebels are thought to hold the port.", "", "public", "are thought", "The rebels | to hold the port", ""},
        Case{"The spy was reported to have fled.", "", "public", "was reported", "The spy | to have fled", ""},
        Case{"It is rumoured that the minister will resign.", "", "public", "is rumoured", "that the minister will resign", ""},
        Case{"It is believed that the fire was set on purpose.", "", "public", "is believed", "that the fire was set on purpose", ""},
        Case{"The army reportedly sent 300 tanks.", "", "public", "reportedly", "The army", ""},
        Case{"The banker allegedly stole 2 million euros.", "", "public", "allegedly", "The banker", ""},
        Case{"Observers say the vote was fair.", "Observers", "public", "say", "the vote was fair", ""}));

INSTANTIATE_TEST_SUITE_P(
    Chains, Constructions,
    ::testing::Values(
        Case{"A senior official told Reuters that the talks had failed.", "A senior official", "unnamed", "told",
             "that the talks had failed", "Reuters"},
        Case{"The New York Times, citing US officials, wrote that the sale was off.", "US officials", "unnamed", "wrote",
             "that the sale was off", "The New York Times"},
        Case{"Reuters, citing two sources, reported that the sale was off.", "two sources", "unnamed", "reported", "that the sale was off",
             "Reuters"},
        Case{"Reuters reported that the ministry denied the charge.", "the ministry", "government", "denied", "the charge", "Reuters"},
        Case{"The president was quoted by TASS as saying that the war would end soon.", "The president", "", "saying",
             "that the war would end soon", "TASS"},
        Case{"Reuters quoted an official as saying that the sale was off.", "an official", "unnamed", "saying", "that the sale was off",
             "Reuters"},
        Case{"A statement carried by IRNA said the ship had been seized.", "A statement carried by IRNA", "document", "said",
             "the ship had been seized", "IRNA"},
        Case{"According to a document seen by Reuters, the bank paid 5 million dollars.", "a document seen by Reuters", "document",
             "According to", "the bank paid 5 million dollars", "Reuters"},
        Case{"The senator said in an interview with CNN that the bill would pass.", "The senator", "office", "said",
             "that the bill would pass", "CNN"},
        Case{"The senator told CNN the bill would pass.", "The senator", "office", "told", "the bill would pass", "CNN"},
        Case{"TASS reported that the governor said the city was safe.", "the governor", "office", "said", "the city was safe", "TASS"},
        Case{"In a statement on its website, the ministry said that the pilot was alive.", "the ministry", "government", "said",
             "that the pilot was alive", ""},
        Case{"The minister said in a tweet that the pilot was alive.", "The minister", "office", "said", "that the pilot was alive", ""},
        Case{"Xinhua said the minister had promised to send grain.", "the minister", "office", "promised", "to send grain", "Xinhua"}));

INSTANTIATE_TEST_SUITE_P(
    Sources, Constructions,
    ::testing::Values(
        Case{"US and Saudi officials said the deal was close.", "US and Saudi officials", "unnamed", "said", "the deal was close", ""},
        Case{"A Kremlin spokesman, who asked not to be named, said the summit was off.", "A Kremlin spokesman, who asked not to be named,",
             "unnamed", "said", "the summit was off", ""},
        Case{"Ivan Petrov, the head of the port, said the ship had sunk.", "Ivan Petrov, the head of the port,", "person", "said",
             "the ship had sunk", ""},
        Case{"People familiar with the matter said the sale was cancelled.", "People familiar with the matter", "unnamed", "said",
             "the sale was cancelled", ""},
        Case{"One of the officials said the talks had failed.", "One of the officials", "unnamed", "said", "the talks had failed", ""},
        Case{"The foreign minister said the embassy would close.", "The foreign minister", "office", "said", "the embassy would close", ""},
        Case{"The United Nations said the famine was spreading.", "The United Nations", "organisation", "said", "the famine was spreading",
             ""},
        Case{"Reuters reported that the bank had failed.", "Reuters", "outlet", "reported", "that the bank had failed", ""},
        Case{"The newspaper reported that the bank had failed.", "The newspaper", "outlet", "reported", "that the bank had failed", ""},
        Case{"The letter said the fee had been paid.", "The letter", "document", "said", "the fee had been paid", ""},
        Case{"The colonel praised the men and said the town was safe.", "The colonel", "", "said", "the town was safe", ""},
        Case{"The colonel left the room, saying the town was safe.", "The colonel", "", "saying", "the town was safe", ""},
        Case{"Neither side would confirm the report.", "Neither side", "", "would confirm", "the report", ""},
        Case{"Harris: a mistake that will cost us dearly", "Harris", "person", ":", "a mistake that will cost us dearly", ""},
        Case{"Kim to meet Putin next week: Kremlin", "Kremlin", "government", ":", "Kim to meet Putin next week", ""}));

// What is no attribution, or not that one.
struct NoCue {
  const char* text;
  const char* cue;
};
class NoAttribution : public ::testing::TestWithParam<NoCue> {};

TEST_P(NoAttribution, IsFound) {
  const auto document = read(GetParam().text);
  for (const auto& attribution : document.attributions)
    if (attribution.cue) {
      EXPECT_EQ(document.text_of(attribution.cue->span).find(GetParam().cue), std::string_view::npos) << GetParam().text;
    }
}

// "Both" behind its nouns is no word of theirs, wherever the tree hangs it.
INSTANTIATE_TEST_SUITE_P(
    Floating, Constructions,
    ::testing::Values(
        Case{"JUBA, May 3 (Harbour Wire) - Sudan's army and the RSF both said on Friday that they had agreed to prolong the truce.",
             "Sudan's army and the RSF", "", "said", "that they had agreed to prolong the truce", ""},
        Case{"Peru's navy and the NGO both said on Friday that the ship was empty.", "Peru's navy and the NGO", "", "said",
             "that the ship was empty", ""}));

// A reason between what is said and who says it is said with the rest, under whichever of the two verbs the tree hangs it.
INSTANTIATE_TEST_SUITE_P(
    ReasonsBefore, Constructions,
    ::testing::Values(
        Case{"The court has delayed the hearing, because papers from the lower court have not reached it, Judge Ann Moss said on Friday.",
             "Judge Ann Moss", "person", "said",
             "The court has delayed the hearing, because papers from the lower court have not reached it", ""},
        Case{"The club has moved the final by a week, to Sunday, because the roads from Eastern Province have not been cleared, Judge "
             "Ann Moss said on Friday.",
             "Judge Ann Moss", "person", "said",
             "The club has moved the final by a week, to Sunday, because the roads from Eastern Province have not been cleared", ""}));

INSTANTIATE_TEST_SUITE_P(OutletsOwnVoice, NoAttribution,
                         ::testing::Values(NoCue{"The army crossed the river at dawn.", ""}, NoCue{"Gunmen attacked the village.", ""},
                                           NoCue{"The road runs according to the old map's line.", "runs"},
                                           NoCue{"Each family receives 20 euros per child.", "per"},
                                           NoCue{"A statement carried by IRNA said the ship had been seized.", "carried"},
                                           NoCue{"A Kremlin spokesman, who asked not to be named, said the summit was off.", "asked"},
                                           NoCue{"She warned that any act that threatened the security of the town would have a price.",
                                                 "threatened"},
                                           NoCue{"\"I think we should go,\" the premier said.", "think"}));

TEST(Attribution, WhoCouldNotConfirmDeclines) {
  for (const auto* text : {"Reuters could not independently verify the figure.", "The ministry was unable to confirm the report.",
                           "The agency has not been able to corroborate the account."}) {
    const auto document = read(text);
    ASSERT_EQ(document.attributions.size(), 1U) << text;
    EXPECT_EQ(document.attributions[0].cue->stance, Stance::declines) << text;
  }
}

TEST(Attribution, CarriesAnonymityAndAffiliation) {
  const auto document = read("US officials said the sale was off. Two people briefed on the plan confirmed the talks.");
  ASSERT_GE(document.attributions.size(), 2U);
  EXPECT_TRUE(document.attributions[0].sources.back().anonymous);
  EXPECT_NE(document.attributions[0].sources.back().affiliation.find("United States"), std::string::npos);
  EXPECT_TRUE(document.attributions[1].sources.back().anonymous);
}

TEST(Attribution, NoOneIsNoSource) {
  for (const auto* text : {"Nobody in Berlin doubts that weapons are on the agenda.", "Nobody said that the talks were over."})
    for (const auto& attribution : read(text).attributions)
      for (const auto& source : attribution.sources) EXPECT_EQ(source.kind, SourceKind::public_) << text;
  for (const auto& attribution : read("A special train believed to be carrying the leader appears to have left the capital.").attributions)
    for (const auto& source : attribution.sources) EXPECT_EQ(source.text.find("train"), std::string::npos);
}

TEST(Attribution, FindsTheInnermostOneOfAToken) {
  const auto document = read("Reuters reported that the ministry denied that the jet was lost.");
  const auto by_token = attribution_of_tokens(document);
  ASSERT_EQ(by_token.size(), document.tokens.size());
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.tokens.size()); ++i) EXPECT_EQ(by_token[i], attribution_of(document, i));
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.tokens.size()); ++i)
    if (document.tokens[i].lemma == "jet") {
      ASSERT_GE(by_token[i], 0);
      EXPECT_EQ(document.attributions[by_token[i]].cue->lemma, "deny");
      EXPECT_EQ(chain_of(document, by_token[i]).size(), 2U);
    }
}

TEST(Attribution, HoldsItsInvariantsOnHostileText) {
  std::string text;
  for (int i = 0; i < 2500; ++i)
    text += i % 5 == 0 ? "“he said, " : i % 5 == 1 ? "that according to \"X: " : i % 5 == 2 ? "said said that " : "« ’s ";
  const auto document = read(text);
  for (const auto& attribution : document.attributions) {
    EXPECT_EQ(attribution.content.size(), attribution.content_tokens.size());
    for (std::size_t i = 0; i < attribution.content.size(); ++i) {
      EXPECT_EQ(attribution.content[i], span_of(document, attribution.content_tokens[i]));
      EXPECT_TRUE(i == 0 || attribution.content[i - 1].end <= attribution.content[i].begin);
    }
    for (const auto& source : attribution.sources)
      if (!source.span.empty()) {
        EXPECT_EQ(source.text, document.text_of(source.span));
      }
    for (auto at = attribution.parent, depth = 0; at >= 0; at = document.attributions[at].parent) ASSERT_LT(++depth, 100000);
  }
}

}  // namespace
}  // namespace hearsay::constructions
