// Takes a document apart into rows; load.cc puts it together again. Within this folder only.
#pragma once

#include <string_view>
#include <vector>

#include "ledger/ledger.h"

namespace hearsay {

// One prepared statement a table.
struct Ledger::Writer {
  explicit Writer(Database& database) : database(database) {}

  Database& database;
  Statement savepoint{database, "SAVEPOINT document"};
  Statement release{database, "RELEASE document"};
  Statement find{database, "SELECT 1 FROM documents WHERE id = ? AND fingerprint = ? AND version = ?"};
  Statement next_document{database, "SELECT coalesce(max(key), 0) + 1 FROM documents"};
  Statement supersede{database, "UPDATE documents SET superseded_by = ? WHERE id = ? AND superseded_by IS NULL RETURNING key"};
  Statement document{database, "INSERT INTO documents VALUES(?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement meta{database, "INSERT INTO document_meta VALUES(?, ?, ?, ?)"};
  Statement document_words{database, "INSERT INTO document_words(rowid, title, text) VALUES(?, ?, ?)"};
  Statement entity{database, "INSERT INTO entities VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  // ?2: 1 where the report comes, -1 where it goes.
  Statement names{database,
                  "INSERT INTO names SELECT name, country, role, code, ?2 * sum(kind = 'place'), ?2 * sum(kind <> 'place') FROM entities "
                  "WHERE document = ?1 AND country <> '' GROUP BY 1, 2, 3, 4 ON CONFLICT(name, country, role, code) DO UPDATE SET "
                  "places = places + excluded.places, others = others + excluded.others"};
  Statement no_names{database,
                     "DELETE FROM names WHERE places = 0 AND others = 0 AND name IN (SELECT name FROM entities WHERE document = ?)"};
  Statement time{database, "INSERT INTO times VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement place{database, "INSERT INTO places VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement place_index{database, "INSERT INTO place_index VALUES(?1, ?2, ?2, ?3, ?3)"};
  Statement quantity{database, "INSERT INTO quantities VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement claim{
      database,
      "INSERT INTO claims VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement claim_words{database, "INSERT INTO claim_words(rowid, text) VALUES(?, ?)"};
  Statement source{database, "INSERT INTO sources VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement participant{database, "INSERT INTO participants VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Statement claim_place{database, "INSERT INTO claim_places VALUES(?, ?, ?, ?)"};
  Statement route_stop{database, "INSERT INTO route_stops VALUES(?, ?, ?, ?)"};
  Statement claim_quantity{database, "INSERT INTO claim_quantities VALUES(?, ?, ?)"};
  Statement failure{database, "INSERT OR REPLACE INTO failures VALUES(?, ?, ?)"};
  Statement no_failure{database, "DELETE FROM failures WHERE record = ?"};
  Statement no_failures{database,  // FILE:LINE stands between "FILE:" and "FILE;"
                        "DELETE FROM failures WHERE record > ?1 || ':' AND record < ?1 || ';' AND substr(record, length(?1) + 2) NOT GLOB "
                        "'*[^0-9]*'"};
  // Keys of the document's layers, by ordinal.
  std::vector<std::int64_t> times, places, quantities;

  std::int64_t last() const;  // key of the row written last
  void write_metadata(const Document& document, std::string_view fingerprint, std::int64_t key, std::int64_t version);
  void write_layers(const Document& document, std::int64_t key);
  void forget_names(std::int64_t key);  // of a document that is superseded
  void write_place(const Document& document, const Place& place, std::int64_t key, std::int32_t ordinal);
  void write_claim(const Document& document, const Claim& claim, std::int64_t key);
  void write_sources(const std::vector<Source>& sources, std::int64_t key);
  void write_participants(std::string_view part, const std::vector<Participant>& participants, std::int64_t key);
};

}  // namespace hearsay
