// The actor lexicon in memory: who is known, by which names, and who held which office when. Internal to mentions;
// immutable once loaded, shared between threads. Formats of the files: docs/actors.md.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/calendar.h"
#include "base/features.h"
#include "base/knowledge.h"
#include "hearsay/document.h"
#include "hearsay/error.h"
#include "mentions/actors_dictionary.h"
#include "mentions/actors_phrases.h"

namespace hearsay {

inline constexpr Day kAlways{std::chrono::days{std::numeric_limits<std::int32_t>::max() / 4}};  // "until further notice"

// A post: "foreign minister". Several words may name it.
struct Office {
  std::string name;
  std::string sector;   // GOV, MIL, LEG ...
  bool unique = false;  // at most one holder at a time in one body
  std::string home;     // code of the only state that has it; empty for most
};

// One person in one post of one body, both days included.
struct Tenure {
  std::int32_t office = -1;
  std::int32_t body = -1;  // actor: a state, ministry or organisation
  Day from, to;
  bool attested = false;  // held on these days; the true limits are unknown and may lie further out
  bool covers(Day day) const { return from <= day && day <= to; }
  // The same, and for an attested term some months around the days that it is attested for.
  bool near(Day day, bool trusting = true) const {
    return covers(day) || (trusting && attested && from - kTrust <= day && day <= to + kTrust);
  }
  static constexpr std::chrono::days kTrust{400};
};

struct Actor {
  std::string id;  // "vladimir-putin"
  std::string name;
  std::string code;     // "RUS", "RUS.GOV"
  std::string country;  // ISO 3166-1 alpha-3 or empty
  std::string role;     // what sort of body: "news agency"; persons have theirs from their tenures
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::none;
  bool state = false;
  std::int32_t leading_office = -1;  // of states: the office that "the leader" means
  std::string homonym_in;            // of states: code of the state that has a place of the same name ("Georgia")
  std::string adjective;             // of states: "Russian"
  std::vector<Tenure> tenures;       // of persons, by date
  std::vector<DatedCode> dated;      // of a user's dictionary: they count, and not the offices

  // The code on a day: of the dictionary where there is one (empty where it codes nobody then), else `code`.
  std::string code_on(std::optional<Day> day) const;
};

enum class NameUse : std::uint8_t { name, short_name, adjective, people, seat };

struct ActorName {
  std::int32_t actor = -1;
  NameUse use = NameUse::name;
};

struct Holder {
  std::int32_t actor = -1;
  Tenure tenure;
};

// A class of nouns that act: what "soldier", "official", "foreign ministry" stand for.
struct AgentClass {
  EntityKind kind = EntityKind::person;
  std::string sector;  // added to the code of the affiliation; empty for none
  std::string title;   // of bodies: "Foreign Ministry", from which the name "Russian Foreign Ministry" is made
  Gender gender = Gender::none;
  std::int32_t office = -1;  // the noun names an office
  bool leader = false;       // the noun means whoever leads the body
  bool before = false;       // the sector stands in front of the country: NGO.USA
  bool pair = false;         // "sides", "parties": a noun for whole bodies or their people together
};

// Which of two told before: "the former", "the latter".
enum class PairOrder : std::uint8_t { none, first, last };

struct Pronoun {
  Number number = Number::none;
  Gender gender = Gender::none;
  bool possessive = false;
  std::int32_t count = 0;             // "both", "neither": of two told before; "the three"
  PairOrder order = PairOrder::none;  // "the latter"
};

// What speaks for and against a mention that a definite noun may mean, by rule (coreference_salience.h): one weight a feature.
struct ReferenceWeights {
  int sentence = 0;      // a sentence between them
  int paragraph = 0;     // both in one paragraph
  int subject = 0;       // the candidate is a subject
  int both_speak = 0;    // both are subjects of verbs of saying
  int last_speaker = 0;  // the candidate's entity was the last one to speak, and the noun speaks
  int embedded = 0;      // the candidate stands within what somebody says, and the noun speaks
  int own_content = 0;   // the candidate stands before it within what the noun is told to say: "A nurse knew, the vet said"
  int quoted = 0;        // the candidate stands in quotation marks, the noun does not
  int gender = 0;        // both tell the same gender
  int mentions = 0;      // a mention of the candidate's entity so far, up to five
  int least = 0;         // the sum below which nothing is meant
};

struct ActorLexicon {
  std::vector<Actor> actors;
  std::vector<Office> offices;
  std::unordered_map<std::string, std::int32_t> states;            // "RUS" -> actor
  std::unordered_map<std::string, std::int32_t> by_name;           // canonical name -> actor
  std::unordered_map<std::string, std::int32_t> office_named;      // any word of an office -> office
  std::unordered_map<std::uint64_t, std::vector<Holder>> holders;  // body and office -> who held it
  PhraseMap<ActorName> names;
  PhraseMap<std::int32_t> agent_phrases;  // lemmas -> class
  std::vector<AgentClass> agents;
  std::unordered_map<std::uint64_t, Pronoun> pronouns;        // hash of the folded form
  std::unordered_map<std::uint64_t, std::int32_t> nicknames;  // hash of "north" -> North Korea, where the document speaks of it
  std::unordered_map<std::uint64_t, Gender> first_names, titles;
  std::unordered_map<std::uint64_t, std::string> title_nouns;  // hash of "sen" -> "senator"
  std::unordered_map<std::uint64_t, std::uint64_t> words;      // hash of a lemma -> WordSet bits
  std::unordered_map<std::uint64_t, std::uint64_t> callings;   // hash of a noun -> bits of the callings that it may tell
  std::unordered_set<std::uint64_t> parts;                     // hashes of nouns for a part that a story has without telling who: "driver"
  std::vector<std::string> adjective_endings;                  // that make a state's adjective of its name: "ese"
  std::unordered_map<std::uint64_t, std::uint32_t> evidence;   // hash of a lemma -> NameEvidence bits
  std::vector<std::string> outlet_endings;                     // of names of one word that media have: "blatt"
  std::vector<std::string> press_reviews;                      // what a review of the press calls itself: "what the papers say"
  std::vector<std::string> body_endings;                       // the same of firms: "bank"

