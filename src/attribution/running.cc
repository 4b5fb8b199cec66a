// Reported speech that goes on without a cue: "The official said there was no danger. The dam would be repaired by May." A sentence right
// behind a reported one, in the same paragraph, without a source of its own, goes on with it where its verb shows that somebody is
// reported: shifted back from "will" and "can" under a verb of saying in the past (Quirk et al. 1985, free indirect speech), or told of a
// text or by "according to" with "would" from the beginning ("According to the draft, the rebels would disarm. Schools would reopen.").
#include <algorithm>

#include "attribution/chains.h"
#include "attribution/source_kinds.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kSentences = 3;  // that go on behind one cue

bool is_past_cue(const AttributionReading& reading, const Finding& finding) {
  if (finding.cue < 0 || finding.content.empty() || finding.sources.empty() || reading.quote_at[finding.cue] >= 0) return false;
  const auto& token = reading.token(finding.cue);
  return token.upos == Upos::verb && is_finite(reading, finding.cue) && token.feats.tense == Tense::past;
}

bool reports(Stance stance) {
  return stance == Stance::states || stance == Stance::asserts || stance == Stance::warns || stance == Stance::promises ||
         stance == Stance::expects || stance == Stance::confirms || stance == Stance::believes || stance == Stance::reports;
}

// What only a question goes on with: "suggested that he had lied. Had he not sworn that he was at home?"
bool puts(Stance stance) { return stance == Stance::suggests || stance == Stance::accuses || stance == Stance::asks; }

bool has_would(const AttributionReading& reading, std::int32_t verb) {
  const auto& children = children_of(reading.document, verb);
  return std::any_of(children.begin(), children.end(), [&](std::int32_t child) {
    return base_of(reading.token(child).deprel) == Deprel::aux && child < verb && form(reading, child) == "would";
  });
}

// What a text proposes, and what "according to" somebody would happen: "According to Holm, they would leave", "The plan says that".
bool proposes(const AttributionReading& reading, const Finding& finding) {
  if (finding.cue < 0 || finding.content.empty() || finding.sources.empty() || reading.quote_at[finding.cue] >= 0) return false;
  const bool according = form(reading, finding.cue) == "according" || form(reading, finding.cue) == "According";
  if (finding.sources.back().kind == SourceKind::document) return according || is_finite(reading, finding.cue);
  if (!according) return false;
  for (const auto piece : finding.content)
    if (const auto head = head_of(reading.document, piece); head >= 0 && has_would(reading, head)) return true;
  return false;
}

std::int32_t root_of(const AttributionReading& reading, TokenRange sentence) {
  for (auto i = sentence.begin; i < sentence.end; ++i)
    if (const auto head = reading.token(i).head; head < sentence.begin || head >= sentence.end) return i;
  return sentence.begin;
}

// The mention there is of who spoke before.
bool is_speaker(const AttributionReading& reading, std::int32_t noun, const Finding& before) {
  const auto entity = before.sources.back().entity;
  return entity >= 0 && reading.entity(noun) == entity;
}

bool tells_of_speaker(const AttributionReading& reading, std::int32_t root, const Finding& before) {
  if (speech_of(reading, before.content) != Speech::indirect) return true;
  const auto subject = child_with_base(reading.document, root, Deprel::nsubj);
  if (subject < 0) return true;
  const auto word = ascii_lowered(reading.lemma(subject));
  if (word == "they" && reading.entity(subject) >= 0 && before.sources.back().entity >= 0) return is_speaker(reading, subject, before);
  if (word == "he" || word == "she" || word == "they" || word == "i" || word == "we") return true;
  for (const auto child : children_of(reading.document, subject))
    if (base_of(reading.token(child).deprel) == Deprel::nmod_poss || reading.token(child).deprel == Deprel::nmod_poss) return true;
  return is_speaker(reading, subject, before);
}

// "could also be mined", "might even fall".
bool goes_further(const AttributionReading& reading, TokenRange sentence) {
  for (auto i = sentence.begin; i < sentence.end; ++i)
    if (const auto lemma = reading.lemma(i);
        lemma == "also" || lemma == "even" || lemma == "too" || lemma == "likewise" || lemma == "besides")
      return true;
  return false;
}

// "would", "could also", "might even": shifted back from what was said. "had" only where the speaker himself is not told of, and not behind
// a quotation.
bool is_shifted_back(const AttributionReading& reading, TokenRange sentence, const Finding& before) {
  const auto root = root_of(reading, sentence);
  for (const auto child : children_of(reading.document, root)) {
    if (base_of(reading.token(child).deprel) != Deprel::aux || child > root) continue;
    const auto lemma = reading.document.form_of(reading.token(child));
    if (lemma == "would") return true;
    if (lemma == "could" || lemma == "might") return goes_further(reading, sentence);  // alone, the outlet may be guessing
    if (lemma == "had") return !tells_of_speaker(reading, root, before);
  }
  return false;
}

// "Had he not told the police that he was at home?": what somebody puts to another, who is told of as "he".
bool is_put_to_somebody(const AttributionReading& reading, TokenRange sentence) {
  const auto first = sentence.begin;
  if (sentence.end - first < 5 || form(reading, sentence.end - 1) != "?" || reading.token(first).upos != Upos::aux) return false;
  return reading.token(first).feats.tense == Tense::past && reading.token(first + 1).upos == Upos::pron &&
         form(reading, first + 2) == "not";
}

