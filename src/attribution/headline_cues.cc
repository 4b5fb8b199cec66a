// Words that only their place makes cues, read as nouns by the engine: behind the name that a headline begins with ("Kyiv claims hit on
// depot"), behind a quotation and a name ("“...,” Pell shouts across the road"), "..., warning of a dear winter".
#include <algorithm>

#include "attribution/citing.h"
#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "The daily quoted the captain as warning that": who quotes and who is quoted; no speaker for none.
Finding quoted_by_noun(const AttributionReading& reading, std::int32_t noun) {
  Finding out;
  const auto quoting = reading.token(noun).head;
  if (form(reading, noun - 1) != "as" || quoting < 0 || quoting > noun || !quotes_as(reading, quoting)) return out;
  const auto object = child_with(reading.document, quoting, Deprel::obj);
  const auto medium = speaker_of(reading, quoting);
  if (object < quoting || object > noun || medium.head < 0 || is_passive(reading, quoting)) return out;
  set_speaker(out, reading, object, quoting);
  out.sources = {source_of(reading, medium), source_of(reading, {out.speaker, out.speaker_words})};
  out.sources.front().link = LinkRule::quotes;
  out.sources.front().by = quoting;
  return out;
}

// "Analysts were divided, with one warning that": a word for some of them between "with" and the participle.
Finding one_with(const AttributionReading& reading, std::int32_t noun) {
  Finding out;
  const auto with = form(reading, noun - 2);
  if (noun < reading.sentence(noun).begin + 2 || (with != "with" && with != "With")) return out;
  const auto upos = reading.token(noun - 1).upos;
  if (upos != Upos::num && upos != Upos::det && upos != Upos::pron && upos != Upos::adj) return out;
  const auto who = form(reading, noun - 1);
  const bool some = upos == Upos::num || who == "some" || who == "many" || who == "others" || who == "another" || who == "several" ||
                    who == "most" || who == "few" || who == "both";
  if (!some) return out;  // "with a warning that"
  out.speaker = noun - 1;
  out.speaker_words = {noun - 1, noun};
  return out;
}

}  // namespace

void find_headline_cue(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  auto first = sentence.begin;
  if (is_clock(reading, first)) ++first;
  if (word <= first || word - first > 4 || word + 2 >= sentence.end || reading.quote_at[word] >= 0) return;
  if (!form(reading, word).ends_with('s') || is_capitalised(reading, word) || reading.token(word - 1).upos != Upos::propn) return;
  for (auto i = first; i < word; ++i)
    if (reading.token(i).upos != Upos::propn) return;
  const auto mention = reading.mention_at[word - 1];
  if (mention < 0 || reading.document.mentions[mention].entity < 0) return;
  const auto next = reading.token(word + 1).upos;
  if (next == Upos::adp || next == Upos::aux || next == Upos::cconj || next == Upos::punct) return;
  if (has_finite_word(reading, {word + 1, sentence.end})) return;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, word));
  if (known == reading.lexicon.verbs.end()) return;
  for (const auto& cue : known->second) {
    if (!cue.allows(kObject) || cue.allows(kText) || cue.allows(kNegated) || cue.allows(kPerson) || !cue.particle.empty() ||
        !cue.object.empty())
      continue;
    auto finding = finding_of(word, {word, word + 1}, cue.stance);
    finding.speaker = word - 1;
    finding.speaker_words = {first, word};
    finding.content.push_back({word + 1, sentence.end});
    out.push_back(std::move(finding));
    return;
  }
}

namespace {

// "“...,” [its editorial] observes.": no more than an article or an owner and a word or two between the quotation and the end.
TokenRange phrase_behind_quote(const AttributionReading& reading, std::int32_t word) {
  constexpr std::int32_t kLongest = 3;
  const auto sentence = reading.sentence(word);
  if (reading.token(word).head >= 0 || word + 2 != sentence.end || form(reading, word + 1) != ".") return {};
  auto begin = word;
  while (begin > sentence.begin && reading.quote_at[begin - 1] < 0 && word - begin <= kLongest) --begin;
  if (word - begin < 2 || word - begin > kLongest) return {};
  const auto& first = reading.token(begin);
  if (first.upos != Upos::det && base_of(first.deprel) != base_of(Deprel::nmod_poss)) return {};
  for (auto i = begin; i < word; ++i)
    if (is_punct(reading, i) || is_verbal(reading, i)) return {};
  return {begin, word};
}

}  // namespace

