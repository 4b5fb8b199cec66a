#include "attribution/sources.h"

#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr int kClimb = 6;        // verbs that share one subject, at most
constexpr int kNearby = 30;      // tokens around a source in which it is told that its name is withheld
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

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return out;
}

// The noun that tells what a source is: the one that a relative pronoun refers to, the people in "one of the people".
std::int32_t telling_noun(const AttributionReading& reading, std::int32_t noun) {
  if (reading.token(noun).feats.pron_type == PronType::rel || reading.lemma(noun) == "who" || reading.lemma(noun) == "which") {
    auto at = noun;
    for (int i = 0; i < kClimb && at >= 0; ++i) {
      if (reading.token(at).deprel == Deprel::acl_relcl) {
        const auto antecedent = reading.token(at).head;
        if (antecedent < 0) return noun;
        const auto& token = reading.token(antecedent);  // "Michael Cohen, his fixer, who testified"
        const bool named = token.deprel == Deprel::appos && token.head >= 0 && reading.token(token.head).upos == Upos::propn;
        return named ? token.head : antecedent;
      }
      at = reading.token(at).head;
    }
  }
  if (reading.lexicon.partitives.contains(reading.lemma(noun)))
    if (const auto inner = governed_by(reading, noun, "of"); inner >= 0) return inner;
  return noun;
}

bool has_complement_between(const AttributionReading& reading, std::int32_t noun, std::int32_t name) {
  for (auto i = noun + 1; i < name; ++i)
    if (reading.token(i).upos == Upos::adp) return true;
  return false;
}

// "City attorney Ann Field": the name beside the title.
std::int32_t name_beside(const AttributionReading& reading, std::int32_t noun) {
  for (const auto child : children_of(reading.document, noun)) {
    const auto relation = base_of(reading.token(child).deprel);
    if ((relation != Deprel::appos && relation != Deprel::flat) || reading.token(child).upos != Upos::propn) continue;
    // "A spokeswoman for the operator, Nordlinjen,": the operator's name
    if (reading.reach[child].end == child + 1 && has_complement_between(reading, noun, child)) continue;
    const auto mention = reading.mention_at[child];
    if (mention < 0 || reading.document.mentions[mention].entity < 0) continue;
    if (reading.document.entities[reading.document.mentions[mention].entity].kind == EntityKind::person) return mention;
  }
  return -1;
}

bool is_named_person(const Document& document, std::int32_t mention) {
  const auto& found = document.mentions[mention];
  return found.form == MentionForm::name && found.entity >= 0 && document.entities[found.entity].kind == EntityKind::person;
}

// "the hospital's chief executive, Dr Rupa Sen", "the head of safety, Lotta Brandt,": a person's name right behind the noun or behind the
// comma that closes its phrase, at most a form of address between.
std::int32_t name_behind(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto& document = reading.document;
  bool comma = false, directly = true;
  for (auto i = noun + 1; i < words.end; ++i) {
    const auto mention = reading.mention_at[i];
    if (directly && mention >= 0 && document.mentions[mention].tokens.begin <= i && document.mentions[mention].tokens.contains(i) &&
        is_named_person(document, mention)) {
      const auto end = document.mentions[mention].tokens.end;
      return end >= words.end || is_punct(reading, end) ? mention : -1;
    }
    const auto upos = reading.token(i).upos;
    const auto form = document.form_of(reading.token(i));
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::pron || upos == Upos::cconj || upos == Upos::sconj) return -1;
    if (form == ",") {
      if (comma) return -1;
      comma = directly = true;
      continue;
    }
    const bool capital = !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
    const auto title = document.form_of(reading.token(noun));  // "Secretary of State Antony Blinken"
    const bool of_title = !comma && title[0] >= 'A' && title[0] <= 'Z' && noun > reading.sentence(noun).begin && (form == "of" || capital);
    const bool address = upos == Upos::propn || form == "." || of_title;
    directly = directly && address;
    if (comma && !address) return -1;
  }
  return -1;
}

bool has_name(const Document& document, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::int32_t mention) { return document.mentions[mention].form == MentionForm::name; });
}

