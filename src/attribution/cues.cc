// Which rules look at which words, and in which order.
#include "attribution/cues.h"

#include <algorithm>

#include "attribution/deeds.h"
#include "attribution/interrupted.h"
#include "attribution/learned_cues.h"
#include "attribution/noun_copulas.h"
#include "attribution/standpoints.h"
#include "attribution/trailing_participles.h"
#include "attribution/transcripts.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// What the tree could find no speaker for is read by word order.
void find_by_order(const AttributionReading& reading, std::int32_t word, std::size_t before, std::vector<Finding>& out) {
  if (out.size() > before + 1) return;
  if (out.size() == before) return find_surface_cue(reading, word, out);
  const bool speaks = out.back().speaker >= 0 || !out.back().sources.empty();
  if (speaks && !out.back().content.empty()) return;
  auto found = std::move(out.back());
  out.pop_back();
  find_surface_cue(reading, word, out);
  if (out.size() == before) out.push_back(std::move(found));
}

// Where the place of a word tells more than the tree.
void find_by_place(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto before = out.size();
  find_closing_text(reading, word, out);
  for (const auto rule : {find_fronted_question, find_unanswered_question, find_fronted_clause, find_argued_in_text, find_given_share,
                          find_inscription, find_thus, find_retort})
    if (out.size() == before && reading.token(word).upos == Upos::verb) rule(reading, word, out);
  for (const auto rule : {find_participle_as_noun, find_bare_verb, find_headline_cue, find_warning, find_named_behind_quote,
                          find_with_these_words, find_with_the_words, find_quoted_saying, find_quoting_text})
    if (out.size() == before && reading.token(word).upos == Upos::noun) rule(reading, word, out);
}

// The word of a noun whose content does not hang under it, else with its own clause.
void find_by_noun(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  const auto before = out.size();
  for (const auto rule : {find_it_is_noun, find_noun_predicate, find_told_before, find_noun_copula, find_noun_extraposed, find_noun_cue})
    if (out.size() == before) rule(reading, noun, out);
}

// "A memo, described to the Gazette by a clerk, warns of a shortage", read as a noun: none has a subject, and the word is seldom one.
bool is_verb_by_subject(const AttributionReading& reading, std::int32_t noun) {
  auto subject = child_with_base(reading.document, noun, Deprel::nsubj);
  if (subject < 0) subject = interrupted_subject(reading, noun).head;  // "The memo, the agency said, warns of a shortage"
  return subject >= 0 && subject < noun && form(reading, noun).ends_with("s") && !is_capitalised(reading, noun) &&
         child_with(reading.document, noun, Deprel::cop) < 0 && child_with_base(reading.document, noun, Deprel::det) < 0 &&
         reading.lexicon.never_nouns.contains(lemma_of_verb(reading, noun));
}

// "As the minister sees it, science has spoken": a standpoint is nothing that is said. The phrases stand in the text's order.
void leave_out_standpoints(const std::vector<TokenRange>& phrases, std::vector<Finding>& out) {
  if (phrases.empty()) return;
  const auto stands_within = [&](TokenRange piece) {
    const auto after = std::upper_bound(phrases.begin(), phrases.end(), piece.begin,
                                        [](std::int32_t token, TokenRange phrase) { return token < phrase.begin; });
    return after != phrases.begin() && piece.end <= std::prev(after)->end;
  };
  for (auto& finding : out) std::erase_if(finding.content, stands_within);
  std::erase_if(out, [](const Finding& finding) { return finding.content.empty() && !finding.speech; });
}

// "A jury heard that he had fled": somebody told it there, and nobody tells who did; "the inquiry heard from his secretary that" does.
bool is_heard_in_session(const AttributionReading& reading, std::int32_t verb) {
  if (reading.lemma(verb) != "hear" || governed_by(reading, verb, "from") >= 0) return false;
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  return subject >= 0 &&
         (reading.lexicon.venues.contains(reading.lemma(subject)) || reading.lexicon.sessions.contains(reading.lemma(subject)));
}

// "Nobody asked where the money came from": no question was put.
bool is_unasked(const AttributionReading& reading, std::int32_t verb) {
  if (reading.lemma(verb) != "ask" || is_passive(reading, verb)) return false;
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (subject < 0 || subject > verb) return false;
  const auto first = ascii_lowered(form(reading, reading.reach[subject].begin));
  return first == "nobody" || first == "no" || first == "none";
}

// "He is loath to say": behind its copula, and bare.
bool is_adjective_read_as_noun(const AttributionReading& reading, std::int32_t noun) {
  const auto copula = child_with(reading.document, noun, Deprel::cop);
  return copula >= 0 && reading.lexicon.adjectives.contains(form(reading, noun)) && !reading.lexicon.nouns.contains(reading.lemma(noun)) &&
         child_with(reading.document, noun, Deprel::det) < 0 && child_with(reading.document, noun, Deprel::amod) < 0;
}

bool is_found(const std::vector<Finding>& found, std::int32_t cue) {
  constexpr std::ptrdiff_t kNear = 3;
  return std::any_of(found.end() - std::min(kNear, std::ssize(found)), found.end(), [&](const Finding& other) { return other.cue == cue; });
}

}  // namespace

