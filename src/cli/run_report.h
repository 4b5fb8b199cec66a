// What a run over many records tells on standard error: one line an error, progress where somebody watches, a summary at the end.
#pragma once

#include <chrono>
#include <cstdint>
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
  void finish(std::string_view verb);
  // kOk, kNothingFound, kSomeFailed or kInterrupted.
  int exit_code(bool was_interrupted) const;

 private:
  void show_progress();

  std::uint64_t read_ = 0, bytes_ = 0, failed_ = 0;
  std::uint64_t failed_by_code_[16] = {};
  bool watched_ = false, shown_ = false;
  std::chrono::steady_clock::time_point begin_, last_;
};

}  // namespace hearsay
