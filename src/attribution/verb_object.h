// What is named rather than told by a verb: an object, or what a preposition leads. Internal to attribution.
#pragma once

#include <string_view>

#include "attribution/citing.h"
#include "attribution/verb_told.h"

namespace hearsay {

class VerbObject : public VerbTold {
 protected:
  using VerbTold::VerbTold;

  // What leads a complement: a preposition, or "as" read as an adverb ("described it [as unfair]"); -1 for none.
  std::int32_t mark_of_complement(std::int32_t child) const {
    // "accused Russia of being on the verge of it": the clause's own word comes before its noun's preposition
    if (base_of(reading_.token(child).deprel) == Deprel::advcl)
      if (const auto mark = child_with(document_, child, Deprel::mark); mark >= 0) return mark;
    if (const auto mark = preposition_of(reading_, child); mark >= 0) return mark;
    const auto first = reach(child).begin;
    return first < child && form(first) == "as" && reading_.token(first).head == child ? first : -1;
  }

  bool leads_complement(std::int32_t child, std::int32_t mark) const {
    if (mark < 0) mark = child_with(document_, child, Deprel::mark);
    if (mark < 0) return false;
    const auto lemma = reading_.lemma(mark);
    if (reading_.lemma(verb_) == "identify") return lemma == "as";  // not "identified a site for the plant"
    return lemma == "as" || lemma == "of" || lemma == "for" || lemma == "to" || lemma == "with" || leads_by_own(lemma);
  }

  bool leads_by_own(std::string_view preposition) const {
    return std::any_of(cues_.begin(), cues_.end(), [&](const CueReading* cue) {
      return cue->allows(kComplement) &&
             std::find(cue->prepositions.begin(), cue->prepositions.end(), preposition) != cue->prepositions.end();
    });
  }

  bool take_after(std::int32_t mark, std::int32_t child) {
    for (const auto* cue : cues_)
      for (const auto& preposition : cue->prepositions)
        if (reading_.lemma(mark) == preposition && !(cue->frames == kText && !text_speaks())) {  // "provides for his family"
          const bool that = preposition == "that";
          auto content = reach(child);
          if (!that) content.begin = std::max(content.begin, mark + 1);
          if (mark == finding_.cue_words.end && !that) finding_.cue_words.end = mark + 1;
          // "called on Seoul to stop": the infinitive goes with it.
          for (const auto other : children_of(document_, verb_))
            if (other > child &&
                (reading_.token(other).deprel == Deprel::xcomp ||
                 (cue->stance == Stance::demands && reading_.token(other).deprel == Deprel::advcl && is_to_infinitive(other))))
              content.end = std::max(content.end, reach(other).end);
          take(*cue, that ? content : with_adjuncts(content, cue->stance));
          return true;
        }
    return false;
  }

  // "dismissed him as a man [“drunk on power”]": nothing between, whatever the tree hangs it under.
  TokenRange with_quote_next(TokenRange content) const {
    if (content.end >= reading_.sentence(verb_).end || content.begin < verb_) return content;
    const auto quote = reading_.quote_at[content.end];
    if (quote < 0 || quote == reading_.quote_at[verb_] || quote == reading_.quote_at[content.end - 1] ||
        is_punct(reading_, content.end - 1))
      return content;
    const auto words = tokens_in(document_, document_.quotes[static_cast<std::size_t>(quote)].span);
    return words.begin == content.end ? TokenRange{content.begin, words.end} : content;
  }

  // What stands right behind an object and is said with it.
  TokenRange with_rest_of_object(TokenRange content, const CueReading& cue) const {
    content = with_second_object(content);
    if (cue.allows(kText) && text_speaks()) content = with_all_behind(content);
    if (cue.stance == Stance::demands && content.end < reading_.sentence(verb_).end && form(content.end) == "back")
      content = with_all_behind(content);
    return with_quote_next(content);
  }

  // "promised [customers free repairs]", "expressed [himself surprised]": two objects, whatever the tree makes of the second.
  TokenRange with_second_object(TokenRange content) const {
    const auto first = child(Deprel::iobj), second = child(Deprel::xcomp);
    if (first > verb_ && reach(first).end == content.begin) content.begin = reach(first).begin;
    const bool reflexive = form(content.begin).ends_with("self") || form(content.begin).ends_with("selves");
    if (second > verb_ && reach(second).begin == content.end && !is_to_infinitive(second) && (first > verb_ || reflexive))
      content.end = reach(second).end;
    return content;
  }

