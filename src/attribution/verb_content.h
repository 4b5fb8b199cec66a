// What is said by a verb: the ways in which its frames find their content. Internal to attribution.
#pragma once

#include "attribution/citing.h"
#include "attribution/placed.h"
#include "attribution/verb_object.h"
#include "base/one_of.h"

namespace hearsay {

class VerbContent : public VerbObject {
 protected:
  using VerbObject::VerbObject;

  bool find_clause() {
    const auto* cue = allowed(kClause | kSpeech);
    if (cue == nullptr) return false;
    bool found = false;
    for (const auto child : children_of(document_, verb_)) {
      const auto relation = reading_.token(child).deprel;
      const bool after_colon = relation == Deprel::parataxis && child > verb_ && finding_.speech &&
                               reach(child).begin > verb_ + (allowed(kClause) != nullptr ? 0 : 1) &&
                               (form(reach(child).begin - 1) == ":" || form(reach(child).begin) == ":");
      if (behind_adjunct(child)) {
        take(*cue, {finding_.cue_words.end, reach(child).end});
        return true;
      }
      if (relation != Deprel::ccomp && !after_colon) continue;
      // A clause before the verb that is not set off by a comma is no content.
      if (child < verb_ && !finding_.speech) continue;
      if (child < verb_ && form(child) == "Asked") continue;  // "Asked when it would run, she said"
      if (child < verb_ && is_bare_participle(child) && !is_inserted()) continue;
      // "Officials briefed on it said": it tells of the speaker
      if (child < verb_ && finding_.speaker >= 0 && finding_.speaker < child && reach(child).begin <= finding_.speaker_words.end) continue;
      if (is_relay_of(child) || tells_it_on(child)) continue;
      if (child > verb_ && reach(child).begin > verb_ && (form(reach(child).begin - 1) == ";" || form(reach(child).begin) == ";"))
        continue;  // another sentence
      if (child > verb_ && form(reach(child).begin) == "on" && !is_time(reading_, reach(child).begin + 1))
        continue;  // "said on NBC's “Meet The Press”"
      auto clause = reach(child);
      if (const auto subject = cut_off_subject(child); subject >= 0) clause.begin = reach(subject).begin;
      if (const auto hearing = heard_by(reading_, child); hearing > verb_) clause.begin = std::min(clause.begin, reach(hearing).begin);
      if (const auto what = what_is_said_of(child); !what.empty()) take(*cue, what);
      if (after_colon && !found) take_topic_before(*cue, clause.begin);
      if (after_colon && !found && take_object_before(clause.begin)) return true;
      if (child < verb_) clause.begin = std::min({clause.begin, main_clause_before(child), noun_of_clause(clause.begin)});
      take(*cue, child > verb_ ? with_joined_quote(up_to_next_speaker(clause)) : clause);
      found = true;
    }
    join_pieces();
    return found;
  }

  // "said [she had seen it and “would not argue with a clock”]": what the tree joins to the cue is said with the rest.
  TokenRange with_joined_quote(TokenRange content) const {
    const auto mark = content.end + 1;
    if (mark + 1 >= reading_.sentence(verb_).end || reading_.token(content.end).upos != Upos::cconj) return content;
    const auto quote = reading_.quote_at[mark];
    if (quote < 0 || quote == reading_.quote_at[verb_] || quote == reading_.quote_at[content.end]) return content;
    const auto words = quotation_at(reading_, mark);
    return words.begin == mark ? TokenRange{content.begin, words.end} : content;
  }

  // "spoke of [betrayal]: the board had sold the town", "warned against [haste]: each test takes days". "Said of the bridge: it is dead"
  // names what it is about.
  void take_topic_before(const CueReading& clause_cue, std::int32_t colon) {
    if (clause_cue.stance == Stance::states && clause_cue.allows(kClause)) return;
    for (const auto topic : children_of(document_, verb_)) {
      const auto relation = base_of(reading_.token(topic).deprel);
      const auto mark = relation == Deprel::obl     ? preposition_of(reading_, topic)
                        : relation == Deprel::advcl ? child_with(document_, topic, Deprel::mark)  // "against [jumping to conclusions]: ..."
                                                    : -1;
      if (mark != finding_.cue_words.end || topic > colon || is_time(reading_, topic)) continue;
      const auto lemma = reading_.lemma(mark);
      if ((lemma != "of" && lemma != "against" && lemma != "about") || reading_.lemma(topic) == "thing") continue;
      take_after(mark, topic);
      return;
    }
  }

