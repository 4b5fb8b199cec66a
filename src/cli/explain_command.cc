// hearsay explain: one claim of a ledger, with the words and rules that made it. The ledger keeps no reasons: the report is read again,
// as it was read, and the reasons are those of this reading.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/tell.h"
#include "writers/explanation.h"

namespace hearsay {
namespace {

struct ExplainArguments {
  std::string claim, ledger = "hearsay.db", format = "text", out;
  ResourceOptions resources;
};

// The report with its text and what is known of it, as it was before it was read.
Document unread(Document&& stored) {
  Document out;
  out.id = std::move(stored.id), out.url = std::move(stored.url), out.outlet = std::move(stored.outlet);
  out.title = std::move(stored.title), out.author = std::move(stored.author), out.language = std::move(stored.language);
  out.published = std::move(stored.published), out.published_from = std::move(stored.published_from);
  out.text = std::move(stored.text);
  return out;
}

// The same claim in the new reading: by its id, else by its words.
std::size_t find_again(const Document& document, const Claim& stored) {
  const auto& claims = document.claims;
  auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.id == stored.id; });
  if (found == claims.end())
    found = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.predicate == stored.predicate; });
  return static_cast<std::size_t>(found - claims.begin());
}

std::string other_version_note(const Provenance& then, const Resources& now) {
  if (then.program == HEARSAY_VERSION && then.model == now.model_version && then.knowledge == now.knowledge_version) return {};
  return "the ledger's claim was read by another version of program, model or data; what stands here is how this one reads it. "
         "'hearsay read' on the same reports brings the ledger up to date.";
}

int unknown_claim(const Ledger& ledger, const ExplainArguments& given) {
  tell("hearsay: no claim of {} has the id \"{}\"; 'hearsay claims -l {} --format csv' lists claims with their ids", given.ledger,
       given.claim, given.ledger);
  return find_documents(ledger).empty() ? nothing_found(ledger) : static_cast<int>(kNothingFound);
}

int run_explain(ExplainArguments& given) {
  const Ledger ledger(given.ledger, Access::read);
  ClaimFilter filter;
  filter.id = given.claim;
  const auto found = find_claims(ledger, filter);
  if (found.empty()) return unknown_claim(ledger, given);
  const auto& stored = found.front();
  const auto provenance = ledger.provenance_of(stored.document->key);
  if (provenance.model.find("-fast") != std::string::npos) given.resources.engine = "fast";
  const bool many = provenance.model.find('+') != std::string::npos;  // read with --language auto, which the version tells of
  if (!many && !stored.document->language.empty()) given.resources.language = stored.document->language;
  const auto resources = load_resources(given.resources);
  auto document = unread(ledger.document(stored.document->key));
  annotate(document, resources);
  const auto index = find_again(document, stored.claim);
  const auto& with = resources_for(document, resources);
  if (index == document.claims.size() || !with.events || !with.times)
    throw Error(ErrorCode::version,
                fmt::format("{}: this version of program, model and data reads no such claim in the report {}; read it again with "
                            "'hearsay read', or explain it with the version that read it",
                            given.claim, document.id));
  const auto explanation = explain(document, *with.events, *with.times, index);
  const auto note = other_version_note(provenance, resources);
  const bool colour = given.out.empty() && isatty(STDOUT_FILENO) != 0;
  Output out(given.out);
  out.write(given.format == "json" ? explanation_json(document, document.claims[index], explanation, note)
                                   : explanation_text(document, document.claims[index], explanation, colour, note));
  out.finish();
  return kOk;
}

}  // namespace

std::function<int()> set_up_explain(CLI::App& app) {
  const auto given = std::make_shared<ExplainArguments>();
  app.add_option("CLAIM", given->claim, "Id of the claim, as 'hearsay claims' prints it")->required();
  app.add_option("-l,--ledger", given->ledger, "Ledger to ask")->type_name("FILE")->capture_default_str();
  app.add_option("--format", given->format, "How to print: text (brackets, or colours on a terminal) or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("-o,--output", given->out, "Write to this file instead of standard output")->type_name("FILE");
  add_knowledge_options(app, given->resources);
  return [given] { return run_explain(*given); };
}

}  // namespace hearsay
