// Nouns that attribute: "Kyiv's claim that", "rumours of".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_clauses.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/source_kinds.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "rumours that the king had died": a relative clause by the tree, though it has a subject of its own.
bool is_that_clause(const AttributionReading& reading, std::int32_t clause) {
  const auto first = reading.reach[clause].begin;
  if (reading.lemma(first) != "that" || reading.token(first).head != clause) return false;
  if (base_of(reading.token(first).deprel) == Deprel::nsubj) return false;
  const auto subject = child_with_base(reading.document, clause, Deprel::nsubj);
  return subject > first && reading.token(first).upos == Upos::sconj;
}

// "amid fears of a clash": nobody's in particular; not "the fears of the regime", "little hope of a better life".
bool is_at_large(const AttributionReading& reading, std::int32_t noun) {
  return reading.token(noun).feats.number == Number::plur && child_with(reading.document, noun, Deprel::det) < 0;
}

// "There are hopes [in the capital] that": where they are held.
bool is_held_there(const AttributionReading& reading, std::int32_t noun) {
  const auto next = noun + 1;
  return next < reading.sentence(noun).end &&
         (form(reading, next) == "in" || form(reading, next) == "at" || form(reading, next) == "across");
}

bool take_by_order(const AttributionReading& reading, std::int32_t noun, std::int32_t owner, bool there, const CueReadings& cues,
                   std::vector<Finding>& out) {
  for (const auto& cue : cues) {
    if (!cue.allows(kClause) || (owner < 0 && !cue.allows(kHearsay) && !(there && is_held_there(reading, noun)))) continue;
    auto content = clause_by_order(reading, noun);
    if (content.empty() && cue.allows(kInfinitive)) content = infinitive_by_order(reading, noun, owner);
    if (content.empty()) return false;
    Finding finding;
    finding.cue = noun;
    finding.cue_words = {noun, noun + 1};
    finding.stance = cue.stance;
    finding.content.push_back(content);
    if (owner >= 0) {
      set_speaker(finding, reading, owner, noun);
      for (auto i = finding.speaker_words.begin; i < finding.speaker_words.end; ++i)  // "from the union, meanwhile, that"
        if (form(reading, i) == "," && end_of_insertion(reading, i) >= 0) finding.speaker_words.end = i;
    } else if (cue.stance != Stance::believes || (there && is_held_there(reading, noun))) finding.sources.push_back(public_source());
    else if (content.begin > noun + 2) return false;  // "concerns about reports that"
    else if (const auto verb = reading.token(noun).head; verb >= 0 && reading.token(noun).deprel == Deprel::obj) {
      const auto speaker = speaker_of(reading, verb);
      finding.speaker = speaker.head;
      finding.speaker_words = speaker.words;
    } else finding.sources.push_back(public_source());
    out.push_back(std::move(finding));
    return true;
  }
  return false;
}

// "rejected claims that the fleet had fled": whoever rejects them has not made them.
bool judges(const AttributionReading& reading, std::int32_t verb) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  return known != reading.lexicon.verbs.end() && std::any_of(known->second.begin(), known->second.end(), [](const CueReading& cue) {
           return cue.stance == Stance::denies || cue.stance == Stance::doubts || cue.stance == Stance::confirms ||
                  cue.stance == Stance::declines || cue.stance == Stance::accuses;
         });
}

// "a claim that the mayor denies": the clause only tells which.
bool is_object_of(const AttributionReading& reading, std::int32_t clause) {
  const auto first = reading.reach[clause].begin;
  return reading.token(first).head == clause && base_of(reading.token(first).deprel) == Deprel::obj;
}

