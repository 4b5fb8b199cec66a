// What is said by a verb: the ways in which its frames find their content. Internal to attribution.
#pragma once

#include "attribution/verb_speaker.h"

namespace hearsay {

class VerbContent : public VerbSpeaker {
 protected:
  using VerbSpeaker::VerbSpeaker;

  bool find_clause() {
    const auto* cue = allowed(kClause | kSpeech);
    if (cue == nullptr) return false;
    bool found = false;
    for (const auto child : children_of(document_, verb_)) {
      const auto relation = reading_.token(child).deprel;
      const bool after_colon = relation == Deprel::parataxis && child > verb_ && finding_.speech && reach(child).begin > verb_ + 1 &&
                               (form(reach(child).begin - 1) == ":" || form(reach(child).begin) == ":");
      if (relation != Deprel::ccomp && !after_colon) continue;
      // A clause before the verb that is not set off by a comma is no content.
      if (child < verb_ && !finding_.speech) continue;
      take(*cue, child > verb_ ? up_to_next_speaker(reach(child)) : reach(child));
      found = true;
    }
    return found;
  }

  bool find_infinitive() {
    auto clause = child(Deprel::xcomp);
    if (clause < 0 && allowed(kGerund) != nullptr)  // "denied losing it", with the participle read as an adverbial
      if (const auto adverbial = child(Deprel::advcl); adverbial == verb_ + 1) clause = adverbial;
    if (clause < 0 || clause < verb_) return false;
    const bool object = child(Deprel::obj) >= 0 || (child(Deprel::iobj) >= 0 && allowed(kComplement) != nullptr);
    if (object && light_object_ < 0) return false;
    const auto* cue = is_to_infinitive(clause)                  ? allowed(kInfinitive)
                      : is_present_participle(reading_, clause) ? allowed(kGerund)
                                                                : nullptr;
    if (cue == nullptr) return false;
    take(*cue, reach(clause));
    return true;
  }

  // The object together with what is said of it.
  bool find_complement() {
    const auto* cue = allowed(kComplement);
    const auto object = object_of_verb();
    if (cue != nullptr && object < 0) return find_object_behind_as(*cue);
    if (cue == nullptr || object < 0) return false;
    auto content = reach(object);
    bool found = false;
    for (const auto child : children_of(document_, verb_)) {
      if (child <= object) continue;
      const auto relation = base_of(reading_.token(child).deprel);
      const auto mark = preposition_of(reading_, child);
      const bool oblique = (relation == Deprel::obl || relation == Deprel::advcl) && leads_complement(child, mark);
      const bool second = relation == Deprel::obj && child > object && form(object + 1) != ",";  // "called the strike a crime"
      if (relation != Deprel::xcomp && relation != Deprel::ccomp && !oblique && !second) continue;
      content.end = std::max(content.end, reach(child).end);
      found = true;
      if (!oblique) break;
    }
    for (const auto child : children_of(document_, object)) {  // "urged [the parties to sign]": hung under the noun
      const auto mark = child_with(document_, child, Deprel::mark);
      found = found || (child > object && reading_.token(child).deprel == Deprel::acl && mark >= 0 && reading_.lemma(mark) == "to");
    }
    if (!found) return false;
    take(*cue, content);
    return true;
  }

  // "dismissed as nonsense a report that ...": the heavy object comes last, and the tree may have it as one more adjunct.
  bool find_object_behind_as(const CueReading& cue) {
    std::int32_t as = -1;
    for (const auto child : children_of(document_, verb_)) {
      if (child < verb_ || base_of(reading_.token(child).deprel) != Deprel::obl) continue;
      const auto mark = preposition_of(reading_, child);
      if (mark >= 0 && reading_.lemma(mark) == "as") as = child;
      if (mark >= 0 || as < 0 || child < as || !is_nominal(reading_, child) || is_time(reading_, child)) continue;
      take(cue, {reach(as).begin, reach(child).end});
      return true;
    }
    return false;
  }

  bool leads_complement(std::int32_t child, std::int32_t mark) const {
    if (mark < 0) mark = child_with(document_, child, Deprel::mark);
    if (mark < 0) return false;
    const auto lemma = reading_.lemma(mark);
    const auto& own = allowed(kComplement)->prepositions;
    return lemma == "as" || lemma == "of" || lemma == "for" || lemma == "to" || lemma == "with" ||
           (!own.empty() && own.front() == "at" && lemma == "at");
  }

