// What the ledger keeps so that a new report can be lined up with the others without reading them again: by what each is found, which are
// copies of which, which belong to one story. src/stories/ decides; here is only the SQL (docs/ledger.md has the tables). One Lineup
// belongs to one thread at a time, and must not outlive its ledger. Errors: as Ledger's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ledger/ledger.h"
#include "ledger/postings.h"
#include "ledger/story_material.h"

namespace hearsay {

struct CopyRow {
  std::int64_t document = 0, original = 0;
  std::string kind, reason;
  std::int64_t words = 0;                         // shared
  std::int64_t of_document = 0, of_original = 0;  // words of the two
  Span run;                                       // the longest shared run, bytes of the copy's text
};

// Of a report with another one.
struct StoryLink {
  std::int64_t document = 0;  // the other one
  int likeness = 0;
  std::int64_t rank = 0;  // of the other one
};

// The story of a report, and at which level it was made (src/stories/story_levels.h).
struct Membership {
  std::string story;
  int level = 0;
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

  std::vector<std::int64_t> new_documents() const;       // current, and not lined up; in the order of rank
  std::vector<std::int64_t> outdated_documents() const;  // lined up, and superseded since
  std::int64_t last_document() const;                    // the greatest key that is lined up, 0 for none
  std::int64_t count() const;                            // of what is lined up
  StoryMaterial material(std::int64_t document) const;   // throws not_found
  StoryMaterial text_material(std::int64_t document) const;
  std::string text(std::int64_t document) const;

  void add(std::span<const Profile> profiles);
  Profile profile(std::int64_t document) const;
  std::int64_t rank(std::int64_t document) const;
  // With its copies, links and membership.
  void remove(std::int64_t document);
  const Postings& postings() const;

  void add_copy(const CopyRow& copy);
  bool has_copy(std::int64_t a, std::int64_t b) const;    // either way
  void remove_copy(std::int64_t a, std::int64_t b);       // either way
  std::vector<CopyRow> copies() const;                    // by document, original
  void add_link(const StoryLink& a, const StoryLink& b);  // both ways; of one likeness
  void remove_link(std::int64_t a, std::int64_t b);
  bool has_link(std::int64_t a, std::int64_t b) const;
  std::vector<StoryLink> links(std::int64_t document) const;  // by document
  // Key of the order in which stories name their reports: publication, id.
  std::pair<std::string, std::string> order(std::int64_t document) const;
  std::optional<Membership> membership(std::int64_t document) const;
  void set_membership(std::int64_t document, const Membership& membership);
  std::vector<std::pair<std::int64_t, std::string>> memberships() const;  // document, story: all that are lined up, by document
  std::vector<std::int64_t> documents_in(const std::string& story) const;

 private:
  struct Statements;
  Database* database_;
  std::unique_ptr<Statements> with_;
};

}  // namespace hearsay
