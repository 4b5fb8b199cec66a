#include "claims/participants.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/name_lists.h"
#include "claims/pairs.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// "North Korean leader Kim Jong-un", however the parser hung the name: a title stands directly before a person's name.
std::int32_t titled(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token) {
  const auto next = token + 1;
  if (document.tokens[token].upos != Upos::noun && document.tokens[token].upos != Upos::propn) return -1;
  if (next >= static_cast<std::int32_t>(document.tokens.size()) || mention_at[next] < 0) return -1;
  const auto& mention = document.mentions[mention_at[next]];
  const bool person = mention.entity >= 0 && document.entities[mention.entity].kind == EntityKind::person;
  return person && mention.form == MentionForm::name && mention.tokens.begin == next ? mention_at[next] : -1;
}

// The mention that speaks for a phrase: the head's own, or that of the name beside it ("spokesman Dmitry Peskov").
std::int32_t mention_of(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                        std::int32_t token) {
  if (mention_at[token] >= 0) return mention_at[token];
  const bool container = lexicon.containers.contains(document.tokens[token].lemma) || document.tokens[token].upos == Upos::num;
  for (const auto child : children_of(document, token))  // "dozens of Nigerian villagers"
    if (container && base_of(document.tokens[child].deprel) == Deprel::nmod && mention_at[child] >= 0 &&
        child_with_lemma(document, child, "of") >= 0)
      return mention_at[child];
  for (const auto child : children_of(document, token)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if ((relation == Deprel::appos || relation == Deprel::flat) && mention_at[child] >= 0) return mention_at[child];
  }
  // "The head of the mission, Anna Lindqvist": no body is a person.
  for (const auto child : children_of(document, token)) {
    if (base_of(document.tokens[child].deprel) != Deprel::nmod || child < token || child_with_lemma(document, child, "of") < 0) continue;
    const auto name = child_with(document, child, Deprel::appos);
    if (name < 0 || mention_at[name] < 0) continue;
    const auto& mention = document.mentions[mention_at[name]];
    const auto is_person = [&](std::int32_t at) {
      const auto entity = mention_at[at] < 0 ? -1 : document.mentions[mention_at[at]].entity;
      return entity >= 0 && document.entities[entity].kind == EntityKind::person;
    };
    if (mention.form == MentionForm::name && is_person(name) && !is_person(child)) return mention_at[name];
  }
  return titled(document, mention_at, token);
}

const EventLexicon::State* demonym_at(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto found = lexicon.demonyms.find(document.form_of(document.tokens[token]));
  return found == lexicon.demonyms.end() ? nullptr : &found->second;
}

// The country of the place that a token names.
std::string_view country_at(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  const auto span = document.tokens[token].span;
  const auto place = std::partition_point(document.places.begin(), document.places.end(),
                                          [&](const Place& there) { return there.span.end <= span.begin; });
  if (place == document.places.end() || !place->span.contains(span)) return {};
  const auto code = lexicon.country_codes.find(std::string_view(place->country));
  return code == lexicon.country_codes.end() ? std::string_view() : std::string_view(code->second);
}

std::int32_t entity_at(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token) {
  return mention_at[token] < 0 ? -1 : document.mentions[mention_at[token]].entity;
}

std::string_view code_at(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                         std::int32_t token) {
  if (const auto entity = entity_at(document, mention_at, token); entity >= 0 && has_country(document.entities[entity].code))
    return document.entities[entity].code;
  if (const auto code = country_at(document, lexicon, token); !code.empty()) return code;
  if (const auto* state = demonym_at(document, lexicon, token)) return state->code;
  return {};
}

// The country that a word's modifiers tie it to: "Russian artillery", "a camp for Congolese refugees", "the army of Sudan". The nearest
// one.
std::string affiliation_of(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                           std::int32_t token) {
  std::vector<std::int32_t> open{token};
  const auto entity = entity_at(document, mention_at, token);
  const bool person = entity >= 0 && document.entities[entity].kind == EntityKind::person;
  for (std::size_t i = 0; i < open.size() && open.size() < 24; ++i)
    for (const auto child : children_of(document, open[i])) {
      const auto relation = base_of(document.tokens[child].deprel);
      if (relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::nmod && relation != Deprel::appos) continue;
      const auto preposition = preposition_of(document, child);
      if (preposition >= 0 && child > open[i] &&
          (document.tokens[preposition].lemma == "with" || document.tokens[preposition].lemma == "to" ||
           (person && document.tokens[preposition].lemma == "for")))
        continue;
      if (const auto code = code_at(document, lexicon, mention_at, child); !code.empty()) return std::string(code.substr(0, 3));
      open.push_back(child);
    }
  return {};
}

// "US and British forces", "the ministers of Chad and Niger", "troops from Uganda and Burundi" are those of several countries: the others,
// where the first is already known.
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

