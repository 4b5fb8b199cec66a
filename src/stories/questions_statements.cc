// Questions put as statements, which parsers read more surely; as questions.h says.
#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/fold.h"
#include "stories/questions.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestSubject = 7;  // words

// Its words, without the marks of a question.
std::vector<std::string> words_asked(const std::string& question) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < question.size();) {
    const auto end = std::min(question.find_first_of(" ?", begin), question.size());
    if (end > begin) out.push_back(question.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

// The words from `first` on as a sentence.
std::string statement_of(const std::vector<std::string>& parts, std::size_t first) {
  std::string text;
  for (auto i = first; i < parts.size(); ++i) text += (text.empty() ? "" : " ") + parts[i];
  text[0] = ascii_upper(text[0]);
  return text + '.';
}

}  // namespace

std::string statement_in_doubt(const std::string& question, const StoryWords& words) {
  const auto parts = words_asked(question);
  if (parts.size() < 3 || fold_case(parts[0]) != "who") return {};
  std::size_t at = words.auxiliaries.contains(fold_case(parts[1])) ? 2 : 1;
  if (!words.says.contains(fold_case(parts[at]))) return {};
  at += at + 1 < parts.size() && fold_case(parts[at + 1]) == "that" ? 2 : 1;
  return at < parts.size() ? statement_of(parts, at) : std::string();
}

std::vector<std::string> as_statements(const std::string& question, const StoryWords& words) {
  auto parts = words_asked(question);
  // "Who did police arrest?" asks as "Did police arrest?" does.
  const bool asks = parts.size() > 1 && words.asking.contains(fold_case(parts[0])) && words.auxiliaries.contains(fold_case(parts[1]));
  if (asks) parts.erase(parts.begin());
  std::vector<std::string> out;
  if (parts.size() < 3 || !words.auxiliaries.contains(fold_case(parts[0]))) return out;
  for (std::size_t behind = 1; behind + 1 < parts.size() && behind <= kLongestSubject; ++behind) {
    // No phrase ends in an article.
    const auto last = fold_case(parts[behind]);
    if (words.definite.contains(last) || words.possessive.contains(last) || last == "a" || last == "an") continue;
    auto moved = parts;
    moved[behind] += ' ' + fold_case(parts[0]);
    out.push_back(statement_of(moved, 1));
  }
  return out;
}

}  // namespace hearsay
