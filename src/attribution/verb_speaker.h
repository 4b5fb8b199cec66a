// Who speaks by a verb, where the tree has hung the subject elsewhere. Internal to attribution.
#pragma once

#include "attribution/interrupted.h"
#include "attribution/noun_owners.h"
#include "attribution/verb_cue.h"

namespace hearsay {

class VerbSpeaker : public VerbCueBase {
 protected:
  using VerbCueBase::VerbCueBase;

  // "..., said Peskov": a subject behind its verb that was read as an object.
  void find_inverted_speaker() {
    if (!finding_.speech) return;
    if (verb_ == reading_.sentence(verb_).begin)
      for (const auto noun : children_of(document_, verb_))
        if (opens_quoting(noun)) {  // "Said Bird: “...”"
          set_speaker({noun, phrase_of(reading_, noun, verb_)});
          inverted_ = noun;
          return;
        }
    auto object = child(Deprel::obj);
    const bool closing = closes_clause();
    if (object < 0 && child_with_base(document_, verb_, Deprel::nsubj) < 0 && (quotes_before() || closing)) object = child(Deprel::iobj);
    if (object <= verb_ || reach(object).begin != verb_ + 1) return;
    if (reading_.token(object).upos != Upos::propn && !(quotes_before() && is_nominal(reading_, object)) &&
        !(closing && may_speak(reading_, object) && !is_expected_object(object)))
      return;
    const bool own = finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_;
    if (own || verb_ == reading_.sentence(verb_).begin) return;
    const auto before = form(verb_ - 1);
    if (before != "," && reading_.quote_at[verb_ - 1] < 0) return;
    const auto after = reach(object).end;  // "Wray, speaking to the channel, accused China of": what goes on is its object
    if (!quotes_before() && after < reading_.sentence(verb_).end && !is_punct(reading_, after) && allowed(kComplement) != nullptr) return;
    set_speaker({object, without_echo(phrase_of(reading_, object, verb_), object)});
    inverted_ = object;
  }

  // "[Nothing unusual in the air], says the agency", "[Rubbish], says the club": two subjects, of which the one before the comma is said.
  void find_phrase_before_speaker() {
    const auto sentence = reading_.sentence(verb_);
    const auto comma = verb_ - 1;
    if (!finding_.speech || passive_ || comma <= sentence.begin || form(comma) != ",") return;
    std::int32_t said = -1, speaker = -1;
    for (const auto below : children_of(document_, verb_)) {
      if (base_of(reading_.token(below).deprel) != Deprel::nsubj) continue;
      if (below < comma) said = below;
      if (below > verb_ && reach(below).begin == finding_.cue_words.end) speaker = below;
    }
    if (form(sentence.begin) == "The") return;  // "The mayor, says the paper"
    if (said < 0 || speaker < 0 || reading_.token(speaker).upos == Upos::pron || !may_speak(reading_, speaker)) return;
    for (auto i = sentence.begin; i < comma; ++i)
      if (is_punct(reading_, i) || reading_.quote_at[i] >= 0) return;  // "The king, who is ill, says the paper"
    const auto* cue = allowed(kSpeech);
    set_speaker({speaker, phrase_of(reading_, speaker, verb_)});
    inverted_ = speaker;
    take(*cue, {sentence.begin, comma});
  }

  // "The road is open, [reports the police]", "…, informs the ministry": in the present tense, behind a clause of its own and at its end.
  bool closes_clause() const {
    const auto sentence = reading_.sentence(verb_);
    const auto& token = reading_.token(verb_);
    if (verb_ - 2 <= sentence.begin || form(verb_ - 1) != "," || token.head > verb_ || token.deprel == Deprel::conj) return false;
    if (const auto said = child(Deprel::ccomp); token.head < 0 && (said < 0 || said > verb_)) return false;
    return token.feats.verb_form == VerbForm::fin && token.feats.tense == Tense::pres && has_finite_verb({sentence.begin, verb_ - 1});
  }

