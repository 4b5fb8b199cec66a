// The words of languages/<code>/stories.toml, which line up claims of many reports. Immutable, thread-safe.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"

namespace hearsay {

using WordList = std::set<std::string, std::less<>>;

struct StoryWords {
  WordList together, vehicles, carries, mouthpieces, speaks_for, minds, journeys;
  WordList leaves, arrives;                         // of the journeys
  WordList within;                                  // behind the verb of a journey that leads nowhere else: "across"
  WordList unspecific, definite, possessive, cuts;  // what stands before a noun and behind it
  WordList grounds, servants;                       // nouns for where something is, and of whose deeds are their state's
  std::map<std::string, std::string> kin;           // noun to the noun that stands for all of its kind: "kidnapper", "gunman"
  WordList calendar;                                // words written large that name no one: "Tuesday"
  WordList idle, occurs, light, particles;       // lemmas that tell of no deed; those that tell what becomes of an occasion; "hold talks"
  std::map<std::string, WordList> incidents;     // by kind, its nouns
  std::map<std::string, WordList> mishaps;       // by kind, its verbs, which tell of one only beside one of `wrecks`
  WordList auxiliaries, asking, future, past;    // with which questions begin
  WordList mutual, prolongs;                     // what none agrees to alone; forms that make an agreement the next one
  std::map<std::string, WordList> apart;         // by event type, modes that are a thing of their own: an arrest is no curfew
  std::map<std::string, WordList> acts;          // deeds without a type that count though one tells them: lemmas, "lemma:noun" with a noun
  std::map<std::string, std::string> occasions;  // nouns for what is put off: the event type, or one of `acts`
  WordList moves, answers, answering;            // verbs of putting off; "the report", where it is denied; verbs of denying it
  WordList tolls;                                // "the death toll"
  std::map<std::string, std::string> negated;    // by lemma: the event that REJECT denies where the lemma is negated
  WordList says;                                 // verbs of "who says that ...?"
  WordList of_goods;                             // deeds that are of goods: firing a missile is no firing of a minister
  WordList of_tolls;                             // kinds that are told by their victims alone: fighting
  WordList wrecks;                               // what can have a mishap
  std::map<std::string, WordList> casualties;    // by class (dead, injured), lemmas
  std::vector<std::string> postponed, cancelled, retraction;  // forms, several words with blanks between
  WordList grows, part_of;                                    // what is counted and grows; who is only a part of the people
  std::map<std::string, WordList> goods;                      // by kind, the words for it
  std::map<std::string, std::string> under;                   // kind to the wider kind
  std::map<std::string, WordList> deeds;                      // by deed, the lemmas for it
  std::map<std::string, std::string> implied;                 // by deed, the one that holds it: who supplies has offered
  std::map<std::string, WordList> steps;                      // by deed, event types on the way to it
};

// Throws Error bad_format, also for what the program cannot go by: an act without a verb, a toll without verbs for the dead, a kind of
// `of_tolls` without nouns. No words at all where the language has no such file.
StoryWords load_story_words(const Knowledge& knowledge, const std::string& language = "en");

// "over a million Shells": {"over", "a", "million", "shells"}, folded; digits belong to words.
std::vector<std::string> words_in(std::string_view text);

// "workers": "worker", of a folded noun; words of StoryWords::kin as they stand there.
std::string singular_of(std::string noun, const StoryWords& words);

// The noun that stands for all of its kind, else itself.
std::string kin_of(const std::string& noun, const StoryWords& words);

// The lemmas that tell of a deed, those of the deed that holds it with them; none for an unknown one.
std::vector<const WordList*> lemmas_of(const StoryWords& words, const std::string& deed);

// Whether a text has one of the words.
bool names_any(std::string_view text, const WordList& list);

// The kinds of goods that a text names.
std::set<std::string> goods_in(const StoryWords& words, std::string_view text);
// Whether `kind` is `wider` or stands under it: shells are weapons.
bool is_a(const StoryWords& words, std::string kind, const std::string& wider);

}  // namespace hearsay
