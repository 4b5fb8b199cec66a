// Subjects that stand elsewhere in the tree than they should: what they are mended to, and what is left as it is.
#include "language/misplaced_subjects.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "document/names.h"
#include "support/conllu.h"

namespace hearsay::testing {
namespace {

// Rows of "form/UPOS/head/relation", heads counted from 1; what they are mended to as "form/head/relation". A form in "ed" is finite.
std::string mended(std::initializer_list<std::array<std::string, 4>> words) {
  std::string rows, out;
  int number = 0;
  for (const auto& [form, upos, head, relation] : words)
    rows += std::to_string(++number) + " " + form + " " + (form == "In" ? "in" : form) + " " + upos + " " + head + " " + relation + "\n";
  Document document = document_from_conllu(rows);
  for (auto& token : document.tokens)
    if (document.form_of(token).ends_with("ed")) token.feats.verb_form = VerbForm::fin;
  mend_misplaced_subjects(document, {});
  for (const auto& token : document.tokens)
    out += (out.empty() ? "" : " ") + std::string(document.form_of(token)) + "/" + std::to_string(token.head + 1) + "/" +
           std::string(name_of(token.deprel));
  return out;
}

TEST(MisplacedSubjects, ADayOrPlaceIsNoPartOfThem) {
  EXPECT_EQ(mended({{"In", "ADP", "3", "case"},
                    {"May", "PROPN", "3", "compound"},
                    {"rebels", "NOUN", "4", "obl"},
                    {"seized", "VERB", "0", "root"},
                    {"it", "PRON", "4", "obj"}}),
            "In/2/case May/4/obl rebels/4/nsubj seized/0/root it/4/obj");
  EXPECT_EQ(mended({{"In", "ADP", "2", "case"},
                    {"Paris", "PROPN", "3", "compound"},
                    {"deputies", "NOUN", "4", "nsubj"},
                    {"voted", "VERB", "0", "root"}}),
            "In/2/case Paris/4/obl deputies/4/nsubj voted/0/root");
  const std::string other = "In/3/case Paris/3/compound streets/5/obl crowds/5/nsubj gathered/0/root";
  EXPECT_EQ(mended({{"In", "ADP", "3", "case"},
                    {"Paris", "PROPN", "3", "compound"},
                    {"streets", "NOUN", "5", "obl"},
                    {"crowds", "NOUN", "5", "nsubj"},
                    {"gathered", "VERB", "0", "root"}}),
            other);
}

// "Pilots, according to their rep, Lund, feel cheated"
TEST(MisplacedSubjects, ANameBetweenCommasIsNoSecondOne) {
  EXPECT_EQ(mended({{"Pilots", "NOUN", "9", "nsubj"},
                    {",", "PUNCT", "1", "punct"},
                    {"per", "ADP", "5", "case"},
                    {"their", "PRON", "5", "nmod:poss"},
                    {"rep", "NOUN", "9", "obl"},
                    {",", "PUNCT", "5", "punct"},
                    {"Lund", "PROPN", "9", "nsubj"},
                    {",", "PUNCT", "7", "punct"},
                    {"wanted", "VERB", "0", "root"}}),
            "Pilots/9/nsubj ,/1/punct per/5/case their/5/nmod:poss rep/9/obl ,/7/punct Lund/5/appos ,/7/punct wanted/0/root");
}

// "Per the mayor, Lund, walls lasted"
TEST(MisplacedSubjects, ANameBehindWhatOpensTheSentenceIsItsNouns) {
  EXPECT_EQ(mended({{"per", "ADP", "3", "case"},
                    {"the", "DET", "3", "det"},
                    {"mayor", "NOUN", "8", "obl"},
                    {",", "PUNCT", "3", "punct"},
                    {"Lund", "PROPN", "8", "nsubj"},
                    {",", "PUNCT", "5", "punct"},
                    {"walls", "NOUN", "8", "nsubj"},
                    {"lasted", "VERB", "0", "root"}}),
            "per/3/case the/3/det mayor/8/obl ,/5/punct Lund/3/appos ,/5/punct walls/8/nsubj lasted/0/root");
}

// "Shops and car dealers agreed"
TEST(MisplacedSubjects, WhatIsJoinedToThemIsOnePhrase) {
  EXPECT_EQ(mended({{"Shops", "NOUN", "5", "nsubj"},
                    {"and", "CCONJ", "3", "cc"},
                    {"car", "NOUN", "1", "conj"},
                    {"dealers", "NOUN", "5", "nsubj"},
                    {"agreed", "VERB", "0", "root"}}),
            "Shops/5/nsubj and/4/cc car/4/compound dealers/1/conj agreed/0/root");
}

TEST(MisplacedSubjects, TwoCountsThePlural) {
  Document document = document_from_conllu(
      "1 Two two NUM 2 nummod\n2 airline airline NOUN 4 nsubj\n3 chiefs chief NOUN 2 appos\n"
      "4 waited wait VERB 0 root\n");
  document.tokens[1].feats.number = Number::sing;
  document.tokens[2].feats.number = Number::plur;
  mend_misplaced_subjects(document, {});
  EXPECT_EQ(document.tokens[0].head, 2);
  EXPECT_EQ(document.tokens[1].deprel, Deprel::compound);
  EXPECT_EQ(document.tokens[2].deprel, Deprel::nsubj);
  EXPECT_EQ(document.tokens[2].head, 3);
}

TEST(MisplacedSubjects, AnInsertedVerbHasOne) {
  EXPECT_EQ(mended({{"ministry", "NOUN", "6", "nsubj"},
                    {",", "PUNCT", "3", "punct"},
                    {"agency", "NOUN", "1", "appos"},
                    {"informed", "VERB", "6", "parataxis"},
                    {",", "PUNCT", "6", "punct"},
                    {"refused", "VERB", "0", "root"}}),
            "ministry/6/nsubj ,/3/punct agency/4/nsubj informed/6/parataxis ,/6/punct refused/0/root");
  EXPECT_EQ(mended({{"mayor", "NOUN", "8", "nsubj"},
                    {",", "PUNCT", "4", "punct"},
                    {"papers", "NOUN", "4", "nsubj"},
                    {"claimed", "VERB", "8", "ccomp"},
                    {"in", "ADP", "6", "case"},
                    {"May", "PROPN", "4", "obl"},
                    {",", "PUNCT", "4", "punct"},
                    {"resigned", "VERB", "0", "root"}}),
            "mayor/8/nsubj ,/4/punct papers/4/nsubj claimed/8/parataxis in/6/case May/4/obl ,/4/punct resigned/0/root");
  const std::string fronted = "prices/2/nsubj jumped/5/ccomp ,/2/punct he/5/nsubj claimed/0/root";
  EXPECT_EQ(mended({{"prices", "NOUN", "2", "nsubj"},
                    {"jumped", "VERB", "5", "ccomp"},
                    {",", "PUNCT", "2", "punct"},
                    {"he", "PRON", "5", "nsubj"},
                    {"claimed", "VERB", "0", "root"}}),
            fronted);
}

TEST(MisplacedSubjects, BetweenAsksForTwo) {
  EXPECT_EQ(mended({{"Talks", "NOUN", "0", "root"},
                    {"between", "ADP", "4", "case"},
                    {"the", "DET", "4", "det"},
                    {"army", "NOUN", "1", "nmod"},
                    {"and", "CCONJ", "7", "cc"},
                    {"the", "DET", "7", "det"},
                    {"rebels", "NOUN", "8", "nsubj"},
                    {"failed", "VERB", "1", "conj"},
                    {".", "PUNCT", "1", "punct"}}),
            "Talks/8/nsubj between/4/case the/4/det army/1/nmod and/7/cc the/7/det rebels/4/conj failed/0/root ./8/punct");
  EXPECT_EQ(mended({{"truce", "NOUN", "6", "nsubj"},
                    {"between", "ADP", "3", "case"},
                    {"army", "NOUN", "1", "nmod"},
                    {"and", "CCONJ", "5", "cc"},
                    {"rebels", "NOUN", "1", "conj"},
                    {"failed", "VERB", "0", "root"}}),
            "truce/6/nsubj between/3/case army/1/nmod and/5/cc rebels/3/conj failed/0/root");
  const std::string counted = "talks/5/nsubj between/4/case two/4/nummod sides/1/nmod failed/0/root and/7/cc aid/1/conj";
  EXPECT_EQ(mended({{"talks", "NOUN", "5", "nsubj"},
                    {"between", "ADP", "4", "case"},
                    {"two", "NUM", "4", "nummod"},
                    {"sides", "NOUN", "1", "nmod"},
                    {"failed", "VERB", "0", "root"},
                    {"and", "CCONJ", "7", "cc"},
                    {"aid", "NOUN", "1", "conj"}}),
            counted)
      << "two are told already";
}

}  // namespace
}  // namespace hearsay::testing
