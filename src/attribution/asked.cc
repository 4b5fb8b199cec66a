#include "attribution/asked.h"

#include "base/ascii.h"
#include "document/syntax.h"

namespace hearsay {

bool is_asked_first(const AttributionReading& reading, std::int32_t verb) {
  return verb == reading.sentence(verb).begin && reading.lexicon.asked_first.contains(ascii_lowered(form(reading, verb)));
}

bool is_asked_when(const AttributionReading& reading, std::int32_t verb) {
  const auto when = verb - 1;
  if (when < reading.sentence(verb).begin || ascii_lowered(form(reading, when)) != "when") return false;
  return reading.lexicon.asked_first.contains(form(reading, verb)) && child_with_base(reading.document, verb, Deprel::nsubj) < 0;
}

TokenRange without_asking(const AttributionReading& reading, TokenRange content) {
  for (auto i = content.begin + 1; i < content.end; ++i) {
    const auto when = i - 1;
    if (reading.quote_at[when] >= 0 || !is_asked_when(reading, i)) continue;
    if (when > content.begin && is_punct(reading, when - 1)) continue;  // "that she wept, when asked about it, and left"
    return trimmed(reading, {content.begin, when});
  }
  return content;
}

}  // namespace hearsay
