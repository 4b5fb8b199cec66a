#include "hearsay/pipeline.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <mutex>
#include <unordered_set>

#include "attribution/attribution.h"
#include "base/hash.h"
#include "base/knowledge.h"
#include "base/mapped_file.h"
#include "base/pack.h"
#include "claims/claims.h"
#include "hearsay/error.h"
#include "language/language.h"
#include "mentions/credits.h"
#include "mentions/entities.h"
#include "mentions/places.h"
#include "mentions/quantities.h"
#include "mentions/times.h"
#include "readers/language_id.h"
#include "stories/story_words.h"

namespace hearsay {

// Models that few runs need are loaded by the first document in their language.
class OtherLanguages {
 public:
  OtherLanguages(const std::vector<std::string>& codes, const ResourceOptions& options) : options_(options) {
    for (const std::string& code : codes) languages_.try_emplace(code);
  }
  bool has(std::string_view code) const { return languages_.contains(code); }
  // Throws as load_resources does. Thread-safe.
  const Resources& of(std::string_view code) const {
    Entry& entry = languages_.find(code)->second;
    std::call_once(entry.once, [&] {
      ResourceOptions options = options_;
      options.language = code;
      try {
        entry.resources = load_resources(options);
      } catch (const Error& error) {
        if (error.code != ErrorCode::not_found || options.engine == "accurate") throw;
        options.engine = "accurate";  // the one engine that every model has
        entry.resources = load_resources(options);
      }
    });
    return entry.resources;
  }