  bool find_after_preposition() {
    for (const auto child : children_of(document_, verb_)) {
      const auto relation = base_of(reading_.token(child).deprel);
      if (child < verb_ || (relation != Deprel::obl && relation != Deprel::advcl && relation != Deprel::nmod)) continue;
      if (is_time(reading_, child) || reading_.lexicon.circumstances.contains(reading_.lemma(child))) continue;
      auto mark = preposition_of(reading_, child);
      if (mark < 0) mark = child_with(document_, child, Deprel::mark);
      if (mark < 0 || take_after(mark, child)) {
        if (!finding_.content.empty()) return true;
      }
    }
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

  bool take_after(std::int32_t mark, std::int32_t child) {
    for (const auto* cue : cues_)
      for (const auto& preposition : cue->prepositions)
        if (reading_.lemma(mark) == preposition) {
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
          take(*cue, content);
          return true;
        }
    return false;
  }

  // "The meeting, he said, could take place": the cue hangs under its content.
  bool find_around() {
    if (!finding_.speech) return false;
    auto head = reading_.token(verb_).head;
    const auto relation = reading_.token(verb_).deprel;
    const bool inserted = is_inserted();
    const auto as = child_with(document_, verb_, Deprel::mark);
    const bool as_clause = relation == Deprel::advcl && as >= 0 && reading_.lemma(as) == "as";
    const bool own_speaker = finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_;
    if (head < 0 || !(own_speaker || loose_speaker_) || (relation != Deprel::parataxis && !as_clause && !inserted)) return false;
    if (is_present_participle(reading_, verb_)) return false;
    if (object_of_verb() >= 0 && allowed(kAddressee) == nullptr && allowed(kObject) != nullptr)
      return false;  // "; the ministry denied that"
    if (inserted)
      while (is_nominal(reading_, head) && reading_.token(head).head >= 0) head = reading_.token(head).head;
    const auto before = finding_.content.size();
    std::vector<TokenRange> pieces;
    auto hole = reach(verb_);
    if (loose_speaker_) hole.begin = std::min(hole.begin, finding_.speaker_words.begin);
    append_without(reach(head), hole, pieces);
    for (const auto piece : pieces) {
      const bool before_cue = piece.begin < verb_;
      const auto apart = before_cue ? form(piece.end - 1) == ";" || form(piece.end) == ";" : form(piece.begin) == ";";  // "Rome won; Kyiv claims a hit"
      if (trimmed(reading_, piece).empty() || apart || (!before_cue && is_anothers_word(piece))) continue;
      take(*allowed(kSpeech), piece);
    }
    return finding_.content.size() > before;
  }

  // "said [it had shot down ten drones], while an official told Northline that two had got through"
  TokenRange up_to_next_speaker(TokenRange content) const {
    for (auto i = content.begin + 1; i + 1 < content.end; ++i) {
      if (form(i) != "," || reading_.quote_at[i] != reading_.quote_at[verb_] || form(i + 1) == "and" || form(i + 1) == "or") continue;
      if (is_anothers_word({i + 1, content.end})) return {content.begin, i};
    }
    for (auto i = content.begin + 1; i < content.end; ++i)  // "confirmed that [it had been hit], but said it was open"
      if (gone_back_to(reading_, i) == verb_) return {content.begin, std::max(content.begin + 1, reach(i).begin)};
    return content;
  }

  // "Rebels took the town, residents said, [but the government said its soldiers held out]": the next speaker is no part of what was said.
  bool is_anothers_word(TokenRange piece) const {
    auto first = piece.begin;
    while (first < piece.end && is_punct(reading_, first)) ++first;
    if (first >= piece.end || reading_.quote_at[first] >= 0) return false;
    const auto upos = reading_.token(first).upos;
    const auto word = form(first);
    const bool sets_against = word == "while" || word == "whereas" || word == "although" || word == "though" || word == "as";
    if (upos != Upos::cconj && !sets_against) return false;
    for (auto i = first + 1; i < piece.end; ++i) {
      if (!is_verbal(i) || !is_finite(reading_, i)) continue;
      if (reading_.token(i).upos == Upos::aux) i = reading_.token(i).head;
      if (i < first || i >= piece.end) return false;
      const auto speaker = child_with_base(document_, i, Deprel::nsubj);
      return speaker > first && speaker < i && reading_.token(speaker).upos != Upos::pron &&
             reading_.lexicon.verbs.contains(lemma_of_verb(reading_, i));
    }
    return false;
  }

  // "He has a model, he said, for how it can be done": the tree has only what follows.
  void add_clause_before() {
    if (!finding_.speech || !is_inserted()) return;
    const auto begin = std::min(finding_.speaker_words.begin, finding_.cue_words.begin);
    const TokenRange before{reading_.sentence(verb_).begin, begin - 1};
    for (const auto piece : finding_.content)
      if (piece.begin < begin) return;
    for (auto i = before.begin; i < before.end; ++i)
      if (reading_.quote_at[i] != reading_.quote_at[verb_] || form(i) == ";" || form(i) == ":") return;
    if (has_finite_verb(before)) finding_.content.push_back(before);
  }

  bool find_object() {
    const auto object = object_of_verb();
    if (object < 0) return false;
    const auto* cue = allowed(kObject);
    if (cue != nullptr && ((cue->allows(kText) && !text_speaks()) || (cue->allows(kPerson) && !person_speaks()))) cue = nullptr;
    if (cue == nullptr || (allowed(kAddressee) != nullptr && is_nominal(reading_, object))) return false;
    if (reading_.token(object).upos == Upos::pron && !cue->allows(kFree)) return false;
    auto content = reach(object);
    for (const auto child : children_of(document_, verb_))  // "criticised Rome for leaving"
      if (child > object && allowed(kComplement) != nullptr && base_of(reading_.token(child).deprel) == Deprel::obl &&
          leads_complement(child, preposition_of(reading_, child)))
        content.end = std::max(content.end, reach(child).end);
    take(*cue, content);
    return true;
  }

  bool person_speaks() const {
    if (finding_.speaker < 0 || reading_.token(finding_.speaker).feats.number == Number::plur) return false;
    const auto mention = reading_.mention_at[finding_.speaker];
    const auto entity = mention < 0 ? -1 : document_.mentions[mention].entity;
    return entity < 0 || document_.entities[entity].kind == EntityKind::person;
  }

  bool text_speaks() const {
    if (finding_.speaker < 0) return false;
    const auto kind = reading_.lexicon.kinds.find(reading_.lemma(finding_.speaker));
    return kind != reading_.lexicon.kinds.end() && kind->second == SourceKind::document;
  }

  // "A long clause, he said on Monday." whatever the tree makes of it.
  bool find_before_comma() {
    const bool own_speaker = finding_.speaker >= 0 && !finding_.speaker_words.empty();
    if (!finding_.speech || !own_speaker) return false;
    const auto begin = std::min(finding_.speaker_words.begin, finding_.cue_words.begin);
    const auto sentence = reading_.sentence(verb_);
    if (begin <= sentence.begin + 1 || finding_.speaker_words.end > verb_ + 12) return false;
    if (form(begin - 1) != ",") return false;
    for (auto i = sentence.begin; i < begin; ++i)
      if (reading_.quote_at[i] != reading_.quote_at[verb_]) return false;  // quotes are seen to by themselves
    if (!has_verb({sentence.begin, begin})) return false;
    take(*allowed(kSpeech), {sentence.begin, begin - 1});
    return true;
  }

  // "told lawmakers that the army needed shells", "said in a tweet that ...": a clause that was hung under a noun on its way.
  bool find_that() {
    const auto* cue = allowed(kClause);
    if (cue == nullptr) return false;
    const auto whole = reach(verb_);
    for (auto i = finding_.cue_words.end; i < std::min(whole.end, verb_ + kNearThat); ++i) {
      if (reading_.lemma(i) != "that" && reading_.lemma(i) != "whether") continue;
      const auto clause = reading_.token(i).head;
      if (clause <= i || clause >= whole.end || base_of(reading_.token(i).deprel) == Deprel::nsubj || reading_.token(i).upos == Upos::det)
        continue;
      if (child_with_base(document_, clause, Deprel::nsubj) < 0) continue;
      take(*cue, {i, std::max(clause + 1, reach(clause).end)});
      return true;
    }
    return false;
  }

  // A clause behind the verb that the tree takes apart: "said the team planned to leave".
  bool find_rest() {
    const auto* cue = allowed(kClause);
    const bool own_speaker = finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_ && finding_.speaker < verb_;
    if (cue == nullptr || !own_speaker || finding_.cue_words.end >= reach(verb_).end) return false;
    const TokenRange rest{finding_.cue_words.end, reach(verb_).end};
    if (is_punct(reading_, rest.begin)) return false;
    for (const auto child : children_of(document_, verb_))
      if (child > verb_ && base_of(reading_.token(child).deprel) == Deprel::nsubj && has_verb({child, rest.end})) {
        take(*cue, {std::min(reach(child).begin, child), rest.end});
        return true;
      }
    return false;
  }
};

}  // namespace hearsay
