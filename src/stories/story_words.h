// How much a word tells about which story a report belongs to: by how rare it is in open text, counted beforehand
// (data/languages/<code>/word_counts.tsv), never in the ledger, so that no new report changes what older ones weigh.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hearsay {

class Knowledge;

struct WordCounts {
  // By language: hash of a word without its plural -> passages that it stands in.
  struct Table {
    double passages = 0;
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
  };
  std::map<std::string, Table, std::less<>> languages;
  std::string fingerprint;  // of all tables
};

// Throws Error bad_format naming the file and line.
WordCounts load_word_counts(const Knowledge& knowledge);
WordCounts::Table word_table_of(std::string_view file, std::string_view name);  // one, of these bytes; `name`: in messages

// The word in small letters, its plural cut off: "Stories" is "story". (Harman's S-stemmer of 1991; it never makes a mistake that matters
// here.)
std::string story_word(std::string_view word);

bool has_word_counts(const WordCounts& counts, std::string_view language);  // whether there is a table of that language

// log(passages / passages with it) in bits, at most kRarest; 0 for what says nothing: numbers of one digit, single letters. `language`
// without a table: kRarest / 2 for words of six letters or more and those with a capital, else 0.
inline constexpr double kRarest = 10;
double weight_of_word(const WordCounts& counts, std::string_view language, std::string_view word);

}  // namespace hearsay