std::vector<Finding> find_cues(const AttributionReading& reading) {
  std::vector<Finding> out;
  std::vector<TokenRange> standpoints;  // what stands in them is no cue of its own
  const auto by = [&](CueRule rule) {   // names what was found since the last call
    for (auto i = out.size(); i-- > 0 && out[i].rule == CueRule::none;) out[i].rule = rule;
  };
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(reading.document.tokens.size()); ++i) {
    const auto before = out.size();
    if (!standpoints.empty() && standpoints.back().contains(i)) continue;
    if (const auto phrase = find_standpoint(reading, i, out); !phrase.empty()) {
      by(CueRule::in_the_words_of);
      standpoints.push_back(phrase);
      continue;
    }
    switch (reading.token(i).upos) {
      case Upos::verb:
        find_told_in_session(reading, i, out), find_learned_from(reading, i, out), find_had_from(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_dropped_subject(reading, i, out), by(CueRule::word_order);
        if (out.size() > before || is_heard_in_session(reading, i) || is_deed(reading, i) || is_unasked(reading, i)) break;
        if (is_found(out, i)) break;  // "“...” was how she described it", by the copula before
        find_put_question(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_let_known_around(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_insertion(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_inserted_view(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_idiom_cue(reading, i, out), by(CueRule::verb);
        if (out.size() == before) find_shared_view(reading, i, out), by(CueRule::verb);
        if (out.size() == before) find_stirred(reading, i, out), by(CueRule::verb);
        if (out.size() > before) {
          i = std::max(i, out.back().cue_words.end - 1);  // its nouns are no cues of their own
          break;
        }
        find_by_place(reading, i, out), by(CueRule::word_order);
        if (out.size() > before) break;
        find_as_passive(reading, i, out), by(CueRule::word_order);
        if (out.size() > before) break;
        find_noun_read_as_verb(reading, i, out), find_has_it(reading, i, out), by(CueRule::noun);
        if (out.size() > before) break;
        find_inverted_cue(reading, i, out), by(CueRule::inverted);
        if (out.size() == before) find_verb_cue(reading, i, out), by(CueRule::verb);
        if (out.size() == before) find_adjective_cue(reading, i, out), by(CueRule::adjective);
        find_by_order(reading, i, before, out), by(CueRule::word_order);
        if (out.size() == before) find_as_by_order(reading, i, out), by(CueRule::word_order);
        find_according_to(reading, i, out), by(CueRule::according_to);
        if (out.size() == before) find_unknown_verb(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_seen_text(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_learned_cue(reading, i, out), by(CueRule::learned);
        break;
      case Upos::noun:
        find_by_place(reading, i, out), by(CueRule::word_order);
        if (out.size() > before) break;
        find_by_noun(reading, i, out), by(CueRule::noun);
        find_in_the_words_of(reading, i, out), by(CueRule::in_the_words_of);
        find_by_order(reading, i, before, out), by(CueRule::word_order);
        if (out.size() == before && is_verb_by_subject(reading, i)) find_verb_cue(reading, i, out), by(CueRule::verb);
        if (out.size() == before && is_adjective_read_as_noun(reading, i)) find_adjective_cue(reading, i, out), by(CueRule::adjective);
        if (out.size() == before) find_as_by_order(reading, i, out), by(CueRule::word_order);
        break;
      case Upos::adj:
        find_clear_to(reading, i, out), find_inserted_view(reading, i, out), by(CueRule::word_order);
        if (out.size() == before) find_adjective_cue(reading, i, out), by(CueRule::adjective);
        if (out.size() > before && before > 0 && out[before - 1].cue_words.contains(i))  // "is proud of", found by its copula before
          out.erase(out.begin() + static_cast<std::ptrdiff_t>(before) - 1);
        if (out.size() == before) find_bare_verb(reading, i, out), by(CueRule::word_order);
        break;
      case Upos::cconj:
      case Upos::sconj: find_so_source(reading, i, out), by(CueRule::adverb); break;
      case Upos::x: find_by_order(reading, i, before, out), by(CueRule::word_order); break;  // "“It leaks,” he chuckles"
      case Upos::adv:
        find_adverb_cue(reading, i, out), find_so_source(reading, i, out), find_would_rather(reading, i, out), by(CueRule::adverb);
        break;
      case Upos::aux:
        find_quote_clause(reading, i, out), by(CueRule::word_order);
        find_predicate(reading, i, out), by(CueRule::adjective);
        break;
      case Upos::adp:
        find_according_to(reading, i, out), by(CueRule::according_to);
        find_for_somebody(reading, i, out), by(CueRule::in_the_words_of);
        break;
      case Upos::propn:
        find_noun_copula(reading, i, out);  // "Word from the union is that", "Word reached the union that"
        if (out.size() == before && form(reading, i) == "Word") find_noun_extraposed(reading, i, out);
        by(CueRule::noun);
        break;
      case Upos::punct:
        if (!find_before_list(reading, i, out)) find_colon_cue(reading, i, out), find_answered(reading, i, out);
        by(CueRule::colon);
        break;
      default: break;
    }
  }
  leave_out_standpoints(standpoints, out);
  leave_out_trailing_participles(reading, out);
  find_inner_quotes(reading, out);
  find_turns(reading, out);
  return out;
}

}  // namespace hearsay
