#include "hearsay/pipeline.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "attribution/attribution.h"
#include "base/hash.h"
#include "base/knowledge.h"
#include "base/mapped_file.h"
#include "claims/claims.h"
#include "language/language.h"
#include "mentions/entities.h"
#include "mentions/places.h"
#include "mentions/quantities.h"
#include "mentions/times.h"

namespace hearsay {

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

}  // namespace

std::span<const std::string_view> stage_names() { return kStageNames; }

void annotate(Document& document, const Resources& resources, StageTimes* times) {
  using Clock = std::chrono::steady_clock;
  for (std::size_t i = 0; i < std::size(kStages); ++i) {
    const auto begin = times != nullptr ? Clock::now() : Clock::time_point{};
    kStages[i].run(document, resources);
    if (times != nullptr) times->nanoseconds[i] += static_cast<std::uint64_t>(std::chrono::nanoseconds(Clock::now() - begin).count());
  }
}

std::string default_home() {
  if (const char* home = std::getenv("HEARSAY_HOME"); home != nullptr && *home != '\0') return home;
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  return (program.parent_path().parent_path() / "share" / "hearsay").string();
}

Resources load_resources(const ResourceOptions& options) {
  const std::filesystem::path home = options.home.empty() ? default_home() : options.home;
  const Knowledge knowledge((home / "hearsay.data").string(), options.overlay);
  Resources out;
  const std::string model = (home / "models" / (options.language + ".hearsay")).string();
  out.language = load_language(model, knowledge, engine_named(options.engine));
  out.model_version = fingerprint_of(*out.language) + (options.engine == "fast" ? "-fast" : "");
  const auto has = [&](const char* name) { return knowledge.has("languages/" + options.language + "/" + name); };
  if (has("times.toml")) out.times = load_time_lexicon(knowledge, options.language);
  if (has("quantities.toml")) out.quantities = load_quantity_lexicon(knowledge, options.language);
  if (has("places.toml")) out.places = load_place_lexicon(knowledge, options.language);
  out.actors = load_actor_lexicon(knowledge, options.language, options.actors);
  const auto problems = actor_problems(*out.actors);
  out.problems.assign(problems.begin(), problems.end());
  if (has("cues.toml")) out.attribution = load_attribution_lexicon(knowledge, options.language);
  if (has("factuality.toml")) out.events = load_event_lexicon(knowledge, options.language);
  out.knowledge_version = knowledge.fingerprint();
  if (!options.actors.empty()) out.knowledge_version += "+" + hash_of_files(options.actors);
  return out;
}

}  // namespace hearsay
