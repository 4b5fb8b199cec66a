#include "attribution/reading.h"

#include <algorithm>

#include "attribution/source_kinds.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities.h"

namespace hearsay {
namespace {

std::vector<TokenRange> reaches_of(const Document& document) {
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  std::vector<TokenRange> reach(size);
  std::vector<std::int32_t> waiting(size);
  std::vector<std::int32_t> ready;
  for (std::int32_t i = 0; i < size; ++i) {
    reach[i] = {i, i + 1};
    waiting[i] = static_cast<std::int32_t>(children_of(document, i).size());
    if (waiting[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const auto at = ready.back();
    ready.pop_back();
    const auto head = document.tokens[at].head;
    if (head < 0) continue;
    reach[head].begin = std::min(reach[head].begin, reach[at].begin);
    reach[head].end = std::max(reach[head].end, reach[at].end);
    if (--waiting[head] == 0) ready.push_back(head);
  }
  for (std::int32_t i = 0; i < size; ++i) reach[i] = {std::max(reach[i].begin, i - kFarthest), std::min(reach[i].end, i + kFarthest + 1)};
  return reach;
}

std::vector<std::int32_t> quotes_by_token(const Document& document) {
  std::vector<std::int32_t> out(document.tokens.size(), -1);
  std::int32_t token = 0;
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    const auto span = document.quotes[i].span;
    while (token < size && document.tokens[token].span.end <= span.begin) ++token;
    for (; token < size && document.tokens[token].span.begin < span.end; ++token) out[token] = static_cast<std::int32_t>(i);
  }
  return out;
}

}  // namespace

AttributionReading read_for_attribution(const Document& document, const AttributionLexicon& lexicon) {
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  AttributionReading out{document, lexicon, {reaches_of(document), {}}, {quotes_by_token(document), -1}, {mention_of_tokens(document), -1},
                         size};
  for (auto i = size - 1; i > 0; --i) {
    const auto lemma = out.lemma(i);
    if (lemma == "study" || lemma == "journal" || lemma == "projection") out.first_study = i;
    if (lemma == "paper" && (lexicon.written.contains(out.lemma(i - 1)) || out.lemma(i + 1) == "by")) out.written_paper = true;
  }
  return out;
}

bool is_punct(const AttributionReading& reading, std::int32_t token) { return reading.token(token).upos == Upos::punct; }

bool is_nominal(const AttributionReading& reading, std::int32_t token) {
  switch (reading.token(token).upos) {
    case Upos::noun:
    case Upos::propn:
    case Upos::pron:
    case Upos::num:
    case Upos::det: return true;
    default: return false;
  }
}

bool is_finite(const AttributionReading& reading, std::int32_t verb) {
  if (reading.token(verb).feats.verb_form == VerbForm::fin) return true;
  for (const auto child : children_of(reading.document, verb)) {
    const auto relation = reading.token(child).deprel;
    if ((relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop) &&
        reading.token(child).feats.verb_form == VerbForm::fin)
      return true;
  }
  return false;
}

bool has_finite_verb(const AttributionReading& reading, TokenRange range) {
  for (auto i = range.begin; i < range.end; ++i)
    if ((reading.token(i).upos == Upos::verb || reading.token(i).upos == Upos::aux) && is_finite(reading, i)) return true;
  return false;
}

bool is_to_infinitive(const AttributionReading& reading, std::int32_t verb) {
  const auto mark = child_with(reading.document, verb, Deprel::mark);
  return mark >= 0 && reading.lemma(mark) == "to";
}

bool is_passive(const AttributionReading& reading, std::int32_t verb) {
  if (child_with(reading.document, verb, Deprel::aux_pass) >= 0) return true;
  const bool finite = reading.token(verb).upos == Upos::verb && reading.token(verb).feats.verb_form == VerbForm::fin;
  return !finite && child_with(reading.document, verb, Deprel::nsubj_pass) >= 0;  // "Fallow replied", with the name read as acted upon
}

bool is_present_participle(const AttributionReading& reading, std::int32_t verb) {
  const auto form = reading.document.form_of(reading.token(verb));
  return form.ends_with("ing") && !is_finite(reading, verb);
}

bool is_time(const AttributionReading& reading, std::int32_t token) {
  const auto& times = reading.document.times;
  const auto after =
      std::upper_bound(times.begin(), times.end(), token, [](std::int32_t at, const Time& time) { return at < time.tokens.begin; });
  return after != times.begin() && (after - 1)->tokens.contains(token);
}

bool is_text(const AttributionReading& reading, std::int32_t noun) {
  if (reading.lemma(noun) == "paper") {  // "an internal paper"
    const auto* paper = kind_by_noun(reading, noun);
    return paper != nullptr && *paper == SourceKind::document;
  }
  const auto kind = reading.lexicon.kinds.find(reading.lemma(noun));
  return kind != reading.lexicon.kinds.end() && kind->second == SourceKind::document;
}

bool is_clock(const AttributionReading& reading, std::int32_t token) {
  return token == reading.sentence(token).begin && is_clock_time(form(reading, token));
}

std::int32_t behind_clock(const AttributionReading& reading, std::int32_t token) {
  const auto next = token + 1;
  if (next >= reading.sentence(token).end) return next;
  const auto half = form(reading, next);
  return half == "am" || half == "pm" || half == "a.m." || half == "p.m." || half == "AM" || half == "PM" ? next + 1 : next;
}

namespace {

// "..., local media report.": at the end of a sentence, behind a noun in the plural and a comma before that.
bool closes_as_verb(const AttributionReading& reading, std::int32_t word) {
  const auto sentence = reading.sentence(word);
  if (word < sentence.begin + 2 || !reading.lexicon.verbs.contains(reading.document.form_of(reading.token(word)))) return false;
  const auto next = [&](std::int32_t i) { return i < sentence.end ? reading.document.form_of(reading.token(i)) : std::string_view(); };
  const bool cites = next(word + 1) == "," && (next(word + 2) == "citing" || next(word + 2) == "quoting");  // "Polish media report, citing"
  if (word + 1 < sentence.end && !(is_punct(reading, word + 1) && word + 2 >= sentence.end) && !cites) return false;
  const auto& noun = reading.token(word - 1);
  const bool plural = noun.feats.number == Number::plur || noun.lemma == "media" || noun.lemma == "police";
  if (noun.upos != Upos::noun || !plural) return false;
  if (cites) return true;
  for (auto i = word - 2; i > sentence.begin && i > word - 6; --i)
    if (reading.document.form_of(reading.token(i)) == ",") return true;
  return false;
}

}  // namespace

std::string_view lemma_of_verb(const AttributionReading& reading, std::int32_t word) {
  const auto lemma = reading.lemma(word);
  const bool tagged = reading.token(word).upos == Upos::verb;
  if (tagged && reading.lexicon.verbs.contains(lemma)) return lemma;
  if (!tagged && reading.token(word).upos == Upos::noun && closes_as_verb(reading, word)) return lemma;
  const auto form = reading.lexicon.forms.find(reading.document.form_of(reading.token(word)));
  if (form != reading.lexicon.forms.end()) return form->second;
  return tagged ? lemma : std::string_view();
}

bool is_unsaid(const AttributionReading& reading, std::int32_t verb, std::int32_t object) {
  const auto lemma = lemma_of_verb(reading, verb);
  return (lemma == "say" || lemma == "tell") && reading.lexicon.unsaid.contains(reading.lemma(object));
}

bool is_knowing(const AttributionReading& reading, std::int32_t verb) {
  const auto next = verb + 1;
  if (reading.lemma(verb) != "know" || next >= reading.sentence(verb).end || !is_finite(reading, verb)) return false;
  for (auto i = verb - 1; i >= reading.sentence(verb).begin && i > verb - 4; --i)
    if (const auto lemma = reading.lemma(i); lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "to") return false;
  const auto first = form(reading, next);
  return first == "who" || first == "what" || first == "where" || first == "how" || first == "why" || first == "when" || first == "which";
}

bool is_of_speech(const AttributionReading& reading, std::int32_t verb) {
  const auto known = reading.lexicon.verbs.find(reading.lemma(verb));
  return known != reading.lexicon.verbs.end() &&
         std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) { return cue.allows(kSpeech); });
}

