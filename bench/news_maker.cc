#include "news_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/calendar.h"

namespace hearsay {
namespace {

constexpr double kSmallWord = 0.05;  // a word in so many passages tells nothing, and stays where it stands
constexpr std::size_t kDesks = 24, kDeskWords = 150, kDeskNames = 12;

}  // namespace

NewsMaker::NewsMaker(const std::string& source, int days) : days_(days) {
  std::ifstream words(source + "/data/languages/en/word_counts.tsv");
  std::vector<double> weights;
  double passages = 1;
  for (std::string line; std::getline(words, line);) {
    const auto tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string::npos) continue;
    const auto count = std::stod(line.substr(tab + 1));
    if (tab == 0) passages = count;
    else if (count > kSmallWord * passages) small_.push_back(line.substr(0, tab));
    else vocabulary_.push_back(line.substr(0, tab)), weights.push_back(count);
  }
  draw_ = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
  std::sort(small_.begin(), small_.end());
  for (const auto& entry : std::filesystem::directory_iterator(source + "/examples/vladivostok"))
    if (entry.path().extension() == ".jsonl") read_sentences(entry.path());
  std::sort(sentences_.begin(), sentences_.end());
  desks_.resize(kDesks);
  for (auto& desk : desks_) {
    for (std::size_t i = 0; i < kDeskWords; ++i) desk.words.push_back(vocabulary_[random_() % vocabulary_.size()]);
    for (std::size_t i = 0; i < kDeskNames; ++i) desk.names.push_back(name() + " " + name());
  }
}

Document NewsMaker::next() {
  if (left_ == 0) start_story();
  --left_;
  Document out;
  out.id = fmt::format("r{}", ++count_);
  out.outlet = fmt::format("Outlet {}", random_() % 300);
  out.published = iso_date(Day(std::chrono::days(19000 + day_ + static_cast<int>(random_() % 10))));
  out.language = "en";
  out.title = fmt::format("{} {} {} in {}", names_[0], vocabulary_word(), rare_[0], places_[0]);
  const bool copy = !before_.empty() && random_() % 10 == 0;
  out.text = copy ? before_.substr(0, before_.size() * 2 / 3) : text();
  if (!copy) before_ = out.text;
  for (const auto& name : names_) out.entities.push_back({EntityKind::person, name, "", "", "", "", {0, 0}, {}});
  for (int i = 0; i < 15; ++i) out.entities.push_back({EntityKind::person, name(), "", "", "", "", {0, 0}, {}});
  for (const auto& place : places_) out.places.push_back({{0, 1}, {}, place, "RU", "", {}, {}, "geonames:" + place, 1});
  for (std::uint32_t i = 0; i < 10; ++i) {
    Claim claim;
    claim.id = fmt::format("{}-{}", out.id, i);
    claim.span = {i * 100, i * 100 + 90};
    claim.event = Event{event_, "", {}, ""};
    out.claims.push_back(std::move(claim));
  }
  return out;
}

void NewsMaker::read_sentences(const std::string& path) {
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

std::string NewsMaker::name() {
  constexpr const char* kSyllables[] = {"ba", "den", "kor", "li", "mar", "nov", "ota", "pel", "ru", "sat", "ti", "vor", "yan", "zim"};
  std::string out;
  for (int i = 0; i < 3; ++i) out += kSyllables[random_() % std::size(kSyllables)];
  out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::string NewsMaker::vocabulary_word() { return vocabulary_[draw_(random_)]; }

const std::string& NewsMaker::favourite(const std::vector<std::string>& of) {
  const auto chance = std::uniform_real_distribution<double>()(random_);
  return of[static_cast<std::size_t>(chance * chance * chance * static_cast<double>(of.size()))];
}

void NewsMaker::start_story() {
  constexpr const char* kEvents[] = {"CONSULT", "AID", "AGREE", "ASSAULT", "ACCUSE", "REQUEST"};
  left_ = 1 + random_() % 12;
  day_ = static_cast<int>(random_() % static_cast<unsigned>(days_ - 9));
  event_ = kEvents[random_() % std::size(kEvents)];
  const auto chance = std::uniform_real_distribution<double>()(random_);
  desk_ = &desks_[static_cast<std::size_t>(chance * chance * kDesks)];
  before_.clear(), names_.clear(), places_.clear(), rare_.clear();
  for (int i = 0; i < 4; ++i) names_.push_back(name() + " " + name());
  names_.push_back(favourite(desk_->names));
  for (int i = 0; i < 2; ++i) places_.push_back(name());
  for (int i = 0; i < 15; ++i) rare_.push_back(vocabulary_[random_() % vocabulary_.size()]);
}

std::string NewsMaker::word() {
  switch (random_() % 12) {
    case 0: return names_[random_() % names_.size()];
    case 1: return rare_[random_() % rare_.size()];
    case 2: return random_() % 3 == 0 ? places_[random_() % places_.size()] : rare_[random_() % rare_.size()];
    case 3: return favourite(desk_->words);
    default: return vocabulary_word();
  }
}

std::string NewsMaker::text() {
  std::string out;
  for (int words = 0; words < 900;) {
    const auto& sentence = sentences_[random_() % sentences_.size()];
    for (std::size_t at = 0; at < sentence.size();) {
      const auto end = std::min(sentence.size(), sentence.find(' ', at));
      const auto there = sentence.substr(at, end - at);
      out += std::binary_search(small_.begin(), small_.end(), there) ? there : word();
      out += ' ', at = end + 1, ++words;
    }
    out.back() = '.';
    out += random_() % 4 == 0 ? "\n\n" : " ";
  }
  return out;
}

Document templated(std::size_t number) {
  Document out;
  out.id = fmt::format("t{}", number);
  out.language = "en";
  out.text = fmt::format("Minister Name{0} met the envoy of country Land{0} on Monday and they talked about the harbour of town Stadt{0}.",
                         number);
  return out;
}

}  // namespace hearsay
