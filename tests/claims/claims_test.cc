// Claims of hand-built sentences: who is actor and recipient in each construction, what is denied, what lies ahead.
#include "claims/claims.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "document/names.h"
#include "document/syntax.h"
#include "support/conllu.h"

namespace hearsay {
namespace {

std::shared_ptr<const EventLexicon> shipped() {
  static const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  static const auto lexicon = load_event_lexicon(knowledge, "en");
  return lexicon;
}

Document read(std::string_view conllu) {
  auto document = testing::document_from_conllu(conllu);
  document.published = "2023-09-11";
  record_claims(document, *shipped());
  return document;
}

const Claim* claim_of(const Document& document, std::string_view lemma) {
  for (const auto& claim : document.claims)
    if (claim.predicate_lemma == lemma) return &claim;
  return nullptr;
}

std::string texts(const std::vector<Participant>& participants) {
  std::string out;
  for (const auto& participant : participants) out += (out.empty() ? "" : "; ") + participant.text;
  return out;
}

struct Case {
  const char* what;
  const char* conllu;
  const char* predicate;
  const char* type;  // "" for none
  const char* actor;
  const char* recipient;
  Polarity polarity;
  ClaimTense tense;
  Certainty certainty;
};

const Case kCases[] = {
    {"active", "1 Rebels rebel NOUN 2 nsubj\n2 attacked attack VERB 0 root\n3 Aleppo Aleppo PROPN 2 obj\n", "attack", "ASSAULT", "Rebels",
     "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"passive with agent",
     "1 Aleppo Aleppo PROPN 3 nsubj:pass\n2 was be AUX 3 aux:pass\n3 attacked attack VERB 0 root\n4 by by ADP 5 case\n5 rebels rebel NOUN "
     "3 obl:agent\n",
     "attack", "ASSAULT", "rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"possible and denied",
     "1 Rebels rebel NOUN 4 nsubj\n2 may may AUX 4 aux\n3 not not PART 4 advmod\n4 attack attack VERB 0 root\n5 Aleppo Aleppo PROPN 4 "
     "obj\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::negative, ClaimTense::future, Certainty::possible},
    {"control by the subject",
     "1 Rebels rebel NOUN 2 nsubj\n2 agreed agree VERB 0 root\n3 to to PART 4 mark\n4 release release VERB 2 xcomp\n5 prisoners prisoner "
     "NOUN 4 obj\n",
     "release", "", "Rebels", "prisoners", Polarity::positive, ClaimTense::future, Certainty::probable},
    {"control by the object",
     "1 Rebels rebel NOUN 2 nsubj\n2 urged urge VERB 0 root\n3 Syria Syria PROPN 2 obj\n4 to to PART 5 mark\n5 release release VERB 2 "
     "xcomp\n6 prisoners prisoner NOUN 5 obj\n",
     "release", "", "Syria", "prisoners", Polarity::positive, ClaimTense::future, Certainty::unknown},
    {"an implicative that denies",
     "1 Rebels rebel NOUN 2 nsubj\n2 failed fail VERB 0 root\n3 to to PART 4 mark\n4 attack attack VERB 2 xcomp\n5 Aleppo Aleppo PROPN 4 "
     "obj\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::negative, ClaimTense::present, Certainty::certain},
    {"a denied implicative that denies",
     "1 Rebels rebel NOUN 4 nsubj\n2 did do AUX 4 aux\n3 not not PART 4 advmod\n4 fail fail VERB 0 root\n5 to to PART 6 mark\n6 attack "
     "attack VERB 4 xcomp\n7 Aleppo Aleppo PROPN 6 obj\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"prevention denied leaves it open",
     "1 Syria Syria PROPN 4 nsubj\n2 did do AUX 4 aux\n3 not not PART 4 advmod\n4 prevent prevent VERB 0 root\n5 rebels rebel NOUN 4 "
     "obj\n6 from from SCONJ 7 mark\n7 attacking attack VERB 4 advcl\n8 Aleppo Aleppo PROPN 7 obj\n",
     "attack", "ASSAULT", "rebels", "Aleppo", Polarity::positive, ClaimTense::future, Certainty::unknown},
    {"a factive is blind to denial",
     "1 Iran Iran PROPN 4 nsubj\n2 did do AUX 4 aux\n3 not not PART 4 advmod\n4 know know VERB 0 root\n5 that that SCONJ 7 mark\n6 rebels "
     "rebel NOUN 7 nsubj\n7 attacked attack VERB 4 ccomp\n8 Aleppo Aleppo PROPN 7 obj\n",
     "attack", "ASSAULT", "rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"two verbs deep",
     "1 Rebels rebel NOUN 2 nsubj\n2 hope hope VERB 0 root\n3 to to PART 4 mark\n4 manage manage VERB 2 xcomp\n5 to to PART 6 mark\n6 "
     "attack attack VERB 4 xcomp\n7 Aleppo Aleppo PROPN 6 obj\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::positive, ClaimTense::future, Certainty::possible},
    {"not only",
     "1 Rebels rebel NOUN 4 nsubj\n2 not not PART 4 advmod\n3 only only ADV 4 advmod\n4 attacked attack VERB 0 root\n5 Aleppo Aleppo PROPN "
     "4 obj\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"nobody", "1 Nobody nobody PRON 2 nsubj\n2 attacked attack VERB 0 root\n3 Aleppo Aleppo PROPN 2 obj\n", "attack", "ASSAULT", "Nobody",
     "Aleppo", Polarity::negative, ClaimTense::present, Certainty::certain},
    {"a condition",
     "1 If if SCONJ 3 mark\n2 rebels rebel NOUN 3 nsubj\n3 attack attack VERB 6 advcl\n4 Aleppo Aleppo PROPN 3 obj\n5 prices price NOUN 6 "
     "nsubj\n6 rise rise VERB 0 root\n",
     "attack", "ASSAULT", "rebels", "Aleppo", Polarity::positive, ClaimTense::future, Certainty::unknown},
    {"too weak to",
     "1 Rebels rebel NOUN 4 nsubj\n2 are be AUX 4 cop\n3 too too ADV 4 advmod\n4 weak weak ADJ 0 root\n5 to to PART 6 mark\n6 attack "
     "attack VERB 4 advcl\n7 Aleppo Aleppo PROPN 6 obj\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::negative, ClaimTense::present, Certainty::certain},
    {"a finite verb after a denied one",
     "1 Rebels rebel NOUN 4 nsubj\n2 did do AUX 4 aux\n3 not not PART 4 advmod\n4 flee flee VERB 0 root\n5 but but CCONJ 6 cc\n6 attacked "
     "attack VERB 4 conj\n7 Aleppo Aleppo PROPN 6 obj\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"a light verb",
     "1 Rebels rebel NOUN 2 nsubj\n2 launched launch VERB 0 root\n3 talks talks NOUN 2 obj\n4 with with ADP 5 case\n5 Syria Syria PROPN 3 "
     "nmod\n",
     "launch", "CONSULT", "Rebels", "Syria", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"a nominalisation",
     "1 The the DET 2 det\n2 attack attack NOUN 8 nsubj\n3 by by ADP 4 case\n4 rebels rebel NOUN 2 nmod\n5 on on ADP 6 case\n6 Aleppo "
     "Aleppo PROPN 2 nmod\n7 was be AUX 8 cop\n8 bad bad ADJ 0 root\n",
     "attack", "ASSAULT", "rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"a participle before a nominalisation, with the verb's lemma",
     "1 The the DET 3 det\n2 alleged allege VERB 3 amod\n3 attack attack NOUN 9 nsubj\n4 by by ADP 5 case\n5 rebels rebel NOUN 3 nmod\n6 "
     "on on ADP 7 case\n7 Aleppo Aleppo PROPN 3 nmod\n8 was be AUX 9 cop\n9 bad bad ADJ 0 root\n",
     "attack", "ASSAULT", "rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::probable},
    {"a relative clause",
     "1 Rebels rebel NOUN 5 nsubj\n2 who who PRON 3 nsubj\n3 attacked attack VERB 1 acl:relcl\n4 Aleppo Aleppo PROPN 3 obj\n5 fled flee "
     "VERB 0 root\n",
     "attack", "ASSAULT", "Rebels", "Aleppo", Polarity::positive, ClaimTense::present, Certainty::certain},
    {"no event of the ontology", "1 Prices price NOUN 2 nsubj\n2 rose rise VERB 0 root\n", "rise", "", "Prices", "", Polarity::positive,
     ClaimTense::present, Certainty::certain},
    {"what it is not", "1 They they PRON 2 nsubj\n2 struck strike VERB 0 root\n3 a a DET 4 det\n4 balance balance NOUN 2 obj\n", "strike",
     "", "They", "", Polarity::positive, ClaimTense::present, Certainty::certain},
};

TEST(Claims, ReadsConstructions) {
  for (const auto& one : kCases) {
    SCOPED_TRACE(one.what);
    const auto document = read(one.conllu);
    const auto* claim = claim_of(document, one.predicate);
    ASSERT_NE(claim, nullptr);
    EXPECT_EQ(claim->event ? claim->event->type : "", one.type);
    EXPECT_EQ(texts(claim->actor), one.actor);
    EXPECT_EQ(texts(claim->recipient), one.recipient);
    EXPECT_EQ(name_of(claim->polarity), name_of(one.polarity));
    EXPECT_EQ(name_of(claim->tense), name_of(one.tense));
    EXPECT_EQ(name_of(claim->certainty), name_of(one.certainty));
  }
}

TEST(Claims, CoordinatedActorsStayOneClaimAndPredicatesBecomeTwo) {
  const auto document = read(
      "1 Iran Iran PROPN 4 nsubj\n2 and and CCONJ 3 cc\n3 Syria Syria PROPN 1 conj\n4 attacked attack VERB 0 root\n5 rebels rebel NOUN 4 "
      "obj\n6 and and CCONJ 7 cc\n7 arrested arrest VERB 4 conj\n8 "
      "protesters protester NOUN 7 obj\n");
  ASSERT_EQ(document.claims.size(), 2u);
  for (const auto& claim : document.claims) EXPECT_EQ(texts(claim.actor), "Iran; Syria");
  EXPECT_EQ(document.text_of(document.claims[0].span), "Iran and Syria attacked rebels");
  EXPECT_EQ(document.text_of(document.claims[1].span), "arrested protesters");
}

TEST(Claims, AttributionGivesChainCueAndDenial) {
  auto document = testing::document_from_conllu(
      "1 Syria Syria PROPN 2 nsubj\n2 denied deny VERB 0 root\n3 that that SCONJ 5 mark\n4 rebels rebel NOUN 5 nsubj\n5 attacked attack "
      "VERB 2 ccomp\n6 Aleppo Aleppo PROPN 5 obj\n");
  Attribution relay, denial;
  relay.sources.push_back({{0, 0}, "", "Herald", -1, -1, SourceKind::outlet, false, "", {}});
  relay.content_tokens = {{0, 6}};
  denial.sources.push_back({document.tokens[0].span, "Syria", "Syria", 0, -1, SourceKind::government, false, "", {}});
  denial.cue = Cue{document.tokens[1].span, {1, 2}, 1, "deny", Stance::denies};
  denial.content_tokens = {{3, 6}};
  denial.parent = 0;
  for (auto* one : {&relay, &denial})
    for (const auto& range : one->content_tokens) one->content.push_back(span_of(document, range));
  document.attributions = {relay, denial};
  record_claims(document, *shipped());
  const auto* claim = claim_of(document, "attack");
  ASSERT_NE(claim, nullptr);
  ASSERT_EQ(claim->sources.size(), 2u);
  EXPECT_EQ(claim->sources[0].name, "Herald");
  EXPECT_EQ(claim->sources[1].name, "Syria");
  EXPECT_EQ(claim->polarity, Polarity::negative);
  EXPECT_EQ(claim->certainty, Certainty::certain);
  EXPECT_EQ(claim->outlet_certainty, Certainty::unknown);
  EXPECT_EQ(document.text_of(claim->span), "rebels attacked Aleppo");
}

int events_in(const Document& document) {
  return static_cast<int>(
      std::count_if(document.claims.begin(), document.claims.end(), [](const Claim& claim) { return claim.event.has_value(); }));
}

TEST(Claims, AStandpointTellsNothingThatHappened) {
  auto document = testing::document_from_conllu(
      "1 To to PART 2 mark\n2 hear hear VERB 8 advcl\n3 Syria Syria PROPN 2 obj\n4 tell tell VERB 2 xcomp\n5 it it PRON 4 obj\n"
      "6 , , PUNCT 8 punct\n7 rebels rebel NOUN 8 nsubj\n8 attacked attack VERB 0 root\n9 Aleppo Aleppo PROPN 8 obj\n");
  const auto alone = [](Document one) {
    record_claims(one, *shipped());
    return one.claims.size();
  };
  ASSERT_GT(alone(document), 1u);  // without the attribution the phrase would be claimed
  Attribution standpoint;
  standpoint.sources.push_back({document.tokens[2].span, "Syria", "Syria", 2, -1, SourceKind::government, false, "", {}});
  standpoint.cue = Cue{span_of(document, {0, 2}), {0, 2}, 0, "to", Stance::asserts};
  standpoint.content_tokens = {{6, 9}};
  standpoint.content.push_back(span_of(document, standpoint.content_tokens[0]));
  document.attributions = {standpoint};
  record_claims(document, *shipped());
  ASSERT_EQ(document.claims.size(), 1u);
  EXPECT_EQ(document.claims[0].predicate_lemma, "attack");
}

TEST(Claims, OneEventIsToldOnce) {
  const auto phrase = read(
      "1 Rebels rebel NOUN 2 nsubj\n2 wounded wound VERB 0 root\n3 soldiers soldier NOUN 2 obj\n4 in in ADP 6 case\n5 an a DET 6 det\n6 "
      "attack "
      "attack NOUN 2 obl\n");
  EXPECT_EQ(phrase.claims.size(), 1u);
  const auto participle = read(
      "1 Rebels rebel NOUN 2 nsubj\n2 shelled shell VERB 0 root\n3 Aleppo Aleppo PROPN 2 obj\n4 , , PUNCT 5 punct\n5 killing kill VERB 2 "
      "advcl\n6 "
      "soldiers soldier NOUN 5 obj\n");
  EXPECT_EQ(participle.claims.size(), 2u);
  EXPECT_EQ(events_in(participle), 1);
  const auto refused = read(
      "1 Syria Syria PROPN 2 nsubj\n2 rejected reject VERB 0 root\n3 an a DET 4 det\n4 offer offer NOUN 2 obj\n5 of of ADP 6 case\n6 talks "
      "talk NOUN 4 "
      "nmod\n7 from from ADP 8 case\n8 Iran Iran PROPN 4 nmod\n");
  EXPECT_EQ(events_in(refused), 1);
  EXPECT_EQ(texts(claim_of(refused, "reject")->recipient), "Iran");
}

TEST(Claims, TrueSecondEventsStay) {
  const auto both = read(
      "1 Poland Poland PROPN 2 nsubj\n2 condemned condemn VERB 0 root\n3 the the DET 4 det\n4 attack attack NOUN 2 obj\n5 by by ADP 6 "
      "case\n6 rebels rebel "
      "NOUN 4 nmod\n");
  EXPECT_EQ(events_in(both), 2);
  EXPECT_EQ(texts(claim_of(both, "condemn")->recipient), "rebels");
}

TEST(Claims, TheKeptFromAreTheActorsOfWhatTheyAreKeptFrom) {
  const auto document = read(
      "1 Syria Syria PROPN 2 nsubj\n2 barred bar VERB 0 root\n3 rebels rebel NOUN 2 obj\n4 from from SCONJ 5 mark\n5 attacking attack VERB "
      "2 advcl\n6 "
      "Aleppo Aleppo PROPN 5 obj\n");
  EXPECT_EQ(texts(claim_of(document, "attack")->actor), "rebels");
}

TEST(Claims, GivingNamesGiverAndGiven) {
  const auto nominal = read(
      "1 sale sale NOUN 8 nsubj\n2 of of ADP 4 case\n3 Swedish Swedish ADJ 4 amod\n4 jets jet NOUN 1 nmod\n5 to to ADP 6 case\n6 Brazil "
      "Brazil PROPN 1 "
      "nmod\n7 was be AUX 8 cop\n8 big big ADJ 0 root\n");
  EXPECT_EQ(texts(claim_of(nominal, "sale")->actor), "Swedish");
  EXPECT_EQ(texts(claim_of(nominal, "sale")->recipient), "Brazil");
  const auto twice = read("1 Iran Iran PROPN 2 nsubj\n2 gave give VERB 0 root\n3 Syria Syria PROPN 2 iobj\n4 shells shell NOUN 2 iobj\n");
  EXPECT_EQ(texts(claim_of(twice, "give")->recipient), "Syria");
}

TEST(Claims, IdsAreStableAndUnique) {
  for (const auto& one : kCases) {
    const auto first = read(one.conllu), second = read(one.conllu);
    std::set<std::string> ids;
    ASSERT_EQ(first.claims.size(), second.claims.size());
    for (std::size_t i = 0; i < first.claims.size(); ++i) {
      EXPECT_EQ(first.claims[i].id, second.claims[i].id);
      EXPECT_EQ(first.claims[i].id.size(), 16u);
      EXPECT_TRUE(ids.insert(first.claims[i].id).second);
    }
  }
}

TEST(Claims, ReadsALongChainOfClausesAndAnEmptyDocument) {
  Document empty;
  index_children(empty);
  record_claims(empty, *shipped());
  EXPECT_TRUE(empty.claims.empty());
  std::string conllu = "1 try try VERB 0 root\n";
  for (int i = 2; i <= 10000; ++i) conllu += std::to_string(i) + " attack attack VERB " + std::to_string(i - 1) + " xcomp\n";
  const auto document = read(conllu);
  EXPECT_FALSE(document.claims.empty());
  for (const auto& claim : document.claims) EXPECT_LE(claim.span.end, document.text.size());
}

}  // namespace
}  // namespace hearsay