  // "denied [the charge]: he had been at home", "demanded [an apology]: the letter had hurt them". True where that is all: "feared [the
  // worst]: a memo tells them to leave", of which what stands behind the colon is the outlet's.
  bool take_object_before(std::int32_t colon) {
    const auto object = object_of_verb();
    const auto* cue = allowed(kObject);
    if (!finding_.content.empty() || cue == nullptr || object < verb_ || object > colon || allowed(kAddressee) != nullptr) return false;
    if (cue->allows(kText) || cue->allows(kPerson) || cue->stance == Stance::states || cue->stance == Stance::reports) return false;
    if (reach(object).begin != finding_.cue_words.end || reading_.lemma(object) == "thing" || !is_nominal_or_adjective(object))
      return false;
    const bool thinks = cue->stance == Stance::believes || cue->stance == Stance::expects;
    take(*cue, {reach(object).begin, std::min(reach(object).end, form(colon) == ":" ? colon : colon - 1)});
    return thinks;
  }

  bool is_nominal_or_adjective(std::int32_t word) const { return is_nominal(reading_, word) || reading_.token(word).upos == Upos::adj; }

  // "There was one condition: they must leave, he said": two clauses with but a mark between them are one content.
  void join_pieces() {
    std::vector<TokenRange> joined;
    const auto follows = [&](TokenRange before, TokenRange piece) {
      return before.end == piece.begin || (before.end + 1 == piece.begin && is_punct(reading_, before.end));
    };
    for (const auto piece : finding_.content)
      if (!joined.empty() && follows(joined.back(), piece)) joined.back().end = piece.end;
      else joined.push_back(piece);
    finding_.content = std::move(joined);
  }

  // "Defending, Ames told the court that": what the speaker was doing; not "Walking, she says, is hard".
  bool is_bare_participle(std::int32_t clause) const {
    const auto words = reach(clause);
    return words.begin == clause && words.end <= clause + 2 && reading_.quote_at[clause] < 0 && is_present_participle(reading_, clause);
  }

  // "for [what] they said [was a breach]", "a lawyer [who] they said [had lied]", "[the shares] it claims [were bought]": the clause behind
  // has no subject of its own; empty where it has.
  TokenRange what_is_said_of(std::int32_t clause) const {
    const auto noun = reading_.token(verb_).head;
    if (reading_.token(verb_).deprel != Deprel::acl_relcl || noun < 0 || noun > verb_) return {};
    if (reach(clause).begin != finding_.cue_words.end) return {};  // "what he told the mediators said": another verb's
    if (finding_.speaker < noun || finding_.speaker > verb_) return {};
    if (child_with_base(document_, clause, Deprel::nsubj) >= 0 || !is_finite(reading_, clause)) return {};
    if (form(noun) == "what") return {noun, noun + 1};
    const auto first = reach(verb_).begin;
    if (child(Deprel::obj) == first && is_relative(reading_, first)) return {first, first + 1};
    const auto& speaker = reading_.token(finding_.speaker);
    return first == finding_.speaker && speaker.upos == Upos::pron && noun + 1 == first ? TokenRange{reach(noun).begin, first}
                                                                                        : TokenRange{};
  }

  // "[Reports] that the singer had died were false, her agent said": the noun before "that", read as the head of it all; `begin` for none.
  std::int32_t noun_of_clause(std::int32_t begin) const {
    const auto noun = begin - 1;
    const bool heads = form(begin) == "that" && noun >= 0 && reading_.token(verb_).head == noun;
    return heads && noun == reading_.sentence(verb_).begin && reading_.lexicon.nouns.contains(reading_.lemma(noun)) ? noun : begin;
  }

  // "[The result is put off,] because roads are flooded, she said": nobody says the reason alone. The clause's own begin for none.
  std::int32_t main_clause_before(std::int32_t clause) const {
    const auto begin = reach(clause).begin, mark = child_with(document_, clause, Deprel::mark);
    const auto main = reading_.token(verb_).head;
    const bool reason = mark >= 0 && mark <= begin + 1 && leads_adjunct(form(mark));
    if (!reason || main < 0 || main >= begin || reading_.token(verb_).deprel != Deprel::parataxis || form(mark - 1) != ",") return begin;
    return std::min(begin, reach(main).begin);
  }

