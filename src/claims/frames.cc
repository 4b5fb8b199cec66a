#include "claims/frames.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/fold.h"
#include "claims/frame_parts.h"
#include "claims/headline_passive.h"
#include "claims/owners.h"
#include "claims/things.h"
#include "claims/turned_parts.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// "Iran held drills": one side of what its frame wants several for, with no word ("joint") of another.
bool is_alone(const Head& head, const std::vector<std::pair<Part, std::int32_t>>& fills) {
  const auto& document = head.document;
  const auto is_shared = [&](std::int32_t noun) {
    const auto children = children_of(document, noun);
    return std::any_of(children.begin(), children.end(),
                       [&](std::int32_t child) { return head.scene.lexicon.together.contains(document.tokens[child].lemma); });
  };
  if (is_shared(head.token)) return false;
  std::int32_t side = -1;
  for (const auto& [part, token] : fills) {
    if (part == Part::recipient || (part == Part::both && side >= 0) || (part == Part::theme && is_shared(token))) return false;
    if (part == Part::both) side = token;
  }
  if (side < 0) return false;
  const auto& word = document.tokens[side];
  const bool many = word.upos == Upos::pron || (word.upos == Upos::noun && word.feats.number == Number::plur);
  return !many && coordinated(document, side).size() < 2;
}

// Whether a thing stands where the frame wants the one who acts; a word that the frame names may be one.
bool acts_as_thing(const Head& head, const Frame& frame) {
  if (frame.kind == FrameKind::noun || frame.excluded || frame.slots.empty()) return false;
  const auto& slot = frame.slots.front();
  const bool acts = slot.position == Position::subject && (slot.part == Part::actor || slot.part == Part::both);
  const auto token = frame.kind == FrameKind::adjective ? head.arguments.surface : head.arguments.subject;
  return acts && slot.words.empty() && token >= 0 && is_thing(head.scene, token);
}

// "Artillery fire": a word before the noun that speaks for a mode of the type.
bool is_of_weapon(const Head& head, std::int32_t noun, const EventType& type) {
  const auto& tokens = head.document.tokens;
  const auto children = children_of(head.document, noun);
  return std::any_of(children.begin(), children.end(), [&](std::int32_t child) {
    return tokens[child].deprel == Deprel::compound && std::any_of(type.modes.begin(), type.modes.end(), [&](const auto& mode) {
             return is_one_of(mode.words, fold_case(tokens[child].lemma));
           });
  });
}

// "Killed by PKK fire", "by sniper fire": somebody's gunfire, where "a fire" and "fires" burn and kill by accident.
bool is_gunfire(const Head& head, std::int32_t token, const EventType& type) {
  const auto& word = head.document.tokens[token];
  return word.lemma == "fire" && word.upos == Upos::noun && word.feats.number != Number::plur &&
         child_with(head.document, token, Deprel::det) < 0 && (wielder_of(head.scene, token) >= 0 || is_of_weapon(head, token, type));
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
    if (frame.excluded && slot.position == Position::subject && !slot.words.empty() &&
        is_gunfire(head, token, head.scene.lexicon.types[frame.type]))
      return -1;
    ++score;
    if (slot.part != Part::none && token != head.token) fills.emplace_back(slot.part, token);
  }
  if (frame.kind == FrameKind::noun) turn_parts(head, fills);
  return score;
}

// "back up" is not "back": a particle that the frame does not ask for makes another verb.
bool particle_fits(const Head& head, const Frame& frame) {
  const auto particle = child_with(head.document, head.token, Deprel::compound_prt);
  if (particle < 0 || particle > head.token + 2 || frame.kind != FrameKind::verb) return true;
  const auto& lemma = head.document.tokens[particle].lemma;
  return std::any_of(frame.slots.begin(), frame.slots.end(), [&](const auto& slot) {
    return is_one_of(slot.prepositions, lemma) || (slot.position == Position::particle && is_one_of(slot.words, lemma));
  });
}

// "the river meets the sea" is no "meet" without an object.
bool is_intransitive(const Frame& frame) {
  return frame.kind == FrameKind::verb && std::none_of(frame.slots.begin(), frame.slots.end(), [](const auto& slot) {
           return slot.position == Position::object || slot.position == Position::oblique || slot.position == Position::clause;
         });
}