  // "He goes in, [reports the crime to] the clerk": what goes on behind the object tells that it is one.
  bool is_expected_object(std::int32_t object) const {
    const auto end = reach(object).end;
    if (end >= reading_.sentence(verb_).end || form(end) == "." || form(end) == ",") return false;
    return form(end) != "with" && form(end) != "on" && form(end) != "in" && !is_present_participle(reading_, end);
  }

  // "said Amory [to loud applause]": no name goes on with "to".
  TokenRange without_echo(TokenRange words, std::int32_t name) const {
    for (const auto child : children_of(document_, name))
      if (const auto mark = preposition_of(reading_, child);
          reading_.token(name).upos == Upos::propn && mark > name && words.contains(mark) && form(mark) == "to")
        words.end = mark;
    return words;
  }

  bool object_is_told(std::int32_t object) const { return reading_.token(object).feats.grammatical_case == Case::acc; }

  // The verb opens the sentence, and a quotation follows its one object.
  bool opens_quoting(std::int32_t object) const {
    const auto end = reach(object).end;
    const auto sentence = reading_.sentence(verb_);
    const bool noun = is_nominal(reading_, object) || reading_.token(object).upos == Upos::det;
    const bool past = reading_.token(verb_).feats.tense == Tense::past && child_with_base(document_, verb_, Deprel::aux) < 0;
    if (!noun || reach(object).begin != verb_ + 1 || !(past || is_finite(reading_, verb_)) || end + 1 >= sentence.end ||
        object_is_told(object))
      return false;
    return (form(end) == ":" || form(end) == ",") && reading_.quote_at[end + 1] >= 0 &&
           reading_.quote_at[end + 1] != reading_.quote_at[verb_];
  }

  // "Among farmers, however, 55% say": a share of those asked.
  void find_counted_speaker() {
    const auto subject = child_with_base(document_, verb_, Deprel::nsubj);
    if (finding_.speaker >= 0 || subject < 0 || subject > verb_ || form(subject) != "%") return;
    auto words = phrase_of(reading_, subject, verb_);
    while (words.begin < subject && reading_.token(words.begin).upos == Upos::adv) ++words.begin;  // "Just 13%"
    set_speaker({subject, words});
  }

  // "Kim and Putin, said spokesman Peskov, will meet": verb and subject between two commas.
  void find_inserted_inverted_speaker() {
    const auto sentence = reading_.sentence(verb_);
    const auto begin = finding_.cue_words.begin, first = finding_.cue_words.end;
    const auto* cue = allowed(kSpeech) != nullptr ? allowed(kSpeech) : allowed(kClause);  // "The dam, thinks the engineer, may fail"
    if (cue == nullptr || needs_addressee(reading_.lemma(verb_)) || begin <= sentence.begin || form(begin - 1) != ",") return;
    if (form(verb_).ends_with("ing") || form(begin).ends_with("ing")) return;  // "The college, questioning the rigour of it, has announced"
    if (interrupted_subject(reading_, verb_).head >= 0) return;  // "The firm, he recalls, promised a clinic, a road and a school"
    auto end = first;
    while (end < sentence.end && end < first + kNearSpeaker && !is_punct(reading_, end) && !is_verbal(end)) ++end;
    if (end == first || end >= sentence.end || form(end) != "," || reading_.quote_at[end] != reading_.quote_at[verb_]) return;
    if (const auto close = end_of_apposition(end); close > end) end = close;
    const auto comma = end;
    const bool inserted = comma + 1 < sentence.end && reading_.token(comma + 1).feats.verb_form == VerbForm::fin;
    if (!inserted && stands_behind_own_subject()) return;
    for (auto i = first + 1; i < end; ++i)  // "replied Open Trials in a post": how it was said is no part of who says it
      if (reading_.token(i).upos == Upos::adp && tells_manner(i, comma)) end = i;
    auto described = first;
    while (described < end && form(described) != ",") ++described;
    const auto head = head_of(document_, {first, described});
    if (head < 0 || !is_nominal(reading_, head) || reading_.token(first).upos == Upos::adp || reading_.token(first).upos == Upos::adv)
      return;
    if (is_time(reading_, head) || reading_.token(head).deprel == Deprel::obl_unmarked)
      return;  // "A review, published the same day, finds"
    if (!has_verb({comma, sentence.end}) && !has_finite_verb({sentence.begin, begin - 1})) return;
    set_speaker({head, {first, end}});
    finding_.content.clear();
    inverted_ = head;
    const TokenRange before{sentence.begin, begin - 1};
    take(*cue, before);
    // "said Alan Baker, a longtime adviser": what follows a whole clause tells of the speaker
    const auto next = reading_.token(comma + 1 < sentence.end ? comma + 1 : comma).upos;
    const bool goes_on = next == Upos::cconj || next == Upos::aux || next == Upos::verb;
    const bool condition = reading_.token(sentence.begin).upos == Upos::sconj;  // "If it exists, said a spokesman, it will be published"
    if (goes_on || condition || !has_finite_verb(before)) take(*cue, {comma + 1, sentence.end});
  }

