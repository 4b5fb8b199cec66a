#include "claims/participants.h"

#include <algorithm>
#include <string_view>

#include "base/fold.h"
#include "claims/affiliations.h"
#include "claims/antecedents.h"
#include "claims/arguments.h"
#include "claims/home_state.h"
#include "claims/name_lists.h"
#include "claims/own_arguments.h"
#include "claims/pairs.h"
#include "claims/plain_names.h"
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
  const bool many = lexicon.bands.contains(document.tokens[token].lemma);
  for (const auto child : children_of(document, token)) {  // "a group of officers"
    if (!many || child < token || base_of(document.tokens[child].deprel) != Deprel::nmod || mention_at[child] < 0) continue;
    const bool of = child_with_lemma(document, child, "of") >= 0 && child_with(document, token, Deprel::nmod_poss) < 0;
    if (of && document.tokens[child].feats.number == Number::plur && document.tokens[child].upos == Upos::noun) return mention_at[child];
  }
  if (mention_at[token] >= 0) {  // "former Berg campaign chairman Carl Roth" taken for Berg: the name that the title stands before
    const auto named = titled(document, mention_at, token);
    const bool beside = named >= 0 && document.tokens[token + 1].head == token && document.tokens[token + 1].deprel == Deprel::appos;
    return beside && document.mentions[mention_at[token]].form == MentionForm::nominal ? named : mention_at[token];
  }
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

bool has_name(const Document& document, const Entity& entity) {
  const auto first = entity.mentions.empty() ? -1 : entity.mentions.front();
  return !entity.id.empty() || (first >= 0 && document.mentions[first].form == MentionForm::name);
}

Participant participant_at(const Document& document, const EventLexicon& lexicon, std::int32_t entity, Span span) {
  Participant out;
  out.span = span;
  out.text = std::string(document.text_of(span));
  out.entity = entity;
  if (entity < 0) {
    const auto phrase = tokens_in(document, span);
    const auto head = head_of(document, phrase);
    const auto core = head < 0 ? span : span_of(document, without_where(document, lexicon, head, phrase));
    out.name = uncounted(lexicon, document.text_of(core));
    return out;
  }
  const auto& known = document.entities[entity];
  out.name = known.name.empty() ? out.text : known.name;
  if (!has_name(document, known)) out.name = uncounted(lexicon, out.name);
  out.code = known.code.empty() && known.kind == EntityKind::place ? known.country : known.code;
  out.role = known.role;
  return out;
}

// "The regional capital Juba": the place that a noun for places introduces; null for none.
const Place* place_behind(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  const auto next = noun + 1;
  if (!lexicon.place_nouns.contains(document.tokens[noun].lemma) || next >= static_cast<std::int32_t>(document.tokens.size()))
    return nullptr;
  const auto span = document.tokens[next].span;
  const auto place = std::partition_point(document.places.begin(), document.places.end(),
                                          [&](const Place& there) { return there.span.end <= span.begin; });
  const bool named = place != document.places.end() && place->span.begin == span.begin && document.tokens[next].upos == Upos::propn;
  return named ? &*place : nullptr;
}

// "Diplomats from both countries": those of each.
void add_of_pair(const Document& document, const EventLexicon& lexicon, std::int32_t token, const Participant& one,
                 std::vector<Participant>& out) {
  for (const auto child : children_of(document, token)) {
    if (child < token || base_of(document.tokens[child].deprel) != Deprel::nmod) continue;
    const bool of = child_with_lemma(document, child, "of") >= 0 || child_with_lemma(document, child, "from") >= 0;
    if (!of) continue;
    for (const auto state : pair_at(document, lexicon, child)) {
      const auto& code = document.entities[state].code;
      if (!has_country(code)) continue;
      auto participant = one;
      participant.code = std::string(head_of_code(code)) + std::string(sectors_of_code(one.code));
      add(out, std::move(participant));
    }
  }
}

// "The ministers of Egypt, Jordan and Iraq", of whom only two are known as one: those of the other countries.
void add_third_country(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                       std::int32_t token, Span span, std::vector<Participant>& out) {
  const auto& member = out.back();
  const auto sectors = std::string(sectors_of_code(member.code));
  for (const auto& country : other_affiliations(document, lexicon, mention_at, token, member.code)) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const auto& one) { return head_of_code(one.code) == country; });
    if (known) continue;
    auto participant = participant_at(document, lexicon, -1, span);
    participant.code = country + sectors;
    add(out, std::move(participant));
  }
}

// "On Friday Iran's army seized" with the day read as part of the name.
TokenRange behind_time(const Document& document, TokenRange phrase, std::int32_t head) {
  if (phrase.begin < 1 || document.tokens[phrase.begin - 1].upos != Upos::adp || is_in_time(document, head)) return phrase;
  auto begin = phrase.begin;
  while (begin < head && is_in_time(document, begin)) ++begin;
  const auto form = document.form_of(document.tokens[begin]);
  if (form != "'s" && form != "’s" && form != "'") phrase.begin = begin;
  return phrase;
}

