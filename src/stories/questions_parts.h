// The parts that an answer is put together from; used by questions_*.cc alone.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "stories/questions.h"

namespace hearsay {

// A claim that bears on the question.
struct Item {
  std::size_t claim;
  Bears bears;
};

// Each origin of these claims with its heaviest claim, those of one interest halved again and again; heaviest first.
std::vector<Evidence> weigh(const std::vector<StoredClaim>& claims, const std::vector<Item>& items, const Around& around, Day as_of,
                            std::vector<std::string>* notes);
double weight_of(const std::vector<Evidence>& evidence);  // of all of it

// The values for the slot that is asked for, as the claims for it tell them.
std::vector<AnswerValue> values_of(const Question& question, const std::vector<StoredClaim>& claims, const std::vector<Item>& ayes,
                                   const Around& around, const Standins& standins, Day as_of);

// What nobody says, in fixed words.
std::vector<std::string> gaps_of(const Question& question, const Answer& answer, const std::vector<StoredClaim>& claims,
                                 const Standins& standins, const Around& around);

}  // namespace hearsay
