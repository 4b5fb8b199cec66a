#include "document/names.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hearsay {
namespace {

// One table an enumeration, in the order of its members.
constexpr std::string_view kUpos[] = {"_",   "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
                                      "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::string_view kDeprel[] = {
    "_",          "root",     "acl",       "acl:relcl",    "advcl",         "advcl:relcl",  "advmod",     "amod",        "appos",
    "aux",        "aux:pass", "case",      "cc",           "cc:preconj",    "ccomp",        "clf",        "compound",    "compound:prt",
    "conj",       "cop",      "csubj",     "csubj:pass",   "csubj:outer",   "dep",          "det",        "det:predet",  "discourse",
    "dislocated", "expl",     "expl:pass", "fixed",        "flat",          "flat:foreign", "goeswith",   "iobj",        "list",
    "mark",       "nmod",     "nmod:desc", "nmod:poss",    "nmod:unmarked", "nsubj",        "nsubj:pass", "nsubj:outer", "nummod",
    "obj",        "obl",      "obl:agent", "obl:unmarked", "orphan",        "parataxis",    "punct",      "reparandum",  "vocative",
    "xcomp"};
constexpr std::string_view kTimeType[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::string_view kBound[] = {"exact", "about", "at_least", "at_most"};
constexpr std::string_view kEntityKind[] = {"person", "organisation", "government", "outlet", "place",
                                            "group",  "product",      "event",      "other"};
constexpr std::string_view kMentionForm[] = {"name", "nominal", "pronoun"};
constexpr std::string_view kSourceKind[] = {"person", "office", "unnamed", "government", "organisation", "outlet", "document", "public"};
constexpr std::string_view kStance[] = {"states",  "asserts",   "confirms", "denies",  "declines", "doubts",
                                        "warns",   "threatens", "promises", "accuses", "demands",  "asks",
                                        "expects", "suggests",  "believes", "admits",  "reports",  "rumours"};
constexpr std::string_view kSpeech[] = {"none", "direct", "indirect", "mixed"};
constexpr std::string_view kCertainty[] = {"certain", "probable", "possible", "unknown"};
constexpr std::string_view kPolarity[] = {"positive", "negative"};
constexpr std::string_view kClaimTense[] = {"past", "present", "future"};
constexpr std::string_view kPlaceRole[] = {"at", "from", "to", "via"};

template <class Enum, std::size_t N>
std::optional<Enum> find_in(const std::string_view (&names)[N], std::string_view name) {
  const auto found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Enum>(found - std::begin(names));
}

}  // namespace

std::string_view name_of(Upos value) { return kUpos[static_cast<std::size_t>(value)]; }
std::string_view name_of(Deprel value) { return kDeprel[static_cast<std::size_t>(value)]; }
std::string_view name_of(TimeType value) { return kTimeType[static_cast<std::size_t>(value)]; }
std::string_view name_of(Bound value) { return kBound[static_cast<std::size_t>(value)]; }
std::string_view name_of(EntityKind value) { return kEntityKind[static_cast<std::size_t>(value)]; }
std::string_view name_of(MentionForm value) { return kMentionForm[static_cast<std::size_t>(value)]; }
std::string_view name_of(SourceKind value) { return kSourceKind[static_cast<std::size_t>(value)]; }
std::string_view name_of(Stance value) { return kStance[static_cast<std::size_t>(value)]; }
std::string_view name_of(Speech value) { return kSpeech[static_cast<std::size_t>(value)]; }
std::string_view name_of(Certainty value) { return kCertainty[static_cast<std::size_t>(value)]; }
std::string_view name_of(Polarity value) { return kPolarity[static_cast<std::size_t>(value)]; }
std::string_view name_of(ClaimTense value) { return kClaimTense[static_cast<std::size_t>(value)]; }
std::string_view name_of(PlaceRole value) { return kPlaceRole[static_cast<std::size_t>(value)]; }

std::optional<Upos> upos_named(std::string_view name) { return find_in<Upos>(kUpos, name); }
std::optional<EntityKind> entity_kind_named(std::string_view name) { return find_in<EntityKind>(kEntityKind, name); }
std::optional<SourceKind> source_kind_named(std::string_view name) { return find_in<SourceKind>(kSourceKind, name); }
std::optional<Stance> stance_named(std::string_view name) { return find_in<Stance>(kStance, name); }
std::optional<Certainty> certainty_named(std::string_view name) { return find_in<Certainty>(kCertainty, name); }
std::optional<Polarity> polarity_named(std::string_view name) { return find_in<Polarity>(kPolarity, name); }
std::optional<ClaimTense> claim_tense_named(std::string_view name) { return find_in<ClaimTense>(kClaimTense, name); }
std::optional<TimeType> time_type_named(std::string_view name) { return find_in<TimeType>(kTimeType, name); }
std::optional<Bound> bound_named(std::string_view name) { return find_in<Bound>(kBound, name); }
std::optional<Speech> speech_named(std::string_view name) { return find_in<Speech>(kSpeech, name); }
std::optional<PlaceRole> place_role_named(std::string_view name) { return find_in<PlaceRole>(kPlaceRole, name); }

Deprel deprel_named(std::string_view name) {
  if (const auto exact = find_in<Deprel>(kDeprel, name)) return *exact;
  return find_in<Deprel>(kDeprel, name.substr(0, name.find(':'))).value_or(Deprel::dep);
}

Deprel base_of(Deprel value) {
  static const auto bases = [] {
    std::array<Deprel, std::size(kDeprel)> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = *find_in<Deprel>(kDeprel, kDeprel[i].substr(0, kDeprel[i].find(':')));
    return out;
  }();
  return bases[static_cast<std::size_t>(value)];
}

namespace {

constexpr std::string_view kTense[] = {"", "Past", "Pres", "Fut", "Imp", "Pqp"};
constexpr std::string_view kMood[] = {"", "Ind", "Imp", "Sub", "Cnd"};
constexpr std::string_view kVerbForm[] = {"", "Fin", "Inf", "Part", "Ger"};
constexpr std::string_view kVoice[] = {"", "Act", "Pass"};
constexpr std::string_view kNumber[] = {"", "Sing", "Plur"};
constexpr std::string_view kDegree[] = {"", "Pos", "Cmp", "Sup"};
constexpr std::string_view kPronType[] = {"", "Prs", "Art", "Dem", "Ind", "Int", "Rel", "Neg", "Tot", "Rcp", "Exc"};
constexpr std::string_view kCase[] = {"", "Nom", "Acc", "Gen"};
constexpr std::string_view kGender[] = {"", "Masc", "Fem", "Neut"};
constexpr std::string_view kNumType[] = {"", "Card", "Ord", "Mult", "Frac"};

void set_feature(Features& out, std::string_view key, std::string_view value) {
  const auto pick = [&](auto& field, const auto& names) {
    using Enum = std::remove_reference_t<decltype(field)>;
    if (const auto found = find_in<Enum>(names, value)) field = *found;
  };
  if (key == "Tense") pick(out.tense, kTense);
  else if (key == "Mood") pick(out.mood, kMood);
  else if (key == "VerbForm") pick(out.verb_form, kVerbForm);
  else if (key == "Voice") pick(out.voice, kVoice);
  else if (key == "Number") value == "Ptan" ? static_cast<void>(out.number = Number::plur) : pick(out.number, kNumber);  // "scissors"
  else if (key == "Person")
    out.person = value.size() == 1 && value[0] >= '0' && value[0] <= '3' ? static_cast<std::uint8_t>(value[0] - '0') : 0;
  else if (key == "Degree") pick(out.degree, kDegree);
  else if (key == "PronType") pick(out.pron_type, kPronType);
  else if (key == "Case") pick(out.grammatical_case, kCase);
  else if (key == "Gender") pick(out.gender, kGender);
  else if (key == "NumType") pick(out.num_type, kNumType);
  else if (key == "Definite") (value == "Def" ? out.definite : out.indefinite) = true;
  else if (key == "Poss") out.possessive = true;
  else if (key == "Reflex") out.reflexive = true;
  else if (key == "Polarity") out.negative = value == "Neg";
  else if (key == "Abbr") out.abbreviation = true;
}

}  // namespace

Features features_of(std::string_view ud) {
  Features out;
  while (!ud.empty()) {
    const auto pair = ud.substr(0, ud.find('|'));
    ud.remove_prefix(std::min(ud.size(), pair.size() + 1));
    const auto equals = pair.find('=');
    if (equals != std::string_view::npos) set_feature(out, pair.substr(0, equals), pair.substr(equals + 1));
  }
  return out;
}

std::string ud_of(const Features& f) {
  std::string out;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    if (!out.empty()) out += '|';
    out += key;
    out += '=';
    out += value;
  };
  const auto at = [](const auto& names, auto value) { return names[static_cast<std::size_t>(value)]; };
  // UD wants the keys in alphabetical order.
  if (f.abbreviation) add("Abbr", "Yes");
  add("Case", at(kCase, f.grammatical_case));
  if (f.definite || f.indefinite) add("Definite", f.definite ? "Def" : "Ind");
  add("Degree", at(kDegree, f.degree));
  add("Gender", at(kGender, f.gender));
  add("Mood", at(kMood, f.mood));
  add("Number", at(kNumber, f.number));
  add("NumType", at(kNumType, f.num_type));
  if (f.person) add("Person", std::string(1, static_cast<char>('0' + f.person)));
  if (f.negative) add("Polarity", "Neg");
  if (f.possessive) add("Poss", "Yes");
  add("PronType", at(kPronType, f.pron_type));
  if (f.reflexive) add("Reflex", "Yes");
  add("Tense", at(kTense, f.tense));
  add("VerbForm", at(kVerbForm, f.verb_form));
  add("Voice", at(kVoice, f.voice));
  return out.empty() ? "_" : out;
}

}  // namespace hearsay
