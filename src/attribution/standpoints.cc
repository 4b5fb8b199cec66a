#include "attribution/standpoints.h"

#include <algorithm>
#include <optional>

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

constexpr std::int32_t kLongSource = 14;  // tokens where the star stands

struct Match {
  TokenRange all, source;  // source: empty where nobody is named
};

bool ends_phrase(const AttributionReading& reading, std::int32_t i) {
  return is_punct(reading, i) && form(reading, i) != "-" && form(reading, i) != "." && !form(reading, i).starts_with("'");
}

// To the comma; past "Petra Moss," where that names whom the words before the comma describe.
std::int32_t source_end(const AttributionReading& reading, std::int32_t begin, std::int32_t limit) {
  auto end = begin;
  while (end < limit && end - begin <= kLongSource && !ends_phrase(reading, end)) ++end;
  if (end == limit && end - begin > 1 && form(reading, end - 1) == ".") return end - 1;
  if (end + 2 < limit && form(reading, end) == "," && is_one_of({"who", "whose", "which"}, form(reading, end + 1))) {
    auto close = end + 2;  // "if you believe Otto Lund, who props up the bar"
    while (close < limit && form(reading, close) != "," && form(reading, close) != ".") ++close;
    return close;
  }
  if (end + 2 >= limit || form(reading, end) != "," || reading.mention_at[end + 1] < 0) return end;
  const auto& mention = reading.document.mentions[reading.mention_at[end + 1]];
  const bool closed = mention.tokens.end < limit && form(reading, mention.tokens.end) == ",";
  return mention.form == MentionForm::name && mention.tokens.begin == end + 1 && closed ? mention.tokens.end : end;
}

// The word of the pattern behind its star; not the "that" of "from letters that were found that she knew".
bool goes_on_with(const AttributionReading& reading, std::int32_t i, std::string_view word) {
  if (ascii_lowered(form(reading, i)) != word) return false;
  return word != "that" || (i + 1 < reading.sentence(i).end && !is_verbal(reading, i + 1));
}

// "it emerges from * that": a clause follows, so that the source may have one of its own.
bool opened_by_that(const PhrasePattern& pattern, std::size_t star) {
  return star + 2 == pattern.words.size() && pattern.words.back() == "that";
}

// A finite verb outside a relative clause that a comma closes: none in "one officer, who was not named,".
bool has_own_finite(const AttributionReading& reading, TokenRange source) {
  for (auto i = source.begin + 1; i + 2 < source.end; ++i)
    if (form(reading, i) == "," && is_one_of({"who", "whose", "which"}, form(reading, i + 1)))
      return has_finite_word(reading, {source.begin, i});
  return has_finite_word(reading, source);
}

std::optional<Match> match(const AttributionReading& reading, std::int32_t begin, const PhrasePattern& pattern) {
  const auto limit = reading.sentence(begin).end;
  Match out;
  auto at = begin;
  for (std::size_t k = 0; k < pattern.words.size(); ++k) {
    if (pattern.words[k] != "*") {
      if (at >= limit || ascii_lowered(form(reading, at)) != pattern.words[k]) return {};
      ++at;
      continue;
    }
    auto end = at;
    if (k + 1 == pattern.words.size()) end = source_end(reading, at, limit);
    else
      while (end < limit && end - at <= kLongSource && !goes_on_with(reading, end, pattern.words[k + 1])) ++end;
    if (end >= limit && k + 1 != pattern.words.size()) return {};
    if (end <= at || end - at > kLongSource || (opened_by_that(pattern, k) ? is_verbal(reading, at) : has_own_finite(reading, {at, end})))
      return {};
    out.source = {at, end};
    at = end;
  }
  out.all = {begin, at};
  return out;
}

// Without "'s" and "own": "the firm" of "the firm's own".
TokenRange without_genitive(const AttributionReading& reading, TokenRange words) {
  while (words.end - 1 > words.begin) {
    const auto last = form(reading, words.end - 1);
    if (!is_genitive_mark(last) && last != "own") break;
    --words.end;
  }
  return words;
}

// "..., [which] to her mind settles it"
bool opens_relative(const AttributionReading& reading, std::int32_t word) {
  return form(reading, word) == "which" && word - 1 > reading.sentence(word).begin && form(reading, word - 1) == ",";
}

