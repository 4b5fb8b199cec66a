// What is said in a session, told without its speaker: "A clerk sold the seal twice, a court heard on Tuesday." Somebody said so there;
// who, the report tells later or never.
#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongVenue = 10;  // tokens of "the employment tribunal in Lund"
constexpr std::int32_t kLongTime = 6;    // ... of "on Tuesday", "this week"

bool is_session(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  return reading.lexicon.venues.contains(lemma) || reading.lexicon.sessions.contains(lemma) || lemma == "inquest" || lemma == "Court" ||
         lemma == "Tribunal";
}

// "heard", "has been told": from where the verb with its auxiliaries begins; -1 where it tells something else.
std::int32_t begin_of_hearing(const AttributionReading& reading, std::int32_t verb) {
  const auto word = form(reading, verb);
  if (word != "heard" && word != "hears" && word != "told") return -1;
  auto begin = verb;
  bool be = false;
  while (begin > reading.sentence(verb).begin && reading.token(begin - 1).upos == Upos::aux) be = reading.lemma(--begin) == "be" || be;
  return word == "told" && !be ? -1 : begin;
}

// Nothing but a time follows: "on Tuesday.", "yesterday.".
bool ends_with_time(const AttributionReading& reading, std::int32_t from) {
  const auto end = reading.sentence(from - 1).end;
  if (end - from > kLongTime) return false;
  for (auto i = from; i < end; ++i)
    if (reading.token(i).upos == Upos::verb || form(reading, i) == "from" || form(reading, i) == "by" || form(reading, i) == ",")
      return false;
  return true;
}

}  // namespace

void find_told_in_session(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto begin = begin_of_hearing(reading, verb);
  if (begin < 0 || reading.quote_at[verb] >= 0 || !ends_with_time(reading, verb + 1)) return;
  const auto sentence = reading.sentence(verb);
  auto comma = begin - 1;
  bool session = false;
  for (; comma > sentence.begin && form(reading, comma) != "," && begin - comma <= kLongVenue; --comma) {
    if (is_verbal(reading, comma)) return;
    session = session || is_session(reading, comma);
  }
  if (!session || form(reading, comma) != "," || !has_finite_verb(reading, {sentence.begin, comma})) return;
  auto finding = finding_of(verb, {begin, verb + 1}, Stance::states);
  finding.sources.push_back(public_source());
  finding.content.push_back({sentence.begin, comma});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
