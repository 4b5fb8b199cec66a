#include "mentions/actors_phrases.h"

#include <array>

namespace hearsay {
namespace {

// Latin letters U+00C0 to U+017F without their accents; '.' where a letter has no plain form of one character.
constexpr std::string_view kPlain =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

struct Letter {
  char32_t code = 0;
  std::uint32_t bytes = 1;
};

Letter letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {((first & 0x1F) << 6) | (byte(at + 1) & 0x3F), 2};
  if (first < 0xF0) return {((first & 0x0F) << 12) | ((byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F), 3};
  return {0x10000, 4};
}

bool is_separator(char32_t c) {
  if (c < 0x80) return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  return c == 0xA0 || c == 0xAB || c == 0xBB || (c >= 0x2000 && c <= 0x206F) || c == 0x2BC || (c >= 0x3000 && c <= 0x303F);
}

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  return c >= 0x100 && c <= 0x17F && c % 2 == (c >= 0x139 && c <= 0x148 ? 1 : 0);
}

char32_t folded(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0x17F && c - 0xC0 < kPlain.size() && kPlain[c - 0xC0] != '.') return static_cast<char32_t>(kPlain[c - 0xC0]);
  return c;
}

constexpr std::uint64_t kSeed = 0xCBF29CE484222325ull;
std::uint64_t stirred(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x100000001B3ull; }

}  // namespace

void append_atoms(std::string_view text, std::int32_t token, std::vector<Atom>& out) {
  const std::size_t first = out.size();
  Atom atom;
  std::size_t letters = 0, lower = 0;
  const auto finish = [&] {
    if (letters > 0) {
      atom.token = token;
      atom.all_upper = letters > 1 && lower == 0;
      out.push_back(atom);
    }
    letters = lower = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const Letter letter = letter_at(text, i);
    i += letter.bytes;
    if (letter.code == '.') continue;  // full stops belong to abbreviations
    if (is_separator(letter.code)) {
      finish();
      continue;
    }
    const bool capital = is_capital(letter.code);
    if (letters++ == 0) atom = {kSeed, token, capital, false, false, false};
    lower += !capital && !(letter.code >= '0' && letter.code <= '9');
    atom.hash = stirred(atom.hash, folded(letter.code));
  }
  finish();
  if (out.size() > first) {
    out[first].opens = true;
    out.back().closes = true;
  }
}

std::uint64_t folded_hash(std::string_view text) {
  std::uint64_t hash = kSeed;
  for (std::size_t i = 0; i < text.size();) {
    const Letter letter = letter_at(text, i);
    i += letter.bytes;
    if (!is_separator(letter.code)) hash = stirred(hash, folded(letter.code));
  }
  return hash;
}

bool CasePattern::admits(const Atom* atoms, std::size_t count) const {
  for (std::size_t i = 0; i < count; ++i) {
    if (exact && !atoms[i].all_upper) return false;
    if (i < 32 && (upper >> i & 1) != 0 && !atoms[i].upper) return false;
  }
  return true;
}

CasePattern case_pattern_of(const std::vector<Atom>& atoms) {
  CasePattern out;
  out.exact = atoms.size() == 1 && atoms[0].all_upper;
  for (std::size_t i = 0; i < atoms.size() && i < 32; ++i)
    if (atoms[i].upper) out.upper |= 1u << i;
  return out;
}

}  // namespace hearsay
