// Pages from arbitrary bytes, with a charset and address that a carrier might give: an error, or documents of valid UTF-8 whose markup is
// gone.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/calendar.h"
#include "hearsay/error.h"
#include "readers/charset.h"
#include "readers/html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static constexpr std::string_view kCharsets[] = {"", "windows-1252", "shift_jis", "nonsense"};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    for (const hearsay::Document& d : hearsay::read_page(
             bytes, {.url = "https://a.example/2023/09/11/x", .charset = kCharsets[data[0] % 4], .fetched = {}, .language = "en"})) {
      for (const std::string* field : {&d.text, &d.title, &d.author, &d.outlet, &d.url, &d.language}) {
        if (hearsay::first_bad_utf8(*field) != std::string::npos || field->find('\0') != std::string::npos) std::abort();
      }
      if (!d.published.empty() && !hearsay::parse_iso_date(d.published)) std::abort();
      if (!d.url.empty() && !d.url.starts_with("http")) std::abort();
    }
  } catch (const hearsay::Error&) {}
  return 0;
}
