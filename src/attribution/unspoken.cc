#include "attribution/unspoken.h"

#include <algorithm>

#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// The noun of a content that is no clause: "a [request] for comment"; -1 for none.
std::int32_t noun_of(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i) {
    if (reading.token(i).upos == Upos::verb && !is_punct(reading, i)) return -1;
    if (reading.token(i).upos != Upos::noun) continue;
    while (i + 1 < words.end && reading.token(i + 1).upos == Upos::noun) ++i;  // "interview request"
    return i;
  }
  return -1;
}

// "did not respond to a request for comment", "has yet to reply to e-mails": nobody answered, and nothing is said; "did not respond to
// questions about the leak" tells what it was silent on.
bool is_no_answer(const AttributionReading& reading, const Finding& finding) {
  if (finding.stance != Stance::declines || finding.content.size() != 1 || !reading.lexicon.answering.contains(reading.lemma(finding.cue)))
    return false;
  const auto noun = noun_of(reading, finding.content.front());
  if (noun < 0 || !reading.lexicon.requests.contains(reading.lemma(noun))) return false;
  for (auto i = noun + 1; i < finding.content.front().end; ++i)
    if (is_one_of({"about", "regarding", "concerning", "whether"}, form(reading, i))) return false;
  return true;
}

// "Does she want to go back?", "What do they want?": a question; whoever it is about has not said so. "Why does he deny it?" presupposes
// it.
bool is_in_question(const AttributionReading& reading, const Finding& finding) {
  const auto sentence = reading.sentence(finding.cue);
  if (finding.speaker < 0 || sentence.empty() || form(reading, sentence.end - 1) != "?" || reading.quote_at[finding.cue] >= 0) return false;
  if (finding.content.front().begin >= sentence.end) return false;  // the answer: "What does she fear? A flood."
  for (auto i = sentence.begin; i < finding.cue; ++i)
    if (is_one_of({"why", "Why", "how", "How"}, form(reading, i))) return false;
  const auto& cue = reading.token(finding.cue);
  if (cue.deprel != Deprel::root && cue.deprel != Deprel::parataxis) return false;
  for (const auto child : children_of(reading.document, finding.cue)) {
    const auto relation = base_of(reading.token(child).deprel);
    if (relation != Deprel::aux && relation != Deprel::cop) continue;
    return child < finding.speaker && finding.speaker < finding.cue && child <= sentence.begin + 4;
  }
  return false;
}

// ", asked whether he expected to stay,": the words of a question that somebody was asked, up to the comma; empty for none.
TokenRange question_behind(const AttributionReading& reading, std::int32_t asked) {
  const auto sentence = reading.sentence(asked);
  const auto before = form(reading, asked - 1), next = form(reading, asked + 1);
  const bool opens = asked == sentence.begin || before == "," || before == "when" || before == "When";
  if (asked < 1 || !opens || !is_one_of({"whether", "if", "why", "how", "what", "when", "who", "where", "about"}, next)) return {};
  auto end = asked + 1;
  while (end < sentence.end && form(reading, end) != "," && reading.quote_at[end] < 0) ++end;
  return end < sentence.end ? TokenRange{asked, end} : TokenRange{};
}

// What he is asked about himself is nothing that he says: "[he] expected to stay".
bool is_asked_about(const AttributionReading& reading, const Finding& finding) {
  constexpr std::int32_t kFarQuestion = 16;
  if (reading.token(finding.cue).upos != Upos::verb) return false;
  for (auto i = finding.cue; i >= std::max(reading.sentence(finding.cue).begin, finding.cue - kFarQuestion); --i) {
    if (reading.token(i).upos != Upos::verb || !reading.lexicon.asked_first.contains(ascii_lowered(form(reading, i)))) continue;
    const auto question = question_behind(reading, i);
    if (!question.contains(finding.cue)) continue;
    if (finding.cue != i) return finding.speaker > i && reading.token(finding.speaker).upos == Upos::pron;
    return is_finite(reading, question.end + 1);  // not "Lund KC, for the paper, asked why, in that case, he had gone"
  }
  return false;
}

// "We asked what you think of it", "if we named her", "our commitment to save water": the writer of the text, who is no source of his own;
// what he hopes or demands is his word.
bool is_writer(const AttributionReading& reading, const Finding& finding) {
  if (finding.speaker < 0 || finding.is_turn || reading.quote_at[finding.cue] >= 0 || finding.sources.size() != 1) return false;
  const auto& speaker = reading.token(finding.speaker);
  if (speaker.upos != Upos::pron || speaker.feats.person != 1) return false;
  const auto name = ascii_lowered(finding.sources.back().name);
  if (name == "our" || name == "my")
    return reading.token(finding.cue).upos == Upos::noun && finding.cue_words.end <= finding.content.front().begin;
  return (name == "i" || name == "we") && reading.lexicon.writers_verbs.contains(reading.lemma(finding.cue));
}

