// Tokens a second of the language engine, one stage at a time. HEARSAY_BENCH_TEXT names a text file; without it a text is made up.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "language/language.h"

namespace hearsay {
namespace {

std::string made_up_text() {
  constexpr const char* kSentences[] = {
      "The minister of defence said on Tuesday that the two countries had agreed to hold talks in Geneva next month.",
      "\"We will not accept any conditions,\" a spokesman told reporters, adding that sanctions would stay until the troops withdrew.",
      "Officials in the capital, who asked not to be named, put the number of dead at 1,200; the government has not confirmed it.",
      "Prices rose by 3.5% in March, according to the central bank.",
      "Mr. Weber's party won 41 of the 120 seats, its best result since 1994."};
  std::string out;
  for (int i = 0; i < 400; ++i) {
    out += kSentences[(i * 7) % 5];
    out += i % 4 == 3 ? "\n\n" : " ";
  }
  return out;
}

std::string text() {
  const char* path = std::getenv("HEARSAY_BENCH_TEXT");
  if (path == nullptr) return made_up_text();
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const Language& english() {
  static const auto language = [] {
    const std::string home = HEARSAY_SOURCE_DIR "/build/release/share/hearsay";
    const char* set = std::getenv("HEARSAY_HOME");
    const Knowledge knowledge((set != nullptr ? std::string(set) : home) + "/hearsay.data");
    return load_language((set != nullptr ? std::string(set) : home) + "/models/en.hearsay", knowledge);
  }();
  return *language;
}

template <class Stage>
void measure(benchmark::State& state, const Document& before, Stage&& stage) {
  std::size_t tokens = 0;
  for (auto _ : state) {
    state.PauseTiming();
    Document document = before;
    state.ResumeTiming();
    stage(document);
    tokens += document.tokens.size();
    benchmark::DoNotOptimize(document);
  }
  state.counters["tokens"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}

void bench_split(benchmark::State& state) {
  Document document;
  document.text = text();
  measure(state, document, [](Document& d) { split(d, english()); });
}

void bench_parse(benchmark::State& state) {
  Document document;
  document.text = text();
  split(document, english());
  measure(state, document, [](Document& d) { parse(d, english()); });
}

void bench_names(benchmark::State& state) {
  Document document;
  document.text = text();
  split(document, english());
  parse(document, english());
  measure(state, document, [](Document& d) { find_names(d, english()); });
}

BENCHMARK(bench_split);
BENCHMARK(bench_parse);
BENCHMARK(bench_names);

}  // namespace
}  // namespace hearsay

BENCHMARK_MAIN();
