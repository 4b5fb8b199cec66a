// Trees that no sentence can have: what they are mended to, and what is left as it is.
#include "language/impossible_trees.h"

#include <gtest/gtest.h>

#include "document/names.h"
#include "support/conllu.h"

namespace hearsay::testing {
namespace {

// Words as "form/UPOS/head/relation", counted from 1; what they are mended to as "form/head/relation".
std::string mended(const std::string& words, const std::string& lexicon = "") {
  std::string rows;
  int number = 0;
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    auto word = words.substr(at, end - at);
    at = end + 1;
    std::vector<std::string> fields;
    for (std::size_t i = 0; i <= word.size();) {
      const auto bar = std::min(word.find('/', i), word.size());
      fields.push_back(word.substr(i, bar - i));
      i = bar + 1;
    }
    const auto lemma = fields[0] == "are" ? std::string("be") : fields[0];
    rows += std::to_string(++number) + " " + fields[0] + " " + lemma + " " + fields[1] + " " + fields[2] + " " + fields[3] + "\n";
  }
  Document document = document_from_conllu(rows);
  for (auto& token : document.tokens) {  // as the tagger has them
    const auto form = document.form_of(token);
    if (form.ends_with("ed") || form == "said" || form == "thought") token.feats.tense = Tense::past;
    if (token.upos == Upos::verb && token.feats.tense == Tense::past && form != "thought") token.feats.verb_form = VerbForm::fin;
    if (form == "which") token.feats.pron_type = PronType::rel;
    if (form == "doubt" || form.starts_with("want")) token.feats.tense = Tense::pres, token.feats.verb_form = VerbForm::fin;
    if (form == "Officers") token.feats.number = Number::plur;
  }
  mend_impossible_trees(document, read_word_lexicon(lexicon));
  std::string out;
  for (const auto& token : document.tokens)
    out += (out.empty() ? "" : " ") + std::string(document.form_of(token)) + "/" + std::to_string(token.head + 1) + "/" +
           std::string(name_of(token.deprel));
  return out;
}

TEST(ImpossibleTrees, WhoIsBriefedSpeaks) {
  EXPECT_EQ(mended("Officials/NOUN/2/nsubj:pass briefed/VERB/5/ccomp on/ADP/4/case it/PRON/2/obl said/VERB/0/root so/ADV/5/advmod"),
            "Officials/5/nsubj briefed/1/acl on/4/case it/2/obl said/0/root so/5/advmod");
  const std::string comma = "Prices/2/nsubj jumped/5/ccomp ,/2/punct he/5/nsubj said/0/root";
  EXPECT_EQ(mended("Prices/NOUN/2/nsubj jumped/VERB/5/ccomp ,/PUNCT/2/punct he/PRON/5/nsubj said/VERB/0/root"), comma);
}

TEST(ImpossibleTrees, AVerbHasOneSubject) {
  EXPECT_EQ(mended("He/PRON/2/nsubj refused/VERB/0/root ,/PUNCT/4/punct claiming/VERB/7/csubj it/PRON/7/nsubj would/AUX/7/aux "
                   "hurt/VERB/2/parataxis"),
            "He/2/nsubj refused/0/root ,/4/punct claiming/2/advcl it/7/nsubj would/7/aux hurt/4/ccomp");
  EXPECT_EQ(mended("Telling/VERB/3/csubj him/PRON/1/obj helped/VERB/0/root"), "Telling/3/csubj him/1/obj helped/0/root");
}

TEST(ImpossibleTrees, OfTwoSubjectsTheFirstIsThatOfTheClauseBefore) {
  const std::string left = "Dole/2/nsubj left/5/ccomp ,/2/punct reports/5/nsubj say/0/root";
  EXPECT_EQ(mended("Dole/PROPN/5/nsubj left/VERB/5/ccomp ,/PUNCT/2/punct reports/NOUN/5/nsubj say/VERB/0/root"), left);
  EXPECT_EQ(mended("Dole/PROPN/5/nsubj landed/VERB/1/acl ,/PUNCT/1/punct reports/NOUN/5/nsubj say/VERB/0/root"),
            "Dole/2/nsubj landed/5/ccomp ,/2/punct reports/5/nsubj say/0/root");
  const std::string own = "Ships/4/nsubj landed/1/acl ,/1/punct said/0/root reports/4/nsubj";
  EXPECT_EQ(mended("Ships/NOUN/4/nsubj landed/VERB/1/acl ,/PUNCT/1/punct said/VERB/0/root reports/NOUN/4/nsubj"), own);
  EXPECT_EQ(mended("Reports/NOUN/4/nsubj are/AUX/3/cop false/ADJ/4/ccomp said/VERB/0/root Holm/PROPN/4/nsubj"),
            "Reports/3/nsubj are/3/cop false/4/ccomp said/0/root Holm/4/nsubj");
  EXPECT_EQ(mended("Reports/NOUN/6/ccomp are/AUX/3/cop false/ADJ/6/ccomp ,/PUNCT/3/punct Holm/PROPN/6/nsubj said/VERB/0/root"),
            "Reports/3/nsubj are/3/cop false/6/ccomp ,/3/punct Holm/6/nsubj said/0/root");
}

TEST(ImpossibleTrees, AVerbLostToANounIsThatOfTheClauseBeforeTheSecondSubject) {
  EXPECT_EQ(mended("Fire/NOUN/7/nsubj in/ADP/3/case Oslo/PROPN/1/nmod burned/VERB/3/acl shops/NOUN/4/obj ,/PUNCT/1/punct said/VERB/0/root "
                   "police/NOUN/7/nsubj"),
            "Fire/7/nsubj in/3/case Oslo/1/nmod burned/3/acl shops/4/obj ,/1/punct said/0/root police/7/nsubj")
      << "of two subjects before the verb";
  EXPECT_EQ(mended("Fire/NOUN/8/nsubj in/ADP/3/case Oslo/PROPN/1/nmod burned/VERB/3/acl shops/NOUN/4/obj ,/PUNCT/1/punct "
                   "police/NOUN/8/nsubj said/VERB/0/root"),
            "Fire/4/nsubj in/3/case Oslo/1/nmod burned/8/ccomp shops/4/obj ,/4/punct police/8/nsubj said/0/root");
  EXPECT_EQ(mended("Fire/NOUN/7/nsubj in/ADP/3/case shops/NOUN/1/nmod owned/VERB/3/acl ,/PUNCT/1/punct police/NOUN/7/nsubj "
                   "said/VERB/0/root"),
            "Fire/7/nsubj in/3/case shops/1/nmod owned/3/acl ,/1/punct police/7/nsubj said/0/root")
      << "a participle stays one";
}

TEST(ImpossibleTrees, OfTwoVerbsTheOneThatIsNoParticipleIsTheClauses) {
  const std::string died = "intransitive\tcollapsed\n";
  EXPECT_EQ(mended("Women/NOUN/2/nsubj injured/VERB/8/ccomp in/ADP/4/case Oslo/PROPN/2/obl collapsed/VERB/4/acl ,/PUNCT/2/punct "
                   "police/NOUN/8/nsubj said/VERB/0/root",
                   died),
            "Women/5/nsubj injured/1/acl in/4/case Oslo/2/obl collapsed/8/ccomp ,/5/punct police/8/nsubj said/0/root");
}

TEST(ImpossibleTrees, AVerbLostToANounIsThatOfAJoinedClause) {
  const std::string lexicon = "intransitive\tcollapsed\n";
  EXPECT_EQ(mended("Shops/NOUN/2/nsubj opened/VERB/0/root in/ADP/4/case Oslo/PROPN/2/obl ,/PUNCT/7/punct and/CCONJ/7/cc "
                   "drivers/NOUN/4/conj collapsed/VERB/7/acl",
                   lexicon),
            "Shops/2/nsubj opened/0/root in/4/case Oslo/2/obl ,/8/punct and/8/cc drivers/8/nsubj collapsed/2/conj");
  const std::string freed = "They/2/nsubj freed/0/root him/2/obj ,/6/punct and/6/cc drivers/3/conj accused/6/acl";
  EXPECT_EQ(mended("They/PRON/2/nsubj freed/VERB/0/root him/PRON/2/obj ,/PUNCT/6/punct and/CCONJ/6/cc drivers/NOUN/3/conj "
                   "accused/VERB/6/acl",
                   lexicon),
            freed);
}

TEST(ImpossibleTrees, ThereAreThoughtIsAPassive) {
  EXPECT_EQ(mended("There/PRON/2/expl are/VERB/0/root thought/VERB/2/nsubj to/PART/6/mark be/AUX/6/cop ten/NUM/3/acl"),
            "There/3/expl are/3/aux:pass thought/0/root to/6/mark be/6/cop ten/3/xcomp");
}

TEST(ImpossibleTrees, AFiniteVerbIsNoAdjective) {
  EXPECT_EQ(mended("The/DET/2/det minister/NOUN/4/compound dodged/VERB/4/amod questions/NOUN/0/root ./PUNCT/4/punct"),
            "The/2/det minister/3/nsubj dodged/0/root questions/3/obj ./3/punct");
  EXPECT_EQ(mended("The/DET/2/det agency/NOUN/0/root Norra/PROPN/5/compound reported/VERB/5/amod smoke/NOUN/2/appos ./PUNCT/2/punct"),
            "The/2/det agency/4/nsubj Norra/2/appos reported/0/root smoke/4/obj ./4/punct");
  const std::string headline = "The/2/det army/4/compound backed/4/amod rebels/0/root";  // no full stop
  EXPECT_EQ(mended("The/DET/2/det army/NOUN/4/compound backed/VERB/4/amod rebels/NOUN/0/root"), headline);
}

TEST(ImpossibleTrees, WhatIsCitedBetweenCommasIsNotSaid) {
  EXPECT_EQ(mended("He/PRON/2/nsubj said/VERB/0/root ,/PUNCT/4/punct citing/VERB/2/ccomp Holm/PROPN/4/obj ,/PUNCT/9/punct "
                   "that/SCONJ/9/mark it/PRON/9/nsubj leaned/VERB/5/acl"),
            "He/2/nsubj said/0/root ,/4/punct citing/2/advcl Holm/4/obj ,/9/punct that/9/mark it/9/nsubj leaned/2/ccomp");
}

TEST(ImpossibleTrees, PartsOfWhichTellOfTheNounBefore) {
  EXPECT_EQ(mended("In/ADP/2/case notes/NOUN/9/obl ,/PUNCT/2/punct parts/NOUN/7/nsubj of/ADP/6/case which/PRON/4/nmod leaked/VERB/9/ccomp "
                   "he/PRON/9/nsubj lies/VERB/0/root"),
            "In/2/case notes/9/obl ,/2/punct parts/7/nsubj of/6/case which/4/nmod leaked/2/acl:relcl he/9/nsubj lies/0/root");
}

TEST(ImpossibleTrees, WhatClosesTheSentenceIsNoPartOfIt) {
  EXPECT_EQ(mended("He/PRON/2/nsubj heard/VERB/0/root it/PRON/4/nsubj failed/VERB/2/ccomp ,/PUNCT/7/punct she/PRON/7/nsubj "
                   "added/VERB/2/ccomp ./PUNCT/2/punct"),
            "He/2/nsubj heard/0/root it/4/nsubj failed/2/ccomp ,/7/punct she/7/nsubj added/2/parataxis ./2/punct");
}

TEST(ImpossibleTrees, AGerundIsNoAuxiliary) {
  EXPECT_EQ(mended("Shelling/VERB/2/aux resumed/VERB/0/root"), "Shelling/2/nsubj resumed/0/root");
  EXPECT_EQ(mended("Being/AUX/2/aux beaten/VERB/0/root"), "Being/2/aux beaten/0/root");
  EXPECT_EQ(mended("Shelling/VERB/3/aux he/PRON/3/nsubj went/VERB/0/root"), "Shelling/3/aux he/3/nsubj went/0/root");
}

TEST(ImpossibleTrees, ANameBehindItsNoun) {
  EXPECT_EQ(mended("Seen/VERB/0/root by/ADP/4/case the/DET/4/det agency/NOUN/1/obl:agent Norra/PROPN/1/obl:agent"),
            "Seen/0/root by/4/case the/4/det agency/1/obl:agent Norra/4/appos");
}

// Which words are adjectives stands in words.tsv.
TEST(ImpossibleTrees, ANeighbouringStateActs) {
  const std::string words = "Neighbouring/VERB/3/csubj Norland/PROPN/1/obj refused/VERB/0/root";
  EXPECT_EQ(mended(words), "Neighbouring/3/csubj Norland/1/obj refused/0/root");
  EXPECT_EQ(mended(words, "adjective\tneighbouring\n"), "Neighbouring/2/amod Norland/3/nsubj refused/0/root");
}

// language/impossible_clauses.cc

TEST(ImpossibleClauses, ASecondThatClauseIsNotJoinedToTheVerbOfSaying) {
  EXPECT_EQ(mended("He/PRON/2/nsubj said/VERB/0/root that/SCONJ/5/mark it/PRON/5/nsubj eased/VERB/2/ccomp but/CCONJ/9/cc that/SCONJ/9/mark "
                   "nobody/PRON/9/nsubj trusted/VERB/2/conj it/PRON/9/obj"),
            "He/2/nsubj said/0/root that/5/mark it/5/nsubj eased/2/ccomp but/9/cc that/9/mark nobody/9/nsubj trusted/5/conj it/9/obj");
  const std::string joined = "He/2/nsubj said/0/root that/5/mark it/5/nsubj eased/2/ccomp and/7/cc left/2/conj";
  EXPECT_EQ(mended("He/PRON/2/nsubj said/VERB/0/root that/SCONJ/5/mark it/PRON/5/nsubj eased/VERB/2/ccomp and/CCONJ/7/cc left/VERB/2/conj"),
            joined);
}

TEST(ImpossibleClauses, WhatGoesOnBehindADoubtIsTheVerbsBeforeIt) {
  EXPECT_EQ(
      mended("She/PRON/2/nsubj promised/VERB/0/root ,/PUNCT/7/punct or/CCONJ/7/cc so/ADV/7/advmod he/PRON/7/nsubj claimed/VERB/2/conj "
             ",/PUNCT/10/punct to/PART/10/mark come/VERB/7/xcomp"),
      "She/2/nsubj promised/0/root ,/7/punct or/7/cc so/7/advmod he/7/nsubj claimed/2/conj ,/10/punct to/10/mark come/2/xcomp");
}

TEST(ImpossibleClauses, WhatAsLeadsIsNoContent) {
  EXPECT_EQ(mended("As/SCONJ/3/mark offices/NOUN/3/nsubj report/VERB/6/ccomp ,/PUNCT/3/punct he/PRON/6/nsubj left/VERB/0/root"),
            "As/3/mark offices/3/nsubj report/6/advcl ,/3/punct he/6/nsubj left/0/root");
}

TEST(ImpossibleClauses, WhoIsToldAndNothingElseIsToldOfIt) {
  EXPECT_EQ(mended("He/PRON/2/nsubj assured/VERB/0/root envoys/NOUN/2/iobj of/ADP/5/case support/NOUN/3/nmod"),
            "He/2/nsubj assured/0/root envoys/2/iobj of/5/case support/2/obl");
  const std::string given = "He/2/nsubj gave/0/root kings/2/iobj of/5/case Lund/3/nmod bread/2/obj";
  EXPECT_EQ(mended("He/PRON/2/nsubj gave/VERB/0/root kings/NOUN/2/iobj of/ADP/5/case Lund/PROPN/3/nmod bread/NOUN/2/obj"), given);
}

TEST(ImpossibleClauses, ANameHasNoObject) {
  EXPECT_EQ(mended("He/PRON/2/nsubj showed/VERB/0/root magazines/NOUN/2/iobj Pulse/PROPN/2/obj letters/NOUN/4/obj"),
            "He/2/nsubj showed/0/root magazines/2/iobj Pulse/3/appos letters/2/obj");
}

TEST(ImpossibleClauses, APhraseIsNoPartOfAVerb) {
  EXPECT_EQ(mended("Workers/NOUN/4/nsubj at/ADP/3/case plants/NOUN/4/compound fear/VERB/0/root it/PRON/4/obj"),
            "Workers/4/nsubj at/3/case plants/1/nmod fear/0/root it/4/obj");
}

TEST(ImpossibleClauses, AFiniteVerbIsNoPassive) {
  EXPECT_EQ(mended("Forces/NOUN/2/nsubj:pass engaged/VERB/0/root in/ADP/4/case raids/NOUN/2/obl ./PUNCT/2/punct"),
            "Forces/2/nsubj engaged/0/root in/4/case raids/2/obl ./2/punct");
  const std::string passive = "Forces/3/nsubj:pass were/3/aux:pass engaged/0/root ./3/punct";
  EXPECT_EQ(mended("Forces/NOUN/3/nsubj:pass were/AUX/3/aux:pass engaged/VERB/0/root ./PUNCT/3/punct"), passive);
}

TEST(ImpossibleClauses, WhatAMailerSaysIsNoSecondClauseAboutIt) {
  EXPECT_EQ(mended("A/DET/2/det mailer/NOUN/0/root that/PRON/4/nsubj says/VERB/2/acl:relcl Pike/PROPN/6/nsubj voted/VERB/2/acl:relcl"),
            "A/2/det mailer/0/root that/4/nsubj says/2/acl:relcl Pike/6/nsubj voted/4/ccomp");
}

TEST(ImpossibleClauses, OfTwoSubjectsSideBySideTheFirstIsTheNounOfTheClause) {
  EXPECT_EQ(
      mended(
          "It/PRON/2/nsubj failed/VERB/0/root ,/PUNCT/5/punct a/DET/5/det result/NOUN/7/nsubj Hale/PROPN/7/nsubj hailed/VERB/2/parataxis"),
      "It/2/nsubj failed/0/root ,/5/punct a/5/det result/2/parataxis Hale/7/nsubj hailed/5/acl:relcl");
}

TEST(ImpossibleClauses, AWayGoesToWhereItComesFrom) {
  EXPECT_EQ(mended("It/PRON/2/nsubj sank/VERB/0/root on/ADP/5/case its/PRON/5/nmod:poss way/NOUN/2/obl from/ADP/7/case Sfax/PROPN/5/nmod "
                   "to/ADP/9/case Malta/PROPN/2/obl"),
            "It/2/nsubj sank/0/root on/5/case its/5/nmod:poss way/2/obl from/7/case Sfax/5/nmod to/9/case Malta/5/nmod");
}

TEST(ImpossibleClauses, ANameBehindAPhraseIsTheSubjectThatTheVerbLacks) {
  const std::string post = "In/ADP/3/case a/DET/3/det post/NOUN/10/obl on/ADP/5/case Sunday/PROPN/3/nmod ";
  EXPECT_EQ(mended(post + "Holm/PROPN/3/nmod ,/PUNCT/8/punct minister/NOUN/6/appos ,/PUNCT/3/punct claimed/VERB/0/root"),
            "In/3/case a/3/det post/10/obl on/5/case Sunday/3/nmod Holm/10/nsubj ,/8/punct minister/6/appos ,/6/punct claimed/0/root");
  EXPECT_EQ(mended("In/ADP/3/case a/DET/3/det post/NOUN/8/obl of/ADP/5/case Sunday/PROPN/3/nmod ,/PUNCT/3/punct Holm/PROPN/3/appos "
                   "claimed/VERB/0/root"),
            "In/3/case a/3/det post/8/obl of/5/case Sunday/3/nmod ,/3/punct Holm/3/appos claimed/0/root")
      << "set off by a comma";
}

TEST(ImpossibleClauses, AVerbOfManyGoesOnWithTheOneOfMany) {
  const std::string doubt =
      "Officers/NOUN/2/nsubj doubt/VERB/0/root that/SCONJ/6/mark Holm/PROPN/6/nsubj was/AUX/6/aux hit/VERB/2/ccomp but/CCONJ/8/cc ";
  const auto head_of_last = [](const std::string& tree) { return tree.substr(tree.rfind(' ') + 1); };
  EXPECT_EQ(head_of_last(mended(doubt + "want/VERB/6/conj")), "want/2/conj");
  EXPECT_EQ(head_of_last(mended(doubt + "wants/VERB/6/conj")), "wants/6/conj");
}

TEST(ImpossibleClauses, ACondition) {
  EXPECT_EQ(mended("Police/NOUN/3/nsubj might/AUX/3/aux stop/VERB/8/csubj:pass him/PRON/3/obj had/AUX/8/aux they/PRON/8/nsubj:pass "
                   "been/AUX/8/aux:pass "
                   "warned/VERB/0/root ./PUNCT/8/punct"),
            "Police/3/nsubj might/3/aux stop/0/root him/3/obj had/8/aux they/8/nsubj:pass been/8/aux:pass warned/3/advcl ./3/punct");
}

}  // namespace
}  // namespace hearsay::testing