bool needs_addressee(std::string_view lemma) {
  return lemma == "tell" || lemma == "inform" || lemma == "notify" || lemma == "brief" || lemma == "assure" || lemma == "reassure" ||
         lemma == "remind";
}

std::int32_t preposition_of(const AttributionReading& reading, std::int32_t noun) {
  return child_with(reading.document, noun, Deprel::case_);
}

std::int32_t governed_by(const AttributionReading& reading, std::int32_t head, std::string_view preposition) {
  for (const auto child : children_of(reading.document, head)) {
    const auto relation = base_of(reading.token(child).deprel);
    if (relation != Deprel::obl && relation != Deprel::nmod) continue;
    const auto mark = preposition_of(reading, child);
    if (mark >= 0 ? reading.lemma(mark) == preposition : reading.token(child).deprel == Deprel::obl_agent && preposition == "by")
      return child;
  }
  return -1;
}

void append_without(TokenRange range, TokenRange hole, std::vector<TokenRange>& out) {
  hole.begin = std::max(hole.begin, range.begin);
  hole.end = std::min(hole.end, range.end);
  if (hole.begin >= hole.end) {
    if (!range.empty()) out.push_back(range);
    return;
  }
  if (range.begin < hole.begin) out.push_back({range.begin, hole.begin});
  if (hole.end < range.end) out.push_back({hole.end, range.end});
}

