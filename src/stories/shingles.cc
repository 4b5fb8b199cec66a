#include "stories/shingles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/hash.h"
#include "base/sorted.h"

namespace hearsay {
namespace {

bool is_ascii_word(char c) { return is_ascii_digit(c) || is_ascii_letter(c); }

// Length in bytes of a sign beyond ASCII that divides words: the signs of U+2000 to U+206F (quotation marks, dashes, dots), U+3000 to
// U+3002, and those of Latin-1 (no-break space, guillemets). 0 for a letter.
std::size_t sign_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0); };
  if (byte(0) == 0xC2) return byte(1) >= 0xA0 && byte(1) <= 0xBF && byte(1) != 0xAA && byte(1) != 0xB5 && byte(1) != 0xBA ? 2 : 0;
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || (byte(1) == 0x81 && byte(2) <= 0xAF))) return 3;
  return byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) <= 0x82 ? 3 : 0;
}

std::uint64_t folded_hash(std::string_view word) {
  char small[32];
  if (word.size() > sizeof small || std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return hash64(fold_case(word));
  std::transform(word.begin(), word.end(), small, [](char c) { return ascii_lower(c); });
  return hash64(std::string_view(small, word.size()));
}

// The finaliser of SplitMix64: every bit of the input moves every bit of the output.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31);
}

// Multiply-shift hashing (Dietzfelbinger et al. 1997): an odd factor and a summand for each place of the signature.
struct Hashing {
  std::uint64_t factor = 0, summand = 0;
};
constexpr auto kHashings = [] {
  std::array<Hashing, kRows * kBands> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = {mixed(2 * i + 1) | 1, mixed(2 * i + 2)};
  return out;
}();

}  // namespace

std::vector<TextWord> text_words(std::string_view text) {
  std::vector<TextWord> out;
  out.reserve(text.size() / 6);
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    while (at < text.size()) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (c < 0x80 ? !is_ascii_word(text[at]) : sign_at(text, at) > 0) break;
      ++at;
    }
    if (at > begin)
      out.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}, folded_hash(text.substr(begin, at - begin))});
    else at += std::max<std::size_t>(1, sign_at(text, at));
  }
  return out;
}

std::vector<std::uint64_t> shingles_of(std::span<const TextWord> words, std::size_t width) {
  std::vector<std::uint64_t> out;
  if (words.empty()) return out;
  const auto last = words.size() < width ? 0 : words.size() - width;
  out.reserve(last + 1);
  for (std::size_t i = 0; i <= last; ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = i; j < std::min(i + width, words.size()); ++j) hash = mixed(hash * 0x9E3779B97F4A7C15U + words[j].hash);
    out.push_back(hash);
  }
  return out;
}

Signature signature_of(std::span<const std::uint64_t> shingles) {
  Signature out;
  out.fill(std::numeric_limits<std::uint32_t>::max());
  for (const auto shingle : shingles)
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = std::min(out[i], static_cast<std::uint32_t>((kHashings[i].factor * shingle + kHashings[i].summand) >> 32));
  return out;
}

std::array<std::uint64_t, kBands> bands_of(const Signature& signature) {
  std::array<std::uint64_t, kBands> out{};
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t hash = mixed(band + 1);
    for (std::size_t row = 0; row < kRows; ++row) hash = mixed(hash * 0x9E3779B97F4A7C15U + signature[band * kRows + row]);
    out[band] = hash;
  }
  return out;
}

double chance_to_meet(double similarity) {
  return 1 - std::pow(1 - std::pow(similarity, static_cast<double>(kRows)), static_cast<double>(kBands));
}

std::vector<std::uint64_t> marks_of(std::span<const TextWord> words) {
  std::vector<std::uint64_t> out;
  if (words.size() < kPassageWords) return out;
  const auto shingles = shingles_of(words, kPassageWords);
  const auto width = static_cast<std::ptrdiff_t>(std::min(kMarkWindow, shingles.size()));
  for (auto first = shingles.begin(); first + width <= shingles.end(); ++first) {
    const auto smallest = *std::min_element(first, first + width);
    if (out.empty() || out.back() != smallest) out.push_back(smallest);
  }
  sort_once(out);
  return out;
}

}  // namespace hearsay
