// What the ledger keeps so that a new report can be lined up with the others without reading them again: by what each is found, which are
// copies of which, which belong to one story. src/stories/ decides; here is only the SQL (docs/ledger.md has the tables). One Lineup
// belongs to one thread at a time, and must not outlive its ledger. Errors: as Ledger's.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ledger/ledger.h"

namespace hearsay {

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();  // a report without a date

// A report, as far as lining up looks at it.
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

// Whose report it is, and which outlets it says that it has something from.
struct ReportNames {
  std::string outlet, origin;
  std::vector<std::string> cites;  // as in StoryMaterial
};

// By what a report is found. Features are src/stories/story_features.h's, as bytes.
struct Profile {
  std::int64_t document = 0;
  std::int32_t day = kNoDay;
  std::int32_t outlet = 0;                        // hash of its name
  std::vector<std::int32_t> bands, marks, terms;  // hashes, each without repetition
  std::string features;
};

struct CopyRow {
  std::int64_t document = 0, original = 0;
  std::string kind, reason;
  std::int64_t words = 0;                         // shared
  std::int64_t of_document = 0, of_original = 0;  // words of the two
  Span run;                                       // the longest shared run, bytes of the copy's text
};

struct StoryLink {
  std::int64_t document = 0;
  int likeness = 0;
};

class Lineup {
 public:
  explicit Lineup(const Ledger& ledger);
  ~Lineup();
  Lineup(Lineup&&) noexcept;

  // Of the last line-up; empty before the first.
  std::string version() const;
  // Forgets all that was lined up.
  void start_over(const std::string& version);

  std::vector<std::int64_t> new_documents() const;       // current, and not lined up
  std::vector<std::int64_t> outdated_documents() const;  // lined up, and superseded since
  StoryMaterial material(std::int64_t document) const;   // throws not_found
  std::string text(std::int64_t document) const;
  ReportNames names(std::int64_t document) const;  // without its text, which costs most

  void add(std::vector<Profile>& profiles);  // in one go: rows are sorted first, which is many times as fast
  Profile profile(std::int64_t document) const;
  // With its copies, links and membership.
  void remove(std::int64_t document);

  // Reports that share a band; a mark, of another outlet, within `days`; a number of terms, within `days`. Sorted; without the report
  // itself.
  std::vector<std::int64_t> band_mates(const Profile& profile) const;
  std::vector<std::int64_t> mark_mates(const Profile& profile, int days) const;
  std::vector<std::int64_t> term_mates(const Profile& profile, int days, int in_common) const;

  void add_copy(const CopyRow& copy);
  std::vector<CopyRow> copies() const;                          // by document, original
  std::vector<CopyRow> copies_of(std::int64_t document) const;  // that it is a copy in, by original
  void add_link(std::int64_t a, std::int64_t b, int likeness);  // both ways
  std::vector<StoryLink> links(std::int64_t document) const;    // by document
  std::int32_t day(std::int64_t document) const;
  // Key of the order that does not depend on arrival: publication, id.
  std::pair<std::string, std::string> order(std::int64_t document) const;
  void set_story(std::int64_t document, const std::string& story);
  std::vector<std::pair<std::int64_t, std::string>> memberships() const;  // document, story: all that are lined up, by document
  std::vector<std::int64_t> documents_in(const std::string& story) const;

 private:
  struct Statements;
  Database* database_;
  std::unique_ptr<Statements> with_;
};

}  // namespace hearsay
