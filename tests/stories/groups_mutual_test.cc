// What joins truces finds what a look at all pairs of them finds.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>

#include "stories/groups_join.h"
#include "stories/stored.h"
#include "support/told.h"

namespace hearsay {
namespace {

struct Ledger {
  std::vector<StoredClaim> claims;
  std::vector<Key> keys;
};

// Truces of towns at odds, some of them made longer, of a year's reports.
Ledger truces(unsigned seed, std::size_t count, std::size_t towns) {
  std::mt19937 random(seed);
  const std::vector<std::string> nouns = {"truce", "ceasefire", "treaty", "swap", "harvest"};
  Ledger out;
  for (std::size_t i = 0; i < count; ++i) {
    auto document = std::make_shared<StoredDocument>();
    document->id = "r" + std::to_string(random() % (count / 2 + 1));
    if (random() % 8 != 0) document->published = "2023-05-01";
    StoredClaim claim;
    claim.document = document;
    Key key;
    key.claim = i, key.event = random() % 10 == 0 ? "CONSULT" : "AGREE", key.document = document->id;
    key.begin = static_cast<Days>(random() % 365) - 100, key.end = key.begin + static_cast<Days>(random() % 12);
    for (int n = 0; n < 2; ++n) key.names.insert("town" + std::to_string(random() % towns));
    key.themes.insert(nouns[random() % nouns.size()]);
    key.prolongs = random() % 6 == 0;
    out.claims.push_back(claim), out.keys.push_back(key);
  }
  return out;
}

std::vector<Group> alone(const std::vector<Key>& keys) {
  std::vector<Group> out(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) add_member(out[i], keys[i]);
  return out;
}

bool told_together(const Group& a, const Group& b, const std::vector<StoredClaim>& claims) {
  return std::any_of(a.members.begin(), a.members.end(), [&](const Key* x) {
    return std::any_of(b.members.begin(), b.members.end(), [&](const Key* y) {
      if (x->document == y->document) return true;
      const auto days = std::max(x->begin, y->begin) - std::min(x->end, y->end);
      return days <= 1 && !claims[x->claim].document->published.empty() && share(x->names, y->names);
    });
  });
}

FewWords kinds_of(const Group& group) {
  FewWords out;
  for (const auto& theme : group.sum().themes)
    if (words().mutual.contains(theme)) out.insert(kin_of(theme, words()));
  return out;
}

// By the definition of groups_join.h: each with each.
void join_each(std::vector<Group>& groups, const std::vector<StoredClaim>& claims) {
  std::vector<bool> gone(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (std::size_t j = i + 1; j < groups.size() && !gone[i]; ++j) {
      if (gone[j] || groups[i].sum().event != "AGREE" || groups[j].sum().event != "AGREE") continue;
      if (groups[i].sum().prolongs != groups[j].sum().prolongs || !share(kinds_of(groups[i]), kinds_of(groups[j]))) continue;
      if (!told_together(groups[i], groups[j], claims)) continue;
      move_into(groups[i], groups[j]);
      gone[j] = true;
    }
  erase_gone(groups, gone);
}

std::vector<std::vector<std::size_t>> members(const std::vector<Group>& groups) {
  std::vector<std::vector<std::size_t>> out;
  for (const auto& group : groups) {
    out.emplace_back();
    for (const auto* key : group.members) out.back().push_back(key->claim);
  }
  return out;
}

TEST(GroupsMutual, JoinsWhatALookAtEachPairJoins) {
  for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
    const auto ledger = truces(seed, 200, 5 * seed);
    auto groups = alone(ledger.keys), expected = alone(ledger.keys);
    join_mutual(groups, ledger.claims, words());
    join_each(expected, ledger.claims);
    EXPECT_EQ(members(groups), members(expected)) << "seed " << seed;
    EXPECT_LT(groups.size(), ledger.keys.size()) << "some are one";
    EXPECT_GT(groups.size(), 1U) << "not all are";
  }
}

}  // namespace
}  // namespace hearsay
