// The project's own set of pages (tests/readers/metadata/build.py): what each says of itself against what the reader takes. Prints the
// shares; fails below the floors that the readers were released with.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "readers/formats.h"
#include "readers/html.h"

namespace hearsay {
namespace {

struct Share {
  int right = 0, all = 0;
  double value() const { return all == 0 ? 0 : static_cast<double>(right) / all; }
};

std::string wanted(const nlohmann::json& want, const char* field) {
  return want[field].is_null() ? std::string() : want[field].get<std::string>();
}

TEST(PageMetadata, OwnSetOfPages) {
  std::ifstream in(std::string(HEARSAY_SOURCE_DIR) + "/tests/readers/metadata/pages.jsonl");
  std::map<std::string, std::map<std::string, Share>> shares;
  std::string line;
  int pages = 0;
  while (std::getline(in, line)) {
    const auto page = nlohmann::json::parse(line);
    const std::string html = page["html"], url = page["url"], part = page["part"], id = page["id"];
    // The address is known only of some, as of saved files.
    const bool with_address = ++pages % 2 == 0 || id.starts_with("in_address");
    auto documents =
        read_page(html, {.url = with_address ? std::string_view(url) : std::string_view(), .charset = {}, .fetched = {}, .language = {}});
    ASSERT_EQ(documents.size(), 1u) << id;
    Document& d = documents.front();
    complete(d, {});  // as readers do: what the page does not declare its text may say
    const std::string told[] = {d.published.substr(0, 10), d.title, d.author, d.outlet};
    int i = 0;
    for (const char* field : {"published", "title", "author", "outlet"}) {
      const std::string want = wanted(page["want"], field);
      const bool right = told[i] == want;
      Share& share = shares[part][field];
      ++share.all;
      share.right += right;
      // The test part is looked at as totals only.
      if (!right && part == "dev") std::printf("%s: %s: wanted \"%s\", told \"%s\"\n", id.c_str(), field, want.c_str(), told[i].c_str());
      ++i;
    }
  }
  ASSERT_EQ(pages, 120);
  for (const auto& [part, fields] : shares) {
    for (const auto& [field, share] : fields) std::printf("%s %s %.3f of %d\n", part.c_str(), field.c_str(), share.value(), share.all);
    EXPECT_GE(fields.at("published").value(), 0.95) << part;
    EXPECT_GE(fields.at("title").value(), 0.95) << part;
    EXPECT_GE(fields.at("author").value(), 0.9) << part;
    EXPECT_GE(fields.at("outlet").value(), 0.95) << part;
  }
}

}  // namespace
}  // namespace hearsay
