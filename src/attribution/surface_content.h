// What stands behind a verb of saying that is read by word order. Internal to attribution.
#pragma once

#include "attribution/surface_cue.h"

namespace hearsay {

class SurfaceContent : public SurfaceCueBase {
 protected:
  using SurfaceCueBase::SurfaceCueBase;

  // "“They did not even telephone,” sneers skipper Joost de Wit.": a verb behind a quotation, read as a noun, with a name at the end.
  bool closes_quote() const {
    const auto before = verb_ - 1;
    if (before < sentence_.begin || reading_.quote_at[before] < 0 || reading_.quote_at[before] == reading_.quote_at[verb_]) return false;
    if (!form(verb_).ends_with('s') || is_capital(verb_) || !finding_.speech) return false;
    auto i = verb_ + 1;
    bool name = false;
    for (; i < sentence_.end && !is_punct(reading_, i); ++i) name = name || is_capital(i);
    const bool described = i < sentence_.end && is_comma(i) && is_capital(verb_ + 1);  // "recalls Una Berg, who was there"
    return name && i - verb_ < 9 && (i + 1 >= sentence_.end || described);
  }

  bool take_that() {
    const auto* cue = allowed(kClause);
    if (cue == nullptr) return false;
    for (auto i = group_.end; i < std::min(sentence_.end, group_.end + kLongAdjunct); ++i) {
      if (is_stop(i) || is_finite_verb(i)) return false;
      const auto f = form(i);
      const bool opens = f == "that" || f == "whether" || (i == group_.end && (f == "why" || f == "how" || f == "what" || f == "where"));
      if (!opens) continue;
      const TokenRange content{i, clause_end(i)};
      if (i + 1 >= content.end || is_verbal(i + 1) || !has_finite(content)) return false;
      if (!is_surely_verb() && root_is_finite()) return false;
      take(*cue, content);
      return true;
    }
    return false;
  }

  // Tagged as one, or a word that no noun has for its plural: "alleges".
  bool is_surely_verb() const { return is_tagged() || reading_.lexicon.never_nouns.contains(lemma_of_verb(reading_, verb_)); }

  // Whether the sentence has a predicate without this word: then a noun is a noun.
  bool root_is_finite() const {
    for (auto i = sentence_.begin; i < sentence_.end; ++i)
      if (token(i).head < 0) return is_verbal(i) && i != verb_ && is_finite(reading_, i);
    return false;
  }

  // "A cyclist claims he was pecked": a noun that heads the whole sentence though a clause follows is a verb.
  bool may_be_bare() const {
    return is_surely_verb() || (token(verb_).head < 0 && form(verb_).ends_with('s') && group_.begin > sentence_.begin) || follows_name();
  }

  // "Holt claims boxes are missing": a name alone, then the word that was read as part of the next noun.
  bool follows_name() const {
    const auto before = verb_ - 1;
    return before == sentence_.begin && token(before).upos == Upos::propn && reading_.mention_at[before] >= 0 &&
           token(verb_).deprel == Deprel::compound && form(verb_).ends_with('s') && !is_capital(verb_);
  }

  bool take_clause() {
    const auto* cue = allowed(kClause);
    const auto first = group_.end;
    if (cue == nullptr || first >= sentence_.end || !may_be_bare()) return false;
    const auto upos = token(first).upos;
    if (upos != Upos::pron && upos != Upos::det && upos != Upos::noun && upos != Upos::propn && upos != Upos::adj && upos != Upos::num)
      return false;
    const TokenRange content{first, clause_end(first)};
    auto verb = first;  // the clause's own verb before any comma
    while (verb < content.end && !is_punct(reading_, verb) && !is_finite_verb(verb)) ++verb;
    if (verb >= content.end || !is_finite_verb(verb) || verb == first || relative_before(verb) >= 0) return false;
    take(*cue, content);
    return true;
  }

  bool take_infinitive() {
    const auto* cue = allowed(kInfinitive);
    const auto first = group_.end;
    if (cue == nullptr || first + 1 >= sentence_.end || form(first) != "to" || token(first).upos != Upos::part) return false;
    if (!is_surely_verb() && root_is_finite()) return false;
    auto end = clause_end(first);
    for (auto i = first; i + 1 < end; ++i)  // "The firm, which was promising to break even, blamed": its own verb goes on
      if (is_comma(i) && is_finite_verb(i + 1)) end = i;
    take(*cue, {first, end});
    return true;
  }

