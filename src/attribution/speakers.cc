// Who speaks by a verb, and with which words.
#include "attribution/sources.h"

#include <algorithm>

#include "attribution/anonymity.h"
#include "attribution/citing.h"
#include "attribution/gone_back.h"
#include "attribution/interrupted.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kClimb = 6;        // verbs that share one subject, at most
constexpr int kLongSource = 60;  // tokens of a source; what is longer is a parse gone wrong

// "sneers skipper" + "Jan Bos": a name right behind the title that follows its verb, hung on the verb itself.
std::int32_t end_of_name_behind(const AttributionReading& reading, std::int32_t verb, std::int32_t subject, TokenRange words) {
  if (words.end >= reading.sentence(verb).end || reading.token(subject).upos != Upos::noun || subject + 1 != words.end) return words.end;
  const auto mention = reading.mention_at[words.end];
  const bool hung = reading.token(words.end).head == verb;
  if (!hung || mention < 0 || !is_named_person(reading.document, mention)) return words.end;
  const auto name = reading.document.mentions[mention].tokens;
  return name.begin == words.end ? name.end : words.end;
}

// "White House press secretary" + "Josh Earnest", "people" + "familiar with the matter": a title or an adjective behind the noun that was
// read as a subject of its own.
TokenRange with_title(const AttributionReading& reading, std::int32_t verb, std::int32_t subject, TokenRange words) {
  if (verb < subject) words.end = std::max(words.end, end_of_name_behind(reading, verb, subject, words));
  for (const auto child : children_of(reading.document, verb)) {
    if (child > subject && child < verb && reading.reach[child].begin == words.end &&
        reading.lexicon.informed.contains(reading.lemma(child)))  // "two officials" + "briefed on the matter"
      words.end = reading.reach[child].end;
    if (base_of(reading.token(child).deprel) != Deprel::nsubj || child == subject) continue;
    const auto reach = reading.reach[child];
    const bool joined = child < subject && reach.end + 1 == words.begin && reading.token(reach.end).upos == Upos::cconj &&
                        is_nominal(reading, child);  // "two government sources" + "and one trader"
    if (joined) words.begin = reach.begin;
    const bool joins = child < subject && reach.end == words.begin && !is_punct(reading, words.begin - 1);
    if (joins && (reading.token(subject).upos == Upos::propn ||
                  reading.lexicon.kinds.contains(reading.token(child).lemma + "-" + reading.token(subject).lemma)))
      words.begin = reach.begin;
    else if (child > subject && child < verb && reach.begin == words.end &&
             (reading.token(child).upos == Upos::adj || names_told_person(reading, subject, child)))
      words.end = reach.end;
  }
  return words;
}

// "told him to", "urged Kyiv to": who is told acts.
std::int32_t controller(const AttributionReading& reading, std::int32_t governor) {
  const auto object = child_with(reading.document, governor, Deprel::obj);
  if (object < 0) return -1;
  const auto found = reading.lexicon.verbs.find(reading.lemma(governor));
  if (found == reading.lexicon.verbs.end()) return -1;
  for (const auto& cue : found->second)
    if (cue.allows(kComplement)) return object;
  return -1;
}

// The noun itself, where it is one that speaks.
std::int32_t telling_head(const AttributionReading& reading, std::int32_t noun) {
  return reading.lexicon.kinds.contains(reading.lemma(noun)) || reading.mention_at[noun] >= 0 ? noun : -1;
}

// "accused her of mocking the dead", "rebuked the minister for claiming that": she mocks, the minister claims; -1 for none. Not "thanked
// the nurse for staying and praised her", where `cue` was hung beside the gerund.
std::int32_t blamed_for(const AttributionReading& reading, std::int32_t gerund, std::int32_t cue) {
  const auto governor = reading.token(gerund).head;
  const auto mark = child_with(reading.document, gerund, Deprel::mark);
  if (mark >= 0 && reading.lemma(mark) == "of") return controller(reading, governor);
  if (mark < 0 || reading.lemma(mark) != "for" || is_passive(reading, governor) || !form(reading, cue).ends_with("ing")) return -1;
  const auto object = child_with(reading.document, governor, Deprel::obj);
  if (object < governor || object > mark) return -1;
  return reading.token(object).upos == Upos::pron ? object : telling_head(reading, object);
}

