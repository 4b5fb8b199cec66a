// Who is together with whom, by an "and" or without: "Prole and Han", "Prole met Han in Lisbon. They agreed", "held talks with his
// counterpart, Lea Brun. Both said".

#include <algorithm>

#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
namespace {

constexpr std::size_t kMembers = 8;  // of a coordination

// "Anna Holm, Per Dahl and Ida Voss", with the tree of the name in the middle gone wrong: between a comma and the next one, or an "and".
void add_names_between(const Joining& joining, TokenRange words, bool person, std::vector<std::int32_t>& members) {
  const auto& work = joining.work;
  for (auto i = words.begin; i + 1 < words.end; ++i) {
    if (!is_comma(work.document, i)) continue;
    for (auto at = i + 1; at < words.end && at < i + 4; ++at) {
      const auto index = work.draft_of[static_cast<std::size_t>(at)];
      if (index < 0) continue;
      const Draft& name = joining.draft(index);
      const bool closed =
          name.tokens.end < words.end && (is_comma(work.document, name.tokens.end) || work.token(name.tokens.end).upos == Upos::cconj);
      const bool known = name.entity < 0 || std::find(members.begin(), members.end(), name.entity) != members.end();
      if (name.form != MentionForm::name || name.tokens.begin != i + 1 || !closed || known || members.size() >= kMembers) break;
      if ((work.document.entities[static_cast<std::size_t>(name.entity)].kind == EntityKind::person) == person)
        members.insert(members.end() - 1, name.entity);
      break;
    }
  }
}

}  // namespace

std::vector<std::int32_t> coordinated_entities(const Joining& joining, const Draft& first) {
  std::vector<std::int32_t> members{first.entity};
  const auto& entities = joining.work.document.entities;
  const bool person = entities[static_cast<std::size_t>(first.entity)].kind == EntityKind::person;
  for (const std::int32_t child : children_of(joining.work.document, first.head)) {
    if (joining.work.token(child).deprel != Deprel::conj) continue;
    if (members.size() == kMembers) break;
    std::int32_t index = joining.work.draft_of[static_cast<std::size_t>(child)];
    if (index < 0)  // "Volkan Demir and his wife Ayse"
      if (const std::int32_t apposed = child_with(joining.work.document, child, Deprel::appos); apposed >= 0)
        index = joining.work.draft_of[static_cast<std::size_t>(apposed)];
    const std::int32_t other = index < 0 ? -1 : joining.draft(index).entity;
    if (other >= 0 && (entities[static_cast<std::size_t>(other)].kind == EntityKind::person) == person) members.push_back(other);
    if (members.size() > 1) add_names_between(joining, {first.tokens.end, child}, person, members);
  }
  return members;
}

namespace {

bool is_person(const Joining& joining, std::int32_t entity) {
  return entity >= 0 && joining.work.document.entities[static_cast<std::size_t>(entity)].kind == EntityKind::person &&
         joining.known[static_cast<std::size_t>(entity)].number == Number::sing;
}

// The persons that an argument stands for: "Han", "his counterpart, Lea Brun", "union leader Karl Voss", "Han and Brun".
void add_persons(const Joining& joining, std::int32_t token, std::vector<std::int32_t>& members) {
  const Linking& work = joining.work;
  auto index = work.draft_of[static_cast<std::size_t>(token)];
  if (index < 0)
    for (const std::int32_t child : children_of(work.document, token))
      if (const Deprel relation = work.token(child).deprel; index < 0 && (relation == Deprel::appos || relation == Deprel::flat))
        index = work.draft_of[static_cast<std::size_t>(child)];
  if (index < 0 || !is_person(joining, joining.draft(index).entity)) return;
  for (const std::int32_t entity : coordinated_entities(joining, joining.draft(index))) members.push_back(entity);
}

// Those who stand behind "with" below a verb or noun of meeting.
void add_partners(const Joining& joining, std::int32_t head, std::vector<std::int32_t>& members) {
  const Linking& work = joining.work;
  for (const std::int32_t child : children_of(work.document, head)) {
    const Deprel relation = base_of(work.token(child).deprel);
    if (child < head || (relation != Deprel::obl && relation != Deprel::nmod)) continue;
    const auto mark = child_with(work.document, child, Deprel::case_);
    if (mark >= 0 && form(work, mark) == "with") add_persons(joining, child, members);
  }
}

// Whom the verb brings its subject together with.
void add_met(const Joining& joining, std::int32_t verb, std::vector<std::int32_t>& members) {
  const Linking& work = joining.work;
  if (work.token(verb).upos != Upos::verb || child_with(work.document, verb, Deprel::aux_pass) >= 0) return;
  if (work.in(verb, kMeetWith)) add_partners(joining, verb, members);
  const auto object = child_with_base(work.document, verb, Deprel::obj);
  if (object < verb) return;
  if (work.in(verb, kMeet)) add_persons(joining, object, members);
  if (!work.in(object, kMeetWith) || work.token(object).upos != Upos::noun) return;
  add_partners(joining, object, members);  // "held talks with Han", as the tree may have it under either
  if (!work.in(verb, kMeetWith)) add_partners(joining, verb, members);
}

}  // namespace

std::vector<std::int32_t> entities_together(const Joining& joining, const Draft& first) {
  const Linking& work = joining.work;
  std::vector<std::int32_t> members{first.entity};
  if (first.form != MentionForm::pronoun) members = coordinated_entities(joining, first);
  const Token& token = work.token(first.head);
  if (members.size() == 1 && is_person(joining, first.entity) && token.deprel == Deprel::nsubj && token.head >= 0) {
    add_met(joining, token.head, members);
    for (const std::int32_t child : children_of(work.document, token.head))  // "flew to Lisbon and met Han", "is due to meet Han"
      if (const Deprel relation = work.token(child).deprel; child > token.head && (relation == Deprel::conj || relation == Deprel::xcomp))
        add_met(joining, child, members);
  }
  std::vector<std::int32_t> once;  // in order of text
  for (const std::int32_t member : members)
    if (std::find(once.begin(), once.end(), member) == once.end()) once.push_back(member);
  return once;
}

}  // namespace hearsay
