#include <array>

#include "attribution/verb_content.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 4> kDenials{"not", "n't", "never", "neither"};

class VerbCue : public VerbContent {
 public:
  VerbCue(const AttributionReading& reading, std::int32_t verb, const CueReadings& readings) : VerbContent(reading, verb, readings) {}

  bool find(Finding& out) {
    if (cues_.empty()) return false;
    finding_.cue = verb_;
    finding_.cue_words = verb_group();
    if (is_manner_of_source() || is_declined() || is_asked_of_speaker()) return false;
    passive_ = is_passive(reading_, verb_) || is_reduced_passive() || is_raised();
    finding_.speech = allowed(kSpeech) != nullptr;
    const bool found = passive_ ? find_passive() : find_active();
    if (found && is_threatening_thing()) return false;
    if (found && finding_.stance == Stance::confirms && is_withheld()) finding_.stance = Stance::declines;
    if (found) out = std::move(finding_);
    return found;
  }

 private:
  // "A train believed to be carrying him left": no train believes, even where the tree makes it the subject.
  bool is_raised() const {
    const auto next = verb_ + 1;
    return allowed(kHearsay) != nullptr && form(verb_).ends_with("ed") && next + 1 < reading_.sentence(verb_).end && form(next) == "to" &&
           (form(next + 1) == "be" || form(next + 1) == "have");
  }

  // "Asked whether it was genuine, he said", "Hannigan, asked by reporters about it,": who is asked answers elsewhere.
  bool is_asked_of_speaker() const {
    const auto f = form(verb_);
    if (f != "asked" && f != "Asked") return false;
    if (verb_ == reading_.sentence(verb_).begin) return true;
    return verb_ > 0 && form(verb_ - 1) == "," && child_with_base(document_, verb_, Deprel::nsubj) < 0 &&
           reading_.token(verb_).deprel != Deprel::conj;
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
    const auto clause = child(Deprel::xcomp);
    if ((lemma != "want" && lemma != "wish") || clause < 0) return false;
    if (reading_.lemma(clause) == "comment") return true;
    return reading_.lexicon.name_keeping.contains(reading_.lemma(clause)) && child_with_lemma(document_, clause, "name") >= 0;
  }

  // "any act that threatened their security": what threatens so says nothing.
  bool is_threatening_thing() const {
    if (finding_.stance != Stance::threatens || finding_.speaker < 0) return false;
    return form(finding_.speaker) == "that" || form(finding_.speaker) == "which";
  }

  // "a document seen by Reuters", "was quoted by TASS as saying", "who asked not to be named": they tell of a source, not of what it says.
  bool is_manner_of_source() const {
    const auto lemma = reading_.lemma(verb_);
    const bool quoting = lemma == "quote" || lemma == "cite";
    if ((quoting && is_passive(reading_, verb_)) || (is_reduced_passive() && reading_.lexicon.relay_participles.contains(lemma)))
      return true;
    if (is_kept_back()) return true;
    const auto clause = child(Deprel::xcomp);
    if (clause >= 0 && reading_.lexicon.withheld.contains(reading_.lemma(clause))) return true;  // "wished to remain anonymous"
    for (const auto below : clause >= 0 ? children_of(document_, clause) : std::span<const std::int32_t>{})
      if (reading_.token(below).deprel == Deprel::xcomp && reading_.lexicon.withheld.contains(reading_.lemma(below))) return true;
    return clause >= 0 && reading_.lexicon.withheld_verbs.contains(reading_.lemma(clause)) &&
           child_with_lemma(document_, clause, "be") >= 0;
  }

  bool find_passive() {
    const auto agent = governed_by(reading_, verb_, "by");
    const auto subject = child(Deprel::nsubj_pass);
    if (subject >= 0 && allowed(kPassive) != nullptr) set_speaker({subject, phrase_of(reading_, subject, verb_)});
    auto clause = child(Deprel::ccomp);
    if (clause < 0) clause = child_with_base(document_, verb_, Deprel::csubj);
    const auto infinitive = child(Deprel::xcomp);
    if (agent >= 0) {
      const auto* cue = allowed(kObject | kComplement | kClause);
      if (cue == nullptr || reading_.token(agent).upos == Upos::num) return false;
      set_speaker({agent, phrase_of(reading_, agent, verb_)});
      if (const auto mark = preposition_of(reading_, agent); mark == finding_.cue_words.end) finding_.cue_words.end = mark + 1;
      const bool addressee = allowed(kAddressee) != nullptr;  // "a lawmaker briefed by the agency": told, not said
      if (subject >= 0 && !is_expletive(subject) && !addressee) take(*cue, phrase_of(reading_, subject, verb_));
      else if (is_reduced_passive() && !addressee) take(*cue, phrase_of(reading_, reading_.token(verb_).head, verb_));
      if (clause >= 0) take(*cue, reach(clause));
      if (infinitive >= 0 && infinitive > verb_) take(*cue, reach(infinitive));
      return !finding_.content.empty();
    }
    return find_hearsay(subject, clause, infinitive);
  }

