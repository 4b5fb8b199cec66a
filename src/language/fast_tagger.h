// The fast engine's tagger: UPOS, then UD features, from left to right, each choice final (an averaged perceptron, Collins 2002,
// with Ratnaparkhi's features, 1996). What depends on a word form alone is summed once for each form of a document.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/pack.h"
#include "hearsay/document.h"
#include "language/fast_rows.h"
#include "language/fast_words.h"

namespace hearsay {

constexpr int kUposCount = 17;  // column = Upos - 1
constexpr int kMostBundles = 31;

// A bundle of UD features, of those that a UPOS can have.
using FastBundles = std::array<std::vector<Features>, kUposCount + 1>;  // by Upos

struct FastTagger {
  FastRows<20> tags;
  FastRows<32> bundle_rows;
  FastBundles bundles;
};

// Sections "fast/tags", "fast/bundles", "fast/bundles.rows"; throws Error bad_format.
FastTagger load_fast_tagger(const Pack& pack);
// Lines "VERB<tab>Tense=Past|VerbForm=Fin"; throws Error bad_format naming `where`.
FastBundles read_fast_bundles(std::string_view text, const std::string& where);

// Where a word stands beside the one that is tagged.
enum class Beside { itself, before, after, two_before, two_after };
// Features of the word there that read nothing else.
void add_tag_features(const FastWord& word, Beside where, FastFeatures& out);

// A sentence as it is tagged; outside of it words and tags are blank.
struct TagContext {
  const FastWord *before, *word, *after;
  Upos tag_before = Upos::none, tag_two_before = Upos::none;
  bool first = false;
};
void add_tag_features(const TagContext& context, FastFeatures& out);

// What chooses among the bundles of a UPOS; read when the whole sentence has its tags.
struct BundleContext {
  const FastWord *before, *word;
  Upos tag, tag_before, tag_two_before, tag_after;
  const FastWord* nominal;       // the last noun or pronoun before the word, with which a verb may agree
  std::uint64_t nominal_bundle;  // its UPOS and bundle
};
void add_bundle_features(const BundleContext& context, FastFeatures& out);

constexpr bool is_nominal(Upos tag) { return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron; }

// Fills upos and feats of every token. Linear time.
void tag_fast(Document& document, const FastTagger& model, const FastWords& words);

}  // namespace hearsay
