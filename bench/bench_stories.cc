// bench_stories: how long it takes to line reports up, from 1,000 to 100,000 of them, and to add one more.
//
//   bench_stories FOLDER [COUNT ...]       makes ledgers of so many reports in FOLDER; prints a table (bench/stories.md is one)
//   bench_stories --ledger FILE            lines up anew what a ledger holds
//
// The reports are made up: sentences of examples/vladivostok whose longer words are replaced by words drawn as often as open text has them
// (word_counts.tsv), with names, places and words of their story among them, 900 words each, spread over a year; a story has one to twelve
// reports in ten days, one report in ten is cut from an earlier one of its story. They are written as rows directly: no sentence is parsed.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "base/calendar.h"
#include "base/knowledge.h"
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

class Maker {
 public:
  explicit Maker(const std::string& source) {
    std::ifstream words(source + "/data/languages/en/word_counts.tsv");
    for (std::string line; std::getline(words, line);) {
      const auto tab = line.find('\t');
      if (line.empty() || line[0] == '#' || tab == 0 || tab == std::string::npos) continue;
      vocabulary_.push_back(line.substr(0, tab));
      weights_.push_back(std::stod(line.substr(tab + 1)));
    }
    draw_ = std::discrete_distribution<std::size_t>(weights_.begin(), weights_.end());
    for (const auto& entry : std::filesystem::directory_iterator(source + "/examples/vladivostok"))
      if (entry.path().extension() == ".jsonl") read_sentences(entry.path());
    std::sort(sentences_.begin(), sentences_.end());
  }

  Document next() {
    if (left_ == 0) start_story();
    --left_;
    Document out;
    out.id = fmt::format("r{}", ++count_);
    out.outlet = fmt::format("Outlet {}", random_() % 300);
    out.published = iso_date(Day(std::chrono::days(19000 + day_ + static_cast<int>(random_() % 10))));
    out.language = "en";
    out.title = fmt::format("{} {} {} in {}", names_[0], vocabulary_[draw_(random_)], rare_[0], places_[0]);
    const bool copy = !before_.empty() && random_() % 10 == 0;
    out.text = copy ? before_.substr(0, before_.size() * 2 / 3) : text();
    if (!copy) before_ = out.text;
    for (const auto& name : names_) out.entities.push_back({EntityKind::person, name, "", "", "", "", {0, 0}, {}});
    for (const auto& place : places_) out.places.push_back({{0, 1}, {}, place, "RU", "", {}, {}, "geonames:" + place, 1});
    for (std::uint32_t i = 0; i < 3; ++i) {
      Claim claim;
      claim.id = fmt::format("{}-{}", out.id, i);
      claim.span = {i * 100, i * 100 + 90};
      claim.event = Event{event_, "", {}, ""};
      out.claims.push_back(std::move(claim));
    }
    return out;
  }

