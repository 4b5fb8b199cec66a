// What stands around a verb of saying that is read by word order: a quotation, a headline without a verb, a text that speaks. Internal to
// attribution.
#pragma once

#include "attribution/surface_content.h"

namespace hearsay {

class SurfaceHeadline : public SurfaceContent {
 protected:
  using SurfaceContent::SurfaceContent;

  // "“...,” said X", "“...”, deplores X".
  bool stands_behind_quote() const {
    auto before = group_.begin - 1;
    const bool outside = before > sentence_.begin && is_comma(before) && reading_.quote_at[before] < 0;
    if (outside) --before;
    if (before < sentence_.begin || reading_.quote_at[before] < 0 || reading_.quote_at[before] == reading_.quote_at[verb_]) return false;
    return !outside || reading_.quote_at[sentence_.begin] == reading_.quote_at[before];  // not behind a fragment
  }

  // "Rail strike off, unions say": no stop at its end, no verb of its own. "No sign of the boat, says the coast guard.": none but this one.
  bool is_headline() const {
    const auto last = form(sentence_.end - 1);
    if (last == "." && is_tagged() && is_present() && clause_begin() == sentence_.begin) {
      auto first = sentence_.begin;
      if (is_clock(reading_, first)) first = behind_clock(reading_, first);
      const auto upos = token(first).upos;
      for (auto i = first; i + 1 < group_.begin; ++i)
        if (is_comma(i) && i + 1 < subject_begin()) return false;  // "The inscription, in Latin, promises rain."
      return upos != Upos::adp && upos != Upos::adv && upos != Upos::sconj && upos != Upos::pron && !is_time(first) &&
             allowed(kSpeech) != nullptr && (allowed(kObject) == nullptr || reading_.lemma(verb_) == "say") &&
             subject_begin() - first > 3 && !has_finite(sentence_);
    }
    return last != "." && last != "?" && last != "!" && last != ":" && last != ";" && reading_.quote_at[sentence_.end - 1] < 0 &&
           is_tagged() && clause_begin() == sentence_.begin && group_.begin - sentence_.begin > 3;
  }

  // Where the words between the last comma and the verb begin.
  std::int32_t subject_begin() const {
    auto begin = group_.begin;
    while (begin > sentence_.begin && !is_comma(begin - 1)) --begin;
    return begin;
  }

  bool is_present() const {
    const auto tense = token(verb_).feats.tense;
    return tense == Tense::pres || form(verb_) == "say" || form(verb_).ends_with('s');
  }

  // "a memo that was leaked", "a paper which": what follows tells of it.
  bool opens_relative(std::int32_t i) const {
    return i > group_.end && (form(i) == "that" || form(i) == "which") && token(i - 1).upos != Upos::verb && token(i).upos == Upos::pron;
  }

  // Nothing but what tells of the text follows: "says a memo by the group".
  bool closes_on_text(std::int32_t text) const {
    for (auto i = text; i < sentence_.end; ++i)
      if (is_comma(i) || (is_finite_verb(i) && relative_before(i) < 0 && !follows_relative(i))) return false;
    return true;
  }

  // A verb of "that two scholars put online".
  bool follows_relative(std::int32_t verb) const {
    for (auto i = verb - 1; i > group_.end && verb - i < 8; --i)
      if (opens_relative(i)) return true;
    return false;
  }

  // "says a memo", "warns a report": not "wrote a book".
  bool is_speaking_text(std::int32_t i) const {
    const auto lemma = lemma_of_verb(reading_, verb_);
    if (group_.begin != verb_ || !is_text(reading_, i) || !reading_.lexicon.text_verbs.contains(lemma)) return false;
    for (auto at = clause_begin(); at < group_.begin; ++at)  // "The envoy, who is in Oslo, said plans are": a clause of its own before it
      if (is_finite_verb(at) && relative_before(at) < 0) return closes_on_text(i);
    return false;
  }
};

}  // namespace hearsay
