// The reports of a ledger that may hold an answer, found through its indexes: a question reads these and no others, so that its cost does
// not grow with the ledger.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "stories/questions.h"

namespace hearsay {

// By CAMEO country code: what reports call a state, its people and its seat of government (data/actors/states.tsv).
using StateNames = std::map<std::string, std::vector<std::string>>;
StateNames load_state_names(const Knowledge& knowledge);

// What reports must name, as searches of words (ledger/queries.h): each of them, in any of the forms that it lists.
struct Searched {
  std::vector<std::string> names;  // whoever and wherever the question names; where it names nobody, its nouns
  std::vector<std::string> goods;
  std::vector<std::string> lemmas, events;  // of the claims: the deed, and what leads to it
  std::vector<std::string> beside;          // lemmas of claims that are read besides: what denies or puts off
};
Searched searched_of(const Document& document, const Question& question, const StoryWords& words, const StateNames& states);

struct Retrieved {
  std::vector<std::int64_t> documents;  // keys
  std::int64_t found = 0;               // reports that name what is asked about; more than `documents` where only the latest were read
  std::set<std::string> taken_back;     // ids of those whose title a retraction of their outlet or agency names
  std::vector<StoredClaim> claims;      // of these reports: of the deed, and all that have an event
};

// Reports published until `as_of` (ISO day; empty: all) with a claim of the deed, the latest `most` of them. Throws Error io, bad_format.
// `retraction`: how titles begin that take a report back.
Retrieved retrieve(const Ledger& ledger, const Searched& searched, const std::string& as_of, const std::vector<std::string>& retraction,
                   std::size_t most = 1500);

}  // namespace hearsay
