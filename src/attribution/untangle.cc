// Words within words of one sentence: where the content of one cue ends before the words that tell it on.
#include <algorithm>

#include "attribution/chains.h"
#include "attribution/citing.h"
#include "attribution/noun_owners.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool holds(const Finding& finding, std::int32_t token) {
  return std::any_of(finding.content.begin(), finding.content.end(), [&](TokenRange piece) { return piece.contains(token); });
}

// `outer` stands behind its content or within it, and `inner` has swallowed it: its content ends there.
void cut_outer(const AttributionReading& reading, Finding& inner, const Finding& outer) {
  const auto region = region_of(reading, outer);
  const bool last = std::none_of(outer.content.begin(), outer.content.end(), [&](TokenRange piece) { return piece.begin >= region.end; });
  std::vector<TokenRange> out;
  for (const auto piece : inner.content) {
    if (!piece.contains(outer.cue)) {
      out.push_back(piece);
      continue;
    }
    std::vector<TokenRange> rest;
    append_without(piece, {region.begin, last ? std::max(region.end, piece.end) : region.end}, rest);
    for (const auto part : rest)
      if (const auto clean = trimmed(reading, part); !clean.empty()) out.push_back(clean);
  }
  inner.content = std::move(out);
}

// "praised the men for their courage in the flood, Ida Holm, her spokeswoman, said": who tells it on was taken for a part of what is told.
void cut_teller(const AttributionReading& reading, Finding& inner, const Finding& outer) {
  if (inner.cue > outer.cue || outer.speaker < 0 || outer.speaker > outer.cue || !holds(outer, inner.cue) || holds(inner, outer.cue))
    return;
  const auto region = region_of(reading, outer);
  for (auto& piece : inner.content)
    if (piece.begin < region.begin && piece.contains(outer.speaker) && piece.end <= region.end)
      piece = trimmed(reading, {piece.begin, region.begin});
}

// ", while the bank sees it at six", ", but the owner says": another voice.
bool turns_away(const AttributionReading& reading, std::int32_t comma) {
  if (form(reading, comma) != "," || comma + 1 >= reading.sentence(comma).end) return false;
  const auto next = form(reading, comma + 1);
  return next == "while" || next == "whereas" || next == "although" || next == "though";
}

// ", with one saying": somebody of those who speak, or somebody else.
bool adds_voice(const AttributionReading& reading, std::int32_t comma, const Finding& next) {
  if (form(reading, comma) != "," || next.speaker_words.begin != comma + 2 || next.speaker > next.cue || !next.speech) return false;
  return form(reading, comma + 1) == "with" && is_present_participle(reading, next.cue);
}

// ", and a museum wants one": the comma before a clause with a subject of its own, in which the next cue stands.
bool joins_clause(const AttributionReading& reading, std::int32_t comma, std::int32_t cue) {
  if (form(reading, comma) != "," || comma + 2 >= cue || reading.token(comma + 1).upos != Upos::cconj) return false;
  const auto clause = reading.token(comma + 1).head;
  if (clause <= comma || !is_finite(reading, clause) || !is_under(reading.document, cue, clause)) return false;
  const auto subject = child_with_base(reading.document, clause, Deprel::nsubj);
  return subject > comma && subject < clause;
}

// "speaks of \"a calendar of light\", and a museum wants one": no clause goes on behind a phrase.
bool leaves_phrase(const AttributionReading& reading, TokenRange piece, std::int32_t comma, std::int32_t cue) {
  return joins_clause(reading, comma, cue) && !has_finite_verb(reading, {piece.begin, comma});
}

// "suggested that he was drunk[: had he not sworn to burn it down?]": the question goes on in the voice of whoever suggests it.
bool puts_question(const AttributionReading& reading, std::int32_t colon) {
  const auto end = reading.sentence(colon).end;
  if (form(reading, colon) != ":" || form(reading, end - 1) != "?" || colon + 3 >= end) return false;
  return reading.token(colon + 1).upos == Upos::aux && reading.token(colon + 2).upos == Upos::pron;
}

