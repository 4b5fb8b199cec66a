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

bool is_told_by_noun(const Document& document, const Attribution& told) {
  return told.cue && told.cue->head >= 0 && document.tokens[told.cue->head].upos == Upos::noun;
}

// The noun that tells ("reports") is what the verdict is on, not a word within it.
bool is_on(const Document& document, const Attribution& verdict, const Attribution& told) {
  if (!verdict.cue || !judges(verdict.cue->stance)) return false;
  const auto noun = told.cue->head;
  if (verdict.cue->head < 0 || !holds(verdict, noun)) return false;
  return !holds(verdict, document.tokens[noun].head);
}

// "which [he denies]", "a charge that [she rejects]": a pronoun stands for what is denied.
bool is_bare(const Document& document, const Attribution& denial) {
  if (denial.content_tokens.size() != 1 || denial.content_tokens.front().end != denial.content_tokens.front().begin + 1) return false;
  return document.tokens[denial.content_tokens.front().begin].upos == Upos::pron;
}

// The first claim of each attribution, or null.
std::vector<const Claim*> firsts_of(const std::vector<Claim>& claims, std::size_t attributions) {
  std::vector<const Claim*> out(attributions, nullptr);
  for (const auto& claim : claims)
    if (claim.attribution >= 0 && out[static_cast<std::size_t>(claim.attribution)] == nullptr)
      out[static_cast<std::size_t>(claim.attribution)] = &claim;
  return out;
}

}  // namespace

std::vector<Claim> verdicts_on(const Reading& reading, const std::vector<Claim>& claims) {
  const auto& attributions = reading.document.attributions;
  std::vector<Claim> out;
  const auto firsts = firsts_of(claims, attributions.size());
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    const auto* told = firsts[i];
    if (told == nullptr || !is_told_by_noun(reading.document, attributions[i])) continue;
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

std::int32_t bare_denial(const Reading& reading, const Claim& claim) {
  const auto index = claim.event ? -1 : reading.cue_at[claim.predicate_token];
  if (index < 0 || claim.attribution == index) return -1;
  const auto& denial = reading.document.attributions[index];
  return denial.cue->stance == Stance::denies && is_bare(reading.document, denial) ? index : -1;
}

}  // namespace hearsay
