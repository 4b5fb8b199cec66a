#include "attribution/chains.h"

#include <algorithm>

#include "attribution/bodies_within.h"
#include "attribution/citing.h"
#include "attribution/hearers.h"
#include "attribution/noun_owners.h"
#include "attribution/passing_on.h"
#include "attribution/references.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "Asif Mahmud, one of the coordinators, wrote", with the description alone for a subject: the name speaks.
void take_name_before(const AttributionReading& reading, Finding& finding) {
  if (finding.speaker_words.empty() || finding.cue < 0 || is_full_name(reading, finding.speaker)) return;
  const auto words = name_before(reading, finding.speaker_words, finding.cue);
  if (words.empty()) return;
  finding.speaker = reading.document.mentions[reading.mention_at[words.begin]].head;
  finding.speaker_words = words;
  cut_content(reading, finding, words.begin, words.end);
}

// "What to do about the border, the president said": a question is nobody.
bool is_question(const AttributionReading& reading, TokenRange words) {
  if (words.empty()) return false;
  const auto first = form(reading, words.begin);
  return first == "What" || first == "How" || first == "Why" || first == "When" || first == "Where" || first == "Whether";
}

// "is quoted in the charity's report as saying", "was quoted on Radio Elb as saying", "is quoted as saying in the Kurier": the medium, or
// the text of another, that quotes him; not "in a statement", which is his. -1 for none.
std::int32_t place_quoted_in(const AttributionReading& reading, std::int32_t quoting, std::int32_t saying) {
  for (const auto verb : {quoting, saying})
    for (const auto* preposition : {"in", "on"}) {
      const auto place = governed_by(reading, verb, preposition);
      if (place < quoting || is_time(reading, place)) continue;
      if (is_outlet(reading, place)) return is_publisher(reading, place) ? -1 : place;
      if (preposition[0] == 'i' && is_text(reading, place) && !reading.lexicon.own_texts.contains(reading.lemma(place))) return place;
    }
  return -1;
}

// "was quoted by the weekly as telling Radio Elb that": who is quoted had told another medium first.
void add_media_told(const AttributionReading& reading, Finding& finding) {
  for (auto& told : relays_of(reading, finding.cue, {finding.speaker, finding.speaker_words})) {
    if (told.head < finding.cue || told.kind != SourceKind::outlet) continue;
    const auto is_told = [&](const Source& known) { return known.head == told.head || (known.entity >= 0 && known.entity == told.entity); };
    if (std::none_of(finding.sources.begin(), finding.sources.end(), is_told)) finding.sources.push_back(std::move(told));
  }
}

// "Reuters quoted officials as saying that", "was quoted by TASS as saying": who is quoted speaks, who quotes passes it on.
bool resolve_quoted(const AttributionReading& reading, Finding& finding) {
  const auto& token = reading.token(finding.cue);
  if (token.upos != Upos::verb || token.head < 0 || !quotes_as(reading, token.head)) return false;
  if (!is_citing(reading, token.head) && child_with_lemma(reading.document, finding.cue, "as") < 0) return false;
  if (token.deprel != Deprel::advcl && token.deprel != Deprel::xcomp && token.deprel != Deprel::ccomp) return false;
  const auto quoting = token.head;
  const bool passive = is_passive(reading, quoting) || reading.token(quoting).deprel == Deprel::acl;
  auto speaker = passive ? speaker_of(reading, quoting).head : child_with(reading.document, quoting, Deprel::obj);
  if (passive && finding.speaker > speaker && finding.speaker < quoting) speaker = finding.speaker;  // found right before, by word order
  if (speaker < 0) return false;
  set_speaker(finding, reading, speaker, quoting);
  auto relay = passive ? Subject{governed_by(reading, quoting, "by"), {}} : speaker_of(reading, quoting);
  if (passive && relay.head < 0)  // "is quoted as saying by the weekly"
    if (const auto by = governed_by(reading, finding.cue, "by"); by > finding.cue && is_outlet(reading, by)) relay.head = by;
  if (passive && relay.head < 0) relay.head = place_quoted_in(reading, quoting, finding.cue);
  if (relay.head < 0) return add_media_told(reading, finding), true;
  if (passive && is_text(reading, relay.head) && !is_outlet(reading, relay.head))
    finding.sources =
        relays_of(reading, quoting, {relay.head, phrase_of(reading, relay.head, quoting)});  // "in a report seen by the Herald"
  if (!passive && is_text(reading, relay.head))
    finding.sources = relays_of(reading, quoting, relay);  // "The report, leaked to the Herald,"
  finding.sources.push_back(source_of(reading, {relay.head, phrase_of(reading, relay.head, quoting)}));
  finding.sources.back().link = LinkRule::quotes;
  finding.sources.back().by = quoting;
  add_media_told(reading, finding);
  return true;
}

// "The mayor demanded the tape and warned", "told the channel on Thursday, adding that": a verb that shares its subject shares the way that
// the words came.
std::int32_t verb_before(const AttributionReading& reading, std::int32_t cue) {
  const auto& token = reading.token(cue);
  if (token.head < 0 || child_with_base(reading.document, cue, Deprel::nsubj) >= 0) return -1;
  const bool adds = token.deprel == Deprel::advcl && token.head < cue && is_present_participle(reading, cue);
  if (token.deprel != Deprel::conj && !adds) return -1;
  return reading.lexicon.verbs.contains(reading.lemma(token.head)) ? token.head : -1;
}

