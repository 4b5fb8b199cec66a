// What all claims together tell of outlets and of those who speak: who publishes, whom a report cites, for whom somebody speaks.
#include <algorithm>
#include <map>

#include "base/fold.h"
#include "stories/origins.h"
#include "stories/speakers.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

// By document: the first outlet that it cites by name.
std::map<std::string, std::string> cited_outlets(const std::vector<StoredClaim>& claims) {
  std::map<std::string, std::pair<std::uint32_t, std::string>> first;
  for (const auto& claim : claims)
    for (const auto& source : claim.claim.sources) {
      if (source.kind != SourceKind::outlet || !is_written_large(source.name)) continue;
      const std::pair<std::uint32_t, std::string> found{claim.claim.span.begin, source.name};
      const auto [known, added] = first.emplace(claim.document->id, found);
      if (!added) known->second = std::min(known->second, found);
    }
  std::map<std::string, std::string> out;
  for (const auto& [document, cited] : first) out.emplace(document, cited.second);
  return out;
}

// By person: the body that a report names before his post.
std::map<std::string, std::string> spokesmen_of(const std::vector<StoredClaim>& claims, const Around& around) {
  std::map<std::string, std::map<std::string, int>> told;
  for (const auto& claim : claims)
    for (const auto& source : claim.claim.sources) {
      if (source.kind != SourceKind::person || source.text == source.name) continue;
      for (const auto& post : around.words.speaks_for)
        if (const auto at = source.text.find(' ' + post + ' '); at != std::string::npos) {
          auto body = source.text.substr(0, at);
          if (body.starts_with("the ") || body.starts_with("The ")) body.erase(0, 4);
          const auto known = around.names.find(body);
          // "Russian spokesman": a state has many.
          if (known != around.names.end() && body.find(' ') != std::string::npos) ++told[source.name][body];
        }
    }
  std::map<std::string, std::string> out;
  for (const auto& [name, bodies] : told) out.emplace(name, most_told(bodies));
  return out;
}

}  // namespace

std::string outlet_key(std::string_view name) {
  auto key = fold_case(name);
  return key.starts_with("the ") ? key.substr(4) : key;
}

OutletNames outlets_of(const std::vector<StoredClaim>& claims) {
  OutletNames out;
  for (const auto& claim : claims) out.insert(outlet_key(claim.document->outlet));
  return out;
}

Around with_outlets_of(const std::vector<StoredClaim>& claims, const Around& around) {
  auto out = around;
  out.outlets.merge(outlets_of(claims));
  out.cited = cited_outlets(claims);
  out.speaking = spokesmen_of(claims, around);
  out.short_forms = short_forms_of(claims);
  return out;
}

}  // namespace hearsay
