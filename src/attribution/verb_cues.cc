#include <array>

#include "attribution/bodies_within.h"
#include "attribution/cues.h"
#include "attribution/verb_manner.h"

namespace hearsay {
namespace {

class VerbCue : public VerbManner {
 public:
  VerbCue(const AttributionReading& reading, std::int32_t verb, const CueReadings& readings) : VerbManner(reading, verb, readings) {}

  bool find(Finding& out) {
    if (cues_.empty()) return false;
    finding_.cue = verb_;
    finding_.cue_words = verb_group();
    if (wants_to_know() || is_left_out() || is_demanded() || is_interviewed() || is_filler() || is_knowing(reading_, verb_)) return false;
    if (is_manner_of_source() || is_declined() || is_asked_of_speaker() || is_naming()) return false;
    passive_ =
        (is_passive(reading_, verb_) && !is_set_off()) || is_reduced_passive() || is_raised() || is_told_beside_passive() || is_standing();
    finding_.speech = allowed(kSpeech) != nullptr;
    const bool found = passive_ ? find_passive() : find_active();
    if (found && is_wanted()) {
      finding_.stance = Stance::asks;
      finding_.cue_words.begin = std::min(finding_.cue_words.begin, reading_.token(verb_).head);
    }
    if (found && is_threatening_thing()) return false;
    if (found && finding_.stance == Stance::confirms && is_withheld()) finding_.stance = Stance::declines;
    if (found) out = std::move(finding_);
    return found;
  }

 private:
  bool find_passive() {
    const auto same = allowed(kAddressee) != nullptr ? the_same() : TokenRange{};
    const auto agent = same.empty() ? governed_by(reading_, verb_, "by") : agent_behind(same.end);
    const auto subject = is_standing() ? child_with_base(document_, reading_.token(verb_).head, Deprel::nsubj) : child(Deprel::nsubj_pass);
    if (subject >= 0 && allowed(kPassive) != nullptr) set_speaker({subject, phrase_of(reading_, subject, verb_)});
    auto clause = child(Deprel::ccomp);
    if (clause < 0) clause = child_with_base(document_, verb_, Deprel::csubj);
    if (clause < 0) clause = clause_behind_insertion();
    auto infinitive = child(Deprel::xcomp);
    if (agent < 0 && subject >= 0 && find_agent_behind_complement(subject, infinitive)) return true;
    if (agent >= 0 && !same.empty()) {
      set_speaker({agent, phrase_of(reading_, agent, verb_)});
      take(*cues_.front(), same);
      return true;
    }
    if (agent >= 0) {
      // "being urged by three groups to sell", "is said by its rivals to be broke", read as an adverbial
      if (infinitive < 0 && allowed(kComplement | kHearsay) != nullptr)
        if (const auto adverbial = child(Deprel::advcl); adverbial > agent && is_to_infinitive(adverbial)) infinitive = adverbial;
      const auto* cue = allowed(kObject | kComplement | kClause);
      if (cue == nullptr || reading_.token(agent).upos == Upos::num || is_time(reading_, agent) || is_felt()) return false;
      const bool called = allowed(kObject | kClause) == nullptr;  // "was called at dawn by a man": nothing is called anything
      const bool empty = infinitive < 0 && clause < 0 && child_with_lemma_as() < 0;
      if (empty && (cue->allows(kPerson) || allowed(kObject) == nullptr) && !called) {  // "attacked by gunmen", "hostages held by rebels"
        set_speaker({agent, phrase_of(reading_, agent, verb_)});
        return find_that();
      }
      if (called && infinitive < 0 && clause < 0 && child_with_lemma_as() < 0 && child(Deprel::obj) < 0) return false;
      if (cue->allows(kText) && !is_text(reading_, agent)) return false;  // "The letter was found by an intern"
      set_speaker({agent, phrase_of(reading_, agent, verb_)});
      if (const auto mark = preposition_of(reading_, agent); mark == finding_.cue_words.end) finding_.cue_words.end = mark + 1;
      const bool addressee = allowed(kAddressee) != nullptr;  // "a lawmaker briefed by the agency": told, not said
      if (subject >= 0 && !is_expletive(subject) && !addressee) take(*cue, phrase_of(reading_, subject, verb_));
      else if (is_reduced_passive() && !addressee) take(*cue, phrase_of(reading_, reading_.token(verb_).head, verb_));
      if (clause >= 0) take(*cue, reach(clause));
      if (infinitive >= 0 && infinitive > verb_) take(*cue, reach(infinitive));
      if (infinitive < 0 && clause < 0 && allowed(kComplement) != nullptr) take_complement(agent);
      return !finding_.content.empty() || find_that();  // "were told by the chief executive, Otto Brandt, that"
    }
    return find_said_within(subject, clause) || find_called_within(subject, infinitive) || find_named_locally(subject) ||
           find_hearsay(subject, clause, infinitive);
  }

