// What the ledger holds, as stories: for commands and pages. Reads only.
#pragma once

#include <string>
#include <vector>

#include "ledger/ledger.h"
#include "ledger/queries.h"
#include "stories/lineage.h"

namespace hearsay {

struct Story {
  std::string id, name, summary;
  std::vector<std::size_t> documents;           // indices in StoryList::documents, in order of publication
  std::vector<std::string> outlets;             // in order of publication
  std::vector<std::string> who, where, events;  // those that two reports or more tell, most first; at most four
  std::size_t copies = 0;                       // reports that are copies of others as a whole
};

struct StoryList {
  std::vector<StoredDocument> documents;  // all of the ledger, in order of publication
  std::vector<CopyLine> copies;           // of all of them
  std::vector<Story> stories;
};

struct StoryFilter {
  std::string id = {};                       // one story
  std::vector<std::int64_t> documents = {};  // only stories of at least one of these, sorted keys, where `some`
  bool some = false;
  std::size_t least = 2;  // reports
  std::size_t most = 0;   // stories; 0: all. The largest are kept
};

// In order of their first report.
StoryList find_stories(const Ledger& ledger, const StoryFilter& filter);

}  // namespace hearsay
