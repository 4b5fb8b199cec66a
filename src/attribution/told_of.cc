#include "attribution/told_of.h"

#include <algorithm>

#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool is_person_mention(const AttributionReading& reading, std::int32_t mention) {
  const auto entity = mention < 0 ? -1 : reading.document.mentions[mention].entity;
  return entity >= 0 && reading.document.entities[entity].kind == EntityKind::person;
}

// "Staff nurse Abi Okonjo blew": the name behind a title that was taken for the subject.
std::int32_t named_by(const AttributionReading& reading, std::int32_t subject) {
  const auto next = subject + 1;
  const bool title = reading.mention_at[subject] < 0 && reading.mention_at[next] >= 0 &&
                     reading.document.mentions[reading.mention_at[next]].form == MentionForm::name &&
                     reading.token(next).sentence == reading.token(subject).sentence;
  return reading.mention_at[title ? next : subject];
}

bool is_kind_of_person(const AttributionReading& reading, std::int32_t noun) {
  const auto* kind = reading.token(noun).upos == Upos::noun ? kind_by_noun(reading, noun) : nullptr;
  return kind != nullptr && is_human(*kind);
}

// "The bookies like them, but Harlan is not buying it", "It is raining, and Ada Holt, 61, has put out a bucket": of whom the clause behind
// "but", or behind "and" with a name, tells.
bool turns_to_another(const AttributionReading& reading, std::int32_t subject, std::int32_t end) {
  for (auto i = subject + 1; i + 1 < end; ++i) {
    if (form(reading, i) != ",") continue;
    const bool but = form(reading, i + 1) == "but", and_it = form(reading, i + 1) == "and";
    const auto verb = but || and_it ? reading.token(i + 1).head : -1;
    const auto other = verb > i ? child_with_base(reading.document, verb, Deprel::nsubj) : -1;
    if (other > subject && (but || is_named_person(reading.document, named_by(reading, other)))) return true;
  }
  return false;
}

// "Fire investigator Tom Gage smiles as he holds up a wire": the verb read as one more noun, the title as the head of it all.
Subject first_name(const AttributionReading& reading, TokenRange sentence) {
  auto root = sentence.begin;
  while (root < sentence.end && reading.token(root).head >= 0) ++root;
  if (root >= sentence.end || reading.token(root).upos != Upos::noun || !has_finite_verb(reading, sentence)) return {};
  const auto mention = named_by(reading, root);
  if (mention < 0 || reading.mention_at[root] == mention || !is_named_person(reading.document, mention)) return {};
  for (auto i = sentence.begin; i < root; ++i)
    if (is_punct(reading, i) || !is_nominal(reading, i)) return {};
  return {root, {sentence.begin, reading.document.mentions[mention].tokens.end}};
}

// "14.30 Nora Quist, of the Asia Forum, on our podcast:": the name that opens a lead without a verb.
Subject opening_name(const AttributionReading& reading, TokenRange sentence, std::int32_t colon) {
  auto first = sentence.begin;
  if (is_clock(reading, first)) first = behind_clock(reading, first);
  if (form(reading, colon) != ":" || first >= colon || has_finite_verb(reading, {first, colon})) return {};
  const auto mention = reading.mention_at[first];
  if (!is_named_person(reading.document, mention)) return {};
  const auto words = reading.document.mentions[mention].tokens;
  return words.begin == first ? Subject{head_of(reading.document, words), words} : Subject{};
}

Subject phrase_of_person(const AttributionReading& reading, std::int32_t noun) {
  auto phrase = phrase_of(reading, noun, reading.token(noun).head);
  if (const auto mention = named_by(reading, noun); mention >= 0)
    phrase.end = std::max(phrase.end, reading.document.mentions[mention].tokens.end);
  return {noun, phrase};
}

// "That's Nora, a nurse", "This was my driver": who is pointed to.
Subject pointed_to(const AttributionReading& reading, std::int32_t subject) {
  const auto word = form(reading, subject);
  const auto head = reading.token(subject).head;
  if ((word != "That" && word != "This" && word != "It") || head < subject || child_with(reading.document, head, Deprel::cop) < 0)
    return {};
  if (!is_noun(reading.token(head))) return {};
  auto words = reading.reach[head];
  words.begin = std::max(words.begin, child_with(reading.document, head, Deprel::cop) + 1);
  words = trimmed(reading, words);
  const auto mention = named_by(reading, head);
  const bool person = is_person_mention(reading, mention) || (mention < 0 && reading.token(head).upos == Upos::propn);
  return person && words.contains(head) ? Subject{head, words} : Subject{};
}

