// Constructions whose cue, source or way the tree alone does not give: word order, kinds, media, other voices, no verb at all.
// The form and the test itself: constructions.h, constructions_test.cc.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

// verbs read as participles or nouns, subjects hung elsewhere, insertions
INSTANTIATE_TEST_SUITE_P(
    WordOrder, Constructions,
    ::testing::Values(
        Case{"The canal has silted up, dredgers reported on Friday.", "dredgers", "", "reported", "The canal has silted up", ""},
        Case{"The ministry denied on Sunday that the files were lost.", "The ministry", "government", "denied", "that the files were lost",
             ""},
        Case{"The Treasury, for its part, denied on Friday that it had been asked.", "The Treasury", "government", "denied",
             "that it had been asked", ""},
        Case{"Its spokeswoman, Ines Abreu, called on the ministry to pay.", "Its spokeswoman, Ines Abreu,", "person", "called on",
             "the ministry to pay", ""},
        Case{"There is no plan to close the school, Oskar Lind, a county spokesman, stressed on Monday.", "Oskar Lind, a county spokesman,",
             "person", "stressed", "There is no plan to close the school", ""},
        Case{"\"We need bodies in the door,\" quipped club doctor Alan Hart when asked about it.", "club doctor Alan Hart", "person",
             "quipped", "\"We need bodies in the door,\"", ""},
        Case{"The union, which backs Moen, accused members of the ruling party of burning the ballots.", "The union, which backs Moen,",
             "organisation", "accused", "members of the ruling party of burning the ballots", ""},
        Case{"Residents called the plan absurd, with one shopkeeper adding: \"They have never been here.\"", "Residents", "unnamed",
             "called", "the plan absurd...the plan absurd", ""},
        Case{"The current may carry the raft north, said harbour pilot Ingrid Moe.", "harbour pilot Ingrid Moe", "person", "said",
             "The current may carry the raft north", ""},
        Case{"Two classes were sent home on Tuesday, and nobody complained, said head teacher Morag Bell.", "head teacher Morag Bell",
             "person", "said", "Two classes were sent home on Tuesday, and nobody complained", ""},
        Case{"Their petition, with 900 names, alleges that the owner hid a leak.", "Their petition, with 900 names,", "document", "alleges",
             "that the owner hid a leak", ""},
        Case{"The lawyer disputes ever having met the banker.", "The lawyer", "unnamed", "disputes", "ever having met the banker", ""},
        Case{"Otherwise, the governor's office said, the search would go on.", "the governor's office", "", "said",
             "Otherwise...the search would go on", ""},
        Case{"The clinic, the owner explained, is too old to run.", "the owner", "", "explained", "The clinic...is too old to run", ""},
        Case{"He has a plan, he said, for how the harbour can be saved.", "he", "person", "said",
             "He has a plan...for how the harbour can be saved", ""},
        Case{"Its sums, a rival economist points out, have been wrong before.", "a rival economist", "unnamed", "points out",
             "Its sums...have been wrong before", ""},
        Case{"The bridge will hold, engineers think.", "engineers", "unnamed", "think", "The bridge will hold", ""},
        Case{"Antitrust is no obstacle, one trader reckons.", "one trader", "unnamed", "reckons", "Antitrust is no obstacle", ""},
        Case{"The safety board, however, called the leak serious.", "The safety board", "", "called", "the leak serious", ""},
        Case{"The council cautioned against building on the marsh.", "The council", "", "cautioned", "building on the marsh", ""},
        Case{"The ferry had turned back, a sailor who saw it told the coastguard.", "a sailor who saw it", "unnamed", "told",
             "The ferry had turned back", ""},
        Case{"Sen. Ruth Amory (D-Vt.) said Friday that the bill was dead.", "Sen. Ruth Amory (D-Vt.)", "person", "said",
             "that the bill was dead", ""},
        Case{"The price could fall this week, said Alan Moss, a longtime adviser to the family that owns the mine.",
             "Alan Moss, a longtime adviser to the family that owns the mine", "person", "said", "The price could fall this week", ""}));

