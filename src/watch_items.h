// What a watch makes of what it fetched: records, and what is to be remembered of them.
#pragma once

#include <string>
#include <vector>

#include "fetch/fetcher.h"
#include "ledger/ledger.h"
#include "ledger/watched.h"
#include "readers/record.h"

namespace hearsay {

// The items of a fetched feed, each a document or an error. Throws bad_format for what is no feed; of a web page that names its feed it
// tells which.
std::vector<Record> read_fetched_feed(const FetchResult& result, const ReadOptions& options);

// The report on a fetched page under the id of the item that led to it, or the entries of a live blog. Throws as read_html does.
std::vector<Record> read_fetched_page(const FetchResult& result, const std::string& id, const ReadOptions& options);

// What a page does not say itself, from the item that led to it.
void fill_from(const WatchedItem& item, Document& page);

// What is to be remembered of an item that a feed has; `page` and what follows it are left as they are in a new one.
WatchedItem watched_item_of(const Document& document, const std::string& feed);

}  // namespace hearsay
