#include "stories/story_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/hash.h"
#include "base/knowledge.h"
#include "base/lines.h"
#include "hearsay/error.h"

namespace hearsay {

WordCounts::Table word_table_of(std::string_view file, std::string_view name) {
  WordCounts::Table out;
  each_entry(file, [&](std::string_view line, int line_number) {
    const auto tab = line.find('\t');
    std::uint32_t count = 0;
    const auto digits = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    const auto [rest, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (wrong != std::errc() || rest != digits.data() + digits.size() || count == 0 || (tab != 0 && count > out.passages))
      throw Error(ErrorCode::bad_format, fmt::format("{}:{}: not a word, a tab and a count of passages", name, line_number));
    if (tab == 0) out.passages = count;
    else out.counts[hash64(line.substr(0, tab))] = count;
  });
  if (out.passages == 0) throw Error(ErrorCode::bad_format, fmt::format("{}: no line says how many passages there are", name));
  return out;
}

WordCounts load_word_counts(const Knowledge& knowledge) {
  constexpr std::string_view folder = "languages/", file = "/word_counts.tsv";
  WordCounts out;
  std::uint64_t hash = 0;
  for (const auto& path : knowledge.files(folder)) {
    if (!path.ends_with(file)) continue;
    const auto bytes = knowledge.file(path);
    out.languages.emplace(path.substr(folder.size(), path.size() - folder.size() - file.size()), word_table_of(bytes, path));
    hash = hash64(bytes, hash64(path, hash));
  }
  out.fingerprint = hex(hash);
  return out;
}

std::string story_word(std::string_view word) {
  auto out = fold_case(word);
  const auto size = out.size();
  const auto before = [&](std::size_t back) { return size >= back ? out[size - back] : '\0'; };
  if (size > 4 && out.ends_with("ies") && before(4) != 'a' && before(4) != 'e') return out.substr(0, size - 3) + "y";
  if (size > 3 && out.ends_with("es") && before(3) != 'a' && before(3) != 'e' && before(3) != 'o') return out.substr(0, size - 1);
  if (size > 3 && out.ends_with("s") && before(2) != 'u' && before(2) != 's') out.pop_back();
  return out;
}

namespace {
auto table_of(const WordCounts& counts, std::string_view language) {
  return counts.languages.find(language.empty() ? std::string_view("en") : language.substr(0, 2));
}
}  // namespace

bool has_word_counts(const WordCounts& counts, std::string_view language) { return table_of(counts, language) != counts.languages.end(); }

double weight_of_word(const WordCounts& counts, std::string_view language, std::string_view word) {
  if (word.size() < 2) return 0;
  const auto table = table_of(counts, language);
  if (table == counts.languages.end()) {
    const bool large = is_ascii_upper(word.front());
    return large || word.size() >= 6 ? kRarest / 2 : 0;
  }
  const auto found = table->second.counts.find(hash64(story_word(word)));
  if (found == table->second.counts.end()) return kRarest;
  return std::clamp(std::log2(table->second.passages / found->second), 0.0, kRarest);
}

}  // namespace hearsay
