#include "claims/pairs.h"

#include <algorithm>

#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::int32_t kReach = 200;  // mentions that "the two leaders" are sought among

bool is_pair(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto& noun = document.tokens[token].lemma;
  if (!lexicon.pair_persons.contains(noun) && !lexicon.pair_states.contains(noun)) return false;
  for (const auto child : children_of(document, token))
    if (const auto& lemma = document.tokens[child].lemma; lemma == "two" || lemma == "both") return true;
  return false;
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
      if (entity.kind == EntityKind::group && (entity.code.ends_with(".REB") || entity.code.ends_with(".MIL"))) return true;  // "the rebels"
      return (entity.kind == EntityKind::group || entity.kind == EntityKind::organisation) && named && has_country(entity.code);
  }
  return false;
}

// The last two of a kind before a token, in order of text, from that token of the text on.
std::vector<std::int32_t> last_two(const Document& document, std::int32_t token, Of of, std::int32_t first = 0) {
  std::vector<std::int32_t> found;
  const auto end = std::partition_point(document.mentions.begin(), document.mentions.end(),
                                        [&](const Mention& mention) { return mention.head < token; });
  const auto last = static_cast<std::int32_t>(end - document.mentions.begin()) - 1;
  for (auto i = last; i >= 0 && i > last - kReach && found.size() < 2; --i) {
    const auto& mention = document.mentions[i];
    if (mention.head < first) break;
    if (mention.head >= token || mention.entity < 0 || !is_side(document, mention, of)) continue;
    if (std::find(found.begin(), found.end(), mention.entity) == found.end()) found.push_back(mention.entity);
  }
  std::reverse(found.begin(), found.end());
  return found.size() == 2 ? found : std::vector<std::int32_t>();
}

}  // namespace

std::vector<std::int32_t> pair_at(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  if (meets(document, token)) {  // both of this sentence, whoever the pronoun goes back to
    const auto sentence = document.sentences[document.tokens[token].sentence].tokens;
    if (auto both = last_two(document, token, Of::persons, sentence.begin); !both.empty()) return both;
  }
  if (!is_pair(document, lexicon, token)) return {};
  const auto& noun = document.tokens[token].lemma;
  const auto of = lexicon.pair_persons.contains(noun) ? Of::persons : noun == "side" || noun == "party" || noun == "foe" ? Of::sides : Of::states;
  return last_two(document, token, of);
}

}  // namespace hearsay
