#include "readers/language_id.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

const std::string kEnglish =
    "The two leaders met in the far east of the country on Wednesday, and the ministry said that they would talk about trade, aid and the "
    "railway that joins both states.";
const std::string kFrench =
    "Les deux dirigeants se sont rencontrés mercredi dans l'extrême est du pays, et le ministère a indiqué qu'ils parleraient du commerce, "
    "de l'aide et du chemin de fer.";
const std::string kGerman =
    "Die beiden Staatschefs trafen sich am Mittwoch im äußersten Osten des Landes, und das Ministerium erklärte, dass sie über Handel, "
    "Hilfe und die Eisenbahn sprechen würden.";
const std::string kRussian =
    "Два руководителя встретились в среду на Дальнем Востоке, и министерство сообщило, что они будут говорить о торговле, помощи и "
    "железной дороге.";

TEST(LanguageId, Texts) {
  EXPECT_EQ(language_of(kEnglish), "en");
  EXPECT_EQ(language_of(kFrench), "fr");
  EXPECT_EQ(language_of(kGerman), "de");
  EXPECT_EQ(language_of(kRussian), "ru");
  EXPECT_EQ(language_of("שני המנהיגים נפגשו ביום רביעי במזרח הרחוק של המדינה, ומשרד החוץ הודיע כי ידברו על סחר."), "he");
  EXPECT_EQ(language_of("OK"), "");
  EXPECT_EQ(language_of(""), "");
}

TEST(LanguageId, DocumentsKeepTheirTagAndTheirDeclaration) {
  Document document;
  document.text = kEnglish, document.language = "en-GB";
  identify_language(document);
  EXPECT_EQ(document.language, "en-GB");
  EXPECT_TRUE(document.meta.empty());
  document.text = kGerman;
  identify_language(document);
  EXPECT_EQ(document.language, "de");
  EXPECT_EQ(document.meta_of("declared_language"), "en-GB");
}

TEST(LanguageId, ShortTextsAreWhatTheyDeclare) {
  Document document;
  document.text = "OK.", document.language = "nl";
  identify_language(document);
  EXPECT_EQ(document.language, "nl");
  document.language.clear();
  identify_language(document);
  EXPECT_EQ(document.language, kFallbackLanguage);
}

TEST(LanguageId, ParagraphsInAnotherLanguageAreMarked) {
  Document document;
  document.text = kEnglish + "\n\n" + kEnglish + "\n\n" + kFrench + "\n\n" + kEnglish;
  identify_language(document);
  EXPECT_EQ(document.language, "en");
  ASSERT_EQ(document.warnings.size(), 1u);
  EXPECT_EQ(document.warnings[0].kind, "other_language");
  EXPECT_EQ(document.text_of(document.warnings[0].span), kFrench);
}

}  // namespace
}  // namespace hearsay
