// A report, as far as lining up looks at it, out of the ledger's tables. SQL only. One reader belongs to one thread at a time and must not
// outlive its database.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hearsay/document.h"
#include "ledger/rank.h"
#include "ledger/sqlite.h"

namespace hearsay {

struct StoryMaterial {
  struct Named {
    EntityKind kind = EntityKind::other;
    std::string name, id;  // id: of data/actors, empty for one unknown to it
    std::int64_t mentions = 0;
  };
  std::int64_t key = 0;
  std::string id, outlet, title, language, published, origin, text;
  std::int32_t day = kNoDay;  // days since 1970-01-01
  std::vector<Named> entities;
  std::map<std::string, int> places, events;       // ids and types -> how often
  std::map<std::string, std::string> place_names;  // by id
  std::vector<Span> sentences;                     // that hold claims, in order of text
  std::map<std::int32_t, int> days;                // that events are told for
  std::vector<std::string> cites;                  // outlets in its chains, sorted
};

class StoryMaterials {
 public:
  explicit StoryMaterials(Database& database);
  ~StoryMaterials();
  StoryMaterials(StoryMaterials&&) noexcept;
  // Both throw not_found.
  StoryMaterial read(std::int64_t document) const;
  // No more than what copies are told by: id, outlet, published, origin, text, cites.
  StoryMaterial read_text(std::int64_t document) const;

 private:
  struct Statements;
  std::unique_ptr<Statements> with_;
};

}  // namespace hearsay
