// Quotations within a quotation: "“My brother shouted ‘Run!’ and then I had none,” she said", "“He goes, ‘Like for a baby, Karen.’”".
// Whoever quotes within his own words tells on what another said, whatever the verb.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kFarVerb = 5;  // tokens from the verb to the marks: "said to my own mother, ‘"

struct Inner {
  TokenRange words;  // marks included
  TokenRange outer;  // of the quotation that holds it
};

// "‘Run!’", "‘A wrong note is an honest note.’"; not "called us ‘the furniture’".
bool is_said(const AttributionReading& reading, TokenRange words) {
  if (words.end - words.begin < 3 || !is_capitalised(reading, words.begin + 1)) return false;
  for (auto i = std::max(words.end - 2, words.begin + 1); i < words.end; ++i)
    if (const auto f = form(reading, i); f == "." || f == "," || f == "!" || f == "?") return true;
  const auto next = form(reading, words.end);
  return next == "," || next == ".";
}

// "goes", "went", "was like", "is all": how one quotes in talk.
bool is_quotative(const AttributionReading& reading, std::int32_t word, bool behind_comma) {
  const auto lemma = reading.lemma(word);
  if (lemma == "go") return behind_comma || reading.token(word).upos == Upos::verb;
  return word > 0 && (form(reading, word) == "like" || form(reading, word) == "all") && reading.lemma(word - 1) == "be";
}

bool says(const AttributionReading& reading, std::int32_t verb) {
  return is_of_speech(reading, verb) || needs_addressee(reading.lemma(verb)) ||
         !reading.lexicon.verbs.contains(lemma_of_verb(reading, verb));
}

// The word before the quotation that says it; -1 where none does.
std::int32_t verb_before(const AttributionReading& reading, const Inner& inner) {
  auto at = inner.words.begin - 1;
  const bool set_off = at > inner.outer.begin && (form(reading, at) == "," || form(reading, at) == ":");
  if (set_off) --at;
  if (is_quotative(reading, at, set_off)) return at;
  for (const auto first = std::max(inner.outer.begin, at - kFarVerb); at > first; --at) {
    const auto upos = reading.token(at).upos;
    if (upos == Upos::verb) return is_finite(reading, at) || is_to_infinitive(reading, at) || is_present_participle(reading, at) ? at : -1;
    const bool told = upos == Upos::pron || upos == Upos::adp || upos == Upos::det || upos == Upos::propn || upos == Upos::noun ||
                      upos == Upos::adj || upos == Upos::adv;
    if (!told || (upos != Upos::pron && !set_off)) return -1;  // "wrote about ‘The Deck’"
  }
  return -1;
}

// Who speaks by it: by the tree, else the pronoun or the noun right before it.
Subject subject_of(const AttributionReading& reading, std::int32_t verb, const Inner& inner) {
  if (const auto subject = speaker_of(reading, verb); subject.head >= inner.outer.begin && subject.head < inner.outer.end) return subject;
  auto at = verb - 1;
  while (at > inner.outer.begin && (reading.token(at).upos == Upos::adv || reading.token(at).upos == Upos::aux)) --at;
  if (at <= inner.outer.begin || !is_nominal(reading, at)) return {};
  return {at, phrase_of(reading, at, verb)};
}

void find_inner_quote(const AttributionReading& reading, const Inner& inner, std::vector<Finding>& out) {
  const auto verb = verb_before(reading, inner);
  if (verb < 0) return;
  const auto known = std::find_if(out.begin(), out.end(), [&](const Finding& finding) { return finding.cue_words.contains(verb); });
  if (known != out.end()) {
    std::erase_if(known->content, [&](TokenRange piece) { return piece.begin < inner.words.end && inner.words.begin < piece.end; });
    known->content.push_back(inner.words);
    known->speech = true;
    return;
  }
  if (reading.token(verb).upos == Upos::verb && !is_quotative(reading, verb, true) && !says(reading, verb)) return;
  const auto speaker = subject_of(reading, verb, inner);
  if (speaker.head < 0) return;
  auto finding = finding_of(verb, {verb, verb + 1}, Stance::states);
  finding.rule = CueRule::word_order;
  finding.speech = true;
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back(inner.words);
  out.push_back(std::move(finding));
}

}  // namespace

void find_inner_quotes(const AttributionReading& reading, std::vector<Finding>& out) {
  const auto& quotes = reading.document.quotes;
  const auto before = out.size();
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    const auto words = tokens_in(reading.document, quotes[i].span);
    if (words.empty() || !quotes[i].closed || !is_said(reading, words)) continue;
    const auto outer = reading.quote_at[words.begin];
    if (outer < 0 || outer == static_cast<std::int32_t>(i)) continue;
    find_inner_quote(reading, {words, tokens_in(reading.document, quotes[static_cast<std::size_t>(outer)].span)}, out);
  }
  if (out.size() > before) std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) { return a.cue < b.cue; });
}

}  // namespace hearsay
