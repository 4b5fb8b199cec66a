// Names by the noun that describes them behind their comma: "Calor, the heat-pump maker,", "Le Matin, a Geneva daily,".
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

constexpr std::int32_t kApposition = 6;  // tokens of "the heat-pump maker" behind a name

// "a", "the"; "Norway's".
bool leads_description(const Linking& work, std::int32_t first) {
  return work.token(first).upos == Upos::det || (is_capitalised(work, first) && is_form(work, first + 1, first, "'s"));
}

// "according to Fenwick, a mortgage lender.", "Novadyn, a biotech firm based in Leiden,": the noun that an article leads behind the name's
// comma, in the singular; -1 for none.
std::int32_t describing_noun(const Linking& work, TokenRange name) {
  const auto first = name.end + 1;
  if (!is_form(work, name.end, name.begin, ",") || !same_sentence(work, first, name.begin) || !leads_description(work, first)) return -1;
  for (auto i = first + 1; i < first + 1 + kApposition; ++i) {
    const bool inside = same_sentence(work, i, name.begin);
    const auto upos = inside ? work.token(i).upos : Upos::punct;
    const bool describes = upos == Upos::verb && work.token(i).feats.verb_form == VerbForm::part;  // "a firm based in Leiden"
    const bool closes = !inside || form(work, i) == "." || form(work, i) == ";" || form(work, i) == "," || upos == Upos::adp || describes ||
                        form(work, i) == "that" || form(work, i) == "which";
    if (closes) return i > first + 1 && work.token(i - 1).feats.number != Number::plur ? i - 1 : -1;
    if (upos == Upos::verb || upos == Upos::aux) return -1;
  }
  return -1;
}

}  // namespace

bool ends_body_noun(const Linking& work, std::int32_t token) {
  if (token < 0 || work.token(token).feats.number == Number::plur) return false;
  return work.in(token, kMaker) || ends_one_of(work, token, EntityKind::organisation);
}

bool is_described_as_body(const Linking& work, TokenRange name) {
  const auto noun = describing_noun(work, name);
  if (noun < 0) return false;
  if (is_form(work, noun + 1, noun, ",")) return ends_body_noun(work, noun);
  return ends_one_of(work, noun, EntityKind::organisation);  // "a miner from Leeds" is a person
}

bool is_described_as_body_alone(const Linking& work, TokenRange name) {
  const auto noun = describing_noun(work, name);
  return noun >= 0 && ends_one_of(work, noun, EntityKind::organisation) && !work.in(noun, kMaker);
}

bool is_described_as_person(const Linking& work, TokenRange name) {
  const auto noun = describing_noun(work, name);
  return noun >= 0 && ends_one_of(work, noun, EntityKind::person) && !work.in(noun, kMaker) && !class_ending_at(work, noun)->leader;
}

bool is_described_as_medium(const Linking& work, TokenRange name) {
  const auto noun = describing_noun(work, name);
  if (noun < 0 || is_form(work, noun + 1, noun, "of") || place_at(work, name) != nullptr) return false;  // "Sverdlovsk, the site of a leak"
  return ends_outlet_noun(work, noun) || work.in(noun, kOutletAdjective);  // "daily", whatever the tagger says
}

}  // namespace hearsay
