// Verbs that attribute together with the words behind them: "pointed the finger at", "took the police to task", "left open whether".
// Matched by the order of words (idioms.toml): trees hang such words in many ways.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/idiom_match.h"
#include "attribution/noun_owners.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// Somebody, a body or a text that speaks, not a storm or a result.
bool is_someone(const AttributionReading& reading, std::int32_t noun) {
  const auto& token = reading.token(noun);
  if (token.upos == Upos::pron) return token.lemma != "that" && token.lemma != "this" && token.lemma != "what";
  return token.upos == Upos::num || token.upos == Upos::det || token.upos == Upos::adj || may_speak(reading, noun);
}

// By its lemma or, where the engine has none for a rare verb ("scoffed"), by its form without the ending.
auto idioms_of(const AttributionReading& reading, std::int32_t verb) {
  const auto& idioms = reading.lexicon.idioms;
  auto known = idioms.find(reading.lemma(verb));
  const auto word = form(reading, verb);
  for (const std::string_view ending : {"ed", "d", "s", "ing"})
    if (known == idioms.end() && word.ends_with(ending)) known = idioms.find(word.substr(0, word.size() - ending.size()));
  return known;
}

// "have none of it", of four words: shorter ones ("take aim at") may as well be deeds.
bool is_unmistakable(const CueIdiom& idiom) {
  constexpr std::ptrdiff_t kWords = 4;
  return std::count_if(idiom.words.begin(), idiom.words.end(),
                       [](const std::string& word) { return word != "<" && word != "*" && word != "$" && word != "%"; }) >= kWords;
}

}  // namespace

void find_idiom_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto known = idioms_of(reading, verb);
  if (known == reading.lexicon.idioms.end() || is_passive(reading, verb)) return;
  for (const auto& idiom : known->second) {
    IdiomMatch match(reading, verb, idiom);
    if (!match.matches()) continue;
    const auto speaker = speaker_of(reading, verb);
    if (speaker.head < 0 || (idiom.allows(kPerson) && !is_someone(reading, speaker.head))) return;
    if (match.content().contains(speaker.head)) return;
    if (idiom.allows(kText) && !is_text(reading, speaker.head)) continue;
    Finding finding;
    finding.by_idiom = is_unmistakable(idiom);
    finding.cue = verb;
    finding.cue_words = {begin_of_group(reading, verb), match.cue_end()};
    finding.stance = idiom.stance;
    finding.content.push_back(match.content());
    // "sees it differently: debts will force a sale": what it is then
    const bool of_view = idiom.words.size() == 3 && idiom.words[1] == "<" && !is_text(reading, speaker.head);
    const auto colon = match.content().end, end = reading.sentence(verb).end;
    if (of_view && colon + 1 < end && form(reading, colon) == ":") finding.content.push_back({colon + 1, end});
    finding.speaker = speaker.head;
    finding.speaker_words = speaker.words;
    out.push_back(std::move(finding));
    return;
  }
}

}  // namespace hearsay
