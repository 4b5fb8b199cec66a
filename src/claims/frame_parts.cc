#include "claims/frame_parts.h"

#include <algorithm>

#include "document/names.h"

namespace hearsay {

bool is_one_of(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

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

// The argument's own lemma, one coordinated with it, or what a measure holds.
bool headed_by(const Document& document, const EventLexicon& lexicon, std::int32_t token, const std::vector<std::string>& words) {
  const auto is_one = [&](std::int32_t at) { return names_one(words, document.tokens[at]); };
  if (is_one(token) || any_content(document, lexicon, token, is_one)) return true;
  for (const auto child : children_of(document, token))
    if (document.tokens[child].deprel == Deprel::conj && is_one(child)) return true;
  return false;
}

bool suits(const Head& head, const FrameSlot& slot, std::int32_t token) {
  if (token < 0 || token == head.token) return false;
  if (!slot.words.empty() && !headed_by(head.document, head.scene.lexicon, token, slot.words)) return false;
  if (!slot.barred.empty() && headed_by(head.document, head.scene.lexicon, token, slot.barred)) return false;
  if (head.scene.in_time[token]) return false;
  if (!slot.actor_only) return true;
  const bool place = slot.part == Part::at || slot.part == Part::from || slot.part == Part::to || slot.part == Part::via;
  return place ? is_place(head.scene, token) : is_actor(head.scene, token);
}

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
    const auto rank = static_cast<std::size_t>(std::find(slot.prepositions.begin(), slot.prepositions.end(), tokens[preposition].lemma) -
                                               slot.prepositions.begin());
    if (rank >= best_rank || !suits(head, slot, child)) continue;
    best = child;
    best_rank = rank;
  }
  return best;
}

std::size_t rank_of(const Head& head, std::int32_t phrase, const FrameSlot& slot) {
  const auto preposition = marker_of(head.document, phrase);
  const auto& lemma = head.document.tokens[preposition].lemma;
  return static_cast<std::size_t>(std::find(slot.prepositions.begin(), slot.prepositions.end(), lemma) - slot.prepositions.begin());
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

// "Two were killed and three hurt in a crash": what follows the last verb may be said of all.
std::int32_t oblique_of_last(const Head& head, const FrameSlot& slot) {
  for (const auto child : children_of(head.document, head.token))
    if (head.document.tokens[child].deprel == Deprel::conj && is_verb(head.document, child))
      if (const auto found = oblique_under(head, child, slot); found >= 0) return found;
  return -1;
}

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
  const auto object = head.arguments.object;
  if (!is_verb(head.document, head.token)) {  // "the supply of ammunition to Y", hung on the ammunition
    for (const auto child : children_of(head.document, head.token))
      if (base_of(head.document.tokens[child].deprel) == Deprel::nmod)
        if (const auto found = oblique_under(head, child, slot); found >= 0 && slot.prepositions.front() != "of") return found;
    return -1;
  }
  // "to" that the parser hung on the object ("sent a letter to Y"), or read as a particle ("called off Y").
  if (const auto found = oblique_of_object(head, slot); found >= 0) return found;
  const auto particle = child_with(head.document, head.token, Deprel::compound_prt);
  if (particle >= 0 && is_one_of(slot.prepositions, head.document.tokens[particle].lemma) && suits(head, slot, object)) return object;
  return -1;
}

// "laid down its arms" with "down its arms" read as a phrase: the phrase is the object.
std::int32_t behind_particle(const Head& head, const FrameSlot& particle) {
  for (const auto child : children_of(head.document, head.token)) {
    if (base_of(head.document.tokens[child].deprel) != Deprel::obl) continue;
    const auto preposition = preposition_of(head.document, child);
    if (preposition == head.token + 1 && is_one_of(particle.words, head.document.tokens[preposition].lemma)) return child;
  }
  return -1;
}

bool has_particle(const Head& head, const FrameSlot& slot) {
  if (behind_particle(head, slot) >= 0) return true;
  for (const auto child : children_of(head.document, head.token)) {
    const auto& token = head.document.tokens[child];
    if ((token.deprel == Deprel::compound_prt || token.deprel == Deprel::advmod || token.upos == Upos::adp) &&
        is_one_of(slot.words, token.lemma))
      return true;
  }
  return false;
}

