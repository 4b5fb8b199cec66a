// What is counted from an event: "two weeks after the summit".
#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "document/syntax.h"
#include "mentions/times_spans.h"

namespace hearsay {
namespace {

constexpr std::size_t kShortest = 4;  // letters of a word that says something

// The words that name the event behind "after", as lemmas or forms: by syntax the noun that the preposition hangs on, or a clause's verb
// and its subject; else the first word there that is no word of time. All empty where nothing is named.
struct EventWords {
  std::string_view first, second;
};

EventWords event_words(const Scan& scan, std::int32_t word) {
  const Document& document = scan.document;
  if (const Token* after = token_of(scan, word - 1)) {
    if ((after->deprel != Deprel::case_ && after->deprel != Deprel::mark) || after->head < 0) return {};
    const Token& event = document.tokens[static_cast<std::size_t>(after->head)];
    if (event.lemma.size() < kShortest) return {};
    if (event.upos == Upos::noun) return {event.lemma, {}};
    const std::int32_t subject = event.upos == Upos::verb ? child_with_base(document, after->head, Deprel::nsubj) : -1;
    if (subject < 0 || document.tokens[static_cast<std::size_t>(subject)].upos == Upos::pron) return {};
    return {event.lemma, document.tokens[static_cast<std::size_t>(subject)].lemma};
  }
  while (word < scan.size() && scan.at(word).is(kThe | kPossessive) && scan.spaced(word + 1)) ++word;
  const bool says = scan.word(word).id < 0 && scan.word(word).end - scan.word(word).begin >= kShortest;
  return {says ? scan.text(word) : std::string_view(), {}};
}

bool has_word(const Scan& scan, std::int32_t begin, std::int32_t end, std::int32_t sentence, std::string_view wanted) {
  for (std::int32_t i = begin; i < end; ++i) {
    if (scan.word(i).sentence != sentence || scan.word(i).id >= 0) continue;
    if (same_word(scan.text(i), wanted)) return true;
    const Token* token = scan.text(i).size() >= wanted.size() ? token_of(scan, i) : nullptr;
    if (token != nullptr && same_word(token->lemma, wanted)) return true;
  }
  return false;
}

// The day on which one of the sentences before told of the event that begins at `word`: that of the last item in such a sentence.
std::optional<Period> day_of_event(const Scan& scan, const std::vector<TimeItem>& items, std::size_t before, std::int32_t word) {
  constexpr std::int32_t kSentences = 6;  // looked back over
  constexpr std::int32_t kLongest = 60;   // words of a sentence looked at on each side of its date
  const EventWords event = event_words(scan, word);
  if (event.first.empty()) return std::nullopt;
  for (std::size_t at = before; at-- > 0;) {
    const Found& told = items[at].found;
    const std::int32_t sentence = scan.word(told.begin).sentence;
    if (scan.word(word).sentence - sentence > kSentences) break;
    if (!told.period || told.type != TimeType::date || told.period->unit > Unit::month) continue;
    const std::int32_t begin = std::max(0, told.begin - kLongest), end = std::min({scan.size(), told.end + kLongest, word});
    if (has_word(scan, begin, end, sentence, event.first) && (event.second.empty() || has_word(scan, begin, end, sentence, event.second)))
      return told.period;
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
  // "Two years after leaving office, he would like ...": what is told of does not lie ahead.
  if (scan.published && reached.earliest && *reached.earliest > *scan.published && direction_of(scan, found.begin, found.end) <= 0) return;
  found.earliest = reached.earliest;
  found.latest = reached.latest;
  found.lean.tentative = false;
  if (found.type == TimeType::date) found.value = reached.value;
}

}  // namespace hearsay
