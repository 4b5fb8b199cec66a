#include "watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <limits>
#include <map>
#include <random>
#include <set>

#include "fetch/address.h"
#include "fetch/waits.h"
#include "ledger/watched.h"
#include "stories/story_lineup.h"
#include "watch_reading.h"

namespace hearsay {
namespace {

constexpr std::size_t kGatheredBytes = 32u << 20;  // fetched and not yet read, after which nothing new is begun
constexpr double kGatheredSeconds = 5;             // likewise, age of the oldest
constexpr std::size_t kPagesAtATime = 200;         // handed to the fetcher
constexpr int kPageTries = 3;
constexpr double kPageAgain = 300;  // seconds until the second try
constexpr std::int64_t kGone = 7 * 24 * 3600;
constexpr int kTick = 500;  // milliseconds after which a signal is seen at the latest

constexpr const char* kFeedTypes =
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
constexpr const char* kPageTypes = "text/html, application/xhtml+xml, */*;q=0.1";

std::int64_t now_seconds() { return static_cast<std::int64_t>(std::time(nullptr)); }

class Watch {
 public:
  Watch(const std::vector<std::string>& feeds, const WatchOptions& options, const Resources& resources, Ledger& ledger,
        const WatchReport& report, WatchTotals& totals)
      : options_(options),
        resources_(resources),
        ledger_(ledger),
        report_(report),
        totals_(totals),
        watched_(ledger.database()),
        reading_(feeds, options, resources, ledger, report, totals, watched_),
        fetcher_(options.fetch, memory()),
        random_(std::random_device{}()) {
    const std::int64_t now = now_seconds();
    for (const std::string& url : feeds) {
      const WatchedFeed feed = watched_.feed(url);
      if (options_.once && feed.not_before > now) {
        ++totals_.held_back;
        say(url, fmt::format("held back for {} s more", feed.not_before - now));
      }
      const std::int64_t next = feed.polled == 0 ? 0 : feed.polled + static_cast<std::int64_t>(options_.interval);
      due_[url] = options_.once ? feed.not_before : std::max(feed.not_before, next);
    }
    until_ = options_.once ? now : std::numeric_limits<std::int64_t>::max();
  }

  void run() {
    line_up_new();  // what an earlier watch left when it was stopped
    while (!stopped()) {
      ask_feeds();
      if (options_.pages) ask_pages();
      const bool gathered = !arrived_feeds_.empty() || !arrived_pages_.empty();
      fetcher_.pause(gathered && (gathered_bytes_ >= kGatheredBytes || steady() - gathered_since_ > kGatheredSeconds));
      if (gathered && !fetcher_.transferring()) {
        read_gathered();
        continue;
      }
      if (options_.once && fetcher_.open() == 0 && !more_pages()) break;
      ledger_.commit();  // nobody waits for the ledger while we wait for the network
      fetcher_.step(kTick);
    }
    ledger_.commit();
  }

 private:
  static double steady() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
  bool stopped() const { return options_.stop != nullptr && options_.stop->load(std::memory_order_relaxed); }
  double chance() { return std::uniform_real_distribution<double>(0, 1)(random_); }
  void say(const std::string& url, std::string_view what) const { hearsay::say(report_, url, what); }

  FetcherMemory memory() {
    return {[this](const std::string& origin) -> std::optional<RobotsFile> {
              const auto host = watched_.host(origin);
              if (!host) return {};
              return RobotsFile{host->robots, host->reachable, host->until};
            },
            [this](const std::string& origin, const RobotsFile& file) {
              watched_.keep(WatchedHost{origin, file.text, file.reachable, file.until});
            }};
  }

  // ---------------------------------------------------------------- asking

  void ask_feeds() {
    const std::int64_t now = now_seconds();
    for (auto& [url, due] : due_) {
      if (due > std::min(now, until_)) continue;
      due = std::numeric_limits<std::int64_t>::max();  // until it has answered
      WatchedFeed feed = watched_.feed(url);
      TransferRequest request{.url = url,
                              .etag = feed.etag,
                              .modified = feed.modified,
                              .validators_of = feed.answered,
                              .accept = kFeedTypes,
                              .may_be_private = true,
                              .limits = options_.limits};  // the user named it
      ++totals_.asked;
      fetcher_.fetch(std::move(request), [this, feed](FetchResult&& result) { feed_arrived(feed, std::move(result)); });
    }
  }

  void ask_pages() {
    if (asked_pages_.size() >= kPagesAtATime / 2 || steady() < look_for_pages_) return;
    look_for_pages_ = steady() + 1;
    const std::int64_t now = now_seconds();
    for (WatchedItem& item : watched_.pages_to_fetch()) {
      if (asked_pages_.size() >= kPagesAtATime) return;
      if (item.not_before > now || !asked_pages_.insert(item.id).second) continue;
      TransferRequest request{.url = item.page,
                              .etag = {},
                              .modified = {},
                              .validators_of = {},
                              .accept = kPageTypes,
                              .may_be_private = item.may_be_private,
                              .limits = options_.limits};
      fetcher_.fetch(std::move(request), [this, item](FetchResult&& result) { page_arrived(item, std::move(result)); });
    }
  }

  bool more_pages() {
    look_for_pages_ = 0;
    if (options_.pages) ask_pages();
    return fetcher_.open() > 0;
  }

  void gather(std::size_t bytes) {
    if (arrived_feeds_.empty() && arrived_pages_.empty()) gathered_since_ = steady(), gathered_bytes_ = 0;
    gathered_bytes_ += bytes;
  }

