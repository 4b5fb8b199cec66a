// Verbs of saying that say nothing themselves: "asked by reporters", "a woman called Crae", "without naming a source", "asked that his name
// not be used". Internal to attribution.
#pragma once

#include <algorithm>
#include <array>

#include "attribution/asked.h"
#include "attribution/verb_content.h"

namespace hearsay {

inline constexpr int kJoined = 4;  // verbs that share one subject
inline constexpr std::array<std::string_view, 4> kDenials{"not", "n't", "never", "neither"};

class VerbManner : public VerbContent {
 protected:
  using VerbContent::VerbContent;

  // "recounts how they came, [and how the foreman told them]": a second question beside the verb, as the tree has it.
  void add_joined_question() {
    if (allowed(kClause) == nullptr || finding_.content.empty()) return;
    const auto opens = [&](std::int32_t word) {
      const auto f = form(word);
      return f == "how" || f == "why" || f == "whether" || f == "where" || f == "when" || f == "what";
    };
    const auto piece = finding_.content.back();
    if (piece.begin < verb_ || !opens(piece.begin)) return;
    for (const auto child : children_of(document_, verb_)) {
      if (child < piece.end || reading_.token(child).deprel != Deprel::conj) continue;
      auto first = reach(child).begin;
      while (first < child && (form(first) == "," || reading_.token(first).upos == Upos::cconj)) ++first;
      if (opens(first) && first > reach(child).begin && child_with_base(document_, child, Deprel::nsubj) > first)
        finding_.content.push_back({first, reach(child).end});
    }
  }

  // "The money will be paid, the ministry announced, by the end of the year": the subject between commas is no passive one.
  bool is_set_off() const {
    const auto subject = child(Deprel::nsubj_pass);
    if (subject < 0 || subject > verb_ || child(Deprel::aux_pass) >= 0 || child(Deprel::obl_agent) >= 0) return false;
    const auto begin = reach(subject).begin;
    const auto sentence = reading_.sentence(verb_);
    return begin > sentence.begin && form(begin - 1) == "," && verb_ + 1 < sentence.end && form(verb_ + 1) == ",";
  }

  // "A train believed to be carrying him left": no train believes, even where the tree makes it the subject.
  bool is_raised() const {
    const auto next = verb_ + 1;
    if (there_before() >= 0 && allowed(kHearsay) != nullptr && next < reading_.sentence(verb_).end && form(next) == "to") return true;
    const bool participle =
        form(verb_).ends_with("ed") || (is_irregular_hearsay() && form(verb_ - 1) == ",");  // "Mr Sand, said to be ill,"
    // "It claimed to have killed twenty": by its own word
    const bool active =
        allowed(kInfinitive) != nullptr && child(Deprel::nsubj) >= 0 && reading_.token(verb_).feats.verb_form == VerbForm::fin;
    return allowed(kHearsay) != nullptr && participle && !active && next + 1 < reading_.sentence(verb_).end && form(next) == "to" &&
           (form(next + 1) == "be" || form(next + 1) == "have");
  }

  bool is_irregular_hearsay() const {
    const auto word = form(verb_);
    return verb_ > reading_.sentence(verb_).begin + 1 && (word == "said" || word == "thought" || word == "understood");
  }

  // "was summoned and told that", "were lined up and ordered to leave": beside a passive, a verb that asks for a hearer has its subject for
  // one.
  bool is_told_beside_passive() const {
    auto at = verb_;
    for (int i = 0; i < kJoined && at >= 0 && reading_.token(at).deprel == Deprel::conj && !is_passive(reading_, at); ++i)
      at = reading_.token(at).head;
    if (at < 0 || at >= verb_ || !is_passive(reading_, at)) return false;
    for (const auto relation : {Deprel::nsubj, Deprel::aux, Deprel::obj, Deprel::iobj})
      if (child_with_base(document_, verb_, relation) >= 0) return false;
    const auto lemma = reading_.lemma(verb_);
    if (needs_addressee(lemma)) return true;
    const auto infinitive = child(Deprel::xcomp);
    const bool to_do = infinitive > verb_ && is_to_infinitive(infinitive) && allowed(kComplement) != nullptr;
    return lemma == "ask" ? to_do || child(Deprel::ccomp) > verb_ : to_do && allowed(kInfinitive) == nullptr;
  }

  // The "There" of "There are thought to be three thousand"; -1 for none.
  std::int32_t there_before() const {
    const auto be = verb_ - 1, there = verb_ - 2;
    if (there < reading_.sentence(verb_).begin || reading_.lemma(be) != "be") return -1;
    return reading_.token(there).deprel == Deprel::expl && (form(there) == "There" || form(there) == "there") ? there : -1;
  }

