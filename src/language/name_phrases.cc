#include "language/name_phrases.h"

#include <fmt/format.h>

#include <algorithm>

#include "hearsay/error.h"

namespace hearsay {
namespace {

constexpr std::string_view kClasses = "PGObou123cr";

}  // namespace

void NamePhrases::Key::add(std::string_view form) {
  for (auto c : form) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
    const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (!counts) continue;
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    ++letters;
  }
}

NamePhrases::NamePhrases(std::string_view tsv) : filter_(tsv.empty() ? 0 : kFilterBits / 64) {
  classes_.reserve(static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\n')));
  for (int number = 1; !tsv.empty(); ++number) {
    const auto line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    std::uint16_t classes = 0;
    for (const char letter : tab == std::string_view::npos ? std::string_view("?") : line.substr(tab + 1)) {
      const auto bit = kClasses.find(letter);
      if (bit == std::string_view::npos)
        throw Error(ErrorCode::bad_format,
                    fmt::format("name_phrases.tsv:{}: wants a phrase, a tab and classes out of \"{}\"", number, kClasses));
      classes = static_cast<std::uint16_t>(classes | 1U << bit);
    }
    Key key;
    key.add(line.substr(0, tab));
    classes_[key.hash] |= classes;
    filter_[key.hash % kFilterBits / 64] |= std::uint64_t{1} << key.hash % 64;
  }
}

std::uint16_t NamePhrases::classes_of(const Key& key) const {
  if (key.letters < 2 || filter_.empty() || (filter_[key.hash % kFilterBits / 64] >> key.hash % 64 & 1) == 0) return 0;
  const auto found = classes_.find(key.hash);
  return found == classes_.end() ? 0 : found->second;
}

}  // namespace hearsay
