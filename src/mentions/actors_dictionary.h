// Actor and agent dictionaries in the format of TABARI (.actors, .agents) and PETRARCH (.actors.txt, .agents.txt), read as they are:
//
//   VLADIMIR_PUTIN_ [RUSELI <991231] [RUSGOV >000101]    a name and its codes, dated ones on the same line (TABARI)
//   +PUTIN_                                              another name for it (PETRARCH)
//   <tab>[RUSGOV 000101-080507]                          a dated code on a line of its own (PETRARCH)
//   POLICE_OFFICER {} [~COP]                             an agent: the code goes behind the country's; [NGO~]: before it
//   !MEN! = MAN, MEN                                     a set of words, put in for !MEN! in agents below
//   # or ; and what follows, and <!-- ... -->            comments; a line that begins with "<" is a heading
//
// Dates are YYMMDD or YYYYMMDD, limits included; years 00 to 30 are of this century. [---] codes nobody. Codes are rows of three letters.
// A line that breaks the format is told as a problem and left out; the rest of the file is read.
// Sources: TABARI manual 0.8.4b2, chapter 5; docs/source/dictionaries.rst of petrarch2.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "hearsay/error.h"

namespace hearsay {

// A code that holds from one day to another, both included; an open end is the first or last day that can be told.
struct DatedCode {
  std::string code;  // "RUS.GOV"; empty for [---]
  std::optional<Day> from, to;
  bool covers(Day day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

struct DictionaryActor {
  std::vector<std::string> names;  // as they stand, with blanks for "_"
  std::vector<DatedCode> codes;    // in the order of the file; one without dates is the rest
  int line = 0;
};

struct DictionaryAgent {
  std::vector<std::string> words;  // lower case, singular and the plurals that are told
  std::string code;                // "GOV", "GOV.MIL"
  bool before = false;             // [NGO~]: goes in front of the country
  int line = 0;
};

struct Dictionary {
  std::vector<DictionaryActor> actors;
  std::vector<DictionaryAgent> agents;
  std::vector<Error> problems;  // "mine.actors:12: bad code ...; write ..."; bad_format or bad_value
};

// `file` is the name that problems tell. Never throws for what the text holds.
Dictionary parse_dictionary(std::string_view text, std::string_view file);

// "USAGOVMIL" -> "USA.GOV.MIL"; nullopt for what is no row of three letters. "---" within is left out.
std::optional<std::string> dotted_code(std::string_view code);

}  // namespace hearsay
