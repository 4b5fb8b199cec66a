// Phrases that attribute: "according to X", "in the words of X", "in X's view".
#include <algorithm>

#include "attribution/citing.h"
#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// The clause that a word stands in: the nearest predicate above it.
std::int32_t clause_above(const AttributionReading& reading, std::int32_t token) {
  auto at = reading.token(token).head;
  for (int i = 0; at >= 0 && i < 40; ++i) {
    const auto& here = reading.token(at);
    if (here.head < 0 || here.upos == Upos::verb || child_with_base(reading.document, at, Deprel::nsubj) >= 0) return at;
    at = here.head;
  }
  return at;
}

// "According to Mila Sartov, a doctor whom they consulted said that": the only comma before the main verb closes the phrase, whatever the
// tree takes for an apposition; -1 where there are more commas or none.
std::int32_t comma_before_clause(const AttributionReading& reading, std::int32_t noun) {
  const auto sentence = reading.sentence(noun);
  std::int32_t comma = -1;
  for (auto i = noun + 1; i < sentence.end; ++i) {
    if (form(reading, i) == ",") {
      if (comma >= 0) return -1;
      comma = i;
    }
    if (reading.token(i).deprel == Deprel::root) return reading.token(i).upos == Upos::verb ? comma : -1;
  }
  return -1;
}

// "According to the paper, citing a clerk, the seal is false": the comma behind who is cited, with the clause behind it; -1 for none.
std::int32_t comma_behind_cited(const AttributionReading& reading, std::int32_t citing) {
  const auto sentence = reading.sentence(citing);
  for (auto i = citing + 1; i + 1 < sentence.end; ++i) {
    if (form(reading, i) == "," && reading.quote_at[i] < 0) return has_finite_word(reading, {i + 1, sentence.end}) ? i : -1;
    if (is_finite_word(reading, i) && reading.quote_at[i] < 0) return -1;
  }
  return -1;
}

// "left the pact, in the words of one delegate, “on the fish counter”": the quotation that the phrase leads to.
TokenRange quotation_behind(const AttributionReading& reading, std::int32_t end) {
  if (end + 1 >= reading.sentence(end - 1).end || form(reading, end) != ",") return {};
  const auto quote = reading.quote_at[end + 1];
  if (quote < 0 || quote == reading.quote_at[end]) return {};
  return tokens_in(reading.document, reading.document.quotes[static_cast<std::size_t>(quote)].span);
}

// "According to his words", "according to the account of the widow": whose words they are; -1 where the noun is none for words.
std::int32_t owner_of_words(const AttributionReading& reading, std::int32_t noun) {
  if (!reading.lexicon.between_nouns.contains(std::string_view(reading.token(noun).lemma)) || is_text(reading, noun)) return -1;
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  return owner >= 0 ? owner : governed_by(reading, noun, "of");
}

// "According to information from the ministry", "According to Herald information": whose it is; -1 for no such noun and where the medium
// only has it ("information obtained by the Herald").
std::int32_t giver_of_information(const AttributionReading& reading, std::int32_t noun) {
  if (!reading.lexicon.informing.contains(reading.lemma(noun))) return -1;
  for (const auto* preposition : {"from", "of"})
    if (const auto giver = governed_by(reading, noun, preposition); giver > noun && may_speak(reading, giver) && !is_text(reading, giver))
      return giver;
  const auto medium = child_with(reading.document, noun, Deprel::compound);
  return medium >= 0 && is_outlet(reading, medium) ? medium : -1;
}

// "According to what the newspaper could learn": who learnt it; -1 where no clause follows.
std::int32_t teller_of_what(const AttributionReading& reading, std::int32_t what) {
  if (form(reading, what) != "what") return -1;
  const auto end = reading.sentence(what).end;
  for (auto i = what + 1; i < end && !is_punct(reading, i); ++i) {
    if (reading.token(i).upos != Upos::verb) continue;
    const auto subject = child_with_base(reading.document, i, Deprel::nsubj);
    return subject > what && subject < i ? subject : -1;
  }
  return -1;
}

// By a phrase with the noun as its source.
Finding finding_by_phrase(const AttributionReading& reading, TokenRange cue_words, std::int32_t noun) {
  auto out = finding_of(cue_words.begin, cue_words, Stance::reports);
  out.speaker = noun;
  out.speaker_words = phrase_of(reading, noun, cue_words.begin);
  return out;
}

// "told the Advertiser, according to which the men had not been paid": what the comma follows, and the rest of the sentence.
bool find_according_to_which(const AttributionReading& reading, std::int32_t word, std::int32_t pronoun, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  const auto f = form(reading, pronoun);
  if (word < sentence.begin + 2 || (f != "which" && f != "whom") || form(reading, word - 1) != ",") return false;
  auto noun = word - 2;
  if (!is_nominal(reading, noun)) return false;
  const auto above = reading.token(noun).head;  // "a report by the board"
  if (base_of(reading.token(noun).deprel) == Deprel::flat) noun = above;
  else if (base_of(reading.token(noun).deprel) == Deprel::nmod && is_text(reading, above)) noun = above;
  auto finding = finding_by_phrase(reading, {word, pronoun}, noun);
  finding.speaker_words.end = std::min(finding.speaker_words.end, word - 1);
  finding.content.push_back({pronoun + 1, sentence.end});
  out.push_back(std::move(finding));
  return true;
}

