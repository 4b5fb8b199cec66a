// hearsay record: what became of what outlets and sources told first, beside the grades that the desk has set.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <map>
#include <memory>

#include "base/fold.h"
#include "base/joined.h"
#include "cli/commands.h"
#include "cli/story_options.h"
#include "hearsay/error.h"
#include "stories/record.h"

namespace hearsay {
namespace {

struct RecordArguments {
  StoryArguments story;
  std::string grades;
};

// Lines "NAME <tab> B2": a NATO Admiralty grade that an analyst has set. Nothing here is ever computed. Throws Error not_found, io,
// bad_format.
std::map<std::string, std::string> read_grades(const std::string& path) {
  std::map<std::string, std::string> out;
  if (path.empty()) return out;
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot be opened");
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    const auto grade = tab == std::string::npos ? std::string() : line.substr(tab + 1);
    const bool fits = !grade.empty() && grade.size() <= 2 && grade[0] >= 'A' && grade[0] <= 'F' &&
                      (grade.size() == 1 || (grade[1] >= '1' && grade[1] <= '6'));
    if (!fits)
      throw Error(ErrorCode::bad_format,
                  fmt::format("{}:{}: a line is a name, a tab and a grade from A to F with 1 to 6 behind it or nothing", path, number));
    out[fold_case(line.substr(0, tab))] = grade;
  }
  if (in.bad()) throw Error(ErrorCode::io, path + ": cannot be read; name a file");
  return out;
}

int run_record(const RecordArguments& given) {
  const auto grades = read_grades(given.grades);
  const auto ledger = open_to_read(given.story.ledger);
  const auto around = around_of(ledger, given.story.resources);
  const auto claims = claims_of(ledger, given.story, around.words);
  Table table{{"name", "kind", "told", "first", "confirmed", "contradicted", "both", "open", "share low", "share high", "grade", "by"},
              {false, false, true, true, true, true, true, true, true, true, false, false},
              {},
              {"by", "both", "kind"}};
  for (const auto& record : find_records(find_happenings(claims, around), claims)) {
    if (given.story.ledger.filter.limit > 0 && table.rows.size() == static_cast<std::size_t>(given.story.ledger.filter.limit)) break;
    const auto grade = grades.find(fold_case(record.name));
    table.rows.push_back({record.name, record.kind, std::to_string(record.told), std::to_string(record.first),
                          std::to_string(record.confirmed), std::to_string(record.contradicted), std::to_string(record.both),
                          std::to_string(record.open), fmt::format("{:.2f}", record.low), fmt::format("{:.2f}", record.high),
                          grade == grades.end() ? "" : grade->second, joined(record.by, "; ")});
  }
  return print_table(table, ledger, given.story.ledger);
}

}  // namespace

std::function<int()> set_up_record(CLI::App& app) {
  const auto given = std::make_shared<RecordArguments>();
  add_story_options(app, given->story, true);
  app.add_option("--grades", given->grades, "Admiralty grades that the desk has set: lines of a name, a tab, and B2 or B")
      ->type_name("FILE");
  return [given] { return run_record(*given); };
}

}  // namespace hearsay