// "His Mexican counterpart" holds the same kind of post as he does: the sectors of whoever possesses the word; empty for other words.
std::string peer_sectors(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                         std::int32_t token) {
  if (!lexicon.peers.contains(document.tokens[token].lemma)) return {};
  const auto owner = child_with(document, token, Deprel::nmod_poss);
  const auto entity = owner < 0 ? -1 : entity_at(document, mention_at, owner);
  return entity < 0 ? std::string() : std::string(sectors_of_code(document.entities[entity].code));
}

void add(std::vector<Participant>& out, Participant participant) {
  for (const auto& there : out)
    if (there.entity >= 0 ? there.entity == participant.entity
                          : participant.entity < 0 && there.text == participant.text && there.code == participant.code)
      return;
  out.push_back(std::move(participant));
}

Participant participant_at(const Document& document, std::int32_t entity, Span span) {
  Participant out;
  out.span = span;
  out.text = std::string(document.text_of(span));
  out.entity = entity;
  if (entity < 0) {
    out.name = out.text;
    return out;
  }
  const auto& known = document.entities[entity];
  out.name = known.name.empty() ? out.text : known.name;
  out.code = known.code.empty() && known.kind == EntityKind::place ? known.country : known.code;
  out.role = known.role;
  return out;
}

// "The ministers of Egypt, Jordan and Iraq", of whom only two are known as one: those of the other countries.
void add_third_country(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                       std::int32_t token, Span span, std::vector<Participant>& out) {
  const auto& member = out.back();
  const auto sectors = std::string(sectors_of_code(member.code));
  for (const auto& country : other_affiliations(document, lexicon, mention_at, token, member.code)) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const auto& one) { return head_of_code(one.code) == country; });
    if (known) continue;
    auto participant = participant_at(document, -1, span);
    participant.code = country + sectors;
    add(out, std::move(participant));
  }
}

void add_one(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at, std::int32_t token,
             std::vector<Participant>& out) {
  const auto span = span_of(document, phrase_of(document, token));
  const auto mention = mention_of(document, lexicon, mention_at, token);
  const auto entity = mention >= 0 ? document.mentions[mention].entity : -1;
  if (entity >= 0 && !document.entities[entity].members.empty()) {  // "the two leaders"
    for (const auto member : document.entities[entity].members) add(out, participant_at(document, member, span));
    if (document.mentions[mention].form == MentionForm::nominal && document.entities[entity].members.size() == 2)
      add_third_country(document, lexicon, mention_at, token, span, out);
    return;
  }
  const auto both = pair_at(document, lexicon, token);
  for (const auto one : both) add(out, participant_at(document, one, span));
  if (!both.empty()) return;
  auto participant = participant_at(document, entity, span);
  if (const auto* state = demonym_at(document, lexicon, token); state != nullptr && entity < 0) {
    participant.name = state->name;
    participant.code = state->code;
  }
  if (!has_country(participant.code)) {  // "---.CVL" of protesters in Paris is FRA.CVL
    std::string country(country_at(document, lexicon, token));
    if (country.empty()) country = affiliation_of(document, lexicon, mention_at, token);
    if (!country.empty()) participant.code = country + std::string(sectors_of_code(participant.code));
  }
  if (const auto sectors = peer_sectors(document, lexicon, mention_at, token); !sectors.empty() && has_country(participant.code))
    participant.code = std::string(head_of_code(participant.code)) + sectors;
  const auto others = other_affiliations(document, lexicon, mention_at, token, participant.code);
  add(out, participant);
  for (const auto& country : others) {
    participant.code = country + std::string(sectors_of_code(participant.code));
    participant.entity = -1;
    add(out, participant);
  }
}

}  // namespace

TokenRange phrase_of(const Document& document, std::int32_t token) {
  TokenRange range{token, token + 1};
  for (const auto child : children_of(document, token)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation == Deprel::acl || relation == Deprel::conj || relation == Deprel::cc || relation == Deprel::punct ||
        relation == Deprel::case_ || relation == Deprel::parataxis || relation == Deprel::mark || relation == Deprel::advcl ||
        relation == Deprel::nsubj || relation == Deprel::cop || (relation == Deprel::appos && child > token + 1))
      continue;
    const auto below = subtree_of(document, child);
    range.begin = std::min(range.begin, below.begin);
    range.end = std::max(range.end, below.end);
  }
  return range;
}

void add_participants(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                      std::int32_t token, std::vector<Participant>& out) {
  if (token < 0) return;
  auto parts = coordinated(document, token);
  if (const auto first = listed_names(document, mention_at, token); first >= 0) {
    const auto names = coordinated(document, first);
    parts.erase(parts.begin());
    parts.insert(parts.begin(), names.begin(), names.end());
    token = first;
  }
  if (const auto names = headline_list(document, mention_at, token); !names.empty()) parts = names;
  for (const auto part : parts) {
    const bool age = part != token && document.tokens[part].upos == Upos::num;  // "Ann Lee, 15, and Bo Yi"
    const bool noun = part == token || is_nominal(document, part) || demonym_at(document, lexicon, part) != nullptr;  // not "one-to-one"
    if (noun && !age) add_one(document, lexicon, mention_at, part, out);
  }
}

}  // namespace hearsay
