// The fast engine's parser: greedy arc-hybrid with a linear model of three actions, then a linear labeller over the finished tree.
// Trained with a dynamic oracle and exploration (Goldberg and Nivre 2013), features after Zhang and Nivre (2011). Linear time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/pack.h"
#include "hearsay/document.h"
#include "language/arc_hybrid.h"
#include "language/fast_rows.h"
#include "language/fast_words.h"

namespace hearsay {

// What the parser reads of a word, as hashes.
struct ParserWord {
  std::uint64_t word = 0;  // FastWord::word()
  std::uint64_t tag = 0;   // UPOS
  std::uint64_t both = 0;
  std::uint64_t fine = 0;  // UPOS and what decides attachment among the features
  std::uint64_t suffix = 0;
};
ParserWord parser_word(const FastWord& word, Upos tag, const Features& features);
// words[0] the root, 1 to n the sentence, then four that stand for what is beyond the end and what is not there: as ArcHybrid numbers them.
// `n` words are already at words[1]; the others are set here.
void frame_parser_words(std::vector<ParserWord>& words);

void add_transition_features(const ArcHybrid& state, std::span<const ParserWord> words, FastFeatures& out);

// A finished tree, as the labeller reads it: heads[i] of word i, 1 to n, and for each node its outermost dependents and how many it has.
void add_relation_features(const ArcHybrid& tree, std::span<const ParserWord> words, std::int32_t dependent, FastFeatures& out);

// Column = Deprel.
using RelationRows = FastRows<56>;
static_assert(static_cast<int>(Deprel::xcomp) < RelationRows::kColumns);
using TransitionRows = FastRows<4>;

struct FastParser {
  TransitionRows transitions;
  RelationRows relations;
};

// Sections "fast/transitions", "fast/relations"; throws Error bad_format.
FastParser load_fast_parser(const Pack& pack);

// Fills head and deprel of every token from form, upos and feats. Each sentence becomes one tree with one root.
void parse_fast(Document& document, const FastParser& model, const FastWords& words);

// The best-scoring allowed transition.
Transition best_transition(const ArcHybrid& state, const TransitionRows::Sums& sums);

}  // namespace hearsay
