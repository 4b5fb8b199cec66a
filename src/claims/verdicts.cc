#include "claims/verdicts.h"

#include <algorithm>

#include "claims/factuality.h"
#include "document/names.h"

namespace hearsay {
namespace {

bool judges(Stance stance) {
  return stance == Stance::denies || stance == Stance::doubts || stance == Stance::confirms || stance == Stance::declines;
}

bool holds(const Attribution& attribution, std::int32_t token) {
  return std::any_of(attribution.content_tokens.begin(), attribution.content_tokens.end(),
                     [&](TokenRange piece) { return piece.contains(token); });
}

// The noun that tells ("reports") is what the verdict is on, not a word within it.
bool is_on(const Document& document, const Attribution& verdict, const Attribution& told) {
  if (!verdict.cue || !told.cue || !judges(verdict.cue->stance)) return false;
  const auto noun = told.cue->head;
  if (noun < 0 || verdict.cue->head < 0 || document.tokens[noun].upos != Upos::noun || !holds(verdict, noun)) return false;
  return !holds(verdict, document.tokens[noun].head);
}

const Claim* first_of(const std::vector<Claim>& claims, std::int32_t attribution) {
  const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.attribution == attribution; });
  return found == claims.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Claim> verdicts_on(const Reading& reading, const std::vector<Claim>& claims) {
  const auto& attributions = reading.document.attributions;
  std::vector<Claim> out;
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    const auto told = first_of(claims, static_cast<std::int32_t>(i));
    if (told == nullptr) continue;
    for (const auto& verdict : attributions) {
      if (!is_on(reading.document, verdict, attributions[i])) continue;
      auto claim = *told;
      claim.predicate_token = attributions[i].cue->head;
      claim.predicate = reading.document.tokens[claim.predicate_token].span;
      claim.predicate_lemma = reading.document.tokens[claim.predicate_token].lemma;
      claim.span = verdict.content.front();
      claim.exchange.clear();
      const auto factuality = factuality_of(reading, claim.predicate_token);
      claim.certainty = factuality.certainty, claim.outlet_certainty = factuality.outlet, claim.polarity = factuality.polarity;
      out.push_back(std::move(claim));
      break;
    }
  }
  return out;
}

}  // namespace hearsay
