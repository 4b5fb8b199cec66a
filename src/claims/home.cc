#include "claims/home.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/one_of.h"
#include "claims/home_state.h"
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
  std::string country;    // CAMEO code, empty where nothing tells
  std::string_view from;  // what tells it
  bool only = false;      // the report names no other
};

// Where the deed was done that was told of last: "Rebels attacked Gao. Police fired at the attackers."
struct Stage {
  std::string country;
  std::int32_t sentence = -1;
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
    if (!is_dash(last)) continue;
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

// The country that the report names so much more than any other that its police and courts are the report's.
std::string main_country(const Document& document) {
  constexpr std::size_t kLeast = 4, kTimes = 3;  // mentions, and times those of the next one
  std::map<std::string, std::size_t, std::less<>> mentions;
  for (const auto& entity : document.entities)
    if (entity.kind != EntityKind::outlet && has_country(entity.code) && !is_body_code(entity.code))
      mentions[std::string(head_of_code(entity.code))] += entity.mentions.size();
  std::string best;
  std::size_t first = 0, second = 0;
  for (const auto& [country, count] : mentions) {
    if (count > first) {
      second = first;
      first = count;
      best = country;
    } else {
      second = std::max(second, count);
    }
  }
  return first >= kLeast && first >= kTimes * second ? best : std::string();
}

Home home_of(const Reading& reading) {
  if (const auto dateline = dateline_of(reading.document, reading.lexicon); !dateline.empty())
    return {std::string(dateline), kFromDateline};
  if (auto only = only_country(reading); !only.empty()) return {only, kFromReport, true};
  return {main_country(reading.document), kFromReport};
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

// "Foreign troops", "international observers": from elsewhere.
bool is_stranger(const Reading& reading, std::int32_t head) {
  for (const auto child : children_of(reading.document, head))
    if (child < head && reading.document.tokens[child].deprel == Deprel::amod &&
        reading.lexicon.strangers.contains(reading.document.tokens[child].lemma))
      return true;
  return false;
}

// Somebody who can be at home anywhere: an agent of a class ("---.COP"), or, where only one country is spoken of, any person or body.
bool may_belong(const Reading& reading, const Participant& one, bool unclassed) {
  if (has_country(one.code)) return false;
  const auto& document = reading.document;
  const auto head = one.span.empty() ? -1 : head_of(document, tokens_in(document, one.span));
  if (head < 0 || document.tokens[head].upos == Upos::pron || is_posted(reading, head) || has_named_owner(reading, head) ||
      is_stranger(reading, head))
    return false;
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

// "French troops in Niger", "a party for officials near Gao": where a phrase says that those are whom it names.
Span place_within(const Document& document, const Participant& one) {
  const auto head = head_of(document, tokens_in(document, one.span));
  if (head < 0) return {};
  for (const auto child : children_of(document, head)) {
    if (child < head || base_of(document.tokens[child].deprel) != Deprel::nmod) continue;
    const auto preposition = child_with(document, child, Deprel::case_);
    if (preposition < 0) continue;
    const auto& lemma = document.tokens[preposition].lemma;
    if (lemma == "in" || lemma == "at" || lemma == "near" || lemma == "outside") return document.tokens[child].span;
  }
  return {};
}

// "A convoy in eastern Niger", "the town of Sake": what is hit by its place; a party by its people tells nothing of where.
std::string_view country_of_target(const Reading& reading, const Claim& claim) {
  const auto& places = reading.document.places;
  for (const auto& one : claim.recipient) {
    const auto kind = one.entity < 0 ? EntityKind::place : reading.document.entities[one.entity].kind;
    if (one.span.empty()) continue;
    const auto span = kind == EntityKind::place || kind == EntityKind::product ? one.span : place_within(reading.document, one);
    auto place = std::partition_point(places.begin(), places.end(), [&](const Place& there) { return there.span.end <= span.begin; });
    for (; place != places.end() && place->span.begin < span.end; ++place)
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

// The country of a deed that is done where the parties are: that of its place, else of the place of the deed told shortly before.
struct Setting {
  std::string country;
  std::string_view from;
};

Setting setting_of(const Reading& reading, const Claim& claim, Stage& stage) {
  constexpr std::int32_t kSentences = 2;  // that a stage lasts
  if (!is_one_of(kLocal, claim.event->type)) return {};
  const auto sentence = reading.document.tokens[claim.predicate_token].sentence;
  if (const auto here = country_at(reading, claim); !here.empty()) {
    stage = {std::string(here), sentence};
    return {std::string(here), kFromPlace};
  }
  const bool lasts = stage.sentence >= 0 && sentence - stage.sentence <= kSentences;
  const auto told_of = std::any_of(claim.places.begin(), claim.places.end(), [](const auto& place) { return place.place >= 0; });
  return lasts && !told_of ? Setting{stage.country, kFromEarlier} : Setting{};
}

// Who deals with the officials, courts and opposition of a country at home: no soldiers, rebels or criminals, who may come from elsewhere.
constexpr std::array<std::string_view, 9> kAtHome = {"COP", "JUD", "LEG", "OPP", "LAB", "EDU", "GOV", "ELI", "CVL"};
constexpr std::array<std::string_view, 6> kOfHome = {"GOV", "LEG", "JUD", "COP", "REB", "OPP"};

bool has_sector(const Participant& one, const auto& sectors) {
  const auto own = sectors_of_code(one.code);
  return own.size() >= 4 && is_one_of(sectors, own.substr(1, 3));
}

// "Judge Ruiz had three Chilean senators arrested": of one country where the report names no other. Ambassadors are anybody's matter.
bool deal_at_home(const Reading& reading, const Home& home, const Participant& actor, const std::vector<Participant>& recipients) {
  if (!home.only || !has_sector(actor, kAtHome)) return false;
  return std::all_of(recipients.begin(), recipients.end(), [&](const Participant& one) {
    const auto head = one.span.empty() ? -1 : head_of(reading.document, tokens_in(reading.document, one.span));
    return has_sector(one, kOfHome) && head >= 0 && !reading.lexicon.envoys.contains(reading.document.tokens[head].lemma);
  });
}

void settle(const Reading& reading, const Home& home, Claim& claim, Stage& stage) {
  const auto& type = claim.event->type;
  const auto [here, told_by] = setting_of(reading, claim, stage);
  const bool is_gift = type == "AID" || type == "COOPERATE";  // "the bank forgave the debt of Zambia": it is another country's
  for (auto& one : claim.actor) {
    if (!may_belong(reading, one, home.only || !here.empty())) continue;
    if (!here.empty()) complete(one, here, told_by);
    else if (!home.country.empty() && (!tells(claim.recipient, home.country) || deal_at_home(reading, home, one, claim.recipient)) &&
             !(is_gift && tells(claim.theme, home.country)))
      complete(one, home.country, home.from);
  }
  for (auto& one : claim.recipient) {
    if (!may_belong(reading, one, home.only)) continue;
    if (!here.empty()) complete(one, here, told_by);
    else if (!home.country.empty() && !tells_any(claim.recipient) && (claim.actor.empty() || tells(claim.actor, home.country)) &&
             (claim.actor.empty() ? is_one_of(kDomestic, type) || is_one_of(kLocal, type)
                                  : (is_one_of(kDomestic, type) && acts_within(claim.actor.front())) ||
                                        (is_one_of(kLocal, type) && home.only && acts_within(claim.actor.front()))))
      complete(one, home.country, home.from);
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
  Stage stage;
  for (auto& claim : claims)
    if (claim.event && claim.event->type != "TRAVEL") settle(reading, home, claim, stage);  // who travels is from elsewhere
  KnownHomes homes;
  for (const auto& claim : claims)
    for (const auto* parties : {&claim.actor, &claim.recipient})
      for (const auto& one : *parties) homes.learn(one);
  for (auto& claim : claims)
    for (auto* parties : {&claim.actor, &claim.recipient})
      for (auto& one : *parties) {
        homes.apply(one);
        if (one.country_from != kFromReport) name_by_state(reading.lexicon, one);  // too little to name a body by
      }
}

}  // namespace hearsay
