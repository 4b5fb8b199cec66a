// A verb of saying in a relative clause that the tree takes apart, by word order: "candidates who contend [his plan has failed]", "the
// plan, [which] critics warn [could fail]", "for the payments they said [were made on his order]". Internal to attribution.
#pragma once

#include <string_view>

#include "attribution/surface_headline.h"

namespace hearsay {

class SurfaceRelative : public SurfaceHeadline {
 protected:
  using SurfaceHeadline::SurfaceHeadline;

  // "two men who argued the draft was unfair": who stands before the verb speaks.
  bool find_in_relative() {
    const auto* cue = allowed(kClause);
    const auto who = group_.begin - 1;
    if (cue == nullptr || cue->allows(kAddressee) || !is_tagged() || who <= sentence_.begin) return false;
    if (!is_relative_word(who) || !stands_behind_noun(who)) return false;
    if (form(who) != "who" && !is_text(reading_, is_comma(who - 1) ? who - 2 : who - 1)) return false;
    if (form(who) != "who" && cue->stance == Stance::threatens) return false;  // "any act that threatened them"
    const auto first = group_.end;
    const bool before = has_finite({sentence_.begin, who});
    const bool set_off = is_comma(who - 1);
    if (!before && !set_off) return false;  // "Those who say it will rain are wrong": where it ends cannot be told
    auto verb = first;
    while (verb < sentence_.end && !is_finite_verb(verb) && !ends_phrase(verb)) ++verb;
    if (verb <= first || verb >= sentence_.end || !is_finite_verb(verb) || relative_before(verb) >= first) return false;
    if (allowed(kObject) != nullptr) return false;  // "who disliked him were dismissed"
    const auto upos = token(first).upos;
    if (!is_nominal(reading_, first) && upos != Upos::det && upos != Upos::adj) return false;
    finding_.speaker = who;
    finding_.speaker_words = {who, who + 1};
    take(*cue, {first, relative_end(verb, set_off)});
    return true;
  }

  // "which critics warn could fail": the cue stands between what it says is so and its verb.
  bool find_extracted() {
    const auto* cue = allowed(kClause);
    const auto first = group_.end;
    if (cue == nullptr || first + 1 >= sentence_.end || !is_finite_verb(first)) return false;
    if (is_punct(reading_, first + 1) || reading_.quote_at[first + 1] != reading_.quote_at[verb_])
      return false;  // "all he thought was, “...”"
    auto begin = group_.begin;
    while (begin > sentence_.begin && group_.begin - begin < kShortSubject && !is_relative_word(begin - 1) && form(begin - 1) != "what" &&
           continues_subject(begin - 1))
      --begin;
    if (begin <= sentence_.begin + 1) return false;
    const auto pronoun = begin - 1;
    if (begin < group_.begin && (is_relative_word(pronoun) || form(pronoun) == "what")) return take_behind(*cue, pronoun, begin);
    return take_without_pronoun(*cue);
  }

  // "He may fall anyway, [a possibility] the authors concede.": the noun beside the clause is what is conceded.
  bool find_beside() {
    const auto subject = subject_beside();
    if (subject.empty()) return false;
    const auto* cue = allowed(kObject);
    if (cue == nullptr) cue = allowed(kClause);
    const auto lemma = reading_.lemma(verb_);
    if (cue == nullptr || !is_judgement(cue->stance) || lemma == "hold" || lemma == "know" || !set_subject(subject)) return false;
    auto begin = subject.begin;
    while (!is_comma(begin - 1)) --begin;
    take(*cue, {begin, subject.begin});
    return true;
  }

  // Who judges the noun beside its clause; empty where the clause has no such form.
  TokenRange subject_beside() const {
    const auto end = group_.end;
    if (!is_tagged() || (end < sentence_.end && !is_punct(reading_, end) && !begins_adjunct(end))) return {};
    auto begin = group_.begin;
    while (begin > sentence_.begin && group_.begin - begin < 2 * kShortSubject && !is_comma(begin - 1)) {
      if (is_verbal(begin - 1) || is_punct(reading_, begin - 1) || is_relative_word(begin - 1)) return {};
      --begin;
    }
    if (begin <= sentence_.begin + 2 || !is_comma(begin - 1) || (form(begin) != "a" && form(begin) != "an")) return {};
    auto subject = begin + 1;
    while (subject < group_.begin && (token(subject).upos == Upos::noun || token(subject).upos == Upos::adj)) ++subject;
    if (subject == begin + 1 || subject >= group_.begin || token(subject - 1).upos != Upos::noun) return {};
    const auto upos = token(subject).upos;
    const bool opens = upos == Upos::det || upos == Upos::propn || upos == Upos::pron || upos == Upos::num;
    return opens && has_finite({sentence_.begin, begin}) ? TokenRange{subject, group_.begin} : TokenRange{};
  }

