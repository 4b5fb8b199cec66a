// The words of a source that name it: which noun tells what it is, which name stands beside that noun.
#pragma once

#include <cstdint>
#include <string>

#include "attribution/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// The noun that tells what a source is: the one that a relative pronoun refers to, the people in "one of the people".
std::int32_t telling_noun(const AttributionReading& reading, std::int32_t noun);

// Where "familiar with the talks" ends, that begins at the token; the token where nothing of the kind does.
std::int32_t end_of_known(const AttributionReading& reading, std::int32_t begin);

// "officials" + "close to the prime minister": the words of a source with what it is said to know, which the tree has read as a clause.
TokenRange with_what_they_know(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// The mention (index in Document::mentions) of a person's name that the tree has put to the noun, "City attorney Ann Field"; -1 for none.
std::int32_t name_beside(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// The same by word order, within the words of the source: "the hospital's chief executive, Dr Rupa Sen".
std::int32_t name_behind(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// "One of its authors, Ada Holm of Plains State,": the name behind the comma that closes what one is part of; -1 for none.
std::int32_t name_set_off(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// The name of a body behind the comma that follows the noun: "The owner, Vantis Lines,"; -1 for none.
std::int32_t body_behind(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// "The library's driver, Sal Botting,": two or three capitals between commas behind a noun for a person, though no layer has seen a name
// there; empty for none.
TokenRange unseen_name_behind(const AttributionReading& reading, std::int32_t noun, TokenRange words);

bool has_name(const Document& document, const Entity& entity);

// "analysts at Holt Partners", "source in the emergency services": an entity without a name by its first words, with what stands behind its
// noun. Empty where nothing does.
std::string told_in_full(const AttributionReading& reading, const Entity& entity);

// "two senior officials" -> "senior official": a group's words for one of it, without number and article.
std::string singular_of(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// "dad-of-two Ned Marsh", "Mum of three Ida Holm": the mention of the name behind the number of children; -1 for none.
std::int32_t name_after_children(const AttributionReading& reading, TokenRange words);

// "Jan Vrba MP": the mention of the person's name that letters behind it close; -1 for none.
std::int32_t name_before_letters(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// "NBC announcer Al Hopp": the mention of the person's name that closes the words behind a small noun for a person, where the tree has the
// medium or body before it for the source; -1 for none.
std::int32_t name_after_title(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// "Anna and Peter Moss": the names of all persons that the head of the words is joined to by "and"; empty for one alone.
std::string joint_name(const AttributionReading& reading, std::int32_t head, TokenRange words);

// "One of them": one of the officials told before, not all of them; empty where the group has no noun.
std::string name_of_one(const AttributionReading& reading, const Entity& group);

// "The secretary of state's office": the office, though the tree has the secretary for its head; -1 where no title ends in a genitive.
std::int32_t owned_by_title(const AttributionReading& reading, std::int32_t noun);

// Whether a mention (index in Document::mentions) is a person's name.
bool is_named_person(const Document& document, std::int32_t mention);

// Whether the token is (part of) a person's name by itself.
bool is_full_name(const AttributionReading& reading, std::int32_t noun);

// "Asif Mahmud, one of the coordinators, wrote": the words of a person's name before the comma that a description begins at, where another
// comma closes it and the tree has not joined them; empty for none.
TokenRange name_before(const AttributionReading& reading, TokenRange description, std::int32_t cue);

// "An engineer who wrote both letters, Tor Lindahl, recalled": a person's name between the last two commas; -1 for none.
std::int32_t name_closing(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// "A spokesman for former governor" + "Paul Lund": a name that the tree takes for another subject is that of the person told behind the
// preposition, not of the noun.
bool names_told_person(const AttributionReading& reading, std::int32_t noun, std::int32_t name);

// "the head of the department of health Irina Vlasova": a full name that ends the words behind the small noun, with a preposition and no
// comma between, as translated copy has it; -1 for none.
std::int32_t name_ending(const AttributionReading& reading, std::int32_t noun, TokenRange words);

// The same of two capitals that no layer has seen as a name; empty for none.
TokenRange unseen_name_ending(const AttributionReading& reading, std::int32_t noun, TokenRange words);

}  // namespace hearsay
