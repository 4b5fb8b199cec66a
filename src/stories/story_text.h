// Name and summary of a story, out of its reports: nothing is written that no report says.
#pragma once

#include <string>
#include <vector>

#include "stories/story_features.h"

namespace hearsay {

struct StoryReport {
  std::string title, text;
  bool copy = false;  // of another report in the story: it is not summed up twice
  StoryFeatures features;
  std::vector<Span> sentences;  // those that hold claims
};

struct StoryText {
  std::string name;               // the title of the report that is most like the others; without titles its first sentence
  std::string summary;            // up to three sentences in order of time, in one paragraph
  std::vector<std::size_t> from;  // the report of each sentence
};

// `reports` in order of publication.
StoryText story_text(const std::vector<StoryReport>& reports);

}  // namespace hearsay
