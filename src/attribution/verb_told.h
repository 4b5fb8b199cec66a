// What is told on: by who closes the sentence, by who quotes, to a hearer; all by word order. Internal to attribution.
#pragma once

#include "attribution/verb_around.h"

namespace hearsay {

class VerbTold : public VerbAround {
 protected:
  using VerbAround::VerbAround;

  // "said in a memo, first reported by Newsline, that": how it came to be known.
  bool is_relay_of(std::int32_t child) const {
    return child > verb_ && !is_finite(reading_, child) && reading_.lexicon.relay_participles.contains(reading_.lemma(child)) &&
           child_with(document_, child, Deprel::obl_agent) > child;
  }

  // "The deal is dead, an aide told Politico, [the Post reported]": what closes the sentence tells on what stands before.
  bool tells_it_on(std::int32_t child) const {
    if (child < verb_ || !finding_.speech || finding_.speaker < 0 || finding_.speaker > verb_) return false;
    const auto end = reading_.sentence(verb_).end, first = reading_.sentence(verb_).begin;
    auto begin = reach(child).begin;
    if (form(begin) == ",") ++begin;
    const auto own = finding_.speaker_words.empty() ? finding_.speaker : finding_.speaker_words.begin;
    if (own - 1 <= first || form(own - 1) != "," || form(begin - 1) != "," || !is_finite(reading_, child)) return false;
    if (!has_finite_verb({first, own - 1}) || child_with_base(document_, child, Deprel::aux) >= 0) return false;
    const auto subject = child_with_base(document_, child, Deprel::nsubj);
    if (subject < begin || subject > child || !reading_.lexicon.verbs.contains(lemma_of_verb(reading_, child))) return false;
    if (!is_of_speech(reading_, child)) return false;
    for (auto i = child + 1; i < end; ++i)  // nothing but when and where
      if (reading_.token(i).upos == Upos::verb || reading_.token(i).upos == Upos::aux || reading_.token(i).upos == Upos::sconj)
        return false;
    return true;
  }

  // "The talks went well, a diplomat was quoted by Interfax as [saying]": what stands before the one who is quoted.
  bool find_before_quoting() {
    const auto* cue = allowed(kClause | kSpeech);
    const auto quoting = reading_.token(verb_).head;
    if (cue == nullptr || quoting < 0 || quoting > verb_ || !is_present_participle(reading_, verb_)) return false;
    if (reading_.lemma(quoting) != "quote" && reading_.lemma(quoting) != "cite") return false;
    const auto first = reading_.sentence(verb_).begin;
    auto begin = quoting;
    while (begin > first && quoting - begin < 2 * kNearSpeaker && form(begin - 1) != "," &&
           reading_.quote_at[begin - 1] == reading_.quote_at[verb_])
      --begin;
    if (begin <= first + 1) return false;
    const auto before = begin - 1;
    const bool quoted = reading_.quote_at[before] != reading_.quote_at[verb_] || reading_.quote_at[before - 1] != reading_.quote_at[verb_];
    if (!quoted && !has_verb({first, before})) return false;
    const auto end = finding_.cue_words.begin;
    if (finding_.speaker < begin || finding_.speaker > end) {
      std::int32_t speaker = -1;
      for (auto i = begin; i < quoting && reading_.token(i).upos != Upos::adp && reading_.token(i).upos != Upos::aux; ++i)
        if (is_nominal(reading_, i) && reading_.token(i).upos != Upos::det) speaker = i;
      if (speaker < 0) return false;
      set_speaker({speaker, phrase_of(reading_, speaker, quoting)});
    }
    take(*cue, {first, before});
    return true;
  }

  // "An uncle told her, she says, [that he had lied]", "was assured by the leader, she says, [that it will]": behind an inserted cue, under
  // which the tree hangs it; -1 for none.
  std::int32_t clause_behind_insertion() const {
    const auto head = reading_.token(verb_).head;
    const auto below = child(Deprel::parataxis);
    const bool above = head > verb_ && reading_.token(verb_).deprel == Deprel::ccomp;
    const auto inserted = below > verb_ ? below : above ? head : -1;
    if (inserted < 0 || !is_of_speech(reading_, inserted)) return -1;
    const auto who = child_with_base(document_, inserted, Deprel::nsubj);
    if (who < verb_ || reach(who).begin <= verb_ || form(reach(who).begin - 1) != "," || !is_finite(reading_, verb_)) return -1;
    for (const auto clause : children_of(document_, inserted)) {
      if (clause < inserted || reading_.token(clause).deprel != Deprel::ccomp) continue;
      const auto first = form(reach(clause).begin) == "," ? reach(clause).begin + 1 : reach(clause).begin;
      if (form(first) == "that" && reading_.token(first).upos == Upos::sconj && form(first - 1) == ",") return clause;
    }
    return -1;
  }

  bool find_behind_insertion() {
    const auto* cue = allowed(kClause);
    const auto clause = cue == nullptr || finding_.speaker > verb_ ? -1 : clause_behind_insertion();
    if (clause < 0) return false;
    take(*cue, reach(clause));
    return true;
  }

