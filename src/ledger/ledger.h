// The ledger: the SQLite file that keeps documents, what they claim, and which program and model said so (docs/ledger.md).
//
// Writing: a document goes in whole or not at all. Documents are committed in batches; a killed process leaves whole documents only,
// and reading the same files again adds what is missing. A document whose text or metadata changed, or that a newer program or model
// reads, supersedes its older reading, which is kept.
// Threads: one Ledger belongs to one thread at a time, but for holds(), which any thread may call at any time after read_with().
// Errors: hearsay::Error: not_found, busy, io (full disk, read-only), version (written by a newer hearsay), bad_format, too_large.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

#include "hearsay/document.h"
#include "hearsay/error.h"
#include "ledger/sqlite.h"

namespace hearsay {

// What read a document.
struct Provenance {
  std::string program;    // "0.1.0"
  std::string model;      // fingerprint of the model
  std::string knowledge;  // fingerprint of hearsay.data
};

enum class Written : std::uint8_t { added, superseded, unchanged };

// 32 hexadecimal digits over the text and all metadata of a document: what makes a reading of the same id another one.
std::string fingerprint_of(const Document& document);

class Ledger {
 public:
  // `write` creates the file where there is none; `read` sees it as it was at the first question.
  Ledger(const std::string& path, Access access);
  ~Ledger();  // rolls back what is not committed
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;

  // Says what the documents written from now on were read with, and looks up which readings of that version the ledger holds.
  void read_with(const Provenance& provenance);
  // True where the ledger held this reading of the document at read_with(): nothing needs to be done. Text and metadata suffice.
  bool holds(const Document& document) const;

  // Writes a document with its layers. After an error, nothing of this document is in the ledger.
  Written write(const Document& document);
  // Keeps a note of a record that could not be read, under its name ("reports.jsonl:12"); forgets it when it has been read after all.
  void note_failure(std::string_view record, ErrorCode code, std::string_view message);
  void forget_failure(std::string_view record);
  // Forgets those of all records of a file by their lines ("reports.jsonl:3", ":12"), and not that of the file as a whole.
  void forget_failures_in(std::string_view file);
  // What read that document. Throws not_found.
  Provenance provenance_of(std::int64_t key) const;
  // Makes what was written last. Called by write() itself after every kBatch documents or kBatchBytes of text.
  void commit();

  // The document as it was written: metadata, text, entities (without mentions), times, places, quantities, claims. Throws not_found.
  Document document(std::int64_t key) const;
  Database& database() const { return *database_; }

  static constexpr int kBatch = 128;
  static constexpr std::size_t kBatchBytes = 4 << 20;

 private:
  struct Writer;  // the prepared statements
  void begin();
  std::unique_ptr<Database> database_;
  std::unique_ptr<Writer> writer_;
  std::unordered_set<std::uint64_t> held_;
  std::int64_t version_ = 0;
  int batch_ = 0;
  std::size_t batch_bytes_ = 0;
  bool open_ = false;  // within a transaction
};

}  // namespace hearsay