// "The coalition collapsed when the premier dismissed his minister, accusing him": who did what made things happen; -1 for none.
std::int32_t doer_before(const AttributionReading& reading, std::int32_t participle) {
  const auto main = reading.token(participle).head;
  if (main < 0 || main > participle || !form(reading, participle).ends_with("ing") || form(reading, participle - 1) != ",") return -1;
  if (reading.token(main).upos != Upos::verb || !reading.lexicon.happening.contains(reading.lemma(main))) return -1;
  for (const auto child : children_of(reading.document, main)) {
    if (child < main || child > participle || reading.token(child).deprel != Deprel::advcl || !is_finite(reading, child)) continue;
    const auto doer = own_subject(reading, child);
    if (doer > main && doer < child && reading.reach[child].end + 1 >= participle) return telling_head(reading, doer);
  }
  return -1;
}

bool is_clausal(const AttributionReading& reading, std::int32_t token) {
  const auto upos = reading.token(token).upos;
  return upos == Upos::verb || upos == Upos::aux || own_subject(reading, token) >= 0;
}

// "used [the visit] to press for": the verb above an object or adjunct; the noun itself where it is none.
std::int32_t above_object(const AttributionReading& reading, std::int32_t noun) {
  const auto relation = base_of(reading.token(noun).deprel);
  const auto verb = reading.token(noun).head;
  const bool below = relation == Deprel::obj || relation == Deprel::obl;
  return below && verb >= 0 && reading.token(verb).upos == Upos::verb ? verb : noun;
}

// "used the visit to press for", "seized the chance to blame": who uses it says so; "had reason to think" is no thought of his.
std::int32_t above_occasion(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = above_object(reading, noun);
  return reading.lemma(verb) == "use" || reading.lemma(verb) == "seize" || reading.lemma(verb) == "take" ? verb : noun;
}

// A comma after the phrase that closes an apposition or a clause within it belongs to it.
bool closes_insertion(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  bool comma = false;
  for (auto i = noun + 1; i < words.end; ++i) comma = comma || reading.document.form_of(reading.token(i)) == ",";
  if (!comma) return false;
  for (const auto child : children_of(reading.document, noun)) {
    const auto relation = reading.token(child).deprel;
    if (child <= noun || reading.reach[child].begin <= noun) continue;
    const bool set_off = reading.document.form_of(reading.token(reading.reach[child].begin - 1)) == "," ||
                         reading.document.form_of(reading.token(reading.reach[child].begin)) == ",";
    if (set_off && relation != Deprel::conj && relation != Deprel::punct && reading.reach[child].end + 1 >= words.end) return true;
  }
  return false;
}

// "The army and the rebels [both] said": told of the verb, wherever the tree hangs it.
bool floats(const AttributionReading& reading, std::int32_t last, std::int32_t noun) {
  const auto word = reading.document.form_of(reading.token(last));
  const auto relation = base_of(reading.token(last).deprel);
  return last > noun && (word == "both" || word == "all" || word == "each") && reading.token(last).head < last &&
         (relation == Deprel::det || relation == Deprel::advmod);
}

// "The king, said [the palace], wants": the subject of the insertion, which the tree gives to both verbs; or "The king, the palace told us,
// wants", where it takes the palace for the king's name.
bool is_inserted(const AttributionReading& reading, std::int32_t subject, const Subject& interrupted, std::int32_t verb) {
  if (subject != interrupted.head) return subject >= interrupted.words.end && subject < verb;
  for (auto i = interrupted.words.end; i < verb; ++i)
    if (reading.token(i).deprel == Deprel::parataxis && reading.token(i).head == verb) return true;
  return false;
}

}  // namespace

