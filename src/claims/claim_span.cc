#include "claims/claim_span.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/datelines.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::size_t kWords = 2000;  // of one clause, at most

// The clause of a cue whose content is the predicate's own: "..., he said", "according to Reuters". Where it hangs on a word of the content
// ("for Vladivostok, the Daily reported" read as a clause about the town), that word is none of it.
bool attributes(const Reading& reading, std::int32_t child, std::int32_t attribution) {
  if (attribution < 0) return false;
  const auto& cue = reading.document.attributions[attribution].cue;
  const auto& content = reading.document.attributions[attribution].content_tokens;
  const bool said = std::any_of(content.begin(), content.end(), [&](TokenRange range) { return range.contains(child); });
  return !said && cue && cue->head >= 0 && is_under(reading.document, cue->head, child);
}

bool is_condition(const Reading& reading, std::int32_t clause) {
  const auto mark = preposition_of(reading.document, clause);
  return mark >= 0 && reading.lexicon.condition_markers.contains(reading.document.tokens[mark].lemma);
}

// "accused Rome [of lying]", "kept them [from leaving]", "aimed [at calming them]": what the deed is about stands in it.
bool is_what_for(const Reading& reading, std::int32_t clause, std::int32_t predicate) {
  const auto& document = reading.document;
  const auto above = document.tokens[clause].head;  // the act, or the one whom it is aimed at
  const bool aimed = above >= 0 && document.tokens[above].head == predicate && document.tokens[above].deprel == Deprel::obj;
  if ((above != predicate && !aimed) || clause < predicate || child_with_base(document, clause, Deprel::nsubj) >= 0) return false;
  const auto marker = preposition_of(document, clause);
  if (marker < 0 || marker + 1 > clause || !document.form_of(document.tokens[clause]).ends_with("ing")) return false;
  const auto& lemma = document.tokens[marker].lemma;
  return lemma == "at" || (reading.match(predicate) != nullptr && (lemma == "of" || lemma == "from" || lemma == "for" || lemma == "with"));
}

// "He is the last man [who should say so]", "there is no bugle [being sounded]": without it nothing is said.
bool completes(const Reading& reading, std::int32_t clause, std::int32_t predicate) {
  const auto& document = reading.document;
  const auto noun = document.tokens[clause].head;
  if (clause < noun || document.tokens[clause - 1].upos == Upos::punct) return false;
  if (noun == predicate) return child_with(document, predicate, Deprel::cop) >= 0;
  return document.tokens[noun].head == predicate && child_with(document, predicate, Deprel::expl) >= 0;
}

// "and [began to search houses]", "and [held talks]": a verb whose claim rests on its complement or on the event noun that it carries.
bool leads_to_claim(const Reading& reading, std::int32_t verb) {
  if (!heads_clause(reading.document, verb)) return false;
  for (const auto child : children_of(reading.document, verb))
    if (reading.carrier_of[child] == verb && reading.is_predicate[child]) return true;
  const auto complement = complement_of(reading.document, verb);
  return complement > verb && reading.is_predicate[complement];
}

bool tells(const Reading& reading, TokenRange tokens) {
  return std::any_of(reading.is_predicate.begin() + tokens.begin, reading.is_predicate.begin() + tokens.end,
                     [](char mark) { return mark; });
}

// ", with [both sides hoping to sign]", ", [the question on which talks foundered]": what is told of a noun behind the clause.
bool is_told_behind(const Reading& reading, std::int32_t noun, std::int32_t predicate) {
  const auto& document = reading.document;
  const auto begin = subtree_of(document, noun).begin;
  const auto& word = document.tokens[noun];
  if (noun < predicate || !(is_comma(document, begin - 1) || is_comma(document, begin))) return false;
  if (base_of(word.deprel) == Deprel::obl && child_with_lemma(document, noun, "with") < 0) return false;
  for (const auto child : children_of(document, noun))
    if (child > noun && base_of(document.tokens[child].deprel) == Deprel::acl && tells(reading, subtree_of(document, child))) return true;
  return false;
}

// "in [exchange] for food", where trees may hang "for [food]" beside it.
bool is_given_in_return(const Reading& reading, std::int32_t noun) {
  const auto& tokens = reading.document.tokens;
  const auto marker = preposition_of(reading.document, noun), before = marker - 1;
  if (reading.lexicon.exchange_nouns.contains(tokens[noun].lemma)) return child_with_lemma(reading.document, noun, "in") >= 0;
  return before >= 0 && tokens[marker].lemma == "for" && reading.lexicon.exchange_nouns.contains(tokens[before].lemma) &&
         tokens[before].head == tokens[noun].head;
}

