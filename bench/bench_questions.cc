// bench_questions: makes the ledger on which bench/questions measures the commands that read.
//
//   bench_questions FROM LEDGER COUNT [DAYS]   COUNT reports, those of the ledger FROM told again of others (report_variations.h), spread
//                                              over DAYS (364); lines them up
#include <fmt/format.h>

#include <ctime>
#include <filesystem>

#include "base/knowledge.h"
#include "hearsay/error.h"
#include "ledger/queries.h"
#include "report_variations.h"
#include "stories/story_lineup.h"

int main(int argc, char** argv) try {
  using namespace hearsay;
  if (argc < 4) return fmt::print(stderr, "usage: bench_questions FROM LEDGER COUNT [DAYS]\n"), 2;
  std::vector<Document> reports;
  {
    const Ledger from(argv[1], Access::read);
    for (const auto& report : find_documents(from)) reports.push_back(from.document(report.key));
  }
  const std::string path = argv[2];
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  Ledger ledger(path, Access::write);
  ledger.read_with({"bench", "none", "none"});
  ReportVariations variations(std::move(reports), argc > 4 ? std::stoi(argv[4]) : 364);
  const auto count = std::stoul(argv[3]);
  std::size_t claims = 0;
  double megabytes = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto report = variations.next();
    claims += report.claims.size(), megabytes += static_cast<double>(report.text.size()) / 1e6;
    ledger.write(report);
  }
  ledger.commit();
  const auto written = std::clock();
  line_up(ledger, load_word_counts(Knowledge(std::string(HEARSAY_HOME) + "/hearsay.data")), 1);
  const auto seconds = [](std::clock_t ticks) { return static_cast<double>(ticks) / CLOCKS_PER_SEC; };
  fmt::print("{} reports, {} claims, {:.0f} MB of text; written in {:.0f} s of processor time, lined up in {:.0f}\n", count, claims,
             megabytes, seconds(written), seconds(std::clock() - written));
} catch (const hearsay::Error& error) {
  fmt::print(stderr, "bench_questions: {}\n", error.what());
  return 1;
}
