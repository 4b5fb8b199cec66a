// Who wants his name held back, and says nothing by it: "begged us not to use her name", "sought anonymity", "neither wanted to be quoted".
#include <algorithm>

#include "attribution/unspoken.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongWish = 24;  // tokens of a content that are looked at
constexpr std::int32_t kNearWish = 6;   // up to "named" in it

// "Neither", "None of them": nobody does.
bool is_nobody(const AttributionReading& reading, const Finding& finding) {
  const auto first = std::min(finding.speaker_words.begin, reading.reach[finding.cue].begin);
  for (auto i = first; i < std::min(finding.cue, first + 3); ++i)
    if (const auto lemma = reading.lemma(i); lemma == "neither" || lemma == "Neither" || lemma == "none" || lemma == "None") return true;
  return false;
}

bool is_negation(std::string_view lemma) {
  return lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "no" || lemma == "without" || lemma == "nor";
}

bool has_negation(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (is_negation(reading.lemma(i))) return true;
  return false;
}

bool is_name(const AttributionReading& reading, std::int32_t word) {
  const auto lemma = reading.lemma(word);
  return reading.token(word).upos == Upos::noun && (lemma == "name" || lemma == "surname" || lemma == "identity" || lemma == "face");
}

// "his name", "no name", "their names".
bool is_own_name(const AttributionReading& reading, std::int32_t word) {
  if (!is_name(reading, word) || word == 0) return false;
  const auto before = reading.lemma(word - 1);
  return reading.lexicon.possessives.contains(form(reading, word - 1)) || before == "no" || before == "full" || before == "real" ||
         before == "last" || before == "first";
}

// "to be named", "to be quoted by name", "be filmed".
bool is_made_known(const AttributionReading& reading, std::int32_t word) {
  if (reading.token(word).upos != Upos::verb || word == 0 || reading.lemma(word - 1) != "be") return false;
  return reading.lexicon.withheld_verbs.contains(reading.lemma(word)) || reading.lexicon.shown_verbs.contains(reading.lemma(word));
}

// "[not to be] named", "[that she would not be] named": of whoever speaks, and not of what is talked about.
bool is_of_oneself(const AttributionReading& reading, TokenRange words) {
  const auto first = form(reading, words.begin);
  if (first == "to" || first == "not" || first == "being" || first == "be") return true;
  return first == "that" && reading.token(words.begin + 1).upos == Upos::pron;
}

// "leave out his name", "keep her name secret", "names be kept out of it".
bool is_left_out(const AttributionReading& reading, std::int32_t word) {
  const auto lemma = reading.lemma(word);
  return lemma == "withhold" || lemma == "omit" || lemma == "conceal" || lemma == "secret" || lemma == "change" ||
         (lemma == "out" && word > 0 &&
          (reading.lemma(word - 1) == "leave" || reading.lemma(word - 1) == "keep" || is_name(reading, word - 1)));
}

// "[asked] us to call him only Rick".
bool is_called_only(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i + 2 < words.end; ++i) {
    const auto lemma = reading.lemma(i);
    if (lemma != "call" && lemma != "identify" && lemma != "use") continue;
    for (auto k = i + 1; k < std::min(words.end, i + 4); ++k)
      if (const auto f = form(reading, k); f == "only" || f == "just" || f == "simply") return true;
  }
  return false;
}

// What the content has of a name that is kept back; the cue's own "not" and "neither" count for it.
bool tells_of_kept_name(const AttributionReading& reading, TokenRange words, bool negated) {
  words.end = std::min(words.end, words.begin + kLongWish);
  negated = negated || has_negation(reading, words);
  bool name = false, out = false;
  for (auto i = words.begin; i < words.end; ++i) {
    if (reading.lexicon.withheld.contains(reading.lemma(i)) ||
        (negated && i < words.begin + kNearWish && is_made_known(reading, i) && is_of_oneself(reading, words)))
      return true;
    name = name || is_own_name(reading, i);
    out = out || is_left_out(reading, i);
  }
  return name && (negated || out);
}

// A source without a name, whoever asks the reporter himself, and who "doesn't want his surname used".
bool may_keep_name(const AttributionReading& reading, const Finding& finding, TokenRange words) {
  const auto kind = finding.sources.back().kind;
  if (kind == SourceKind::unnamed || kind == SourceKind::office || kind == SourceKind::public_) return true;
  const auto lemma = reading.lemma(finding.cue);
  const bool himself = lemma == "want" || lemma == "wish" || lemma == "give" || form(reading, words.begin) == "us";
  return kind == SourceKind::person && (himself || form(reading, words.begin) == "me");
}

}  // namespace

bool keeps_name_back(const AttributionReading& reading, const Finding& finding) {
  if (finding.cue < 0 || finding.content.empty() || finding.sources.empty()) return false;
  const auto words = finding.content.back();
  const auto lemma = reading.lemma(finding.cue);
  if (words.begin < finding.cue || !may_keep_name(reading, finding, words)) return false;
  for (auto i = words.begin; i < words.end; ++i)  // "asked that his name not be used, “or I am done for”"
    if (reading.quote_at[i] != reading.quote_at[finding.cue]) return false;
  if (lemma == "give") {  // "gave his name simply as Femi"
    const auto object = child_with(reading.document, finding.cue, Deprel::obj);
    return object > finding.cue && is_own_name(reading, object);
  }
  if (!reading.lexicon.name_wishes.contains(lemma)) return false;
  const auto first = form(reading, words.begin);
  if ((first == "us" || first == "me") && is_called_only(reading, words)) return true;
  const bool negated = is_nobody(reading, finding) || has_negation(reading, finding.cue_words) || finding.stance == Stance::declines;
  return tells_of_kept_name(reading, words, negated);
}

}  // namespace hearsay
