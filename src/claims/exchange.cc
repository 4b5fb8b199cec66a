#include "claims/exchange.h"

#include <algorithm>

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// The noun or clause after "in exchange for": a child of "exchange", or the next phrase that the same word governs.
std::int32_t price_of(const Document& document, std::int32_t exchange) {
  const auto is_for = [&](std::int32_t token) {
    const auto preposition = preposition_of(document, token);
    return preposition > exchange && document.tokens[preposition].lemma == "for" && preposition <= exchange + 2;
  };
  for (const auto child : children_of(document, exchange))
    if (is_for(child)) return child;
  const auto head = document.tokens[exchange].head;
  if (head < 0) return -1;
  for (const auto sibling : children_of(document, head))
    if (sibling > exchange && is_for(sibling)) return sibling;
  return -1;
}

Claim* claim_on(std::vector<Claim>& claims, std::int32_t token) {
  const auto found =
      std::lower_bound(claims.begin(), claims.end(), token, [](const Claim& claim, std::int32_t at) { return claim.predicate_token < at; });
  return found != claims.end() && found->predicate_token == token ? &*found : nullptr;
}

Claim* claim_above(const Document& document, std::vector<Claim>& claims, std::int32_t token) {
  for (int depth = 0; token >= 0 && depth < 16; ++depth, token = document.tokens[token].head)
    if (auto* claim = claim_on(claims, token)) return claim;
  return nullptr;
}

Claim* first_claim_in(std::vector<Claim>& claims, TokenRange range) {
  const auto found = std::lower_bound(claims.begin(), claims.end(), range.begin,
                                      [](const Claim& claim, std::int32_t at) { return claim.predicate_token < at; });
  return found != claims.end() && range.contains(found->predicate_token) ? &*found : nullptr;
}

}  // namespace

void link_exchanges(const Document& document, const EventLexicon& lexicon, std::vector<Claim>& claims) {
  for (std::int32_t i = 1; i < static_cast<std::int32_t>(document.tokens.size()); ++i) {
    if (!lexicon.exchange_nouns.contains(document.tokens[i].lemma) || document.tokens[i - 1].lemma != "in") continue;
    const auto price = price_of(document, i);
    if (price < 0) continue;
    auto* given = claim_above(document, claims, document.tokens[i].head);
    auto* back = first_claim_in(claims, subtree_of(document, price));
    if (given == nullptr || back == nullptr || given == back) continue;
    given->exchange = back->id;
    back->exchange = given->id;
    // Who takes gives back: the one who receives pays, and the one who asks.
    if (back->actor.empty())
      back->actor = given->recipient.empty() || (given->event && given->event->type == "REQUEST") ? given->actor : given->recipient;
  }
}

}  // namespace hearsay