// "called the vote a farce", "makes contracts attractive": it is not the object that is called or made.
bool is_naming(const Head& head, const Frame& frame) {
  const auto object = head.arguments.object;
  if (object < 0 || frame.excluded || !head.scene.lexicon.naming_verbs.contains(head.document.tokens[head.token].lemma)) return false;
  const auto asks = [&](Position position) {
    return std::count_if(frame.slots.begin(), frame.slots.end(), [&](const auto& slot) { return slot.position == position; });
  };
  const auto objects = asks(Position::object);
  if (objects > 1 || asks(Position::clause) > 0 || (objects == 1 && asks(Position::oblique) > 0)) return false;
  for (const auto child : children_of(head.document, head.token))
    if (child > object && head.document.tokens[child].deprel == Deprel::xcomp && !is_verb(head.document, child)) return true;
  const auto after = child_with(head.document, object, Deprel::amod);  // the same, hung on the object
  return after > object;
}

bool object_fits(const Head& head, const Frame& frame) {
  if (is_naming(head, frame)) return false;
  // "Resolve, demonstrated by their presence": nobody demonstrates; a participle of a headline may hold the one who acts ("Talks agreed")
  if (head.arguments.passive && is_intransitive(frame) && frame.slots.size() < 2) return false;
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

// "Given his record, ...": a preposition in the form of a verb, with what it governs behind it.
bool is_preposition(const Scene& scene, std::int32_t verb) {
  const auto& document = scene.document;
  const auto& word = document.tokens[verb];
  if (!is_verb(document, verb) || !scene.lexicon.participles.contains(ascii_lowered(document.form_of(word)))) return false;
  const auto relation = base_of(word.deprel);
  const bool aside = relation == Deprel::advcl || relation == Deprel::case_ || relation == Deprel::mark || relation == Deprel::obl ||
                     (relation == Deprel::acl && word.head + 1 != verb);
  if (!aside || child_with(document, verb, Deprel::obj) < verb) return false;
  for (const auto child : children_of(document, verb)) {
    const auto below = base_of(document.tokens[child].deprel);
    if (below == Deprel::aux || below == Deprel::nsubj || below == Deprel::iobj) return false;
  }
  return true;
}

// "Thanks to the rain, ...": a preposition in the form of a noun.
bool is_settled_before(const Scene& scene, std::int32_t noun) {
  const auto& tokens = scene.document.tokens;
  const auto next = noun + 1;
  if (next >= static_cast<std::int32_t>(tokens.size()) || tokens[next].upos != Upos::adp || preposition_of(scene.document, noun) >= 0)
    return false;
  const auto relation = base_of(tokens[noun].deprel);
  if (relation == Deprel::obj || relation == Deprel::nsubj || relation == Deprel::root) return false;
  return scene.lexicon.settled.contains(tokens[noun].lemma + "_" + tokens[next].lemma);
}

// "is in charge of"
bool is_settled(const Scene& scene, std::int32_t noun) {
  if (is_verb(scene.document, noun)) return is_preposition(scene, noun);
  if (is_settled_before(scene, noun)) return true;
  const auto preposition = preposition_of(scene.document, noun);
  if (preposition < 0 || preposition + 1 != noun) return false;
  const auto& tokens = scene.document.tokens;
  return scene.lexicon.settled.contains(tokens[preposition].lemma + "_" + tokens[noun].lemma);
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

// "Suffered a heart attack", "fight a price war": what the noun says that the type is not rules out the verb that it completes.
bool has_barred_noun(const Scene& scene, const std::vector<std::pair<Part, std::int32_t>>& fills, std::int32_t type) {
  std::vector<std::pair<Part, std::int32_t>> ignored;
  for (const auto& [part, token] : fills) {
    if (part != Part::theme || scene.document.tokens[token].upos != Upos::noun) continue;
    const Head noun{scene, scene.document, token, -1, {}};
    for (const auto index : frames_of(scene, token)) {
      const auto& frame = scene.lexicon.frames[index];
      if (frame.excluded && frame.type == type && frame.kind == FrameKind::noun && fit(noun, frame, ignored) >= 0) return true;
    }
  }
  return false;
}

// "Shares staged a rally": what the verb says that the type is not rules out the noun that it carries.
bool is_barred_by(const Scene& scene, std::int32_t verb, std::int32_t noun, std::int32_t type) {
  const Head head{scene, scene.document, verb, -1, arguments_of(scene.document, scene.lexicon, verb)};
  std::vector<std::pair<Part, std::int32_t>> fills;
  for (const auto index : frames_of(scene, verb)) {
    const auto& frame = scene.lexicon.frames[index];
    if (!frame.excluded || frame.type != type || frame.kind != FrameKind::verb || fit(head, frame, fills) < 0) continue;
    if (std::any_of(fills.begin(), fills.end(), [&](const auto& fill) { return fill.second == noun; })) return true;
  }
  return false;
}

// The best frame of those that fit; none where what the type is not fits as well.
Match best_match(const Head& head, const std::vector<std::int32_t>& frames) {
  const auto& scene = head.scene;
  const auto& lexicon = scene.lexicon;
  Match best;
  // What a type is not ("strike a deal") rules out that type's frames that ask for no more.
  std::vector<std::pair<std::int32_t, int>> barred;
  std::vector<std::pair<std::int32_t, int>> scores;
  std::vector<std::vector<std::pair<Part, std::int32_t>>> found_fills;
  for (const auto index : frames) {
    const auto& frame = lexicon.frames[index];
    if (!kind_fits(head.document, head.token, frame.kind) || !particle_fits(head, frame) || !object_fits(head, frame)) continue;
    if (acts_as_thing(head, frame)) continue;
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
    const bool better = score > best_score || (score == best_score && is_alone(head, best.fills) && !is_alone(head, found_fills[i]));
    if (ruled_out || !better || has_barred_noun(scene, found_fills[i], type)) continue;
    best_score = score;
    best = {index, found_fills[i]};
  }
  return best;
}

bool has_object(const Match& match, const EventLexicon& lexicon) {
  return match.frame >= 0 && std::any_of(lexicon.frames[match.frame].slots.begin(), lexicon.frames[match.frame].slots.end(),
                                         [](const auto& slot) { return slot.position == Position::object; });
}

// "Opposed to the bill", "committed to leaving": more than who is so.
bool says_to_what(const EventLexicon& lexicon, const Match& match) {
  const auto& slots = lexicon.frames[match.frame].slots;
  return match.fills.size() > 1 ||
         std::any_of(slots.begin(), slots.end(), [](const auto& slot) { return slot.position == Position::clause; });
}

}  // namespace

Match match_event(const Scene& scene, std::int32_t token) {
  const auto& document = scene.document;
  const auto& lexicon = scene.lexicon;
  Match best;
  const auto frames = frames_of(scene, token);
  if (frames.empty() || is_settled(scene, token)) return best;
  Head head{scene, document, token, -1, {}};
  if (is_verb(document, token) || document.tokens[token].upos == Upos::adj) {
    head.arguments = arguments_of(document, lexicon, token);
  } else {
    head.light = light_verb_of(document, lexicon, token);
    if (head.light >= 0) head.arguments = arguments_of(document, lexicon, head.light);
  }
  if (const auto given = misread_gift(head); given >= 0) {
    head.arguments.object = given;
    head.arguments.indirect = -1;
  }
  if (const auto passive = headline_passive(document, token)) {
    const Head turned{scene, document, token, -1, *passive};
    if (auto match = best_match(turned, frames); has_object(match, lexicon)) return match;
  }
  if (head.arguments.passive && head.arguments.subject < 0) {  // "are opposed to the bill": a state, by nobody
    std::vector<std::int32_t> states;
    std::copy_if(frames.begin(), frames.end(), std::back_inserter(states),
                 [&](auto index) { return lexicon.frames[index].kind == FrameKind::adjective || lexicon.frames[index].excluded; });
    if (auto match = best_match(head, states); match.frame >= 0 && says_to_what(lexicon, match)) return match;
  }
  best = best_match(head, frames);
  if (best.frame >= 0 && head.light >= 0 && is_barred_by(scene, head.light, token, lexicon.frames[best.frame].type)) return {};
  return best;
}

}  // namespace hearsay
