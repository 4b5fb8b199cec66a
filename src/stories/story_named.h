// Which story of a ledger is meant by what somebody typed. Reads only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/ledger.h"

namespace hearsay {

struct NamedStory {
  std::string id, title;    // title: the one of its reports that was recognised; empty where the id was given
  std::size_t reports = 0;  // in it
};

// The stories that the text names, those of most reports first, then by id: the one with that id; else those with a report of that title,
// whatever the case; else those with a report in whose title the text stands, if it has three words or more. None where it names none:
// then it is to be taken for words. Throws Error not_found for an id that no story has.
std::vector<NamedStory> stories_named(const Ledger& ledger, std::string_view text);

}  // namespace hearsay
