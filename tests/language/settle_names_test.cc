// What the pass over the document does to names that were found sentence by sentence.
#include <gtest/gtest.h>

#include "document/syntax.h"
#include "engine.h"

namespace hearsay::testing {
namespace {

// The names' words and kinds after settling, where `names` (pieces of the text) were found as organisations or persons.
std::vector<std::string> settled(std::string text, const std::vector<std::pair<std::string, NameKind>>& names) {
  Document document = split_text(std::move(text));
  for (const auto& [piece, kind] : names) {
    const auto begin = document.text.find(piece);
    TokenRange range{-1, -1};
    for (std::int32_t t = 0; t < static_cast<std::int32_t>(document.tokens.size()); ++t) {
      if (document.tokens[t].span.begin == begin) range.begin = t;
      if (document.tokens[t].span.end == begin + piece.size()) range.end = t + 1;
    }
    EXPECT_GE(range.begin, 0) << piece;
    EXPECT_GT(range.end, range.begin) << piece;
    document.names.push_back({span_of(document, range), range, kind});
  }
  find_names(document, english());
  std::vector<std::string> out;
  for (const auto& name : document.names) out.emplace_back(document.text_of(name.span));
  return out;
}

using Names = std::vector<std::string>;

TEST(SettleNames, EndAfterAFirmsLegalForm) {
  EXPECT_EQ(settled("She left Halvorsen, Inc. of Bergen in May.", {{"Halvorsen, Inc. of Bergen", NameKind::organisation}}),
            Names{"Halvorsen, Inc."});
  EXPECT_EQ(settled("She left Bank of Bergen in May.", {{"Bank of Bergen", NameKind::organisation}}), Names{"Bank of Bergen"});
  EXPECT_EQ(settled("She left Halvorsen Ltd in May.", {{"Halvorsen Ltd", NameKind::organisation}}), Names{"Halvorsen Ltd"});
}

TEST(SettleNames, NoFileIsSomebody) {
  EXPECT_EQ(settled("He sent Minutes.pdf to Nora Lind.", {{"Minutes.pdf", NameKind::person}, {"Nora Lind", NameKind::person}}),
            Names{"Nora Lind"});
}

}  // namespace
}  // namespace hearsay::testing
