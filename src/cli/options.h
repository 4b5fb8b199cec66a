// Options of reading and of resources as tables: command line, completions, manual, and later Python and Spark derive from the same rows.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hearsay/pipeline.h"
#include "readers/record.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace hearsay {

template <typename Options>
struct OptionRow {
  std::string_view name;   // "--published"
  std::string_view value;  // what stands after it: DATE
  std::string_view help;   // with unit and default
  std::variant<std::string Options::*, std::uint64_t Options::*, std::vector<std::string> Options::*>
      field;  // of a list: given again for each
};

std::span<const OptionRow<ReadOptions>> read_options();
std::span<const OptionRow<ResourceOptions>> resource_options();

// Makes an option of a number one of bytes: 1 to 1g, with k, m or g behind it or nothing. Positions in texts are of 32 bits.
void take_bytes(CLI::Option& option);

// Adds the rows to a command; parsing fills `options`, which must outlive it.
void add_options(CLI::App& app, ReadOptions& options);
void add_options(CLI::App& app, ResourceOptions& options);
// Of the latter only those that a report or a question is read again with: all but language and engine.
void add_knowledge_options(CLI::App& app, ResourceOptions& options);
// Only those that say where knowledge lies, for commands that read nothing: --overlay and --home.
void add_overlay_options(CLI::App& app, ResourceOptions& options);

}  // namespace hearsay
