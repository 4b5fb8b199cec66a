#include "claims/things.h"

#include <algorithm>
#include <string_view>

#include "base/fold.h"
#include "document/names.h"

namespace hearsay {

namespace {

// A person, body, state or group that is mentioned; a law or report is a mention and no party.
bool is_party(const Scene& scene, std::int32_t token) {
  const auto mention = scene.mention_at[token];
  if (mention < 0 || scene.document.mentions[mention].entity < 0) return mention >= 0;
  const auto& entity = scene.document.entities[scene.document.mentions[mention].entity];
  const bool noun = scene.document.tokens[token].upos == Upos::noun && scene.document.mentions[mention].form == MentionForm::name;
  if (noun && entity.id.empty() && entity.code.empty()) return false;  // "Corruption" at the beginning of a sentence, taken for a name
  const auto kind = entity.kind;
  return kind != EntityKind::product && kind != EntityKind::event && kind != EntityKind::other;
}

// "corruption", "instability": abstract by its ending, unless it is a body ("delegation") or an event that somebody may have done.
bool has_thing_ending(const EventLexicon& lexicon, std::string_view lemma) {
  constexpr std::size_t kStem = 3;  // letters that must stand before the ending
  if (lexicon.bodies.contains(lemma) || lexicon.actor_nouns.contains(lemma) || lexicon.by_head.contains(lemma)) return false;
  return std::any_of(lexicon.thing_endings.begin(), lexicon.thing_endings.end(),
                     [&](const std::string& ending) { return lemma.size() >= ending.size() + kStem && lemma.ends_with(ending); });
}

}  // namespace

bool is_thing(const Scene& scene, std::int32_t token) {
  const auto& word = scene.document.tokens[token];
  if (word.upos == Upos::pron && word.feats.pron_type == PronType::dem) return true;  // "that would force them"
  if (word.upos == Upos::pron && (word.lemma == "what" || word.lemma.ends_with("thing"))) return true;
  if (word.upos != Upos::noun || is_party(scene, token)) return false;
  const auto& lexicon = scene.lexicon;
  return lexicon.things.contains(word.lemma) || has_thing_ending(lexicon, word.lemma);
}

bool has_deed_kind(const Scene& scene, std::int32_t noun) {
  const auto& tokens = scene.document.tokens;
  const auto before = noun - 1;
  if (before < 0 || tokens[before].head != noun) return false;
  const auto relation = base_of(tokens[before].deprel);
  return (relation == Deprel::compound || relation == Deprel::amod) && scene.lexicon.deed_kinds.contains(fold_case(tokens[before].lemma));
}

}  // namespace hearsay
