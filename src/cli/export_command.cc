// hearsay export: claims for other programs.
#include <CLI/CLI.hpp>
#include <memory>
#include <unordered_map>

#include "base/knowledge.h"
#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "cli/output.h"
#include "hearsay/pipeline.h"
#include "writers/annotation.h"
#include "writers/export.h"
#include "writers/gdelt.h"
#include "writers/plover.h"

namespace hearsay {
namespace {

struct ExportArguments : LedgerArguments {
  std::string table = "events";  // of gdelt
};

// The document of a claim, kept as long as claims of the same one follow.
class Documents {
 public:
  explicit Documents(const Ledger& ledger) : ledger_(ledger) {}
  const Document& of(const StoredClaim& claim) {
    if (key_ != claim.document->key) {
      document_ = ledger_.document(claim.document->key), key_ = claim.document->key;
      claims_.clear();
      for (const Claim& own : document_.claims) claims_.try_emplace(own.id, &own);
    }
    return document_;
  }
  // The claim as its document has it; null where it has none.
  const Claim* within(const StoredClaim& claim) {
    of(claim);
    const auto found = claims_.find(claim.claim.id);
    return found == claims_.end() ? nullptr : found->second;
  }

 private:
  const Ledger& ledger_;
  Document document_;
  std::unordered_map<std::string_view, const Claim*> claims_;  // of document_, by id
  std::int64_t key_ = -1;
};

// Writes claims one after the other; `finish` once after the last.
struct ClaimWriter {
  std::function<void(const StoredClaim&)> write;
  std::function<void()> finish = [] {};
};

// The claim as the claim record has it, which points into its document.
ClaimWriter record_writer(Output& out, Documents& documents) {
  return {[&](const StoredClaim& stored) {
    const Claim* claim = documents.within(stored);
    if (claim == nullptr) return;
    std::string line;
    append_claim(line, documents.of(stored), *claim);
    out.write(line + '\n');
  }};
}

ClaimWriter csv_writer(Output& out) {
  out.write(csv_header());
  return {[&](const StoredClaim& claim) { out.write(csv_row(claim)); }};
}

ClaimWriter geojson_writer(Output& out) {
  out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
  const auto waiting = std::make_shared<std::string>();  // the last feature, whose comma depends on what follows
  return {[&out, waiting](const StoredClaim& claim) {
            if (auto features = geojson_features(claim); !features.empty()) out.write(*waiting), *waiting = std::move(features);
          },
          [&out, waiting] {
            if (!waiting->empty()) out.write(waiting->substr(0, waiting->size() - 2) + "\n");
            out.write("]}\n");
          }};
}

std::shared_ptr<const ForeignCodes> foreign_codes() {
  return std::make_shared<ForeignCodes>(load_foreign_codes(Knowledge(default_home() + "/hearsay.data")));
}

ClaimWriter plover_writer(Output& out, Documents& documents) {
  return {[&out, &documents, codes = foreign_codes()](const StoredClaim& claim) {
    out.write(plover_record(claim, documents.of(claim).text, *codes));
  }};
}

ClaimWriter gdelt_writer(Output& out, Documents& documents, const std::string& table) {
  const auto codes = foreign_codes();
  const auto writer = std::make_shared<GdeltWriter>(*codes);
  const bool mentions = table == "mentions";
  return {[&out, &documents, codes, writer, mentions](const StoredClaim& claim) {
            const auto lines = writer->add(claim, documents.of(claim).text);
            if (mentions) out.write(lines);
          },
          [&out, writer, mentions] {
            if (!mentions) out.write(writer->events());
          }};
}

ClaimWriter writer_for(const ExportArguments& given, Output& out, Documents& documents) {
  if (given.format == "csv") return csv_writer(out);
  if (given.format == "geojson") return geojson_writer(out);
  if (given.format == "plover") return plover_writer(out, documents);
  if (given.format == "gdelt") return gdelt_writer(out, documents, given.table);
  return record_writer(out, documents);
}

int run_export(const ExportArguments& given) {
  const auto ledger = open_to_read(given);
  Output out(given.out);
  Documents documents(ledger);
  const ClaimWriter writer = writer_for(given, out, documents);
  bool found = false;
  each_claim(ledger, given.filter, [&](StoredClaim&& claim) {
    found = true;
    writer.write(claim);
    return true;
  });
  writer.finish();
  out.finish();
  return found ? static_cast<int>(kOk) : nothing_found(ledger);
}

}  // namespace

std::function<int()> set_up_export(CLI::App& app) {
  const auto given = std::make_shared<ExportArguments>();
  given->format = "jsonl";
  add_ledger_options(app, *given);
  app.remove_option(app.get_option("--format"));
  app.add_option("--format", given->format,
                 "jsonl has the claim record, geojson those with coordinates, plover and gdelt those with events")
      ->type_name("NAME")
      ->capture_default_str()
      ->check(CLI::IsMember(std::vector<std::string>(export_formats().begin(), export_formats().end())));
  app.add_option("--table", given->table, "Which of the two tables of gdelt: events or mentions")
      ->capture_default_str()
      ->check(CLI::IsMember({"events", "mentions"}))
      ->type_name("NAME");
  return [given] { return run_export(*given); };
}

}  // namespace hearsay
