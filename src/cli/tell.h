// Words to who sits there, on standard error.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <utility>

#include "base/shown.h"

namespace hearsay {

// Prints one line, without what a terminal would obey. Where standard error is full or closed the line is lost and the run goes on.
template <class... Values>
void tell(fmt::format_string<Values...> words, Values&&... values) {
  const std::string line = shown_line(fmt::format(words, std::forward<Values>(values)...)) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace hearsay
