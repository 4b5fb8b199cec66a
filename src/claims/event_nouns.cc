#include "claims/event_nouns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"
#include "claims/arguments.h"
#include "claims/things.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// Whether a frame names the words of that part; of two such slots ("claimed responsibility for the attack") the one with the word.
bool is_asked_for(const Frame& frame, Part part, std::string_view lemma) {
  const auto same = std::count_if(frame.slots.begin(), frame.slots.end(), [&](const auto& slot) { return slot.part == part; });
  return std::any_of(frame.slots.begin(), frame.slots.end(), [&](const auto& slot) {
    return slot.part == part && !slot.words.empty() && (same == 1 || is_one_of(slot.words, lemma));
  });
}

// An event noun that the verb above it has taken as part of its own event: "sign an agreement".
bool is_taken(const Reading& reading, std::int32_t noun) {
  for (auto above = reading.document.tokens[noun].head, steps = 0; above >= 0 && steps < 3;
       above = reading.document.tokens[above].head, ++steps) {
    const auto* match = reading.match(above);
    if (match == nullptr) continue;
    const auto& frame = reading.lexicon.frames[match->frame];
    for (const auto& [part, token] : match->fills)
      if (token == noun && (part == Part::none || part == Part::theme) && is_asked_for(frame, part, reading.document.tokens[noun].lemma))
        return true;
  }
  return false;
}

// An event noun is told of where its words say who acts, on whom, or where it leads; a theme alone ("the delivery of grain") is a thing.
bool says_who(const Match& match) {
  return std::any_of(match.fills.begin(), match.fills.end(),
                     [](const auto& fill) { return fill.first != Part::none && fill.first != Part::theme && fill.first != Part::at; });
}

// "an anti-government march in Tunis", "the attack on Monday": a deed of which its phrase says where or when it was done.
bool says_where(const Reading& reading, std::int32_t noun) {
  if (!reading.lexicon.deeds.contains(reading.type(noun).name)) return false;
  if (reading.lexicon.needing_sides.contains(reading.document.tokens[noun].lemma)) return false;
  for (const auto child : children_of(reading.document, noun))
    if (child > noun && base_of(reading.document.tokens[child].deprel) == Deprel::nmod &&
        (reading.in_place[child] || reading.in_time[child]))
      return true;
  return false;
}

// "the lifting of sanctions", "the withdrawal of all troops", "the use of force": what is done to a thing that the deed itself names,
// whoever does it.
bool is_done_to_named(const Reading& reading, std::int32_t noun) {
  constexpr std::array<std::string_view, 5> kTypes = {"RETREAT", "SANCTION", "CONCEDE", "COERCE", "ASSAULT"};
  if (!is_one_of(kTypes, reading.type(noun).name) || reading.lexicon.needing_sides.contains(reading.document.tokens[noun].lemma))
    return false;
  const auto& fills = reading.match(noun)->fills;
  const bool themed = std::any_of(fills.begin(), fills.end(), [](const auto& fill) { return fill.first == Part::theme; });
  const auto& slots = reading.frame(noun)->slots;
  return themed && std::any_of(slots.begin(), slots.end(), [](const auto& slot) {
           return slot.part == Part::theme && slot.position == Position::oblique && !slot.words.empty();
         });
}

bool is_kind_of_deed(const Reading& reading, std::int32_t noun) {
  const auto& type = reading.type(noun).name;
  return (type == "MOBILIZE" || type == "ASSAULT") && has_deed_kind(reading, noun);
}

}  // namespace

bool is_function(Deprel relation) {
  switch (base_of(relation)) {
    case Deprel::aux:
    case Deprel::cop:
    case Deprel::case_:
    case Deprel::mark:
    case Deprel::fixed:
    case Deprel::compound:
    case Deprel::flat:
    case Deprel::amod:
    case Deprel::det:
    case Deprel::punct:
    case Deprel::goeswith:
    case Deprel::reparandum: return true;
    default: return false;
  }
}

bool is_event_noun(const Reading& reading, std::int32_t noun) {
  const auto* match = reading.match(noun);
  if (match == nullptr || is_function(reading.document.tokens[noun].deprel) || is_taken(reading, noun)) return false;
  if (reading.in_place[noun]) return false;  // "the Rafah crossing"
  return reading.carrier_of[noun] >= 0 || says_who(*match) || says_where(reading, noun) || is_done_to_named(reading, noun) ||
         is_kind_of_deed(reading, noun) || heads_clause(reading.document, noun);
}

}  // namespace hearsay
