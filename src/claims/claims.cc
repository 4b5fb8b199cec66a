#include "claims/claims.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "claims/answers.h"
#include "claims/arguments.h"
#include "claims/circumstances.h"
#include "claims/claim_places.h"
#include "claims/claim_span.h"
#include "claims/clause.h"
#include "claims/event_bars.h"
#include "claims/event_lexicon.h"
#include "claims/event_of.h"
#include "claims/exchange.h"
#include "claims/factuality.h"
#include "claims/first_person.h"
#include "claims/home.h"
#include "claims/noun_tenses.h"
#include "claims/one_event.h"
#include "claims/parties.h"
#include "claims/politics.h"
#include "claims/predicates.h"
#include "claims/reading.h"
#include "claims/roles.h"
#include "claims/speech_acts.h"
#include "claims/verdicts.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// "The ministry [declined] to comment": who declines to speak says nothing, so that the refusal is what is claimed.
bool declines(const Reading& reading, std::int32_t cue, std::int32_t complement) {
  if (reading.cue_at[cue] < 0 || reading.document.tokens[complement].deprel != Deprel::xcomp) return false;
  const auto& attribution = reading.document.attributions[reading.cue_at[cue]];
  return attribution.cue->stance == Stance::declines;
}

// The verb or adjective that raises the predicate and so belongs to its clause: "is expected to meet".
std::int32_t top_of(const Reading& reading, std::int32_t predicate) {
  const auto& document = reading.document;
  auto top = reading.carrier_of[predicate] >= 0 ? reading.carrier_of[predicate] : predicate;
  for (int depth = 0; depth < 6; ++depth) {
    const auto& token = document.tokens[top];
    const bool complement = token.deprel == Deprel::xcomp || token.deprel == Deprel::ccomp || token.deprel == Deprel::csubj;
    if (!complement || token.head < 0 || reading.is_predicate[token.head]) break;
    if (declines(reading, token.head, top)) return token.head;
    if (reading.cue_at[token.head] >= 0) break;
    if (reading.attribution_at[token.head] != reading.attribution_at[top]) break;
    top = token.head;
  }
  return top;
}

std::vector<Source> chain_of(const Document& document, std::int32_t attribution) {
  std::vector<Source> chain;
  for (int depth = 0; attribution >= 0 && depth < 16; ++depth) {
    const auto& sources = document.attributions[attribution].sources;
    chain.insert(chain.begin(), sources.begin(), sources.end());
    attribution = document.attributions[attribution].parent;
  }
  const auto same = [](const Source& a, const Source& b) {
    return a.entity >= 0 ? a.entity == b.entity : a.span == b.span && a.text == b.text;
  };
  chain.erase(std::unique(chain.begin(), chain.end(), same), chain.end());
  std::erase_if(chain, [&](const Source& source) { return speaks_for_outlet(document, source); });
  return chain;
}

Speech speech_of(const Document& document, Span span) {
  const auto first = std::partition_point(document.quotes.begin(), document.quotes.end(),
                                          [&](const Quote& quote) { return quote.span.end <= span.begin; });
  Speech speech = Speech::indirect;
  for (auto quote = first; quote != document.quotes.end() && quote->span.begin < span.end; ++quote) {
    if (quote->span.contains(span)) return Speech::direct;
    speech = Speech::mixed;
  }
  return speech;
}

void set_attribution(Claim& claim, const Reading& reading, std::int32_t index) {
  claim.attribution = index;
  if (claim.attribution < 0) return;
  const auto& attribution = reading.document.attributions[claim.attribution];
  claim.sources = chain_of(reading.document, claim.attribution);
  if (claim.sources.empty() && !attribution.sources.empty()) {  // the outlet's own voice
    claim.attribution = -1;
    return;
  }
  claim.cue = attribution.cue;
  claim.speech = speech_of(reading.document, claim.span);
}

void set_attribution(Claim& claim, const Reading& reading) {
  set_attribution(claim, reading, reading.attribution_at[claim.predicate_token]);
}

// "paid two officers, which he denies": a negative claim of his on what was claimed before, as long ago as that.
void read_as_denial(Claim& claim, const Reading& reading, const std::vector<Claim>& earlier) {
  const auto denial = bare_denial(reading, claim);
  if (denial < 0) return;
  set_attribution(claim, reading, denial);
  claim.polarity = Polarity::negative;
  const auto& tokens = reading.document.tokens;
  if (!earlier.empty() && tokens[earlier.back().predicate_token].sentence == tokens[claim.predicate_token].sentence)
    claim.tense = earlier.back().tense;
}

bool is_definite(const Document& document, std::int32_t noun) {
  for (const auto child : children_of(document, noun))
    if (document.tokens[child].deprel == Deprel::det)
      return document.tokens[child].lemma != "a" && document.tokens[child].lemma != "an" && document.tokens[child].lemma != "no";
  return false;
}

