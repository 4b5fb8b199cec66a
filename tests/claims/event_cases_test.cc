// Sentences of tests/claims/event_cases.tsv, read by the whole program with the shipped model: for each type what is one and what is none.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "claims/cases.h"
#include "document/names.h"

namespace hearsay {
namespace {

bool names(const std::vector<Participant>& participants, const std::string& name) {
  return name.empty() || std::any_of(participants.begin(), participants.end(), [&](const auto& one) {
           return one.name.find(name) != std::string::npos || one.text.find(name) != std::string::npos;
         });
}

struct EventCase {
  std::string type, sentence, actor, recipient;
};

std::vector<EventCase> cases() {
  std::vector<EventCase> out;
  for (auto& columns : rows_of("event_cases.tsv")) {
    columns.resize(4);
    out.push_back({columns[0], columns[1], columns[2], columns[3]});
  }
  return out;
}

bool is_told(const Document& document, const EventCase& one, const std::string& type) {
  return std::any_of(document.claims.begin(), document.claims.end(), [&](const Claim& claim) {
    return claim.event && claim.event->type == type && names(claim.actor, one.actor) && names(claim.recipient, one.recipient);
  });
}

std::string told(const Document& document) {
  std::string out;
  for (const auto& claim : document.claims) {
    out += " " + claim.predicate_lemma + ":" + (claim.event ? claim.event->type : "-") + " A(";
    for (const auto& one : claim.actor) out += one.name + ";";
    out += ") R(";
    for (const auto& one : claim.recipient) out += one.name + ";";
    out += ")";
  }
  return out;
}

struct Tally {
  int seen = 0, wrong = 0;
  std::string misread;
};

// The reader of sentences errs, so a few may be misread; what is misread is printed.
TEST(EventCases, EachTypeIsToldWhereItIsAndOnlyThere) {
  std::map<std::string, Tally> positive, negative;
  std::string misread;
  int seen = 0, wrong = 0;
  for (const auto& one : cases()) {
    const auto document = read(one.sentence);
    const bool denied = one.type[0] == '-';
    const auto type = one.type.substr(denied);
    auto& tally = (denied ? negative : positive)[type];
    ++tally.seen;
    ++seen;
    if (is_told(document, one, type) != denied) continue;
    ++tally.wrong;
    ++wrong;
    tally.misread += one.type + ": " + one.sentence + told(document) + "\n";
    misread += one.type + ": " + one.sentence + told(document) + "\n";
  }
  EXPECT_LE(wrong, seen * 6 / 100) << misread;
  EXPECT_EQ(positive.size(), 17u);
  for (const auto& [type, tally] : positive) {
    EXPECT_GE(tally.seen, 12) << type;
    EXPECT_LE(tally.wrong, 2) << tally.misread;
  }
  for (const auto& [type, tally] : negative) {
    EXPECT_GE(tally.seen, 8) << type;
    EXPECT_LE(tally.wrong, 1) << tally.misread;
  }
  RecordProperty("misread", misread);
}

struct ModeCase {
  std::string type, mode, cameo, sentence;
};

std::vector<ModeCase> mode_cases() {
  std::vector<ModeCase> out;
  for (auto& columns : rows_of("mode_cases.tsv")) {
    columns.resize(4);
    out.push_back({columns[0], columns[1], columns[2], columns[3]});
  }
  return out;
}

TEST(EventCases, EachModeOfPloverIsTold) {
  int wrong = 0;
  std::string misread;
  for (const auto& one : mode_cases()) {
    const auto document = read(one.sentence);
    const bool right = std::any_of(document.claims.begin(), document.claims.end(), [&](const Claim& claim) {
      return claim.event && claim.event->type == one.type && claim.event->mode == one.mode && claim.event->cameo == one.cameo;
    });
    if (right) continue;
    ++wrong;
    misread += one.type + " " + one.mode + ": " + one.sentence;
    for (const auto& claim : document.claims)
      if (claim.event)
        misread += " " + claim.predicate_lemma + ":" + claim.event->type + "/" + claim.event->mode + " " + claim.event->cameo;
    misread += "\n";
  }
  EXPECT_LE(wrong, 3) << misread;
}

// Whatever is read: spans hold their words, ids differ, attributions exist.
TEST(EventCases, ClaimsHoldTheirInvariants) {
  std::string text;
  for (const auto& one : cases()) text += one.sentence + (one.type[0] == 'A' ? "\n\n" : " ");
  const auto document = read(text);
  std::set<std::string> ids;
  for (const auto& claim : document.claims) {
    EXPECT_TRUE(ids.insert(claim.id).second) << document.text_of(claim.span);
    ASSERT_LE(claim.span.end, document.text.size());
    EXPECT_TRUE(claim.span.contains(claim.predicate)) << document.text_of(claim.span);
    EXPECT_LT(claim.attribution, static_cast<int>(document.attributions.size()));
    EXPECT_EQ(claim.attribution < 0, claim.sources.empty() && !claim.cue && claim.speech == Speech::none) << document.text_of(claim.span);
    for (const auto* list : {&claim.actor, &claim.recipient, &claim.theme})
      for (const auto& one : *list) EXPECT_TRUE(one.span.empty() || document.text_of(one.span) == one.text) << one.text;
  }
  EXPECT_GT(document.claims.size(), 150u);
}

}  // namespace
}  // namespace hearsay
