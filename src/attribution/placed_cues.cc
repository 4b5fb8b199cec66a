// Verbs that close their sentence, whatever the tree makes of them: behind the text that says so ("..., minutes leaked to this newspaper
// show"), behind a question in front ("How much she would not say"), behind a clause ("That it was, few believe").
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongRetort = 4;  // tokens of a retort with its comma
constexpr std::int32_t kLongText = 24;   // tokens of a document's phrase before its verb

const CueReading* clause_cue(const AttributionReading& reading, std::int32_t verb) {
  auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) known = reading.lexicon.verbs.find(form(reading, verb));  // read as a noun
  if (known == reading.lexicon.verbs.end()) return nullptr;
  for (const auto& cue : known->second)
    if (cue.allows(kClause) && cue.particle.empty() && cue.object.empty() && !cue.allows(kNegated)) return &cue;
  return nullptr;
}

// "Nothing unusual in the air", "No word from the boats": nobody says so of himself, however long it is.
bool says_none(const AttributionReading& reading, std::int32_t word) {
  const auto first = form(reading, word);
  return first == "Nothing" || first == "No" || first == "None" || first == "Not";
}

// "Nonsense, [snorts] the vet": what is heard beside words only behind a noun, an adjective or a call.
const CueReading* retort_cue(const AttributionReading& reading, std::int32_t verb) {
  if (const auto* cue = clause_cue(reading, verb); cue != nullptr) return cue->allows(kSpeech) ? cue : nullptr;
  if (says_none(reading, reading.sentence(verb).begin)) return speech_cue(reading, verb);
  const auto opens = reading.token(reading.sentence(verb).begin).upos;
  if (opens != Upos::noun && opens != Upos::adj && opens != Upos::intj && opens != Upos::det) return nullptr;
  return speech_cue(reading, verb);
}

// "snorts", a word without the features of a verb at the head of the sentence; "proposed", which may be a participle elsewhere.
bool is_finite_at_head(const AttributionReading& reading, std::int32_t verb) {
  const auto& token = reading.token(verb);
  return is_finite(reading, verb) || (token.head < 0 && (form(reading, verb).ends_with('s') || token.feats.tense == Tense::past));
}

// "Why, she did not tell [us]": who is told.
bool hears(const AttributionReading& reading, std::int32_t verb, std::int32_t hearer) {
  return hearer < reading.sentence(verb).end && reading.token(hearer).upos == Upos::pron && reading.token(hearer).head == verb &&
         needs_addressee(reading.lemma(verb));
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

// "ministry data show", "photographs of the wreck reveal": the verb of a plural, read as one more noun.
bool is_bare_verb_of(const AttributionReading& reading, std::int32_t word, std::int32_t head) {
  if (!is_noun(reading.token(word - 1))) return false;                                                    // "heads of state"
  if (is_text(reading, head) && !reading.lexicon.text_verbs.contains(form(reading, word))) return false;  // "data from the Amory report"
  return reading.token(word).upos == Upos::noun && reading.token(word).feats.number == Number::sing &&
         (reading.token(head).feats.number == Number::plur || reading.lemma(head) == "data" || reading.lemma(head) == "footage");
}

bool is_of_people(const AttributionReading& reading, std::int32_t noun) {
  const auto* kind = kind_by_noun(reading, noun);
  return kind != nullptr && (*kind == SourceKind::unnamed || *kind == SourceKind::office || *kind == SourceKind::government ||
                             *kind == SourceKind::organisation);
}

// "the dead", "the firm", read as an adjective of the word behind it.
bool is_noun_by_article(const AttributionReading& reading, std::int32_t word) {
  return reading.token(word).upos == Upos::adj && word > 0 && reading.token(word - 1).upos == Upos::det;
}

// The phrase that a verb read as a noun has for its subject: from the beginning of the sentence, with a plural that somebody is.
Subject people_before(const AttributionReading& reading, std::int32_t word) {
  const auto sentence = reading.sentence(word);
  auto end = word;
  if (form(reading, end - 1) == ",") {  // "Residents of Holm, where the plant stands, fear for"
    for (end -= 2; end > sentence.begin && form(reading, end) != ","; --end) {}
    const auto opens = form(reading, end + 1);
    if (end == sentence.begin || (opens != "who" && opens != "where" && opens != "whose")) return {};
  } else if (!is_noun(reading.token(word - 1)) && !is_noun_by_article(reading, word - 1)) {
    return {};
  }
  const TokenRange words{sentence.begin, end};
  const auto head = head_before_modifier(reading, words);
  if (head < 0 || has_finite_word(reading, words) || reading.token(head).feats.number != Number::plur) return {};
  return is_of_people(reading, head) ? Subject{head, {words.begin, word}} : Subject{};
}

// "The mayor, says the paper": whom the comma follows, and no retort; "A scandal, says the mayor", "The heat, says the mayor" are.
bool names_one(const AttributionReading& reading, std::int32_t word) {
  const auto mention = reading.mention_at[word];
  if (mention >= 0 && reading.document.mentions[mention].form == MentionForm::name) return true;
  if (reading.token(word).upos != Upos::det && reading.token(word).deprel != Deprel::nmod_poss) return false;
  const auto article = ascii_lowered(form(reading, word));
  const auto noun = reading.token(word).head;
  return article != "a" && article != "an" && article != "no" && article != "another" &&
         (noun < 0 || reading.lexicon.kinds.contains(reading.lemma(noun)));
}

// "...: China, it writes, merely paid": with an insertion that says whose word it is.
bool is_told_on_its_own(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i + 3 < words.end; ++i)
    if (form(reading, i) == "," && reading.token(i + 1).upos == Upos::pron && form(reading, i + 3) == "," && is_of_speech(reading, i + 2))
      return true;
  return false;
}

