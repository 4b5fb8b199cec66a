// Whether the words of an idiom stand behind its verb, and what its content is. Internal to idiom_cues.cc.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "attribution/placed.h"
#include "attribution/reading.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/one_of.h"
#include "document/syntax.h"

namespace hearsay {

inline constexpr std::int32_t kWordsBetween = 3;   // articles, adjectives and the like before a word of the idiom
inline constexpr std::int32_t kLongestGap = 14;    // tokens that a "*" stands for
inline constexpr std::int32_t kLongestHearer = 9;  // tokens between an idiom and its clause
inline constexpr std::int32_t kLeftOfIdiom = 5;    // auxiliaries, negation and adverbs before the verb

// The verb with auxiliaries, negation and adverbs before it.
inline std::int32_t begin_of_group(const AttributionReading& reading, std::int32_t verb) {
  auto begin = verb;
  const auto first = reading.sentence(verb).begin;
  while (begin > first && begin > verb - kLeftOfIdiom) {
    const auto& before = reading.token(begin - 1);
    const bool adverb = before.upos == Upos::adv && before.head == verb;
    const bool negation = before.upos == Upos::part && before.head == verb;
    if (before.upos != Upos::aux && !adverb && !negation) break;
    --begin;
  }
  return begin;
}

class IdiomMatch {
 public:
  IdiomMatch(const AttributionReading& reading, std::int32_t verb, const CueIdiom& idiom)
      : reading_(reading), idiom_(idiom), verb_(verb), at_(verb + 1), end_(reading.sentence(verb).end) {}

  bool matches() {
    const bool negated = has_before({"not", "n't", "n’t", "never"});
    if (idiom_.allows(kNegated) && !negated && !is_nobodys()) return false;
    if (idiom_.allows(kWould) && (negated || !has_before({"would", "'d", "’d"}) || is_asked())) return false;
    for (std::size_t i = 1; i < idiom_.words.size(); ++i)
      if (!match(i)) return false;
    return find_content();
  }

  // Only its words, where what it tells stands before them: "Talks are off, the ministry [made plain]".
  bool matches_words() {
    if (!idiom_.allows(kClause) || idiom_.allows(kNegated) || idiom_.allows(kWould)) return false;
    for (std::size_t i = 1; i < idiom_.words.size(); ++i)
      if (const std::string_view word = idiom_.words[i]; word == "<" || word == "*" || word == "$" || word == "%" || !match(i))
        return false;
    return true;
  }

  TokenRange content() const { return content_; }

  // Where the words of the idiom end that are no content.
  std::int32_t cue_end() const { return cue_end_ < 0 ? at_ : cue_end_; }

 private:
  bool has_before(std::initializer_list<std::string_view> words) const {
    for (auto i = begin_of_group(reading_, verb_); i < verb_; ++i)
      if (is_one_of(words, form(reading_, i))) return true;
    return false;
  }

  // "[Neither] thinks much of", "[Few] see the point of".
  bool is_nobodys() const {
    const auto subject = child_with_base(reading_.document, verb_, Deprel::nsubj);
    if (subject < 0 || subject > verb_) return false;
    const auto first = ascii_lowered(form(reading_, reading_.reach[subject].begin));
    return first == "neither" || first == "no" || first == "none" || first == "nobody" || first == "few" || first == "hardly";
  }

  // "whether he would like to", "since she would like another post".
  bool is_asked() const {
    const auto mark = child_with(reading_.document, verb_, Deprel::mark);
    return mark >= 0 && mark < verb_ && form(reading_, mark) != "that";
  }

  bool match(std::size_t item) {
    const std::string_view word = idiom_.words[item];
    if (word == "<") {
      begin_content();
      return at_ < end_;
    }
    if (word == "*") return match_gap(item);
    if (word == "$") return match_owner();
    if (word == "%") return match_adjective();
    auto at = behind_hearer(word);
    const auto first = at;
    while (at < end_ && at - first < kWordsBetween && !is(at, word) && may_stand_between(at)) ++at;
    if (at >= end_ || !is(at, word)) return false;
    at_ = at + 1;
    return true;
  }

