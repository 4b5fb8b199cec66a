// Cues by word order alone: finite verbs of saying that the tree hides, as participles of their subject ("The Kremlin denied on Tuesday
// that ..."), as nouns ("The petition alleges that ..."), or with source and content exchanged ("..., said head teacher Aled Price").
#include "attribution/interrupted.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/surface_source.h"

namespace hearsay {
namespace {

class SurfaceCue : public SurfaceSource {
 public:
  SurfaceCue(const AttributionReading& reading, std::int32_t verb, const CueReadings& cues) : SurfaceSource(reading, verb, cues) {}

  bool find(Finding& out) {
    if (!read_group() || !is_finite_here() || describes_noun() || stands_before_noun() || is_asked_of() || is_knowing(reading_, verb_))
      return false;
    for (auto i = group_.end; i < std::min(group_.end + 4, sentence_.end) && !is_punct(reading_, i); ++i)
      if (is_unsaid(reading_, verb_, i) && !has_finite({i + 1, sentence_.end})) return false;
    finding_.cue = verb_;
    finding_.cue_words = group_;
    finding_.speech = allowed(kSpeech) != nullptr;
    if (!subject_beside().empty()) {
      const bool judged = find_beside();  // "a post she has held" tells nothing
      if (judged) out = std::move(finding_);
      return judged;
    }
    const bool found = find_long_source() || find_inverted() || find_extracted() || find_in_relative() || find_postposed() ||
                       find_inserted() || find_preposed();
    if (found) out = std::move(finding_);
    return found;
  }

  // "His lawyer, asked whether he would appeal, said": who is asked answers behind the next comma.
  bool is_asked_of() const {
    if (form(verb_) != "asked" || verb_ < sentence_.begin + 2 || !is_comma(verb_ - 1)) return false;
    for (auto i = sentence_.begin; i < verb_ - 1; ++i)
      if (is_comma(i) || is_finite_verb(i)) return false;
    for (auto i = verb_ + 1; i + 1 < sentence_.end; ++i)
      if (is_comma(i) && is_finite_verb(i + 1)) return true;
    return false;
  }

  // "A reported 400 people", "the president's alleged remarks": an attribute.
  bool stands_before_noun() const {
    if (group_.begin <= sentence_.begin) return false;
    const auto before = group_.begin - 1;
    const auto word = form(before);
    return word == "'s" || word == "’s" || word == "a" || word == "A" || word == "an" || word == "An" || word == "the" || word == "The";
  }

  // "a young woman called Elspeth Crae", "two people briefed on it": a participle of the noun before it.
  bool describes_noun() const {
    if (token(verb_).deprel != Deprel::acl || token(verb_).head != verb_ - 1) return false;
    const auto next = verb_ + 1;
    const bool name = next < sentence_.end && token(next).upos == Upos::propn;
    const auto lemma = reading_.lemma(verb_);
    return (name && (lemma == "call" || lemma == "name" || lemma == "dub")) || reading_.lexicon.informed.contains(lemma);
  }

  // Only what ends in its source, and where nothing else can be meant.
  bool find_closing(Finding& out) {
    if (!read_group() || !is_finite_here() || !is_tagged()) return false;
    finding_.cue = verb_;
    finding_.cue_words = group_;
    finding_.speech = allowed(kSpeech) != nullptr;
    if (find_long_source()) {
      out = std::move(finding_);
      return true;
    }
    if (group_.end >= sentence_.end || (begins_adjunct(group_.end) && behind_place() == group_.end)) return false;
    const bool quoted = stands_behind_quote();
    if (!quoted && allowed(kObject) != nullptr && reading_.lemma(verb_) != "say" && !is_behind_clause()) return false;
    if (!find_inverted()) return false;
    const auto end = finding_.speaker_words.end;  // a description may have been added
    const bool closes = end >= sentence_.end || form(end) == "." || form(end) == "," || form(end) == ";" || form(end) == ":" ||
                        reading_.lemma(end) == "who" || token(end).upos == Upos::adp;
    if (!closes || reading_.token(finding_.speaker).upos == Upos::pron) return false;
    // "says archaeologist Noa Levin: sailors hugged the shore"
    if (end + 1 < sentence_.end && form(end) == ":" && !quoted) take(*allowed(kSpeech), {end + 1, clause_end(end + 1)});
    // "If it exists, said a spokesman, it will be published"
    if (!quoted && end + 1 < sentence_.end && form(end) == "," && token(sentence_.begin).upos == Upos::sconj &&
        has_finite({end + 1, sentence_.end}))
      take(*allowed(finding_.speech ? kSpeech : kClause), {end + 1, clause_end(end + 1)});
    out = std::move(finding_);
    return true;
  }

