#include "stories/story_lineup.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/fold.h"
#include "base/hash.h"
#include "ledger/lineup.h"
#include "stories/copies.h"
#include "stories/story_features.h"
#include "stories/story_groups.h"

namespace hearsay {
namespace {

constexpr int kMethod = 2;             // changes with whatever changes the results
constexpr int kCopyLikeness = 6000;    // from which on texts are compared in any case
constexpr int kPassageDays = 30;       // between a passage and what it was taken from
constexpr std::size_t kAtOnce = 1024;  // reports read at a time

std::int32_t small(std::uint64_t hash) { return static_cast<std::int32_t>(static_cast<std::uint32_t>(hash >> 32)); }

void make_unique(std::vector<std::int32_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

Profile profile_of(const StoryMaterial& report, const WordCounts& counts) {
  Profile out;
  out.document = report.key, out.day = report.day;
  out.outlet = small(hash64(fold_case(report.outlet)));
  const auto words = text_words(report.text);
  if (const auto shingles = shingles_of(words, kShingleWords); !shingles.empty())
    for (const auto band : bands_of(signature_of(shingles))) out.bands.push_back(small(band));
  for (const auto mark : marks_of(words)) out.marks.push_back(small(mark));
  const auto features = features_of(report, counts);
  for (const auto term : story_terms_of(features)) out.terms.push_back(static_cast<std::int32_t>(term));
  for (auto* hashes : {&out.bands, &out.marks, &out.terms}) make_unique(*hashes);
  out.features = feature_bytes(features);
  return out;
}

// The profiles of some reports, by several threads; each its own part, so that the result does not depend on their number.
std::vector<Profile> profiles_of(const std::vector<StoryMaterial>& reports, const WordCounts& counts, unsigned threads) {
  std::vector<Profile> out(reports.size());
  const auto part = [&](std::size_t first) {
    for (auto i = first; i < reports.size(); i += threads) out[i] = profile_of(reports[i], counts);
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads && i < reports.size(); ++i) others.emplace_back(part, i);
  part(0);
  return out;
}

// A report as it is compared with others.
struct Compared {
  Printed printed;
  std::string text;
  std::vector<TextWord> words;
};

class LiningUp {
 public:
  LiningUp(Ledger& ledger, const WordCounts& counts, unsigned threads) : lineup_(ledger), counts_(counts), threads_(threads) {}

  LinedUp run() {
    const auto version = fmt::format("{}-{}", kMethod, counts_.fingerprint);
    if (lineup_.version() != version) lineup_.start_over(version);
    const auto fresh = lineup_.new_documents();
    for (const auto old : lineup_.outdated_documents()) {
      for (const auto& link : lineup_.links(old)) touched_.insert(link.document);
      lineup_.remove(old);
      touched_.erase(old);
    }
    add_profiles(fresh);
    for (const auto document : fresh) place(document);
    regroup();
    out_.reports = fresh.size();
    return out_;
  }

 private:
  void add_profiles(const std::vector<std::int64_t>& fresh) {
    for (std::size_t at = 0; at < fresh.size(); at += kAtOnce) {
      std::vector<StoryMaterial> reports;
      for (auto i = at; i < std::min(at + kAtOnce, fresh.size()); ++i) reports.push_back(lineup_.material(fresh[i]));
      auto profiles = profiles_of(reports, counts_, threads_);
      lineup_.add(profiles);
    }
    fresh_.insert(fresh.begin(), fresh.end());
  }

  // Each pair once: of two new reports, when the later one is placed.
  bool is_done(std::int64_t document, std::int64_t other) const { return other > document && fresh_.contains(other); }

  void place(std::int64_t document) {
    touched_.insert(document);
    const auto profile = lineup_.profile(document);
    auto mates = lineup_.band_mates(profile);
    const auto by_mark = lineup_.mark_mates(profile, kPassageDays);
    mates.insert(mates.end(), by_mark.begin(), by_mark.end());
    std::sort(mates.begin(), mates.end());
    mates.erase(std::unique(mates.begin(), mates.end()), mates.end());
    for (const auto mate : mates)
      if (!is_done(document, mate)) compare(document, mate);
    const auto features = features_in(profile.features);
    for (const auto mate : lineup_.term_mates(profile, kStoryGap, kTermsInCommon)) {
      if (is_done(document, mate)) continue;
      const auto& [day, theirs] = features_of_mate(mate);
      const auto like = likeness(features, profile.day, theirs, day);
      if (like < kLinkLikeness) continue;
      lineup_.add_link(document, mate, like);
      ++out_.links;
      // Rewritten copy may share too few words in a row to be found by them, but it is very like, or says where it has them from.
      if (!std::binary_search(mates.begin(), mates.end(), mate) &&
          (like >= kCopyLikeness || cites(document, mate) || cites(mate, document)))
        compare(document, mate);
    }
  }

  bool cites(std::int64_t document, std::int64_t mate) {
    const auto &one = names_of(document), &other = names_of(mate);
    const auto is_other = [&](const auto& name) { return may_mean(name, other.outlet); };
    return !same_outlet(one.outlet, other.outlet) && (is_other(one.origin) || std::any_of(one.cites.begin(), one.cites.end(), is_other));
  }

  const ReportNames& names_of(std::int64_t document) {
    const auto found = names_.find(document);
    return found != names_.end() ? found->second : names_.emplace(document, lineup_.names(document)).first->second;
  }

  void compare(std::int64_t document, std::int64_t mate) {
    auto one = compared(document), other = compared(mate);
    // Always the same way round, so that what is found does not depend on which came first.
    if (other->printed.id < one->printed.id) std::swap(one, other), std::swap(document, mate);
    auto alignment = align(one->words, other->words);
    const auto direction = direction_of(one->printed, other->printed, alignment.words);
    const auto& original = direction.b_is_copy ? *one : *other;
    const auto& copy = direction.b_is_copy ? *other : *one;
    if (!direction.b_is_copy) alignment = turned(std::move(alignment));
    const auto kind = kind_of(alignment, copy.words, copy.text, names(copy.printed, original.printed));
    if (!kind) return;
    if (is_standing_text(alignment, *kind) && same_outlet(one->printed.outlet, other->printed.outlet)) return;
    const auto& run = alignment.longest;
    lineup_.add_copy({direction.b_is_copy ? mate : document,
                      direction.b_is_copy ? document : mate,
                      std::string(name_of(*kind)),
                      std::string(name_of(direction.reason)),
                      alignment.words,
                      alignment.b_words,
                      alignment.a_words,
                      {copy.words[run.b].span.begin, copy.words[run.b + run.words - 1].span.end}});
    ++out_.copies;
  }

  // Texts as words, the last hundreds kept: copies come together.
  std::shared_ptr<const Compared> compared(std::int64_t document) {
    if (const auto found = compared_.find(document); found != compared_.end()) return found->second;
    if (compared_.size() >= 512) compared_.clear();
    auto report = lineup_.material(document);
    auto out = std::make_shared<Compared>();
    out->words = text_words(report.text);
    out->printed = {report.id, report.outlet, report.published, report.origin, report.cites, static_cast<std::uint32_t>(out->words.size())};
    out->text = std::move(report.text);
    out->printed.text = out->text;
    compared_[document] = out;
    return out;
  }

  const std::pair<std::int32_t, StoryFeatures>& features_of_mate(std::int64_t document) {
    const auto found = features_.find(document);
    if (found != features_.end()) return found->second;
    const auto profile = lineup_.profile(document);
    return features_.emplace(document, std::pair(profile.day, features_in(profile.features))).first->second;
  }

  // All that is connected to what was touched, by links.
  std::vector<std::int64_t> connected() {
    std::vector<std::int64_t> out(touched_.begin(), touched_.end());
    std::unordered_set<std::int64_t> seen(out.begin(), out.end());
    for (std::size_t at = 0; at < out.size(); ++at)
      for (const auto& link : lineup_.links(out[at]))
        if (seen.insert(link.document).second) out.push_back(link.document);
    return out;
  }

  void regroup() {
    const auto documents = connected();
    std::vector<std::tuple<std::pair<std::string, std::string>, std::int64_t>> ordered;
    ordered.reserve(documents.size());
    for (const auto document : documents) ordered.emplace_back(lineup_.order(document), document);
    std::sort(ordered.begin(), ordered.end());
    std::unordered_map<std::int64_t, std::size_t> places;
    std::vector<std::int32_t> days;
    for (const auto& [order, document] : ordered) {
      places[document] = days.size();
      days.push_back(lineup_.day(document));
    }
    std::vector<GroupLink> links;
    for (const auto& [order, document] : ordered)
      for (const auto& link : lineup_.links(document))
        if (const auto a = places.at(document), b = places.at(link.document); a < b) links.push_back({a, b, link.likeness});
    const auto first = story_groups(days, links);
    for (std::size_t i = 0; i < ordered.size(); ++i)
      lineup_.set_story(std::get<1>(ordered[i]), story_id(std::get<0>(ordered[first[i]]).second));
    out_.regrouped = ordered.size();
  }

  Lineup lineup_;
  const WordCounts& counts_;
  unsigned threads_;
  LinedUp out_;
  std::unordered_set<std::int64_t> fresh_;
  std::set<std::int64_t> touched_;
  std::unordered_map<std::int64_t, std::shared_ptr<const Compared>> compared_;
  std::unordered_map<std::int64_t, std::pair<std::int32_t, StoryFeatures>> features_;
  std::unordered_map<std::int64_t, ReportNames> names_;
};

}  // namespace

std::string story_id(std::string_view first_document) { return "s" + hex(hash64(first_document)).substr(0, 12); }

LinedUp line_up(Ledger& ledger, const WordCounts& counts, unsigned threads) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  ledger.commit();
  auto& database = ledger.database();
  // The indices are written all over: what does not fit the cache is written and read many times within one transaction.
  database.run("PRAGMA cache_size = -262144");
  return database.transact("BEGIN IMMEDIATE", [&] { return LiningUp(ledger, counts, threads).run(); });
}

}  // namespace hearsay
