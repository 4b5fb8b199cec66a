// Words that only their place makes cues, read as nouns by the engine: behind the name that a headline begins with ("Kyiv claims hit on
// depot"), behind a quotation and a name ("“...,” Pell shouts across the road"), "..., warning of a dear winter".
#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

void find_headline_cue(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  auto first = sentence.begin;
  if (is_clock(reading, first)) ++first;
  if (word <= first || word - first > 4 || word + 2 >= sentence.end || reading.quote_at[word] >= 0) return;
  if (!form(reading, word).ends_with('s') || is_capitalised(reading, word) || reading.token(word - 1).upos != Upos::propn) return;
  for (auto i = first; i < word; ++i)
    if (reading.token(i).upos != Upos::propn) return;
  const auto mention = reading.mention_at[word - 1];
  if (mention < 0 || reading.document.mentions[mention].entity < 0) return;
  const auto next = reading.token(word + 1).upos;
  if (next == Upos::adp || next == Upos::aux || next == Upos::cconj || next == Upos::punct) return;
  if (has_finite_word(reading, {word + 1, sentence.end})) return;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, word));
  if (known == reading.lexicon.verbs.end()) return;
  for (const auto& cue : known->second) {
    if (!cue.allows(kObject) || cue.allows(kText) || cue.allows(kNegated) || cue.allows(kPerson) || !cue.particle.empty() ||
        !cue.object.empty())
      continue;
    auto finding = finding_of(word, {word, word + 1}, cue.stance);
    finding.speaker = word - 1;
    finding.speaker_words = {first, word};
    finding.content.push_back({word + 1, sentence.end});
    out.push_back(std::move(finding));
    return;
  }
}

void find_named_behind_quote(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  if (word < sentence.begin + 2 || reading.quote_at[word] >= 0 || !form(reading, word).ends_with('s') || is_capitalised(reading, word))
    return;
  const auto mention = reading.mention_at[word - 1];
  if (mention < 0 || reading.document.mentions[mention].form != MentionForm::name) return;
  const auto name = reading.document.mentions[mention].tokens;
  if (name.end != word || name.begin <= sentence.begin + 1 || reading.quote_at[name.begin - 1] < 0) return;
  const auto stop = form(reading, name.begin - 2), mark = form(reading, name.begin - 1);  // no “swing” Senate states
  if (stop != "," && stop != "?" && stop != "!" && mark != ",") return;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, word));
  if (known == reading.lexicon.verbs.end()) return;
  for (const auto& cue : known->second) {
    if (!cue.allows(kSpeech) || !cue.particle.empty()) continue;
    const auto quote = reading.document.quotes[static_cast<std::size_t>(reading.quote_at[name.begin - 1])];
    auto finding = finding_of(word, {word, word + 1}, cue.stance);
    finding.speech = true;
    finding.speaker = word - 1;
    finding.speaker_words = name;
    finding.content.push_back(tokens_in(reading.document, quote.span));
    out.push_back(std::move(finding));
    return;
  }
}

void find_warning(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(noun);
  if (form(reading, noun) != "warning" || noun < sentence.begin + 2 || form(reading, noun - 1) != "," || noun + 2 >= sentence.end) return;
  const auto next = form(reading, noun + 1);
  if (next != "of" && next != "that" && next != "against" && next != "about") return;
  std::int32_t verb = -1;
  for (auto i = noun - 2; i >= sentence.begin && verb < 0; --i)
    if (is_finite_word(reading, i) && reading.token(i).upos == Upos::verb && reading.quote_at[i] < 0) verb = i;
  if (verb < 0) return;
  const auto speaker = speaker_of(reading, verb);
  if (speaker.head < 0) return;
  const bool that = next == "that";
  auto finding = finding_of(noun, {noun, that ? noun + 1 : noun + 2}, Stance::warns);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back({that ? noun + 1 : noun + 2, sentence.end});
  finding.sources = relays_of(reading, verb, speaker);  // "told the radio, warning of": the way of what was told
  if (!finding.sources.empty()) finding.sources.push_back(source_of(reading, speaker));
  out.push_back(std::move(finding));
}

}  // namespace hearsay
