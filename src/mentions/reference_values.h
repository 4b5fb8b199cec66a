// Values that features of antecedents share. Internal to mentions.
#pragma once

#include <algorithm>
#include <string_view>

#include "document/names.h"
#include "mentions/coreference_salience.h"

namespace hearsay {

// Up to `most`, which is 9 at most.
inline std::string_view digit(std::int32_t number, std::int32_t most) {
  constexpr std::string_view kDigits = "0123456789";
  return kDigits.substr(static_cast<std::size_t>(std::clamp(number, 0, most)), 1);
}

inline std::int32_t paragraph_of(const Linking& work, std::int32_t token) {
  return work.document.sentences[static_cast<std::size_t>(work.token(token).sentence)].paragraph;
}

inline std::string_view role_of(const Linking& work, std::int32_t token) {
  const Token& word = work.token(token);
  if (word.deprel == Deprel::nmod_poss) return "possessor";
  if (word.deprel == Deprel::nsubj_pass) return "passive subject";
  if (word.deprel == Deprel::obl_agent) return "agent";
  switch (base_of(word.deprel)) {
    case Deprel::nsubj: return "subject";
    case Deprel::obj: return "object";
    case Deprel::iobj: return "object";
    case Deprel::obl: return "oblique";
    case Deprel::nmod: return "modifier";
    case Deprel::appos: return "apposition";
    case Deprel::conj: return "joined";
    case Deprel::root: return "root";
    default: return "other";
  }
}

}  // namespace hearsay
