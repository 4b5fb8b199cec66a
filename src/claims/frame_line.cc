#include "claims/frame_line.h"

#include <algorithm>
#include <map>

#include "hearsay/error.h"

namespace hearsay {

namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto found = text.find(at);
    if (found != 0) parts.emplace_back(text.substr(0, found));
    text.remove_prefix(found == std::string_view::npos ? text.size() : found + 1);
  }
  return parts;
}

[[noreturn]] void reject(std::string_view word, std::string_view why) {
  throw Error(ErrorCode::bad_format, "'" + std::string(word) + "' " + std::string(why));
}

bool is_letter_slot(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z' &&
         (word.size() == 1 || word[1] == '!' || word[1] == '+' || word[1] == ':' || word[1] == '-');
}

void append_words(std::vector<std::string>& out, std::string_view list, const FrameWords& words) {
  for (const auto& word : split(list, '|')) {
    if (word[0] != '@') {
      out.push_back(word);
      continue;
    }
    const auto found = words.classes.find(std::string_view(word).substr(1));
    if (found == words.classes.end()) reject(word, "is no class of words.toml");
    out.insert(out.end(), found->second.begin(), found->second.end());
  }
}

// "A", "R!", "T+", "R:village|@towns", "A-share|stock", "V:pay|suffer", "@arms", "stone|rock".
FrameSlot read_slot(std::string_view word, Position position, const FrameWords& words) {
  FrameSlot slot;
  slot.position = position;
  if (!is_letter_slot(word)) {
    slot.part = position == Position::modifier ? Part::none : Part::theme;
    slot.required = true;
    append_words(slot.words, word, words);
    return slot;
  }
  if (std::string_view("ARBTLFDWXVI").find(word[0]) == std::string_view::npos)
    reject(word, "has a letter that is no part (A R B T L F D W X V I)");
  if (word[0] == 'V' || word[0] == 'I') {
    slot.infinitive = word[0] == 'I';
    slot.position = Position::clause;
    slot.part = Part::none;
    slot.required = true;
  } else {
    slot.part = static_cast<Part>(word[0]);
  }
  if (word.size() == 1) return slot;
  slot.required = word[1] != '-';
  slot.actor_only = word[1] == '!';
  if (word[1] == ':') append_words(slot.words, word.substr(2), words);
  if (word[1] == '-') append_words(slot.barred, word.substr(2), words);
  if ((word[1] == ':' || word[1] == '-') && word.size() == 2) reject(word, "ends where words are due");
  if ((word[1] == '!' || word[1] == '+') && word.size() > 2) reject(word, "goes on after its mark");
  return slot;
}

bool is_preposition(std::string_view word, const FrameWords& words) {
  const auto parts = split(word, '|');
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const auto& part) { return words.prepositions.contains(part); });
}

int weight_of(const FrameSlot& slot) {
  int weight = slot.words.empty() ? 0 : 4;
  if (slot.position == Position::clause) weight += 2;
  if (slot.position == Position::particle || slot.position == Position::negation) weight += 3;
  if (slot.required) weight += 2;
  return weight;
}

FrameLine frame_line(FrameKind kind, std::vector<FrameSlot> slots, const std::string& particle, std::vector<std::string> heads) {
  FrameLine out;
  out.heads = std::move(heads);
  out.frame.kind = kind;
  out.frame.slots = std::move(slots);
  if (!particle.empty()) {
    FrameSlot slot;
    slot.position = Position::particle;
    slot.required = true;
    slot.words = {particle};
    out.frame.slots.push_back(std::move(slot));
  }
  for (const auto& slot : out.frame.slots) out.frame.weight += weight_of(slot);
  return out;
}

}  // namespace

std::vector<FrameLine> read_frame_line(std::string_view line, FrameKind kind, const FrameWords& words) {
  const auto parts = split(line, ' ');
  std::vector<FrameSlot> slots;
  std::size_t i = 0;
  if (i < parts.size() && is_letter_slot(parts[i]) && parts[i][0] != 'V' && parts[i][0] != 'I')
    slots.push_back(read_slot(parts[i++], kind == FrameKind::noun ? Position::possessor : Position::subject, words));
  if (i < parts.size() && parts[i] == "not" && kind == FrameKind::verb) {
    FrameSlot negation;
    negation.position = Position::negation;
    negation.required = true;
    slots.push_back(negation);
    ++i;
  }
  // The head: the first word of a verb frame; of a noun frame the last before a preposition or slot, those before it are its modifiers.
  std::size_t head = i;
  if (kind == FrameKind::noun)
    while (head + 1 < parts.size() && !is_letter_slot(parts[head + 1]) && !is_preposition(parts[head + 1], words)) ++head;
  if (head >= parts.size() || is_letter_slot(parts[head])) throw Error(ErrorCode::bad_format, "no head word");
  for (; i < head; ++i) slots.push_back(read_slot(parts[i], Position::modifier, words));
  const auto before = slots.size();
  for (i = head + 1; i < parts.size(); ++i) {
    if (!is_preposition(parts[i], words)) {
      if (kind != FrameKind::verb && !(is_letter_slot(parts[i]) && (parts[i][0] == 'V' || parts[i][0] == 'I')))
        reject(parts[i], "follows a noun without a preposition");
      slots.push_back(read_slot(parts[i], Position::object, words));
      continue;
    }
    if (i + 1 >= parts.size()) reject(parts[i], "is a preposition without its argument");
    auto prepositions = split(parts[i], '|');
    slots.push_back(read_slot(parts[++i], Position::oblique, words));
    slots.back().prepositions = std::move(prepositions);
  }
  // The first thing that a verb governs must be there: "leave" alone is no "leave R"; an intransitive use has a line of its own.
  if (kind == FrameKind::verb && slots.size() > before && slots[before].barred.empty()) slots[before].required = true;
  std::map<std::string, std::vector<std::string>> by_particle;
  std::vector<std::string> heads;
  append_words(heads, parts[head], words);
  for (const auto& word : heads) {
    const auto mark = word.find('_');
    by_particle[mark == std::string::npos ? "" : word.substr(mark + 1)].push_back(word.substr(0, mark));
  }
  std::vector<FrameLine> out;
  for (auto& [particle, group] : by_particle) out.push_back(frame_line(kind, slots, particle, std::move(group)));
  return out;
}

}  // namespace hearsay
