#include "claims/claim_places.h"

#include <algorithm>
#include <optional>

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities.h"

namespace hearsay {
namespace {

// The place that a token stands in; -1 for none.
std::int32_t place_at(const Document& document, std::int32_t token) {
  const auto span = document.tokens[token].span;
  const auto place = std::partition_point(document.places.begin(), document.places.end(),
                                          [&](const Place& there) { return there.span.end <= span.begin; });
  if (place == document.places.end() || !place->span.overlaps(span)) return -1;
  return static_cast<std::int32_t>(place - document.places.begin());
}

// A state, or a seat that stands for one: a party to events more often than where they happen.
bool is_power(const Document& document, const Place& place, std::int32_t head) {
  if (place.id.starts_with("country:")) return true;
  const auto entity = entity_at(document, head);
  return entity >= 0 && document.entities[entity].kind == EntityKind::government;
}

// "Maine" in "Bangor, Maine": it says where the place before it lies.
bool is_container(const Document& document, std::int32_t index) {
  if (index == 0) return false;
  const Place &outer = document.places[index], &inner = document.places[index - 1];
  const bool division = outer.id.starts_with("country:") || outer.id.starts_with("admin1:") || outer.id.starts_with("admin2:");
  return division && inner.span.end < outer.span.begin && document.text_of({inner.span.end, outer.span.begin}) == ", " &&
         inner.country == outer.country && inner.name != outer.name && (outer.id.starts_with("country:") || inner.admin1 == outer.admin1) &&
         !inner.id.starts_with("country:");
}

// "the Far East" in "Vladivostok, the main city of the Far East": it says which place another is.
bool describes_place(const Document& document, std::int32_t head, std::int32_t predicate) {
  for (auto at = head; at >= 0 && at != predicate; at = document.tokens[at].head) {
    const auto& token = document.tokens[at];
    if (base_of(token.deprel) == Deprel::appos && token.head >= 0 && place_at(document, token.head) >= 0 &&
        place_at(document, token.head) != place_at(document, head))
      return true;
  }
  return false;
}

struct Setting {
  const Document& document;
  const EventLexicon& lexicon;
  std::int32_t predicate;
  bool to, from, journey, sending;  // what the predicate's verb makes of places (factuality.toml)
};

Setting setting_of(const Document& document, const EventLexicon& lexicon, std::int32_t predicate) {
  const auto& verb = document.tokens[predicate].lemma;
  const bool to = lexicon.motion_to.contains(verb), from = lexicon.motion_from.contains(verb);
  return {document, lexicon, predicate, to, from, lexicon.journeys.contains(verb), lexicon.sending.contains(verb)};
}

// "by way of Constanta"
bool is_by_way(const Document& document, std::int32_t above) {
  const auto by = preposition_of(document, above);
  return document.tokens[above].lemma == "way" && by >= 0 && document.tokens[by].lemma == "by";
}

// States and seats are places only where a preposition of place or a journey says so.
bool is_of_power(const Setting& setting, PlaceRole role, bool to) {
  if (role == PlaceRole::at || role == PlaceRole::via || to || setting.from || setting.journey) return true;
  return role == PlaceRole::from && setting.sending;
}

// What a place is to a predicate, by the preposition of the phrase that it stands in, or as the object of a journey; nullopt where
// it is none of its circumstances.
std::optional<PlaceRole> role_of(const Setting& setting, std::int32_t head, bool power) {
  const auto& [document, lexicon, predicate, motion_to, from, journey, sending] = setting;
  const auto fallback = power ? std::nullopt : std::optional(PlaceRole::at);
  const bool to = motion_to && !(power && lexicon.handing_over.contains(document.tokens[predicate].lemma));
  const auto& point = document.places[place_at(document, head)].point;
  const bool apart = point && point->span.begin < document.tokens[head].span.begin && point->relation != "between";
  for (auto at = head; at >= 0 && at != predicate; at = document.tokens[at].head) {
    const auto preposition = preposition_of(document, at);
    if (preposition < 0) {
      if (document.tokens[at].deprel != Deprel::obj || document.tokens[at].head != predicate) continue;
      if (lexicon.crossings.contains(document.tokens[predicate].lemma)) return PlaceRole::via;
      if (from || to) return from ? PlaceRole::from : PlaceRole::to;
      return fallback;
    }
    const auto& lemma = document.tokens[preposition].lemma;
    const auto above = document.tokens[at].head;
    if (lemma == "of" && above >= 0 && is_by_way(document, above)) return PlaceRole::via;
    if (lemma == "of" && preposition > 0 && document.tokens[preposition - 1].lemma == "out")
      return PlaceRole::from;  // "pulled out of Kherson"
    if (at == head && above >= 0 && above != predicate && lexicon.halts.contains(document.tokens[above].lemma)) return PlaceRole::via;
    const bool of_place = above >= 0 && (apart || lexicon.place_nouns.contains(document.tokens[above].lemma));  // "the coast of Yemen"
    if (lemma == "of" && (at != head || !power || of_place)) continue;
    const auto found = lexicon.place_prepositions.find(std::string_view(lemma));
    if (found == lexicon.place_prepositions.end()) return fallback;
    // "30 km from Kyiv", "to the west of Kyiv" say where it is, unless someone goes that far.
    const auto role = apart && !journey && !motion_to ? PlaceRole::at : found->second;
    if (power && !is_of_power(setting, role, to)) return std::nullopt;
    return role == PlaceRole::at && to && !is_fronted(document, at, predicate) ? PlaceRole::to : role;
  }
  return fallback;
}

void add_place(std::vector<ClaimPlace>& out, std::int32_t place, PlaceRole role) {
  for (const auto& there : out)
    if (there.place == place) return;
  out.push_back({place, role});
}

// What the preposition of a phrase makes of a place in it; nullopt where it has none, or none for places.
std::optional<PlaceRole> role_by_preposition(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto preposition = preposition_of(document, token);
  if (preposition < 0) return std::nullopt;
  const auto found = lexicon.place_prepositions.find(std::string_view(document.tokens[preposition].lemma));
  return found == lexicon.place_prepositions.end() ? std::nullopt : std::optional(found->second);
}

// A frame's slot holds several prepositions ("return to|from D"); the word that stands there decides.
PlaceRole role_by_word(const Document& document, const EventLexicon& lexicon, std::int32_t token, PlaceRole role) {
  return role != PlaceRole::at && role_by_preposition(document, lexicon, token) == PlaceRole::from ? PlaceRole::from : role;
}

void add_filled(const Document& document, const EventLexicon& lexicon, const Match& match, std::vector<ClaimPlace>& out) {
  for (const auto& [part, token] : match.fills) {
    PlaceRole role = PlaceRole::at;
    if (part == Part::from) role = PlaceRole::from;
    else if (part == Part::to) role = PlaceRole::to;
    else if (part == Part::via) role = PlaceRole::via;
    else if (part != Part::at) continue;
    role = role_by_word(document, lexicon, token, role);
    for (const auto one : coordinated(document, token))
      if (const auto place = place_at(document, one); place >= 0 && !is_container(document, place)) add_place(out, place, role);
  }
}

bool is_deed(const EventLexicon& lexicon, const Match& match) {
  return match.frame >= 0 && lexicon.deeds.contains(lexicon.types[lexicon.frames[match.frame].type].name);
}

// "lashed out at Japan", "urged Brussels", "imposed sanctions on Havana": whom an act is aimed at is no place of it, unless he is a place
// at which a deed is done ("attacked Goma").
bool is_aimed_at(const Setting& setting, const Match& match, std::int32_t head, bool power) {
  if (!match.has(Part::recipient, head)) return false;
  const auto preposition = preposition_of(setting.document, head);
  const auto lemma = preposition < 0 ? std::string_view() : std::string_view(setting.document.tokens[preposition].lemma);
  if (power && lemma == "at") return true;
  const bool moves = setting.to || setting.from || setting.journey;
  return (lemma.empty() || lemma == "on") && !moves && !is_deed(setting.lexicon, match);
}

// "an anti-government march in Tunis": a deed told by a noun is done on the spot, even if the verb would lead somewhere.
bool is_spot(const Document& document, const EventLexicon& lexicon, const Match& match, std::int32_t predicate) {
  return !is_verb(document, predicate) && is_deed(lexicon, match);
}

// Circumstances::places that hang on a predicate.
auto hanging_on(const Circumstances& circumstances, std::int32_t predicate) {
  const auto& list = circumstances.places;
  const auto begin = std::partition_point(list.begin(), list.end(), [&](const auto& one) { return one.first < predicate; });
  const auto end = std::partition_point(begin, list.end(), [&](const auto& one) { return one.first == predicate; });
  return std::pair(begin, end);
}

// The subject's phrase that a token stands in: the token that hangs on the predicate; -1 where it stands in another.
std::int32_t subject_above(const Document& document, std::int32_t token, std::int32_t predicate) {
  for (auto up = token; up >= 0 && up != predicate; up = document.tokens[up].head)
    if (base_of(document.tokens[up].deprel) == Deprel::nsubj && up != predicate) return up;
  return -1;
}

// "the Sohae launch site" with the launch read as a part of the name: more than the place is named.
bool begins_name(const Document& document, std::int32_t place, std::int32_t head) {
  for (const auto child : children_of(document, head))
    if (base_of(document.tokens[child].deprel) == Deprel::flat && document.tokens[child].span.begin >= document.places[place].span.end)
      return true;
  return false;
}

void add_hanging(const Setting& setting, const Circumstances& circumstances, const Match& match, std::vector<ClaimPlace>& out) {
  const auto& document = setting.document;
  const auto [begin, end] = hanging_on(circumstances, setting.predicate);
  for (auto i = begin; i != end; ++i) {
    const auto head = i->second.head, place = i->second.index;
    const auto relation = base_of(document.tokens[head].deprel);
    const auto above = document.tokens[head].head;
    // A country that modifies ("Russian", "Moscow's") or acts is a participant and no place of the event.
    if (relation == Deprel::nmod && document.tokens[head].deprel == Deprel::nmod_poss) continue;
    const bool named = relation == Deprel::compound && above >= 0 && setting.lexicon.place_nouns.contains(document.tokens[above].lemma) &&
                       !begins_name(document, place, head);
    if (relation == Deprel::amod || (relation == Deprel::compound && !named) || relation == Deprel::nsubj || relation == Deprel::flat)
      continue;
    if (subject_above(document, above, setting.predicate) >= 0 || is_container(document, place) ||
        describes_place(document, head, setting.predicate))
      continue;
    const bool power = is_power(document, document.places[place], head);
    if (is_aimed_at(setting, match, head, power)) continue;
    if (const auto role = role_of(setting, head, power)) add_place(out, place, *role);
  }
}

// "A train from Kyiv reached Lviv", "a drone launched from Yemen hit a building": where what moves comes from, goes to.
void add_mover(const Setting& setting, std::vector<ClaimPlace>& out) {
  const auto& document = setting.document;
  const auto subject = surface_subject(document, setting.lexicon, setting.predicate);
  if (subject < 0 || !setting.lexicon.movers.contains(document.tokens[subject].lemma)) return;
  const auto add_of = [&](std::int32_t above) {
    for (const auto child : children_of(document, above)) {
      const auto place = place_at(document, child);
      if (place < 0 || is_container(document, place)) continue;
      const auto role = role_by_preposition(document, setting.lexicon, child);
      if (role && role != PlaceRole::at) add_place(out, place, *role);
    }
  };
  add_of(subject);
  for (const auto child : children_of(document, subject))
    if (base_of(document.tokens[child].deprel) == Deprel::acl && setting.lexicon.sending.contains(document.tokens[child].lemma))
      add_of(child);
}

// "Russia, where he is expected to meet him": the place that the clause is told of.
std::int32_t told_of(const Document& document, std::int32_t predicate) {
  auto clause = predicate;
  for (int depth = 0; depth < 4 && document.tokens[clause].deprel == Deprel::xcomp && document.tokens[clause].head >= 0; ++depth)
    clause = document.tokens[clause].head;
  const auto& token = document.tokens[clause];
  if (base_of(token.deprel) != Deprel::acl || token.head < 0) return -1;
  const auto where = child_with_lemma(document, clause, "where");
  if (where >= 0 && where < clause) return place_at(document, token.head);
  return -1;
}

// Where the subject of that relation is: "[Police in Springfield] arrested two men", "[The blast in Beirut] was heard".
void add_of_subject(const Setting& setting, const Circumstances& circumstances, Deprel relation, std::vector<ClaimPlace>& out) {
  const auto& document = setting.document;
  const auto [begin, end] = hanging_on(circumstances, setting.predicate);
  for (auto i = begin; i != end; ++i) {
    const auto head = i->second.head, place = i->second.index, above = document.tokens[head].head;
    if (above < 0 || above == setting.predicate || document.tokens[above].deprel != relation || is_container(document, place)) continue;
    if (role_by_preposition(document, setting.lexicon, head) == PlaceRole::at) add_place(out, place, PlaceRole::at);
  }
}

// A way through somewhere, where the words also say from or to where.
void set_ways(const Document& document, const EventLexicon& lexicon, std::vector<ClaimPlace>& places) {
  const bool going = std::any_of(places.begin(), places.end(), [](const auto& there) { return there.role != PlaceRole::at; });
  if (!going) return;
  for (auto& there : places) {
    if (there.role != PlaceRole::at) continue;
    const auto head = head_of(document, document.places[there.place].tokens);
    if (head >= 0 && role_by_preposition(document, lexicon, head) == PlaceRole::via) there.role = PlaceRole::via;
  }
}

}  // namespace

bool is_fronted(const Document& document, std::int32_t phrase, std::int32_t predicate) {
  const auto subject = child_with_base(document, predicate, Deprel::nsubj);
  return phrase < subject && subject < predicate;
}

std::vector<ClaimPlace> places_of(const Document& document, const EventLexicon& lexicon, const Circumstances& circumstances,
                                  const Match& match, std::int32_t predicate, std::int32_t carrier) {
  std::vector<ClaimPlace> out;
  add_filled(document, lexicon, match, out);
  if (lexicon.senses.contains(document.tokens[predicate].lemma)) {  // what is perceived is where it is, wherever it is perceived
    if (is_deed(lexicon, match)) add_of_subject(setting_of(document, lexicon, predicate), circumstances, Deprel::nsubj_pass, out);
    if (!out.empty()) return out;
  }
  for (const auto at : {predicate, carrier}) {
    if (at < 0) continue;
    auto setting = setting_of(document, lexicon, at);
    if (at == predicate && is_spot(document, lexicon, match, at)) setting.to = setting.from = setting.journey = false;
    add_hanging(setting, circumstances, match, out);
    if (match.frame >= 0 || setting.journey || setting.to || setting.from || setting.sending) add_mover(setting, out);
  }
  if (const auto place = told_of(document, predicate); place >= 0) add_place(out, place, PlaceRole::at);
  // Without another place a deed is done where its doer is. Not so what is only said.
  const auto object = child_with(document, predicate, Deprel::obj);
  if (out.empty() && is_deed(lexicon, match) && (object < 0 || place_at(document, object) < 0))
    add_of_subject(setting_of(document, lexicon, predicate), circumstances, Deprel::nsubj, out);
  set_ways(document, lexicon, out);
  return out;
}

}  // namespace hearsay