// "The Gazette can reveal", "The Gazette was unable to confirm this", in the Gazette; what it says in a leader is its word.
bool is_outlet_itself(const AttributionReading& reading, const Finding& finding) {
  if (finding.speaker < 0 || finding.sources.size() != 1 || !is_publisher(reading, finding.speaker)) return false;
  return is_one_of({"reveal", "disclose", "confirm", "verify", "corroborate", "authenticate"}, reading.lemma(finding.cue)) &&
         child_with_base(reading.document, finding.cue, Deprel::nsubj) != -1 && reading.lemma(finding.cue - 1) != "have";
}

// "The shed, it must be said, has a view": by the writer.
bool is_writers_aside(const AttributionReading& reading, const Finding& finding) {
  if (reading.lemma(finding.cue) != "say" || finding.sources.size() != 1 || finding.sources.back().kind != SourceKind::public_)
    return false;
  for (auto i = finding.cue_words.begin; i < finding.cue; ++i)
    if (is_one_of({"must", "should", "has", "needs", "can", "may", "might"}, form(reading, i))) return true;
  return false;
}

bool has_number(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < std::min(words.end, words.begin + 3); ++i)
    if (reading.token(i).upos == Upos::num) return true;
  return false;
}

// "dismissed his finance minister", "recalled 9,000 vans": done to a person or a thing; what one dismisses by words is "the report as a
// lie".
bool is_done_to(const AttributionReading& reading, const Finding& finding) {
  const auto lemma = reading.lemma(finding.cue);
  const auto object = child_with(reading.document, finding.cue, Deprel::obj);
  if (object < finding.cue || finding.content.size() != 1 || !finding.content.front().contains(object)) return false;
  if (child_with(reading.document, finding.cue, Deprel::ccomp) >= 0 || is_passive(reading, finding.cue)) return false;
  if (lemma == "recall") {
    const auto kind = finding.sources.back().kind;
    return (kind == SourceKind::organisation || kind == SourceKind::government) && has_number(reading, finding.content.front());
  }
  const auto* kind = kind_by_noun(reading, object);
  if (lemma != "dismiss" && lemma != "invite" && lemma != "summon") return false;
  for (const auto child : children_of(reading.document, finding.cue))  // "dismissed it as gossip", "invited her to the talks"
    if (const auto mark = preposition_of(reading, child); child > object && mark > object && is_one_of({"as", "to"}, reading.lemma(mark)))
      return false;
  if (lemma != "dismiss") return child_with(reading.document, finding.cue, Deprel::xcomp) < 0;
  return kind != nullptr && is_human(*kind) && reading.token(object).upos != Upos::pron;
}

// "declared a state of emergency", "sought shelter", "shows no sign of giving way": verb and object are a deed (deeds_with in
// sources.toml).
bool is_deed_with_object(const AttributionReading& reading, const Finding& finding) {
  if (finding.sources.back().kind == SourceKind::document || finding.content.size() != 1) return false;
  const auto deeds = reading.lexicon.deeds_with.find(reading.lemma(finding.cue));
  if (deeds == reading.lexicon.deeds_with.end() || child_with(reading.document, finding.cue, Deprel::ccomp) >= 0) return false;
  const auto words = finding.content.front();
  if (words.begin < finding.cue || reading.quote_at[words.begin] >= 0) return false;
  const auto done = [&](std::int32_t noun) { return noun >= 0 && words.contains(noun) && deeds->second.contains(reading.lemma(noun)); };
  const bool infinitive = form(reading, words.begin) == "to" && words.end - words.begin == 2;  // "beg to differ"
  if (infinitive) return deeds->second.contains(reading.lemma(words.begin + 1));
  const auto noun = noun_of(reading, words);
  return done(noun) || (noun >= 0 && done(governed_by(reading, noun, "of")));
}

// "citing a survey", "who in turn referred to a colleague": a link of the chain where something is told of it, and nothing that is told.
bool is_bare_ground(const AttributionReading& reading, const Finding& finding) {
  if (!is_one_of({"cite", "quote", "refer"}, reading.lemma(finding.cue)) || finding.content.size() != 1) return false;
  const auto words = finding.content.front();
  const auto noun = noun_of(reading, words);
  if (noun < finding.cue || has_finite_verb(reading, words) || reading.quote_at[words.begin] >= 0) return false;
  const auto* kind = kind_by_noun(reading, noun);
  return is_text(reading, noun) || (kind != nullptr && is_human(*kind)) || reading.lexicon.relay_nouns.contains(reading.lemma(noun));
}

