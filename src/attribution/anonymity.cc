#include "attribution/anonymity.h"

#include <algorithm>

#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kNearby = 30;   // tokens around a source in which it is told that its name is withheld
constexpr std::int32_t kBefore = 6;    // tokens between "not" and "named"
constexpr std::int32_t kReason = 14;   // tokens between what is withheld and the reason for it
constexpr std::int32_t kLongest = 30;  // tokens of a reason

bool is_negated_before(const AttributionReading& reading, std::int32_t token, std::int32_t begin) {
  for (auto i = std::max(begin, token - kBefore); i < token; ++i)
    if (const auto lemma = reading.lemma(i);
        lemma == "not" || lemma == "decline" || lemma == "refuse" || lemma == "n't" || lemma == "never")
      return true;
  return false;
}

// "asked not to be named", "declined to be identified".
bool is_unnamed_verb(const AttributionReading& reading, std::int32_t token, std::int32_t begin) {
  return token > begin && reading.lemma(token - 1) == "be" && reading.lexicon.withheld_verbs.contains(reading.lemma(token)) &&
         is_negated_before(reading, token, begin);
}

// "did not want her name used", "whose name is being withheld", "insisted that their names be left out".
bool is_kept_name(const AttributionReading& reading, std::int32_t token, TokenRange sentence) {
  if (reading.lemma(token) != "name" || reading.token(token).upos != Upos::noun || token == sentence.begin) return false;
  if (reading.token(token - 1).upos != Upos::pron && reading.token(token - 1).upos != Upos::det) return false;
  for (auto i = std::max(sentence.begin, token - kBefore); i < std::min(sentence.end, token + kBefore); ++i)
    if (reading.lexicon.name_keeping.contains(reading.lemma(i))) {
      const auto lemma = reading.lemma(i);
      const bool itself = lemma == "withhold" || lemma == "out" || lemma == "secret" || lemma == "conceal";
      return itself || is_negated_before(reading, std::max(i, token), sentence.begin);
    }
  return false;
}

// "The paper does not name her", "a clerk whom we do not identify": somebody else than the speaker of the sentence; -1 for nobody.
std::int32_t passed_over(const AttributionReading& reading, std::int32_t token, std::int32_t begin) {
  const auto lemma = reading.lemma(token);
  if ((lemma != "name" && lemma != "identify") || reading.token(token).upos != Upos::verb || token < begin + 2 ||
      !is_one_of({"not", "n't"}, reading.lemma(token - 1)))
    return -1;
  const auto subject = child_with(reading.document, token, Deprel::nsubj);
  if (subject < 0 || (!is_writer_or_reader(reading.token(subject)) && !is_outlet(reading, subject))) return -1;
  const auto object = child_with(reading.document, token, Deprel::obj);
  return object >= 0 && reading.token(object).upos == Upos::pron ? object : -1;
}

// "not authorised to speak publicly": withheld, and the reason at once.
bool is_not_allowed(const AttributionReading& reading, std::int32_t token, TokenRange sentence) {
  return reading.lexicon.permitted.contains(reading.lemma(token)) && is_negated_before(reading, token, sentence.begin) &&
         token + 2 < sentence.end && form(reading, token + 1) == "to" && reading.lexicon.speaking.contains(reading.lemma(token + 2));
}

struct Telling {
  std::int32_t who = -1;  // head token of the source that it is told of
  TokenRange reason;
  std::int32_t at = -1;  // the word that withholds the name
};

// The words of a reason end before the comma or the verb that goes on with what is said.
std::int32_t end_of_reason(const AttributionReading& reading, std::int32_t begin, TokenRange sentence) {
  const auto limit = std::min(sentence.end, begin + kLongest);
  for (auto i = begin; i < limit; ++i) {
    const auto f = form(reading, i);
    if (i > begin && (f == "," || f == ";" || f == ":" || f == "—" || f == "–" || f == ")" || reading.quote_at[i] >= 0)) return i;
    const auto& token = reading.token(i);
    const bool saying = token.upos == Upos::verb && token.deprel == Deprel::root && reading.lexicon.verbs.contains(reading.lemma(i));
    if (saying && is_finite(reading, i) && i > begin + 1) return i;
  }
  return limit;
}

// Where a reason begins within reach of `from`: "because", "for fear of", "citing", "to discuss", "ahead of"; -1 for none.
std::int32_t reason_from(const AttributionReading& reading, std::int32_t from, TokenRange sentence) {
  const auto limit = std::min(sentence.end, from + kReason);
  for (auto i = from; i < limit; ++i) {
    const auto word = ascii_lowered(form(reading, i));
    const bool single = reading.lexicon.reason_words.contains(word);
    const bool pair = i + 1 < sentence.end && reading.lexicon.reason_words.contains(word + "_" + ascii_lowered(form(reading, i + 1)));
    const bool fear = word == "out" && i + 2 < sentence.end && form(reading, i + 1) == "of" &&
                      reading.lexicon.reason_words.contains(ascii_lowered(form(reading, i + 2)));
    if (single || pair || fear) return i;
    const auto& token = reading.token(i);
    if (token.upos == Upos::verb && is_finite(reading, i) && token.deprel == Deprel::root) return -1;  // "..., told the paper that"
  }
  return -1;
}

