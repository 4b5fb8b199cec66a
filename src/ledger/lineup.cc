#include "ledger/lineup.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <tuple>
#include <unordered_map>

#include "base/calendar.h"
#include "document/names.h"
#include "ledger/compression.h"

namespace hearsay {
namespace {

std::int32_t day_number(const std::string& date) {
  const auto day = parse_iso_date(date);
  return day ? static_cast<std::int32_t>(day->time_since_epoch().count()) : kNoDay;
}

// The hashes of a profile as bytes: three counts, then all of them; little-endian, as every machine that this runs on.
std::string packed(const Profile& profile) {
  std::vector<std::int32_t> all;
  for (const auto* list : {&profile.bands, &profile.marks, &profile.terms}) all.push_back(static_cast<std::int32_t>(list->size()));
  for (const auto* list : {&profile.bands, &profile.marks, &profile.terms}) all.insert(all.end(), list->begin(), list->end());
  std::string out(all.size() * sizeof(std::int32_t), '\0');
  std::memcpy(out.data(), all.data(), out.size());
  return out;
}

void unpack(std::string_view bytes, Profile& profile) {
  std::vector<std::int32_t> all(bytes.size() / sizeof(std::int32_t));
  std::memcpy(all.data(), bytes.data(), all.size() * sizeof(std::int32_t));
  std::size_t at = 3, which = 0;
  for (auto* list : {&profile.bands, &profile.marks, &profile.terms}) {
    const auto size = which < all.size() ? static_cast<std::size_t>(std::max(0, all[which])) : 0;
    ++which;
    if (all.size() < 3 || at + size > all.size()) throw Error(ErrorCode::bad_format, "the ledger's table profiles is damaged");
    list->assign(all.begin() + static_cast<std::ptrdiff_t>(at), all.begin() + static_cast<std::ptrdiff_t>(at + size));
    at += size;
  }
}

using Rows = std::vector<std::tuple<std::int32_t, std::int32_t, std::int64_t, std::int32_t>>;  // hash, day, document, outlet

std::vector<std::int64_t> sorted(std::vector<std::int64_t> keys, std::int64_t without) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::erase(keys, without);
  return keys;
}

// The days to look at, both ends included: around a date, and those reports that have none; everything for a report without a date.
std::vector<std::pair<std::int64_t, std::int64_t>> ranges_of(std::int32_t day, int days) {
  if (day == kNoDay) return {{std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()}};
  return {{kNoDay, kNoDay}, {std::int64_t{day} - days, std::int64_t{day} + days}};
}

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
  explicit Statements(Database& database) : database(database) {}
  Database& database;
  Statement metadata{database, "SELECT id, outlet, title, language, published, origin, text, bytes FROM documents WHERE key = ?"};
  Statement entities{database, "SELECT kind, name, id, mentions FROM entities WHERE document = ? ORDER BY ordinal"};
  Statement places{database, "SELECT id, count(*), min(name) FROM places WHERE document = ? AND id <> '' GROUP BY id"};
  Statement events{database,
                   "SELECT claims.event, times.type, times.earliest, times.latest FROM claims LEFT JOIN times ON times.key = claims.time "
                   "WHERE claims.document = ? AND claims.event IS NOT NULL"};
  Statement sentences{database,
                      "SELECT DISTINCT sentence_begin, sentence_end FROM claims WHERE document = ? ORDER BY sentence_begin, sentence_end"};
  Statement cites{database,
                  "SELECT DISTINCT sources.name FROM claims JOIN sources ON sources.claim = claims.key WHERE claims.document = ? AND "
                  "sources.kind = 'outlet' AND sources.name <> '' ORDER BY sources.name"};
  Statement profile{database, "SELECT day, outlet, hashes, features FROM profiles WHERE document = ?"};
  Statement day{database, "SELECT day FROM profiles WHERE document = ?"};
  Statement names{database, "SELECT outlet, origin FROM documents WHERE key = ?"};
  Statement order{database, "SELECT published, id FROM documents WHERE key = ?"};
  Statement band_mates{database, "SELECT document FROM copy_bands WHERE band = ?"};
  Statement mark_mates{database, "SELECT document FROM passage_marks WHERE mark = ? AND day BETWEEN ? AND ? AND outlet <> ?"};
  Statement term_mates{database, "SELECT document FROM story_terms WHERE term = ? AND day BETWEEN ? AND ?"};
  Statement links{database, "SELECT other, likeness FROM story_links WHERE document = ? ORDER BY other"};
  Statement add_copy{database, "INSERT OR REPLACE INTO copies VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement add_link{database, "INSERT OR REPLACE INTO story_links VALUES(?, ?, ?)"};
  Statement set_story{database, "INSERT OR REPLACE INTO story_documents VALUES(?, ?)"};
  Statement copies_of{database, "SELECT * FROM copies WHERE document = ? ORDER BY original"};
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
  Statement row(
      *database_,
      "SELECT key FROM documents WHERE key > (SELECT coalesce(max(document), 0) FROM profiles) AND superseded_by IS NULL ORDER BY key");
  std::vector<std::int64_t> out;
  while (row.step()) out.push_back(row.integer(0));
  return out;
}

std::vector<std::int64_t> Lineup::outdated_documents() const {
  Statement row(*database_,
                "SELECT key FROM documents INDEXED BY documents_superseded WHERE superseded_by IS NOT NULL AND "
                "superseded_by > (SELECT coalesce(max(document), 0) FROM profiles) AND EXISTS (SELECT 1 FROM profiles WHERE document = "
                "documents.key) ORDER BY key");
  std::vector<std::int64_t> out;
  while (row.step()) out.push_back(row.integer(0));
  return out;
}

std::string Lineup::text(std::int64_t document) const {
  auto& row = with_->metadata;
  row.start(document);
  if (!row.step()) throw Error(ErrorCode::not_found, fmt::format("{}: no document has the key {}", database_->path(), document));
  auto out = decompress(row.bytes(6), static_cast<std::size_t>(row.integer(7)));
  row.reset();
  return out;
}

ReportNames Lineup::names(std::int64_t document) const {
  ReportNames out;
  with_->names.start(document);
  if (with_->names.step()) out.outlet = with_->names.text(0), out.origin = with_->names.text(1);
  with_->names.reset();
  for (with_->cites.start(document); with_->cites.step();) out.cites.push_back(with_->cites.text(0));
  return out;
}

StoryMaterial Lineup::material(std::int64_t document) const {
  StoryMaterial out;
  out.key = document;
  auto& row = with_->metadata;
  row.start(document);
  if (!row.step()) throw Error(ErrorCode::not_found, fmt::format("{}: no document has the key {}", database_->path(), document));
  int column = 0;
  for (auto* field : {&out.id, &out.outlet, &out.title, &out.language, &out.published, &out.origin}) *field = row.text(column++);
  out.text = decompress(row.bytes(6), static_cast<std::size_t>(row.integer(7)));
  row.reset();
  out.day = day_number(out.published);
  for (with_->entities.start(document); with_->entities.step();)
    out.entities.push_back({entity_kind_named(with_->entities.bytes(0)).value_or(EntityKind::other), with_->entities.text(1),
                            with_->entities.text(2), with_->entities.integer(3)});
  for (with_->places.start(document); with_->places.step();) {
    out.places[with_->places.text(0)] = static_cast<int>(with_->places.integer(1));
    out.place_names[with_->places.text(0)] = with_->places.text(2);
  }
  for (with_->sentences.start(document); with_->sentences.step();)
    out.sentences.push_back(
        {static_cast<std::uint32_t>(with_->sentences.integer(0)), static_cast<std::uint32_t>(with_->sentences.integer(1))});
  auto& events = with_->events;
  for (events.start(document); events.step();) {
    ++out.events[events.text(0)];
    if (events.null(2)) continue;
    const auto day = day_number(events.text(2));
    if (day != kNoDay && day == day_number(events.text(3))) ++out.days[day];
  }
  for (with_->cites.start(document); with_->cites.step();) out.cites.push_back(with_->cites.text(0));
  return out;
}

void Lineup::add(std::vector<Profile>& profiles) {
  Statement insert(*database_, "INSERT INTO profiles VALUES(?, ?, ?, ?, ?)");
  Rows bands, marks, terms;
  for (const auto& profile : profiles) {
    insert.run(profile.document, profile.day, profile.outlet, Blob{packed(profile)}, Blob{profile.features});
    for (const auto band : profile.bands) bands.emplace_back(band, 0, profile.document, 0);
    for (const auto mark : profile.marks) marks.emplace_back(mark, profile.day, profile.document, profile.outlet);
    for (const auto term : profile.terms) terms.emplace_back(term, profile.day, profile.document, 0);
  }
  for (auto* rows : {&bands, &marks, &terms}) std::sort(rows->begin(), rows->end());
  Statement band(*database_, "INSERT INTO copy_bands VALUES(?, ?)");
  for (const auto& [hash, day, document, outlet] : bands) band.run(hash, document);
  Statement mark(*database_, "INSERT INTO passage_marks VALUES(?, ?, ?, ?)");
  for (const auto& [hash, day, document, outlet] : marks) mark.run(hash, day, document, outlet);
  Statement term(*database_, "INSERT INTO story_terms VALUES(?, ?, ?)");
  for (const auto& [hash, day, document, outlet] : terms) term.run(hash, day, document);
}

Profile Lineup::profile(std::int64_t document) const {
  Profile out;
  out.document = document;
  auto& row = with_->profile;
  row.start(document);
  if (!row.step()) throw Error(ErrorCode::not_found, fmt::format("{}: document {} is not lined up", database_->path(), document));
  out.day = static_cast<std::int32_t>(row.integer(0)), out.outlet = static_cast<std::int32_t>(row.integer(1));
  unpack(row.bytes(2), out);
  out.features = row.bytes(3);
  row.reset();
  return out;
}

void Lineup::remove(std::int64_t document) {
  const auto old = profile(document);
  Statement band(*database_, "DELETE FROM copy_bands WHERE band = ? AND document = ?");
  for (const auto hash : old.bands) band.run(hash, document);
  Statement mark(*database_, "DELETE FROM passage_marks WHERE mark = ? AND day = ? AND document = ?");
  for (const auto hash : old.marks) mark.run(hash, old.day, document);
  Statement term(*database_, "DELETE FROM story_terms WHERE term = ? AND day = ? AND document = ?");
  for (const auto hash : old.terms) term.run(hash, old.day, document);
  Statement back(*database_, "DELETE FROM story_links WHERE document = ? AND other = ?");
  for (const auto& link : links(document)) back.run(link.document, document);
  for (const char* sql :
       {"DELETE FROM story_links WHERE document = ?", "DELETE FROM story_documents WHERE document = ?",
        "DELETE FROM copies WHERE document = ?", "DELETE FROM copies WHERE original = ?", "DELETE FROM profiles WHERE document = ?"})
    Statement(*database_, sql).run(document);
}

std::vector<std::int64_t> Lineup::band_mates(const Profile& profile) const {
  std::vector<std::int64_t> out;
  auto& row = with_->band_mates;
  for (const auto band : profile.bands)
    for (row.start(band); row.step();) out.push_back(row.integer(0));
  return sorted(std::move(out), profile.document);
}

std::vector<std::int64_t> Lineup::mark_mates(const Profile& profile, int days) const {
  std::vector<std::int64_t> out;
  auto& row = with_->mark_mates;
  for (const auto mark : profile.marks)
    for (const auto& [first, last] : ranges_of(profile.day, days))
      for (row.start(mark, first, last, profile.outlet); row.step();) out.push_back(row.integer(0));
  return sorted(std::move(out), profile.document);
}

std::vector<std::int64_t> Lineup::term_mates(const Profile& profile, int days, int in_common) const {
  std::unordered_map<std::int64_t, int> shared;
  auto& row = with_->term_mates;
  for (const auto term : profile.terms)
    for (const auto& [first, last] : ranges_of(profile.day, days))
      for (row.start(term, first, last); row.step();) ++shared[row.integer(0)];
  std::vector<std::int64_t> out;
  for (const auto& [document, terms] : shared)
    if (terms >= in_common) out.push_back(document);
  return sorted(std::move(out), profile.document);
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

std::vector<CopyRow> Lineup::copies_of(std::int64_t document) const {
  std::vector<CopyRow> out;
  for (with_->copies_of.start(document); with_->copies_of.step();) out.push_back(copy_at(with_->copies_of));
  return out;
}

void Lineup::add_link(std::int64_t a, std::int64_t b, int likeness) {
  with_->add_link.run(a, b, likeness);
  with_->add_link.run(b, a, likeness);
}

std::vector<StoryLink> Lineup::links(std::int64_t document) const {
  std::vector<StoryLink> out;
  for (with_->links.start(document); with_->links.step();)
    out.push_back({with_->links.integer(0), static_cast<int>(with_->links.integer(1))});
  return out;
}

std::int32_t Lineup::day(std::int64_t document) const {
  with_->day.start(document);
  const auto out = with_->day.step() ? static_cast<std::int32_t>(with_->day.integer(0)) : kNoDay;
  with_->day.reset();
  return out;
}

std::pair<std::string, std::string> Lineup::order(std::int64_t document) const {
  with_->order.start(document);
  std::pair<std::string, std::string> out;
  if (with_->order.step()) out = {with_->order.text(0), with_->order.text(1)};
  with_->order.reset();
  return out;
}

void Lineup::set_story(std::int64_t document, const std::string& story) { with_->set_story.run(document, story); }

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
