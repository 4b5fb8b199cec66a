#include "mentions/phrases.h"

#include <algorithm>
#include <string>
#include <utility>

#include "hearsay/error.h"

namespace hearsay {
namespace {

bool continues(const Word& word) { return word.joined() || (!word.marks && (word.mark == '\'' || word.mark == '.')); }

}  // namespace

std::int32_t PhraseTable::add(std::string_view phrase, Vocabulary& vocabulary) {
  std::vector<std::int32_t> words;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(" -'", at), phrase.size());
    if (end > at) words.push_back(vocabulary.add(phrase.substr(at, end - at)));
    at = end + 1;
  }
  if (words.empty()) throw Error(ErrorCode::bad_value, "empty phrase '" + std::string(phrase) + "'");
  const auto first = static_cast<std::size_t>(words.front());
  const auto index = static_cast<std::int32_t>(phrases_.size());
  if (by_first_.size() <= first) by_first_.resize(first + 1);
  auto& list = by_first_[first];
  const auto longer = [&](std::int32_t other) { return phrases_[static_cast<std::size_t>(other)].size() < words.size(); };
  list.insert(std::ranges::find_if(list, longer), index);
  phrases_.push_back(std::move(words));
  return index;
}

PhraseTable::Match PhraseTable::longest_at(std::span<const Word> words, std::int32_t at) const {
  const auto size = static_cast<std::int32_t>(words.size());
  if (at < 0 || at >= size) return {};
  const std::int32_t id = words[static_cast<std::size_t>(at)].id;
  if (id < 0 || static_cast<std::size_t>(id) >= by_first_.size()) return {};
  for (const std::int32_t index : by_first_[static_cast<std::size_t>(id)]) {
    const auto& phrase = phrases_[static_cast<std::size_t>(index)];
    const auto length = static_cast<std::int32_t>(phrase.size());
    std::int32_t i = 1;
    while (i < length && at + i < size) {
      const Word& word = words[static_cast<std::size_t>(at + i)];
      if (word.id != phrase[static_cast<std::size_t>(i)] || !continues(word)) break;
      ++i;
    }
    if (i == length) return {index, at + length};
  }
  return {};
}

}  // namespace hearsay
