// Questions to a ledger: what is asked, which claims bear on it, how they weigh. Every word of an answer comes from documents or from the
// fixed words of the commands; nothing is composed. Free functions over plain data, thread-safe.
//
// The weight of a claim is certainty x recency x kind:
//   certainty  1 certain, 0.7 probable, 0.4 possible; "unknown" (asked, demanded, supposed) weighs nothing
//   recency    2^(-age / 30 days), from the claim's publication to that of the latest claim that bears on the question
//   kind       1 for what is asked itself, halved for each part that is wider, paraphrased or not told; 0.25 for a step towards it, and
//              for an expectation where it is asked whether it came
// Each independent origin (stories/origins.h) counts once on a side, with its heaviest claim. Origins of one interest count 1, 1/2, 1/4 ...
// of their weights, the heaviest first: two officials of one government are little more than one. The share of a side is
// (its weight + 0.25) / (both weights + 0.5); from 0.6 the answer leans to it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "stories/happenings.h"
#include "stories/incidents.h"
#include "stories/standins.h"

namespace hearsay {

struct Question {
  std::string text;
  std::string asks;          // whether, who, what, when, where, number, says (on whose word)
  std::string event, lemma;  // PLOVER type or empty; lemma of the predicate
  std::string deed;          // of StoryWords::deeds, or empty
  Parties actors, recipients;
  bool equals = false;    // all parties are actors
  bool who_does = false;  // of who: asked for the actor, not the recipient
  bool passive = false;   // of who: "who was killed"; asked for the recipient, though the words stand as if for the actor
  std::set<std::string> goods;
  std::set<std::string> themes;                 // other nouns that it names: "tariff" of "Did Congress approve the tariffs?"
  std::string counted;                          // of number: the noun that is counted, under its kind
  std::map<std::string, std::string> measures;  // by unit, the count: "24-hour" of "a 24-hour ceasefire"
  std::vector<std::string> places;              // names
  ClaimTense tense = ClaimTense::future;
  bool dated = false;              // it names a time: "on Monday"
  std::vector<std::string> shown;  // what was understood, as names: for the reader to check
};

// What an annotated question asks. Names without a code are looked up among those of the claims ("Kim" is the Kim whom they tell of most).
// Throws Error bad_value where no deed with a participant can be read.
Question read_question(const Document& question, const std::vector<StoredClaim>& claims, const Around& around);

enum class Bearing { none, aye, nay, about };  // `about`: asks, demands, declines

// How a claim bears on a question.
struct Bears {
  Bearing bearing = Bearing::none;
  double kind = 0;    // 1, 0.5, 0.25
  bool step = false;  // a step towards it
  bool part = false;  // by whom or to whom is not told: it counts only beside a claim of the same report that tells it
};
// `incident`: what the claim tells of an accident or disaster, where it does.
Bears bears_on(const StoredClaim& claim, const Question& question, const Standins& standins, const StoryWords& words,
               const Incident* incident = nullptr);

// "A 24-hour ceasefire", "by 24 hours": {"hour": "24"}; in words only where a hyphen joins them to their unit.
std::map<std::string, std::string> measures_in(const std::string& text, const StoryWords& words);

// "Did police arrest them?" as "Police did arrest them.", which is read more surely: one statement for each of the first words behind
// which the auxiliary may belong. None where the question has no auxiliary before who does it.
std::vector<std::string> as_statements(const std::string& question, const StoryWords& words);

// "Who says that North Korea sent shells?" asks on whose word it is that "North Korea sent shells."; empty for other questions.
std::string statement_in_doubt(const std::string& question, const StoryWords& words);

// How much of who does what the claims of an annotated question tell: the better of two readings has more.
std::size_t parts_read(const Document& document, const StoryWords& words);

// What the words as they were put ask for, where the question was read from a statement.
void ask_as(Question& question, const std::string& original, const StoryWords& words);

struct Evidence {
  Origin origin;
  double weight = 0;      // after interests
  std::size_t claim = 0;  // the heaviest, latest of equals
  bool step = false;
};

struct Balance {
  std::string day;
  double ayes = 0, nays = 0;
  std::string lean;  // yes, no, disputed
};

// A value for the slot that is asked for.
struct AnswerValue {
  std::string value;
  double weight = 0;
  std::vector<Evidence> evidence;
};

struct Answer {
  std::string lean;  // yes, no, disputed, nothing; of other questions than whether: told, nothing
  double ayes = 0, nays = 0;
  std::vector<Evidence> for_it, against_it;
  std::vector<std::size_t> about;   // claims that only ask, demand or decline
  std::vector<Balance> course;      // days on which the lean changed
  std::vector<AnswerValue> values;  // heaviest first
  std::vector<std::string> gaps;    // in fixed words
  std::vector<std::string> notes;   // why claims were collapsed
};

// `as_of`: ISO day of the answer; claims published later do not count.
Answer answer(const Question& question, const std::vector<StoredClaim>& claims, const Around& around, const std::string& as_of);

}  // namespace hearsay
