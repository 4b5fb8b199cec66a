// Times of English text, for tests.
#pragma once

#include <memory>
#include <string>

#include "base/knowledge.h"
#include "mentions/times.h"

namespace hearsay {

// The lexicon that ships.
inline std::shared_ptr<const TimeLexicon> english_times() {
  static const Knowledge knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data");
  static const auto loaded = load_time_lexicon(knowledge, "en");
  return loaded;
}

// A text with its times.
inline Document read(const std::string& text, const std::string& published) {
  Document document;
  document.text = text;
  document.published = published;
  find_times(document, *english_times());
  return document;
}

}  // namespace hearsay