// "allegations that the company has rejected as baseless", "a claim that the army denies": the clause is about the noun, which is what its
// verb lacks.
bool lacks_its_object(const AttributionReading& reading, std::int32_t clause) {
  const auto& document = reading.document;
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, clause));
  if (reading.token(clause).upos != Upos::verb || known == reading.lexicon.verbs.end() || is_passive(reading, clause)) return false;
  for (const auto relation : {Deprel::obj, Deprel::iobj, Deprel::ccomp})
    if (child_with_base(document, clause, relation) >= 0) return false;
  const auto any = [&](std::uint16_t frame) {
    return std::any_of(known->second.begin(), known->second.end(), [&](const CueReading& cue) { return cue.allows(frame); });
  };
  const auto complement = child_with(document, clause, Deprel::xcomp);
  if (complement >= 0) return any(kComplement) && !is_to_infinitive(reading, complement) && complement == clause + 1;
  bool as = false;
  for (const auto child : children_of(document, clause))
    if (const auto mark = preposition_of(reading, child); child > clause && mark == clause + 1) {
      if (reading.lemma(mark) != "as") return false;
      as = true;
    }
  const bool denies = std::any_of(known->second.begin(), known->second.end(),
                                  [](const CueReading& cue) { return cue.stance == Stance::denies && cue.allows(kObject); });
  return as ? any(kComplement | kObject) : denies;
}

// "denied taking bribes, a charge that former aides repeated": the clause tells who else makes it.
bool is_taken_up(const AttributionReading& reading, std::int32_t noun) {
  const auto article = noun - 1;
  if (article <= reading.sentence(noun).begin || form(reading, article - 1) != "," ||
      (form(reading, article) != "a" && form(reading, article) != "an"))
    return false;
  const auto clause = child_with_base(reading.document, noun, Deprel::acl);
  return clause > noun && is_object_of(reading, clause) && child_with_base(reading.document, clause, Deprel::nsubj) > noun &&
         child_with(reading.document, clause, Deprel::obj) < clause && reading.lexicon.verbs.contains(lemma_of_verb(reading, clause));
}

// "The auditor said in an interim report that the money had gone": the verb tells it, though the tree hangs the clause under the text.
bool is_written_in(const AttributionReading& reading, std::int32_t noun) {
  const auto mark = preposition_of(reading, noun), verb = reading.token(noun).head;
  return mark >= 0 && reading.lemma(mark) == "in" && reading.token(noun).feats.number != Number::plur && is_text(reading, noun) &&
         verb >= 0 && verb < mark && reading.token(verb).upos == Upos::verb && reading.lexicon.verbs.contains(lemma_of_verb(reading, verb));
}

// "left the room with the remark that she had heard enough", "shut the bridge in the belief that it would fall": what was done with these
// words or for this thought; -1 for none.
std::int32_t verb_with(const AttributionReading& reading, std::int32_t noun, Stance stance) {
  constexpr int kSteps = 3;
  const auto mark = preposition_of(reading, noun), article = child_with_base(reading.document, noun, Deprel::det);
  if (mark < 0 || article < 0 || article < mark) return -1;
  const auto with = reading.lemma(mark);
  const bool the = form(reading, article) == "the", a = form(reading, article) == "a";
  const bool thought = stance == Stance::believes && (with == "in" || with == "on" || with == "under") && the;
  if (!thought && !(with == "with" && (the || a))) return -1;
  auto at = reading.token(noun).head;
  for (int i = 0; i < kSteps && at >= 0 && reading.token(at).upos != Upos::verb; ++i) at = reading.token(at).head;
  return at >= 0 && at < mark && reading.token(at).upos == Upos::verb && !is_passive(reading, at) ? at : -1;
}

// "The Herald carried a report that he had fled": the medium that passes it on; no head for none.
Subject carrier_of(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = reading.token(noun).deprel == Deprel::obj ? reading.token(noun).head : -1;
  if (verb < 0 || verb > noun || !reading.lexicon.carrying.contains(reading.lemma(verb)) || is_passive(reading, verb)) return {};
  const auto medium = speaker_of(reading, verb);
  return medium.head >= 0 && medium.head < verb && is_outlet(reading, medium.head) ? medium : Subject{};
}

