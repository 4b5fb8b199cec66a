// A verb of saying read by word order: its words, the phrase before it, the clauses around it. Internal to attribution.
#pragma once

#include <algorithm>

#include "attribution/cues.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

inline constexpr int kLongSubject = 30, kLongAdjunct = 16;  // tokens of a subject, and between a verb and its content
inline constexpr int kLeftOfSurface = 5;

class SurfaceCueBase {
 protected:
  SurfaceCueBase(const AttributionReading& reading, std::int32_t verb, const CueReadings& cues)
      : reading_(reading), verb_(verb), sentence_(reading.sentence(verb)), cues_(cues) {}

  const Token& token(std::int32_t i) const { return reading_.token(i); }

  std::string_view form(std::int32_t i) const { return reading_.document.form_of(token(i)); }

  bool is_comma(std::int32_t i) const { return i >= sentence_.begin && i < sentence_.end && form(i) == ","; }

  bool is_conjunction(std::int32_t i) const { return token(i).upos == Upos::cconj; }

  bool is_verbal(std::int32_t i) const { return token(i).upos == Upos::verb || token(i).upos == Upos::aux; }

  bool is_finite_verb(std::int32_t i) const { return is_verbal(i) && i != verb_ && token(i).feats.verb_form == VerbForm::fin; }

  bool is_capital(std::int32_t i) const { return is_capitalised(reading_, i); }

  // A stop within the sentence: clauses do not go on over it.
  bool is_stop(std::int32_t i) const {
    if (!is_punct(reading_, i)) return false;
    const auto f = form(i);
    return f == ";" || f == ":" || f == "." || f == "!" || f == "?" || f == "—" || f == "–" || f == "--" || f == "(" || f == ")" ||
           (reading_.quote_at[verb_] >= 0 && reading_.quote_at[i] != reading_.quote_at[verb_]);
  }

  const CueReading* allowed(std::uint16_t frame) const {
    for (const auto& cue : cues_)
      if (cue.allows(frame) && cue.particle == particle_ && cue.object.empty() && !cue.allows(kNegated)) return &cue;
    return nullptr;
  }

  bool has_finite(TokenRange range) const {
    for (auto i = range.begin; i < range.end; ++i)
      if (is_finite_verb(i)) return true;
    return false;
  }

  // The verb with auxiliaries and adverbs before it; false for infinitives, passives and participles.
  bool read_group() {
    group_ = {verb_, verb_ + 1};
    bool auxiliary = false;
    for (auto i = verb_ - 1; i >= sentence_.begin && i >= verb_ - kLeftOfSurface; --i) {
      const auto upos = token(i).upos;
      if (upos == Upos::part && reading_.lemma(i) == "to") return false;
      const bool negation = upos == Upos::part && reading_.lemma(i) != "'s";
      if (upos != Upos::aux && upos != Upos::adv && !negation) break;
      if (upos == Upos::adv && i > sentence_.begin && token(i - 1).upos == Upos::det && is_ordinal(form(i))) break;  // "A third said"
      if (upos == Upos::aux && (reading_.lemma(i) == "be" || reading_.lemma(i) == "get")) return false;
      auxiliary = auxiliary || upos == Upos::aux;
      if (i == sentence_.begin) break;
      group_.begin = i;
    }
    for (const auto& cue : cues_)
      if (!cue.particle.empty() && verb_ + 1 < sentence_.end && form(verb_ + 1) == cue.particle) {
        particle_ = cue.particle;
        group_.end = verb_ + 2;
      }
    const auto f = form(verb_);
    if (f.ends_with("ing") || form(group_.begin).ends_with("ing")) return false;  // "having read the text"
    if (verb_ + 1 < sentence_.end && form(verb_ + 1) == "by") return false;
    return auxiliary || token(verb_).feats.verb_form != VerbForm::inf || closes_bare();
  }

  // "..., ministry data show.": a plural's verb, read as an infinitive.
  bool closes_bare() const {
    if (verb_ == sentence_.begin || !is_tagged()) return false;
    const auto before = token(verb_ - 1).upos;
    const bool ends = verb_ + 1 >= sentence_.end || is_punct(reading_, verb_ + 1);
    return ends && (before == Upos::noun || before == Upos::propn);
  }

