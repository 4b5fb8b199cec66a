// Documents read by the whole program with the shipped English model.
#pragma once

#include <string>

#include "hearsay/pipeline.h"

namespace hearsay::testing {

// Loaded once for all tests of a program.
inline const Resources& shipped() {
  static const Resources resources = load_resources({HEARSAY_BUILD_DIR "/share/hearsay", "", "en"});
  return resources;
}

inline Document read_shipped(const std::string& text, const std::string& published, const std::string& outlet = "") {
  Document document;
  document.text = text;
  document.published = published;
  document.outlet = outlet;
  annotate(document, shipped());
  return document;
}

}  // namespace hearsay::testing