// "Wrong, says Ms Pike[, who wrote the law].", "Wrong, says the mayor[, Ada Brill].": to the end of the sentence.
bool closes_with_description(const AttributionReading& reading, std::int32_t comma) {
  const auto end = reading.sentence(comma).end;
  if (form(reading, comma) != "," || comma + 2 >= end) return false;
  const auto opens = form(reading, comma + 1);
  const bool named = reading.token(comma + 1).upos == Upos::propn && !has_finite_word(reading, {comma + 1, end});
  if (opens != "who" && opens != "which" && !named) return false;
  for (auto i = comma + 1; i < end; ++i)
    if (form(reading, i) == ",") return false;
  return true;
}

}  // namespace

const CueReading* speech_cue(const AttributionReading& reading, std::int32_t verb) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) return nullptr;
  for (const auto& cue : known->second)
    if (cue.allows(kSpeech) && cue.particle.empty() && cue.object.empty() && !cue.allows(kNegated)) return &cue;
  return nullptr;
}

bool opens_question(const AttributionReading& reading, TokenRange sentence) {
  auto first = sentence.begin;
  if (reading.token(first).upos == Upos::adp && first + 1 < sentence.end) ++first;  // "By how much"
  const auto word = form(reading, first);
  if (reading.lexicon.question_words.contains(word)) return true;
  return first > sentence.begin && (word == "how" || word == "whom" || word == "what" || word == "which");
}

// "Workers at the plant fear for their pensions", "Geologists at the university suspect that": the tree has made the verb a noun of the
// phrase before it, and left the sentence without one.
void find_bare_verb(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  if (word < sentence.begin + 2 || word + 2 >= sentence.end || reading.quote_at[word] >= 0 || is_capitalised(reading, word)) return;
  const auto known = reading.lexicon.verbs.find(form(reading, word));
  if (known == reading.lexicon.verbs.end()) return;
  const auto people = people_before(reading, word);
  if (people.head < 0) return;
  const auto next = word + 1;
  const TokenRange behind{next, sentence.end};
  const bool that = form(reading, next) == "that" && !is_finite_word(reading, next + 1) && has_finite_word(reading, behind);
  const bool infinitive = form(reading, next) == "to" && reading.token(next + 1).upos == Upos::verb;
  if (!that && has_finite_word(reading, behind)) return;  // "Details of the rescue plan to save the bank emerged"
  for (const auto& cue : known->second) {
    if (!cue.particle.empty() || !cue.object.empty() || cue.allows(kNegated) || cue.frames == kText) continue;
    const bool led = !that && std::find(cue.prepositions.begin(), cue.prepositions.end(), form(reading, next)) != cue.prepositions.end();
    const bool gerund = cue.allows(kGerund) && reading.token(next).upos == Upos::verb && form(reading, next).ends_with("ing");
    if (!(that && cue.allows(kClause)) && !(infinitive && cue.allows(kInfinitive)) && !gerund && !led) continue;
    auto finding = finding_of(word, {word, led ? next + 1 : next}, cue.stance);
    finding.speaker = people.head;
    finding.speaker_words = people.words;
    finding.content.push_back({led ? next + 1 : next, sentence.end});
    out.push_back(std::move(finding));
    return;
  }
}

