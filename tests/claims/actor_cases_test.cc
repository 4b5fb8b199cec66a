// Sentences of tests/claims/actor_cases.tsv, read by the shipped model: who acts and who is acted upon, construction by construction, and
// what is no event.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "claims/cases.h"

namespace hearsay {
namespace {

struct ActorCase {
  std::string construction, type, sentence, actors, recipients;
};

std::vector<ActorCase> cases() {
  std::vector<ActorCase> out;
  for (auto& columns : rows_of("actor_cases.tsv")) {
    EXPECT_GE(columns.size(), 3u) << columns.back();
    columns.resize(5);
    out.push_back({columns[0], columns[1], columns[2], columns[3], columns[4]});
  }
  return out;
}

// "=KEN.COP" asks for a code, "!NAME" for absence, anything else for words of the name.
bool has(const std::vector<Participant>& parties, const std::string& wanted) {
  for (const auto& one : split(wanted, '+')) {
    const bool absent = one[0] == '!';
    const auto word = one.substr(absent || one[0] == '=');
    const bool found = std::any_of(parties.begin(), parties.end(), [&](const auto& party) {
      if (one[0] == '=') return party.code == word;
      return party.name.find(word) != std::string::npos || party.text.find(word) != std::string::npos;
    });
    if (found == absent) return false;
  }
  return true;
}

bool is_right(const Document& document, const ActorCase& one) {
  const bool none = one.type[0] == '-';
  const auto type = one.type.substr(none);
  const auto tells = [&](const Claim& claim) {
    if (!claim.event || (!type.empty() && claim.event->type != type)) return false;
    return none || (has(claim.actor, one.actors) && has(claim.recipient, one.recipients));
  };
  return std::any_of(document.claims.begin(), document.claims.end(), tells) != none;
}

std::string told(const Document& document) {
  std::string out;
  for (const auto& claim : document.claims) {
    out += "   " + claim.predicate_lemma + " " + (claim.event ? claim.event->type : "-") + " A(";
    for (const auto& one : claim.actor) out += one.name + " " + one.code + ";";
    out += ") R(";
    for (const auto& one : claim.recipient) out += one.name + " " + one.code + ";";
    out += ")\n";
  }
  return out;
}

TEST(ActorCases, ActorsAndRecipientsAreThoseOfTheSentence) {
  std::map<std::string, std::pair<int, int>> by_construction;
  std::string wrong;
  int right = 0, seen = 0;
  for (const auto& one : cases()) {
    const auto document = read(one.sentence);
    const bool good = is_right(document, one);
    auto& [all, fit] = by_construction[one.construction];
    ++all, ++seen;
    fit += good, right += good;
    if (!good) wrong += one.construction + ": " + one.sentence + "\n" + told(document);
  }
  RecordProperty("right", right);
  RecordProperty("seen", seen);
  EXPECT_GE(seen, 200);
  EXPECT_GE(right, seen * 92 / 100) << wrong;
  for (const auto& [construction, count] : by_construction) EXPECT_GE(count.second * 4, count.first * 3) << construction << "\n" << wrong;
}

}  // namespace
}  // namespace hearsay