TokenRange phrase_of(const AttributionReading& reading, std::int32_t noun, std::int32_t cue) {
  auto words = reading.reach[noun];
  for (const auto child : children_of(reading.document, noun)) {
    const auto relation = base_of(reading.token(child).deprel);
    const auto reach = reading.reach[child];
    const bool relative = relation == Deprel::det && reading.token(child).feats.pron_type == PronType::rel;  // "which critics say"
    const bool leads =
        relation == Deprel::case_ || relation == Deprel::cc || relation == Deprel::mark || relation == Deprel::punct || relative;
    if (leads && child < noun && reach.begin <= words.begin) words.begin = std::max(words.begin, reach.end);
    const bool before_cue = relation == Deprel::advcl && child > noun && reach.begin > noun + 1 &&
                            reading.document.form_of(reading.token(reach.begin - 1)) == ",";  // "The premier, having slept on it, said"
    const bool foreign = before_cue || reach.contains(cue) || relation == Deprel::parataxis ||
                         (relation == Deprel::conj && is_clausal(reading, child)) || relation == Deprel::aux || relation == Deprel::cop ||
                         relation == Deprel::nsubj;
    if (!foreign) continue;
    if (child > noun) words.end = std::min(words.end, reach.begin);
    else words.begin = std::max(words.begin, reach.end);
  }
  if (words.begin > noun) words.begin = noun;
  if (words.end <= noun) words.end = noun + 1;
  words = trimmed(reading, words);
  if (floats(reading, words.end - 1, noun)) --words.end;
  if (words.end < reading.sentence(noun).end && reading.document.form_of(reading.token(words.end)) == "," &&
      closes_insertion(reading, noun, words))
    ++words.end;
  return words.end - words.begin > kLongSource ? TokenRange{noun, noun + 1} : words;
}

void set_speaker(Finding& finding, const AttributionReading& reading, std::int32_t noun, std::int32_t cue) {
  finding.speaker = noun;
  finding.speaker_words = phrase_of(reading, noun, cue);
}

Subject speaker_of(const AttributionReading& reading, std::int32_t verb) {
  if (const auto heard = heard_speaker(reading, verb); heard.head >= 0) return heard;
  auto at = verb;
  if (const auto cue = gone_back_to(reading, verb); cue >= 0) at = cue;
  for (int i = 0; i < kClimb && at >= 0; ++i) {
    const auto interrupted = interrupted_subject(reading, at);
    if (const auto subject = own_subject(reading, at);
        subject >= 0 && (interrupted.head < 0 || !is_inserted(reading, subject, interrupted, at)))
      return {subject, with_title(reading, at, subject, phrase_of(reading, subject, verb))};
    if (interrupted.head >= 0) return interrupted;
    const auto head = reading.token(at).head;
    if (head < 0) return {};
    switch (reading.token(at).deprel) {
      case Deprel::xcomp:
        if (const auto object = controller(reading, head); object >= 0) return {object, phrase_of(reading, object, verb)};
        break;
      case Deprel::acl:
        // "at a loss to explain", "his wish to say": who is at a loss explains
        if (is_to_infinitive(reading, at) && is_nominal(reading, head) && !reading.lexicon.kinds.contains(reading.lemma(head)) &&
            reading.mention_at[head] < 0) {
          if (const auto owner = child_with(reading.document, head, Deprel::nmod_poss); owner >= 0)
            return {owner, phrase_of(reading, owner, verb)};
          at = above_occasion(reading, head);
          continue;
        }
        if (is_present_participle(reading, at) && is_mute(reading, head) && !is_text(reading, head) &&
            above_object(reading, head) != head) {
          at = above_object(reading, head);  // "left the meeting vowing to return": who left it vows
          continue;
        }
        [[fallthrough]];
      case Deprel::acl_relcl:
        if (is_nominal(reading, head)) return {head, phrase_of(reading, head, verb)};
        break;
      case Deprel::parataxis:  // "A mechanic, who prefers to stay nameless, put the cost at six million": the noun heads it all
        if (head < at && reading.token(head).head < 0 && is_nominal(reading, head) && own_subject(reading, head) < 0 &&
            head == telling_head(reading, head))
          return {head, phrase_of(reading, head, verb)};
        break;
      case Deprel::advcl:
        if (const auto doer = doer_before(reading, at); doer >= 0) return {doer, phrase_of(reading, doer, verb)};
        if (const auto object = blamed_for(reading, at, verb); object >= 0) return {object, phrase_of(reading, object, verb)};
        break;
      case Deprel::advmod:  // "went so far as to compare": beside the adverb
      case Deprel::conj:
      case Deprel::dep: break;
      default: return {};
    }
    if (is_nominal(reading, head) && own_subject(reading, head) < 0) {
      if (reading.token(at).deprel == Deprel::advcl) return {head, phrase_of(reading, head, verb)};
      if (reading.token(at).deprel != Deprel::conj) return {};
    }
    at = head;
  }
  return {};
}

}  // namespace hearsay
