#include "claims/claims.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "claims/arguments.h"
#include "claims/circumstances.h"
#include "claims/claim_span.h"
#include "claims/event_lexicon.h"
#include "claims/exchange.h"
#include "claims/factuality.h"
#include "claims/one_event.h"
#include "claims/participants.h"
#include "claims/reading.h"
#include "claims/speech_acts.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// The verb or adjective that raises the predicate and so belongs to its clause: "is expected to meet".
std::int32_t top_of(const Reading& reading, std::int32_t predicate) {
  const auto& document = reading.document;
  auto top = reading.carrier_of[predicate] >= 0 ? reading.carrier_of[predicate] : predicate;
  for (int depth = 0; depth < 6; ++depth) {
    const auto& token = document.tokens[top];
    const bool complement = token.deprel == Deprel::xcomp || token.deprel == Deprel::ccomp || token.deprel == Deprel::csubj;
    if (!complement || token.head < 0 || reading.is_predicate[token.head] || reading.cue_at[token.head] >= 0) break;
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

void set_attribution(Claim& claim, const Reading& reading) {
  claim.attribution = reading.attribution_at[claim.predicate_token];
  if (claim.attribution < 0) return;
  const auto& attribution = reading.document.attributions[claim.attribution];
  claim.sources = chain_of(reading.document, claim.attribution);
  claim.cue = attribution.cue;
  claim.speech = speech_of(reading.document, claim.span);
}

void add_contexts(Event& event, const Reading& reading, Span span) {
  const auto range = tokens_in(reading.document, span);
  const auto add = [&](const std::string& context) {
    if (std::find(event.contexts.begin(), event.contexts.end(), context) == event.contexts.end()) event.contexts.push_back(context);
  };
  for (auto i = range.begin; i < std::min(range.end, range.begin + 80); ++i)
    if (const auto found = reading.lexicon.context_words.find(std::string_view(reading.document.tokens[i].lemma));
        found != reading.lexicon.context_words.end())
      for (const auto& context : found->second) add(context);
}

void set_event(Claim& claim, const Reading& reading) {
  const auto* frame = reading.frame(claim.predicate_token);
  if (frame == nullptr || reading.told_in[claim.predicate_token] >= 0) return;
  claim.event = Event{reading.lexicon.types[frame->type].name, frame->mode, frame->contexts, frame->cameo};
  add_contexts(*claim.event, reading, claim.span);
}

// "to hand over to Britain": who is given something, where no frame tells.
std::int32_t dative_of(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  for (const auto child : children_of(document, verb)) {
    if (base_of(document.tokens[child].deprel) != Deprel::obl) continue;
    const auto preposition = preposition_of(document, child);
    if (preposition >= 0 && document.tokens[preposition].lemma == "to" && is_actor(reading, child)) return child;
  }
  return -1;
}

// The one whom a demand, promise or threat concerns where no argument says so: the subject of what is demanded ("demanded that X stop"),
// else the one to whom the deed would be done ("offered to hand over to X", "threatened to break relations with X").
void add_concerned(Claim& claim, const Reading& reading, std::int32_t predicate) {
  const auto complement = complement_of(reading.document, predicate);
  if (complement < 0) return;
  const auto add = [&](std::int32_t token) {
    if (token >= 0) add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.recipient);
  };
  const auto arguments = arguments_of(reading.document, reading.lexicon, complement);
  const bool other = arguments.surface >= 0 && arguments.surface != surface_subject(reading.document, reading.lexicon, predicate);
  if (other) return add(arguments.surface);
  if (const auto* inner = reading.match(complement)) {
    for (const auto& [part, token] : inner->fills)
      if (part == Part::recipient) add(token);
    if (claim.recipient.empty())
      for (const auto& [part, token] : inner->fills)
        if (part == Part::theme && reading.match(token) != nullptr)
          for (const auto& [deep, target] : reading.match(token)->fills)
            if (deep == Part::recipient) add(target);
  }
  if (claim.recipient.empty()) add(dative_of(reading, complement));
  if (claim.recipient.empty() && arguments.object >= 0 && is_actor(reading, arguments.object)) add(arguments.object);
}

bool concerns_another(std::string_view type) {
  return type == "REQUEST" || type == "THREATEN" || type == "AGREE" || type == "REJECT" || type == "ACCUSE" || type == "MOBILIZE" ||
         type == "SUPPORT";
}

// "demanded an admission by Moscow", "agreed to a visit to Lebanon": the parts of the event noun that is asked for or agreed to.
void add_from_theme(Claim& claim, const Reading& reading) {
  for (const auto& [part, theme] : reading.match(claim.predicate_token)->fills) {
    if (part != Part::theme || reading.match(theme) == nullptr) continue;
    for (const auto wanted : {Part::actor, Part::recipient})
      for (const auto& [inner, token] : reading.match(theme)->fills)
        if (inner == wanted && claim.recipient.empty())
          add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.recipient);
  }
}