  // "shows [two wells on the northern side]", "lists [the boat as broken up]", "wants [both parties back at the table by Friday]": up to
  // the next mark.
  TokenRange with_all_behind(TokenRange content) const {
    for (const auto below : children_of(document_, verb_)) {
      const auto words = reach(below);
      const auto relation = base_of(reading_.token(below).deprel);
      const bool adjunct = relation == Deprel::obl || relation == Deprel::advmod || relation == Deprel::advcl || relation == Deprel::xcomp;
      if (adjunct && words.begin == content.end && !is_punct(reading_, words.begin)) content.end = words.end;
    }
    return content;
  }

  // "sees [in the plan a threat to the courts]": a judgement; what somebody sees in a street stands behind.
  bool find_seen_in() {
    const auto lemma = reading_.lemma(verb_);
    const auto object = lemma == "see" || lemma == "find" || lemma == "recognise" || lemma == "recognize" ? object_of_verb() : -1;
    if (object < 0 || finding_.speaker < 0 || finding_.speaker > verb_) return false;
    for (const auto child : children_of(document_, verb_)) {
      const auto mark = base_of(reading_.token(child).deprel) == Deprel::obl ? preposition_of(reading_, child) : -1;
      if (mark != finding_.cue_words.end || (form(mark) != "in" && form(mark) != "behind") || reach(child).end != reach(object).begin)
        continue;
      if (reading_.token(object).upos != Upos::noun || is_time(reading_, child)) return false;
      finding_.stance = Stance::asserts;
      finding_.content.push_back({mark, reach(object).end});
      return true;
    }
    return false;
  }

  // "noted with concern [the rise in violence]": the heavy object behind a phrase, which the tree hangs under the phrase's noun; -1 for
  // none.
  std::int32_t object_behind_phrase() const {
    for (const auto child : children_of(document_, verb_)) {
      const auto mark = base_of(reading_.token(child).deprel) == Deprel::obl ? preposition_of(reading_, child) : -1;
      if (mark != finding_.cue_words.end || reading_.lemma(mark) != "with" || child != mark + 1) continue;
      for (const auto below : children_of(document_, child)) {
        const auto relation = base_of(reading_.token(below).deprel);
        const bool behind = reach(below).begin == child + 1 && reading_.token(child + 1).upos == Upos::det;
        if (behind && (relation == Deprel::obj || relation == Deprel::appos)) return below;
      }
    }
    return -1;
  }

  bool find_object() {
    auto object = object_of_verb();
    if (object < 0) object = object_behind_phrase();
    if (object < 0) return false;
    const auto* cue = allowed(kObject);
    if (cue != nullptr && ((cue->allows(kText) && !text_speaks()) || (cue->allows(kPerson) && !person_speaks()))) cue = nullptr;
    if (cue == nullptr || (allowed(kAddressee) != nullptr && is_nominal(reading_, object))) return false;
    if (reading_.token(object).upos == Upos::pron && !cue->allows(kFree) && !is_answered_by(object, *cue)) return false;
    if (is_deed(object)) return false;
    if (reading_.lemma(verb_) == "recall" && reading_.lexicon.kinds.contains(reading_.lemma(object))) return false;  // its ambassador
    if (reading_.lemma(object) == "nothing" && (cue->allows(kText) || reading_.lemma(verb_) == "find")) return false;
    auto content = without_hearer(reach(object), object);
    if (object == object_of_particle_) content.begin = std::max(content.begin, end_);
    if (reading_.token(object).upos != Upos::pron) content = with_adjuncts(content, cue->stance);
    content = with_rest_of_object(content, *cue);
    for (const auto child : children_of(document_, verb_))  // "criticised Rome for leaving"
      if (child > object && allowed(kComplement) != nullptr && base_of(reading_.token(child).deprel) == Deprel::obl &&
          leads_complement(child, mark_of_complement(child)))
        content.end = std::max(content.end, reach(child).end);
    if (const auto spoken = content.end; spoken < reach(verb_).end && heard_by(reading_, spoken) == verb_)
      content.end = std::max(content.end, reach(spoken).end);  // "shows [the minister asking whether]"
    take(*cue, content);
    return true;
  }

