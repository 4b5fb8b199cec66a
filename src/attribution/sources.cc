#include "attribution/sources.h"

#include <algorithm>

#include "attribution/anonymity.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kClimb = 6;        // verbs that share one subject, at most
constexpr int kLongSource = 60;  // tokens of a source; what is longer is a parse gone wrong

// Of several subjects (a parse gone wrong) the last one before the verb, else the first one.
std::int32_t own_subject(const AttributionReading& reading, std::int32_t verb) {
  std::int32_t found = -1;
  for (const auto child : children_of(reading.document, verb)) {
    const auto relation = base_of(reading.token(child).deprel);
    if (relation != Deprel::nsubj || !(is_nominal(reading, child) || reading.token(child).upos == Upos::adj)) continue;
    if (found >= 0 && (child > verb || reading.token(child).upos == Upos::adj)) continue;
    found = child;
  }
  return found;
}

// "White House press secretary" + "Josh Earnest", "people" + "familiar with the matter": a title or an adjective behind the noun that was
// read as a subject of its own.
TokenRange with_title(const AttributionReading& reading, std::int32_t verb, std::int32_t subject, TokenRange words) {
  for (const auto child : children_of(reading.document, verb)) {
    if (base_of(reading.token(child).deprel) != Deprel::nsubj || child == subject) continue;
    const auto reach = reading.reach[child];
    if (child < subject && reach.end == words.begin && reading.token(subject).upos == Upos::propn && !is_punct(reading, words.begin - 1))
      words.begin = reach.begin;
    else if (child > subject && child < verb && reach.begin == words.end && reading.token(child).upos == Upos::adj) words.end = reach.end;
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

bool is_clausal(const AttributionReading& reading, std::int32_t token) {
  const auto upos = reading.token(token).upos;
  return upos == Upos::verb || upos == Upos::aux || own_subject(reading, token) >= 0;
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

}  // namespace

TokenRange phrase_of(const AttributionReading& reading, std::int32_t noun, std::int32_t cue) {
  auto words = reading.reach[noun];
  for (const auto child : children_of(reading.document, noun)) {
    const auto relation = base_of(reading.token(child).deprel);
    const auto reach = reading.reach[child];
    const bool leads = relation == Deprel::case_ || relation == Deprel::cc || relation == Deprel::mark || relation == Deprel::punct;
    if (leads && child < noun && reach.begin <= words.begin) words.begin = std::max(words.begin, reach.end);
    const bool foreign = reach.contains(cue) || relation == Deprel::parataxis || (relation == Deprel::conj && is_clausal(reading, child)) ||
                         relation == Deprel::aux || relation == Deprel::cop || relation == Deprel::nsubj;
    if (!foreign) continue;
    if (child > noun) words.end = std::min(words.end, reach.begin);
    else words.begin = std::max(words.begin, reach.end);
  }
  if (words.begin > noun) words.begin = noun;
  if (words.end <= noun) words.end = noun + 1;
  words = trimmed(reading, words);
  if (words.end < reading.sentence(noun).end && reading.document.form_of(reading.token(words.end)) == "," &&
      closes_insertion(reading, noun, words))
    ++words.end;
  return words.end - words.begin > kLongSource ? TokenRange{noun, noun + 1} : words;
}

std::int32_t gone_back_to(const AttributionReading& reading, std::int32_t verb) {
  const auto bare_past = [&](std::int32_t word) {
    return reading.token(word).feats.tense == Tense::past && is_finite(reading, word) && own_subject(reading, word) < 0 &&
           child_with_base(reading.document, word, Deprel::aux) < 0;
  };
  const auto clause = reading.token(verb).head;
  if (reading.token(verb).deprel != Deprel::conj || clause < 0 || reading.token(clause).deprel != Deprel::ccomp || !bare_past(verb)) return -1;
  const auto cue = reading.token(clause).head;
  if (cue < 0 || cue > clause || !reading.lexicon.verbs.contains(lemma_of_verb(reading, verb)) ||
      !reading.lexicon.verbs.contains(lemma_of_verb(reading, cue)))
    return -1;
  for (const auto child : children_of(reading.document, clause))
    if (const auto shifted = lower(reading.document.form_of(reading.token(child)));
        base_of(reading.token(child).deprel) == Deprel::aux && (shifted == "had" || shifted == "would" || shifted == "could"))
      return reading.token(cue).feats.tense == Tense::past && is_finite(reading, cue) ? cue : -1;
  return -1;
}

Subject speaker_of(const AttributionReading& reading, std::int32_t verb) {
  auto at = verb;
  if (const auto cue = gone_back_to(reading, verb); cue >= 0) at = cue;
  for (int i = 0; i < kClimb && at >= 0; ++i) {
    if (const auto subject = own_subject(reading, at); subject >= 0)
      return {subject, with_title(reading, at, subject, phrase_of(reading, subject, verb))};
    const auto head = reading.token(at).head;
    if (head < 0) return {};
    switch (reading.token(at).deprel) {
      case Deprel::xcomp:
        if (const auto object = controller(reading, head); object >= 0) return {object, phrase_of(reading, object, verb)};
        break;
      case Deprel::acl:
      case Deprel::acl_relcl:
        if (is_nominal(reading, head)) return {head, phrase_of(reading, head, verb)};
        break;
      case Deprel::conj:
      case Deprel::advcl:
      case Deprel::parataxis:
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

namespace {

// "A spokeswoman ... She": for a pronoun without a name behind it the noun that it goes back to; -1 where it goes back to none.
std::int32_t told_by_noun(const AttributionReading& reading, std::int32_t noun, const Entity* entity) {
  if (entity == nullptr || reading.token(noun).upos != Upos::pron || has_name(reading.document, *entity)) return -1;
  for (const auto mention : entity->mentions)
    if (reading.document.mentions[mention].form == MentionForm::nominal) return reading.document.mentions[mention].head;
  return -1;
}

bool is_informed(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (reading.lexicon.informed.contains(reading.lemma(i))) return true;
  return false;
}

void find_affiliation(const AttributionReading& reading, Source& source, TokenRange words) {
  const auto& document = reading.document;
  std::int32_t last = source.entity;
  for (auto i = words.begin; i < words.end; ++i) {
    if (reading.mention_at[i] < 0) continue;
    const auto entity = document.mentions[reading.mention_at[i]].entity;
    if (entity < 0 || entity == last || entity == source.entity) continue;
    last = entity;
    const auto kind = document.entities[entity].kind;
    if (kind != EntityKind::place && kind != EntityKind::government && kind != EntityKind::organisation) continue;
    if (!source.affiliation.empty()) source.affiliation += "; ";
    source.affiliation += document.entities[entity].name;
  }
}

}  // namespace

namespace {

bool form_is(const AttributionReading& reading, std::int32_t token, std::string_view word) {
  return lower(reading.document.form_of(reading.token(token))) == word;
}

// A paper, a ministry: a person's name behind it is not its own.
bool tells_no_person(const AttributionReading& reading, std::int32_t noun) {
  const auto* kind = kind_by_noun(reading, noun);
  return kind != nullptr && (*kind == SourceKind::outlet || *kind == SourceKind::document || *kind == SourceKind::government ||
                             *kind == SourceKind::organisation);
}

// "one of them", "another of them".
bool is_one_of_many(const AttributionReading& reading, std::int32_t head, std::int32_t noun) {
  const auto lemma = lower(reading.lemma(head));
  return noun != head && reading.token(noun).upos == Upos::pron &&
         (lemma == "one" || lemma == "another" || lemma == "third" || lemma == "second" || lemma == "other");
}

// "One of them": one of the officials told before, not all of them. Their name in the singular, without number and article.
std::string name_of_one(const AttributionReading& reading, const Entity& group) {
  for (const auto index : group.mentions) {
    const auto& mention = reading.document.mentions[index];
    if (mention.form != MentionForm::nominal) continue;
    std::string out;
    for (auto i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      const auto upos = reading.token(i).upos;
      const bool counts = upos == Upos::det || upos == Upos::num || reading.lexicon.partitives.contains(reading.lemma(i));
      if (counts && i != mention.head) continue;
      out += (out.empty() ? "" : " ") + std::string(i == mention.head ? reading.lemma(i) : reading.document.form_of(reading.token(i)));
    }
    return out;
  }
  return {};
}

// "those who say": nobody in particular, though there are words.
Source public_source_of(Source source) {
  source.kind = SourceKind::public_;
  source.name = source.text;
  return source;
}

}  // namespace

Source source_of(const AttributionReading& reading, Subject subject) {
  const auto& document = reading.document;
  Source source;
  source.head = subject.head;
  if (!subject.words.empty()) {
    source.span = span_of(document, subject.words);
    source.text = document.text_of(source.span);
  }
  auto noun = telling_noun(reading, subject.head);
  auto mention = reading.mention_at[noun] >= 0 ? reading.mention_at[noun] : reading.mention_at[subject.head];
  const Entity* entity = nullptr;
  bool named_body = false;                                // "The owner, Vantis Lines,": the name tells the kind, not the noun
  const bool one = reading.lemma(subject.head) == "one";  // "One of his lawyers, Jim Trusty,"
  const bool singular =
      (one && noun != subject.head) ||
      ((reading.token(noun).upos == Upos::noun || reading.token(noun).upos == Upos::adj || reading.token(noun).upos == Upos::propn) &&
       reading.token(noun).feats.number != Number::plur);
  const bool those = noun != subject.head && (reading.lemma(noun) == "those" || form_is(reading, noun, "those"));
  if (those) return public_source_of(source);
  // "Nobody in Berlin doubts", "Neither side said": no one who could be asked
  const auto first = source.text.substr(0, source.text.find(' '));
  if (const auto word = lower(first); word == "nobody" || word == "noone") return public_source_of(source);
  if (const auto beside = name_beside(reading, noun); beside >= 0) mention = beside;
  else if (const auto behind = singular && !tells_no_person(reading, noun) ? name_behind(reading, noun, subject.words) : -1; behind >= 0)
    mention = behind;
  else if (const auto body = singular ? body_behind(reading, noun, subject.words) : -1; body >= 0) mention = body, named_body = true;
  if (mention >= 0 && document.mentions[mention].entity >= 0) {
    source.entity = document.mentions[mention].entity;
    entity = &document.entities[source.entity];
  }
  const bool of_many = entity != nullptr && is_one_of_many(reading, subject.head, noun);
  if (const auto told = told_by_noun(reading, noun, entity); told >= 0) noun = told;
  source.kind = kind_of(reading, named_body ? reading.document.mentions[mention].head : noun, entity);
  const auto words = subject.words.empty() ? TokenRange{noun, noun + 1} : subject.words;
  const bool withheld = source.kind != SourceKind::person && name_is_withheld(reading, noun);
  if (source.kind == SourceKind::office && withheld) source.kind = SourceKind::unnamed;
  if (source.kind == SourceKind::unnamed)
    source.anonymous = withheld || reading.lexicon.anonymous.contains(lower(reading.lemma(noun))) || is_informed(reading, words);
  source.name = entity != nullptr ? entity->name : std::string(document.text_of(span_of(document, trimmed(reading, words))));
  if (of_many)
    if (auto name = name_of_one(reading, *entity); !name.empty()) {
      source.name = std::move(name);
      source.entity = -1;
    }
  if (singular && !named_body && (source.kind == SourceKind::unnamed || source.kind == SourceKind::office))
    if (const auto name = unseen_name_behind(reading, noun, subject.words); !name.empty()) {
      source.kind = SourceKind::person;
      source.anonymous = false;
      source.name = document.text_of(span_of(document, name));
    }
  if (source.kind == SourceKind::unnamed || source.kind == SourceKind::office || source.kind == SourceKind::person)
    find_affiliation(reading, source, words);
  return source;
}

Source public_source() {
  Source source;
  source.kind = SourceKind::public_;
  source.name = "nobody in particular";
  source.link = LinkRule::nobody;
  return source;
}

bool is_outlet(const AttributionReading& reading, std::int32_t noun) {
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner >= 0 && reading.token(owner).upos == Upos::pron) return false;  // "on its website" is manner
  if (const auto mention = reading.mention_at[noun]; mention >= 0)
    if (const auto entity = reading.document.mentions[mention].entity; entity >= 0)
      if (reading.document.entities[entity].kind == EntityKind::outlet) return true;
  const auto* kind = kind_by_noun(reading, noun);
  return kind != nullptr && *kind == SourceKind::outlet && reading.token(noun).feats.number != Number::plur;
}

}  // namespace hearsay
