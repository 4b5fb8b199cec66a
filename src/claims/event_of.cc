#include "claims/event_of.h"

#include <algorithm>

#include "claims/one_event.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::int32_t kWords = 80;  // of a claim that are looked at

TokenRange words_of(const Reading& reading, Span span) {
  const auto range = tokens_in(reading.document, span);
  return {range.begin, std::min(range.end, range.begin + kWords)};
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The mode that a type of deed speaks for: "COERCE/ban" says more than "COERCE".
const EventMode* mode_for(const EventType& type, const std::string& deed, const std::string& mode) {
  for (const auto& one : type.modes)
    if (contains(one.deeds, deed + "/" + mode)) return &one;
  for (const auto& one : type.modes)
    if (contains(one.deeds, deed)) return &one;
  return nullptr;
}

// What is asked for, refused or threatened says how: the deed that is told in the event, or is its theme.
const EventMode* mode_of_deed(const Reading& reading, const EventType& type, std::int32_t predicate) {
  if (!type.holds_deed) return nullptr;
  const auto& fills = reading.match(predicate)->fills;
  const auto is_part = [&](std::int32_t token) {
    return reading.told_in[token] == predicate ||
           std::any_of(fills.begin(), fills.end(), [&](const auto& fill) { return fill.second == token && fill.first != Part::actor; });
  };
  const auto sentence = within_reach(reading.document, predicate);
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    if (i == predicate || reading.match(i) == nullptr || !is_part(i)) continue;
    const auto& deed = *reading.frame(i);
    if (const auto* mode = mode_for(type, reading.lexicon.types[deed.type].name, deed.mode)) return mode;
  }
  return nullptr;
}

// Of several modes that words speak for, the one that the type names first.
const EventMode* mode_of_words(const Reading& reading, const EventType& type, TokenRange range) {
  for (const auto& mode : type.modes)
    for (auto i = range.begin; i < range.end && !mode.words.empty(); ++i)
      if (contains(mode.words, known_lemma(reading.lexicon, reading.document, i))) return &mode;
  return nullptr;
}

void add_contexts(Event& event, const Reading& reading, TokenRange range) {
  const auto& lexicon = reading.lexicon;
  const auto add = [&](std::string_view lemma) {
    const auto found = lexicon.context_words.find(lemma);
    if (found == lexicon.context_words.end()) return;
    for (const auto& context : found->second)
      if (!contains(event.contexts, context)) event.contexts.push_back(context);
  };
  for (auto i = range.begin; i < range.end; ++i) {
    const std::string_view lemma = reading.document.tokens[i].lemma;
    add(lemma);
    if (i + 1 < range.end && lexicon.context_starts.contains(lemma)) add(std::string(lemma) + "_" + reading.document.tokens[i + 1].lemma);
  }
}

}  // namespace

std::optional<Event> event_of(const Reading& reading, std::int32_t predicate, Span span) {
  const auto* frame = reading.frame(predicate);
  if (frame == nullptr || reading.told_in[predicate] >= 0) return std::nullopt;
  const auto& type = reading.lexicon.types[frame->type];
  const auto range = words_of(reading, span);
  Event event{type.name, frame->mode, frame->contexts, frame->cameo};
  if (event.mode.empty()) {
    const auto* mode = mode_of_deed(reading, type, predicate);
    if (mode == nullptr) mode = mode_of_words(reading, type, range);
    if (mode != nullptr) {
      event.mode = mode->name;
      if (event.cameo.ends_with('0')) event.cameo = mode->cameo;  // a code of a root; the frame's own would say more
    }
  }
  add_contexts(event, reading, range);
  return event;
}

}  // namespace hearsay
