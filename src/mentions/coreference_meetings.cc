// Who is together with whom without an "and": "Prole met Han in Lisbon. They agreed", "held talks with his counterpart, Lea Brun. Both
// said".

#include "base/sorted.h"
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/coreference_salience.h"

namespace hearsay {
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
  sort_once(members);
  return members;
}

}  // namespace hearsay