// "The ministry denied that; he said it was a march": at a semicolon or colon another voice begins, where it has a cue of its own.
void stop_at_voice(const AttributionReading& reading, Finding& finding, const Finding& next) {
  if (finding.cue > next.cue || !holds(finding, next.cue)) return;
  const auto begin = region_of(reading, next).begin;
  const auto sentence = reading.sentence(next.cue);
  for (std::size_t k = 0; k < finding.content.size(); ++k) {
    const auto piece = finding.content[k];
    if (piece.begin < finding.cue || piece.begin > next.cue || (piece.end > sentence.end && !piece.contains(next.cue))) continue;
    for (auto i = piece.begin; i < std::min(begin, piece.end); ++i) {
      const auto f = form(reading, i);
      const bool turns = (turns_away(reading, i) && next.speaker > i && next.speaker < next.cue) ||
                         leaves_phrase(reading, piece, i, next.cue) || adds_voice(reading, i, next);
      if ((f != ";" && f != ":" && !turns) || reading.quote_at[i] >= 0 || puts_question(reading, i)) continue;
      finding.content[k].end = i;
      std::erase_if(finding.content, [&](TokenRange rest) { return rest.begin > i && rest.end <= sentence.end; });
      return;
    }
  }
}

// "Prices rose, according to the office, [and economists expect more]": what goes on behind the insertion with a voice of its own.
void stop_behind_insertion(const AttributionReading& reading, Finding& finding, const Finding& next) {
  if (finding.cue > next.cue || next.speaker < 0 || finding.content.size() < 2 || reading.token(next.speaker).upos == Upos::pron) return;
  const auto region = region_of(reading, finding);
  const auto goes_on = [&](TokenRange piece) {
    return piece.begin >= region.end && piece.contains(next.cue) && next.speaker >= piece.begin && reading.quote_at[piece.begin] < 0 &&
           form(reading, piece.begin) != "or" && joins_clause(reading, piece.begin - 1, next.cue + 1) &&
           reading.token(piece.begin).head == next.cue;
  };
  if (finding.content.front().end <= region.begin) std::erase_if(finding.content, goes_on);
  // "The talks are dead, in the view of Ida Holm[; others hope for more]"
  const auto is_apart = [&](TokenRange piece) {
    if (piece.begin < region.end || !piece.contains(next.cue) || next.speaker < piece.begin || reading.quote_at[piece.begin] >= 0)
      return false;
    return form(reading, piece.begin) == ";" || form(reading, piece.begin - 1) == ";";
  };
  if (finding.content.size() > 1) std::erase_if(finding.content, is_apart);
}

// "accuses it of fraud, [a charge the mayor called absurd]", "claimed that he won, [which officials denied]": another's verdict on it.
void stop_at_verdict(const AttributionReading& reading, Finding& finding, const Finding& next) {
  if (finding.cue > next.cue || !holds(finding, next.cue) || reading.quote_at[next.cue] >= 0) return;
  const auto relation = reading.token(next.cue).deprel;
  const auto noun = reading.token(next.cue).head;
  const bool sentential = relation == Deprel::advcl_relcl;
  if ((base_of(relation) != Deprel::acl && !sentential) || noun < finding.cue || next.content.empty()) return;
  const auto told = next.content.front();
  const bool judges = next.stance == Stance::denies || next.stance == Stance::confirms;  // "paid two officers, which he denies"
  const bool which = (sentential || judges) && form(reading, told.begin) == "which" && told.end == told.begin + 1;
  auto begin = sentential || which ? told.begin : reading.reach[noun].begin;
  if (form(reading, begin) == ",") ++begin;
  const bool named = (form(reading, begin) == "a" || form(reading, begin) == "an") && reading.lexicon.nouns.contains(reading.lemma(noun));
  if ((!named && !which) || begin < 1 || form(reading, begin - 1) != ",") return;
  for (auto& piece : finding.content)
    if (piece.contains(next.cue) && piece.begin < begin) piece.end = begin - 1;
}

// "believes that they helped, [to which the premier retorted that]": another's answer to it.
void stop_at_answer(const AttributionReading& reading, Finding& finding, const Finding& next) {
  if (finding.cue > next.cue || !next.speech || !holds(finding, next.cue) || reading.quote_at[next.cue] >= 0) return;
  const auto which = governed_by(reading, next.cue, "to");
  if (which < 2 || which > next.cue || form(reading, which) != "which" || form(reading, which - 2) != ",") return;
  for (auto& piece : finding.content)
    if (piece.contains(next.cue) && piece.begin < which - 2) piece.end = which - 2;
}

