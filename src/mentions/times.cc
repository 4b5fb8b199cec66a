#include "mentions/times.h"

#include <algorithm>
#include <cstdlib>

#include "document/syntax.h"
#include "mentions/times_scan.h"
#include "mentions/times_spans.h"

namespace hearsay {

std::optional<Found> reference_at(const Scan& scan, std::int32_t at) {
  std::int32_t end = 0;
  const TimePhrase* phrase = phrase_at(scan, at, end);
  if (phrase == nullptr) return std::nullopt;
  // An empty value blocks what would begin here.
  if (phrase->kind == TimePhrase::Kind::block) return found_value(at, end, TimeType::date, "");
  if (phrase->kind != TimePhrase::Kind::reference) return std::nullopt;
  for (std::int32_t i = at + 1; i < end; ++i)
    if (scan.word(i).mark == '-') return std::nullopt;  // "the long-term debt"
  if (scan.word(end).mark == '-' && !scan.word(end).space) return std::nullopt;
  // "One day" of what is past is a day.
  const bool counts = scan.lexicon.numbers.of(scan.word(at)).kind == NumberWord::Kind::unit;
  if (counts && direction_of(scan, at, end) < 0) return std::nullopt;
  return found_value(at, end, TimeType::date, phrase->value);
}

namespace {

bool may_begin(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  return word.id >= 0 || word.number();
}

std::optional<Found> expression_at(const Scan& scan, std::int32_t i) {
  std::optional<Found> best = reference_at(scan, i);
  keep_longer(best, date_at(scan, i));
  keep_longer(best, sided_at(scan, i));
  keep_longer(best, beside_at(scan, i));
  keep_longer(best, clock_at(scan, i));
  keep_longer(best, counted_at(scan, i));
  keep_longer(best, same_time_at(scan, i));
  keep_longer(best, same_stretch_at(scan, i));
  keep_longer(best, recurring_at(scan, i));
  if (best && !best->value.empty() && best->type == TimeType::date) return with_part(scan, *best);
  return best;
}

// "around Nov. 1", "about noon": the approximation belongs to the expression.
std::optional<Found> approximate_at(const Scan& scan, std::int32_t i) {
  std::int32_t end = 0;
  const TimePhrase* phrase = phrase_at(scan, i, end);
  if (phrase == nullptr || phrase->kind != TimePhrase::Kind::about || !scan.at(i).is(kNearDate) || !scan.spaced(end)) return std::nullopt;
  auto out = date_at(scan, end);
  keep_longer(out, clock_at(scan, end));
  keep_longer(out, sided_at(scan, end));
  if (!out || out->value.empty()) return std::nullopt;
  out->begin = i;
  return out;
}

void remember(Scan& scan, const Found& found) {
  if (!found.period || (found.type != TimeType::date && found.type != TimeType::time)) return;
  const std::int32_t sentence = scan.word(found.begin).sentence;
  if (found.period->unit == Unit::quarter) {
    const bool earlier_year = scan.quarter && found.period->first < scan.quarter->first && sentence - scan.quarter_sentence <= 1;
    if (!earlier_year) scan.quarter = found.period, scan.quarter_sentence = sentence;
  }
  const bool keeps_year = scan.narrative && scan.narrative_year_given && found.period->unit <= Unit::month && !found.from_publication &&
                          year_of(found.period->first) == year_of(scan.narrative->first);
  // "growing since 1980" tells of today, not of 1980.
  const bool modifies =
      scan.at(found.begin - 1).is(kThe | kArticle) && scan.spaced(found.end) && scan.word(found.end).id < 0;  // "the 2008 law"
  const bool opens = found.period->unit == Unit::year && (scan.at(found.begin - 1).is(kSince) || modifies);
  if (found.compared && scan.narrative) return;
  scan.narrative_year_given = (found.year_given && !opens) || keeps_year;
  scan.narrative = found.period;
  scan.narrative_sentence = sentence;
  scan.narrative_paragraph = scan.paragraph;
}

// Part of a longer name: "Fox News Sunday", "the Friday Times".
bool in_name(const Document& document, std::size_t& name, Span span) {
  while (name < document.names.size() && document.names[name].span.end <= span.begin) ++name;
  if (name >= document.names.size()) return false;
  const Name& other = document.names[name];
  return other.kind != NameKind::place && other.span.contains(span) && other.span.size() > span.size();
}

std::string interval_end(const std::optional<Day>& day, const std::string& clock) {
  if (!day || year_of(*day) < 1 || year_of(*day) > 9999) return {};
  return clock.empty() ? iso_date(*day) : iso_date(*day) + "T" + clock;
}

Time time_of(const Scan& scan, const TimeItem& item) {
  const Found& found = item.found;
  Time out;
  out.span = {scan.word(found.begin).begin, scan.word(found.end - 1).end};
  out.type = found.type;
  out.value = found.value;
  out.earliest = interval_end(found.earliest, item.closed ? item.clocks.first : clock_text(scan, found, found.earliest));
  out.latest = interval_end(found.latest, item.closed ? item.clocks.second : clock_text(scan, found, found.latest));
  return out;
}

// A final point that belongs to the last word: "10 p.m.", "Sept." at the end of a date stays out, as in the corpora.
void take_point(const Scan& scan, Time& time, const Found& found) {
  const bool dotted =
      found.end >= 2 && scan.at(found.end - 1).is(kM) && scan.word(found.end - 1).mark == '.' && scan.at(found.end - 2).is(kDotted);
  const std::string& text = scan.document.text;
  if (dotted && time.span.end < text.size() && text[time.span.end] == '.') ++time.span.end;
}

// "PUSAN, Sept 11 (Outlet) -": the day that stands in a dateline.
bool is_in_dateline(const Scan& scan, const Found& found) {
  const std::string_view text = scan.document.text;
  constexpr std::size_t kLongest = 60;  // bytes of an outlet in brackets
  auto at = std::size_t{scan.word(found.end - 1).end};
  const auto skip_blanks = [&] {
    while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ',')) ++at;
  };
  skip_blanks();
  if (at < text.size() && text[at] == '(') {
    const auto close = text.find(')', at);
    if (close == text.npos || close - at > kLongest) return false;
    at = close + 1;
    skip_blanks();
  }
  const auto rest = text.substr(at);
  return rest.starts_with("-") || rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94");
}

