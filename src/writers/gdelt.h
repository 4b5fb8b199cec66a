// Claims as the two tables of GDELT 2.0: events and mentions (GDELT Event Codebook V2.0, 2015-02-19), tab-separated, without a line of
// names, as GDELT's own files are. What each column is filled from, and what stays empty: docs/formats.md.
// GDELT has no place for what is denied, asked for or lies ahead: only claims that something has happened or is happening go in.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/queries.h"
#include "writers/codes.h"

namespace hearsay {

enum class GdeltTable { events, mentions };

std::span<const std::string_view> gdelt_event_columns();    // 61
std::span<const std::string_view> gdelt_mention_columns();  // 16

// Gathers claims, in the order of the ledger. One event is one pair of actors, one CAMEO code, one day and one place; each claim of it is a
// mention. Memory grows with the events, not with the claims' texts. Not thread-safe.
class GdeltWriter {
 public:
  explicit GdeltWriter(const ForeignCodes& codes) : codes_(codes) {}

  // `text` is the document's. The lines of the mentions that the claim makes; empty for a claim that is left out.
  std::string add(const StoredClaim& claim, std::string_view text);
  // The lines of all events, in the order of their first mentions.
  std::string events() const;

 private:
  struct Event {
    std::vector<std::string> columns;
    std::int64_t mentions = 0, articles = 0;
    std::map<std::string, bool> sources;  // outlets that tell it
    std::string last_document;
  };
  void add_event(std::int64_t id, std::vector<std::string> columns, const StoredClaim& claim);

  const ForeignCodes& codes_;
  std::map<std::int64_t, std::size_t> of_id_;
  std::vector<Event> events_;
};

}  // namespace hearsay