// A paper is one that prints news unless the document speaks of one that was written: "a confidential paper", or of studies and journals.
bool is_written_paper(const AttributionReading& reading, std::int32_t noun) {
  if (reading.lemma(noun) != "paper") return false;
  const auto& document = reading.document;
  for (std::int32_t i = 1; i < static_cast<std::int32_t>(document.tokens.size()); ++i) {
    const auto lemma = reading.lemma(i);
    if (lemma == "study" || lemma == "journal" || lemma == "projection") return true;
    if (lemma == "paper" && reading.lexicon.written.contains(reading.lemma(i - 1))) return true;
    if (lemma == "paper" && i + 1 < static_cast<std::int32_t>(document.tokens.size()) && reading.lemma(i + 1) == "by") return true;
  }
  return false;
}

const SourceKind* kind_by_noun(const AttributionReading& reading, std::int32_t noun) {
  static constexpr SourceKind kDocument = SourceKind::document;
  if (is_written_paper(reading, noun)) return &kDocument;
  if (noun > reading.sentence(noun).begin) {  // "press officer" is more than an officer
    const auto pair = reading.lexicon.kinds.find(lower(reading.lemma(noun - 1)) + "-" + lower(reading.lemma(noun)));
    if (pair != reading.lexicon.kinds.end()) return &pair->second;
  }
  const auto found = reading.lexicon.kinds.find(lower(reading.lemma(noun)));
  return found == reading.lexicon.kinds.end() ? nullptr : &found->second;
}

SourceKind kind_by_pronoun(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = lower(reading.lemma(noun));
  if (lemma == "it" || lemma == "its") return SourceKind::organisation;
  if (lemma == "they" || lemma == "their" || lemma == "those" || lemma == "some" || lemma == "many" || lemma == "others" ||
      lemma == "another" || lemma == "one" || lemma == "nobody" || lemma == "both" || lemma == "neither" || lemma == "each" ||
      lemma == "all" || lemma == "who" || lemma == "somebody" || lemma == "someone")
    return SourceKind::unnamed;
  return SourceKind::person;
}

// A common noun that was tagged as a name.
bool is_small(const AttributionReading& reading, std::int32_t noun) {
  const auto form = reading.document.form_of(reading.token(noun));
  if (form.empty() || reading.token(noun).upos != Upos::propn) return false;
  if (form[0] >= 'a' && form[0] <= 'z') return true;
  return noun == reading.sentence(noun).begin && reading.reach[noun].end == noun + 1 && form.ends_with('s') &&
         reading.lexicon.kinds.contains(lower(form.substr(0, form.size() - (form.ends_with("sses") ? 2 : 1))));
}

// "a Western envoy", "one minister": somebody of that post; a spokesman is the voice of his body though he has no name.
bool is_any(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  if (lemma.starts_with("spokes") || lemma == "representative") return false;
  for (const auto child : children_of(reading.document, noun)) {
    const auto word = reading.lemma(child);
    if (child < noun && (word == "a" || word == "an" || word == "another")) return true;
  }
  return false;
}

SourceKind kind_of(const AttributionReading& reading, std::int32_t noun, const Entity* entity) {
  const auto& document = reading.document;
  const bool named = entity != nullptr && has_name(document, *entity);
  const auto* by_noun = kind_by_noun(reading, noun);
  if (by_noun == nullptr && is_small(reading, noun)) return SourceKind::unnamed;
  const bool common = reading.token(noun).upos == Upos::noun || is_small(reading, noun);
  if (entity != nullptr) switch (entity->kind) {
      case EntityKind::person:
        if (named && !is_small(reading, noun)) return SourceKind::person;
        break;
      case EntityKind::government:
      case EntityKind::place: return common && by_noun != nullptr ? *by_noun : SourceKind::government;
      case EntityKind::outlet:
        if (!named && by_noun != nullptr && *by_noun == SourceKind::document) return *by_noun;
        return SourceKind::outlet;
      case EntityKind::organisation:
        if (by_noun != nullptr && *by_noun == SourceKind::government && entity->id.empty()) return *by_noun;  // "the Ministry of Industry"
        return common && by_noun != nullptr ? *by_noun : SourceKind::organisation;
      default: break;
    }
  if (by_noun != nullptr && (common || entity == nullptr || entity->kind == EntityKind::other)) {
    if (*by_noun == SourceKind::office && (reading.token(noun).feats.number == Number::plur || is_any(reading, noun)))
      return SourceKind::unnamed;
    return *by_noun;
  }
  if (reading.token(noun).upos == Upos::pron || reading.token(noun).upos == Upos::det) return kind_by_pronoun(reading, noun);
  if (entity != nullptr && entity->kind == EntityKind::group)
    return named && !entity->id.empty() ? SourceKind::organisation : SourceKind::unnamed;  // Hamas
  const auto name =
      std::partition_point(document.names.begin(), document.names.end(), [&](const Name& it) { return it.tokens.end <= noun; });
  if (name != document.names.end() && name->tokens.contains(noun)) {
    if (name->kind == NameKind::place) return SourceKind::government;
    return name->kind == NameKind::organisation ? SourceKind::organisation : SourceKind::person;
  }
  if (reading.token(noun).upos == Upos::propn) return SourceKind::person;
  return SourceKind::unnamed;
}