// "was arrested on charges of fraud", "faces charges of theft": what he is tried for, and nobody's word.
bool is_before_court(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = reading.token(noun).head;
  return reading.lemma(noun) == "charge" && verb >= 0 && reading.lexicon.charging.contains(reading.lemma(verb)) &&
         child_with(reading.document, noun, Deprel::nmod_poss) < 0;
}

// "There were warnings of a shortage", "There is a fear that": whoever gave them; not "There is no doubt that".
bool is_there(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = reading.token(noun).head;
  if (verb < 0 || verb > noun || reading.lemma(verb) != "be") return false;
  const auto article = child_with_base(reading.document, noun, Deprel::det);
  const bool some = article >= 0 && (form(reading, article) == "a" || form(reading, article) == "an");
  if (reading.token(noun).feats.number != Number::plur && !some) return false;
  const auto expletive = child_with(reading.document, verb, Deprel::expl);
  return expletive >= 0 && (form(reading, expletive) == "There" || form(reading, expletive) == "there");
}

// "the reports of foreign channels that the post had fallen": those before a whole clause, whose word it is; -1 for none.
std::int32_t maker_before_clause(const AttributionReading& reading, std::int32_t noun) {
  const auto maker = noun + 1 < reading.sentence(noun).end && form(reading, noun + 1) == "of" ? governed_by(reading, noun, "of") : -1;
  if (maker < noun || reading.token(maker).upos == Upos::pron || is_text(reading, maker) || is_time(reading, maker)) return -1;
  const auto mention = reading.mention_at[maker];
  const bool named = mention >= 0 && reading.document.mentions[mention].form == MentionForm::name;
  const auto that = maker + 1;
  if (!(named ? is_person(reading, maker) || is_outlet(reading, maker) : kind_by_noun(reading, maker) != nullptr)) return -1;
  if (that >= reading.sentence(noun).end || form(reading, that) != "that") return -1;
  // "claims of experts that nobody had asked", "of channels that show it", not "that thousands took part": the clause has no room for it
  const auto relation = base_of(reading.token(that).deprel);
  if (relation == Deprel::obj || relation == Deprel::nsubj) {
    const auto& words = children_of(reading.document, reading.token(that).head);
    if (std::none_of(words.begin(), words.end(),
                     [&](std::int32_t child) { return child > that && base_of(reading.token(child).deprel) == relation; }))
      return -1;
  }
  return clause_by_order(reading, noun).begin == that ? maker : -1;
}

bool take_by_maker(const AttributionReading& reading, std::int32_t noun, std::int32_t maker, const CueReadings& cues,
                   std::vector<Finding>& out) {
  const auto cue = std::find_if(cues.begin(), cues.end(), [](const CueReading& one) { return one.allows(kClause); });
  if (cue == cues.end()) return false;
  auto finding = finding_of(noun, {noun, noun + 1}, cue->stance);
  finding.content.push_back(clause_by_order(reading, noun));
  finding.speaker = maker;
  finding.speaker_words = {noun + 2, maker + 1};
  out.push_back(std::move(finding));
  return true;
}

// "for the mayor to resign": with a subject of its own.
bool is_wanted(const AttributionReading& reading, std::int32_t verb) {
  return child_with_base(reading.document, verb, Deprel::nsubj) >= 0 && reading.token(verb).upos != Upos::noun;
}