// "The weekly quotes the bishop: “I will resign.”": who is quoted is the last link.
void add_quoted(const AttributionReading& reading, Finding& finding) {
  if (finding.cue < 0 || !is_citing(reading, finding.cue) || is_passive(reading, finding.cue) || finding.sources.size() != 1) return;
  const auto object = child_with(reading.document, finding.cue, Deprel::obj);
  if (object < finding.cue || finding.content.empty() || reading.quote_at[object] >= 0) return;
  const auto first = finding.content.front().begin;
  if (first <= object || reading.quote_at[first] < 0 || form(reading, first - 1) != ":") return;
  auto quoted = source_of(reading, {object, phrase_of(reading, object, finding.cue)});
  if (quoted.kind == SourceKind::public_) return;
  quoted.link = LinkRule::cited;
  quoted.by = finding.cue;
  finding.sources.push_back(std::move(quoted));
}

// "Kim Yo-[jong] warned": the words of a source begin where the name does of which they are the end.
void take_whole_name(const AttributionReading& reading, Finding& finding) {
  auto& words = finding.speaker_words;
  if (words.empty() || words.begin < 1 || form(reading, words.begin - 1) != "-") return;
  const auto mention = reading.mention_at[words.begin];
  if (mention >= 0 && is_named_person(reading.document, mention))
    words.begin = std::min(words.begin, reading.document.mentions[mention].tokens.begin);
}

}  // namespace

void resolve_sources(const AttributionReading& reading, Finding& finding) {
  if (!finding.sources.empty() || finding.speaker < 0 || is_question(reading, finding.speaker_words)) return;
  take_name_before(reading, finding);
  take_whole_name(reading, finding);
  name_body_within(reading, finding);
  if (const auto text = carried_text(reading, finding.cue); text >= 0) {
    const auto medium = speaker_of(reading, reading.token(finding.cue).head);
    set_speaker(finding, reading, text, finding.cue);
    if (medium.head >= 0 && !is_publisher(reading, medium.head)) finding.sources.push_back(source_of(reading, medium));
    finding.sources.push_back(source_of(reading, {finding.speaker, finding.speaker_words}));
    return;
  }
  const Subject speaker{finding.speaker, finding.speaker_words};
  if (!resolve_quoted(reading, finding)) {
    finding.sources = relays_of(reading, finding.cue, speaker);
    if (const auto first = verb_before(reading, finding.cue); first >= 0 && finding.sources.empty())
      finding.sources = relays_of(reading, first, speaker);
    if (const auto holder = holder_of(reading, finding.cue); holder >= 0 && finding.sources.empty()) {
      finding.sources.push_back(source_of(reading, {holder, phrase_of(reading, holder, finding.cue)}));
      finding.sources.back().link = LinkRule::relays;
      finding.sources.back().by = reading.token(finding.speaker).head >= 0 ? finding.cue : -1;
    }
    if (finding.sources.empty())
      for (const auto shower : showers_of(reading, finding.cue))
        finding.sources.push_back(source_of(reading, {shower, phrase_of(reading, shower, finding.cue)}));
    if (finding.sources.empty()) add_told_medium(reading, finding);
    if (const auto text = text_within(reading, finding.cue); text >= 0 && text != finding.speaker)
      finding.sources.push_back(source_of(reading, {text, phrase_of(reading, text, finding.cue)}));
    if (const auto text = shown_by(reading, finding.cue); text >= 0)
      finding.sources.push_back(source_of(reading, {text, phrase_of(reading, text, finding.cue)}));
    cut_addressee(reading, finding);
    cut_hearer(reading, finding);
  }
  if (const auto from = hearing_from(reading, finding); from >= 0 && finding.sources.empty())
    if (const auto informant = from < finding.speaker ? reading.token(from).head : noun_after(reading, from); informant >= 0) {
      auto hearer = source_of(reading, {finding.speaker, finding.speaker_words});
      const bool venue = reading.lexicon.venues.contains(reading.lemma(finding.speaker));  // "the inquiry heard from his secretary"
      if (!venue && !is_publisher(reading, finding.speaker)) finding.sources.push_back(std::move(hearer));
      append_cited(reading, informant, from, finding.sources);
      if (!finding.sources.empty()) return;
    }
  finding.sources.push_back(source_of(reading, {finding.speaker, finding.speaker_words}));
  add_quoted(reading, finding);
}

void carry_media(const AttributionReading& reading, std::vector<Finding>& findings) {
  for (std::size_t i = 1; i < findings.size(); ++i) {
    auto& quoted = findings[i];
    if (quoted.cue < 0 || quoted.sources.size() != 1 || quoted.sources.front().kind == SourceKind::outlet) continue;
    const auto quoting = reading.token(quoted.cue).head;
    const bool as = quoting >= 0 && is_citing(reading, quoting) && is_passive(reading, quoting);
    if (!as || reading.quote_at[quoted.cue] >= 0) continue;
    const auto& before = findings[i - 1];
    const auto& sentences = reading.document.sentences;
    const auto here = reading.token(quoted.cue).sentence, there = before.cue < 0 ? -1 : reading.token(before.cue).sentence;
    if (there < 0 || here - there > 1 || sentences[here].paragraph != sentences[there].paragraph) continue;
    for (auto k = i; k-- > 0 && findings[k].cue >= 0 && reading.token(findings[k].cue).sentence == there;)
      if (!findings[k].sources.empty() && findings[k].sources.front().kind == SourceKind::outlet) {
        quoted.sources.insert(quoted.sources.begin(), findings[k].sources.front());
        break;
      }
  }
}

}  // namespace hearsay