 private:
  static bool is_judgement(Stance stance) {
    return stance == Stance::denies || stance == Stance::admits || stance == Stance::asserts || stance == Stance::accuses ||
           stance == Stance::doubts || stance == Stance::believes || stance == Stance::confirms;
  }

  static constexpr int kShortSubject = 7;  // tokens of a subject between its relative pronoun and the verb

  bool is_relative_word(std::int32_t i) const {
    const auto f = form(i);
    return f == "who" || f == "which" || f == "whom" || (f == "that" && token(i).upos == Upos::pron);
  }

  bool stands_behind_noun(std::int32_t pronoun) const {
    auto before = pronoun - 1;
    if (before > sentence_.begin && is_comma(before)) --before;
    return is_nominal(reading_, before);
  }

  bool continues_subject(std::int32_t i) const {
    const auto upos = token(i).upos;
    return is_nominal(reading_, i) || upos == Upos::det || upos == Upos::adj || form(i) == "of" || is_genitive_mark(form(i));
  }

  bool ends_phrase(std::int32_t i) const {
    const auto f = form(i);
    return f == "," || is_stop(i) || f == "and" || f == "but";
  }

  bool take_behind(const CueReading& cue, std::int32_t pronoun, std::int32_t subject) {
    const bool set_off = is_comma(pronoun - 1);
    if (form(pronoun) == "what") {
      const auto before = token(pronoun - 1).upos;  // "for what her lawyer said was silence"; "what he said was" may be a cleft
      const bool shown = before == Upos::verb && !reading_.lexicon.verbs.contains(reading_.lemma(pronoun - 1));
      if (before != Upos::adp && !shown) return false;
    } else if (!stands_behind_noun(pronoun) || !(set_off || has_finite({sentence_.begin, pronoun}))) {
      return false;  // "The story that he told was false"
    }
    if (!set_subject({subject, group_.begin})) return false;
    take(cue, {pronoun, pronoun + 1});
    take(cue, {group_.end, relative_end(group_.end, set_off)});
    return true;
  }

  // "the payments they said were made", "a list of customers it claims have paid": a pronoun right behind a noun.
  bool take_without_pronoun(const CueReading& cue) {
    const auto subject = group_.begin - 1;
    if (subject <= sentence_.begin + 1 || token(subject).upos != Upos::pron || token(subject - 1).upos != Upos::noun) return false;
    const auto word = form(subject);
    if (word != "he" && word != "she" && word != "they" && word != "it" && word != "we") return false;
    auto begin = subject - 1;
    while (begin > sentence_.begin && (token(begin - 1).upos == Upos::adj || token(begin - 1).upos == Upos::det ||
                                       token(begin - 1).upos == Upos::noun || token(begin - 1).upos == Upos::num))
      --begin;
    if (!has_finite({sentence_.begin, begin}) || !set_subject({subject, group_.begin})) return false;
    take(cue, {begin, subject});
    take(cue, {group_.end, relative_end(group_.end, false)});
    return true;
  }

  // The comma that closes the clause, where one opened it or the main clause goes on; else the end of the sentence.
  std::int32_t relative_end(std::int32_t from, bool set_off) const {
    for (auto i = from; i < sentence_.end; ++i) {
      if (is_stop(i)) return i;
      if (!is_comma(i)) continue;
      if (set_off || i + 1 >= sentence_.end) return i;
      const auto next = form(i + 1);
      if (is_finite_verb(i + 1) || next == "but" || next == "and" || next == "as" || next == "who" || next == "which") return i;
    }
    return sentence_.end;
  }
};

}  // namespace hearsay