// Where the report was sent out in another time zone, one day off, it is the day of the dateline that its weekdays and "today" count from.
void anchor_on_dateline(Scan& scan, const Found& found) {
  if (!scan.published || !found.earliest || !found.latest || *found.earliest != *found.latest) return;
  if (std::abs((*found.earliest - *scan.published).count()) == 1 && is_in_dateline(scan, found)) scan.published = *found.earliest;
}

void note_lead(Scan& scan, const Found& found) {
  constexpr int kDaysOfNews = 7;
  if (scan.lead || !scan.published || found.type != TimeType::date || !found.period || found.period->unit != Unit::day) return;
  const auto ago = (*scan.published - found.period->first).count();
  if (ago >= 0 && ago <= kDaysOfNews && !is_in_dateline(scan, found)) scan.lead = found.period->first;
}

}  // namespace

void find_times(Document& document, const TimeLexicon& lexicon) {
  Scan scan = scan_of(document, lexicon);
  std::vector<TimeItem> items;
  for (std::int32_t i = 0; i < scan.size();) {
    scan.paragraph += scan.word(i).paragraph;
    if (!may_begin(scan, i)) {
      ++i;
      continue;
    }
    auto found = expression_at(scan, i);
    keep_longer(found, approximate_at(scan, i));
    if (found) end_on_date(scan, *found);
    if (!found) {
      ++i;
      continue;
    }
    for (std::int32_t k = i + 1; k < found->end; ++k) scan.paragraph += scan.word(k).paragraph;
    i = found->end;
    if (found->value.empty()) continue;
    if (items.empty() && scan.paragraph == 0 && found->begin < 12) anchor_on_dateline(scan, *found);
    note_lead(scan, *found);
    remember(scan, *found);
    items.push_back({std::move(*found), false, {}});
  }
  for (std::size_t i = 0; i + 1 < items.size(); ++i) same_moment(scan, items, i);
  for (std::size_t i = 0; i + 1 < items.size(); ++i) join_range(scan, items[i], items[i + 1]);
  for (std::size_t i = 0; i < items.size(); ++i) lean_on_event(scan, items, i);
  std::erase_if(items, [](const TimeItem& item) { return item.found.lean.tentative; });
  std::vector<Time> times;
  times.reserve(items.size());
  std::size_t name = 0;
  for (TimeItem& item : items) {
    open_end(scan, item);
    Time time = time_of(scan, item);
    if (in_name(document, name, time.span)) continue;
    take_point(scan, time, item.found);
    time.tokens = tokens_in(document, time.span);
    times.push_back(std::move(time));
  }
  document.times = std::move(times);
}

}  // namespace hearsay