 private:
  struct Entry {
    std::once_flag once;
    Resources resources;
  };
  ResourceOptions options_;
  mutable std::map<std::string, Entry, std::less<>> languages_;
};

namespace {

struct Stage {
  std::string_view name;
  void (*run)(Document&, const Resources&);
};

// A stage whose lexicon a language does not have leaves its layer empty.
template <auto lexicon, auto stage>
void if_known(Document& document, const Resources& with) {
  if (with.*lexicon) stage(document, *(with.*lexicon));
}

// The way of the data. Each stage fills its own layer and reads earlier ones.
constexpr Stage kStages[] = {
    {"credits", [](Document& document, const Resources& with) { find_credits(document, *with.credits); }},
    {"split", [](Document& document, const Resources& with) { split(document, *with.language); }},
    {"parse", [](Document& document, const Resources& with) { parse(document, *with.language); }},
    {"names", [](Document& document, const Resources& with) { find_names(document, *with.language); }},
    {"times", if_known<&Resources::times, find_times>},
    {"quantities", if_known<&Resources::quantities, find_quantities>},
    {"places", if_known<&Resources::places, find_places>},
    {"quotes", [](Document& document, const Resources&) { find_quotes(document); }},
    {"entities", [](Document& document, const Resources& with) { link_entities(document, *with.actors); }},
    {"attribution", if_known<&Resources::attribution, attribute>},
    {"claims", if_known<&Resources::events, record_claims>},
};
static_assert(std::size(kStages) == StageTimes::kStages);

constexpr auto kStageNames = [] {
  std::array<std::string_view, std::size(kStages)> names;
  std::transform(std::begin(kStages), std::end(kStages), names.begin(), [](const Stage& stage) { return stage.name; });
  return names;
}();

// So that a ledger knows a reading with other dictionaries for another one.
std::string hash_of_files(const std::vector<std::string>& paths) {
  std::uint64_t hash = 0;
  for (const auto& path : paths) hash = hash64(MappedFile(path).bytes(), hash);
  return hex(hash);
}

// What stands in paragraphs of another language was read with the wrong model.
void drop_foreign_claims(Document& document) {
  std::vector<Span> foreign;  // paragraphs, in the order of the text
  for (const Warning& warning : document.warnings)
    if (warning.kind == "other_language") foreign.push_back(warning.span);
  if (foreign.empty()) return;
  const auto is_foreign = [&](const Claim& claim) {
    const auto behind = std::partition_point(foreign.begin(), foreign.end(), [&](Span span) { return span.begin < claim.span.end; });
    return behind != foreign.begin() && std::prev(behind)->overlaps(claim.span);
  };
  std::erase_if(document.claims, is_foreign);
  std::unordered_set<std::string_view> left;
  for (const Claim& claim : document.claims) left.insert(claim.id);
  for (Claim& claim : document.claims)
    if (!left.contains(claim.exchange)) claim.exchange.clear();
}

std::vector<std::string> models_in(const std::filesystem::path& folder) {
  std::vector<std::string> out;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string stem = entry.path().stem().string();
    if (entry.path().extension() == ".hearsay" && (stem.size() == 2 || stem.size() == 3)) out.push_back(stem);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

const Resources& resources_for(const Document& document, const Resources& given) {
  const std::string_view code = primary_tag(document.language);
  return given.others && given.others->has(code) ? given.others->of(code) : given;
}

std::string_view reason_unread(const Document& document, const Resources& resources) {
  const std::string_view status = document.meta_of("status");
  if (status == "canceled" || status == "withheld") return status;
  const std::string_view code = primary_tag(document.language);
  if (resources.others && !code.empty() && code != resources.code && !resources.others->has(code)) return "language_without_model";
  return {};
}

std::span<const std::string_view> stage_names() { return kStageNames; }

void annotate(Document& document, const Resources& resources, StageTimes* times) {
  if (const std::string_view reason = reason_unread(document, resources); !reason.empty()) {
    document.warnings.push_back({std::string(reason), {}});
    find_credits(document, *resources.credits);
    return;
  }
  const Resources& with = resources_for(document, resources);
  using Clock = std::chrono::steady_clock;
  for (std::size_t i = 0; i < std::size(kStages); ++i) {
    const auto begin = times != nullptr ? Clock::now() : Clock::time_point{};
    kStages[i].run(document, with);
    if (times != nullptr) times->nanoseconds[i] += static_cast<std::uint64_t>(std::chrono::nanoseconds(Clock::now() - begin).count());
  }
  drop_foreign_claims(document);
}

std::string base_language(const ResourceOptions& options) {
  return options.language == "auto" ? std::string(kFallbackLanguage) : options.language;
}

std::string default_home() {
  if (const char* home = std::getenv("HEARSAY_HOME"); home != nullptr && *home != '\0') return home;
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  return (program.parent_path().parent_path() / "share" / "hearsay").string();
}

namespace {

Resources load_all_languages(const ResourceOptions& options, const std::filesystem::path& home) {
  ResourceOptions first = options;
  first.language = base_language(options);
  Resources out = load_resources(first);
  std::vector<std::string> codes = models_in(home / "models");
  std::erase(codes, first.language);
  for (const std::string& code : codes)
    out.model_version += "+" + code + ":" + Pack((home / "models" / (code + ".hearsay")).string()).fingerprint();
  out.others = std::make_shared<const OtherLanguages>(codes, options);
  return out;
}

}  // namespace

Resources load_resources(const ResourceOptions& options) {
  const std::filesystem::path home = options.home.empty() ? default_home() : options.home;
  if (options.language == "auto") return load_all_languages(options, home);
  const Knowledge knowledge((home / "hearsay.data").string(), options.overlay);
  Resources out;
  out.code = options.language;
  const std::string model = (home / "models" / (options.language + ".hearsay")).string();
  if (const auto there = models_in(home / "models"); !there.empty() && !std::filesystem::exists(model))
    throw Error(ErrorCode::not_found, fmt::format("{}: there is no model for the language \"{}\"; there are: {}, or auto", model,
                                                  options.language, fmt::join(there, ", ")));
  out.language = load_language(model, knowledge, engine_named(options.engine));
  out.model_version = fingerprint_of(*out.language) + (options.engine == "fast" ? "-fast" : "");
  const auto has = [&](const char* name) { return knowledge.has("languages/" + options.language + "/" + name); };
  if (has("times.toml")) out.times = load_time_lexicon(knowledge, options.language);
  if (has("quantities.toml")) out.quantities = load_quantity_lexicon(knowledge, options.language);
  if (has("places.toml")) out.places = load_place_lexicon(knowledge, options.language, options.view);
  out.credits = load_credit_lexicon(knowledge);
  out.word_counts = std::make_shared<WordCounts>(load_word_counts(knowledge));
  out.actors = load_actor_lexicon(knowledge, options.language, options.actors);
  const auto problems = actor_problems(*out.actors);
  out.problems.assign(problems.begin(), problems.end());
  if (has("cues.toml")) out.attribution = load_attribution_lexicon(knowledge, options.language);
  if (has("factuality.toml")) out.events = load_event_lexicon(knowledge, options.language);
  out.knowledge_version = knowledge.fingerprint();
  if (!options.actors.empty()) out.knowledge_version += "+" + hash_of_files(options.actors);
  if (options.view != ResourceOptions().view) out.knowledge_version += "@" + options.view;
  return out;
}

}  // namespace hearsay
