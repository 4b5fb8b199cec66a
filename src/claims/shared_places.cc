#include <algorithm>

#include "claims/arguments.h"
#include "claims/claim_places.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool leads_on(const Claim& claim, PlaceRole role) {
  return std::any_of(claim.places.begin(), claim.places.end(), [&](const auto& there) { return there.role == role; });
}

bool is_infinitive(const Document& document, std::int32_t token) {
  const auto mark = child_with(document, token, Deprel::mark);
  return mark >= 0 && document.tokens[mark].lemma == "to";
}

// Claims stand in the order of their predicates.
const Claim* claim_on(const std::vector<Claim>& claims, std::int32_t predicate) {
  const auto found = std::lower_bound(claims.begin(), claims.end(), predicate,
                                      [](const Claim& claim, std::int32_t at) { return claim.predicate_token < at; });
  return found == claims.end() || found->predicate_token != predicate ? nullptr : &*found;
}

// What a claim of an infinitive or event noun is for: the claim of the verb above it; null where it is for none.
const Claim* above_claim(const Document& document, const EventLexicon& lexicon, const std::vector<Claim>& claims, const Claim& claim) {
  const auto& token = document.tokens[claim.predicate_token];
  if (token.head < 0) return nullptr;
  const auto preposition = preposition_of(document, claim.predicate_token);
  const auto relation = base_of(token.deprel);
  const bool purpose = (relation == Deprel::advcl || relation == Deprel::xcomp) && is_infinitive(document, claim.predicate_token);
  const bool shared =
      relation == Deprel::obl && preposition >= 0 && lexicon.sharing_prepositions.contains(document.tokens[preposition].lemma);
  const bool joined = relation == Deprel::conj && document.tokens[claim.predicate_token].feats.verb_form != VerbForm::fin;
  if (!purpose && !shared && !joined) return nullptr;
  return claim_on(claims, token.head);
}

// The claim of the finite clause that another one is joined to: "in Azaz, residents marched and gunmen fired on lorries".
const Claim* joined_before(const Document& document, const std::vector<Claim>& claims, const Claim& claim) {
  const auto& token = document.tokens[claim.predicate_token];
  if (token.deprel != Deprel::conj || token.feats.verb_form != VerbForm::fin) return nullptr;
  const auto before = claim_on(claims, token.head);
  return before != nullptr && before->attribution == claim.attribution && before->tense == claim.tense ? before : nullptr;
}

// The claim of the deed that does it: "the explosion in Beirut killed 12".
const Claim* subject_claim(const Document& document, const EventLexicon& lexicon, const std::vector<Claim>& claims, const Claim& claim) {
  if (!claim.event || !lexicon.deeds.contains(claim.event->type) || !is_verb(document, claim.predicate_token)) return nullptr;
  const auto subject = surface_subject(document, lexicon, claim.predicate_token);
  return subject < 0 || subject == claim.predicate_token ? nullptr : claim_on(claims, subject);
}

}  // namespace

void share_places(const Document& document, const EventLexicon& lexicon, std::vector<Claim>& claims) {
  for (auto& claim : claims) {
    if (!claim.places.empty()) continue;
    const auto take_over = [&](const Claim& from, const auto& is_meant) {
      for (const auto& there : from.places)
        if (there.role == PlaceRole::at && is_meant(there)) claim.places.push_back(there);
    };
    if (const auto* before = joined_before(document, claims, claim)) {
      take_over(*before, [&](const ClaimPlace& there) {
        return is_fronted(document, head_of(document, document.places[there.place].tokens), before->predicate_token);
      });
      continue;
    }
    if (const auto* doing = subject_claim(document, lexicon, claims, claim)) {
      take_over(*doing, [](const ClaimPlace&) { return true; });
      continue;
    }
    const auto* above = above_claim(document, lexicon, claims, claim);
    if (above == nullptr || above == &claim) continue;
    const bool going = leads_on(*above, PlaceRole::to);
    const bool joined = document.tokens[claim.predicate_token].deprel == Deprel::conj;
    std::vector<ClaimPlace> places;
    for (const auto& there : above->places)
      if (joined ? there.role == PlaceRole::at : going ? there.role == PlaceRole::to : there.role == PlaceRole::at)
        places.push_back({there.place, PlaceRole::at});
    claim.places = std::move(places);
  }
}

}  // namespace hearsay
