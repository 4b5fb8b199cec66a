#include "ledger/ledger.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/hash.h"
#include "ledger/schema.h"
#include "ledger/writer.h"

namespace hearsay {
namespace {

std::uint64_t reading_hash(std::string_view id, std::string_view fingerprint) { return hash64(fingerprint, hash64(id)); }

}  // namespace

std::string fingerprint_of(const Document& document) {
  std::uint64_t low = 0, high = 1;
  for (const auto* field : {&document.text, &document.url, &document.outlet, &document.title, &document.author, &document.language,
                            &document.published, &document.published_from}) {
    low = hash64(*field, low);
    high = hash64(*field, high);
  }
  for (const auto& entry : document.meta) {
    for (const auto* field : {&entry.name, &entry.value}) low = hash64(*field, low), high = hash64(*field, high);
  }
  return hex(high) + hex(low);
}

Ledger::Ledger(const std::string& path, Access access) : database_(std::make_unique<Database>(path, access)) {
  prepare_schema(*database_, access);
  if (access == Access::read) {
    // What lies behind a claim stands in six tables: SQLite's 2 MB of pages do not hold a few reports.
    database_->run("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    // What one question has found is still there for the next one, whatever another process writes meanwhile.
    database_->run("BEGIN");
    return;
  }
  // With a write-ahead log, NORMAL loses at most the last batches on a power cut, and never damages the file.
  database_->run("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY");
  writer_ = std::make_unique<Writer>(*database_);
}

Ledger::~Ledger() {
  writer_.reset();
  if (open_ && database_) database_->roll_back();
}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;

void Ledger::read_with(const Provenance& provenance) {
  Statement insert(*database_, "INSERT OR IGNORE INTO versions(program, model, knowledge) VALUES(?, ?, ?)");
  insert.run(provenance.program, provenance.model, provenance.knowledge);
  Statement find(*database_, "SELECT key FROM versions WHERE program = ? AND model = ? AND knowledge = ?");
  find.start(provenance.program, provenance.model, provenance.knowledge);
  version_ = find.step() ? find.integer(0) : 0;
  held_.clear();
  Statement readings(*database_, "SELECT id, fingerprint FROM documents WHERE version = ?");
  readings.start(version_);
  while (readings.step()) held_.insert(reading_hash(readings.bytes(0), readings.text(1)));
}

bool Ledger::holds(const Document& document) const {
  return !held_.empty() && held_.contains(reading_hash(document.id, fingerprint_of(document)));
}

void Ledger::begin() {
  if (open_) return;
  database_->run("BEGIN IMMEDIATE");
  open_ = true;
}

void Ledger::commit() {
  if (!open_) return;
  try {
    database_->run("COMMIT");
  } catch (const Error&) {
    database_->roll_back();
    open_ = false, batch_ = 0, batch_bytes_ = 0;
    throw;
  }
  open_ = false, batch_ = 0, batch_bytes_ = 0;
}

Written Ledger::write(const Document& document) {
  begin();
  const auto fingerprint = fingerprint_of(document);
  auto& w = *writer_;
  w.find.start(document.id, fingerprint, version_);
  const bool known = w.find.step();
  w.find.reset();
  if (known) return Written::unchanged;
  Written outcome = Written::added;
  try {
    w.savepoint.run();
    w.next_document.reset();
    w.next_document.step();
    const auto key = w.next_document.integer(0);
    w.next_document.reset();
    w.supersede.start(key, document.id);
    const auto older = w.supersede.step() ? std::optional(w.supersede.integer(0)) : std::nullopt;
    w.supersede.reset();
    if (older) outcome = Written::superseded, w.forget_names(*older);
    w.write_metadata(document, fingerprint, key, version_);
    w.write_layers(document, key);
    for (const auto& claim : document.claims) w.write_claim(document, claim, key);
    w.release.run();
  } catch (...) {
    // A full disk makes SQLite roll back the whole transaction by itself; else the document's part goes and the rest stays.
    sqlite3_exec(database_->handle(), "ROLLBACK TO document; RELEASE document", nullptr, nullptr, nullptr);
    if (sqlite3_get_autocommit(database_->handle()) != 0) open_ = false, batch_ = 0, batch_bytes_ = 0;
    throw;
  }
  batch_bytes_ += document.text.size();
  if (++batch_ >= kBatch || batch_bytes_ >= kBatchBytes) commit();
  return outcome;
}

void Ledger::note_failure(std::string_view record, ErrorCode code, std::string_view message) {
  begin();
  writer_->failure.run(record, name_of(code), message);
}

void Ledger::forget_failure(std::string_view record) {
  begin();
  writer_->no_failure.run(record);
}

void Ledger::forget_failures_in(std::string_view file) {
  begin();
  writer_->no_failures.run(file);
}

}  // namespace hearsay
