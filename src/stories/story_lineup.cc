#include "stories/story_lineup.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <span>
#include <thread>

#include "base/fold.h"
#include "base/hash.h"
#include "base/sorted.h"
#include "ledger/lineup.h"
#include "stories/copy_pairs.h"
#include "stories/story_features.h"
#include "stories/story_links.h"

namespace hearsay {
namespace {

constexpr int kMethod = 3;                    // changes with whatever changes the results
constexpr std::size_t kTexts = 256;           // read at a time
constexpr std::size_t kTextBytes = 32 << 20;  // of these: long ones are fewer
constexpr std::size_t kAtOnce = 8192;         // reports put into the lists at a time: the lists' pages are written so much more seldom

std::int32_t small(std::uint64_t hash) { return static_cast<std::int32_t>(static_cast<std::uint32_t>(hash >> 32)); }

void make_unique(std::vector<std::int32_t>& hashes) { sort_once(hashes); }

Profile profile_of(const StoryMaterial& report, const WordCounts& counts) {
  Profile out;
  out.document = report.key, out.rank = rank_of(report.published, report.id);
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
  std::vector<std::exception_ptr> failed(threads);  // no exception may leave a thread
  const auto part = [&](std::size_t first) {
    try {
      for (auto i = first; i < reports.size(); i += threads) out[i] = profile_of(reports[i], counts);
    } catch (...) {
      failed[first] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads && i < reports.size(); ++i) others.emplace_back(part, i);
    part(0);
  }
  for (const auto& failure : failed)
    if (failure) std::rethrow_exception(failure);
  return out;
}

class LiningUp {
 public:
  LiningUp(Ledger& ledger, const WordCounts& counts, unsigned threads, const LineupLimits& limits)
      : lineup_(ledger), counts_(counts), threads_(threads), limits_(limits), copies_(lineup_, limits), links_(lineup_, limits) {}

  LinedUp run() {
    const auto version = fmt::format("{}-{}", kMethod, counts_.fingerprint);
    const auto outdated = lineup_.outdated_documents();
    // Once the larger part is to be taken out, the rest is sooner lined up anew. The result is the same.
    const bool most_is_outdated = !outdated.empty() && 2 * static_cast<std::int64_t>(outdated.size()) > lineup_.count();
    if (lineup_.version() != version || most_is_outdated) lineup_.start_over(version);
    const auto fresh = lineup_.new_documents();
    const auto last = lineup_.last_document();
    if (last > 0)
      for (const auto old : outdated) take_out(old);
    for (std::size_t at = 0; at < fresh.size(); at += kAtOnce)
      place(std::span(fresh).subspan(at, std::min(kAtOnce, fresh.size() - at)), last);
    copies_.settle(links_.very_like());
    out_.regrouped = regroup(lineup_, links_.touched(), links_.lost_any(), limits_);
    out_.reports = fresh.size(), out_.copies = copies_.found(), out_.links = links_.made();
    return out_;
  }

 private:
  void take_out(std::int64_t document) {
    const auto profile = lineup_.profile(document);
    copies_.leave(profile, [&] { links_.leave(profile, [&] { lineup_.remove(document); }); });
  }

  // New reports, in the order of rank, the `last` of the old ones: each is placed as if it had come alone.
  void place(std::span<const std::int64_t> fresh, std::int64_t last) {
    std::vector<Profile> profiles;
    for (std::size_t at = 0; at < fresh.size();) {
      std::vector<StoryMaterial> reports;
      for (std::size_t bytes = 0; at < fresh.size() && reports.size() < kTexts && bytes < kTextBytes; bytes += reports.back().text.size())
        reports.push_back(lineup_.material(fresh[at++]));
      auto some = profiles_of(reports, counts_, threads_);
      std::move(some.begin(), some.end(), std::back_inserter(profiles));
    }
    lineup_.add(profiles);
    for (const auto& profile : profiles) {
      copies_.place(profile, {last, profile.rank});
      links_.place(profile, {last, profile.rank});
    }
  }

  Lineup lineup_;
  const WordCounts& counts_;
  unsigned threads_;
  LineupLimits limits_;
  CopyPairs copies_;
  StoryLinks links_;
  LinedUp out_;
};

}  // namespace

LinedUp line_up(Ledger& ledger, const WordCounts& counts, unsigned threads, const LineupLimits& limits) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  ledger.commit();
  auto& database = ledger.database();
  // The indices are written all over: what does not fit the cache is written and read many times within one transaction.
  database.run("PRAGMA cache_size = -524288");
  return database.transact("BEGIN IMMEDIATE", [&] { return LiningUp(ledger, counts, threads, limits).run(); });
}

}  // namespace hearsay
