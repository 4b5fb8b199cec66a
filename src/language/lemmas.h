// Lemmas: for each word the edit that turns its form into its lemma, looked up by form, tag and features, else by its ending.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/pack.h"
#include "hearsay/document.h"
#include "language/words.h"

namespace hearsay {

// Change the case, cut characters off the end, append.
struct LemmaEdit {
  enum class Case : std::uint8_t { keep, lower };
  Case letter_case = Case::keep;
  std::uint32_t cut = 0;  // bytes
  std::string append;
};

// What decides a lemma.
struct LemmaQuery {
  std::string_view form;
  Upos upos = Upos::none;
  Features feats;
  bool first = false;         // the first word of its sentence, whose capital says nothing
  std::uint32_t context = 0;  // of clitic auxiliaries: relation and form of the verb ("'s gone", "'s going")
  bool begun = false;         // a capital on a word that is written small elsewhere (small_words.tsv): it says nothing either
};

struct LemmaModel {
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t edit = 0;  // index + 1 in edits; 0 for an empty slot
  };
  std::span<const Slot> slots;  // open addressing, a power of two of them; points into the pack
  std::vector<LemmaEdit> edits;
};

constexpr std::size_t kLongestLemmaEnding = 6;

// Sections "lemma/table" and "lemma/edits"; throws Error bad_format.
LemmaModel load_lemmas(const Pack& pack);

// Keys from the most to the least particular, as the trainer counts them and the engine looks them up.
void lemma_keys(const LemmaQuery& query, std::vector<std::uint64_t>& keys);
LemmaQuery lemma_query(const Document& document, const Token& token, bool first, const WordLexicon& lexicon);

std::string lemma_of(const LemmaEdit& edit, std::string_view form);  // with its end exchanged, in small letters where the edit says so

// Index of the edit, or -1 where no key is known.
std::int32_t find_edit(const LemmaModel& model, std::span<const std::uint64_t> keys);

// Fills the lemma of every token, from upos, feats and deprel.
void find_lemmas(Document& document, const LemmaModel& model, const WordLexicon& lexicon);

}  // namespace hearsay
