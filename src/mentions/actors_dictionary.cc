#include "mentions/actors_dictionary.h"
#include "base/ascii.h"
#include "base/lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hearsay {
namespace {

using SubstitutionSets = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Reading {
  std::string_view file;
  int line = 0;
  Dictionary out;
  SubstitutionSets sets;
  bool open = false;  // the last actor of `out` takes more names and codes

  void reject(ErrorCode code, const std::string& what) {
    out.problems.emplace_back(code, fmt::format("{}:{}: {}: {}", file, line, name_of(code), what));
  }
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view without_comment(std::string_view line) { return line.substr(0, line.find_first_of("#;")); }

// The text with <!-- ... --> blanked out, line ends kept so that lines count as they stand.
std::string without_markup(std::string_view text) {
  std::string out(text);
  for (std::size_t begin = out.find("<!--"); begin != std::string::npos; begin = out.find("<!--", begin)) {
    const auto close = out.find("-->", begin);
    const std::size_t end = close == std::string::npos ? out.size() : close + 3;
    for (std::size_t i = begin; i < end; ++i)
      if (out[i] != '\n') out[i] = ' ';
    begin = end;
  }
  return out;
}

// "VLADIMIR_PUTIN_" -> "VLADIMIR PUTIN".
std::string plain_name(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char plain = c == '_' || is_blank(c) ? ' ' : c;
    if (plain != ' ' || (!out.empty() && out.back() != ' ')) out += plain;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// "991231", "19991231". A day past the end of its month is the last of it, as dictionaries have "010231".
std::optional<Day> date_of(std::string_view text) {
  if ((text.size() != 6 && text.size() != 8) || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
    return value;
  };
  const bool full = text.size() == 8;
  const int short_year = full ? 0 : number(0, 2);
  using namespace std::chrono;
  const year y{full ? number(0, 4) : short_year <= 30 ? 2000 + short_year : 1900 + short_year};
  const month m{static_cast<unsigned>(number(full ? 4 : 2, 2))};
  const auto day_number = static_cast<unsigned>(number(full ? 6 : 4, 2));
  if (!m.ok() || day_number == 0 || day_number > 31) return std::nullopt;
  const year_month_day_last end{y, month_day_last{m}};
  return Day{y / m / std::min(day{day_number}, end.day())};
}

constexpr std::string_view kDateRemedy = "write YYMMDD or YYYYMMDD, as <991231, >000101 or 990101-991231";

// What stands behind the code: "<991231", ">000101", "990101-991231"; false for none of them.
bool read_dates(std::string_view text, DatedCode& out) {
  if (text.empty()) return true;
  if (text.front() == '<') return (out.to = date_of(trimmed(text.substr(1)))).has_value();
  if (text.front() == '>') return (out.from = date_of(trimmed(text.substr(1)))).has_value();
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  out.from = date_of(trimmed(text.substr(0, dash)));
  out.to = date_of(trimmed(text.substr(dash + 1)));
  return out.from && out.to && *out.from <= *out.to;
}

// One bracket's inside: "RUSGOV 000101-080507".
void read_code(Reading& reading, std::string_view inside, std::vector<DatedCode>& out) {
  inside = trimmed(inside);
  const auto end = std::min(inside.find_first_of(" \t<>"), inside.size());
  const auto word = inside.substr(0, end);
  DatedCode code;
  const auto dotted = dotted_code(word);
  if (!dotted)
    return reading.reject(ErrorCode::bad_value, fmt::format("\"{}\" is no code; write rows of three letters, as USAGOV, or ---", word));
  code.code = *dotted;
  if (!read_dates(trimmed(inside.substr(end)), code))
    return reading.reject(ErrorCode::bad_value, fmt::format("no dates: \"{}\"; {}", trimmed(inside.substr(end)), kDateRemedy));
  out.push_back(std::move(code));
}

// All brackets of a line. What is not closed, or stands between them, is told.
void read_codes(Reading& reading, std::string_view text, std::vector<DatedCode>& out) {
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    const auto close = text.find(']');
    if (text.front() != '[' || close == std::string_view::npos)
      return reading.reject(ErrorCode::bad_format, fmt::format("\"{}\" is no code in brackets; write [CODE] or [CODE dates]", text));
    read_code(reading, text.substr(1, close - 1), out);
    text.remove_prefix(close + 1);
  }
}

// "!PERSON! = MAN, MEN, WOMAN"
bool read_set(Reading& reading, std::string_view line) {
  const auto close = line.find('!', 1);
  if (line.front() != '!' || close == std::string_view::npos) return false;
  const auto rest = trimmed(line.substr(close + 1));
  if (rest.empty() || rest.front() != '=') return false;
  std::vector<std::string> words;
  for (const auto item : split_at(rest.substr(1), ',')) {
    const auto word = ascii_lowered(plain_name(trimmed(item)));
    if (word.find('!') != std::string::npos)
      reading.reject(ErrorCode::bad_value, fmt::format("\"{}\": a set cannot hold another one; write its words", word));
    else if (!word.empty()) words.push_back(word);
  }
  if (words.empty()) reading.reject(ErrorCode::bad_format, "a set without words; write !NAME! = WORD, WORD");
  reading.sets[std::string(line.substr(1, close - 1))] = std::move(words);
  return true;
}

constexpr std::size_t kMostWords = 400;  // that one line's sets may stand for

// The words of an agent with its sets put in: "CONGRESS!PERSON!" is congressman, congresswoman ...; false where a set is not known.
bool expand(Reading& reading, std::string_view text, std::vector<std::string>& out) {
  const auto open = text.find('!');
  const auto close = open == std::string_view::npos ? open : text.find('!', open + 1);
  if (close == std::string_view::npos) {
    if (auto word = ascii_lowered(plain_name(text)); !word.empty() && out.size() < kMostWords) out.push_back(std::move(word));
    return true;
  }
  const auto set = reading.sets.find(text.substr(open + 1, close - open - 1));
  if (set == reading.sets.end()) {
    reading.reject(ErrorCode::bad_value, fmt::format("the set {} is not known here; write \"{} = WORD, WORD\" above this line",
                                                     text.substr(open, close - open + 1), text.substr(open, close - open + 1)));
    return false;
  }
  for (const auto& word : set->second) {
    if (out.size() >= kMostWords) break;
    if (!expand(reading, fmt::format("{}{}{}", text.substr(0, open), word, text.substr(close + 1)), out)) return false;
  }
  return true;
}

// "ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV]"
void read_agent(Reading& reading, std::string_view name, std::string_view plural, std::string_view inside) {
  DictionaryAgent agent;
  agent.line = reading.line;
  inside = trimmed(inside);
  agent.before = inside.ends_with('~');
  if (agent.before) inside.remove_suffix(1);
  else inside.remove_prefix(1);
  const auto dotted = dotted_code(inside);
  if (!dotted || dotted->empty())
    return reading.reject(ErrorCode::bad_value, fmt::format("\"{}\" is no code of an agent; write [~MIL] or [NGO~]", inside));
  agent.code = *dotted;
  if (!expand(reading, name, agent.words) || !expand(reading, plural, agent.words)) return;
  if (!agent.words.empty()) reading.out.agents.push_back(std::move(agent));
}

// A line that begins a record: a name, for an agent its plural, then codes.
void read_record(Reading& reading, std::string_view line) {
  reading.open = false;
  const auto bracket = line.find('[');
  std::string_view name = line.substr(0, bracket), codes = bracket == std::string_view::npos ? std::string_view() : line.substr(bracket);
  std::string_view plural;
  if (const auto open = name.find('{'); open != std::string_view::npos) {
    const auto close = name.find('}', open);
    if (close == std::string_view::npos)
      return reading.reject(ErrorCode::bad_format, "a plural that is not closed; write {PLURAL}, or {} for none");
    plural = name.substr(open + 1, close - open - 1);
    name = name.substr(0, open);
  }
  const auto close = codes.find(']');
  if (const auto tilde = codes.find('~'); tilde != std::string_view::npos) {
    if (close == std::string_view::npos || tilde > close)
      return reading.reject(ErrorCode::bad_format, fmt::format("\"{}\" is no code in brackets; write [~MIL] or [NGO~]", codes));
    return read_agent(reading, name, plural, codes.substr(1, close - 1));
  }
  DictionaryActor actor;
  actor.line = reading.line;
  if (auto plain = plain_name(name); !plain.empty()) actor.names.push_back(std::move(plain));
  if (actor.names.empty())
    return reading.reject(ErrorCode::bad_format, "a code without a name; write NAME_ [CODE], or a tab before a code of the name above");
  read_codes(reading, codes, actor.codes);
  reading.out.actors.push_back(std::move(actor));
  reading.open = true;
}

void read_line(Reading& reading, std::string_view whole) {
  const std::string_view line = trimmed(without_comment(whole));
  if (line.empty() || line.front() == '<') return;  // "<NOUN>", "<VERB>": headings of TABARI
  if (line.front() == '+' || (line.front() == '[' && is_blank(whole.front()))) {
    if (!reading.open) return reading.reject(ErrorCode::bad_format, fmt::format("\"{}\" belongs to no name above it", line));
    DictionaryActor& actor = reading.out.actors.back();
    if (line.front() == '[') return read_codes(reading, line, actor.codes);
    const auto bracket = line.find('[');
    if (auto name = plain_name(line.substr(1, bracket == std::string_view::npos ? bracket : bracket - 1)); !name.empty())
      actor.names.push_back(std::move(name));
    if (bracket != std::string_view::npos) read_codes(reading, line.substr(bracket), actor.codes);
    return;
  }
  if (!read_set(reading, line)) read_record(reading, line);
}

}  // namespace

std::optional<std::string> dotted_code(std::string_view code) {
  if (code.empty() || code.size() % 3 != 0) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < code.size(); i += 3) {
    const auto part = code.substr(i, 3);
    if (part == "---") continue;
    for (const char c : part)
      if (!(is_ascii_upper(c) || is_ascii_digit(c))) return std::nullopt;
    out += (out.empty() ? "" : ".") + std::string(part);
  }
  return out;
}

Dictionary parse_dictionary(std::string_view text, std::string_view file) {
  Reading reading{file, 0, {}, {}, false};
  const std::string plain = without_markup(text);
  each_line(plain, [&](std::string_view line, int number) {
    reading.line = number;
    read_line(reading, line);
  });
  // Lists of words without codes (TABARI's nouns to pass over) are nobody.
  std::erase_if(reading.out.actors, [](const DictionaryActor& actor) { return actor.codes.empty(); });
  return std::move(reading.out);
}

}  // namespace hearsay
