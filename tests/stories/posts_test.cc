#include "stories/posts.h"

#include <gtest/gtest.h>

#include "support/told.h"

namespace hearsay {
namespace {

StoredClaim told(const std::string& report, const std::string& day, const std::string& text, const std::string& lemma) {
  auto document = std::make_shared<StoredDocument>();
  document->id = report, document->outlet = "Outlet of " + report, document->published = day;
  StoredClaim out;
  out.document = document, out.text = text;
  out.claim.predicate_lemma = lemma;
  return out;
}

// "Zambian President Ruth Banda" of one report; "Zambia's president" of another, read as whom the actor files have.
std::vector<StoredClaim> of_the_president(const std::string& read_as) {
  auto named = told("a", "2024-05-02", "Zambian President Ruth Banda dismissed the minister", "dismiss");
  named.claim.actor = {who("Ruth Banda", "ZMB.GOV")}, named.claim.actor[0].text = "Zambian President Ruth Banda";
  auto by_post = told("b", "2024-05-03", "Zambia's president will meet Peter Mwale", "meet");
  by_post.claim.actor = {who(read_as, "ZMB.GOV")}, by_post.claim.actor[0].text = "Zambia's president", by_post.persons = {read_as};
  named.claim.actor[0].role = by_post.claim.actor[0].role = "president";
  return {named, by_post};
}

TEST(Posts, APostIsWhoeverTheReportsCallByIt) {
  auto claims = of_the_president("Anna Other");
  tell_holders(claims);
  EXPECT_EQ(claims[1].claim.actor[0].name, "Ruth Banda");
  EXPECT_EQ(claims[1].persons, std::vector<std::string>{"Ruth Banda"});
}

TEST(Posts, APostStaysWithHimWhomAReportNames) {
  auto claims = of_the_president("Anna Other");
  claims.push_back(told("c", "2023-05-03", "Other left office", "leave"));
  tell_holders(claims);
  EXPECT_EQ(claims[1].claim.actor[0].name, "Anna Other");
  auto abroad = of_the_president("Anna Other");
  abroad[0].claim.actor[0].code = "KEN.GOV";
  tell_holders(abroad);
  EXPECT_EQ(abroad[1].claim.actor[0].name, "Anna Other") << "a president of another country";
}

}  // namespace
}  // namespace hearsay
