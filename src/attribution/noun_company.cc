#include "attribution/noun_company.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// To be pointed to.
constexpr SourceKind kGovernment = SourceKind::government, kOrganisation = SourceKind::organisation, kOutlet = SourceKind::outlet;

// The words of the noun's phrase that stand before it and belong to it.
template <typename Test>
bool any_before(const AttributionReading& reading, std::int32_t noun, Test test) {
  for (const auto child : children_of(reading.document, noun)) {
    if (child >= noun) break;
    if (test(child)) return true;
  }
  return false;
}

// A body by its noun or by its name.
bool is_body(const AttributionReading& reading, std::int32_t noun) {
  if (const auto entity = reading.entity(noun); entity >= 0) {
    const auto kind = reading.document.entities[entity].kind;
    if (kind == EntityKind::organisation || kind == EntityKind::government || kind == EntityKind::outlet) return true;
  }
  const auto found = reading.lexicon.kinds.find(ascii_lowered(reading.lemma(noun)));
  if (found == reading.lexicon.kinds.end()) return false;
  return found->second == SourceKind::organisation || found->second == SourceKind::government || found->second == SourceKind::outlet;
}

// "nurses" -> what "nurse" is; null for a word that no list has.
const SourceKind* kind_of_plural(const AttributionReading& reading, const std::string& word) {
  const auto& kinds = reading.lexicon.kinds;
  for (const std::string_view ending : {"s", "es", "ies"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) continue;
    auto stem = word.substr(0, word.size() - ending.size());
    if (ending == "ies") stem += 'y';
    if (const auto found = kinds.find(stem); found != kinds.end()) return &found->second;
  }
  return nullptr;
}

// "churches", "shipowners", "nurses'": members of a body, and no ministers, elders or states.
bool are_members(const AttributionReading& reading, std::string word) {
  if (word.ends_with('\'')) word.pop_back();
  const auto* kind = kind_of_plural(reading, word);
  return kind != nullptr && (*kind == SourceKind::unnamed || *kind == SourceKind::organisation) && !reading.lexicon.rulers.contains(word);
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  while (!name.empty()) {
    const auto blank = name.find(' ');
    if (blank != 0) out.push_back(ascii_lowered(name.substr(0, blank)));
    if (blank == std::string_view::npos) break;
    name.remove_prefix(blank + 1);
  }
  return out;
}

// Where "such as", "like" or "including" ends that begins behind the noun; the token behind the noun where none does.
std::int32_t behind_such_as(const AttributionReading& reading, std::int32_t noun) {
  const auto next = noun + 1, end = reading.sentence(noun).end;
  if (next + 1 >= end) return next;
  const auto word = form(reading, next);
  if (word == "such" && form(reading, next + 1) == "as") return next + 2;
  return word == "like" || word == "including" ? next + 1 : next;
}

}  // namespace

bool is_ranked_post(const AttributionReading& reading, std::int32_t noun) {
  const auto& token = reading.token(noun);
  if (token.feats.number == Number::plur || !reading.lexicon.ranked.contains(ascii_lowered(reading.lemma(noun)))) return false;
  return any_before(reading, noun, [&](std::int32_t word) { return reading.lexicon.ranks.contains(ascii_lowered(form(reading, word))); });
}

bool is_figure_of_body(const AttributionReading& reading, std::int32_t noun) {
  if (reading.lemma(noun) != "figure") return false;
  for (const auto child : children_of(reading.document, noun)) {
    if (child < noun || base_of(reading.token(child).deprel) != Deprel::nmod || !is_body(reading, child)) continue;
    const auto preposition = preposition_of(reading, child);
    if (preposition < 0) continue;
    const auto word = form(reading, preposition);
    if (word == "in" || word == "at" || word == "within" || word == "inside") return true;
  }
  return false;
}

bool is_house_of_business(const AttributionReading& reading, std::int32_t noun) {
  if (form(reading, noun) != "house") return false;
  return any_before(reading, noun, [&](std::int32_t word) {
    if (form(reading, word) == "lower" || form(reading, word) == "upper") return false;  // of a parliament
    const auto relation = base_of(reading.token(word).deprel);
    return relation == Deprel::compound || relation == Deprel::amod;
  });
}

bool is_label_of_artist(const AttributionReading& reading, std::int32_t noun) {
  if (form(reading, noun) != "label") return false;
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner < 0 || owner > noun) return false;
  return reading.token(owner).upos == Upos::propn || reading.lexicon.possessives.contains(ascii_lowered(form(reading, owner)));
}

bool is_numbered_text(const AttributionReading& reading, std::int32_t noun) {
  const auto number = noun + 1;
  return number < reading.sentence(noun).end && is_capitalised(reading, noun) && reading.token(number).upos == Upos::num &&
         !is_time(reading, number) && reading.lexicon.numbered_texts.contains(ascii_lowered(reading.lemma(noun)));
}

bool has_title(const AttributionReading& reading, std::int32_t noun) {
  const auto participle = noun + 1, title = noun + 2;
  if (title >= reading.sentence(noun).end) return false;
  const auto word = form(reading, participle);
  if (word == "entitled" || word == "titled") return true;
  const auto mark = form(reading, title);
  return word == "called" && (mark == "\"" || mark == "“" || mark == "'" || mark == "‘" || mark == "«" || mark == "„");
}

const SourceKind* kind_by_examples(const AttributionReading& reading, std::int32_t noun) {
  auto example = behind_such_as(reading, noun);
  if (example == noun + 1 || reading.token(noun).feats.number != Number::plur) return nullptr;
  const auto end = reading.sentence(noun).end;
  if (example < end && reading.token(example).upos == Upos::det) ++example;
  if (example >= end || reading.mention_at[example] < 0) return nullptr;
  const auto& mention = reading.document.mentions[reading.mention_at[example]];
  if (mention.form != MentionForm::name || mention.entity < 0) return nullptr;
  switch (reading.document.entities[mention.entity].kind) {
    case EntityKind::government:
    case EntityKind::place: return &kGovernment;
    case EntityKind::organisation: return &kOrganisation;
    case EntityKind::outlet: return &kOutlet;
    default: return nullptr;
  }
}

bool is_council_of_members(const AttributionReading& reading, std::string_view name) {
  const auto words = words_of(name);
  const auto& heads = reading.lexicon.councils;
  const auto of = std::find(words.begin(), words.end(), "of");
  if (of != words.end() && of != words.begin() && heads.contains(*(of - 1))) {
    const auto next =
        std::find_if(of + 1, words.end(), [](const std::string& word) { return word == "of" || word == "for" || word == "in"; });
    return next != of + 1 && are_members(reading, *(next - 1));
  }
  for (std::size_t i = 1; i < words.size(); ++i)
    if (heads.contains(words[i]) && (reading.lexicon.trades.contains(words[i - 1]) || are_members(reading, words[i - 1]))) return true;
  return false;
}

bool is_web_address(std::string_view word) {
  const auto point = word.rfind('.');
  if (point == std::string_view::npos || point < 2 || point + 3 > word.size()) return false;
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::all_of(word.begin() + static_cast<std::ptrdiff_t>(point) + 1, word.end(), small) && is_ascii_small(word[point - 1]);
}

}  // namespace hearsay
