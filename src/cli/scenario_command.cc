// hearsay scenario: the outline of what is expected, each line with its claims.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "base/counted.h"
#include "base/joined.h"
#include "base/shown.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/story_options.h"
#include "stories/origins.h"
#include "stories/scenario.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

struct ScenarioArguments {
  StoryArguments story;
  std::string as_of;
};

// "Vladivostok (3), Vostochny Cosmodrome (2)  [ids]": at most four values, two claims each.
std::string values_text(const std::vector<Told>& values, const std::vector<StoredClaim>& claims) {
  std::string out, ids;
  for (std::size_t i = 0; i < values.size() && i < 4; ++i) {
    out += fmt::format("{}{} ({})", i == 0 ? "" : ", ", values[i].value, values[i].claims.size());
    for (std::size_t j = 0; j < values[i].claims.size() && j < 2; ++j)
      ids += (ids.empty() ? "" : " ") + claims[values[i].claims[j]].claim.id;
  }
  return out + "  [" + ids + "]";
}

void add_line(std::string& out, std::string_view label, std::string_view text) {
  append_shown_line(out, fmt::format("   {:<10} {}", label, text));
}

void add_values(std::string& out, std::string_view label, const std::vector<Told>& values, const std::vector<StoredClaim>& claims) {
  if (!values.empty()) add_line(out, label, values_text(values, claims));
}

// Who states it, at most four of them.
std::string said_by(const Happening& happening) {
  std::vector<std::string> names;
  for (const auto& origin : happening.origins)
    if (origin.states && !origin.denies) names.push_back(origin_text(origin));
  const auto all = names.size();
  if (all > 4) names.resize(4);
  return joined(names, "; ") + (all > 4 ? fmt::format("; {} more", all - 4) : "");
}

std::string outline_of(const Expectation& expected, const Happening& happening, const std::vector<StoredClaim>& claims,
                       std::size_t number) {
  std::string out;
  append_shown_line(out, fmt::format("{}. {}", number, headline_of(happening)));
  const auto origins = counted(happening.origins.size(), "origin"), interests = counted(happening.interests, "interest");
  add_line(out, "state", fmt::format("{}; {}, {}", happening.state, origins, interests));
  add_line(out, "told as", fmt::format("\"{}\"  [{}]", claims[happening.best].text, claims[happening.best].claim.id));
  if (const auto names = said_by(happening); !names.empty()) add_line(out, "said by", names);
  if (!expected.earliest.empty())
    add_line(out, "when", fmt::format("{} at the earliest, {} at the latest", expected.earliest, expected.latest));
  add_values(out, "days", expected.days, claims);
  add_values(out, "where", expected.places, claims);
  add_values(out, "route", expected.route, claims);
  add_values(out, "on the table", expected.themes, claims);
  for (std::size_t i = 0; i < expected.against.size() && i < 4; ++i) {
    const auto& claim = claims[expected.against[i]];
    add_line(out, "against",
             fmt::format("{}: \"{}\"  [{}]", chain_text(claim) == "-" ? outlet_of(claim) : chain_text(claim), claim.text, claim.claim.id));
  }
  return out;
}

int run_scenario(const ScenarioArguments& given) {
  check_day("--as-of", given.as_of);
  const auto ledger = open_to_read(given.story.ledger);
  auto around = around_of(ledger, given.story.resources);
  auto story = given.story;
  if (!given.as_of.empty()) around.until = given.as_of.substr(0, 10);
  if (story.ledger.filter.published_until.empty()) story.ledger.filter.published_until = around.until;
  const auto claims = claims_of(ledger, story, around.words);
  const auto happenings = find_happenings(claims, around);
  const auto expected = find_expectations(happenings, claims, around, around.until);
  Output out(given.story.ledger.out);
  if (!expected.empty()) out.write(fmt::format("Expected, as of {}\n", around.until));
  const auto limit = static_cast<std::size_t>(given.story.ledger.filter.limit);
  for (std::size_t i = 0; i < expected.size() && (limit == 0 || i < limit); ++i)
    out.write('\n' + outline_of(expected[i], happenings[expected[i].happening], claims, i + 1));
  out.finish();
  return expected.empty() ? nothing_found(ledger) : static_cast<int>(kOk);
}

}  // namespace

std::function<int()> set_up_scenario(CLI::App& app) {
  const auto given = std::make_shared<ScenarioArguments>();
  add_story_options(app, given->story, true);
  app.remove_option(app.get_option("--format"));
  app.add_option("--as-of", given->as_of, "As on that day, from the reports until then; without it, the last report's")->type_name("DATE");
  return [given] { return run_scenario(*given); };
}

}  // namespace hearsay
