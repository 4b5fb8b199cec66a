// Watching feeds: ask politely, read what is new into a ledger, remember, wait. What was fetched is gathered while transfers go on, and
// read when none is on its way, so that neither waits for the other in the midst of its work.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/fetcher.h"
#include "hearsay/pipeline.h"
#include "ledger/ledger.h"
#include "readers/record.h"

namespace hearsay {

struct WatchOptions {
  bool once = false;      // ask each feed that no pause holds back once, then return
  bool pages = false;     // fetch the pages that items link to
  double interval = 900;  // seconds between two requests for one feed
  FetcherOptions fetch;
  TransferLimits limits;
  ReadOptions read;
  unsigned threads = 0;
  const std::atomic<bool>* stop = nullptr;  // set by a signal handler: returns soon; nothing is lost
};

struct WatchTotals {
  std::uint64_t asked = 0, unchanged = 0, failed = 0, held_back = 0;          // requests for feeds; held_back: feeds in a pause
  std::uint64_t added = 0, superseded = 0, there_already = 0, bad_items = 0;  // reports
  std::uint64_t pages = 0, pages_failed = 0;
};

struct WatchReport {
  std::function<void(std::string_view line)> line;          // what happens, for a log
  std::function<void(const Record& record)> record_failed;  // an item or page that could not be read; it has an error
};

// Returns when `stop` is set, or after one round with `once`. Adds to `totals` on the way. Throws what the ledger throws (after which it
// can be called again: what was not written is asked for again), and not_found where libcurl is missing.
void watch_feeds(const std::vector<std::string>& feeds, const WatchOptions& options, const Resources& resources, Ledger& ledger,
                 const WatchReport& report, WatchTotals& totals);

}  // namespace hearsay
