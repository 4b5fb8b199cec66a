// What cues.toml, idioms.toml and sources.toml say, ready to look up by lemma.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/features.h"
#include "base/word_map.h"
#include "hearsay/document.h"

namespace hearsay {

// Frames of a cue, as cues.toml tells them.
enum CueFrame : std::uint16_t {
  kClause = 1,
  kInfinitive = 2,
  kGerund = 4,
  kObject = 8,
  kFree = 16,
  kComplement = 32,
  kSpeech = 64,
  kAddressee = 128,
  kHearsay = 256,
  kNegated = 512,
  kPassive = 1024,
  kText = 2048,
  kSingular = 4096,
  kPerson = 8192,
  kCopula = 16384,
  kWould = 32768,
};

// What the file calls them.
inline constexpr std::array<std::pair<std::string_view, CueFrame>, 16> kCueFrames = {{{"clause", kClause},
                                                                                      {"infinitive", kInfinitive},
                                                                                      {"gerund", kGerund},
                                                                                      {"object", kObject},
                                                                                      {"free", kFree},
                                                                                      {"complement", kComplement},
                                                                                      {"speech", kSpeech},
                                                                                      {"addressee", kAddressee},
                                                                                      {"hearsay", kHearsay},
                                                                                      {"negated", kNegated},
                                                                                      {"passive", kPassive},
                                                                                      {"text", kText},
                                                                                      {"person", kPerson},
                                                                                      {"would", kWould},
                                                                                      {"singular", kSingular},
                                                                                      {"copula", kCopula}}};

// One group of the file, as one of its words sees it.
struct CueReading {
  Stance stance = Stance::states;
  std::uint16_t frames = 0;
  std::vector<std::string> prepositions;
  std::string particle;  // "out" of "point+out"
  std::string object;    // "alarm" of "raise:alarm"

  bool allows(std::uint16_t frame) const { return (frames & frame) != 0; }
};
using CueReadings = std::vector<CueReading>;

// A phrase by its words, "*" where the source stands: "from * point of view"; without one it is nobody's in particular: "by all accounts".
struct PhrasePattern {
  std::vector<std::string> words;
  Stance stance = Stance::asserts;
};
using PhrasePatterns = WordMap<std::vector<PhrasePattern>>;  // by their first word

// A verb with words behind it that attribute together (idioms.toml): "point finger at"; its verb is the first word.
struct CueIdiom {
  std::vector<std::string> words;
  Stance stance = Stance::states;
  std::uint16_t frames = 0;

  bool allows(std::uint16_t frame) const { return (frames & frame) != 0; }
};

struct AttributionLexicon {
  WordMap<CueReadings> verbs, nouns, adjectives;
  WordMap<Stance> adverbs;
  PhrasePatterns standpoints;                               // "to hear * tell it"
  PhrasePatterns predicates;                                // "in favour of", behind a copula
  WordSet between_nouns;                                    // "in the words of"
  WordSet as_verbs;                                         // "as X put it"
  WordSet as_participles;                                   // "as recorded by X" alone
  WordSet never_nouns;                                      // lemmas of verbs whose "-s" is no plural: "reckons"
  WordMap<std::string> forms;                               // finite forms of the verbs above, where they are regular: "joked" -> "joke"
  WordMap<SourceKind> kinds;                                // of source nouns
  WordMap<SourceKind> seldom;                               // of nouns that are no sources as a rule: "deal"
  std::vector<std::pair<std::string, SourceKind>> endings;  // of nouns that neither has: "ness"
  WordSet anonymous, withheld, withheld_verbs, informed, partitives, hearsay_nouns, hearsay_of, relay_participles, passing_on, retelling,
      hearing, relay_nouns, relay_prepositions, circumstances, written, plural_offices, asked_first, name_keeping, permitted, speaking,
      reason_words, venues, sessions, unsaid, done_by_things, happening, quoting_as, headline_texts, charging, public_words, private_posts,
      likenesses, parts_of_bodies, parties, mouthpieces, channels_of_words, title_tails, headings, interviewers, answer_labels,
      press_labels, label_numbers, honorifics, name_particles, shared_views, answer_words, tales, traditions, handing_verbs, text_verbs,
      copulas, first_person, personal, of_any, question_words, noun_prepositions, possessives, clause_openers, going_on, deeds, holding_on,
      staffed, referring, obtaining, spreading, recordings, showing, owned_voices, own_texts, false_words, true_words, grounds, thirds,
      kept_back, messaging, text_contents, carrying, inscribing, reason_participles, set_going, getting_about, tallies, running, framing,
      naming, sight, forecasters, vote_units, inquiring, read_from, coming_out, staff, paper_getting, holding_back, broadcast_times, held,
      brief_saying, publishing_people, referring_media, informing, stirring, stirrings, giving_out, ranks, ranked, rulers, numbered_texts,
      councils, trades, letters_behind, name_wishes, shown_verbs, answering, requests, stake_verbs, at_stake, writers_verbs, ways_of_doing;
  WordMap<WordSet> deeds_with;            // of verbs, the objects with which they are deeds: "declare", "mourning"
  WordMap<std::vector<CueIdiom>> idioms;  // by their verb, the longest first
  FeatureWeights cue_weights;             // of features of words (cue_features.h); empty where the language has none
  double cue_threshold = 1;               // a verb that attributes more likely than that is a cue without a rule
  double cue_least = 0;                   // a word that does less likely is none, with a rule
};

}  // namespace hearsay