// "urged him to refuse, [arguing that it was unsafe]": a participle of speaking behind a comma, read as a complement.
bool goes_on_speaking(const Reading& reading, std::int32_t verb) {
  if (reading.cue_at[verb] < 0) return false;  // first: finding where a clause begins is slow in long chains
  const auto begin = subtree_of(reading.document, verb).begin;
  return is_comma(reading.document, begin - 1) || is_comma(reading.document, begin);
}

// Children that are propositions or attributions of their own.
bool is_apart(const Reading& reading, std::int32_t child, std::int32_t predicate) {
  const auto& token = reading.document.tokens[child];
  const auto relation = base_of(token.deprel);
  if (relation == Deprel::parataxis || relation == Deprel::discourse || relation == Deprel::vocative) return true;
  if (relation == Deprel::conj) {  // "and [a spokesman said it was wrong]": told by itself, or a cue with a source of its own
    const bool speaks = reading.cue_at[child] >= 0 && child_with_base(reading.document, child, Deprel::nsubj) >= 0;
    return reading.is_predicate[child] || reading.carrier_of[child] >= 0 || speaks || leads_to_claim(reading, child);
  }
  if (relation == Deprel::xcomp && goes_on_speaking(reading, child)) return true;
  if ((relation == Deprel::advcl || token.deprel == Deprel::acl) && is_what_for(reading, child, predicate)) return false;
  if (relation == Deprel::acl && completes(reading, child, predicate)) return false;
  if (relation == Deprel::advcl || token.deprel == Deprel::acl_relcl) return child > predicate && !is_condition(reading, child);
  // "obtains help [to replenish his stocks]": a purpose further down is claimed by itself; "a plan to attack" is what the plan is.
  if (token.deprel == Deprel::acl) return child > predicate && token.head != predicate && reading.is_predicate[child];
  // "[in exchange for food]" is the claim that this one's exchange points to.
  if ((relation == Deprel::obl || relation == Deprel::nmod) && child > predicate && is_given_in_return(reading, child)) return true;
  if ((relation == Deprel::obl || relation == Deprel::appos) && is_told_behind(reading, child, predicate)) return true;
  return attributes(reading, child, reading.attribution_at[predicate]);
}

// The last of what is joined to a word and told by itself: "are armoured and [equipped]"; -1 for none.
std::int32_t last_joined(const Reading& reading, std::int32_t word, std::int32_t predicate) {
  std::int32_t out = -1;
  for (const auto child : children_of(reading.document, word))
    if (child > word && base_of(reading.document.tokens[child].deprel) == Deprel::conj && is_apart(reading, child, predicate)) out = child;
  return out;
}

// "Armoured and equipped [with beds]": trees hang what may belong to both under the first. It stands in the claim that it stands beside;
// what the first cannot do without ("shot and wounded [a man]") in both.
bool is_beside_last(const Document& document, std::int32_t child, std::int32_t last) {
  const auto relation = base_of(document.tokens[child].deprel);
  return last >= 0 && child > last && (relation == Deprel::obl || relation == Deprel::advmod) && document.tokens[child].head != last;
}

bool is_edge(const Document& document, std::int32_t token, std::int32_t top) {
  const auto& word = document.tokens[token];
  return word.upos == Upos::punct || word.deprel == Deprel::cc ||
         ((word.deprel == Deprel::mark || word.deprel == Deprel::case_) && word.head == top);
}

// The predicate and the words between it and the top, which are never cut.
std::vector<std::int32_t> path(const Document& document, std::int32_t predicate, std::int32_t top) {
  std::vector<std::int32_t> out{predicate};
  while (out.back() != top && document.tokens[out.back()].head >= 0 && out.size() < 32) out.push_back(document.tokens[out.back()].head);
  return out;
}

// "commander of the guard and a cousin of the deposed leader", not "the mayor".
bool is_long(const Document& document, std::int32_t aside) {
  constexpr std::int32_t kLong = 6;  // tokens
  const auto words = subtree_of(document, aside);
  return words.end - words.begin > kLong;
}