 private:
  void read_sentences(const std::filesystem::path& path) {
    std::ifstream lines(path);
    for (std::string line; std::getline(lines, line);) {
      const std::string text = nlohmann::json::parse(line)["text"];
      for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.size(), text.find(". ", at));
        if (end - at > 40) sentences_.push_back(text.substr(at, end - at));
        at = end + 2;
      }
    }
  }

  std::string name() {
    constexpr const char* kSyllables[] = {"ba", "den", "kor", "li", "mar", "nov", "ota", "pel", "ru", "sat", "ti", "vor", "yan", "zim"};
    std::string out;
    for (int i = 0; i < 3; ++i) out += kSyllables[random_() % std::size(kSyllables)];
    out[0] = static_cast<char>(out[0] - 32);
    return out;
  }

  void start_story() {
    constexpr const char* kEvents[] = {"CONSULT", "AID", "AGREE", "ASSAULT", "ACCUSE", "REQUEST"};
    left_ = 1 + random_() % 12;
    day_ = static_cast<int>(random_() % 355);
    event_ = kEvents[random_() % std::size(kEvents)];
    before_.clear(), names_.clear(), places_.clear(), rare_.clear();
    for (int i = 0; i < 4; ++i) names_.push_back(name() + " " + name());
    for (int i = 0; i < 2; ++i) places_.push_back(name());
    for (int i = 0; i < 15; ++i) rare_.push_back(vocabulary_[random_() % vocabulary_.size()]);
  }

  std::string word() {
    switch (random_() % 12) {
      case 0: return names_[random_() % names_.size()];
      case 1: return rare_[random_() % rare_.size()];
      case 2: return random_() % 3 == 0 ? places_[random_() % places_.size()] : rare_[random_() % rare_.size()];
      default: return vocabulary_[draw_(random_)];
    }
  }

  std::string text() {
    std::string out;
    for (int words = 0; words < 900;) {
      const auto& sentence = sentences_[random_() % sentences_.size()];
      for (std::size_t at = 0; at < sentence.size();) {
        const auto end = std::min(sentence.size(), sentence.find(' ', at));
        out += end - at >= 5 ? word() : sentence.substr(at, end - at);
        out += ' ', at = end + 1, ++words;
      }
      out.back() = '.';
      out += random_() % 4 == 0 ? "\n\n" : " ";
    }
    return out;
  }

  std::mt19937_64 random_{2023};
  std::vector<std::string> vocabulary_, sentences_, names_, places_, rare_;
  std::vector<double> weights_;
  std::discrete_distribution<std::size_t> draw_;
  std::string event_, before_;
  std::size_t left_ = 0, count_ = 0;
  int day_ = 0;
};

void measure(const std::string& folder, std::size_t count, const WordCounts& counts) {
  const auto path = fmt::format("{}/stories-{}.db", folder, count);
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  Maker maker(HEARSAY_SOURCE_DIR);
  Ledger ledger(path, Access::write);
  ledger.read_with({"bench", "none", "none"});
  double megabytes = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto document = maker.next();
    megabytes += static_cast<double>(document.text.size()) / 1e6;
    ledger.write(document);
  }
  ledger.commit();
  const auto begin = Clock::now();
  const double used = processor_seconds();
  const auto all = line_up(ledger, counts, 2);
  const auto seconds = seconds_since(begin), busy = processor_seconds() - used;
  constexpr int kMore = 100;
  std::vector<double> each, work;
  for (int i = 0; i < kMore; ++i) {
    ledger.write(maker.next());
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
  fmt::print("| {} | {:.0f} | {:.1f} | {:.1f} | {:.0f} | {} | {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", count, megabytes, seconds,
             busy, peak_megabytes(), stories, all.links, all.copies, each[kMore / 2], each[kMore * 95 / 100], work[kMore / 2], work.back());
  std::fflush(stdout);
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) {
  using namespace hearsay;
  const auto counts = load_word_counts(Knowledge(std::string(HEARSAY_HOME) + "/hearsay.data"));
  if (argc == 3 && std::string(argv[1]) == "--ledger") {
    Ledger ledger(argv[2], Access::write);
    ledger.database().run("DELETE FROM lineup");
    const auto begin = Clock::now();
    const auto all = line_up(ledger, counts, 2);
    fmt::print("{} reports in {:.2f} s, {} links, {} copies, {:.0f} MB\n", all.reports, seconds_since(begin), all.links, all.copies,
               peak_megabytes());
    return 0;
  }
  if (argc < 2) return fmt::print(stderr, "usage: bench_stories FOLDER [COUNT ...]\n"), 2;
  fmt::print(
      "| reports | MB of text | lined up, s | processor, s | peak memory, MB | stories | links | copies | one more: median, ms | 95 %, ms "
      "| processor: median, ms | most, ms |\n");
  fmt::print("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
  for (int i = 2; i < argc; ++i) measure(argv[1], std::stoul(argv[i]), counts);
}