// "according to Fenwick, a mortgage lender.": the end of what describes the source at the end of its sentence, or that of its words.
std::int32_t end_of_description(const AttributionReading& reading, TokenRange source) {
  const auto sentence = reading.sentence(source.begin);
  const auto first = source.end + 1;
  if (first >= sentence.end || form(reading, source.end) != "," || reading.token(first).upos != Upos::det) return source.end;
  const auto rest = trimmed(reading, {source.end, sentence.end});
  for (auto i = first; i < rest.end; ++i)
    if (form(reading, i) == "," || is_finite(reading, i)) return source.end;
  return rest.end;
}

// "According to one of them, a baker from Lund, the oven was hot": to the second comma, where a clause stands behind it.
std::int32_t end_of_opening_description(const AttributionReading& reading, TokenRange source) {
  constexpr std::int32_t kLongest = 9;  // tokens of a description
  const auto sentence = reading.sentence(source.begin);
  const auto first = source.end + 1;
  if (first + 1 >= sentence.end || form(reading, source.end) != "," || (form(reading, first) != "a" && form(reading, first) != "an"))
    return source.end;
  auto end = first + 1;
  while (end < sentence.end && end - first < kLongest && form(reading, end) != "," && !is_finite_word(reading, end)) ++end;
  const bool closed = end + 2 < sentence.end && form(reading, end) == "," && has_finite_word(reading, {end + 1, sentence.end});
  const bool list = closed && reading.token(end + 1).upos == Upos::cconj;
  return closed && !list ? end : source.end;
}

// "In [her] words, [farmers] demand a dam": many are no single person.
bool is_another(const AttributionReading& reading, std::int32_t pronoun, std::int32_t subject) {
  const auto word = reading.document.form_of(reading.token(pronoun));
  const bool single = word == "her" || word == "his";
  return single && reading.token(subject).upos != Upos::pron && reading.token(subject).feats.number == Number::plur;
}

}  // namespace

namespace {

// "As per the ministry, ...": who is told by a noun; "As per the agreement" tells of what is done.
bool is_as_per(const AttributionReading& reading, std::int32_t per, std::int32_t noun) {
  const auto as = per - 1;
  if (as < reading.sentence(per).begin || ascii_lowered(form(reading, as)) != "as") return false;
  return source_of(reading, {noun, phrase_of(reading, noun, per)}).kind != SourceKind::document && may_speak(reading, noun) &&
         !is_text(reading, noun);
}

}  // namespace

// "according to X", "per X": X is the source, the clause around it is the content.
void find_according_to(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  const auto form_here = form(reading, word);
  const bool according =
      (form_here == "according" || form_here == "According") && word + 1 < sentence.end && form(reading, word + 1) == "to";
  const bool per = (form_here == "Per" || form_here == "per") && reading.token(word).deprel == Deprel::case_;
  if (!according && !per) return;
  const auto first = word + (according ? 2 : 1);
  if (first >= sentence.end || (according && find_according_to_which(reading, word, first, out))) return;
  // The noun that the phrase governs: whose preposition it is, or the first phrase behind it.
  auto noun = reading.token(word).deprel == Deprel::case_ ? reading.token(word).head : -1;
  if (noun < first) {
    noun = first;
    for (int i = 0; i < 20 && reading.token(noun).head >= first && reading.token(noun).head < sentence.end; ++i)
      noun = reading.token(noun).head;
    if (!is_nominal(reading, noun)) return;
  }
  const auto governed = noun;
  if (const auto owner = according ? owner_of_words(reading, noun) : -1; owner >= 0) noun = owner;
  else if (const auto giver = according ? giver_of_information(reading, noun) : -1; giver >= 0) noun = giver;
  else if (const auto teller = according ? teller_of_what(reading, noun) : -1; teller >= 0) noun = teller;
  // "$5 per person" is no source.
  const bool between_commas =
      word > sentence.begin && form(reading, word - 1) == "," && reading.lexicon.kinds.contains(reading.lemma(noun));
  if (per && reading.token(noun).upos != Upos::propn && word != sentence.begin && !between_commas && !is_as_per(reading, word, noun))
    return;
  const bool as_per = per && is_as_per(reading, word, noun);
  const auto opens = as_per ? word - 1 : word;
  auto finding = finding_by_phrase(reading, {opens, first}, noun);
  if (finding.speaker_words.begin < first) finding.speaker_words.begin = first;
  const auto comma = opens == sentence.begin ? comma_before_clause(reading, noun) : -1;
  if (comma >= 0) finding.speaker_words.end = std::min(finding.speaker_words.end, comma);
  if (opens == sentence.begin && comma < 0) finding.speaker_words.end = end_of_opening_description(reading, finding.speaker_words);
  if (opens > sentence.begin && comma < 0) finding.speaker_words.end = end_of_description(reading, finding.speaker_words);
  const TokenRange hole{opens, comma >= 0 ? comma : std::max(finding.speaker_words.end, reading.reach[governed].end)};
  const auto rest = trimmed(reading, {hole.end, sentence.end});
  const bool cites = !rest.empty() && is_present_participle(reading, rest.begin) &&
                     (is_citing(reading, rest.begin) || referring_preposition(reading, rest.begin) >= 0);
  const bool at_end = rest.empty() || cites, at_start = opens == sentence.begin;  // "according to the site Jisr, citing officials"
  auto around = sentence;
  const auto clause = clause_above(reading, noun);
  const bool set_off = opens > sentence.begin && form(reading, opens - 1) == ",";
  const bool after_clause = set_off && has_finite_verb(reading, {sentence.begin, opens - 1});
  if (!at_start && !(at_end && set_off) && clause >= 0) around = reading.reach[clause];
  // "..., according to the paper, published on Thursday": the clause above the phrase is no more than what follows it
  if (after_clause && around.begin >= opens - 1) around = {sentence.begin, opens};
  const auto clause_comma = cites && at_start ? comma_behind_cited(reading, rest.begin) : -1;
  const auto cited_end = clause_comma >= 0 ? clause_comma : sentence.end;
  append_without(around, cites ? TokenRange{hole.begin, cited_end} : hole, finding.content);
  out.push_back(std::move(finding));
}

