#include "watch_reading.h"

#include <fmt/format.h>

#include <algorithm>

#include "annotate_all.h"
#include "fetch/address.h"
#include "readers/readers.h"
#include "watch_items.h"

namespace hearsay {

void say(const WatchReport& report, const std::string& url, std::string_view what) {
  report.line(fmt::format("{}: {}", shown_address(url), what));
}

WatchReading::WatchReading(const std::vector<std::string>& feeds, const WatchOptions& options, const Resources& resources, Ledger& ledger,
                           const WatchReport& report, WatchTotals& totals, Watched& watched)
    : feeds_(feeds.begin(), feeds.end()),
      options_(options),
      resources_(resources),
      ledger_(ledger),
      report_(report),
      totals_(totals),
      watched_(watched) {}

void WatchReading::pick_items(const ArrivedFeed& arrived, std::set<std::string>& ids, std::vector<ToRead>& to) {
  const std::string& feed = arrived.feed.url;
  std::size_t items = 0, fresh = 0;
  std::vector<Record> records = read_fetched_feed(arrived.result, options_.read);
  // What failed in an earlier answer may be gone from this one, or stand in another line; what fails still is noted again.
  for (const std::string& url : {arrived.feed.answered, arrived.result.url}) ledger_.forget_failures_in(shown_address(url));
  for (Record& record : records) {
    ++items;
    if (record.error) {
      ++totals_.bad_items;
      tell_failed(record);
      continue;
    }
    WatchedItem item = watched_item_of(record.document, feed);
    if (!ids.insert(item.id).second || is_known(item, record.document, arrived.result)) {
      ++totals_.there_already;
      continue;
    }
    if (ledger_.holds(record.document)) {
      watched_.keep(item);
      ++totals_.there_already;
      continue;
    }
    ++fresh;
    to.push_back({std::move(record), std::move(item)});
  }
  if (fresh > 0) say(report_, feed, fmt::format("{} items, {} to read", items, fresh));
}

// Whether there is nothing to read of an item. Fills in what is to be remembered of one that is read.
bool WatchReading::is_known(WatchedItem& item, const Document& document, const FetchResult& result) {
  item.may_be_private = result.transfer.was_private;
  const auto known = watched_.item(item.id);
  if (options_.pages && web_address(document.url)) item.page = document.url;
  if (!known) return false;
  if (known->feed != item.feed && feeds_.contains(known->feed)) return true;  // the same report in another feed, told another way
  const bool page_settled = known->page_read || !known->page.empty() || known->tries > 0;
  if (known->fingerprint == item.fingerprint) {
    if (item.page.empty() || page_settled) return true;
    watched_.keep(item);  // read without pages until now
    return true;
  }
  if (!known->page_read) return false;
  // The page stands in the item's place: it is fetched again where the feed gives another date, and else stays.
  if (known->stamp != item.stamp && item.page.empty()) return false;
  if (known->stamp == item.stamp) item.page.clear();
  item.page_read = true;
  watched_.keep(item);
  return true;
}

void WatchReading::pick_page(const ArrivedPage& arrived, std::vector<ToRead>& to) {
  WatchedItem item = arrived.item;
  try {
    auto records = read_fetched_page(arrived.result, item.id, options_.read);
    std::size_t bytes = 0;
    for (const Record& record : records) {
      if (record.error) throw Error(*record.error);
      bytes += record.document.text.size();
    }
    ++totals_.pages;
    ledger_.forget_failure(shown_address(item.page));  // its record has the name of where redirects led
    WatchedItem settled = item;
    settled.page.clear();
    settled.tries = std::max<std::int64_t>(item.tries, 1);
    if (static_cast<std::int64_t>(bytes) < item.bytes) return watched_.keep(settled);  // the feed has the whole report, the page a part
    settled.page_read = true;
    for (Record& record : records) {
      fill_from(item, record.document);
      to.push_back({std::move(record), &record == &records.back() ? settled : item});
    }
  } catch (const Error& error) {
    give_page_up(item, error);
  }
}

// A page that could not be read is not asked for again.
void WatchReading::keep_without_page(WatchedItem item) {
  item.page_read = false;
  watched_.keep(item);
}

void WatchReading::give_page_up(WatchedItem item, const Error& error) {
  ++totals_.pages_failed;
  item.tries = std::max<std::int64_t>(item.tries, 1);
  Record record;
  record.file = shown_address(item.page);
  record.error = error;
  item.page.clear();
  watched_.keep(item);
  tell_failed(record);
}

void WatchReading::tell_failed(const Record& record) {
  ledger_.note_failure(place_of(record), record.error->code, record.error->what());
  report_.record_failed(record);
}

std::size_t WatchReading::write(std::vector<ToRead>&& reports) {
  std::size_t next = 0, done = 0;
  AnnotateAllOptions how{.threads = options_.threads, .stop = options_.stop, .render = {}};
  annotate_all(
      [&](const Deliver& deliver) {
        while (next < reports.size() && !stopped() && deliver(std::move(reports[next].record))) ++next;
      },
      resources_, how,
      [&](AnnotatedRecord&& annotated) {
        const WatchedItem& item = reports[done++].item;
        if (annotated.record.error) {
          ++totals_.bad_items;
          if (item.page_read) keep_without_page(item);
          return tell_failed(annotated.record);
        }
        switch (ledger_.write(annotated.record.document)) {
          case Written::added: ++totals_.added; break;
          case Written::superseded: ++totals_.superseded; break;
          case Written::unchanged: ++totals_.there_already; break;
        }
        if (annotated.record.line == 0) ledger_.forget_failure(place_of(annotated.record));  // a page's; items of one line share a name
        watched_.keep(item);
      });
  return done;
}

}  // namespace hearsay