void find_named_behind_quote(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  if (word < sentence.begin + 2 || reading.quote_at[word] >= 0 || !form(reading, word).ends_with('s') || is_capitalised(reading, word))
    return;
  const auto mention = reading.mention_at[word - 1];
  const bool named = mention >= 0 && reading.document.mentions[mention].form == MentionForm::name;
  const auto name = named ? reading.document.mentions[mention].tokens : phrase_behind_quote(reading, word);
  if (name.empty() || name.end != word || name.begin <= sentence.begin + 1 || reading.quote_at[name.begin - 1] < 0) return;
  const auto stop = form(reading, name.begin - 2), mark = form(reading, name.begin - 1);  // no “swing” Senate states
  if (stop != "," && stop != "?" && stop != "!" && mark != ",") return;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, word));
  if (known == reading.lexicon.verbs.end()) return;
  for (const auto& cue : known->second) {
    if (!cue.allows(kSpeech) || !cue.particle.empty()) continue;
    const auto quote = reading.document.quotes[static_cast<std::size_t>(reading.quote_at[name.begin - 1])];
    auto finding = finding_of(word, {word, word + 1}, cue.stance);
    finding.speech = true;
    finding.speaker = word - 1;
    finding.speaker_words = name;
    finding.content.push_back(tokens_in(reading.document, quote.span));
    out.push_back(std::move(finding));
    return;
  }
}

void find_warning(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(noun);
  if (form(reading, noun) != "warning" || noun < sentence.begin + 2 || form(reading, noun - 1) != "," || noun + 2 >= sentence.end) return;
  const auto next = form(reading, noun + 1);
  if (next != "of" && next != "that" && next != "against" && next != "about") return;
  std::int32_t verb = -1;
  for (auto i = noun - 2; i >= sentence.begin && verb < 0; --i)
    if (is_finite_word(reading, i) && reading.token(i).upos == Upos::verb && reading.quote_at[i] < 0) verb = i;
  if (verb < 0) return;
  const auto speaker = speaker_of(reading, verb);
  if (speaker.head < 0) return;
  const bool that = next == "that";
  auto finding = finding_of(noun, {noun, that ? noun + 1 : noun + 2}, Stance::warns);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back({that ? noun + 1 : noun + 2, sentence.end});
  finding.sources = relays_of(reading, verb, speaker);  // "told the radio, warning of": the way of what was told
  if (!finding.sources.empty()) finding.sources.push_back(source_of(reading, speaker));
  out.push_back(std::move(finding));
}

void find_participle_as_noun(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto end = reading.sentence(noun).end;
  if (noun < reading.sentence(noun).begin + 2 || noun + 2 >= end || !form(reading, noun).ends_with("ing")) return;
  auto finding = quoted_by_noun(reading, noun);
  if (finding.speaker < 0) finding = one_with(reading, noun);
  if (finding.speaker < 0) return;
  const auto word = form(reading, noun);
  const auto stem = word.substr(0, word.size() - 3);
  auto known = reading.lexicon.verbs.find(stem);
  if (known == reading.lexicon.verbs.end()) known = reading.lexicon.verbs.find(lemma_of_verb(reading, noun));
  if (known == reading.lexicon.verbs.end()) return;
  const auto next = form(reading, noun + 1);
  for (const auto& cue : known->second) {
    const bool led = std::find(cue.prepositions.begin(), cue.prepositions.end(), next) != cue.prepositions.end();
    if (!cue.particle.empty() || !cue.object.empty() || !(led || (next == "that" && cue.allows(kClause)))) continue;
    finding.cue = noun;
    finding.cue_words = {noun, led ? noun + 2 : noun + 1};
    finding.stance = cue.stance;
    finding.content = {{finding.cue_words.end, std::max(reading.reach[noun].end, noun + 3)}};
    out.push_back(std::move(finding));
    return;
  }
}

}  // namespace hearsay
