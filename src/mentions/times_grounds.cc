// Why a time has the value that it has.
#include <algorithm>

#include "mentions/times_scan.h"

namespace hearsay {
namespace {

// The same report without a date of its own: what then stays as it was is written out in the text.
const Time* without_publication(Document& undated, const TimeLexicon& lexicon, Span span) {
  undated.published.clear();
  find_times(undated, lexicon);
  const auto same = std::find_if(undated.times.begin(), undated.times.end(), [&](const Time& time) { return time.span == span; });
  return same == undated.times.end() ? nullptr : &*same;
}

bool counts_from_narrative(const TimeWord& word) {
  const auto relative = word.relative;
  return relative == Relative::following || relative == Relative::previous || relative == Relative::same || relative == Relative::that ||
         word.side == Side::later || word.side == Side::earlier;
}

}  // namespace

TimeGrounds grounds_of(const Document& document, const TimeLexicon& lexicon, std::int32_t index) {
  const Time& time = document.times[static_cast<std::size_t>(index)];
  const Scan scan = scan_of(document, lexicon);
  const auto first = std::find_if(scan.words.begin(), scan.words.end(), [&](const Word& word) { return word.begin >= time.span.begin; });
  const auto last = std::find_if(first, scan.words.end(), [&](const Word& word) { return word.begin >= time.span.end; });
  const auto begin = static_cast<std::int32_t>(first - scan.words.begin()), end = static_cast<std::int32_t>(last - scan.words.begin());
  TimeGrounds out;
  Document undated = document;
  const auto* bare = without_publication(undated, lexicon, time.span);
  if (bare == nullptr || bare->value != time.value || bare->earliest != time.earliest || bare->latest != time.latest)
    out.kind = TimeGrounds::Kind::publication;
  bool relative = false, calendar = false;
  for (auto i = begin; i < end; ++i) {
    if (counts_from_narrative(scan.at(i))) out.kind = TimeGrounds::Kind::narrative;
    relative = relative || scan.at(i).relative != Relative::none;
    calendar = calendar || scan.at(i).weekday > 0 || scan.at(i).month > 0;
  }
  out.by_direction = out.kind == TimeGrounds::Kind::publication && calendar && !relative;
  if (begin < end) out.direction = direction_of(scan, begin, end);
  return out;
}

}  // namespace hearsay
