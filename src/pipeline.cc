#include "hearsay/pipeline.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "attribution/attribution.h"
#include "base/knowledge.h"
#include "claims/claims.h"
#include "language/language.h"
#include "mentions/entities.h"
#include "mentions/places.h"
#include "mentions/quantities.h"
#include "mentions/times.h"

namespace hearsay {

void annotate(Document& document, const Resources& resources) {
  split(document, *resources.language);
  parse(document, *resources.language);
  find_names(document, *resources.language);
  find_times(document, *resources.times);
  find_quantities(document, *resources.quantities);
  find_places(document, *resources.gazetteer);
  link_entities(document, *resources.actors);
  find_quotes(document);
  attribute(document, *resources.attribution);
  record_claims(document, *resources.events);
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
  out.language = load_language((home / "models" / (options.language + ".hearsay")).string(), knowledge);
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
