#include "language/words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "language/cuts.h"

namespace hearsay {
namespace {

using Kind = CharacterKind;

constexpr bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
constexpr bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

constexpr bool is_ornament(char32_t c) {
  return c == '-' || c == '*' || c == '=' || c == '_' || c == '~' || c == '#' || c == '+' || c == '|' || c == '<' || c == '>';
}

// Endings of addresses and file names, in any language. (Words such as "us" or "in" are left out: "He joined.us" is a slip.)
constexpr std::string_view kEndings[] = {"com", "org", "net", "gov", "edu", "mil",  "info", "biz",  "uk",  "ru",  "cn",  "jp",
                                         "kr",  "eu",  "tv",  "io",  "doc", "docx", "xls",  "xlsx", "pdf", "txt", "htm", "html",
                                         "jpg", "png", "gif", "exe", "zip", "ppt",  "csv",  "js",   "php", "asp", "mp3", "mp4"};

// Nothing is held together by its signs beyond this many characters, so that time stays linear on any input.
constexpr std::size_t kLongestHeld = 100;

// Reads one run of characters without blanks (a chunk) from left to right and cuts it into words.
class ChunkReader {
 public:
  ChunkReader(std::string_view text, const std::vector<Character>& characters, const WordLexicon& lexicon, std::vector<SplitWord>& out)
      : text_(text), at_(characters), lexicon_(lexicon), out_(out) {}

  void read(std::size_t begin, std::size_t end, bool line_before) {
    end_ = end;
    first_ = out_.size();
    has_at_ = has_slashes_ = false;
    for (std::size_t i = begin; i < end; ++i) {
      has_at_ |= code(i) == '@';
      has_slashes_ |= code(i) == ':' && code(i + 1) == '/' && code(i + 2) == '/';
    }
    for (std::size_t i = begin; i < end;) i = read_word(i);
    if (first_ == out_.size()) return;
    out_[first_].space_before = true;
    out_[first_].line_before = line_before;
  }

 private:
  char32_t code(std::size_t i) const { return i < end_ ? at_[i].code : 0; }
  bool word_at(std::size_t i) const { return i < end_ && at_[i].is_word(); }
  bool letter_at(std::size_t i) const { return i < end_ && at_[i].is_letter(); }
  bool digit_at(std::size_t i) const { return i < end_ && at_[i].is_digit(); }
  std::string_view text_of(std::size_t begin, std::size_t end) const {
    return text_.substr(at_[begin].begin, at_[end].begin - at_[begin].begin);
  }

  std::size_t emit(std::size_t begin, std::size_t end, AbbreviationKind abbreviation = AbbreviationKind::none) {
    while (end < end_ && at_[end].kind == Kind::mark) ++end;
    out_.push_back({{at_[begin].begin, at_[end].begin}, {}, false, false, false, abbreviation});
    return end;
  }

  std::size_t read_word(std::size_t i) {
    if (const auto end = address_end(i); end > i) return emit(i, end);
    if (is_apostrophe(code(i)))
      if (const auto end = apostrophe_end(i); end > i) return emit(i, end);
    if (at_[i].kind == Kind::mark) return emit(i, i + 1);
    if (at_[i].is_word() || ((code(i) == '@' || code(i) == '+') && is_prefix(i))) return read_core(i);
    return emit(i, punctuation_end(i));
  }

  // "@name", "+44" at the beginning of a chunk or after punctuation.
  bool is_prefix(std::size_t i) const {
    const bool before = i > 0 && at_[i - 1].is_word() && out_.size() > first_;
    return !before && (code(i) == '@' ? letter_at(i + 1) : digit_at(i + 1));
  }

  // ------------------------------------------------------------ addresses

  bool starts_with(std::size_t i, std::string_view ascii) const {
    for (const char c : ascii)
      if (code(i++) != static_cast<char32_t>(c)) return false;
    return true;
  }

  static bool is_address_character(char32_t c) {
    return c != '<' && c != '>' && c != '"' && c != '(' && c != ')' && c != '[' && c != ']' && c != 0x201C && c != 0x201D && c != 0x2019;
  }

