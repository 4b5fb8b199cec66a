#include "claims/frames.h"

#include <algorithm>

#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities.h"

namespace hearsay {

namespace {

struct Head {
  const Scene& scene;
  const Document& document;
  std::int32_t token;
  std::int32_t light = -1;  // of an event noun
  Arguments arguments;      // of the verb, the adjective's clause, or the light verb
};

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The same without regard to the capitals of a name: "Europe Bridge" is a bridge.
bool names_one(const std::vector<std::string>& words, const Token& token) {
  if (contains(words, token.lemma)) return true;
  if (token.upos != Upos::propn || token.lemma.empty() || token.lemma.size() > 24) return false;
  std::string lower = token.lemma;
  for (auto& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
  return contains(words, lower);
}

// What a measure or bundle holds: "tonnes of food", "scores of refugees", "mediation efforts".
template <class Test>
bool any_content(const Document& document, const EventLexicon& lexicon, std::int32_t token, Test test) {
  const auto& tokens = document.tokens;
  const bool container = lexicon.containers.contains(tokens[token].lemma) || tokens[token].upos == Upos::num;
  for (const auto child : children_of(document, token)) {
    const auto relation = base_of(tokens[child].deprel);
    if (relation == Deprel::compound && container && test(child)) return true;
    if (relation != Deprel::nmod) continue;
    const auto of = preposition_of(document, child);
    if (of >= 0 && tokens[of].lemma == "of" && container && test(child)) return true;
  }
  return false;
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

// Of several phrases that would do, the one whose preposition the frame names first.
std::int32_t oblique_under(const Head& head, std::int32_t parent, const FrameSlot& slot) {
  const auto& tokens = head.document.tokens;
  std::int32_t best = -1;
  auto best_rank = slot.prepositions.size();
  for (const auto child : children_of(head.document, parent)) {
    if (!may_be_oblique(tokens[child].deprel)) continue;
    const auto preposition = preposition_of(head.document, child);
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
  const auto preposition = preposition_of(head.document, phrase);
  const auto& lemma = head.document.tokens[preposition].lemma;
  return static_cast<std::size_t>(std::find(slot.prepositions.begin(), slot.prepositions.end(), lemma) - slot.prepositions.begin());
}

// "made an appeal to France for help": the phrase hung on the object goes before one of a later preposition hung on the verb.
std::int32_t oblique_of_object(const Head& head, const FrameSlot& slot) {
  const auto object = head.arguments.object;
  if (object < 0 || object == head.arguments.surface || !is_nominal(head.document, object)) return -1;
  for (const auto part : coordinated(head.document, object))
    if (const auto found = oblique_under(head, part, slot); found >= 0) return found;
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
  if (particle >= 0 && contains(slot.prepositions, head.document.tokens[particle].lemma) && suits(head, slot, object)) return object;
  return -1;
}

// "laid down its arms" with "down its arms" read as a phrase: the phrase is the object.
std::int32_t behind_particle(const Head& head, const FrameSlot& particle) {
  for (const auto child : children_of(head.document, head.token)) {
    if (base_of(head.document.tokens[child].deprel) != Deprel::obl) continue;
    const auto preposition = preposition_of(head.document, child);
    if (preposition == head.token + 1 && contains(particle.words, head.document.tokens[preposition].lemma)) return child;
  }
  return -1;
}

bool has_particle(const Head& head, const FrameSlot& slot) {
  if (behind_particle(head, slot) >= 0) return true;
  for (const auto child : children_of(head.document, head.token)) {
    const auto& token = head.document.tokens[child];
    if ((token.deprel == Deprel::compound_prt || token.deprel == Deprel::advmod || token.upos == Upos::adp) &&
        contains(slot.words, token.lemma))
      return true;
  }
  return false;
}

bool has_modifier(const Head& head, const FrameSlot& slot) {
  const auto& tokens = head.document.tokens;
  for (const auto child : children_of(head.document, head.token)) {
    const auto relation = base_of(tokens[child].deprel);
    if ((relation == Deprel::compound || relation == Deprel::amod || relation == Deprel::nmod || relation == Deprel::flat) &&
        headed_by(head.document, head.scene.lexicon, child, slot.words))
      return true;
  }
  return false;
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
    if (preposition_of(head.document, child) < 0 && named && suits(head, slot, child)) return child;
  }
  const auto above = tokens[head.token].head;
  const bool carried = head.light >= 0 && head.scene.lexicon.light_verbs.contains(tokens[head.light].lemma);
  const bool sponsored = head.light < 0 && above >= 0 && tokens[head.token].deprel == Deprel::obj &&
                         head.scene.lexicon.sponsors.contains(known_lemma(head.scene.lexicon, head.document, above));
  const auto subject = sponsored ? arguments_of(head.document, head.scene.lexicon, above).subject : carried ? head.arguments.subject : -1;
  const bool empty = subject >= 0 && head.document.tokens[subject].feats.pron_type == PronType::rel;  // "a journey which takes place"
  return subject != head.token && !empty && suits(head, slot, subject) ? subject : -1;
}

std::int32_t clause(const Head& head, const FrameSlot& slot) {
  const auto found = complement_of(head.document, head.token);
  if (found >= 0 && slot.infinitive && child_with_lemma(head.document, found, "to") < 0) return -1;
  return found >= 0 && (slot.words.empty() || contains(slot.words, head.document.tokens[found].lemma)) ? found : -1;
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
    case Position::oblique: return oblique(head, slot);
    case Position::possessor: return possessor(head, slot);
    case Position::clause: return clause(head, slot);
    case Position::particle: return has_particle(head, slot) ? head.token : -1;
    case Position::negation: return is_negated(head.document, head.scene.lexicon, head.token) ? head.token : -1;
    case Position::modifier: return has_modifier(head, slot) ? head.token : -1;
  }
  return -1;
}

// "their visit by his father": the one after "by" acts, and the pronoun before the noun is only whose it is.
void drop_owner(const Head& head, const Frame& frame, std::vector<std::pair<Part, std::int32_t>>& fills) {
  if (frame.kind != FrameKind::noun) return;
  const auto acts = [](const auto& fill) { return fill.first == Part::actor; };
  if (std::count_if(fills.begin(), fills.end(), acts) < 2) return;
  const auto owner = std::find_if(fills.begin(), fills.end(), acts);
  if (head.document.tokens[owner->second].upos == Upos::pron) fills.erase(owner);
}

// The fit of one frame, by what it asks for and what it finds; -1 where something that it needs is missing.
int fit(const Head& head, const Frame& frame, std::vector<std::pair<Part, std::int32_t>>& fills) {
  fills.clear();
  int score = 16 + frame.weight * 4;  // above 0 whatever is missing
  for (std::size_t i = 0; i < frame.slots.size(); ++i) {
    const auto& slot = frame.slots[i];
    const auto token = filler(head, frame, i);
    if (token < 0) {
      // A passive or a nominalisation may leave out who acted; nothing else that is required.
      if (slot.required) return -1;
      // A barred word stands where the argument would.
      if (!slot.barred.empty() && slot.position == Position::object && head.arguments.object >= 0) return -1;
      if (slot.position == Position::object || slot.position == Position::oblique) --score;
      continue;
    }
    ++score;
    if (slot.part != Part::none && token != head.token) fills.emplace_back(slot.part, token);
  }
  drop_owner(head, frame, fills);
  return score;
}

// "back up" is not "back": a particle that the frame does not ask for makes another verb.
bool particle_fits(const Head& head, const Frame& frame) {
  const auto particle = child_with(head.document, head.token, Deprel::compound_prt);
  if (particle < 0 || particle > head.token + 2 || frame.kind != FrameKind::verb) return true;
  const auto& lemma = head.document.tokens[particle].lemma;
  return std::any_of(frame.slots.begin(), frame.slots.end(), [&](const auto& slot) {
    return contains(slot.prepositions, lemma) || (slot.position == Position::particle && contains(slot.words, lemma));
  });
}

// "the river meets the sea" is no "meet" without an object.
bool is_intransitive(const Frame& frame) {
  return frame.kind == FrameKind::verb && std::none_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) {
           return slot.position == Position::object || slot.position == Position::oblique || slot.position == Position::clause;
         });
}

bool object_fits(const Head& head, const Frame& frame) {
  const auto object = head.arguments.passive ? -1 : head.arguments.object;
  return object < 0 || head.scene.in_time[object] || !is_intransitive(frame);
}

bool kind_fits(const Document& document, std::int32_t token, FrameKind kind) {
  switch (kind) {
    case FrameKind::verb: return is_verb(document, token);
    case FrameKind::noun: return document.tokens[token].upos == Upos::noun || document.tokens[token].upos == Upos::propn;
    case FrameKind::adjective: return document.tokens[token].upos == Upos::adj || is_verb(document, token);
  }
  return false;
}

// The frames of a word, and of a passive participle those of the adjective that it may be ("is committed to", "were engaged in").
std::vector<std::int32_t> frames_of(const Scene& scene, std::int32_t token) {
  const auto& document = scene.document;
  const auto& by_head = scene.lexicon.by_head;
  const auto lemma = known_lemma(scene.lexicon, document, token);
  std::vector<std::int32_t> out;
  if (const auto found = by_head.find(lemma); found != by_head.end()) out = found->second;
  if (!is_verb(document, token)) return out;
  const auto form = document.form_of(document.tokens[token]);
  if (form == lemma || form.size() < 3 || !is_passive(document, token)) return out;
  if (const auto found = by_head.find(form); found != by_head.end())
    for (const auto index : found->second)
      if (scene.lexicon.frames[index].kind == FrameKind::adjective) out.push_back(index);
  return out;
}

}  // namespace

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
  if (word.upos == Upos::pron) return word.lemma != "it" && word.lemma != "this" && word.lemma != "that";
  if (scene.lexicon.actor_nouns.contains(word.lemma)) return true;
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
  const bool subject = base_of(token.deprel) == Deprel::nsubj, object = token.deprel == Deprel::obj;
  const bool carries = lexicon.light_verbs.contains(lemma) || lexicon.occurrence.contains(lemma);
  if (carries && (object || token.deprel == Deprel::nsubj_pass)) return verb;
  if (lexicon.light_verbs.contains(lemma) && document.tokens[verb].deprel == Deprel::acl && document.tokens[verb].head == noun) return verb;
  if (subject && lexicon.occur_verbs.contains(lemma)) return verb;
  if (subject && lemma == "take" && child_with_lemma(document, verb, "place") >= 0) return verb;
  return -1;
}

