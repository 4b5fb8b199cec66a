#include "claims/reading.h"

#include <algorithm>
#include <numeric>

#include "base/one_of.h"
#include "claims/arguments.h"
#include "claims/effects.h"
#include "claims/things.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

int depth_of(const Document& document, std::int32_t attribution) {
  int depth = 0;
  while (attribution >= 0 && depth < 64) {
    attribution = document.attributions[attribution].parent;
    ++depth;
  }
  return depth;
}

// The deeper of two attributions wins, of equals the one with the narrower content.
void mark_attributions(Reading& reading) {
  const auto& document = reading.document;
  std::vector<std::int32_t> order(document.attributions.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<std::pair<int, int>> key;
  for (const auto index : order) {
    int size = 0;
    for (const auto& range : document.attributions[index].content_tokens) size += range.end - range.begin;
    key.emplace_back(depth_of(document, index), -size);
  }
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key[a] < key[b]; });
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  for (const auto index : order) {
    const auto& attribution = document.attributions[index];
    for (const auto& range : attribution.content_tokens)
      for (auto i = std::max(0, range.begin); i < std::min(size, range.end); ++i) reading.attribution_at[i] = index;
    if (attribution.cue && attribution.cue->head >= 0 && attribution.cue->head < size) reading.cue_at[attribution.cue->head] = index;
    for (const auto& source : attribution.sources)
      if (source.head >= 0 && source.head < size) reading.source_at[source.head] = 1;
  }
}

bool is_function(Deprel relation) {
  switch (base_of(relation)) {
    case Deprel::aux:
    case Deprel::cop:
    case Deprel::case_:
    case Deprel::mark:
    case Deprel::fixed:
    case Deprel::compound:
    case Deprel::flat:
    case Deprel::amod:
    case Deprel::det:
    case Deprel::punct:
    case Deprel::goeswith:
    case Deprel::reparandum: return true;
    default: return false;
  }
}

// The complement stands for the word: "is expected to meet". What an act is for stands for nothing: "went to Oslo to meet".
bool has_stand_in(const Reading& reading, std::int32_t word) {
  const auto& document = reading.document;
  const auto complement = complement_of(document, word);
  if (complement < 0 || !is_transparent(reading.lexicon, document, word, complement)) return false;
  const auto relation = document.tokens[complement].deprel;
  if (relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::csubj) return true;
  if (!heads_clause(document, complement)) return false;
  for (const auto child : children_of(document, word)) {
    const auto base = base_of(document.tokens[child].deprel);
    if (base == Deprel::obj || (base == Deprel::obl && child < complement)) return false;
  }
  return true;
}

// A verb is no proposition where its complement is, or where the event noun that it carries is.
bool is_carried_off(const Reading& reading, std::int32_t verb) {
  for (const auto child : children_of(reading.document, verb))
    if (reading.carrier_of[child] == verb) return true;
  return has_stand_in(reading, verb);
}

// Whether a frame names the words of that part; of two such slots ("claimed responsibility for the attack") the one with the word.
bool is_asked_for(const Frame& frame, Part part, std::string_view lemma) {
  const auto same = std::count_if(frame.slots.begin(), frame.slots.end(), [&](const auto& slot) { return slot.part == part; });
  return std::any_of(frame.slots.begin(), frame.slots.end(), [&](const auto& slot) {
    return slot.part == part && !slot.words.empty() && (same == 1 || is_one_of(slot.words, lemma));
  });
}

// An event noun that the verb above it has taken as part of its own event: "sign an agreement".
bool is_taken(const Reading& reading, std::int32_t noun) {
  for (auto above = reading.document.tokens[noun].head, steps = 0; above >= 0 && steps < 3;
       above = reading.document.tokens[above].head, ++steps) {
    const auto* match = reading.match(above);
    if (match == nullptr) continue;
    const auto& frame = reading.lexicon.frames[match->frame];
    for (const auto& [part, token] : match->fills)
      if (token == noun && (part == Part::none || part == Part::theme) && is_asked_for(frame, part, reading.document.tokens[noun].lemma))
        return true;
  }
  return false;
}

// An event noun is told of where its words say who acts, on whom, or where it leads; a theme alone ("the delivery of grain") is a thing.
bool says_who(const Match& match) {
  return std::any_of(match.fills.begin(), match.fills.end(),
                     [](const auto& fill) { return fill.first != Part::none && fill.first != Part::theme && fill.first != Part::at; });
}

