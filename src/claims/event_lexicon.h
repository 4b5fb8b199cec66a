// What is known about events and about factuality, as the stages of claims/ read it: frames by head word, and words that change how far
// a proposition is committed to. Built from events/*.toml and languages/<code>/factuality.toml; their headers document the formats.
// Immutable after loading; safe to read from many threads.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/word_map.h"
#include "hearsay/document.h"

namespace hearsay {

// The part that an argument plays: A actor, R recipient, B both sides, T theme, and places: L at, F from, D to, W via; X none of these.
enum class Part : char { actor = 'A', recipient = 'R', both = 'B', theme = 'T', at = 'L', from = 'F', to = 'D', via = 'W', none = 'X' };

// Where in the syntax of the head word an argument stands.
enum class Position : std::uint8_t { subject, object, oblique, particle, possessor, modifier, clause, negation };

struct FrameSlot {
  Part part = Part::none;
  Position position = Position::object;
  bool required = false;
  bool infinitive = false;                // of a clause: "to do" and nothing else
  bool actor_only = false;                // a person, body, state or group must fill it; of a place: a place must
  std::vector<std::string> prepositions;  // of an oblique
  std::vector<std::string> words;         // lemmas of which one must head the argument; empty for any
  std::vector<std::string> barred;        // lemmas that must not head it
};

enum class FrameKind : std::uint8_t { verb, noun, adjective };

struct Frame {
  FrameKind kind = FrameKind::verb;
  std::vector<FrameSlot> slots;
  std::int32_t type = -1;  // index in EventLexicon::types
  std::string mode, cameo;
  std::vector<std::string> contexts;
  bool excluded = false;  // a reading that looks like the type and is none of it
  int weight = 0;         // how much it asks for: of several frames that fit, the one that asks for most wins
};

// How an event of a type is done. A frame may name one; else the deed that it holds or the words of its clause speak for one.
struct EventMode {
  std::string name, definition, cameo;
  std::vector<std::string> deeds;  // types of a deed held in the event: a threat of ASSAULT is "violence"
  std::vector<std::string> words;  // lemmas
};

struct EventType {
  std::string name, definition, differs, cameo;  // `differs`: what looks like it and is not
  std::optional<double> goldstein;
  std::vector<EventMode> modes;
  bool holds_deed = false;     // what is agreed, asked for or refused is told in it and is no event of its own
  bool among_parties = false;  // who receives it is somebody; a thing is its theme
};

// How far something is committed to, and whether it is affirmed.
struct Commitment {
  Certainty certainty = Certainty::certain;
  bool negative = false;
  friend bool operator==(Commitment, Commitment) = default;
};

// What a word does to the proposition in its complement, by whether the word itself is affirmed or denied.
struct Effect {
  Commitment affirmed;
  Commitment negated{Certainty::certain, true};
  std::optional<Commitment> in_past;    // where the word is affirmed and past ("was able to"); of a modal, with the perfect
  std::optional<Commitment> of_states;  // of a modal over a state or what is over ("must know")
  std::optional<ClaimTense> tense;
  std::optional<ClaimTense> denied_tense;  // of a modal that is denied ("could not be reached")
  bool presupposes = false;                // the complement is taken for granted, whatever becomes of the word
  bool shared = false;                     // the outlet takes the content of such a cue for true as well
  bool transparent = false;  // carries no proposition of its own: the complement is what is claimed ("is expected to", "began to")
  bool deed = false;         // such a cue is a deed of its own, claimed beside its complement ("decided to close the border")
  bool backshift = false;    // after a past verb of saying it is no more than "will"
  bool ahead = false;        // the present in its complement is about what lies ahead ("hope that the war ends")
  std::string_view construction = {};  // of a [[construction]]: its name, which the lexicon keeps
};

struct EventLexicon {
  std::vector<EventType> types;
  std::vector<Frame> frames;
  WordMap<std::vector<std::int32_t>> by_head;       // lemma -> indices of frames
  WordMap<std::string> verb_forms;                  // regular inflections of the heads of verb frames -> lemma
  WordMap<std::vector<std::string>> context_words;  // lemma, or two of them ("human_right") -> contexts that they speak for
  WordSet context_starts;                           // first lemmas of those of two

