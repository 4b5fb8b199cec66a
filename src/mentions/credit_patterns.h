// The patterns of credits.toml, compiled, and how a line is matched against them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

// A word or sign of a line. `folded` is what patterns are compared with: every dash "-", other words without case.
struct CreditWord {
  std::string folded;
  std::string_view text;
  std::size_t begin = 0;  // byte in the line
};
std::vector<CreditWord> credit_words(std::string_view line);

struct AgencyName {
  std::vector<std::string> words;  // folded
  std::string exact;               // where letters must agree, else empty
  std::string canonical;
};

// Names by their first word, the longest first.
class AgencyNames {
 public:
  void add(std::string_view name, const std::string& canonical);
  // Words that the name at a place takes, and the agency; 0 where there is none.
  std::size_t at(const std::vector<CreditWord>& words, std::size_t i, std::string& canonical) const;
  // As a whole name, "The" aside; empty where it is none of them.
  std::string canonical_of(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::vector<AgencyName>> by_first_;
};

enum class CreditPart : std::uint8_t { word, begin, end, agency, name, dateline, year, people };
struct CreditPattern {
  std::vector<std::pair<CreditPart, std::string>> parts;
  std::string longest;        // of its words: a line without it cannot match
  bool needs_agency = false;  // nor one without an agency's name
};
// nullopt for a brace that there is none of.
std::optional<CreditPattern> compile_pattern(std::string_view text);

struct CreditMatch {
  std::vector<std::string> names;  // canonical where known
  Span span;                       // in the line
};
// The first place of the line at which the pattern stands; nullopt for none.
std::optional<CreditMatch> match_credit(const CreditPattern& pattern, const std::vector<CreditWord>& words, std::string_view line,
                                        const AgencyNames& agencies);

}  // namespace hearsay