  // "said sorry [to fans] for", "offered an apology [to the crew] for": whom it is told stands before the last preposition.
  std::int32_t behind_hearer(std::string_view next) const {
    if (at_ >= end_ || form(reading_, at_) != "to" || !is_one_of({"for", "about", "of", "over"}, next)) return at_;
    for (auto i = at_ + 1; i < std::min(end_, at_ + kLongestHearer); ++i) {
      if (form(reading_, i) == next) return i;
      if (is_punct(reading_, i) || reading_.token(i).upos == Upos::verb || reading_.token(i).upos == Upos::aux) break;
    }
    return at_;
  }

  void begin_content() {
    if (content_.begin < 0) content_.begin = at_, cue_end_ = at_;
  }

  bool match_gap(std::size_t item) {
    const std::string_view next = idiom_.words[item + 1];
    begin_content();
    if (at_ >= end_ || !(is_nominal(reading_, at_) || reading_.token(at_).upos == Upos::adj)) return false;
    for (auto i = at_ + 1; i < end_ && i - at_ <= kLongestGap; ++i) {
      if (ends_clause(i)) return false;
      if (!is(i, next)) continue;
      at_ = i;
      return true;
    }
    return false;
  }

  bool match_owner() {
    if (at_ >= end_) return false;
    if (is_possessive(at_)) return ++at_, true;
    for (auto i = at_; i < std::min(end_, at_ + 6); ++i)
      if (is_genitive_mark(form(reading_, i))) return at_ = i + 1, true;
    return false;
  }

  bool match_adjective() {
    while (at_ < end_ && reading_.token(at_).upos == Upos::adv) ++at_;
    return at_ < end_ && reading_.token(at_++).upos == Upos::adj;
  }

  bool is(std::int32_t token, std::string_view word) const { return reading_.lemma(token) == word || form(reading_, token) == word; }

  bool is_possessive(std::int32_t token) const { return reading_.lexicon.possessives.contains(form(reading_, token)); }

  bool may_stand_between(std::int32_t token) const {
    const auto upos = reading_.token(token).upos;
    const auto f = form(reading_, token);
    return upos == Upos::det || upos == Upos::adj || upos == Upos::adv || is_possessive(token) || f == "it" || f.ends_with("self") ||
           f.ends_with("selves");
  }

  bool ends_clause(std::int32_t token) const {
    const auto f = form(reading_, token);
    return f == ";" || f == ":" || f == "." || f == "?" || f == "!";
  }

  bool find_content() {
    if (content_.begin >= 0) {
      content_.end = end_of_complement();
      return content_.end > content_.begin;
    }
    if (at_ >= end_) return false;
    pass_hearer();
    if (leads_to_colon()) return true;
    content_ = {at_, end_of_phrase(at_)};
    if (opens_clause(at_)) return idiom_.allows(kClause) || (idiom_.allows(kObject) && form(reading_, at_) != "that");
    if (form(reading_, at_) == "to" && reading_.token(at_).upos == Upos::part) return idiom_.allows(kInfinitive);
    if (is_gerund(at_)) return idiom_.allows(kGerund);
    if (opens_phrase(at_)) {
      const auto end = with_infinitive(content_.end);
      if (idiom_.allows(kObject) || (idiom_.allows(kInfinitive) && end > content_.end)) return content_.end = end, true;
    }
    return idiom_.allows(kClause) && opens_phrase(at_) && is_bare_clause();
  }

  // "makes it clear: [no dogs]", "leaves no room for doubt: [he lied]"
  bool leads_to_colon() {
    const bool asserts = idiom_.stance != Stance::declines && idiom_.stance != Stance::denies && idiom_.stance != Stance::doubts;
    if (!asserts || !idiom_.allows(kClause) || form(reading_, at_) != ":" || at_ + 2 >= end_) return false;
    for (auto i = at_ + 1; i < std::min(end_, at_ + kLongestHearer); ++i)  // "took a kinder view: Ada Brill reckons that"
      if (is_finite_word(reading_, i) && reading_.token(i).upos == Upos::verb && is_of_speech(reading_, i)) return false;
    cue_end_ = at_;
    content_ = {at_ + 1, end_};
    return true;
  }