  // "would not confirm that", "did not want it": what was told before, taken up.
  bool is_answered_by(std::int32_t object, const CueReading& cue) const {
    const auto word = form(object);
    if (word != "it" && word != "this" && word != "that") return false;
    const auto negated = [&] {
      return child_with_lemma(document_, verb_, "not") >= 0 || child_with_lemma(document_, verb_, "n't") >= 0 ||
             child_with_lemma(document_, verb_, "never") >= 0;
    };
    const bool pointed = cue.stance == Stance::demands && child_with(document_, object, Deprel::advmod) == object - 1;  // "exactly that"
    return cue.stance == Stance::confirms || pointed || (reading_.lemma(verb_) == "want" && negated());
  }

  // "voiced concern, and expressed hope": nothing follows the light object, so it is what is said.
  bool find_light_object() {
    const auto* cue = allowed(kObject);
    if (cue == nullptr || light_object_ < verb_ || !cue->allows(kFree)) return false;
    finding_.cue_words.end = verb_ + 1;
    take(*cue, {verb_ + 1, std::max(reach(light_object_).end, light_object_ + 1)});
    return true;
  }

  // "shut the mine, a step that its union called “shameful”": as "which" would.
  bool find_comment() {
    const auto object = child(Deprel::obj), noun = reading_.token(verb_).head;
    const bool that = object >= 0 && object < verb_ && form(object) == "that" && base_of(reading_.token(verb_).deprel) == Deprel::acl;
    return that && noun >= 0 && begins_beside(noun) && is_called_something() && find_relative_object();
  }

  // ", which the council denied", "a charge that she rejects", "a demand Rome disputes": the content is the pronoun; without one, the noun
  // before. What somebody wants or praises in a clause that only tells which ("the tax that he promised") is left alone.
  bool find_relative_object() {
    const auto& token = reading_.token(verb_);
    const bool sentential = token.deprel == Deprel::advcl_relcl;  // "said that she had resigned, which her office denied"
    const auto object = object_of_verb();                         // "a charge that they repeated": the pronoun, read as the object
    if ((base_of(token.deprel) != Deprel::acl && !sentential) || token.head < 0 ||
        (object >= 0 && (object > verb_ || form(object) != "that")))
      return false;
    const auto subject = child_with_base(document_, verb_, Deprel::nsubj);
    const auto begin = reach(verb_).begin;
    if (subject < begin || subject > verb_ || finding_.speaker < begin || finding_.speaker > verb_) return false;
    const auto next = verb_ + 1;  // "which they said showed": it shows, by their words
    if (next < reading_.sentence(verb_).end && is_verbal(next) && reading_.token(next).feats.verb_form == VerbForm::fin) return false;
    const bool set_off = form(begin) == "," || form(begin - 1) == ",";
    const auto first = form(begin) == "," ? begin + 1 : begin;
    const bool pronoun = first < subject && (form(first) == "which" || form(first) == "that" || form(first) == "whom");
    if (!pronoun && (sentential || set_off || reach(subject).begin != first || !is_noun(token.head))) return false;
    const bool infinitive = child(Deprel::xcomp) > verb_ && is_to_infinitive(child(Deprel::xcomp));
    const bool comment = pronoun && form(first) == "that" && begins_beside(token.head);
    const bool called = allowed(kComplement) != nullptr && (set_off || comment || is_called_by_as()) && is_called_something();
    for (const auto* cue : cues_) {
      if (cue->allows(kText) || cue->allows(kPerson) || infinitive) continue;
      if (!(called && cue->allows(kComplement)) && !(cue->allows(kObject) && (set_off || takes_a_stand(cue->stance)))) continue;
      take(*cue, pronoun ? TokenRange{first, first + 1} : noun_before(token.head, begin));
      if (const auto what = called ? called_what() : -1; what >= 0) take(*cue, reach(what));
      return true;
    }
    return false;
  }