void add_one(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at, std::int32_t token,
             std::vector<Participant>& out) {
  const auto span = span_of(document, behind_time(document, phrase_of(document, token), token));
  const auto mention = mention_of(document, lexicon, mention_at, token);
  const auto entity = mention >= 0 ? document.mentions[mention].entity : -1;
  if (entity >= 0 && !document.entities[entity].members.empty()) {  // "the two leaders"
    for (const auto member : document.entities[entity].members) add(out, participant_at(document, lexicon, member, span));
    if (document.mentions[mention].form == MentionForm::nominal && document.entities[entity].members.size() == 2)
      add_third_country(document, lexicon, mention_at, token, span, out);
    return;
  }
  const auto both = pair_at(document, lexicon, token);
  for (const auto one : both) add(out, participant_at(document, lexicon, one, span));
  if (!both.empty()) return;
  auto participant = participant_at(document, lexicon, entity, span);
  if (entity < 0 || !has_name(document, document.entities[entity])) {
    if (become_home(document, lexicon, mention_at, token, participant)) return add(out, std::move(participant));
  }
  if (const auto noun =
          entity < 0 && document.tokens[token].deprel == Deprel::compound ? fold_case(document.tokens[token].lemma) : std::string();
      lexicon.rebels.contains(noun)) {  // "rebel attacks": those of rebels
    participant.name = noun + "s";
    participant.code = std::string(kNoCountry) + ".REB";
  }
  if (const auto* state = demonym_at(document, lexicon, token); state != nullptr && entity < 0) {
    participant.name = state->name;
    participant.code = state->code;
  }
  if (!has_country(participant.code)) {  // "---.CVL" of protesters in Paris is FRA.CVL
    std::string country(country_at(document, lexicon, token));
    if (country.empty()) country = affiliation_of(document, lexicon, mention_at, token);
    if (!country.empty()) participant.code = country + std::string(sectors_of_code(participant.code));
  }
  if (const auto* place = entity < 0 ? place_behind(document, lexicon, token) : nullptr; place != nullptr) {
    participant.name = std::string(document.text_of(place->span));
    if (const auto code = lexicon.country_codes.find(std::string_view(place->country)); code != lexicon.country_codes.end())
      participant.code = code->second;
  }
  if (!has_country(participant.code)) {
    const auto before = out.size();
    add_of_pair(document, lexicon, token, participant, out);
    if (out.size() > before) return;
  }
  if (const auto sectors = peer_sectors(document, lexicon, mention_at, token); !sectors.empty() && has_country(participant.code))
    participant.code = std::string(head_of_code(participant.code)) + sectors;
  const auto others = other_affiliations(document, lexicon, mention_at, token, participant.code);
  if (participant.entity < 0) name_by_owner(document, lexicon, mention_at, token, participant);
  add(out, participant);
  for (const auto& country : others) {
    participant.code = country + std::string(sectors_of_code(participant.code));
    participant.entity = -1;
    add(out, participant);
  }
}

// "A convoy of trucks that carried food": where the clause on a noun below begins.
std::int32_t begin_of_clause_in(const Document& document, std::int32_t noun, std::int32_t end) {
  auto at = noun;
  for (int step = 0; step < 4 && at >= 0; ++step) {
    if (const auto clause = child_with(document, at, Deprel::acl_relcl); clause > at) {
      auto begin = subtree_of(document, clause).begin;
      if (begin > at && document.tokens[begin].upos == Upos::punct) ++begin;
      return begin - 1 > at && document.tokens[begin - 1].upos == Upos::punct ? begin - 1 : begin;
    }
    at = child_with(document, at, Deprel::nmod);
  }
  return end;
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
    auto below = subtree_of(document, child);
    if (relation == Deprel::nmod && child > token) below.end = std::min(below.end, begin_of_clause_in(document, child, below.end));
    range.begin = std::min(range.begin, below.begin);
    range.end = std::max(range.end, below.end);
  }
  return range;
}

namespace {

// "Rep. Ann Wagner, R-Mo.": one capital that a hyphen joins to a state tells of the name before it and is nobody.
bool is_party_label(const Document& document, std::int32_t token) {
  const auto& tokens = document.tokens;
  if (token < 1 || token + 2 >= static_cast<std::int32_t>(tokens.size())) return false;
  const auto form = document.form_of(tokens[token]), before = document.form_of(tokens[token - 1]);
  const bool joined = document.form_of(tokens[token + 1]) == "-" && tokens[token].span.end == tokens[token + 1].span.begin &&
                      tokens[token + 1].span.end == tokens[token + 2].span.begin && tokens[token + 2].upos == Upos::propn;
  return joined && form.size() == 1 && form[0] >= 'A' && form[0] <= 'Z' && (before == "," || before == "(");
}

}  // namespace

void add_participants(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                      std::int32_t token, std::vector<Participant>& out) {
  if (token < 0) return;
  token = owner_behind(document, token);
  auto parts = coordinated(document, token);
  if (const auto first = listed_names(document, mention_at, token); first >= 0) {
    const auto names = coordinated(document, first);
    parts.erase(parts.begin());
    parts.insert(parts.begin(), names.begin(), names.end());
    token = first;
  }
  if (const auto names = headline_list(document, mention_at, token); !names.empty()) parts = names;
  drop_apposed(document, mention_at, parts);
  for (const auto part : parts) {
    const bool age = part != token && document.tokens[part].upos == Upos::num;  // "Ann Lee, 15, and Bo Yi"
    const bool noun = part == token || is_nominal(document, part) || demonym_at(document, lexicon, part) != nullptr;  // not "one-to-one"
    const bool label = part != token && is_party_label(document, part);
    if (noun && !age && !label) add_one(document, lexicon, mention_at, part, out);
  }
}

}  // namespace hearsay
