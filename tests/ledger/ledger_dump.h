// All rows of all tables as text, and the checks that SQLite has for a whole file.
#pragma once

#include <string>
#include <vector>

#include "ledger/sqlite.h"

namespace hearsay::testing {

inline std::vector<std::string> names_in(Database& database, const std::string& sql) {
  std::vector<std::string> out;
  Statement row(database, sql);
  while (row.step()) out.push_back(row.text(0));
  return out;
}

inline std::string dump_of(const std::string& path) {
  Database database(path, Access::read);
  std::string out;
  for (const auto& table : names_in(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
    const auto columns = names_in(database, "SELECT name FROM pragma_table_info('" + table + "')");
    out += "== " + table + "\n";
    // Through their shadow tables, the virtual ones are dumped as well.
    if (table == "claim_words" || table == "document_words" || table == "place_index") continue;
    Statement row(database, "SELECT * FROM \"" + table + "\"");
    while (row.step()) {
      for (std::size_t i = 0; i < columns.size(); ++i) out += row.text(static_cast<int>(i)) + '|';
      out += '\n';
    }
  }
  return out;
}

// Empty where the file is whole: its pages, its references, and that the words of every claim are indexed.
inline std::string damage_in(const std::string& path) {
  Database database(path, Access::write);
  std::string out;
  for (const auto& line : names_in(database, "PRAGMA integrity_check"))
    if (line != "ok") out += line + '\n';
  for (const auto& line : names_in(database, "PRAGMA foreign_key_check")) out += "broken reference in " + line + '\n';
  database.run("INSERT INTO claim_words(claim_words, rank) VALUES('integrity-check', 1)");
  if (database.number("SELECT count(*) FROM places WHERE lat IS NOT NULL") != database.number("SELECT count(*) FROM place_index"))
    out += "places are missing in their index\n";
  return out;
}

}  // namespace hearsay::testing
