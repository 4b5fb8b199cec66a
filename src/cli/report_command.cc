// hearsay report: one HTML page of what a ledger holds.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/counted.h"
#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/report_places.h"
#include "cli/story_options.h"
#include "document/names.h"
#include "hearsay/pipeline.h"
#include "stories/happenings.h"
#include "stories/plain.h"
#include "stories/speakers.h"
#include "writers/land.h"
#include "writers/report.h"

namespace hearsay {
namespace {

struct ReportArguments {
  LedgerArguments ledger;
  ResourceOptions resources;
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

// Without texts, no reasons for anonymity: for chains that many claims share.
std::vector<ReportSource> links_of(const StoredClaim& stored, Texts* texts) {
  std::vector<ReportSource> out;
  for (const auto& source : stored.claim.sources) {
    const auto reason = source.anonymity_reason;
    std::string words;
    if (!reason.empty() && texts != nullptr)
      if (const auto& text = texts->of(stored.document->key); reason.end <= text.size())
        words = text.substr(reason.begin, reason.end - reason.begin);
    out.push_back({name_of(source), std::string(name_of(source.kind)), source.anonymous, std::move(words)});
  }
  return out;
}

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
  out.chain = links_of(stored, &texts);
  if (stored.claim.cue) out.stance = name_of(stored.claim.cue->stance);
  return out;
}

void add_once(std::vector<std::string>& list, std::string value, std::size_t most) {
  if (list.size() < most && std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

ReportHappening happening_of(const Happening& happening, const std::vector<StoredClaim>& claims, Texts& texts) {
  ReportHappening out;
  out.event = event_of(happening), out.state = happening.state;
  out.actors = who_of(happening), out.recipients = happening.recipients;
  out.earliest = happening.earliest, out.latest = happening.latest;
  out.expected = happening.expected, out.disputed = happening.disputed;
  out.notes = happening.notes;
  out.told_as = claims[happening.best].text;
  for (const auto& origin : happening.origins)
    out.origins.push_back({origin.name, origin.kind, origin.through, says(origin), origin.outlets});
  std::set<std::string> outlets;
  for (const auto index : happening.claims) {
    const auto& stored = claims[index];
    outlets.insert(stored.document->outlet);
    for (const auto& theme : stored.claim.theme) add_once(out.themes, name_of(theme), 3);
    add_places(out, stored);
    out.claims.push_back(claim_of(stored, texts));
  }
  leave_out_countries(out, claims, happening.claims);
  out.outlets = static_cast<int>(outlets.size());
  return out;
}

// Denied, ruled out or not answered by a source, without an event of its own.
bool is_denial(const StoredClaim& stored) {
  const Claim& claim = stored.claim;
  if (claim.event || claim.sources.empty()) return false;
  const bool refuses =
      claim.cue && (claim.cue->stance == Stance::declines || (claim.cue->stance == Stance::denies && claim.polarity == Polarity::negative));
  return refuses || (claim.polarity == Polarity::negative && claim.certainty == Certainty::certain);
}

// "declined to say whether there was one" is one refusal, though more than one claim is read from it.
bool is_same_refusal(const StoredClaim& a, const StoredClaim& b) {
  const auto declines = [](const StoredClaim& it) { return it.claim.cue && it.claim.cue->stance == Stance::declines; };
  return declines(a) && declines(b) && a.document->key == b.document->key && a.claim.cue->span.begin == b.claim.cue->span.begin;
}

// Chains of two links or more, the most told first.
std::vector<ReportChain> chains_of(const std::vector<StoredClaim>& claims) {
  constexpr std::size_t kMost = 30;
  std::map<std::string, ReportChain> chains;
  for (const auto& claim : claims)
    if (claim.claim.sources.size() > 1) {
      auto& chain = chains[claim.document->outlet + '\x1f' + chain_text(claim)];
      if (chain.claims++ == 0) chain.outlet = claim.document->outlet, chain.links = links_of(claim, nullptr);
    }
  std::vector<ReportChain> out;
  out.reserve(chains.size());
  for (auto& [key, chain] : chains) out.push_back(std::move(chain));
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.claims > b.claims; });
  if (out.size() > kMost) out.resize(kMost);
  return out;
}

void add_documents(Report& report, const Ledger& ledger, const std::vector<StoredClaim>& claims) {
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
  const auto days = first.empty() ? std::string() : first == last ? ", " + first : fmt::format(", {} to {}", first, last);
  report.subtitle = fmt::format("{} by {}{}: {}, {}.", counted(report.documents.size(), "report"), counted(outlets.size(), "outlet"), days,
                                counted(claims.size(), "claim"), counted(report.happenings.size(), "event"));
}

void add_quoted(Report& report, const Ledger& ledger, ClaimFilter filter) {
  filter.limit = 40;
  for (const auto& source : find_sources(ledger, filter)) {
    std::string through;
    for (const auto& [name, count] : source.outlets) through += (through.empty() ? "" : ", ") + name;
    report.quoted.push_back({source.name, source.kind, through, source.anonymous, static_cast<int>(source.claims)});
  }
}

Report report_of(const Ledger& ledger, const ReportArguments& given) {
  Report report;
  report.title = given.title;
  report.program = "hearsay " HEARSAY_VERSION;
  const auto around = around_of(ledger, given.resources);
  auto claims = find_claims(ledger, given.ledger.filter);
  spell_out(claims);
  tell_plainly(claims, around.words);
  Texts texts{ledger, {}};
  std::set<std::string> shown;  // ids of claims that stand in a happening: a deed without an event may be one
  for (const auto& happening : find_happenings(claims, around)) {
    report.happenings.push_back(happening_of(happening, claims, texts));
    for (const auto index : happening.claims) shown.insert(claims[index].claim.id);
  }
  const StoredClaim* last = nullptr;
  for (const auto& claim : claims)
    if (is_denial(claim) && !shown.contains(claim.claim.id) && (last == nullptr || !is_same_refusal(*last, claim)))
      last = &claim, report.denials.push_back(claim_of(claim, texts));
  add_documents(report, ledger, claims);
  add_quoted(report, ledger, given.ledger.filter);
  report.chains = chains_of(claims);
  return report;
}

int run_report(const ReportArguments& given) {
  const auto ledger = open_to_read(given.ledger);
  const auto report = report_of(ledger, given);
  if (report.documents.empty()) return nothing_found(ledger);
  const auto page = html_report(report, load_land(story_knowledge(given.resources)));
  Output out(given.ledger.out);
  out.write(page);
  out.finish();
  return kOk;
}

}  // namespace

std::function<int()> set_up_report(CLI::App& app) {
  const auto given = std::make_shared<ReportArguments>();
  add_ledger_options(app, given->ledger);
  app.remove_option(app.get_option("--format"));
  app.remove_option(app.get_option("--limit"));
  add_overlay_options(app, given->resources);
  app.add_option("--title", given->title, "Title of the page")->type_name("TEXT")->capture_default_str();
  return [given] { return run_report(*given); };
}

}  // namespace hearsay
