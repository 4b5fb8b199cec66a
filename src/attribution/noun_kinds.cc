// The kind of source that a noun by itself tells: sources.toml by lemma and pair, by the last part of a compound, by the noun's ending.
#include <algorithm>

#include "attribution/noun_company.h"
#include "attribution/source_kinds.h"
#include "attribution/source_names.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "a paper that two scholars put online", "a paper obtained by Reuters": by a clause or participle with a doer of its own.
bool is_by_another(const AttributionReading& reading, std::int32_t clause) {
  const auto subject = child_with(reading.document, clause, Deprel::nsubj);
  if (reading.token(clause).deprel == Deprel::acl)
    return reading.lexicon.paper_getting.contains(reading.lemma(clause)) &&
           child_with(reading.document, clause, Deprel::obl_agent) > clause;
  if (reading.token(clause).deprel != Deprel::acl_relcl || subject < 0) return false;
  if (child_with(reading.document, clause, Deprel::mark) >= 0) return false;  // "reports of papers that the bridge had fallen"
  return reading.token(subject).upos == Upos::noun ||
         (reading.token(subject).upos == Upos::propn && reading.lexicon.paper_getting.contains(reading.lemma(clause)));
}

// "A paper in Nature Soils", "a paper published in Cell Letters": "a paper published in Leiden" prints
// news.
bool stands_in_journal(const AttributionReading& reading, std::int32_t noun) {
  const auto sentence = reading.sentence(noun);
  auto in = noun + 1;
  if (in < sentence.end && (form(reading, in) == "published" || form(reading, in) == "appearing")) ++in;
  if (in + 1 >= sentence.end || form(reading, in) != "in") return false;
  const auto name = in + 1 + (reading.token(in + 1).upos == Upos::det ? 1 : 0);
  if (name >= sentence.end || !is_capitalised(reading, name) || is_time(reading, name)) return false;
  return std::none_of(reading.document.places.begin(), reading.document.places.end(),
                      [&](const Place& place) { return place.tokens.contains(name); });
}

// "a paper leaked to the site", "a paper seen by two agencies".
bool is_handed_on(const AttributionReading& reading, std::int32_t participle) {
  if (base_of(reading.token(participle).deprel) != Deprel::acl || !reading.lexicon.relay_participles.contains(reading.lemma(participle)))
    return false;
  const auto next = participle + 1;
  return next < reading.sentence(participle).end && (form(reading, next) == "to" || form(reading, next) == "by");
}

// One of sources.toml, parts_of_bodies, by itself or with the word before it.
bool is_part_of_body(const AttributionReading& reading, std::int32_t noun) {
  const auto& parts = reading.lexicon.parts_of_bodies;
  const auto lemma = ascii_lowered(reading.lemma(noun));
  return parts.contains(lemma) ||
         (noun > reading.sentence(noun).begin && parts.contains(ascii_lowered(reading.lemma(noun - 1)) + "-" + lemma));
}

// As kind_by_noun, without a look at whose part it is: what that asks on its way must not lead back to it.
const SourceKind* kind_by_words(const AttributionReading& reading, std::int32_t noun);

// "a consultants' paper": of those who write such.
bool is_of_people(const AttributionReading& reading, std::int32_t owner) {
  if (reading.token(owner).deprel != Deprel::nmod_poss || reading.token(owner).upos != Upos::noun) return false;
  if (is_part_of_body(reading, owner)) return false;  // a body's
  const auto* kind = kind_by_words(reading, owner);
  return kind != nullptr && is_human(*kind) && reading.token(owner).feats.number == Number::plur;
}

// Several media are named, so that "the papers" are these.
bool is_press_review(const Document& document) {
  return std::count_if(document.entities.begin(), document.entities.end(),
                       [&](const Entity& entity) { return entity.kind == EntityKind::outlet && has_name(document, entity); }) > 2;
}