// "Peru, which has recognised him and closed its border, gave ...": a relative clause or a fronted clause that tells something of its own,
// or what somebody is ("Malta, home to the largest register in Europe, ..."), is not told again where it is longer than the rest: the claim
// begins behind it.
std::int32_t behind_interruption(const Reading& reading, TokenRange range, std::int32_t predicate, std::int32_t top) {
  const auto& document = reading.document;
  const auto ends_apart = [&](std::int32_t token, bool telling) {
    const auto below = subtree_of(document, token);
    const bool closed = below.end < predicate && document.tokens[below.end - 1].upos == Upos::punct;
    const bool apart = closed || (below.end < predicate && document.tokens[below.end].upos == Upos::punct);
    return apart && below.begin >= range.begin && (!telling || tells(reading, below)) ? below.end : -1;
  };
  std::int32_t end = -1;
  for (const auto part : {predicate, top})
    for (const auto child : children_of(document, part)) {
      const auto relation = base_of(document.tokens[child].deprel);
      if (child > predicate || child < range.begin) continue;
      if (relation == Deprel::advcl && !is_condition(reading, child)) end = std::max(end, ends_apart(child, true));
      if (relation != Deprel::nsubj) continue;
      for (const auto aside : children_of(document, child)) {
        const auto kind = base_of(document.tokens[aside].deprel);
        if (aside > child && (kind == Deprel::acl || kind == Deprel::appos))
          end = std::max(end, ends_apart(aside, kind != Deprel::appos || !is_long(document, aside)));
      }
    }
  if (end < 0 || end >= range.end) return range.begin;
  const auto bytes = [&](std::int32_t from, std::int32_t to) {
    return document.tokens[to - 1].span.end - document.tokens[from].span.begin;
  };
  return bytes(range.begin, end) > bytes(end, range.end) ? end : range.begin;
}

// "described [the package as one of the strongest yet]": a content without a clause, told as a whole by the one noun that is claimed.
bool is_whole(const Reading& reading, std::int32_t predicate, TokenRange content) {
  const auto& document = reading.document;
  const auto cue = document.attributions[reading.attribution_at[predicate]].cue;
  if (!cue || cue->head < 0 || document.tokens[predicate].head != cue->head || heads_clause(document, predicate)) return false;
  const bool figure = document.tokens[predicate].upos == Upos::num;                        // "spoke of [eighty on board]"
  if (base_of(document.tokens[predicate].deprel) == Deprel::obl && !figure) return false;  // "thanked the king [for his visit]"
  return std::count(reading.is_predicate.begin() + content.begin, reading.is_predicate.begin() + content.end, 1) == 1;
}

}  // namespace

Span claim_span(const Reading& reading, std::int32_t predicate, std::int32_t top) {
  const auto& document = reading.document;
  const auto spine = path(document, predicate, top);
  TokenRange range{std::min(predicate, top), std::max(predicate, top) + 1};
  std::vector<std::int32_t> open{top};
  for (std::size_t i = 0; i < open.size() && open.size() < kWords; ++i) {
    if (document.tokens[open[i]].upos != Upos::punct) {  // the full stop hangs on the root: it must not reach over what was set apart
      range.begin = std::min(range.begin, open[i]);
      range.end = std::max(range.end, open[i] + 1);
    }
    const auto last = last_joined(reading, open[i], predicate);
    for (const auto child : children_of(document, open[i])) {
      const bool kept = std::find(spine.begin(), spine.end(), child) != spine.end();
      if (kept || (!is_apart(reading, child, predicate) && !is_beside_last(document, child, last))) open.push_back(child);
    }
  }
  if (const auto first = document.tokens[top].head;
      document.tokens[top].deprel == Deprel::conj && last_joined(reading, first, first) == top)
    for (const auto child : children_of(document, first))
      if (is_beside_last(document, child, top) && !is_apart(reading, child, first))
        range.end = std::max(range.end, subtree_of(document, child).end);
  if (const auto attribution = reading.attribution_at[predicate];
      attribution >= 0 && reading.cue_at[top] == attribution && document.attributions[attribution].cue->stance == Stance::declines)
    range.begin = std::max(range.begin, std::min(top, predicate));  // "[declined to comment]": the claim begins with the refusal
  else if (attribution >= 0)
    for (const auto& content : document.attributions[attribution].content_tokens) {
      if (!content.contains(predicate)) continue;
      if (is_whole(reading, predicate, content)) range = content;
      range = {std::max(range.begin, content.begin), std::min(range.end, content.end)};
    }
  if (const auto begin = behind_dateline(document, range.begin); begin <= predicate) range.begin = begin;
  range.begin = behind_interruption(reading, range, predicate, top);
  while (range.begin < predicate && is_edge(document, range.begin, top)) ++range.begin;
  while (range.end - 1 > predicate && is_edge(document, range.end - 1, top)) --range.end;
  return span_of(document, range);
}

}  // namespace hearsay