// "promised to continue military aid to Mozambique": the deed may stand deeper than the first verb.
void add_from_deed(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  const auto sentence = document.sentences[document.tokens[claim.predicate_token].sentence].tokens;
  for (auto i = sentence.begin; i < sentence.end && claim.recipient.empty(); ++i) {
    if (reading.told_in[i] != claim.predicate_token) continue;
    for (const auto& [part, token] : reading.match(i)->fills)
      if (part == Part::recipient) add_participants(document, reading.lexicon, reading.mention_at, token, claim.recipient);
  }
}

// "vetoed a Security Council resolution", "boycott Algeria's elections": those whose matter it is.
void add_owner_of_theme(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  for (const auto& [part, theme] : reading.match(claim.predicate_token)->fills) {
    if (part != Part::theme) continue;
    for (const auto child : children_of(document, theme)) {
      const auto relation = base_of(document.tokens[child].deprel);
      if (relation != Deprel::compound && relation != Deprel::amod && relation != Deprel::nmod) continue;
      if (reading.mention_at[child] >= 0 && claim.recipient.empty() && is_actor(reading, child))
        add_participants(document, reading.lexicon, reading.mention_at, child, claim.recipient);
    }
  }
}

// "the sale of North Korean arms to Russia": whose things are given gives them, where nobody else is said to.
std::int32_t giver_of(const Reading& reading, std::int32_t noun) {
  const auto& document = reading.document;
  std::int32_t theme = -1, recipient = -1;
  for (const auto& [part, token] : reading.match(noun)->fills) {
    if (part == Part::theme) theme = token;
    if (part == Part::recipient) recipient = token;
    if (part == Part::actor || part == Part::both) return -1;
  }
  if (recipient < 0 || is_verb(document, noun)) return -1;
  if (theme < 0)
    for (const auto child : children_of(document, noun))
      if (const auto of = preposition_of(document, child); of >= 0 && document.tokens[of].lemma == "of") theme = child;
  if (theme < 0) return -1;
  const auto to = preposition_of(document, recipient);
  if (to < 0 || document.tokens[to].lemma != "to") return -1;
  for (const auto child : children_of(document, theme)) {
    const auto relation = base_of(document.tokens[child].deprel);
    const bool before = child < theme && (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod);
    if (before && (reading.mention_at[child] >= 0 || reading.lexicon.demonyms.contains(document.form_of(document.tokens[child]))) &&
        is_actor(reading, child))
      return child;
  }
  return -1;
}

// "condemned Russia's attack" is aimed at Russia: whoever does the event that stands as recipient.
void add_target(Claim& claim, const Reading& reading, std::int32_t token) {
  const auto before = claim.recipient.size();
  if (const auto* inner = reading.match(token); inner != nullptr && reading.frame(token)->kind == FrameKind::noun)
    for (const auto& [part, who] : inner->fills)
      if (part == Part::actor || part == Part::both)
        add_participants(reading.document, reading.lexicon, reading.mention_at, who, claim.recipient);
  if (reading.match(token) != nullptr && claim.recipient.size() == before)
    add_participants(reading.document, reading.lexicon, reading.mention_at, giver_of(reading, token), claim.recipient);
  if (claim.recipient.size() == before) add_participants(reading.document, reading.lexicon, reading.mention_at, token, claim.recipient);
}

bool is_reciprocal(const Frame& frame) {
  return std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) { return slot.part == Part::both; });
}

// "the Putin-Kim summit", "US-China talks": every name before the noun is a side.
void add_named_sides(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  for (const auto child : children_of(document, claim.predicate_token)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child > claim.predicate_token ||
        (relation != Deprel::compound && relation != Deprel::amod && relation != Deprel::nmod && relation != Deprel::flat))
      continue;
    if (document.tokens[child].deprel == Deprel::nmod_poss) continue;
    const bool named = reading.mention_at[child] >= 0 || reading.lexicon.demonyms.contains(document.form_of(document.tokens[child]));
    if (named && is_actor(reading, child)) add_participants(document, reading.lexicon, reading.mention_at, child, claim.actor);
  }
}

