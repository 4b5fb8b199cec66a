// Passages between quotation marks.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attribution/attribution.h"

namespace hearsay {
namespace {

struct QuoteCase {
  std::string name, text;
  std::vector<std::string> quotes;  // with their marks, in order of text
};

void PrintTo(const QuoteCase& item, std::ostream* out) { *out << item.name; }

Document document_of(const std::string& text) {
  Document document;
  document.text = text;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find("\n\n", begin), text.size());
    document.paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end == text.size() ? end : end + 2;
  }
  return document;
}

class Quotes : public ::testing::TestWithParam<QuoteCase> {};

TEST_P(Quotes, AreFound) {
  auto document = document_of(GetParam().text);
  find_quotes(document);
  std::vector<std::string> found;
  for (const auto& quote : document.quotes) found.emplace_back(document.text_of(quote.span));
  EXPECT_EQ(found, GetParam().quotes);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, Quotes,
    ::testing::Values(
        QuoteCase{"straight", R"(He said "no" and left.)", {R"("no")"}}, QuoteCase{"curly", "“No,” he said.", {"“No,”"}},
        QuoteCase{"french", "Elle a dit « non » hier.", {"« non »"}}, QuoteCase{"german", "Er sagte „nein“ und ging.", {"„nein“"}},
        QuoteCase{"doubled apostrophes", "''Never,'' she said.", {"''Never,''"}},
        QuoteCase{"curly closed by two single ones", "“Never,’’ she said. “No.”", {"“Never,’’", "“No.”"}},
        QuoteCase{"backticks", "``Never,'' she said.", {"``Never,''"}},
        QuoteCase{"single", "It was 'a mistake', he said.", {"'a mistake'"}},
        QuoteCase{"single curly", "It was ‘a mistake’, he said.", {"‘a mistake’"}},
        QuoteCase{"apostrophes are no marks", "The workers' union didn't like the '90s. It's over.", {}},
        QuoteCase{"curly apostrophes are no marks", "The workers’ union didn’t like it.", {}},
        QuoteCase{"single curly closed by a straight one", "‘It was never about money,' he said.", {"‘It was never about money,'"}},
        QuoteCase{"no end at a genitive", "‘The boys' mother knew,’ he said.", {"‘The boys' mother knew,’"}},
        QuoteCase{"low closed by a straight one", "„No,\" he said. „Never.\"", {"„No,\"", "„Never.\""}},
        QuoteCase{"nested", "“He called it ‘a sin’ twice,” she said.", {"“He called it ‘a sin’ twice,”", "‘a sin’"}},
        QuoteCase{"nested and closed together", "“He said, ‘No,’” she said.", {"“He said, ‘No,’”", "‘No,’"}},
        QuoteCase{"two of them", R"("A," he said. "B.")", {R"("A,")", R"("B.")"}},
        QuoteCase{"over sentences", "“One. Two. Three,” he said.", {"“One. Two. Three,”"}},
        QuoteCase{"re-opened", "He said: “One.\n\n“Two.” He left.", {"“One.", "“Two.”"}},
        QuoteCase{"unclosed ends with its paragraph", "He said: “One.\n\nThe sky is blue.", {"“One."}},
        QuoteCase{"lost end before the next", "“One, he said. “Two,” he said.", {"“One, he said.", "“Two,”"}},
        QuoteCase{"lost beginning", "One,” he said.", {}}, QuoteCase{"lone mark", "\"", {}}, QuoteCase{"empty", "", {}},
        QuoteCase{"no space between", "“A”“B”", {"“A”", "“B”"}}, QuoteCase{"mixed shapes", "“It is so\" he said.", {"“It is so\""}}),
    [](const auto& info) {
      std::string name;
      for (const char c : info.param.name) name += c == ' ' || c == '-' ? '_' : c;
      return name;
    });

TEST(QuotesBound, HostileTextIsReadInOnePass) {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += i % 3 == 0 ? "“" : i % 3 == 1 ? "\" " : " '";
  auto document = document_of(text);
  find_quotes(document);
  for (const auto& quote : document.quotes) {
    EXPECT_TRUE(quote.span.contains(quote.inside));
    EXPECT_LE(quote.span.end, text.size());
  }
}

}  // namespace
}  // namespace hearsay
