#include "language/word_classes.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace hearsay {
namespace {

WordClass class_of_letters(std::string_view form, bool large, const WordLexicon& lexicon) {
  if (form.find('@') != form.npos || form.find("//") != form.npos || form.starts_with("www.")) return WordClass::address;
  if (!large) return WordClass::small;
  if (is_small_elsewhere(form, lexicon)) return WordClass::begun;
  if (form.size() == 1) return WordClass::letter;
  return is_ascii_upper(form[1]) && std::none_of(form.begin(), form.end(), is_ascii_small) ? WordClass::capitals : WordClass::capital;
}

WordClass class_of_number(std::string_view form) {
  if (form.find('/') != form.npos) return WordClass::date;
  if (form.find('@') != form.npos) return WordClass::address;
  return form.find(':') != form.npos ? WordClass::clock : WordClass::number;
}

WordClass class_of_mark(std::string_view form) {
  switch (form[0]) {
    case '.': return form.size() == 1 ? WordClass::stop : form.find_first_of("!?") != form.npos ? WordClass::stop : WordClass::dots;
    case '!':
    case '?': return WordClass::stop;
    case ',': return WordClass::comma;
    case ';': return WordClass::semicolon;
    case ':': return form.size() == 1 ? WordClass::colon : WordClass::symbol;
    case '-': return WordClass::dash;
    case '(':
    case '[':
    case '{':
    case '`': return WordClass::opening;
    case ')':
    case ']':
    case '}': return WordClass::closing;
    case '"': return WordClass::quote;
    case '\'': return form.size() == 1 ? WordClass::quote : form == "''" ? WordClass::closing : WordClass::small;
    default: return WordClass::symbol;
  }
}

WordClass class_of_wide(std::string_view form, const WordLexicon& lexicon) {
  std::int32_t at = 0;
  UChar32 c;
  U8_NEXT_OR_FFFD(form.data(), at, static_cast<std::int32_t>(form.size()), c);
  switch (c) {
    case 0x2026: return WordClass::dots;
    case 0x2013:
    case 0x2014: return WordClass::dash;
    case 0x201C:
    case 0x2018:
    case 0xAB: return WordClass::opening;
    case 0x201D:
    case 0xBB: return WordClass::closing;
    case 0x2019: return form.size() == 3 ? WordClass::closing : WordClass::small;
    case 0x3002:
    case 0xFF01:
    case 0xFF1F: return WordClass::stop;
    default: break;
  }
  if (u_isupper(c)) return is_small_elsewhere(form, lexicon) ? WordClass::begun : WordClass::capital;
  return u_isalpha(c) ? WordClass::small : u_isdigit(c) ? WordClass::number : WordClass::symbol;
}

// X capital, x small, d digit, u other letters, else the sign itself.
char shape_at(std::string_view form, std::int32_t& at) {
  UChar32 c;
  U8_NEXT_OR_FFFD(form.data(), at, static_cast<std::int32_t>(form.size()), c);
  if (c < 0x80 && c != 0 && !u_isalnum(c)) return static_cast<char>(c);
  if (u_isupper(c)) return 'X';
  if (u_islower(c)) return 'x';
  return u_isdigit(c) ? 'd' : 'u';
}

WordClass class_of(std::string_view form, const SplitWord& word, const WordLexicon& lexicon) {
  if (word.abbreviation != AbbreviationKind::none) return WordClass::abbreviation;
  const char c = form[0];
  if (is_ascii_letter(c)) return class_of_letters(form, is_ascii_upper(c), lexicon);
  if (is_ascii_digit(c)) return class_of_number(form);
  return static_cast<unsigned char>(c) < 0x80 ? class_of_mark(form) : class_of_wide(form, lexicon);
}

BehindClock behind_clock(std::string_view text, std::span<const SplitWord> words, const WordLexicon& lexicon,
                         std::span<const ClassedWord> classes, std::size_t i) {
  using enum WordClass;
  if (i == 0 || i + 2 >= words.size() || !lexicon.find(form_of(text, words[i])).clock_half) return BehindClock::open;
  if (classes[i - 1].kind != number && classes[i - 1].kind != clock) return BehindClock::open;
  for (const auto at : {i + 1, i + 2})
    if (lexicon.find(ascii_lowered(form_of(text, words[at]))).behind_clock) return BehindClock::more;
  return classes[i + 1].kind == begun || classes[i + 1].kind == capital ? BehindClock::sentence : BehindClock::open;
}

}  // namespace

bool is_closing(std::string_view form) {
  constexpr std::string_view kClosing[] = {")", "]", "}", "”", "’", "\"", "'", "''", "»", "’’", "」", "』"};
  return std::find(std::begin(kClosing), std::end(kClosing), form) != std::end(kClosing);
}

std::array<char, 2> shape_of(std::string_view form) {
  std::int32_t at = 0;
  const char first = shape_at(form, at);
  return {first, static_cast<std::size_t>(at) < form.size() ? shape_at(form, at) : '\0'};
}

void classify(std::string_view text, std::span<const SplitWord> words, const WordLexicon& lexicon, std::vector<ClassedWord>& out) {
  out.clear();
  ClassedWord now;
  for (const auto& word : words) {
    now.kind = class_of(form_of(text, word), word, lexicon);
    now.opened += (now.kind == WordClass::opening) - (now.kind == WordClass::closing);
    now.quotes += now.kind == WordClass::quote;
    now.small += now.kind == WordClass::small;
    out.push_back(now);
  }
  for (std::size_t i = 0; i < out.size(); ++i)
    if (out[i].kind == WordClass::abbreviation) out[i].behind_clock = behind_clock(text, words, lexicon, out, i);
}

}  // namespace hearsay
