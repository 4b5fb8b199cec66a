// Quotations within a quotation: "“He said, ‘No. But I am,’” she recalls", "“My brother shouted ‘Run!’ and was gone.”" The quotes of a
// document are the outermost, so that the inner ones are found by their marks.
#include <algorithm>
#include <array>
#include <string_view>

#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongestHearer = 4;  // tokens of whom it is said to: "told my late father"
constexpr std::array<std::string_view, 8> kOpening = {"'", "‘", "\"", "“", "«", "„", "``", "‚"};
constexpr std::array<std::string_view, 7> kClosing = {"'", "’", "\"", "”", "»", "“", "''"};

// Whether words of that verb may follow in quotation marks: a verb that quotes, and "go" behind its comma.
bool may_quote(const AttributionReading& reading, std::int32_t verb, bool comma) {
  const auto lemma = lemma_of_verb(reading, verb);
  if (lemma == "go") return comma;
  const auto known = reading.lexicon.verbs.find(lemma);
  return known != reading.lexicon.verbs.end() && std::any_of(known->second.begin(), known->second.end(), [&](const CueReading& cue) {
           return cue.allows(kSpeech | kAddressee) && (comma || cue.allows(kSpeech));
         });
}

// The mark that opens the words said, behind a comma or colon or right behind the verb and its hearer; -1 for none.
std::int32_t opening_behind(const AttributionReading& reading, std::int32_t verb, std::int32_t end, bool& comma) {
  for (auto i = verb + 1; i < std::min(end, verb + 2 + kLongestHearer); ++i) {
    const auto f = form(reading, i);
    if (is_one_of(kOpening, f)) return i;
    if ((f == "," || f == ":") && i + 1 < end) {
      comma = true;
      return is_one_of(kOpening, form(reading, i + 1)) ? i + 1 : -1;
    }
    if (is_verbal(reading, i) || is_punct(reading, i) || reading.token(i).upos == Upos::sconj) return -1;
  }
  return -1;
}

std::int32_t closing_behind(const AttributionReading& reading, std::int32_t opening, std::int32_t end) {
  for (auto i = opening + 2; i < end; ++i)
    if (is_one_of(kClosing, form(reading, i)) && is_punct(reading, i)) return i;
  return -1;
}

}  // namespace

void find_nested_quote(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.quote_at[verb] < 0 || is_passive(reading, verb)) return;
  const auto outer = quotation_at(reading, verb);
  bool comma = false;
  const auto opening = opening_behind(reading, verb, outer.end - 1, comma);
  if (opening < 0 || !may_quote(reading, verb, comma)) return;
  const auto closing = closing_behind(reading, opening, outer.end - 1);
  if (closing < 0) return;
  auto finding = finding_of(verb, {verb, verb + 1}, Stance::states);
  const auto speaker = speaker_of(reading, verb);
  if (speaker.head < 0 || !outer.contains(speaker.head)) return;
  finding.speech = true;
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back({opening, closing + 1});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
