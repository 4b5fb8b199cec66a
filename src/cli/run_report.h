// What a run over many records tells on standard error: one line an error, progress where somebody watches, a summary at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"
#include "readers/record.h"

namespace hearsay {

// Tells on standard error that input is awaited from a terminal, where no path was given and somebody sits at one.
void tell_if_terminal(const std::vector<std::string>& paths);

// Tells which lines of the user's dictionaries were left out: the first twenty, and how many more.
void tell_problems(const std::vector<Error>& problems);

class RunReport {
 public:
  RunReport();
  // Counts a record; an error is printed as "hearsay: FILE:LINE: bad_value: what is wrong".
  void add(const Record& record, std::size_t text_bytes);
  // "hearsay: 48 reports annotated, 2 failed (1 bad_value, 1 bad_format), 0.3 s"; nothing where all went well and nobody watches.
  // Before that, where there are any, what was kept without being read as news, and what was no document.
  void finish(std::string_view verb);
  // What a reader passed over as no document, by reason (ReadOptions::passed_over); told by finish().
  std::map<std::string, std::uint64_t> passed_over;
  // kOk, kNothingFound, kSomeFailed or kInterrupted.
  int exit_code(bool was_interrupted) const;

 private:
  void show_progress();
  void tell_kept_unread() const;

  std::uint64_t read_ = 0, bytes_ = 0, failed_ = 0;
  std::uint64_t failed_by_code_[16] = {};
  std::map<std::string, std::uint64_t> unread_;  // by status, or by language
  bool watched_ = false, shown_ = false;
  std::chrono::steady_clock::time_point begin_, last_;
};

}  // namespace hearsay
