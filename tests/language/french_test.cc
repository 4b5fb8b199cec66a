// French through the same code: its words, sentences and trees come of data and a model alone.
#include <gtest/gtest.h>

#include <iterator>
#include <random>

#include "engine.h"
#include "hearsay/pipeline.h"

namespace hearsay::testing {
namespace {

const Language& french() {
  static const auto language = shipped("fr");
  return *language;
}

struct Case {
  const char* text;
  const char* words;
};

void check(const std::vector<Case>& cases) {
  for (const auto& [text, words] : cases) EXPECT_EQ(words_of(split_text(text, french())), words) << text;
}

TEST(French, ElisionsStandBeforeTheirWord) {
  check({{"L'avocat d'une société s'est tu.", "L' avocat d' une société s' est tu ."},
         {"Jusqu’à lundi, lorsqu’il partit", "Jusqu’ à lundi , lorsqu’ il partit"},
         {"Il n'y a qu'aujourd'hui, c'est-à-dire rien.", "Il n' y a qu' aujourd'hui , c'est-à-dire rien ."}});
}

TEST(French, ContractionsAreTwoWords) {
  check({{"Il va au port et aux usines.", "Il va à le port et à les usines ."},
         {"Au Mali, la question auquel il pense", "À le Mali , la question à lequel il pense"},
         {"le prix du pétrole et le maire des Lilas", "le prix de le pétrole et le maire de les Lilas"},
         {"AUX ARMES", "À les ARMES"}});
}

TEST(French, PiecesOfAContractionShareItsSpan) {
  const auto document = split_text("le chef du parti", french());
  ASSERT_EQ(document.tokens.size(), 5U);
  EXPECT_EQ(document.text_of(document.tokens[2].span), "du");
  EXPECT_EQ(document.text_of(document.tokens[3].span), "du");
}

TEST(French, HyphensHoldWordsAndPartClitics) {
  check({{"« Est-ce fini ? » a-t-il dit.", "« Est -ce fini ? » a -t-il dit ."},
         {"Donne-le-moi au rendez-vous, sous-préfet !", "Donne -le -moi à le rendez-vous , sous-préfet !"},
         {"J.-P. Martin et Mme Roy", "J.-P. Martin et Mme Roy"}});
}

TEST(French, Numbers) {
  check({{"Il coûte 12 500 euros, soit 2,5 % de plus.", "Il coûte 12 500 euros , soit 2,5 % de plus ."},
         {"de 14h30 à 18h", "de 14 h 30 à 18 h"},
         {"En 2023 100 personnes", "En 2023 100 personnes"}});
}

TEST(French, Sentences) {
  check({{"M. Durand est parti. Mme Roy reste.", "M. Durand est parti . | Mme Roy reste ."},
         {"LYON, 12 septembre (Courrier) - Le maire est parti.", "LYON , 12 septembre ( Courrier ) - | Le maire est parti ."},
         {"« C'est fini. » Il est parti.", "« C' est fini . » | Il est parti ."}});
}

// Whatever is written together, words lie in order of text, and share a span only as pieces of a contraction.
TEST(French, AnyPiecesGiveSoundWords) {
  const char* pieces[] = {"l'", "du", "des", "aux", "-t-il", "-le", "d’", "«", "»",  "12", " 000",
                          ".",  ",5", "\n",  "É",   "J.-P.", " ",   "h",  "😀", "\"", "!"};
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int n = 0; n < 12; ++n) text += pieces[random() % std::size(pieces)];
    for (const Language* language : {&french(), &english()}) {
      const auto document = split_text(text, *language);
      Span before;
      for (const auto& token : document.tokens) {
        ASSERT_LT(token.span.begin, token.span.end) << text;
        ASSERT_TRUE(before.end <= token.span.begin || (token.span == before && !token.form.empty())) << text;
        before = token.span;
      }
    }
  }
}

TEST(French, TreesComeOfTheSameEngine) {
  auto document = split_text("Le ministre a annoncé un accord.", french());
  parse(document, french());
  EXPECT_EQ(document.tokens[3].upos, Upos::verb);
  EXPECT_EQ(document.tokens[3].lemma, "annoncer");
  EXPECT_EQ(document.tokens[3].deprel, Deprel::root);
  EXPECT_EQ(document.tokens[1].head, 3);
  EXPECT_EQ(document.tokens[1].deprel, Deprel::nsubj);
}

TEST(French, StagesWithoutLexiconsStayEmpty) {
  ResourceOptions options;
  options.home = HEARSAY_BUILD_DIR "/share/hearsay";
  options.language = "fr";
  const auto resources = load_resources(options);
  Document document;
  document.text = "Le ministre a annoncé lundi que la France enverrait 200 soldats au Mali.";
  annotate(document, resources);
  EXPECT_EQ(document.sentences.size(), 1U);
  EXPECT_TRUE(document.times.empty() && document.quantities.empty() && document.attributions.empty() && document.claims.empty());
}

}  // namespace
}  // namespace hearsay::testing