  // "says [despite its passage, she doesn't see them warming to it]": the clause beside the cue, with what leads it between.
  bool behind_adjunct(std::int32_t clause) const {
    const auto first = finding_.cue_words.end, begin = reach(clause).begin;
    if (reading_.token(clause).deprel != Deprel::parataxis || clause < verb_ || begin <= first + 1) return false;
    const auto comma = form(begin) == "," ? begin : begin - 1;
    return leads_adjunct(form(first)) && form(comma) == "," && child_with_base(document_, clause, Deprel::nsubj) > comma &&
           !has_finite_verb({first, comma});
  }

  // "said [exercises with Seoul, long a source of trouble, would end]": the subject hung under the cue as an object; -1 for none.
  std::int32_t cut_off_subject(std::int32_t clause) const {
    const auto object = child(Deprel::obj);
    const auto first = reach(clause).begin;
    if (object < verb_ || object >= first || allowed(kAddressee) != nullptr || reach(object).begin != finding_.cue_words.end) return -1;
    const auto& feats = reading_.token(first).feats;
    if (child_with_base(document_, clause, Deprel::nsubj) >= 0 || (feats.verb_form != VerbForm::fin && feats.tense != Tense::past))
      return -1;
    return object;
  }

  bool find_infinitive() {
    auto clause = child(Deprel::xcomp);
    if (clause < 0 && allowed(kGerund) != nullptr)  // "denied losing it", with the participle read as an adverbial
      if (const auto adverbial = child(Deprel::advcl); is_gerund_next(adverbial) || is_gerund_behind(adverbial)) clause = adverbial;
    if (clause < 0 && reading_.token(verb_).upos == Upos::noun) clause = gerund_below_noun();
    if (clause < 0 && allowed(kInfinitive) != nullptr) clause = infinitive_below_manner();
    if (clause < 0 || clause < verb_) return false;
    const bool object = child(Deprel::obj) >= 0 || (child(Deprel::iobj) >= 0 && allowed(kComplement) != nullptr);
    if (object && light_object_ < 0) return false;
    const auto* cue = is_to_infinitive(clause)                                              ? allowed(kInfinitive)
                      : is_present_participle(reading_, clause) || is_gerund_behind(clause) ? gerund_cue(clause)
                                                                                            : nullptr;
    if (cue == nullptr) return false;
    take(*cue, reach(clause));
    return true;
  }

  // "promised in a video [to pay]", "vowed at a rally [to return]": hung under where it is said; -1 for none.
  std::int32_t infinitive_below_manner() const {
    if (child(Deprel::obj) >= 0 || child(Deprel::iobj) >= 0 || passive_) return -1;
    for (const auto noun : children_of(document_, verb_)) {
      const auto mark = base_of(reading_.token(noun).deprel) == Deprel::obl ? preposition_of(reading_, noun) : -1;
      if (mark != finding_.cue_words.end || (form(mark) != "in" && form(mark) != "on" && form(mark) != "at")) continue;
      const bool manner = is_time(reading_, noun) || is_text(reading_, noun) || reading_.lexicon.venues.contains(reading_.lemma(noun)) ||
                          reading_.lexicon.relay_nouns.contains(reading_.lemma(noun)) ||
                          reading_.lexicon.circumstances.contains(reading_.lemma(noun));
      const auto clause = child_with(document_, noun, Deprel::acl);
      if (manner && clause > noun && is_to_infinitive(clause)) return clause;
    }
    return -1;
  }

  // "denies [having said it]", with the verb read as a noun.
  std::int32_t gerund_below_noun() const {
    for (const auto below : children_of(document_, verb_))
      if (base_of(reading_.token(below).deprel) == Deprel::acl && reach(below).begin == verb_ + 1 && form(verb_ + 1).ends_with("ing"))
        return below;
    return -1;
  }

  // "blames [falling demand]": an attribute before its noun, read as what somebody does with it.
  const CueReading* gerund_cue(std::int32_t clause) const {
    if (const auto* cue = allowed(kGerund)) return cue;
    const auto noun = child_with(document_, clause, Deprel::obj);
    const bool attribute = noun == clause + 1 && reading_.token(noun).upos == Upos::noun && clause == finding_.cue_words.end;
    const auto* cue = attribute ? allowed(kObject) : nullptr;
    return cue != nullptr && !cue->allows(kPerson) && !cue->allows(kText) ? cue : nullptr;
  }

  // "denied [ever asking for money]".
  bool is_gerund_next(std::int32_t clause) const {
    const auto first = finding_.cue_words.end;
    return clause >= 0 &&
           (clause == first || (clause == first + 1 && reach(clause).begin == first && reading_.token(first).upos == Upos::adv));
  }

