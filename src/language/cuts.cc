#include "language/cuts.h"

#include <algorithm>

#include "base/ascii.h"

namespace hearsay {
namespace {

using Kind = CharacterKind;

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<Character>& characters, const WordLexicon& lexicon, std::vector<SplitWord>& out)
      : text_(text), at_(characters), lexicon_(lexicon), out_(out) {}

  void cut(std::size_t begin, std::size_t end) {
    const auto& entry = lexicon_.find(text_of(begin, end));
    if (entry.whole) emit(begin, end);
    else if (!contraction(begin, end, entry) && !before_unit(begin, end) && !(holds_sign(begin, end) && clitics(begin, end)) &&
             !lost_blank(begin, end))
      emit(begin, end);
  }

 private:
  std::string_view text_of(std::size_t begin, std::size_t end) const {
    return text_.substr(at_[begin].begin, at_[end].begin - at_[begin].begin);
  }

  SplitWord& emit(std::size_t begin, std::size_t end) {
    out_.push_back({{at_[begin].begin, at_[end].begin}, {}, false, false, false, AbbreviationKind::none});
    return out_.back();
  }

  bool holds_sign(std::size_t begin, std::size_t end) const {
    return std::any_of(at_.begin() + static_cast<std::ptrdiff_t>(begin), at_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Character& c) { return stands_for_apostrophe(c.code) || is_hyphen(c.code); });
  }

  bool contraction(std::size_t begin, std::size_t end, const WordLexicon::Entry& entry) {
    std::size_t from = begin;
    for (const auto bytes : entry.cuts) emit(from, begin + bytes), from = begin + bytes;
    if (from > begin) emit(from, end);
    for (const auto& piece : entry.pieces) {
      auto& word = emit(begin, end);
      word.form = piece;
      word.perhaps = entry.perhaps;
    }
    return from > begin || !entry.pieces.empty();
  }

  // "1970's": a word by itself in UD; "2019's" is not.
  bool decade(std::size_t begin, std::size_t sign) const { return at_[begin].is_digit() && at_[sign - 1].code == '0' && sign - begin <= 4; }

  // "l'accord", "qu'il" before; "state's", "n't", "-t-il" behind: the longest of those that end the word.
  bool clitics(std::size_t begin, std::size_t end) {
    constexpr std::size_t kLongestBehind = 8;
    const auto sign = static_cast<std::size_t>(std::find_if(at_.begin() + static_cast<std::ptrdiff_t>(begin),
                                                            at_.begin() + static_cast<std::ptrdiff_t>(end),
                                                            [](const Character& c) { return stands_for_apostrophe(c.code); }) -
                                               at_.begin());
    if (sign + 1 < end && lexicon_.find(folded_word(at_, begin, sign + 1, buffer_)).proclitic) {
      emit(begin, sign + 1);
      cut(sign + 1, end);
      return true;
    }
    for (std::size_t k = std::max(begin + 1, end - std::min(end, kLongestBehind)); k + 1 < end; ++k) {
      const bool sign_here = stands_for_apostrophe(at_[k].code) || is_hyphen(at_[k].code) || stands_for_apostrophe(at_[k + 1].code);
      if (stands_for_apostrophe(at_[k].code) && decade(begin, k)) break;
      if (!sign_here || !lexicon_.find(folded_word(at_, k, end, buffer_)).clitic) continue;
      cut(begin, k);
      emit(k, end);
      return true;
    }
    return false;
  }

  // "15km", "18h", and with `within` "18h30".
  bool before_unit(std::size_t begin, std::size_t end) {
    if (!at_[begin].is_digit()) return false;
    std::size_t letters = begin;
    while (letters < end && (at_[letters].is_digit() || at_[letters].code == '.' || at_[letters].code == ',' || at_[letters].code == ':'))
      ++letters;
    std::size_t behind = letters;
    while (behind < end && at_[behind].is_letter()) ++behind;
    const auto& entry = lexicon_.find(text_of(letters, behind));
    const bool digits_behind = std::all_of(at_.begin() + static_cast<std::ptrdiff_t>(behind),
                                           at_.begin() + static_cast<std::ptrdiff_t>(end), [](const Character& c) { return c.is_digit(); });
    if (!entry.unit || !digits_behind || (behind < end && !entry.within)) return false;
    emit(begin, letters);
    emit(letters, behind);
    if (behind < end) emit(behind, end);
    return true;
  }

  // Where a second word begins whose blank was lost: "Russiawhere" after the name of a place, "endedThe" after small letters.
  bool lost_blank(std::size_t begin, std::size_t end) {
    constexpr std::size_t kShortestFirst = 4, kLongestSecond = 6;
    const auto word = text_of(begin, end);
    if (end - begin < kShortestFirst + 2 || word.size() != end - begin ||
        (lexicon_.names != nullptr && lexicon_.names->classes_of(word) != 0))
      return false;
    for (std::size_t size = std::min(kLongestSecond, end - begin - kShortestFirst); size >= 2; --size) {
      if (!lexicon_.find(word.substr(word.size() - size)).after_lost_blank) continue;
      const auto first = word.substr(0, word.size() - size);
      const bool small = at_[begin].kind == Kind::lower && at_[end - size - 1].kind == Kind::lower && at_[end - size].kind == Kind::upper;
      const bool place = at_[begin].kind == Kind::upper && at_[end - size].kind == Kind::lower && lexicon_.is_place(first);
      if (!small && !place) continue;
      emit(begin, end - size);
      emit(end - size, end).line_before = small;
      return true;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Character>& at_;
  const WordLexicon& lexicon_;
  std::vector<SplitWord>& out_;
  WordBuffer buffer_;
};

}  // namespace

std::string_view folded_word(const std::vector<Character>& characters, std::size_t begin, std::size_t end, WordBuffer& buffer) {
  if (end - begin > buffer.size()) return {};
  for (std::size_t i = begin; i < end; ++i) {
    const auto c = characters[i].code;
    buffer[i - begin] = stands_for_apostrophe(c) ? '\'' : is_hyphen(c) ? '-' : c >= 128 ? '?' : ascii_lower(c);
  }
  return {buffer.data(), end - begin};
}

void cut_word(std::string_view text, const std::vector<Character>& characters, std::size_t begin, std::size_t end,
              const WordLexicon& lexicon, std::vector<SplitWord>& out) {
  Cutter(text, characters, lexicon, out).cut(begin, end);
}

}  // namespace hearsay