  // A word that was tagged as a noun needs more to be taken for a verb.
  bool is_finite_here() const {
    const auto& here = token(verb_);
    if (here.upos == Upos::verb && closes_bare()) return true;
    if (here.upos == Upos::verb) return here.feats.verb_form == VerbForm::fin || here.feats.tense == Tense::past;
    const auto f = form(verb_);
    return (f.ends_with("s") || f.ends_with("ed") || here.upos == Upos::noun) && !is_capital(verb_);
  }

  // Also "“...,” it posts on X", a noun by its tag with the features and the subject of a verb.
  bool is_tagged() const {
    if (token(verb_).upos == Upos::verb) return true;
    if (token(verb_).upos != Upos::noun || token(verb_).feats.verb_form != VerbForm::fin) return false;
    const auto subject = child_with_base(reading_.document, verb_, Deprel::nsubj);
    return subject >= 0 && subject + 1 == verb_ && token(subject).upos == Upos::pron;
  }

  bool is_time(std::int32_t i) const { return hearsay::is_time(reading_, i); }

  bool begins_adjunct(std::int32_t i) const {
    const auto upos = token(i).upos;
    return upos == Upos::adp || upos == Upos::adv || upos == Upos::sconj || is_time(i);
  }

  // The subject that ends before `end`: back to a comma, a stop or a finite verb that is not of a relative clause.
  TokenRange phrase_before(std::int32_t end) const {
    auto begin = end;
    while (begin > sentence_.begin && end - begin < kLongSubject) {
      const auto i = begin - 1;
      if (form(i) == ")") {  // "Rep. Gwen Moore (D-Wis.)"
        auto open = i;
        while (open > sentence_.begin && form(open) != "(" && i - open < 8) --open;
        if (form(open) != "(") break;
        begin = open;
        continue;
      }
      if (is_comma(i) || is_stop(i) || is_punct(reading_, i)) break;
      if (is_finite_verb(i)) {
        const auto relative = relative_before(i);
        if (relative < 0) break;
        begin = relative;
        continue;
      }
      if (token(i).upos == Upos::sconj && reading_.lemma(i) != "of" && reading_.lemma(i) != "for") break;
      --begin;
    }
    const auto is_filler = [&](std::int32_t i) {
      const bool name = is_capital(i) && reading_.mention_at[i] >= 0;  // "Vesely", read as an adverb
      return is_conjunction(i) || ((token(i).upos == Upos::adv || token(i).upos == Upos::intj) && !name);
    };
    while (begin < end && is_filler(begin)) ++begin;
    return {begin, end};
  }

  std::int32_t relative_before(std::int32_t verb) const {
    for (auto i = verb - 1; i >= sentence_.begin && i >= verb - 6; --i) {
      if (is_punct(reading_, i) || is_finite_verb(i)) return -1;
      if (reading_.lemma(i) == "who" || form(i) == "that" || reading_.lemma(i) == "which" || reading_.lemma(i) == "whom") return i;
    }
    return -1;
  }

  // The noun that heads a phrase by word order: the last one before its first preposition, relative pronoun or comma.
  std::int32_t head_of_phrase(TokenRange words) const {
    std::int32_t head = -1;
    for (auto i = words.begin; i < words.end; ++i) {
      const auto upos = token(i).upos;
      const bool name = is_capital(i) && i > sentence_.begin;                            // "Winning", read as a verb
      const bool verb = upos == Upos::verb && token(i).deprel != Deprel::amod && !name;  // "his authorized biographer"
      if (is_lone_name(i)) return i;
      if (head < 0 && form(i) == "of" && i > words.begin && token(i - 1).upos == Upos::det) return i - 1;  // "another of his lawyers"
      if (is_comma(i) || upos == Upos::adp || verb || upos == Upos::sconj || reading_.lemma(i) == "who") {
        if (head >= 0) break;
        return -1;
      }
      if (i > words.begin && form(i) == "old" && form(i - 1) == "-") head = i;  // "the 70-year-old"
      else if ((is_nominal(reading_, i) && upos != Upos::det) || (name && upos != Upos::det && upos != Upos::adp)) head = i;
      else if (head < 0 && upos == Upos::det && i + 1 == words.end) head = i;  // "another", "some"
      else if (i + 1 == words.end && head < 0) head = i;                       // "the right", "a third"
    }
    if (head >= 0 && token(head).deprel == Deprel::nmod_poss && token(head).head > head && words.contains(token(head).head))
      return token(head).head;  // "the Society of Nurses' director"
    return head;
  }