// "She could not remember", "Neither side would comment", "Was the dam safe?": the outlet tells what was not said, or asks.
bool is_silence(const AttributionReading& reading, TokenRange sentence) {
  const auto end = reading.document.form_of(reading.token(sentence.end - 1));
  if (end == "?") return true;
  const auto root = root_of(reading, sentence);
  if (is_passive(reading, root) && reading.lemma(root) == "ask") return true;
  if (!reading.lexicon.verbs.contains(reading.lemma(root))) return false;
  for (auto i = sentence.begin; i < sentence.end; ++i)
    if (const auto lemma = reading.lemma(i);
        lemma == "not" || lemma == "n't" || lemma == "neither" || lemma == "no" || lemma == "nobody" || lemma == "Neither")
      return true;
  return false;
}

// "The minister would not give a date": whoever is told of in his own reported words is "he" there.
bool names_speaker(const AttributionReading& reading, TokenRange sentence, const Finding& before) {
  const auto subject = child_with_base(reading.document, root_of(reading, sentence), Deprel::nsubj);
  if (subject < 0 || reading.token(subject).upos == Upos::pron) return false;
  return is_speaker(reading, subject, before);
}

bool has_quote(const AttributionReading& reading, TokenRange words) {
  return std::any_of(reading.quote_at.begin() + words.begin, reading.quote_at.begin() + words.end, [](auto quote) { return quote >= 0; });
}

// "Any suggestion to the contrary was “mischievous”": a word of theirs as the predicate, or at the end, and the past of reported speech.
bool is_words_of(const AttributionReading& reading, TokenRange words) {
  auto last = words.end - 1;
  while (last > words.begin && is_punct(reading, last) && reading.quote_at[last] < 0) --last;
  if (reading.quote_at[words.begin] >= 0 || reading.quote_at[last] < 0) return false;
  const auto root = root_of(reading, words);
  if (reading.quote_at[root] < 0) return false;
  const auto copula = child_with(reading.document, root, Deprel::cop);
  if (copula < words.begin || reading.quote_at[copula] >= 0) return false;
  const auto was = reading.document.form_of(reading.token(copula));
  return was == "was" || was == "were" || was == "be";
}

bool has_clause(const Finding& finding, const AttributionReading& reading) {
  const auto& last = finding.content.back();
  for (auto i = last.begin; i < last.end; ++i)
    if ((reading.token(i).upos == Upos::verb || reading.token(i).upos == Upos::aux) && is_finite(reading, i)) return true;
  return false;
}

}  // namespace

void go_on_running(const AttributionReading& reading, std::vector<Finding>& findings) {
  const auto& sentences = reading.document.sentences;
  std::vector<bool> taken(sentences.size(), false);  // a cue, a quotation or another's words stand in it
  for (const auto& finding : findings) {
    if (finding.cue >= 0) taken[reading.token(finding.cue).sentence] = true;
    for (const auto piece : finding.content)
      taken[reading.token(piece.begin).sentence] = taken[reading.token(piece.end - 1).sentence] = true;
  }
  std::vector<std::int32_t> last(sentences.size(), -1);  // the last reporting cue of each sentence
  for (std::size_t i = 0; i < findings.size(); ++i)
    if ((is_past_cue(reading, findings[i]) || proposes(reading, findings[i])) &&
        (reports(findings[i].stance) || puts(findings[i].stance)) && has_clause(findings[i], reading)) {
      auto& best = last[reading.token(findings[i].cue).sentence];
      const auto size = [&](std::size_t k) {
        std::int32_t n = 0;
        for (const auto piece : findings[k].content) n += piece.end - piece.begin;
        return n;
      };
      if (best < 0 || size(i) >= size(static_cast<std::size_t>(best))) best = static_cast<std::int32_t>(i);  // the outermost
    }
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    if (last[at] < 0) continue;
    auto& finding = findings[static_cast<std::size_t>(last[at])];
    const bool proposed = !is_past_cue(reading, finding);
    const bool crosses = proposed && finding.sources.back().kind == SourceKind::document;  // a text goes on over paragraphs
    for (auto next = at + 1; next < sentences.size() && next <= at + kSentences; ++next) {
      const auto words = sentences[next].tokens;
      const bool put = is_put_to_somebody(reading, words) && !has_quote(reading, words);
      if ((taken[next] && !put) || words.empty() || (sentences[next].paragraph != sentences[next - 1].paragraph && !crosses)) break;
      const bool itself = crosses && has_would(reading, root_of(reading, words));  // "The bill would also cut benefits": of the bill
      if ((names_speaker(reading, words, finding) && !itself) || (is_silence(reading, words) && !put) ||
          !(put                         ? !proposed
            : puts(finding.stance)      ? false
            : has_quote(reading, words) ? !proposed && is_words_of(reading, words)
            : proposed                  ? has_would(reading, root_of(reading, words))
                                        : is_shifted_back(reading, words, finding)))
        break;
      const auto piece = trimmed(reading, words);
      if (piece.empty()) break;
      finding.content.push_back(piece);
      taken[next] = true;
    }
  }
}

}  // namespace hearsay