  bool take_prepositional() {
    const auto first = group_.end;
    if (first + 1 >= sentence_.end || (!is_surely_verb() && root_is_finite())) return false;
    for (const auto& cue : cues_) {
      if (cue.particle != particle_ || !cue.object.empty() || cue.allows(kNegated) || cue.frames == kText) continue;
      const bool led = std::find(cue.prepositions.begin(), cue.prepositions.end(), form(first)) != cue.prepositions.end();
      if (!led || is_time(first + 1) || reading_.lexicon.circumstances.contains(reading_.lemma(first + 1))) continue;
      finding_.cue_words.end = first + 1;
      take(cue, {first + 1, clause_end(first)});
      return true;
    }
    return false;
  }

  // "she never saw the contract", "found them again": with the eyes; "sees no danger" is a view.
  bool is_seeing() const { return form(verb_) == "saw" || form(verb_) == "seen" || (form(verb_) == "found" && is_alone(group_.end)); }

  // "cast the strike as a plot"; "cast doubt on it", "cast their votes" tell nothing.
  bool is_cast_as() const {
    for (auto i = group_.end; i < sentence_.end && !is_stop(i); ++i)
      if (form(i) == "as") return true;
    return false;
  }

  // "it", "them again".
  bool is_alone(std::int32_t i) const { return i < sentence_.end && token(i).upos == Upos::pron; }

  // "told the two apart", "ordered a break": said only where somebody is told to do something.
  bool tells_only(const CueReading& cue) const {
    if (cue.stance != Stance::states || !cue.allows(kComplement)) return false;
    for (auto i = group_.end + 1; i + 1 < sentence_.end && !is_comma(i); ++i)
      if (form(i) == "to" && token(i).upos == Upos::part) return false;
    return true;
  }

  // "called the fire brigade at dawn": an object without what it is called.
  bool names_one_thing(const CueReading& cue, std::int32_t first) const {
    if (reading_.lemma(verb_) != "call" || !cue.allows(kComplement) || cue.allows(kObject) || token(first).upos == Upos::pron) return false;
    int articles = 0;
    auto last = first;
    for (; last < sentence_.end && !is_punct(reading_, last) && token(last).upos != Upos::adp && !is_time(last); ++last) {
      if (token(last).upos == Upos::propn) return false;
      articles += token(last).upos == Upos::det;
    }
    auto end = last;
    while (end < sentence_.end && !is_comma(end) && reading_.quote_at[end] == reading_.quote_at[verb_] && !is_stop(end)) ++end;
    if (end == last || (end < sentence_.end && reading_.quote_at[end] != reading_.quote_at[verb_]))
      return false;  // "called the report “fiction”"
    if (const auto upos = token(end - 1).upos; upos == Upos::adj || upos == Upos::adv)
      return false;  // "called the rules set by them unfair"
    return articles <= 1 && last > first && token(last - 1).upos == Upos::noun;
  }

  // "demanded a vote, which three in four do not want": the verb of a relative clause makes no other clause of it.
  bool has_main_finite(TokenRange words) const {
    for (auto i = words.begin; i < words.end; ++i)
      if (is_finite_verb(i) && (relative_before(i) < words.begin || !is_comma(relative_before(i) - 1))) return true;
    return false;
  }

  bool take_object() {
    const auto first = group_.end;
    if (first >= sentence_.end || (!is_surely_verb() && root_is_finite())) return false;
    const bool adverb =
        token(first).upos == Upos::adv && first + 1 < sentence_.end && form(first + 1).ends_with("ing");  // "ever having met"
    const auto upos = token(adverb ? first + 1 : first).upos;
    const bool gerund = form(adverb ? first + 1 : first).ends_with("ing") && (upos == Upos::verb || upos == Upos::aux);
    const auto* cue = gerund ? allowed(kGerund) : allowed(kObject);
    if (cue == nullptr && !gerund && is_tagged() && !is_seeing()) cue = allowed(kComplement);  // "called the leak serious"
    if (reading_.lemma(verb_) == "cast" && !is_cast_as()) return false;
    if (cue == nullptr || cue->allows(kPerson) || (!gerund && (tells_only(*cue) || names_one_thing(*cue, first)))) return false;
    if (cue->allows(kText) && reading_.lemma(verb_) == "find" && !is_text(reading_, finding_.speaker))
      return false;  // "Brenda Catchpole found the bowl"
    if (!gerund && (!(is_nominal(reading_, first) || upos == Upos::adj) || is_time(first))) return false;
    if (has_main_finite({first, clause_end(first)}) && !gerund && !cue->allows(kComplement)) return false;
    take(*cue, {first, clause_end(first)});
    return true;
  }
};

}  // namespace hearsay
