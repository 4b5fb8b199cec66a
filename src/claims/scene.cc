#include <algorithm>

#include "claims/frame_parts.h"
#include "claims/frames.h"
#include "document/codes.h"
#include "document/names.h"
#include "mentions/entities.h"

namespace hearsay {

Scene scene_of(const Document& document, const EventLexicon& lexicon) {
  const auto size = document.tokens.size();
  Scene out{document, lexicon, mention_of_tokens(document), std::vector<char>(size, 0), std::vector<char>(size, 0)};
  const auto mark = [&](const auto& items, std::vector<char>& into) {
    for (const auto& item : items) {
      const auto range = item.tokens.empty() ? tokens_in(document, item.span) : item.tokens;
      for (auto i = range.begin; i < range.end; ++i) into[i] = 1;
    }
  };
  mark(document.times, out.in_time);
  mark(document.places, out.in_place);
  return out;
}

bool is_actor(const Scene& scene, std::int32_t token) {
  const auto& document = scene.document;
  if (const auto mention = scene.mention_at[token]; mention >= 0 && document.mentions[mention].entity >= 0) {
    const auto kind = document.entities[document.mentions[mention].entity].kind;
    return kind != EntityKind::product && kind != EntityKind::event && kind != EntityKind::other;
  }
  const auto& word = document.tokens[token];
  if (scene.lexicon.demonyms.contains(document.form_of(word))) return true;
  if (word.upos == Upos::propn || word.feats.person == 1 || word.feats.person == 2) return true;
  if (word.upos == Upos::pron)  // "nothing was signed"
    return word.lemma != "it" && word.lemma != "this" && word.lemma != "that" && !word.lemma.ends_with("thing");
  if (scene.lexicon.actor_nouns.contains(word.lemma)) return !scene.lexicon.abstract_nouns.contains(word.lemma);
  const auto next = token + 1;  // "campaign chairman Carl Roth": whoever has a person's name behind him
  if (word.upos == Upos::noun && next < static_cast<std::int32_t>(document.tokens.size()) && scene.mention_at[next] >= 0) {
    const auto& name = document.tokens[next];
    const bool one_more =
        name.upos == Upos::propn && name.head == word.head && name.deprel == word.deprel;  // "met his counterpart Ana Roth"
    if ((name.head == token && name.deprel == Deprel::appos) || one_more) return is_actor(scene, next);
  }
  return any_content(document, scene.lexicon, token, [&](std::int32_t content) { return is_actor(scene, content); });
}

bool is_place(const Scene& scene, std::int32_t token) {
  if (scene.in_place[token]) return true;
  const auto& document = scene.document;
  if (const auto mention = scene.mention_at[token]; mention >= 0 && document.mentions[mention].entity >= 0) {
    const auto& entity = document.entities[document.mentions[mention].entity];
    if (entity.kind == EntityKind::place || entity.kind == EntityKind::government) return true;
    if (entity.kind == EntityKind::person || has_country(entity.code)) return false;
  }
  return document.tokens[token].upos == Upos::propn || scene.lexicon.place_nouns.contains(document.tokens[token].lemma);
}

std::int32_t light_verb_of(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  auto at = noun;
  for (int depth = 0; depth < 4; ++depth) {  // "a round of talks", "talks and a dinner"
    const auto& word = document.tokens[at];
    const bool contained = base_of(word.deprel) == Deprel::nmod && word.head >= 0 &&
                           lexicon.containers.contains(document.tokens[word.head].lemma) && child_with_lemma(document, at, "of") >= 0;
    if (word.deprel != Deprel::conj && !contained) break;
    at = word.head;
  }
  const auto& token = document.tokens[at];
  const auto verb = token.head;
  if (verb < 0 || !is_verb(document, verb)) return -1;
  const auto& lemma = document.tokens[verb].lemma;
  const auto particle = child_with(document, verb, Deprel::compound_prt);
  if (particle >= 0 && document.tokens[particle].lemma == "up") return -1;  // "police broke up the protest": they did not hold it
  const bool subject = base_of(token.deprel) == Deprel::nsubj, object = token.deprel == Deprel::obj;
  const bool carries = lexicon.light_verbs.contains(lemma) || lexicon.occurrence.contains(lemma);
  if (carries && (object || token.deprel == Deprel::nsubj_pass)) return verb;
  if (lexicon.light_verbs.contains(lemma) && document.tokens[verb].deprel == Deprel::acl && document.tokens[verb].head == noun) return verb;
  if (subject && lexicon.occur_verbs.contains(lemma)) return verb;
  if (subject && lemma == "take" && child_with_lemma(document, verb, "place") >= 0) return verb;
  return -1;
}

}  // namespace hearsay
