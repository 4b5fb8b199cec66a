// The words of a text as the time and quantity scanners read them: runs of letters and runs of digits, each with what stands before it.
// Cheaper and finer than tokens ("mid-2021" is two words, "10pm" is two), and the same whether or not a tokenizer ran before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

// Words of a lexicon as small integers. Lower case; at most 16 bytes each, which one comparison covers. Immutable once filled.
class Vocabulary {
 public:
  // The word's number, a new one where it has none yet. Throws Error bad_value for a word longer than 16 bytes, or empty.
  std::int32_t add(std::string_view word);
  // -1 where the lexicon does not have it. Upper-case ASCII letters are folded.
  std::int32_t find(std::string_view word) const;
  std::int32_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t low = 0, high = 0;
    std::int32_t id = -1;
  };
  const Slot& slot_of(std::uint64_t low, std::uint64_t high) const;
  void grow();
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::int32_t size_ = 0;
};

struct Word {
  std::uint32_t begin = 0, end = 0;
  std::int32_t id = -1;       // in the Vocabulary
  std::int32_t sentence = 0;  // the document's, or a guess by punctuation where it has none
  double value = -1;          // of a number in digits ("1,200" and "3.5" are one word); -1 for other words
  std::uint8_t digits = 0;    // of a number without comma and point; 0 for all else
  char mark = 0;              // punctuation between this word and the one before, the first mark; dashes as '-', quotes as '\''; 0 for none
  bool marks = false;         // more than one mark
  bool space = false;         // white space between them
  bool paragraph = false;     // an empty line between them
  bool capital = false;       // begins with an upper-case ASCII letter

  bool number() const { return value >= 0; }
  bool glued() const { return mark == 0 && !space; }                                // "10pm", "1990s"
  bool spaced() const { return mark == 0 && space; }                                // one or more blanks, nothing else
  bool joined() const { return !marks && (mark == 0 || (mark == '-' && !space)); }  // blank, hyphen or nothing
};

// What stands before and behind the text: nothing, behind a mark and an empty line.
inline const Word kNoWord{.mark = '.', .marks = true, .space = true, .paragraph = true};

// All words of the document's text, in order. Linear time.
std::vector<Word> scan_words(const Document& document, const Vocabulary& vocabulary);

}  // namespace hearsay