// "told him to expect a visit", "asked the mayor to explain why": what another shall say or think is asked of him, and not said yet.
bool is_asked_of_another(const AttributionReading& reading, const Finding& finding) {
  const auto& cue = reading.token(finding.cue);
  if (cue.upos != Upos::verb || cue.deprel != Deprel::xcomp || !is_to_infinitive(reading, finding.cue) || cue.head < 0 ||
      finding.speaker < 0 || finding.speaker > cue.head)
    return false;
  if (!is_one_of({"tell", "ask", "advise", "order", "urge", "beg", "instruct", "warn", "press", "implore", "command", "direct", "remind"},
                 reading.lemma(cue.head)) ||
      is_passive(reading, cue.head))
    return false;
  for (const auto relation : {Deprel::obj, Deprel::iobj})
    if (const auto other = child_with(reading.document, cue.head, relation); other > cue.head && other < finding.cue) return true;
  return false;
}

// "MIRROR: ..." in the Varn Mirror: the outlet that asks, in its own voice.
bool is_outlets_turn(const AttributionReading& reading, const Finding& finding) {
  if (!finding.is_turn || finding.sources.size() != 1) return false;
  const auto label = ascii_lowered(finding.sources.back().text), outlet = ascii_lowered(reading.document.outlet);
  const bool last_word = outlet.size() > label.size() && outlet.ends_with(label) && outlet[outlet.size() - label.size() - 1] == ' ';
  return last_word || label == outlet;
}

// "received the charge d'affaires": an office, and no charge.
bool is_charge_d_affaires(const AttributionReading& reading, const Finding& finding) {
  const auto next = form(reading, finding.cue + 1);
  return reading.lemma(finding.cue) == "charge" && (next.starts_with("d'") || next.starts_with("d’"));
}

// "As I noted in May, Poland has responded", "Opening the hearing, the chair read from it": what leads a sentence on is not what it says.
bool is_lead_in(const AttributionReading& reading, const Finding& finding) {
  if (finding.content.size() != 1 || finding.speaker < 0) return false;
  const auto words = finding.content.front();
  const auto sentence = reading.sentence(finding.cue);
  if (words.begin != sentence.begin || words.end > finding.speaker || finding.speaker > finding.cue || reading.quote_at[words.begin] >= 0)
    return false;
  if (form(reading, words.begin) == "As") return finding.cue_words.end < sentence.end - 1;
  return is_present_participle(reading, words.begin) && reading.token(words.begin).head >= words.end;
}

// "hope that prevailed on that day": the noun of a relative clause.
bool is_noun_told_of(const AttributionReading& reading, const Finding& finding) {
  if (reading.token(finding.cue).upos != Upos::noun || finding.content.size() != 1 || finding.sources.back().kind == SourceKind::document)
    return false;
  const auto that = finding.content.front().begin;
  if (that != finding.cue + 1 || form(reading, that) != "that") return false;
  const auto& next = reading.token(that + 1);
  return (next.upos == Upos::verb || next.upos == Upos::aux) && next.feats.verb_form == VerbForm::fin;
}

// "worship according to their own beliefs", "went according to plan": how something is done.
bool is_way_of_doing(const AttributionReading& reading, const Finding& finding) {
  if (finding.rule != CueRule::according_to || finding.speaker < 0 || finding.sources.size() != 1) return false;
  if (!reading.lexicon.ways_of_doing.contains(reading.lemma(finding.speaker))) return false;
  for (auto i = finding.cue_words.end; i < finding.speaker; ++i) {
    const auto& word = reading.token(i);
    if (word.upos == Upos::det || word.upos == Upos::propn) return false;  // "according to a plan seen by the paper"
  }
  return true;
}

bool is_unspoken(const AttributionReading& reading, const Finding& finding) {
  if (finding.sources.empty() || finding.content.empty()) return false;
  if (is_outlets_turn(reading, finding)) return true;
  if (finding.cue < 0) return false;
  return is_charge_d_affaires(reading, finding) || is_no_answer(reading, finding) || is_in_question(reading, finding) ||
         is_asked_about(reading, finding) || is_writer(reading, finding) || is_outlet_itself(reading, finding) ||
         is_writers_aside(reading, finding) || is_done_to(reading, finding) || is_bare_ground(reading, finding) ||
         is_asked_of_another(reading, finding) || is_lead_in(reading, finding) || is_noun_told_of(reading, finding) ||
         is_way_of_doing(reading, finding) || is_deed_with_object(reading, finding);
}

}  // namespace

void leave_out_unspoken(const AttributionReading& reading, std::vector<Finding>& findings) {
  std::vector<TokenRange> wishes;  // what is asked for is nothing that is said either: "[us to call him only Rick]"
  for (const auto& finding : findings)
    if (keeps_name_back(reading, finding)) wishes.push_back({finding.cue, finding.content.back().end});
  const auto is_in_wish = [&](const Finding& finding) {
    return finding.cue >= 0 && std::any_of(wishes.begin(), wishes.end(), [&](TokenRange wish) { return wish.contains(finding.cue); });
  };
  std::erase_if(findings, [&](const Finding& finding) { return is_in_wish(finding) || is_unspoken(reading, finding); });
}

}  // namespace hearsay
