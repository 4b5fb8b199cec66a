#include "mentions/times.h"

#include <gtest/gtest.h>

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/knowledge.h"

namespace hearsay {
namespace {

std::shared_ptr<const TimeLexicon> lexicon() {
  static const Knowledge knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data");
  static const auto loaded = load_time_lexicon(knowledge, "en");
  return loaded;
}

Document read(const std::string& text, const std::string& published) {
  Document document;
  document.text = text;
  document.published = published;
  find_times(document, *lexicon());
  return document;
}

// One sentence, the expression in it, its value and its interval. Published on Monday 2023-09-11 where nothing else is said.
struct Case {
  const char* text;
  const char* expression;
  const char* value;
  const char* earliest = "";
  const char* latest = "";
  TimeType type = TimeType::date;
  const char* published = "2023-09-11";
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.text; }

class Times : public ::testing::TestWithParam<Case> {};

TEST_P(Times, HaveValueAndInterval) {
  const Case& c = GetParam();
  const Document document = read(c.text, c.published);
  std::string seen;
  for (const Time& time : document.times) {
    const std::string text(document.text_of(time.span));
    seen += "[" + text + " = " + time.value + "] ";
    if (text != c.expression) continue;
    EXPECT_EQ(time.value, c.value) << c.text;
    EXPECT_EQ(time.earliest, c.earliest) << c.text;
    EXPECT_EQ(time.latest, c.latest) << c.text;
    EXPECT_EQ(time.type, c.type) << c.text;
    return;
  }
  ADD_FAILURE() << c.text << ": no '" << c.expression << "', but " << seen;
}

constexpr TimeType kTime = TimeType::time, kDuration = TimeType::duration, kSet = TimeType::set;

const Case kDays[] = {
    {"The envoy landed yesterday.", "yesterday", "2023-09-10", "2023-09-10", "2023-09-10"},
    {"The convoy arrived today at the border.", "today", "2023-09-11", "2023-09-11", "2023-09-11"},
    {"The two could meet as early as tomorrow.", "tomorrow", "2023-09-12", "2023-09-12", "2023-09-12"},
    {"The minister resigned on Friday.", "Friday", "2023-09-08", "2023-09-08", "2023-09-08"},
    {"The court will rule on Friday.", "Friday", "2023-09-15", "2023-09-15", "2023-09-15"},
    {"They are to sit down between Tuesday and Wednesday.", "Tuesday", "2023-09-12", "2023-09-12", "2023-09-13"},
    {"They will be sworn in between Tuesday and Wednesday.", "Wednesday", "2023-09-13", "2023-09-12", "2023-09-13"},
    {"The White House raised it last week.", "last week", "2023-W36", "2023-09-04", "2023-09-10"},
    {"They last met in April 2019.", "April 2019", "2019-04", "2019-04-01", "2019-04-30"},
    {"Talks are planned in the next few days.", "the next few days", "PXD", "2023-09-12", "2023-09-18", kDuration},
    {"The bridge was hit last night.", "last night", "2023-09-10TNI", "2023-09-10", "2023-09-10", kTime},
    {"The depot burned in recent days.", "recent days", "PAST_REF", "2023-09-04", "2023-09-11"},
    {"He recently said he wanted closer ties.", "recently", "PAST_REF"},
};
INSTANTIATE_TEST_SUITE_P(Days, Times, ::testing::ValuesIn(kDays));

}  // namespace
}  // namespace hearsay