namespace {

// "He said, [‘File it.’]": a mark of a quotation within the quotation, which lies wholly in the range.
bool holds_inner_quote(const AttributionReading& reading, TokenRange range, std::int32_t outer, Span mark) {
  const auto& quotes = reading.document.quotes;
  const auto end = quotes[static_cast<std::size_t>(outer)].span.end;
  for (auto i = static_cast<std::size_t>(outer) + 1; i < quotes.size() && quotes[i].span.begin < end; ++i) {
    const auto& inner = quotes[i];
    const bool is_mark = mark.begin == inner.span.begin || (mark.begin >= inner.inside.end && mark.end <= inner.span.end);
    if (is_mark && inner.closed && reading.token(range.begin).span.begin <= inner.span.begin &&
        inner.span.end <= reading.token(range.end - 1).span.end)
      return true;
  }
  return false;
}

// A mark that belongs to a quote which lies wholly, or by its words, in the range.
bool holds_quote(const AttributionReading& reading, TokenRange range, std::int32_t mark) {
  const auto quote = reading.quote_at[mark];
  if (quote < 0) return false;
  const auto& found = reading.document.quotes[quote];
  const auto span = reading.token(mark).span;
  if (holds_inner_quote(reading, range, quote, span)) return true;
  if (span.begin == found.span.begin || (!found.closed && span.end == found.span.end))
    return mark + 1 < range.end && reading.quote_at[mark + 1] == quote;
  if (found.span.end <= span.end || found.inside.end <= span.begin) return mark > range.begin && reading.quote_at[mark - 1] == quote;
  return false;
}

bool is_bracket(const AttributionReading& reading, std::int32_t mark) {
  const auto form = reading.document.form_of(reading.token(mark));
  return form == "(" || form == ")" || form == "[" || form == "]" || form == "%" || form == "$";
}

}  // namespace

TokenRange trimmed(const AttributionReading& reading, TokenRange range) {
  const auto drops = [&](std::int32_t mark) {
    return is_punct(reading, mark) && !holds_quote(reading, range, mark) && !is_bracket(reading, mark);
  };
  while (!range.empty() && drops(range.begin)) ++range.begin;
  while (!range.empty() && drops(range.end - 1)) --range.end;
  // "a warning, meanwhile, that boats would sail"
  if (range.end - range.begin > 3 && reading.token(range.begin).upos == Upos::adv && form(reading, range.begin + 1) == "," &&
      form(reading, range.begin + 2) == "that")
    range.begin += 2;
  return range;
}

bool is_person(const AttributionReading& reading, std::int32_t noun) {
  const auto& token = reading.token(noun);
  if (token.upos == Upos::pron) return token.lemma == "he" || token.lemma == "she" || token.lemma == "they";
  const auto entity = reading.entity(noun);
  return entity >= 0 && reading.document.entities[entity].kind == EntityKind::person;
}

}  // namespace hearsay
