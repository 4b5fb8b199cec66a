// Claims of the same event, lined up across documents; how many independent origins each rests on; what is disputed.
// Everything is counted from the claims given, in an order that does not depend on how they arrived. It reports agreement, never truth.
// Free functions over plain data, thread-safe.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "ledger/queries.h"

namespace hearsay {

// Those who publish reports, in a form that can be compared.
using OutletNames = std::set<std::string>;
OutletNames outlets_of(const std::vector<StoredClaim>& claims);
OutletNames outlets_of(const std::vector<StoredDocument>& documents);

// One who a claim finally rests on, counted once however many outlets repeat it.
struct Origin {
  std::string name, kind;  // kind as in the claim record; "outlet" where an outlet speaks in its own voice
  bool anonymous = false;
  std::string affiliation = {};
  std::string through = {};               // through: the outlet that an unnamed source spoke to
  std::vector<std::string> outlets = {};  // that carry it, in order of publication
  std::vector<std::size_t> claims = {};   // indices in the claims given
  bool states = false, denies = false;    // at least one of its claims does; neither where they only ask or suppose
};

// "yes", "no", "yes; no", or "open" where it only asks or supposes.
std::string says(const Origin& origin);
// The claim that shows it: the first denial of one who denies, else the first statement, else the first of all.
std::size_t words_of(const Origin& origin, const std::vector<StoredClaim>& claims);

struct Happening {
  std::string event;                            // PLOVER type or TRAVEL
  std::vector<std::size_t> claims;              // indices in the claims given, in order of publication
  std::size_t best = 0;                         // the one of them that says the most
  std::vector<std::string> actors, recipients;  // canonical names, most told first, one a state; all are actors between equals
  std::string earliest, latest;                 // the interval that most claims give, having come before lying ahead; empty where none does
  bool expected = false;                        // all claims lie ahead of the reports that tell them
  bool disputed = false;           // denied by somebody, unless only before it came; or expected on days that exclude each other
  std::string state;               // see state_of in happenings.cc: "rumoured", "announced", "reported by 3 origins", "denied" ...
  std::vector<Origin> origins;     // independent ones, first to be published first
  std::vector<std::string> notes;  // variants with their counts; why a claim adds no origin
};

// Groups the claims that have an event and somebody who takes part; sorted by time, then by event and participants.
//
// Two claims tell of one happening where their event types are equal, the actors and recipients of one are among those of the other, and
// their times lie within three days of each other. A state stands for its persons and they for it, but not one person for another ("Kim
// met Putin" is "North Korea and Russia held talks", and not "Kim met Shoigu"); in talks, cooperation and agreements the sides are equal.
// Kinds of an event (PLOVER contexts) that have nothing in common keep claims apart, and so do themes where one is ahead and one is told
// as done, except between equals. Talks of one side alone, without a day, join nothing. A claim without a time word is placed by the
// publication of its report: in the week before it, or in the two weeks after it where it lies ahead.
// `others`: outlets besides those of the claims, so that a body that publishes reports is known for one.
std::vector<Happening> find_happenings(const std::vector<StoredClaim>& claims, const OutletNames& others = {});

}  // namespace hearsay
