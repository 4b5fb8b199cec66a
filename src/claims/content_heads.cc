#include "claims/content_heads.h"

#include <algorithm>

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// What a content without a predicate of its own says: "called it a mistake" the mistake, else its head.
std::int32_t head_of_content(const Reading& reading, const Attribution& attribution) {
  const auto& document = reading.document;
  for (const auto& range : attribution.content_tokens) {
    if (attribution.cue && attribution.cue->head >= 0)
      if (const auto said = child_with(document, attribution.cue->head, Deprel::xcomp); range.contains(said)) return said;
    if (const auto head = head_of(document, range); head >= 0 && document.tokens[head].upos != Upos::punct) return head;
  }
  return -1;
}

bool is_object_of(const Document& document, std::int32_t thing, std::int32_t verb) {
  const auto relation = base_of(document.tokens[thing].deprel);
  return document.tokens[thing].head == verb && (relation == Deprel::obj || relation == Deprel::obl) && is_verb(document, verb) &&
         heads_clause(document, verb);
}

bool tells(Stance stance) {
  return stance == Stance::states || stance == Stance::reports || stance == Stance::asserts || stance == Stance::suggests;
}

// "a crowd [of 5,000]", "put the crowd [at 40,000]": how many there were is the word of the one who says so.
bool is_measured(const Reading& reading, const Attribution& attribution, std::int32_t thing) {
  const auto& document = reading.document;
  if (!attribution.cue || !tells(attribution.cue->stance)) return false;
  const auto measures = [&](std::int32_t token) {
    const auto& number = document.tokens[token];
    return number.upos == Upos::num && !reading.in_time[token] && preposition_of(document, token) >= 0 &&
           (number.head == thing || number.head == attribution.cue->head);
  };
  return std::any_of(attribution.content_tokens.begin(), attribution.content_tokens.end(), [&](TokenRange content) {
    for (auto i = std::max(content.begin, thing + 1); i < content.end; ++i)
      if (measures(i)) return true;
    return false;
  });
}

// "14 deaths", "eighty".
bool is_counted(const Document& document, std::int32_t thing) {
  return document.tokens[thing].upos == Upos::num || child_with(document, thing, Deprel::nummod) >= 0;
}

// "reported [gains]", "spoke of [twenty wounded]": what is reported has happened, and a figure is somebody's, by whatever noun it is told.
bool is_news(const Reading& reading, const Attribution& attribution, std::int32_t thing) {
  const auto& document = reading.document;
  const auto& verb = document.tokens[attribution.cue->head];
  if (attribution.cue->stance == Stance::reports)  // "must report the details": nobody has yet
    return !reading.lexicon.citing.contains(verb.lemma) && verb.feats.verb_form != VerbForm::inf;
  const bool spoken = base_of(document.tokens[thing].deprel) == Deprel::obl;
  return (spoken && is_counted(document, thing)) || is_measured(reading, attribution, thing);
}

// "found a body", "described the plan": a thing is no proposition. That he found it is one, and the outlet's.
bool is_told_of_thing(const Reading& reading, const Attribution& attribution, std::int32_t thing) {
  const auto& document = reading.document;
  if (!attribution.cue || attribution.cue->head < 0 || attribution.speech != Speech::indirect) return false;
  const auto stance = attribution.cue->stance;
  // "denounced the decision", "called for restraint": told in the act itself
  const bool acts = (stance == Stance::accuses || stance == Stance::demands) && reading.match(attribution.cue->head) != nullptr;
  if ((!tells(stance) && !acts) || !is_object_of(document, thing, attribution.cue->head) || reading.match(thing) != nullptr) return false;
  if (is_news(reading, attribution, thing)) return false;
  const auto& contents = attribution.content_tokens;
  return std::none_of(contents.begin(), contents.end(), [&](TokenRange content) {
    for (const auto child : children_of(document, attribution.cue->head))  // "put the toll [at nine]"
      if (child > thing && content.contains(child) && base_of(document.tokens[child].deprel) == Deprel::obl) return true;
    return false;
  });
}

// What a noun or adjective of a content is to its cue: said of it, asked or denied ("denied involvement", "called it a mistake"), or the
// very content that the cue hangs on. Deeper words are pieces of the outlet's own clause ("on the basis of 'mutual respect'").
bool is_said(const Reading& reading, std::int32_t cue, std::int32_t head) {
  const auto& document = reading.document;
  const auto& word = document.tokens[head];
  if (word.head < 0 || document.tokens[cue].head == head) return true;
  if (word.head != cue) return false;
  const auto relation = base_of(word.deprel);
  if (relation != Deprel::obl && relation != Deprel::nmod) return true;
  const auto preposition = preposition_of(document, head);
  return preposition < 0 || reading.lexicon.topic_prepositions.contains(document.tokens[preposition].lemma);
}

int words_in(const Document& document, const Attribution& attribution) {
  int words = 0;
  for (const auto& range : attribution.content_tokens)
    for (auto i = range.begin; i < range.end; ++i) words += document.tokens[i].upos != Upos::punct;
  return words;
}

// Whether a content without a predicate says anything: a name, a pronoun, a time, a lone adjective or whoever is asked does not.
bool is_statement(const Reading& reading, const Attribution& attribution, std::int32_t head) {
  const auto& document = reading.document;
  const auto& word = document.tokens[head];
  const auto cue = attribution.cue ? attribution.cue->head : -1;
  if (cue >= 0 && word.head == cue && word.deprel == Deprel::obj && word.upos == Upos::noun && is_actor(reading, head)) {
    const auto stance = attribution.cue->stance;  // "confirmed the figure", "could not verify it"
    if (stance != Stance::confirms && stance != Stance::declines && !is_measured(reading, attribution, head))
      return false;  // "questioned the minister", "invited the leader"
  }
  if (reading.match(head) != nullptr || heads_clause(document, head)) return true;
  const bool figure = word.upos == Upos::num && cue >= 0 && tells(attribution.cue->stance);  // "speaks of seven"
  if (reading.in_time[head] || (word.upos != Upos::noun && word.upos != Upos::adj && !figure)) return false;
  if (const auto mention = reading.mention_at[head]; mention >= 0 && document.mentions[mention].form == MentionForm::name) return false;
  if (word.upos == Upos::adj && words_in(document, attribution) < 2) return false;
  return cue < 0 || is_said(reading, cue, head);
}

}  // namespace

// The head of a content that holds no other predicate ("a mistake", "the mission") is what is claimed.
void mark_content_heads(Reading& reading) {
  for (const auto& attribution : reading.document.attributions) {
    const auto& ranges = attribution.content_tokens;
    const auto has_predicate = [&](const TokenRange& range) {
      return std::any_of(reading.is_predicate.begin() + range.begin, reading.is_predicate.begin() + range.end,
                         [](char mark) { return mark; });
    };
    if (std::any_of(ranges.begin(), ranges.end(), has_predicate)) continue;
    const auto head = head_of_content(reading, attribution);
    if (head < 0) continue;
    const auto cue = attribution.cue ? attribution.cue->head : -1;
    const bool statement = is_statement(reading, attribution, head);
    if (statement && !is_told_of_thing(reading, attribution, head)) reading.is_predicate[head] = 1;
    else if (cue >= 0 && is_object_of(reading.document, head, cue)) reading.is_predicate[cue] = 1;  // "he met her": the outlet's
  }
}

}  // namespace hearsay
