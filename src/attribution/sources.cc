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

bool is_capitalised(const AttributionReading& reading, std::int32_t token) {
  const auto form = reading.document.form_of(reading.token(token));
  return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

// "A draft no longer mentions a quota, says a memo by": of two subjects the one right behind the verb, where the other holds a clause.
bool stands_inverted(const AttributionReading& reading, std::int32_t verb, std::int32_t before, std::int32_t behind) {
  if (behind < verb || reading.reach[behind].begin != verb + 1 || verb == 0 || reading.document.form_of(reading.token(verb - 1)) != ",")
    return false;
  for (auto i = reading.reach[before].begin; i < std::min(reading.reach[before].end, verb); ++i)
    if (reading.token(i).upos == Upos::verb && is_finite(reading, i)) return true;
  return false;
}

// Of several subjects (a parse gone wrong) the last one before the verb, else the first one.
std::int32_t own_subject(const AttributionReading& reading, std::int32_t verb) {
  std::int32_t found = -1;
  for (const auto child : children_of(reading.document, verb)) {
    const auto relation = base_of(reading.token(child).deprel);
    const bool name = reading.mention_at[child] >= 0 && is_capitalised(reading, child);  // "Falk", read as a verb
    if (relation != Deprel::nsubj || !(is_nominal(reading, child) || reading.token(child).upos == Upos::adj || name)) continue;
    if (found >= 0 && stands_inverted(reading, verb, found, child)) {
      found = child;
      continue;
    }
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
    const bool joined = child < subject && reach.end + 1 == words.begin && reading.token(reach.end).upos == Upos::cconj &&
                        is_nominal(reading, child);  // "two government sources" + "and one trader"
    if (joined) words.begin = reach.begin;
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

// The noun itself, where it is one that speaks.
std::int32_t telling_head(const AttributionReading& reading, std::int32_t noun) {
  return reading.lexicon.kinds.contains(reading.lemma(noun)) || reading.mention_at[noun] >= 0 ? noun : -1;
}

bool is_to_infinitive(const AttributionReading& reading, std::int32_t verb) {
  const auto mark = child_with(reading.document, verb, Deprel::mark);
  return mark >= 0 && reading.lemma(mark) == "to";
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

Subject speaker_of(const AttributionReading& reading, std::int32_t verb) {
  auto at = verb;
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
        // "at a loss to explain", "his wish to say": who is at a loss explains
        if (is_to_infinitive(reading, at) && is_nominal(reading, head) && !reading.lexicon.kinds.contains(reading.lemma(head)) &&
            reading.mention_at[head] < 0) {
          if (const auto owner = child_with(reading.document, head, Deprel::nmod_poss); owner >= 0)
            return {owner, phrase_of(reading, owner, verb)};
          at = head;
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
      case Deprel::advcl:  // "accused her of mocking the dead": she mocks
        if (const auto mark = child_with(reading.document, at, Deprel::mark); mark >= 0 && reading.lemma(mark) == "of")
          if (const auto object = controller(reading, head); object >= 0) return {object, phrase_of(reading, object, verb)};
        break;
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

// The noun that a coordination of adjectives belongs to: the last one before a preposition or a comma; -1 for none behind `noun`.
std::int32_t last_noun(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  std::int32_t last = -1;
  bool joined = false;
  for (auto i = noun + 1; i < words.end; ++i) {
    const auto upos = reading.token(i).upos;
    if (upos == Upos::adp || upos == Upos::verb || is_punct(reading, i)) break;
    joined = joined || upos == Upos::cconj;
    if (upos == Upos::noun) last = i;
  }
  return joined ? last : -1;
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
  else if (const auto own = noun != subject.head ? name_behind(reading, subject.head, subject.words) : -1; own >= 0)
    mention = own;  // "One of them, student Amy Greig, tells us"
  else if (const auto closing = singular && !tells_no_person(reading, noun) ? name_closing(reading, noun, subject.words) : -1; closing >= 0)
    mention = closing;
  else if (const auto body = singular ? body_behind(reading, noun, subject.words) : -1; body >= 0) mention = body, named_body = true;
  if (mention >= 0 && document.mentions[mention].entity >= 0) {
    source.entity = document.mentions[mention].entity;
    entity = &document.entities[source.entity];
  }
  if (entity == nullptr && kind_by_noun(reading, noun) == nullptr)  // "the transport and interior ministries": the last noun of the phrase
    if (const auto last = last_noun(reading, noun, subject.words); last >= 0 && kind_by_noun(reading, last) != nullptr) noun = last;
  const bool of_many = entity != nullptr && is_one_of_many(reading, subject.head, noun);
  if (const auto told = told_by_noun(reading, noun, entity); told >= 0) noun = told;
  source.kind = kind_of(reading, named_body ? reading.document.mentions[mention].head : noun, entity);
  const auto words = subject.words.empty() ? TokenRange{noun, noun + 1} : subject.words;
  const bool withheld = source.kind != SourceKind::person && name_is_withheld(reading, noun);
  if (source.kind == SourceKind::office && withheld) source.kind = SourceKind::unnamed;
  if (source.kind == SourceKind::unnamed)
    source.anonymous = withheld || reading.lexicon.anonymous.contains(lower(reading.lemma(noun))) || is_informed(reading, words);
  source.name = entity != nullptr ? entity->name : std::string(document.text_of(span_of(document, trimmed(reading, words))));
  if (entity != nullptr && !of_many && source.kind == SourceKind::unnamed && !has_name(document, *entity))
    if (auto name = told_in_full(reading, *entity); !name.empty()) source.name = std::move(name);
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
