#include "stories/truth.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hearsay {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;  // the smaller first
Pair pair_of(std::size_t a, std::size_t b) { return std::minmax(a, b); }

class Discovery {
 public:
  Discovery(const std::vector<TruthItem>& items, std::size_t sources, const std::vector<Pair>& known, const TruthSettings& settings)
      : items_(items), settings_(settings), accuracy_(sources, 1 - settings.error) {
    for (const auto& [a, b] : known)
      if (a != b) known_.insert(pair_of(a, b));
    for (const auto& item : items) {
      auto& of_item = votes_.emplace_back();
      for (const auto& vote : item.votes) of_item[vote.source] = vote.value;
      probability_.emplace_back(item.values, item.values == 0 ? 0 : 1.0 / static_cast<double>(item.values));
    }
    for (std::size_t i = 0; i < votes_.size(); ++i)
      for (auto x = votes_[i].begin(); x != votes_[i].end(); ++x)
        for (auto y = std::next(x); y != votes_[i].end(); ++y) shared_[{x->first, y->first}].items.push_back(i);
  }

  Truth run() {
    // The first look is for dependence, while every value is as likely as the next: counting heads first would believe a clique of copiers,
    // and then find that they share nothing but truth.
    for (int round = 0; round < settings_.rounds; ++round) {
      const auto before = probability_;
      find_dependence();
      weigh();
      if (!moved(before)) break;
    }
    Truth out{std::move(probability_), std::move(accuracy_), {}};
    out.on.resize(out.accuracy.size());
    for (const auto& [pair, shared] : shared_) {
      out.on[pair.first].emplace_back(pair.second, shared.dependence);
      out.on[pair.second].emplace_back(pair.first, shared.dependence);
    }
    return out;
  }

 private:
  // What two sources both give a value for, and how probably they depend on each other.
  struct Shared {
    std::vector<std::size_t> items;
    double dependence = 0;
  };

  // Logarithm of how much likelier what two give for the items is if the first has it from the second than if neither has; expected, as
  // nobody knows which of the values that they share are true.
  double log_odds(std::size_t copier, std::size_t original, const std::vector<std::size_t>& items) const {
    const double a = accuracy_[copier], b = accuracy_[original], c = settings_.copy;
    double out = 0;
    for (const auto i : items) {
      const auto value = votes_[i].at(copier);
      const double same_true = a * b, same_false = (1 - a) * (1 - b) / items_[i].others;
      if (value != votes_[i].at(original)) {
        out += std::log(1 - c);
        continue;
      }
      const double true_here = probability_[i][value];
      out += true_here * std::log((b * c + same_true * (1 - c)) / same_true);
      out += (1 - true_here) * std::log(((1 - b) * c + same_false * (1 - c)) / same_false);
    }
    return out;
  }

  void find_dependence() {
    const double prior = settings_.dependence;
    for (auto& [pair, shared] : shared_) {
      const double there = std::exp(log_odds(pair.first, pair.second, shared.items));
      const double back = std::exp(log_odds(pair.second, pair.first, shared.items));
      const double odds = (there + back) / 2 * prior / (1 - prior);
      shared.dependence = known_.contains(pair) ? 1 : std::isinf(odds) ? 1 : odds / (1 + odds);
    }
  }

  // Of two who share an item.
  double dependence(std::size_t a, std::size_t b) const { return shared_.at(pair_of(a, b)).dependence; }

  // The votes of those who give one value: whoever depends on one that was counted already counts for less. First those who most surely
  // depend on each other, so that of a clique of copiers one counts whole (section 3.2 of the paper).
  double votes_for(std::size_t item, std::vector<std::size_t> voters) const {
    // By voter: how surely he depends on one of those counted, at first on anybody; what is left of his vote.
    std::vector<double> surest(voters.size(), -1), independent(voters.size(), 1);
    for (std::size_t i = 0; i < voters.size(); ++i)
      for (const auto other : voters)
        if (other != voters[i]) surest[i] = std::max(surest[i], dependence(voters[i], other));
    double sum = 0;
    for (bool first = true; !voters.empty(); first = false) {
      const auto next = std::max_element(surest.begin(), surest.end()) - surest.begin();
      const auto source = voters[static_cast<std::size_t>(next)];
      const double a = accuracy_[source];
      sum += independent[static_cast<std::size_t>(next)] * std::log(items_[item].others * a / (1 - a));
      voters.erase(voters.begin() + next);
      surest.erase(surest.begin() + next);
      independent.erase(independent.begin() + next);
      for (std::size_t i = 0; i < voters.size(); ++i) {
        const double probable = dependence(voters[i], source);
        surest[i] = first ? probable : std::max(surest[i], probable);
        independent[i] *= 1 - settings_.copy * probable;
      }
    }
    return sum;
  }

  void weigh() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      std::vector<std::vector<std::size_t>> voters(items_[i].values);
      for (const auto& [source, value] : votes_[i]) voters[value].push_back(source);
      std::vector<double> counts;
      double top = 0;
      for (const auto& some : voters) counts.push_back(votes_for(i, some)), top = std::max(top, counts.back());
      // Values that nobody gives have no vote.
      double all = std::max(0.0, items_[i].others + 1 - static_cast<double>(items_[i].values)) * std::exp(-top);
      for (const double count : counts) all += std::exp(count - top);
      for (std::size_t value = 0; value < counts.size(); ++value) probability_[i][value] = std::exp(counts[value] - top) / all;
    }
    std::vector<double> sum(accuracy_.size()), times(accuracy_.size());
    for (std::size_t i = 0; i < items_.size(); ++i)
      for (const auto& [source, value] : votes_[i]) sum[source] += probability_[i][value], ++times[source];
    // One item says little of a source: what was assumed beforehand counts as two.
    constexpr double kBefore = 2;
    for (std::size_t s = 0; s < accuracy_.size(); ++s)
      accuracy_[s] = std::clamp((sum[s] + kBefore * (1 - settings_.error)) / (times[s] + kBefore), settings_.worst, 1 - settings_.worst);
  }

  bool moved(const std::vector<std::vector<double>>& before) const {
    for (std::size_t i = 0; i < before.size(); ++i)
      for (std::size_t value = 0; value < before[i].size(); ++value)
        if (std::abs(before[i][value] - probability_[i][value]) > 0.001) return true;
    return false;
  }

  const std::vector<TruthItem>& items_;
  const TruthSettings& settings_;
  std::vector<std::map<std::size_t, std::size_t>> votes_;  // by item: source, value
  std::vector<double> accuracy_;
  std::vector<std::vector<double>> probability_;
  std::set<Pair> known_;
  std::map<Pair, Shared> shared_;
};

}  // namespace

Truth discover_truth(const std::vector<TruthItem>& items, std::size_t sources,
                     const std::vector<std::pair<std::size_t, std::size_t>>& known, const TruthSettings& settings) {
  return Discovery(items, sources, known, settings).run();
}

}  // namespace hearsay
