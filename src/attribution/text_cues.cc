// What polls and papers give in so many words: "An exit poll gives the Greens 31%", "An invoice seen by the Gazette lists “two saunas”".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongText = 20;  // tokens of a text with what is told of it, before its verb

// "31%", "four points", "nine of the seats": shares, not goods.
bool is_share(const AttributionReading& reading, TokenRange words) {
  bool number = false, unit = false;
  for (auto i = words.begin; i < words.end; ++i) {
    number = number || reading.token(i).upos == Upos::num;
    unit = unit || reading.lexicon.vote_units.contains(reading.lemma(i)) || form(reading, i) == "cent";
  }
  return number && unit;
}

bool may_forecast(const AttributionReading& reading, std::int32_t subject) {
  const auto lemma = reading.lemma(subject);
  return is_text(reading, subject) || reading.lexicon.forecasters.contains(lemma);
}

// A text at the head of the sentence with a participle that tells of it ("seen by the Gazette"), up to `end`; -1 for none.
std::int32_t text_with_participle(const AttributionReading& reading, TokenRange words) {
  if (words.end - words.begin < 4 || words.end - words.begin > kLongText) return -1;
  auto noun = words.begin;
  while (noun < words.end && reading.token(noun).upos != Upos::verb) ++noun;
  const auto participle = noun--;
  if (participle >= words.end || participle == words.begin || !is_text(reading, noun) || has_finite_word(reading, words)) return -1;
  return noun;
}

}  // namespace

void find_given_share(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.lemma(verb) != "give" || reading.quote_at[verb] >= 0 || is_passive(reading, verb)) return;
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  const auto whom = child_with_base(reading.document, verb, Deprel::iobj), share = child_with_base(reading.document, verb, Deprel::obj);
  if (subject < 0 || subject > verb || whom < verb || share < whom || !may_forecast(reading, subject)) return;
  if (!is_share(reading, reading.reach[share])) return;
  auto finding = finding_of(verb, {verb, verb + 1}, Stance::asserts);
  set_speaker(finding, reading, subject, verb);
  finding.content.push_back({reading.reach[whom].begin, reading.reach[share].end});
  out.push_back(std::move(finding));
}

void find_quoting_text(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  const auto next = word + 1;
  if (!form(reading, word).ends_with('s') || is_capitalised(reading, word) || reading.quote_at[word] >= 0) return;
  if (next >= sentence.end || reading.quote_at[next] < 0) return;
  const auto verb = lemma_of_verb(reading, word);
  const auto known = reading.lexicon.verbs.find(verb.empty() ? reading.lemma(word) : verb);
  if (known == reading.lexicon.verbs.end()) return;
  const auto names = std::find_if(known->second.begin(), known->second.end(), [](const CueReading& cue) {
    return cue.particle.empty() && cue.object.empty() && cue.allows(kObject | kSpeech) && !cue.allows(kNegated);
  });
  const auto quoted = quotation_at(reading, next);
  const auto text = text_with_participle(reading, {sentence.begin, word});
  if (names == known->second.end() || quoted.begin != next || text < 0) return;
  auto finding = finding_of(word, {word, word + 1}, names->stance);
  finding.speaker = text;
  finding.speaker_words = {sentence.begin, word};
  finding.content.push_back(quoted);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
