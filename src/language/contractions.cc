#include "language/contractions.h"

#include <algorithm>

#include "base/hash.h"
#include "language/word_classes.h"

namespace hearsay {
namespace {

std::string_view ending(std::string_view form, std::size_t size) { return form.substr(form.size() - std::min(form.size(), size)); }

}  // namespace

void contraction_features(std::string_view text, std::span<const SplitWord> words, std::size_t at, std::vector<std::uint32_t>& out) {
  const auto form = [&](std::ptrdiff_t i) {
    return i >= 0 && i < static_cast<std::ptrdiff_t>(words.size()) ? form_of(text, words[static_cast<std::size_t>(i)]) : std::string_view();
  };
  const auto here = static_cast<std::ptrdiff_t>(at);
  const auto before = form(here - 1), earlier = form(here - 2), next = form(here + 2), after = form(here + 3);
  const auto word = hash64(words[at].form, words[at + 1].form.size());
  out.clear();
  std::uint64_t slot = 0;
  const auto add = [&](std::string_view a, std::string_view b = {}) {
    out.push_back(static_cast<std::uint32_t>(hash64(a, hash64(b, word + ++slot)) >> 32));
  };
  add({});
  add(before);
  add(earlier);
  add(next);
  add(after);
  for (std::size_t size = 1; size <= 4; ++size) add(ending(before, size)), add(ending(next, size));
  add(earlier, before);
  add(ending(before, 2), ending(next, 2));
  add(ending(before, 3), ending(earlier, 2));
}

void settle_contractions(std::string_view text, const ContractionModel& model, std::vector<SplitWord>& words) {
  if (model.weights.empty()) return;
  const std::size_t mask = model.weights.size() - 1;
  std::vector<std::uint32_t> features;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!words[i].perhaps) continue;
    contraction_features(text, words, i, features);
    std::int32_t score = 0;
    for (const auto feature : features) score += model.weights[feature & mask];
    words[i].perhaps = words[i + 1].perhaps = false;
    if (score > 0) continue;
    words[i].form = {};
    words[i + 1].span.end = words[i + 1].span.begin;  // taken out below
  }
  std::erase_if(words, [](const SplitWord& word) { return word.span.begin == word.span.end; });
}

}  // namespace hearsay
