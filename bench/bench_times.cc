// Times and quantities of running text without syntax, in bytes a second of one core: build/release/bin/bench_times.
#include <benchmark/benchmark.h>

#include <string>

#include "base/knowledge.h"
#include "mentions/quantities.h"
#include "mentions/times.h"

namespace hearsay {
namespace {

// News-like prose: about one expression of time in twenty words, as in newswire.
Document news() {
  static const char* const kSentences[] = {
      ("The foreign minister said on Tuesday that the two sides had agreed to reopen the border crossing, which had been shut since early "
       "2020. "),
      "At least 12 people were wounded when shells fell on a market in the east of the country, according to local officials. ",
      "The company reported third-quarter profit of $1.2 billion, up 8 percent from a year earlier, and said it would cut 300 jobs. ",
      "Rescue teams kept working through the rubble of the building, and neighbours brought them water, bread and blankets. ",
      "A spokesman declined to say whether the delegation would travel to the capital next week or wait until the end of the month. ",
      "The treaty was signed in April 1996 after two years of talks, but parliament has never ratified it and few expect that it will. ",
      "Critics of the plan argue that it rewards those who broke the rules and punishes those who kept them. \n\n",
  };
  Document document;
  document.published = "2023-09-11";
  while (document.text.size() < 1'000'000)
    for (const char* sentence : kSentences) document.text += sentence;
  return document;
}

Knowledge knowledge() { return Knowledge(std::string(HEARSAY_HOME) + "/hearsay.data"); }

void find_times_in_news(benchmark::State& state) {
  const auto lexicon = load_time_lexicon(knowledge(), "en");
  Document document = news();
  for (auto _ : state) {
    find_times(document, *lexicon);
    benchmark::DoNotOptimize(document.times.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(document.text.size()));
}
BENCHMARK(find_times_in_news);

void find_quantities_in_news(benchmark::State& state) {
  const auto times = load_time_lexicon(knowledge(), "en");
  const auto lexicon = load_quantity_lexicon(knowledge(), "en");
  Document document = news();
  find_times(document, *times);
  for (auto _ : state) {
    find_quantities(document, *lexicon);
    benchmark::DoNotOptimize(document.quantities.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(document.text.size()));
}
BENCHMARK(find_quantities_in_news);

}  // namespace
}  // namespace hearsay

BENCHMARK_MAIN();
