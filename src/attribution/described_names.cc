// Names and their descriptions, where the tree has not joined them, and one of a group.
#include <algorithm>

#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

std::string singular_of(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  constexpr std::int32_t kLongest = 6;  // tokens behind the noun
  std::string out;
  for (auto i = words.begin; i < std::min(words.end, noun + kLongest); ++i) {
    const auto upos = reading.token(i).upos;
    if (i > noun && (is_punct(reading, i) || upos == Upos::verb || upos == Upos::aux || reading.lemma(i) == "who")) break;
    const bool counts =
        upos == Upos::det || upos == Upos::num || reading.lexicon.partitives.contains(reading.lemma(i)) || reading.lemma(i) == "other";
    if (counts && i != noun) continue;
    out += (out.empty() ? "" : " ") + std::string(i == noun ? reading.lemma(i) : form(reading, i));
  }
  return out;
}

bool is_full_name(const AttributionReading& reading, std::int32_t noun) {
  const auto mention = reading.mention_at[noun];
  if (reading.token(noun).upos != Upos::propn || mention < 0) return false;
  const auto words = reading.document.mentions[mention].tokens;
  return is_named_person(reading.document, mention) && words.end - words.begin > 1;
}

std::int32_t name_before_letters(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto last = noun - 1;
  if (last < words.begin || noun >= words.end || !is_capitalised(reading, noun)) return -1;
  if (!reading.lexicon.letters_behind.contains(ascii_lowered(form(reading, noun)))) return -1;
  const auto& mentions = reading.document.mentions;
  const auto behind = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& it) { return it.tokens.begin < noun; });
  for (auto i = static_cast<std::int32_t>(behind - mentions.begin()) - 1; i >= 0; --i) {  // one that the longer one with the letters covers
    if (mentions[i].tokens.begin < words.begin) break;
    if (mentions[i].tokens.end == noun && is_named_person(reading.document, i)) return i;
  }
  return -1;
}

std::int32_t name_after_children(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin + 1; i + 2 < words.end; ++i) {
    if (form(reading, i) != "of") continue;
    const auto number = form(reading, i + 1) == "-" ? i + 2 : i + 1;
    const auto name = number + 1;
    if (name >= words.end || reading.token(number).upos != Upos::num || reading.mention_at[name] < 0) return -1;
    const auto mention = reading.mention_at[name];
    return is_named_person(reading.document, mention) && reading.document.mentions[mention].tokens.begin == name ? mention : -1;
  }
  return -1;
}

std::int32_t name_after_title(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  if (words.end - noun < 3 || reading.token(noun).upos != Upos::propn || is_punct(reading, noun + 1)) return -1;
  const auto mention = reading.mention_at[words.end - 1];
  if (mention < 0 || !is_named_person(reading.document, mention)) return -1;
  const auto name = reading.document.mentions[mention].tokens;
  const auto title = name.begin - 1;
  if (name.end != words.end || name.end - name.begin < 2 || title <= noun || is_capitalised(reading, title)) return -1;
  for (auto i = noun + 1; i < name.begin; ++i)
    if (is_punct(reading, i) || reading.token(i).upos == Upos::adp || reading.token(i).upos == Upos::verb) return -1;
  const auto* kind = kind_by_noun(reading, title);
  return is_post_or_person(kind) ? mention : -1;
}

bool names_told_person(const AttributionReading& reading, std::int32_t noun, std::int32_t name) {
  const auto title = reading.reach[name].begin - 1;
  if (reading.token(name).upos != Upos::propn || title <= noun + 1 || !is_noun(reading.token(title)) ||
      reading.token(title).feats.number == Number::plur || is_capitalised(reading, title))
    return false;
  if (!is_post_or_person(kind_by_noun(reading, title))) return false;
  bool preposition = false;
  for (auto i = noun + 1; i < title; ++i) {
    if (is_punct(reading, i)) return false;
    preposition = preposition || reading.token(i).upos == Upos::adp;
  }
  return preposition;
}

std::int32_t name_set_off(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  auto at = noun + 1;
  while (at < words.end && form(reading, at) != ",") {
    if (const auto upos = reading.token(at).upos; upos == Upos::verb || upos == Upos::aux || upos == Upos::cconj) return -1;
    ++at;
  }
  constexpr std::int32_t kTitle = 3;  // tokens between the comma and the name: "retired judge"
  for (auto i = at + 1; i < std::min(words.end, at + 2 + kTitle); ++i) {
    const auto mention = reading.mention_at[i];
    if (mention >= 0 && is_named_person(reading.document, mention))
      return reading.document.mentions[mention].tokens.begin == i ? mention : -1;
    const auto upos = reading.token(i).upos;
    if (upos != Upos::noun && upos != Upos::adj && upos != Upos::propn) return -1;
  }
  return -1;
}