  // "That is what the plan calls his house": the pronoun stands for what he calls it, the object behind the verb is whom.
  bool find_called_what() {
    const auto what = reading_.token(verb_).head, object = child(Deprel::obj);
    const auto* cue = allowed(kComplement);
    if (cue == nullptr || what < 0 || what > finding_.speaker || form(what) != "what" || object < verb_) return false;
    if (finding_.speaker > verb_ || base_of(reading_.token(verb_).deprel) != Deprel::acl || child(Deprel::xcomp) >= 0) return false;
    if (reading_.lemma(verb_) != "call" && reading_.lemma(verb_) != "label" && reading_.lemma(verb_) != "term" &&
        reading_.lemma(verb_) != "dub")
      return false;
    take(*cue, {what, what + 1});
    take(*cue, reach(object));
    return true;
  }

  // "[a result] the mayor hailed": without what leads the noun, and without the noun that it stands in apposition to.
  TokenRange noun_before(std::int32_t noun, std::int32_t clause) const {
    TokenRange out{std::max(reach(noun).begin, preposition_of(reading_, noun) + 1), clause};
    for (auto i = out.begin; i + 1 < out.end; ++i)
      if (form(i) == "," && (form(i + 1) == "a" || form(i + 1) == "an")) out.begin = i + 1;
    return out;
  }

  // "shut the mine, [a step] that its union called “shameful”": the noun takes up what stands before its comma.
  bool begins_beside(std::int32_t noun) const {
    auto first = reach(noun).begin;
    if (form(first) == ",") ++first;
    return first > reading_.sentence(noun).begin && form(first - 1) == "," && (form(first) == "a" || form(first) == "an");
  }

  bool is_called_something() const { return called_what() >= 0; }
  // "a result the mayor hailed as a triumph"
  bool is_called_by_as() const {
    const auto what = called_what(), mark = what >= 0 ? mark_of_complement(what) : -1;
    return mark == finding_.cue_words.end && (reading_.lemma(mark) == "as" || is_own_complement(mark));
  }

  // "accused [of]", "compared [to]", "blamed [for]".
  bool is_own_complement(std::int32_t mark) const {
    const auto verb = reading_.lemma(verb_), led = reading_.lemma(mark);
    if (led == "of") return verb == "accuse" || verb == "suspect";
    if (led == "to" || led == "with") return verb == "compare" || verb == "liken";
    return led == "for" && (verb == "blame" || verb == "criticise" || verb == "criticize" || verb == "praise" || verb == "condemn" ||
                            verb == "fault" || verb == "thank");
  }

  // "which he described [as indefensible]", "which she called [laughable]", "whom they accuse [of theft]"; -1 for none.
  std::int32_t called_what() const {
    if (const auto what = child(Deprel::xcomp); what > verb_) return what;
    for (const auto child : children_of(document_, verb_))
      if (const auto mark = child > verb_ ? mark_of_complement(child) : -1;
          mark >= 0 && (reading_.lemma(mark) == "as" || is_own_complement(mark)))
        return child;
    return -1;
  }

  static bool is_against(Stance stance) { return stance == Stance::denies || stance == Stance::accuses || stance == Stance::doubts; }

  // "[a risk] the makers themselves admit", "[a risk] that the makers admit": only the pronoun "that" or none stands between.
  static bool takes_a_stand(Stance stance) { return is_against(stance) || stance == Stance::admits; }

  // "have been warning since January of a rise": the tree has hung it under the time.
  bool find_behind_time() {
    const auto end = reach(verb_).end;
    auto at = finding_.cue_words.end;
    if (at + 2 >= end) return false;
    if (reading_.token(at).upos == Upos::adp) ++at;
    const bool since = at > finding_.cue_words.end && (form(at - 1) == "since" || form(at - 1) == "throughout");
    while (at + 2 < end && (reading_.token(at).upos == Upos::det || reading_.token(at).upos == Upos::adj))
      ++at;                          // "since [the early] morning"
    if (since && is_noun(at)) ++at;  // "since the afternoon"
    else if (!is_time(reading_, at)) return false;
    while (at < end && is_time(reading_, at)) ++at;
    if (at + 1 >= end || reading_.token(at).head < 0) return false;
    return take_after(at, reading_.token(at).head);
  }

