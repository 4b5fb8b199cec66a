// What is said by a verb where the tree has it around or behind: "The meeting, he said, could take place". Internal to attribution.
#pragma once

#include "attribution/citing.h"
#include "attribution/gone_back.h"
#include "attribution/verb_speaker.h"

namespace hearsay {

class VerbAround : public VerbSpeaker {
 protected:
  using VerbSpeaker::VerbSpeaker;

  // "The meeting, he said, could take place": the cue hangs under its content.
  bool find_around() {
    if (!finding_.speech) return false;
    auto head = reading_.token(verb_).head;
    const auto relation = reading_.token(verb_).deprel;
    const bool inserted = is_inserted();
    const auto as = child_with(document_, verb_, Deprel::mark);
    const bool as_clause = relation == Deprel::advcl && as >= 0 && reading_.lemma(as) == "as" &&
                           reading_.lexicon.as_verbs.contains(reading_.lemma(verb_));  // not "as he holds up two wires"
    const bool own_speaker = finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_;
    if (head < 0 || !(own_speaker || loose_speaker_) || (relation != Deprel::parataxis && !as_clause && !inserted)) return false;
    if (is_present_participle(reading_, verb_)) return false;
    for (auto i = head; relation == Deprel::parataxis && i < verb_; ++i)  // "he told the paper; the mayor disagrees"
      if (form(i) == ";") return false;
    // "was less discreet: he told the daily that": whoever begins behind the colon has not said what stands before it
    if (const auto colon = finding_.speaker_words.begin - 1;
        head < colon && finding_.speaker < verb_ && form(colon) == ":" && reading_.quote_at[colon] < 0)
      return false;
    if (object_of_verb() >= 0 && allowed(kAddressee) == nullptr && allowed(kObject) != nullptr)
      return false;  // "; the ministry denied that"
    if (inserted)
      while (is_nominal(reading_, head) && reading_.token(head).head >= 0) head = reading_.token(head).head;
    // "The pact is off, the general said on television, the agency said": it tells on the whole of it
    while (relation == Deprel::parataxis && reading_.token(head).deprel == Deprel::parataxis && reading_.token(head).head >= 0 &&
           reading_.token(head).head < head && form(reach(head).begin) == "," && is_of_speech(reading_, head))
      head = reading_.token(head).head;
    const auto before = finding_.content.size();
    std::vector<TokenRange> pieces;
    auto hole = reach(verb_);
    if (loose_speaker_) hole.begin = std::min(hole.begin, finding_.speaker_words.begin);
    if (relation == Deprel::parataxis && head < hole.begin) hole.begin = behind_reason(hole.begin);
    append_without(reach(head), hole, pieces);
    for (const auto piece : pieces) {
      const bool before_cue = piece.begin < verb_;
      const auto apart =
          before_cue ? form(piece.end - 1) == ";" || form(piece.end) == ";" : form(piece.begin) == ";";  // "Rome won; Kyiv claims a hit"
      if (trimmed(reading_, piece).empty() || apart || (!before_cue && (is_anothers_word(piece) || is_cue_of_its_own(piece)))) continue;
      take(*allowed(kSpeech), piece);
    }
    return finding_.content.size() > before;
  }

  static bool leads_adjunct(std::string_view word) {
    return word == "despite" || word == "if" || word == "unless" || word == "although" || word == "though" || word == "because" ||
           word == "while" || word == "when" || word == "without" || word == "given";
  }

  // "The final is put off, [because roads are flooded,] she said": hung under the cue, and said with the rest. `begin` for none.
  std::int32_t behind_reason(std::int32_t begin) const {
    const auto child = child_with(document_, verb_, Deprel::advcl);
    if (child < 0 || child > finding_.speaker_words.begin || child > verb_) return begin;
    const auto mark = child_with(document_, child, Deprel::mark);
    const auto clause = reach(child);
    if (mark < begin || mark > begin + 1 || clause.begin > begin + 1 || !leads_adjunct(form(mark))) return begin;
    return clause.end + 1 >= std::min(finding_.speaker_words.begin, verb_) ? clause.end : begin;
  }

