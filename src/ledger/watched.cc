#include "ledger/watched.h"

namespace hearsay {
namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE IF NOT EXISTS watch_feeds(
  url TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, answered TEXT NOT NULL,
  polled INTEGER NOT NULL, not_before INTEGER NOT NULL, failures INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS watch_items(
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE, feed TEXT NOT NULL, fingerprint TEXT NOT NULL, stamp TEXT NOT NULL,
  title TEXT NOT NULL, outlet TEXT NOT NULL, published TEXT NOT NULL, origin TEXT NOT NULL, bytes INTEGER NOT NULL,
  page TEXT NOT NULL, page_read INTEGER NOT NULL, may_be_private INTEGER NOT NULL, tries INTEGER NOT NULL, not_before INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS watch_items_page ON watch_items(key) WHERE page <> '';
CREATE TABLE IF NOT EXISTS watch_hosts(
  origin TEXT PRIMARY KEY, robots TEXT NOT NULL, reachable INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
)sql";

constexpr const char* kItem =
    "SELECT id, feed, fingerprint, stamp, title, outlet, published, origin, bytes, page, page_read, may_be_private, tries, not_before "
    "FROM watch_items WHERE ";

WatchedItem item_of(const Statement& row) {
  WatchedItem out;
  int column = 0;
  for (std::string* field : {&out.id, &out.feed, &out.fingerprint, &out.stamp, &out.title, &out.outlet, &out.published, &out.origin})
    *field = row.text(column++);
  out.bytes = row.integer(8);
  out.page = row.text(9);
  out.page_read = row.integer(10) != 0;
  out.may_be_private = row.integer(11) != 0;
  out.tries = row.integer(12);
  out.not_before = row.integer(13);
  return out;
}

}  // namespace

Watched::Tables::Tables(Database& database) { database.run(kTables); }

Watched::Watched(Database& database)
    : tables_(database),
      get_feed_(database, "SELECT etag, modified, answered, polled, not_before, failures FROM watch_feeds WHERE url = ?"),
      put_feed_(database, "INSERT OR REPLACE INTO watch_feeds VALUES(?, ?, ?, ?, ?, ?, ?)"),
      get_item_(database, std::string(kItem) + "id = ?"),
      put_item_(database,
                "INSERT INTO watch_items(id, feed, fingerprint, stamp, title, outlet, published, origin, bytes, page, page_read, "
                "may_be_private, tries, not_before) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
                "ON CONFLICT(id) DO UPDATE SET feed = ?2, fingerprint = ?3, stamp = ?4, title = ?5, outlet = ?6, published = ?7, "
                "origin = ?8, bytes = ?9, page = ?10, page_read = ?11, may_be_private = ?12, tries = ?13, not_before = ?14"),
      pages_(database, std::string(kItem) + "page <> '' ORDER BY key"),
      get_host_(database, "SELECT robots, reachable, until FROM watch_hosts WHERE origin = ?"),
      put_host_(database, "INSERT OR REPLACE INTO watch_hosts VALUES(?, ?, ?, ?)") {}

WatchedFeed Watched::feed(const std::string& url) {
  WatchedFeed out;
  out.url = url;
  get_feed_.start(url);
  if (get_feed_.step()) {
    out.etag = get_feed_.text(0);
    out.modified = get_feed_.text(1);
    out.answered = get_feed_.text(2);
    out.polled = get_feed_.integer(3);
    out.not_before = get_feed_.integer(4);
    out.failures = get_feed_.integer(5);
  }
  get_feed_.reset();
  return out;
}

void Watched::keep(const WatchedFeed& feed) {
  put_feed_.run(feed.url, feed.etag, feed.modified, feed.answered, feed.polled, feed.not_before, feed.failures);
}

std::optional<WatchedItem> Watched::item(const std::string& id) {
  std::optional<WatchedItem> out;
  get_item_.start(id);
  if (get_item_.step()) out = item_of(get_item_);
  get_item_.reset();
  return out;
}

void Watched::keep(const WatchedItem& item) {
  put_item_.run(item.id, item.feed, item.fingerprint, item.stamp, item.title, item.outlet, item.published, item.origin, item.bytes,
                item.page, item.page_read, item.may_be_private, item.tries, item.not_before);
}

std::vector<WatchedItem> Watched::pages_to_fetch() {
  std::vector<WatchedItem> out;
  pages_.start();
  while (pages_.step()) out.push_back(item_of(pages_));
  pages_.reset();
  return out;
}

std::optional<WatchedHost> Watched::host(const std::string& origin) {
  std::optional<WatchedHost> out;
  get_host_.start(origin);
  if (get_host_.step()) out = WatchedHost{origin, get_host_.text(0), get_host_.integer(1) != 0, get_host_.integer(2)};
  get_host_.reset();
  return out;
}

void Watched::keep(const WatchedHost& host) { put_host_.run(host.origin, host.robots, host.reachable, host.until); }

}  // namespace hearsay
