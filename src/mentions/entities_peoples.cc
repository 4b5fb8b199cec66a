// Peoples and one of them: "Russians", "Bosnian Serbs", "the Belgian".
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_draft.h"

namespace hearsay {
namespace {

// "The Dutch", "the French", whatever number the tagger has: never one of them.
bool is_all_of_people(const Linking& work, std::int32_t token) {
  const auto word = form(work, token);
  const bool definite = same_sentence(work, token - 1, token) && work.token(token - 1).upos == Upos::det;
  return definite && (word.ends_with("ch") || word.ends_with("sh"));
}

// "The Belgian said", read as an adjective: those in -an and -i have a plural of their own, "the French" have not.
bool is_one_of_people(const Linking& work, std::int32_t token) {
  if (is_all_of_people(work, token)) return false;
  const auto number = work.token(token).feats.number;
  const auto word = form(work, token);
  const bool definite = same_sentence(work, token - 1, token) && work.token(token - 1).upos == Upos::det;
  return number == Number::sing || (number == Number::none && definite && (word.ends_with("an") || word.ends_with("i")));
}

}  // namespace

// Nouns for a people act where they are the head of a phrase; before a noun the same word is an adjective.
bool stands_for_people(const Linking& work, TokenRange tokens) {
  const std::int32_t head = head_of(work.document, tokens);
  if (head < 0) return false;
  const Token& token = work.token(head);
  const bool subject = token.upos == Upos::adj && base_of(token.deprel) == Deprel::nsubj;  // "The Belgian said", read as an adjective
  if (subject && (is_one_of_people(work, head) || is_all_of_people(work, head))) return true;
  return (token.upos == Upos::noun || token.upos == Upos::propn) && token.deprel != Deprel::compound && token.deprel != Deprel::amod &&
         token.deprel != Deprel::flat;
}

Draft people_of(const Linking& work, Draft draft, std::int32_t state) {
  draft.kind = EntityKind::group;
  draft.form = MentionForm::nominal;
  draft.body = state;
  const std::int32_t before = draft.tokens.begin - 1;  // "Bosnian Serbs" belong to Bosnia, "ethnic Turks" to no state that is told
  if (before >= 0 && work.in(before, kEthnic)) draft.body = -1;
  else if (before >= 0 && work.adjective_of[static_cast<std::size_t>(before)] >= 0)
    draft.body = work.adjective_of[static_cast<std::size_t>(before)];
  draft.number = is_one_of_people(work, draft.head) ? Number::sing : Number::plur;
  if (draft.number == Number::sing) draft.kind = EntityKind::person;
  draft.definite = same_sentence(work, before, draft.tokens.begin) && work.token(before).upos == Upos::det && work.in(before, kDefinite);
  return draft;
}

}  // namespace hearsay
