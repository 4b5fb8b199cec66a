#include "document/syntax.h"

#include <algorithm>

#include "document/names.h"

namespace hearsay {

void index_children(Document& document) {
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  document.child_begin.assign(size + 1, 0);
  for (const auto& token : document.tokens)
    if (token.head >= 0) ++document.child_begin[token.head + 1];
  for (std::int32_t i = 0; i < size; ++i) document.child_begin[i + 1] += document.child_begin[i];
  document.children.resize(document.child_begin[size]);
  std::vector<std::int32_t> next(document.child_begin.begin(), document.child_begin.end());
  for (std::int32_t i = 0; i < size; ++i)
    if (const auto head = document.tokens[i].head; head >= 0) document.children[next[head]++] = i;
}

std::span<const std::int32_t> children_of(const Document& document, std::int32_t token) {
  if (static_cast<std::size_t>(token) + 1 >= document.child_begin.size() || token < 0) return {};
  const auto begin = document.child_begin[token], end = document.child_begin[token + 1];
  return {document.children.data() + begin, document.children.data() + end};
}

namespace {

template <class Test>
std::int32_t first_child(const Document& document, std::int32_t token, Test test) {
  for (const auto child : children_of(document, token))
    if (test(document.tokens[child])) return child;
  return -1;
}

}  // namespace

std::int32_t child_with(const Document& document, std::int32_t token, Deprel relation) {
  return first_child(document, token, [&](const Token& child) { return child.deprel == relation; });
}

std::int32_t child_with_base(const Document& document, std::int32_t token, Deprel relation) {
  return first_child(document, token, [&](const Token& child) { return base_of(child.deprel) == relation; });
}

std::int32_t child_with_lemma(const Document& document, std::int32_t token, std::string_view lemma) {
  return first_child(document, token, [&](const Token& child) { return child.lemma == lemma; });
}

TokenRange subtree_of(const Document& document, std::int32_t token) {
  TokenRange range{token, token + 1};
  std::vector<std::int32_t> open{token};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    range.begin = std::min(range.begin, at);
    range.end = std::max(range.end, at + 1);
    const auto below = children_of(document, at);
    open.insert(open.end(), below.begin(), below.end());
  }
  return range;
}

bool is_under(const Document& document, std::int32_t token, std::int32_t ancestor) {
  while (token >= 0 && token != ancestor) token = document.tokens[token].head;
  return token >= 0;
}

Span span_of(const Document& document, TokenRange tokens) {
  if (tokens.empty()) return {};
  return {document.tokens[tokens.begin].span.begin, document.tokens[tokens.end - 1].span.end};
}

std::int32_t token_at(const Document& document, std::uint32_t byte) {
  const auto found =
      std::partition_point(document.tokens.begin(), document.tokens.end(), [&](const Token& token) { return token.span.end <= byte; });
  return static_cast<std::int32_t>(found - document.tokens.begin());
}

TokenRange tokens_in(const Document& document, Span span) {
  TokenRange range{token_at(document, span.begin), token_at(document, span.end)};
  if (range.begin < static_cast<std::int32_t>(document.tokens.size()) && document.tokens[range.begin].span.begin < span.begin)
    ++range.begin;
  range.end = std::max(range.begin, range.end);
  return range;
}

std::int32_t head_of(const Document& document, TokenRange tokens) {
  for (auto i = tokens.begin; i < tokens.end; ++i)
    if (!tokens.contains(document.tokens[i].head)) return i;
  return -1;
}

}  // namespace hearsay
