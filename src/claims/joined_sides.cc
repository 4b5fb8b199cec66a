#include "claims/joined_sides.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/participants.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

bool is_named_side(const Reading& reading, std::int32_t token) {
  const bool named =
      reading.mention_at[token] >= 0 || reading.lexicon.demonyms.contains(reading.document.form_of(reading.document.tokens[token]));
  return named && is_actor(reading, token);
}

// Whom a name within a joined one means: somebody who is called so elsewhere ("Emmanuel Macron" by "Macron"); -1 for nobody.
std::int32_t called(const Document& document, std::string_view form) {
  for (std::size_t i = 0; i < document.entities.size(); ++i) {
    const std::string_view name = document.entities[i].name;
    if (document.entities[i].kind != EntityKind::person || !name.ends_with(form)) continue;
    if (name.size() == form.size() || name[name.size() - form.size() - 1] == ' ') return static_cast<std::int32_t>(i);
  }
  return -1;
}

// A side that has no mention of its own: "Xi" of "the Trump-Xi summit".
void add_by_name(Claim& claim, const Reading& reading, std::int32_t token) {
  const auto& word = reading.document.tokens[token];
  const auto form = reading.document.form_of(word);
  Participant side;
  side.span = word.span;
  side.text = side.name = std::string(form);
  side.entity = called(reading.document, form);
  if (side.entity >= 0) {
    const auto& known = reading.document.entities[side.entity];
    side.name = known.name;
    side.code = known.code;
    side.role = known.role;
  }
  const auto there = [&](const Participant& one) { return one.entity >= 0 ? one.entity == side.entity : one.text == side.text; };
  if (std::none_of(claim.actor.begin(), claim.actor.end(), there)) claim.actor.push_back(std::move(side));
}

bool is_hyphen_within(const Document& document, std::int32_t token) {
  return document.form_of(document.tokens[token]) == "-" && document.tokens[token - 1].span.end == document.tokens[token].span.begin &&
         document.tokens[token].span.end == document.tokens[token + 1].span.begin;
}

// "The Macron-Scholz meeting" with both read as one name that nobody bears: each is a side.
bool add_halves(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  if (claim.actor.size() != 1 || claim.actor[0].span.empty() || !claim.actor[0].code.empty()) return false;
  const auto words = tokens_in(document, claim.actor[0].span);
  auto name = words;
  while (name.begin < name.end && document.tokens[name.begin].upos != Upos::propn) ++name.begin;
  if (name.end - name.begin != 3 || name.end != claim.predicate_token || !is_hyphen_within(document, name.begin + 1)) return false;
  if (document.tokens[name.end - 1].upos != Upos::propn) return false;
  claim.actor.clear();
  add_by_name(claim, reading, name.begin);
  add_by_name(claim, reading, name.end - 1);
  return true;
}

}  // namespace

// "the Putin-Kim summit", "US-China talks": every name before the noun is a side, and one joined to a name by a hyphen.
void add_named_sides(Claim& claim, const Reading& reading) {
  const auto& document = reading.document;
  if (add_halves(claim, reading)) return;
  const auto add = [&](std::int32_t token) {
    if (is_named_side(reading, token)) add_participants(document, reading.lexicon, reading.mention_at, token, claim.actor);
  };
  const auto add_joined = [&](std::int32_t name) {
    for (const auto joined : children_of(document, name)) {
      if (joined < 1 || joined >= claim.predicate_token || document.tokens[joined].upos != Upos::propn) continue;
      if (document.form_of(document.tokens[joined - 1]) != "-") continue;
      if (is_named_side(reading, joined)) add(joined);
      else if (joined + 1 == claim.predicate_token && is_hyphen_within(document, joined - 1)) add_by_name(claim, reading, joined);
    }
  };
  for (const auto& [part, token] : reading.match(claim.predicate_token)->fills)  // "Macron-Scholz meeting" in a title
    if (part == Part::both && token == document.tokens[claim.predicate_token].head) add_joined(token);
  const auto add_before_hyphen = [&](std::int32_t name) {  // "Putin-Kim Jong-Un meeting" with Putin hung elsewhere
    const bool joined = name > 1 && document.tokens[name - 2].upos == Upos::propn && is_hyphen_within(document, name - 1);
    if (!joined || document.tokens[name].upos != Upos::propn) return;
    add(name - 2);
    if (!is_named_side(reading, name) && name + 1 == claim.predicate_token) add_by_name(claim, reading, name);
  };
  for (const auto child : children_of(document, claim.predicate_token)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child > claim.predicate_token ||
        (relation != Deprel::compound && relation != Deprel::amod && relation != Deprel::nmod && relation != Deprel::flat))
      continue;
    if (document.tokens[child].deprel == Deprel::nmod_poss) continue;
    add_before_hyphen(child);
    add(child);
    add_joined(child);
  }
}

}  // namespace hearsay
