// Records of a gzip-per-record WARC file read and decompressed, beside what zlib alone inflates from the same bytes; and CLD2.
// The archive: HEARSAY_BENCH_WARC, as bench/make-warc writes it; without it nothing is measured.
#include <benchmark/benchmark.h>
#include <zlib.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "readers/archive.h"
#include "readers/language_id.h"

namespace {

const std::string& archive() {
  static const std::string bytes = [] {
    std::ostringstream out;
    if (const char* path = std::getenv("HEARSAY_BENCH_WARC")) out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
  }();
  return bytes;
}

class Bytes : public hearsay::ByteSource {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* out, std::size_t size) override {
    const std::size_t count = bytes_.copy(out, size);
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

// Every member inflated into one buffer, nothing looked at. Returns bytes.
std::size_t inflate_all(std::string_view in, std::string& room, std::size_t& members) {
  z_stream state{};
  inflateInit2(&state, 15 + 16);
  std::size_t made = 0;
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
  state.avail_in = static_cast<uInt>(in.size());
  while (state.avail_in > 0) {
    state.next_out = reinterpret_cast<Bytef*>(room.data());
    state.avail_out = static_cast<uInt>(room.size());
    const int result = inflate(&state, Z_NO_FLUSH);
    made += room.size() - state.avail_out;
    if (result == Z_STREAM_END) ++members, inflateReset(&state);
    else if (result != Z_OK) break;
  }
  inflateEnd(&state);
  return made;
}

void zlib_alone(benchmark::State& state) {
  std::string room(256 * 1024, '\0');
  std::size_t made = 0, members = 0;
  for (auto _ : state) made += inflate_all(archive(), room, members);
  state.counters["records"] = benchmark::Counter(static_cast<double>(members), benchmark::Counter::kIsRate);
  state.SetBytesProcessed(static_cast<std::int64_t>(made));
}

std::vector<hearsay::Document> take_page(std::string_view bytes, const hearsay::PageHints&) {
  benchmark::DoNotOptimize(bytes.data());
  return {};
}

void records(benchmark::State& state) {
  std::size_t members = 0, inflated = 0;
  std::string room(256 * 1024, '\0');
  inflated = inflate_all(archive(), room, members);
  for (auto _ : state) {
    hearsay::ByteStream raw(std::make_unique<Bytes>(archive()));
    hearsay::read_archive(
        raw, {"bench", "bench"}, {}, [](hearsay::Record&&) { return true; }, hearsay::kWarcFormat, take_page);
  }
  const auto times = static_cast<double>(state.iterations());
  state.counters["records"] = benchmark::Counter(static_cast<double>(members) * times, benchmark::Counter::kIsRate);
  state.SetBytesProcessed(static_cast<std::int64_t>(static_cast<double>(inflated) * times));
}

void language(benchmark::State& state) {
  const std::string paragraph =
      "The two leaders met in the far east of the country on Wednesday, and the ministry said that they would talk about trade, aid and "
      "the railway that joins both states. ";
  hearsay::Document document;
  while (document.text.size() < 4000) document.text += paragraph + (document.text.size() % 3 == 0 ? "\n\n" : "");
  for (auto _ : state) {
    document.warnings.clear();
    hearsay::identify_language(document);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(document.text.size()));
}

}  // namespace

BENCHMARK(zlib_alone)->MinTime(2);
BENCHMARK(records)->MinTime(2);
BENCHMARK(language);
BENCHMARK_MAIN();