// "Two of them, who insisted that their names be left out, told": what is said in a description of the speaker ends with it.
void stop_at_description(const AttributionReading& reading, Finding& finding, const Finding& next) {
  if (!next.speaker_words.contains(finding.cue) || next.speaker > finding.cue) return;
  const auto last = next.speaker_words.end - 1;
  const auto end = form(reading, last) == "," ? last : last + 1;
  for (auto& piece : finding.content)
    if (next.speaker_words.contains(piece.begin) && piece.begin < end && piece.end > end) piece.end = end;
}

// "said the law was cruel [and criticised the senate]": by another verb of the same subject, whatever the tree joins it to.
void stop_at_next_verb(const AttributionReading& reading, Finding& finding, const Finding& next) {
  const auto joint = next.cue_words.begin - 1;
  if (finding.cue > next.cue || next.speaker != finding.speaker || finding.speaker < 0 || finding.speaker > finding.cue ||
      joint <= finding.cue_words.end || reading.token(joint).upos != Upos::cconj || reading.quote_at[joint] >= 0 ||
      !is_finite(reading, next.cue) || !is_finite(reading, finding.cue))
    return;
  for (auto& piece : finding.content)
    if (piece.begin > finding.cue && piece.contains(joint) && piece.contains(next.cue)) piece.end = joint;
}

// "denied taking bribes, [an accusation made by the widow]": what somebody makes or repeats is no part of what is denied.
void stop_at_maker(const AttributionReading& reading, Finding& finding) {
  if (finding.is_turn) return;
  for (auto& piece : finding.content) {
    if (piece.begin < finding.cue || reading.quote_at[piece.begin] >= 0) continue;
    for (auto comma = piece.begin + 1; comma + 3 < piece.end; ++comma) {
      const auto noun = comma + 2;
      if (form(reading, comma) != "," || reading.quote_at[comma] >= 0 ||
          (form(reading, comma + 1) != "a" && form(reading, comma + 1) != "an") || !reading.lexicon.nouns.contains(reading.lemma(noun)))
        continue;
      const auto made = std::max(child_with(reading.document, noun, Deprel::acl), child_with(reading.document, noun, Deprel::acl_relcl));
      if (made <= noun || made >= piece.end || reading.reach[made].begin != noun + 1) continue;
      const auto maker = std::max(child_with_base(reading.document, made, Deprel::nsubj), governed_by(reading, made, "by"));
      if (maker > noun && may_speak(reading, maker)) piece.end = comma;
    }
  }
}

// "She was blunt: [the accord was dead], she told the daily": what stands before the colon tells of the speaker.
void begin_behind_colon(const AttributionReading& reading, Finding& finding) {
  if (!finding.speech || finding.speaker < 0 || reading.token(finding.speaker).upos != Upos::pron || reading.entity(finding.speaker) < 0)
    return;
  const auto region = region_of(reading, finding);
  for (auto& piece : finding.content) {
    if (piece.end > region.begin || reading.token(piece.begin).sentence != reading.token(finding.cue).sentence) continue;
    auto colon = piece.begin;
    while (colon < piece.end && (form(reading, colon) != ":" || reading.quote_at[colon] >= 0)) ++colon;
    if (colon + 1 >= piece.end || !has_finite_verb(reading, {piece.begin, colon})) continue;
    const auto subject = child_with_base(reading.document, head_of(reading.document, {piece.begin, colon}), Deprel::nsubj);
    if (subject >= piece.begin && subject < colon && reading.entity(subject) == reading.entity(finding.speaker)) piece.begin = colon + 1;
  }
}

// "was blunt: the accord was dead, he told the daily": the verb that closes it tells it, and through whom.
void drop_announced(const AttributionReading& reading, std::vector<Finding>& findings) {
  const auto is_told = [&](const Finding& adjective) {
    if (adjective.cue < 0 || adjective.content.size() != 1 || adjective.sources.empty() || reading.token(adjective.cue).upos == Upos::verb)
      return false;
    const auto begin = adjective.content.front().begin;
    return begin > adjective.cue && form(reading, begin - 1) == ":" &&
           std::any_of(findings.begin(), findings.end(), [&](const Finding& verb) {
             if (verb.cue <= adjective.cue || !verb.speech || verb.content.empty()) return false;
             const bool opens = reading.token(adjective.cue).upos == Upos::adj && region_of(reading, verb).begin == begin;
             const bool whole = opens || verb.content.front().begin == begin;  // ": he told the daily that"
             return whole && !verb.sources.empty() && same_source(verb.sources.back(), adjective.sources.back());
           });
  };
  std::vector<bool> told;
  for (const auto& finding : findings) told.push_back(is_told(finding));
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (told[i]) findings[i].content.clear();
}

