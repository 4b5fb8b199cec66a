// bench_stories: how long it takes to line reports up, from 1,000 to 100,000 of them, and to add one more.
//
//   bench_stories FOLDER [COUNT ...]       makes ledgers of so many reports in FOLDER; prints a table (bench/stories.md is one)
//   bench_stories --ledger FILE [CONNECTED]   lines up anew what a ledger holds, with so many reports grouped at once (LineupLimits)
//
// COUNT is a number of reports of made-up news (news_maker.h): 900 words each, spread over a year, a story of one to twelve reports in ten
// days, one report in ten cut from an earlier one of its story. With a d behind ("10000d") all are of two weeks, with a t ("3000t") they
// are of 20 words each, all of one template.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <functional>

#include "base/knowledge.h"
#include "news_maker.h"
#include "stories/story_lineup.h"

namespace hearsay {
namespace {

using Clock = std::chrono::steady_clock;
double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Milliseconds a report that it takes to write the first and the last tenth: whether a ledger that grows gets slower.
struct Writing {
  double first = 0, last = 0, megabytes = 0;
};

Writing write(Ledger& ledger, std::size_t count, const std::function<Document()>& next) {
  Writing out;
  const auto tenth = std::max<std::size_t>(1, count / 10);
  for (std::size_t i = 0; i < count; ++i) {
    const auto document = next();
    out.megabytes += static_cast<double>(document.text.size()) / 1e6;
    const double before = processor_seconds();
    ledger.write(document);
    const auto spent = (processor_seconds() - before) * 1000 / static_cast<double>(tenth);
    if (i < tenth) out.first += spent;
    if (i >= count - tenth) out.last += spent;
  }
  ledger.commit();
  return out;
}

void measure(const std::string& folder, const std::string& what, const WordCounts& counts) {
  const auto path = fmt::format("{}/stories-{}.db", folder, what);
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  NewsMaker maker(HEARSAY_SOURCE_DIR, what.ends_with('d') ? 14 : 364);
  std::size_t number = 0;
  const auto next = [&] { return what.ends_with('t') ? templated(++number) : maker.next(); };
  Ledger ledger(path, Access::write);
  ledger.read_with({"bench", "none", "none"});
  const auto writing = write(ledger, std::stoul(what), next);
  const auto begin = Clock::now();
  const double used = processor_seconds();
  const auto all = line_up(ledger, counts, 2);
  const auto seconds = seconds_since(begin), busy = processor_seconds() - used;
  constexpr int kMore = 100;
  std::vector<double> each, work;
  for (int i = 0; i < kMore; ++i) {
    ledger.write(next());
    ledger.commit();
    const auto one = Clock::now();
    const double before = processor_seconds();
    line_up(ledger, counts, 1);
    each.push_back(seconds_since(one) * 1000);
    work.push_back((processor_seconds() - before) * 1000);
  }
  std::sort(each.begin(), each.end());
  std::sort(work.begin(), work.end());
  const auto stories = ledger.database().number("SELECT count(DISTINCT story) FROM story_documents");
  fmt::print("| {} | {:.0f} | {:.1f} | {:.1f} | {:.0f} | {} | {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.2f} | {:.2f} | {:.0f} |\n",
             what, writing.megabytes, seconds, busy, peak_megabytes(), stories, all.links, all.copies, each[kMore / 2],
             each[kMore * 95 / 100], work[kMore / 2], work.back(), writing.first, writing.last,
             static_cast<double>(std::filesystem::file_size(path)) / 1e6);
  std::fflush(stdout);
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) {
  using namespace hearsay;
  const auto counts = load_word_counts(Knowledge(std::string(HEARSAY_HOME) + "/hearsay.data"));
  if (argc >= 3 && std::string(argv[1]) == "--ledger") {
    LineupLimits limits;
    if (argc > 3) limits.connected = std::stoul(argv[3]);
    Ledger ledger(argv[2], Access::write);
    ledger.database().run("DELETE FROM lineup");
    const auto begin = Clock::now();
    const auto all = line_up(ledger, counts, 2, limits);
    fmt::print("{} reports in {:.2f} s, {} links, {} copies, {:.0f} MB\n", all.reports, seconds_since(begin), all.links, all.copies,
               peak_megabytes());
    return 0;
  }
  if (argc < 2) return fmt::print(stderr, "usage: bench_stories FOLDER [COUNT ...]\n"), 2;
  fmt::print(
      "| reports | MB of text | lined up, s | processor, s | peak memory, MB | stories | links | copies | one more: median, ms | 95 %, ms "
      "| processor: median, ms | most, ms | written: first tenth, ms | last tenth, ms | ledger, MB |\n");
  fmt::print("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
  for (int i = 2; i < argc; ++i) measure(argv[1], argv[i], counts);
}
