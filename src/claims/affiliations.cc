#include "claims/affiliations.h"

#include <algorithm>

#include "claims/arguments.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

std::string_view code_at(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                         std::int32_t token) {
  if (const auto entity = entity_at(document, mention_at, token); entity >= 0 && has_country(document.entities[entity].code))
    return document.entities[entity].code;
  if (const auto code = country_at(document, lexicon, token); !code.empty()) return code;
  if (const auto* state = demonym_at(document, lexicon, token)) return state->code;
  return {};
}

// "Iran-backed", "Turkish-trained": the state before the hyphen helps those who act; "Saudi-led", "Russian-made" say whose they are.
bool is_backer(const Document& document, const EventLexicon& lexicon, std::int32_t participle) {
  const auto& word = document.tokens[participle];
  return participle > 0 && document.form_of(document.tokens[participle - 1]) == "-" &&
         lexicon.helping_participles.contains(document.form_of(word));
}

// "Refugees fleeing Eritrea", "a group based in Karachi": where they are from, told by a participle; -1 for other ones.
std::int32_t origin_told_by(const Document& document, const EventLexicon& lexicon, std::int32_t participle) {
  if (!lexicon.origin_verbs.contains(document.tokens[participle].lemma)) return -1;
  for (const auto child : children_of(document, participle)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child > participle && (relation == Deprel::obj || relation == Deprel::obl)) return child;
  }
  return -1;
}

// "An agreement with Iran", "the ambassador to Kenya", "a spokesman for refugees": the other side.
bool leads_elsewhere(const Document& document, std::int32_t noun, std::int32_t child, bool person) {
  const auto preposition = preposition_of(document, child);
  if (preposition < 0 || child < noun) return false;
  const auto& lemma = document.tokens[preposition].lemma;
  return lemma == "with" || lemma == "to" || (person && lemma == "for");
}

}  // namespace

std::int32_t entity_at(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token) {
  return mention_at[token] < 0 ? -1 : document.mentions[mention_at[token]].entity;
}

const EventLexicon::State* demonym_at(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto found = lexicon.demonyms.find(document.form_of(document.tokens[token]));
  return found == lexicon.demonyms.end() ? nullptr : &found->second;
}

std::int32_t state_before(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  for (const auto child : children_of(document, noun))
    if (child < noun && document.tokens[child].deprel == Deprel::amod && demonym_at(document, lexicon, child) != nullptr) return child;
  return -1;
}

std::string_view country_at(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto span = document.tokens[token].span;
  const auto place = std::partition_point(document.places.begin(), document.places.end(),
                                          [&](const Place& there) { return there.span.end <= span.begin; });
  if (place == document.places.end() || !place->span.contains(span)) return {};
  const auto code = lexicon.country_codes.find(std::string_view(place->country));
  return code == lexicon.country_codes.end() ? std::string_view() : std::string_view(code->second);
}

std::string affiliation_of(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                           std::int32_t token) {
  std::vector<std::int32_t> open{token};
  const auto entity = entity_at(document, mention_at, token);
  const bool person = entity >= 0 && document.entities[entity].kind == EntityKind::person;
  const bool related = lexicon.relations.contains(document.tokens[token].lemma);
  for (std::size_t i = 0; i < open.size() && open.size() < 24; ++i)
    for (const auto child : children_of(document, open[i])) {
      const auto relation = base_of(document.tokens[child].deprel);
      if (is_backer(document, lexicon, child) || (related && document.tokens[child].deprel == Deprel::nmod_poss)) continue;
      const auto from = relation == Deprel::acl ? origin_told_by(document, lexicon, child) : -1;
      if (from < 0 && relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::nmod && relation != Deprel::appos)
        continue;
      if (from < 0 && leads_elsewhere(document, open[i], child, person)) continue;
      const auto origin = from >= 0 ? from : child;
      const auto code = code_at(document, lexicon, mention_at, origin);
      if (from >= 0 && is_body_code(code)) continue;  // "fleeing the Islamic State"
      if (!code.empty()) return std::string(code.substr(0, 3));
      open.push_back(origin);
    }
  return {};
}

std::vector<std::string> other_affiliations(const Document& document, const EventLexicon& lexicon,
                                            const std::vector<std::int32_t>& mention_at, std::int32_t token, std::string_view first) {
  std::vector<std::string> out;
  for (const auto child : children_of(document, token)) {
    const auto relation = base_of(document.tokens[child].deprel);
    const bool behind = relation == Deprel::nmod && child > token &&
                        (child_with_lemma(document, child, "of") >= 0 || child_with_lemma(document, child, "from") >= 0);
    if (!behind && ((relation != Deprel::amod && relation != Deprel::compound) || child > token)) continue;
    if (child_with(document, child, Deprel::conj) < 0) continue;
    for (const auto part : coordinated(document, child)) {
      const auto country = std::string(code_at(document, lexicon, mention_at, part).substr(0, 3));
      if (!country.empty() && country != first.substr(0, 3) && std::find(out.begin(), out.end(), country) == out.end())
        out.push_back(country);
    }
  }
  return out;
}

}  // namespace hearsay
