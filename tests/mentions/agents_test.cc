// Common nouns that act, with affiliations and demonyms: the codes of agents.tsv. Both halves are counted; the dev half is told line by line.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "document/syntax.h"
#include "hearsay/pipeline.h"
#include "mentions/entities.h"

namespace hearsay {
namespace {

struct Phrase {
  std::string half, day, text, code, name;
  Span span;
};

std::vector<Phrase> phrases() {
  std::ifstream file(std::string(HEARSAY_SOURCE_DIR) + "/tests/mentions/agents.tsv");
  std::vector<Phrase> out;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream row(line);
    Phrase phrase;
    std::string marked;
    std::getline(row, phrase.half, '\t');
    std::getline(row, phrase.day, '\t');
    std::getline(row, marked, '\t');
    std::getline(row, phrase.code, '\t');
    std::getline(row, phrase.name, '\t');
    const auto open = marked.find('['), close = marked.find(']');
    phrase.text = marked.substr(0, open) + marked.substr(open + 1, close - open - 1) + marked.substr(close + 1);
    phrase.span = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
    out.push_back(std::move(phrase));
  }
  return out;
}

// The entity that the head of the phrase stands for; an empty one where there is none.
Entity entity_in(const Document& document, Span span) {
  const auto entity = entity_at(document, head_of(document, tokens_in(document, span)));
  return entity < 0 ? Entity() : document.entities[static_cast<std::size_t>(entity)];
}

TEST(Agents, WordsGiveCodes) {
  const Resources resources = load_resources({.home = std::string(HEARSAY_BUILD_DIR) + "/share/hearsay", .overlay = {}});
  int count[2] = {}, right[2] = {};
  for (const Phrase& phrase : phrases()) {
    Document document;
    document.text = phrase.text;
    document.published = phrase.day;
    annotate(document, resources);
    const Entity entity = entity_in(document, phrase.span);
    const bool fits = entity.code == phrase.code && (phrase.name.empty() || entity.name == phrase.name);
    const int half = phrase.half == "test";
    ++count[half];
    right[half] += fits;
    if (!fits && (half == 0 || std::getenv("AGENTS_VERBOSE") != nullptr))
      std::cout << phrase.half << ": " << phrase.text << ": " << phrase.code << " " << phrase.name << ", got \"" << entity.code << "\" "
                << entity.name << "\n";
  }
  std::cout << "dev " << right[0] << " of " << count[0] << ", test " << right[1] << " of " << count[1] << "\n";
  EXPECT_GE(count[0] + count[1], 120);
}

}  // namespace
}  // namespace hearsay