Match match_event(const Scene& scene, std::int32_t token) {
  const auto& document = scene.document;
  const auto& lexicon = scene.lexicon;
  Match best;
  const auto frames = frames_of(scene, token);
  if (frames.empty()) return best;
  Head head{scene, document, token, -1, {}};
  if (is_verb(document, token) || document.tokens[token].upos == Upos::adj) {
    head.arguments = arguments_of(document, lexicon, token);
  } else {
    head.light = light_verb_of(document, lexicon, token);
    if (head.light >= 0) head.arguments = arguments_of(document, lexicon, head.light);
  }
  // What a type is not ("strike a deal") rules out that type's frames that ask for no more.
  std::vector<std::pair<std::int32_t, int>> barred;
  std::vector<std::pair<std::int32_t, int>> scores;
  std::vector<std::vector<std::pair<Part, std::int32_t>>> found_fills;
  for (const auto index : frames) {
    const auto& frame = lexicon.frames[index];
    if (!kind_fits(document, token, frame.kind) || !particle_fits(head, frame) || !object_fits(head, frame)) continue;
    std::vector<std::pair<Part, std::int32_t>> fills;
    const int score = fit(head, frame, fills);
    if (score < 0) continue;
    if (frame.excluded) {
      barred.emplace_back(frame.type, score);
    } else {
      scores.emplace_back(index, score);
      found_fills.push_back(std::move(fills));
    }
  }
  int best_score = -1;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const auto [index, score] = scores[i];
    const auto type = lexicon.frames[index].type;
    const bool ruled_out =
        std::any_of(barred.begin(), barred.end(), [&, score = score](const auto& bar) { return bar.first == type && bar.second >= score; });
    if (ruled_out || score <= best_score) continue;
    best_score = score;
    best = {index, found_fills[i]};
  }
  return best;
}

}  // namespace hearsay