// verbs, nouns and phrases of the lexicon
INSTANTIATE_TEST_SUITE_P(
    Verbs, Constructions,
    ::testing::Values(
        Case{"\"Not on my watch,\" the captain scoffed.", "the captain", "office", "scoffed", "\"Not on my watch,\"", ""},
        Case{"\"I know every rat in the cellar,\" the cook joked.", "the cook", "unnamed", "joked", "\"I know every rat in the cellar,\"",
             ""},
        Case{"\"We had a boat and a quiet Sunday,\" sighed one angler.", "one angler", "", "sighed",
             "\"We had a boat and a quiet Sunday,\"", ""},
        Case{"\"It never rains here,\" grinned Dafydd Pugh.", "Dafydd Pugh", "person", "grinned", "\"It never rains here,\"", ""},
        Case{"The skipper radioed that the nets were empty.", "The skipper", "unnamed", "radioed", "that the nets were empty", ""},
        Case{"The agency scoffed that he had been paid by rivals.", "The agency", "organisation", "scoffed",
             "that he had been paid by rivals", ""},
        Case{"The health board considers the risk to be low.", "The health board", "", "considers", "the risk to be low", ""},
        Case{"The doctor could not exclude a fall.", "The doctor", "unnamed", "exclude", "a fall", ""},
        Case{"The army put the toll at nine.", "The army", "government", "put", "the toll at nine", ""},
        Case{"The filing lists nine hundred creditors.", "The filing", "document", "lists", "nine hundred creditors", ""},
        Case{"Ministers did not rule out a curfew.", "Ministers", "office", "rule out", "a curfew", ""},
        Case{"The palace would not be drawn on the date.", "The palace", "government", "drawn", "the date", ""},
        Case{"He is convinced that ships leave traces.", "He", "person", "convinced", "that ships leave traces", ""},
        Case{"The island is shrinking, by the count of the survey team.", "the survey team", "", "count", "The island is shrinking", ""},
        Case{"Her explanation that the clock had stopped did not help.", "Her", "", "explanation", "that the clock had stopped", ""},
        Case{"Miners expressed their anger.", "Miners", "unnamed", "expressed", "their anger", ""},
        Case{"She declined to say how long the pilot had flown.", "She", "person", "declined", "to say how long the pilot had flown", ""},
        Case{"US intelligence assesses that Iran has not decided to build a bomb.", "US intelligence", "", "assesses",
             "that Iran has not decided to build a bomb", ""},
        Case{"The judge ordered that the man be released.", "The judge", "", "ordered", "that the man be released", ""},
        Case{"\"Get out,\" the captain ordered.", "the captain", "", "ordered", "\"Get out,\"", ""},
        Case{"The minister discounted the possibility of a coup.", "The minister", "", "discounted the possibility of", "a coup", ""},
        Case{"The minister sidestepped questions about his brother.", "The minister", "", "sidestepped questions about", "his brother", ""},
        Case{"The deputy ducked questions about her house.", "The deputy", "", "ducked questions about", "her house", ""},
        Case{"The firm pegged the loss at $3 million.", "The firm", "", "pegged", "the loss at $3 million", ""},
        Case{"The minister interpreted the letter as a threat.", "The minister", "", "interpreted", "the letter as a threat", ""},
        Case{"The union vilified the minister.", "The union", "", "vilified", "the minister", ""},
        Case{"The premier envisages a deal by May.", "The premier", "", "envisages", "a deal by May", ""},
        Case{"The president directed the agency to investigate the leak.", "The president", "", "directed",
             "the agency to investigate the leak", ""},
        Case{"The ministry was silent on the fate of the crew.", "The ministry", "", "was silent on", "the fate of the crew", ""}));

// nouns that attribute, by word order
INSTANTIATE_TEST_SUITE_P(
    Nominal, Constructions,
    ::testing::Values(
        Case{"The claim by Oslo that mines had been laid could not be checked.", "Oslo", "", "claim", "that mines had been laid", ""},
        Case{"Rumours that the prince has sold his horse have swirled for weeks.", "", "public", "Rumours",
             "that the prince has sold his horse", ""},
        Case{"A rival bank's view is that demand will fall.", "A rival bank's", "", "view", "that demand will fall", ""},
        Case{"Its assertion that every fault was mended was false.", "Its", "", "assertion", "that every fault was mended", ""},
        Case{"The agency's assessment that Iran had stopped was leaked.", "The agency's", "", "assessment", "that Iran had stopped", ""},
        Case{"The judge's order that the man be freed was ignored.", "The judge's", "", "order", "that the man be freed", ""}));

