// A verb that may attribute: its words, its frames, and what stands around it. Internal to attribution.
#pragma once

#include <algorithm>

#include "attribution/cues.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

inline constexpr int kNearSpeaker = 12, kNearThat = 25;  // tokens between a cue and its source or its content where the tree fails
inline constexpr int kLeftOfVerb = 6;                    // auxiliaries and adverbs before a verb that belong to the cue

class VerbCueBase {
 protected:
  VerbCueBase(const AttributionReading& reading, std::int32_t verb, const CueReadings& readings)
      : reading_(reading), document_(reading.document), verb_(verb) {
    for (const auto& cue : readings)
      if (fits(cue)) cues_.push_back(&cue);
  }

  // Particle and object that the entry asks for are there; negation where it only counts with one.
  bool fits(const CueReading& cue) {
    if (!cue.particle.empty()) {
      auto particle = child_with_lemma(document_, verb_, cue.particle);
      if (particle < 0) particle = particle_before_object(cue);
      if (particle < 0 || (cue.particle == "on" && has_modal())) return false;  // "the search would go on"
      end_ = std::max(end_, particle == verb_ + 1 ? particle + 1 : 0);
    }
    if (cue.object == "*") return puts_number() && (!cue.allows(kText) || is_poll());
    if (cue.object == "#") {  // "gives 287"
      const auto object = child_with(document_, verb_, Deprel::obj);
      if (reading_.lemma(verb_) == "count" && (!counts_as_body() || object < verb_ || is_time(reading_, object))) return false;
      return object > verb_ && (reading_.token(object).upos == Upos::num ||
                                (reading_.lemma(verb_) == "count" && child_with(document_, object, Deprel::nummod) > verb_));
    }
    if (cue.object == "it" && reading_.lemma(verb_) == "put" && !puts_number()) return false;  // "as the firm put it at the time"
    if (!cue.object.empty()) {
      const auto object = child_with_lemma(document_, verb_, cue.object);
      if (object < 0 || base_of(reading_.token(object).deprel) != Deprel::obj) return false;
      if (cue.allows(kComplement)) return true;  // "put the toll at nine"
      end_ = std::max(end_, object + 1);
      light_object_ = object;
    }
    return !cue.allows(kNegated) || child_with_lemma(document_, verb_, "not") >= 0 || child_with_lemma(document_, verb_, "n't") >= 0 ||
           is_nobodys();
  }

  // "laughed [off] the gossip", "ruled [out] a deal": the particle read as a preposition before the object; -1 for none.
  std::int32_t particle_before_object(const CueReading& cue) {
    const auto next = verb_ + 1;
    if (!cue.allows(kObject) || next >= reading_.sentence(verb_).end || form(next) != cue.particle) return -1;
    if (cue.particle == "by" || cue.particle == "on" || cue.particle == "in") return -1;  // "stood by the pier"
    const auto object = reading_.token(next).head;
    const bool led = reading_.token(next).deprel == Deprel::case_ && object > next && reading_.token(object).head == verb_;
    if (!led || base_of(reading_.token(object).deprel) != Deprel::obl) return -1;
    object_of_particle_ = object;
    return next;
  }

  // "Neither company responded to questions", "No one at the firm answered calls".
  bool is_nobodys() const {
    const auto subject = child_with_base(document_, verb_, Deprel::nsubj);
    if (subject < 0 || subject > verb_) return false;
    const auto word = form(reading_.reach[subject].begin);
    return word == "Neither" || word == "neither" || word == "No" || word == "no" || word == "None" || word == "none" || word == "Nobody" ||
           word == "nobody";
  }

  // "The paper counts eleven deals": not the town its people, nor a person his steps.
  bool counts_as_body() const {
    const auto subject = child_with_base(document_, verb_, Deprel::nsubj);
    if (subject < 0 || subject > verb_ || has_modal() || !is_finite(reading_, verb_)) return false;
    if (is_outlet(reading_, subject) || is_text(reading_, subject)) return true;
    const auto* kind = kind_by_noun(reading_, subject);
    return kind != nullptr && (*kind == SourceKind::government || *kind == SourceKind::organisation || *kind == SourceKind::outlet);
  }