  // "denied through his lawyer [ever having met the judge]": no comma before it.
  bool is_gerund_behind(std::int32_t clause) const {
    if (clause <= verb_ + 1 || form(reach(clause).begin - 1) == ",") return false;
    const auto first = reach(clause).begin;
    const auto last = std::min(clause, first + 2);
    for (auto i = first; i <= last; ++i)
      if (form(i) == "having" || form(i) == "being") return true;
    return false;
  }

  // The object together with what is said of it.
  bool find_complement() {
    const auto* cue = allowed(kComplement);
    const auto object = object_of_verb();
    if (cue != nullptr && object < 0) return find_what_it_is_called(*cue) || find_object_behind_as(*cue);
    if (cue == nullptr) return false;
    auto content = reach(object);
    bool found = false;
    for (const auto child : children_of(document_, verb_)) {
      if (child <= object || tells_it_on(child)) continue;
      const auto relation = base_of(reading_.token(child).deprel);
      const auto mark = mark_of_complement(child);
      const bool oblique = (relation == Deprel::obl || relation == Deprel::advcl) && leads_complement(child, mark);
      // "called the strike a crime"; "told the two apart" tells nothing
      const bool second = relation == Deprel::obj && child > object && form(object + 1) != "," && reading_.lemma(verb_) != "tell";
      if (relation != Deprel::xcomp && relation != Deprel::ccomp && !oblique && !second) continue;
      content.end = std::max(content.end, reach(child).end);
      found = true;
      if (oblique) continue;
      if (is_noun(child)) content = with_adjuncts(content, cue->stance);  // "a step [in the right direction]", hung under the verb
      break;
    }
    for (const auto child : children_of(document_, object)) {  // "urged [the parties to sign]": hung under the noun
      const auto mark = child_with(document_, child, Deprel::mark);
      found = found || (child > object && reading_.token(child).deprel == Deprel::acl && mark >= 0 && reading_.lemma(mark) == "to");
      const auto led = preposition_of(reading_, child);  // "blames [the delay on a shortage]"
      found = found || (child > object && led >= 0 && leads_by_own(reading_.lemma(led)));
    }
    found = found || holds_number_led_by_own(content) || is_called_by_participle(object) || is_called_in_quotes(content);
    if (!found) return false;
    take(*cue, with_quote_next(content));
    return true;
  }

  // "called [the terms detached from reality]": a participle right behind the object, hung under it; nothing is called without a name.
  bool is_called_by_participle(std::int32_t object) const {
    if (!is_one_of({"call", "deem", "declare", "pronounce", "judge"}, reading_.lemma(verb_))) return false;
    const auto what = child_with(document_, object, Deprel::acl);
    return what == object + 1 && reading_.token(what).feats.tense == Tense::past && !is_finite(reading_, what);
  }

  bool is_naming_verb() const { return reading_.lexicon.naming.contains(reading_.lemma(verb_)); }

  // "branded [the claim 'desperate stuff']": read as one noun with what it is called.
  bool is_called_in_quotes(TokenRange words) const {
    if (!is_naming_verb()) return false;
    const auto quote = reading_.quote_at[words.end - 1];
    return words.end - words.begin > 2 && quote >= 0 && quote != reading_.quote_at[verb_] && quote != reading_.quote_at[words.begin];
  }

  // "found [the play “loud and empty”]": what else is found so lies about.
  bool find_found_in_quotes() {
    const auto object = reading_.lemma(verb_) == "find" ? object_of_verb() : -1;
    if (object < 0) return false;
    for (auto i = reach(object).begin + 1; i <= std::min(object + 1, reading_.sentence(verb_).end - 1); ++i) {
      if (reading_.quote_at[i] < 0 || reading_.quote_at[i] == reading_.quote_at[verb_]) continue;
      const auto words = quotation_at(reading_, i);
      if (words.begin != i || !is_nominal(reading_, i - 1)) return false;
      finding_.stance = Stance::asserts;
      finding_.content.push_back({reach(object).begin, words.end});
      return true;
    }
    return false;
  }