  ReferenceWeights noun_weights;     // agents.toml, [reference]
  FeatureWeights reference_weights;  // of features of antecedents (reference.h); empty where the language has none
  FeatureWeights kind_weights;       // of features of names (name_kinds.h); the same
  double kind_margin = 0;            // by which another kind is likelier than the rules' before it takes its place

  std::vector<Error> problems;  // lines of users' dictionaries that were left out

  // Who held the office in that body on that day; -1 where nobody is known to have.
  std::int32_t holder_on(std::int32_t body, std::int32_t office, Day day) const;
  bool in(std::uint64_t lemma, std::uint64_t set) const {
    const auto found = words.find(lemma);
    return found != words.end() && (found->second & set) != 0;
  }
  bool tells(std::uint64_t lemma, std::uint32_t list) const {
    const auto found = evidence.find(lemma);
    return found != evidence.end() && (found->second & list) != 0;
  }
};

// Lists of agents.toml, [words]; each is one bit.
enum WordSet : std::uint64_t {
  kJourney = 1,
  kPlaceObject = 2,
  kPlaceThing = 4,
  kPlacePreposition = 8,
  kFormer = 16,
  kImpersonal = 32,
  kSpeech = 64,
  kPairWord = 128,
  kDeputy = 256,
  kPredicatePlace = 512,
  kByOthers = 1024,
  kDefinite = 2048,
  kIndefinite = 4096,
  kOutletLast = 8192,
  kOutletFirst = 16384,
  kBodyThing = 32768,
  kText = 65536,
  kOutletAdjective = 131072,
  kRelayed = 1 << 18,
  kMaker = 1 << 19,
  kVessel = 1 << 20,
  kEthnic = 1 << 21,
  kBoundTo = 1 << 22,
  kMeeting = 1 << 23,
  kStateThing = 1 << 24,
  kOutletArticle = 1 << 25,
  kSentTo = 1 << 26,
  kAwayPreposition = 1 << 27,
  kNameless = 1 << 28,
  kAnyBody = 1 << 29,
  kPublicBody = 1 << 30,
  kRelational = 1ull << 31,
  kOther = 1ull << 32,
  kAsking = 1ull << 33,
  kAnswering = 1ull << 34,
  kParticle = 1ull << 35,
  kJudging = 1ull << 36,
  kBodyLast = 1ull << 37,
  kMeet = 1ull << 38,
  kMeetWith = 1ull << 39,
  kHeldOfBody = 1ull << 40,
  kTwoTogether = 1ull << 41,
  kStation = 1ull << 42,
  kPaperFirst = 1ull << 43,
  kOutletPart = 1ull << 44,
  kPartyFirst = 1ull << 45,
  kFamilyFirst = 1ull << 46,
  kByItsName = 1ull << 47,
  kNoFirm = 1ull << 48,
  kPartOfCountry = 1ull << 49,
  kLeaning = 1ull << 50,
  kLeaningEnd = 1ull << 51,
  kMass = 1ull << 52,
  kAttitude = 1ull << 53,
  kThingVerb = 1ull << 54,
  kThingTail = 1ull << 55,
  kThingObject = 1ull << 56,
  kThingPart = 1ull << 57,
  kPartyVerb = 1ull << 58,
  kPartyObject = 1ull << 59,
  kTextMaking = 1ull << 60,
  kNoThing = 1ull << 61,
  kArmedBody = 1ull << 62,
  kArmyNoun = 1ull << 63,
};

// Lists of agents.toml, [name_evidence]: words around a name that tell what sort of thing it stands for; each is one bit.
enum NameEvidence : std::uint32_t {
  kWorksOfBody = 1,
  kBodyDeed = 2,
  kDoneToBody = 4,
  kPartnership = 8,
  kReaders = 16,
  kFirmAlone = 32,
  kFirmToOthers = 64,
  kInside = 128,
  kPowerOfState = 256,
  kAlikeInPast = 512,
  kBringing = 1024,
  kFoundAtBody = 2048,
  kBusiness = 4096,
  kBodyFirst = 8192,
  kStandpoint = 16384,
  kPaperVerb = 32768,
  kNoMedium = 65536,
  kCampaignFirst = 131072,
  kFelt = 262144,
  kTurnedTo = 524288,
};

inline std::uint64_t holder_key(std::int32_t body, std::int32_t office) {  // of ActorLexicon::holders
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(body)) << 32) | static_cast<std::uint32_t>(office);
}

// actors/*.tsv; throws Error bad_format or bad_value naming file and line.
void read_actor_files(const Knowledge& knowledge, ActorLexicon& lexicon);

// A dictionary of the user's in the format of TABARI or PETRARCH (actors_dictionary.h), by its text or by the path of its file. Its codes
// and names win over ours; lines that break the format are added to `problems`. Throws Error bad_format for a file without any actor.
void lay_dictionary_over(ActorLexicon& lexicon, std::string_view text, std::string_view file);
void lay_dictionary_over(ActorLexicon& lexicon, const std::string& path);

// "Vladimir Putin" -> "vladimir-putin".
std::string actor_id(std::string_view name);

// languages/<code>/agents.toml; throws the same. Needs the offices.
void read_agent_file(const Knowledge& knowledge, const std::string& language, ActorLexicon& lexicon);

}  // namespace hearsay
