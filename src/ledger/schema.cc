#include "ledger/schema.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <thread>

#include "hearsay/error.h"
#include "ledger/schema_lineup.h"
#include "ledger/schema_names.h"
#include "ledger/schema_points.h"

namespace hearsay {
namespace {

constexpr std::int64_t kApplication = 0x68656172;  // "hear", in the header of the file

// Version 1. Positions (`..._begin`, `..._end`) are bytes in the document's text; `position` counts from 0 within the claim,
// `ordinal` within the document. Every row hangs on a document, and a document names the version that read it.
constexpr const char* kFirstTables = R"sql(
CREATE TABLE versions(
  key INTEGER PRIMARY KEY,
  program TEXT NOT NULL, model TEXT NOT NULL, knowledge TEXT NOT NULL,
  UNIQUE(program, model, knowledge));

CREATE TABLE documents(
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES versions(key),
  superseded_by INTEGER REFERENCES documents(key),
  url TEXT NOT NULL, outlet TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL, language TEXT NOT NULL,
  published TEXT NOT NULL, published_from TEXT NOT NULL,
  text BLOB NOT NULL, bytes INTEGER NOT NULL,
  UNIQUE(id, fingerprint, version));
CREATE UNIQUE INDEX documents_current ON documents(id) WHERE superseded_by IS NULL;
CREATE INDEX documents_published ON documents(published);

CREATE TABLE entities(
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(key), ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, role TEXT NOT NULL, country TEXT NOT NULL,
  mentions INTEGER NOT NULL);
CREATE INDEX entities_document ON entities(document);

CREATE TABLE times(
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(key), ordinal INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,
  type TEXT NOT NULL, value TEXT NOT NULL, earliest TEXT NOT NULL, latest TEXT NOT NULL);
CREATE INDEX times_document ON times(document);

CREATE TABLE places(
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(key), ordinal INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,
  name TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL, lat REAL, lon REAL, id TEXT NOT NULL, score REAL NOT NULL);
CREATE INDEX places_document ON places(document);
CREATE VIRTUAL TABLE place_index USING rtree(key, min_lat, max_lat, min_lon, max_lon);

CREATE TABLE quantities(
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(key), ordinal INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,
  value REAL NOT NULL, unit TEXT NOT NULL, counted TEXT NOT NULL, bound TEXT NOT NULL);
CREATE INDEX quantities_document ON quantities(document);

CREATE TABLE claims(
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents(key),
  id TEXT NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,
  sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  cue_begin INTEGER, cue_end INTEGER, cue_text TEXT, cue_lemma TEXT, stance TEXT,
  speech TEXT NOT NULL, certainty TEXT NOT NULL, outlet_certainty TEXT NOT NULL, polarity TEXT NOT NULL, tense TEXT NOT NULL,
  condition_begin INTEGER, condition_end INTEGER,
  predicate_begin INTEGER NOT NULL, predicate_end INTEGER NOT NULL, predicate TEXT NOT NULL,
  event TEXT, mode TEXT, contexts TEXT, cameo TEXT,
  time INTEGER REFERENCES times(key),
  exchange TEXT NOT NULL);
CREATE INDEX claims_document ON claims(document);
CREATE INDEX claims_id ON claims(id);
CREATE INDEX claims_event ON claims(event);

CREATE TABLE sources(
  claim INTEGER NOT NULL REFERENCES claims(key), position INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL, name TEXT NOT NULL,
  entity INTEGER, kind TEXT NOT NULL, anonymous INTEGER NOT NULL, affiliation TEXT NOT NULL,
  PRIMARY KEY(claim, position)) WITHOUT ROWID;

CREATE TABLE participants(
  claim INTEGER NOT NULL REFERENCES claims(key), part TEXT NOT NULL, position INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL, name TEXT NOT NULL,
  entity INTEGER, code TEXT NOT NULL, role TEXT NOT NULL,
  PRIMARY KEY(claim, part, position)) WITHOUT ROWID;

CREATE TABLE claim_places(
  claim INTEGER NOT NULL REFERENCES claims(key), position INTEGER NOT NULL,
  place INTEGER NOT NULL REFERENCES places(key), role TEXT NOT NULL,
  PRIMARY KEY(claim, position)) WITHOUT ROWID;
CREATE INDEX claim_places_place ON claim_places(place);

CREATE TABLE claim_quantities(
  claim INTEGER NOT NULL REFERENCES claims(key), position INTEGER NOT NULL,
  quantity INTEGER NOT NULL REFERENCES quantities(key),
  PRIMARY KEY(claim, position)) WITHOUT ROWID;

CREATE TABLE failures(
  record TEXT PRIMARY KEY, code TEXT NOT NULL, message TEXT NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE claim_words USING fts5(text, content='claims', content_rowid='key', columnsize=0, tokenize='porter unicode61');
CREATE VIRTUAL TABLE document_words USING fts5(title, text, content='', columnsize=0, tokenize='porter unicode61');

CREATE VIEW claims_flat AS
SELECT claims.id AS claim, documents.id AS document, documents.outlet, documents.published, claims.text,
  (SELECT group_concat(name, ' > ') FROM (SELECT name FROM sources WHERE claim = claims.key ORDER BY position)) AS chain,
  (SELECT name FROM sources WHERE claim = claims.key ORDER BY position DESC LIMIT 1) AS source,
  (SELECT kind FROM sources WHERE claim = claims.key ORDER BY position DESC LIMIT 1) AS source_kind,
  claims.stance, claims.speech, claims.certainty, claims.polarity, claims.tense,
  claims.predicate, claims.event, claims.mode, claims.contexts, claims.cameo,
  (SELECT group_concat(name, '; ') FROM participants WHERE claim = claims.key AND part = 'actor') AS actors,
  (SELECT group_concat(name, '; ') FROM participants WHERE claim = claims.key AND part = 'recipient') AS recipients,
  (SELECT group_concat(name, '; ') FROM participants WHERE claim = claims.key AND part = 'theme') AS themes,
  (SELECT group_concat(claim_places.role || ' ' || places.name, '; ') FROM claim_places JOIN places ON places.key = claim_places.place
    WHERE claim_places.claim = claims.key) AS places,
  times.value AS time, times.earliest, times.latest,
  (SELECT group_concat(quantities.text, '; ') FROM claim_quantities JOIN quantities ON quantities.key = claim_quantities.quantity
    WHERE claim_quantities.claim = claims.key) AS quantities
FROM claims JOIN documents ON documents.key = claims.document LEFT JOIN times ON times.key = claims.time
WHERE documents.superseded_by IS NULL;

CREATE VIEW quoted_flat AS
SELECT sources.name, sources.kind, sources.anonymous, sources.affiliation, sources.position, documents.outlet, documents.published,
  claims.id AS claim, documents.id AS document
FROM sources JOIN claims ON claims.key = sources.claim JOIN documents ON documents.key = claims.document
WHERE documents.superseded_by IS NULL;
)sql";

// Version 2: the stated reason for anonymity, bytes of the document's text; 0 and 0 where none is stated.
constexpr const char* kReasons = R"sql(
ALTER TABLE sources ADD COLUMN reason_begin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sources ADD COLUMN reason_end INTEGER NOT NULL DEFAULT 0;
)sql";

// Version 3: what reports declare of themselves.
constexpr const char* kDeclarations = R"sql(
ALTER TABLE documents ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN origin_from TEXT NOT NULL DEFAULT '';
CREATE TABLE document_meta(
  document INTEGER NOT NULL REFERENCES documents(key), position INTEGER NOT NULL,
  name TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY(document, position)) WITHOUT ROWID;
CREATE INDEX document_meta_name ON document_meta(name, value);
)sql";

