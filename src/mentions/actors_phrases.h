// Phrases matched independently of how tokens are cut: text is read as atoms, runs of letters and digits ("Kim Jong-un" is three,
// "U.S." is one), folded to lower case without Latin accents. A table maps sequences of atoms to values.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

struct Atom {
  std::uint64_t hash = 0;  // of the folded letters
  std::int32_t token = -1;
  bool upper = false;      // begins with a capital
  bool all_upper = false;  // nothing but capitals and digits, at least two
  bool opens = false;      // first atom of its token
  bool closes = false;     // last atom of its token
};

// Appends the atoms of one token's text.
void append_atoms(std::string_view text, std::int32_t token, std::vector<Atom>& out);

// The hash of a text as if it were one atom; separators are skipped.
std::uint64_t folded_hash(std::string_view text);

// How the capitals of a phrase must stand in the text.
struct CasePattern {
  std::uint32_t upper = 0;  // bit i: atom i begins with a capital
  bool exact = false;       // an abbreviation: all capitals, nothing else will do ("US", "WHO")
  bool admits(const Atom* atoms, std::size_t count) const;
};

CasePattern case_pattern_of(const std::vector<Atom>& atoms);  // of a phrase as its lexicon writes it

inline std::uint64_t extended(std::uint64_t phrase, std::uint64_t atom) {  // the hash of a phrase that one more atom makes longer
  std::uint64_t x = (phrase ^ atom) * 0x9E3779B97F4A7C15ull + (phrase << 7) + 0x632BE59BD9B4E019ull;
  return x ^ (x >> 29);
}

template <class Value>
struct PhraseMap {
  struct Entry {
    Value value;
    CasePattern pattern;
  };
  struct Hit {
    std::size_t atoms = 0;  // length; 0 for no match
    const std::vector<Entry>* entries = nullptr;
  };

  // The node behind a phrase: the start of longer phrases, and what the phrase itself stands for.
  std::unordered_map<std::uint64_t, std::vector<Entry>> nodes;

  void add(std::string_view phrase, Value value) {
    std::vector<Atom> atoms;
    append_atoms(phrase, 0, atoms);
    if (atoms.empty()) return;
    std::uint64_t state = 0;
    for (const Atom& atom : atoms) {
      state = extended(state, atom.hash);
      nodes.try_emplace(state);
    }
    nodes[state].push_back({value, case_pattern_of(atoms)});
  }

  // What exactly this phrase stands for; nullptr for nothing.
  std::vector<Entry>* entries_of(std::string_view phrase) {
    const auto* self = this;
    return const_cast<std::vector<Entry>*>(self->entries_of(phrase));
  }
  const std::vector<Entry>* entries_of(std::string_view phrase) const {
    std::vector<Atom> atoms;
    append_atoms(phrase, 0, atoms);
    std::uint64_t state = 0;
    for (const Atom& atom : atoms) state = extended(state, atom.hash);
    const auto found = atoms.empty() ? nodes.end() : nodes.find(state);
    return found == nodes.end() ? nullptr : &found->second;
  }

  // Calls visit(length, entries) for each phrase that begins at `begin`, shortest first.
  template <class Visit>
  void visit_at(const std::vector<Atom>& atoms, std::size_t begin, Visit visit) const {
    std::uint64_t state = 0;
    for (std::size_t i = begin; i < atoms.size(); ++i) {
      state = extended(state, atoms[i].hash);
      const auto found = nodes.find(state);
      if (found == nodes.end()) return;
      if (!found->second.empty()) visit(i - begin + 1, found->second);
    }
  }
};

}  // namespace hearsay
