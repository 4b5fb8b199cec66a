// Tokens a second of the language engines, a core, by stage. HEARSAY_BENCH_TEXT names a text file; without it a text is made up.
// "parse" includes lemmas and the names of each sentence, "all" goes from raw text to names.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

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

// Documents as a reader would give them, since much is worked out once a document: the file, cut at form feeds.
std::vector<Document> documents() {
  const char* path = std::getenv("HEARSAY_BENCH_TEXT");
  std::ifstream in(path != nullptr ? path : "", std::ios::binary);
  std::string rest = path != nullptr ? std::string(std::istreambuf_iterator<char>(in), {}) : made_up_text();
  std::vector<Document> out;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\f'), rest.size());
    out.emplace_back().text = rest.substr(0, end);
    rest.erase(0, end + 1);
  }
  return out;
}

std::shared_ptr<const Language> english(Engine engine) {
  const char* set = std::getenv("HEARSAY_HOME");
  const std::string home = set != nullptr ? set : HEARSAY_HOME;
  return load_language(home + "/models/en.hearsay", Knowledge(home + "/hearsay.data"), engine);
}

enum class Stage { split, parse, names, all };

void run(Document& document, const Language& language, Stage stage) {
  if (stage == Stage::split || stage == Stage::all) split(document, language);
  if (stage == Stage::parse || stage == Stage::all) parse(document, language);
  if (stage == Stage::names || stage == Stage::all) find_names(document, language);
}

// Tokens a second of processor time. What comes before the stage is done once and copied.
void measure(benchmark::State& state, Engine engine, Stage stage) {
  const auto language = english(engine);
  auto before = documents();
  for (auto& document : before) {
    if (stage == Stage::parse || stage == Stage::names) split(document, *language);
    if (stage == Stage::names) parse(document, *language);
  }
  std::size_t tokens = 0;
  for (auto _ : state) {
    state.PauseTiming();
    auto work = before;
    state.ResumeTiming();
    for (auto& document : work) {
      run(document, *language, stage);
      tokens += document.tokens.size();
    }
    benchmark::DoNotOptimize(work);
  }
  state.counters["tokens"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}

BENCHMARK_CAPTURE(measure, split, Engine::accurate, Stage::split);
BENCHMARK_CAPTURE(measure, parse_accurate, Engine::accurate, Stage::parse);
BENCHMARK_CAPTURE(measure, parse_fast, Engine::fast, Stage::parse);
BENCHMARK_CAPTURE(measure, names, Engine::fast, Stage::names);
BENCHMARK_CAPTURE(measure, all_accurate, Engine::accurate, Stage::all);
BENCHMARK_CAPTURE(measure, all_fast, Engine::fast, Stage::all);

}  // namespace
}  // namespace hearsay

BENCHMARK_MAIN();
