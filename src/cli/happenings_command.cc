// hearsay happenings: one record an event with everything that lines its reports up; hearsay changes: what is new since a day.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/story_options.h"
#include "cli/tell.h"
#include "document/names.h"
#include "ledger/lineup.h"
#include "stories/changes.h"
#include "stories/lineage.h"
#include "stories/states.h"
#include "stories/weighing.h"
#include "writers/json_text.h"

namespace hearsay {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Origin& origin, const std::vector<StoredClaim>& claims) {
  Json ids = Json::array();
  for (const auto index : origin.claims) ids.push_back(claims[index].claim.id);
  return {{"name", origin.name},           {"kind", origin.kind},
          {"anonymous", origin.anonymous}, {"affiliation", origin.affiliation},
          {"interest", origin.interest},   {"through", origin.through},
          {"says", says(origin)},          {"ahead", origin.ahead},
          {"outlets", origin.outlets},     {"claims", ids}};
}

// One JSON line a happening: docs/formats.md.
std::string line_of(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around, const Json* weighed) {
  Json out = {
      {"id", happening.id},         {"event", happening.event},           {"kind", happening.kind},         {"about", happening.about},
      {"actors", happening.actors}, {"recipients", happening.recipients}, {"earliest", happening.earliest}, {"latest", happening.latest},
      {"state", happening.state},   {"interests", happening.interests},   {"circular", happening.circular}};
  for (const auto& step : happening.course)
    out["course"].push_back({{"day", step.day}, {"state", step.state}, {"claim", claims[step.claim].claim.id}});
  out["origins"] = Json::array(), out["disagreements"] = Json::array();
  for (const auto& origin : happening.origins) out["origins"].push_back(json_of(origin, claims));
  for (const auto& d : find_disagreements(happening, claims, around))
    out["disagreements"].push_back({{"kind", d.update ? "update" : "contradiction"},
                                    {"slot", d.slot},
                                    {"one", d.one},
                                    {"other", d.other},
                                    {"first", claims[d.first].claim.id},
                                    {"second", claims[d.second].claim.id},
                                    {"why", d.why}});
  if (weighed != nullptr) out["weighed"] = *weighed;
  out["notes"] = happening.notes;
  for (const auto index : happening.claims)
    out["claims"].push_back({{"id", claims[index].claim.id}, {"document", claims[index].document->id}, {"text", claims[index].text}});
  return out.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

struct HappeningsArguments {
  StoryArguments story;
  bool weigh = false;
};

// The variants of each happening with their probabilities; tells on standard error what these take for granted.
std::map<std::size_t, Json> weighed_by_happening(const Ledger& ledger, const std::vector<Happening>& happenings,
                                                 const std::vector<StoredClaim>& claims, const Around& around) {
  WholeCopies copies;
  for (const auto& copy : Lineup(ledger).copies())
    if (is_whole(copy)) copies.emplace(copy.document, copy.original);
  std::map<std::size_t, Json> out;
  for (const auto& slot : weigh_variants(happenings, claims, around, copies)) {
    Json values = Json::array();
    for (const auto& value : slot.values) {
      Json votes = Json::array();
      for (const auto& vote : value.votes)
        votes.push_back({{"source", vote.source},
                         {"interest", vote.interest},
                         {"accuracy", rounded(vote.accuracy, 1000)},
                         {"claim", claims[vote.claim].claim.id}});
      values.push_back({{"value", value.shown}, {"probability", rounded(value.probability, 1000)}, {"votes", votes}});
    }
    out[slot.happening].push_back({{"slot", slot.slot}, {"values", values}, {"none_of_them", rounded(slot.unsaid, 1000)}});
  }
  for (const auto& line : truth_assumptions()) tell("hearsay: {}", line);
  return out;
}

int run_happenings(const HappeningsArguments& arguments) {
  const auto& given = arguments.story;
  const auto ledger = open_to_read(given.ledger);
  const auto around = around_of(ledger, given.resources);
  const auto claims = claims_of(ledger, given, around.words);
  const auto happenings = find_happenings(claims, around);
  const auto weighed = arguments.weigh ? weighed_by_happening(ledger, happenings, claims, around) : std::map<std::size_t, Json>();
  Output out(given.ledger.out);
  std::int64_t count = 0;
  for (const auto& happening : happenings) {
    if (given.ledger.filter.limit > 0 && count == given.ledger.filter.limit) break;
    const auto found = weighed.find(static_cast<std::size_t>(count));
    out.write(line_of(happening, claims, around, found == weighed.end() ? nullptr : &found->second));
    ++count;
  }
  out.finish();
  return count == 0 ? nothing_found(ledger) : static_cast<int>(kOk);
}

struct ChangesArguments {
  StoryArguments story;
  std::string since;
  bool disputes = false;
};

// What a row of changes says, in fixed words; the rest are names and words of documents.
class ChangeRows {
 public:
  ChangeRows(const std::vector<StoredClaim>& claims, std::string since) : claims_(claims), since_(std::move(since)) {}
  Table table{{"day", "change", "happening", "what", "told as", "report", "id"},
              {false, false, false, false, false, false, false},
              {},
              {"id", "report"}};

  void add_all(const Happening& happening, const Around& around) {
    if (day_of(happening.claims.front()) >= since_)
      add(day_of(happening.claims.front()), "new", happening, happening.course.empty() ? "open" : happening.course.front().state,
          happening.claims.front());
    for (std::size_t i = 1; i < happening.course.size(); ++i)
      if (const auto& step = happening.course[i]; step.day >= since_)
        add(step.day, "state", happening, happening.course[i - 1].state + " -> " + step.state, step.claim);
    for (const auto& origin : happening.origins)
      if (const auto first = origin.claims.front(); day_of(first) >= since_ && first != happening.claims.front())
        add(day_of(first), "origin", happening, origin.name + ": " + says(origin), first);
    for (const auto& d : find_disagreements(happening, claims_, around))
      if (day_of(d.second) >= since_)
        add(day_of(d.second),
            d.slot == "report" ? "retraction"
            : d.update         ? "update"
                               : "contradiction",
            happening, d.slot + ": " + d.one + (d.slot == "report" ? ": " : " / ") + d.other + " (" + d.why + ")", d.second);
  }

  void finish() { std::sort(table.rows.begin(), table.rows.end()); }

 private:
  std::string day_of(std::size_t claim) const { return claims_[claim].document->published.substr(0, 10); }
  void add(const std::string& day, const char* change, const Happening& happening, std::string what, std::size_t claim) {
    table.rows.push_back(
        {day, change, headline_of(happening), std::move(what), claims_[claim].text, claims_[claim].document->id, happening.id});
  }
  const std::vector<StoredClaim>& claims_;
  std::string since_;
};

int run_changes(const ChangesArguments& given) {
  check_day("--since", given.since);
  const auto ledger = open_to_read(given.story.ledger);
  const auto since = given.since.substr(0, 10);
  const auto around = around_of(ledger, given.story.resources);
  const auto claims = claims_since(ledger, given.story, around, since);
  ChangeRows rows(claims, since);
  for (const auto& happening : find_happenings(claims, around)) rows.add_all(happening, around);
  rows.finish();
  if (const auto limit = static_cast<std::size_t>(given.story.ledger.filter.limit); limit > 0 && rows.table.rows.size() > limit)
    rows.table.rows.erase(rows.table.rows.begin(), rows.table.rows.end() - static_cast<std::ptrdiff_t>(limit));
  return print_table(rows.table, ledger, given.story.ledger);
}

}  // namespace

std::function<int()> set_up_happenings(CLI::App& app) {
  const auto given = std::make_shared<HappeningsArguments>();
  add_story_options(app, given->story, true);
  app.remove_option(app.get_option("--format"));
  app.add_flag("--weigh", given->weigh, "How probable each variant is in a model of sources and copying; its assumptions are printed");
  return [given] { return run_happenings(*given); };
}

std::function<int()> set_up_changes(CLI::App& app) {
  const auto given = std::make_shared<ChangesArguments>();
  add_story_options(app, given->story, true);
  app.remove_option(app.get_option("--since"));
  app.add_option("--since", given->since, "Reports published on or after this day; without it, all that ever changed")->type_name("DATE");
  return [given] { return run_changes(*given); };
}

}  // namespace hearsay
