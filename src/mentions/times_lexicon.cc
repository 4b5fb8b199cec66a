#include "mentions/times_lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "hearsay/error.h"
#include "mentions/lexicon_file.h"

namespace hearsay {
namespace {

constexpr std::array<std::pair<std::string_view, Function>, 51> kFunctions{{
    {"the", kThe},
    {"article", kArticle},
    {"possessive", kPossessive},
    {"of", kOf},
    {"and", kAnd},
    {"to", kTo},
    {"at", kAt},
    {"on", kOn},
    {"in", kIn},
    {"for", kFor},
    {"ago", kAgo},
    {"before", kBefore},
    {"after", kAfter},
    {"hence", kHence},
    {"from", kFrom},
    {"now", kNow},
    {"between", kBetween},
    {"since", kSince},
    {"until", kUntil},
    {"by", kBy},
    {"fiscal", kFiscal},
    {"am", kAm},
    {"pm", kPm},
    {"dotted", kDotted},
    {"m", kM},
    {"clock", kClock},
    {"o", kO},
    {"s", kS},
    {"local", kLocal},
    {"time", kTime},
    {"half", kHalf},
    {"more", kMore},
    {"many_times", kManyTimes},
    {"times", kTimes},
    {"per", kPer},
    {"old", kOld},
    {"ad", kAd},
    {"bc", kBc},
    {"period", kPeriod},
    {"ahead", kAhead},
    {"all", kAll},
    {"only", kOnly},
    {"be", kBe},
    {"near_date", kNearDate},
    {"so", kSo},
    {"event_after", kEventAfter},
    {"ended", kEnded},
    {"alone", kAlone},
    {"comparable", kComparable},
    {"quarter_letter", kQuarterLetter},
    {"year_preposition", kYearPreposition},
}};
constexpr std::array<std::pair<std::string_view, Relative>, 13> kRelatives{{
    {"last", Relative::last},
    {"past", Relative::past},
    {"next", Relative::next},
    {"coming", Relative::coming},
    {"this", Relative::this_},
    {"current", Relative::current},
    {"that", Relative::that},
    {"same", Relative::same},
    {"previous", Relative::previous},
    {"following", Relative::following},
    {"recent", Relative::recent},
    {"latest", Relative::latest},
    {"each", Relative::each},
}};
constexpr std::array<std::pair<std::string_view, Side>, 6> kSides{{
    {"early", Side::early},
    {"mid", Side::mid},
    {"late", Side::late},
    {"earlier", Side::earlier},
    {"later", Side::later},
    {"some", Side::some},
}};
constexpr std::array<std::pair<std::string_view, Unit>, 12> kUnits{{
    {"second", Unit::second},
    {"minute", Unit::minute},
    {"hour", Unit::hour},
    {"day", Unit::day},
    {"week", Unit::week},
    {"weekend", Unit::weekend},
    {"month", Unit::month},
    {"quarter", Unit::quarter},
    {"half", Unit::half},
    {"year", Unit::year},
    {"decade", Unit::decade},
    {"century", Unit::century},
}};

struct Loader {
  std::string path;
  LexiconFile file;
  TimeLexicon& out;

  Loader(const Knowledge& knowledge, const std::string& file_path, TimeLexicon& lexicon)
      : path(file_path), file(knowledge, file_path), out(lexicon) {}

  TimeWord& word(std::string_view text) {
    const auto id = static_cast<std::size_t>(out.vocabulary.add(text));
    if (out.words.size() <= id) out.words.resize(id + 1);
    return out.words[id];
  }

  template <class Value, std::size_t Size>
  Value named(const std::array<std::pair<std::string_view, Value>, Size>& names, std::string_view name) const {
    for (const auto& [key, value] : names)
      if (key == name) return value;
    throw Error(ErrorCode::bad_value, fmt::format("{}: unknown name '{}'", path, name));
  }

  void units(std::string_view table, bool plural) {
    for (const auto& [text, name] : file.strings(table)) {
      TimeWord& entry = word(text);
      const bool two = name.starts_with("2 ");
      const std::string_view unit = two ? std::string_view(name).substr(2) : std::string_view(name);
      entry.unit = unit == "millennium" ? Unit::millennium : named(kUnits, unit);
      entry.unit_count = two ? 2 : 1;
      entry.plural = plural;
    }
  }