// a source that ends its sentence
INSTANTIATE_TEST_SUITE_P(
    Closing, Constructions,
    ::testing::Values(
        Case{"\"Guilty,\" said the foreman.", "the foreman", "", "said", "\"Guilty,\"", ""},
        Case{"Cold showers make people happier, claims a Danish study.", "a Danish study", "document", "claims",
             "Cold showers make people happier", ""},
        Case{"\"It was pitch dark,\" recalls Runa Falk, a nurse who was on the ward.", "Runa Falk, a nurse who was on the ward", "person",
             "recalls", "\"It was pitch dark,\"", ""},
        Case{"\"We had no choice,\" said one of them, Dr Omar Haddad.", "one of them, Dr Omar Haddad", "person", "said",
             "\"We had no choice,\"", ""},
        Case{"\"We had no choice,\" said one farmer, Ada Lund of Mill Lane.", "one farmer, Ada Lund of Mill Lane", "person", "said",
             "\"We had no choice,\"", ""},
        Case{"Fares will rise, according to Skyhop, a travel firm in Leeds.", "Skyhop, a travel firm in Leeds", "organisation",
             "according to", "Fares will rise", ""},
        Case{"That is the point, says archaeologist Noa Lind: sailors hugged the shore.", "archaeologist Noa Lind", "person", "says",
             "That is the point...sailors hugged the shore", ""},
        Case{"\"We asked for the papers,\" said Amory to loud applause.", "Amory", "", "said", "\"We asked for the papers,\"", ""},
        Case{"\"The wolves are back,\" said Lindqvist to loud laughter.", "Lindqvist", "", "said", "\"The wolves are back,\"", ""},
        Case{"The judges held that the ban was void.", "The judges", "unnamed", "held", "that the ban was void", ""},
        Case{"She attributed the fall to the weather.", "She", "person", "attributed", "the fall to the weather", ""}));

// what sort of source: titles, bodies, texts, antecedents
INSTANTIATE_TEST_SUITE_P(
    Kinds, Constructions,
    ::testing::Values(
        Case{"All ninety passengers are safe, the coastguard said.", "the coastguard", "government", "said",
             "All ninety passengers are safe", ""},
        Case{"The hull was cracked, according to the port's register.", "the port's register", "document", "according to",
             "The hull was cracked", ""},
        Case{"The aviation authority said the plane had crashed.", "The aviation authority", "government", "said", "the plane had crashed",
             ""},
        Case{"Its lawyer, Dr Falko Ebers, announced that he would appeal.", "Its lawyer, Dr Falko Ebers,", "person", "announced",
             "that he would appeal", ""},
        Case{"\"Frogs can count,\" said lead author Dr Hana Sato.", "lead author Dr Hana Sato", "person", "said", "\"Frogs can count,\"",
             ""},
        Case{"The hospital's chief executive, Dr Priya Sane, said the ward would close.", "The hospital's chief executive, Dr Priya Sane,",
             "person", "said", "the ward would close", ""},
        Case{"One of his lawyers, Jim Tarrow, said the charges were false.", "One of his lawyers, Jim Tarrow,", "person", "said",
             "the charges were false", ""},
        Case{"A spokeswoman for the line said the ferry was late. She declined to say why the engine had failed.", "She", "office",
             "declined", "to say why the engine had failed", ""},
        Case{"The Ministry of Forestry said the fire was out.", "The Ministry of Forestry", "government", "said", "the fire was out", ""},
        Case{"A Western envoy said the talks were over.", "A Western envoy", "unnamed", "said", "the talks were over", ""},
        Case{"A ministry spokesman said the talks were over.", "A ministry spokesman", "office", "said", "the talks were over", ""},
        Case{"Security firm Palisado said the files were safe.", "Security firm Palisado", "organisation", "said", "the files were safe",
             ""},
        Case{"Those who say that war is near are guessing.", "who", "public", "say", "that war is near", ""},
        Case{"The letter was sent on Friday. It asks staff to stay at home.", "It", "document", "asks", "staff to stay at home", ""}));

