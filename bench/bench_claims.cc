// Claims alone, events and their parties among them, once everything before them is known: tokens a second of processor time on one core.
// HEARSAY_BENCH_TEXT names a text file, cut into documents at form feeds; without it a few sentences are repeated.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "claims/claims.h"
#include "hearsay/pipeline.h"

namespace hearsay {
namespace {

constexpr const char* kNews =
    "The foreign minister of Kenya said on Tuesday that the two countries had agreed to hold talks in Geneva next month. \"We will not "
    "accept "
    "any conditions,\" a spokesman told reporters, adding that sanctions would stay until the troops withdrew. Rebels attacked a convoy "
    "near "
    "the border on Monday, killing four soldiers, the army said. Police arrested twelve people after protesters threw stones at the "
    "ministry. "
    "Prices rose by 3.5 per cent in March, according to the central bank, and the bank left its rate as it was.\n\n";

std::vector<Document> annotated() {
  static const Resources resources = load_resources({HEARSAY_HOME, "", "en"});
  const char* path = std::getenv("HEARSAY_BENCH_TEXT");
  std::ifstream in(path != nullptr ? path : "", std::ios::binary);
  std::string rest(std::istreambuf_iterator<char>(in), {});
  if (path == nullptr)
    for (int i = 0; i < 100; ++i) rest += std::string(kNews) + (i % 5 == 4 ? "\f" : "");
  std::vector<Document> out;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\f'), rest.size());
    auto& document = out.emplace_back();
    document.text = rest.substr(0, end);
    document.published = "2023-09-11";
    document.language = "en";
    annotate(document, resources);
    rest.erase(0, end + 1);
  }
  return out;
}

void claims(benchmark::State& state) {
  static const Resources resources = load_resources({HEARSAY_HOME, "", "en"});
  auto documents = annotated();
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (auto& document : documents) {
      record_claims(document, *resources.events);
      tokens += document.tokens.size();
    }
    benchmark::DoNotOptimize(documents.data());
  }
  state.counters["tokens"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(claims)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hearsay

BENCHMARK_MAIN();
