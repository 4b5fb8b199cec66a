#include "claims/exchange.h"

#include <algorithm>

#include "claims/arguments.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// The noun or clause after "in exchange for": a child of "exchange", or the next phrase that the same word governs, or another.
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
  const auto next = exchange + 1;  // wherever else the phrase behind "for" was hung
  if (!same_sentence(document, exchange, next) || base_of(document.tokens[next].deprel) != Deprel::case_) return -1;
  const auto price = document.tokens[next].head;
  return price > next && is_for(price) ? price : -1;
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

// Nobody, or each of a country of the others: "Kim" and "Pyongyang".
bool are_one_side(const std::vector<Participant>& some, const std::vector<Participant>& others) {
  const auto in = [&](const Participant& one) {
    return std::any_of(others.begin(), others.end(),
                       [&](const auto& other) { return has_country(one.code) && head_of_code(one.code) == head_of_code(other.code); });
  };
  return std::all_of(some.begin(), some.end(), in);
}

// Who takes gives back: the one who receives pays, and the one who asks. Nobody pays himself: "wants Kim's help to refill his stocks in
// exchange for aid to Pyongyang" is paid by the one who wants.
std::vector<Participant> payer_of(const Document& document, std::vector<Claim>& claims, const Claim& given, const Claim& back) {
  std::vector<Participant> out;
  for (const auto* at = &given; at != nullptr && are_one_side(out, back.recipient);) {
    out = at->recipient.empty() || (at->event && at->event->type == "REQUEST") ? at->actor : at->recipient;
    at = claim_above(document, claims, document.tokens[at->predicate_token].head);
  }
  return out;
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
    if (are_one_side(back->actor, back->recipient)) back->actor = payer_of(document, claims, *given, *back);
  }
}

}  // namespace hearsay
