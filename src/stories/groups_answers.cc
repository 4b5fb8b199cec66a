// What a report denies, confirms or lays at somebody's door, as a part of what it told before.
#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "stories/groups_join.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

bool has_stance(const Key& key, Stance stance, const std::vector<StoredClaim>& claims) {
  const auto& claim = claims[key.claim].claim;
  return claim.cue && claim.cue->stance == stance;
}

// Words of what it is done to, whether told as a party or as a thing.
FewWords objects_of(const StoredClaim& claim, const StoryWords& words) {
  FewWords out;
  for (const auto* list : {&claim.claim.recipient, &claim.claim.theme})
    for (const auto& participant : *list)
      for (const auto& word : words_in(name_of(participant)))
        if (word.size() > 3) out.insert(singular_of(word, words));
  return out;
}

}  // namespace

void join_answers(std::vector<Group>& groups, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  const auto is_answer = [&](const Key* key) {
    return !key->ahead && (has_stance(*key, Stance::denies, claims) || has_stance(*key, Stance::accuses, claims));
  };
  std::vector<std::size_t> answers;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::size_t>> told;  // by event and report, where there is an answer
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (std::all_of(groups[g].members.begin(), groups[g].members.end(), is_answer)) {
      answers.push_back(g);
      told[{groups[g].members.front()->event, groups[g].members.front()->document}];
    }
  for (std::size_t g = 0; g < groups.size() && !answers.empty(); ++g)
    for (const auto* member : groups[g].members)
      if (const auto some = told.find({member->event, member->document}); some != told.end())
        if (some->second.empty() || some->second.back() != g) some->second.push_back(g);
  std::vector<bool> gone(groups.size());
  for (const auto g : answers) {
    const auto& first = *groups[g].members.front();
    const auto& answer = claims[first.claim];
    const auto objects = objects_of(answer, words);
    const auto tells_before = [&](const Key* key) {
      const auto& claim = claims[key->claim];
      return key->document == first.document && claim.claim.span.begin < answer.claim.span.begin && !key->ahead &&
             claim.claim.predicate_lemma == answer.claim.predicate_lemma && share(objects, objects_of(claim, words));
    };
    for (const auto other : told.at({first.event, first.document})) {
      const auto& members = groups[other].members;
      if (other == g || gone[other] || std::none_of(members.begin(), members.end(), tells_before)) continue;
      move_into(groups[other], groups[g]);
      gone[g] = true;
      break;
    }
  }
  erase_gone(groups, gone);
}

bool is_bare_answer(const StoredClaim& claim, const StoryWords& words) {
  const auto& c = claim.claim;
  if (!c.cue || (c.cue->stance != Stance::confirms && c.cue->stance != Stance::denies)) return false;
  const auto told = words_in(claim.text);
  return told.size() > 1 && told.size() <= 4 && words.definite.contains(told.front()) && c.actor.empty() && c.recipient.empty();
}

void join_bare(std::vector<Group>& groups, const std::vector<Key>& bare, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  std::map<std::string_view, std::vector<std::pair<std::size_t, std::size_t>>> told_in;  // by report: groups, and claims of theirs
  for (const auto& key : bare) told_in[key.document];
  for (std::size_t g = 0; g < groups.size() && !bare.empty(); ++g)
    for (const auto* member : groups[g].members)
      if (const auto found = told_in.find(member->document); found != told_in.end()) found->second.emplace_back(g, member->claim);
  for (const auto& key : bare) {
    const auto& answer = claims[key.claim];
    const auto noun = kin_of(singular_of(words_in(answer.text).back(), words), words);
    std::optional<std::size_t> last;
    std::uint32_t at = 0;
    for (const auto& [g, claim] : told_in.at(key.document)) {
      const auto& told = claims[claim];
      if (told.claim.span.begin >= answer.claim.span.begin) continue;
      const auto said = words_in(told.text);
      const bool names = std::any_of(said.begin(), said.end(), [&](const auto& w) { return kin_of(singular_of(w, words), words) == noun; });
      if (names && (!last || told.claim.span.begin > at)) last = g, at = told.claim.span.begin;
    }
    if (last) groups[*last].members.push_back(&key);
  }
}

}  // namespace hearsay