namespace {

// Whether a name that begins there ends the description of who holds a post or is somebody. It must not belong to what stands before it:
// "an aide of Ann Field", "the widow of the miner Ihor Tkach".
bool ends_description(const AttributionReading& reading, std::int32_t noun, std::int32_t name) {
  const auto before = name - 1;
  if (!is_post_or_person(kind_by_noun(reading, noun)) || before <= noun + 1) return false;
  if (reading.token(noun + 1).upos != Upos::adp) return false;
  for (auto i = noun + 1; i < name; ++i)
    if (is_punct(reading, i) || reading.token(i).upos == Upos::verb) return false;
  const auto* title = kind_by_noun(reading, before);
  const bool titled = title != nullptr && is_human(*title);
  return is_noun(reading.token(before)) && !titled;
}

TokenRange without_comma(const AttributionReading& reading, TokenRange words) {
  if (!words.empty() && is_punct(reading, words.end - 1)) --words.end;
  return words;
}

}  // namespace

std::int32_t name_ending(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto end = without_comma(reading, words).end;
  if (end - noun < 4) return -1;
  const auto mention = reading.mention_at[end - 1];
  if (mention < 0 || !is_full_name(reading, reading.document.mentions[mention].head)) return -1;
  const auto name = reading.document.mentions[mention].tokens;
  return name.end == end && ends_description(reading, noun, name.begin) ? mention : -1;
}

TokenRange unseen_name_ending(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto end = without_comma(reading, words).end;
  if (end - noun < 5 || is_capitalised(reading, end - 3)) return {};  // "the head of the Kalvia Forest Fund"
  for (auto i = end - 2; i < end; ++i)
    if (reading.token(i).upos != Upos::propn || !is_capitalised(reading, i) || reading.mention_at[i] >= 0) return {};
  return ends_description(reading, noun, end - 2) ? TokenRange{end - 2, end} : TokenRange{};
}

std::string name_of_one(const AttributionReading& reading, const Entity& group) {
  for (const auto index : group.mentions) {
    const auto& mention = reading.document.mentions[index];
    if (mention.form != MentionForm::nominal) continue;
    auto name = singular_of(reading, mention.head, mention.tokens);
    const auto full = told_in_full(reading, group);  // "people familiar with the talks"
    const auto noun = std::string(form(reading, mention.head));
    if (const auto at = full.find(noun); at != std::string::npos && full.size() > at + noun.size()) name += full.substr(at + noun.size());
    return name;
  }
  return {};
}

namespace {

// The name of the person that the token is, or that stands beside it: the mention; -1 for none.
std::int32_t person_at(const AttributionReading& reading, std::int32_t token, TokenRange words) {
  const auto own = reading.mention_at[token];
  return own >= 0 && is_named_person(reading.document, own) ? own : name_beside(reading, token, words);
}

// Adds the names of those that "and" joins to the token, and to them; false where one of them has none.
bool add_joined(const AttributionReading& reading, std::int32_t token, TokenRange words, std::vector<std::int32_t>& names) {
  for (const auto child : children_of(reading.document, token)) {
    if (child < token || child >= words.end || reading.token(child).deprel != Deprel::conj) continue;
    const auto joined = child_with(reading.document, child, Deprel::cc);
    const auto name = person_at(reading, child, words);
    if (name < 0 || (joined >= 0 && form(reading, joined) != "and")) return false;
    const auto same = [&](std::int32_t known) { return reading.document.mentions[known].entity == reading.document.mentions[name].entity; };
    if (std::none_of(names.begin(), names.end(), same)) names.push_back(name);
    if (!add_joined(reading, child, words, names)) return false;
  }
  return true;
}

}  // namespace

std::string joint_name(const AttributionReading& reading, std::int32_t head, TokenRange words) {
  const auto& document = reading.document;
  const auto above = reading.token(head).deprel == Deprel::conj ? reading.token(head).head : -1;
  if (above >= words.begin && above < head && reading.token(above).upos == Upos::propn) head = above;
  std::vector<std::int32_t> names{person_at(reading, telling_noun(reading, head), words)};
  if (names.front() < 0 || !add_joined(reading, head, words, names)) return {};
  const auto name = document.mentions[names.front()].head;  // "Two of the hostages, Mia Kott and Jan Berg,"
  if ((name != head && !add_joined(reading, name, words, names)) || names.size() < 2) return {};
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + document.entities[document.mentions[names[i]].entity].name;
  return out;
}

TokenRange name_before(const AttributionReading& reading, TokenRange description, std::int32_t cue) {
  const auto sentence = reading.sentence(cue);
  const auto comma = description.begin - 1;
  if (description.empty() || comma - 2 < sentence.begin || description.end > cue || form(reading, comma) != ",") return {};
  const auto closing = form(reading, description.end - 1) == "," ? description.end - 1 : description.end;
  const auto mention = reading.mention_at[comma - 1];
  if (closing >= cue || form(reading, closing) != "," || mention < 0) return {};
  for (auto i = closing + 1; i < cue; ++i)  // "Smith, a nurse, the police said"
    if (is_nominal(reading, i) || is_punct(reading, i)) return {};
  const auto name = reading.document.mentions[mention].tokens;
  if (name.end != comma || !is_full_name(reading, reading.document.mentions[mention].head)) return {};
  const bool opens = name.begin == sentence.begin || is_punct(reading, name.begin - 1) ||
                     reading.token(name.begin - 1).upos == Upos::cconj;  // no part of what stands before it
  return opens ? TokenRange{name.begin, description.end} : TokenRange{};
}

}  // namespace hearsay