// Present words for what lies ahead ("arrives on Tuesday") or behind ("Bush greets Yeltsin in June 1992", below a picture), and nouns that
// only their time dates. "Four are killed during Easter celebrations" does not lie ahead, though Easter may.
void set_tense_by_time(Claim& claim, const Document& document, const EventLexicon& lexicon) {
  if (claim.time < 0 || document.published.empty()) return;
  const auto& time = document.times[claim.time];
  const auto today = document.published.substr(0, 10);
  if (time.earliest.empty() || time.latest.empty()) return;
  const bool planned = !lexicon.unplanned.contains(claim.predicate_lemma);
  if (claim.tense == ClaimTense::present && planned && time.earliest.substr(0, 10) > today) claim.tense = ClaimTense::future;
  const bool noun = !is_verb(document, claim.predicate_token);
  // "is talking about the meeting in May" goes on now, whatever the time of what it is about
  const bool told_as_now = claim.tense == ClaimTense::present && !is_progressive(document, claim.predicate_token);
  if ((noun || told_as_now) && time.latest.substr(0, 10) < today) claim.tense = ClaimTense::past;
  if (noun && time.earliest.substr(0, 10) > today) claim.tense = ClaimTense::future;
}

std::string id_of(const Claim& claim, std::uint64_t text_hash) {
  std::string key = std::to_string(text_hash);
  for (const auto number : {claim.span.begin, claim.span.end, claim.predicate.begin, claim.predicate.end})
    key += " " + std::to_string(number);
  return hex(hash64(key + " " + claim.predicate_lemma + " " + (claim.event ? claim.event->type : "")));
}

bool asks_negation(const Frame* frame) {
  return frame != nullptr &&
         std::any_of(frame->slots.begin(), frame->slots.end(), [](const auto& slot) { return slot.position == Position::negation; });
}

Claim claim_at(const Reading& reading, const Circumstances& circumstances, std::int32_t predicate, const std::vector<Claim>& earlier) {
  const auto& document = reading.document;
  const auto carrier = reading.carrier_of[predicate];
  Claim claim;
  claim.predicate_token = predicate;
  claim.predicate = document.tokens[predicate].span;
  claim.predicate_lemma = std::string(known_lemma(reading.lexicon, document, predicate));
  claim.span = claim_span(reading, predicate, top_of(reading, predicate));
  set_attribution(claim, reading);
  claim.event = event_of(reading, predicate, claim.span);
  if (reading.match(predicate) != nullptr) set_event_participants(claim, reading);
  else set_plain_participants(claim, reading);
  const auto factuality = factuality_of(reading, predicate);
  claim.certainty = factuality.certainty;
  claim.polarity = factuality.polarity;
  if (asks_negation(reading.frame(predicate))) claim.polarity = Polarity::positive;  // "did not accept" is a rejection that happened
  claim.tense = factuality.tense;
  claim.outlet_certainty = factuality.outlet;
  const auto condition = condition_of(document, reading.lexicon, carrier >= 0 ? carrier : predicate);
  if (!condition.empty()) claim.condition = condition;
  claim.time = time_of(document, reading.lexicon, circumstances, predicate, carrier);
  set_tense_by_time(claim, document, reading.lexicon);
  static const Match none;
  const auto* match = reading.match(predicate);
  claim.places = places_of(document, reading.lexicon, circumstances, match == nullptr ? none : *match, predicate, carrier);
  claim.quantities = quantities_of(circumstances, predicate, carrier);
  if (claim.event && is_definite(document, predicate)) recall_participants(claim, document, earlier);
  read_as_criticism(reading, claim);
  read_as_denial(claim, reading, earlier);
  if (claim.event && is_no_event(reading, claim)) {
    claim.event.reset();
    if (claim.actor.empty() && claim.recipient.empty() && claim.theme.empty()) set_plain_participants(claim, reading);
  }
  return claim;
}

// What times, places and quantities can hang on: the heads of claims, and verbs that only carry or govern one ("said on Tuesday").
std::vector<char> anchors_of(const Reading& reading) {
  auto anchors = reading.is_predicate;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto& token = reading.document.tokens[i];
    if (token.upos == Upos::verb && token.deprel != Deprel::amod && token.deprel != Deprel::case_ && token.deprel != Deprel::compound)
      anchors[i] = 1;
  }
  return anchors;
}

}  // namespace

void record_claims(Document& document, const EventLexicon& lexicon) {
  document.claims.clear();
  auto reading = read_document(document, lexicon);
  mark_predicates(reading);
  join_events(reading);
  const auto circumstances = circumstances_of(reading, anchors_of(reading));
  const auto text_hash = hash64(document.text);
  std::vector<Claim> claims;
  std::set<std::string> acts;  // two coordinated contents are one act of speaking
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.tokens.size()); ++i) {
    if (!reading.is_predicate[i]) continue;
    auto claim = claim_at(reading, circumstances, i, claims);
    claim.id = id_of(claim, text_hash);
    auto act = act_of_speaking(reading, claim);
    if (act && act->event->type != "AGREE" && act->event->type != "THREATEN") claim.event.reset();  // a demand or refusal holds its matter
    claims.push_back(std::move(claim));
    if (!act) continue;
    set_attribution(*act, reading);
    act->id = id_of(*act, text_hash);
    if (acts.insert(act->id).second) claims.push_back(std::move(*act));
  }
  for (auto& verdict : verdicts_on(reading, claims)) {
    set_attribution(verdict, reading);
    verdict.id = id_of(verdict, text_hash);
    claims.push_back(std::move(verdict));
  }
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.predicate_token < b.predicate_token; });
  link_exchanges(document, lexicon, claims);
  settle_noun_tenses(reading, claims);
  share_places(document, lexicon, claims);
  add_routes(document, lexicon, claims);
  settle_countries(reading, claims);
  resolve_first_person(reading, claims);
  fill_from_before(reading, claims);
  drop_own_recipients(claims);
  document.claims = std::move(claims);
}

}  // namespace hearsay
