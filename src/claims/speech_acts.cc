#include "claims/speech_acts.h"

#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "claims/arguments.h"
#include "claims/claim_span.h"
#include "claims/factuality.h"
#include "claims/participants.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 4> kKind = {"AID", "COOPERATE", "RETREAT", "CONCEDE"};
constexpr std::array<std::string_view, 5> kHarsh = {"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"};

// The speaker acts himself, or his own side does.
bool is_own_act(const Document& document, const Source& source, const std::vector<Participant>& actors) {
  const auto code = source.entity < 0 ? std::string_view() : std::string_view(document.entities[source.entity].code);
  return std::any_of(actors.begin(), actors.end(), [&](const Participant& actor) {
    if (actor.entity >= 0 && actor.entity == source.entity) return true;
    constexpr std::array<std::string_view, 6> kOwn = {"it", "they", "we", "It", "They", "We"};
    if (actor.entity < 0 && is_one_of(kOwn, actor.text)) return true;  // nobody else is meant
    return has_country(code) && head_of_code(code) == head_of_code(actor.code);
  });
}

// "No nation should help him" names nobody of whom it is demanded.
bool has_negative_subject(const Reading& reading, std::int32_t predicate) {
  const auto subject = surface_subject(reading.document, reading.lexicon, predicate);
  if (subject < 0) return false;
  for (const auto child : children_of(reading.document, subject))
    if (reading.lexicon.negative_determiners.contains(reading.document.tokens[child].lemma)) return true;
  return reading.lexicon.negative_determiners.contains(reading.document.tokens[subject].lemma);
}

// "The world must know" asks nobody for anything.
bool is_somebody(const std::vector<Participant>& actors) {
  return std::any_of(actors.begin(), actors.end(), [](const Participant& actor) { return actor.entity >= 0 || !actor.code.empty(); });
}

// "must have known", "should have resigned": a conclusion or a reproach, too late for a demand.
bool is_perfect(const Document& document, std::int32_t predicate) {
  const auto have = child_with_lemma(document, predicate, "have");
  return have >= 0 && base_of(document.tokens[have].deprel) == Deprel::aux;
}

bool is_obliged(const Reading& reading, std::int32_t predicate) {
  const auto& document = reading.document;
  if (is_perfect(document, predicate)) return false;
  for (const auto child : children_of(document, predicate))
    if (base_of(document.tokens[child].deprel) == Deprel::aux && document.tokens[child].lemma != "have" &&
        reading.lexicon.obligations.contains(document.tokens[child].lemma))
      return true;
  const auto& token = document.tokens[predicate];
  return token.deprel == Deprel::xcomp && token.head >= 0 && reading.lexicon.obligations.contains(document.tokens[token.head].lemma);
}

// "his resignation will help": what comes of a deed is no promise of the one whose deed it is.
bool comes_of_deed(const Reading& reading, std::int32_t predicate) {
  if (!is_verb(reading.document, predicate) || is_passive(reading.document, predicate)) return false;
  const auto subject = surface_subject(reading.document, reading.lexicon, predicate);
  return subject >= 0 && subject != predicate && reading.document.tokens[subject].upos == Upos::noun && !is_actor(reading, subject) &&
         reading.match(subject) != nullptr;
}

std::string_view act_type(const Reading& reading, const Claim& content, const Source& source) {
  const bool own = is_own_act(reading.document, source, content.actor);
  if (own && comes_of_deed(reading, content.predicate_token)) return {};
  if (!own && is_somebody(content.actor) && is_obliged(reading, content.predicate_token) &&
      !has_negative_subject(reading, content.predicate_token))
    return "REQUEST";
  const bool open = content.certainty > Certainty::probable && !content.condition;  // "would shell it unless" is as firm as its condition
  if (!own || content.tense != ClaimTense::future || open || !content.event) return {};
  const auto& type = content.event->type;
  if (is_one_of(kHarsh, type)) return content.polarity == Polarity::positive ? "THREATEN" : "";
  if (!is_one_of(kKind, type) && type != "AGREE") return {};
  if (content.polarity == Polarity::negative) return "REJECT";
  return type == "AGREE" ? "" : "AGREE";
}

const EventType* type_named(const EventLexicon& lexicon, std::string_view name) {
  const auto found = std::find_if(lexicon.types.begin(), lexicon.types.end(), [&](const EventType& type) { return type.name == name; });
  return found == lexicon.types.end() ? nullptr : &*found;
}

// The predicate is what the content is about, not a clause within it.
bool is_main(const Reading& reading, const Claim& content, std::int32_t cue) {
  const auto& document = reading.document;
  auto at = content.predicate_token;
  for (int depth = 0; depth < 4; ++depth) {
    const auto& token = document.tokens[at];
    if (token.head < 0 || token.head == cue || reading.attribution_at[token.head] != content.attribution) return true;
    if (token.deprel != Deprel::xcomp && token.deprel != Deprel::conj) return false;
    at = token.head;
  }
  return false;
}

}  // namespace

std::optional<Claim> act_of_speaking(const Reading& reading, const Claim& content) {
  const auto& document = reading.document;
  if (content.attribution < 0 || !content.cue || content.sources.empty()) return std::nullopt;
  const auto stance = content.cue->stance;  // what one expects or believes is no promise
  if (stance == Stance::expects || stance == Stance::believes || stance == Stance::doubts) return std::nullopt;
  const auto cue = content.cue->head;
  if (cue < 0 || reading.is_predicate[cue] || document.tokens[cue].upos != Upos::verb || !is_main(reading, content, cue))
    return std::nullopt;
  const auto& source = content.sources.back();
  const auto* type = type_named(reading.lexicon, act_type(reading, content, source));
  if (type == nullptr) return std::nullopt;
  Claim act;
  act.predicate_token = cue;
  act.predicate = document.tokens[cue].span;
  act.predicate_lemma = content.cue->lemma;
  act.span = claim_span(reading, cue, cue);
  act.event = Event{type->name, "", content.event ? content.event->contexts : std::vector<std::string>(), type->cameo};
  if (source.head >= 0) add_participants(document, reading.lexicon, reading.mention_at, source.head, act.actor);
  act.recipient = type->name == "REQUEST" ? content.actor : content.recipient;
  act.theme = content.theme;
  const auto factuality = factuality_of(reading, cue);
  act.certainty = act.outlet_certainty = factuality.certainty;
  act.polarity = factuality.polarity;
  act.tense = factuality.tense;
  return act;
}

}  // namespace hearsay
