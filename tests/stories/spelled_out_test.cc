#include "stories/spelled_out.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "base/calendar.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using testing::TemporaryFolder;

TEST(SpelledOut, TheLatestReportsCountInWhateverOrderTheyCame) {
  constexpr int kReports = 450, kOlder = 240;  // the latest 200 count
  const TemporaryFolder folder;
  for (const bool backwards : {false, true}) {
    Ledger ledger(folder.file(backwards ? "backwards" : "forwards"), Access::write);
    ledger.read_with({"0.1.0", "model-a", "data-a"});
    for (int i = 0; i < kReports; ++i) {
      const int day = backwards ? kReports - 1 - i : i;
      Document report;
      report.id = std::to_string(day), report.published = iso_date(Day(std::chrono::days(18000 + day)));
      report.text = "The NTA raised its toll.";
      const std::string name = day < kOlder ? "National Toll Authority" : "Northern Trade Agency";
      report.entities.push_back({EntityKind::organisation, name, "", "", "", "", {0}, {}});
      ledger.write(report);
    }
    ledger.commit();
    const auto found = spelled_out(ledger, "NTA", "");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->name, "Northern Trade Agency") << (backwards ? "backwards" : "forwards");
  }
}

}  // namespace
}  // namespace hearsay