// "told the Advertiser, [according to which the men had not been paid]": the Advertiser's words, and not what it was told.
void stop_at_according_to_which(const AttributionReading& reading, Finding& finding, const Finding& next) {
  if (finding.cue > next.cue || form(reading, next.cue) != "according" || form(reading, next.cue_words.end) != "which") return;
  for (auto& piece : finding.content)
    if (piece.contains(next.cue)) piece.end = std::max(piece.begin, next.cue - 1);
}

// "Shots were heard, witnesses said, [and the colonel was held], according to diplomats": the first closes what it told.
bool begins_own_clause(const AttributionReading& reading, const Finding& before, std::int32_t comma, std::int32_t end) {
  const auto region = region_of(reading, before);
  if (comma != region.end || form(reading, comma) != "," || before.content.empty() || before.content.back().end > region.begin)
    return false;
  if (comma + 2 >= end || reading.token(comma + 1).upos != Upos::cconj || !is_finite(reading, before.cue)) return false;
  auto clause = reading.token(comma + 1).head;
  const auto subject = clause < 0 ? -1 : child_with_base(reading.document, clause, Deprel::nsubj);
  return clause > comma && clause < end && subject > comma && subject < clause;
}

// "Others doubt it: goods came early, says Moira Stack": what stands before the colon is another's.
void begin_behind_voice(const AttributionReading& reading, Finding& finding, const Finding& before) {
  if (before.cue > finding.cue || reading.quote_at[before.cue] >= 0) return;
  const auto end = region_of(reading, finding).begin;
  for (auto& piece : finding.content) {
    if (!piece.contains(before.cue) || piece.end > end) continue;
    for (auto i = before.cue + 1; i < piece.end; ++i) {
      const auto f = form(reading, i);
      if (begins_own_clause(reading, before, i, piece.end)) {
        piece.begin = i + 2;
        break;
      }
      if ((f != ";" && f != ":") || reading.quote_at[i] >= 0) continue;
      if (f == ":" && (!has_finite_verb(reading, {i + 1, piece.end}) || before.content.empty() || before.content.front().begin > i))
        continue;
      piece.begin = i + 1;
      break;
    }
  }
}

// A noun that sources.toml does not have, and no name.
bool is_thing(const AttributionReading& reading, std::int32_t noun) {
  return reading.token(noun).upos == Upos::noun && !reading.lexicon.kinds.contains(reading.lemma(noun)) && reading.entity(noun) < 0;
}

// "predicted any delay would be brief, arguing that": whoever the tree takes for it says nothing.
bool is_without_voice(const AttributionReading& reading, const Finding& finding) {
  const bool goes_on = finding.speech || finding.stance == Stance::warns || finding.stance == Stance::asserts;
  return goes_on && form(reading, finding.cue).ends_with("ing") && (finding.speaker < 0 || is_thing(reading, finding.speaker));
}

// "told Reuters that the talks were off, adding that they would resume": who adds is who told, wherever the tree hangs it.
void share_additions(const AttributionReading& reading, std::vector<Finding>& findings) {
  for (auto& adding : findings) {
    if (adding.cue < 1 || form(reading, adding.cue - 1) != "," || reading.quote_at[adding.cue] >= 0) continue;
    if (form(reading, adding.cue) != "adding" && !is_without_voice(reading, adding)) continue;
    Finding* telling = nullptr;  // the outermost before it, whose words hold it
    for (auto& other : findings)
      if (other.cue >= 0 && other.cue < adding.cue && other.speech &&
          (holds(other, adding.cue) || region_of(reading, other).end + 1 == adding.cue_words.begin) && other.speaker >= 0 &&
          is_finite(reading, other.cue) && reading.quote_at[other.cue] < 0 && (telling == nullptr || other.cue < telling->cue))
        telling = &other;
    if (telling == nullptr || telling->sources.empty()) continue;
    adding.sources = telling->sources;
    adding.speaker = telling->speaker;
    adding.speaker_words = telling->speaker_words;
    for (auto& other : findings)
      if (&other != &adding && other.cue < adding.cue)
        for (auto& piece : other.content)
          if (piece.contains(adding.cue)) piece.end = adding.cue - 1;
  }
}

