// The parties to what is said: who is not the one looked for, as the other party ("A lawyer asked her why. She replied", "Pressed by Gale,
// the witness said"), the two who spoke last ("Norrail said no. Kestrel declined. Neither would say"), and one of two ("the latter").
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

constexpr std::int32_t kAnswerWithin = 2;    // sentences from a question to its answer
constexpr std::size_t kWindow = 40;          // mentions looked back at
constexpr std::int32_t kSpeakersWithin = 2;  // sentences in which the two have spoken

// "Deeper wells, she answered, could be dug".
bool answers(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  return here.head >= 0 && is_subject(here.deprel) && work.in(here.head, kAnswering) && work.token(here.head).upos == Upos::verb;
}

}  // namespace

std::int32_t last_two_speakers(Joining& joining, const Draft& draft) {
  const Linking& work = joining.work;
  if (!speaks(work, draft.head)) return -1;
  std::vector<std::int32_t> two;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()) && two.size() < 2; ++back) {
    const Draft& candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const auto apart = work.token(draft.head).sentence - work.token(candidate.head).sentence;
    if (apart > kSpeakersWithin) break;
    if (apart < 1 || candidate.form == MentionForm::pronoun || !speaks(work, candidate.head) ||
        work.quoted[static_cast<std::size_t>(candidate.head)])
      continue;
    const auto kind = joining.entity(candidate.entity).kind;
    if (joining.of(candidate.entity).number != Number::sing || (!is_body(kind) && kind != EntityKind::person)) return -1;
    if (!two.empty() && (two[0] == candidate.entity || is_body(kind) != is_body(joining.entity(two[0]).kind))) return -1;
    two.push_back(candidate.entity);
  }
  std::sort(two.begin(), two.end());
  return two.size() == 2 ? group_of(joining, two) : -1;
}

namespace {

// The entities that are arguments of verbs in a sentence before the token, in order of text, each once.
std::vector<std::int32_t> arguments_before(const Joining& joining, std::int32_t token, std::int32_t sentence) {
  const Linking& work = joining.work;
  std::vector<std::int32_t> found;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    const Token& here = work.token(candidate.head);
    if (here.sentence < sentence) break;
    if (here.sentence > sentence || candidate.head >= token || candidate.form == MentionForm::pronoun) continue;
    const Deprel relation = base_of(here.deprel);
    const bool argument = is_subject(here.deprel) || relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::obl ||
                          relation == Deprel::conj || here.deprel == Deprel::obl_agent;
    const auto kind = work.document.entities[static_cast<std::size_t>(candidate.entity)].kind;
    const bool acts = kind == EntityKind::person || kind == EntityKind::group || is_body(kind);
    if (argument && acts && std::find(found.begin(), found.end(), candidate.entity) == found.end()) found.push_back(candidate.entity);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace

std::int32_t resolve_by_order(Joining& joining, const Draft& draft) {
  constexpr std::int32_t kOrderWithin = 1;  // sentences from the two to which of them is meant
  const auto sentence = joining.work.token(draft.head).sentence;
  for (std::int32_t apart = 0; apart <= kOrderWithin; ++apart) {
    const auto told = arguments_before(joining, draft.tokens.begin, sentence - apart);
    for (const std::int32_t entity : told)  // "The two leaders ... The former"
      if (const auto& members = joining.entity(entity).members; members.size() == 2)
        return draft.order == PairOrder::last ? members.back() : members.front();
    if (told.size() < 2) continue;
    if (draft.order == PairOrder::last) return told.back();
    return told.size() == 2 ? told.front() : -1;
  }
  return -1;
}

bool asks(const Linking& work, std::int32_t token) {
  const Token& here = work.token(token);
  return here.head >= 0 && base_of(here.deprel) == Deprel::nsubj && here.deprel != Deprel::nsubj_pass && work.in(here.head, kAsking) &&
         work.token(here.head).upos == Upos::verb;
}

bool is_asker(const Joining& joining, const Draft& later, const Draft& candidate) {
  const Linking& work = joining.work;
  if (!answers(work, later.head)) return false;
  if (candidate.entity == joining.asker && work.token(later.head).sentence - joining.asked_in <= kAnswerWithin) return true;
  return candidate.entity == joining.speaker &&
         work.token(later.head).sentence - joining.spoke_in == 1;  // "Dahl called it theft. He replied"
}

bool acts_on_subject(const Linking& work, const Draft& later, const Draft& candidate) {
  const Token& here = work.token(later.head);
  if (here.head < 0 || base_of(here.deprel) != Deprel::nsubj || candidate.head > later.head) return false;
  const auto participle = work.token(candidate.head).head;
  if (participle < 0 || participle > candidate.head || work.token(participle).head != here.head) return false;
  const Token& verb = work.token(participle);
  return base_of(verb.deprel) == Deprel::advcl && (verb.feats.verb_form == VerbForm::part || verb.feats.verb_form == VerbForm::ger) &&
         child_with_base(work.document, participle, Deprel::nsubj) < 0;
}

}  // namespace hearsay
