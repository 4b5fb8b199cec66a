#include "attribution/transcripts.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "attribution/own_people.h"
#include "attribution/source_names.h"
#include "attribution/turn_speakers.h"
#include "base/ascii.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongName = 6;     // tokens before the colon, what stands in brackets not counted
constexpr std::int32_t kLongBracket = 8;  // tokens of "(via interpreter)"
constexpr std::size_t kFewest = 2;        // turns that make a transcript
constexpr int kOneInThree = 3;            // paragraphs behind a turn in which somebody says "we", so that they are a speaker's own

struct Turn {
  TokenRange name;
  std::vector<TokenRange> said;  // a piece a paragraph
  std::size_t paragraph = 0;
  bool is_asked = false;  // by whoever asks for the outlet or the press
};

bool is_joint(std::string_view word) { return word == "." || word == "," || word == "-"; }

// Behind the bracket that opens at the token; the token itself where none closes.
std::int32_t end_of_bracket(const AttributionReading& reading, std::int32_t open, std::int32_t end) {
  for (auto i = open + 1; i < std::min(end, open + kLongBracket); ++i)
    if (form(reading, i) == ")") return i + 1;
  return open;
}

// "MR. PRICE:", "PRESIDENT SOTO (via interpreter):": the colon; -1 where the paragraph begins with something else.
std::int32_t colon_of_turn(const AttributionReading& reading, TokenRange paragraph) {
  auto at = paragraph.begin;
  for (std::int32_t words = 0; at < paragraph.end && words < kLongName; ++words) {
    const auto word = form(reading, at);
    if (word == ":") return at;
    if (word == "(") {
      const auto behind = end_of_bracket(reading, at, paragraph.end);
      if (behind == at) return -1;
      at = behind;
      continue;
    }
    const bool letter = words == 0 && (word == "Q" || reading.lexicon.answer_labels.contains(word));  // "Q:", "A:"
    if ((!is_in_capitals(word) && !is_joint(word) && !letter) || reading.lexicon.headings.contains(word)) return -1;
    ++at;
  }
  return at < paragraph.end && form(reading, at) == ":" ? at : -1;
}

bool turn_at(const AttributionReading& reading, TokenRange paragraph, Turn& out) {
  if (form(reading, paragraph.begin) == "Q" && paragraph.begin + 2 < paragraph.end && form(reading, paragraph.begin + 1) != ":") {
    out.name = {paragraph.begin, paragraph.begin + 1};  // "Q Can you say when?"
    out.said = {{paragraph.begin + 1, paragraph.end}};
    return true;
  }
  const auto colon = colon_of_turn(reading, paragraph);
  if (colon <= paragraph.begin || colon + 2 >= paragraph.end) return false;
  out.name = {paragraph.begin, colon};
  out.said = {{colon + 1, paragraph.end}};
  const auto first = form(reading, paragraph.begin);
  return is_in_capitals(first) || first == "Q" || reading.lexicon.answer_labels.contains(first);
}

// "ON THE ROAD AGAIN:" heads a section of a newsletter. Who speaks in a transcript speaks more than once, or is somebody by the name.
void leave_out_headings(const AttributionReading& reading, std::vector<Turn>& turns) {
  std::unordered_map<std::string_view, int> times;
  const auto last_word = [&](const Turn& turn) { return form(reading, speaker_of_turn(reading, turn.name).end - 1); };
  for (const auto& turn : turns) ++times[last_word(turn)];
  std::erase_if(turns, [&](const Turn& turn) { return times[last_word(turn)] < 2 && !names_somebody(reading, turn.name); });
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

// "(Applause.)", "END 4:45 P.M. EST", "# # #": nobody's words.
bool is_stage_direction(const AttributionReading& reading, TokenRange paragraph) {
  const auto first = form(reading, paragraph.begin), last = form(reading, paragraph.end - 1);
  if ((first == "(" || first == "[") && (last == ")" || last == "]")) return true;
  const auto words = reading.document.text_of(span_of(reading.document, paragraph));
  return std::none_of(words.begin(), words.end(), is_ascii_small);
}

bool has_first_person(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (reading.quote_at[i] < 0 && reading.lexicon.first_person.contains(ascii_lowered(form(reading, i)))) return true;
  return false;
}

bool speaks_of_itself(const AttributionReading& reading, const std::vector<TokenRange>& paragraphs) {
  const auto own = std::count_if(paragraphs.begin(), paragraphs.end(), [&](TokenRange words) { return has_first_person(reading, words); });
  return own > 0 && own * kOneInThree >= static_cast<std::ptrdiff_t>(paragraphs.size());
}

// In a record of what was said the paragraphs behind a turn are still his who has the word; in a report that quotes an exchange they are
// the report's. The one speaks in the first person, the other of others. Returns whether the document is a record.
bool give_paragraphs(const AttributionReading& reading, const std::vector<TokenRange>& paragraphs, std::vector<Turn>& turns) {
  std::vector<TokenRange> all;
  std::vector<std::vector<TokenRange>> behind(turns.size());
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto end = i + 1 < turns.size() ? turns[i + 1].paragraph : paragraphs.size();
    for (auto at = turns[i].paragraph + 1; at < end; ++at)
      if (!is_stage_direction(reading, paragraphs[at])) behind[i].push_back(paragraphs[at]);
    all.insert(all.end(), behind[i].begin(), behind[i].end());
  }
  if (!speaks_of_itself(reading, all)) return false;
  if (!speaks_of_itself(reading, behind.back())) behind.back().clear();  // the outlet's own end
  for (std::size_t i = 0; i < turns.size(); ++i) turns[i].said.insert(turns[i].said.end(), behind[i].begin(), behind[i].end());
  return true;
}

