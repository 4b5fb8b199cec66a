#include "stories/story_list.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "ledger/lineup.h"
#include "stories/story_features.h"
#include "stories/story_text.h"

namespace hearsay {
namespace {

constexpr std::size_t kNamed = 4;
constexpr std::size_t kTextsAtMost = 60;  // reports that name and summary are made of: the earliest of a long story

// The most told, ties by name.
std::vector<std::string> most_told(const std::map<std::string, int>& told, int least) {
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [name, times] : told)
    if (times >= least) ranked.emplace_back(-times, name);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(kNamed, ranked.size()); ++i) out.push_back(ranked[i].second);
  return out;
}

bool takes_part(EntityKind kind) {
  return kind == EntityKind::person || kind == EntityKind::organisation || kind == EntityKind::government || kind == EntityKind::group;
}

void tell(Story& story, const StoryList& list, const Lineup& lineup, const std::set<std::size_t>& copies) {
  std::vector<StoryReport> reports;
  std::map<std::string, int> who, where, events;  // reports that tell them
  for (std::size_t i = 0; i < std::min(kTextsAtMost, story.documents.size()); ++i) {
    const auto index = story.documents[i];
    auto material = lineup.material(list.documents[index].key);
    std::set<std::string> names;
    for (const auto& entity : material.entities)
      if (takes_part(entity.kind) && !entity.name.empty()) names.insert(entity.name);
    for (const auto& name : names) ++who[name];
    for (const auto& [id, name] : material.place_names) ++where[name];
    for (const auto& [type, times] : material.events) ++events[type];
    reports.push_back({std::move(material.title), std::move(material.text), copies.contains(index),
                       features_in(lineup.profile(list.documents[index].key).features), std::move(material.sentences)});
  }
  const int least = reports.size() > 1 ? 2 : 1;
  story.who = most_told(who, least), story.where = most_told(where, least), story.events = most_told(events, least);
  auto text = story_text(reports);
  story.name = std::move(text.name), story.summary = std::move(text.summary);
}

}  // namespace

StoryList find_stories(const Ledger& ledger, const StoryFilter& filter) {
  const Lineup lineup(ledger);
  StoryList out;
  out.documents = find_documents(ledger);
  out.copies = lineage_of(out.documents, lineup.copies());
  std::set<std::size_t> copies;
  for (const auto& line : out.copies)
    if (is_whole(line.how)) copies.insert(line.copy);
  std::unordered_map<std::int64_t, std::string> story_of;
  for (auto& [document, story] : lineup.memberships()) story_of.emplace(document, std::move(story));
  std::unordered_map<std::string, std::size_t> places;
  std::vector<Story> all;
  std::set<std::string> wanted;
  for (std::size_t i = 0; i < out.documents.size(); ++i) {
    const auto found = story_of.find(out.documents[i].key);
    if (found == story_of.end() || (!filter.id.empty() && found->second != filter.id)) continue;
    const auto [at, fresh] = places.emplace(found->second, all.size());
    if (fresh) all.push_back({found->second, {}, {}, {}, {}, {}, {}, {}, 0});
    auto& story = all[at->second];
    story.documents.push_back(i);
    if (copies.contains(i)) ++story.copies;
    const auto& outlet = out.documents[i].outlet;
    if (!outlet.empty() && std::find(story.outlets.begin(), story.outlets.end(), outlet) == story.outlets.end())
      story.outlets.push_back(outlet);
    if (std::binary_search(filter.documents.begin(), filter.documents.end(), out.documents[i].key)) wanted.insert(found->second);
  }
  std::erase_if(all, [&](const Story& story) {
    return (filter.id.empty() && story.documents.size() < filter.least) || (filter.some && !wanted.contains(story.id));
  });
  if (filter.most > 0 && all.size() > filter.most) {
    std::stable_sort(all.begin(), all.end(), [](const Story& a, const Story& b) { return a.documents.size() > b.documents.size(); });
    all.resize(filter.most);
    std::sort(all.begin(), all.end(), [](const Story& a, const Story& b) { return a.documents.front() < b.documents.front(); });
  }
  for (auto& story : all) tell(story, out, lineup, copies);
  out.stories = std::move(all);
  return out;
}

}  // namespace hearsay