  // "The victim, named locally as Otto Lund, is in hospital": by people there, nobody in particular.
  bool find_named_locally(std::int32_t subject) {
    const auto lemma = reading_.lemma(verb_);
    const auto as = child_with_lemma_as(), next = finding_.cue_words.end;
    if ((lemma != "name" && lemma != "identify") || as < verb_ || next >= as || form(next) != "locally") return false;
    if (subject < 0 && is_reduced_passive()) subject = reading_.token(verb_).head;
    if (subject < 0 || subject > verb_) return false;
    auto words = phrase_of(reading_, subject, verb_);
    words.end = std::min(words.end, form(finding_.cue_words.begin - 1) == "," ? finding_.cue_words.begin - 1 : finding_.cue_words.begin);
    finding_.stance = Stance::rumours;
    finding_.content = {words, reach(as)};
    finding_.sources.push_back(public_source());
    return true;
  }

  // "In the ministry the report is called a fake", "In the indictment he is accused of fraud": the ministry, the indictment does.
  bool find_called_within(std::int32_t subject, std::int32_t complement) {
    const auto* cue = allowed(kComplement);
    if (cue == nullptr || cue->allows(kText) || allowed(kAddressee) != nullptr || subject < 0 || is_expletive(subject)) return false;
    if (reading_.lemma(verb_) == "order") return false;  // what was told then
    const auto body = body_or_text_in_front(reading_, verb_);
    if (body < 0 || subject < body) return false;
    if (complement > verb_ && is_to_infinitive(complement) && cue->stance != Stance::demands) return false;
    if (complement > verb_ && reading_.token(complement).upos == Upos::propn) return false;  // "In the novel he is called Otto"
    set_speaker({body, phrase_of(reading_, body, verb_)});
    if (complement > verb_) take(*cue, reach(complement));
    else take_complement(body);
    if (finding_.content.empty()) return false;
    finding_.content.insert(finding_.content.begin(), phrase_of(reading_, subject, verb_));
    return true;
  }

  // "In the ministry it was explained that", "It was reported in the press service that": the ministry explains; "In the letter it is
  // stated that": the letter does.
  bool find_said_within(std::int32_t subject, std::int32_t clause) {
    const auto* cue = allowed(kClause);
    const bool impersonal = subject >= 0 ? is_expletive(subject) : child(Deprel::expl) >= 0;
    auto body = cue == nullptr || !impersonal ? -1 : body_within(reading_, verb_);
    if (body < 0 && cue != nullptr && impersonal) body = body_or_text_in_front(reading_, verb_);
    if (body < 0) return false;
    auto words = phrase_of(reading_, body, verb_);
    for (auto i = body + 1; i < words.end; ++i)
      if (form(i) == "that") words.end = i;  // what is said, hung under the body
    set_speaker({body, words});
    if (clause < verb_) return find_that();
    take(*cue, reach(clause));
    return true;
  }

  // "is worried by the figures": who is worried feels it, whatever it is by (adjective_cues.cc).
  bool is_felt() const {
    const auto known = reading_.lexicon.adjectives.find(form(verb_));
    return known != reading_.lexicon.adjectives.end() && std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) {
             return std::find(cue.prepositions.begin(), cue.prepositions.end(), "by") != cue.prepositions.end();
           });
  }

