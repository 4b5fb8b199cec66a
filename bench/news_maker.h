// Reports made up for bench_stories, as rows of a ledger would have them: no sentence is parsed. Like news in what lining up pays for (each
// figure beside that of ../shared/dev/text, 2,000 reports of four years): docs/stories.md.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

class NewsMaker {
 public:
  // `source`: the folder of the project, for words and sentences. `days`: that the reports are spread over.
  NewsMaker(const std::string& source, int days);
  Document next();

 private:
  // What reports of one desk have in common: politics, sport, a war.
  struct Desk {
    std::vector<std::string> words, names;
  };
  void read_sentences(const std::string& path);
  std::string name();
  std::string vocabulary_word();
  // One of few, the first far more often than the last.
  const std::string& favourite(const std::vector<std::string>& of);
  void start_story();
  std::string word();
  std::string text();

  int days_;
  std::mt19937_64 random_{2023};
  std::vector<std::string> vocabulary_, small_, sentences_;
  std::discrete_distribution<std::size_t> draw_;
  std::vector<Desk> desks_;
  // Of the story that is told now.
  const Desk* desk_ = nullptr;
  std::vector<std::string> names_, places_, rare_;
  std::string event_, before_;
  std::size_t left_ = 0, count_ = 0;
  int day_ = 0;
};

// One of many reports of a template (weather, prices, results): 20 words, without a date.
Document templated(std::size_t number);

}  // namespace hearsay
