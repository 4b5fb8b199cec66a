// Capitals: "Moscow denied it" is the government, "he left Moscow" is the town.
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

std::int32_t preposition_of(const Linking& work, std::int32_t token) { return child_with(work.document, token, Deprel::case_); }

bool is_preposition(const Linking& work, std::int32_t token, std::string_view word) {
  return token >= 0 && work.lemma(token) == folded_hash(word);
}

bool subject_acts(const Linking& work, std::int32_t head) {
  const std::int32_t verb = work.token(head).head;
  if (verb < 0) return false;
  return !work.in(verb, kPredicatePlace);
}

// "The train left Pyongyang heading north": an object of leaving that a reader may take for the subject of what follows.
bool is_left_behind(const Linking& work, std::int32_t head) {
  const std::int32_t before = head - 1;
  return before >= 0 && work.token(before).sentence == work.token(head).sentence && work.token(before).upos == Upos::verb &&
         work.in(before, kPlaceObject) && work.token(head).head > head &&
         work.token(work.token(head).head).feats.verb_form != VerbForm::fin;
}

// "to", "from", "for": a place for those who travel, the government for those who give, speak or ask.
bool governor_travels(const Linking& work, std::int32_t head) {
  const std::int32_t governor = work.token(head).head;
  return governor < 0 || work.in(governor, kJourney);
}

bool is_agent(const Linking& work, std::int32_t head, int depth);

bool oblique_acts(const Linking& work, std::int32_t head) {
  const std::int32_t preposition = preposition_of(work, head);
  if (preposition < 0)
    return work.token(head).deprel == Deprel::nmod_poss || work.token(head).deprel == Deprel::obl_agent ||
           work.token(head).deprel == Deprel::iobj;
  if (is_preposition(work, preposition, "to") || is_preposition(work, preposition, "from") || is_preposition(work, preposition, "for"))
    return !governor_travels(work, head);
  return !work.in(preposition, kPlacePreposition);
}

bool is_agent(const Linking& work, std::int32_t head, int depth) {
  const Token& token = work.token(head);
  switch (base_of(token.deprel)) {
    case Deprel::nsubj: return subject_acts(work, head) && !is_left_behind(work, head);
    case Deprel::obj:
    case Deprel::iobj: return token.head < 0 || !work.in(token.head, kPlaceObject);
    case Deprel::nmod:
      if (token.deprel == Deprel::nmod_poss) return !work.in(token.head, kPlaceThing);
      return oblique_acts(work, head);
    case Deprel::obl: return oblique_acts(work, head);
    case Deprel::conj: return depth < 8 && token.head >= 0 && is_agent(work, token.head, depth + 1);
    case Deprel::vocative: return true;
    default: return false;
  }
}

// "BERLIN - Angela Merkel met ...": where a report was written acts nowhere.
bool is_dateline(const Linking& work, const Draft& draft) {
  const auto sentence = work.document.sentences[static_cast<std::size_t>(work.token(draft.head).sentence)].tokens;
  const auto dash = draft.tokens.end;
  if (sentence.begin != draft.tokens.begin || dash >= sentence.end) return false;
  return is_dash(form(work, dash)) && work.token(dash - 1).span.end < work.token(dash).span.begin;
}

// "shelled the regional capital Juba": the town is meant, however the noun before it hangs on it.
bool is_called_town(const Linking& work, const Draft& draft) {
  const auto noun = draft.tokens.begin - 1;
  return noun >= 0 && work.token(noun).upos == Upos::noun && work.token(noun).head == draft.head && work.in(noun, kPredicatePlace);
}

}  // namespace

void decide_seats(Linking& work) {
  for (Draft& draft : work.drafts) {
    if (!draft.seat || (is_agent(work, draft.head, 0) && !is_dateline(work, draft) && !is_called_town(work, draft))) continue;
    draft.kind = EntityKind::place;
    draft.body = draft.actor;
    draft.actor = -1;
  }
}

}  // namespace hearsay
