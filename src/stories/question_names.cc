#include "stories/question_names.h"

#include "stories/posts.h"
#include "stories/spelled_out.h"

namespace hearsay {
namespace {

void rename(Document& question, const std::string& old, const SpelledOut& known) {
  for (auto& claim : question.claims)
    for (auto* list : {&claim.actor, &claim.recipient, &claim.theme})
      for (auto& participant : *list)
        if (participant.name == old) participant.name = known.name, participant.code = known.code;
}

}  // namespace

std::map<std::string, std::string> name_as_ledger(Document& question, const Ledger& ledger) {
  std::map<std::string, std::string> out;
  for (const auto& mention : question.mentions) {
    if (mention.form != MentionForm::name || mention.entity < 0) continue;
    auto& entity = question.entities[static_cast<std::size_t>(mention.entity)];
    const auto text = question.text.substr(mention.span.begin, mention.span.end - mention.span.begin);
    const auto known = spelled_out(ledger, text, entity.name);
    if (!known || known->name == entity.name) continue;
    out.emplace(text, known->name);
    rename(question, entity.name, *known);
    entity.name = known->name, entity.id = known->id, entity.code = known->code;
  }
  return out;
}

void name_holders(Document& question, const std::vector<StoredClaim>& claims) {
  std::vector<Participant> asked;
  for (const auto& claim : question.claims)
    for (const auto* list : {&claim.actor, &claim.recipient, &claim.theme}) asked.insert(asked.end(), list->begin(), list->end());
  for (const auto& [name, holder] : holders_instead(claims, asked))
    for (auto& entity : question.entities)
      if (entity.name == name) {
        rename(question, name, {holder, {}, entity.code});
        entity.name = holder, entity.id.clear();
      }
}

}  // namespace hearsay