// "her papers said", "the suspect's papers": what one carries, in the plural; a state's papers print news.
bool is_carried(const AttributionReading& reading, std::int32_t noun) {
  if (reading.token(noun).feats.number != Number::plur) return false;
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner < 0 || owner > noun) return false;
  if (reading.token(owner).upos == Upos::pron) {
    const auto word = ascii_lowered(form(reading, owner));
    return word == "his" || word == "her" || word == "my";
  }
  const auto* kind = reading.token(owner).upos == Upos::noun ? kind_by_words(reading, owner) : nullptr;
  return kind != nullptr && is_human(*kind) && reading.token(owner).feats.number != Number::plur;
}

// A paper is one that prints news unless the document speaks of one that was written: "a confidential paper", or of studies and journals.
bool is_written_paper(const AttributionReading& reading, std::int32_t noun) {
  if (reading.lemma(noun) != "paper") return false;
  const auto& document = reading.document;
  if (stands_in_journal(reading, noun) || is_carried(reading, noun) || has_title(reading, noun)) return true;
  for (const auto child : children_of(document, noun)) {  // "a confidential World Bank paper", "a paper of his", "a paper on trade"
    if (child < noun && reading.lexicon.written.contains(reading.lemma(child))) return true;
    if (child > noun && is_by_another(reading, child)) return true;
    if (child > noun && is_handed_on(reading, child)) return true;
    if (child < noun && is_of_people(reading, child)) return true;
    const auto mark = child > noun && base_of(reading.token(child).deprel) == Deprel::nmod ? preposition_of(reading, child) : -1;
    if (mark >= 0 && (reading.lemma(mark) == "of" || reading.lemma(mark) == "on" || reading.lemma(mark) == "by")) return true;
  }
  if (reading.token(noun).feats.number == Number::plur && is_press_review(document)) return false;
  return reading.written_paper || reading.first_study < noun;
}

}  // namespace

// "The company's website said": a page of somebody who is no medium.
bool is_page_of_body(const AttributionReading& reading, std::int32_t noun) {
  const auto lemma = reading.lemma(noun);
  if (lemma != "website" && lemma != "site" && lemma != "webpage" && lemma != "portal") return false;
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner >= 0) return !is_outlet(reading, owner);
  const auto body = child_with(reading.document, noun, Deprel::compound);
  return body >= 0 && (reading.lemma(body) == "government" || reading.lemma(body) == "company");
}

// "Open Trials": capitals in a row are a name, whatever their last word means.
bool is_written_as_name(const AttributionReading& reading, std::int32_t noun) {
  return reading.token(noun).upos == Upos::noun && reading.token(noun).feats.number == Number::plur &&
         noun > reading.sentence(noun).begin + 1 && is_capitalised(reading, noun) && is_capitalised(reading, noun - 1) &&
         reading.token(noun - 1).upos != Upos::det;
}

namespace {

// Whose it is: of "his office" he; null for nobody.
const Entity* owner_of(const AttributionReading& reading, std::int32_t noun) {
  const auto owner = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner < 0 || reading.mention_at[owner] < 0) return nullptr;
  const auto entity = reading.document.mentions[reading.mention_at[owner]].entity;
  return entity < 0 ? nullptr : &reading.document.entities[entity];
}

// "The chairman", "Ada Holm, the bishop": by the last word of a role or by a noun.
bool has_private_post(const AttributionReading& reading, const Entity& person) {
  const auto last = person.role.substr(person.role.rfind(' ') + 1);
  if (reading.lexicon.private_posts.contains(last)) return true;
  return std::any_of(person.mentions.begin(), person.mentions.end(), [&](std::int32_t index) {
    const auto& mention = reading.document.mentions[index];
    return mention.form == MentionForm::nominal && reading.lexicon.private_posts.contains(reading.lemma(mention.head));
  });
}

// "the mayor's office", "her office", "the statistics office": where somebody of the state works.
bool is_public_office(const AttributionReading& reading, std::int32_t noun) {
  if (ascii_lowered(reading.lemma(noun)) != "office") return false;
  const auto begin = reading.reach[noun].begin;
  for (auto i = noun - 1; i >= begin; --i) {
    const auto word = ascii_lowered(form(reading, i));
    if (reading.lexicon.public_words.contains(word) || reading.lexicon.public_words.contains(ascii_lowered(reading.lemma(i)))) return true;
  }
  if (const auto holder = governed_by(reading, noun, "of");
      holder == noun + 2 || holder == noun + 3 || holder == noun + 4)  // "of the President"
    for (auto i = noun + 2; i <= holder; ++i)
      if (reading.lexicon.public_words.contains(ascii_lowered(form(reading, i)))) return true;
  const auto* owner = owner_of(reading, noun);
  return owner != nullptr && owner->kind == EntityKind::person && !has_private_post(reading, *owner);
}

