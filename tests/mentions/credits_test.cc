#include "mentions/credits.h"

#include <gtest/gtest.h>

#include <fstream>

namespace hearsay {
namespace {

const CreditLexicon& lexicon() {
  static const auto loaded = load_credit_lexicon(Knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data"));
  return *loaded;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> out(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size()) out.back() += line[++i] == 'n' ? '\n' : line[i];
    else if (line[i] == '|') out.emplace_back();
    else out.back() += line[i];
  }
  return out;
}

TEST(Credits, TableOfLines) {
  std::ifstream table(std::string(HEARSAY_SOURCE_DIR) + "/tests/mentions/credits.tsv");
  int lines = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = cells_of(line);
    ASSERT_EQ(cells.size(), 5u) << line;
    Document document;
    document.outlet = cells[0], document.author = cells[1], document.text = cells[2];
    find_credits(document, lexicon());
    std::string parts;
    for (const Credit& credit : document.credits) {
      if (!credit.whole) parts += (parts.empty() ? "" : "; ") + credit.name;
      EXPECT_LE(credit.span.end, document.text.size()) << line;
    }
    EXPECT_EQ(document.origin.empty() ? "-" : document.origin, cells[3]) << line;
    EXPECT_EQ(parts, cells[4]) << line;
    ++lines;
  }
  EXPECT_GE(lines, 60);
}

TEST(Credits, FieldsOfTheRecordComeFirst) {
  Document document;
  document.outlet = "Amur Telegraph";
  document.text = "The talks ended.\n\nSource: Reuters";
  document.meta = {{"source", "Coastal Wire"}};
  find_credits(document, lexicon());
  EXPECT_EQ(document.origin, "Coastal Wire");
  EXPECT_EQ(document.origin_from, "metadata");
  ASSERT_EQ(document.credits.size(), 2u);
  EXPECT_EQ(document.text_of(document.credits[1].span), "Source: Reuters");
}

TEST(Credits, AGivenOriginStays) {
  Document document;
  document.text = "(Reuters) - Shares fell.";
  document.origin = "Coastal Wire", document.origin_from = "metadata";
  find_credits(document, lexicon());
  EXPECT_EQ(document.origin, "Coastal Wire");
}

}  // namespace
}  // namespace hearsay