bool has_modifier(const Head& head, const FrameSlot& slot) {
  const auto& tokens = head.document.tokens;
  for (const auto child : children_of(head.document, head.token)) {
    const auto relation = base_of(tokens[child].deprel);
    if (relation == Deprel::nmod && preposition_of(head.document, child) >= 0) continue;  // "cases of fraud" are no fraud case
    if ((relation == Deprel::compound || relation == Deprel::amod || relation == Deprel::nmod || relation == Deprel::flat) &&
        headed_by(head.document, head.scene.lexicon, child, slot.words))
      return true;
  }
  return false;
}

// "the Gaza strike", "the Geneva talks": a town or region before the noun is where it happens.
bool is_town(const Head& head, std::int32_t token) {
  const auto mention = head.scene.mention_at[token];
  if (mention < 0 || !head.scene.in_place[token] || head.document.mentions[mention].entity < 0) return false;
  const auto& entity = head.document.entities[head.document.mentions[mention].entity];
  return entity.kind == EntityKind::place && entity.code.empty();
}

// The name that a title puts before the noun, with the noun read as an apposition of it ("Macron-Scholz meeting in Berlin"); else -1.
std::int32_t name_before(const Document& document, std::int32_t noun) {
  const auto& word = document.tokens[noun];
  if (word.deprel != Deprel::appos || word.head < 0 || word.head > noun || document.tokens[word.head].upos != Upos::propn) return -1;
  if (document.tokens[word.head].head >= 0) return -1;
  for (auto i = word.head + 1; i < noun; ++i)
    if (document.tokens[i].upos == Upos::punct && document.form_of(document.tokens[i]) != "-") return -1;
  return word.head;
}

// Whose act an event noun is: "Iran's attack", "the Iranian attack", "the attack" that X carried out.
std::int32_t possessor(const Head& head, const FrameSlot& slot) {
  const auto& tokens = head.document.tokens;
  for (const auto child : children_of(head.document, head.token))
    if (tokens[child].deprel == Deprel::nmod_poss && suits(head, slot, child)) return child;
  for (const auto child : children_of(head.document, head.token)) {
    const auto relation = base_of(tokens[child].deprel);
    if (relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::nmod) continue;
    const bool named = head.scene.mention_at[child] >= 0 || head.scene.lexicon.demonyms.contains(head.document.form_of(tokens[child]));
    if (preposition_of(head.document, child) < 0 && named && !is_town(head, child) && suits(head, slot, child)) return child;
  }
  if (const auto name = name_before(head.document, head.token); name >= 0 && suits(head, slot, name)) return name;
  const auto above = tokens[head.token].head;
  const bool carried = head.light >= 0 && head.scene.lexicon.light_verbs.contains(tokens[head.light].lemma) &&
                       !head.scene.lexicon.suffering_verbs.contains(tokens[head.light].lemma);
  const bool sponsored = head.light < 0 && above >= 0 && tokens[head.token].deprel == Deprel::obj &&
                         head.scene.lexicon.sponsors.contains(known_lemma(head.scene.lexicon, head.document, above));
  const auto subject = sponsored ? arguments_of(head.document, head.scene.lexicon, above).subject : carried ? head.arguments.subject : -1;
  const bool empty = subject >= 0 && head.document.tokens[subject].feats.pron_type == PronType::rel;  // "a journey which takes place"
  return subject != head.token && !empty && suits(head, slot, subject) ? subject : -1;
}

std::int32_t clause(const Head& head, const FrameSlot& slot) {
  const auto found = complement_of(head.document, head.token);
  if (found >= 0 && slot.infinitive && child_with_lemma(head.document, found, "to") < 0) return -1;
  return found >= 0 && (slot.words.empty() || is_one_of(slot.words, head.document.tokens[found].lemma)) ? found : -1;
}

// "gave Moldova generators" with the state read as part of the thing.
std::int32_t swallowed_indirect(const Head& head) {
  const auto next = head.token + 1;
  if (head.arguments.object <= next || head.arguments.passive || next >= static_cast<std::int32_t>(head.document.tokens.size())) return -1;
  const auto& word = head.document.tokens[next];
  const bool inside = word.head == head.arguments.object && base_of(word.deprel) == Deprel::compound;
  return inside && word.upos == Upos::propn && head.scene.mention_at[next] >= 0 && is_actor(head.scene, next) ? next : -1;
}