  // `modifiers` stand before event nouns; `adjectives` over a complement, `embedding` is of words with a complement or object, `nouns` of
  // nouns with one, `occurrence` of verbs that say what becomes of an event, `constructions` of syntax without a word for it. Keys may name
  // the complement: "forget+to" (effects.h).
  WordMap<Effect> modals, adverbs, modifiers, adjectives, embedding, nouns, occurrence, constructions;
  WordSet negators, negative_determiners, negative_markers, negative_phrases, nobodies, single, focus, open_focus, hindsight;
  WordSet condition_markers, condition_auxiliaries, open_markers, awaiting_markers, replacing_markers, open_prepositions,
      opposing_prepositions, adjunct_prepositions, senses, sense_modals, granting_markers, ordinals, granting_questions, open_heads, excess,
      sufficiency, result_markers, not_yet, purpose_markers, contrast, granted_prepositions, polite_verbs, mitigated_verbs, advice_modals,
      advised, performed_verbs, state_verbs, delaying_markers, conditional_adverbs, as_if, participle_aside, following_markers,
      fronted_prepositions, unchanging_verbs, hedged_adverbs, dating_prepositions, standing_verbs, bygone_adverbs, voiced_purposes,
      gathering_verbs, unplanned, joint_markers;
  WordSet light_verbs, suffering_verbs, occur_verbs, subject_control, asked_through, giving_leave, undoing, nearness, naming_verbs,
      owned_up, owning_verbs, harming, belonging, motion_to, motion_from, handing_over;
  WordSet exchange_nouns, obligations, statements, sponsors, setting_prepositions, sharing_prepositions, inner_prepositions,
      topic_prepositions, saying, handing_on, texts, publishing, citing, naming_sources, describing, fillers, courtesies, greetings,
      vehicles, pair_persons, pair_states, peers, actor_nouns, place_nouns, containers;
  WordSet bands, homelands, state_bodies, abstract_nouns, lasting_verbs, implying_prepositions, where_prepositions;
  std::vector<std::string> personal_endings;                                        // "ist": nouns that end so do or are something
  WordSet relations, helping_participles, origin_verbs, strangers, rebels, envoys;  // factuality.toml, [words]
  WordSet sport;                                                                    // words of sport and of nothing else
  WordSet clubs;                                                                    // "Arsenal", "Real_Madrid"
  WordSet things;                          // nouns that act on nobody's behalf: "act", "law", "transfer"
  WordSet suffered;                        // nouns whose possessor is the one to whom it is done: "arrest"
  WordSet suffered_states;                 // of whoever is in them: "under_arrest"
  WordSet lent;                            // nouns that who stands behind "of" gives to others: "support"
  WordSet inquiries;                       // nouns that a state's name before them is looked into by: "the Russia investigation"
  WordSet together;                        // words that say that several do it: "joint"
  WordSet losses;                          // nouns of loss, which nobody welcomes for the sake of the one who suffers them: "death"
  WordSet alarm;                           // words of alarm that need someone at whom they are aimed: "worried"
  WordSet deed_agents;                     // who may stand before a deed as its doer: "a rebel attack"
  WordSet deed_kinds;                      // words that only say of what kind a deed is: "military"
  WordSet counting;                        // words that say how many a party is: "at least two"
  WordSet needing_sides;                   // nouns that a place or day alone makes no event: "rally"
  WordSet settled;                         // "in_charge": phrases in which an event noun tells of no event
  WordSet participles;                     // "given": participles that are prepositions ("given his record")
  WordSet votes;                           // words of elections: "primary"
  WordSet contests;                        // verbs by which one wins an election: "beat"
  WordSet quarrels;                        // verbs by which lawmakers argue: "clash"
  WordSet verbal;                          // words of attack by which politicians criticise: "attack"
  WordSet bodies;                          // nouns that may act, whatever their ending: "delegation"
  std::vector<std::string> thing_endings;  // "ness": nouns that end so act on nobody's behalf
  WordMap<PlaceRole> place_prepositions;
  WordSet journeys, sending, movers, deeds, crossings, halts;  // of places: factuality.toml, [place]

  struct State {
    std::string code, name;
  };
  WordMap<std::string> country_codes;  // "DK" -> DNK; from actors/country-codes.tsv
  WordMap<State> demonyms;             // "Danish" -> DNK, Denmark; from actors/states.tsv
  WordMap<std::string> nationality;    // DNK -> "Danish"; from there
};

// PLOVER 0.8's contexts.
extern const std::array<std::string_view, 37> kContexts;

// The lemma of a token, mended from its form where the lemma is none that the lexicon knows and a verb of it has that form.
std::string_view known_lemma(const EventLexicon& lexicon, const Document& document, std::int32_t token);

}  // namespace hearsay