// "complaints from drivers [about the road]", "calls from traders [for a rise]": what stands behind whoever makes them, though the tree
// hangs it under them or under the verb. Not "of", which may be theirs.
bool take_behind_owner(const AttributionReading& reading, std::int32_t noun, std::int32_t owner, const CueReadings& cues,
                       std::vector<Finding>& out) {
  const auto by = noun + 1, limit = reading.sentence(noun).end;
  if (owner <= by || preposition_of(reading, owner) != by || reading.token(owner).feats.number != Number::plur) return false;
  const auto mark = owner + 1;
  if (mark + 1 >= limit || reading.token(mark).upos != Upos::adp || form(reading, mark) == "of") return false;
  const auto topic = reading.token(mark).head;
  if (topic <= mark || !is_noun(reading.token(topic)) || is_time(reading, topic)) return false;
  const auto preposition = reading.lemma(mark);
  const auto cue = std::find_if(cues.begin(), cues.end(), [&](const CueReading& one) {
    return std::find(one.prepositions.begin(), one.prepositions.end(), preposition) != one.prepositions.end();
  });
  if (cue == cues.end()) return false;
  auto finding = finding_of(noun, {noun, noun + 1}, cue->stance);
  finding.speaker = owner;
  finding.speaker_words = {std::max(reading.reach[owner].begin, by + 1), mark};
  finding.content.push_back({mark + 1, std::min(reading.reach[topic].end, limit)});
  out.push_back(std::move(finding));
  return true;
}

}  // namespace

void find_noun_read_as_verb(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(word);
  if (word > sentence.begin + 2 || word + 1 >= sentence.end || form(reading, word + 1) != "that" || !form(reading, word).ends_with("s"))
    return;
  if (child_with_base(reading.document, word, Deprel::nsubj) >= 0) return;
  for (auto i = sentence.begin; i < word; ++i)
    if (reading.token(i).upos != Upos::adj && reading.token(i).upos != Upos::adv && reading.token(i).upos != Upos::det) return;
  const auto known = reading.lexicon.nouns.find(std::string_view(reading.token(word).lemma));
  if (known != reading.lexicon.nouns.end()) take_by_order(reading, word, -1, false, known->second, out);
}

