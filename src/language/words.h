// From characters to words as Universal Dependencies has them (English: EWT's conventions): punctuation, clitics, units and hyphens apart,
// numbers, addresses and abbreviations whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "hearsay/document.h"
#include "language/characters.h"
#include "language/name_words.h"

namespace hearsay {

enum class AbbreviationKind : std::uint8_t { none, title, plain, before_number };

// What data/languages/<code>/words.tsv says. Read-only once loaded.
struct WordLexicon {
  struct Entry {
    AbbreviationKind abbreviation = AbbreviationKind::none;
    bool joined = false, unit = false, within = false, elision = false, whole = false, after_lost_blank = false, proclitic = false,
         clitic = false, within_place = false, perhaps = false, headline_verb = false, headline_plural = false, intransitive = false,
         two_objects = false, particle = false, conjunction = false, adjective = false, clock_half = false, behind_clock = false,
         saying = false, silence = false, thought = false;
    std::vector<std::uint32_t> cuts;       // bytes after which a contraction is cut
    std::vector<std::string> pieces;       // of a contraction that its pieces do not spell
    std::vector<std::string> name_behind;  // words behind which one letter is a name
    std::string past_of;                   // the verb whose past it is, for a form that may be read as a noun
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries;
  std::unordered_set<std::string, Hash, std::equal_to<>> small;  // words that are seldom written with a capital within a sentence

  bool hyphens_hold = false;                // they part no words but clitics
  bool blank_thousands = false;             // "12 000" is one number
  bool decimal_comma = false;               // "2,5" is one number
  bool mends_clauses = false;               // there are words for clauses.h
  bool joins_verbs = false;                 // and for joined_verbs.h
  std::vector<std::string> months;          // how their names begin
  std::vector<std::string> plural_endings;  // of headline_plural: "men"

  const NameWords* names = nullptr;  // tells places; may be absent

  const Entry& find(std::string_view word) const;  // an empty entry where there is none
  bool is_place(std::string_view word) const;      // a country or a large city
};

// "Officials" where the lexicon has "officials" among its small words.
bool is_small_elsewhere(std::string_view form, const WordLexicon& lexicon);

// Throws Error bad_format naming the line.
WordLexicon read_word_lexicon(std::string_view tsv);
// small_words.tsv: one word a line.
void read_small_words(std::string_view tsv, WordLexicon& lexicon);

struct SplitWord {
  Span span;
  std::string_view form = {};  // of a piece of a contraction that does not spell it ("du": "de", "le"); points into the lexicon
  bool perhaps = false;        // such a contraction may be one word as well (contractions.h)
  bool space_before = false;
  bool line_before = false;                                // a line begins with it
  AbbreviationKind abbreviation = AbbreviationKind::none;  // of a word that ends in its full stop
};

// Appends the words of characters[begin, end). Linear time.
void find_words(std::string_view text, const std::vector<Character>& characters, std::size_t begin, std::size_t end,
                const WordLexicon& lexicon, std::vector<SplitWord>& out);

}  // namespace hearsay