// "The words are those of his uncle, Gary", "The voice is that of a child": whose.
Subject whose_words(const AttributionReading& reading, std::int32_t subject) {
  const auto lemma = reading.lemma(subject);
  if (lemma != "word" && lemma != "voice" && lemma != "line" && lemma != "sentence") return {};
  const auto sentence = reading.sentence(subject);
  for (auto i = subject + 2; i + 1 < sentence.end; ++i) {
    if (form(reading, i) != "of" || (form(reading, i - 1) != "those" && form(reading, i - 1) != "that")) continue;
    const auto noun = reading.token(i).head;
    return noun > i && noun < sentence.end && is_nominal(reading, noun) ? Subject{noun, phrase_of(reading, noun, subject)} : Subject{};
  }
  return {};
}

// "Her own was shorter.", "Ehrling's answer took a while.": whose answer it is.
Subject owner_of_answer(const AttributionReading& reading, std::int32_t subject) {
  if (form(reading, subject) != "own" && !reading.lexicon.nouns.contains(reading.lemma(subject))) return {};
  const auto owner = child_with(reading.document, subject, Deprel::nmod_poss);
  if (owner < 0 || !is_person_mention(reading, reading.mention_at[owner])) return {};
  return {owner, phrase_of(reading, owner, subject)};
}

// "That from a man who was there.", "This from the widow's lawyer."
Subject pointed_from(const AttributionReading& reading, TokenRange sentence) {
  const auto first = sentence.begin;
  const auto word = form(reading, first);
  if (sentence.end - first < 4 || (word != "That" && word != "This") || form(reading, first + 1) != "from") return {};
  auto end = first + 2;
  while (end < sentence.end && !is_punct(reading, end) && reading.token(end).upos != Upos::verb && form(reading, end) != "who") ++end;
  const auto head = end > first + 2 ? head_of(reading.document, {first + 2, end}) : -1;
  if (head < 0 || !(is_named_person(reading.document, reading.mention_at[head]) || is_kind_of_person(reading, head))) return {};
  return {head, {first + 2, trimmed(reading, {first + 2, sentence.end}).end}};
}

// "Thus the ferryman Otto Lund.", "Ada Holt, 61, a nurse.", "The agent, Otto Lund, through a window.": a sentence without a verb that names
// one person, or tells of one by a noun that opens it.
Subject named_alone(const AttributionReading& reading, TokenRange sentence) {
  auto first = sentence.begin;
  if (is_clock(reading, first)) first = behind_clock(reading, first);
  const bool thus = first < sentence.end && (form(reading, first) == "Thus" || form(reading, first) == "So");
  if (thus) ++first;
  if (first + 1 >= sentence.end || has_finite_verb(reading, {first, sentence.end})) return {};
  if (form(reading, sentence.end - 1) != "." || is_time(reading, first) || reading.token(first).upos == Upos::adp) return {};
  auto end = first;
  while (end < sentence.end && !is_punct(reading, end) && reading.token(end).upos != Upos::adp) ++end;
  const auto head = end > first ? head_of(reading.document, {first, end}) : -1;
  if (head < 0) return {};
  const auto next = end + 1;
  const bool named_behind = form(reading, end) == "," && next < sentence.end && reading.mention_at[next] >= 0 &&
                            is_named_person(reading.document, reading.mention_at[next]);
  const bool named = is_named_person(reading.document, named_by(reading, head)) || named_behind;
  if (!named && !(thus && is_kind_of_person(reading, head))) return {};
  if (named_behind) end = reading.document.mentions[reading.mention_at[next]].tokens.end;
  return {head, {first, end}};
}

}  // namespace

Subject told_of(const AttributionReading& reading, std::int32_t token) {
  const auto sentence = reading.sentence(token);
  if (reading.quote_at[sentence.begin] >= 0) return {};
  if (const auto from = pointed_from(reading, sentence); from.head >= 0) return from;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    if (base_of(reading.token(i).deprel) != Deprel::nsubj || reading.quote_at[i] >= 0) continue;
    if (reading.token(reading.token(i).head).deprel == Deprel::advcl) continue;  // "Asked if he would resign, the minister"
    if (is_writer_or_reader(reading.token(i))) return {};
    if (is_person_mention(reading, named_by(reading, i))) return phrase_of_person(reading, i);
    for (const auto rule : {pointed_to, whose_words, owner_of_answer})
      if (const auto found = rule(reading, i); found.head >= 0) return found;
    if (turns_to_another(reading, i, sentence.end)) continue;
    return {};
  }
  const auto opening = opening_name(reading, sentence, token);
  if (opening.head >= 0) return opening;
  const auto first = first_name(reading, sentence);
  return first.head >= 0 ? first : named_alone(reading, sentence);
}

}  // namespace hearsay