  // "..., claims the group, [pointing to a letter]": a participle that attributes by itself.
  bool is_cue_of_its_own(TokenRange piece) const {
    auto first = piece.begin;
    while (first < piece.end && is_punct(reading_, first)) ++first;
    return first < piece.end && form(first).ends_with("ing") && reading_.token(first).head == verb_ &&
           reading_.lexicon.verbs.contains(lemma_of_verb(reading_, first));
  }

  // Behind the speaker, the cue and whom, where or when it is told.
  std::int32_t end_of_insertion() const {
    auto end = std::max(finding_.speaker_words.end, finding_.cue_words.end);
    if (end >= reading_.sentence(verb_).end) return end;
    const bool adjunct = reading_.token(end).upos == Upos::adp && form(end) != "of";  // "she said in a statement on Monday"
    const auto last = std::min(reading_.sentence(verb_).end, end + (adjunct ? kNearSpeaker : 5));
    auto at = end;
    while (at < last && !is_punct(reading_, at) && !is_verbal(at)) ++at;
    return at < last && form(at) == "," && (adjunct || allowed(kAddressee) != nullptr) ? at : end;
  }

  // "The general, his wife told Reuters, believes there are none", "The plan, she said in a statement, would fail".
  bool is_told_within() const {
    if (finding_.speaker_words.empty() || speaks_as_relative() || !is_finite(reading_, verb_)) return false;
    const auto begin = std::min(finding_.speaker_words.begin, finding_.cue_words.begin), end = end_of_insertion();
    const auto sentence = reading_.sentence(verb_);
    return begin > sentence.begin + 1 && finding_.speaker < verb_ && end + 1 < sentence.end && form(begin - 1) == "," && form(end) == "," &&
           has_finite_verb({end + 1, end + 2});
  }

  // "It was too early, he argued: a third had not been counted".
  bool leads_on() const { return is_between_comma_and(":"); }

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
    if (upos == Upos::cconj && first + 1 < piece.end && form(first + 1) == "that") return false;  // "..., but that no side gave way"
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
    if (!finding_.speech || !(is_inserted() || leads_on() || is_told_within())) return;
    const auto begin = std::min(finding_.speaker_words.begin, finding_.cue_words.begin);
    TokenRange before{reading_.sentence(verb_).begin, begin - 1};
    for (auto i = before.begin; i < before.end; ++i)  // "She was blunt: [the plan], she told reporters, [was dead]"
      if (form(i) == ":" && reading_.quote_at[i] < 0) before.begin = i + 1;
    if (before.empty()) return;
    for (const auto piece : finding_.content)
      if (piece.begin < begin) return;
    const auto& opening = reading_.token(before.begin);  // "Asked if he would, Trump said, “...”": how he came to say it
    if (opening.upos == Upos::verb && opening.deprel == Deprel::advcl && opening.head == verb_ && !is_finite(reading_, before.begin))
      return;
    for (auto i = before.begin; i < before.end; ++i)
      if (reading_.quote_at[i] != reading_.quote_at[verb_] || form(i) == ";") return;
    // "Tired legs, he said, were no excuse": the subject of what follows
    const auto after = end_of_insertion() + 1;
    const bool subject =
        after < reading_.sentence(verb_).end && has_finite_verb({after, after + 1}) && is_nominal(reading_, before.end - 1);
    if (has_finite_verb(before) || subject) finding_.content.push_back(before);
  }

  // "If they say no, he reasons, somebody will have to eat it": the main clause behind, which the tree has cut off.
  void add_clause_behind() {
    if (!finding_.speech || !is_inserted()) return;
    const auto sentence = reading_.sentence(verb_);
    if (reading_.token(sentence.begin).upos != Upos::sconj) return;
    const auto end = std::max(finding_.speaker_words.end, finding_.cue_words.end);
    for (const auto piece : finding_.content)
      if (piece.end > end) return;
    for (auto i = end; i < sentence.end; ++i)
      if (reading_.quote_at[i] != reading_.quote_at[verb_] || form(i) == ";" || form(i) == ":") return;
    if (has_finite_verb({end, sentence.end})) finding_.content.push_back({end + 1, sentence.end});
  }

