#include "writers/table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace hearsay {
namespace {

Table small_table() {
  Table table{{"name", "count", "place", "remark"}, {false, true, false, false}, {}, {"remark", "place"}};
  table.rows = {{"Kim", "5", "", "a remark that is rather long"}, {"Müller, \"M\"", "12", "", "line\nend"}};
  return table;
}

TEST(Table, IsAsWideAsItIsWhereNobodyWatches) {
  EXPECT_EQ(format_table(small_table(), TableFormat::table, 0),
            "name         count  place  remark\n"
            "Kim              5         a remark that is rather long\n"
            "Müller, \"M\"     12         line end\n");
}

TEST(Table, ANarrowTerminalDoesWithoutTheEmptyAndTheSpare) {
  EXPECT_EQ(format_table(small_table(), TableFormat::table, 45),
            "name         count  remark\n"
            "Kim              5  a remark that is rather…\n"
            "Müller, \"M\"     12  line end\n");
  EXPECT_EQ(format_table(small_table(), TableFormat::table, 30), "name         count\nKim              5\nMüller, \"M\"     12\n");
}

TEST(Table, EveryFittedLineFits) {
  Table table{{"a", "b", "c"}, {false, false, false}, {{std::string(90, 'x'), std::string(70, 'y'), "汉字汉字汉字汉字汉字"}}, {}};
  const auto cells_of = [](std::string_view line) {
    std::size_t cells = 0;
    for (const char c : line)
      if (const auto byte = static_cast<unsigned char>(c); (byte & 0xC0) != 0x80) cells += byte >= 0xE5 ? 2 : 1;  // of these here
    return cells;
  };
  for (const std::size_t width : {40, 60, 80}) {
    std::istringstream lines(format_table(table, TableFormat::table, width));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(cells_of(line), width) << line;
    EXPECT_EQ(count, 2);
  }
}

TEST(Table, NothingFromATextReachesTheTerminal) {
  Table table{{"a"}, {false}, {{"red \x1b[31m and \xe2\x80\xae turned"}}, {}};
  const auto text = format_table(table, TableFormat::table, 0);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);
}

TEST(Table, ForPrograms) {
  EXPECT_EQ(format_table(small_table(), TableFormat::csv, 20),
            "name,count,place,remark\r\nKim,5,,a remark that is rather long\r\n\"Müller, \"\"M\"\"\",12,,\"line\nend\"\r\n");
  EXPECT_EQ(format_table(small_table(), TableFormat::jsonl, 20).substr(0, 50),
            "{\"name\":\"Kim\",\"count\":5,\"place\":null,\"remark\":\"a r");
  EXPECT_EQ(format_table({{"a"}, {false}, {}, {}}, TableFormat::json, 0), "[]\n");
  EXPECT_EQ(format_table({{"a"}, {false}, {}, {}}, TableFormat::table, 0), "");
}

}  // namespace
}  // namespace hearsay