  // "made clear [to her counterparts] that"
  void pass_hearer() {
    if (reading_.token(at_).upos != Upos::adp || !idiom_.allows(kClause)) return;
    for (auto i = at_ + 1; i < std::min(end_, at_ + kLongestHearer); ++i) {
      if (is_punct(reading_, i) || reading_.token(i).upos == Upos::verb || reading_.token(i).upos == Upos::aux) return;
      if (!opens_clause(i)) continue;
      cue_end_ = at_;
      at_ = i;
      return;
    }
  }

  // "are betting rates will fall".
  bool is_bare_clause() const {
    for (auto i = content_.begin; i < content_.end; ++i)
      if (is_finite(reading_, i) && child_with_base(reading_.document, i, Deprel::nsubj) >= content_.begin)
        return reading_.token(i).head < content_.begin;
    return false;
  }

  // "would like [both sides to talk]".
  std::int32_t with_infinitive(std::int32_t end) const {
    if (end + 1 >= std::min(end_, reading_.reach[verb_].end)) return end;
    return form(reading_, end) == "to" && reading_.token(end).upos == Upos::part ? end_of_phrase(end) : end;
  }

  bool is_gerund(std::int32_t token) const {
    const auto upos = reading_.token(token).upos;
    return form(reading_, token).ends_with("ing") && (upos == Upos::verb || upos == Upos::aux);
  }

  bool opens_clause(std::int32_t token) const {
    const bool alone = token + 1 >= end_ || is_punct(reading_, token + 1);  // "takes issue with that."
    return !alone && reading_.token(token).upos != Upos::det && reading_.lexicon.clause_openers.contains(form(reading_, token));
  }

  bool opens_phrase(std::int32_t token) const {
    const auto upos = reading_.token(token).upos;
    if (is_time(reading_, token)) return false;
    return is_nominal(reading_, token) || upos == Upos::adj || upos == Upos::verb || reading_.quote_at[token] != reading_.quote_at[verb_];
  }

  // The phrase or clause that begins here, as far as the tree takes it: to the end of the highest word above its first that it holds.
  std::int32_t end_of_phrase(std::int32_t begin) const {
    auto top = begin;
    while (reading_.token(top).head >= begin && reading_.token(top).head < end_) top = reading_.token(top).head;
    auto last = std::max(begin + 1, reading_.reach[top].end);
    // "see how you can think that": the question word hung under the verb above
    if (opens_clause(begin) && last == begin + 1 && last < end_ && !is_punct(reading_, last)) last = end_of_phrase(last);
    for (auto i = begin + 1; i < last; ++i)
      if (form(reading_, i) == ";") last = i;
    return last;
  }

  // "to task [for losing the tape]", "responsible for the deaths", "down to luck".
  std::int32_t end_of_complement() const {
    const auto reach = reading_.reach[verb_].end;
    auto last = at_;
    const auto& words = idiom_.words;
    if (words.back() == "$" || (words.size() > 2 && words[words.size() - 2] == "<")) return std::max(last, end_of_phrase(content_.begin));
    if (last < end_ && idiom_.allows(kObject) && opens_phrase(last)) return end_of_phrase(last);
    if (last < end_ && idiom_.allows(kGerund) && is_gerund(last)) return end_of_phrase(last);
    while (last < std::min(end_, std::max(reach, at_ + 1)) && continues(last)) last = end_of_phrase(last);
    return last;
  }

  bool continues(std::int32_t token) const {
    const auto f = form(reading_, token);
    if (f == "in" || f == "from" || f == "between" || f == "behind" || f == "about") return belongs_to_content(token);
    return f == "for" || f == "of" || f == "with" || f == "over" || f == "by" || f == "that" || f == "to" ||
           reading_.token(token).head == token - 1;
  }

  // "no link [between] the two": its noun hangs under one of the content, and not under the verb; "little sense [in] a strike" anyhow.
  bool belongs_to_content(std::int32_t preposition) const {
    const auto noun = reading_.token(preposition).head;
    const auto above = noun > preposition ? reading_.token(noun).head : -1;
    if (form(reading_, preposition) == "in" && preposition == at_ && !is_time(reading_, preposition + 1)) return true;
    return above >= content_.begin && above < preposition;
  }

  const AttributionReading& reading_;
  const CueIdiom& idiom_;
  std::int32_t verb_, at_, end_, cue_end_ = -1;
  TokenRange content_{-1, -1};
};

}  // namespace hearsay