  void feed_arrived(WatchedFeed feed, FetchResult&& result) {
    if (!result.moved.empty()) say(feed.url, fmt::format("has moved for good to {}; put that in your list", shown_address(result.moved)));
    if (result.what == Fetched::ok) {
      gather(result.transfer.body.size());
      arrived_feeds_.push_back({std::move(feed), std::move(result)});
    } else if (result.what == Fetched::not_modified) {
      ++totals_.unchanged;
      feed_done(feed);
    } else {
      feed_failed(feed, {ErrorCode::io, result.error}, result.what, result.wait);
    }
  }

  void plan(const std::string& url, std::int64_t next) {
    if (!options_.once) due_[url] = next;
  }

  void feed_done(WatchedFeed& feed) {
    feed.polled = now_seconds();
    feed.failures = 0;
    feed.not_before = 0;
    watched_.keep(feed);
    ledger_.forget_failure(shown_address(feed.url));
    ledger_.commit();
    plan(feed.url, feed.polled + static_cast<std::int64_t>(options_.interval * (0.95 + 0.1 * chance())));
  }

  void feed_failed(WatchedFeed& feed, const Error& error, Fetched what, std::int64_t wait) {
    ++totals_.failed;
    feed.polled = now_seconds();
    if (what != Fetched::later) ++feed.failures;
    std::int64_t pause = std::max(wait, backoff(options_.interval, static_cast<int>(std::min<std::int64_t>(feed.failures, 100)), chance()));
    if (what == Fetched::gone) pause = kGone;
    if (what == Fetched::later) pause = std::max<std::int64_t>(wait, 1);
    feed.not_before = feed.polled + pause;
    watched_.keep(feed);
    ledger_.note_failure(shown_address(feed.url), error.code, error.what());
    ledger_.commit();
    plan(feed.url, feed.not_before);
    say(feed.url, fmt::format("{}: {}; asked again in {} s", name_of(error.code), error.what(), pause));
  }

  void page_arrived(WatchedItem item, FetchResult&& result) {
    if (result.what == Fetched::ok) {
      gather(result.transfer.body.size());
      arrived_pages_.push_back({std::move(item), std::move(result)});
      return;
    }
    asked_pages_.erase(item.id);
    const int status = result.transfer.status;
    const bool for_good =
        result.what == Fetched::refused || result.what == Fetched::gone || (status >= 400 && status < 500 && status != 429);
    if (result.what == Fetched::later && result.wait > 0) {
      item.not_before = now_seconds() + result.wait;
    } else {
      ++item.tries;
      item.not_before = now_seconds() + backoff(kPageAgain, static_cast<int>(item.tries), chance());
    }
    if (for_good || item.tries >= kPageTries) return reading_.give_page_up(item, {ErrorCode::io, result.error});
    watched_.keep(item);
    say(item.page, fmt::format("{}; tried again later", result.error));
  }

  // ---------------------------------------------------------------- reading

  void read_gathered() {
    std::vector<ToRead> reports;
    std::vector<WatchedFeed> read_feeds;
    std::set<std::string> ids;
    for (ArrivedFeed& arrived : arrived_feeds_) {
      try {
        reading_.pick_items(arrived, ids, reports);
        arrived.feed.etag = arrived.result.transfer.etag;
        arrived.feed.modified = arrived.result.transfer.modified;
        arrived.feed.answered = arrived.result.url;
        read_feeds.push_back(arrived.feed);
      } catch (const Error& error) {
        feed_failed(arrived.feed, error, Fetched::failed, 0);
      }
    }
    for (const ArrivedPage& arrived : arrived_pages_) {
      asked_pages_.erase(arrived.item.id);
      reading_.pick_page(arrived, reports);
    }
    arrived_feeds_.clear();
    arrived_pages_.clear();
    const std::size_t count = reports.size();
    const bool all = reading_.write(std::move(reports)) == count;
    // Only now, so that a feed whose reports are not in the ledger is asked for again in full.
    if (all)
      for (WatchedFeed& feed : read_feeds) feed_done(feed);
    ledger_.commit();
    look_for_pages_ = 0;
    if (count > 0) line_up_new();
  }

  // Copies and stories. One that is stopped in between goes on at the next start.
  void line_up_new() {
    if (!stopped()) line_up(ledger_, *resources_.word_counts, options_.threads);
  }

  const WatchOptions& options_;
  const Resources& resources_;
  Ledger& ledger_;
  const WatchReport& report_;
  WatchTotals& totals_;
  Watched watched_;
  WatchReading reading_;
  Fetcher fetcher_;
  std::mt19937 random_;
  std::map<std::string, std::int64_t> due_;  // by feed, seconds since 1970; the largest number while it is on its way
  std::int64_t until_ = 0;                   // nothing that is due later is asked for
  std::vector<ArrivedFeed> arrived_feeds_;
  std::vector<ArrivedPage> arrived_pages_;
  std::size_t gathered_bytes_ = 0;
  double gathered_since_ = 0, look_for_pages_ = 0;
  std::set<std::string> asked_pages_;  // ids of their items
};

}  // namespace

void watch_feeds(const std::vector<std::string>& feeds, const WatchOptions& options, const Resources& resources, Ledger& ledger,
                 const WatchReport& report, WatchTotals& totals) {
  Watch(feeds, options, resources, ledger, report, totals).run();
}

}  // namespace hearsay