std::int32_t object(const Head& head, const Frame& frame, std::size_t index) {
  const auto& arguments = head.arguments;
  int objects = 0, before = 0;
  for (std::size_t i = 0; i < frame.slots.size(); ++i)
    if (frame.slots[i].position == Position::object) {
      ++objects;
      before += i < index;
    }
  if (objects == 2 && before == 0) return arguments.indirect >= 0 ? arguments.indirect : swallowed_indirect(head);
  const auto& slot = frame.slots[index];  // "asked Germany for tanks", "promised Kim that ..."
  if (objects == 1 && slot.part == Part::recipient && arguments.indirect >= 0 && (arguments.object < 0 || slot.actor_only))
    return arguments.indirect;
  if (arguments.object >= 0 || objects == 2 || !is_verb(head.document, head.token)) return arguments.object;
  if (frame.slots.back().position == Position::particle)
    if (const auto behind = behind_particle(head, frame.slots.back()); behind >= 0) return behind;
  // "called off a strike" with the strike read as a phrase without a preposition.
  for (const auto child : children_of(head.document, head.token))
    if (child > head.token && head.document.tokens[child].deprel == Deprel::obl && preposition_of(head.document, child) < 0 &&
        !head.scene.in_time[child] && is_nominal(head.document, child))
      return child;
  // "donated and delivered goods": the object that the parser gave to the second verb alone.
  const auto second = child_with(head.document, head.token, Deprel::conj);
  return second >= 0 && child_with_base(head.document, second, Deprel::nsubj) < 0 ? child_with(head.document, second, Deprel::obj) : -1;
}

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
  return std::any_of(lexicon.thing_endings.begin(), lexicon.thing_endings.end(), [&](const std::string& ending) {
    return lemma.size() >= ending.size() + kStem && lemma.ends_with(ending);
  });
}

}  // namespace

bool is_thing(const Head& head, std::int32_t token) {
  const auto& word = head.document.tokens[token];
  if (word.upos == Upos::pron && word.feats.pron_type == PronType::dem) return true;  // "that would force them"
  if (word.upos == Upos::pron && (word.lemma == "what" || word.lemma.ends_with("thing"))) return true;
  if (word.upos != Upos::noun || is_party(head.scene, token)) return false;
  const auto& lexicon = head.scene.lexicon;
  return lexicon.things.contains(word.lemma) || has_thing_ending(lexicon, word.lemma);
}

std::int32_t misread_gift(const Head& head) {
  const auto& [subject, object, indirect, surface, passive] = head.arguments;
  const auto next = head.token + 1;
  if (object >= 0 || passive || indirect <= next) return -1;
  const auto& word = head.document.tokens[next];
  const bool inside = word.head == indirect && base_of(word.deprel) == Deprel::compound && word.upos == Upos::propn;
  return inside && head.scene.mention_at[next] >= 0 && is_actor(head.scene, next) ? indirect : -1;
}

std::int32_t filler(const Head& head, const Frame& frame, std::size_t index) {
  const auto& slot = frame.slots[index];
  switch (slot.position) {
    case Position::subject: {  // "is committed to leaving", read as a passive: an adjective has no agent
      const auto token = frame.kind == FrameKind::adjective ? head.arguments.surface : head.arguments.subject;
      return suits(head, slot, token) ? token : -1;
    }
    case Position::object: {
      const auto token = object(head, frame, index);
      return suits(head, slot, token) ? token : -1;
    }
    case Position::oblique: {
      const auto token = oblique(head, slot);
      return token < 0 && frame.excluded ? oblique_of_last(head, slot) : token;
    }
    case Position::possessor: return possessor(head, slot);
    case Position::clause: return clause(head, slot);
    case Position::particle: return has_particle(head, slot) ? head.token : -1;
    case Position::negation: return is_negated(head.document, head.scene.lexicon, head.token) ? head.token : -1;
    case Position::modifier: return has_modifier(head, slot) ? head.token : -1;
  }
  return -1;
}

}  // namespace hearsay
