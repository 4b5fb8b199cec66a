#include "stories/posts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "base/fold.h"
#include "document/codes.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

// Country and post, folded; empty ones for who has none.
std::pair<std::string, std::string> post_of(const Participant& participant) {
  if (is_body_code(participant.code)) return {};
  return {std::string(head_of_code(participant.code)), fold_case(participant.role)};
}

// "Zambian President Joseph Mwansa", "President Mwansa".
bool is_titled(const Participant& participant) {
  return !participant.role.empty() && !participant.name.empty() &&
         (has_words(participant.text, participant.role + ' ' + participant.name) ||
          has_words(participant.text, participant.role + ' ' + last_word(participant.name)));
}

// "Zambia's president", "the president of Zambia", with a name that the actor files tell. "The president" may be whom the report named.
bool is_told_by_post(const Participant& participant) {
  if (participant.role.empty() || !has_country(participant.code) || !has_words(participant.text, participant.role)) return false;
  const bool article = has_words(participant.text.substr(0, 4), "the");
  const bool state = std::any_of(participant.text.begin() + (article ? 4 : 0), participant.text.end(), is_ascii_upper);
  return state && participant.name.find(' ') != std::string::npos && !has_words(participant.text, last_word(participant.name));
}

template <typename Visit>
void each_participant(const std::vector<StoredClaim>& claims, Visit visit) {
  for (const auto& claim : claims)
    for (const auto* list : {&claim.claim.actor, &claim.claim.recipient, &claim.claim.theme})
      for (const auto& participant : *list) visit(participant, claim);
}

// By country and post, whom the most reports call so; empty where two are called so as often.
std::map<std::pair<std::string, std::string>, std::string> find_holders(const std::vector<StoredClaim>& claims) {
  std::map<std::string, std::map<std::string, int>> countries;                  // by name
  std::map<std::pair<std::string, std::string>, std::set<std::string>> titled;  // by post and name: ids of reports
  each_participant(claims, [&](const Participant& participant, const StoredClaim& claim) {
    if (!is_titled(participant)) return;
    const auto [country, post] = post_of(participant);
    if (!post.empty()) titled[{post, participant.name}].insert(claim.document->id);
  });
  each_participant(claims, [&](const Participant& participant, const StoredClaim&) {
    if (const auto country = post_of(participant).first; !country.empty()) ++countries[participant.name][country];
  });
  std::map<std::pair<std::string, std::string>, std::string> out;
  std::map<std::pair<std::string, std::string>, std::size_t> most;
  for (const auto& [by, reports] : titled) {
    const auto known = countries.find(by.second);
    if (known == countries.end()) continue;
    const std::pair key{most_told(known->second), by.first};
    auto& best = most[key];
    if (reports.size() == best) out[key].clear();
    if (reports.size() > best) best = reports.size(), out[key] = by.second;
  }
  return out;
}

bool names_anywhere(const std::vector<StoredClaim>& claims, const std::string& word) {
  return std::any_of(claims.begin(), claims.end(), [&](const StoredClaim& claim) {
    const auto& sources = claim.claim.sources;
    return has_words(claim.text, word) ||
           std::any_of(sources.begin(), sources.end(), [&](const auto& s) { return has_words(s.text, word); });
  });
}

}  // namespace

std::map<std::string, std::string> holders_instead(const std::vector<StoredClaim>& claims, const std::vector<Participant>& told_by_post) {
  std::map<std::string, std::string> out;
  if (told_by_post.empty()) return out;
  const auto holders = find_holders(claims);
  for (const auto& participant : told_by_post) {
    const auto holder = holders.find(post_of(participant));
    if (holder == holders.end() || holder->second.empty() || holder->second == participant.name || out.contains(participant.name)) continue;
    if (is_told_by_post(participant) && !names_anywhere(claims, last_word(participant.name))) out.emplace(participant.name, holder->second);
  }
  return out;
}

void tell_holders(std::vector<StoredClaim>& claims) {
  std::map<std::string, Participant> some;  // one of each name
  each_participant(claims, [&](const Participant& participant, const StoredClaim& claim) {
    const bool person = std::find(claim.persons.begin(), claim.persons.end(), participant.name) != claim.persons.end();
    if (person && is_told_by_post(participant)) some.emplace(participant.name, participant);
  });
  std::vector<Participant> told_by_post;
  told_by_post.reserve(some.size());
  for (auto& [name, participant] : some) told_by_post.push_back(std::move(participant));
  const auto instead = holders_instead(claims, told_by_post);
  if (instead.empty()) return;
  for (auto& claim : claims)
    for (auto* list : {&claim.claim.actor, &claim.claim.recipient, &claim.claim.theme})
      for (auto& participant : *list)
        if (const auto found = instead.find(participant.name); found != instead.end() && is_told_by_post(participant)) {
          std::replace(claim.persons.begin(), claim.persons.end(), found->first, found->second);
          participant.name = found->second;
        }
}

}  // namespace hearsay