  // "told [reporters] the same", whatever their tag.
  bool is_heard(std::int32_t word) const {
    return reading_.token(word).head == verb_ &&
           (reading_.token(word).deprel == Deprel::iobj || reading_.token(word).deprel == Deprel::obj);
  }

  // "told his buyers [the same]", "had been told [much the same thing] by the family".
  TokenRange the_same() const {
    constexpr std::int32_t kNear = 8;
    const auto end = reading_.sentence(verb_).end;
    for (auto i = finding_.cue_words.end; i < std::min(end, verb_ + kNear) && !is_punct(reading_, i) && !(is_verbal(i) && !is_heard(i));
         ++i) {
      if (form(i) != "same" || form(i - 1) != "the") continue;
      TokenRange out{i - 1, i + 1};
      if (form(i - 2) == "much" || form(i - 2) == "exactly" || form(i - 2) == "precisely") --out.begin;
      if (i + 1 < end && (reading_.lemma(i + 1) == "thing" || reading_.lemma(i + 1) == "story")) ++out.end;
      else if (i + 1 < end && (is_nominal(reading_, i + 1) || reading_.token(i + 1).upos == Upos::adj)) return {};
      return out;
    }
    return {};
  }

  // "No one can say [when the road will open]", "Police have not said [when he died]": read as the time of it.
  bool find_question_behind() {
    const auto* cue = allowed(kClause);
    const auto first = finding_.cue_words.end;
    if (cue == nullptr || first + 1 >= reading_.sentence(verb_).end || finding_.speaker < 0) return false;
    const auto negated = [&](const char* lemma) { return child_with_lemma(document_, verb_, lemma) >= 0; };
    if (!is_nobodys() && !negated("not") && !negated("n't") && !negated("never")) return false;
    const auto question = child(Deprel::advcl);
    if (question < first || reach(question).begin != first || (form(first) != "when" && form(first) != "where" && form(first) != "how"))
      return false;
    take(*cue, reach(question));
    finding_.stance = Stance::declines;
    return true;
  }

  // Where the one who is told ends, right behind the verb; the token itself for none.
  std::int32_t behind_hearer(std::int32_t first) const {
    for (const auto hearer : children_of(document_, verb_))
      if (is_heard(hearer) && reach(hearer).begin == first) return reach(hearer).end;
    return first;
  }

  // "Will it open? The engineer hopes so, the mayor thinks not": what was asked or told before.
  bool find_so() {
    const auto* cue = allowed(kClause);
    const auto end = reading_.sentence(verb_).end;
    auto first = finding_.cue_words.end;
    if (cue == nullptr || first >= end || finding_.speaker < 0 || finding_.speaker > verb_) return false;
    if (allowed(kAddressee) != nullptr) first = behind_hearer(first);  // "told the board so"
    if (first >= end || (form(first) != "so" && form(first) != "not" && form(first) != "otherwise")) return false;
    if (reading_.lemma(verb_) == "feel") return false;  // "felt so, like, bad"
    const bool said = is_finite(reading_, verb_) || child_with_base(document_, verb_, Deprel::aux) >= 0;
    if (!said || child_with_lemma(document_, verb_, "never") >= 0) return false;  // "denied saying so", "had never said so"
    const auto next = first + 1;                                                  // "said so himself"
    if (next < end && !is_punct(reading_, next) && !form(next).ends_with("self") && !form(next).ends_with("selves")) return false;
    take(*cue, {first, first + 1});
    return true;
  }

  // "His spokesman said as much": what was told before.
  bool find_as_much() {
    const auto* cue = allowed(kClause);
    const auto first = allowed(kAddressee) != nullptr ? behind_hearer(finding_.cue_words.end) : finding_.cue_words.end;
    const auto end = reading_.sentence(verb_).end;
    if (cue == nullptr || !finding_.speech || first + 1 >= end || form(first) != "as" || form(first + 1) != "much") return false;
    if (first + 2 < end && (form(first + 2) == "as" || is_nominal(reading_, first + 2))) return false;  // "as much as ten", "as much money"
    take(*cue, {first, first + 2});
    return true;
  }

  bool find_the_same() {
    const auto* cue = allowed(kClause);
    const auto words = cue == nullptr || allowed(kAddressee) == nullptr ? TokenRange{} : the_same();
    if (words.empty()) return false;
    take(*cue, words);
    return true;
  }

  // "told the Continental that his boss had cried", with the clause read as one about the hearer: by word order.
  bool find_what_is_told() {
    const auto* cue = allowed(kClause);
    if (cue == nullptr || allowed(kAddressee) == nullptr) return false;
    const auto end = reading_.sentence(verb_).end;
    for (auto i = finding_.cue_words.end; i + 2 < end && i < verb_ + kNearThat; ++i) {
      if (is_verbal(i) && form(i) != "that") return false;
      if (is_punct(reading_, i) || reading_.quote_at[i] != reading_.quote_at[verb_]) return false;
      if (form(i) != "that" || i == finding_.cue_words.end) continue;
      if (is_verbal(i + 1) || is_punct(reading_, i + 1) || !has_finite_verb({i + 1, end})) return false;
      take(*cue, {i, std::max(reach(verb_).end, i + 2)});
      return true;
    }
    return false;
  }
};

}  // namespace hearsay