  // "is believed to have left", "it is rumoured that".
  bool find_hearsay(std::int32_t subject, std::int32_t clause, std::int32_t infinitive) {
    if (allowed(kPassive) != nullptr && subject >= 0) return find_after_preposition();
    const auto* cue = allowed(kHearsay);
    if (cue == nullptr) return false;
    if (find_let_known(*cue, clause)) return true;
    if (infinitive < 0)  // "is said to weigh": the infinitive read as an adverbial
      if (const auto adverbial = child(Deprel::advcl); adverbial > verb_ && is_to_infinitive(adverbial)) infinitive = adverbial;
    const bool raised = infinitive > verb_ && is_to_infinitive(infinitive);  // "it is said to weigh three kilos"
    const bool personal = subject >= 0 && (raised || !is_expletive(subject));
    if (infinitive >= 0 && infinitive > verb_ && is_to_infinitive(infinitive)) {
      if (personal) take(*cue, phrase_of(reading_, subject, verb_));
      take(*cue, reach(infinitive));
    } else if (clause >= 0 && clause > verb_ && !personal) {
      take(*cue, reach(clause));
    } else {
      return false;
    }
    finding_.sources.push_back(public_source());
    return true;
  }

  // "The ministry let it be known that", "She makes it known that": whoever lets it be known says it.
  bool find_let_known(const CueReading& cue, std::int32_t clause) {
    const auto head = reading_.token(verb_).head;
    if (clause < verb_ || head < 0 || head > verb_ || form(verb_) != "known") return false;
    if (reading_.lemma(head) != "let" && reading_.lemma(head) != "make") return false;
    set_speaker(speaker_of(reading_, head));
    if (finding_.speaker < 0) return false;
    take(cue, reach(clause));
    finding_.stance = Stance::states;
    finding_.cue_words.begin = head;
    return true;
  }

  bool find_active() {
    set_speaker(speaker_of(reading_, verb_));
    find_inverted_speaker();
    find_speaker_before();
    find_inserted_inverted_speaker();
    if (quotes_before() && finding_.speaker > verb_) return true;
    const bool found = !finding_.content.empty() || find_clause() || find_infinitive() || find_complement() || find_after_preposition() ||
                       find_around() || find_object() || find_before_comma() || find_that() || find_rest();
    if (!found) return finding_.speech && next_to_quote();
    add_clause_before();
    return true;
  }

  // "declined to say how", "refused to confirm": one cue, the declining.
  bool is_declined() const {
    const auto head = reading_.token(verb_).head;
    if (head < 0 || reading_.token(verb_).deprel != Deprel::xcomp || !is_to_infinitive(verb_)) return false;
    const auto known = reading_.lexicon.verbs.find(reading_.lemma(head));
    return known != reading_.lexicon.verbs.end() && std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) {
             return cue.stance == Stance::declines && cue.allows(kInfinitive);
           });
  }
};

}  // namespace

namespace {

// "The war is lost, as the premier put it."
void find_as_clause(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto& token = reading.token(verb);
  if (token.deprel != Deprel::advcl || token.head < 0 || !reading.lexicon.as_verbs.contains(std::string_view(token.lemma))) return;
  const auto as = child_with_lemma(reading.document, verb, "as");
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (as < 0 || subject < 0) return;
  Finding finding;
  finding.cue = verb;
  finding.cue_words = {verb, verb + 1};
  finding.stance = Stance::states;
  finding.speech = true;
  finding.speaker = subject;
  finding.speaker_words = phrase_of(reading, subject, verb);
  append_without(reading.reach[token.head], reading.reach[verb], finding.content);
  out.push_back(std::move(finding));
}

}  // namespace

void find_verb_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) return find_as_clause(reading, verb, out);
  Finding finding;
  if (VerbCue(reading, verb, known->second).find(finding)) out.push_back(std::move(finding));
  else find_as_clause(reading, verb, out);
}

}  // namespace hearsay
