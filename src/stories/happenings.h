// Claims of the same event, lined up across documents; how many independent origins each rests on; what is disputed, and how its state
// went through time. Everything is counted from the claims given, in an order that does not depend on how they arrived. It reports
// agreement, never truth. Free functions over plain data, thread-safe.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ledger/homes.h"
#include "ledger/known_names.h"
#include "ledger/queries.h"
#include "stories/words.h"

namespace hearsay {

// Those who publish reports, in a form that can be compared.
using OutletNames = std::set<std::string>;
OutletNames outlets_of(const std::vector<StoredClaim>& claims);

// What is known beside the claims that are lined up. All of it may be empty.
struct Around {
  OutletNames outlets;                               // besides those of the claims, so that a body that publishes reports is known for one
  KnownNames names = {};                             // for whom a source speaks
  StoryWords words = {};                             // of languages/<code>/stories.toml
  std::vector<StoredClaim> more = {};                // claims that are not lined up but tell who is meant: "the train carrying Kim"
  std::map<std::string, std::string> cited = {};     // by document: the outlet that "the newspaper" means; filled by find_happenings()
  std::map<std::string, std::string> speaking = {};  // by person: the body that he is said to speak for; filled likewise
  std::map<std::string, std::string> short_forms = {};  // by folded words, whom the reports mean by them; filled likewise
  std::set<std::string> taken_back = {};                // ids of reports that a later one of their outlet takes back by their titles
  Homes homes = {};                                     // of those who speak without a country of their own
  std::map<std::string, std::vector<std::string>> states = {};       // by code, what a state is called, its usual name first
  std::string until = {};                                            // the last day that the ledger tells of; empty: that of the claims
  std::size_t reports = 0;                                           // that the ledger holds
  Around(OutletNames outlets = {}) : outlets(std::move(outlets)) {}  // NOLINT(google-explicit-constructor): outlets alone will do
};

// One who a claim finally rests on, counted once however many outlets repeat it.
struct Origin {
  std::string name, kind;  // kind as in the claim record; "outlet" where an outlet speaks in its own voice
  bool anonymous = false;
  std::string affiliation = {};
  std::string through = {};               // through: the outlet that an unnamed source spoke to
  std::string interest = {};              // whose side it is on: a state (ISO 3166-1 alpha-3), else the affiliation; empty where unknown
  std::vector<std::string> outlets = {};  // that carry it, in order of publication
  std::vector<std::size_t> claims = {};   // indices in the claims given
  bool states = false, denies = false;    // at least one of its claims does; neither where they only ask or suppose
  bool declines = false;                  // asked, it would not say
  bool ahead = false;                     // it spoke only while the thing lay ahead: of what came it is no witness
};

// "yes", "no", "yes; no", "declined", or "open" where it only asks or supposes.
std::string says(const Origin& origin);
// The claim that shows it: the first denial of one who denies, else the first statement, else the first of all.
std::size_t words_of(const Origin& origin, const std::vector<StoredClaim>& claims);

// From a day of publication on, a happening stood so.
struct Step {
  std::string day;        // ISO 8601
  std::string state;      // see stories/states.h
  std::size_t claim = 0;  // the one that made it so; of "overtaken" the last one
};

struct Happening {
  std::string id;                               // 12 hex digits, of its event and its first claim
  std::string event;                            // PLOVER type, TRAVEL, INCIDENT (an accident or disaster) or OTHER
  std::string kind;                             // of INCIDENT: "earthquake"; of OTHER: the lemma of its deed, or "occasion"
  std::vector<std::size_t> claims;              // indices in the claims given, in order of publication
  std::size_t best = 0;                         // the one of them that says the most
  std::vector<std::string> actors, recipients;  // canonical names, most told first, one a state; all are actors between equals
  std::vector<std::string> about;               // of INCIDENT: names that its reports give beside it, most told first; at most three
  std::vector<std::string> sides;               // states that take part (ISO 3166-1 alpha-3)
  std::string earliest, latest;                 // the interval that most claims give, having come before lying ahead; empty where none does
  bool expected = false;                        // all claims lie ahead of the reports that tell them
  bool disputed = false;           // denied by somebody, unless only before it came; or expected on days that exclude each other
  bool circular = false;           // outlets cite each other in a ring
  std::string state;               // the last of `course`
  std::vector<Step> course;        // how the state went, by day of publication
  std::vector<Origin> origins;     // independent ones, first to be published first
  std::size_t interests = 0;       // origins, those of one interest counted once
  std::vector<std::string> notes;  // variants with their counts; why a claim adds no origin
};

// By claim, the places of its origins among `origins`, in their order: two where two speak together; none for a claim that rests on nobody.
std::map<std::size_t, std::vector<std::size_t>> origins_by_claim(const Happening& happening);

// Groups the claims that have an event and somebody who takes part, those that tell of an accident or disaster (stories/incidents.h),
// and those of another deed where two origins tell of it, or it is denied, or its state changed; sorted by time, then by event and
// participants.
//
// Two claims tell of one happening where their event types are equal, the actors and recipients of one are among those of the other, and
// their times lie within three days of each other (one day, where both tell a day on which it came). A state stands for its persons and
// they for it, nouns for their kind (stories/parties.h), but not one person for another ("Kim met Putin" is "North Korea and Russia held
// talks", and not "Kim met Shoigu"); in talks, cooperation and agreements the sides are equal. "The two leaders" are the two sides that the
// report names elsewhere, and "the train" is whoever it is said to carry (stories/standins.h). Kinds of an event (PLOVER contexts) that
// have nothing in common keep claims apart, and so do leaving and arriving, and themes where one is ahead and one is told as done, except
// between equals, and places in different countries. Where all parties are nouns ("gunmen", "aid workers"), other reports must share a name
// with it. Where one tells nobody to whom it is done, or nobody who does it, the verb or the thing must be the same; modes that are a thing
// of their own (StoryWords::apart) keep claims apart, as do "forty officers" and one by his name. Deeds without a type that
// StoryWords::acts lists count though one origin tells them. What a report denies or lays at somebody's door is one with what it told
// before. What a report says was put off is one with the new day that the same report tells, or with what was announced by the same source
// or side. Talks of one side alone, without a day, join only what the same report tells with a day or the other side. A claim without a
// time word is placed by the publication of its report: in the week before it, or in the two weeks after it where it lies ahead; intervals
// of more than a hundred days ("in 2019") are as none. Where not even the publication is known, it joins only what the same report tells.
std::vector<Happening> find_happenings(const std::vector<StoredClaim>& claims, const Around& around = {});

}  // namespace hearsay