  // "The cause, said her nephew, [Felix Quaye,] was age", "said Otto Lund, [the mayor,] will": the comma that closes the description, where
  // the clause around goes on with its verb; the first comma for none.
  std::int32_t end_of_apposition(std::int32_t comma) const {
    const auto end = reading_.sentence(verb_).end;
    auto close = comma + 1;
    while (close < end && close - comma < kNearSpeaker && !is_punct(reading_, close) && !is_verbal(close)) ++close;
    const bool goes_on = close > comma + 1 && close + 1 < end && form(close) == "," && is_verbal(close + 1) &&
                         reading_.token(close + 1).feats.verb_form == VerbForm::fin;
    const auto opens = reading_.token(comma + 1).upos;
    return goes_on && (opens == Upos::propn || opens == Upos::det) ? close : comma;
  }

  // "The company, which was promising a profit, blamed slow demand": its own subject, with all that tells of it, leads to the verb.
  bool stands_behind_own_subject() const {
    const auto subject = child_with_base(document_, verb_, Deprel::nsubj);
    if (subject < 0 || subject > verb_ || object_of_verb() < 0) return false;
    if (reach(subject).end - subject <= 2) return false;  // "Norland, replied spokesman Holm, “will not wait”": nothing tells of it
    return reach(subject).begin == reading_.sentence(verb_).begin && reach(subject).end >= finding_.cue_words.begin - 1 &&
           !has_main_finite(reach(subject), subject);
  }

  // A finite verb that is not of a relative clause about the noun.
  bool has_main_finite(TokenRange words, std::int32_t noun) const {
    for (auto i = words.begin; i < words.end; ++i) {
      if (!is_verbal(i) || !is_finite(reading_, i)) continue;
      auto at = i;
      while (at >= words.begin && at < words.end && at != noun && base_of(reading_.token(at).deprel) != Deprel::acl)
        at = reading_.token(at).head;
      if (at < words.begin || at >= words.end || at == noun) return true;
    }
    return false;
  }

  // "in a post", "in a statement": what is written or said.
  bool tells_manner(std::int32_t preposition, std::int32_t end) const {
    if (form(preposition) != "in" && form(preposition) != "via" && form(preposition) != "by") return false;
    for (auto i = preposition + 1; i < end; ++i)
      if (is_text(reading_, i) || reading_.lexicon.relay_nouns.contains(reading_.lemma(i))) return true;
    return false;
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
    const bool around = own && !has_finite_verb({first, begin}) && goes_on_behind(begin);
    if (own && (finding_.speaker >= begin || form(begin - 1) != "," || !(has_finite_verb({first, begin}) || around))) return;
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
    if (around) take(*allowed(kSpeech), {behind_ + 1, reading_.sentence(verb_).end});
  }

