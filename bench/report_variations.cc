#include "report_variations.h"

#include <fmt/format.h>

#include <cctype>

#include "base/calendar.h"
#include "base/hash.h"

namespace hearsay {
namespace {

constexpr std::uint64_t kSameStates = 10;  // one time round in so many
constexpr std::size_t kShortest = 3;       // letters of a word that is exchanged

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Calls take(word) for each run of ASCII letters.
template <typename Text, typename Take>
void each_word(Text& text, Take take) {
  for (std::size_t begin = 0; begin < text.size();) {
    auto end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end > begin) take(begin, end);
    begin = end + 1;
  }
}

void add_words(std::set<std::string>& words, const std::string& name) {
  each_word(name, [&](std::size_t begin, std::size_t end) {
    if (end - begin >= kShortest && std::isupper(static_cast<unsigned char>(name[begin])) != 0)
      words.insert(name.substr(begin, end - begin));
  });
}

}  // namespace

ReportVariations::ReportVariations(std::vector<Document> reports, int days) : reports_(std::move(reports)), days_(days) {
  for (const auto& report : reports_)
    for (const auto& entity : report.entities) add_words(entity.code.size() == 3 ? states_ : names_, entity.name);
}

void ReportVariations::rename(std::string& text) const {
  if (round_ == 0) return;
  each_word(text, [&](std::size_t begin, std::size_t end) {
    if (end - begin < kShortest || std::isupper(static_cast<unsigned char>(text[begin])) == 0) return;
    const auto word = text.substr(begin, end - begin);
    const bool state = states_.contains(word);
    if (state ? round_ % kSameStates == 0 : !names_.contains(word)) return;
    auto left = hash64(word, round_);
    for (auto at = begin; at < end; ++at, left /= 5) {
      if (left == 0) left = hash64(word, round_ + at);
      text[at] = (at - begin) % 2 == 0 ? "dkmrt"[left % 5] : "aeiou"[left % 5];
    }
    text[begin] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[begin])));
  });
}

void ReportVariations::recode(std::string& code) const {
  if (code.size() < 3 || round_ % kSameStates == 0) return;
  const auto hash = hash64(code.substr(0, 3), round_ % 97);  // a world of some hundred states
  for (std::size_t i = 0; i < 3; ++i) code[i] = static_cast<char>('A' + (hash >> (8 * i)) % 5);
}

void ReportVariations::move(std::string& date) const {
  if (const auto day = parse_iso_date(date.substr(0, 10)); day && date.size() >= 10)
    date = iso_date(*day + std::chrono::days(shift_)) + date.substr(10);
}

void ReportVariations::vary(Claim& claim) const {
  claim.id = hex(hash64(claim.id, round_));
  for (auto& source : claim.sources) rename(source.text), rename(source.name), rename(source.affiliation);
  for (auto* list : {&claim.actor, &claim.recipient, &claim.theme})
    for (auto& participant : *list) rename(participant.text), rename(participant.name), recode(participant.code);
}

Document ReportVariations::next() {
  const auto which = next_ % reports_.size();
  if (which == 0) {
    round_ = next_ / reports_.size();
    shift_ = round_ == 0 ? 0 : static_cast<int>(hash64("day", round_) % static_cast<std::uint64_t>(days_));
  }
  ++next_;
  auto out = reports_[which];
  if (round_ == 0) return out;
  out.id += fmt::format("-{}", round_);
  out.outlet += fmt::format(" {}", round_ % 15);
  move(out.published);
  for (auto* text : {&out.text, &out.title}) rename(*text);
  for (auto& entity : out.entities) rename(entity.name), recode(entity.code), recode(entity.country);
  for (auto& place : out.places) rename(place.name);
  for (auto& time : out.times) move(time.earliest), move(time.latest);
  for (auto& claim : out.claims) vary(claim);
  return out;
}

}  // namespace hearsay