// "A geological survey from 2019" is a text, "the Geological Survey" who makes them.
bool is_any_text(const AttributionReading& reading, std::int32_t noun) {
  const auto article = child_with(reading.document, noun, Deprel::det);
  const auto found = reading.lexicon.kinds.find(ascii_lowered(reading.lemma(noun)));
  return article >= 0 && reading.lemma(article) == "a" && !is_capitalised(reading, noun) && found != reading.lexicon.kinds.end() &&
         found->second == SourceKind::document;
}

// To be pointed to.
constexpr SourceKind kDocument = SourceKind::document, kGovernment = SourceKind::government, kOrganisation = SourceKind::organisation,
                     kUnnamed = SourceKind::unnamed, kOutlet = SourceKind::outlet, kOffice = SourceKind::office;

// "Foreign Minister Ada Holm": by the last word of a role.
bool holds_office(const AttributionReading& reading, const Entity& person) {
  const auto found = reading.lexicon.kinds.find(person.role.substr(person.role.rfind(' ') + 1));
  return found != reading.lexicon.kinds.end() && found->second == SourceKind::office;
}

// "Its European counterpart" of an agency, "the paper's rivals", "her Danish counterpart" of a minister: as the one to whom they are
// likened; null for nobody and for a person without a post.
const SourceKind* kind_by_likeness(const AttributionReading& reading, std::int32_t noun) {
  if (!reading.lexicon.likenesses.contains(reading.lemma(noun))) return nullptr;
  const auto* owner = owner_of(reading, noun);
  const auto word = child_with(reading.document, noun, Deprel::nmod_poss);
  if (owner == nullptr && word >= 0 && ascii_lowered(form(reading, word)) == "its") return &kOrganisation;  // a body that is not told
  if (owner == nullptr) return nullptr;
  switch (owner->kind) {
    case EntityKind::organisation: return &kOrganisation;
    case EntityKind::government: return &kGovernment;
    case EntityKind::outlet: return &kOutlet;
    case EntityKind::person: return holds_office(reading, *owner) ? &kOffice : nullptr;
    default: return nullptr;
  }
}

// "The Greens", "the Social Democrats": a party by the name of its people, in capitals behind an article or alone.
bool is_party_by_people(const AttributionReading& reading, std::int32_t noun) {
  if (!reading.lexicon.parties.contains(ascii_lowered(form(reading, noun))) || !is_capitalised(reading, noun)) return false;
  const auto begin = reading.sentence(noun).begin;
  for (auto i = noun - 1; i >= begin && i >= noun - 3; --i) {
    const auto word = ascii_lowered(form(reading, i));
    if (word == "the") return true;
    if (!is_capitalised(reading, i)) return false;
  }
  return ascii_lowered(form(reading, noun)) == "greens";
}

// "The Norland agencies quoted the envoy as saying": those that pass on words are media.
bool are_wires(const AttributionReading& reading, std::int32_t noun) {
  const auto verb = reading.token(noun).head;
  const auto sort = child_with(reading.document, noun, Deprel::compound);  // "aid agencies"
  if (form(reading, noun) != "agencies" || verb < noun || (sort >= 0 && !is_capitalised(reading, sort))) return false;
  const auto lemma = reading.lemma(verb);
  return base_of(reading.token(noun).deprel) == Deprel::nsubj && (lemma == "quote" || lemma == "carry" || lemma == "transmit");
}

