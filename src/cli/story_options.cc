#include "cli/story_options.h"

#include <CLI/CLI.hpp>

#include "cli/options.h"
#include "stories/words.h"

namespace hearsay {

void add_story_options(CLI::App& app, StoryArguments& arguments, bool with_story) {
  if (with_story) {
    app.add_option("STORY", arguments.story, "Words that the reports of the story are about; a|b for either; nothing: all reports");
    app.add_flag("--all", arguments.all, "All reports of the ledger");
  }
  add_ledger_options(app, arguments.ledger);
  add_knowledge_options(app, arguments.resources);
}

Around around_of(const Ledger& ledger, const ResourceOptions& resources) {
  const auto home = resources.home.empty() ? default_home() : resources.home;
  const auto documents = find_documents(ledger);
  Around out(outlets_of(documents));
  out.words = load_story_words(Knowledge(home + "/hearsay.data", resources.overlay), resources.language);
  out.names = find_known_names(ledger);
  if (!documents.empty()) out.until = documents.back().published.substr(0, 10);
  ClaimFilter carried;
  carried.event = "none";
  for (const auto& word : out.words.carries) carried.words += (carried.words.empty() ? "" : "|") + word;
  if (!carried.words.empty()) out.more = find_claims(ledger, carried);
  return out;
}

std::vector<StoredClaim> claims_of(const Ledger& ledger, const StoryArguments& arguments) {
  auto filter = arguments.ledger.filter;
  filter.limit = 0;
  if (filter.event.empty()) filter.event = "any";
  if (!arguments.story.empty() && !arguments.all) filter.about = arguments.story;
  return find_claims(ledger, filter);
}

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

std::string headline_of(const Happening& happening) {
  return joined(happening.actors, ", ") + (happening.recipients.empty() ? "" : " -> " + joined(happening.recipients, ", ")) + ": " +
         happening.event;
}

std::string course_text(const Happening& happening) {
  std::string out;
  for (const auto& step : happening.course) out += (out.empty() ? "" : ", ") + step.state + ' ' + step.day;
  return out;
}

}  // namespace hearsay