  std::size_t address_end(std::size_t i) const {
    const bool web = (has_slashes_ && (starts_with(i, "http://") || starts_with(i, "https://") || starts_with(i, "ftp://"))) ||
                     starts_with(i, "www.") || starts_with(i, "WWW.");
    if (!web && !(has_at_ && word_at(i))) return i;
    std::size_t end = i, at_sign = 0;
    const std::size_t limit = web ? end_ : std::min(end_, i + kLongestHeld);
    while (end < limit && is_address_character(code(end)) && (web || (code(end) != ',' && code(end) != '/' && code(end) != ':'))) {
      if (code(end) == '@') at_sign = end;
      ++end;
    }
    while (end > i && !at_[end - 1].is_word() && code(end - 1) != '/' && code(end - 1) != '_') --end;
    if (web) return end;
    return at_sign > i && at_sign + 1 < end ? end : i;
  }

  // ------------------------------------------------------------ punctuation

  std::size_t run_end(std::size_t i, auto&& belongs) const {
    while (i < end_ && belongs(code(i))) ++i;
    return i;
  }

  // ":)", ";-)", "=(", ":D" that stand alone.
  std::size_t smiley_end(std::size_t i) const {
    const char32_t eyes = code(i);
    if (eyes != ':' && eyes != ';' && eyes != '=') return i;
    const std::size_t mouth = code(i + 1) == '-' ? i + 2 : i + 1;
    const char32_t m = code(mouth);
    const bool is_mouth = m == ')' || m == '(' || ((m == 'D' || m == 'P' || m == 'p') && !word_at(mouth + 1));
    return is_mouth && out_.size() == first_ ? mouth + 1 : i;
  }

  std::size_t punctuation_end(std::size_t i) const {
    if (const auto end = smiley_end(i); end > i) return end;
    const char32_t c = code(i);
    if (is_stop(c)) return run_end(i, is_stop);
    const bool repeats = c == '-' || c == '*' || c == '=' || c == '_' || c == '~' || c == '#' || c == '+' || c == '|' || c == '<' ||
                         c == '>' || c == 0x2014 || at_[i].kind == Kind::symbol;
    if (repeats && is_ornament(c) && is_ornament(code(i + 1)) && is_ornament(code(i + 2))) return run_end(i, is_ornament);
    if (repeats && c != '$') return symbol_run_end(i);
    const bool doubled = (is_apostrophe(c) || c == '`' || c == 0x2018) && code(i + 1) == c;
    return doubled ? i + 2 : i + 1;
  }

  // The same sign again, and what a joiner or a variation selector ties to it.
  std::size_t symbol_run_end(std::size_t i) const {
    const char32_t c = code(i);
    for (++i; i < end_; ++i) {
      const bool joined = at_[i].kind == Kind::mark || (code(i - 1) == 0x200D && at_[i].kind == Kind::symbol);
      if (code(i) != c && !joined) break;
    }
    return i;
  }

  // A clitic that stands alone ("'s"), an elision ("'em"), a year ("'72"); else `i`.
  std::size_t apostrophe_end(std::size_t i) const {
    if (!word_at(i + 1)) return i;
    const std::size_t end = run_end_of_words(i + 1);
    if (digit_at(i + 1)) return end - i == 3 || (end - i == 4 && code(end - 1) == 's') ? end : i;
    const auto& entry = lexicon_.find(folded_word(at_, i, end, buffer_));
    if (entry.elision) return end;
    const bool after_word = i > 0 && at_[i - 1].is_word() && out_.size() > first_;
    return entry.clitic && (after_word || (out_.size() == first_ && end == end_)) ? end : i;
  }

  std::size_t run_end_of_words(std::size_t i) const {
    while (word_at(i)) ++i;
    return i;
  }

  // ------------------------------------------------------------ words

  std::size_t read_core(std::size_t begin) {
    std::size_t i = begin;
    if (!at_[i].is_word()) ++i;
    while (true) {
      i = run_end_of_words(i);
      if (hyphenated_initial(begin, i)) {
        i += 2;
        continue;
      }
      if (!word_at(i + 1) || i >= end_ || !connects(begin, i)) break;
      ++i;
    }
    if (code(i) == '$' && i - begin <= 3 &&
        std::all_of(at_.begin() + begin, at_.begin() + i, [](auto& c) { return c.kind == Kind::upper; }))
      return emit(begin, i + 1);  // "US$"
    const auto abbreviation = stop_belongs(begin, i);
    if (abbreviation != AbbreviationKind::none) return emit(begin, i + 1, abbreviation);
    if (is_apostrophe(code(i)) && lexicon_.find(folded_word(at_, begin, i + 1, buffer_)).proclitic) return emit(begin, i + 1);
    cut_word(text_, at_, begin, i, lexicon_, out_);
    return i;
  }

