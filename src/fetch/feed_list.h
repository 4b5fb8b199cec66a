// Which feeds a user names: addresses, files with one a line, OPML as feed readers export it (opml.org, versions 1 and 2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"

namespace hearsay {

struct FeedList {
  std::vector<std::string> urls;  // each once, in order
  std::vector<Error> problems;    // entries that are no http or https address; the rest is taken
};

// What a file's bytes name: OPML where they begin with "<", else one address a line ("#" begins a comment). `name`: of the file, for
// messages. Throws bad_format for what is no OPML or nested too deeply.
void read_feed_list(std::string_view bytes, std::string_view name, FeedList& to);

// From arguments of a command line: each an address, or a file (of at most 16 MB). Throws not_found, io, too_large, bad_format.
FeedList feeds_named(const std::vector<std::string>& arguments);

}  // namespace hearsay
