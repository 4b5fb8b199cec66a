// Places of running text after the names are known, in bytes a second of one core: build/release/bin/bench_places.
// HEARSAY_BENCH_TEXT names a file of texts of your own.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "base/knowledge.h"
#include "hearsay/pipeline.h"
#include "mentions/places.h"

namespace hearsay {
namespace {

// News-like prose with about as many toponyms as news has: one in thirty words.
std::string news() {
  if (const char* path = std::getenv("HEARSAY_BENCH_TEXT"); path != nullptr) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static const char* const kSentences[] = {
      "The foreign minister said in Ankara that the two sides had agreed to reopen the border crossing, which had been shut since 2020. ",
      "At least 12 people were wounded when shells fell on a market 20 km east of Kharkiv, according to officials in Kyiv. ",
      "The company reported a profit of $1.2 billion, up 8 percent from a year earlier, and said it would cut 300 jobs in Ohio. ",
      "Rescue teams kept working through the rubble of the building, and neighbours brought them water, bread and blankets. ",
      "Police in Springfield, Mo., declined to say whether the delegation would travel from Moscow to Pyongyang via Vladivostok. ",
      "Critics of the plan argue that it rewards those who broke the rules and punishes those who kept them. \n\n",
  };
  std::string text;
  while (text.size() < 4000)
    for (const char* sentence : kSentences) text += sentence;
  return text;
}

void find_places_in_news(benchmark::State& state) {
  const auto resources = load_resources({.home = HEARSAY_HOME, .overlay = ""});
  Document document;
  document.text = news();
  document.language = "en";
  annotate(document, resources);
  for (auto _ : state) {
    find_places(document, *resources.places);
    benchmark::DoNotOptimize(document.places.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(document.text.size()));
}
BENCHMARK(find_places_in_news);

}  // namespace
}  // namespace hearsay

BENCHMARK_MAIN();
