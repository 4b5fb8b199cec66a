// Things and happenings that a pronoun may mean, which are no mentions until then: "The truce lasted a week. It collapsed", "The tanker
// caught fire. It sank". The verb tells whether only a thing suits it, only a party, or both, of which more then speaks for one.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

constexpr std::int32_t kSentences = 2;  // sentences looked back at
constexpr int kThing = -2;              // a thing is meant less often than somebody
constexpr int kTextTells = 14;          // "passed the budget. It cuts": what is made tells what it says, more than a sentence

// The word whose place a pronoun takes: itself, or "one" of "one of them".
std::int32_t place_of(const Linking& work, const Draft& pronoun) {
  const Token& here = work.token(pronoun.head);
  const auto mark = child_with(work.document, pronoun.head, Deprel::case_);
  const bool of =
      here.head >= 0 && here.head < pronoun.head && base_of(here.deprel) == Deprel::nmod && mark >= 0 && form(work, mark) == "of";
  const Upos above = of ? work.token(here.head).upos : Upos::x;
  return above == Upos::num || above == Upos::det || above == Upos::pron || above == Upos::adj ? here.head : pronoun.head;
}

// "took effect", "came into force", "ran aground": the verb with another word.
bool has_tail(const Linking& work, std::int32_t verb) {
  const auto words = children_of(work.document, verb);
  return std::any_of(words.begin(), words.end(), [&](std::int32_t child) {
    const Deprel relation = base_of(work.token(child).deprel);
    const bool tail = relation == Deprel::obj || relation == Deprel::obl || relation == Deprel::advmod || relation == Deprel::xcomp;
    return child > verb && tail && work.in(child, kThingTail);
  });
}

// "cuts", "would bar", "will require", not "cut" or "has cut": what holds of a text.
bool tells_of_text(const Linking& work, std::int32_t verb) {
  const Token& token = work.token(verb);
  for (const std::int32_t child : children_of(work.document, verb)) {
    if (base_of(work.token(child).deprel) != Deprel::aux || child > verb) continue;
    const auto& lemma = work.token(child).lemma;
    return lemma == "will" || lemma == "would" || lemma == "do";
  }
  return token.feats.verb_form == VerbForm::fin && token.feats.tense == Tense::pres;
}

// The noun is what somebody makes known or in force: "adopted a package", "The budget was passed".
bool is_made(const Linking& work, std::int32_t noun) {
  const Token& token = work.token(noun);
  return (base_of(token.deprel) == Deprel::obj || token.deprel == Deprel::nsubj_pass) && token.head >= 0 &&
         work.in(token.head, kTextMaking);
}

// A noun for no party, time or number, in the place of an argument: it is no mention yet, or one of a thing.
bool is_thing(const Joining& joining, std::int32_t token) {
  const Linking& work = joining.work;
  const auto index = work.draft_of[static_cast<std::size_t>(token)];
  if (index >= 0) {
    const auto entity = joining.draft(index).entity;
    return entity >= 0 && joining.draft(index).form != MentionForm::name &&
           work.document.entities[static_cast<std::size_t>(entity)].kind == EntityKind::product;
  }
  const Token& word = work.token(token);
  const Deprel relation = base_of(word.deprel);
  const bool argument = relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::obl;
  return word.upos == Upos::noun && argument && !is_time(work, token) && !work.in(token, kNoThing) &&
         work.adjective_of[static_cast<std::size_t>(token)] < 0 && work.agent_ending_at[static_cast<std::size_t>(token)] < 0;
}

// Two arguments of one verb are not the same; nor is "it" the data in "the data it generates".
bool is_barred(const Linking& work, std::int32_t place, std::int32_t noun) {
  const auto verb = clause_of(work, place);
  if (verb >= 0 && work.token(verb).head == noun) return true;
  return verb >= 0 && (verb == work.token(noun).head || (!is_subject(work.token(place).deprel) && subject_of(work, verb) == noun));
}