  // "puts the party at 12%": whatever it is, a number stands behind "at".
  bool puts_number() const {
    const auto object = child_with(document_, verb_, Deprel::obj);
    if (object < verb_) return false;
    const auto end = reading_.sentence(verb_).end;
    for (auto i = object + 1; i + 1 < std::min(end, object + kNearSpeaker); ++i)
      if (form(i) == "at" || (form(i) == "on" && is_poll())) return is_share(i + 1) || (i + 2 < end && is_share(i + 2));
    return false;
  }

  // A number; behind "has" only one of a share: "has the mayor at 51%", not "has a chapter on two saints".
  bool is_share(std::int32_t token) const {
    if (!is_amount(token)) return false;
    const auto next = token + 1 < reading_.sentence(verb_).end ? form(token + 1) : std::string_view();
    return reading_.lemma(verb_) != "have" || next == "%" || next == "per" || next == "percent" || next == "points" || next == "seats";
  }

  // "A poll puts the Greens on 12%".
  bool is_poll() const {
    const auto subject = child_with_base(document_, verb_, Deprel::nsubj);
    return subject >= 0 && subject < verb_ && is_text(reading_, subject);
  }

  // "nine", "a fifth", "half".
  bool is_amount(std::int32_t token) const {
    const auto& feats = reading_.token(token).feats;
    return reading_.token(token).upos == Upos::num || feats.num_type == NumType::frac || form(token) == "half" ||
           (feats.num_type == NumType::ord && (form(token - 1) == "a" || form(token - 1) == "one"));
  }

  bool has_modal() const {
    for (const auto* modal : {"would", "will", "can", "could", "may", "might", "must", "should"})
      if (child_with_lemma(document_, verb_, modal) >= 0) return true;
    return false;
  }

  const CueReading* allowed(std::uint16_t frame) const {
    for (const auto* cue : cues_)
      if (cue->allows(frame)) return cue;
    return nullptr;
  }

  void take(const CueReading& cue, TokenRange content) {
    finding_.stance = cue.stance;
    finding_.content.push_back(content);
  }

  std::int32_t child(Deprel relation) const { return child_with(document_, verb_, relation); }

  TokenRange reach(std::int32_t token) const { return reading_.reach[token]; }

  std::string_view form(std::int32_t token) const { return document_.form_of(reading_.token(token)); }

  // The verb with its auxiliaries, negation and the adverbs between: "has repeatedly said".
  TokenRange verb_group() const {
    TokenRange out{verb_, std::max(verb_ + 1, end_)};
    const auto first = reading_.sentence(verb_).begin;
    for (auto i = verb_ - 1; i >= first && i >= verb_ - kLeftOfVerb; --i) {
      const auto& token = reading_.token(i);
      if (token.head != verb_) break;
      const bool infinitive = token.deprel == Deprel::mark && token.lemma == "to";
      const bool adverb = token.deprel == Deprel::advmod && reach(i).begin == i && reach(i).end == i + 1 &&
                          token.feats.pron_type != PronType::rel && token.feats.pron_type != PronType::interrogative;
      if (base_of(token.deprel) != Deprel::aux && !adverb && !infinitive) break;
      if (adverb && i > first && reading_.token(i - 1).upos == Upos::det && is_ordinal(form(i))) break;  // "A third said"
      out.begin = i;
    }
    if (out.begin > first && form(out.begin) == "to" && form(out.begin - 1) == "used" && !is_passive(reading_, out.begin - 1)) --out.begin;
    return out;
  }

  // "comments made by the minister": a participle behind its noun.
  bool is_reduced_passive() const {
    const auto& token = reading_.token(verb_);
    return token.deprel == Deprel::acl && !is_present_participle(reading_, verb_) && token.feats.verb_form == VerbForm::part;
  }

  bool is_to_infinitive(std::int32_t clause) const { return hearsay::is_to_infinitive(reading_, clause); }

