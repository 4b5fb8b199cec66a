#include "readers/metadata_date_words.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/ascii.h"

namespace hearsay {
namespace {

struct MonthName {
  std::string_view name;  // the letters that all its forms begin with, folded
  int month;
};
// English, French, German, Spanish, Portuguese, Italian, Dutch, Russian, Polish, Turkish, Indonesian. Longer beginnings before shorter
// ones.
constexpr MonthName kMonths[] = {
    {"jan", 1},  {"feb", 2},  {"mar", 3},  {"apr", 4},  {"may", 5},  {"jun", 6},  {"jul", 7},  {"aug", 8},  {"sep", 9},   {"oct", 10},
    {"nov", 11}, {"dec", 12}, {"fév", 2},  {"fev", 2},  {"avr", 4},  {"mai", 5},  {"juin", 6}, {"juil", 7}, {"aoû", 8},   {"aou", 8},
    {"déc", 12}, {"jän", 1},  {"mär", 3},  {"okt", 10}, {"dez", 12}, {"ene", 1},  {"abr", 4},  {"ago", 8},  {"set", 9},   {"dic", 12},
    {"out", 10}, {"gen", 1},  {"mag", 5},  {"giu", 6},  {"lug", 7},  {"ott", 10}, {"mei", 5},  {"mrt", 3},  {"maart", 3}, {"янв", 1},
    {"фев", 2},  {"мар", 3},  {"апр", 4},  {"мая", 5},  {"май", 5},  {"июн", 6},  {"июл", 7},  {"авг", 8},  {"сен", 9},   {"окт", 10},
    {"ноя", 11}, {"дек", 12}, {"sty", 1},  {"lut", 2},  {"kwi", 4},  {"maj", 5},  {"cze", 6},  {"lip", 7},  {"sie", 8},   {"wrz", 9},
    {"paź", 10}, {"lis", 11}, {"gru", 12}, {"oca", 1},  {"şub", 2},  {"nis", 4},  {"haz", 6},  {"tem", 7},  {"ağu", 8},   {"eyl", 9},
    {"eki", 10}, {"kas", 11}, {"ara", 12}, {"agu", 8},  {"des", 12}, {"peb", 2},  {"ott", 10}};
// Words that only begin so.
constexpr std::string_view kNoMonths[] = {
    "marked", "market",  "markets",  "mark",     "many",   "march's",  "general",   "gender",   "media",       "decided",
    "second", "seconds", "separate", "set",      "sets",   "settings", "magazine",  "magazin",  "junior",      "ara",
    "gene",   "out",     "outlook",  "outside",  "option", "august's", "marketing", "decision", "mary",        "maria",
    "maybe",  "novel",   "japan",    "dick",     "list",   "lisa",     "temp",      "template", "description", "design",
    "des",    "desk",    "ago",      "agosto's", "sexta",  "gent"};

struct ZoneName {
  std::string_view name;
  int minutes;
};
constexpr ZoneName kZones[] = {{"gmt", 0},     {"utc", 0},    {"z", 0},      {"ut", 0},     {"wet", 0},    {"est", -300}, {"edt", -240},
                               {"cst", -360},  {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"akst", -540},
                               {"akdt", -480}, {"hst", -600}, {"bst", 60},   {"cet", 60},   {"cest", 120}, {"mez", 60},   {"mesz", 120},
                               {"eet", 120},   {"eest", 180}, {"msk", 180},  {"мск", 180},  {"ist", 330},  {"pkt", 300},  {"sgt", 480},
                               {"hkt", 480},   {"jst", 540},  {"kst", 540},  {"wib", 420},  {"aest", 600}, {"aedt", 660}, {"nzst", 720},
                               {"nzdt", 780},  {"sast", 120}, {"brt", -180}, {"art", -180}, {"wat", 60},   {"eat", 180},  {"gst", 240}};

bool is_letter(char c) { return is_ascii_small(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::vector<DatePiece> date_pieces(std::string_view text) {
  std::vector<DatePiece> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (is_ascii_digit(text[i])) {
      while (i < text.size() && is_ascii_digit(text[i])) ++i;
      DatePiece piece{DatePiece::number, text.substr(begin, i - begin), -1};
      if (piece.text.size() <= 9) std::from_chars(piece.text.data(), piece.text.data() + piece.text.size(), piece.value);
      out.push_back(piece);
    } else if (is_letter(text[i])) {
      while (i < text.size() && is_letter(text[i])) ++i;
      out.push_back({DatePiece::word, text.substr(begin, i - begin), 0});
    } else {
      ++i;
      out.push_back({DatePiece::mark, text.substr(begin, 1), 0});
    }
  }
  return out;
}

int month_of_word(std::string_view word) {
  if (std::find(std::begin(kNoMonths), std::end(kNoMonths), word) != std::end(kNoMonths)) {
    return word == "set" || word == "out" || word == "ago" || word == "ara" || word == "des" ? -1 : 0;
  }
  if (word.size() > 22) return 0;
  for (const MonthName& month : kMonths) {
    if (word.starts_with(month.name)) return month.month;
  }
  return 0;
}

int month_between_numbers(std::string_view word) {
  if (word == "set") return 9;
  if (word == "out") return 10;
  if (word == "ago") return 8;
  if (word == "ara" || word == "des") return 12;
  return std::max(0, month_of_word(word));
}

std::optional<int> zone_named(std::string_view word) {
  const auto zone = std::find_if(std::begin(kZones), std::end(kZones), [&](const ZoneName& z) { return z.name == word; });
  return zone == std::end(kZones) ? std::nullopt : std::optional(zone->minutes);
}

}  // namespace hearsay
