#include "claims/name_lists.h"

#include <algorithm>

#include "claims/arguments.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// Who stands in a headline's list: a state, body or person with a code; nullptr for anything else.
const Entity* listable(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token) {
  if (token < 0 || token >= static_cast<std::int32_t>(mention_at.size()) || mention_at[token] < 0) return nullptr;
  const auto& mention = document.mentions[mention_at[token]];
  if (mention.form != MentionForm::name || mention.entity < 0) return nullptr;
  const auto& entity = document.entities[mention.entity];
  const bool acts = entity.kind == EntityKind::government || entity.kind == EntityKind::organisation || entity.kind == EntityKind::group ||
                    entity.kind == EntityKind::person;
  return acts && !entity.id.empty() && !entity.code.empty() ? &entity : nullptr;
}

// Two that a comma may join: both persons, or two that are not of one country ("Moscow, Russia").
bool may_join(const Entity& a, const Entity& b) {
  if ((a.kind == EntityKind::person) != (b.kind == EntityKind::person)) return false;
  return a.kind == EntityKind::person || is_body_code(a.code) ? a.name != b.name : head_of_code(a.code) != head_of_code(b.code);
}

// "Xi, Putin agree", "Trump, Putin to meet": the present or an infinitive, as headlines have it; "Putin, Xi said, left" has neither.
bool has_headline_verb(const Document& document, std::int32_t first, std::int32_t last) {
  const auto& tokens = document.tokens;
  const auto next = last + 1;
  const auto verb = next < static_cast<std::int32_t>(tokens.size()) && tokens[next].lemma == "to" ? next + 1 : next;
  if (verb >= static_cast<std::int32_t>(tokens.size()) || tokens[verb].sentence != tokens[first].sentence) return false;
  return tokens[verb].upos == Upos::verb && document.form_of(tokens[verb]) == tokens[verb].lemma;
}

}  // namespace

std::int32_t listed_names(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token) {
  if (document.tokens[token].upos != Upos::noun || document.tokens[token].feats.number != Number::plur) return -1;
  const auto name = child_with(document, token, Deprel::appos);
  const auto is_name = [&](std::int32_t at) { return mention_at[at] >= 0 && document.mentions[mention_at[at]].form == MentionForm::name; };
  if (name < token || !is_name(name)) return -1;
  const auto own = child_with(document, name, Deprel::conj), other = child_with(document, token, Deprel::conj);
  if (own >= 0 && is_name(own)) return name;
  return other > name && is_name(other) ? name : -1;  // the second name hung on the noun
}

std::vector<std::int32_t> headline_list(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token) {
  if (listable(document, mention_at, token) == nullptr) return {};
  const auto sentence = document.sentences[document.tokens[token].sentence].tokens;
  std::vector<std::int32_t> out;
  const Entity* before = nullptr;
  auto at = sentence.begin;
  for (; at < sentence.end && mention_at[at] >= 0;) {
    const auto& mention = document.mentions[mention_at[at]];
    const auto* entity = listable(document, mention_at, mention.head);
    if (mention.tokens.begin != at || entity == nullptr || (before != nullptr && !may_join(*before, *entity))) return {};
    out.push_back(mention.head);
    before = entity;
    at = mention.tokens.end;
    if (at >= sentence.end || document.form_of(document.tokens[at]) != ",") break;
    ++at;
  }
  const bool within = std::find(out.begin(), out.end(), token) != out.end();
  if (out.size() < 2 || !within || !has_headline_verb(document, out.front(), at - 1)) return {};
  return out;
}

namespace {

bool is_person_name(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token) {
  const auto mention = mention_at[token];
  if (document.tokens[token].upos != Upos::propn || mention < 0 || document.mentions[mention].form != MentionForm::name) return false;
  const auto entity = document.mentions[mention].entity;
  return entity >= 0 && document.entities[entity].kind == EntityKind::person;
}

bool has_and(const Document& document, std::int32_t token) { return child_with(document, token, Deprel::cc) >= 0; }

// "The president's son and adviser, Ali Diop, and six others": a second noun in the singular that has no article of its own, and behind it
// the name of the one whom both nouns mean.
bool is_same_person(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t noun, std::int32_t second) {
  const auto is_one = [&](std::int32_t at) {
    return document.tokens[at].upos == Upos::noun && document.tokens[at].feats.number == Number::sing;
  };
  if (!is_one(noun) || !is_one(second) || !has_and(document, second)) return false;
  if (child_with(document, second, Deprel::det) >= 0 || child_with(document, second, Deprel::nmod_poss) >= 0) return false;
  const auto name = child_with(document, second, Deprel::appos);
  return name == second + 2 && is_comma(document, second + 1) && is_person_name(document, mention_at, name);
}

}  // namespace

void drop_apposed(const Document& document, const std::vector<std::int32_t>& mention_at, std::vector<std::int32_t>& parts) {
  if (parts.size() < 2) return;
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (is_same_person(document, mention_at, parts[i - 1], parts[i])) {
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) - 1);
      return;
    }
  const auto is_name = [&](std::int32_t at) { return is_person_name(document, mention_at, at); };
  const auto is_noun = [&](std::int32_t at) { return document.tokens[at].upos == Upos::noun; };
  const auto last = parts.back(), before = parts[parts.size() - 2];
  if (is_name(last) && !has_and(document, last) && is_noun(before) && has_and(document, before) &&
      document.form_of(document.tokens[last - 1]) == ",") {
    parts.erase(parts.end() - 2);
    return;
  }
  // two nouns, and the two names behind them: the first hung on the first noun, the second coordinated with it
  if (parts.size() != 3 || !is_noun(parts[0]) || !is_noun(parts[1]) || !is_name(parts[2]) || !has_and(document, parts[2])) return;
  const auto first = child_with(document, parts[0], Deprel::appos);
  if (first > parts[1] && first < parts[2] && is_name(first)) parts = {first, parts[2]};
}

}  // namespace hearsay
