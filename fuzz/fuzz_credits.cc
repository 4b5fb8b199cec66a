// Credits over arbitrary bylines and texts, separated by a zero byte. Spans must lie within the text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "mentions/credits.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto lexicon = [] {
    const char* home = std::getenv("HEARSAY_HOME");
    return hearsay::load_credit_lexicon(
        hearsay::Knowledge(std::string(home != nullptr ? home : "build/fuzz/share/hearsay") + "/hearsay.data"));
  }();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t zero = std::min(bytes.find('\0'), bytes.size());
  hearsay::Document document;
  document.author = bytes.substr(0, zero);
  document.text = bytes.substr(std::min(zero + 1, bytes.size()));
  hearsay::find_credits(document, *lexicon);
  for (const hearsay::Credit& credit : document.credits) {
    if (credit.name.empty() || credit.span.begin > credit.span.end || credit.span.end > document.text.size()) std::abort();
  }
  return 0;
}
