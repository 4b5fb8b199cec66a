#include "claims/pairs.h"

#include <algorithm>
#include <string_view>

#include "claims/arguments.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities.h"

namespace hearsay {

namespace {

constexpr std::int32_t kReach = 200;  // mentions that "the two leaders" are sought among
constexpr std::int32_t kNear = 3;     // sentences back to two that are joined
constexpr std::int32_t kFar = 8;      // and to three, of whom a text seldom joins more than once

bool has_child(const Document& document, std::int32_t token, std::string_view lemma) {
  return child_with_lemma(document, token, lemma) >= 0;
}

// How many a word means: "the two leaders", "neither country", "the trio"; 0 for one that means no pair.
std::size_t how_many(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto& noun = document.tokens[token].lemma;
  if ((noun == "pair" || noun == "duo" || noun == "trio") && has_child(document, token, "the"))
    for (const auto child : children_of(document, token))
      if (child > token && base_of(document.tokens[child].deprel) == Deprel::nmod) return 0;  // "the pair of shoes"
  if ((noun == "pair" || noun == "duo") && has_child(document, token, "the")) return 2;
  if (noun == "trio" && has_child(document, token, "the")) return 3;
  if (!lexicon.pair_persons.contains(noun) && !lexicon.pair_states.contains(noun)) return 0;
  for (const auto* word : {"two", "both", "neither"})
    if (has_child(document, token, word)) return 2;
  return has_child(document, token, "three") && has_child(document, token, "the") ? 3 : 0;
}

// "will raise it with Putin when they meet"
bool meets(const Document& document, std::int32_t token) {
  const auto& word = document.tokens[token];
  return word.lemma == "they" && base_of(word.deprel) == Deprel::nsubj && word.head >= 0 && document.tokens[word.head].lemma == "meet" &&
         child_with(document, word.head, Deprel::obj) < 0;
}

enum class Of { persons, states, sides };

// "Yemen's government": the government is a side, not what it is the government of.
bool owns_side(const Document& document, const Mention& mention) {
  const auto& word = document.tokens[mention.head];
  return word.deprel == Deprel::nmod_poss && word.head >= 0 && word.upos != Upos::pron;
}

// "met in Muscat", "flew to Doha"
bool is_where(const Document& document, const Mention& mention) {
  const auto preposition = child_with(document, mention.head, Deprel::case_);
  if (preposition < 0 || base_of(document.tokens[mention.head].deprel) != Deprel::obl) return false;
  const auto& lemma = document.tokens[preposition].lemma;
  return lemma == "in" || lemma == "at" || lemma == "near" || lemma == "outside";
}

bool is_side(const Document& document, const Mention& mention, Of of) {
  const auto& entity = document.entities[mention.entity];
  if (entity.role.find("spokes") != std::string::npos) return false;  // who speaks for the leaders is none of them
  const bool named = mention.form == MentionForm::name;
  switch (of) {
    case Of::persons: return named && entity.kind == EntityKind::person;
    case Of::states:
      return named && !is_where(document, mention) && (entity.kind == EntityKind::government || entity.kind == EntityKind::place);
    case Of::sides:
      if (is_where(document, mention) || owns_side(document, mention) || mention.form == MentionForm::pronoun) return false;
      if (entity.kind == EntityKind::government) return true;
      if (entity.kind == EntityKind::place) return named && !entity.country.empty();
      if (entity.kind == EntityKind::group && (entity.code.ends_with(".REB") || entity.code.ends_with(".MIL")))
        return true;  // "the rebels"
      return (entity.kind == EntityKind::group || entity.kind == EntityKind::organisation) && named && has_country(entity.code) &&
             !is_body_code(entity.code);
  }
  return false;
}

// Who acts upon the pair is none of it: the subject of the verb above; -1 where the pair is the subject itself.
std::int32_t outsider(const Document& document, std::int32_t token) {
  for (int step = 0; step < 6 && token >= 0; ++step) {
    const auto& word = document.tokens[token];
    if (base_of(word.deprel) == Deprel::nsubj || word.head < 0) return -1;
    token = word.head;
    if (document.tokens[token].upos != Upos::verb) continue;
    const auto subject = child_with_base(document, token, Deprel::nsubj);
    return subject < 0 ? -1 : entity_at(document, subject);
  }
  return -1;
}

// So many of a kind that the text joins ("Abe and Moon distrust each other"), the last ones before a token; empty for none.
std::vector<std::int32_t> joined(const Document& document, std::int32_t token, Of of, std::size_t count, std::int32_t other) {
  const auto& tokens = document.tokens;
  const auto sentences = count == 2 ? kNear : kFar;
  const auto end = std::partition_point(document.mentions.begin(), document.mentions.end(),
                                        [&](const Mention& mention) { return mention.head < token; });
  for (auto i = static_cast<std::int32_t>(end - document.mentions.begin()) - 1; i >= 0; --i) {
    const auto head = document.mentions[i].head;
    if (tokens[token].sentence - tokens[head].sentence > sentences) break;
    if (head >= token || child_with(document, head, Deprel::conj) < 0) continue;
    std::vector<std::int32_t> members;
    for (const auto part : coordinated(document, head)) {
      const auto at = part < token ? mention_at(document, part) : -1;
      if (at < 0 || document.mentions[at].entity < 0 || !is_side(document, document.mentions[at], of)) continue;
      const auto entity = document.mentions[at].entity;
      if (entity != other && std::find(members.begin(), members.end(), entity) == members.end()) members.push_back(entity);
    }
    if (members.size() == count) return members;
  }
  return {};
}

// The last ones of a kind before a token, in order of text, from that token of the text on.
std::vector<std::int32_t> last_of(const Document& document, std::int32_t token, Of of, std::size_t count, std::int32_t other,
                                  std::int32_t first = 0) {
  std::vector<std::int32_t> found;
  const auto end = std::partition_point(document.mentions.begin(), document.mentions.end(),
                                        [&](const Mention& mention) { return mention.head < token; });
  const auto last = static_cast<std::int32_t>(end - document.mentions.begin()) - 1;
  for (auto i = last; i >= 0 && i > last - kReach && found.size() < count; --i) {
    const auto& mention = document.mentions[i];
    if (mention.head < first) break;
    if (mention.head >= token || mention.entity < 0 || mention.entity == other || !is_side(document, mention, of)) continue;
    if (std::find(found.begin(), found.end(), mention.entity) == found.end()) found.push_back(mention.entity);
  }
  std::reverse(found.begin(), found.end());
  return found.size() == count ? found : std::vector<std::int32_t>();
}

}  // namespace

std::vector<std::int32_t> pair_at(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  if (meets(document, token)) {  // both of this sentence, whoever the pronoun goes back to
    const auto sentence = document.sentences[document.tokens[token].sentence].tokens;
    if (auto both = last_of(document, token, Of::persons, 2, -1, sentence.begin); !both.empty()) return both;
  }
  const auto count = how_many(document, lexicon, token);
  if (count == 0) return {};
  const auto& noun = document.tokens[token].lemma;
  const auto other = outsider(document, token);
  const bool open = noun == "pair" || noun == "duo" || noun == "trio";  // of persons or of states
  const auto of = open || lexicon.pair_persons.contains(noun)          ? Of::persons
                  : noun == "side" || noun == "party" || noun == "foe" ? Of::sides
                                                                       : Of::states;
  if (auto members = joined(document, token, of, count, other); !members.empty()) return members;
  if (open)
    if (auto members = joined(document, token, Of::states, count, other); !members.empty()) return members;
  return last_of(document, token, of, count, other);
}

}  // namespace hearsay