const Turn* turn_with(const std::vector<Turn>& turns, std::int32_t token) {
  const auto after =
      std::upper_bound(turns.begin(), turns.end(), token, [](std::int32_t at, const Turn& turn) { return at < turn.name.begin; });
  if (after == turns.begin()) return nullptr;
  const Turn& turn = *std::prev(after);
  return token < turn.said.back().end ? &turn : nullptr;
}

// "You said last week that", not "Do you say" and "You believe": what the one who answers is reminded of.
bool is_reminder(const AttributionReading& reading, const Finding& finding) {
  if (!finding.speech || (finding.speaker > 0 && reading.token(finding.speaker - 1).upos == Upos::aux)) return false;
  return finding.stance == Stance::states && is_finite(reading, finding.cue) && reading.token(finding.cue).feats.tense == Tense::past;
}

// What speakers of a turn say that they think is what they say: "I think", "you know". Whom a question of the press addresses is the one
// who answers.
bool is_own_voice(const AttributionReading& reading, const std::vector<Turn>& turns, Finding& finding) {
  const auto at = finding.speaker;
  if (at < 0 || finding.cue < 0 || reading.quote_at[finding.cue] >= 0) return false;
  const Turn* turn = turn_with(turns, at);
  if (turn == nullptr) return false;
  if (finding.rule == CueRule::colon) return true;  // "Mr. Secretary, my question: have you"
  const auto word = ascii_lowered(form(reading, at));
  if (word != "you" && word != "your") return reading.lexicon.first_person.contains(word);
  const auto next = static_cast<std::size_t>(turn - turns.data()) + 1;
  if (!turn->is_asked || next >= turns.size() || turns[next].is_asked || !is_reminder(reading, finding)) return true;
  auto answering = source_of_turn(reading, turns[next].name);
  answering.head = at;
  answering.span = span_of(reading.document, {at, at + 1});
  answering.text = reading.document.text_of(answering.span);
  finding.sources = {std::move(answering)};
  return false;
}

// "A:" stands for whoever was told of last before the first question.
bool is_answer(const AttributionReading& reading, const Turn& turn) {
  return turn.name.end == turn.name.begin + 1 && reading.lexicon.answer_labels.contains(form(reading, turn.name.begin));
}

std::int32_t person_told_of_before(const AttributionReading& reading, std::int32_t token) {
  for (auto i = token; i-- > 0;) {
    const auto entity = reading.entity(i);
    if (entity < 0 || reading.quote_at[i] >= 0) continue;
    const auto& person = reading.document.entities[entity];
    if (person.kind == EntityKind::person && has_name(reading.document, person)) return entity;
  }
  return -1;
}

Source source_of_answer(const AttributionReading& reading, const Turn& turn, std::int32_t first) {
  auto source = source_of_turn(reading, turn.name);
  const auto entity = person_told_of_before(reading, first);
  if (entity < 0) return source;
  source.kind = SourceKind::person;
  source.entity = entity;
  source.name = reading.document.entities[entity].name;
  source.link = LinkRule::carried;
  return source;
}

Finding finding_of_turn(const AttributionReading& reading, Turn& turn, std::int32_t first) {
  Finding finding;
  finding.cue = form(reading, turn.name.end) == ":" ? turn.name.end : turn.name.begin;  // "Q" is its own mark
  finding.cue_words = {finding.cue, finding.cue + 1};
  finding.rule = CueRule::colon;
  finding.stance = turn.is_asked ? Stance::asks : Stance::states;
  finding.is_turn = true;
  finding.sources = {is_answer(reading, turn) ? source_of_answer(reading, turn, first) : source_of_turn(reading, turn.name)};
  finding.content = std::move(turn.said);
  return finding;
}

}  // namespace

void find_turns(const AttributionReading& reading, std::vector<Finding>& findings) {
  const auto paragraphs = paragraphs_of(reading.document);
  std::vector<Turn> turns;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (Turn turn; turn_at(reading, paragraphs[i], turn)) {
      turn.paragraph = i;
      turn.is_asked = reading.lexicon.interviewers.contains(form(reading, turn.name.begin));
      turns.push_back(std::move(turn));
    }
  const bool asked = std::any_of(turns.begin(), turns.end(), [](const Turn& turn) { return turn.is_asked; });
  if (!asked) std::erase_if(turns, [&](const Turn& turn) { return is_answer(reading, turn); });
  leave_out_headings(reading, turns);
  if (turns.empty()) return;
  const bool is_record = give_paragraphs(reading, paragraphs, turns);
  if (turns.size() < kFewest && !is_record) return;
  std::erase_if(findings, [&](Finding& finding) {  // a name and its colon are no cues of their own
    const Turn* turn = turn_with(turns, finding.cue);
    if (turn != nullptr && finding.cue <= turn->name.end) return true;
    return is_own_voice(reading, turns, finding);
  });
  for (auto& turn : turns) {
    // whoever asks for the outlet is no source; at a press conference that somebody else records, the press is
    const bool is_press = is_record && reading.lexicon.press_labels.contains(form(reading, turn.name.begin));
    if (turn.is_asked && !is_press) continue;
    auto finding = finding_of_turn(reading, turn, turns.front().name.begin);
    const auto speaker = speaker_of_turn(reading, turn.name);
    const auto entity = asked ? finding.sources.front().entity : -1;  // a presenter hands over to correspondents
    if (!speaks_for_outlet(reading, speaker, entity)) findings.push_back(std::move(finding));
  }
}

}  // namespace hearsay
