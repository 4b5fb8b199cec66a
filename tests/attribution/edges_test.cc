// Texts that are cut off anywhere: nothing is looked at before the first word or behind the last. What a look there would do shows under
// the sanitizers, or in the spans.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

TEST(CutTexts, AreRead) {
  for (const auto* text :
       {"and asked who had ordered the second", ", says harbour master.", "The lease was signed in secret. According to the",
        "Not so, says his former doctoral student. Mireille Adan, who left for Lyon", "said", ", he", "\"", "A third",
        "Exit poll: Severin ahead in", "They voted at 9 a.m. Ann", "the army, a", "Those were the words of a passenger. “Never again.”"}) {
    const auto document = read(text);
    for (const auto& attribution : document.attributions)
      for (const auto span : attribution.content) {
        EXPECT_LT(span.begin, span.end) << text;
        EXPECT_LE(span.end, document.text.size()) << text;
      }
  }
}

// A part of a body that is told to be part of itself, in one phrase or through another mention of it.
TEST(PartsOfThemselves, AreReadToTheEnd) {
  for (const auto* text :
       {"The secretariat of the secretariat denied that it was wrong.",
        "The administration of the leadership resigned on Monday. The leadership of the administration said that it had been told.",
        "The leadership of the administration said so. The administration of the leadership denied it. The leadership said that it was "
        "wrong.",
        "The administration of the administration's paper said so. The administration said that the paper was wrong.",
        "The secretariat of the secretariat's papers said that it was wrong. The secretariat denied it."})
    EXPECT_FALSE(read(text).attributions.empty()) << text;
}

}  // namespace
}  // namespace hearsay::constructions
