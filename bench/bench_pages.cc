// Web pages a second of one core: libxml2's parser with its own tree, ours, and the whole reading with article and metadata. The pages are
// those of
// ../shared/dev/pages where they are there, else the project's own (smaller) ones. build/release/bin/bench_pages.
#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hearsay/error.h"
#include "readers/bytes.h"
#include "readers/html.h"
#include "readers/html_charset.h"
#include "readers/html_tree.h"

namespace hearsay {
namespace {

std::string whole(const std::string& path) {
  std::string out;
  ByteStream stream = decompressed(open_file(path, nullptr));
  for (std::string_view chunk = stream.peek(); !chunk.empty(); chunk = stream.peek()) {
    out += chunk;
    stream.skip(chunk.size());
  }
  return out;
}

const std::vector<std::string>& pages() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    const std::filesystem::path shared = std::string(HEARSAY_SOURCE_DIR) + "/../shared/dev/pages/html";
    if (std::filesystem::is_directory(shared)) {
      for (const auto& file : std::filesystem::directory_iterator(shared)) out.push_back(whole(file.path().string()));
      return out;
    }
    std::ifstream in(std::string(HEARSAY_SOURCE_DIR) + "/tests/readers/metadata/pages.jsonl");
    for (std::string line; std::getline(in, line);) out.push_back(nlohmann::json::parse(line)["html"]);
    return out;
  }();
  return all;
}

template <typename Read>
void over_pages(benchmark::State& state, Read&& read) {
  for (auto _ : state) {
    for (const std::string& page : pages()) read(page);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(pages().size()));
}

void libxml2_alone(benchmark::State& state) {
  over_pages(state, [](const std::string& page) {
    xmlFreeDoc(htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, nullptr,
                              HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  });
}
BENCHMARK(libxml2_alone);

void our_tree(benchmark::State& state) {
  over_pages(state, [](const std::string& page) { benchmark::DoNotOptimize(parse_html(decode_html(page, {}).text).nodes.data()); });
}
BENCHMARK(our_tree);

void article_and_metadata(benchmark::State& state) {
  over_pages(state, [](const std::string& page) { benchmark::DoNotOptimize(read_page(page, {}).data()); });
}
BENCHMARK(article_and_metadata);

}  // namespace
}  // namespace hearsay

BENCHMARK_MAIN();