// "an anti-government march in Tunis", "the attack on Monday": a deed of which its phrase says where or when it was done.
bool says_where(const Reading& reading, std::int32_t noun) {
  if (!reading.lexicon.deeds.contains(reading.type(noun).name)) return false;
  if (reading.lexicon.needing_sides.contains(reading.document.tokens[noun].lemma)) return false;
  for (const auto child : children_of(reading.document, noun))
    if (child > noun && base_of(reading.document.tokens[child].deprel) == Deprel::nmod &&
        (reading.in_place[child] || reading.in_time[child]))
      return true;
  return false;
}

// "the lifting of sanctions": what is eased or imposed, whoever does it.
bool is_turn(const Reading& reading, std::int32_t noun) {
  const auto& type = reading.type(noun).name;
  if (type != "RETREAT" && type != "SANCTION") return false;
  const auto& fills = reading.match(noun)->fills;
  const bool themed = std::any_of(fills.begin(), fills.end(), [](const auto& fill) { return fill.first == Part::theme; });
  const auto& slots = reading.frame(noun)->slots;
  return themed && std::any_of(slots.begin(), slots.end(), [](const auto& slot) {
           return slot.part == Part::theme && slot.position == Position::oblique && is_one_of(slot.words, "sanction");
         });
}

bool is_kind_of_deed(const Reading& reading, std::int32_t noun) {
  const auto& type = reading.type(noun).name;
  return (type == "MOBILIZE" || type == "ASSAULT") && has_deed_kind(reading, noun);
}

bool is_event_noun(const Reading& reading, std::int32_t noun) {
  const auto* match = reading.match(noun);
  if (match == nullptr || is_function(reading.document.tokens[noun].deprel) || is_taken(reading, noun)) return false;
  if (reading.in_place[noun]) return false;  // "the Rafah crossing"
  return reading.carrier_of[noun] >= 0 || says_who(*match) || says_where(reading, noun) || is_turn(reading, noun) ||
         is_kind_of_deed(reading, noun) || heads_clause(reading.document, noun);
}

// "decided to close the border": the decision is claimed as well as the closing.
bool is_deed(const Reading& reading, std::int32_t cue) {
  const auto complement = complement_of(reading.document, cue);
  if (complement < 0) return false;
  const auto* effect = governing_effect(reading.lexicon, reading.document, cue, complement);
  return effect != nullptr && effect->deed;
}

// "he said" with nothing that he said, "who say on this": a word of speaking without what is spoken is no proposition.
bool says_nothing(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  if (!reading.lexicon.saying.contains(document.tokens[verb].lemma) || is_negated(document, reading.lexicon, verb)) return false;
  if (document.tokens[verb].feats.verb_form == VerbForm::inf || is_passive(document, verb)) return false;
  if (complement_of(document, verb) >= 0) return false;
  for (const auto child : children_of(document, verb)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation == Deprel::obj && !reading.in_time[child] && !is_actor(reading, child)) return false;
    if (relation == Deprel::ccomp || document.tokens[child].deprel == Deprel::nsubj_pass) return false;
  }
  return true;
}

// "after days of fighting": a gerund used as a noun, with nobody who fights and nobody who is fought.
bool is_bare_gerund(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  const auto& word = document.tokens[verb];
  const auto relation = base_of(word.deprel);
  if ((relation != Deprel::nmod && relation != Deprel::obl && relation != Deprel::obj) || !document.form_of(word).ends_with("ing"))
    return false;
  for (const auto child : children_of(document, verb)) {
    const auto below = base_of(document.tokens[child].deprel);
    if (below != Deprel::case_ && below != Deprel::det && below != Deprel::amod && below != Deprel::punct && below != Deprel::cc)
      return false;
  }
  return true;
}

// "citing two diplomats", where the diplomats are whom the sentence rests on, "a person briefed on the plan": part of the attribution.
bool only_cites(const Reading& reading, std::int32_t verb) {
  const auto& word = reading.document.tokens[verb];
  if (word.deprel == Deprel::acl && word.head >= 0 && reading.source_at[word.head] && reading.lexicon.handing_on.contains(word.lemma))
    return true;
  const auto object = child_with(reading.document, verb, Deprel::obj);
  return object > verb && (reading.document.tokens[verb].deprel == Deprel::advcl || reading.document.tokens[verb].deprel == Deprel::acl) &&
         reading.source_at[object];
}