  // "was urged to resign by his own party", "accused of dumping waste by residents": the agent closes the complement, which the tree hangs
  // it under; nobody resigns by a party.
  bool find_agent_behind_complement(std::int32_t subject, std::int32_t infinitive) {
    const auto* cue = allowed(kComplement);
    if (cue == nullptr || is_expletive(subject)) return false;
    auto what = infinitive > verb_ && is_to_infinitive(infinitive) ? infinitive : -1;
    for (const auto below : children_of(document_, verb_))
      if (what < 0 && below > verb_ && base_of(reading_.token(below).deprel) == Deprel::advcl)
        if (const auto mark = child_with(document_, below, Deprel::mark); mark == verb_ + 1 && is_of_complement(reading_.lemma(mark)))
          what = below;
    if (const auto state = child(Deprel::xcomp); what < 0 && is_what_it_is_called(state)) what = state;
    const auto as = what < 0 ? child_with_lemma_as() : -1;  // "touted as a rescue by the mayor"
    if (as > verb_ && is_noun(as) && preposition_of(reading_, as) == finding_.cue_words.end) what = as;
    else if (what < 0 ||
             (!is_what_it_is_called(what) && (reading_.token(what).upos != Upos::verb || reading_.token(what).feats.voice == Voice::pass)))
      return false;
    const auto agent = governed_by(reading_, what, "by");
    if (agent < what || !may_speak(reading_, agent) || is_time(reading_, agent) || reach(what).end != reach(agent).end) return false;
    const auto words = phrase_of(reading_, agent, verb_);
    const auto by = preposition_of(reading_, agent);
    set_speaker({agent, {std::max(words.begin, by + 1), words.end}});
    if (allowed(kAddressee) == nullptr) take(*cue, phrase_of(reading_, subject, verb_));  // "told to leave by the guards"
    take(*cue, {reach(what).begin, by});
    return true;
  }

  // "is considered [dangerous] by drivers", "was called [a farce] by critics".
  bool is_what_it_is_called(std::int32_t state) const {
    if (state < verb_ || reach(state).begin != finding_.cue_words.end || is_to_infinitive(state)) return false;
    return reading_.token(state).upos == Upos::adj || is_noun(state);
  }

  // "had been told the same by the family": whose "by" stands there; -1 for none.
  std::int32_t agent_behind(std::int32_t by) const {
    if (by + 1 >= reading_.sentence(verb_).end || form(by) != "by") return -1;
    const auto noun = reading_.token(by).head;
    return noun > by && preposition_of(reading_, noun) == by ? noun : -1;
  }

  // "accused by prosecutors [of taking bribes]", "praised by the jury [for his courage]": hung under the verb or under who does it.
  void take_complement(std::int32_t agent) {
    for (const auto above : {verb_, agent})
      for (const auto child : children_of(document_, above)) {
        const auto relation = base_of(reading_.token(child).deprel);
        const bool below = relation == Deprel::obl || relation == Deprel::advcl ||
                           (above == agent && (relation == Deprel::acl || (relation == Deprel::nmod && is_charge(child))));
        if (child < verb_ || child == agent || !below || is_time(reading_, child)) continue;
        const auto mark =
            preposition_of(reading_, child) >= 0 ? preposition_of(reading_, child) : child_with(document_, child, Deprel::mark);
        if (mark < verb_ || !is_of_complement(reading_.lemma(mark))) continue;
        take(*allowed(kComplement), reach(child));
        if (above == agent) finding_.speaker_words.end = std::min(finding_.speaker_words.end, reach(child).begin);
        return;
      }
  }

  // "was accused by his wife [of neglect]": not "by the mayor of Lund", nor by "a man of sixty".
  bool is_charge(std::int32_t noun) const {
    const auto lemma = reading_.lemma(verb_);
    return (lemma == "accuse" || lemma == "suspect") && reading_.token(noun).upos == Upos::noun && reading_.mention_at[noun] < 0 &&
           !is_time(reading_, noun) && kind_by_noun(reading_, noun) == nullptr;
  }

  bool is_of_complement(std::string_view mark) const {
    const bool blames = reading_.lemma(verb_) == "accuse" || reading_.lemma(verb_) == "suspect";
    return blames ? mark == "of" : mark == "as" || mark == "for";
  }

  // "was described by officials as".
  std::int32_t child_with_lemma_as() const {
    for (const auto below : children_of(document_, verb_))
      if (const auto mark = preposition_of(reading_, below); mark >= 0 && reading_.lemma(mark) == "as") return below;
    return -1;
  }