// "They want the mask returned, a poll found": the words that close the sentence tell on all of it, whatever the tree makes of them.
bool closes_sentence(const AttributionReading& reading, const Finding& outer) {
  if (!outer.speech || outer.speaker < 0 || outer.speaker_words.empty() || reading.quote_at[outer.cue] >= 0) return false;
  if (!is_finite(reading, outer.cue) || is_relative(reading, outer.speaker)) return false;
  const auto region = region_of(reading, outer);
  const auto sentence = reading.sentence(outer.cue);
  if (region.begin <= sentence.begin + 2 || form(reading, region.begin - 1) != "," || outer.speaker > outer.cue) return false;
  return region.end + 1 >= sentence.end || (form(reading, region.end) == "," && is_present_participle(reading, region.end + 1));
}

// "Officers doubt that it was murder, she added, but want to know who drove": another than he whose verb the sentence has tells it all.
bool stands_in_between(const AttributionReading& reading, const Finding& inner, const Finding& outer) {
  if (!outer.speech || outer.speaker < 0 || outer.speaker > outer.cue || outer.speaker_words.empty() || reading.quote_at[outer.cue] >= 0)
    return false;
  const auto region = region_of(reading, outer);
  const auto sentence = reading.sentence(outer.cue);
  if (region.begin <= sentence.begin + 2 || region.end + 1 >= sentence.end || form(reading, region.begin - 1) != ",") return false;
  const bool another =
      reading.token(inner.cue).head < 0 && inner.speaker >= 0 && reading.entity(inner.speaker) != reading.entity(outer.speaker);
  const auto next = form(reading, region.end + 1);
  return another && form(reading, region.end) == "," && (next == "but" || next == "and") && is_finite(reading, outer.cue) &&
         reading.token(outer.cue).deprel == Deprel::parataxis;
}

void close_sentence(const AttributionReading& reading, Finding& inner, Finding& outer) {
  if (!holds(inner, outer.cue) || holds(outer, inner.cue) || reading.quote_at[inner.cue] >= 0) return;
  const bool between = stands_in_between(reading, inner, outer);
  if (!between && !closes_sentence(reading, outer)) return;
  if (inner.speaker < 0 || inner.speaker > inner.cue || inner.cue > outer.cue || !is_finite(reading, inner.cue)) return;
  const auto begin = region_of(reading, outer).begin - 1;
  const auto whole = trimmed(reading, {reading.sentence(outer.cue).begin, begin});
  if (whole.empty() || !whole.contains(inner.cue)) return;
  if (between) std::erase_if(outer.content, [&](TokenRange piece) { return piece.begin < begin; });
  else outer.content.clear();
  outer.content.insert(outer.content.begin(), whole);
  const auto behind = region_of(reading, outer).end;
  const auto joined = child_with(reading.document, inner.cue, Deprel::conj);  // "but want to know", of the same subject
  if (between && outer.content.size() == 1 && joined > behind && child_with_base(reading.document, joined, Deprel::nsubj) < 0)
    outer.content.push_back(trimmed(reading, {behind, reading.reach[joined].end}));
  for (auto& piece : inner.content) piece.end = std::min(piece.end, begin);
}

}  // namespace

void untangle(const AttributionReading& reading, std::vector<Finding>& findings) {
  share_additions(reading, findings);
  constexpr std::size_t kNear = 8;  // findings of one sentence
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (std::size_t j = i + 1; j < std::min(findings.size(), i + kNear); ++j) {
      auto &inner = findings[i], &outer = findings[j];
      if (inner.cue < 0 || outer.cue < 0 || reading.token(inner.cue).sentence != reading.token(outer.cue).sentence) continue;
      close_sentence(reading, inner, outer);
      if (holds(inner, outer.cue) && holds(outer, inner.cue)) cut_outer(reading, inner, outer);
      cut_teller(reading, inner, outer);
      stop_at_voice(reading, inner, outer);
      stop_behind_insertion(reading, inner, outer);
      stop_at_verdict(reading, inner, outer);
      stop_at_answer(reading, inner, outer);
      stop_at_description(reading, inner, outer);
      stop_at_next_verb(reading, inner, outer);
      stop_at_according_to_which(reading, inner, outer);
      begin_behind_voice(reading, outer, inner);
    }
  for (auto& finding : findings) {
    if (finding.cue < 0) continue;
    stop_at_maker(reading, finding);
    begin_behind_colon(reading, finding);
  }
  drop_announced(reading, findings);
  for (auto& finding : findings) std::erase_if(finding.content, [](TokenRange piece) { return piece.empty(); });
}

}  // namespace hearsay