bool is_clause_predicate(const Reading& reading, std::int32_t token) {
  const auto& document = reading.document;
  if (is_misread_modifier(document, token)) return true;
  if (!heads_clause(document, token) || is_function(document.tokens[token].deprel)) return false;
  if (is_bare_gerund(reading, token) || only_cites(reading, token)) return false;
  if (reading.cue_at[token] >= 0) return reading.match(token) != nullptr || is_deed(reading, token);
  if (is_verb(document, token))
    return reading.match(token) != nullptr || (!is_carried_off(reading, token) && !says_nothing(reading, token));
  return !has_stand_in(reading, token) || reading.match(token) != nullptr;
}

// What a content without a predicate of its own says: "called it a mistake" the mistake, else its head.
std::int32_t head_of_content(const Reading& reading, const Attribution& attribution) {
  const auto& document = reading.document;
  for (const auto& range : attribution.content_tokens) {
    if (attribution.cue && attribution.cue->head >= 0)
      if (const auto said = child_with(document, attribution.cue->head, Deprel::xcomp); range.contains(said)) return said;
    if (const auto head = head_of(document, range); head >= 0 && document.tokens[head].upos != Upos::punct) return head;
  }
  return -1;
}

bool is_object_of(const Document& document, std::int32_t thing, std::int32_t verb) {
  const auto relation = base_of(document.tokens[thing].deprel);
  return document.tokens[thing].head == verb && (relation == Deprel::obj || relation == Deprel::obl) && is_verb(document, verb) &&
         heads_clause(document, verb);
}

// "found a body", "described the plan": a thing is no proposition. That he found it is one, and the outlet's.
bool is_told_of_thing(const Reading& reading, const Attribution& attribution, std::int32_t thing) {
  const auto& document = reading.document;
  if (!attribution.cue || attribution.cue->head < 0 || attribution.speech != Speech::indirect) return false;
  const auto stance = attribution.cue->stance;
  const bool tells = stance == Stance::states || stance == Stance::reports || stance == Stance::asserts || stance == Stance::suggests;
  // "denounced the decision", "called for restraint": told in the act itself
  const bool acts = (stance == Stance::accuses || stance == Stance::demands) && reading.match(attribution.cue->head) != nullptr;
  if ((!tells && !acts) || !is_object_of(document, thing, attribution.cue->head) || reading.match(thing) != nullptr) return false;
  const auto& contents = attribution.content_tokens;
  return std::none_of(contents.begin(), contents.end(), [&](TokenRange content) {
    for (const auto child : children_of(document, attribution.cue->head))  // "put the toll [at nine]"
      if (child > thing && content.contains(child) && base_of(document.tokens[child].deprel) == Deprel::obl) return true;
    return false;
  });
}

// What a noun or adjective of a content is to its cue: said of it, asked or denied ("denied involvement", "called it a mistake"), or the
// very content that the cue hangs on. Deeper words are pieces of the outlet's own clause ("on the basis of 'mutual respect'").
bool is_said(const Reading& reading, std::int32_t cue, std::int32_t head) {
  const auto& document = reading.document;
  const auto& word = document.tokens[head];
  if (word.head < 0 || document.tokens[cue].head == head) return true;
  if (word.head != cue) return false;
  const auto relation = base_of(word.deprel);
  if (relation != Deprel::obl && relation != Deprel::nmod) return true;
  const auto preposition = preposition_of(document, head);
  return preposition < 0 || reading.lexicon.topic_prepositions.contains(document.tokens[preposition].lemma);
}

int words_in(const Document& document, const Attribution& attribution) {
  int words = 0;
  for (const auto& range : attribution.content_tokens)
    for (auto i = range.begin; i < range.end; ++i) words += document.tokens[i].upos != Upos::punct;
  return words;
}

// Whether a content without a predicate says anything: a name, a pronoun, a time or a lone adjective does not.
bool is_statement(const Reading& reading, const Attribution& attribution, std::int32_t head) {
  const auto& document = reading.document;
  const auto& word = document.tokens[head];
  if (reading.match(head) != nullptr || heads_clause(document, head)) return true;
  if (reading.in_time[head] || (word.upos != Upos::noun && word.upos != Upos::adj)) return false;
  if (const auto mention = reading.mention_at[head]; mention >= 0 && document.mentions[mention].form == MentionForm::name) return false;
  if (word.upos == Upos::adj && words_in(document, attribution) < 2) return false;
  return !attribution.cue || attribution.cue->head < 0 || is_said(reading, attribution.cue->head, head);
}