// "the February deal", "their modelling": a small noun that is a source seldom, by itself or by the longest ending that the lists have.
const SourceKind* kind_if_all_else_fails(const AttributionReading& reading, std::int32_t noun) {
  if (reading.token(noun).upos != Upos::noun || is_capitalised(reading, noun)) return nullptr;
  const auto lemma = ascii_lowered(reading.lemma(noun));
  if (const auto known = reading.lexicon.seldom.find(lemma); known != reading.lexicon.seldom.end()) return &known->second;
  constexpr std::size_t kStem = 3;  // letters before an ending: "being" has none
  const SourceKind* found = nullptr;
  std::size_t longest = 0;
  for (const auto& [ending, kind] : reading.lexicon.endings)
    if (ending.size() > longest && lemma.size() >= ending.size() + kStem && lemma.ends_with(ending)) found = &kind, longest = ending.size();
  return found;
}

// "observers" are the world, "foreign observers" and "observers from the league" are people.
bool are_some_observers(const AttributionReading& reading, std::int32_t noun) {
  if (!reading.lemma(noun).starts_with("observer")) return false;
  return reading.reach[noun].begin < noun || child_with_base(reading.document, noun, Deprel::nmod) > noun;
}

// "Local 412", "the Local 9": a branch of a union by its number.
bool is_numbered_branch(const AttributionReading& reading, std::int32_t noun) {
  return form(reading, noun) == "Local" && noun + 1 < reading.sentence(noun).end && reading.token(noun + 1).upos == Upos::num;
}

// "The Arukian side asserts", "the neighbouring side": a state by its adjective, be it one that no list has.
bool is_side_of_state(const AttributionReading& reading, std::int32_t noun) {
  if (form(reading, noun) != "side" || noun - 1 <= reading.sentence(noun).begin) return false;
  const auto word = form(reading, noun - 1);
  if (word == "neighbouring" || word == "neighboring") return true;
  if (!is_capitalised(reading, noun - 1)) return false;
  return reading.token(noun - 1).upos == Upos::adj || word.ends_with("an") || word.ends_with("ese") || word.ends_with("ish");
}

// What kind of body an owner is, by the kind that its noun tells or by its entity; null for a person or nobody.
const SourceKind* kind_of_owner(const AttributionReading& reading, std::int32_t owner, const SourceKind* kind) {
  if (kind != nullptr && (*kind == SourceKind::government || *kind == SourceKind::organisation)) return kind;
  const auto entity = reading.entity(owner);
  if (entity < 0) return nullptr;
  switch (reading.document.entities[entity].kind) {
    case EntityKind::government:
    case EntityKind::place: return &kGovernment;
    case EntityKind::organisation: return &kOrganisation;
    default: return nullptr;
  }
}

// Who has a part of a body: "the press service of the ministry", "the junta's information team"; -1 for nobody told.
std::int32_t owner_told(const AttributionReading& reading, std::int32_t noun) {
  if (const auto owner = child_with(reading.document, noun, Deprel::nmod_poss); owner >= 0) return owner;
  return governed_by(reading, noun, "of");
}

// "The press service of the Ministry of Defence", "the administration of the hospital": a part of a body, of the kind of that body, as the
// words tell or those with which it came in; null for no such part.
const SourceKind* kind_by_owner(const AttributionReading& reading, std::int32_t noun) {
  constexpr std::size_t kFirst = 8;  // mentions with which it came in
  if (!is_part_of_body(reading, noun)) return nullptr;
  if (const auto owner = owner_told(reading, noun); owner >= 0) return kind_of_owner(reading, owner, kind_by_noun(reading, owner));
  const auto entity = reading.entity(noun);
  if (entity < 0) return nullptr;
  const auto& mentions = reading.document.entities[entity].mentions;
  for (std::size_t i = 0; i < std::min(kFirst, mentions.size()); ++i) {
    const auto owner = owner_told(reading, reading.document.mentions[mentions[i]].head);
    if (owner >= 0 && !is_part_of_body(reading, owner)) return kind_of_owner(reading, owner, kind_by_words(reading, owner));
  }
  return nullptr;
}

// "paper", "Local 412", "the Arukian side".
const SourceKind* kind_by_company(const AttributionReading& reading, std::int32_t noun) {
  if (is_written_paper(reading, noun)) return &kDocument;
  if (is_numbered_branch(reading, noun)) return &kOrganisation;
  if (is_side_of_state(reading, noun)) return &kGovernment;
  if (is_numbered_text(reading, noun)) return &kDocument;
  if (is_ranked_post(reading, noun)) return &kOffice;
  if (is_figure_of_body(reading, noun)) return &kUnnamed;
  if (is_label_of_artist(reading, noun)) return &kOrganisation;
  return nullptr;
}