void find_closing_text(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  if (!closes_sentence(reading, word) || reading.quote_at[word] >= 0 || is_capitalised(reading, word)) return;
  const auto* cue = clause_cue(reading, word);
  if (cue == nullptr || form(reading, word).ends_with("ing")) return;
  const auto sentence = reading.sentence(word);
  if (const auto& before = reading.token(std::max(sentence.begin, word - 1));  // "..., the vote sent a fatal signal"
      reading.token(word).upos == Upos::noun && before.head == word && (before.upos == Upos::adj || before.upos == Upos::det))
    return;
  auto comma = word;
  while (comma > sentence.begin && form(reading, comma) != "," && word - comma < kLongText) --comma;
  if (form(reading, comma) != "," || reading.quote_at[comma] >= 0 || !has_finite_word(reading, {sentence.begin, comma})) return;
  const TokenRange words{comma + 1, word};
  const auto head = head_before_modifier(reading, words);
  const bool bare = head >= 0 && is_bare_verb_of(reading, word, head);
  if (head < 0 || (head + 1 >= word && !bare) || !(is_text(reading, head) || (bare && is_of_people(reading, head)))) return;
  bool modified = false, relative = false;
  for (auto i = head + 1; i < word; ++i) {
    const auto upos = reading.token(i).upos;
    relative = relative || form(reading, i) == "that" || form(reading, i) == "which";  // "a memo that was leaked to the Gazette"
    if (!relative && (upos == Upos::aux || upos == Upos::sconj || upos == Upos::pron)) return;
    modified = modified || upos == Upos::verb;
  }
  if (!modified && !bare) return;  // the other rules know it
  auto finding = finding_of(word, {word, word + 1}, cue->stance);
  finding.speaker = head;
  finding.speaker_words = words;
  finding.content.push_back({sentence.begin, comma});
  out.push_back(std::move(finding));
}

// "left open", "leaves unanswered": the words of a question that is not answered; the verb alone for others.
namespace {
std::int32_t end_of_leaving(const AttributionReading& reading, std::int32_t verb) {
  const auto next = verb + 1;
  const bool left = reading.lemma(verb) == "leave" && next < reading.sentence(verb).end &&
                    is_one_of({"open", "unanswered", "unsaid", "unclear"}, form(reading, next));
  return left ? next + 1 : next;
}
}  // namespace

void find_fronted_question(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  const auto cue_end = end_of_leaving(reading, verb);
  const bool left = cue_end > verb + 1;
  const auto last = !left && hears(reading, verb, verb + 1) ? verb + 1 : cue_end - 1;
  if (!closes_sentence(reading, last) || reading.quote_at[verb] >= 0 || !opens_question(reading, sentence)) return;
  if (form(reading, sentence.end - 1) != "." || (!left && clause_cue(reading, verb) == nullptr)) return;
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
  if (phrase.begin <= sentence.begin || (!wanted && !left && !is_negated(reading, {begin, verb}))) return;
  for (auto i = begin; i < verb; ++i)
    if (reading.lemma(i) == "be") return;  // "Why they set out is not known."
  auto finding = finding_of(verb, {begin, cue_end}, wanted ? Stance::asks : Stance::declines);
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

// "Not so, says the baker: the oven was cold", "Over, tweets the inspector.": a word or two instead of a clause, and what explains them.
void find_retort(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  const auto comma = verb - 1, first = verb + 1;
  const auto longest = says_none(reading, sentence.begin) ? 3 * kLongRetort : kLongRetort;
  if (comma <= sentence.begin || comma - sentence.begin > longest || form(reading, comma) != "," || reading.quote_at[verb] >= 0) return;
  if (reading.quote_at[comma] >= 0 || reading.quote_at[sentence.begin] >= 0 || !is_finite_at_head(reading, verb) || first >= sentence.end)
    return;
  const auto* cue = retort_cue(reading, verb);
  if (cue == nullptr || needs_addressee(lemma_of_verb(reading, verb))) return;
  if (has_finite_word(reading, {sentence.begin, comma})) return;
  const bool one_word =
      comma == sentence.begin + 1 && form(reading, sentence.end - 1) == ".";     // "Rubbish, said the mayor.", taken for a name
  if (!one_word && unquoted_question_before(reading, sentence.begin).empty()) {  // "Who pays? The council, says the mayor.": it is answered
    if (reading.token(sentence.begin).upos == Upos::adp) return;
    for (auto i = sentence.begin; i < comma; ++i)
      if (names_one(reading, i) || is_time(reading, i)) return;
  }
  auto end = first;
  for (; end < sentence.end && form(reading, end) != ":" && form(reading, end) != "." && !closes_with_description(reading, end); ++end)
    if (is_punct(reading, end) || is_finite_word(reading, end) || end - first > kLongRetort * 3) return;
  const auto opening = reading.token(first).upos;
  if (end == first || (!is_nominal(reading, first) && opening != Upos::adj)) return;
  auto finding = finding_of(verb, {verb, first}, cue->stance);
  finding.speech = true;
  finding.speaker = head_of(reading.document, {first, end});
  if (finding.speaker < 0 || !may_speak(reading, finding.speaker)) return;
  finding.speaker_words = {first, end < sentence.end && form(reading, end) == "," ? sentence.end - 1 : end};
  finding.content.push_back({sentence.begin, comma});
  if (end + 1 < sentence.end && form(reading, end) == ":" && !is_told_on_its_own(reading, {end + 1, sentence.end}))
    finding.content.push_back({end + 1, sentence.end});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