  // "Asked whether it was genuine, he said", "Hannigan, asked by reporters about it,", "he said when pressed on it": who is asked answers
  // elsewhere.
  bool is_asked_of_speaker() const {
    if (is_asked_first(reading_, verb_) || is_asked_when(reading_, verb_)) return true;
    if (form(verb_) != "asked") return false;
    return verb_ > 0 && form(verb_ - 1) == "," && child_with_base(document_, verb_, Deprel::nsubj) < 0 &&
           reading_.token(verb_).deprel != Deprel::conj;
  }

  // "say 20 tonnes", "Say a child wants one", "that is to say": no saying.
  bool is_filler() const {
    if (const auto object = child(Deprel::obj); object > verb_ && is_unsaid(reading_, verb_, object) && child(Deprel::ccomp) < 0)
      return true;
    if (form(verb_) != "say" && form(verb_) != "Say") return false;
    const auto first = reading_.sentence(verb_).begin;
    if (verb_ > first + 1 && form(verb_ - 1) == "to" && form(verb_ - 2) == "is") return true;
    if (heard_speaker(reading_, verb_).head >= 0) return false;
    return !is_finite(reading_, verb_) && child_with_base(document_, verb_, Deprel::nsubj) < 0 &&
           child_with_base(document_, verb_, Deprel::aux) < 0 && child_with(document_, verb_, Deprel::mark) < 0 &&
           reading_.token(verb_).deprel != Deprel::conj;
  }

  // "demanded to know why": one cue, the demanding.
  bool is_demanded() const {
    const auto head = reading_.token(verb_).head;
    return reading_.lemma(verb_) == "know" && head >= 0 && reading_.lemma(head) == "demand" &&
           reading_.token(verb_).deprel == Deprel::xcomp;
  }

  // "The minister was questioned by the daily about it": he is asked, not doubted.
  bool is_interviewed() const {
    const auto subject = child(Deprel::nsubj_pass);
    return reading_.lemma(verb_) == "question" && subject >= 0 && is_person(reading_, subject);
  }

  // "without naming a source", "without saying why".
  bool is_left_out() const {
    return verb_ > 0 && (form(verb_ - 1) == "without" || form(verb_ - 1) == "Without") && is_present_participle(reading_, verb_);
  }

  // "Residents want to know why the water is brown": one cue, the wanting.
  bool wants_to_know() const {
    const auto clause = child(Deprel::xcomp);
    return reading_.lemma(verb_) == "want" && clause > verb_ && reading_.lemma(clause) == "know" && reading_.lexicon.verbs.contains("know");
  }

  // "The firm stands accused by its neighbours of poisoning the well".
  bool is_standing() const {
    const auto head = reading_.token(verb_).head;
    const auto relation = reading_.token(verb_).deprel;
    return head == verb_ - 1 && reading_.lemma(head) == "stand" && (relation == Deprel::xcomp || relation == Deprel::advcl) &&
           !is_present_participle(reading_, verb_);
  }

  bool is_wanted() const {
    const auto head = reading_.token(verb_).head;
    return reading_.lemma(verb_) == "know" && head >= 0 && reading_.lemma(head) == "want" && reading_.token(verb_).deprel == Deprel::xcomp;
  }

  // "a young woman called Elspeth Crae", "a cleric named Omar Tal".
  bool is_naming() const {
    const auto lemma = reading_.lemma(verb_);
    if (lemma != "call" && lemma != "name" && lemma != "dub" && lemma != "nickname") return false;
    const auto next = verb_ + 1;
    const bool participle = base_of(reading_.token(verb_).deprel) == Deprel::acl && !is_finite(reading_, verb_);
    return (participle || is_reduced_passive()) && next < reading_.sentence(verb_).end && reading_.token(next).upos == Upos::propn;
  }

  // "could not verify", "was unable to confirm", "has not been able to corroborate".
  bool is_withheld() const {
    const auto denied = [&](std::int32_t word) {
      return std::any_of(kDenials.begin(), kDenials.end(), [&](auto lemma) { return child_with_lemma(document_, word, lemma) >= 0; });
    };
    if (denied(verb_)) return true;
    const auto head = reading_.token(verb_).head;
    if (head < 0 || reading_.token(verb_).deprel != Deprel::xcomp || !is_to_infinitive(verb_)) return false;
    const auto lemma = reading_.lemma(head);
    return lemma == "unable" || lemma == "fail" || (lemma == "able" && denied(head));
  }

