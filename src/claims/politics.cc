#include "claims/politics.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"
#include "claims/one_event.h"
#include "claims/parties.h"
#include "document/codes.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 6> kPolitics = {"GOV", "LEG", "OPP", "PTY", "ELI", "JUD"};

std::string_view sector_of(const Participant& one) {
  const auto sectors = sectors_of_code(one.code);
  return sectors.size() >= 4 ? sectors.substr(1, 3) : std::string_view();
}

EntityKind kind_of(const Document& document, const Participant& one) {
  return one.entity < 0 ? EntityKind::other : document.entities[one.entity].kind;
}

bool is_party(const Participant& one) { return one.code.ends_with(".PTY"); }

// Who stands for election: a person or a party, by name. A crowd, troops or a state do not.
bool may_run(const Reading& reading, const Participant& one) {
  const auto& document = reading.document;
  const auto sector = sector_of(one);
  if (!sector.empty() && !is_one_of(kPolitics, sector) && sector != "CVL") return false;
  if (is_party(one) || kind_of(document, one) == EntityKind::person) return true;
  const auto head = head_of_nameless(document, one);
  return head >= 0 && one.code.empty() &&
         (document.tokens[head].upos == Upos::propn || !is_actor(reading, head));  // "his forecast" runs for nobody
}

bool speaks_of_votes(const Reading& reading, const Claim& claim) {
  const auto sentence = within_reach(reading.document, claim.predicate_token);
  for (auto i = sentence.begin; i < sentence.end; ++i)
    if (reading.lexicon.votes.contains(reading.document.tokens[i].lemma)) return true;
  return false;
}

// A politician or party who speaks, of whom no arms are told.
bool may_criticise(const Document& document, const Participant& one) {
  return is_one_of(kPolitics, sector_of(one)) && (is_party(one) || kind_of(document, one) == EntityKind::person);
}

bool may_be_criticised(const Participant& one) { return is_one_of(kPolitics, sector_of(one)) || sector_of(one) == "MED"; }

// "Senators clashed over the budget": lawmakers and parties, and nobody else.
bool is_quarrel(const Reading& reading, const Claim& claim) {
  const auto argues = [](const Participant& one) { return is_party(one) || sector_of(one) == "LEG"; };
  return reading.lexicon.quarrels.contains(claim.predicate_lemma) && !claim.actor.empty() &&
         std::all_of(claim.actor.begin(), claim.actor.end(), argues) && std::all_of(claim.recipient.begin(), claim.recipient.end(), argues);
}

}  // namespace

bool is_contest(const Reading& reading, const Claim& claim) {
  if (!claim.event || (claim.event->type != "ASSAULT" && claim.event->type != "COERCE")) return false;
  if (claim.event->type == "ASSAULT" && !claim.event->mode.empty() && claim.event->mode != "beat") return false;
  if (is_quarrel(reading, claim)) return true;
  if (!reading.lexicon.contests.contains(claim.predicate_lemma) || (claim.actor.empty() && claim.recipient.empty())) return false;
  const auto runs = [&](const Participant& one) { return may_run(reading, one); };
  return std::all_of(claim.actor.begin(), claim.actor.end(), runs) && std::all_of(claim.recipient.begin(), claim.recipient.end(), runs) &&
         speaks_of_votes(reading, claim);
}

void read_as_criticism(const Reading& reading, Claim& claim) {
  if (!claim.event || claim.event->type != "ASSAULT" || !claim.event->mode.empty()) return;
  if (!reading.lexicon.verbal.contains(claim.predicate_lemma) || claim.actor.empty() || claim.recipient.empty()) return;
  const auto criticises = [&](const Participant& one) { return may_criticise(reading.document, one); };
  const auto country = head_of_code(claim.actor.front().code);
  const auto at_home = [&](const Participant& one) {
    const auto other = head_of_code(one.code);
    return may_be_criticised(one) && (country.empty() || other.empty() || other == country);
  };
  if (!std::all_of(claim.actor.begin(), claim.actor.end(), criticises)) return;
  if (!std::all_of(claim.recipient.begin(), claim.recipient.end(), at_home)) return;
  for (const auto& type : reading.lexicon.types)
    if (type.name == "ACCUSE") claim.event = Event{type.name, "disapprove", claim.event->contexts, type.cameo};
}

}  // namespace hearsay