  // "What she wants is a fence".
  bool find_cleft() {
    const auto* cue = allowed(kClause | kComplement | kSpeech);
    const auto what = reading_.token(verb_).head;
    if (cue == nullptr || what < 0 || what > verb_ || (form(what) != "What" && form(what) != "what")) return false;
    const auto said = reading_.token(what).head;
    const auto copula = said < 0 ? -1 : child_with(document_, said, Deprel::cop);
    if (finding_.speaker < what || finding_.speaker > verb_ || copula < verb_ || base_of(reading_.token(what).deprel) != Deprel::nsubj)
      return false;
    take(*cue, {copula + 1, reach(said).end});
    return true;
  }

  // "Giving evidence, she told the inquiry [he had slept]", with what is told read as a clause about the hearer.
  bool is_told_behind_hearer() const {
    for (const auto hearer : children_of(document_, verb_)) {
      const auto relation = reading_.token(hearer).deprel;
      if (hearer < verb_ || (relation != Deprel::iobj && relation != Deprel::obj) || !is_nominal(reading_, hearer)) continue;
      for (const auto clause : children_of(document_, hearer)) {
        const auto first = reach(clause).begin;
        const bool own_subject = reading_.token(first).upos == Upos::pron && reading_.token(first).feats.pron_type != PronType::rel;
        if (reading_.token(clause).deprel == Deprel::acl_relcl && first == hearer + 1 && own_subject &&
            child_with_base(document_, clause, Deprel::nsubj) == first && has_finite_verb(reach(clause)))
          return true;
      }
    }
    return false;
  }

  // "[Every day], Lund admits.", "[Because of the rain], she says.": when, where or why is all that is said.
  bool is_brief_answer(TokenRange words) const {
    constexpr std::int32_t kLongest = 7;  // tokens of an answer
    const auto behind = std::max(finding_.speaker_words.end, finding_.cue_words.end);
    if (words.end - words.begin > kLongest || behind + 1 != reading_.sentence(verb_).end || form(behind) != ".") return false;
    return reading_.lexicon.brief_saying.contains(reading_.lemma(verb_)) && !has_verb(words);
  }

  // "A long clause, he said on Monday." whatever the tree makes of it.
  bool find_before_comma() {
    const bool own_speaker = finding_.speaker >= 0 && !finding_.speaker_words.empty();
    if (!finding_.speech || !own_speaker || is_told_behind_hearer()) return false;
    const auto begin = std::min(finding_.speaker_words.begin, finding_.cue_words.begin);
    const auto sentence = reading_.sentence(verb_);
    if (begin <= sentence.begin + 1 || finding_.speaker_words.end > verb_ + 12) return false;
    if (is_relative(reading_, finding_.speaker) || speaks_as_relative()) return false;  // "said the founder, who told the agency that"
    if (form(begin - 1) != "," || form(sentence.begin) == "According" || form(sentence.begin) == "Asked") return false;
    for (auto i = sentence.begin; i < begin; ++i)
      if (reading_.quote_at[i] != reading_.quote_at[verb_]) return false;  // quotes are seen to by themselves
    if (const TokenRange answer{sentence.begin, begin - 1}; is_brief_answer(answer)) {
      take(*allowed(kSpeech), answer);
      return true;
    }
    if (!has_verb({sentence.begin, begin})) return false;
    // "To make insurers happy, the draft would continue the payments": what it continues stands behind it
    if (const auto object = object_of_verb(); object >= 0 && allowed(kAddressee) == nullptr && !is_time(reading_, object)) return false;
    if (child(Deprel::xcomp) > verb_ && allowed(kAddressee) == nullptr) return false;  // "Working with farmers, they continue to plant"
    if (reading_.token(sentence.begin).upos == Upos::adp && !has_finite_verb({sentence.begin, begin}))
      return false;  // "In touring the halls"
    take(*allowed(kSpeech), {sentence.begin, begin - 1});
    return true;
  }

  // "said [before the appeal was announced] that": what stands between tells when.
  bool leads_adjunct(std::int32_t clause) const {
    return reading_.token(clause).deprel == Deprel::advcl && reach(clause).begin == finding_.cue_words.end && is_passive(reading_, clause);
  }

