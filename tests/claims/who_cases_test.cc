// Texts of tests/claims/who_cases.tsv, read by the shipped model: whom nouns, pronouns and names mean from one sentence to the next.
#include <gtest/gtest.h>

#include <algorithm>

#include "claims/cases.h"

namespace hearsay {
namespace {

// "=KEN.COP" asks for a code, "!X" for the absence of X, anything else for words of the name.
bool holds(const std::vector<Participant>& parties, std::string wanted) {
  const bool absent = wanted[0] == '!';
  if (absent) wanted.erase(0, 1);
  const bool found = std::any_of(parties.begin(), parties.end(), [&](const auto& one) {
    return wanted[0] == '=' ? one.code == wanted.substr(1) : one.name.find(wanted) != std::string::npos;
  });
  return found != absent;
}

bool hold_all(const std::vector<Participant>& parties, const std::string& wanted) {
  const auto parts = split(wanted, '+');
  return std::all_of(parts.begin(), parts.end(), [&](const auto& one) { return holds(parties, one); });
}

TEST(WhoCases, NounsPronounsAndNamesMeanWhomTheyShould) {
  int seen = 0;
  for (auto& row : rows_of("who_cases.tsv")) {
    ASSERT_GE(row.size(), 3u) << row.back();
    row.resize(5);
    const auto document = read(row[2]);
    std::string told;
    const bool right = std::any_of(document.claims.begin(), document.claims.end(), [&](const Claim& claim) {
      if (!claim.event) return row[1].empty() && hold_all(claim.actor, row[3]) && hold_all(claim.recipient, row[4]);
      told += "\n  " + claim.event->type + " A(" + names_of(claim.actor) + (claim.actor.empty() ? "" : " " + claim.actor[0].code) + ") R(" +
              names_of(claim.recipient) + (claim.recipient.empty() ? "" : " " + claim.recipient[0].code) + ")";
      return (row[1].empty() || claim.event->type == row[1]) && hold_all(claim.actor, row[3]) && hold_all(claim.recipient, row[4]);
    });
    EXPECT_TRUE(right) << row[0] << ": " << row[2] << told;
    ++seen;
  }
  EXPECT_GE(seen, 25);
}

}  // namespace
}  // namespace hearsay
