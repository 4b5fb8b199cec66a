// Walking the dependency tree of a document. All functions take token indices of the document and are read-only but for index_children.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay {

// Fills child_begin and children from the heads. Called once, after parsing; linear time.
void index_children(Document& document);

// Whether the form of a token is a dash that may set something off: "BERLIN -".
inline bool is_dash(std::string_view form) { return form == "-" || form == "--" || form == "–" || form == "—"; }

// A noun or name.
inline bool is_noun(const Token& token) { return token.upos == Upos::noun || token.upos == Upos::propn; }

// Whether a token is a comma; -1 is none.
inline bool is_comma(const Document& document, std::int32_t token) { return token >= 0 && document.form_of(document.tokens[token]) == ","; }

// The children of a token, in order of text; none before the first and behind the last token.
std::span<const std::int32_t> children_of(const Document& document, std::int32_t token);

// The first child with that relation (child_with_base: or any subtype of it); -1 where there is none.
std::int32_t child_with(const Document& document, std::int32_t token, Deprel relation);
std::int32_t child_with_base(const Document& document, std::int32_t token, Deprel relation);

// The first child with that lemma; -1 where there is none.
std::int32_t child_with_lemma(const Document& document, std::int32_t token, std::string_view lemma);

// Smallest contiguous token range that holds the token and all its descendants.
TokenRange subtree_of(const Document& document, std::int32_t token);

// True where `ancestor` is `token` or stands above it.
bool is_under(const Document& document, std::int32_t token, std::int32_t ancestor);

// Bytes from the first to the last token of a range.
Span span_of(const Document& document, TokenRange tokens);

// True where both tokens stand in the document, in one sentence.
inline bool same_sentence(const Document& document, std::int32_t a, std::int32_t b) {
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  return a >= 0 && b >= 0 && a < size && b < size &&
         document.tokens[static_cast<std::size_t>(a)].sentence == document.tokens[static_cast<std::size_t>(b)].sentence;
}

// The token whose span holds the byte, or the next one after it; tokens.size() where there is none.
std::int32_t token_at(const Document& document, std::uint32_t byte);

// The tokens that lie wholly within a span of bytes.
TokenRange tokens_in(const Document& document, Span span);

// The head of a range: the first of its tokens whose head lies outside the range; -1 for an empty range.
std::int32_t head_of(const Document& document, TokenRange tokens);

}  // namespace hearsay
