// What a watch has to remember over restarts: feeds with their validators and pauses, items that were read, pages that are still to be
// fetched, robots.txt files. It stands in the ledger itself, so that it can never tell of reports that the ledger does not hold.
// Rows that are written between Ledger::write and Ledger::commit become lasting with the documents, or not at all.
// Times are seconds since 1970. Errors as Database's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/sqlite.h"

namespace hearsay {

struct WatchedFeed {
  std::string url;
  std::string etag, modified;   // of the answer whose items the ledger holds
  std::string answered;         // the address, after redirects, that these are of
  std::int64_t polled = 0;      // when it last answered or failed
  std::int64_t not_before = 0;  // it is not asked for earlier: backoff, Retry-After
  std::int64_t failures = 0;    // in a row
};

struct WatchedItem {
  std::string id;           // the document's
  std::string feed;         // that brought it first: the same item in other feeds is passed over
  std::string fingerprint;  // of the item as it was last read
  std::string stamp;        // dates that the feed gives it: a page is fetched again only when they change
  // What a page that does not say it itself gets from the item.
  std::string title, outlet, published, origin;
  std::int64_t bytes = 0;       // of the item's text: a page with less stands for nothing
  std::string page;             // address of its page, while that is to be fetched; empty where there is nothing to do
  bool page_read = false;       // the ledger holds the page in the item's place
  bool may_be_private = false;  // the feed lies in a private network, so its pages may
  std::int64_t tries = 0;
  std::int64_t not_before = 0;
};

struct WatchedHost {
  std::string origin;
  std::string robots;
  bool reachable = true;
  std::int64_t until = 0;
};

class Watched {
 public:
  // Makes its tables where there are none.
  explicit Watched(Database& database);

  WatchedFeed feed(const std::string& url);  // an empty one where it was never asked
  void keep(const WatchedFeed& feed);
  std::optional<WatchedItem> item(const std::string& id);
  void keep(const WatchedItem& item);
  std::vector<WatchedItem> pages_to_fetch();  // oldest first
  std::optional<WatchedHost> host(const std::string& origin);
  void keep(const WatchedHost& host);

 private:
  struct Tables {
    explicit Tables(Database& database);
  } tables_;
  Statement get_feed_, put_feed_, get_item_, put_item_, pages_, get_host_, put_host_;
};

}  // namespace hearsay