// "Began a strike to protest against the decision": what the words that only say more of the event know of its actor and recipient.
void add_from_parts(Claim& claim, const Reading& reading) {
  if (!claim.actor.empty() && !claim.recipient.empty()) return;
  const auto& document = reading.document;
  const auto* own = reading.frame(claim.predicate_token);
  const bool acted = !claim.actor.empty(), received = !claim.recipient.empty();
  const auto sentence = document.sentences[document.tokens[claim.predicate_token].sentence].tokens;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    if (reading.told_in[i] != claim.predicate_token || reading.frame(i)->type != own->type) continue;
    for (const auto& [part, token] : reading.match(i)->fills) {
      if (part == Part::actor && !acted) add_participants(document, reading.lexicon, reading.mention_at, token, claim.actor);
      if (part == Part::recipient && !received) add_target(claim, reading, token);
    }
  }
}

// Who speaks the content, or is told it, is no part of what is said, unless it is said of him ("Kim promised to come").
bool is_speaker(const Claim& claim, const Reading& reading, std::int32_t token) {
  if (claim.attribution < 0 || !claim.cue || claim.cue->head < 0 || token < 0) return false;
  const auto& document = reading.document;
  const auto complement = complement_of(document, claim.cue->head);
  const bool controlled = complement >= 0 && document.tokens[complement].feats.verb_form == VerbForm::inf &&
                          surface_subject(document, reading.lexicon, claim.cue->head) == token;
  const auto is_source = [&](const Source& source) { return source.head == token; };
  return !controlled && std::any_of(claim.sources.begin(), claim.sources.end(), is_source);
}

// "Russia, echoed Peskov, will go on": the subject of the content, wherever the speaker's words broke in upon it.
std::int32_t subject_beside_speaker(const Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  if (claim.attribution < 0 || !is_verb(document, claim.predicate_token) || is_passive(document, claim.predicate_token)) return -1;
  auto at = claim.predicate_token;
  for (int step = 0; step < 4 && at >= 0; ++step, at = document.tokens[at].head) {
    for (const auto child : children_of(document, at))
      if (base_of(document.tokens[child].deprel) == Deprel::nsubj && child < claim.predicate_token && !is_speaker(claim, reading, child) &&
          document.tokens[child].feats.pron_type != PronType::rel)
        return child;
    const auto relation = document.tokens[at].deprel;
    if (relation != Deprel::xcomp && relation != Deprel::ccomp && relation != Deprel::advcl) return -1;
  }
  return -1;
}

bool has_acting_subject(const Frame& frame) {
  return std::any_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) {
    return slot.position == Position::subject && (slot.part == Part::actor || slot.part == Part::both);
  });
}

void set_event_participants(Claim& claim, const Reading& reading) {
  const auto& [frame_index, fills] = *reading.match(claim.predicate_token);
  const auto& frame = reading.lexicon.frames[frame_index];
  const auto add = [&](std::int32_t token, std::vector<Participant>& out) {
    if (!is_speaker(claim, reading, token)) add_participants(reading.document, reading.lexicon, reading.mention_at, token, out);
  };
  for (const auto& [part, token] : fills) {
    if (part == Part::actor || part == Part::both) add(token, claim.actor);
    else if (part == Part::recipient) add_target(claim, reading, token);
    else if (part == Part::theme) add(token, claim.theme);
  }
  if (frame.kind == FrameKind::noun && is_reciprocal(frame)) add_named_sides(claim, reading);
  if (claim.recipient.empty() && frame.kind != FrameKind::noun && concerns_another(reading.lexicon.types[frame.type].name)) {
    add_concerned(claim, reading, claim.predicate_token);
    if (claim.recipient.empty()) add_from_theme(claim, reading);
    if (claim.recipient.empty()) add_from_deed(claim, reading);
    if (claim.recipient.empty()) add_owner_of_theme(claim, reading);
  }
  if (claim.actor.empty()) add(giver_of(reading, claim.predicate_token), claim.actor);
  if (claim.actor.empty() && has_acting_subject(frame)) add(subject_beside_speaker(claim, reading), claim.actor);
  add_from_parts(claim, reading);
  // Nobody acts on himself: an entity that fills both parts is the actor.
  std::erase_if(claim.recipient, [&](const Participant& recipient) {
    return recipient.entity >= 0 &&
           std::any_of(claim.actor.begin(), claim.actor.end(), [&](const auto& actor) { return actor.entity == recipient.entity; });
  });
}

