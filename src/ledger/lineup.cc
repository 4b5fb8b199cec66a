#include "ledger/lineup.h"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {
namespace {

CopyRow copy_at(const Statement& row) {
  CopyRow out;
  out.document = row.integer(0), out.original = row.integer(1);
  out.kind = row.text(2), out.reason = row.text(3);
  out.words = row.integer(4), out.of_document = row.integer(5), out.of_original = row.integer(6);
  out.run = {static_cast<std::uint32_t>(row.integer(7)), static_cast<std::uint32_t>(row.integer(8))};
  return out;
}

}  // namespace

struct Lineup::Statements {
  explicit Statements(Database& database) : materials(database), postings(database), database(database) {}
  StoryMaterials materials;
  Postings postings;
  Database& database;
  Statement insert{database, "INSERT INTO profiles VALUES(?, ?, ?, ?, ?)"};
  Statement profile{database, "SELECT rank, outlet, hashes, features FROM profiles WHERE document = ?"};
  Statement rank{database, "SELECT rank FROM profiles WHERE document = ?"};
  Statement order{database, "SELECT published, id FROM documents WHERE key = ?"};
  Statement links{database, "SELECT other, likeness, other_rank FROM story_links WHERE document = ? ORDER BY other"};
  Statement has_link{database, "SELECT 1 FROM story_links WHERE document = ? AND other = ?"};
  Statement add_link{database, "INSERT OR REPLACE INTO story_links VALUES(?, ?, ?, ?)"};
  Statement remove_link{database, "DELETE FROM story_links WHERE document = ? AND other = ?"};
  Statement add_copy{database, "INSERT OR REPLACE INTO copies VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement has_copy{database, "SELECT 1 FROM copies WHERE document = ? AND original = ?"};
  Statement remove_copy{database, "DELETE FROM copies WHERE document = ? AND original = ?"};
  Statement membership{database, "SELECT story, level FROM story_documents WHERE document = ?"};
  Statement set_membership{database, "INSERT OR REPLACE INTO story_documents VALUES(?, ?, ?)"};
};

Lineup::Lineup(const Ledger& ledger) : database_(&ledger.database()), with_(std::make_unique<Statements>(ledger.database())) {}
Lineup::~Lineup() = default;
Lineup::Lineup(Lineup&&) noexcept = default;

std::string Lineup::version() const {
  Statement row(*database_, "SELECT version FROM lineup");
  return row.step() ? row.text(0) : std::string();
}

void Lineup::start_over(const std::string& version) {
  for (const char* table : {"story_documents", "story_links", "copies", "story_terms", "passage_marks", "copy_bands", "profiles", "lineup"})
    database_->run(fmt::format("DELETE FROM {}", table));
  Statement insert(*database_, "INSERT INTO lineup VALUES(?)");
  insert.run(version);
}

// Keys of documents only grow, and all are lined up at once: what is behind the last one is new.
std::vector<std::int64_t> Lineup::new_documents() const {
  Statement row(*database_, "SELECT key, published, id FROM documents WHERE key > ? AND superseded_by IS NULL");
  std::vector<std::pair<std::int64_t, std::int64_t>> ranked;
  for (row.start(last_document()); row.step();) ranked.emplace_back(rank_of(row.text(1), row.text(2)), row.integer(0));
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::int64_t> out;
  out.reserve(ranked.size());
  for (const auto& [rank, document] : ranked) out.push_back(document);
  return out;
}

std::int64_t Lineup::last_document() const { return database_->number("SELECT coalesce(max(document), 0) FROM profiles"); }
std::int64_t Lineup::count() const { return database_->number("SELECT count(*) FROM story_documents"); }

std::vector<std::int64_t> Lineup::outdated_documents() const {
  Statement row(*database_,
                "SELECT key FROM documents INDEXED BY documents_superseded WHERE superseded_by IS NOT NULL AND "
                "superseded_by > (SELECT coalesce(max(document), 0) FROM profiles) AND EXISTS (SELECT 1 FROM profiles WHERE document = "
                "documents.key) ORDER BY key");
  std::vector<std::int64_t> out;
  while (row.step()) out.push_back(row.integer(0));
  return out;
}

StoryMaterial Lineup::material(std::int64_t document) const { return with_->materials.read(document); }
StoryMaterial Lineup::text_material(std::int64_t document) const { return with_->materials.read_text(document); }
std::string Lineup::text(std::int64_t document) const { return with_->materials.read_text(document).text; }
const Postings& Lineup::postings() const { return with_->postings; }

void Lineup::add(std::span<const Profile> profiles) {
  for (const auto& profile : profiles)
    with_->insert.run(profile.document, profile.rank, profile.outlet, Blob{hash_bytes(profile)}, Blob{profile.features});
  with_->postings.add(profiles);
}

Profile Lineup::profile(std::int64_t document) const {
  Profile out;
  out.document = document;
  auto& row = with_->profile;
  row.start(document);
  if (!row.step()) throw Error(ErrorCode::not_found, fmt::format("{}: document {} is not lined up", database_->path(), document));
  out.rank = row.integer(0), out.outlet = static_cast<std::int32_t>(row.integer(1));
  read_hashes(row.bytes(2), out);
  out.features = row.bytes(3);
  row.reset();
  return out;
}

std::int64_t Lineup::rank(std::int64_t document) const {
  with_->rank.start(document);
  const auto out = with_->rank.step() ? with_->rank.integer(0) : 0;
  with_->rank.reset();
  return out;
}

void Lineup::remove(std::int64_t document) {
  with_->postings.remove(profile(document));
  for (const auto& link : links(document)) with_->remove_link.run(link.document, document);
  for (const char* sql :
       {"DELETE FROM story_links WHERE document = ?", "DELETE FROM story_documents WHERE document = ?",
        "DELETE FROM copies WHERE document = ?", "DELETE FROM copies WHERE original = ?", "DELETE FROM profiles WHERE document = ?"})
    Statement(*database_, sql).run(document);
}

void Lineup::add_copy(const CopyRow& copy) {
  with_->add_copy.run(copy.document, copy.original, copy.kind, copy.reason, copy.words, copy.of_document, copy.of_original, copy.run.begin,
                      copy.run.end);
}

std::vector<CopyRow> Lineup::copies() const {
  Statement row(*database_, "SELECT * FROM copies ORDER BY document, original");
  std::vector<CopyRow> out;
  while (row.step()) out.push_back(copy_at(row));
  return out;
}

bool Lineup::has_copy(std::int64_t a, std::int64_t b) const {
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    with_->has_copy.start(one, other);
    const bool out = with_->has_copy.step();
    with_->has_copy.reset();
    if (out) return true;
  }
  return false;
}