// Version 8: what the country of a participant's code was inferred from, where its words do not tell it.
constexpr const char* kInferredCountries = "ALTER TABLE participants ADD COLUMN country_from TEXT NOT NULL DEFAULT '';";

using Migration = void (*)(Database&);

// Migration n brings a ledger from version n to n + 1. A released one is never edited.
constexpr std::array<Migration, 8> kMigrations = {
    [](Database& database) { database.run(kFirstTables); },     [](Database& database) { database.run(kReasons); },
    [](Database& database) { database.run(kDeclarations); },    [](Database& database) { database.run(kLineup); },
    [](Database& database) { database.run(kPointsAndRoutes); }, [](Database& database) { database.run(kRankedLineup); },
    [](Database& database) { database.run(kNames); },           [](Database& database) { database.run(kInferredCountries); },
};

void check_kind(Database& database, std::int64_t version) {
  if (version == 0 && database.number("SELECT count(*) FROM sqlite_master") == 0) return;
  if (database.number("PRAGMA application_id") == kApplication) return;
  throw Error(ErrorCode::bad_format,
              fmt::format("{}: this is another program's database, no ledger; name another with --ledger", database.path()));
}

}  // namespace

int schema_version() { return static_cast<int>(kMigrations.size()); }

namespace {

// SQLite does not wait for the lock that turning on the write-ahead log takes, where another process makes the same ledger: it is asked
// again.
void log_ahead(Database& database) {
  using namespace std::chrono_literals;
  for (auto waited = 0ms;; waited += 10ms) {
    try {
      return database.run("PRAGMA journal_mode = WAL");
    } catch (const Error& error) {
      if (error.code != ErrorCode::busy || waited >= kBusyWait) throw;
    }
    std::this_thread::sleep_for(10ms);
  }
}

}  // namespace

void prepare_schema(Database& database, Access access) {
  auto version = database.number("PRAGMA user_version");
  check_kind(database, version);
  if (version > schema_version())
    throw Error(ErrorCode::version, fmt::format("{}: written by a newer hearsay (ledger version {}, this program knows {}); "
                                                "update hearsay, or name another ledger",
                                                database.path(), version, schema_version()));
  if (version == schema_version()) return;
  if (access == Access::read)
    throw Error(ErrorCode::version, fmt::format("{}: the ledger is {}; run 'hearsay read' on it first", database.path(),
                                                version == 0 ? "empty" : "of an older version"));
  log_ahead(database);
  migrate(database, schema_version());
}

void migrate(Database& database, int version) {
  database.transact("BEGIN EXCLUSIVE", [&] {
    // Another process may have been here while this one waited.
    for (auto at = database.number("PRAGMA user_version"); at < version; ++at) kMigrations.at(static_cast<std::size_t>(at))(database);
    database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplication, version));
  });
}

}  // namespace hearsay