// "A spokeswoman ... She": for a pronoun without a name behind it the noun that it goes back to; -1 where it goes back to none.
std::int32_t told_by_noun(const AttributionReading& reading, std::int32_t noun, const Entity* entity) {
  if (entity == nullptr || reading.token(noun).upos != Upos::pron || has_name(reading.document, *entity)) return -1;
  for (const auto mention : entity->mentions)
    if (reading.document.mentions[mention].form == MentionForm::nominal) return reading.document.mentions[mention].head;
  return -1;
}

// "speaking on condition of anonymity", "who asked not to be named", "unidentified".
bool name_is_withheld(const AttributionReading& reading, std::int32_t noun) {
  const auto sentence = reading.sentence(noun);
  const auto begin = std::max(sentence.begin, noun - kNearby), end = std::min(sentence.end, noun + kNearby);
  for (auto i = begin; i < end; ++i) {
    if (reading.lexicon.withheld.contains(reading.lemma(i))) return true;
    if (i > sentence.begin && reading.lemma(i - 1) == "be" && reading.lexicon.withheld_verbs.contains(reading.lemma(i)) && i > noun)
      for (auto before = std::max(begin, i - 6); before < i; ++before)
        if (const auto lemma = reading.lemma(before); lemma == "not" || lemma == "decline" || lemma == "refuse" || lemma == "n't")
          return true;
  }
  return false;
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
  const bool one = reading.lemma(subject.head) == "one";  // "One of his lawyers, Jim Trusty,"
  const bool singular =
      (one && noun != subject.head) ||
      ((reading.token(noun).upos == Upos::noun || reading.token(noun).upos == Upos::adj || reading.token(noun).upos == Upos::propn) &&
       reading.token(noun).feats.number != Number::plur);
  const bool those = noun != subject.head && (reading.lemma(noun) == "those" || form_is(reading, noun, "those"));
  if (those) return public_source_of(source);
  // "Nobody in Berlin doubts", "Neither side said": no one who could be asked
  const auto first = source.text.substr(0, source.text.find(' '));
  if (const auto word = lower(first); word == "nobody" || word == "neither" || word == "noone") return public_source_of(source);
  if (const auto beside = name_beside(reading, noun); beside >= 0) mention = beside;
  else if (const auto behind = singular ? name_behind(reading, noun, subject.words) : -1; behind >= 0) mention = behind;
  if (mention >= 0 && document.mentions[mention].entity >= 0) {
    source.entity = document.mentions[mention].entity;
    entity = &document.entities[source.entity];
  }
  if (const auto told = told_by_noun(reading, noun, entity); told >= 0) noun = told;
  source.kind = kind_of(reading, noun, entity);
  const auto words = subject.words.empty() ? TokenRange{noun, noun + 1} : subject.words;
  const bool withheld = source.kind != SourceKind::person && name_is_withheld(reading, noun);
  if (source.kind == SourceKind::office && withheld) source.kind = SourceKind::unnamed;
  if (source.kind == SourceKind::unnamed)
    source.anonymous = withheld || reading.lexicon.anonymous.contains(lower(reading.lemma(noun))) || is_informed(reading, words);
  source.name = entity != nullptr ? entity->name : std::string(document.text_of(span_of(document, trimmed(reading, words))));
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
