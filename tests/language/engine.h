// The shipped engine, opened once for all tests of this folder.
#pragma once

#include <string>
#include <vector>

#include "language/language.h"

namespace hearsay::testing {

inline std::shared_ptr<const Language> shipped(const std::string& code) {
  const std::string home = HEARSAY_BUILD_DIR "/share/hearsay";
  const Knowledge knowledge(home + "/hearsay.data");
  return load_language(home + "/models/" + code + ".hearsay", knowledge);
}

inline const Language& english() {
  static const auto language = shipped("en");
  return *language;
}

inline Document split_text(std::string text, const Language& language = english()) {
  Document document;
  document.text = std::move(text);
  split(document, language);
  return document;
}

inline Document read_text(std::string text) {
  Document document = split_text(std::move(text));
  parse(document, english());
  find_names(document, english());
  return document;
}

// Words divided by blanks, sentences by " | ", paragraphs by " || ".
inline std::string words_of(const Document& document) {
  std::string out;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const auto& sentence = document.sentences[s];
    if (s > 0) out += sentence.paragraph == document.sentences[s - 1].paragraph ? " | " : " || ";
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (t > sentence.tokens.begin) out += ' ';
      out += document.form_of(document.tokens[t]);
    }
  }
  return out;
}

}  // namespace hearsay::testing