// The head of a content that holds no other predicate ("a mistake", "the mission") is what is claimed.
void mark_contents(Reading& reading) {
  for (const auto& attribution : reading.document.attributions) {
    const auto& ranges = attribution.content_tokens;
    const auto has_predicate = [&](const TokenRange& range) {
      return std::any_of(reading.is_predicate.begin() + range.begin, reading.is_predicate.begin() + range.end,
                         [](char mark) { return mark; });
    };
    if (std::any_of(ranges.begin(), ranges.end(), has_predicate)) continue;
    const auto head = head_of_content(reading, attribution);
    if (head < 0) continue;
    const auto cue = attribution.cue ? attribution.cue->head : -1;
    const bool statement = is_statement(reading, attribution, head);
    if (statement && !is_told_of_thing(reading, attribution, head)) reading.is_predicate[head] = 1;
    else if (cue >= 0 && is_object_of(reading.document, head, cue)) reading.is_predicate[cue] = 1;  // "he met her": the outlet's
  }
}

// "To hear the union tell it": a standpoint is a cue that begins with a function word; its verb tells nothing that happened.
void unmark_standpoints(Reading& reading) {
  const auto& tokens = reading.document.tokens;
  for (const auto& attribution : reading.document.attributions) {
    if (!attribution.cue || attribution.cue->head < 0) continue;
    const auto upos = tokens[attribution.cue->head].upos;
    if (upos != Upos::part && upos != Upos::sconj && upos != Upos::adp) continue;
    for (auto i = attribution.cue->tokens.begin; i < attribution.cue->tokens.end; ++i)
      if (tokens[i].upos == Upos::verb) {
        reading.is_predicate[i] = 0;
        if (const auto told = child_with_base(reading.document, i, Deprel::xcomp); told >= 0) reading.is_predicate[told] = 0;
      }
  }
}

// "as he was not authorised to speak to the press", "speaking on condition of anonymity": it is told with the source (anonymity_reason),
// and is no news.
void unmark_anonymity(Reading& reading) {
  const auto& document = reading.document;
  std::vector<Span> reasons;
  for (const auto& attribution : document.attributions)
    for (const auto& source : attribution.sources)
      if (!source.anonymity_reason.empty()) reasons.push_back(source.anonymity_reason);
  const auto size = static_cast<std::int32_t>(document.tokens.size());
  for (std::int32_t i = 0; i < size; ++i) {
    if (!reading.is_predicate[i]) continue;
    const auto& word = document.tokens[i];
    const bool in_reason = std::any_of(reasons.begin(), reasons.end(), [&](Span reason) { return reason.contains(word.span); });
    const auto condition = word.lemma == "speak" ? child_with_lemma(document, i, "condition") : -1;
    if (in_reason || (condition > i && child_with_lemma(document, condition, "anonymity") >= 0)) reading.is_predicate[i] = 0;
  }
}

}  // namespace

Reading read_document(const Document& document, const EventLexicon& lexicon) {
  const auto size = document.tokens.size();
  Reading out{scene_of(document, lexicon), {}, {}, {}, {}, {}, {}, {}, {}};
  for (auto* column : {&out.attribution_at, &out.cue_at, &out.match_at, &out.carrier_of}) column->assign(size, -1);
  out.is_predicate.assign(size, 0);
  out.source_at.assign(size, 0);
  mark_attributions(out);
  for (std::size_t i = 0; i < size; ++i) {
    auto match = match_event(out, static_cast<std::int32_t>(i));
    if (match.frame < 0) continue;
    out.match_at[i] = static_cast<std::int32_t>(out.matches.size());
    if (lexicon.frames[match.frame].kind == FrameKind::noun)
      out.carrier_of[i] = light_verb_of(document, lexicon, static_cast<std::int32_t>(i));
    out.matches.push_back(std::move(match));
  }
  // A verb with an event of its own carries none.
  for (auto& carrier : out.carrier_of)
    if (carrier >= 0 && out.match(carrier) != nullptr) carrier = -1;
  return out;
}

void mark_predicates(Reading& reading) {
  const auto size = static_cast<std::int32_t>(reading.document.tokens.size());
  for (std::int32_t i = 0; i < size; ++i)
    reading.is_predicate[i] = is_clause_predicate(reading, i) || (!heads_clause(reading.document, i) && is_event_noun(reading, i));
  mark_contents(reading);
  unmark_standpoints(reading);
  unmark_anonymity(reading);
}

}  // namespace hearsay
