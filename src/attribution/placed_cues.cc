// Verbs that close their sentence, whatever the tree makes of them: behind the text that says so ("..., minutes leaked to this newspaper
// show"), behind a question in front ("How much she would not say"), behind a clause ("That it was, few believe").
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongText = 24;  // tokens of a document's phrase before its verb

const CueReading* clause_cue(const AttributionReading& reading, std::int32_t verb) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) return nullptr;
  for (const auto& cue : known->second)
    if (cue.allows(kClause) && cue.particle.empty() && cue.object.empty() && !cue.allows(kNegated)) return &cue;
  return nullptr;
}

bool closes_sentence(const AttributionReading& reading, std::int32_t word) {
  const auto end = reading.sentence(word).end;
  return word + 1 >= end || (word + 2 >= end && form(reading, word + 1) == ".");
}

// The noun before the first preposition, participle or comma.
std::int32_t head_before_modifier(const AttributionReading& reading, TokenRange words) {
  std::int32_t head = -1;
  for (auto i = words.begin; i < words.end; ++i) {
    const auto upos = reading.token(i).upos;
    if (upos == Upos::adp || upos == Upos::verb || upos == Upos::sconj || is_punct(reading, i)) break;
    if (upos == Upos::noun || upos == Upos::propn) head = i;
  }
  return head;
}

// "will", "has", "do" with "not" before a verb: from where they begin; the verb where there are none.
std::int32_t group_begin(const AttributionReading& reading, std::int32_t verb) {
  auto begin = verb;
  const auto first = reading.sentence(verb).begin;
  while (begin > first) {
    const auto& before = reading.token(begin - 1);
    const bool negation = before.lemma == "not" || before.lemma == "n't" || before.lemma == "never";
    if (before.upos != Upos::aux && !negation) break;
    --begin;
  }
  return begin;
}

bool is_negated(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (const auto lemma = reading.lemma(i); lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "cannot") return true;
  return false;
}

bool opens_question(const AttributionReading& reading, TokenRange sentence) {
  auto first = sentence.begin;
  if (reading.token(first).upos == Upos::adp && first + 1 < sentence.end) ++first;  // "By how much"
  const auto word = form(reading, first);
  if (reading.lexicon.question_words.contains(word)) return true;
  return first > sentence.begin && (word == "how" || word == "whom" || word == "what" || word == "which");
}

}  // namespace

void find_closing_text(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  if (!closes_sentence(reading, word) || reading.quote_at[word] >= 0 || is_capitalised(reading, word)) return;
  const auto* cue = clause_cue(reading, word);
  if (cue == nullptr || form(reading, word).ends_with("ing")) return;
  const auto sentence = reading.sentence(word);
  auto comma = word;
  while (comma > sentence.begin && form(reading, comma) != "," && word - comma < kLongText) --comma;
  if (form(reading, comma) != "," || reading.quote_at[comma] >= 0 || !has_finite_word(reading, {sentence.begin, comma})) return;
  const TokenRange words{comma + 1, word};
  const auto head = head_before_modifier(reading, words);
  if (head < 0 || head + 1 >= word || !is_text(reading, head)) return;
  bool modified = false;
  for (auto i = head + 1; i < word; ++i) {
    const auto upos = reading.token(i).upos;
    if (upos == Upos::aux || upos == Upos::sconj || upos == Upos::pron) return;
    modified = modified || upos == Upos::verb;
  }
  if (!modified) return;  // the other rules know it
  auto finding = finding_of(word, {word, word + 1}, cue->stance);
  finding.speaker = head;
  finding.speaker_words = words;
  finding.content.push_back({sentence.begin, comma});
  out.push_back(std::move(finding));
}

void find_fronted_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  if (!closes_sentence(reading, verb) || reading.quote_at[verb] >= 0 || !opens_question(reading, sentence)) return;
  if (form(reading, sentence.end - 1) != "." || clause_cue(reading, verb) == nullptr) return;
  auto begin = group_begin(reading, verb);
  const bool wanted = begin - 2 > sentence.begin && form(reading, verb) == "know" && form(reading, verb - 1) == "to";
  if (wanted) begin = verb - 2;
  if (begin <= sentence.begin + 2) return;
  auto subject = child_with_base(reading.document, wanted ? begin : verb, Deprel::nsubj);
  if (reading.token(begin - 1).upos == Upos::pron) subject = begin - 1;
  auto first = subject < 0 ? -1 : std::min(reading.reach[subject].begin, subject);
  if (subject < 0) {  // "... on alert Aran's office did not say"
    subject = begin - 1;
    for (const auto child : children_of(reading.document, subject))
      if (reading.token(child).deprel == Deprel::nmod_poss && reading.mention_at[child] >= 0)
        first = reading.document.mentions[reading.mention_at[child]].tokens.begin;
  }
  if (first <= sentence.begin || subject <= sentence.begin || subject >= begin) return;
  const auto phrase = TokenRange{first, begin};
  if (phrase.begin <= sentence.begin || (!wanted && !is_negated(reading, {begin, verb}))) return;
  for (auto i = begin; i < verb; ++i)
    if (reading.lemma(i) == "be") return;  // "Why they set out is not known."
  auto finding = finding_of(verb, {begin, verb + 1}, wanted ? Stance::asks : Stance::declines);
  finding.speaker = subject;
  finding.speaker_words = phrase;
  finding.content.push_back({sentence.begin, phrase.begin});
  out.push_back(std::move(finding));
}

void find_fronted_clause(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  if (!closes_sentence(reading, verb) || reading.quote_at[verb] >= 0 || form(reading, sentence.begin) != "That") return;
  const auto* cue = clause_cue(reading, verb);
  if (cue == nullptr || reading.token(sentence.begin).upos != Upos::sconj) return;
  auto comma = verb;
  while (comma > sentence.begin && form(reading, comma) != "," && verb - comma < 8) --comma;
  const auto begin = group_begin(reading, verb);
  if (form(reading, comma) != "," || comma + 1 >= begin || !has_finite_word(reading, {sentence.begin, comma})) return;
  auto finding = finding_of(verb, {begin, verb + 1}, cue->stance);
  finding.speaker = head_of(reading.document, {comma + 1, begin});
  if (finding.speaker < 0) finding.speaker = begin - 1;
  finding.speaker_words = {comma + 1, begin};
  finding.content.push_back({sentence.begin, comma});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
