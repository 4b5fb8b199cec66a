// Case folding of UTF-8, for names that are compared without regard to case. Bytes that are no UTF-8 are kept as they are.
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

// Unicode's simple case folding, one code point for one.
std::string fold_case(std::string_view text);

// Letters and digits only, folded: what two writings of the same words share.
std::string bare_letters(std::string_view text);

// True where `words` stands in `text` from the beginning of a word to the end of one, whatever the case: "kim" in "Kim Jong-un",
// not in "Kimberly". False for empty words.
bool has_words(std::string_view text, std::string_view words);

// The same of what is folded already: for many words in one text.
bool has_folded_words(std::string_view text, std::string_view words);

}  // namespace hearsay
