#include "mentions/times.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "document/syntax.h"
#include "mentions/times_scan.h"

namespace hearsay {
namespace {

using std::chrono::days;

// ---- sides of periods

bool can_have_side(const Found& found) {
  if (found.type != TimeType::date) return false;
  return found.period || found.value.starts_with("XX") || found.value.size() <= 7;
}

// The stretch of a period that early, mid and late pick: thirds, in whole months for quarters to years, 0-3, 4-6, 7-9 for a decade.
void narrow(Found& found, Side side) {
  if (!found.period || found.period->unit == Unit::day || !found.earliest || !found.latest) return;
  const Unit unit = found.period->unit;
  const bool by_month = unit == Unit::quarter || unit == Unit::season || unit == Unit::half || unit == Unit::year;
  const Unit step = by_month ? Unit::month : unit == Unit::decade || unit == Unit::century ? Unit::year : Unit::day;
  const Period first = period_of(*found.earliest, step);
  int steps = 1;
  while (steps < 400 && last_day(shifted(first, steps - 1)) < *found.latest) ++steps;
  const int early = (steps + 2) / 3, late = unit == Unit::decade ? 7 : steps - steps / 3;
  const auto end_of = [&](int count) { return last_day(shifted(first, count - 1)); };
  if (side == Side::early) found.latest = end_of(early);
  else if (side == Side::mid) found.earliest = shifted(first, early).first, found.latest = end_of(late);
  else if (side == Side::late) found.earliest = shifted(first, late).first;
}

// "earlier this year" ends at publication, "later this year" begins there.
void bound_by_publication(const Scan& scan, Found& found, Side side) {
  if (!scan.published || !found.earliest || !found.latest) return;
  if (side == Side::earlier && *found.latest > *scan.published && *found.earliest <= *scan.published) found.latest = *scan.published;
  if (side == Side::later && *found.earliest < *scan.published && *found.latest >= *scan.published) found.earliest = *scan.published;
}

Found with_side(const Scan& scan, Found date, std::int32_t begin, Side side) {
  date.begin = begin;
  narrow(date, side);
  bound_by_publication(scan, date, side);
  return date;
}

// The date that "of" leads to after "the end": also "the month", "the year", "the week" by themselves.
std::optional<Found> whole_at(const Scan& scan, std::int32_t i) {
  auto out = date_at(scan, i);
  if (out && out->type == TimeType::date) return out;
  if (scan.at(i).is(kThe)) {
    const TimeWord& unit = scan.at(i + 1);
    if (scan.published && unit.unit != Unit::none && !unit.plural && scan.spaced(i + 1)) {
      const Unit whole = unit.unit;
      if (whole == Unit::week || whole == Unit::month || whole == Unit::year || whole == Unit::decade || whole == Unit::century)
        return found_period(i, i + 2, period_of(*scan.published, whole));
    }
  }
  return std::nullopt;
}

// "the end of 1990", "the middle of October", "year-end"
std::optional<Found> edge_at(const Scan& scan, std::int32_t at) {
  const TimeWord& first = scan.at(at);
  if (first.unit != Unit::none && !first.plural && scan.at(at + 1).edge == Side::late && scan.joined(at + 1) && scan.published &&
      (first.unit == Unit::year || first.unit == Unit::month || first.unit == Unit::quarter)) {
    if (scan.at(at + 2).is(kOf)) return std::nullopt;
    return with_side(scan, found_period(at, at + 2, period_of(*scan.published, first.unit)), at, Side::late);
  }
  std::int32_t i = at;
  if (first.is(kThe) && scan.spaced(i + 1)) ++i;
  else return std::nullopt;
  if (scan.at(i).side != Side::none && scan.joined(i + 1) && scan.at(i).edge == Side::none) ++i;
  const Side side = scan.at(i).edge;
  if (side == Side::none || !scan.at(i + 1).is(kOf) || !scan.spaced(i + 1) || !scan.spaced(i + 2)) return std::nullopt;
  auto whole = whole_at(scan, i + 2);
  if (!whole || !can_have_side(*whole)) return std::nullopt;
  return with_side(scan, *whole, at, side);
}

// ---- references

}  // namespace

std::optional<Found> sided_at(const Scan& scan, std::int32_t at) {
  if (auto edge = edge_at(scan, at)) return edge;
  std::int32_t i = at;
  const bool the = scan.at(i).is(kThe) && scan.spaced(i + 1);
  if (the) ++i;
  const Side side = scan.at(i).side;
  if (side == Side::none) return std::nullopt;
  std::int32_t j = i + 1;
  // "mid-to-late May"
  if (scan.at(j).is(kTo) && scan.at(j + 1).side != Side::none && scan.word(j).mark == '-') j += 2;
  if ((side == Side::early || side == Side::late || side == Side::earlier || side == Side::later) && scan.at(j).is(kIn | kOn) &&
      scan.spaced(j)) {
    if (!scan.spaced(j + 1)) return std::nullopt;
    auto date = date_at(scan, j + 1);
    if (!date) date = counted_at(scan, j + 1);
    const bool near = date && date->type == TimeType::date && scan.at(j + 1).is(kThe);
    if (!near || !can_have_side(*date)) return std::nullopt;
    return with_side(scan, *date, at, side);
  }
  if (!scan.joined(j)) return std::nullopt;
  auto date = date_at(scan, j);
  if (!date || !can_have_side(*date)) return std::nullopt;
  if (the && date->period && date->period->unit == Unit::day) return std::nullopt;
  return with_side(scan, *date, at, side);
}

// "the day after Christmas", "the week before the vote": from a date, or from an event whose day is told.
std::optional<Found> beside_at(const Scan& scan, std::int32_t at) {
  const TimeWord &unit = scan.at(at + 1), &side = scan.at(at + 2);
  if (!scan.at(at).is(kThe) || unit.unit == Unit::none || unit.unit < Unit::day || unit.plural || !unit.part.empty() || !side.is(kEventAfter))
    return std::nullopt;
  if (!scan.spaced(at + 1) || !scan.spaced(at + 2) || !scan.spaced(at + 3)) return std::nullopt;
  const int sign = side.is(kBefore) ? -1 : 1;
  const auto date = date_at(scan, at + 3);
  if (date && date->period && date->period->unit == Unit::day && date->type == TimeType::date && !scan.genitive(date->end))
    return counted_from(at, date->end, {unit.unit, 1, false}, date->period->first, sign);
  Found out = found_value(at, at + 2, TimeType::date, "XXXX");
  out.lean = {at + 3, sign, unit.unit, 1, true};
  return out;
}

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

// ---- periods told by their end

// "the quarter ended Sept. 30", "the year ending June 30, 1990", "the nine months through September": what lies before that day.
void end_on_date(const Scan& scan, Found& found) {
  if (!scan.at(found.end).is(kEnded) || !scan.spaced(found.end) || !scan.spaced(found.end + 1)) return;
  const bool quarter = found.type == TimeType::date && found.period && found.period->unit == Unit::quarter;
  const bool year = found.type == TimeType::date && found.period && found.period->unit == Unit::year && !found.year_given;
  if (!quarter && !year && found.months <= 0) return;
  const bool through = scan.at(found.end).is(kTo);
  if (through && !quarter && !year) return;  // "two years to 2020" is a span of its own
  const auto end = absolute_at(scan, found.end + 1);
  if (!end || !end->period || !end->latest || end->type != TimeType::date || end->period->unit > Unit::month) return;
  constexpr int kHalfQuarter = 45;  // days
  if (quarter && !found.number_given) {
    const Found of = found_period(found.begin, found.end, period_of(*end->latest - days{kHalfQuarter}, Unit::quarter));
    found.period = of.period;
    found.value = of.value;
  }
  if (year && (through || !scan.at(found.begin).is(kThe))) {  // "this year through Oct. 19"
    if (through && *end->latest >= *found.earliest && *end->latest <= *found.latest) found.latest = end->latest;
    return;
  }
  if (year) found.type = TimeType::duration, found.value = "P1Y", found.period.reset();
  const int months = quarter ? 3 : year ? 12 : found.months;
  const Day next = *end->latest + days{1};
  found.earliest = months_away(next, -months);
  found.latest = end->latest;
}

// ---- the whole text

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
  const bool modifies = scan.at(found.begin - 1).is(kThe | kArticle) && scan.spaced(found.end) && scan.word(found.end).id < 0;  // "the 2008 law"
  const bool opens = found.period->unit == Unit::year && (scan.at(found.begin - 1).is(kSince) || modifies);
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

// ---- ranges and open ends

struct Item {
  Found found;
  bool closed = false;  // its interval was set by a range
  std::pair<std::string, std::string> clocks;  // clock times of the range's ends
};

bool only_word_between(const Scan& scan, const Found& a, const Found& b, std::uint64_t function) {
  const Word& between = scan.word(a.end);
  const bool dotted = between.mark == '.' && !between.marks && between.space && scan.at(a.end - 1).is(kM);  // "7 a.m. to"
  return b.begin == a.end + 1 && scan.at(a.end).is(function) && (scan.spaced(a.end) || dotted) && scan.spaced(b.begin);
}

bool spans_days(const Found& found) {
  return found.earliest && found.latest && found.type != TimeType::set && found.type != TimeType::duration;
}

// "from Wednesday through Friday": the second day follows the first, whatever the tense said of it alone.
bool move_behind(const Found& first, Found& second) {
  const bool weekdays = first.period && second.period && first.period->unit == Unit::day && second.period->unit == Unit::day &&
                        !second.year_given && second.type == TimeType::date && second.value == iso_date(second.period->first);
  if (!weekdays || (*first.earliest - *second.latest).count() >= 7) return false;
  second.period = shifted(*second.period, 7);
  second.value = timex_value(*second.period);
  second.earliest = second.latest = second.period->first;
  return true;
}

// "from 7 a.m. to 8 p.m. on Tuesday": the day and the zone that are written once go for both.
void share_day(Found& a, Found& b) {
  if (a.clock.empty() || b.clock.empty() || a.day_given == b.day_given) return;
  const Found& given = a.day_given ? a : b;
  Found& other = a.day_given ? b : a;
  const bool past_midnight = a.day_given && b.clock < a.clock;
  other.period = given.period;
  if (past_midnight && other.period) other.period = shifted(*other.period, 1);
  if (!other.period) return;
  other.earliest = other.latest = other.period->first;
  other.value = iso_date(other.period->first) + "T" + other.clock;
}

// "between Tuesday and Wednesday", "from March to May", "1914-1918": one interval, which both carry.
bool join_range(const Scan& scan, Item& a, Item& b) {
  if (!spans_days(a.found) || !spans_days(b.found)) return false;
  const TimeWord& before = scan.at(a.found.begin - 1);
  const bool between = before.is(kBetween) && only_word_between(scan, a.found, b.found, kAnd);
  const bool from_to = only_word_between(scan, a.found, b.found, kTo) && (before.is(kFrom) || !before.is(kUntil));
  const bool dashed = b.found.begin == a.found.end && scan.word(b.found.begin).mark == '-';
  if (!between && !from_to && !dashed) return false;
  share_day(a.found, b.found);
  if (*b.found.latest < *a.found.earliest && !move_behind(a.found, b.found)) return false;
  if (*b.found.latest == *a.found.earliest && b.found.clock < a.found.clock) return false;
  a.found.latest = b.found.latest;
  b.found.earliest = a.found.earliest;
  if (a.found.zone.empty() && !a.found.clock.empty()) a.found.zone = b.found.zone;
  const std::string first = a.found.clock.empty() ? "" : a.found.clock + a.found.zone;
  const std::string last = b.found.clock.empty() ? "" : b.found.clock + b.found.zone;
  a.clocks = b.clocks = {first, last};
  a.closed = b.closed = true;
  return true;
}

// "no later than", "not before" right before a word.
std::optional<TimePhrase::Kind> phrase_before(const Scan& scan, std::int32_t begin) {
  constexpr std::int32_t kLongest = 4;  // words
  if (!scan.spaced(begin)) return std::nullopt;
  for (std::int32_t at = std::max(0, begin - kLongest); at < begin; ++at) {
    std::int32_t end = 0;
    const TimePhrase* phrase = phrase_at(scan, at, end);
    if (phrase != nullptr && end == begin && phrase->kind >= TimePhrase::Kind::no_later) return phrase->kind;
  }
  return std::nullopt;
}

// A preposition that leaves one end open, or puts publication there.
void open_end(const Scan& scan, Item& item) {
  Found& found = item.found;
  if (item.closed || !spans_days(found)) return;
  const TimeWord& before = scan.at(found.begin - 1);
  const auto& now = scan.published;
  const auto phrase = phrase_before(scan, found.begin);
  if (phrase == TimePhrase::Kind::closed) return;
  if (phrase == TimePhrase::Kind::no_earlier) {
    found.latest.reset();
  } else if (phrase == TimePhrase::Kind::no_later) {
    found.earliest = now && *now <= *found.latest ? now : std::nullopt;
  } else if (before.is(kSince)) {
    if (now && *now >= *found.earliest) found.latest = *now;
    else found.latest.reset();
  } else if (before.is(kUntil | kBy) && scan.spaced(found.begin)) {
    if (now && *now <= *found.latest) found.earliest = *now;
    else found.earliest.reset();
  }
}

std::string interval_end(const std::optional<Day>& day, const std::string& clock) {
  if (!day) return {};
  return clock.empty() ? iso_date(*day) : iso_date(*day) + "T" + clock;
}

Time time_of(const Scan& scan, const Item& item) {
  const Found& found = item.found;
  Time out;
  out.span = {scan.word(found.begin).begin, scan.word(found.end - 1).end};
  out.type = found.type;
  out.value = found.value;
  const std::string clock = found.clock.empty() ? "" : found.clock + found.zone;
  out.earliest = interval_end(found.earliest, item.closed ? item.clocks.first : clock);
  out.latest = interval_end(found.latest, item.closed ? item.clocks.second : clock);
  return out;
}

// ---- what is counted from an event

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
std::optional<Period> day_of_event(const Scan& scan, const std::vector<Item>& items, std::size_t before, std::int32_t word) {
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

// "Two weeks after the summit", "two weeks after 12 June": the interval of what is counted, where the day that it counts from is known.
void lean_on_event(const Scan& scan, std::vector<Item>& items, std::size_t at) {
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

// A final point that belongs to the last word: "10 p.m.", "Sept." at the end of a date stays out, as in the corpora.
void take_point(const Scan& scan, Time& time, const Found& found) {
  const bool dotted =
      found.end >= 2 && scan.at(found.end - 1).is(kM) && scan.word(found.end - 1).mark == '.' && scan.at(found.end - 2).is(kDotted);
  const std::string& text = scan.document.text;
  if (dotted && time.span.end < text.size() && text[time.span.end] == '.') ++time.span.end;
}

}  // namespace

namespace {

// "PUSAN, Sept 11 (Outlet) -": the day that stands in a dateline. Where the report was sent out in another time zone, one day off, it is
// this day that its weekdays and "today" count from.
void anchor_on_dateline(Scan& scan, const Found& found) {
  if (!scan.published || !found.earliest || !found.latest || *found.earliest != *found.latest) return;
  if (std::abs((*found.earliest - *scan.published).count()) != 1) return;
  const std::string_view text = scan.document.text;
  constexpr std::size_t kLongest = 60;  // bytes of an outlet in brackets
  auto at = std::size_t{scan.word(found.end - 1).end};
  const auto skip_blanks = [&] {
    while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ',')) ++at;
  };
  skip_blanks();
  if (at < text.size() && text[at] == '(') {
    const auto close = text.find(')', at);
    if (close == text.npos || close - at > kLongest) return;
    at = close + 1;
    skip_blanks();
  }
  const auto rest = text.substr(at);
  if (rest.starts_with("-") || rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94")) scan.published = *found.earliest;
}

}  // namespace

void find_times(Document& document, const TimeLexicon& lexicon) {
  Scan scan{document, lexicon, scan_words(document, lexicon.vocabulary), parse_iso_date(document.published), {}, {}, -1, -1, -1, false, 0};
  std::vector<Item> items;
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
    remember(scan, *found);
    items.push_back({std::move(*found), false, {}});
  }
  for (std::size_t i = 0; i + 1 < items.size(); ++i) join_range(scan, items[i], items[i + 1]);
  for (std::size_t i = 0; i < items.size(); ++i) lean_on_event(scan, items, i);
  std::erase_if(items, [](const Item& item) { return item.found.lean.tentative; });
  std::vector<Time> times;
  times.reserve(items.size());
  std::size_t name = 0;
  for (Item& item : items) {
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