  void calendar() {
    for (const auto& [text, value] : file.numbers("months")) {
      word(text).month = static_cast<std::uint8_t>(value);
      word(text).abbreviation = text.size() < 5 && text != "may" && text != "june" && text != "july";
    }
    for (const auto& text : file.list("ambiguous", "words")) word(text).ambiguous = true;
    for (const auto& [text, value] : file.numbers("weekdays")) word(text).weekday = static_cast<std::uint8_t>(value);
    for (const auto& [text, value] : file.numbers("weekday_abbreviations")) {
      word(text).weekday = static_cast<std::uint8_t>(value);
      word(text).abbreviation = true;
    }
    for (const auto& [text, value] : file.numbers("recurring_weekdays")) {
      word(text).weekday = static_cast<std::uint8_t>(value);
      word(text).recurring = true;
    }
    for (const auto& [text, value] : file.numbers("seasons")) word(text).season = static_cast<std::uint8_t>(value);
    for (const auto& [text, value] : file.numbers("plural_seasons")) {
      word(text).season = static_cast<std::uint8_t>(value);
      word(text).recurring = true;
    }
    for (const auto& [text, value] : file.numbers("decades")) word(text).decade = static_cast<std::uint8_t>(value);
    for (const auto& [text, value] : file.numbers("eras")) word(text).era = static_cast<std::int16_t>(value);
  }

  void zones() {
    for (const auto& [text, minutes] : file.numbers("zones"))
      word(text).zone = static_cast<std::int16_t>(out.zones.fixed(static_cast<int>(minutes)));
    for (const auto& [text, name] : file.strings("zones_by_season"))
      word(text).zone = static_cast<std::int16_t>(out.zones.named(name, path));
    for (const auto& [text, name] : file.strings("zones_alone")) {
      word(text).zone = static_cast<std::int16_t>(out.zones.named(name, path));
      word(text).zone_alone = true;
    }
    for (const auto& [text, minutes] : file.numbers("zones_by_full_name"))
      zone_phrase(text, TimePhrase::Kind::zone, out.zones.fixed(static_cast<int>(minutes)));
    for (const auto& [name, list] : file.lists("zones_by_name"))
      for (const auto& text : list) zone_phrase(text, TimePhrase::Kind::zone, out.zones.named(name, path));
    for (const auto& [name, list] : file.lists("zones_of_places"))
      for (const auto& text : list) {
        const auto zone = out.zones.named(name, path);
        zone_phrase(text, TimePhrase::Kind::place, zone);
        for (const auto& time : file.list("function", "time")) zone_phrase(text + " " + time, TimePhrase::Kind::zone, zone);
      }
  }

  void days() {
    for (const auto& [text, value] : file.strings("parts")) word(text).part = value;
    for (const auto& [text, value] : file.strings("plural_parts")) {
      word(text).part = value;
      word(text).recurring = true;
    }
    for (const auto& [text, value] : file.numbers("days")) {
      word(text).names_day = true;
      word(text).day_offset = static_cast<std::int8_t>(value);
    }
    for (const auto& [text, value] : file.strings("day_parts_of_days")) word(text).day_part = value;
  }

  void functions() {
    for (const auto& [name, list] : file.lists("relative"))
      for (const auto& text : list) word(text).relative = named(kRelatives, name);
    for (const auto& [name, list] : file.lists("side"))
      for (const auto& text : list) word(text).side = named(kSides, name);
    for (const auto& [name, list] : file.lists("edge"))
      for (const auto& text : list) word(text).edge = named(kSides, name);
    for (const auto& [name, list] : file.lists("function"))
      for (const auto& text : list) word(text).functions |= named(kFunctions, name);
    for (const auto& text : file.list("tense", "future")) word(text).functions |= kFutureCue;
    for (const auto& text : file.list("tense", "past")) word(text).functions |= kPastCue;
  }

  void phrase(std::string_view text, TimePhrase::Kind kind, const std::string& value, std::int32_t holiday = -1) {
    out.phrases.add(text, out.vocabulary);
    out.meanings.push_back({kind, value, holiday, -1});
  }

  void zone_phrase(std::string_view text, TimePhrase::Kind kind, int zone) {
    phrase(text, kind, {});
    out.meanings.back().zone = static_cast<std::int16_t>(zone);
  }

