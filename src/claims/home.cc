#include "claims/home.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/one_of.h"
#include "claims/things.h"
#include "document/codes.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// Deeds that are done where the parties are; talks, treaties and trade bring strangers together.
constexpr std::array<std::string_view, 6> kLocal = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "CONCEDE"};
// Deeds among people of one country, where nothing else is said.
constexpr std::array<std::string_view, 8> kDomestic = {"COERCE", "PROTEST", "CONCEDE", "REQUEST", "REJECT", "AGREE", "SANCTION", "ACCUSE"};
// Sectors that have business with their own: police, courts, parliament, opposition, unions.
constexpr std::array<std::string_view, 12> kWithin = {"COP", "JUD", "LEG", "OPP", "LAB", "CVL", "EDU", "REB", "GOV", "MIL", "CRM", "ELI"};

// Participant::country_from
constexpr std::string_view kFromPlace = "place", kFromDateline = "dateline", kFromReport = "report", kFromEarlier = "earlier";

struct Home {
  std::string country;  // CAMEO code, empty where nothing tells
  bool only = false;    // the only country of the report; else that of its dateline
  std::string_view from() const { return only ? kFromReport : kFromDateline; }
};

std::string_view code_of(const EventLexicon& lexicon, const Place& place) {
  const auto found = lexicon.country_codes.find(std::string_view(place.country));
  return found == lexicon.country_codes.end() ? std::string_view() : std::string_view(found->second);
}

// "NAIROBI, Kenya (Outlet) -": a place at the beginning of a sentence that a dash ends.
std::string_view dateline_of(const Document& document, const EventLexicon& lexicon) {
  constexpr std::size_t kFirst = 3;      // sentences among which one is looked for: a title may stand before
  constexpr std::int32_t kLongest = 24;  // tokens
  for (std::size_t i = 0; i < std::min(kFirst, document.sentences.size()); ++i) {
    const auto tokens = document.sentences[i].tokens;
    if (tokens.empty() || tokens.end - tokens.begin > kLongest) continue;
    const auto last = document.form_of(document.tokens[tokens.end - 1]);
    if (last != "-" && last != "–" && last != "—" && last != "--") continue;
    for (const auto& place : document.places)
      if (place.tokens.begin == tokens.begin) return code_of(lexicon, place);
  }
  return {};
}

// The one country that the report names by itself, its people or its places; whoever only speaks in it does not count.
std::string only_country(const Reading& reading) {
  const auto& document = reading.document;
  std::string found;
  bool many = false;
  const auto see = [&](std::string_view code) {
    if (!has_country(code)) return;
    code = head_of_code(code);
    if (found.empty()) found = code;
    else many = many || found != code;
  };
  for (const auto& entity : document.entities)
    if (entity.kind != EntityKind::outlet) see(entity.code);
  for (const auto& place : document.places) see(code_of(reading.lexicon, place));
  return many || is_body_code(found) ? std::string() : found;
}

Home home_of(const Reading& reading) {
  if (const auto dateline = dateline_of(reading.document, reading.lexicon); !dateline.empty()) return {std::string(dateline), false};
  return {only_country(reading), true};
}

// "The ambassador to Russia", "the envoy for Yemen": his own words name a country, and it is not his.
bool is_posted(const Reading& reading, std::int32_t head) {
  const auto& document = reading.document;
  for (const auto child : children_of(document, head)) {
    const auto preposition = child_with(document, child, Deprel::case_);
    if (base_of(document.tokens[child].deprel) != Deprel::nmod || preposition < 0) continue;
    const auto& lemma = document.tokens[preposition].lemma;
    const auto mention = reading.mention_at[child];
    const auto entity = mention < 0 ? -1 : document.mentions[mention].entity;
    if ((lemma == "to" || lemma == "for") && entity >= 0 && has_country(document.entities[entity].code)) return true;
  }
  return false;
}

// "Gazneft's chairman" belongs to Gazneft, wherever that is.
bool has_named_owner(const Reading& reading, std::int32_t head) {
  const auto owner = child_with(reading.document, head, Deprel::nmod_poss);
  return owner >= 0 && reading.document.tokens[owner].upos == Upos::propn;
}

// Somebody who can be at home anywhere: an agent of a class ("---.COP"), or, where only one country is spoken of, any person or body.
bool may_belong(const Reading& reading, const Participant& one, bool unclassed) {
  if (has_country(one.code)) return false;
  const auto& document = reading.document;
  const auto head = one.span.empty() ? -1 : head_of(document, tokens_in(document, one.span));
  if (head < 0 || document.tokens[head].upos == Upos::pron || is_posted(reading, head) || has_named_owner(reading, head)) return false;
  const auto& noun = document.tokens[head];  // "other nations" are not of this one
  if (is_thing(reading, head) || (noun.feats.number == Number::plur && reading.lexicon.pair_states.contains(noun.lemma))) return false;
  if (one.entity >= 0) {
    const auto kind = document.entities[one.entity].kind;
    if (kind == EntityKind::outlet || kind == EntityKind::product || kind == EntityKind::event || kind == EntityKind::place) return false;
  }
  return !one.code.empty() || (unclassed && is_actor(reading, head));
}

