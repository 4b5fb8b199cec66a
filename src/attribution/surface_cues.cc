// Cues by word order alone: finite verbs of saying that the tree hides, as participles of their subject ("The Kremlin denied on Tuesday
// that ..."), as nouns ("The petition alleges that ..."), or with source and content exchanged ("..., said head teacher Aled Price").
#include "attribution/surface_cue.h"

namespace hearsay {
namespace {

class SurfaceCue : public SurfaceCueBase {
 public:
  SurfaceCue(const AttributionReading& reading, std::int32_t verb, const CueReadings& cues) : SurfaceCueBase(reading, verb, cues) {}

  bool find(Finding& out) {
    if (!read_group() || !is_finite_here()) return false;
    finding_.cue = verb_;
    finding_.cue_words = group_;
    finding_.speech = allowed(kSpeech) != nullptr;
    const bool found = find_inverted() || find_postposed() || find_inserted() || find_preposed();
    if (found) out = std::move(finding_);
    return found;
  }

  // Only what ends in its source, and where nothing else can be meant.
  bool find_closing(Finding& out) {
    if (!read_group() || !is_finite_here() || !is_tagged()) return false;
    finding_.cue = verb_;
    finding_.cue_words = group_;
    finding_.speech = allowed(kSpeech) != nullptr;
    if (group_.end >= sentence_.end || hearsay::is_time(reading_, group_.end) || begins_adjunct(group_.end)) return false;
    const auto before = group_.begin - 1;
    const bool quoted =
        before >= sentence_.begin && reading_.quote_at[before] >= 0 && reading_.quote_at[before] != reading_.quote_at[verb_];
    if (!quoted && allowed(kObject) != nullptr && reading_.lemma(verb_) != "say") return false;
    if (!find_inverted()) return false;
    const auto end = finding_.speaker_words.end;  // a description may have been added
    const bool closes = end >= sentence_.end || form(end) == "." || form(end) == "," || form(end) == ";" || form(end) == ":" ||
                        reading_.lemma(end) == "who" || token(end).upos == Upos::adp;
    if (!closes || reading_.token(finding_.speaker).upos == Upos::pron) return false;
    // "says archaeologist Noa Levin: sailors hugged the shore"
    if (end + 1 < sentence_.end && form(end) == ":" && !quoted) take(*allowed(kSpeech), {end + 1, clause_end(end + 1)});
    out = std::move(finding_);
    return true;
  }

 private:
  // "The current could carry wreckage west, said rescue coordinator Ana Leimu."
  bool find_inverted() {
    if (!finding_.speech || allowed(kAddressee) != nullptr || !may_be_bare()) return false;
    const auto before = group_.begin - 1;
    if (before <= clause_begin()) return false;
    const bool quoted = reading_.quote_at[before] >= 0 && reading_.quote_at[before] != reading_.quote_at[verb_];
    if (!is_comma(before) && !quoted) return false;
    auto end = group_.end;
    bool name = false;
    const auto is_noun_here = [&](std::int32_t i) { return is_capital(i) || reading_.lexicon.kinds.contains(form(i)); };  // "skipper"
    while (end < sentence_.end && !is_punct(reading_, end) && (!is_verbal(end) || is_noun_here(end)) && reading_.lemma(end) != "who" &&
           end - verb_ < 14) {
      if (end > group_.end && token(end).upos == Upos::adp && is_circumstance(end)) break;  // "said Wray to loud applause"
      name = name || is_named(end);
      ++end;
    }
    if (!(name || quoted) || (end < sentence_.end && is_verbal(end))) return false;
    if (!quoted && !has_finite({clause_begin(), before})) return false;
    if (!set_subject({group_.end, end})) return false;
    finding_.speaker_words.end = with_description(end);
    if (!quoted) take(*allowed(kSpeech), {clause_begin(), before});
    return true;
  }