  // "Okafor credited him", with the name at the head of the sentence read as a preposition.
  bool is_lone_name(std::int32_t i) const {
    return i == sentence_.begin && i + 1 == group_.begin && is_capital(i) && reading_.mention_at[i] >= 0;
  }

  // "In a letter to passengers the company": where no comma ends what stands in front, the last phrase with an article.
  TokenRange behind_adjunct(TokenRange words) const {
    if (words.empty() || token(words.begin).upos != Upos::adp || is_lone_name(words.begin)) return words;
    for (auto i = words.end - 1; i > words.begin + 1; --i)
      if (token(i).upos == Upos::det && (token(i - 1).upos == Upos::noun || token(i - 1).upos == Upos::propn || is_verbal(i - 1)))
        return {i, words.end};
    return words;
  }

  bool set_subject(TokenRange words) {
    words = behind_adjunct(words);
    if (words.empty()) return false;
    const auto head = head_of_phrase(words);
    const bool preposition = token(words.begin).upos == Upos::adp && !is_lone_name(words.begin);
    if (head < 0 || preposition || (token(words.begin).upos == Upos::verb && !is_capital(words.begin))) return false;
    if (words.end - words.begin > 1 && opens_question(words.begin)) return false;  // "what we find"
    for (auto i = words.begin + 1; i + 1 < words.end && i < words.begin + 4; ++i)  // "some of whom he called"
      if (form(i) == "whom" && form(i - 1) == "of") return false;
    if (reading_.lemma(head) == "that" || token(head).feats.grammatical_case == Case::acc) return false;
    finding_.speaker = head;
    finding_.speaker_words = words;
    return true;
  }

  bool opens_question(std::int32_t i) const {
    const auto f = form(i);
    return f == "what" || f == "which" || f == "how" || f == "where";
  }

  // "Mao Ning, its spokeswoman," or "The Kremlin, for its part,": the phrase before the insertion that ends at the comma.
  TokenRange subject_before_insertion(std::int32_t comma) const {
    auto open = comma - 1;
    while (open > sentence_.begin && !is_comma(open) && !is_stop(open) && comma - open < kLongSubject) --open;
    if (!is_comma(open) || open + 1 == comma) return {};
    const auto first = token(open + 1).upos;
    const auto opening = form(open + 1);
    const bool relative = opening == "who" || opening == "which" || opening == "whose" || opening == "where" || opening == "whom";
    if (!relative && has_finite({open + 1, comma})) return {};
    if (first == Upos::cconj || first == Upos::sconj) return {};
    const auto subject = phrase_before(open);
    if (subject.empty() || !(is_nominal(reading_, open - 1) || is_capital(open - 1))) return {};
    return {subject.begin, first == Upos::adp || first == Upos::adv ? open : comma + 1};
  }

  void take(const CueReading& cue, TokenRange content) {
    finding_.stance = cue.stance;
    finding_.content.push_back(content);
  }

  std::int32_t clause_begin() const {
    auto begin = sentence_.begin;
    for (auto i = group_.begin - 1; i >= sentence_.begin; --i)
      if (is_stop(i)) return i + 1;
    return begin;
  }

  std::int32_t clause_end(std::int32_t from) const {
    for (auto i = from; i < sentence_.end; ++i)
      if (form(i) == ";" || (is_stop(i) && reading_.quote_at[i] != reading_.quote_at[verb_] && reading_.quote_at[verb_] >= 0)) return i;
    return sentence_.end;
  }

  const AttributionReading& reading_;
  std::int32_t verb_;
  TokenRange sentence_, group_;
  const CueReadings& cues_;
  std::string_view particle_;
  Finding finding_;
};

}  // namespace hearsay
