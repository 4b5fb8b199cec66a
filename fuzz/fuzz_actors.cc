// Actor dictionaries of users, in the format of TABARI and PETRARCH: any bytes are records or problems, and problems name their line.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "mentions/actors_dictionary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = hearsay::parse_dictionary(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
  for (const auto& actor : read.actors)
    if (actor.names.empty() || actor.codes.empty() || actor.line < 1) std::abort();
  for (const auto& agent : read.agents)
    if (agent.words.empty() || agent.code.empty() || agent.line < 1) std::abort();
  for (const auto& problem : read.problems)
    if (!std::string_view(problem.what()).starts_with("fuzz:")) std::abort();
  return 0;
}