  // "finds [the result hard to believe]": what it is like to do something with it is a judgement, whatever else is found so lies about.
  bool find_found_hard() {
    const auto object = reading_.lemma(verb_) == "find" ? object_of_verb() : -1;
    const auto hard = child(Deprel::xcomp);
    if (object < 0 || hard < object || reading_.token(hard).upos != Upos::adj || is_expletive_of_infinitive(object)) return false;
    const auto deed = child_with(document_, hard, Deprel::xcomp) >= 0 ? child_with(document_, hard, Deprel::xcomp)
                                                                      : child_with(document_, hard, Deprel::advcl);
    if (deed < hard || !is_to_infinitive(deed)) return false;
    finding_.stance = Stance::asserts;
    finding_.content.push_back({reach(object).begin, reach(hard).end});
    return true;
  }

  // "found it hard to breathe": what is hard comes behind.
  bool is_expletive_of_infinitive(std::int32_t object) const { return reading_.token(object).lemma == "it"; }

  // "puts [the odds of a trial at one in ten]": hung under the trial.
  bool holds_number_led_by_own(TokenRange words) const {
    for (auto i = words.begin + 1; i + 1 < words.end; ++i)
      if (reading_.token(i).upos == Upos::adp && leads_by_own(form(i)) && reading_.token(i + 1).upos == Upos::num) return true;
    return false;
  }

  // "in what police described as an ambush", "what he called a mistake".
  bool find_what_it_is_called(const CueReading& cue) {
    const auto what = reading_.token(verb_).head;
    if (what < 0 || what > verb_ || form(what) != "what" || finding_.speaker < what || finding_.speaker > verb_) return false;
    for (const auto child : children_of(document_, verb_)) {
      const auto relation = base_of(reading_.token(child).deprel);
      const auto mark = mark_of_complement(child);
      const bool as = relation == Deprel::obl && mark >= 0 && reading_.lemma(mark) == "as";
      if (child < verb_ || !(as || relation == Deprel::xcomp || relation == Deprel::obj)) continue;
      take(cue, {what, what + 1});
      take(cue, reach(child));
      return true;
    }
    return false;
  }

  // "dismissed as nonsense [a report that ...]": the heavy object comes last, and the tree may have it as one more adjunct.
  bool find_object_behind_as(const CueReading& cue) {
    std::int32_t as = -1;
    for (const auto child : children_of(document_, verb_)) {
      if (child < verb_ || base_of(reading_.token(child).deprel) != Deprel::obl) continue;
      const auto mark = mark_of_complement(child);
      if (mark >= 0 && reading_.lemma(mark) == "as") as = child;
      if (mark >= 0 || as < 0 || child < as || !is_nominal(reading_, child) || is_time(reading_, child)) continue;
      take(cue, reach(child));
      return true;
    }
    const auto mark = as >= 0 ? mark_of_complement(as) : -1;
    for (const auto child : as >= 0 ? children_of(document_, as) : children_of(document_, verb_)) {  // "names as his contact [an envoy]"
      const bool bare = as >= 0 && child > as && is_nominal(reading_, child) && preposition_of(reading_, child) < 0;
      auto next = as + 1;  // "denounced as “lies” [the reports]"
      if (next < reach(child).begin && is_punct(reading_, next) && reading_.quote_at[next] >= 0) ++next;
      if (!bare || reach(child).begin != next || reading_.token(next).upos != Upos::det) continue;
      take(cue, {mark, reach(child).end});
      return true;
    }
    return false;
  }

  // "told the inquiry of freezers that failed", "informed the families about the delay": hung under the one who hears it.
  bool find_behind_hearer() {
    const auto hearer = object_of_verb();
    const auto beside = child(Deprel::iobj);
    if (hearer < verb_ || (beside >= 0 && beside != hearer)) return false;  // "told him a bit about the town"
    if (reading_.lexicon.unsaid.contains(reading_.lemma(hearer)) || form(hearer) == "more") return false;
    const bool of = is_outlet(reading_, hearer) || reading_.lexicon.venues.contains(reading_.lemma(hearer));  // "the families of victims"
    auto mark = hearer + 1;
    const auto end = reach(verb_).end;
    while (mark < end && reading_.token(mark).deprel == Deprel::flat) ++mark;
    if (mark + 1 >= end || !((of && form(mark) == "of") || form(mark) == "about")) return false;
    const auto topic = reading_.token(mark).head;
    if (topic < 0 || preposition_of(reading_, topic) != mark || !take_after(mark, topic)) return false;
    auto& last = finding_.content.back().end;
    while (last < end && !is_punct(reading_, last)) ++last;
    return true;
  }

