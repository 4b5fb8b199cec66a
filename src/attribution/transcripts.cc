#include "attribution/transcripts.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "attribution/placed.h"
#include "attribution/source_names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongName = 6;  // tokens before the colon
constexpr std::size_t kFewest = 2;     // turns that make a transcript

struct Turn {
  TokenRange name, said;
};

bool is_in_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    letters += c >= 'A' && c <= 'Z';
  }
  return letters >= 2;
}

bool is_joint(std::string_view word) { return word == "." || word == "," || word == "-" || word == "(" || word == ")"; }

bool turn_at(const AttributionReading& reading, TokenRange paragraph, Turn& out) {
  auto colon = paragraph.begin;
  while (colon < paragraph.end && colon - paragraph.begin < kLongName && form(reading, colon) != ":") {
    const auto word = form(reading, colon);
    if ((!is_in_capitals(word) && !is_joint(word)) || reading.lexicon.headings.contains(word)) return false;
    ++colon;
  }
  if (colon == paragraph.begin || colon + 2 >= paragraph.end || form(reading, colon) != ":") return false;
  out.name = {paragraph.begin, colon};
  out.said = {colon + 1, paragraph.end};
  return is_in_capitals(form(reading, paragraph.begin));
}

// "BRIAN KILMEADE (CO-HOST)", "Mr. SOTO": the words before a bracket or comma.
TokenRange speaker_of_turn(const AttributionReading& reading, const Turn& turn) {
  auto end = turn.name.begin;
  while (end < turn.name.end && form(reading, end) != "(" && form(reading, end) != ",") ++end;
  return {turn.name.begin, std::max(end, turn.name.begin + 1)};
}

// "ON THE ROAD AGAIN:" heads a section of a newsletter. Who speaks in a transcript speaks more than once, or is a person named.
void leave_out_headings(const AttributionReading& reading, std::vector<Turn>& turns) {
  std::unordered_map<std::string_view, int> times;
  const auto last_word = [&](const Turn& turn) { return form(reading, speaker_of_turn(reading, turn).end - 1); };
  for (const auto& turn : turns) ++times[last_word(turn)];
  const auto is_person = [&](const Turn& turn) {
    const auto mention = reading.mention_at[speaker_of_turn(reading, turn).end - 1];
    return mention >= 0 && is_named_person(reading.document, mention);
  };
  std::erase_if(turns, [&](const Turn& turn) { return times[last_word(turn)] < 2 && !is_person(turn); });
}

std::vector<TokenRange> paragraphs_of(const Document& document) {
  std::vector<TokenRange> out;
  std::int32_t last = -1;
  for (const auto& sentence : document.sentences) {
    if (sentence.paragraph != last || out.empty()) out.push_back(sentence.tokens);
    else out.back().end = sentence.tokens.end;
    last = sentence.paragraph;
  }
  return out;
}

}  // namespace

void find_turns(const AttributionReading& reading, std::vector<Finding>& findings) {
  std::vector<Turn> turns;
  for (const auto paragraph : paragraphs_of(reading.document))
    if (Turn turn; turn_at(reading, paragraph, turn)) turns.push_back(turn);
  leave_out_headings(reading, turns);
  if (turns.size() < kFewest) return;
  std::erase_if(findings, [&](const Finding& finding) {  // a name and its colon are no cues of their own
    const auto after =
        std::upper_bound(turns.begin(), turns.end(), finding.cue, [](std::int32_t cue, const Turn& turn) { return cue < turn.name.begin; });
    return after != turns.begin() && finding.cue <= std::prev(after)->name.end;
  });
  for (const auto& turn : turns) {
    const auto colon = turn.name.end;
    if (reading.lexicon.interviewers.contains(form(reading, turn.name.begin))) continue;  // whoever asks for the outlet is no source
    auto finding = finding_of(colon, {colon, colon + 1}, Stance::states);
    finding.rule = CueRule::colon;
    finding.speaker_words = speaker_of_turn(reading, turn);
    finding.speaker = head_of(reading.document, finding.speaker_words);
    if (finding.speaker < 0) finding.speaker = finding.speaker_words.end - 1;
    finding.content.push_back(turn.said);
    findings.push_back(std::move(finding));
  }
}

}  // namespace hearsay
