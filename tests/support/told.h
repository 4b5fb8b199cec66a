// What tests of lining up start from: the words of English stories, and who takes part.
#pragma once

#include <string>

#include "base/knowledge.h"
#include "hearsay/document.h"
#include "stories/words.h"

namespace hearsay {

// Those of the built hearsay.data.
inline const StoryWords& words() {
  static const StoryWords loaded = load_story_words(Knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data"));
  return loaded;
}

inline Participant who(const std::string& name, const std::string& code = {}) {
  Participant out;
  out.name = out.text = name, out.code = code;
  return out;
}

}  // namespace hearsay
