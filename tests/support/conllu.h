// Hand-built documents: from CoNLL-U text to a Document with sentences, tokens and syntax.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay::testing {

// Reads CoNLL-U: ten columns, or a short form of six "id form lemma upos head deprel" divided by blanks; "_" for what does not matter.
// SpaceAfter=No is honoured in the last column; "# newpar" begins a paragraph. Fills text, paragraphs, sentences, tokens, children.
Document document_from_conllu(std::string_view conllu);

}  // namespace hearsay::testing
