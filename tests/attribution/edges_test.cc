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

}  // namespace
}  // namespace hearsay::constructions
