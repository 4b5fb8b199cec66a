#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace hearsay {
namespace {

constexpr OptionRow<ReadOptions> kReadOptions[] = {
    {"--from", "FORMAT", "Input format (warc, html, feed, jsonl, text ...); by default by extension, then by content", &ReadOptions::from},
    {"--charset", "NAME", "Charset of the input; by default by its mark, UTF-8, or (plain text) detected", &ReadOptions::charset},
    {"--published", "DATE", "Publication date of reports that do not give theirs, as 2023-09-11", &ReadOptions::published},
    {"--outlet", "NAME", "Outlet of reports that do not give theirs", &ReadOptions::outlet},
    {"--max-bytes", "BYTES", "Longest text of a report, in bytes (k, m and g are understood)", &ReadOptions::max_bytes},
};

// Those of reading come first, those that say where knowledge lies last (add_knowledge_options, add_overlay_options).
constexpr OptionRow<ResourceOptions> kResourceOptions[] = {
    {"--language", "CODE", "Language of the reports, ISO 639-1; auto: each report's own, told from its text", &ResourceOptions::language},
    {"--engine", "NAME", "Who parses: accurate (a neural net) or fast (linear models, for archives of the web's size)",
     &ResourceOptions::engine},
    {"--view", "NAME", "Whose borders contested places get: gazetteer, un, control, or a view of your own (docs/places.md)",
     &ResourceOptions::view},
    {"--actors", "FILE", "Your own actors or agents, a dictionary of TABARI or PETRARCH; may be given several times",
     &ResourceOptions::actors},
    {"--overlay", "FOLDER", "Your own knowledge files, laid over those of hearsay", &ResourceOptions::overlay},
    {"--home", "FOLDER", "Where hearsay.data and models/ are; by default $HEARSAY_HOME, then beside the program", &ResourceOptions::home},
};

template <typename Options>
void add_rows(CLI::App& app, std::span<const OptionRow<Options>> rows, Options& options) {
  for (const OptionRow<Options>& row : rows) {
    CLI::Option* option = std::visit(
        [&](auto field) { return app.add_option(std::string(row.name), options.*field, std::string(row.help))->capture_default_str(); },
        row.field);
    option->type_name(std::string(row.value));
    if (std::holds_alternative<std::vector<std::string> Options::*>(row.field)) option->allow_extra_args(false);
    if (std::holds_alternative<std::uint64_t Options::*>(row.field)) take_bytes(*option);
  }
}

std::string is_size(const std::string& text) {
  constexpr std::uint64_t kMost = 1u << 30;
  const bool digits = !text.empty() && text.size() <= 10 && text.find_first_not_of("0123456789") == std::string::npos;
  const std::uint64_t size = digits ? std::stoull(text) : 0;
  return size >= 1 && size <= kMost ? std::string() : fmt::format("{} is no size from 1 to 1g", text);
}

}  // namespace

std::span<const OptionRow<ReadOptions>> read_options() { return kReadOptions; }
std::span<const OptionRow<ResourceOptions>> resource_options() { return kResourceOptions; }

void take_bytes(CLI::Option& option) {
  option.transform(CLI::AsNumberWithUnit(std::map<std::string, std::uint64_t>{{"k", 1u << 10}, {"m", 1u << 20}, {"g", 1u << 30}},
                                         CLI::AsNumberWithUnit::CASE_INSENSITIVE, "BYTES"));
  option.check(is_size);
  option.type_name("BYTES");
}

void add_options(CLI::App& app, ReadOptions& options) { add_rows(app, read_options(), options); }
void add_options(CLI::App& app, ResourceOptions& options) { add_rows(app, resource_options(), options); }
void add_knowledge_options(CLI::App& app, ResourceOptions& options) { add_rows(app, resource_options().subspan(2), options); }
void add_overlay_options(CLI::App& app, ResourceOptions& options) { add_rows(app, resource_options().subspan(4), options); }

}  // namespace hearsay