 private:
  // "Late meals make people fat, claims a new study.": not "The king, who is ill, claims a pension".
  bool is_behind_clause() const {
    const auto comma = group_.begin - 1;
    if (comma <= sentence_.begin || !is_comma(comma) || token(group_.end).upos != Upos::det) return false;
    if (!form(verb_).ends_with('s') && !is_before_people()) return false;
    for (auto i = sentence_.begin; i < comma; ++i)
      if (is_comma(i) || is_stop(i)) return false;
    return has_finite({sentence_.begin, comma});
  }

  // "..., informed the press office of the border guard.": a body to the end of the sentence, which tells and is not told.
  bool is_before_informant() const {
    if (group_.end >= sentence_.end || !is_comma(group_.begin - 1) || token(group_.end).upos != Upos::det) return false;
    auto end = group_.end + 1;
    while (end < sentence_.end && !is_punct(reading_, end) && !is_verbal(end)) ++end;
    if (end + 1 != sentence_.end || form(end) != ".") return false;
    const auto head = head_of(reading_.document, {group_.end, end});
    const auto* kind = head < 0 ? nullptr : kind_by_noun(reading_, head);
    return kind != nullptr && !is_human(*kind) && (form(verb_).ends_with('s') || !has_conjoined_verb());
  }

  // "packed his bags and left, informed the office": one verb after another of the same subject.
  bool has_conjoined_verb() const { return token(verb_).deprel == Deprel::conj; }

  // "Rents will rise, fear the tenants.": a plural of people to the end of the sentence.
  bool is_before_people() const {
    if (form(verb_) != reading_.lemma(verb_)) return false;
    auto end = group_.end + 1;
    while (end < sentence_.end && (token(end).upos == Upos::adj || token(end).upos == Upos::noun)) ++end;
    if (end == group_.end + 1 || end >= sentence_.end || form(end) != "." || token(end - 1).feats.number != Number::plur) return false;
    const auto* kind = kind_by_noun(reading_, end - 1);
    return kind != nullptr && (is_human(*kind) || *kind == SourceKind::organisation);
  }

  // "The current could carry wreckage west, said rescue coordinator Ana Leimu."
  bool find_inverted() {
    const auto* cue = finding_.speech ? allowed(kSpeech) : allowed(kClause);  // "thinks the expert Lukas Horn"
    const auto lemma = lemma_of_verb(reading_, verb_);
    // "The well is safe, assures the ministry.", "The road is shut, informed the press office."
    const bool told = needs_addressee(lemma) && !(lemma == "assure" && is_behind_clause()) && !(lemma == "inform" && is_before_informant());
    if (cue == nullptr || told || !(may_be_bare() || closes_quote())) return false;
    const auto before = group_.begin - 1;
    if (before <= clause_begin()) return false;
    const bool quoted = stands_behind_quote();
    if (!is_comma(before) && !quoted) return false;
    if (!quoted && (interrupted_subject(reading_, verb_).head >= 0 || goes_with_subject(before))) return false;
    const auto first = behind_place();
    auto end = first;
    bool name = false;
    const auto is_noun_here = [&](std::int32_t i) { return is_capital(i) || reading_.lexicon.kinds.contains(form(i)); };  // "skipper"
    const auto describes = [&](std::int32_t i) { return token(i).deprel == Deprel::amod; };  // "said his authorized biographer"
    while (end < sentence_.end && (!is_punct(reading_, end) || is_hyphen(end)) &&
           (!is_verbal(end) || is_noun_here(end) || is_compound(end) || describes(end) || is_title(end)) && reading_.lemma(end) != "who" &&
           !opens_relative(end) && end - verb_ < 14) {
      const bool leads = token(end).upos == Upos::adp || token(end).deprel == Deprel::case_;
      if (end > first && leads && is_circumstance(end)) break;  // "said Wray to loud applause"
      if (end > first && tells_when(end)) break;                // "quipped manager Lou Hart when asked about it"
      name = name || is_named(end);
      ++end;
    }
    const bool headline = !quoted && !has_finite({clause_begin(), before}) && is_headline();
    if (!(name || quoted || headline) || (end < sentence_.end && is_verbal(end) && !is_compound(end))) return false;
    if (!quoted && !headline && !has_finite({clause_begin(), before})) return false;
    if (!set_subject({first, end}) || is_when(finding_.speaker)) return false;
    finding_.speaker_words.end = with_description(end);
    if (!quoted) take(*cue, {clause_begin(), before});
    else if (!finding_.speech) finding_.speech = true, finding_.stance = cue->stance;  // "“It will be hard,” thinks the mayor"
    return true;
  }

  // "rejoiced [at the airport] Mrs Ikolo": where it is said stands between a quotation's verb and who says it.
  std::int32_t behind_place() const {
    constexpr std::int32_t kLongest = 6;  // tokens of a place
    auto at = group_.end;
    if (!stands_behind_quote() || at >= sentence_.end || token(at).upos != Upos::adp) return group_.end;
    for (++at; at < sentence_.end && (token(at).upos == Upos::det || token(at).upos == Upos::adj || token(at).upos == Upos::pron);) ++at;
    const bool hearer = token(at - 1).upos == Upos::pron && token(at - 1).feats.grammatical_case == Case::acc;  // "shared with us a clerk"
    const auto place = at;
    while (at < sentence_.end && token(at).upos == Upos::noun && !hearer) ++at;
    if ((at == place && !hearer) || at >= sentence_.end || at - group_.end > kLongest) return group_.end;
    return token(at).upos == Upos::propn || token(at).upos == Upos::det || (hearer && is_nominal(reading_, at)) ? at : group_.end;
  }

