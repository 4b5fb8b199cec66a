// Lists of sources.toml: a word that is taken out of the file, or written into it, is so in what the rules ask.
#include "attribution/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "attribution/attribution.h"
#include "base/knowledge.h"
#include "support/temporary_folder.h"

namespace hearsay::testing {
namespace {

TEST(AttributionLexicon, TheWordsOfRulesAreInTheData) {
  const struct {
    std::string list, word;  // the first word of the list
    WordSet AttributionLexicon::*set;
  } cases[] = {{"text_verbs", "say", &AttributionLexicon::text_verbs},
               {"copulas", "be", &AttributionLexicon::copulas},
               {"first_person", "my", &AttributionLexicon::first_person},
               {"personal", "he", &AttributionLexicon::personal},
               {"of_any", "a", &AttributionLexicon::of_any},
               {"question_words", "Who", &AttributionLexicon::question_words},
               {"noun_prepositions", "of", &AttributionLexicon::noun_prepositions},
               {"possessives", "his", &AttributionLexicon::possessives},
               {"clause_openers", "that", &AttributionLexicon::clause_openers}};
  const std::string pack = HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data", path = "languages/en/sources.toml";
  const Knowledge shipped(pack);
  std::string content(shipped.file(path));
  for (const auto& one : cases) {
    const auto begin = "\n" + one.list + " = \"";
    const auto at = content.find(begin + one.word + " ");
    ASSERT_NE(at, std::string::npos) << one.list;
    content.replace(at + begin.size(), one.word.size(), "glorp");
  }
  const TemporaryFolder folder;
  std::filesystem::create_directories(std::filesystem::path(folder.file(path)).parent_path());
  std::ofstream(folder.file(path)) << content;
  const auto before = load_attribution_lexicon(shipped, "en");
  const auto after = load_attribution_lexicon(Knowledge(pack, folder.path().string()), "en");
  for (const auto& one : cases) {
    EXPECT_TRUE(((*before).*one.set).contains(one.word)) << one.list;
    EXPECT_FALSE(((*after).*one.set).contains(one.word)) << one.list;
    EXPECT_TRUE(((*after).*one.set).contains("glorp")) << one.list;
  }
}

}  // namespace
}  // namespace hearsay::testing
