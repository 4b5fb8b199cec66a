// Everything that a user can name is written down: commands and readers in the documents, options in help and manual.
#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/fold.h"
#include "base/knowledge.h"
#include "cli/app.h"
#include "cli/commands.h"
#include "readers/readers.h"
#include "support/temporary_folder.h"
#include "writers/export.h"
#include "writers/gdelt.h"
#include "writers/plover.h"
#include "writers/report_line.h"
#include "writers/table.h"

namespace hearsay {
namespace {

std::string contents(const std::string& path) {
  std::ifstream in(std::string(HEARSAY_SOURCE_DIR) + "/" + path);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string printed(const std::string& arguments) {
  const std::string command = std::string(HEARSAY_BUILD_DIR) + "/bin/hearsay " + arguments;
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  for (char part[4096]; const std::size_t count = fread(part, 1, sizeof part, pipe);) out.append(part, count);
  EXPECT_EQ(pclose(pipe), 0) << command;
  return out;
}

TEST(Documented, EveryReaderAndExtension) {
  const std::string document = contents("docs/formats.md");
  for (const Reader& reader : readers()) {
    EXPECT_NE(document.find("| `" + std::string(reader.name) + "` |"), std::string::npos) << reader.name << " is not in docs/formats.md";
    std::istringstream extensions{std::string(reader.extensions)};
    for (std::string extension; extensions >> extension;) {
      EXPECT_NE(document.find("`" + extension + "`"), std::string::npos) << extension << " is not in docs/formats.md";
    }
  }
}

TEST(Documented, EveryCommand) {
  const std::string readme = contents("README.md"), manual = printed("man");
  for (const Command& command : commands()) {
    const std::string name = "hearsay " + std::string(command.name);
    EXPECT_NE(readme.find(name), std::string::npos) << name << " is not in README.md";
    EXPECT_NE(manual.find(".SS \"" + name + "\""), std::string::npos) << name << " is not in the manual";
    EXPECT_NE(command.examples.find(name), std::string::npos) << name << " has no example";
    EXPECT_FALSE(command.help.empty());
  }
}

TEST(Documented, EveryOptionHasHelpAndIsCompleted) {
  const CommandLine line;
  const std::string bash = printed("completions bash"), zsh = printed("completions zsh"), fish = printed("completions fish");
  for (const Command& command : commands()) {
    for (const CLI::Option* option : line.app->get_subcommand(std::string(command.name))->get_options()) {
      EXPECT_FALSE(option->get_description().empty()) << command.name << " " << option->get_name();
      for (const std::string& name : option->get_lnames()) {
        EXPECT_NE(bash.find("--" + name), std::string::npos) << name;
        EXPECT_NE(zsh.find("'--" + name + "["), std::string::npos) << name;
        EXPECT_NE(fish.find("-l " + name + " "), std::string::npos) << name;
      }
    }
  }
}

TEST(Documented, EveryFieldOfTheRecords) {
  const std::string document = contents("docs/formats.md");
  const std::string record = printed("annotate --syntax " + std::string(HEARSAY_SOURCE_DIR) + "/examples/vladivostok/harbour-times.jsonl");
  // Keys of the JSON, found without parsing: a quoted word before a colon.
  for (std::size_t at = record.find("\":"); at != std::string::npos; at = record.find("\":", at + 2)) {
    const std::size_t begin = record.rfind('"', at - 1) + 1;
    const std::string key = record.substr(begin, at - begin);
    if (key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_1") != std::string::npos) continue;
    ASSERT_NE(document.find("`" + key + "`"), std::string::npos) << key << " is not in docs/formats.md";
  }
}

// The words of a line of CSV each stand between backticks after `from`.
void expect_documented(const std::string& document, std::string header, std::size_t from = 0) {
  header.erase(header.find_last_not_of("\r\n") + 1);
  std::istringstream names(header);
  for (std::string name; std::getline(names, name, ',');)
    EXPECT_NE(document.find("`" + name + "`", from), std::string::npos) << name << " is not in docs/formats.md";
}

TEST(Documented, EveryOutputFormatAndItsColumns) {
  const std::string document = contents("docs/formats.md");
  const auto tables = document.find("## Tables"), exports = document.find("## Export");
  ASSERT_NE(exports, std::string::npos);
  for (const auto& format : table_formats()) expect_documented(document, std::string(format.name), tables);
  for (const auto& format : export_formats()) expect_documented(document, std::string(format), exports);
  expect_documented(document, csv_header(), exports);
  for (const auto& names : {plover_fields(), gdelt_event_columns(), gdelt_mention_columns()})
    for (const auto name : names) expect_documented(document, std::string(name), exports);
  const testing::TemporaryFolder folder;
  const auto ledger = folder.file("l.db");
  printed("read " + std::string(HEARSAY_SOURCE_DIR) + "/examples/vladivostok/harbour-times.jsonl -l " + ledger + " 2>/dev/null");
  for (const auto* command : {"claims", "sources", "timeline", "origins", "changes", "record"}) {
    const auto row = document.find("| `" + std::string(command) + "` |", tables);
    ASSERT_NE(row, std::string::npos) << command;
    const auto told = document.substr(row, document.find('\n', row) - row);
    const auto csv = printed(std::string(command) + " --format csv -l " + ledger);
    expect_documented(told, csv.substr(0, csv.find('\n')));
  }
}

TEST(Documented, EveryEventType) {
  const std::string document = contents("docs/events.md");
  const Knowledge knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data");
  int count = 0;
  for (const std::string& path : knowledge.files("events/")) {
    const auto type = path.substr(7, path.find('.') - 7);
    if (type.empty() || type[0] < 'A' || type[0] > 'Z') continue;  // words.toml, contexts.toml
    EXPECT_NE(document.find("| " + type + " |"), std::string::npos) << type << " is not in docs/events.md";
    EXPECT_FALSE(fold_case(type) == event_words(type)) << type << " has no words for the report's readers (src/writers/report_line.cc)";
    ++count;
  }
  EXPECT_EQ(count, 17);
}

TEST(Documented, EveryFolderOfTheSources) {
  const std::string document = contents("src/README.md");
  for (const auto& entry : std::filesystem::directory_iterator(std::string(HEARSAY_SOURCE_DIR) + "/src")) {
    if (!entry.is_directory()) continue;
    const auto name = entry.path().filename().string();
    EXPECT_NE(document.find("| `" + name + "/` |"), std::string::npos) << name << " is not in src/README.md";
  }
}

TEST(Documented, ScriptsAreValid) {
  printed("completions bash > " + std::string(HEARSAY_BUILD_DIR) + "/checked.bash && bash -n " + std::string(HEARSAY_BUILD_DIR) +
          "/checked.bash");
}

}  // namespace
}  // namespace hearsay
