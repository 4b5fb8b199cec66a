// What one mention shows of the kind of thing that its name stands for. Internal to mentions.
#pragma once

#include "mentions/entities_draft.h"

namespace hearsay {

struct Votes {
  int medium = 0, body = 0, state = 0, person = 0;
  int articles = 0;       // "the Aurelia": a ship, a place, a thing
  int held = 0;           // "shares in Skandor": a body, whatever the layers say
  int titled = 0;         // "Spreeblatt", "its readers": a medium, where no layer has seen a name
  int places = 0;         // "in Kelmar"
  int powers = 0;         // "the Kelmar regime": with the other a state, as a person is in no "in"
  bool headline = false;  // the headline has been read, once for all mentions
};

// Adds what the words around a name tell.
void vote(const Linking& work, TokenRange name, Votes& votes);

// Adds what the name does, has and is in tells of it: "Aldersea deny", "the Dravo plant".
void vote_by_deeds(const Linking& work, TokenRange name, Votes& votes);

// "Norrail", "Creditbank".
bool ends_as_body(const Linking& work, TokenRange name);

// Adds what the headline shows: "Shares in Voltera plunge".
void vote_by_headline(const Linking& work, TokenRange name, Votes& votes);

// "Payam reported, quoting an official", "as Payam informs": the name passes on what others say.
bool passes_on(const Linking& work, TokenRange name);

// "told the German partner, Der Kompass,", "our French partner, Le Fanal,": a fellow of the medium that publishes.
bool is_partner_of_medium(const Linking& work, TokenRange name);

// The name with the quotation marks that it stands in: "the “Morgenblatt”".
TokenRange with_marks(const Linking& work, TokenRange name);

// The token ends a noun for a body or for the trade of one: "the heat-pump maker".
bool ends_body_noun(const Linking& work, std::int32_t token);

// "Calor, the heat-pump maker,": the noun behind the name's comma tells what it is.
bool is_described_as_body(const Linking& work, TokenRange name);
// "Clara, a Berlin start-up,": a noun for bodies alone, so that a first name is one as well; "Clara, a cheese maker," may be a person.
bool is_described_as_body_alone(const Linking& work, TokenRange name);
// "Ruth Amory, the guard on the last train,": a noun for a person, and for no firm or leader of a market.
bool is_described_as_person(const Linking& work, TokenRange name);
// "Le Matin, a Geneva daily,", "Orbita, Moldova's oldest broadcaster,".
bool is_described_as_medium(const Linking& work, TokenRange name);

// "Administrators Cole Birkett refused": trades in the plural, and one name behind them that is no list of persons.
bool follows_partnership(const Linking& work, TokenRange name);
// The word is a people's, a noun for actors or a town: others have it in their names as well.
bool is_shared_word(const Linking& work, std::int32_t token);

// "Banque Scheldt", "Team Aurora".
bool begins_as_body(const Linking& work, TokenRange name);
// "Their education minister, Eppo Bruins,".
bool is_beside_person(const Linking& work, TokenRange name);

// "VeldenNet" has the shape of a body's name.
bool has_body_shape(const Linking& work, TokenRange name);

// Keys of names of one word of which the document makes an adjective: "the Kerrinese delegation" beside "Kerrin".
std::unordered_set<std::uint64_t> names_with_adjective(const Linking& work);

// Names joined by "and" to a body or state are of its kind, where they are among those of which nothing is told.
void share_kinds(Linking& work, const std::unordered_set<std::uint64_t>& undecided);

}  // namespace hearsay