  // "published the same day"
  bool is_when(std::int32_t noun) const { return is_time(noun) || token(noun).deprel == Deprel::obl_unmarked; }

  // "Otto Lund, who kept the shop, read the report", "that the treasurer, Ida Holm, had ordered them", "admitted it and, through his
  // lawyer, offered help": behind its own subject, whose description the comma closes, or beside the verb before, the verb is not turned
  // round.
  bool goes_with_subject(std::int32_t comma) const {
    const auto& document = reading_.document;
    if (const auto joined = child_with(document, verb_, Deprel::cc); joined >= 0 && joined < comma && token(verb_).head < joined)
      return true;
    std::int32_t subject = -1;  // the last one: "Word is that the treasurer, Ida Holm, had ordered them"
    for (const auto child : children_of(document, verb_))
      if (child < comma && base_of(token(child).deprel) == Deprel::nsubj) subject = child;
    if (subject < 0 || reading_.reach[subject].end > group_.begin) return false;
    for (auto i = reading_.reach[subject].end; i < comma; ++i)
      if (is_finite_verb(i)) return false;
    for (auto i = reading_.reach[subject].begin; i < subject; ++i)
      if (is_finite_verb(i)) return false;
    return true;
  }

  // "study lead Amanda Baxley", with a title read as a verb.
  bool is_title(std::int32_t i) const {
    return stands_behind_quote() && !is_finite_verb(i) && i + 1 < sentence_.end && is_capital(i + 1) && token(i + 1).upos == Upos::propn;
  }

  // "the 70-year-old", "a passer-by".
  bool is_hyphen(std::int32_t i) const { return form(i) == "-" && i + 1 < sentence_.end && is_within_word(reading_, i); }

  // "Vienna-based": a participle behind a hyphen.
  bool is_compound(std::int32_t i) const { return form(i - 1) == "-" && token(i - 1).span.begin == token(i - 2).span.end; }

  // Not the "of" of "accused youths of burning the ballots".
  bool tells_when(std::int32_t i) const {
    const auto f = form(i);
    return f == "when" || f == "while" || f == "where" || f == "as" || f == "after" || f == "before" || f == "if" || f == "because";
  }

  // A preposition behind a name that tells how it was said, not who said it.
  bool is_circumstance(std::int32_t i) const {
    if (token(i - 1).upos != Upos::propn) return false;
    const auto f = form(i);
    if (is_genitive_mark(f)) return false;
    return f != "of" && f != "at" && f != "from" && f != "for" && f != "with";
  }

  bool is_named(std::int32_t i) const {
    return token(i).upos == Upos::propn || is_capital(i) || reading_.mention_at[i] >= 0 || is_speaking_text(i) ||
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
    if (const auto whole = back_to_quote(); !whole.empty()) return set_subject(whole);
    if (subject.empty() || subject.begin <= first + 1 || !is_comma(subject.begin - 1)) return false;
    auto end = group_.end;
    while (end < sentence_.end && !is_stop(end) && !is_comma(end)) ++end;
    const TokenRange rest{group_.end, end};
    if (has_own_finite(rest) || !(has_clause({first, subject.begin - 1}) || is_headline())) return false;
    if (form(first) == "As" && token(first).upos == Upos::sconj) return false;  // "As the office reports, the mayor assured him"
    if (!rest.empty() && allowed(kAddressee) == nullptr && !begins_adjunct(rest.begin)) return false;
    if (end < sentence_.end && is_comma(end) && !is_manner_after(end + 1) && !leads_circumstance(end + 1)) return false;
    if (!set_subject(subject)) return false;
    take(*cue, {first, subject.begin - 1});
    return true;
  }

  // "Four men opened fire": also a past read as a participle, by its subject.
  bool has_clause(TokenRange range) const {
    if (has_finite(range)) return true;
    for (auto i = range.begin; i < range.end; ++i)
      if (token(i).upos == Upos::verb && i != verb_ && child_with_base(reading_.document, i, Deprel::nsubj) >= range.begin) return true;
    return false;
  }

  bool has_own_finite(TokenRange range) const {
    for (auto i = range.begin; i < range.end; ++i)
      if (is_finite_verb(i) && relative_before(i) < 0) return true;
    return false;
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

  // "a source said on Monday, as drought cut the harvest"
  bool leads_circumstance(std::int32_t i) const { return i < sentence_.end && token(i).upos == Upos::sconj; }

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
