// What is counted from an event: "two weeks after the summit".
#include <algorithm>
#include <string_view>

#include "mentions/times_spans.h"

namespace hearsay {
namespace {

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// The word that names the event behind "after": by syntax what the preposition or conjunction hangs on, else the first word there that is no
// word of time. Its lemma or form, for comparison; empty where there is none.
std::string_view event_word(const Scan& scan, std::int32_t word) {
  constexpr std::uint32_t kShortest = 4;  // letters of a word that says something
  const Document& document = scan.document;
  if (const Token* after = token_of(scan, word - 1)) {
    if ((after->deprel != Deprel::case_ && after->deprel != Deprel::mark) || after->head < 0) return {};
    const Token& event = document.tokens[static_cast<std::size_t>(after->head)];
    const bool content = event.upos == Upos::noun || event.upos == Upos::verb;
    return content && event.lemma.size() >= kShortest ? std::string_view(event.lemma) : std::string_view();
  }
  while (word < scan.size() && scan.at(word).is(kThe | kPossessive) && scan.spaced(word + 1)) ++word;
  return scan.word(word).id < 0 && scan.word(word).end - scan.word(word).begin >= kShortest ? scan.text(word) : std::string_view();
}

// What an earlier sentence with a day in it told of, by that word.
bool tells_of(const Scan& scan, const Found& told, std::string_view event, std::int32_t before) {
  constexpr std::int32_t kSentence = 60;  // words of a sentence looked at on each side
  const std::int32_t sentence = scan.word(told.begin).sentence;
  const std::int32_t last = std::min({scan.size(), told.end + kSentence, before});
  for (std::int32_t i = std::max(0, told.begin - kSentence); i < last; ++i) {
    if (scan.word(i).sentence != sentence || scan.word(i).id >= 0) continue;
    if (same_word(scan.text(i), event)) return true;
    const Token* token = scan.text(i).size() >= event.size() ? token_of(scan, i) : nullptr;
    if (token != nullptr && same_word(token->lemma, event)) return true;
  }
  return false;
}

// The day on which an earlier sentence told of the event that begins at `word`: that of the last item before it in such a sentence.
std::optional<Period> day_of_event(const Scan& scan, const std::vector<TimeItem>& items, std::size_t before, std::int32_t word) {
  constexpr std::size_t kItems = 12;  // looked back over
  const std::string_view event = event_word(scan, word);
  if (event.empty()) return std::nullopt;
  for (std::size_t back = 0; back < kItems && back < before; ++back) {
    const Found& told = items[before - 1 - back].found;
    if (!told.period || told.type != TimeType::date || told.period->unit > Unit::month) continue;
    if (tells_of(scan, told, event, word)) return told.period;
  }
  return std::nullopt;
}

}  // namespace

// "Two weeks after the summit", "two weeks after 12 June": the interval of what is counted, where the day that it counts from is known.
void lean_on_event(const Scan& scan, std::vector<TimeItem>& items, std::size_t at) {
  Found& found = items[at].found;
  const Lean lean = found.lean;
  if (lean.word < 0) return;
  std::optional<Period> from;
  const std::int32_t next = lean.word;
  if (at + 1 < items.size() && items[at + 1].found.begin == next && items[at + 1].found.period && !scan.genitive(items[at + 1].found.end))
    from = items[at + 1].found.period;
  else from = day_of_event(scan, items, at, next);
  if (!from) return;
  const Found reached =
      counted_from(found.begin, found.end, {lean.unit, lean.count, false}, lean.sign < 0 ? from->first : last_day(*from), lean.sign);
  found.earliest = reached.earliest;
  found.latest = reached.latest;
  found.lean.tentative = false;
  if (found.type == TimeType::date) found.value = reached.value;
}

}  // namespace hearsay
