// Media that no list knows, in a review of the press and elsewhere; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

struct ReviewCase {
  const char* title;
  const char* text;
  const char* source;  // name and kind of a last source
};

class PressReviews : public ::testing::TestWithParam<ReviewCase> {};

TEST_P(PressReviews, MediaAreTold) {
  Document document;
  document.title = GetParam().title;
  document.text = GetParam().text;
  document.published = "2024-03-05";
  annotate(document, testing::shipped());
  std::string found;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.attributions.size()); ++i) {
    const auto chain = chain_of(document, i);
    if (!chain.empty()) found += chain.back().name + ", " + std::string(name_of(chain.back().kind)) + "\n";
  }
  EXPECT_NE(found.find(GetParam().source), std::string::npos) << GetParam().text << "\nfound:\n" << found;
}

INSTANTIATE_TEST_SUITE_P(
    Media, PressReviews,
    ::testing::Values(
        ReviewCase{"Press review: the budget", "Kronika believes that the minister has lost his nerve.", "Kronika, outlet"},
        ReviewCase{"What the papers say about the budget", "Trybuna Kraju asks who will pay.", "Trybuna Kraju, outlet"},
        ReviewCase{"Press review: the budget", "For Der Anker, the matter is closed.", "Der Anker, outlet"},
        ReviewCase{"Press review: the budget", "Veritas, close to the opposition, doubts that the numbers add up.", "Veritas, outlet"},
        ReviewCase{"Press review: the budget", "\"A beginning,\" judges Slavia Denne in its leader.", "Slavia Denne, outlet"},
        // Others speak there as well.
        ReviewCase{"Press review: the budget", "Its columnist Ede Maros argues that the bill will fall.", "Ede Maros, person"},
        ReviewCase{"Press review: the budget", "Radov Senk, who led the army, spoke on Monday. Senk says that he was not asked.",
                   "Radov Senk, person"},
        // No review.
        ReviewCase{"A budget at last", "Kronik believes that the minister has lost his nerve.", "Kronik, person"}));

INSTANTIATE_TEST_SUITE_P(OfSomebody, PressReviews,
                         ::testing::Values(ReviewCase{"", "Norland's Chronicle calls the budget timid.", "Chronicle, outlet"},
                                           ReviewCase{"", "Monday's Examiner says that the bill will fall.", "Examiner, outlet"}));

}  // namespace
}  // namespace hearsay::constructions
