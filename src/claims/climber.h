// The steps of a climb, one for each way in which a clause or noun hangs on another: climb.cc has those of clauses, climb_adverbials.cc of
// adverbial ones, climb_nouns.cc of nouns and what hangs on them. Only these three files include it.
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/climb.h"
#include "claims/effects.h"
#include "claims/mood.h"

namespace hearsay {

// The governor's modality passes, its denial does not: "without reading it he signed", "did not leave, saying ...".
inline Effect modality_alone() {
  Effect out;
  out.construction = kAside;
  out.negated = {Certainty::certain, false};
  return out;
}

// What a word that is not listed says of its complement: denied, it leaves it open.
inline Effect weak() {
  Effect out;
  out.construction = kUnderDenial;
  out.negated = {Certainty::unknown, false};
  return out;
}

class Climber {
 public:
  // `is_said`: the predicate is a noun for an act of speaking, and to reject a demand does not undo the demand.
  Climber(const Reading& reading, bool is_said)
      : document_(reading.document), lexicon_(reading.lexicon), reading_(reading), is_said_(is_said) {}

  Climb climb(std::int32_t predicate, std::int32_t carrier);

 private:
  enum class Step { up, stop };

  const Token& token(std::int32_t index) const { return document_.tokens[index]; }
  const Effect& construction(std::string_view name) const { return construction_named(lexicon_, name); }
  bool is_setting(std::int32_t noun) const;
  // "it is unclear who fired": only who did it is left open.
  bool takes_for_granted(const Effect& effect, std::int32_t clause) const {
    return effect.affirmed.certainty == Certainty::unknown && !effect.presupposes && asks_about_fact(document_, lexicon_, clause);
  }
  // "whether he came"; "whether to come" lies ahead.
  Effect open(std::int32_t clause) const {
    auto out = construction("open");
    if (form_of_complement(document_, clause) == "+to") out.tense = ClaimTense::future;
    return out;
  }
  bool is_ranked(std::int32_t noun) const;
  bool is_shifted(std::int32_t clause) const;

  void push(std::int32_t governor, const Effect& effect) { out_.rungs.push_back({governor, effect, true, true}); }
  Step stop(bool states) {
    out_.states = out_.states && states;
    return Step::stop;
  }
  Step stop_under(const Effect& effect) {
    out_.setting = effect;
    return stop(false);
  }

  Step step(std::int32_t at);
  Step from_clause(std::int32_t at);
  Step from_conjunct(std::int32_t at);
  Step from_adverbial(std::int32_t at);
  Step from_infinitive(std::int32_t at);
  Step from_subject_clause(std::int32_t at);
  Step from_noun_clause(std::int32_t at);
  Step from_relative(std::int32_t at);
  Step from_complement(std::int32_t at);
  Step from_event_noun(std::int32_t at);

  const Document& document_;
  const EventLexicon& lexicon_;
  const Reading& reading_;
  bool is_said_;
  Climb out_;
};

}  // namespace hearsay
