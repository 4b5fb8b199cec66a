#include "stories/story_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "stories/shingles.h"

namespace hearsay {
namespace {

constexpr std::size_t kSentences = 3, kEarly = 6;    // of a report, the first ones are looked at
constexpr std::size_t kShortest = 8, kLongest = 45;  // words of a sentence that can stand for a story
constexpr double kSaidAlready = 0.5;                 // share of a sentence's weight that may have been told by those chosen before

struct Candidate {
  std::size_t report = 0, position = 0;
  Span span;
  std::map<std::uint32_t, double> words;  // those that the report is about, with their weight
  std::size_t length = 0;
};

Candidate candidate_of(const StoryReport& report, std::size_t index, std::size_t position) {
  const auto span = report.sentences[position];
  Candidate out{index, position, span, {}, 0};
  const auto text = std::string_view(report.text).substr(span.begin, span.size());
  for (const auto& word : text_words(text)) {
    const auto id = word_feature(story_word(text.substr(word.span.begin, word.span.size())));
    const auto found = std::find_if(report.features.begin(), report.features.end(),
                                    [&](const auto& feature) { return feature.kind == FeatureKind::word && feature.id == id; });
    if (found != report.features.end()) out.words[id] = found->weight;
    ++out.length;
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '\n' && c != '\r' && c != '\t' && c != ' ') out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::size_t most_central(const std::vector<StoryReport>& reports) {
  std::size_t best = 0;
  std::int64_t most = -1;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    std::int64_t sum = 0;
    for (std::size_t j = 0; j < reports.size(); ++j)
      if (i != j) sum += likeness(reports[i].features, kNoDay, reports[j].features, kNoDay);
    if (reports[i].title.empty()) sum /= 4;
    if (sum > most) most = sum, best = i;
  }
  return best;
}

std::vector<Candidate> candidates_of(const std::vector<StoryReport>& reports) {
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < reports.size(); ++i)
    for (std::size_t k = 0; !reports[i].copy && k < std::min(kEarly, reports[i].sentences.size()); ++k) {
      const auto span = reports[i].sentences[k];
      if (span.begin >= span.end || span.end > reports[i].text.size()) continue;
      auto candidate = candidate_of(reports[i], i, k);
      if (candidate.length >= kShortest && candidate.length <= kLongest) out.push_back(std::move(candidate));
    }
  return out;
}

// In how many reports a word stands, of those candidates.
std::map<std::uint32_t, double> shared_words(const std::vector<Candidate>& candidates) {
  std::map<std::uint32_t, std::set<std::size_t>> reports;
  for (const auto& candidate : candidates)
    for (const auto& [word, weight] : candidate.words) reports[word].insert(candidate.report);
  std::map<std::uint32_t, double> out;
  for (const auto& [word, in] : reports) out[word] = static_cast<double>(in.size());
  return out;
}

}  // namespace

StoryText story_text(const std::vector<StoryReport>& reports) {
  StoryText out;
  if (reports.empty()) return out;
  const auto& central = reports[most_central(reports)];
  const auto first = central.sentences.empty()
                         ? Span{0, static_cast<std::uint32_t>(std::min<std::size_t>(central.text.find('\n'), central.text.size()))}
                         : central.sentences.front();
  out.name =
      one_line(central.title.empty() ? std::string_view(central.text).substr(first.begin, first.size()) : std::string_view(central.title));
  const auto candidates = candidates_of(reports);
  const auto shared = shared_words(candidates);
  std::set<std::uint32_t> told;
  std::vector<const Candidate*> chosen;
  while (chosen.size() < kSentences) {
    const Candidate* best = nullptr;
    double most = 0;
    for (const auto& candidate : candidates) {
      double all = 0, known = 0, score = 0;
      for (const auto& [word, weight] : candidate.words) {
        all += weight;
        if (told.contains(word)) known += weight;
        else score += weight * shared.at(word);
      }
      if (all == 0 || known > all * kSaidAlready) continue;
      score /= std::sqrt(static_cast<double>(candidate.length)) * (1 + 0.25 * static_cast<double>(candidate.position));
      if (score > most) most = score, best = &candidate;
    }
    if (best == nullptr) break;
    chosen.push_back(best);
    for (const auto& [word, weight] : best->words) told.insert(word);
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const auto* a, const auto* b) { return std::pair(a->report, a->span.begin) < std::pair(b->report, b->span.begin); });
  for (const auto* candidate : chosen) {
    out.summary += (out.summary.empty() ? "" : " ") +
                   one_line(std::string_view(reports[candidate->report].text).substr(candidate->span.begin, candidate->span.size()));
    out.from.push_back(candidate->report);
  }
  return out;
}

}  // namespace hearsay
