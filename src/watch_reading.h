// What a watch has fetched, read: items and pages become reports in the ledger, with what is to be remembered of them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/fetcher.h"
#include "hearsay/pipeline.h"
#include "ledger/ledger.h"
#include "ledger/watched.h"
#include "readers/record.h"
#include "watch.h"

namespace hearsay {

struct ArrivedFeed {
  WatchedFeed feed;
  FetchResult result;
};

struct ArrivedPage {
  WatchedItem item;
  FetchResult result;
};

// A report to be read, and what is to be remembered of it then.
struct ToRead {
  Record record;
  WatchedItem item;
};

// A line of the log about that address.
void say(const WatchReport& report, const std::string& url, std::string_view what);

class WatchReading {
 public:
  // `feeds` are all that are watched. The others must outlive it.
  WatchReading(const std::vector<std::string>& feeds, const WatchOptions& options, const Resources& resources, Ledger& ledger,
               const WatchReport& report, WatchTotals& totals, Watched& watched);

  // Adds the items that are new or changed, but for those that another feed of this round has (`ids`). Throws as read_fetched_feed().
  void pick_items(const ArrivedFeed& arrived, std::set<std::string>& ids, std::vector<ToRead>& to);
  // Adds the report on a page, unless its feed has more of it.
  void pick_page(const ArrivedPage& arrived, std::vector<ToRead>& to);
  // The item stays as its feed has it.
  void give_page_up(WatchedItem item, const Error& error);
  // Annotates and writes, in order; how many were seen to.
  std::size_t write(std::vector<ToRead>&& reports);

 private:
  bool stopped() const { return options_.stop != nullptr && options_.stop->load(std::memory_order_relaxed); }
  bool is_known(WatchedItem& item, const Document& document, const FetchResult& result);
  void keep_without_page(WatchedItem item);
  void tell_failed(const Record& record);

  std::set<std::string> feeds_;
  const WatchOptions& options_;
  const Resources& resources_;
  Ledger& ledger_;
  const WatchReport& report_;
  WatchTotals& totals_;
  Watched& watched_;
};

}  // namespace hearsay
