// hearsay report: one HTML page of what a ledger holds.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <set>

#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "cli/output.h"
#include "document/names.h"
#include "stories/happenings.h"
#include "writers/report.h"

namespace hearsay {
namespace {

struct ReportArguments {
  LedgerArguments ledger;
  std::string title = "What is said, and on whose word";
};

// The texts of documents, read once each.
struct Texts {
  const Ledger& ledger;
  std::map<std::int64_t, std::string> known;
  const std::string& of(std::int64_t key) {
    const auto found = known.find(key);
    return found != known.end() ? found->second : known.emplace(key, ledger.document(key).text).first->second;
  }
};

ReportClaim claim_of(const StoredClaim& stored, Texts& texts) {
  const std::string& text = texts.of(stored.document->key);
  const auto part = [&](std::uint32_t begin, std::uint32_t end) {
    return begin < end && end <= text.size() ? text.substr(begin, end - begin) : std::string();
  };
  const Span sentence = stored.sentence, words = stored.claim.span;
  ReportClaim out{.id = stored.claim.id,
                  .document = stored.document->id,
                  .before = part(sentence.begin, words.begin),
                  .words = stored.text,
                  .after = part(words.end, sentence.end),
                  .chain = {},
                  .cue = stored.cue_text,
                  .certainty = std::string(name_of(stored.claim.certainty)),
                  .polarity = std::string(name_of(stored.claim.polarity)),
                  .tense = std::string(name_of(stored.claim.tense)),
                  .speech = std::string(name_of(stored.claim.speech))};
  for (const auto& source : stored.claim.sources)
    out.chain.push_back({source.name.empty() ? source.text : source.name, std::string(name_of(source.kind)), source.anonymous});
  return out;
}

ReportHappening happening_of(const Happening& happening, const std::vector<StoredClaim>& claims, Texts& texts) {
  ReportHappening out{.event = happening.event,
                      .state = happening.state,
                      .actors = happening.actors,
                      .recipients = happening.recipients,
                      .themes = {},
                      .places = {},
                      .earliest = happening.earliest,
                      .latest = happening.latest,
                      .expected = happening.expected,
                      .disputed = happening.disputed,
                      .notes = happening.notes,
                      .origins = static_cast<int>(happening.origins.size()),
                      .outlets = 0,
                      .claims = {}};
  std::set<std::string> outlets, themes, places;
  for (const auto index : happening.claims) {
    const auto& stored = claims[index];
    outlets.insert(stored.document->outlet);
    for (const auto& theme : stored.claim.theme)
      if (themes.insert(theme.name.empty() ? theme.text : theme.name).second && out.themes.size() < 3)
        out.themes.push_back(theme.name.empty() ? theme.text : theme.name);
    for (const auto& place : stored.places)
      if (places.insert(place.place.name + std::string(name_of(place.role))).second)
        out.places.push_back({place.place.name, std::string(name_of(place.role)), place.place.lat.value_or(0), place.place.lon.value_or(0),
                              place.place.lat && place.place.lon});
    out.claims.push_back(claim_of(stored, texts));
  }
  out.outlets = static_cast<int>(outlets.size());
  return out;
}

Report report_of(const Ledger& ledger, const ReportArguments& given) {
  Report report;
  report.title = given.title;
  const auto claims = find_claims(ledger, given.ledger.filter);
  Texts texts{ledger, {}};
  for (const auto& happening : find_happenings(claims)) report.happenings.push_back(happening_of(happening, claims, texts));
  std::map<std::string, int> counts;
  for (const auto& claim : claims) ++counts[claim.document->id];
  std::set<std::string> outlets;
  std::string first, last;
  for (const auto& document : find_documents(ledger)) {
    if (!counts.contains(document.id)) continue;
    report.documents.push_back({document.id, document.outlet, document.title, document.url, document.published, counts[document.id]});
    outlets.insert(document.outlet);
    const auto day = document.published.substr(0, 10);
    if (!day.empty() && (first.empty() || day < first)) first = day;
    last = std::max(last, day);
  }
  auto filter = given.ledger.filter;
  filter.limit = 40;
  for (const auto& source : find_sources(ledger, filter)) {
    std::string through;
    for (const auto& [name, count] : source.outlets) through += (through.empty() ? "" : ", ") + name;
    report.quoted.push_back({source.name, source.kind, through, source.anonymous, static_cast<int>(source.claims)});
  }
  report.subtitle = fmt::format("{} reports by {} outlets, {} to {}: {} claims, {} events.", report.documents.size(), outlets.size(), first,
                                last, claims.size(), report.happenings.size());
  report.program = "hearsay " HEARSAY_VERSION;
  return report;
}

int run_report(const ReportArguments& given) {
  const auto ledger = open_to_read(given.ledger);
  const auto report = report_of(ledger, given);
  if (report.documents.empty()) return nothing_found(ledger);
  Output out(given.ledger.out);
  out.write(html_report(report, {}));
  out.finish();
  return kOk;
}

}  // namespace

std::function<int()> set_up_report(CLI::App& app) {
  const auto given = std::make_shared<ReportArguments>();
  add_ledger_options(app, given->ledger);
  app.remove_option(app.get_option("--format"));
  app.remove_option(app.get_option("--limit"));
  app.add_option("--title", given->title, "Title of the page")->type_name("TEXT")->capture_default_str();
  return [given] { return run_report(*given); };
}

}  // namespace hearsay
