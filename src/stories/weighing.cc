#include "stories/weighing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "stories/changes.h"
#include "stories/origins.h"

namespace hearsay {
namespace {

constexpr double kFalseValues = 10;  // that a day, place or number could have

// Values of one slot that exclude each other, directly or by way of others.
struct Variants {
  std::string slot;
  std::set<std::string> shown;
};

std::vector<Variants> variants_of(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around) {
  std::vector<Variants> out;
  for (const auto& d : find_disagreements(happening, claims, around)) {
    if (d.update || d.slot == "report") continue;
    Variants joined{d.slot, {d.one, d.other}};
    std::erase_if(out, [&](const Variants& other) {
      const bool touches = other.slot == d.slot && (other.shown.contains(d.one) || other.shown.contains(d.other));
      if (touches) joined.shown.insert(other.shown.begin(), other.shown.end());
      return touches;
    });
    out.push_back(std::move(joined));
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.slot < b.slot; });
  return out;
}

// One name for an origin in all happenings; only one without a name spoke through an outlet: "residents" of two outlets are two.
std::string source_key(const Origin& origin) {
  if (origin.kind == "outlet") return "outlet|" + outlet_key(origin.name);
  return origin.kind + '|' + origin.name + '|' + origin.affiliation + '|' + outlet_key(origin.through);
}

class Weighing {
 public:
  Weighing(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims, const Around& around,
           const WholeCopies& copies)
      : happenings_(happenings), claims_(claims), around_(around), copies_(copies) {}

  std::vector<WeighedSlot> run(const TruthSettings& settings) {
    for (std::size_t h = 0; h < happenings_.size(); ++h) {
      const auto all = variants_of(happenings_[h], claims_, around_);
      const auto values = all.empty() ? std::vector<SlotValue>() : slot_values(happenings_[h], claims_, around_);
      for (const auto& variants : all) add(h, variants, values);
    }
    std::vector<std::pair<std::size_t, std::size_t>> known;
    for (const auto& item : items_)  // those who never speak of one thing are not compared
      for (auto x = item.votes.begin(); x != item.votes.end(); ++x)
        for (auto y = std::next(x); y != item.votes.end(); ++y)
          if (have_one_interest(x->source, y->source)) known.emplace_back(x->source, y->source);
    const auto truth = discover_truth(items_, sources_.size(), known, settings);
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      slots_[i].unsaid = 1;
      for (std::size_t v = 0; v < slots_[i].values.size(); ++v) {
        auto& value = slots_[i].values[v];
        value.probability = truth.probability[i][v], slots_[i].unsaid -= value.probability;
        for (std::size_t vote = 0; vote < value.votes.size(); ++vote) value.votes[vote].accuracy = truth.accuracy[voters_[i][v][vote]];
      }
      slots_[i].unsaid = std::max(0.0, slots_[i].unsaid);
    }
    return std::move(slots_);
  }

 private:
  std::size_t source_of(const Origin& origin) {
    const auto source = sources_.emplace(source_key(origin), sources_.size()).first->second;
    if (!origin.interest.empty()) interests_[source].insert(origin.interest);
    return source;
  }

  bool have_one_interest(std::size_t one, std::size_t other) const {
    const auto x = interests_.find(one), y = interests_.find(other);
    if (x == interests_.end() || y == interests_.end()) return false;
    return std::any_of(x->second.begin(), x->second.end(), [&](const auto& interest) { return y->second.contains(interest); });
  }

  // An outlet's own words that stand in the report which its own is a copy of.
  bool is_copied(const SlotValue& value, const std::vector<SlotValue>& values) const {
    const auto document = claims_[value.claim].document->key;
    return std::any_of(values.begin(), values.end(), [&](const SlotValue& other) {
      return other.slot == value.slot && other.shown == value.shown && copies_.contains({document, claims_[other.claim].document->key});
    });
  }

  void add(std::size_t h, const Variants& variants, const std::vector<SlotValue>& values) {
    WeighedSlot slot{h, variants.slot, {}, 0};
    TruthItem item;
    item.others = variants.slot == "whether" ? 1 : kFalseValues;
    std::vector<std::vector<std::size_t>> voters;
    const auto is_variant = [&](const SlotValue& v) { return v.slot == variants.slot && variants.shown.contains(v.shown); };
    const bool came = std::any_of(values.begin(), values.end(), [&](const auto& v) { return is_variant(v) && !v.ahead; });
    // One who gives two of them is taken by the later word; who foretold is no witness of what came.
    std::map<std::size_t, std::size_t> last;
    for (std::size_t i = 0; i < values.size(); ++i)
      if (is_variant(values[i]) && !(came && values[i].ahead)) last[values[i].origin] = i;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto& value = values[i];
      const auto& origin = happenings_[h].origins[value.origin];
      if (const auto found = last.find(value.origin); found == last.end() || found->second != i || is_copied(value, values)) continue;
      const auto same = [&](const WeighedValue& known) { return known.shown == value.shown; };
      const auto at = static_cast<std::size_t>(std::find_if(slot.values.begin(), slot.values.end(), same) - slot.values.begin());
      if (at == slot.values.size()) slot.values.push_back({value.shown, 0, {}}), voters.emplace_back();
      const auto source = source_of(origin);
      item.votes.push_back({source, at});
      slot.values[at].votes.push_back({origin.name, origin.interest, value.claim, 0});
      voters[at].push_back(source);
    }
    if (slot.values.size() < 2) return;
    item.values = slot.values.size();
    items_.push_back(std::move(item)), slots_.push_back(std::move(slot)), voters_.push_back(std::move(voters));
  }

  const std::vector<Happening>& happenings_;
  const std::vector<StoredClaim>& claims_;
  const Around& around_;
  const WholeCopies& copies_;
  std::map<std::string, std::size_t> sources_;
  std::map<std::size_t, std::set<std::string>> interests_;  // by source
  std::vector<TruthItem> items_;
  std::vector<WeighedSlot> slots_;
  std::vector<std::vector<std::vector<std::size_t>>> voters_;  // by item, value, vote
};

}  // namespace

std::vector<WeighedSlot> weigh_variants(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims,
                                        const Around& around, const WholeCopies& copies, const TruthSettings& settings) {
  return Weighing(happenings, claims, around, copies).run(settings);
}

std::vector<std::string> truth_assumptions(const TruthSettings& settings) {
  return {
      "probabilities within a model (Dong, Berti-Equille, Srivastava 2009), no findings; it takes for granted that",
      "- of the values told for one slot at most one is true;",
      fmt::format("- a source is right in {} of 10 cases, until what else it told in this ledger says otherwise;",
                  std::lround(10 - 10 * settings.error)),
      fmt::format("- there are {} false values that a day, place or number could have, all as likely; of yes and no, one;", kFalseValues),
      fmt::format("- of two sources one depends on the other with probability {}, more where they share what is false, and for certain if "
                  "they are of one interest;",
                  settings.dependence),
      fmt::format("- one that depends on another has {} of 10 values from it;", std::lround(10 * settings.copy)),
      "- a copy, or a report that rests on another's word, has no vote of its own.",
  };
}

}  // namespace hearsay