  void phrases() {
    for (const auto& [value, list] : file.lists("references"))
      for (const auto& text : list) phrase(text, value.empty() ? TimePhrase::Kind::block : TimePhrase::Kind::reference, value);
    for (const auto& [text, value] : file.strings("recurring")) phrase(text, TimePhrase::Kind::recurring, value);
    for (const auto& text : file.list("about", "phrases")) phrase(text, TimePhrase::Kind::about, {});
    for (const auto& text : file.list("open_ends", "no_later")) phrase(text, TimePhrase::Kind::no_later, {});
    for (const auto& text : file.list("open_ends", "no_earlier")) phrase(text, TimePhrase::Kind::no_earlier, {});
    for (const auto& text : file.list("open_ends", "closed")) phrase(text, TimePhrase::Kind::closed, {});
    for (const auto& text : file.list("same_time", "phrases")) phrase(text, TimePhrase::Kind::same_time, {});
  }

  // "2024-03-11", which lasts `until` days more, or "2024-03-11/2024-04-09".
  DayRange known_days(const std::string& text, int until) const {
    const std::size_t slash = text.find('/');
    const auto first = parse_iso_date(text.substr(0, slash));
    const auto last =
        slash == text.npos && first ? std::optional(*first + std::chrono::days{until}) : parse_iso_date(text.substr(slash + 1));
    if (!first || !last || *last < *first) throw Error(ErrorCode::bad_value, fmt::format("{}: '{}' is no date of a holiday", path, text));
    return {*first, *last};
  }

  void holidays() {
    for (const auto& entry : file.entries("holidays")) {
      Holiday holiday;
      for (const auto& [key, value] : entry.numbers) {
        const int number = static_cast<int>(value);
        if (key == "month")
          holiday.month = number, holiday.rule = holiday.rule == Holiday::Rule::listed ? Holiday::Rule::fixed : holiday.rule;
        else if (key == "day") holiday.day = number;
        else if (key == "weekday") holiday.weekday = number;
        else if (key == "nth") holiday.nth = number, holiday.rule = Holiday::Rule::nth;
        else if (key == "after") holiday.after = number;
        else if (key == "until") holiday.until = number;
        else if (key == "easter") holiday.after = number, holiday.rule = Holiday::Rule::easter;
        else if (key == "orthodox") holiday.after = number, holiday.rule = Holiday::Rule::orthodox;
        else if (key == "islamic") holiday.month = number, holiday.rule = Holiday::Rule::islamic;
        else throw Error(ErrorCode::bad_value, fmt::format("{}: unknown key '{}' of a holiday", path, key));
      }
      for (const auto& [key, list] : entry.lists)
        for (const auto& item : list) {
          if (key == "dates") holiday.dates.push_back(known_days(item, holiday.until));
          else phrase(item, TimePhrase::Kind::holiday, {}, static_cast<std::int32_t>(out.holidays.size()));
        }
      out.holidays.push_back(std::move(holiday));
    }
  }
};

}  // namespace

std::vector<DayRange> holidays_in(const Holiday& holiday, int year) {
  using std::chrono::days;
  std::vector<DayRange> out;
  for (const DayRange& known : holiday.dates)
    if (year_of(known.first) == year) out.push_back(known);
  if (!out.empty()) return out;
  std::optional<Day> first;
  switch (holiday.rule) {
    case Holiday::Rule::listed: break;
    case Holiday::Rule::fixed: first = day_of(year, holiday.month, holiday.day); break;
    case Holiday::Rule::nth: first = nth_weekday(year, holiday.month, holiday.weekday, holiday.nth); break;
    case Holiday::Rule::easter: first = easter(year); break;
    case Holiday::Rule::orthodox: first = orthodox_easter(year); break;
    case Holiday::Rule::islamic:
      for (const Day day : islamic_days(year, holiday.month, holiday.after)) out.push_back({day, day + days{holiday.until}});
      return out;
  }
  if (first) out.push_back({*first + days{holiday.after}, *first + days{holiday.after + holiday.until}});
  return out;
}

std::shared_ptr<const TimeLexicon> load_time_lexicon(const Knowledge& knowledge, const std::string& language) {
  auto out = std::make_shared<TimeLexicon>();
  out->numbers = load_number_words(knowledge, language, out->vocabulary);
  out->words.resize(static_cast<std::size_t>(out->vocabulary.size()));
  Loader loader(knowledge, "languages/" + language + "/times.toml", *out);
  out->zones = load_zones(knowledge);
  loader.calendar();
  loader.zones();
  loader.units("units", false);
  loader.units("plural_units", true);
  loader.days();
  loader.functions();
  loader.phrases();
  loader.holidays();
  out->words.resize(static_cast<std::size_t>(out->vocabulary.size()));
  return out;
}

}  // namespace hearsay
