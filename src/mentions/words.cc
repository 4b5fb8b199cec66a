#include "mentions/words.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "hearsay/error.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongest = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The word as two integers, lower case, padded with zeros.
std::pair<std::uint64_t, std::uint64_t> pack(std::string_view word) {
  char bytes[kLongest] = {};
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    bytes[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  std::pair<std::uint64_t, std::uint64_t> out;
  std::memcpy(&out.first, bytes, 8);
  std::memcpy(&out.second, bytes + 8, 8);
  return out;
}

// A punctuation mark beyond ASCII that begins at `at`: its length and the ASCII mark it counts as; length 0 for a letter.
struct WideMark {
  std::size_t length = 0;
  char mark = 0;
};

WideMark wide_mark(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) { return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0; };
  if (byte(0) == 0xC2 && byte(1) == 0xA0) return {2, ' '};
  if (byte(0) == 0xC2 && (byte(1) == 0xA3 || byte(1) == 0xA5)) return {2, '$'};  // pound, yen
  if (byte(0) == 0xC2 && (byte(1) == 0xAB || byte(1) == 0xBB)) return {2, '"'};
  if (byte(0) != 0xE2) return {};
  if (byte(1) == 0x82 && byte(2) >= 0xA0 && byte(2) <= 0xBF) return {3, '$'};  // currency signs
  if (byte(1) != 0x80) return {};
  const unsigned last = byte(2);
  if (last >= 0x80 && last <= 0x8A) return {3, ' '};
  if (last == 0xAF) return {3, ' '};
  if (last >= 0x90 && last <= 0x95) return {3, '-'};
  if (last == 0x98 || last == 0x99) return {3, '\''};
  if (last >= 0x9A && last <= 0x9F) return {3, '"'};
  return {3, '*'};
}

struct Gap {
  char mark = 0;
  bool marks = false, space = false;
  int newlines = 0;
};

void add_mark(Gap& gap, char mark) {
  if (gap.mark == 0) gap.mark = mark;
  else gap.marks = true;
}

// Reads what stands between two words; returns where the next word begins.
std::size_t read_gap(std::string_view text, std::size_t at, Gap& gap) {
  while (at < text.size()) {
    const char c = text[at];
    if (c == ' ') gap.space = true;
    else if (is_letter(c) || is_digit(c)) return at;
    else if (is_space(c)) {
      gap.space = true;
      gap.newlines += c == '\n';
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      const WideMark wide = wide_mark(text, at);
      if (wide.length == 0) return at;
      if (wide.mark == ' ') gap.space = true;
      else add_mark(gap, wide.mark);
      at += wide.length;
      continue;
    } else {
      add_mark(gap, c);
    }
    ++at;
  }
  return at;
}

std::size_t read_letters(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (is_letter(c)) ++at;
    else if (static_cast<unsigned char>(c) >= 0x80 && wide_mark(text, at).length == 0) ++at;
    else break;
  }
  return at;
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

double number_in(std::string_view digits) {
  double value = 0;
  for (const char c : digits)
    if (is_digit(c)) value = value * 10 + (c - '0');
  return value;
}

// A number in digits: "2023", "1,200,000", "3.5". Dates and clock times (2.9.2023, 14:05) come as several words.
std::size_t read_number(std::string_view text, std::size_t at, Word& word) {
  const std::size_t first = count_digits(text, at);
  std::size_t end = at + first;
  word.digits = static_cast<std::uint8_t>(std::min<std::size_t>(first, 255));
  while (first <= 3 && end < text.size() && text[end] == ',' && count_digits(text, end + 1) == 3) {
    end += 4;
    word.digits = 0;
  }
  word.value = number_in(text.substr(at, end - at));
  if (end >= text.size() || text[end] != '.') return end;
  const std::size_t decimals = count_digits(text, end + 1);
  const std::size_t after = end + 1 + decimals;
  if (decimals == 0 || (after + 1 < text.size() && text[after] == '.' && is_digit(text[after + 1]))) return end;
  if (at > 1 && text[at - 1] == '.' && is_digit(text[at - 2])) return end;
  double scale = 1;  // divided once, so that 0.35 is not 0.35000000000000003; sixteen digits are all that a double holds
  for (std::size_t i = end + 1; i < after && scale < 1e15 && word.value < 1e15; ++i)
    word.value = word.value * 10 + (text[i] - '0'), scale *= 10;
  word.value /= scale;
  word.digits = 0;
  return after;
}

bool ends_sentence(const Gap& gap, const Word& before, const Word& word) {
  if (gap.newlines > 1) return true;
  if (gap.mark == '!' || gap.mark == '?') return gap.space;
  return gap.mark == '.' && gap.space && word.capital && before.end - before.begin > 3;
}

}  // namespace

const Vocabulary::Slot& Vocabulary::slot_of(std::uint64_t low, std::uint64_t high) const {
  std::uint64_t hash = (low ^ (high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  hash ^= hash >> 32;
  for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[at];
    if (slot.id < 0 || (slot.low == low && slot.high == high)) return slot;
  }
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.id >= 0) const_cast<Slot&>(slot_of(slot.low, slot.high)) = slot;
}

std::int32_t Vocabulary::add(std::string_view word) {
  if (word.empty() || word.size() > kLongest) throw Error(ErrorCode::bad_value, "word '" + std::string(word) + "' must have 1 to 16 bytes");
  if (static_cast<std::size_t>(size_) * 4 >= slots_.size()) grow();
  const auto [low, high] = pack(word);
  Slot& slot = const_cast<Slot&>(slot_of(low, high));
  if (slot.id < 0) slot = {low, high, size_++};
  return slot.id;
}

std::int32_t Vocabulary::find(std::string_view word) const {
  if (word.size() > kLongest) return -1;
  const auto [low, high] = pack(word);
  return slot_of(low, high).id;
}

std::vector<Word> scan_words(const Document& document, const Vocabulary& vocabulary) {
  const std::string_view text = document.text;
  std::vector<Word> words;
  words.reserve(text.size() / 6 + 8);
  std::size_t at = 0, sentence = 0;
  std::int32_t guessed = 0;
  for (;;) {
    Gap gap;
    at = read_gap(text, at, gap);
    if (at >= text.size()) break;
    Word word;
    word.begin = static_cast<std::uint32_t>(at);
    word.mark = gap.mark;
    word.marks = gap.marks;
    word.space = gap.space;
    word.paragraph = gap.newlines > 1;
    word.capital = text[at] >= 'A' && text[at] <= 'Z';
    at = is_digit(text[at]) ? read_number(text, at, word) : read_letters(text, at);
    word.end = static_cast<std::uint32_t>(at);
    if (!word.number()) word.id = vocabulary.find(text.substr(word.begin, word.end - word.begin));
    if (!document.sentences.empty()) {
      while (sentence + 1 < document.sentences.size() && document.sentences[sentence + 1].span.begin <= word.begin) ++sentence;
      word.sentence = static_cast<std::int32_t>(sentence);
    } else {
      if (!words.empty() && ends_sentence(gap, words.back(), word)) ++guessed;
      word.sentence = guessed;
    }
    words.push_back(word);
  }
  return words;
}

}  // namespace hearsay