  // "not want her name used", "did not want to comment", "not to be identified discussing it": nothing is said.
  bool is_kept_back() const {
    const auto lemma = reading_.lemma(verb_);
    const auto head = reading_.token(verb_).head;
    if (lemma == "discuss")
      return head >= 0 &&
             (reading_.lexicon.withheld_verbs.contains(reading_.lemma(head)) || reading_.lexicon.withheld.contains(reading_.lemma(head)));
    if (asks_for_silence()) return true;
    const auto clause = child(Deprel::xcomp);
    if ((lemma != "want" && lemma != "wish") || clause < 0) return false;
    if (reading_.lemma(clause) == "comment") return true;
    return reading_.lexicon.name_keeping.contains(reading_.lemma(clause)) && child_with_lemma(document_, clause, "name") >= 0;
  }

  // "insisted on anonymity", "asked that his name not be used", "asked us to call him only Rick", "spoke on condition that his name stay
  // out".
  bool asks_for_silence() const {
    const auto lemma = reading_.lemma(verb_);
    if (lemma != "ask" && lemma != "insist" && lemma != "request" && lemma != "speak" && lemma != "talk" && lemma != "demand" &&
        lemma != "beg" && lemma != "agree")
      return false;
    const auto range = reach(verb_);
    bool name = false;
    for (auto i = verb_ + 1; i < range.end; ++i) {
      const auto word = reading_.lemma(i);
      if (reading_.lexicon.withheld.contains(word)) return true;
      name = name || word == "name" || word == "identity";
      if (reading_.lexicon.withheld_verbs.contains(word) && i > verb_ + 2 && is_negated_near(i))
        return true;  // "only if she was not named"
      if (name && (reading_.lexicon.name_keeping.contains(word) || word == "condition")) return true;
      if (i > verb_ + kNearSpeaker) return false;
    }
    return false;
  }

  bool is_negated_near(std::int32_t word) const {
    for (auto i = word - 1; i > word - 4; --i)
      if (form(i) == "not" || form(i) == "n't") return true;
    return false;
  }

  // "any act that threatened their security": what threatens so says nothing.
  bool is_threatening_thing() const {
    if (finding_.stance != Stance::threatens || finding_.speaker < 0) return false;
    if (form(finding_.speaker) != "that" && form(finding_.speaker) != "which") return false;
    const auto meant = reading_.token(verb_).deprel == Deprel::acl_relcl ? reading_.token(verb_).head : -1;
    const auto* kind = meant < 0 ? nullptr : kind_by_noun(reading_, meant);  // "the union, which had threatened a strike"
    return kind == nullptr || *kind == SourceKind::document;
  }

  // "The deal, seen by critics as a defeat": judged, not looked at.
  bool is_seen_as() const {
    for (const auto below : children_of(document_, verb_))
      if (const auto mark = below > verb_ ? preposition_of(reading_, below) : -1; mark >= 0 && form(mark) == "as") return true;
    return false;
  }

  // "a document seen by Reuters", "was quoted by TASS as saying", "who asked not to be named": they tell of a source, not of what it says.
  bool is_manner_of_source() const {
    const auto lemma = reading_.lemma(verb_);
    const bool quoting = lemma == "quote" || lemma == "cite";
    if ((quoting && is_passive(reading_, verb_)) ||
        (is_reduced_passive() && reading_.lexicon.relay_participles.contains(lemma) && !is_seen_as()))
      return true;
    if (is_kept_back()) return true;
    const auto clause = child(Deprel::xcomp);
    if (clause >= 0 && reading_.lexicon.withheld.contains(reading_.lemma(clause))) return true;  // "wished to remain anonymous"
    for (const auto below : clause >= 0 ? children_of(document_, clause) : std::span<const std::int32_t>{})
      if (reading_.token(below).deprel == Deprel::xcomp && reading_.lexicon.withheld.contains(reading_.lemma(below))) return true;
    return clause >= 0 && reading_.lexicon.withheld_verbs.contains(reading_.lemma(clause)) &&
           child_with_lemma(document_, clause, "be") >= 0;
  }

  // "refrained from commenting", "avoided saying who" (idioms.toml).
  bool is_held_back() const {
    const auto before = verb_ - 1;
    if (before <= reading_.sentence(verb_).begin || !form(verb_).ends_with("ing")) return false;
    if (form(before) == "from") return reading_.lexicon.holding_back.contains(reading_.lemma(before - 1));
    return reading_.lemma(before) == "avoid";
  }

  // "declined to say how", "refused to confirm": one cue, the declining.
  bool is_declined() const {
    const auto head = reading_.token(verb_).head;
    if (is_held_back()) return true;
    if (head < 0 || reading_.token(verb_).deprel != Deprel::xcomp || !is_to_infinitive(verb_)) return false;
    const auto known = reading_.lexicon.verbs.find(reading_.lemma(head));
    return known != reading_.lexicon.verbs.end() && std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) {
             return cue.stance == Stance::declines && cue.allows(kInfinitive);
           });
  }
};

}  // namespace hearsay
