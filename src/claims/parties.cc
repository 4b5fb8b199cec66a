#include "claims/parties.h"

#include <algorithm>
#include <string_view>

#include "claims/arguments.h"
#include "claims/things.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

bool has_personal_ending(const EventLexicon& lexicon, std::string_view lemma) {
  const auto& endings = lexicon.personal_endings;
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return lemma.ends_with(ending); });
}

// "A group of lawyers", "hundreds": a container that tells of none that it holds may be any; one noun alone ("the package") is a thing.
bool holds_some(const Reading& reading, std::int32_t noun) {
  if (!reading.lexicon.containers.contains(reading.document.tokens[noun].lemma)) return false;
  return reading.document.tokens[noun].feats.number == Number::plur || child_with(reading.document, noun, Deprel::nmod) > noun;
}

bool may_be_party(const Reading& reading, const Participant& one) {
  if (!one.code.empty() || one.span.begin >= one.span.end) return true;
  const auto head = head_of(reading.document, tokens_in(reading.document, one.span));
  if (head < 0) return true;
  const auto& word = reading.document.tokens[head];
  if (is_thing(reading, head)) return false;
  if (word.upos != Upos::noun || holds_some(reading, head)) return true;
  return is_actor(reading, head) || (has_personal_ending(reading.lexicon, word.lemma) && reading.match(head) == nullptr);
}

}  // namespace

void move_things(Claim& claim, const Reading& reading) {
  if (!reading.type(claim.predicate_token).among_parties) return;
  const auto things = std::stable_partition(claim.recipient.begin(), claim.recipient.end(),
                                            [&](const Participant& one) { return may_be_party(reading, one); });
  for (auto thing = things; thing != claim.recipient.end(); ++thing) {
    const bool told = std::any_of(claim.theme.begin(), claim.theme.end(), [&](const auto& theme) { return theme.span == thing->span; });
    if (!told) claim.theme.push_back(*thing);
  }
  claim.recipient.erase(things, claim.recipient.end());
}

std::int32_t head_of_nameless(const Document& document, const Participant& participant) {
  return participant.entity >= 0 || participant.span.empty() ? -1 : head_of(document, tokens_in(document, participant.span));
}

void move_clauses(Claim& claim, const Document& document) {
  const auto is_clause = [&](const Participant& one) {
    const auto head = head_of_nameless(document, one);
    if (head < 0 || !is_verb(document, head)) return false;
    const auto form = document.tokens[head].feats.verb_form;
    const bool gerund = document.form_of(document.tokens[head]).ends_with("ing") && child_with(document, head, Deprel::det) < 0;
    return gerund || form == VerbForm::fin || form == VerbForm::inf;
  };
  const auto clauses =
      std::stable_partition(claim.recipient.begin(), claim.recipient.end(), [&](const auto& one) { return !is_clause(one); });
  claim.theme.insert(claim.theme.end(), clauses, claim.recipient.end());
  claim.recipient.erase(clauses, claim.recipient.end());
}

void move_mere_subjects(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  const auto& word = document.tokens[claim.predicate_token];
  const bool exists = child_with(document, claim.predicate_token, Deprel::expl) >= 0;  // "there was no bomb"
  if (is_verb(document, claim.predicate_token) && !exists && !reading.lexicon.lasting_verbs.contains(word.lemma)) return;
  if (is_verb(document, claim.predicate_token) && is_passive(document, claim.predicate_token)) return;
  const auto acts = [&](const Participant& one) {
    if (one.entity >= 0) {
      const auto kind = document.entities[one.entity].kind;
      return kind != EntityKind::event && kind != EntityKind::product && kind != EntityKind::other;
    }
    const auto head = head_of(document, tokens_in(document, one.span));
    if (head >= 0 && document.tokens[head].upos == Upos::pron && document.tokens[head].lemma == "it") return false;
    return may_be_party(reading, one);
  };
  const auto things = std::stable_partition(claim.actor.begin(), claim.actor.end(), acts);
  for (auto thing = things; thing != claim.actor.end(); ++thing) claim.theme.push_back(*thing);
  claim.actor.erase(things, claim.actor.end());
}

void drop_unknown(Claim& claim) {
  const auto unknown = [](const Participant& one) {  // what a question begins with asks for the party itself
    return one.entity < 0 && one.span.begin > 0 && (one.text == "who" || one.text == "what" || one.text == "which");
  };
  std::erase_if(claim.actor, unknown);
  std::erase_if(claim.recipient, unknown);
}

void drop_measures(Claim& claim, const Document& document) {
  std::erase_if(claim.actor, [&](const Participant& one) {
    const auto head = head_of_nameless(document, one);
    const bool measure = head >= 0 && (document.tokens[head].lemma == "percent" || document.tokens[head].lemma == "%");
    return measure && child_with_lemma(document, head, "by") >= 0;
  });
}

void drop_own_recipients(std::vector<Claim>& claims) {
  for (auto& claim : claims) {
    if (!claim.event) continue;
    std::erase_if(claim.recipient, [&](const Participant& recipient) {
      return std::any_of(claim.actor.begin(), claim.actor.end(), [&](const Participant& actor) {
        return recipient.entity >= 0
                   ? actor.entity == recipient.entity
                   : actor.entity < 0 && !actor.code.empty() && actor.code == recipient.code && actor.name == recipient.name;
      });
    });
  }
}

}  // namespace hearsay
