// What nobody says, as questions.h says.
#include <fmt/format.h>

#include <algorithm>

#include "document/codes.h"
#include "document/names.h"
#include "stories/questions_parts.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

// As the table of states has it; one that it lacks, as it is told most.
std::string name_of_state(const std::string& code, const Standins& standins, const Around& around) {
  const auto known = around.states.find(code);
  if (known != around.states.end() && !known->second.empty()) return known->second.front();
  const auto told = standins.states.find(code);
  return told == standins.states.end() ? code : most_told(told->second);
}

// Whether one without a country of his own speaks in reports of that state: "police said", "Interior Minister Ana Fretes said". Of those
// without a name only police, courts and parliament are surely of the country: a diplomat or an officer may be anybody's.
bool stands_in(const Origin& origin, const std::string& state, const std::vector<StoredClaim>& claims, const Around& around) {
  if (!origin.interest.empty()) return false;
  return std::any_of(origin.claims.begin(), origin.claims.end(), [&](auto index) {
    const auto& claim = claims[index];
    if (claim.claim.sources.empty()) return false;
    const auto home = around.homes.find({claim.document->id, claim.claim.sources.back().name});
    return home != around.homes.end() && home->second.country == state &&
           (home->second.local || origin.kind != name_of(SourceKind::unnamed));
  });
}

}  // namespace

std::vector<std::string> gaps_of(const Question& question, const Answer& answer, const std::vector<StoredClaim>& claims,
                                 const Standins& standins, const Around& around) {
  std::vector<std::string> out;
  Parties all = question.actors;
  join(all, question.recipients);
  const auto speaks = [&](const std::string& party) {
    for (const auto* list : {&answer.for_it, &answer.against_it})
      for (const auto& evidence : *list)
        if (evidence.origin.interest == party || stands_in(evidence.origin, party, claims, around)) return true;
    return false;
  };
  for (const auto& [party, persons] : all)
    if (is_state(party) && !is_body_code(party) && !speaks(party))
      out.push_back(fmt::format("no source inside {}", name_of_state(party, standins, around)));
  const auto unnamed = [](const Evidence& e) { return e.origin.kind == name_of(SourceKind::unnamed); };
  if (!answer.for_it.empty() && std::all_of(answer.for_it.begin(), answer.for_it.end(), unnamed))
    out.emplace_back("nobody with a name says so");
  if (!answer.for_it.empty() && answer.against_it.empty()) out.emplace_back("nobody denies it");
  if (!answer.for_it.empty() && std::all_of(answer.for_it.begin(), answer.for_it.end(), [](const Evidence& e) { return e.step; }))
    out.emplace_back("only steps towards it are told, not the deed itself");
  return out;
}

}  // namespace hearsay