void find_noun_cue(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out) {
  auto lemma = std::string_view(reading.token(noun).lemma);
  if (lemma.ends_with("s") && !reading.lexicon.nouns.contains(lemma)) lemma.remove_suffix(1);  // a plural taken for a singular
  const auto known = reading.lexicon.nouns.find(lemma);
  if (known == reading.lexicon.nouns.end()) return;
  if (const auto mark = preposition_of(reading, noun);
      mark >= 0 && reading.lemma(mark) == "in" && reading.lexicon.between_nouns.contains(reading.lemma(noun)))
    return;  // "in the words of"
  if (is_written_in(reading, noun)) return;
  if (const auto mark = preposition_of(reading, noun); lemma == "word" && mark >= 0 && reading.lemma(mark) == "on")
    return;  // "on the word of an engineer"
  if (const auto mark = preposition_of(reading, noun); mark >= 0 && reading.lemma(mark) == "for" && lemma == "fear") return;  // a reason
  if (is_before_court(reading, noun)) return;
  if (lemma == "point" && noun + 2 < reading.sentence(noun).end && form(reading, noun + 2) == "view") return;  // "Moscow's point of view"
  if (reading.token(noun).deprel == Deprel::compound) return;  // "told the news agency Sirin that"
  if (is_taken_up(reading, noun)) return;
  const auto owner = owner_of(reading, noun);
  if (const auto maker = owner < 0 ? maker_before_clause(reading, noun) : -1;
      maker >= 0 && take_by_maker(reading, noun, maker, known->second, out))
    return;
  const bool there = owner < 0 && is_there(reading, noun);
  const bool plural = reading.token(noun).feats.number == Number::plur;
  for (const auto& cue : known->second) {
    if (plural && cue.allows(kSingular)) continue;
    if (owner < 0 && cue.allows(kHearsay) && cue.stance == Stance::asserts && noun > 0 && is_noun(reading.token(noun - 1)))
      continue;  // "the contract claims that": a verb
    std::int32_t content = -1, mark = -1;
    for (const auto child : children_of(reading.document, noun)) {
      const auto relation = base_of(reading.token(child).deprel);
      if (child < noun || child == owner) continue;
      mark = child_with(reading.document, child, Deprel::mark);
      const auto lemma = mark >= 0 ? reading.lemma(mark) : std::string_view();
      if (lemma == "that" && lacks_its_object(reading, child)) return;
      if (owner < 0 && cue.allows(kHearsay) && cue.stance == Stance::asserts && is_object_of(reading, child)) continue;
      const bool clause = (relation == Deprel::acl || relation == Deprel::ccomp) &&
                          (lemma == "that" || lemma == "whether" || lemma == "if" || is_that_clause(reading, child));
      const bool infinitive = relation == Deprel::acl && lemma == "to";
      const auto preposition = preposition_of(reading, child);
      const bool led = relation == Deprel::nmod && preposition >= 0 && (owner >= 0 || (there && plural) || cue.allows(kHearsay)) &&
                       !(owner < 0 && cue.stance == Stance::believes && !is_at_large(reading, noun)) &&
                       std::find(cue.prepositions.begin(), cue.prepositions.end(), reading.lemma(preposition)) != cue.prepositions.end();
      const bool on_air = led && reading.lemma(preposition) == "on" && is_outlet(reading, child);  // "her remark on Radio Elb that"
      if (on_air) continue;
      if (led && is_time(reading, child) && (reading.lemma(preposition) == "on" || reading.lemma(preposition) == "in"))
        continue;  // "Holm's claim on Monday that the dam is safe"
      // "its call for the mayor to resign", "There have been calls for her to go": somebody's or, of several, anybody's
      const bool wanted = relation == Deprel::acl && lemma == "for" && cue.allows(kInfinitive) && is_wanted(reading, child) &&
                          (owner >= 0 || (plural && (there || base_of(reading.token(noun).deprel) == Deprel::nsubj)));
      if ((clause && cue.allows(kClause)) || (infinitive && cue.allows(kInfinitive) && owner >= 0) || led || wanted) {
        content = child;
        mark = led ? preposition : wanted ? mark : -1;
        break;
      }
    }
    if (content < 0) continue;
    Finding finding;
    finding.cue = noun;
    finding.cue_words = {noun, noun + 1};
    finding.stance = cue.stance;
    auto range = reading.reach[content];
    if (mark >= 0) {
      range.begin = mark + 1;
      if (mark == noun + 1) finding.cue_words.end = mark + 1;
    } else if (const auto behind = noun + 1 < range.begin ? end_of_insertion(reading, noun + 1) : -1; behind > range.begin) {
      range.begin = behind;  // "A suggestion, from the embassy, that": hung under the clause
    }
    if (mark < 0) range = without_own_verb(reading, noun, range);
    finding.content.push_back(range);
    if (owner >= 0) set_speaker(finding, reading, owner, noun);
    else if (const auto verb = verb_with(reading, noun, cue.stance); verb >= 0) {
      const auto speaker = speaker_of(reading, verb);
      finding.speaker = speaker.head;
      finding.speaker_words = speaker.words;
      if (finding.speaker < 0) continue;
    } else if (const auto carrier = carrier_of(reading, noun); carrier.head >= 0) {
      finding.speaker = carrier.head;
      finding.speaker_words = carrier.words;
    } else if (cue.allows(kHearsay) || there || (plural && base_of(reading.token(noun).deprel) == Deprel::nsubj))
      finding.sources.push_back(public_source());
    else {
      const auto verb = reading.token(noun).head;
      if (verb >= 0 && judges(reading, verb)) finding.sources.push_back(public_source());
      else if (verb >= 0 && reading.token(noun).deprel == Deprel::obj) {
        const auto speaker = speaker_of(reading, verb);
        finding.speaker = speaker.head;
        finding.speaker_words = speaker.words;
      }
      if (finding.speaker < 0 && finding.sources.empty()) continue;  // another reading of the noun may ask for nobody
    }
    out.push_back(std::move(finding));
    return;
  }
  if (take_behind_owner(reading, noun, owner, known->second, out)) return;
  take_by_order(reading, noun, owner, there, known->second, out);
}

}  // namespace hearsay