// Who a verb or noun tells of: the subject of the clause around it.
std::int32_t told_of(const AttributionReading& reading, std::int32_t token) {
  constexpr int kSteps = 8;
  for (int i = 0; i < kSteps && token >= 0; ++i) {
    if (reading.token(token).upos == Upos::verb)
      if (const auto subject = speaker_of(reading, token).head; subject >= 0 && reading.lemma(subject) != "name")
        return telling_noun(reading, subject);
    token = reading.token(token).head;
  }
  return -1;
}

std::vector<Telling> tellings_of(const AttributionReading& reading) {
  std::vector<Telling> out;
  for (const auto& sentence : reading.document.sentences)
    for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const bool withheld = reading.lexicon.withheld.contains(reading.lemma(i)) || is_unnamed_verb(reading, i, sentence.tokens.begin) ||
                            is_kept_name(reading, i, sentence.tokens);
      const auto other = withheld ? -1 : passed_over(reading, i, sentence.tokens.begin);
      const bool barred = !withheld && other < 0 && is_not_allowed(reading, i, sentence.tokens);
      if (!withheld && !barred && other < 0) continue;
      if (reading.quote_at[i] >= 0) continue;
      auto begin = barred ? i : reason_from(reading, i + 1, sentence.tokens);
      if (barred)
        for (begin = i; begin > sentence.tokens.begin + 1 && i - begin < 4;) {
          const auto lemma = reading.lemma(begin - 1);
          if (lemma != "not" && lemma != "n't" && lemma != "be" && lemma != "have") break;
          --begin;
        }
      Telling telling;
      telling.who = other >= 0 ? telling_noun(reading, other) : told_of(reading, i);
      telling.at = i;
      if (begin >= 0) telling.reason = trimmed(reading, {begin, end_of_reason(reading, begin, sentence.tokens)});
      out.push_back(telling);
      if (begin >= 0) i = std::max(i, telling.reason.end - 1);
    }
  return out;
}

std::int32_t entity_at(const AttributionReading& reading, std::int32_t token) {
  const auto mention = token >= 0 ? reading.mention_at[token] : -1;
  return mention < 0 ? -1 : reading.document.mentions[mention].entity;
}

bool is_of(const AttributionReading& reading, const Telling& telling, const Source& source) {
  if (telling.who < 0 || source.head < 0) return false;
  if (telling.who == source.head || telling.who == telling_noun(reading, source.head)) return true;
  const auto entity = entity_at(reading, telling.who);
  return entity >= 0 && (entity == source.entity || entity == entity_at(reading, source.head));
}

// "because she feared for her job": why a name is withheld is not what the source says, where the words tell of whom they withhold it or
// are more than a statement.
bool tells_reason(const std::vector<Telling>& tellings, const Finding& finding) {
  return std::any_of(tellings.begin(), tellings.end(), [&](const Telling& telling) {
    const bool of_somebody = telling.who >= 0 && telling.reason.begin < finding.cue;
    return telling.reason.contains(finding.cue) && (of_somebody || finding.stance != Stance::states);
  });
}

// "who fears for his post, did not wish to be named": what is at stake for whoever has no name there.
bool tells_stake(const AttributionReading& reading, const std::vector<Telling>& tellings, const Finding& finding) {
  constexpr std::int32_t kLongStake = 8;
  if (finding.cue < 0 || finding.sources.empty() || finding.content.size() != 1) return false;
  const auto words = finding.content.front();
  if (words.begin < finding.cue || words.end - words.begin > kLongStake ||
      !reading.lexicon.stake_verbs.contains(reading.lemma(finding.cue)))
    return false;
  const auto is_stake = [&] {
    for (auto i = words.begin; i < words.end; ++i)
      if (reading.lexicon.at_stake.contains(reading.lemma(i))) return true;
    return false;
  };
  return std::any_of(tellings.begin(), tellings.end(),
                     [&](const Telling& telling) {
                       return reading.token(telling.at).sentence == reading.token(finding.cue).sentence &&
                              is_of(reading, telling, finding.sources.back());
                     }) &&
         is_stake();
}

}  // namespace

bool name_is_withheld(const AttributionReading& reading, std::int32_t noun) {
  const auto sentence = reading.sentence(noun);
  const auto begin = std::max(sentence.begin, noun - kNearby), end = std::min(sentence.end, noun + kNearby);
  for (auto i = begin; i < end; ++i) {
    if (reading.lexicon.withheld.contains(reading.lemma(i))) return true;
    if (i > noun && is_unnamed_verb(reading, i, begin)) return true;
  }
  return false;
}

void tell_reasons(const AttributionReading& reading, std::vector<Finding>& findings) {
  const auto tellings = tellings_of(reading);
  if (tellings.empty()) return;
  std::erase_if(findings,
                [&](const Finding& finding) { return tells_reason(tellings, finding) || tells_stake(reading, tellings, finding); });
  for (auto& finding : findings)
    for (auto& source : finding.sources) {
      if (source.kind != SourceKind::unnamed && source.kind != SourceKind::office) continue;
      for (const auto& telling : tellings) {
        if (!is_of(reading, telling, source)) continue;
        source.kind = SourceKind::unnamed;
        source.anonymous = true;
        if (!telling.reason.empty() && source.anonymity_reason.empty()) source.anonymity_reason = span_of(reading.document, telling.reason);
      }
    }
}

}  // namespace hearsay
