// Headlines of a quotation and a clause about whoever said it: "'We were lied to': widow sues mine".
#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kShortestSpoken = 4;  // tokens of a quotation in a headline, with its marks
constexpr std::int32_t kLongestSource = 5;

// "“We were lied to”", "'Not good enough'", and no title: "'The Long Harbour': Director talks of his film".
bool is_spoken(const AttributionReading& reading, TokenRange quote) {
  if (quote.end - quote.begin < kShortestSpoken) return false;
  if (has_finite_verb(reading, quote)) return true;
  for (auto i = quote.begin + 2; i < quote.end; ++i)
    if (is_capitalised(reading, i)) return false;
  return true;
}

// "Corrigan slams referee", "flood victims tell of ordeal", "Osby mayor in row": whom a headline begins with, by word order.
Subject leading_person(const AttributionReading& reading, TokenRange headline) {
  const auto speaks = [&](std::int32_t i) {
    const auto mention = reading.mention_at[i];
    if (mention >= 0 && is_named_person(reading.document, mention)) return true;
    const auto* kind = reading.token(i).upos == Upos::verb ? nullptr : kind_by_noun(reading, i);
    return kind != nullptr && is_human(*kind);
  };
  for (auto i = headline.begin; i + 1 < headline.end && i - headline.begin < kLongestSource; ++i) {
    if (!is_nominal(reading, i) && reading.token(i).upos != Upos::adj) break;
    if (speaks(i) && !speaks(i + 1)) return {i, {headline.begin, i + 1}};
  }
  return {};
}

}  // namespace

// "'We were lied to': widow sues mine", "'I'm staying' - striker ends rumours": a quotation, and a headline about whoever said it.
bool find_headline_of_quote(const AttributionReading& reading, std::int32_t mark, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(mark);
  if (mark <= sentence.begin || reading.quote_at[mark - 1] < 0) return false;
  const auto quote = quotation_at(reading, mark - 1);
  const auto first = is_clock(reading, sentence.begin) ? behind_clock(reading, sentence.begin) : sentence.begin;
  if (quote.begin != first || quote.end != mark || !is_spoken(reading, quote)) return false;
  const auto speaker = leading_person(reading, behind_colon(reading, mark));
  if (speaker.head < 0) return false;
  auto finding = finding_of(mark, {mark, mark + 1}, Stance::states);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back(quote);
  out.push_back(std::move(finding));
  return true;
}

}  // namespace hearsay
