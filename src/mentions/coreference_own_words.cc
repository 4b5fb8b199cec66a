// Who does not speak of himself so: whoever says something is no "constable" in it, and an entry of a live report has
// its own "he".
#include <algorithm>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"
#include "mentions/reference_values.h"

namespace hearsay {
namespace {

// The quotation that closes before the token, in one paragraph with it; empty where none does.
TokenRange quotation_before(const Linking& work, std::int32_t token) {
  const auto is_in = [&](std::int32_t at) { return work.quoted[static_cast<std::size_t>(at)]; };
  auto begin = token;
  while (begin > 0 && is_in(begin - 1) && paragraph_of(work, begin - 1) == paragraph_of(work, token)) --begin;
  return {begin, token};
}

bool is_third_person(const Draft& pronoun) {
  return pronoun.number == Number::sing && (pronoun.gender == Gender::masc || pronoun.gender == Gender::fem);
}

// "They", or "one" of "one of them": the token that speaks.
std::int32_t speaker_by(const Linking& work, const Draft& pronoun) {
  const Token& here = work.token(pronoun.head);
  const bool of = base_of(here.deprel) == Deprel::nmod && here.head >= 0 && here.head < pronoun.head && pronoun.number == Number::plur;
  return of ? here.head : pronoun.head;
}

bool opens_entry(const Linking& work, std::int32_t sentence) {
  const auto& sentences = work.document.sentences;
  const auto paragraph = sentences[static_cast<std::size_t>(sentence)].paragraph;
  while (sentence > 0 && sentences[static_cast<std::size_t>(sentence) - 1].paragraph == paragraph) --sentence;
  const auto words = sentences[static_cast<std::size_t>(sentence)].tokens;
  return words.begin < words.end && is_clock_time(form(work, words.begin));
}

}  // namespace

std::vector<std::int32_t> told_of_in_own_quotation(const Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  std::vector<std::int32_t> out;
  const auto speaker = speaker_by(work, pronoun);
  if (!(is_third_person(pronoun) || pronoun.number == Number::plur) || pronoun.possessive ||
      work.quoted[static_cast<std::size_t>(speaker)] || !speaks(work, speaker))
    return out;
  const auto words = quotation_before(work, std::min(speaker, pronoun.tokens.begin));
  for (auto back = joining.history.size(); back-- > 0;) {
    const Draft& told = joining.draft(joining.history[back]);
    if (told.head < words.begin) break;
    if (told.head < words.end && told.form != MentionForm::pronoun) out.push_back(told.entity);
  }
  return out;
}

namespace {

// "rang the council", "complained to the council": whom the verb is put to; -1 for nobody.
std::int32_t recipient_of(const Linking& work, std::int32_t verb) {
  for (const std::int32_t child : children_of(work.document, verb)) {
    const Deprel relation = base_of(work.token(child).deprel);
    if (child < verb) continue;
    if (relation == Deprel::obj || relation == Deprel::iobj) return child;
    const auto mark = relation == Deprel::obl ? child_with(work.document, child, Deprel::case_) : -1;
    if (mark >= 0 && (work.token(mark).lemma == "to" || work.token(mark).lemma == "with" || work.token(mark).lemma == "at")) return child;
  }
  return -1;
}

// "I", "she", "a neighbour": one, so that "they" are others.
bool is_done_by_one(const Joining& joining, std::int32_t verb) {
  const Linking& work = joining.work;
  const auto subject = subject_of(work, verb);
  if (subject < 0) return false;
  const auto word = ascii_lowered(form(work, subject));
  if (word == "i" || word == "we" || word == "he" || word == "she") return true;
  const auto index = work.draft_of[static_cast<std::size_t>(subject)];
  const auto entity = index < 0 ? -1 : joining.draft(index).entity;
  return entity >= 0 && work.document.entities[static_cast<std::size_t>(entity)].kind == EntityKind::person &&
         joining.known[static_cast<std::size_t>(entity)].number == Number::sing;
}

}  // namespace

std::int32_t body_that_answers(const Joining& joining, const Draft& pronoun) {
  constexpr std::int32_t kNear = 60;  // tokens
  const Linking& work = joining.work;
  const bool many = pronoun.number == Number::plur && !pronoun.possessive && pronoun.count == 0;
  if (!many || speaker_by(work, pronoun) != pronoun.head || !speaks(work, pronoun.head)) return -1;
  const auto sentence = work.token(pronoun.head).sentence;
  for (auto verb = pronoun.head - 1; verb >= std::max(0, pronoun.head - kNear) && sentence - work.token(verb).sentence < 2; --verb) {
    if (work.token(verb).upos != Upos::verb || !work.tells(verb, kTurnedTo)) continue;
    const auto recipient = recipient_of(work, verb);
    const auto index = recipient < 0 || recipient > pronoun.head ? -1 : work.draft_of[static_cast<std::size_t>(recipient)];
    const auto entity = index < 0 ? -1 : joining.draft(index).entity;
    if (entity < 0 || !is_done_by_one(joining, verb)) continue;
    const EntityKind kind = work.document.entities[static_cast<std::size_t>(entity)].kind;
    if (is_body(kind) || kind == EntityKind::group) return entity;
  }
  return -1;
}

bool is_owner_of_another(const Joining& joining, const Draft& pronoun, const Antecedent& one, const std::vector<Antecedent>& all) {
  const Linking& work = joining.work;
  const Token& here = work.token(one.token);
  if (!is_third_person(pronoun) || one.draft < 0 || here.deprel != Deprel::nmod_poss || here.head < 0) return false;
  const auto gender_of = [&](const Antecedent& other) {
    return joining.known[static_cast<std::size_t>(joining.draft(other.draft).entity)].gender;
  };
  if (gender_of(one) != Gender::none || !is_subject(work.token(here.head).deprel)) return false;
  return std::any_of(all.begin(), all.end(), [&](const Antecedent& other) {
    return other.draft >= 0 && other.token == here.head && gender_of(other) == pronoun.gender;
  });
}

bool is_of_own_entry(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  return !is_third_person(pronoun) || paragraph_of(work, one.token) == paragraph_of(work, pronoun.head) ||
         !opens_entry(work, work.token(pronoun.head).sentence);
}

bool has_just_spoken(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  const auto before = pronoun.head - 1;
  if (one.draft < 0 || pronoun.gender != Gender::neut || pronoun.possessive || before < 0 || !speaks(work, pronoun.head)) return false;
  if (form(work, before) != "," || work.token(pronoun.head).sentence - work.token(one.token).sentence != 1) return false;
  return paragraph_of(work, one.token) == paragraph_of(work, pronoun.head) &&
         (speaks(work, one.token) || speaks_otherwise(work, one.token));
}

namespace {

// "A fox", "regulators", "its officers": not what a report begins with to say more of in "..., it said".
bool is_loosely_told(const Linking& work, std::int32_t noun) {
  if (work.token(noun).upos != Upos::noun) return false;
  const auto article = child_with(work.document, noun, Deprel::det);
  const auto owner = child_with(work.document, noun, Deprel::nmod_poss);
  if (owner >= 0) return work.token(owner).lemma == "its" && child_with_base(work.document, noun, Deprel::appos) < 0;
  return article >= 0 ? work.in(article, kIndefinite) : work.token(noun).feats.number == Number::plur;
}

}  // namespace

std::int32_t subject_of_own_content(const Linking& work, const Draft& pronoun) {
  const auto verb = work.token(pronoun.head).head;
  const bool behind = pronoun.tokens.begin > 0 && form(work, pronoun.tokens.begin - 1) == ",";
  const bool lead = work.token(pronoun.head).sentence == 0;  // "A plumber has lost his ticket, he said"
  if (pronoun.possessive || verb < pronoun.head || !behind || lead || !speaks(work, pronoun.head)) return -1;
  const Token& cue = work.token(verb);
  const auto clause = cue.deprel == Deprel::parataxis ? cue.head : child_with(work.document, verb, Deprel::ccomp);
  if (clause < 0 || clause > pronoun.head) return -1;
  const auto subject = child_with_base(work.document, clause, Deprel::nsubj);
  if (subject < 0 || subject > pronoun.head || !is_loosely_told(work, subject)) return -1;
  for (auto i = subject; i < pronoun.head; ++i)
    if (form(work, i) == ":") return -1;  // "A man was blunt: he had been pushed, he said"
  return subject;
}

bool is_followed_up(const Linking& work, const Draft& pronoun, const Antecedent& one) {
  const auto mark = child_with(work.document, pronoun.head, Deprel::case_);
  if (mark < 0 || ascii_lowered(form(work, mark)) != "according") return false;
  if (work.token(pronoun.head).sentence - work.token(one.token).sentence != 1 || work.quoted[static_cast<std::size_t>(one.token)])
    return false;
  return speaks(work, one.token) || speaks_otherwise(work, one.token);
}

bool is_subject_before_colon(const Joining& joining, const Draft& pronoun, const Antecedent& one) {
  const Linking& work = joining.work;
  const auto colon = pronoun.head - 1;
  if (!is_third_person(pronoun) || pronoun.possessive || one.draft < 0 || !is_subject(work.token(pronoun.head).deprel)) return false;
  if (colon <= one.token || !same_sentence(work, colon, one.token) || form(work, colon) != ":") return false;
  const auto verb = work.token(one.token).head;
  return is_subject(work.token(one.token).deprel) && verb >= 0 && work.token(verb).deprel == Deprel::root;
}

}  // namespace hearsay
