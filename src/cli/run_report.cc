#include "cli/run_report.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/counted.h"
#include "cli/commands.h"
#include "cli/tell.h"
#include "readers/readers.h"

namespace hearsay {
namespace {

constexpr auto kLong = std::chrono::seconds(2);            // before that, progress would only flicker
constexpr auto kBetween = std::chrono::milliseconds(200);  // between two pictures of it
constexpr const char* kClear = "\r\033[K";                 // the line that the last one stands on

}  // namespace

void tell_if_terminal(const std::vector<std::string>& paths) {
  const bool standard_input = paths.empty() || std::find(paths.begin(), paths.end(), "-") != paths.end();
  if (standard_input && ::isatty(STDIN_FILENO) == 1) tell("hearsay: reading from the terminal; Ctrl-D on a line of its own ends the text");
}

void tell_problems(const std::vector<Error>& problems) {
  constexpr std::size_t kMost = 20;
  for (std::size_t i = 0; i < std::min(kMost, problems.size()); ++i) tell("hearsay: {}", problems[i].what());
  if (problems.size() > kMost) tell("hearsay: {} more lines of dictionaries were left out", problems.size() - kMost);
}

RunReport::RunReport() : watched_(::isatty(STDERR_FILENO) == 1), begin_(std::chrono::steady_clock::now()), last_(begin_) {}

void RunReport::add(const Record& record, std::size_t text_bytes) {
  if (record.error) {
    if (shown_) std::fputs(kClear, stderr);
    tell("hearsay: {}", describe(record));
    ++failed_;
    ++failed_by_code_[static_cast<std::size_t>(record.error->code)];
  } else {
    ++read_;
    for (const Warning& warning : record.document.warnings) {
      if (warning.kind == "language_without_model") ++unread_[record.document.language];
      if (warning.kind == "canceled" || warning.kind == "withheld") ++unread_[warning.kind];
    }
    bytes_ += text_bytes;
  }
  if (watched_) show_progress();
}

void RunReport::show_progress() {
  const auto now = std::chrono::steady_clock::now();
  if (now - begin_ < kLong || now - last_ < kBetween) return;
  last_ = now;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  const std::string picture =
      fmt::format("{}{} reports, {:.1f} MB, {:.2f} MB/s, {:.0f} s", kClear, read_, megabytes, megabytes / seconds, seconds);
  std::fputs(picture.c_str(), stderr);
  std::fflush(stderr);
}

void RunReport::tell_kept_unread() const {
  const auto listed = [](const std::map<std::string, std::uint64_t>& counts) {
    std::uint64_t sum = 0;
    std::string names;
    for (const auto& [name, count] : counts) sum += count, names += fmt::format("{}{} {}", names.empty() ? "" : ", ", count, name);
    return std::pair(sum, names);
  };
  if (const auto [sum, names] = listed(unread_); sum > 0)
    tell("hearsay: {} kept, but not read as news ({})", counted(sum, "report"), names);
  if (const auto [sum, names] = listed(passed_over); sum > 0)
    tell("hearsay: {} passed over as no report ({})", counted(sum, "record"), names);
}

void RunReport::finish(std::string_view verb) {
  if (shown_) std::fputs(kClear, stderr);
  tell_kept_unread();
  if (failed_ == 0 && !shown_) return;
  std::string reasons;
  for (std::size_t code = 0; code < std::size(failed_by_code_); ++code) {
    if (failed_by_code_[code] == 0) continue;
    reasons += fmt::format("{}{} {}", reasons.empty() ? " (" : ", ", failed_by_code_[code], name_of(static_cast<ErrorCode>(code)));
  }
  if (!reasons.empty()) reasons += ')';
  tell("hearsay: {} {}, {} failed{}", counted(read_, "report"), verb, failed_, reasons);
}

int RunReport::exit_code(bool was_interrupted) const {
  if (was_interrupted) return kInterrupted;
  if (failed_ > 0) return kSomeFailed;
  return read_ == 0 ? kNothingFound : kOk;
}

}  // namespace hearsay