  // "J.-P.", whose hyphen holds.
  bool hyphenated_initial(std::size_t begin, std::size_t i) const {
    return lexicon_.hyphens_hold && i == begin + 1 && code(i) == '.' && is_hyphen(code(i + 1)) && word_at(i + 2) &&
           at_[begin].kind == Kind::upper && at_[i + 2].kind == Kind::upper;
  }

  // Whether the sign at `i`, between two word characters, holds them together.
  bool connects(std::size_t begin, std::size_t i) const {
    if (i - begin > kLongestHeld) return false;
    const char32_t c = code(i);
    const bool digits = digit_at(i - 1) && digit_at(i + 1);
    if (c == '_') return true;
    if (stands_for_apostrophe(c)) return (letter_at(i - 1) && letter_at(i + 1)) || (digit_at(i - 1) && code(i + 1) == 's');
    if (c == '.') return digits || dot_connects(begin, i);
    if (c == ',') return digits && (lexicon_.decimal_comma || (digit_at(i + 2) && digit_at(i + 3) && !digit_at(i + 4)));
    if (c == ':') return digits;
    if (c == '/') return (digits && all_digits_and(begin, i, '/')) || lexicon_.find(text_of(begin, run_end_of_words(i + 1))).whole;
    if (c == '&') return letter_at(i - 1) && letter_at(i + 1) && run_end_of_words(i + 1) - begin <= 5;
    if (c == '*') return at_[i - 1].kind == Kind::lower && at_[i + 1].kind == Kind::lower;
    if (c == 0xB7) return letter_at(i - 1) && letter_at(i + 1);
    return is_hyphen(c) && hyphen_connects(begin, i);
  }

  bool all_digits_and(std::size_t begin, std::size_t end, char32_t sign) const {
    for (std::size_t k = begin; k < end; ++k)
      if (!at_[k].is_digit() && code(k) != sign) return false;
    return true;
  }

  // "U.S", "p.m", "yahoo.com", "plan.doc"; not "said.The" or "end.next".
  bool dot_connects(std::size_t begin, std::size_t i) const {
    const std::size_t end = run_end_of_words(i + 1);
    const bool single_left = i - 1 == begin || code(i - 2) == '.';
    if (single_left && letter_at(i - 1) && (end == i + 2 || code(end) == '.')) return true;
    std::array<char, 5> lower{};
    if (end - i - 1 < lower.size()) {
      for (std::size_t k = i + 1; k < end; ++k) lower[k - i - 1] = code(k) < 128 ? static_cast<char>(code(k) | 32) : '?';
      const std::string_view ending(lower.data(), end - i - 1);
      if (std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings)) return true;
      if (ending == "d" && i - begin <= 2) return true;  // "Ph.D"
    }
    const bool small = at_[i - 1].kind == Kind::lower && at_[i + 1].kind == Kind::lower;
    return small && (address_follows(end) || dot_before(begin, i));
  }

  bool dot_before(std::size_t begin, std::size_t i) const {
    while (i-- > begin)
      if (code(i) == '.') return true;
    return false;
  }

  // "comp.sources.unix", "news.example.com": more parts follow.
  bool address_follows(std::size_t end) const {
    return code(end) == '.' && word_at(end + 1) && at_[end + 1].kind == Kind::lower && at_[end - 1].kind == Kind::lower;
  }

  bool hyphen_connects(std::size_t begin, std::size_t i) const {
    if (lexicon_.hyphens_hold) return true;
    if (all_digits_and(begin, i, '-')) return is_telephone(begin, i);
    if (!word_at(i + 1)) return false;
    std::array<char, 8> lower{};
    if (i - begin > lower.size()) return false;
    for (std::size_t k = begin; k < i; ++k) lower[k - begin] = code(k) < 128 ? static_cast<char>(code(k) | 32) : '?';
    return lexicon_.find(std::string_view(lower.data(), i - begin)).joined;
  }

