// Any bytes, made valid UTF-8, go through both language engines; what comes out must be sound.
#include <unicode/unistr.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "language/language.h"

namespace {

std::shared_ptr<const hearsay::Language> load(const std::string& code, hearsay::Engine engine) {
  const char* set = std::getenv("HEARSAY_HOME");
  const std::string home = set != nullptr ? set : "build/fuzz/share/hearsay";
  const hearsay::Knowledge knowledge(home + "/hearsay.data");
  return hearsay::load_language(home + "/models/" + code + ".hearsay", knowledge, engine);
}

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_boundary(const std::string& text, std::uint32_t byte) {
  return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
}

void read(const std::uint8_t* data, std::size_t size, const hearsay::Language& language) {
  hearsay::Document document;
  icu::UnicodeString::fromUTF8(icu::StringPiece(reinterpret_cast<const char*>(data), static_cast<std::int32_t>(size)))
      .toUTF8String(document.text);
  hearsay::split(document, language);
  hearsay::parse(document, language);
  hearsay::find_names(document, language);
  hearsay::Span before;  // the pieces of a contraction share a span
  for (const auto& token : document.tokens) {
    require((token.span == before && !token.form.empty()) || before.end <= token.span.begin);
    require(token.span.begin < token.span.end && token.span.end <= document.text.size());
    require(is_boundary(document.text, token.span.begin) && is_boundary(document.text, token.span.end));
    before = token.span;
  }
  for (const auto& sentence : document.sentences) {
    int roots = 0;
    for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) roots += document.tokens[t].head < 0;
    require(roots == 1);
  }
  for (const auto& name : document.names) require(!name.tokens.empty() && name.span.end <= document.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto engines = {load("en", hearsay::Engine::accurate), load("en", hearsay::Engine::fast),
                               load("fr", hearsay::Engine::accurate)};
  for (const auto& engine : engines) read(data, size, *engine);
  return 0;
}
