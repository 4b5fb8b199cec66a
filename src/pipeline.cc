#include "hearsay/pipeline.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "attribution/attribution.h"
#include "base/knowledge.h"
#include "base/pack.h"
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

// The way of the data. Each stage fills its own layer and reads earlier ones.
constexpr Stage kStages[] = {
    {"split", [](Document& document, const Resources& with) { split(document, *with.language); }},
    {"parse", [](Document& document, const Resources& with) { parse(document, *with.language); }},
    {"names", [](Document& document, const Resources& with) { find_names(document, *with.language); }},
    {"times", [](Document& document, const Resources& with) { find_times(document, *with.times); }},
    {"quantities", [](Document& document, const Resources& with) { find_quantities(document, *with.quantities); }},
    {"places", [](Document& document, const Resources& with) { find_places(document, *with.gazetteer); }},
    {"quotes", [](Document& document, const Resources&) { find_quotes(document); }},
    {"entities", [](Document& document, const Resources& with) { link_entities(document, *with.actors); }},
    {"attribution", [](Document& document, const Resources& with) { attribute(document, *with.attribution); }},
    {"claims", [](Document& document, const Resources& with) { record_claims(document, *with.events); }},
};
static_assert(std::size(kStages) == StageTimes::kStages);

constexpr auto kStageNames = [] {
  std::array<std::string_view, std::size(kStages)> names;
  std::transform(std::begin(kStages), std::end(kStages), names.begin(), [](const Stage& stage) { return stage.name; });
  return names;
}();

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
  out.language = load_language(model, knowledge);
  out.model_version = Pack(model).fingerprint();
  out.times = load_time_lexicon(knowledge, options.language);
  out.quantities = load_quantity_lexicon(knowledge, options.language);
  out.gazetteer = load_gazetteer(knowledge);
  out.actors = load_actor_lexicon(knowledge, options.language);
  out.attribution = load_attribution_lexicon(knowledge, options.language);
  out.events = load_event_lexicon(knowledge, options.language);
  out.knowledge_version = knowledge.fingerprint();
  return out;
}

}  // namespace hearsay