int score_of(const Joining& joining, const Draft& pronoun, std::int32_t place, std::int32_t noun) {
  const Linking& work = joining.work;
  const ReferenceWeights& weights = work.lexicon.pronoun_weights;
  const auto index = work.draft_of[static_cast<std::size_t>(noun)];
  const Token &token = work.token(index < 0 ? noun : place_of(work, joining.draft(index))), &there = work.token(place);
  const bool subject = is_subject(there.deprel);
  int score = kThing + weights.sentence * (there.sentence - token.sentence);
  if (is_subject(token.deprel)) score += weights.subject + (subject ? weights.parallel : 0);
  else if (base_of(token.deprel) == Deprel::obj) score += weights.object + (subject ? 0 : weights.parallel);
  if (index >= 0) score += weights.mentions * joining.known[static_cast<std::size_t>(joining.draft(index).entity)].mentions;
  if (work.quoted[static_cast<std::size_t>(noun)] && !work.quoted[static_cast<std::size_t>(pronoun.head)]) score += weights.quoted;
  if (subject && is_made(work, noun) && there.head >= 0 && tells_of_text(work, there.head)) score += kTextTells;
  return score;
}

std::int32_t entity_of_thing(Joining& joining, std::int32_t noun) {
  Linking& work = joining.work;
  if (const auto index = work.draft_of[static_cast<std::size_t>(noun)]; index >= 0) return joining.draft(index).entity;
  for (const std::int32_t child : children_of(work.document, noun)) {  // "the tanker Sea Falcon"
    const auto index = work.draft_of[static_cast<std::size_t>(child)];
    if (child > noun && index >= 0 && joining.draft(index).kind == EntityKind::product && joining.draft(index).entity >= 0)
      return joining.draft(index).entity;
  }
  Draft draft;
  draft.tokens = {noun, noun + 1};
  while (draft.tokens.begin > 0 && work.token(draft.tokens.begin - 1).head == noun && same_sentence(work, draft.tokens.begin - 1, noun) &&
         work.token(draft.tokens.begin - 1).deprel == Deprel::compound)
    --draft.tokens.begin;
  draft.head = noun;
  draft.form = MentionForm::nominal;
  draft.kind = EntityKind::product;
  draft.entity = new_entity(joining, draft.kind, std::string(work.document.text_of(span_of(work.document, draft.tokens))));
  joining.of(draft.entity).number = work.token(noun).feats.number == Number::plur ? Number::plur : Number::sing;
  const auto entity = draft.entity;
  add_draft(work, std::move(draft));
  return entity;
}

}  // namespace

Suits suits_of(const Linking& work, const Draft& pronoun) {
  const auto place = place_of(work, pronoun);
  const Token& here = work.token(place);
  const bool many = pronoun.number == Number::plur;
  if (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem || pronoun.count == 2 || here.head < 0) return Suits::party;
  if (pronoun.possessive) return work.in(here.head, kThingPart) && !many ? Suits::thing : Suits::party;
  const auto verb = here.head;
  if (work.token(verb).upos != Upos::verb) return Suits::party;
  const bool of_several = place != pronoun.head;  // "One of them hit a farm"

  const Deprel relation = base_of(here.deprel);
  const bool undergoes = relation == Deprel::obj || here.deprel == Deprel::nsubj_pass ||
                         (relation == Deprel::nsubj && child_with(work.document, verb, Deprel::aux_pass) >= 0);
  if (undergoes && work.in(verb, kThingObject)) return Suits::thing;
  if (undergoes) return (many && !of_several) || work.in(verb, kPartyObject) ? Suits::party : Suits::either;
  if (relation != Deprel::nsubj) return Suits::party;
  if (work.in(verb, kThingVerb) || has_tail(work, verb)) return Suits::thing;
  return (many && !of_several) || work.in(verb, kSpeech) || work.in(verb, kPartyVerb) ? Suits::party : Suits::either;
}

std::int32_t resolve_to_thing(Joining& joining, const Draft& pronoun, int least) {
  const Linking& work = joining.work;
  const auto place = place_of(work, pronoun);
  const auto here = work.token(pronoun.head).sentence;
  const auto first = work.document.sentences[static_cast<std::size_t>(std::max(0, here - kSentences))].tokens.begin;
  const auto number = pronoun.number == Number::plur ? Number::plur : Number::sing;
  std::int32_t best = -1;
  for (auto noun = pronoun.head - 1; noun >= first; --noun) {
    const bool many = work.token(noun).feats.number == Number::plur;
    if (many != (number == Number::plur) || !is_thing(joining, noun) || is_barred(work, place, noun)) continue;
    const int score = score_of(joining, pronoun, place, noun);
    if (score <= least) continue;
    best = noun;
    least = score;
  }
  return best < 0 ? -1 : entity_of_thing(joining, best);
}

}  // namespace hearsay
