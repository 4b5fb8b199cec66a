// Demands and words in a list: "They demand:", with a line of its own for each.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "- a raise", "• a raise": the words of the item without its mark; empty for no item.
TokenRange item_at(const AttributionReading& reading, std::int32_t first) {
  if (first < 1 || first + 1 >= static_cast<std::int32_t>(reading.document.tokens.size())) return {};
  if (!is_one_of({"-", "–", "—", "•", "*", "·", "‣", "▪", "●", "■"}, form(reading, first))) return {};
  const auto before = reading.token(first - 1).span.end, begin = reading.token(first).span.begin;
  const auto between = std::string_view(reading.document.text).substr(before, begin - before);
  if (between.find('\n') == std::string_view::npos) return {};
  auto words = TokenRange{first + 1, reading.sentence(first).end};
  while (words.end > words.begin && is_punct(reading, words.end - 1)) --words.end;
  return words;
}

// "demand", "are calling for", "said": the cue right before the colon, and how it presents what follows; null for none.
const CueReading* cue_before_colon(const AttributionReading& reading, std::int32_t verb, std::int32_t colon) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) return nullptr;
  for (const auto& cue : known->second) {
    if (!cue.particle.empty() || !cue.object.empty() || cue.allows(kNegated) || cue.allows(kPassive)) continue;
    const auto& led = cue.prepositions;
    if (verb + 1 < colon && std::find(led.begin(), led.end(), reading.lemma(verb + 1)) != led.end()) return &cue;
    if (cue.allows(kClause | kObject | kInfinitive | kSpeech)) return &cue;
  }
  return nullptr;
}

// The main verb of what stands before the colon; -1 for none.
std::int32_t main_verb(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (reading.token(i).upos == Upos::verb && reading.token(i).deprel == Deprel::root) return i;
  return -1;
}

}  // namespace

bool find_listed(const AttributionReading& reading, std::int32_t colon, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(colon);
  if (form(reading, colon) != ":" || colon + 1 != sentence.end || reading.quote_at[colon] >= 0) return false;
  std::vector<TokenRange> items;
  for (auto item = item_at(reading, sentence.end); !item.empty(); item = item_at(reading, reading.sentence(item.begin).end))
    items.push_back(item);
  const auto verb = main_verb(reading, {sentence.begin, colon});
  if (items.empty() || verb < 0) return false;
  if (!out.empty() && out.back().cue == verb) {  // "demanded three things:", which are listed
    out.back().content.insert(out.back().content.end(), items.begin(), items.end());
    return true;
  }
  const auto* cue = cue_before_colon(reading, verb, colon);
  const auto speaker = cue != nullptr ? speaker_of(reading, verb) : Subject{};
  if (speaker.head < 0 || speaker.head > verb || !(may_speak(reading, speaker.head) || is_text(reading, speaker.head))) return false;
  auto begin = verb;
  while (begin > sentence.begin && reading.token(begin - 1).upos == Upos::aux) --begin;
  const bool led = verb + 2 == colon && reading.token(verb + 1).upos == Upos::adp;
  auto finding = finding_of(verb, {begin, led ? verb + 2 : verb + 1}, cue->stance);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content = std::move(items);
  out.push_back(std::move(finding));
  return true;
}

}  // namespace hearsay
