#include "attribution/interviews.h"

#include <algorithm>

#include "attribution/source_names.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kFewest = 2;            // answers that make an interview
constexpr std::size_t kMentions = 3;  // of whoever gives them

bool is_you(std::string_view word) { return word == "you" || word == "your" || word == "yours" || word == "yourself"; }

bool is_writer(std::string_view word) {
  return word == "me" || word == "us" || word == "my" || word == "our" || word == "I" || word == "we";
}

bool has_outside_quotes(const AttributionReading& reading, TokenRange words, bool (*is)(std::string_view)) {
  for (auto i = words.begin; i < words.end; ++i)
    if (reading.quote_at[i] < 0 && (is(form(reading, i)) || is(ascii_lowered(form(reading, i))))) return true;
  return false;
}

std::int32_t paragraph(const AttributionReading& reading, std::int32_t token) {
  return reading.document.sentences[reading.token(token).sentence].paragraph;
}

// At the beginning of a sentence, or behind a question that the tree has in one with it: "And the rent? “Unpaid.”"
bool opens_speech(const AttributionReading& reading, std::int32_t token) {
  return token > 0 && (reading.sentence(token).begin == token || form(reading, token - 1) == "?");
}

bool speaks_of_writer(const AttributionReading& reading) {
  for (const auto& sentence : reading.document.sentences)
    if (has_outside_quotes(reading, sentence.tokens, is_writer)) return true;
  return false;
}

}  // namespace

int count_answers(const AttributionReading& reading) {
  int answers = 0;
  for (const auto& quote : reading.document.quotes) {
    const auto words = tokens_in(reading.document, quote.span);
    if (words.empty() || !opens_speech(reading, words.begin)) continue;
    if (paragraph(reading, words.begin - 1) + 1 >= paragraph(reading, words.begin) && is_put(reading, words.begin - 1)) ++answers;
  }
  return answers;
}

bool puts_to_you(const AttributionReading& reading) {
  for (const auto& quote : reading.document.quotes) {
    const auto words = tokens_in(reading.document, quote.span);
    if (words.empty() || !opens_speech(reading, words.begin) || !is_put(reading, words.begin - 1)) continue;
    if (has_outside_quotes(reading, {reading.sentence(words.begin - 1).begin, words.begin}, is_you)) return true;
  }
  return false;
}

bool is_put(const AttributionReading& reading, std::int32_t token) {
  const auto begin = reading.sentence(token).begin;
  if (reading.quote_at[begin] >= 0 || reading.quote_at[token] >= 0) return false;
  return form(reading, token) == "?" || has_outside_quotes(reading, {begin, token + 1}, is_you);
}

std::int32_t addressed_in(const AttributionReading& reading, std::int32_t mark) {
  if (form(reading, mark) != "?" || mark < 2) return -1;
  const auto mention = reading.mention_at[mark - 1];
  if (mention < 0) return -1;
  const auto& name = reading.document.mentions[mention];
  const bool set_off =
      name.tokens.begin > 0 && (form(reading, name.tokens.begin - 1) == "," || reading.sentence(mark).begin == name.tokens.begin);
  if (!set_off || name.form != MentionForm::name || name.entity < 0) return -1;
  return reading.document.entities[name.entity].kind == EntityKind::person ? name.entity : -1;
}

bool asks_another(const AttributionReading& reading, std::int32_t token, std::int32_t interviewee, bool by_name) {
  const auto sentence = reading.sentence(token);
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    const auto entity = reading.entity(i);
    if (base_of(reading.token(i).deprel) != Deprel::nsubj || entity < 0 || entity == interviewee) continue;
    if (by_name && reading.token(i).upos == Upos::pron) continue;
    const auto& person = reading.document.entities[entity];
    if (person.kind == EntityKind::person && has_name(reading.document, person)) return true;
  }
  return false;
}

std::int32_t protagonist_of(const AttributionReading& reading) {
  constexpr std::int32_t kLead = 2;  // paragraphs
  const auto& document = reading.document;
  std::int32_t best = -1;
  std::size_t most = kMentions - 1;
  for (std::size_t i = 0; i < document.entities.size(); ++i) {
    const auto& person = document.entities[i];
    if (person.kind != EntityKind::person || person.name.find(' ') == std::string::npos || !has_name(document, person)) continue;
    const auto first = document.mentions[person.mentions.front()].tokens.begin;
    if (paragraph(reading, first) >= document.sentences.front().paragraph + kLead) continue;
    if (person.mentions.size() > most) most = person.mentions.size(), best = static_cast<std::int32_t>(i);
  }
  return best;
}

std::int32_t interviewee_of(const AttributionReading& reading) {
  if (reading.document.quotes.empty()) return -1;
  const auto answers = count_answers(reading);
  if (answers == 0 || (answers < kFewest && !speaks_of_writer(reading))) return -1;
  return protagonist_of(reading);
}

Source source_without_words(const AttributionReading& reading, std::int32_t entity) {
  Source source;
  source.kind = SourceKind::person;
  source.entity = entity;
  source.name = reading.document.entities[entity].name;
  source.link = LinkRule::carried;
  return source;
}

}  // namespace hearsay
