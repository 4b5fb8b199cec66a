// Which event a word tells of: the best frame of the lexicon that its syntax fits, with what fills its parts.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "claims/arguments.h"
#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

struct Match {
  std::int32_t frame = -1;                           // index in EventLexicon::frames, -1 for no event
  std::vector<std::pair<Part, std::int32_t>> fills;  // part and head token; coordinated ones are not listed
  bool has(Part part, std::int32_t token) const { return std::find(fills.begin(), fills.end(), std::pair(part, token)) != fills.end(); }
};

// What frames are matched against: the document, and what its tokens are to the other layers.
struct Scene {
  const Document& document;
  const EventLexicon& lexicon;
  std::vector<std::int32_t> mention_at;  // token -> mention that it heads, or -1
  std::vector<char> in_time;             // token stands in a time expression
  std::vector<char> in_place;            // token stands in a place name
};

Scene scene_of(const Document& document, const EventLexicon& lexicon);

// A person, body, state or group; a place.
bool is_actor(const Scene& scene, std::int32_t token);
bool is_place(const Scene& scene, std::int32_t token);

// The verb that only carries an event noun ("carried out an attack", "talks were held", "the visit took place"); -1 where there is none.
std::int32_t light_verb_of(const Document& document, const EventLexicon& lexicon, std::int32_t noun);

Match match_event(const Scene& scene, std::int32_t token);

}  // namespace hearsay