  // "is believed to have left", "it is rumoured that".
  bool find_hearsay(std::int32_t subject, std::int32_t clause, std::int32_t infinitive) {
    if (find_expected(subject, clause)) return true;
    if (allowed(kPassive) != nullptr && subject >= 0) return find_after_preposition();
    const auto* cue = allowed(kHearsay);
    if (cue == nullptr || is_unknown()) return false;
    if (find_let_known(*cue, clause)) return true;
    if (form(verb_) == "known" && clause < 0 && let_of() >= 0) {  // "let it be known through a spokesman that"
      set_speaker(speaker_of(reading_, let_of()));
      finding_.cue_words.begin = let_of();
      if (finding_.speaker >= 0 && find_that()) return true;
    }
    if (infinitive < 0)  // "is said to weigh": the infinitive read as an adverbial
      if (const auto adverbial = child(Deprel::advcl); adverbial > verb_ && is_to_infinitive(adverbial)) infinitive = adverbial;
    if (!cue->prepositions.empty() && (infinitive >= 0 || clause < verb_ || (subject >= 0 && !is_expletive(subject))))
      return false;                                                          // "is expected to rise", not "It is expected that"
    const bool raised = infinitive > verb_ && is_to_infinitive(infinitive);  // "it is said to weigh three kilos"
    const bool personal = subject >= 0 && (raised || !is_expletive(subject));
    if (!personal && clause < verb_ && find_around_hearsay(*cue, subject)) return true;
    const bool held = reading_.lemma(verb_) == "hold";                                                  // "was held accountable"
    if (const auto state = child(Deprel::xcomp); personal && !raised && !held && state == verb_ + 1) {  // "Four climbers are feared dead"
      take(*cue, phrase_of(reading_, subject, verb_));
      take(*cue, reach(state));
    } else if (raised) {
      if (personal) take(*cue, without_aside(phrase_of(reading_, subject, verb_)));
      take(*cue, up_to_semicolon(reach(infinitive)));
    } else if (clause >= 0 && clause > verb_ && !personal) {
      take(*cue, reach(clause));
    } else if (!(subject >= 0 && is_expletive(subject) && form(verb_) != "said" && find_that())) {  // "It is assumed in the capitals that"
      return false;
    }
    if (const auto there = there_before(); there >= 0 && raised) take(*cue, {there, there + 1});  // "There are thought to be ten"
    finding_.sources.push_back(public_source());
    return true;
  }

  // "It is expected that the law will pass", "It is hoped that": by nobody in particular; "is expected to pass" is the outlet's own word.
  bool find_expected(std::int32_t subject, std::int32_t clause) {
    const auto* cue = allowed(kClause);
    const auto lemma = reading_.lemma(verb_);
    if (cue == nullptr || (cue->stance != Stance::expects && lemma != "hope") ||
        !(subject >= 0 ? is_expletive(subject) : child(Deprel::expl) >= 0))
      return false;
    if (clause < verb_ || form(reach(clause).begin) != "that") return false;
    take(*cue, reach(clause));
    finding_.sources.push_back(public_source());
    return true;
  }

  // "is said [to be less sure]; reached by telephone, he laughed"
  TokenRange up_to_semicolon(TokenRange words) const {
    for (auto i = words.begin; i < words.end; ++i)
      if (form(i) == ";" && reading_.quote_at[i] < 0) return {words.begin, i};
    return words;
  }

  // "[Russia], which shares a border with it, is said to": what a clause between commas tells of it is not hearsay.
  TokenRange without_aside(TokenRange words) const {
    for (auto i = words.begin + 1; i + 1 < words.end; ++i)
      if (form(i) == "," && is_relative(reading_, i + 1)) return {words.begin, i};
    return words;
  }

  // "The pilot had slept, it is claimed", "Rents, it is feared, will rise": the sentence around it.
  bool find_around_hearsay(const CueReading& cue, std::int32_t subject) {
    const auto sentence = reading_.sentence(verb_);
    if (subject <= sentence.begin + 1 || subject > verb_ || form(subject) != "it" || form(subject - 1) != ",") return false;
    const TokenRange before{sentence.begin, subject - 1};
    const auto next = finding_.cue_words.end;
    const bool inserted = next + 1 < sentence.end && form(next) == ",";
    const bool closes = next >= sentence.end || is_punct(reading_, next) || is_time(reading_, next) || form(next) == "on";
    if (!closes || !(has_finite_verb(before) || (inserted && has_finite_verb({next, sentence.end})))) return false;
    take(cue, before);
    if (inserted) take(cue, {next + 1, sentence.end});
    finding_.sources.push_back(public_source());
    return true;
  }

  // "It is not known who let them in": nobody's word.
  bool is_unknown() const {
    return form(verb_) == "known" && (child_with_lemma(document_, verb_, "not") >= 0 || child_with_lemma(document_, verb_, "n't") >= 0);
  }

  std::int32_t let_of() const {
    const auto head = reading_.token(verb_).head;
    return head >= 0 && head < verb_ && (reading_.lemma(head) == "let" || reading_.lemma(head) == "make") ? head : -1;
  }

  // "The ministry let it be known that", "She makes it known that": whoever lets it be known says it.
  bool find_let_known(const CueReading& cue, std::int32_t clause) {
    const auto head = let_of();
    if (clause < verb_ || head < 0 || form(verb_) != "known") return false;
    set_speaker(speaker_of(reading_, head));
    if (finding_.speaker < 0) return false;
    take(cue, reach(clause));
    finding_.stance = Stance::states;
    finding_.cue_words.begin = head;
    return true;
  }

