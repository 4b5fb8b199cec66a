#include "claims/noun_tenses.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

using Names = std::set<std::string_view>;

Names parties_of(const Claim& claim) {
  Names out;
  for (const auto* list : {&claim.actor, &claim.recipient})
    for (const auto& participant : *list)
      if (!participant.name.empty()) out.insert(participant.name);
  return out;
}

// One of two readings has all the parties of the other, and two at least.
bool are_same(const Names& a, const Names& b) {
  const auto& fewer = a.size() < b.size() ? a : b;
  const auto& more = a.size() < b.size() ? b : a;
  return fewer.size() > 1 && std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

// A noun in the present for want of anything else: what is said to go on, or is carried by a verb, has a tense of its own.
bool is_undated(const Reading& reading, const Claim& claim) {
  const auto& document = reading.document;
  const auto noun = claim.predicate_token;
  if (!claim.event || claim.tense != ClaimTense::present || claim.time >= 0 || is_verb(document, noun)) return false;
  if (reading.carrier_of[noun] >= 0 || tense_of_noun(document, reading.lexicon, noun)) return false;
  const auto& word = document.tokens[noun];
  return base_of(word.deprel) != Deprel::nsubj || word.head < 0 || is_nominal(document, word.head);
}

}  // namespace

void settle_noun_tenses(const Reading& reading, std::vector<Claim>& claims) {
  if (std::none_of(claims.begin(), claims.end(), [&](const Claim& claim) { return is_undated(reading, claim); })) return;
  struct Dated {
    Names parties;
    ClaimTense tense;
  };
  std::map<std::string_view, std::vector<Dated>> dated;  // by type
  for (const auto& claim : claims)
    if (claim.event && claim.polarity == Polarity::positive && claim.certainty != Certainty::unknown &&
        (claim.time >= 0 || is_verb(reading.document, claim.predicate_token)))
      dated[claim.event->type].push_back({parties_of(claim), claim.tense});
  for (auto& claim : claims) {
    if (!is_undated(reading, claim)) continue;
    const auto parties = parties_of(claim);
    std::set<ClaimTense> tenses;
    for (const auto& other : dated[claim.event->type])
      if (are_same(parties, other.parties)) tenses.insert(other.tense);
    if (tenses.size() == 1) claim.tense = *tenses.begin();
  }
}

}  // namespace hearsay
