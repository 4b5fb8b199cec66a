// Who speaks by a verb, where the tree has hung the subject elsewhere. Internal to attribution.
#pragma once

#include "attribution/verb_cue.h"

namespace hearsay {

class VerbSpeaker : public VerbCueBase {
 protected:
  using VerbCueBase::VerbCueBase;

  // "..., said Peskov": a subject behind its verb that was read as an object.
  void find_inverted_speaker() {
    if (!finding_.speech) return;
    const auto object = child(Deprel::obj);
    if (object <= verb_ || reach(object).begin != verb_ + 1) return;
    if (reading_.token(object).upos != Upos::propn && !(quotes_before() && is_nominal(reading_, object))) return;
    const bool own = finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_;
    if (own || verb_ == reading_.sentence(verb_).begin) return;
    const auto before = form(verb_ - 1);
    if (before != "," && reading_.quote_at[verb_ - 1] < 0) return;
    set_speaker({object, phrase_of(reading_, object, verb_)});
    inverted_ = object;
  }

  // "Kim and Putin, said spokesman Peskov, will meet": verb and subject between two commas.
  void find_inserted_inverted_speaker() {
    const auto sentence = reading_.sentence(verb_);
    const auto begin = finding_.cue_words.begin, first = finding_.cue_words.end;
    const auto* cue = allowed(kSpeech) != nullptr ? allowed(kSpeech) : allowed(kClause);  // "The dam, thinks the engineer, may fail"
    if (cue == nullptr || allowed(kAddressee) != nullptr || begin <= sentence.begin || form(begin - 1) != ",") return;
    auto end = first;
    while (end < sentence.end && end < first + kNearSpeaker && !is_punct(reading_, end) && !is_verbal(end)) ++end;
    if (end == first || end >= sentence.end || form(end) != "," || reading_.quote_at[end] != reading_.quote_at[verb_]) return;
    const auto head = head_of(document_, {first, end});
    if (head < 0 || !is_nominal(reading_, head) || reading_.token(first).upos == Upos::adp || reading_.token(first).upos == Upos::adv)
      return;
    if (!has_verb({end, sentence.end})) return;
    set_speaker({head, {first, end}});
    finding_.content.clear();
    inverted_ = head;
    const TokenRange before{sentence.begin, begin - 1};
    take(*cue, before);
    // "said Alan Baker, a longtime adviser": what follows a whole clause tells of the speaker
    const auto next = reading_.token(end + 1 < sentence.end ? end + 1 : end).upos;
    const bool goes_on = next == Upos::cconj || next == Upos::aux || next == Upos::verb;
    if (goes_on || !has_finite_verb(before)) take(*cue, {end + 1, sentence.end});
  }

  // "The army, the minister said, is ready": a subject that was hung elsewhere stands between a comma or a quote and the verb.
  void find_speaker_before() {
    if (!finding_.speech || !is_finite(reading_, verb_) || reading_.token(verb_).deprel == Deprel::acl_relcl) return;
    const bool own = finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_;
    const auto end = finding_.cue_words.begin, first = reading_.sentence(verb_).begin;
    auto begin = end;
    while (begin > first && begin > end - kNearSpeaker && !is_punct(reading_, begin - 1) &&
           (!is_verbal(begin - 1) || joins_nouns(begin - 1)))
      --begin;
    if (begin == end || begin == first || !is_punct(reading_, begin - 1)) return;
    // "The charge was a smear, he told parliament": the tree has made the subject before the comma the speaker
    if (own && (finding_.speaker >= begin || form(begin - 1) != "," || !has_finite_verb({first, begin}))) return;
    auto head = head_of(document_, {begin, end});
    if (own && head >= 0 && reading_.token(head).upos == Upos::adj)  // "a source close to the mediators"
      for (head = begin; head < end && !is_noun(head);) ++head;
    if (head < 0 || head >= end || !is_nominal(reading_, head) || preposition_of(reading_, head) >= 0 ||
        reading_.token(begin).upos == Upos::cconj)
      return;
    set_speaker({head, {begin, end}});
    loose_speaker_ = true;
    if (!own) return;
    finding_.content.clear();
    take(*allowed(kSpeech), {first, begin - 1});
  }

  // "residents and police said"
  bool joins_nouns(std::int32_t i) const { return form(i) == "and" && is_nominal(reading_, i - 1) && is_nominal(reading_, i + 1); }

  bool is_noun(std::int32_t token) const { return reading_.token(token).upos == Upos::noun || reading_.token(token).upos == Upos::propn; }
};

}  // namespace hearsay
