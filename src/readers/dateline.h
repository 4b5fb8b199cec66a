// The date that a report prints on itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

// Looks at the first lines: "PYONGYANG, Sept 12, 2023 (Outlet) -", a line that is only a date ("Tuesday, 12 September 2023"),
// a line that names it ("Published: 12 September 2023 14:05 GMT"). ISO 8601 date, or nullopt: a date that only stands in a sentence is
// none.
std::optional<std::string> find_dateline(std::string_view text);

}  // namespace hearsay
