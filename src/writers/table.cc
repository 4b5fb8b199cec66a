#include "writers/table.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "writers/terminal.h"

namespace hearsay {
namespace {

constexpr std::size_t kNarrowest = 10;  // columns are not shortened below this many characters
constexpr std::size_t kReadable = 20;   // spare columns go before a column is shortened below this

constexpr NamedTableFormat kFormats[] = {
    {"table", TableFormat::table}, {"json", TableFormat::json}, {"jsonl", TableFormat::jsonl}, {"csv", TableFormat::csv}};

int cells_of(UChar32 c) {
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  if (u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_ENCLOSING_MARK) return 0;
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    width += static_cast<std::size_t>(cells_of(c));
  }
  return width;
}

// The beginning of the text that fits, with an ellipsis where something is cut.
std::string fitted(std::string_view text, std::size_t width) {
  if (width_of(text) <= width) return std::string(text);
  std::size_t used = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const auto begin = i;
    UChar32 c;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    used += static_cast<std::size_t>(cells_of(c));
    if (used < width) continue;
    auto out = std::string(text.substr(0, static_cast<std::size_t>(begin)));
    out.erase(out.find_last_not_of(' ') + 1);
    return out + "…";
  }
  return std::string(text);
}

std::size_t total_of(const std::vector<std::size_t>& widths, std::size_t most) {
  std::size_t sum = 0;
  for (const auto width : widths) sum += width > 0 ? std::min(width, most) + 2 : 0;
  return sum - std::min<std::size_t>(sum, 2);
}

// Leaves out what can be spared (width 0), then takes characters from the widest column, until the line fits.
void fit(std::vector<std::size_t>& widths, const Table& table, const std::vector<bool>& empty, std::size_t width) {
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (empty[i]) widths[i] = 0;
  for (const auto& name : table.spare) {
    if (total_of(widths, kReadable) <= width) break;
    widths[static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), name) - table.columns.begin())] = 0;
  }
  while (total_of(widths, std::string::npos) > width) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kNarrowest) return;
    --*widest;
  }
}

std::string line_of(const Table& table, const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (widths[i] == 0) continue;
    const auto cell = fitted(cells[i], widths[i]);
    const std::string gap(widths[i] - std::min(widths[i], width_of(cell)), ' ');
    text += (text.empty() ? "" : "  ") + (table.numeric[i] ? gap + cell : cell + gap);
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text + '\n';
}

std::string as_text(const Table& table, std::size_t width) {
  std::vector<std::vector<std::string>> lines{table.columns};
  for (const auto& row : table.rows) {
    lines.emplace_back();
    for (const auto& cell : row) lines.back().push_back(for_terminal(cell));
  }
  std::vector<std::size_t> widths(table.columns.size(), 0);
  std::vector<bool> empty(table.columns.size(), true);
  for (const auto& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], width_of(line[i]));
      if (&line != &lines.front() && !line[i].empty()) empty[i] = false;
    }
  if (width > 0) fit(widths, table, empty, width);
  std::string out;
  for (const auto& line : lines) out += line_of(table, line, widths);
  return out;
}

std::string as_csv(const Table& table) {
  std::string out;
  const auto add = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + csv_field(cells[i]);
    out += "\r\n";
  };
  add(table.columns);
  for (const auto& row : table.rows) add(row);
  return out;
}

nlohmann::ordered_json as_json(const Table& table, const std::vector<std::string>& row) {
  nlohmann::ordered_json out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].empty()) out[table.columns[i]] = nullptr;
    else if (table.numeric[i]) out[table.columns[i]] = nlohmann::ordered_json::parse(row[i]);
    else out[table.columns[i]] = row[i];
  }
  return out;
}

std::string dumped(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

std::span<const NamedTableFormat> table_formats() { return kFormats; }

std::optional<TableFormat> table_format_named(std::string_view name) {
  for (const auto& format : kFormats)
    if (format.name == name) return format.format;
  return std::nullopt;
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string format_table(const Table& table, TableFormat format, std::size_t width) {
  if (format == TableFormat::csv) return as_csv(table);
  if (format == TableFormat::table) return table.rows.empty() ? std::string() : as_text(table, width);
  if (format == TableFormat::json) {
    auto all = nlohmann::ordered_json::array();
    for (const auto& row : table.rows) all.push_back(as_json(table, row));
    return dumped(all) + '\n';
  }
  std::string out;
  for (const auto& row : table.rows) out += dumped(as_json(table, row)) + '\n';
  return out;
}

}  // namespace hearsay