bool stands_alone(const AttributionReading& reading, std::int32_t word) {
  if (word == reading.sentence(word).begin) return true;
  const auto before = word - 1;
  return ends_phrase(reading, before) || opens_relative(reading, before) || reading.token(before).upos == Upos::cconj ||
         reading.token(before).upos == Upos::sconj;
}

// "Bancroft was, by his own account, delighted": nothing is told before the phrase.
bool waits_for_predicate(const AttributionReading& reading, std::int32_t phrase) {
  return phrase - 2 >= reading.sentence(phrase).begin && form(reading, phrase - 1) == "," && reading.token(phrase - 2).upos == Upos::aux;
}

// What is said from that standpoint: the rest of the sentence behind it, else the clause around it.
std::vector<TokenRange> content_around(const AttributionReading& reading, TokenRange hole, bool inserted) {
  const auto sentence = reading.sentence(hole.begin);
  std::vector<TokenRange> out;
  const auto conjunction = hole.begin - 1;
  const bool opens = hole.begin == sentence.begin || (conjunction == sentence.begin && reading.token(conjunction).upos == Upos::cconj);
  auto around = opens ? TokenRange{hole.end, sentence.end} : sentence;
  for (auto i = hole.begin; i-- > sentence.begin;)
    if (form(reading, i) == ";" || form(reading, i) == ":") {
      around.begin = i + 1;
      break;
    }
  for (auto i = hole.end; i < sentence.end; ++i)
    if (form(reading, i) == ";" || (form(reading, i) == ":" && !opens && has_finite_word(reading, {i, sentence.end}))) {
      around.end = i;
      break;
    }
  if (opens_relative(reading, conjunction)) {
    auto comma = hole.end;
    while (comma < around.end && form(reading, comma) != ",") ++comma;
    around = {conjunction, comma};
  } else if (!opens && !inserted && !waits_for_predicate(reading, hole.begin) && around.begin < hole.begin &&
             has_finite_word(reading, {around.begin, hole.begin}) && has_finite_word(reading, {hole.end, around.end}))
    around.begin = hole.end;  // "He slept, and by all accounts the house slept"
  append_without(around, hole, out);
  return out;
}

// "it is stressed in the *": what a text says
bool is_within_text(const PhrasePattern& pattern) {
  return pattern.words.front() == "it" && std::find(pattern.words.begin(), pattern.words.end(), "in") != pattern.words.end();
}

// "or so he claims"
bool is_doubt(const PhrasePattern& pattern) { return pattern.words.front() == "or"; }

Finding from(const AttributionReading& reading, const Match& found, const PhrasePattern& pattern) {
  const auto words = without_genitive(reading, found.source);
  const bool owned =
      is_doubt(pattern) || words.end < found.source.end || (words.end - words.begin == 1 && reading.token(words.begin).upos == Upos::pron);
  const bool inner = found.source.end < found.all.end;
  TokenRange cue = owned && inner ? TokenRange{found.source.end, found.all.end} : TokenRange{found.all.begin, found.source.begin};
  if (is_doubt(pattern) && cue.begin == found.all.begin) cue.begin += 2;  // "or so [says] the ministry"
  auto finding = finding_of(found.source.empty() ? found.all.begin : cue.begin, found.source.empty() ? found.all : cue, pattern.stance);
  if (found.source.empty()) {
    if (pattern.words.back() == "it" && pattern.words.size() > 2)
      finding.cue_words.begin = finding.cue = found.all.end - 2;  // "legend [has it]"
    finding.sources.push_back(public_source());
    return finding;
  }
  if (reading.lemma(finding.cue) == "it") finding.cue_words.begin = ++finding.cue;  // "It [emerges from] the minutes that"
  while (is_within_text(pattern) && form(reading, finding.cue_words.end - 1) != "in") --finding.cue_words.end;
  if (is_within_text(pattern)) finding.cue = --finding.cue_words.end - 1;  // "It [is stressed] in the report that"
  finding.speaker = head_of(reading.document, words);
  finding.speaker_words = words;
  return finding;
}

