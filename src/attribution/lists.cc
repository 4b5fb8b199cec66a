// What stands in a list behind a colon: "The union demands:", then "• a rise of 7 per cent;" and "• an end to night shifts."
#include <algorithm>
#include <string_view>

#include "attribution/cues.h"
#include "attribution/idiom_match.h"
#include "attribution/noun_copulas.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::size_t kMost = 40;  // entries of a list

// Tokens of the mark that opens an entry: "•", "-", "1.", "a)"; none for no entry.
std::int32_t length_of_mark(const AttributionReading& reading, TokenRange line) {
  const auto first = form(reading, line.begin);
  if (is_one_of({"•", "-", "–", "—", "*", "·", "▪", "●", "■", "‣"}, first)) return 1;
  const auto stop = form(reading, line.begin + 1);
  const bool counts = line.begin + 2 < line.end && (stop == "." || stop == ")");
  const bool number =
      first.size() < 3 && !first.empty() && std::all_of(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; });
  return counts && (number || (first.size() == 1 && stop == ")")) ? 2 : 0;
}

// Whether a line of the text ends right before the token.
bool begins_line(const AttributionReading& reading, std::int32_t token) {
  const auto from = reading.token(token - 1).span.end, to = reading.token(token).span.begin;
  return to > from && std::string_view(reading.document.text).substr(from, to - from).find('\n') != std::string_view::npos;
}

// Without its mark and without what divides it from the next: ";", "; and", a full stop.
TokenRange entry_of(const AttributionReading& reading, TokenRange line, std::int32_t mark) {
  TokenRange out{line.begin + mark, line.end};
  const auto divides = [&](std::string_view word) { return word == ";" || word == "." || word == ","; };
  if (out.end - out.begin > 2 && form(reading, out.end - 1) == "and" && divides(form(reading, out.end - 2))) --out.end;
  while (out.end - out.begin > 1 && divides(form(reading, out.end - 1))) --out.end;
  return out;
}

// The entries behind a colon that ends its line.
std::vector<TokenRange> entries_behind(const AttributionReading& reading, std::int32_t colon) {
  const auto size = static_cast<std::int32_t>(reading.document.tokens.size());
  std::vector<TokenRange> out;
  std::int32_t kind = 0;
  for (auto at = colon + 1; at < size && out.size() < kMost && begins_line(reading, at);) {
    const auto line = reading.sentence(at);
    const auto mark = line.begin == at ? length_of_mark(reading, line) : 0;
    if (mark == 0 || (kind != 0 && mark != kind)) break;
    kind = mark;
    if (const auto entry = entry_of(reading, line, mark); !entry.empty()) out.push_back(entry);
    at = line.end;
  }
  return out;
}

// "the following", "three things": no more than that a list comes.
bool announces(const AttributionReading& reading, const Finding& finding, std::int32_t colon) {
  constexpr std::int32_t kShort = 5;
  if (finding.content.empty()) return true;
  const auto last = finding.content.back();
  return finding.content.size() == 1 && last.begin > finding.cue && last.end >= colon && last.end - last.begin <= kShort &&
         !has_finite_word(reading, last);
}

// "The growers demand:", "Officials have said:": the verb whose clause ends with the colon.
bool find_verb(const AttributionReading& reading, std::int32_t colon, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(colon);
  for (auto verb = colon - 1; verb >= sentence.begin; --verb) {
    if (reading.token(verb).upos != Upos::verb) continue;
    const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
    if (known == reading.lexicon.verbs.end() || !is_finite(reading, verb) || is_passive(reading, verb)) return false;
    const auto speaker = speaker_of(reading, verb);
    if (speaker.head < 0 || speaker.head > colon || is_writer_or_reader(reading.token(speaker.head))) return false;
    const bool led = verb + 2 == colon && reading.token(verb + 1).upos == Upos::adp;  // "are calling for:"
    auto finding = finding_of(verb, {begin_of_group(reading, verb), led ? colon : verb + 1}, known->second.front().stance);
    finding.speaker = speaker.head;
    finding.speaker_words = speaker.words;
    out.push_back(std::move(finding));
    return true;
  }
  return false;
}

// "According to the report:"
bool find_according(const AttributionReading& reading, std::int32_t colon, std::vector<Finding>& out) {
  const auto first = reading.sentence(colon).begin;
  if (form(reading, first) != "According" || form(reading, first + 1) != "to" || first + 2 >= colon) return false;
  const TokenRange who{first + 2, colon};
  auto finding = finding_of(first, {first, first + 2}, Stance::reports);
  finding.speaker = head_of(reading.document, who);
  finding.speaker_words = who;
  if (finding.speaker >= 0) out.push_back(std::move(finding));
  return finding.speaker >= 0;
}

}  // namespace

bool find_before_list(const AttributionReading& reading, std::int32_t colon, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(colon);
  if (form(reading, colon) != ":" || colon + 1 != sentence.end || colon == sentence.begin) return false;
  const auto entries = entries_behind(reading, colon);
  if (entries.size() < 2) return false;
  const bool found = !out.empty() && out.back().cue >= sentence.begin && out.back().cue < colon;
  if (found ? !announces(reading, out.back(), colon)
            : !find_verb(reading, colon, out) && !find_according(reading, colon, out) &&
                  !find_noun_before_colon(reading, colon, {sentence.begin, colon}, entries.front(), out))
    return false;
  out.back().content = entries;
  return true;
}

}  // namespace hearsay
