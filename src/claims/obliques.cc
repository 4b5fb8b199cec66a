#include "claims/obliques.h"

#include <algorithm>

#include "document/names.h"

namespace hearsay {

namespace {

// The same without regard to the capitals of a name: "Europe Bridge" is a bridge.
bool names_one(const std::vector<std::string>& words, const Token& token) {
  if (is_one_of(words, token.lemma)) return true;
  if (token.upos == Upos::noun && token.lemma.size() > 3 && token.lemma.back() == 's')  // a plural that the model took for a lemma
    return is_one_of(words, std::string_view(token.lemma).substr(0, token.lemma.size() - 1));
  if (token.upos != Upos::propn || token.lemma.empty() || token.lemma.size() > 24) return false;
  std::string lower = token.lemma;
  for (auto& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
  return is_one_of(words, lower);
}

// "A vote of no confidence": a line may ask for "no_confidence".
bool names_none(const Document& document, const std::vector<std::string>& words, std::int32_t at) {
  return document.tokens[at].upos == Upos::noun && child_with_lemma(document, at, "no") >= 0 &&
         is_one_of(words, "no_" + document.tokens[at].lemma);
}

}  // namespace

std::int32_t second_preposition(const Document& document, std::int32_t first) {
  const auto next = first + 1;
  if (next >= static_cast<std::int32_t>(document.tokens.size()) || document.tokens[first].deprel != Deprel::case_) return -1;
  return document.tokens[next].deprel == Deprel::case_ && document.tokens[next].head == document.tokens[first].head ? next : -1;
}

bool headed_by(const Document& document, const EventLexicon& lexicon, std::int32_t token, const std::vector<std::string>& words) {
  const auto is_one = [&](std::int32_t at) { return names_one(words, document.tokens[at]) || names_none(document, words, at); };
  if (is_one(token) || any_content(document, lexicon, token, is_one)) return true;
  for (const auto child : children_of(document, token))
    if (document.tokens[child].deprel == Deprel::conj && is_one(child)) return true;
  return false;
}

namespace {

// "The crowd gathered. Police dispersed it": a pronoun stands for the noun that it takes up.
bool stands_for(const Head& head, std::int32_t token, const std::vector<std::string>& words) {
  constexpr std::size_t kMentions = 6;  // of one entity, so that long texts are read in linear time
  const auto& document = head.document;
  if (document.tokens[token].upos != Upos::pron || head.scene.mention_at[token] < 0) return false;
  const auto entity = document.mentions[head.scene.mention_at[token]].entity;
  if (entity < 0) return false;
  const auto& mentions = document.entities[entity].mentions;
  return std::any_of(mentions.begin(), mentions.begin() + static_cast<std::ptrdiff_t>(std::min(mentions.size(), kMentions)),
                     [&](std::int32_t index) {
                       const auto& mention = document.mentions[index];
                       return mention.form == MentionForm::nominal && mention.head >= 0 && names_one(words, document.tokens[mention.head]);
                     });
}

}  // namespace

bool suits(const Head& head, const FrameSlot& slot, std::int32_t token) {
  if (token < 0 || token == head.token) return false;
  if (!slot.words.empty() && !headed_by(head.document, head.scene.lexicon, token, slot.words) && !stands_for(head, token, slot.words))
    return false;
  if (!slot.barred.empty() && headed_by(head.document, head.scene.lexicon, token, slot.barred)) return false;
  // "On Monday" is no argument; "for nine years" is one where the line asks for years.
  if (head.scene.in_time[token] && !is_one_of(slot.words, head.document.tokens[token].lemma)) return false;
  if (!slot.actor_only) return true;
  const bool place = slot.part == Part::at || slot.part == Part::from || slot.part == Part::to || slot.part == Part::via;
  return place ? is_place(head.scene, token) : is_actor(head.scene, token);
}

namespace {

bool may_be_oblique(Deprel relation) {
  switch (base_of(relation)) {
    case Deprel::obl:
    case Deprel::nmod:
    case Deprel::advcl:
    case Deprel::acl:
    case Deprel::xcomp:
    case Deprel::ccomp:
    case Deprel::advmod: return true;
    default: return false;
  }
}

// Its preposition or conjunction; "when" is an adverb to the tree.
std::int32_t marker_of(const Document& document, std::int32_t child) {
  const auto marker = preposition_of(document, child);
  if (marker >= 0 || document.tokens[child].deprel != Deprel::advcl) return marker;
  return child_with_lemma(document, child, "when");
}

// How early a frame names the preposition of a phrase; of two that stand together ("walked out of the talks") the first may be the verb's
// particle.
std::size_t rank_at(const Document& document, std::int32_t preposition, const FrameSlot& slot) {
  const auto rank = [&](std::int32_t at) {
    return static_cast<std::size_t>(std::find(slot.prepositions.begin(), slot.prepositions.end(), document.tokens[at].lemma) -
                                    slot.prepositions.begin());
  };
  const auto second = second_preposition(document, preposition);
  return second < 0 ? rank(preposition) : std::min(rank(preposition), rank(second));
}

// Of several phrases that would do, the one whose preposition the frame names first.
std::int32_t oblique_under(const Head& head, std::int32_t parent, const FrameSlot& slot) {
  const auto& tokens = head.document.tokens;
  std::int32_t best = -1;
  auto best_rank = slot.prepositions.size();
  for (const auto child : children_of(head.document, parent)) {
    if (!may_be_oblique(tokens[child].deprel) || (head.arguments.passive && child == head.arguments.subject)) continue;
    const auto preposition = marker_of(head.document, child);
    const bool infinitive = preposition >= 0 && tokens[preposition].deprel == Deprel::mark && tokens[preposition].lemma == "to";
    if (preposition < 0 || (infinitive && !is_nominal(head.document, child))) continue;
    const auto rank = rank_at(head.document, preposition, slot);
    if (rank >= best_rank || !suits(head, slot, child)) continue;
    best = child;
    best_rank = rank;
  }
  return best;
}

std::size_t rank_of(const Head& head, std::int32_t phrase, const FrameSlot& slot) {
  return rank_at(head.document, marker_of(head.document, phrase), slot);
}

// "made an appeal to France for help": the phrase hung on the object goes before one of a later preposition hung on the verb.
std::int32_t oblique_of_object(const Head& head, const FrameSlot& slot) {
  const auto object = head.arguments.object;
  if (object < 0 || object == head.arguments.surface || !is_nominal(head.document, object)) return -1;
  for (const auto part : coordinated(head.document, object)) {
    if (const auto found = oblique_under(head, part, slot); found >= 0) return found;
    std::int32_t inner = -1;  // "a second round of talks with the rebels"
    any_content(head.document, head.scene.lexicon, part, [&](std::int32_t content) {
      inner = oblique_under(head, content, slot);
      return inner >= 0;
    });
    if (inner >= 0) return inner;
  }
  return -1;
}

// A party hung on the phrase before it: "discussed it by telephone with X", "met at the palace with X", "received two billion in aid from
// X".
std::int32_t party_behind(const Head& head, std::int32_t parent, const FrameSlot& slot, Deprel relation) {
  const auto& tokens = head.document.tokens;
  for (const auto child : children_of(head.document, parent)) {
    if (base_of(tokens[child].deprel) != relation || child < head.token) continue;
    for (const auto below : children_of(head.document, child)) {
      const auto preposition = preposition_of(head.document, below);
      if (below < child || preposition < 0 || !is_actor(head.scene, below) || !suits(head, slot, below)) continue;
      const auto& lemma = tokens[preposition].lemma;
      if ((lemma == "with" || lemma == "from") && is_one_of(slot.prepositions, lemma)) return below;
    }
  }
  return -1;
}

}  // namespace

std::int32_t oblique_of_last(const Head& head, const FrameSlot& slot) {
  for (const auto child : children_of(head.document, head.token))
    if (head.document.tokens[child].deprel == Deprel::conj && is_verb(head.document, child))
      if (const auto found = oblique_under(head, child, slot); found >= 0) return found;
  return -1;
}

namespace {

// "flew from Paris, Texas, to Houston": where a way leads, hung on where it begins.
std::int32_t end_of_way(const Head& head, const FrameSlot& slot) {
  const auto& prepositions = head.scene.lexicon.place_prepositions;
  const auto leads = [&](std::int32_t phrase, PlaceRole role) {
    const auto preposition = preposition_of(head.document, phrase);
    const auto found = preposition < 0 ? prepositions.end() : prepositions.find(std::string_view(head.document.tokens[preposition].lemma));
    return found != prepositions.end() && found->second == role;
  };
  for (const auto child : children_of(head.document, head.token)) {
    if (child < head.token || base_of(head.document.tokens[child].deprel) != Deprel::obl || !leads(child, PlaceRole::from)) continue;
    const auto found = oblique_under(head, child, slot);
    if (found > child && leads(found, PlaceRole::to)) return found;
  }
  return -1;
}

// "A rally in the west of the capital": what "of" joins to another noun belongs to that noun.
bool is_of(const Head& head, std::int32_t phrase) {
  const auto marker = marker_of(head.document, phrase);
  return marker >= 0 && head.document.tokens[marker].lemma == "of";
}

}  // namespace

std::int32_t oblique(const Head& head, const FrameSlot& slot) {
  if (const auto found = oblique_under(head, head.token, slot); found >= 0) {
    const auto nearer = is_verb(head.document, head.token) ? oblique_of_object(head, slot) : -1;
    return nearer >= 0 && rank_of(head, nearer, slot) < rank_of(head, found, slot) ? nearer : found;
  }
  if (head.light >= 0)
    if (const auto found = oblique_under(head, head.light, slot); found >= 0) return found;
  for (const auto child : children_of(head.document, head.token))  // "on Wednesday in Montenegro", hung on the day
    if (head.scene.in_time[child] && child > head.token)
      if (const auto found = oblique_under(head, child, slot); found >= 0) return found;
  if (const auto found = end_of_way(head, slot); found >= 0) return found;
  const auto object = head.arguments.object;
  const bool acts = slot.part == Part::actor || slot.part == Part::both;
  if (!is_verb(head.document, head.token)) {  // "the supply of ammunition to Y", hung on the ammunition
    for (const auto child : children_of(head.document, head.token))
      if (base_of(head.document.tokens[child].deprel) == Deprel::nmod)
        if (const auto found = oblique_under(head, child, slot); found >= 0 && !(acts && is_of(head, found))) return found;
    return -1;
  }
  // "to" that the parser hung on the object ("sent a letter to Y"), or read as a particle ("called off Y").
  if (const auto found = oblique_of_object(head, slot); found >= 0) return found;
  if (const auto found = party_behind(head, head.token, slot, Deprel::obl); found >= 0) return found;
  if (object >= 0 && object > head.token)
    if (const auto found = party_behind(head, object, slot, Deprel::nmod); found >= 0) return found;
  const auto particle = child_with(head.document, head.token, Deprel::compound_prt);
  if (particle >= 0 && is_one_of(slot.prepositions, head.document.tokens[particle].lemma) && suits(head, slot, object)) return object;
  return -1;
}

}  // namespace hearsay