  // "The manager, a nurse told the Herald, had said": between two commas, with the verb of the subject before them behind.
  bool goes_on_behind(std::int32_t begin) {
    const auto sentence = reading_.sentence(verb_);
    if (begin - 2 < sentence.begin || !is_nominal(reading_, begin - 2) || form(begin - 1) != ",") return false;
    for (auto i = verb_ + 1; i + 1 < sentence.end && i < verb_ + kNearSpeaker; ++i) {
      if (is_verbal(i)) return false;
      if (form(i) != ",") continue;
      behind_ = i;
      return reading_.token(i + 1).feats.verb_form == VerbForm::fin;
    }
    return false;
  }

  // "They have fought every attempt to raise the levy, claiming": whoever the clause before the comma is about, however deep the tree
  // hangs the participle.
  void find_speaker_of_participle() {
    constexpr int kSteps = 8;
    const auto begin = finding_.cue_words.begin;
    const bool known = finding_.speaker >= 0 && !is_text(reading_, finding_.speaker);  // "resisted every plan to close it, saying": no plan
    if (known || !form(verb_).ends_with("ing") || begin <= reading_.sentence(verb_).begin || form(begin - 1) != ",") return;
    auto at = reading_.token(verb_).head;
    for (int i = 0; i < kSteps && at >= 0 && at < verb_; ++i, at = reading_.token(at).head) {
      if (reading_.quote_at[at] != reading_.quote_at[verb_]) return;
      if (reading_.token(at).upos != Upos::verb || !is_finite(reading_, at)) continue;
      const auto subject = child_with_base(document_, at, Deprel::nsubj);
      if (subject < 0) continue;
      if (reading_.lemma(verb_) == "know") return;
      const bool says = is_of_speech(reading_, at);  // "he said, warning that": his sources are shared (untangle)
      if (!says && subject < at && may_speak(reading_, subject)) set_speaker({subject, phrase_of(reading_, subject, verb_)});
      return;
    }
  }

  // "used [a speech] to call for ships": whoever uses it.
  void find_user_of_text() {
    const auto text = finding_.speaker;
    if (text < 0 || text > verb_ || !is_to_infinitive(verb_) || base_of(reading_.token(text).deprel) != Deprel::obj) return;
    const auto use = reading_.token(text).head;
    if (use < 0 || use > text || reading_.lemma(use) != "use" || is_passive(reading_, use)) return;
    if (!is_text(reading_, text) && !reading_.lexicon.relay_nouns.contains(reading_.lemma(text)) &&
        !reading_.lexicon.own_texts.contains(reading_.lemma(text)))
      return;
    const auto user = speaker_of(reading_, use);
    if (user.head >= 0 && user.head < use && !user.words.empty() && may_speak(reading_, user.head)) set_speaker(user);
  }

  // "The ministry issued [a statement] saying that", "signed [a letter] urging him to": what somebody gives out is his own word.
  void find_author_of_text() {
    const auto text = finding_.speaker;
    if (text < 0 || text > verb_ || reading_.token(verb_).deprel != Deprel::acl || reading_.token(verb_).head != text) return;
    if (!form(verb_).ends_with("ing") || !reading_.lexicon.own_texts.contains(reading_.lemma(text))) return;
    const auto giving = reading_.token(text).head;
    if (giving < 0 || giving > text || base_of(reading_.token(text).deprel) != Deprel::obj) return;
    if (!reading_.lexicon.giving_out.contains(reading_.lemma(giving)) || is_passive(reading_, giving)) return;
    const auto author = speaker_of(reading_, giving);
    if (author.head < 0 || author.head > giving || author.words.empty() || !may_speak(reading_, author.head)) return;
    if (is_outlet(reading_, author.head) || is_writer_or_reader(reading_.token(author.head))) return;
    set_speaker(author);
  }

  // "residents and police said"
  bool joins_nouns(std::int32_t i) const {
    const auto [begin, end] = reading_.sentence(verb_);
    return i > begin && i + 1 < end && form(i) == "and" && is_nominal(reading_, i - 1) && is_nominal(reading_, i + 1);
  }

  bool is_noun(std::int32_t token) const { return hearsay::is_noun(reading_.token(token)); }
};

}  // namespace hearsay