void Lineup::remove_copy(std::int64_t a, std::int64_t b) {
  with_->remove_copy.run(a, b);
  with_->remove_copy.run(b, a);
}

void Lineup::add_link(const StoryLink& a, const StoryLink& b) {
  with_->add_link.run(a.document, b.document, a.likeness, b.rank);
  with_->add_link.run(b.document, a.document, a.likeness, a.rank);
}

void Lineup::remove_link(std::int64_t a, std::int64_t b) {
  with_->remove_link.run(a, b);
  with_->remove_link.run(b, a);
}

bool Lineup::has_link(std::int64_t a, std::int64_t b) const {
  with_->has_link.start(a, b);
  const bool out = with_->has_link.step();
  with_->has_link.reset();
  return out;
}

std::vector<StoryLink> Lineup::links(std::int64_t document) const {
  std::vector<StoryLink> out;
  for (with_->links.start(document); with_->links.step();)
    out.push_back({with_->links.integer(0), static_cast<int>(with_->links.integer(1)), with_->links.integer(2)});
  return out;
}

std::pair<std::string, std::string> Lineup::order(std::int64_t document) const {
  with_->order.start(document);
  std::pair<std::string, std::string> out;
  if (with_->order.step()) out = {with_->order.text(0), with_->order.text(1)};
  with_->order.reset();
  return out;
}

std::optional<Membership> Lineup::membership(std::int64_t document) const {
  with_->membership.start(document);
  std::optional<Membership> out;
  if (with_->membership.step()) out = Membership{with_->membership.text(0), static_cast<int>(with_->membership.integer(1))};
  with_->membership.reset();
  return out;
}

void Lineup::set_membership(std::int64_t document, const Membership& membership) {
  with_->set_membership.run(document, membership.story, membership.level);
}

std::vector<std::pair<std::int64_t, std::string>> Lineup::memberships() const {
  Statement row(*database_, "SELECT document, story FROM story_documents ORDER BY document");
  std::vector<std::pair<std::int64_t, std::string>> out;
  while (row.step()) out.emplace_back(row.integer(0), row.text(1));
  return out;
}

std::vector<std::int64_t> Lineup::documents_in(const std::string& story) const {
  Statement row(*database_, "SELECT document FROM story_documents WHERE story = ? ORDER BY document");
  std::vector<std::int64_t> out;
  for (row.start(story); row.step();) out.push_back(row.integer(0));
  return out;
}

}  // namespace hearsay
