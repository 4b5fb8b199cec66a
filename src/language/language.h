// The language engine: from text to sentences, tokens, tags, lemmas, dependencies (UD v2) and names.
// One model file a language (models/<code>.hearsay, docs/model-format.md), memory-mapped, immutable, shared between threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct Language;  // weights and lexicons of one language

// Who parses: the neural net, or linear models that parse three times as fast and less well (docs/figures.md).
enum class Engine { accurate, fast };
// Throws Error usage for a name that is none.
Engine engine_named(std::string_view name);

// Opens a model file. Throws Error as Pack does. `knowledge` gives languages/<code>/, where <code> is the file's name up to a hyphen:
// words.tsv, and where a language has them small_words.tsv, name_words.tsv and name_phrases.tsv.
std::shared_ptr<const Language> load_language(const std::string& model_path, const Knowledge& knowledge, Engine engine = Engine::accurate);

// The model file's checksum, for provenance.
const std::string& fingerprint_of(const Language& language);

// Fills paragraphs, sentences and tokens (spans only).
void split(Document& document, const Language& language);

// Fills upos, feats, lemma, head and deprel of the tokens, the index of children, and names as each sentence shows them.
void parse(Document& document, const Language& language);
// For trainers: the same without names, but with what the net gives each of their tags (names.h).
void parse(Document& document, const Language& language, std::vector<float>& name_scores);

// Lets the document's names decide one another.
void find_names(Document& document, const Language& language);

}  // namespace hearsay
