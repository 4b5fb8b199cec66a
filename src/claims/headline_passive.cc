#include "claims/headline_passive.h"

#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::int32_t kWords = 20;  // of a headline, at most

bool stands_in_headline(const Document& document, std::int32_t verb) {
  const auto sentence = document.sentences[document.tokens[verb].sentence].tokens;
  return sentence.end - sentence.begin <= kWords && document.tokens[sentence.end - 1].upos != Upos::punct;
}

// A form that is a participle as well; "withdrew" is none.
bool may_be_participle(const Document& document, std::int32_t verb) {
  const auto form = document.form_of(document.tokens[verb]);
  return form.ends_with("ed") || form == "shot" || form == "held" || form == "hit";
}

}  // namespace

std::optional<Arguments> headline_passive(const Document& document, std::int32_t verb) {
  const auto& word = document.tokens[verb];
  if (word.upos != Upos::verb || word.deprel != Deprel::root || word.sentence < 0) return std::nullopt;
  if (!may_be_participle(document, verb) || !stands_in_headline(document, verb)) return std::nullopt;
  std::int32_t subject = -1, agent = -1;
  for (const auto child : children_of(document, verb)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation == Deprel::aux || relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::xcomp ||
        relation == Deprel::ccomp)
      return std::nullopt;
    if (relation == Deprel::nsubj && child < verb) subject = child;
    if (relation == Deprel::obl && child_with_lemma(document, child, "by") >= 0) agent = child;
  }
  if (subject < 0) return std::nullopt;
  Arguments out;
  out.subject = agent;
  out.object = out.surface = subject;
  out.passive = true;
  return out;
}

}  // namespace hearsay