// "in the words of X", "in X's view".
void find_in_the_words_of(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  if (!reading.lexicon.between_nouns.contains(reading.lemma(noun))) return;
  const auto mark = preposition_of(reading, noun);
  if (mark < 0 || (reading.lemma(mark) != "in" && reading.lemma(mark) != "by")) return;
  if (const bool plural = reading.token(noun).feats.number == Number::plur;  // "errors in its accounts" are no account of its
      plural && reading.lemma(mark) == "in" && !reading.lexicon.between_nouns.contains(form(reading, noun)))
    return;
  if (mark > reading.sentence(noun).begin && (reading.lemma(mark - 1) == "stand" || reading.lemma(mark - 1) == "stick")) return;
  if (reading.lemma(noun) == "view" && mark == noun - 1) return;  // "in view of the report" is no view of it
  const auto relation = base_of(reading.token(noun).deprel);      // "The virus, by their reckoning, has spread": hung under the noun before
  const bool set_off = mark > reading.sentence(noun).begin && form(reading, mark - 1) == ",";
  const bool copular = set_off && child_with(reading.document, noun, Deprel::cop) >= 0;  // "She was, in the words of one colleague, shy"
  if (relation != Deprel::obl && !(relation == Deprel::nmod && set_off) && !copular) return;
  auto of = governed_by(reading, noun, "of");
  if (of < 0 && noun + 2 < reading.sentence(noun).end && form(reading, noun + 1) == "of") {  // the preposition hung elsewhere
    auto end = noun + 2;
    while (end < reading.sentence(noun).end && (is_nominal(reading, end) || reading.token(end).upos == Upos::adj)) ++end;
    if (end < reading.sentence(noun).end && form(reading, end) == "," && end > noun + 2) of = head_of(reading.document, {noun + 2, end});
  }
  const auto owner = of >= 0 ? of : child_with(reading.document, noun, Deprel::nmod_poss);
  const auto clause = copular ? noun : clause_above(reading, noun);
  if (owner < 0 || clause < 0) return;
  // "In her judgment, Mrs Justice Crane wrote that": she says it, in a judgment of hers
  if (reading.token(owner).upos == Upos::pron && noun < clause && is_of_speech(reading, clause))
    if (const auto subject = child_with_base(reading.document, clause, Deprel::nsubj);
        subject > noun && subject < clause && !is_another(reading, owner, subject))
      return;
  Finding finding;
  finding.cue = noun;
  finding.cue_words = {mark, noun + 1};
  if (of >= 0 && form(reading, noun + 1) == "of") finding.cue_words.end = noun + 2;
  finding.stance = Stance::asserts;
  set_speaker(finding, reading, owner, noun);
  if (of < 0) finding.cue_words = {noun, noun + 1};
  if (const auto quoted = quotation_behind(reading, finding.speaker_words.end); !quoted.empty()) {
    finding.content.push_back(quoted);
  } else if (copular) {
    for (auto i = owner + 1; i < finding.speaker_words.end; ++i)  // what follows the comma is said
      if (form(reading, i) == ",") finding.speaker_words.end = i;
    append_without(reading.sentence(noun), {mark - 1, finding.speaker_words.end}, finding.content);
  } else append_without(reading.reach[clause], reading.reach[noun], finding.content);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
