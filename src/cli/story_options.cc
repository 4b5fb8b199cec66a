#include "cli/story_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "base/counted.h"
#include "base/joined.h"
#include "base/tsv.h"
#include "cli/options.h"
#include "stories/origins.h"
#include "stories/plain.h"
#include "stories/speakers.h"
#include "stories/story_named.h"
#include "stories/words.h"
#include "writers/terminal.h"

namespace hearsay {
namespace {

// outlets.tsv: the state whose voice an outlet is.
void add_outlets(KnownNames& names, const Knowledge& knowledge) {
  if (!knowledge.has("outlets.tsv")) return;
  each_row(knowledge.file("outlets.tsv"), [&](const auto& row) {
    if (row.size() >= 2) names[std::string(row[0])] = {std::string(row[1].substr(0, 3)), "state media"};
  });
}

// The story that is named, told on standard error unless by its id; else the words.
void choose_story(const Ledger& ledger, const std::string& text, ClaimFilter& filter) {
  const auto stories = stories_named(ledger, text);
  if (stories.empty()) {
    filter.about = text;
    return;
  }
  filter.story = stories.front().id;
  if (stories.front().title.empty()) return;
  const auto shown = [](const NamedStory& story) {
    return fmt::format("{} \"{}\" ({})", story.id, for_terminal(story.title), counted(story.reports, "report"));
  };
  fmt::print(stderr, "hearsay: story {}\n", shown(stories.front()));
  for (std::size_t i = 1; i < std::min<std::size_t>(stories.size(), 6); ++i)
    fmt::print(stderr, "hearsay: {} {}\n", i == 1 ? "not meant? There is also" : "and", shown(stories[i]));
  if (stories.size() > 6) fmt::print(stderr, "hearsay: and {} more\n", stories.size() - 6);
}

// Claims that say whom a vehicle carries; `documents`: keys as a JSON list, empty for all.
std::vector<StoredClaim> find_carriers(const Ledger& ledger, const StoryWords& words, const std::string& documents) {
  ClaimFilter carried;
  carried.event = "none", carried.documents = documents;
  for (const auto& word : words.carries) carried.words += (carried.words.empty() ? "" : "|") + word;
  return carried.words.empty() ? std::vector<StoredClaim>() : find_claims(ledger, carried);
}

// What is known around the reports of `documents`, keys as a JSON list, empty for all; its words are there already.
void fill(Around& around, const Ledger& ledger, const Extent& extent, const Knowledge& knowledge, const std::string& documents) {
  for (const auto& outlet : extent.outlets) around.outlets.insert(outlet_key(outlet));
  around.reports = static_cast<std::size_t>(extent.documents), around.until = extent.last;
  around.names = documents.empty() ? find_known_names(ledger) : find_known_names(ledger, documents);
  add_outlets(around.names, knowledge);
  around.more = find_carriers(ledger, around.words, documents);
}

bool has_story(const StoryArguments& arguments) { return !arguments.story.empty() && !arguments.all; }

}  // namespace

void add_story_options(CLI::App& app, StoryArguments& arguments, bool with_story) {
  if (with_story) {
    app.add_option(
        "STORY", arguments.story,
        "A story's id, its name or three words of it; else words that the reports are about, a|b for either; nothing: all reports");
    app.add_flag("--all", arguments.all, "All reports of the ledger");
  }
  add_ledger_options(app, arguments.ledger);
  add_knowledge_options(app, arguments.resources);
}

Around around_of(const Ledger& ledger, const ResourceOptions& resources) {
  Around out;
  const auto knowledge = story_knowledge(resources);
  out.words = load_story_words(knowledge, base_language(resources));
  fill(out, ledger, extent_of(ledger), knowledge, {});
  return out;
}

Knowledge story_knowledge(const ResourceOptions& resources) {
  return Knowledge((resources.home.empty() ? default_home() : resources.home) + "/hearsay.data", resources.overlay);
}

void fill_around(Around& around, const Ledger& ledger, const Extent& extent, const Knowledge& knowledge,
                 const std::vector<std::int64_t>& documents) {
  std::string keys;
  for (const auto key : documents) keys += (keys.empty() ? "[" : ",") + std::to_string(key);
  keys += keys.empty() ? "[]" : "]";
  fill(around, ledger, extent, knowledge, keys);
  around.homes = find_homes(ledger, keys);
}

std::vector<StoredClaim> claims_of(const Ledger& ledger, const StoryArguments& arguments, const StoryWords& words) {
  auto filter = arguments.ledger.filter;
  filter.limit = 0;
  if (has_story(arguments)) choose_story(ledger, arguments.story, filter);
  auto out = find_claims(ledger, filter);
  spell_out(out);
  tell_plainly(out, words);
  return out;
}

std::vector<StoredClaim> claims_since(const Ledger& ledger, const StoryArguments& arguments, const Around& around, const std::string& day) {
  constexpr std::size_t kAllAtOnce = 5000;  // reports
  if (day.empty() || has_story(arguments) || arguments.all || around.reports <= kAllAtOnce)
    return claims_of(ledger, arguments, around.words);
  auto touched = arguments;
  touched.ledger.filter.touched_since = day;
  auto out = claims_of(ledger, touched, around.words);
  std::set<std::int64_t> reports;
  for (const auto& claim : out) reports.insert(claim.document->key);
  fmt::print(stderr, "hearsay: only stories that were told since are lined up, {} of {} reports; --all lines up all\n", reports.size(),
             around.reports);
  return out;
}

std::string origin_text(const Origin& origin) {
  const auto through = origin.through.empty() ? "" : " through " + origin.through;
  const auto& side = origin.interest.empty() ? origin.affiliation : origin.interest;
  return origin.name + through + (side.empty() ? "" : " (" + side + ")");
}

std::string event_of(const Happening& happening) { return happening.kind.empty() ? happening.event : happening.kind; }

std::vector<std::string> who_of(const Happening& happening) { return happening.event == "INCIDENT" ? happening.about : happening.actors; }

std::string headline_of(const Happening& happening) {
  if (happening.event == "INCIDENT") return happening.kind + (happening.about.empty() ? "" : " (" + joined(happening.about, ", ") + ")");
  std::string who = joined(happening.actors, ", ");
  if (!happening.recipients.empty()) who += (who.empty() ? "-> " : " -> ") + joined(happening.recipients, ", ");
  return who + (who.empty() ? "" : ": ") + event_of(happening);
}

std::string course_text(const Happening& happening) {
  return joined(happening.course, ", ", [](const Step& step) { return step.state + ' ' + step.day; });
}

}  // namespace hearsay