void complete(Participant& one, std::string_view country, std::string_view from) {
  one.code = std::string(country) + std::string(sectors_of_code(one.code));
  one.country_from = from;
}

// "A convoy in eastern Niger", "the town of Sake": what is hit by its place; a party by its people tells nothing of where.
std::string_view country_of_target(const Reading& reading, const Claim& claim) {
  const auto& places = reading.document.places;
  for (const auto& one : claim.recipient) {
    const auto kind = one.entity < 0 ? EntityKind::place : reading.document.entities[one.entity].kind;
    if (one.span.empty() || (kind != EntityKind::place && kind != EntityKind::product)) continue;
    auto place = std::partition_point(places.begin(), places.end(), [&](const Place& there) { return there.span.end <= one.span.begin; });
    for (; place != places.end() && place->span.begin < one.span.end; ++place)
      if (const auto code = code_of(reading.lexicon, *place); !code.empty()) return code;
  }
  return {};
}

// The country of the place where it is done.
std::string_view country_at(const Reading& reading, const Claim& claim) {
  std::string_view found;
  for (const auto& place : claim.places) {
    if (place.role != PlaceRole::at || place.place < 0) continue;
    const auto code = code_of(reading.lexicon, reading.document.places[place.place]);
    if (code.empty() || (!found.empty() && found != code)) return {};
    found = code;
  }
  return found.empty() ? country_of_target(reading, claim) : found;
}

bool tells(const std::vector<Participant>& parties, std::string_view country) {
  return std::any_of(parties.begin(), parties.end(), [&](const auto& one) { return head_of_code(one.code) == country; });
}

bool tells_any(const std::vector<Participant>& parties) {
  return std::any_of(parties.begin(), parties.end(), [](const auto& one) { return has_country(one.code); });
}

bool acts_within(const Participant& one) {
  const auto sectors = sectors_of_code(one.code);
  return sectors.size() >= 4 && is_one_of(kWithin, sectors.substr(1, 3));
}

void settle(const Reading& reading, const Home& home, Claim& claim) {
  const auto& type = claim.event->type;
  const auto here = is_one_of(kLocal, type) ? country_at(reading, claim) : std::string_view();
  const bool is_gift = type == "AID" || type == "COOPERATE";  // "the bank forgave the debt of Zambia": it is another country's
  for (auto& one : claim.actor) {
    if (!may_belong(reading, one, home.only || !here.empty())) continue;
    if (!here.empty()) complete(one, here, kFromPlace);
    else if (!home.country.empty() && !tells(claim.recipient, home.country) && !(is_gift && tells(claim.theme, home.country)))
      complete(one, home.country, home.from());
  }
  for (auto& one : claim.recipient) {
    if (!may_belong(reading, one, home.only)) continue;
    if (!here.empty()) complete(one, here, kFromPlace);
    else if (!home.country.empty() && !tells_any(claim.recipient) && (claim.actor.empty() || tells(claim.actor, home.country)) &&
             (claim.actor.empty() ? is_one_of(kDomestic, type) || is_one_of(kLocal, type)
                                  : is_one_of(kDomestic, type) && acts_within(claim.actor.front())))
      complete(one, home.country, home.from());
  }
}

// "The guerrillas attacked a post in Cauca. They also kidnapped two officers": who was at home in one claim is so in the others.
class KnownHomes {
 public:
  void learn(const Participant& one) {
    if (one.entity < 0 || one.country_from.empty()) return;
    const auto [known, is_new] = countries_.try_emplace(one.entity, head_of_code(one.code));
    if (!is_new && known->second != head_of_code(one.code)) known->second.clear();  // at home in two countries: in neither
  }
  void apply(Participant& one) const {
    if (one.entity < 0 || one.code.empty() || has_country(one.code)) return;
    const auto known = countries_.find(one.entity);
    if (known != countries_.end() && !known->second.empty()) complete(one, known->second, kFromEarlier);
  }

 private:
  std::map<std::int32_t, std::string> countries_;  // by entity
};

}  // namespace

void settle_countries(const Reading& reading, std::vector<Claim>& claims) {
  const auto home = home_of(reading);
  for (auto& claim : claims)
    if (claim.event && claim.event->type != "TRAVEL") settle(reading, home, claim);  // who travels is from elsewhere
  KnownHomes homes;
  for (const auto& claim : claims)
    for (const auto* parties : {&claim.actor, &claim.recipient})
      for (const auto& one : *parties) homes.learn(one);
  for (auto& claim : claims)
    for (auto* parties : {&claim.actor, &claim.recipient})
      for (auto& one : *parties) homes.apply(one);
}

}  // namespace hearsay
