#include "claims/home_state.h"

#include <algorithm>
#include <string>

#include "base/fold.h"
#include "claims/affiliations.h"
#include "claims/antecedents.h"
#include "claims/plain_names.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// Who is meant by the pronoun before a noun: its own entity, or that of what "whose" stands for; -1 for nobody known.
std::int32_t owner_entity(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t noun, std::int32_t pronoun) {
  if (const auto entity = entity_at(document, mention_at, pronoun); entity >= 0) return entity;
  if (document.tokens[pronoun].lemma != "whose" && document.form_of(document.tokens[pronoun]) != "whose") return -1;
  auto above = document.tokens[noun].head;
  for (int step = 0; step < 4 && above >= 0 && document.tokens[above].upos != Upos::verb; ++step) {
    if (document.tokens[above].deprel == Deprel::acl_relcl) break;
    above = document.tokens[above].head;
  }
  const auto whom = above < 0 ? -1 : antecedent(document, above);
  if (whom < 0 || whom > pronoun) return -1;
  if (const auto entity = entity_at(document, mention_at, whom); entity >= 0) return entity;
  const auto name = child_with(document, whom, Deprel::appos);
  return name < 0 ? -1 : entity_at(document, mention_at, name);
}

std::int32_t pronoun_before(const Document& document, std::int32_t noun) {
  const auto owner = child_with(document, noun, Deprel::nmod_poss);
  return owner >= 0 && owner < noun && document.tokens[owner].upos == Upos::pron ? owner : -1;
}

}  // namespace

std::string_view name_of_state(const EventLexicon& lexicon, std::string_view code) {
  const auto found =
      std::find_if(lexicon.demonyms.begin(), lexicon.demonyms.end(), [&](const auto& entry) { return entry.second.code == code; });
  return found == lexicon.demonyms.end() ? std::string_view() : std::string_view(found->second.name);
}

std::int32_t body_with_code(const Document& document, std::string_view code) {
  for (std::size_t i = 0; i < document.entities.size(); ++i) {
    const auto& entity = document.entities[i];
    const bool body = entity.kind == EntityKind::government || entity.kind == EntityKind::organisation || entity.kind == EntityKind::group;
    if (body && !entity.id.empty() && entity.code == code) return static_cast<std::int32_t>(i);
  }
  return -1;
}

void become_state(const Document& document, const EventLexicon& lexicon, std::string_view code, Participant& one) {
  const auto body = body_with_code(document, code);
  const auto name = body >= 0 ? std::string_view(document.entities[static_cast<std::size_t>(body)].name) : name_of_state(lexicon, code);
  if (name.empty()) return;
  one.entity = body;
  one.name = name;
  one.code = code;
}

bool is_our_home(const EventLexicon& lexicon, std::string_view text) {
  return (text.starts_with("our ") || text.starts_with("Our ")) && lexicon.homelands.contains(text.substr(4));
}

void name_by_state(const EventLexicon& lexicon, Participant& one) {
  if (!has_country(one.code) || is_body_code(one.code)) return;
  const auto own = one.name.starts_with("the ") || one.name.starts_with("The ") ? one.name.substr(4) : one.name;
  auto word = fold_case(own);
  std::replace(word.begin(), word.end(), ' ', '_');
  const auto adjective = lexicon.nationality.find(head_of_code(one.code));
  if (adjective != lexicon.nationality.end() && lexicon.state_bodies.contains(word)) one.name = adjective->second + " " + fold_case(own);
}

bool become_home(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at, std::int32_t noun,
                 Participant& one) {
  const auto& word = document.tokens[noun];
  if (!lexicon.homelands.contains(word.lemma) || word.feats.number == Number::plur) return false;
  const auto pronoun = pronoun_before(document, noun);
  const auto owner = pronoun < 0 ? -1 : owner_entity(document, mention_at, noun, pronoun);
  if (owner < 0) return false;
  const std::string_view code = document.entities[static_cast<std::size_t>(owner)].code;
  if (!has_country(code) || is_body_code(code)) return false;
  become_state(document, lexicon, code.substr(0, 3), one);
  return one.code == code.substr(0, 3);
}

void name_by_owner(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at, std::int32_t noun,
                   Participant& one) {
  const auto pronoun = pronoun_before(document, noun);
  const auto owner = pronoun < 0 ? -1 : owner_entity(document, mention_at, noun, pronoun);
  if (owner < 0 || one.code.empty()) return;  // "its servers" are a thing, which the owner's name would tell apart from "the servers of X"
  const auto& known = document.entities[static_cast<std::size_t>(owner)];
  const auto first = known.mentions.empty() ? -1 : known.mentions.front();
  const bool named = !known.id.empty() || (first >= 0 && document.mentions[static_cast<std::size_t>(first)].form == MentionForm::name);
  if (!named || known.name.empty()) return;
  const auto at = std::string_view(one.text).find(' ');
  const bool begins = document.tokens[pronoun].span.begin == one.span.begin && at != std::string_view::npos;
  if (!begins) return;
  one.name = known.name + (known.name.ends_with("s") ? "' " : "'s ") + uncounted(lexicon, std::string_view(one.text).substr(at + 1));
  const std::string_view code = known.code;
  if (!has_country(one.code) && has_country(code) && !is_body_code(code))
    one.code = std::string(head_of_code(code)) + std::string(sectors_of_code(one.code));
}

}  // namespace hearsay