  void set_speaker(Subject speaker) {
    finding_.speaker = speaker.head;
    finding_.speaker_words = speaker.words;
  }

  bool is_verbal(std::int32_t token) const {
    const auto upos = reading_.token(token).upos;
    return upos == Upos::verb || upos == Upos::aux || upos == Upos::sconj || upos == Upos::cconj;
  }

  bool is_expletive(std::int32_t token) const {
    return reading_.lemma(token) == "it" && base_of(reading_.token(token).deprel) != Deprel::obj;
  }

  // "“The cause is not known,” said O'Neill, on what was his first day": the quotation is all of it; its comma may stand behind the mark.
  bool quotes_before() const {
    auto before = finding_.cue_words.begin - 1;
    const bool whole = reading_.quote_at[reading_.sentence(verb_).begin] >= 0;  // no fragment: "called it “a farce”, said the paper"
    if (before > 0 && whole && form(before) == "," && reading_.quote_at[before] < 0) --before;
    return finding_.speech && before >= 0 && reading_.quote_at[before] >= 0 && reading_.quote_at[before] != reading_.quote_at[verb_];
  }

  // A bare "he said" between two commas.
  bool is_inserted() const { return is_between_comma_and(","); }

  // "both of which had indicated": a relative clause is nothing inserted.
  bool speaks_as_relative() const {
    if (finding_.speaker_words.empty()) return false;
    const auto last = form(finding_.speaker_words.end - 1);
    return last == "which" || last == "whom" || last == "who";
  }

  bool is_between_comma_and(std::string_view closing) const {
    if (finding_.speaker_words.empty() || speaks_as_relative() || !is_finite(reading_, verb_)) return false;
    const auto begin = std::min(finding_.speaker_words.begin, finding_.cue_words.begin);
    const auto end = std::max(finding_.speaker_words.end, finding_.cue_words.end);
    const auto sentence = reading_.sentence(verb_);
    return begin > sentence.begin && end < sentence.end && form(begin - 1) == "," && form(end) == closing && end - begin < kNearSpeaker;
  }

  bool has_finite_verb(TokenRange range) const { return hearsay::has_finite_verb(reading_, range); }

  bool has_verb(TokenRange range) const {
    for (auto i = range.begin; i < range.end; ++i)
      if (reading_.token(i).upos == Upos::verb || reading_.token(i).upos == Upos::aux) return true;
    return false;
  }

  bool next_to_quote() const {
    const auto begin =
        finding_.speaker_words.empty() ? finding_.cue_words.begin : std::min(finding_.speaker_words.begin, finding_.cue_words.begin);
    const auto end = std::max(finding_.speaker_words.end, finding_.cue_words.end);
    const auto own = reading_.quote_at[verb_];
    const auto last = std::min(static_cast<std::int32_t>(document_.tokens.size()), end + 20);
    for (auto i = std::max(0, begin - 2); i < last; ++i)
      if (reading_.quote_at[i] >= 0 && reading_.quote_at[i] != own) return true;
    return false;
  }

  std::int32_t object_of_verb() const {
    auto object = child(Deprel::obj);
    if (object < 0) object = child(Deprel::iobj);
    if (object < 0) object = object_of_particle_;
    return object == light_object_ || object == inverted_ || object < verb_ || leads_to_time(object) ? -1 : object;
  }

  // "announced two days before the vote", "said three weeks later": when it was said.
  bool leads_to_time(std::int32_t object) const {
    const auto next = object + 1;
    if (!is_time(reading_, object) || next >= reading_.sentence(verb_).end) return false;
    const auto f = form(next);
    return f == "before" || f == "after" || f == "ago" || f == "later" || f == "earlier";
  }

  const AttributionReading& reading_;
  const Document& document_;
  std::int32_t verb_;
  std::vector<const CueReading*> cues_;
  Finding finding_;
  std::int32_t light_object_ = -1, inverted_ = -1, end_ = 0, behind_ = -1, object_of_particle_ = -1;
  bool passive_ = false, loose_speaker_ = false;
};

}  // namespace hearsay
