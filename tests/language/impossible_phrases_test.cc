// Phrases and participles that stand where none can: what they are mended to, and what is left as it is.
#include "language/impossible_phrases.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "document/names.h"
#include "support/conllu.h"

namespace hearsay::testing {
namespace {

// Rows of "form/UPOS/head/relation", heads counted from 1; what they are mended to as "form/head/relation". A form in "ed" is past, "say"
// an infinitive.
std::string mended(std::initializer_list<std::array<std::string, 4>> words, bool tags = false) {
  std::string rows, out;
  int number = 0;
  for (const auto& [form, upos, head, relation] : words)
    rows += std::to_string(++number) + " " + form + " " + (form == "has" ? "have" : form) + " " + upos + " " + head + " " + relation + "\n";
  Document document = document_from_conllu(rows);
  for (auto& token : document.tokens) {
    if (document.form_of(token).ends_with("ed")) token.feats.tense = Tense::past;
    if (document.form_of(token) == "say") token.feats.verb_form = VerbForm::inf;
  }
  mend_impossible_phrases(document, document.sentences.at(0).tokens, {});
  for (const auto& token : document.tokens)
    out += (out.empty() ? "" : " ") + std::string(document.form_of(token)) + "/" + std::to_string(token.head + 1) + "/" +
           std::string(tags ? name_of(token.upos) : name_of(token.deprel));
  return out;
}

TEST(ImpossiblePhrases, ANounHasNoClauseOfItsOwn) {
  EXPECT_EQ(mended({{"He", "PRON", "2", "nsubj"},
                    {"left", "VERB", "0", "root"},
                    {"writing", "NOUN", "2", "advcl"},
                    {"We", "PRON", "5", "nsubj"},
                    {"stay", "VERB", "3", "ccomp"}},
                   true),
            "He/2/PRON left/0/VERB writing/2/VERB We/5/PRON stay/3/VERB");
  EXPECT_EQ(mended({{"He", "PRON", "2", "nsubj"}, {"left", "VERB", "0", "root"}, {"evening", "NOUN", "2", "advcl"}}, true),
            "He/2/PRON left/0/VERB evening/2/NOUN");
}

TEST(ImpossiblePhrases, AVerbIsModifiedAsAVerb) {
  EXPECT_EQ(mended({{"He", "PRON", "2", "nsubj"},
                    {"spoke", "VERB", "0", "root"},
                    {"warning", "VERB", "2", "advcl"},
                    {"of", "ADP", "5", "case"},
                    {"war", "NOUN", "3", "nmod"}}),
            "He/2/nsubj spoke/0/root warning/2/advcl of/5/case war/3/obl");
  EXPECT_EQ(mended({{"a", "DET", "2", "det"}, {"fear", "NOUN", "0", "root"}, {"of", "ADP", "4", "case"}, {"war", "NOUN", "2", "nmod"}}),
            "a/2/det fear/0/root of/4/case war/2/nmod");
}

TEST(ImpossiblePhrases, ASubjectHasNoPreposition) {
  EXPECT_EQ(mended({{"bill", "NOUN", "5", "nsubj"},
                    {"seen", "VERB", "1", "acl"},
                    {"by", "ADP", "4", "case"},
                    {"Herald", "PROPN", "5", "nsubj"},
                    {"lists", "VERB", "0", "root"}}),
            "bill/5/nsubj seen/1/acl by/4/case Herald/2/obl:agent lists/0/root");
}

TEST(ImpossiblePhrases, OneVerbTellsOneClause) {
  EXPECT_EQ(mended({{"Among", "ADP", "2", "case"},
                    {"nurses", "NOUN", "4", "ccomp"},
                    {"half", "NOUN", "4", "nsubj"},
                    {"think", "VERB", "0", "root"},
                    {"wards", "NOUN", "6", "nsubj"},
                    {"fill", "VERB", "4", "ccomp"}}),
            "Among/2/case nurses/4/obl half/4/nsubj think/0/root wards/6/nsubj fill/4/ccomp");
  const std::string quoted = "In/2/case vain/4/ccomp he/4/nsubj thinks/0/root";
  EXPECT_EQ(
      mended({{"In", "ADP", "2", "case"}, {"vain", "NOUN", "4", "ccomp"}, {"he", "PRON", "4", "nsubj"}, {"thinks", "VERB", "0", "root"}}),
      quoted);
}

TEST(ImpossiblePhrases, WhoIsHeardSays) {
  EXPECT_EQ(mended({{"She", "PRON", "2", "nsubj"},
                    {"recalled", "VERB", "0", "root"},
                    {"hearing", "VERB", "2", "xcomp"},
                    {"him", "PRON", "3", "obj"},
                    {"say", "VERB", "2", "ccomp"}}),
            "She/2/nsubj recalled/0/root hearing/2/xcomp him/3/obj say/3/xcomp");
}

TEST(ImpossiblePhrases, ABareParticipleIsNoClauseBesideTheMainOne) {
  EXPECT_EQ(mended({{"He", "PRON", "2", "nsubj"},
                    {"wrote", "VERB", "0", "root"},
                    {"a", "DET", "4", "det"},
                    {"memo", "NOUN", "2", "obj"},
                    {",", "PUNCT", "6", "punct"},
                    {"reported", "VERB", "2", "parataxis"},
                    {"by", "ADP", "8", "case"},
                    {"Reuters", "PROPN", "6", "obl:agent"}}),
            "He/2/nsubj wrote/0/root a/4/det memo/2/obj ,/6/punct reported/4/acl by/8/case Reuters/6/obl:agent");
}

TEST(ImpossiblePhrases, ANounBeforeItsClause) {
  EXPECT_EQ(mended({{"It", "PRON", "2", "nsubj"},
                    {"killed", "VERB", "0", "root"},
                    {"plans", "NOUN", "2", "obj"},
                    {",", "PUNCT", "6", "punct"},
                    {"a", "DET", "6", "det"},
                    {"result", "NOUN", "8", "parataxis"},
                    {"Hale", "PROPN", "8", "nsubj"},
                    {"hailed", "VERB", "3", "acl:relcl"}}),
            "It/2/nsubj killed/0/root plans/2/obj ,/6/punct a/6/det result/3/parataxis Hale/8/nsubj hailed/6/acl:relcl");
}

TEST(ImpossiblePhrases, ASubjectIsNoVerb) {
  EXPECT_EQ(mended({{"claims", "VERB", "7", "nsubj"},
                    {"by", "ADP", "3", "case"},
                    {"Holm", "PROPN", "1", "obl"},
                    {"he", "PRON", "5", "nsubj"},
                    {"lied", "VERB", "1", "ccomp"},
                    {"are", "AUX", "7", "cop"},
                    {"false", "ADJ", "0", "root"}}),
            "claims/7/nsubj by/3/case Holm/1/nmod he/5/nsubj lied/1/acl are/7/cop false/0/root");
  EXPECT_EQ(mended({{"claims", "VERB", "3", "nsubj"}, {"are", "AUX", "3", "cop"}, {"false", "ADJ", "0", "root"}}, true),
            "claims/3/NOUN are/3/AUX false/0/ADJ");
  EXPECT_EQ(
      mended({{"what", "PRON", "2", "nsubj"}, {"matters", "VERB", "4", "nsubj"}, {"is", "AUX", "4", "cop"}, {"peace", "NOUN", "0", "root"}},
             true),
      "what/2/PRON matters/4/VERB is/4/AUX peace/0/NOUN");
}

TEST(ImpossiblePhrases, AnInsertionHasOneSubject) {
  EXPECT_EQ(mended({{"guests", "NOUN", "4", "nsubj"},
                    {",", "PUNCT", "1", "punct"},
                    {"she", "PRON", "4", "nsubj"},
                    {"recalls", "VERB", "0", "root"},
                    {",", "PUNCT", "6", "punct"},
                    {"wanted", "VERB", "4", "conj"},
                    {"soup", "NOUN", "6", "obj"},
                    {".", "PUNCT", "4", "punct"}}),
            "guests/6/nsubj ,/1/punct she/4/nsubj recalls/6/parataxis ,/6/punct wanted/0/root soup/6/obj ./6/punct");
}

TEST(ImpossiblePhrases, HaveOneSubjectAroundAnInsertion) {
  EXPECT_EQ(mended({{"Banks", "NOUN", "6", "nsubj"},
                    {",", "PUNCT", "1", "punct"},
                    {"she", "PRON", "4", "nsubj"},
                    {"says", "VERB", "6", "parataxis"},
                    {",", "PUNCT", "4", "punct"},
                    {"announced", "VERB", "0", "root"},
                    {"mergers", "NOUN", "6", "nsubj"}}),
            "Banks/6/nsubj ,/1/punct she/4/nsubj says/6/parataxis ,/4/punct announced/0/root mergers/6/obj");
}

TEST(ImpossiblePhrases, HasItFromSomebodyThat) {
  EXPECT_EQ(mended({{"Holt", "PROPN", "2", "nsubj"},
                    {"has", "VERB", "0", "root"},
                    {"it", "PRON", "2", "expl"},
                    {"from", "ADP", "5", "case"},
                    {"guards", "NOUN", "2", "obl"},
                    {"that", "SCONJ", "8", "mark"},
                    {"he", "PRON", "8", "nsubj"},
                    {"laughed", "VERB", "5", "acl"}}),
            "Holt/2/nsubj has/0/root it/2/expl from/5/case guards/2/obl that/8/mark he/8/nsubj laughed/2/ccomp");
}

TEST(ImpossiblePhrases, WhatA46YearOldDoesIsNoNoun) {
  EXPECT_EQ(mended({{"The", "DET", "7", "det"},
                    {"46", "NUM", "4", "nummod"},
                    {"-", "PUNCT", "2", "punct"},
                    {"year", "NOUN", "6", "obl"},
                    {"-", "PUNCT", "4", "punct"},
                    {"old", "ADJ", "7", "amod"},
                    {"claims", "NOUN", "0", "root"},
                    {"he", "PRON", "9", "nsubj"},
                    {"won", "VERB", "7", "ccomp"}}),
            "The/6/det 46/4/nummod -/2/punct year/6/obl -/4/punct old/7/nsubj claims/0/root he/9/nsubj won/7/ccomp");
  // "The 46-year-old twins": a noun where no clause or infinitive stands behind it
  EXPECT_EQ(mended({{"The", "DET", "7", "det"},
                    {"46", "NUM", "4", "nummod"},
                    {"-", "PUNCT", "2", "punct"},
                    {"year", "NOUN", "6", "obl"},
                    {"-", "PUNCT", "4", "punct"},
                    {"old", "ADJ", "7", "amod"},
                    {"twins", "NOUN", "0", "root"}}),
            "The/7/det 46/4/nummod -/2/punct year/6/obl -/4/punct old/7/amod twins/0/root");
}

TEST(ImpossiblePhrases, OfTwoSubjectsTheOneBehindTheVerbIsItsObject) {
  EXPECT_EQ(mended({{"Ardan", "PROPN", "6", "nsubj"},
                    {",", "PUNCT", "4", "punct"},
                    {"she", "PRON", "4", "nsubj"},
                    {"said", "VERB", "6", "parataxis"},
                    {",", "PUNCT", "4", "punct"},
                    {"demands", "VERB", "0", "root"},
                    {"punishment", "NOUN", "6", "nsubj"}}),
            "Ardan/6/nsubj ,/4/punct she/4/nsubj said/6/parataxis ,/4/punct demands/0/root punishment/6/obj");
}

}  // namespace
}  // namespace hearsay::testing