  // "Alan Baker, a longtime adviser to the family that owns it": what tells of the source to the end of the sentence is part of it.
  std::int32_t with_description(std::int32_t end) const {
    auto first = end;
    if (first < sentence_.end && is_comma(first)) ++first;
    if (first >= sentence_.end || is_stop(first)) return end;
    const auto lemma = reading_.lemma(first);
    const bool relative = lemma == "who" || lemma == "whose" || lemma == "which";
    const auto upos = token(first).upos;
    if (!relative &&
        (first == end || (upos != Upos::det && upos != Upos::num && upos != Upos::noun && upos != Upos::adj && form(first) != "of")))
      return end;
    bool in_relative = relative;
    auto last = first;
    for (; last < sentence_.end && !is_stop(last); ++last) {
      const auto word = reading_.lemma(last);
      in_relative = in_relative || word == "who" || word == "which" || form(last) == "that" || word == "whose";
      if (is_finite_verb(last) && !in_relative) return end;
      if (reading_.quote_at[last] != reading_.quote_at[verb_]) break;
    }
    return trimmed(reading_, {group_.end, last}).end;
  }

  // A preposition behind a name that tells how it was said, not who said it.
  bool is_circumstance(std::int32_t i) const {
    if (token(i - 1).upos != Upos::propn) return false;
    const auto f = form(i);
    return f != "of" && f != "at" && f != "from" && f != "for" && f != "with";
  }

  bool is_named(std::int32_t i) const {
    return token(i).upos == Upos::propn || is_capital(i) || reading_.mention_at[i] >= 0 ||
           reading_.lexicon.kinds.contains(reading_.lemma(i));
  }

  // "..., the company's head of operations, Siri Dahle, told analysts."
  bool find_postposed() {
    const auto* cue = allowed(kSpeech | kClause);
    if (cue == nullptr) return false;
    const bool closed = group_.begin > sentence_.begin && is_comma(group_.begin - 1);
    const auto subject = closed ? subject_before_insertion(group_.begin - 1) : phrase_before(group_.begin);
    const auto first = clause_begin();
    if (finding_.speech && stands_by_quote(subject)) return set_subject(subject);
    if (subject.empty() || subject.begin <= first + 1 || !is_comma(subject.begin - 1)) return false;
    auto end = group_.end;
    while (end < sentence_.end && !is_stop(end) && !is_comma(end)) ++end;
    const TokenRange rest{group_.end, end};
    if (has_finite(rest) || !has_finite({first, subject.begin - 1})) return false;
    if (!rest.empty() && allowed(kAddressee) == nullptr && !begins_adjunct(rest.begin)) return false;
    if (end < sentence_.end && is_comma(end) && !is_manner_after(end + 1)) return false;
    if (!set_subject(subject)) return false;
    take(*cue, {first, subject.begin - 1});
    return true;
  }

  // "“It is bad,” Rep. Gwen Moore (D-Wis.) said": the quotation is added to what the attribution stands beside.
  bool stands_by_quote(TokenRange subject) const {
    if (subject.empty() || !is_tagged()) return false;
    const auto own = reading_.quote_at[verb_];
    const auto before = subject.begin - 1;
    if (before >= sentence_.begin && reading_.quote_at[before] >= 0 && reading_.quote_at[before] != own) return true;
    const auto next = group_.end;
    return next + 1 < sentence_.end && (is_comma(next) || form(next) == ":") && reading_.quote_at[next + 1] >= 0 &&
           reading_.quote_at[next + 1] != own;
  }

  // "Otherwise, the president's office said, the operation would go on."
  bool find_inserted() {
    const auto* cue = allowed(kSpeech | kClause);
    const auto end = group_.end, first = clause_begin();
    if (cue == nullptr || end + 1 >= sentence_.end || !is_comma(end)) return false;
    const auto subject = phrase_before(group_.begin);
    if (subject.empty() || subject.begin <= first + 1 || !is_comma(subject.begin - 1)) return false;
    const TokenRange before{first, subject.begin - 1}, after{end + 1, clause_end(end + 1)};
    if (!has_finite(after) || has_finite(before) || !set_subject(subject)) return false;
    take(*cue, before);
    take(*cue, after);
    return true;
  }

