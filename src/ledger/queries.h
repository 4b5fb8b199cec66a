// What can be asked of a ledger. All answers are about current readings only, and in an order that depends on their content alone:
// by the moment of publication (publication_order() in base/calendar.h; of one moment as it is written), document, position in its text.
// Throws Error io, bad_format, usage (a filter that cannot be understood).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ledger/ledger.h"

namespace hearsay {

struct StoredDocument {
  std::int64_t key = 0;
  std::string id, url, outlet, title, author, language, published, published_from;
  std::string origin;      // whose report it declares to be, where not the outlet's
  std::int64_t bytes = 0;  // of its text
};

struct StoredPlace {
  Place place;
  std::string text;
  PlaceRole role = PlaceRole::at;
  std::string point_text = {};  // where place.point is: its words
};
struct StoredTime {
  Time time;
  std::string text;
};
struct StoredQuantity {
  Quantity quantity;
  std::string text;
};

// A claim with all that belongs to it. `claim.places`, `.time` and `.quantities` stay empty, and so do the stops of its
// route: what they would point at stands beside it.
struct StoredClaim {
  std::int64_t key = 0;
  std::shared_ptr<const StoredDocument> document;  // shared by its claims
  Claim claim;
  std::string text, cue_text;
  Span sentence;  // of the document's text
  std::vector<StoredPlace> places;
  std::vector<StoredPlace> stops;  // of claim.route, in the order of travel
  std::optional<StoredTime> time;
  std::vector<StoredQuantity> quantities;
  std::vector<std::string> persons;  // names of those participants that are persons
};

// Empty fields do not filter. Names match whole words without regard to case; an actor also by its code ("PRK", "PRK.GOV") or
// the beginning of it. Dates are ISO 8601 days, both ends included.
struct ClaimFilter {
  std::string actor, recipient, participant;  // participant: actor or recipient
  std::string source;                         // any link of the chain: name, text or affiliation
  std::string kind;                           // of the source that the claim finally rests on; "none": the outlet's own voice
  std::string event;                          // PLOVER type or TRAVEL, several with commas; "none": outside the ontology; "any": within it
  std::string certainty, polarity, tense;
  std::string place;               // name, words of the text, or ISO country code
  std::optional<double> lat, lon;  // with `within_km`: places of the claim around that point
  double within_km = 0;
  std::string since, until;  // the event's interval touches [since, until]
  std::string published_since, published_until;
  std::string outlet, document;  // document: its id
  std::string words;             // in the claim: all of them; a|b for either, "..." for phrases, word* for beginnings
  std::string about;             // the same, in the document's title and text
  std::string story;             // id of the one that the document is lined up in
  std::string touched_since;     // a day: the document, or one of its story, was published then or later
  std::string documents;         // keys of documents, as a JSON list
  std::string deeds;             // lemmas, as a JSON list: claims with a predicate of them, and all that have an event
  std::string id;                // the claim's
  std::int64_t limit = 0;        // 0: all
};

// Calls `take` for each claim that passes; stops where it returns false.
void each_claim(const Ledger& ledger, const ClaimFilter& filter, const std::function<bool(StoredClaim&&)>& take);
std::vector<StoredClaim> find_claims(const Ledger& ledger, const ClaimFilter& filter);

// Documents in order of publication, current readings only.
std::vector<StoredDocument> find_documents(const Ledger& ledger);

// Who publishes, how many reports there are, and the day of the last.
struct Extent {
  std::vector<std::string> outlets;
  std::int64_t documents = 0;
  std::string last;
};
Extent extent_of(const Ledger& ledger);

// One who is quoted.
struct QuotedSource {
  std::string name, kind, affiliation;
  bool anonymous = false;
  std::int64_t claims = 0, documents = 0;
  std::vector<std::pair<std::string, std::int64_t>> outlets;  // publishing outlets with claims, most first
  std::vector<std::pair<std::string, std::int64_t>> through;  // links of the chain before it, most first: "Reuters", 3
  std::string first, last;                                    // publication of the first and last document; empty where unknown
};

// Who stands anywhere in the chain of the claims that pass, most quoted first. `filter.limit` counts sources here.
std::vector<QuotedSource> find_sources(const Ledger& ledger, const ClaimFilter& filter);

struct Failure {
  std::string record, code, message;  // file and line, name of the ErrorCode, what() of the Error
};
std::vector<Failure> find_failures(const Ledger& ledger);  // records that could not be read, by name

// A search of words as FTS5 takes it: every word and phrase quoted, so that nothing in it is an operator.
std::string match_expression(std::string_view words);

}  // namespace hearsay