void set_plain_participants(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  const auto predicate = claim.predicate_token;
  if (!heads_clause(document, predicate) && document.tokens[predicate].deprel != Deprel::xcomp) return;
  const auto arguments = arguments_of(document, reading.lexicon, predicate);
  const auto add = [&](std::int32_t token, std::vector<Participant>& out) {
    if (token >= 0 && token != predicate && !is_speaker(claim, reading, token))
      add_participants(document, reading.lexicon, reading.mention_at, token, out);
  };
  if (arguments.subject >= 0 && reading.match(arguments.subject) != nullptr && !is_verb(document, predicate)) {
    for (const auto& [part, token] : reading.match(arguments.subject)->fills) {  // "their meeting was a mistake" is about those who met
      if (part == Part::actor || part == Part::both) add(token, claim.actor);
      if (part == Part::recipient) add(token, claim.recipient);
    }
  }
  if (claim.actor.empty()) add(arguments.subject, claim.actor);
  if (claim.actor.empty()) add(subject_beside_speaker(claim, reading), claim.actor);
  add(arguments.indirect, claim.recipient);
  if (arguments.object < 0 || arguments.object == arguments.subject) return;
  add(arguments.object, is_actor(reading, arguments.object) ? claim.recipient : claim.theme);
}

// "The meeting" that says nothing of who meets is the one told of before.
void recall_participants(Claim& claim, const std::vector<Claim>& earlier) {
  if (!claim.event || !claim.actor.empty() || !claim.recipient.empty()) return;
  const auto first = earlier.size() > 40 ? earlier.size() - 40 : 0;
  for (auto i = earlier.size(); i-- > first;) {
    const auto& other = earlier[i];
    if (!other.event || other.event->type != claim.event->type || other.actor.empty()) continue;
    claim.actor = other.actor;
    claim.recipient = other.recipient;
    return;
  }
}

bool is_definite(const Document& document, std::int32_t noun) {
  for (const auto child : children_of(document, noun))
    if (document.tokens[child].deprel == Deprel::det)
      return document.tokens[child].lemma != "a" && document.tokens[child].lemma != "an" && document.tokens[child].lemma != "no";
  return false;
}

// Present words for what lies ahead ("arrives on Tuesday"), and nouns that only their time dates.
void set_tense_by_time(Claim& claim, const Document& document) {
  if (claim.time < 0 || document.published.empty()) return;
  const auto& time = document.times[claim.time];
  const auto today = document.published.substr(0, 10);
  if (time.earliest.empty() || time.latest.empty()) return;
  if (claim.tense == ClaimTense::present && time.earliest.substr(0, 10) > today) claim.tense = ClaimTense::future;
  const bool noun = !is_verb(document, claim.predicate_token);
  if (noun && time.latest.substr(0, 10) < today) claim.tense = ClaimTense::past;
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
  set_event(claim, reading);
  if (reading.match(predicate) != nullptr) set_event_participants(claim, reading);
  else set_plain_participants(claim, reading);
  if (claim.event && is_definite(document, predicate)) recall_participants(claim, earlier);
  const auto factuality = factuality_of(reading, predicate);
  claim.certainty = factuality.certainty;
  claim.polarity = factuality.polarity;
  if (asks_negation(reading.frame(predicate))) claim.polarity = Polarity::positive;  // "did not accept" is a rejection that happened
  claim.tense = factuality.tense;
  claim.outlet_certainty = factuality.outlet;
  const auto condition = condition_of(document, reading.lexicon, carrier >= 0 ? carrier : predicate);
  if (!condition.empty()) claim.condition = condition;
  claim.time = time_of(document, reading.lexicon, circumstances, predicate, carrier);
  set_tense_by_time(claim, document);
  static const Match none;
  const auto* match = reading.match(predicate);
  claim.places = places_of(document, reading.lexicon, circumstances, match == nullptr ? none : *match, predicate, carrier);
  claim.quantities = quantities_of(circumstances, predicate, carrier);
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
  const auto circumstances = circumstances_of(document, anchors_of(reading));
  const auto text_hash = hash64(document.text);
  std::vector<Claim> claims;
  std::set<std::string> acts;  // two coordinated contents are one act of speaking
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.tokens.size()); ++i) {
    if (!reading.is_predicate[i]) continue;
    auto claim = claim_at(reading, circumstances, i, claims);
    claim.id = id_of(claim, text_hash);
    auto act = act_of_speaking(reading, claim);
    if (act && act->event->type != "AGREE") claim.event.reset();  // a threat, demand or refusal holds what it announces
    claims.push_back(std::move(claim));
    if (!act) continue;
    set_attribution(*act, reading);
    act->id = id_of(*act, text_hash);
    if (acts.insert(act->id).second) claims.push_back(std::move(*act));
  }
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.predicate_token < b.predicate_token; });
  link_exchanges(document, lexicon, claims);
  document.claims = std::move(claims);
}

}  // namespace hearsay
