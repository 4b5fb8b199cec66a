// Each side's word of one truce.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "stories/group_index.h"
#include "stories/groups_join.h"
#include "stories/stored.h"
#include "stories/words.h"

namespace hearsay {
namespace {

constexpr Days kSides = 1;  // between what the one side tells and what the other does

// Nouns of what is agreed to, under their kinds.
FewWords mutual_of(const Group& group, const StoryWords& words) {
  FewWords out;
  for (const auto& theme : group.sum().themes)
    if (words.mutual.contains(theme)) out.insert(kin_of(singular_of(theme, words), words));
  return out;
}

// Groups that agree to what nobody agrees to alone, found by what shows that the same is meant: one report; or days near each other, with a
// name in common. What is compared are those that share a name in a week, not all truces of the ledger.
class Agreed {
 public:
  void add(std::size_t at, const Group& group) {
    for (const auto* key : group.members) {
      by_report_[key->document].push_back(at);
      for (const auto& name : key->names)
        for (auto week = week_of(key->begin); week <= week_of(key->end); ++week) by_name_[{name, week}].push_back({key, at});
    }
  }

  // Of one group those behind `from` that are told together with it, as more and more of its members are given.
  class Search {
   public:
    explicit Search(const Agreed& all) : all_(all) {}

    void look(const Key& key, bool published, std::size_t from) {
      if (const auto report = all_.by_report_.find(key.document); report != all_.by_report_.end() && reports_.insert(key.document).second)
        take(report->second, from);
      for (const auto& name : key.names)
        // The name on the same days brings the same ones.
        if (published && names_.insert({name, key.begin, key.end}).second) take_named(name, key, from);
    }

    // The first that was found and not yet given out.
    std::optional<std::size_t> next() {
      if (found_.empty()) return std::nullopt;
      return found_.extract(found_.begin()).value();
    }

   private:
    void take(const std::vector<std::size_t>& some, std::size_t from) {
      for (const auto at : some)
        if (at > from) found_.insert(at);
    }

    void take_named(std::string_view name, const Key& key, std::size_t from) {
      for (auto week = week_of(key.begin - kSides); week <= week_of(key.end + kSides); ++week)
        if (const auto some = all_.by_name_.find({name, week}); some != all_.by_name_.end())
          for (const auto& [other, at] : some->second)
            if (at > from && std::max(key.begin, other->begin) - std::min(key.end, other->end) <= kSides) found_.insert(at);
    }

    const Agreed& all_;
    std::set<std::size_t> found_;
    std::set<std::string_view> reports_;                        // that were looked for
    std::set<std::tuple<std::string_view, Days, Days>> names_;  // with their days
  };

 private:
  std::map<std::string_view, std::vector<std::size_t>> by_report_;
  std::map<std::pair<std::string_view, Days>, std::vector<std::pair<const Key*, std::size_t>>> by_name_;
};

}  // namespace

void join_mutual(std::vector<Group>& groups, const std::vector<StoredClaim>& claims, const StoryWords& words) {
  std::vector<std::pair<std::size_t, FewWords>> some;  // groups with what they agree to
  Agreed agreed;
  for (std::size_t g = 0; g < groups.size(); ++g)
    if (groups[g].sum().event == "AGREE")
      if (auto kinds = mutual_of(groups[g], words); !kinds.empty()) {
        agreed.add(some.size(), groups[g]);
        some.emplace_back(g, std::move(kinds));
      }
  std::vector<bool> gone(groups.size());
  for (std::size_t i = 0; i < some.size(); ++i) {
    auto& [g, kinds] = some[i];
    if (gone[g]) continue;
    Agreed::Search search(agreed);
    const auto look = [&](const Group& group, std::size_t from) {
      for (const auto* key : group.members) search.look(*key, !claims[key->claim].document->published.empty(), from);
    };
    look(groups[g], i);
    while (const auto j = search.next()) {
      const auto& [other, told] = some[*j];
      if (gone[other] || groups[g].sum().prolongs != groups[other].sum().prolongs || !share(kinds, told)) continue;
      look(groups[other], *j);
      move_into(groups[g], groups[other]);
      kinds.insert(told.begin(), told.end());
      gone[other] = true;
    }
  }
  erase_gone(groups, gone);
}

}  // namespace hearsay
