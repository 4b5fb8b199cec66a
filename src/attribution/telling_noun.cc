// Which noun of a source tells what it is, and how far its words go, where the tree has another for its head.
#include <algorithm>

#include "attribution/citing.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kClimb = 6;  // steps from a relative pronoun to the noun that it refers to

// "the party", "the port authority".
bool is_body_noun(const AttributionReading& reading, std::int32_t noun) {
  if (!is_noun(reading.token(noun))) return false;
  if (const auto entity = reading.entity(noun); entity >= 0) {
    const auto kind = reading.document.entities[entity].kind;
    return kind == EntityKind::organisation || kind == EntityKind::government || kind == EntityKind::outlet;
  }
  const auto* kind = kind_by_noun(reading, noun);
  return kind != nullptr && (*kind == SourceKind::organisation || *kind == SourceKind::government || *kind == SourceKind::outlet);
}

// "a rebuke from Ankara, which called it slander": the name before the comma, where the tree's noun is nobody.
std::int32_t name_right_before(const AttributionReading& reading, std::int32_t pronoun, std::int32_t antecedent) {
  if (reading.mention_at[antecedent] >= 0 || reading.token(antecedent).upos != Upos::noun || pronoun < 2 ||
      reading.lexicon.kinds.contains(reading.lemma(antecedent)) || reading.document.form_of(reading.token(pronoun - 1)) != ",")
    return -1;
  const auto mention = reading.mention_at[pronoun - 2];
  const bool named = mention >= 0 && reading.document.mentions[mention].form == MentionForm::name &&
                     reading.document.mentions[mention].entity >= 0 &&
                     reading.token(pronoun - 2).sentence == reading.token(pronoun).sentence;
  if (named) return reading.document.mentions[mention].head;
  return is_body_noun(reading, pronoun - 2) ? pronoun - 2 : -1;  // "a nod from the port authority, which"
}

// "Ivan Reis, one of the founders of the party, which wants": no person is "which"; the body before the comma is.
std::int32_t body_right_before(const AttributionReading& reading, std::int32_t pronoun, std::int32_t antecedent) {
  if (reading.lemma(pronoun) != "which" || pronoun < antecedent + 3 || form(reading, pronoun - 1) != ",") return -1;
  const auto mention = reading.mention_at[antecedent];
  const auto* kind = kind_by_noun(reading, antecedent);
  const bool person = (mention >= 0 && is_named_person(reading.document, mention)) || (mention < 0 && is_post_or_person(kind));
  return person && is_body_noun(reading, pronoun - 2) ? pronoun - 2 : -1;
}

}  // namespace

std::int32_t owned_by_title(const AttributionReading& reading, std::int32_t noun) {
  const auto mark = noun + 3;
  if (mark + 1 >= reading.sentence(noun).end || form(reading, noun + 1) != "of" || reading.token(mark).upos != Upos::part) return -1;
  if (!reading.lexicon.title_tails.contains(reading.lemma(noun + 2))) return -1;
  const auto owner = reading.token(noun + 2).head;
  return owner > mark && reading.token(owner).upos == Upos::noun && reading.token(owner).head == noun ? owner : -1;
}

std::int32_t end_of_known(const AttributionReading& reading, std::int32_t begin) {
  const auto last = std::min(reading.sentence(begin - 1).end, begin + 8);
  if (begin >= last || !reading.lexicon.informed.contains(reading.lemma(begin))) return begin;
  auto end = begin + 1;
  while (end < last && !is_punct(reading, end) && reading.token(end).upos != Upos::verb && reading.token(end).upos != Upos::aux) ++end;
  return end;
}

namespace {

// "the daily Vesti, which, quoting two generals, reported": a pronoun that the tree has lost stands for the name before its comma.
std::int32_t name_before_pronoun(const AttributionReading& reading, std::int32_t pronoun) {
  if (pronoun - 2 < reading.sentence(pronoun).begin || form(reading, pronoun - 1) != ",") return pronoun;
  const auto mention = reading.mention_at[pronoun - 2];
  const auto& mentions = reading.document.mentions;
  const bool named = mention >= 0 && mentions[mention].form == MentionForm::name && mentions[mention].tokens.end == pronoun - 1;
  return named ? mentions[mention].head : pronoun;
}

}  // namespace

std::int32_t telling_noun(const AttributionReading& reading, std::int32_t noun) {
  if (reading.token(noun).feats.pron_type == PronType::rel || reading.lemma(noun) == "who" || reading.lemma(noun) == "which") {
    auto at = noun;
    for (int i = 0; i < kClimb && at >= 0; ++i) {
      if (reading.token(at).deprel == Deprel::acl_relcl) {
        const auto antecedent = reading.token(at).head;
        if (antecedent < 0) return noun;
        if (const auto name = name_right_before(reading, noun, antecedent); name >= 0) return name;
        if (const auto body = body_right_before(reading, noun, antecedent); body >= 0) return body;
        const auto& token = reading.token(antecedent);  // "Michael Cohen, his fixer, who testified"
        const bool named = token.deprel == Deprel::appos && token.head >= 0 && reading.token(token.head).upos == Upos::propn;
        return named ? token.head : antecedent;
      }
      at = reading.token(at).head;
    }
    return name_before_pronoun(reading, noun);
  }
  if (const auto owned = owned_by_title(reading, noun); owned >= 0) return owned;
  if (reading.lexicon.partitives.contains(reading.lemma(noun)) || reading.token(noun).upos == Upos::num)
    if (const auto inner = governed_by(reading, noun, "of"); inner >= 0)
      return is_relative(reading, inner) ? telling_noun(reading, inner) : inner;  // "two officers, neither of whom"
  return noun;
}

TokenRange with_what_they_know(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const bool bare = words.end == noun + 1 && words.end + 1 < reading.sentence(noun).end && reading.token(noun).upos == Upos::noun;
  if (bare && reading.token(words.end + 1).upos == Upos::adp) words.end = end_of_known(reading, words.end);
  return words;
}

}  // namespace hearsay
