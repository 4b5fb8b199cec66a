// A number and what it counts, for readers: "1 report", "2 reports". Of nouns whose plural is a plain -s. Header only.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace hearsay {

template <class Number>
std::string counted(Number number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace hearsay
