// Names by the noun that describes them, behind their comma or before it: "Calor, the heat-pump maker,", "Le Matin, a Geneva daily,",
// "Their minister, Eppo Bruins,", "Administrators Cole Birkett".
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

constexpr std::int32_t kApposition = 6;  // tokens of "the heat-pump maker" behind a name

// "a", "the"; "Norway's", "Tom Hardy's", "his".
bool leads_description(const Linking& work, std::int32_t first) {
  const Token& word = work.token(first);
  if (word.upos == Upos::det || (word.upos == Upos::pron && word.deprel == Deprel::nmod_poss)) return true;
  if (!is_capitalised(work, first)) return false;
  const bool two = same_sentence(work, first + 1, first) && is_capitalised(work, first + 1) && is_form(work, first + 2, first, "'s");
  return two || is_form(work, first + 1, first, "'s");
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
                        form(work, i) == "that" || form(work, i).starts_with("wh") || form(work, i) == ")";
    if (closes) return i > first + 1 && work.token(i - 1).feats.number != Number::plur ? i - 1 : -1;
    if (upos == Upos::verb || upos == Upos::aux) return -1;
  }
  return -1;
}

bool is_closed(const Linking& work, TokenRange name) {
  return is_form(work, name.end, name.begin, ",") || is_form(work, name.end, name.begin, ".") || !same_sentence(work, name.end, name.begin);
}

// "his rival, Chen Rui,".
bool is_rival_of_person(const Linking& work, std::int32_t noun) {
  const auto& lemma = work.token(noun).lemma;
  if (lemma != "rival" && lemma != "champion" && lemma != "campaigner") return false;
  for (const auto* word : {"his", "her", "His", "Her"})
    if (is_form(work, noun - 1, noun, word)) return true;
  return false;
}

}  // namespace

// "Administrators Cole Birkett refused": trades in the plural, and one name behind them that is no list of persons.
bool follows_partnership(const Linking& work, TokenRange name) {
  const auto noun = name.begin - 1;
  if (name.end - name.begin != 2 || !same_sentence(work, noun, name.begin) || !work.tells(noun, kPartnership)) return false;
  if (work.token(noun).feats.number != Number::plur || work.token(noun).upos != Upos::noun) return false;
  return !is_form(work, name.end, name.begin, "and") && !is_form(work, name.end, name.begin, ",") &&
         child_with(work.document, head_of(work.document, name), Deprel::conj) < 0;
}

// "Banque Scheldt", "Team Aurora".
bool begins_as_body(const Linking& work, TokenRange name) {
  return name.end - name.begin > 1 && work.lexicon.tells(work.form_hash(name.begin), kBodyFirst) && is_capitalised(work, name.begin);
}

// "Their education minister, Eppo Bruins,", "The chairman of the committee for defence, Pavol Rehak,": a person's post beside two words
// that are no body's.
bool is_beside_person(const Linking& work, TokenRange name) {
  if (name.end - name.begin != 2 || !is_form(work, name.begin - 1, name.begin, ",") || !is_closed(work, name)) return false;
  if (ends_as_firm(work, name) || has_body_shape(work, name) || work.in(name.end - 1, kPlaceThing)) return false;
  for (auto token = name.begin; token < name.end; ++token)
    if (class_of_word(work, token) != nullptr || form(work, token).size() < 3) return false;
  const auto head = head_of(work.document, name);
  const auto noun = work.token(head).deprel == Deprel::appos ? work.token(head).head : name.begin - 2;
  return noun >= 0 && noun < name.begin && same_sentence(work, noun, name.begin) && ends_one_of(work, noun, EntityKind::person) &&
         (!work.in(noun, kMaker) || is_rival_of_person(work, noun));
}

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
  return noun >= 0 && ends_one_of(work, noun, EntityKind::person) && (!work.in(noun, kMaker) || !ends_as_firm(work, name)) &&
         !class_ending_at(work, noun)->leader;
}

bool is_described_as_medium(const Linking& work, TokenRange name) {
  const auto noun = describing_noun(work, name);
  if (noun < 0 || is_form(work, noun + 1, noun, "of") || place_at(work, name) != nullptr) return false;  // "Sverdlovsk, the site of a leak"
  return ends_outlet_noun(work, noun) || work.in(noun, kOutletAdjective);  // "daily", whatever the tagger says
}

}  // namespace hearsay
