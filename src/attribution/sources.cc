#include "attribution/sources.h"

#include <algorithm>

#include "attribution/anonymity.h"
#include "attribution/citing.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "A spokeswoman ... She": for a pronoun without a name behind it the noun that it goes back to; -1 where it goes back to none.
std::int32_t told_by_noun(const AttributionReading& reading, std::int32_t noun, const Entity* entity) {
  const auto upos = reading.token(noun).upos;
  if (entity == nullptr || (upos != Upos::pron && upos != Upos::det && upos != Upos::num) || has_name(reading.document, *entity)) return -1;
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
    const auto entity = reading.entity(i);
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
  return ascii_lowered(reading.document.form_of(reading.token(token))) == word;
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

// "One of them, [a baker from Lund,]": what the words tell of the one, where a pronoun stands for the many; empty for nothing.
TokenRange told_of_one(const AttributionReading& reading, std::int32_t noun, TokenRange words) {
  const auto article = noun + 2;
  if (reading.token(noun).upos != Upos::pron || article + 1 >= words.end || form(reading, noun + 1) != ",") return {};
  if (form(reading, article) != "a" && form(reading, article) != "an") return {};
  auto end = article + 1;
  while (end < words.end && form(reading, end) != "who" && (!is_punct(reading, end) || form(reading, end) == "-"))
    ++end;  // "a 22-year-old"
  return {article + 1, end};
}

// "The website of the Lund Herald": the medium whose it is; -1 for none.
std::int32_t medium_of_site(const AttributionReading& reading, std::int32_t noun) {
  const auto* kind = reading.token(noun).upos == Upos::noun ? kind_by_noun(reading, noun) : nullptr;
  const auto owner = kind != nullptr && *kind == SourceKind::outlet ? governed_by(reading, noun, "of") : -1;
  const auto mention = owner < 0 ? -1 : reading.mention_at[owner];
  const auto entity = mention < 0 ? -1 : reading.document.mentions[mention].entity;
  const bool named = entity >= 0 && reading.document.mentions[mention].form == MentionForm::name;
  return named && reading.document.entities[entity].kind == EntityKind::outlet ? owner : -1;
}

// "one of them", "another of them".
bool is_one_of_many(const AttributionReading& reading, std::int32_t head, std::int32_t noun) {
  const auto lemma = ascii_lowered(reading.lemma(head));
  return noun != head && reading.token(noun).upos == Upos::pron &&
         (lemma == "one" || lemma == "another" || lemma == "third" || lemma == "second" || lemma == "other");
}

// "One of the people said" after "Two people said": one is not two.
bool is_one_of_counted(const AttributionReading& reading, std::int32_t head, std::int32_t noun, const Entity& group) {
  const auto lemma = ascii_lowered(reading.lemma(head));
  if (noun == head || reading.token(noun).upos != Upos::noun || (lemma != "one" && lemma != "another")) return false;
  return std::any_of(group.mentions.begin(), group.mentions.end(), [&](std::int32_t index) {
    const auto words = reading.document.mentions[index].tokens;
    return !words.contains(noun) && reading.token(words.begin).upos == Upos::num && words.begin != head;
  });
}

// The noun that a relative pronoun stands for: `noun`, or the one that its clause hangs under; -1 for none before it.
std::int32_t meant_by_relative(const AttributionReading& reading, std::int32_t pronoun, std::int32_t noun) {
  if (noun < pronoun) return noun;
  const auto verb = reading.token(pronoun).head;
  if (verb < 0 || reading.token(verb).deprel != Deprel::acl_relcl) return -1;
  const auto above = reading.token(verb).head;
  return above >= 0 && above < pronoun && is_noun(reading.token(above)) ? above : -1;
}

// "[a mailer] that says", "by [the groups] that say": a relative pronoun goes by the words for what it stands for.
TokenRange antecedent(const AttributionReading& reading, std::int32_t noun) {
  auto begin = reading.reach[noun].begin;
  for (auto i = begin; i < noun; ++i) {  // "it is [a crisis] that demands": of its clause only the noun
    const auto upos = reading.token(i).upos;
    const bool leads = i == begin && (upos == Upos::adp || upos == Upos::cconj);
    const bool list = form(reading, i) == "," && i > begin && reading.token(i - 1).upos == Upos::adj;  // "smart, balanced approaches"
    if (leads || upos == Upos::aux || upos == Upos::sconj || (upos == Upos::punct && form(reading, i) == "," && !list)) begin = i + 1;
  }
  return {begin, noun + 1};
}

// "Two of them, Greece and Malta,", "Both companies, Tarn and Kestrel,": the kind that the names have; unnamed where they tell none.
SourceKind kind_of_listed(const AttributionReading& reading, std::int32_t head, TokenRange words) {
  const auto& document = reading.document;
  SourceKind kind = SourceKind::unnamed;
  std::int32_t names = 0;
  for (auto i = head + 1; i < words.end; ++i) {
    if (reading.token(i).upos == Upos::verb) break;
    const auto index = reading.mention_at[i];
    if (index < 0 || document.mentions[index].form != MentionForm::name || document.mentions[index].head != i ||
        document.mentions[index].entity < 0)
      continue;
    const auto before = form(reading, document.mentions[index].tokens.begin - 1);
    if (before != "," && before != "and") return SourceKind::unnamed;
    const auto own = kind_of(reading, i, &document.entities[document.mentions[index].entity]);
    if (names++ > 0 && own != kind) return SourceKind::unnamed;
    kind = own;
  }
  return names > 1 ? kind : SourceKind::unnamed;
}

// "A copy of the FIR", "copies of the contract": of whatever, a text.
bool is_copy_of(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  return (lemma == "copy" || lemma == "photocopy" || lemma == "print-out" || lemma == "printout") &&
         governed_by(reading, noun, "of") > noun;
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
  if (subject.words.begin < subject.head && (form(reading, subject.words.begin) == "and" || form(reading, subject.words.begin) == "but"))
    ++subject.words.begin;
  while (subject.words.begin < subject.head && form(reading, subject.words.begin) == ",") ++subject.words.begin;
  if (!subject.words.empty()) {
    subject.words = with_what_they_know(reading, subject.head, subject.words);
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
  const bool counted = reading.token(subject.head).upos == Upos::num;  // "two of those who were there": somebody, if not named
  if (those && !counted) return public_source_of(source);
  // "Nobody in Berlin doubts", "Neither side said": no one who could be asked
  const auto first = source.text.substr(0, source.text.find(' '));
  if (const auto word = ascii_lowered(first); word == "nobody" || word == "noone") return public_source_of(source);
  const bool many_bodies =
      reading.token(noun).feats.number == Number::plur && tells_no_person(reading, noun);  // "Two unions, Verdi and Norda,"
  if (const auto parent = name_after_children(reading, subject.words); parent >= 0) mention = parent;
  else if (const auto lettered = name_before_letters(reading, noun, subject.words); lettered >= 0) mention = lettered;
  else if (const auto titled = name_after_title(reading, noun, subject.words); titled >= 0) mention = titled;
  else if (const auto beside = many_bodies ? -1 : name_beside(reading, noun, subject.words); beside >= 0) mention = beside;
  else if (const auto behind = singular && !tells_no_person(reading, noun) ? name_behind(reading, noun, subject.words) : -1; behind >= 0)
    mention = behind;
  else if (const auto own = noun != subject.head ? name_behind(reading, subject.head, subject.words) : -1; own >= 0)
    mention = own;  // "One of them, student Amy Greig, tells us"
  else if (const auto set_off = one && noun != subject.head ? name_set_off(reading, noun, subject.words) : -1; set_off >= 0)
    mention = set_off;
  else if (const auto ending = singular && !tells_no_person(reading, noun) ? name_ending(reading, noun, subject.words) : -1; ending >= 0)
    mention = ending;
  else if (const auto closing = singular && !tells_no_person(reading, noun) ? name_closing(reading, noun, subject.words) : -1; closing >= 0)
    mention = closing;
  else if (const auto body = singular && !is_full_name(reading, noun) ? body_behind(reading, noun, subject.words) : -1; body >= 0)
    mention = body, named_body = true;
  if (owned_by_title(reading, subject.head) == noun) mention = -1;  // the office is the secretary of state's, not the state's
  if (mention >= 0 && document.mentions[mention].entity >= 0) {
    source.entity = document.mentions[mention].entity;
    entity = &document.entities[source.entity];
  }
  const bool nameless = entity == nullptr || (!has_name(document, *entity) && entity->id.empty());
  if (nameless && kind_by_noun(reading, noun) == nullptr)  // "the transport and interior ministries": the last noun of the phrase
    if (const auto last = last_noun(reading, noun, subject.words); last >= 0 && kind_by_noun(reading, last) != nullptr)
      noun = last, entity = nullptr, source.entity = -1;
  const bool of_many =
      entity != nullptr && (is_one_of_many(reading, subject.head, noun) || is_one_of_counted(reading, subject.head, noun, *entity));
  if (const auto told = told_by_noun(reading, noun, entity); told >= 0) noun = told;
  if (const auto medium = medium_of_site(reading, noun); medium >= 0 && (entity == nullptr || !has_name(document, *entity))) {
    source.entity = document.mentions[reading.mention_at[medium]].entity;
    entity = &document.entities[source.entity];
  }
  source.kind = kind_of(reading, named_body ? reading.document.mentions[mention].head : noun, entity);
  if (source.kind == SourceKind::unnamed && !subject.words.empty() && !singular)
    source.kind = kind_of_listed(reading, subject.head, subject.words);
  if (is_copy_of(reading, subject.head)) source.kind = SourceKind::document;
  if (named_body && (entity->kind == EntityKind::place || entity->kind == EntityKind::person)) source.kind = SourceKind::organisation;
  const auto words = subject.words.empty() ? TokenRange{noun, noun + 1} : subject.words;
  const bool withheld = source.kind != SourceKind::person && name_is_withheld(reading, noun);
  if (source.kind == SourceKind::office && withheld) source.kind = SourceKind::unnamed;
  if (source.kind == SourceKind::unnamed)
    source.anonymous = withheld || reading.lexicon.anonymous.contains(ascii_lowered(reading.lemma(noun))) || is_informed(reading, words);
  source.name = entity != nullptr ? entity->name : std::string(document.text_of(span_of(document, trimmed(reading, words))));
  if (const auto meant = entity == nullptr && (is_relative(reading, subject.head) || form(reading, subject.head) == "that")
                             ? meant_by_relative(reading, subject.head, noun)
                             : -1;
      meant >= 0)
    source.name = document.text_of(span_of(document, antecedent(reading, meant)));
  if (source.kind == SourceKind::unnamed && entity != nullptr && entity->kind == EntityKind::organisation && is_nominal(reading, noun) &&
      (!entity->id.empty() || reading.token(noun).feats.number == Number::plur))
    source.name = document.text_of(span_of(document, trimmed(reading, words)));  // "Three Republicans" are not the party
  const bool described =  // "a biography by Ann Field ... It says", "a spokesman for the Front ... he said"
      source.kind == SourceKind::unnamed || source.kind == SourceKind::document || source.kind == SourceKind::office;
  if (entity != nullptr && !of_many && described && !has_name(document, *entity))
    if (auto name = told_in_full(reading, *entity); !name.empty()) source.name = std::move(name);
  // "Workers at the plant [fear]": a verb that was read as a noun of the phrase is none of the name
  if (entity != nullptr && source.name.size() > source.text.size() && !source.text.empty() && source.name.starts_with(source.text) &&
      document.text.substr(source.span.begin, source.name.size()) == source.name)
    source.name = source.text;
  if (const auto told = of_many ? told_of_one(reading, telling_noun(reading, subject.head), subject.words) : TokenRange{}; !told.empty()) {
    source.name = document.text_of(span_of(document, told));
    source.entity = -1;
  } else if (of_many)
    if (auto name = name_of_one(reading, *entity); !name.empty()) {
      source.name = std::move(name);
      source.entity = -1;
    }
  if (source.kind == SourceKind::person)  // the entity stays that of the first
    if (auto name = joint_name(reading, subject.head, subject.words); !name.empty()) source.name = std::move(name);
  if (singular && !named_body && (source.kind == SourceKind::unnamed || source.kind == SourceKind::office))
    if (const auto behind = unseen_name_behind(reading, noun, subject.words),
        name = behind.empty() ? unseen_name_ending(reading, noun, subject.words) : behind;
        !name.empty()) {
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

namespace {

// What one person writes, whatever else the report calls so: "warns on her blog" of a report that is one itself.
bool is_blog(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  return lemma == "blog" || lemma == "page" || lemma == "account" || lemma == "feed" || lemma == "channel" || lemma == "profile" ||
         lemma == "newsletter" || lemma == "website";
}

bool has_name_behind(const AttributionReading& reading, std::int32_t noun) {
  const auto next = noun + 1 < reading.sentence(noun).end && form(reading, noun + 1) == "," ? noun + 2 : noun + 1;
  if (next >= reading.sentence(noun).end || reading.mention_at[next] < 0) return false;
  return reading.document.mentions[static_cast<std::size_t>(reading.mention_at[next])].form == MentionForm::name;
}

}  // namespace

bool is_outlet(const AttributionReading& reading, std::int32_t noun) {
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  const auto* named = reading.entity(noun) < 0 ? nullptr : &reading.document.entities[static_cast<std::size_t>(reading.entity(noun))];
  const bool owned = owner >= 0 && reading.token(owner).upos == Upos::pron;
  if (owned && (named == nullptr || !has_name(reading.document, *named) || (is_blog(reading, noun) && !has_name_behind(reading, noun))))
    return false;  // "on its website" is manner, "told our sister paper, the Gull" is not
  if (is_page_of_body(reading, noun)) return false;
  if (const auto mention = reading.mention_at[noun]; mention >= 0)
    if (const auto entity = reading.document.mentions[mention].entity; entity >= 0)
      if (reading.document.entities[entity].kind == EntityKind::outlet && !(reading.lemma(noun) == "paper" && is_text(reading, noun)))
        return true;
  const auto* kind = kind_by_noun(reading, noun);
  return kind != nullptr && *kind == SourceKind::outlet && reading.token(noun).feats.number != Number::plur;
}

}  // namespace hearsay
