// What the commands about stories have in common: the claims to line up, what is known around them, and which story is meant.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "cli/ledger_options.h"
#include "hearsay/pipeline.h"
#include "stories/happenings.h"

namespace hearsay {

struct StoryArguments {
  LedgerArguments ledger;
  ResourceOptions resources;
  std::string story;  // id or name of a story, else words that reports are about; empty: all
  bool all = false;
};

// The ledger's options, --overlay and --home, and, where `with_story`, STORY and --all.
void add_story_options(CLI::App& app, StoryArguments& arguments, bool with_story);

// The ledger's outlets, names and last day, the words of the language, and claims that tell who is meant.
Around around_of(const Ledger& ledger, const ResourceOptions& resources);

Knowledge story_knowledge(const ResourceOptions& resources);  // the files that the options name; throws Error as Knowledge does
// What around_of() tells, of some reports only, by their keys, for a question that needs no others; its words are there already.
void fill_around(Around& around, const Ledger& ledger, const Extent& extent, const Knowledge& knowledge,
                 const std::vector<std::int64_t>& documents);

// The claims of the reports of the story that pass the filter. Tells on standard error which story was taken, where it was named by a
// title. Throws Error not_found for an id that no story has.
std::vector<StoredClaim> claims_of(const Ledger& ledger, const StoryArguments& arguments, const StoryWords& words);

// The same for changes since a day: of a ledger of more than 5,000 reports only those of stories that have a report of that day or a later
// one, which standard error says; with --all, or without a day, all.
std::vector<StoredClaim> claims_since(const Ledger& ledger, const StoryArguments& arguments, const Around& around, const std::string& day);

// "Dmitry Peskov (RUS)", "intelligence official through Meridian Wire (KOR)".
std::string origin_text(const Origin& origin);

// As tables show it: the event type, of what has none the kind ("earthquake") or the deed ("pay"); and who takes part, of an accident
// what its reports name beside it.
std::string event_of(const Happening& happening);
std::vector<std::string> who_of(const Happening& happening);

// "Kim Jong-un -> Vladimir Putin: AID".
std::string headline_of(const Happening& happening);

// "rumoured 2023-09-04, announced 2023-09-11".
std::string course_text(const Happening& happening);

}  // namespace hearsay