// through whom the words came
INSTANTIATE_TEST_SUITE_P(Media, Constructions,
                         ::testing::Values(Case{"The coach told the podcast Long Road that he would retire.", "The coach", "office", "told",
                                                "that he would retire", "the podcast Long Road"},
                                           Case{"A baker told the local radio station Surf FM that her oven had exploded.", "A baker",
                                                "unnamed", "told", "that her oven had exploded", "the local radio station Surf FM"},
                                           Case{"The weekly Fyrtaarn reported that the queen was ill.", "The weekly Fyrtaarn", "outlet",
                                                "reported", "that the queen was ill", ""},
                                           Case{"The Northern Sentinel reported that the mine had flooded.", "The Northern Sentinel",
                                                "outlet", "reported", "that the mine had flooded", ""},
                                           Case{"A driver, quoted by the newsletter Fast Lane, said the road was gone.",
                                                "A driver, quoted by the newsletter Fast Lane,", "unnamed", "said", "the road was gone",
                                                "the newsletter Fast Lane"},
                                           Case{"Speaking on the podcast Row Nine, the keeper said he was tired.", "the keeper", "", "said",
                                                "he was tired", "the podcast Row Nine"},
                                           Case{"In an interview with Moss FM on Tuesday the vicar said the tower leaned.", "the vicar",
                                                "office", "said", "the tower leaned", "Moss FM"},
                                           Case{"The valve was old, according to an inspector quoted by the trade paper Gas Weekly.",
                                                "an inspector quoted by the trade paper Gas Weekly", "unnamed", "according to",
                                                "The valve was old", "the trade paper Gas Weekly"},
                                           Case{"The Harbour Courier reported on Monday, citing two clerks, that the mayor had resigned.",
                                                "two clerks", "unnamed", "reported", "that the mayor had resigned", "The Harbour Courier"},
                                           Case{"The mayor has resigned, the Harbour Courier reported on Monday, citing two clerks.",
                                                "two clerks", "unnamed", "reported", "The mayor has resigned", "the Harbour Courier"},
                                           Case{"According to the Harbour Courier, which cited a cousin, the captain was drunk.",
                                                "a cousin", "unnamed", "According to", "the captain was drunk", "the Harbour Courier"},
                                           Case{"The broadcaster Onda, quoting the news site Jisra, reported that the rebels want a truce.",
                                                "the news site Jisra", "outlet", "reported", "that the rebels want a truce",
                                                "The broadcaster Onda"},
                                           Case{"Through her solicitor the actress demanded an apology.", "the actress", "", "demanded",
                                                "an apology", "her solicitor"},
                                           Case{"The chair, Bob Lyster, told this newspaper that the roof was safe.",
                                                "The chair, Bob Lyster,", "person", "told", "that the roof was safe", ""}));

// one voice ends where another begins
INSTANTIATE_TEST_SUITE_P(Voices, Constructions,
                         ::testing::Values(Case{"He had accused the army of theft; the ministry denied that.", "the ministry", "government",
                                                "denied", "that", ""},
                                           Case{"The premier believes that the dam will hold, two aides said.", "The premier", "office",
                                                "believes", "that the dam will hold", "two aides"},
                                           Case{"A receipt shows that he paid in cash, the prosecutor told the jury.", "A receipt",
                                                "document", "shows", "that he paid in cash", "the prosecutor"},
                                           Case{"\"He asked me why the keys were missing,\" Ruth Amory said.", "He", "person", "asked",
                                                "why the keys were missing", "Ruth Amory"}));

// a colon or a dash
INSTANTIATE_TEST_SUITE_P(Verbless, Constructions,
                         ::testing::Values(Case{"The tunnel is shut to all traffic: police.", "police", "government", ":",
                                                "The tunnel is shut to all traffic", ""},
                                           Case{"Forecasters: gusts of 90 mph possible after midnight.", "Forecasters", "unnamed", ":",
                                                "gusts of 90 mph possible after midnight", ""},
                                           Case{"Fourteen dead, nine missing – state government", "state government", "government", "–",
                                                "Fourteen dead, nine missing", ""},
                                           Case{"“She is the shame of this town.” ― Sonia Marsh", "Sonia Marsh", "person", "―",
                                                "“She is the shame of this town.”", ""},
                                           Case{"A waitress on the late shift: \"They all want eggs.\"", "A waitress on the late shift",
                                                "unnamed", ":", "\"They all want eggs.\"", ""}));

}  // namespace
}  // namespace hearsay::constructions
