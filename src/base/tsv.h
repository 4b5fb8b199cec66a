// Tables of data/ as text: a row a line, fields with tabs between.
#pragma once

#include <string_view>

#include "base/lines.h"

namespace hearsay {

// visit(fields) for each line that is neither empty nor a comment ("# ..."). The fields are parts of `text`.
template <typename Visit>
void each_row(std::string_view text, Visit visit) {
  each_entry(text, [&](std::string_view line, int) {
    const auto fields = split_at(line, '\t');
    visit(fields);
  });
}

}  // namespace hearsay
