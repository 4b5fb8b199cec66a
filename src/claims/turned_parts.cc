#include "claims/turned_parts.h"

#include <algorithm>

#include "claims/things.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

using Fills = std::vector<std::pair<Part, std::int32_t>>;

// "their visit by his father": the one after "by" acts, and the pronoun before the noun is only whose it is.
void drop_owner(const Head& head, Fills& fills) {
  const auto acts = [](const auto& fill) { return fill.first == Part::actor; };
  if (std::count_if(fills.begin(), fills.end(), acts) < 2) return;
  const auto owner = std::find_if(fills.begin(), fills.end(), acts);
  if (head.document.tokens[owner->second].upos != Upos::pron) return;
  if (head.scene.lexicon.suffered.contains(head.document.tokens[head.token].lemma)) owner->first = Part::recipient;  // "their release by"
  else fills.erase(owner);
}

// "The Russia investigation": a state by its name, where "the Russian investigation" and "the U.S. investigation" are the state's own.
bool is_state_by_name(const Head& head, std::int32_t token) {
  const auto& document = head.document;
  const auto mention = head.scene.mention_at[token];
  const auto entity = mention < 0 || document.tokens[token].deprel != Deprel::compound ? -1 : document.mentions[mention].entity;
  if (entity < 0) return false;
  const auto& known = document.entities[entity];
  return known.name == document.form_of(document.tokens[token]) && has_country(known.code) && !is_body_code(known.code) &&
         sectors_of_code(known.code).empty();
}

// What an inquiry is named by is what it looks into: it is done to that.
void turn_topic(const Head& head, Fills& fills) {
  if (!head.scene.lexicon.inquiries.contains(head.document.tokens[head.token].lemma)) return;
  const auto is_recipient = [](const auto& fill) { return fill.first == Part::recipient; };
  if (std::any_of(fills.begin(), fills.end(), is_recipient)) return;
  for (auto& [part, token] : fills)
    if (part == Part::actor && head.document.tokens[token].head == head.token && is_state_by_name(head, token)) part = Part::recipient;
}

// "Garfield's assassination": the possessor is the one to whom it is done, where no other is said to be.
void turn_owner(const Head& head, Fills& fills) {
  if (!head.scene.lexicon.suffered.contains(head.document.tokens[head.token].lemma)) return;
  Part* turned = nullptr;
  for (auto& [part, token] : fills) {
    if (part == Part::recipient) return;
    if (part == Part::actor && head.document.tokens[token].deprel == Deprel::nmod_poss && head.document.tokens[token].head == head.token)
      turned = &part;
  }
  if (turned != nullptr) *turned = Part::recipient;
}

// "With the support of Turkey", "the backing of the army": it is theirs to give; "in support of Turkey" it is given to her.
void turn_giver(const Head& head, Fills& fills) {
  const auto& document = head.document;
  if (!head.scene.lexicon.lent.contains(document.tokens[head.token].lemma)) return;
  const auto before = preposition_of(document, head.token);
  const bool lent = before < 0 ? child_with(document, head.token, Deprel::det) >= 0 : document.tokens[before].lemma.starts_with("with");
  if (!lent) return;
  Part* turned = nullptr;
  for (auto& [part, token] : fills) {
    if (part == Part::actor) return;
    const auto of = part == Part::recipient && document.tokens[token].head == head.token ? preposition_of(document, token) : -1;
    if (of >= 0 && document.tokens[of].lemma == "of" && is_actor(head.scene, token)) turned = &part;
  }
  if (turned != nullptr) *turned = Part::actor;
}

// "Is under investigation", "has been on trial": the subject is the one to whom it is done, where no other is said to be.
void add_sufferer(const Head& head, Fills& fills) {
  const auto& document = head.document;
  const auto before = preposition_of(document, head.token);
  if (before < 0 || child_with(document, head.token, Deprel::cop) < 0) return;
  const auto phrase = document.tokens[before].lemma + "_" + document.tokens[head.token].lemma;
  const auto subject = child_with(document, head.token, Deprel::nsubj);
  if (subject < 0 || is_thing(head.scene, subject) || !head.scene.lexicon.suffered_states.contains(phrase)) return;
  std::erase(fills, std::pair(Part::actor, subject));
  const auto is_recipient = [](const auto& fill) { return fill.first == Part::recipient; };
  if (std::none_of(fills.begin(), fills.end(), is_recipient)) fills.emplace_back(Part::recipient, subject);
}

}  // namespace

void turn_parts(const Head& head, std::vector<std::pair<Part, std::int32_t>>& fills) {
  drop_owner(head, fills);
  turn_owner(head, fills);
  turn_topic(head, fills);
  turn_giver(head, fills);
  add_sufferer(head, fills);
}

}  // namespace hearsay
