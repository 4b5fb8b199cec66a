// hearsay export: claims for other programs.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "cli/output.h"
#include "writers/annotation.h"
#include "writers/export.h"

namespace hearsay {
namespace {

// The claim as the claim record has it, which points into its document.
void write_record(Output& out, const Ledger& ledger, const StoredClaim& stored, Document& document, std::int64_t& loaded) {
  if (loaded != stored.document->key) document = ledger.document(stored.document->key), loaded = stored.document->key;
  for (const auto& claim : document.claims) {
    if (claim.id != stored.claim.id) continue;
    std::string line;
    append_claim(line, document, claim);
    out.write(line + '\n');
    return;
  }
}

int run_export(const LedgerArguments& given) {
  const auto ledger = open_to_read(given);
  Output out(given.out);
  Document document;
  std::int64_t loaded = -1;
  bool found = false;
  std::string waiting;  // GeoJSON's last feature, whose comma depends on what follows
  if (given.format == "csv") out.write(csv_header());
  if (given.format == "geojson") out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
  each_claim(ledger, given.filter, [&](StoredClaim&& claim) {
    found = true;
    if (given.format == "csv") out.write(csv_row(claim));
    else if (given.format == "jsonl") write_record(out, ledger, claim, document, loaded);
    else if (auto features = geojson_features(claim); !features.empty()) out.write(waiting), waiting = std::move(features);
    return true;
  });
  if (!waiting.empty()) out.write(waiting.substr(0, waiting.size() - 2) + "\n");
  if (given.format == "geojson") out.write("]}\n");
  out.finish();
  return found ? static_cast<int>(kOk) : nothing_found(ledger);
}

}  // namespace

std::function<int()> set_up_export(CLI::App& app) {
  const auto given = std::make_shared<LedgerArguments>();
  given->format = "jsonl";
  add_ledger_options(app, *given);
  app.remove_option(app.get_option("--format"));
  app.add_option("--format", given->format, "jsonl has the claim record, geojson those with coordinates")
      ->type_name("NAME")
      ->capture_default_str()
      ->check(CLI::IsMember(std::vector<std::string>(export_formats().begin(), export_formats().end())));
  return [given] { return run_export(*given); };
}

}  // namespace hearsay
