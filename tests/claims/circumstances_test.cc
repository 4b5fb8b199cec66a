// Which predicate a time belongs to, read by the whole program with the shipped model.
#include <gtest/gtest.h>

#include <string>

#include "claims/cases.h"

namespace hearsay {
namespace {

// The words of the time of the claim with that predicate; "-" where it has none, "?" where there is no such claim.
std::string time_of_claim(const std::string& text, const std::string& lemma) {
  const auto document = read(text);
  for (const Claim& claim : document.claims)
    if (claim.predicate_lemma == lemma)
      return claim.time < 0 ? "-" : std::string(document.text_of(document.times[static_cast<std::size_t>(claim.time)].span));
  return "?";
}

TEST(Circumstances, ATimeThatDescribesTheObjectDoesNotDateTheVerb) {
  EXPECT_EQ(time_of_claim("The minister condemned Friday's attack.", "condemn"), "-");
  EXPECT_EQ(time_of_claim("The senate amended the 2008 law.", "amend"), "-");
  EXPECT_EQ(time_of_claim("The senate amended the 2008 law on Thursday.", "amend"), "Thursday");
}

TEST(Circumstances, ATimeOfTheSubjectOrOfWhatItIsPartOfDatesTheVerb) {
  EXPECT_EQ(time_of_claim("Friday's attack killed nine people.", "kill"), "Friday");
  EXPECT_EQ(time_of_claim("Nine people were killed on Friday.", "kill"), "Friday");
}

TEST(Circumstances, EachVerbHasItsOwnTime) {
  const std::string text = "The bridge that was bombed in July will reopen on Saturday.";
  EXPECT_EQ(time_of_claim(text, "bomb"), "July");
  EXPECT_EQ(time_of_claim(text, "reopen"), "Saturday");
}

}  // namespace
}  // namespace hearsay
