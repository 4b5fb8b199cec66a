// Pronouns within quotations: whoever is quoted says "I" of himself, and "they" of the body that he has dealt with.
#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"
#include "mentions/reference.h"
#include "mentions/reference_values.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongest = 300;  // tokens of a quotation to either side of the pronoun

bool is_quoted(const Linking& work, std::int32_t token) { return work.quoted[static_cast<std::size_t>(token)]; }

TokenRange sentence_of(const Linking& work, std::int32_t token) {
  return work.document.sentences[static_cast<std::size_t>(work.token(token).sentence)].tokens;
}

// The words in quotation marks around a token, within its paragraph.
TokenRange quotation_around(const Linking& work, std::int32_t token) {
  const auto paragraph = paragraph_of(work, token);
  const auto goes_on = [&](std::int32_t at) { return is_quoted(work, at) && paragraph_of(work, at) == paragraph; };
  TokenRange words{token, token + 1};
  while (words.begin > std::max(0, token - kLongest) && goes_on(words.begin - 1)) --words.begin;
  while (words.end < std::min(work.size(), token + kLongest) && goes_on(words.end)) ++words.end;
  return words;
}

// "He said that he would "fight until he dropped"": some words of a sentence of another, which may call him "he".
bool is_fragment(const Linking& work, TokenRange words) {
  if (words.begin == 0 || words.end - words.begin < 2 || !same_sentence(work, words.begin - 1, words.begin)) return false;
  return work.token(words.begin - 1).upos != Upos::punct && !is_capitalised(work, words.begin + 1);
}

// The mention outside the marks that speaks there; -1 for none.
std::int32_t speaking_in(const Linking& work, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (!is_quoted(work, i) && speaks(work, i) && work.draft_of[static_cast<std::size_t>(i)] >= 0)
      return work.draft_of[static_cast<std::size_t>(i)];
  return -1;
}

// The entity of a mention that may stand behind: "“He was peeling an orange,” she said", who is then found first, "the teacher said".
std::int32_t entity_of_speaker(Joining& joining, std::int32_t index, const Draft& pronoun) {
  const Draft speaker = joining.draft(index);
  if (speaker.entity >= 0 || speaker.head < pronoun.head) return speaker.entity;
  if (speaker.same_as >= 0) return joining.draft(speaker.same_as).entity;
  auto entity = -1;
  if (speaker.form == MentionForm::pronoun) entity = resolve_pronoun(joining, index);
  else if (speaker.form == MentionForm::nominal && speaker.definite) entity = told_by_noun(joining, speaker);
  joining.draft(index).entity = entity;
  return entity;
}

}  // namespace

std::int32_t speaker_of_quote(Joining& joining, const Draft& pronoun) {
  const Linking& work = joining.work;
  if (!is_quoted(work, pronoun.head)) return -1;
  const auto words = quotation_around(work, pronoun.head);
  if (is_fragment(work, words)) return -1;
  const auto last = sentence_of(work, words.end - 1), first = sentence_of(work, words.begin);
  auto speaker = speaking_in(work, {words.end, std::max(words.end, last.end)});
  if (speaker < 0) speaker = speaking_in(work, {first.begin, std::max(first.begin, words.begin)});
  if (speaker >= 0) return entity_of_speaker(joining, speaker, pronoun);
  return words.begin <= first.begin && words.end >= last.end ? joining.speaker : -1;
}

std::int32_t body_told_of(const Joining& joining, const Draft& pronoun, std::int32_t speaker) {
  constexpr std::size_t kWindow = 40;     // mentions looked back at
  constexpr std::int32_t kSentences = 4;  // sentences looked back at
  const Linking& work = joining.work;
  const bool they = pronoun.number == Number::plur && !pronoun.possessive && pronoun.count == 0;
  if (!they || !is_quoted(work, pronoun.head) || !speaks(work, pronoun.head)) return -1;
  for (std::size_t back = 0; back < std::min(kWindow, joining.history.size()); ++back) {
    const Draft& candidate = joining.draft(joining.history[joining.history.size() - 1 - back]);
    if (work.token(pronoun.head).sentence - work.token(candidate.head).sentence > kSentences) return -1;
    const Known& known = joining.known[static_cast<std::size_t>(candidate.entity)];
    const EntityKind kind = work.document.entities[static_cast<std::size_t>(candidate.entity)].kind;
    const bool state = known.actor >= 0 && work.actor(known.actor).state;
    if (candidate.entity != speaker && !state && (kind == EntityKind::organisation || kind == EntityKind::government))
      return candidate.entity;
  }
  return -1;
}

}  // namespace hearsay