  // "Orders fell, she said on a call with analysts", "The plan is dead, he said of the bridge": what stands before is what was said.
  bool is_said_before() const {
    if (!finding_.speech || allowed(kClause) == nullptr || finding_.speaker < 0 || finding_.speaker_words.empty()) return false;
    const auto begin = finding_.speaker_words.begin, first = reading_.sentence(verb_).begin;
    if (begin <= first + 1 || begin > verb_ || form(begin - 1) != "," || speaks_as_relative()) return false;
    const auto end = finding_.cue_words.end;  // "He based this, he explained, on figures": the rest of it
    if (end < reading_.sentence(verb_).end && form(end) == ",") return false;
    const auto upos = reading_.token(first).upos;
    if (upos == Upos::sconj || upos == Upos::adp || upos == Upos::verb || upos == Upos::adv) return false;  // "When it rained, he spoke of"
    auto last = begin - 1;  // "..., but this month, Fox agreed to": it begins behind the conjunction
    while (last > first && form(last - 1) != ",") --last;
    if (last > first && reading_.token(last).upos == Upos::cconj && !has_finite_verb({last, begin - 1})) return false;
    return has_finite_verb({first, begin - 1});
  }

  // "The bridge, he said on his blog, would open": where it is said.
  bool is_said_within() const { return finding_.speech && allowed(kClause) != nullptr && is_told_within(); }

  bool tells_clause(std::int32_t noun) const {
    const auto known = reading_.lexicon.nouns.find(reading_.lemma(noun));
    return known != reading_.lexicon.nouns.end() &&
           std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) { return cue.allows(kClause); });
  }

  // "told donors on a conference [call] that the race was tied": where it is said, though the tree hangs the clause under it. What is said
  // on a claim that the race was tied is about the claim.
  bool says_on_it_that(std::int32_t noun) const {
    const auto on = preposition_of(reading_, noun), that = noun + 1;
    if (on < 0 || reading_.lemma(on) != "on" || allowed(kClause) == nullptr) return false;
    if (tells_clause(noun) && !reading_.lexicon.relay_nouns.contains(reading_.lemma(noun))) return false;
    const auto clause = child_with(document_, noun, Deprel::acl);
    return clause > that && form(that) == "that" && reading_.token(that).head == clause && reading_.token(that).deprel == Deprel::mark;
  }

  bool find_after_preposition() {
    if (is_said_before() || is_said_within()) return false;
    if (reading_.lemma(verb_) == "refer" && child(Deprel::obj) >= 0) return false;  // "referred further questions to the investigators"
    for (const auto child : children_of(document_, verb_)) {
      const auto relation = base_of(reading_.token(child).deprel);
      if (child < verb_ || (relation != Deprel::obl && relation != Deprel::advcl && relation != Deprel::nmod)) continue;
      if (is_time(reading_, child) || reading_.lexicon.circumstances.contains(reading_.lemma(child))) continue;
      if (const auto on = preposition_of(reading_, child);
          on >= 0 && reading_.lemma(on) == "on" && finding_.speech && is_outlet(reading_, child))
        continue;  // "said on Al Mada TV"
      if (const auto object = object_of_verb(); object >= 0 && object < child && is_outlet(reading_, child)) {
        const auto to = preposition_of(reading_, child);
        if (to >= 0 && form(to) == "to") continue;  // "admitted the error to Radio Elb"
      }
      if (says_on_it_that(child)) continue;
      auto mark = preposition_of(reading_, child);
      if (mark < 0) mark = child_with(document_, child, Deprel::mark);
      if (mark < 0 || take_after(mark, child)) {
        if (!finding_.content.empty()) return true;
      }
      // "calling for the sale to be put off", "be drawn on where she lives": the preposition hung within the clause
      if (const auto led = reach(child).begin; relation == Deprel::advcl && led == finding_.cue_words.end && led != mark &&
                                               reading_.token(led).deprel != Deprel::nsubj && take_after(led, child))
        return true;
    }
    if (allowed(kAddressee) != nullptr && find_behind_hearer()) return true;
    if (light_object_ < 0) return false;
    for (const auto child : children_of(document_, light_object_)) {
      const auto relation = base_of(reading_.token(child).deprel);
      if (child < light_object_ || (relation != Deprel::nmod && relation != Deprel::acl)) continue;
      auto mark = preposition_of(reading_, child);
      if (mark < 0) mark = child_with(document_, child, Deprel::mark);
      if (mark >= 0 && take_after(mark, child)) return true;
      if (relation == Deprel::acl && allowed(kClause) != nullptr) {
        take(*allowed(kClause), reach(child));
        return true;
      }
    }
    return false;
  }
};

}  // namespace hearsay