  bool is_manner_after(std::int32_t i) const {
    return i < sentence_.end && (form(i).ends_with("ing") || token(i).upos == Upos::adp || reading_.lemma(i) == "who");
  }

  // "Its spokeswoman, Mao Ning, called on Washington to stop." "The Kremlin denied on Tuesday that its forces used them."
  bool find_preposed() {
    const bool closed = group_.begin > sentence_.begin && is_comma(group_.begin - 1);
    const auto subject = closed ? subject_before_insertion(group_.begin - 1) : phrase_before(group_.begin);
    if (subject.empty() || !begins_clause(subject.begin) || !set_subject(subject)) return false;
    return take_that() || take_clause() || take_infinitive() || take_prepositional() || take_object();
  }

  bool begins_clause(std::int32_t i) const {
    if (i == sentence_.begin) return true;
    const auto before = i - 1;
    return is_stop(before) || is_punct(reading_, before) || is_conjunction(before) || token(before).upos == Upos::adv ||
           token(before).upos == Upos::sconj;
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
      if (!is_tagged() && root_is_finite()) return false;
      take(*cue, content);
      return true;
    }
    return false;
  }

  // Whether the sentence has a predicate without this word: then a noun is a noun.
  bool root_is_finite() const {
    for (auto i = sentence_.begin; i < sentence_.end; ++i)
      if (token(i).head < 0) return is_verbal(i) && i != verb_ && is_finite(reading_, i);
    return false;
  }

  // "A cyclist claims he was pecked": a noun that heads the whole sentence though a clause follows is a verb.
  bool may_be_bare() const {
    return is_tagged() || reading_.lexicon.never_nouns.contains(lemma_of_verb(reading_, verb_)) ||
           (token(verb_).head < 0 && form(verb_).ends_with('s') && group_.begin > sentence_.begin);
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
    if (!is_tagged() && root_is_finite()) return false;
    take(*cue, {first, clause_end(first)});
    return true;
  }

  bool take_prepositional() {
    const auto first = group_.end;
    if (first + 1 >= sentence_.end || (!is_tagged() && root_is_finite())) return false;
    for (const auto& cue : cues_) {
      if (cue.particle != particle_ || !cue.object.empty() || cue.allows(kNegated)) continue;
      const bool led = std::find(cue.prepositions.begin(), cue.prepositions.end(), form(first)) != cue.prepositions.end();
      if (!led || is_time(first + 1) || reading_.lexicon.circumstances.contains(reading_.lemma(first + 1))) continue;
      finding_.cue_words.end = first + 1;
      take(cue, {first + 1, clause_end(first)});
      return true;
    }
    return false;
  }

  bool take_object() {
    const auto first = group_.end;
    if (first >= sentence_.end || (!is_tagged() && root_is_finite())) return false;
    const bool adverb =
        token(first).upos == Upos::adv && first + 1 < sentence_.end && form(first + 1).ends_with("ing");  // "ever having met"
    const auto upos = token(adverb ? first + 1 : first).upos;
    const bool gerund = form(adverb ? first + 1 : first).ends_with("ing") && (upos == Upos::verb || upos == Upos::aux);
    const auto* cue = gerund ? allowed(kGerund) : allowed(kObject);
    if (cue == nullptr && !gerund && is_tagged()) cue = allowed(kComplement);  // "called the leak serious"
    if (cue == nullptr || cue->allows(kPerson)) return false;
    if (!gerund && (!(is_nominal(reading_, first) || upos == Upos::adj) || is_time(first))) return false;
    if (has_finite({first, clause_end(first)}) && !gerund && !cue->allows(kComplement)) return false;
    take(*cue, {first, clause_end(first)});
    return true;
  }
};

}  // namespace

void find_inverted_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) return;
  Finding finding;
  if (SurfaceCue(reading, verb, known->second).find_closing(finding)) out.push_back(std::move(finding));
}

void find_surface_cue(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, word));
  if (known == reading.lexicon.verbs.end()) return;
  Finding finding;
  if (SurfaceCue(reading, word, known->second).find(finding)) out.push_back(std::move(finding));
}

}  // namespace hearsay