  // "told lawmakers that the army needed shells", "said in a tweet that ...": a clause that was hung under a noun on its way.
  bool find_that() {
    const auto* cue = allowed(kClause);
    if (cue == nullptr) return false;
    const auto whole = reach(verb_);
    for (auto i = finding_.cue_words.end; i < std::min(whole.end, verb_ + kNearThat); ++i) {
      const bool asks = reading_.token(i).feats.pron_type == PronType::interrogative && i > verb_ + 1;  // "asked on the podcast what"
      if (reading_.lemma(i) != "that" && reading_.lemma(i) != "whether" && !asks) continue;
      auto clause = reading_.token(i).head;
      if (asks && reading_.token(i).deprel == Deprel::det) clause = reading_.token(clause).head;
      if (clause <= i || clause >= whole.end || base_of(reading_.token(i).deprel) == Deprel::nsubj ||
          (reading_.token(i).upos == Upos::det && !asks))
        continue;
      const bool heard = passive_ || allowed(kAddressee) != nullptr;  // "told by an officer that": hung under him as a clause about him
      if (!heard && (is_relative_object(i) || is_of_other_verb(clause, i))) continue;
      if (const auto other = reading_.token(clause).head;  // "published a letter in which an officer claims that"
          other > verb_ && other < i && reading_.token(other).upos == Upos::verb && !leads_adjunct(other) &&
          !is_relative_between(other, i) && reading_.lexicon.verbs.contains(reading_.lemma(other)))
        continue;
      const bool next = i == finding_.cue_words.end && reading_.token(i).upos == Upos::sconj;  // "wrote that coats "hide phones""
      if (child_with_base(document_, clause, Deprel::nsubj) < 0 && child_with_base(document_, clause, Deprel::csubj) < 0 && !next) continue;
      take(*cue, {i, std::max(clause + 1, reach(clause).end)});
      return true;
    }
    return false;
  }

  // "seeks the licence that its rival holds": the pronoun is what he holds, though no clause says so.
  bool is_relative_object(std::int32_t that) const {
    const auto relation = base_of(reading_.token(that).deprel);
    if (form(that) != "that" || reading_.token(that).upos != Upos::pron) return false;
    return relation == Deprel::obj || relation == Deprel::obl || preposition_of(reading_, that) >= 0;
  }

  // "hears from a member, who asked not to be named, that": the relative clause is full, and closed by its comma.
  bool is_relative_between(std::int32_t other, std::int32_t that) const {
    const auto full = child_with(document_, other, Deprel::xcomp) >= 0 ? child_with(document_, other, Deprel::xcomp)
                                                                       : child_with(document_, other, Deprel::obj);
    const auto first = reach(other).begin;
    const bool set_off = form(first) == "," || (first > verb_ && form(first - 1) == ",");
    return reading_.token(other).deprel == Deprel::acl_relcl && set_off && full > other && full < that && form(that - 1) == ",";
  }

  // "learned to make sure that the door is shut", "funds works ensuring that it lasts": the clause of a verb on the way, which the tree
  // knows.
  bool is_of_other_verb(std::int32_t clause, std::int32_t that) const {
    const auto other = reading_.token(clause).head;
    return other > verb_ && other < that && base_of(reading_.token(clause).deprel) == Deprel::ccomp && !is_relative_between(other, that) &&
           (reading_.token(other).upos == Upos::verb || reading_.token(other).upos == Upos::adj) && !leads_adjunct(other);
  }

  // "adding the four men were kept": a clause right behind a participle, which the tree has not found, by its subject and verb.
  bool find_clause_by_order() {
    const auto* cue = allowed(kClause);
    const auto first = finding_.cue_words.end, begin = finding_.cue_words.begin;
    const auto sentence = reading_.sentence(verb_);
    if (cue == nullptr || cue->stance == Stance::believes || !form(verb_).ends_with("ing") || begin <= sentence.begin ||
        form(begin - 1) != "," || first + 1 >= sentence.end)
      return false;
    const auto upos = reading_.token(first).upos;
    if (!is_nominal(reading_, first) && upos != Upos::det && upos != Upos::adj) return false;
    for (auto i = first + 1; i < sentence.end && !is_punct(reading_, i); ++i) {
      const auto word = form(i);
      if (word == "who" || word == "which" || word == "that" || reading_.token(i).upos == Upos::sconj) return false;
      if (!is_verbal(i) || reading_.token(i).feats.verb_form != VerbForm::fin) continue;
      auto end = i;
      while (end < sentence.end && form(end) != ";") ++end;
      take(*cue, {first, end});
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
