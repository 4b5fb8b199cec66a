#include <algorithm>

#include "attribution/cues.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kNearSpeaker = 12, kNearThat = 25;  // tokens between a cue and its source or its content where the tree fails
constexpr int kLeftOfVerb = 6;                    // auxiliaries and adverbs before a verb that belong to the cue

class VerbCue {
 public:
  VerbCue(const AttributionReading& reading, std::int32_t verb, const CueReadings& readings)
      : reading_(reading), document_(reading.document), verb_(verb) {
    for (const auto& cue : readings)
      if (fits(cue)) cues_.push_back(&cue);
  }

  bool find(Finding& out) {
    if (cues_.empty()) return false;
    finding_.cue = verb_;
    finding_.cue_words = verb_group();
    if (is_manner_of_source() || is_declined()) return false;
    passive_ = is_passive(reading_, verb_) || is_reduced_passive();
    finding_.speech = allowed(kSpeech) != nullptr;
    const bool found = passive_ ? find_passive() : find_active();
    if (found) out = std::move(finding_);
    return found;
  }

 private:
  // Particle and object that the entry asks for are there; negation where it only counts with one.
  bool fits(const CueReading& cue) {
    if (!cue.particle.empty()) {
      const auto particle = child_with_lemma(document_, verb_, cue.particle);
      if (particle < 0 || has_modal()) return false;  // "the search would go on"
      end_ = std::max(end_, particle == verb_ + 1 ? particle + 1 : 0);
    }
    if (!cue.object.empty()) {
      const auto object = child_with_lemma(document_, verb_, cue.object);
      if (object < 0 || base_of(reading_.token(object).deprel) != Deprel::obj) return false;
      if (cue.allows(kComplement)) return true;  // "put the toll at nine"
      end_ = std::max(end_, object + 1);
      light_object_ = object;
    }
    return !cue.allows(kNegated) || child_with_lemma(document_, verb_, "not") >= 0 || child_with_lemma(document_, verb_, "n't") >= 0;
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
      out.begin = i;
    }
    return out;
  }

  // "comments made by the minister": a participle behind its noun.
  bool is_reduced_passive() const {
    const auto& token = reading_.token(verb_);
    return token.deprel == Deprel::acl && !is_present_participle(reading_, verb_) && token.feats.verb_form == VerbForm::part;
  }

  bool is_to_infinitive(std::int32_t clause) const {
    const auto mark = child_with(document_, clause, Deprel::mark);
    return mark >= 0 && reading_.lemma(mark) == "to";
  }

  void set_speaker(Subject speaker) {
    finding_.speaker = speaker.head;
    finding_.speaker_words = speaker.words;
  }

  // "a document seen by Reuters", "was quoted by TASS as saying", "who asked not to be named": they tell of a source, not of what it says.
  bool is_manner_of_source() const {
    const auto lemma = reading_.lemma(verb_);
    const bool quoting = lemma == "quote" || lemma == "cite";
    if ((quoting && is_passive(reading_, verb_)) || (is_reduced_passive() && reading_.lexicon.relay_participles.contains(lemma)))
      return true;
    const auto clause = child(Deprel::xcomp);
    if (clause >= 0 && reading_.lexicon.withheld.contains(reading_.lemma(clause))) return true;  // "wished to remain anonymous"
    for (const auto below : clause >= 0 ? children_of(document_, clause) : std::span<const std::int32_t>{})
      if (reading_.token(below).deprel == Deprel::xcomp && reading_.lexicon.withheld.contains(reading_.lemma(below))) return true;
    return clause >= 0 && reading_.lexicon.withheld_verbs.contains(reading_.lemma(clause)) &&
           child_with_lemma(document_, clause, "be") >= 0;
  }

  // ---- passive

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
      if (subject >= 0 && !is_expletive(subject)) take(*cue, phrase_of(reading_, subject, verb_));
      else if (is_reduced_passive()) take(*cue, phrase_of(reading_, reading_.token(verb_).head, verb_));
      if (clause >= 0) take(*cue, reach(clause));
      if (infinitive >= 0 && infinitive > verb_) take(*cue, reach(infinitive));
      return !finding_.content.empty();
    }
    return find_hearsay(subject, clause, infinitive);
  }

  bool is_expletive(std::int32_t token) const {
    return reading_.lemma(token) == "it" && base_of(reading_.token(token).deprel) != Deprel::obj;
  }

  // "is believed to have left", "it is rumoured that".
  bool find_hearsay(std::int32_t subject, std::int32_t clause, std::int32_t infinitive) {
    if (allowed(kPassive) != nullptr && subject >= 0) return find_after_preposition();
    const auto* cue = allowed(kHearsay);
    if (cue == nullptr) return false;
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

  // ---- active

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

  // "“The cause is not known,” said O'Neill, on what was his first day": the quotation is all of it.
  bool quotes_before() const {
    const auto before = finding_.cue_words.begin - 1;
    return finding_.speech && before >= 0 && reading_.quote_at[before] >= 0 && reading_.quote_at[before] != reading_.quote_at[verb_];
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

  // "..., said Peskov": a subject behind its verb that was read as an object.
  void find_inverted_speaker() {
    if (!finding_.speech) return;
    const auto object = child(Deprel::obj);
    if (object <= verb_ || reach(object).begin != verb_ + 1) return;
    if (reading_.token(object).upos != Upos::propn && !(quotes_before() && is_nominal(reading_, object))) return;
    const bool own = finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_;
    if (own || verb_ == reading_.sentence(verb_).begin) return;
    const auto before = form(verb_ - 1);
    if (before != "," && reading_.quote_at[verb_ - 1] < 0) return;
    set_speaker({object, phrase_of(reading_, object, verb_)});
    inverted_ = object;
  }

  // "Kim and Putin, said spokesman Peskov, will meet": verb and subject between two commas.
  void find_inserted_inverted_speaker() {
    const auto sentence = reading_.sentence(verb_);
    const auto begin = finding_.cue_words.begin, first = finding_.cue_words.end;
    if (!finding_.speech || allowed(kAddressee) != nullptr || begin <= sentence.begin || form(begin - 1) != ",") return;
    auto end = first;
    while (end < sentence.end && end < first + kNearSpeaker && !is_punct(reading_, end) && !is_verbal(end)) ++end;
    if (end == first || end >= sentence.end || form(end) != "," || reading_.quote_at[end] != reading_.quote_at[verb_]) return;
    const auto head = head_of(document_, {first, end});
    if (head < 0 || !is_nominal(reading_, head) || reading_.token(first).upos == Upos::adp || reading_.token(first).upos == Upos::adv)
      return;
    if (!has_verb({end, sentence.end})) return;
    set_speaker({head, {first, end}});
    finding_.content.clear();
    inverted_ = head;
    const TokenRange before{sentence.begin, begin - 1};
    take(*allowed(kSpeech), before);
    // "said Alan Baker, a longtime adviser": what follows a whole clause tells of the speaker
    const auto next = reading_.token(end + 1 < sentence.end ? end + 1 : end).upos;
    const bool goes_on = next == Upos::cconj || next == Upos::aux || next == Upos::verb;
    if (goes_on || !has_finite_verb(before)) take(*allowed(kSpeech), {end + 1, sentence.end});
  }

  // "The army, the minister said, is ready": a subject that was hung elsewhere stands between a comma or a quote and the verb.
  void find_speaker_before() {
    if (!finding_.speech || !is_finite(reading_, verb_) || reading_.token(verb_).deprel == Deprel::acl_relcl) return;
    if (finding_.speaker >= 0 && reading_.token(finding_.speaker).head == verb_) return;
    const auto end = finding_.cue_words.begin, first = reading_.sentence(verb_).begin;
    auto begin = end;
    while (begin > first && begin > end - kNearSpeaker && !is_punct(reading_, begin - 1) && !is_verbal(begin - 1)) --begin;
    if (begin == end || begin == first || !is_punct(reading_, begin - 1)) return;
    const auto head = head_of(document_, {begin, end});
    if (head < 0 || !is_nominal(reading_, head) || preposition_of(reading_, head) >= 0 || reading_.token(begin).upos == Upos::cconj) return;
    set_speaker({head, {begin, end}});
    loose_speaker_ = true;
  }

  bool is_verbal(std::int32_t token) const {
    const auto upos = reading_.token(token).upos;
    return upos == Upos::verb || upos == Upos::aux || upos == Upos::sconj || upos == Upos::cconj;
  }

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
      take(*cue, reach(child));
      found = true;
    }
    return found;
  }

  bool find_infinitive() {
    auto clause = child(Deprel::xcomp);
    if (clause < 0 && allowed(kGerund) != nullptr)  // "denied losing it", with the participle read as an adverbial
      if (const auto adverbial = child(Deprel::advcl); adverbial == verb_ + 1) clause = adverbial;
    if (clause < 0 || clause < verb_) return false;
    const bool object = child(Deprel::obj) >= 0 && light_object_ < 0;
    if (object) return false;
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

  bool leads_complement(std::int32_t child, std::int32_t mark) const {
    if (mark < 0) mark = child_with(document_, child, Deprel::mark);
    if (mark < 0) return false;
    const auto lemma = reading_.lemma(mark);
    const auto& own = allowed(kComplement)->prepositions;
    return lemma == "as" || lemma == "of" || lemma == "for" || lemma == "to" || lemma == "with" ||
           (!own.empty() && own.front() == "at" && lemma == "at");
  }

  std::int32_t object_of_verb() const {
    auto object = child(Deprel::obj);
    if (object < 0) object = child(Deprel::iobj);
    return object == light_object_ || object == inverted_ || object < verb_ ? -1 : object;
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
            if (other > child && reading_.token(other).deprel == Deprel::xcomp) content.end = std::max(content.end, reach(other).end);
          take(*cue, content);
          return true;
        }
    return false;
  }

  // A bare "he said" between two commas.
  bool is_inserted() const {
    if (finding_.speaker_words.empty() || !is_finite(reading_, verb_)) return false;
    const auto begin = std::min(finding_.speaker_words.begin, finding_.cue_words.begin);
    const auto end = std::max(finding_.speaker_words.end, finding_.cue_words.end);
    const auto sentence = reading_.sentence(verb_);
    return begin > sentence.begin && end < sentence.end && form(begin - 1) == "," && form(end) == "," && end - begin < kNearSpeaker;
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
    if (object_of_verb() >= 0 && allowed(kAddressee) == nullptr && allowed(kObject) != nullptr) return false;  // "; the ministry denied that"
    if (inserted)
      while (is_nominal(reading_, head) && reading_.token(head).head >= 0) head = reading_.token(head).head;
    const auto before = finding_.content.size();
    std::vector<TokenRange> pieces;
    auto hole = reach(verb_);
    if (loose_speaker_) hole.begin = std::min(hole.begin, finding_.speaker_words.begin);
    append_without(reach(head), hole, pieces);
    for (const auto piece : pieces)
      if (!trimmed(reading_, piece).empty()) take(*allowed(kSpeech), piece);
    return finding_.content.size() > before;
  }

  bool find_object() {
    const auto object = object_of_verb();
    if (object < 0) return false;
    const auto* cue = allowed(kObject);
    if (cue != nullptr && cue->allows(kText) && !text_speaks()) cue = nullptr;
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

  bool text_speaks() const {
    if (finding_.speaker < 0) return false;
    const auto kind = reading_.lexicon.kinds.find(reading_.lemma(finding_.speaker));
    return kind != reading_.lexicon.kinds.end() && kind->second == SourceKind::document;
  }

  // "declined to say how", "refused to confirm": one cue, the declining.
  bool is_declined() const {
    const auto head = reading_.token(verb_).head;
    if (head < 0 || reading_.token(verb_).deprel != Deprel::xcomp || !is_to_infinitive(verb_)) return false;
    const auto known = reading_.lexicon.verbs.find(reading_.lemma(head));
    return known != reading_.lexicon.verbs.end() &&
           std::any_of(known->second.begin(), known->second.end(),
                       [](const CueReading& cue) { return cue.stance == Stance::declines && cue.allows(kInfinitive); });
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

  bool has_finite_verb(TokenRange range) const {
    for (auto i = range.begin; i < range.end; ++i)
      if ((reading_.token(i).upos == Upos::verb || reading_.token(i).upos == Upos::aux) && is_finite(reading_, i)) return true;
    return false;
  }

  bool has_verb(TokenRange range) const {
    return std::any_of(document_.tokens.begin() + range.begin, document_.tokens.begin() + range.end,
                       [](const Token& token) { return token.upos == Upos::verb || token.upos == Upos::aux; });
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

  const AttributionReading& reading_;
  const Document& document_;
  std::int32_t verb_;
  std::vector<const CueReading*> cues_;
  Finding finding_;
  std::int32_t light_object_ = -1, inverted_ = -1, end_ = 0;
  bool passive_ = false, loose_speaker_ = false;
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