bool is_of_first_or_second(const AttributionReading& reading, TokenRange words) {
  const auto word = ascii_lowered(form(reading, words.begin));
  if (word == "one") return words.end - words.begin == 1;  // "as one sees it", not "as one officer has it"
  return word == "me" || word == "my" || word == "us" || word == "our" || word == "you" || word == "your" || word == "it" ||
         word == "this" || word == "that";
}

// "from a military point of view", "from the perspective of": nobody's.
bool names_somebody(const AttributionReading& reading, std::int32_t head) {
  if (head < 0) return false;
  const auto upos = reading.token(head).upos;
  return (upos == Upos::noun || upos == Upos::propn || upos == Upos::pron) && may_speak(reading, head);
}

bool is_document(const AttributionReading& reading, std::int32_t noun) {
  const auto* kind = kind_by_noun(reading, noun);
  return is_text(reading, noun) || (kind != nullptr && *kind == SourceKind::document);
}

}  // namespace

TokenRange find_standpoint(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  if (!stands_alone(reading, word) || reading.quote_at[word] >= 0) return {};
  const auto known = reading.lexicon.standpoints.find(ascii_lowered(form(reading, word)));
  if (known == reading.lexicon.standpoints.end()) return {};
  for (const auto& pattern : known->second) {
    const auto found = match(reading, word, pattern);
    if (!found || (!found->source.empty() && is_of_first_or_second(reading, found->source))) continue;
    auto hole = found->all;
    const bool leads = hole.end < reading.sentence(word).end && form(reading, hole.end) == "that";
    if (leads && found->source.empty() && pattern.words.back() == "it") continue;  // "Rumour has it that": by the noun
    if (pattern.words.back() == "that") --hole.end;                                // content has its "that"
    if (hole.end < reading.sentence(word).end && form(reading, hole.end) == ",") ++hole.end;
    auto finding = from(reading, *found, pattern);
    if (!found->source.empty() && !names_somebody(reading, finding.speaker)) continue;
    const bool shows = pattern.stance == Stance::reports || is_within_text(pattern);  // "It is clear from his tone that" is nobody's word
    if (shows && (finding.speaker < 0 || !is_document(reading, finding.speaker))) continue;
    finding.content = content_around(reading, hole, is_doubt(pattern) || is_within_text(pattern));
    const bool says =
        std::any_of(finding.content.begin(), finding.content.end(), [&](TokenRange piece) { return has_finite_verb(reading, piece); });
    if (!says) continue;
    out.push_back(std::move(finding));
    return hole;
  }
  return {};
}

void find_predicate(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  if (reading.lemma(word) != "be" && reading.lemma(word) != "remain" && reading.lemma(word) != "seem") return;
  const auto limit = reading.sentence(word).end;
  const PhrasePattern* pattern = nullptr;
  std::optional<Match> found;
  for (auto at = word + 1; at < std::min(word + 4, limit); ++at) {
    if (const auto known = reading.lexicon.predicates.find(ascii_lowered(form(reading, at))); known != reading.lexicon.predicates.end())
      for (const auto& one : known->second) {
        found = match(reading, at, one);
        if (found && found->all.end < limit) {
          pattern = &one;
          break;
        }
      }
    if (pattern != nullptr || (reading.token(at).upos != Upos::adv && reading.token(at).upos != Upos::adj)) break;
  }
  if (pattern == nullptr) return;
  const auto relation = reading.token(word).deprel;  // "is proud of", "is bent on" read as a passive
  const bool helps = (relation == Deprel::cop || base_of(relation) == Deprel::aux) && reading.token(word).head > word;
  const auto speaker = speaker_of(reading, helps ? reading.token(word).head : word);
  if (speaker.head < 0 || speaker.head > word || !may_speak(reading, speaker.head) || reading.lemma(speaker.head) == "it") return;
  const auto next = found->all.end, last = next - 1;
  auto head = reading.token(last).head;
  if (head >= 0 && head <= last) head = next;
  if (head < 0) return;
  for (int i = 0; i < 12 && reading.token(head).head > last && reading.token(head).head < limit; ++i) head = reading.token(head).head;
  const bool opens = pattern->words.back() == "that" || pattern->words.back() == "to";  // the content, which holds it
  auto finding = finding_of(found->all.begin, {word, opens ? last : next}, pattern->stance);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back({opens ? last : next, std::max(reading.reach[head].end, last + 2)});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
