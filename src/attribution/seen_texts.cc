// "The draft, obtained by the Herald, would cut aid by a third", "His letter, which the station has seen, does not name anyone": whatever a
// text that was shown or leaked does by its words is told by it, without a word of saying.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "seen by the Herald", "which the Herald has obtained", "leaked to the Herald", "read out to the station": in the noun's own phrase; not
// "read by millions".
bool is_shown(const AttributionReading& reading, std::int32_t text, TokenRange words) {
  bool shown = false, medium = false;
  for (auto i = text + 1; i < words.end; ++i) {
    const auto upos = reading.token(i).upos;
    shown = shown || (upos == Upos::verb && !is_present_participle(reading, i) && reading.lexicon.sight.contains(reading.lemma(i)));
    shown = shown || (form(reading, i) == "available" && i + 1 < words.end && form(reading, i + 1) == "to");
    medium = medium || ((upos == Upos::noun || upos == Upos::propn) && is_outlet(reading, i));
  }
  return shown && medium;
}

// "would cut aid", "does not name anyone"; -1 where neither a modal nor a negation stands before the verb.
std::int32_t modal_before(const AttributionReading& reading, std::int32_t verb) {
  auto begin = verb;
  bool not_there = false, modal = false;
  const auto first = reading.sentence(verb).begin;
  while (begin > first && (reading.token(begin - 1).upos == Upos::aux || reading.token(begin - 1).upos == Upos::part ||
                           reading.token(begin - 1).upos == Upos::adv)) {
    --begin;
    not_there = not_there || is_one_of({"not", "n't", "never"}, reading.lemma(begin));
    modal = modal || is_one_of({"would", "will", "shall", "must", "should", "can", "may"}, reading.lemma(begin));
  }
  return modal || (not_there && reading.lemma(begin) == "do") ? begin : -1;
}

}  // namespace

void find_seen_text(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto text = child_with_base(reading.document, verb, Deprel::nsubj);
  if (text < 0 || text > verb || reading.quote_at[verb] >= 0 || !is_finite(reading, verb) || is_passive(reading, verb)) return;
  if (!is_text(reading, text) || reading.lexicon.recordings.contains(reading.lemma(text))) return;
  const auto words = phrase_of(reading, text, verb);
  const auto modal = modal_before(reading, verb);
  if ((modal < 0 && !reading.lexicon.text_contents.contains(reading.lemma(verb))) || !is_shown(reading, text, words)) return;
  auto finding = finding_of(verb, {verb, verb + 1}, Stance::states);
  set_speaker(finding, reading, text, verb);
  finding.content.push_back({modal < 0 ? verb : modal, std::max(verb + 1, reading.reach[verb].end)});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