  // "713-853-3989", "345-9945"; not "5-10" or "1969-1970".
  bool is_telephone(std::size_t begin, std::size_t i) const {
    if (i != run_end_of_words(begin)) return true;  // decided at its first hyphen
    std::size_t groups = 1, k = i, last = 0;
    while (k - begin <= kLongestHeld && is_hyphen(code(k)) && digit_at(k + 1)) {
      last = k + 1;
      k = run_end_of_words(k + 1);
      ++groups;
    }
    if (!digit_at(i + 1) || !at_[k - 1].is_digit()) return false;
    return groups > 2 || (i - begin == 3 && k - last == 4);
  }

  // Whether the full stop at `i` belongs to the word before it.
  AbbreviationKind stop_belongs(std::size_t begin, std::size_t i) const {
    if (code(i) != '.' || is_stop(code(i + 1)) || word_at(i + 1)) return AbbreviationKind::none;
    const auto word = text_of(begin, i);
    const auto kind = lexicon_.find(word).abbreviation;
    if (kind == AbbreviationKind::before_number) {
      const std::size_t next = i + 2;  // over one blank
      return i + 1 == end_ && next < at_.size() && at_[next].is_digit() ? kind : AbbreviationKind::none;
    }
    if (kind != AbbreviationKind::none) return kind;
    const bool initial = i == begin + 1 && at_[begin].kind == Kind::upper && code(begin) != 'I' && !is_name_behind(begin, word);
    const bool dotted = i >= begin + 3 && code(i - 2) == '.' && letter_at(i - 1);
    const bool degree = i >= begin + 4 && word.find('.') != word.npos && word.size() <= 6 && letter_at(i - 1) && !address_like(word);
    return initial || dotted || degree ? AbbreviationKind::plain : AbbreviationKind::none;
  }

  // "on X.": a letter that is a whole name behind that word.
  bool is_name_behind(std::size_t begin, std::string_view letter) const {
    const auto& before = lexicon_.find(letter).name_behind;
    if (before.empty() || begin < 2) return false;
    std::size_t first = begin - 1;
    while (first > 0 && letter_at(first - 1)) --first;
    const auto word = text_of(first, begin - 1);
    return std::find(before.begin(), before.end(), word) != before.end();
  }

  static bool address_like(std::string_view word) {
    return std::find(std::begin(kEndings), std::end(kEndings), word.substr(word.rfind('.') + 1)) != std::end(kEndings);
  }

  std::string_view text_;
  const std::vector<Character>& at_;
  const WordLexicon& lexicon_;
  std::vector<SplitWord>& out_;
  mutable WordBuffer buffer_;
  std::size_t end_ = 0, first_ = 0;
  bool has_at_ = false, has_slashes_ = false;
};

bool all_digits(std::string_view form) { return std::all_of(form.begin(), form.end(), is_ascii_digit); }

// "12 000": the first word of a chunk, out[at], goes on the number that ends the chunk before.
void join_thousands(std::string_view text, std::size_t at, std::vector<SplitWord>& out) {
  if (at == 0 || at >= out.size()) return;
  auto& number = out[at - 1];
  const auto thousands = text.substr(out[at].span.begin, out[at].span.size());
  const auto before = text.substr(number.span.begin, number.span.size());
  const std::string_view last = before.substr(before.find_last_not_of("0123456789") + 1);
  const bool begun = is_ascii_digit(before[0]) && (last.size() == before.size() ? last.size() <= 3 : last.size() == 3);
  constexpr std::size_t kLongestNumber = 24;
  if (!begun || before.size() > kLongestNumber || thousands.size() != 3 || !all_digits(thousands)) return;
  number.span.end = out[at].span.end;
  out.erase(out.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

void find_words(std::string_view text, const std::vector<Character>& characters, std::size_t begin, std::size_t end,
                const WordLexicon& lexicon, std::vector<SplitWord>& out) {
  ChunkReader reader(text, characters, lexicon, out);
  bool line_before = false;
  for (std::size_t i = begin; i < end;) {
    if (characters[i].is_space()) {
      line_before |= characters[i].kind == CharacterKind::line_end;
      ++i;
      continue;
    }
    std::size_t chunk_end = i;
    while (chunk_end < end && !characters[chunk_end].is_space()) ++chunk_end;
    const std::size_t first = out.size();
    reader.read(i, chunk_end, line_before);
    if (lexicon.blank_thousands && !line_before) join_thousands(text, first, out);
    line_before = false;
    i = chunk_end;
  }
}

}  // namespace hearsay