// "The centre-back", "a passer-by": what the pair with the word behind the hyphen is, where the tree has the first for its head; null for
// no such pair.
const SourceKind* kind_by_compound(const AttributionReading& reading, std::int32_t noun) {
  const auto mark = noun + 1, last = noun + 2;
  if (last >= reading.sentence(noun).end || form(reading, mark) != "-" || reading.token(last).head != noun) return nullptr;
  if (reading.token(noun).span.end != reading.token(mark).span.begin || reading.token(mark).span.end != reading.token(last).span.begin)
    return nullptr;
  const auto pair = reading.lexicon.kinds.find(ascii_lowered(reading.lemma(noun)) + "-" + ascii_lowered(form(reading, last)));
  return pair == reading.lexicon.kinds.end() ? nullptr : &pair->second;
}

// By the lists of sources.toml.
const SourceKind* kind_by_lists(const AttributionReading& reading, std::int32_t noun) {
  if (noun > reading.sentence(noun).begin) {  // "press officer" is more than an officer
    const auto sentence = reading.sentence(noun);
    const bool hyphen = form(reading, noun - 1) == "-" && noun - 2 >= sentence.begin;  // "a second-year", in three tokens
    const auto first = hyphen ? noun - 2 : noun - 1;
    const auto pair = reading.lexicon.kinds.find(ascii_lowered(reading.lemma(first)) + "-" + ascii_lowered(reading.lemma(noun)));
    if (pair != reading.lexicon.kinds.end())
      return pair->second == SourceKind::government && is_any_text(reading, noun) ? &kDocument : &pair->second;
    if (is_public_office(reading, noun)) return &kGovernment;
  }
  if (const auto* compound = kind_by_compound(reading, noun)) return compound;
  if (is_house_of_business(reading, noun)) return &kOrganisation;
  if (are_wires(reading, noun)) return &kOutlet;
  if (const auto* alike = kind_by_likeness(reading, noun)) return alike;
  const auto lemma = ascii_lowered(reading.lemma(noun));
  if (is_party_by_people(reading, noun)) return &kOrganisation;
  if (const auto plural = ascii_lowered(form(reading, noun)); plural != lemma)  // "prosecutors" speak for the state as no prosecutor does
    if (const auto own = reading.lexicon.kinds.find(plural); own != reading.lexicon.kinds.end() && own->second == SourceKind::government)
      return &own->second;
  const auto found = reading.lexicon.kinds.find(lemma);
  if (found != reading.lexicon.kinds.end() && found->second == SourceKind::document && is_written_as_name(reading, noun))
    return &kOrganisation;
  if (found != reading.lexicon.kinds.end()) {
    return found->second == SourceKind::public_ && are_some_observers(reading, noun) ? &kUnnamed : &found->second;
  }
  // "The ex-policeman", read as the plural of "ex-police"
  const auto written = ascii_lowered(form(reading, noun));
  if (written.ends_with("man") || written.ends_with("woman")) return &kUnnamed;
  // "letter-writer", "sub-committee", "shipbuilder": the last part of a compound tells
  if (const auto hyphen = lemma.rfind('-'); hyphen != std::string::npos && reading.token(noun).upos == Upos::noun) {
    const auto part = reading.lexicon.kinds.find(lemma.substr(hyphen + 1));
    if (part != reading.lexicon.kinds.end()) return &part->second;
  }
  return kind_if_all_else_fails(reading, noun);
}

const SourceKind* kind_by_words(const AttributionReading& reading, std::int32_t noun) {
  const auto* kind = kind_by_company(reading, noun);
  return kind != nullptr ? kind : kind_by_lists(reading, noun);
}

}  // namespace

const SourceKind* kind_by_noun(const AttributionReading& reading, std::int32_t noun) {
  if (const auto* kind = kind_by_company(reading, noun)) return kind;
  if (const auto* kind = kind_by_owner(reading, noun)) return kind;
  return kind_by_lists(reading, noun);
}

}  // namespace hearsay
