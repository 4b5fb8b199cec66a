#include "claims/owners.h"

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// "drawn up by Serbia", "that France presented": whoever does what the clause on the thing says.
std::int32_t maker_of(const Scene& scene, std::int32_t thing) {
  const auto& document = scene.document;
  for (const auto child : children_of(document, thing)) {
    if (base_of(document.tokens[child].deprel) != Deprel::acl || !is_verb(document, child)) continue;
    const auto maker = arguments_of(document, scene.lexicon, child).subject;
    if (maker >= 0 && maker != thing && is_actor(scene, maker)) return maker;
  }
  return -1;
}

bool is_named(const Reading& reading, std::int32_t token) {
  const auto mention = reading.mention_at[token];
  return mention >= 0 && reading.document.mentions[mention].form == MentionForm::name && is_actor(reading, token);
}

// "Our relationship" with nobody known to be meant is not told of us.
bool is_known(const Reading& reading, std::int32_t token) {
  const auto mention = reading.mention_at[token];
  return reading.document.tokens[token].upos != Upos::pron || (mention >= 0 && reading.document.mentions[mention].entity >= 0);
}

}  // namespace

bool concerns_another(std::string_view type) {
  return type == "REQUEST" || type == "THREATEN" || type == "AGREE" || type == "REJECT" || type == "ACCUSE" || type == "MOBILIZE" ||
         type == "SUPPORT";
}

std::int32_t wielder_of(const Scene& scene, std::int32_t thing) {
  for (const auto child : children_of(scene.document, thing)) {
    const auto relation = scene.document.tokens[child].deprel;
    const auto mention = scene.mention_at[child];
    if (child > thing || (relation != Deprel::nmod_poss && relation != Deprel::compound && relation != Deprel::amod)) continue;
    const auto entity = mention < 0 ? -1 : scene.document.mentions[mention].entity;
    if (entity >= 0 && !scene.document.entities[entity].code.empty() && is_actor(scene, child)) return child;  // "PKK fire"
  }
  const auto clause = child_with(scene.document, thing, Deprel::acl);
  return clause < 0 || !is_passive(scene.document, clause) ? -1 : maker_of(scene, thing);
}

std::int32_t owner_of(const Reading& reading, std::int32_t thing) {
  const auto& document = reading.document;
  if (const auto owner = child_with(document, thing, Deprel::nmod_poss); owner >= 0)
    return is_actor(reading, owner) && is_known(reading, owner) ? owner : -1;
  if (const auto maker = maker_of(reading, thing); maker >= 0) return maker;
  for (const auto child : children_of(document, thing)) {
    if (base_of(document.tokens[child].deprel) != Deprel::nmod || !is_actor(reading, child)) continue;
    const auto preposition = preposition_of(document, child);
    if (preposition < 0) continue;
    const auto& lemma = document.tokens[preposition].lemma;  // "the use of force" is nobody's
    if (lemma == "by" || (lemma == "of" && is_named(reading, child))) return child;
  }
  return -1;
}

std::int32_t holder_behind(const Reading& reading, std::int32_t thing) {
  const auto& document = reading.document;
  for (const auto clause : children_of(document, thing)) {
    if (clause < thing || base_of(document.tokens[clause].deprel) != Deprel::acl || !is_verb(document, clause)) continue;
    for (const auto child : children_of(document, clause)) {
      const auto preposition = child > clause ? preposition_of(document, child) : -1;
      if (preposition < 0 || !is_actor(reading, child)) continue;
      const auto phrase = document.tokens[clause].lemma + "-" + document.tokens[preposition].lemma;
      if (reading.lexicon.belonging.contains(phrase)) return child;
    }
  }
  return -1;
}

}  // namespace hearsay