  bool find_active() {
    set_speaker(speaker_of(reading_, verb_));
    find_counted_speaker();
    find_inverted_speaker();
    find_phrase_before_speaker();
    find_speaker_before();
    find_inserted_inverted_speaker();
    if (quotes_before() && finding_.speaker > verb_) return true;
    const bool found = !finding_.content.empty() || find_as_much() || find_so() || find_behind_insertion() || find_clause() ||
                       find_question_behind() || find_infinitive() || find_found_in_quotes() || find_found_hard() || find_seen_in() ||
                       find_comment() || find_complement() || find_after_preposition() || find_around() || find_cleft() ||
                       find_called_what() || find_object() || find_relative_object() || find_behind_time() || find_light_object() ||
                       find_before_quoting() || find_what_is_told() || find_before_comma() || find_that() || find_the_same() ||
                       find_rest() || find_clause_by_order();
    if (!found) return finding_.speech && next_to_quote();
    find_speaker_of_participle();
    find_author_of_text();
    find_user_of_text();
    add_clause_before();
    add_clause_behind();
    add_joined_question();
    stop_before_semicolon();
    return true;
  }

  // "They had wanted it off the list; Athens no longer objects, an official said": he says what stands behind the semicolon.
  void stop_before_semicolon() {
    for (auto& piece : finding_.content) {
      if (piece.end > verb_) continue;
      for (auto i = piece.end - 1; i > piece.begin; --i) {
        if (form(i) != ";" || reading_.quote_at[i] >= 0) continue;
        if (has_finite_verb({i, piece.end})) piece.begin = i + 1;
        break;
      }
    }
  }
};

}  // namespace

namespace {

// "The army denied that it had shelled the town, as rebels had claimed": whoever denies it is whose word it is.
bool tells_what_is_denied(const AttributionReading& reading, std::int32_t verb) {
  const auto& token = reading.token(verb);
  if (token.deprel != Deprel::advcl || token.head < 0 || child_with_lemma(reading.document, verb, "as") < 0) return false;
  const auto outer = reading.token(token.head).head;
  if (outer < 0 || base_of(reading.token(token.head).deprel) != Deprel::ccomp) return false;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, outer));
  return known != reading.lexicon.verbs.end() &&
         std::any_of(known->second.begin(), known->second.end(), [](const auto& cue) { return cue.stance == Stance::denies; });
}

// "to “pursue other interests”, as the bank put it at the time": what is put is what stands before.
bool is_put_so(const AttributionReading& reading, std::int32_t verb) {
  const auto next = verb + 1;
  if (next >= reading.sentence(verb).end || form(reading, next) != "it") return false;
  if (reading.lemma(verb) != "put") return false;
  const auto as = child_with_lemma(reading.document, verb, "as");
  return as >= 0 && as < verb;
}

// "The war is lost, as the premier put it."
void find_as_clause(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto& token = reading.token(verb);
  if (token.deprel != Deprel::advcl || token.head < 0 || !reading.lexicon.as_verbs.contains(lemma_of_verb(reading, verb))) return;
  const auto as = child_with_lemma(reading.document, verb, "as");
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (as < 0 || subject < 0) return;
  Finding finding;
  finding.cue = verb;
  const bool particle = child_with(reading.document, verb, Deprel::compound_prt) == verb + 1;  // "as she spelled [out]"
  finding.cue_words = {verb, particle ? verb + 2 : verb + 1};
  finding.stance = Stance::states;
  finding.speech = true;
  set_speaker(finding, reading, subject, verb);
  append_without(reading.reach[token.head], reading.reach[verb], finding.content);
  out.push_back(std::move(finding));
}

}  // namespace

bool find_verb_cue_by(const AttributionReading& reading, std::int32_t verb, const CueReadings& readings, Finding& out) {
  return VerbCue(reading, verb, readings).find(out);
}

void find_verb_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (tells_what_is_denied(reading, verb)) return;
  if (is_put_so(reading, verb)) {
    const auto before = out.size();
    find_as_by_order(reading, verb, out);
    return out.size() > before ? void() : find_as_clause(reading, verb, out);
  }
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) return find_as_clause(reading, verb, out);
  Finding finding;
  if (find_verb_cue_by(reading, verb, known->second, finding)) out.push_back(std::move(finding));
  else find_as_clause(reading, verb, out);
}

}  // namespace hearsay
