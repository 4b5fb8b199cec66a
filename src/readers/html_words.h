// What the words of a page's markup and its short lines say of its parts; the words stand in data/readers. Thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay {

// What an element's class and id name, each kind a bit.
enum PageWord : std::uint8_t { kNoWord = 0, kNever = 1, kDrop = 2, kWeak = 4, kBody = 8, kStub = 16, kLive = 32 };
std::uint8_t page_words(std::string_view names);

// Whether a title or address says that its page is a live blog.
bool says_live(std::string_view title, std::string_view url);
// Whether that is all that a text says: "Live", "Live updates".
bool is_live_word(std::string_view text);

enum class Phrase : std::uint8_t { none, no_text, ends_article };
// Of a short paragraph or heading: whether it is what pages say around articles. `letters` is its length in characters.
Phrase page_phrase(std::string_view text, std::size_t letters);

}  // namespace hearsay