  // "deny them breathing room", "contest her seat", "condemn a generation to debt": done, not said.
  bool is_deed(std::int32_t object) const {
    const auto lemma = reading_.lemma(verb_);
    if (lemma == "deny") return child(Deprel::iobj) >= 0 && child(Deprel::obj) >= 0;
    if (lemma == "contest") {
      const auto what = reading_.lemma(object);
      return what == "seat" || what == "election" || what == "race" || what == "nomination" || what == "primary" || what == "vote";
    }
    if (lemma != "condemn") return false;
    for (const auto below : children_of(document_, verb_))
      if (const auto mark = below > object ? preposition_of(reading_, below) : -1; mark >= 0 && reading_.lemma(mark) == "to") return true;
    return false;
  }

  bool person_speaks() const {
    if (finding_.speaker < 0 || reading_.token(finding_.speaker).feats.number == Number::plur) return false;
    const auto entity = reading_.entity(finding_.speaker);
    return entity < 0 || document_.entities[entity].kind == EntityKind::person;
  }

  bool text_speaks() const { return finding_.speaker >= 0 && is_text(reading_, finding_.speaker); }

  // "criticised [the limits] off the Skerries", "promised [help] by the autumn", "warned of [a war] if nothing is agreed": what the tree
  // has hung under the verb though it goes on with the object. When and where something is said does not.
  TokenRange with_adjuncts(TokenRange content, Stance stance) const {
    const bool ahead = stance == Stance::promises || stance == Stance::demands || stance == Stance::warns || stance == Stance::threatens ||
                       stance == Stance::expects || reading_.lemma(verb_) == "fear";
    for (const auto child : children_of(document_, verb_)) {
      const auto words = reach(child);
      if (words.begin != content.end || words.end <= content.end) continue;
      const auto relation = base_of(reading_.token(child).deprel);
      if (relation == Deprel::obl && goes_with_object(child, ahead)) content.end = words.end;
      else if (relation == Deprel::advcl && ahead && opens_condition(words.begin)) content.end = words.end;
      else break;
    }
    return content;
  }

  bool opens_condition(std::int32_t word) const {
    const auto f = form(word);
    return f == "if" || f == "unless" || f == "once" || f == "until";
  }

  // "expects a ruling in the autumn": what is expected has its time.
  bool is_expected_then(std::int32_t child) const {
    const auto lemma = reading_.lemma(verb_);
    const bool foretells = lemma == "expect" || lemma == "predict" || lemma == "forecast" || lemma == "foresee" || lemma == "anticipate";
    return foretells && is_time(reading_, child);
  }

  bool goes_with_object(std::int32_t child, bool ahead) const {
    if (is_expected_then(child)) return true;
    const auto mark = preposition_of(reading_, child);
    if (mark < 0 || mark != reach(child).begin) return false;
    const auto lemma = reading_.lemma(mark);
    if (is_time(reading_, child))
      return lemma == "since" ||
             (ahead && (lemma == "by" || lemma == "within" || lemma == "until" || lemma == "before" || lemma == "from"));
    if (reading_.lexicon.circumstances.contains(reading_.lemma(child)) || is_text(reading_, child) || is_outlet(reading_, child) ||
        reading_.lexicon.relay_nouns.contains(reading_.lemma(child)) || reading_.lexicon.venues.contains(reading_.lemma(child)))
      return false;
    const bool beside =
        is_present_participle(reading_, verb_) && (lemma == "in" || lemma == "on" || lemma == "at");  // ", citing cracks in"
    if (beside) return true;
    if (ahead && (lemma == "for" || lemma == "within" || lemma == "with" || lemma == "on")) return true;
    return reading_.lexicon.noun_prepositions.contains(lemma);
  }

  // "confirmed [this] to Il Faro": who hears it is no part of it.
  TokenRange without_hearer(TokenRange content, std::int32_t object) const {
    for (const auto child : children_of(document_, object)) {
      const auto mark = preposition_of(reading_, child);
      if (child > object && mark > object && reading_.lemma(mark) == "to" && is_outlet(reading_, child) &&
          reading_.token(child).upos == Upos::propn && reach(child).end == content.end)
        content.end = reach(child).begin;
    }
    return content;
  }
};

}  // namespace hearsay
