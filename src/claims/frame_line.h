// The line format of event triggers, documented in docs/events-format.md: "A attack|bomb R", "A attack on|against R by A", "A supply @arms
// to R".
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/event_lexicon.h"

namespace hearsay {

struct FrameWords {
  std::map<std::string, std::vector<std::string>, std::less<>> classes;  // "@arms" without the sign -> lemmas
  std::set<std::string, std::less<>> prepositions;
};

struct FrameLine {
  std::vector<std::string> heads;  // lemmas that the frame holds for
  Frame frame;                     // type, mode, cameo and contexts are the caller's
};

// Reads one line into a frame for each particle that its heads ask for ("set_up|erect R" gives two).
// Throws Error bad_format with what is wrong with the line (the caller adds file and line).
std::vector<FrameLine> read_frame_line(std::string_view line, FrameKind kind, const FrameWords& words);

}  // namespace hearsay
