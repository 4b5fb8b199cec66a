// Rows of text as a table for people, or as JSON, JSON lines or CSV for programs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

enum class TableFormat { table, json, jsonl, csv };

// The formats by name: table (for people), json, jsonl, csv.
struct NamedTableFormat {
  std::string_view name;
  TableFormat format;
};
std::span<const NamedTableFormat> table_formats();
// nullopt for a name that is not among them.
std::optional<TableFormat> table_format_named(std::string_view name);

struct Table {
  std::vector<std::string> columns;            // lower-case words; the keys of JSON
  std::vector<bool> numeric;                   // per column: aligned right, and a number in JSON
  std::vector<std::vector<std::string>> rows;  // UTF-8; line ends are shown as blanks in a table
  std::vector<std::string> spare = {};         // columns that a narrow terminal does without, least needed first
};

// `width`: columns of the terminal that the table is fitted to, by leaving out spare columns and shortening its longest; 0: as wide as it
// is. Columns without any content are left out of a fitted table.
// CSV after RFC 4180, with a line of column names. Ends with a line end, unless there is nothing to print.
std::string format_table(const Table& table, TableFormat format, std::size_t width);

// One CSV field, quoted where it must be.
std::string csv_field(std::string_view text);

}  // namespace hearsay
