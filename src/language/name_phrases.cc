#include "language/name_phrases.h"

#include <algorithm>

#include "base/ascii.h"
#include "language/classed_lines.h"

namespace hearsay {
namespace {

constexpr std::string_view kClasses = "PGObou123cr";

}  // namespace

void NamePhrases::Key::add(std::string_view form) {
  for (auto c : form) {
    c = ascii_lower(c);
    if (!is_word_byte(c)) continue;
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    ++letters;
  }
}

NamePhrases::NamePhrases(std::string_view tsv) : table_(static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\n')) + 1) {
  for_each_classed_line(tsv, "name_phrases.tsv", kClasses, [&](std::string_view phrase, std::uint16_t classes) {
    Key key;
    key.add(phrase);
    table_.add(key.hash, classes);
  });
}

std::uint16_t NamePhrases::classes_of(const Key& key) const { return key.letters < 2 ? std::uint16_t{0} : table_.classes_of(key.hash); }

}  // namespace hearsay
