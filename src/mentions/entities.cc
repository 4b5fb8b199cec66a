#include "mentions/entities.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "document/syntax.h"
#include "mentions/entities_draft.h"
#include "mentions/name_kinds.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

void mark(const Document& document, Span span, std::vector<bool>& out) {
  const auto words = tokens_in(document, span);
  for (auto token = words.begin; token < words.end; ++token) out[static_cast<std::size_t>(token)] = true;
}

// Drafts become mentions in order of text; longer ones first where two begin together.
void write_mentions(Linking& work) {
  Document& document = work.document;
  std::vector<std::int32_t> order(work.drafts.size());
  std::iota(order.begin(), order.end(), 0);
  const auto& drafts = work.drafts;
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    const TokenRange x = drafts[static_cast<std::size_t>(a)].tokens, y = drafts[static_cast<std::size_t>(b)].tokens;
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  document.mentions.clear();
  for (const std::int32_t index : order) {
    const Draft& draft = drafts[static_cast<std::size_t>(index)];
    if (draft.entity < 0) continue;
    document.entities[static_cast<std::size_t>(draft.entity)].mentions.push_back(static_cast<std::int32_t>(document.mentions.size()));
    document.mentions.push_back({span_of(document, draft.tokens), draft.tokens, draft.head, draft.form, draft.entity});
  }
}

}  // namespace

std::int32_t add_draft(Linking& work, Draft draft) {
  if (draft.tokens.empty()) return -1;
  if (draft.head < 0) draft.head = draft.tokens.end - 1;
  const auto index = static_cast<std::int32_t>(work.drafts.size());
  if (draft.form == MentionForm::name)
    for (std::int32_t token = draft.tokens.begin; token < draft.tokens.end; ++token) work.draft_of[static_cast<std::size_t>(token)] = index;
  else work.draft_of[static_cast<std::size_t>(draft.head)] = index;
  work.drafts.push_back(std::move(draft));
  return index;
}

std::int32_t add_name(Linking& work, TokenRange tokens, EntityKind kind) {
  Draft draft;
  draft.tokens = tokens;
  draft.head = head_of(work.document, tokens);
  draft.kind = kind;
  return add_draft(work, std::move(draft));
}

void read_atoms(Linking& work) {
  const Document& document = work.document;
  work.atoms.reserve(document.tokens.size() + document.tokens.size() / 4);
  work.lemmas.resize(document.tokens.size());
  for (std::int32_t i = 0; i < work.size(); ++i) {
    const Token& token = work.token(i);
    append_atoms(document.form_of(token), i, work.atoms);
    work.lemmas[static_cast<std::size_t>(i)] = folded_hash(token.lemma.empty() ? document.form_of(token) : std::string_view(token.lemma));
  }
  work.draft_of.assign(document.tokens.size(), -1);
  work.adjective_of.assign(document.tokens.size(), -1);
}

bool is_time(const Linking& work, std::int32_t token) {
  const auto& times = work.document.times;
  const auto after =
      std::upper_bound(times.begin(), times.end(), token, [](std::int32_t t, const Time& time) { return t < time.tokens.begin; });
  return after != times.begin() && (after - 1)->tokens.contains(token);
}

void read_quotes(Linking& work) {
  work.quoted.assign(work.document.tokens.size(), false);
  for (const Quote& quote : work.document.quotes) mark(work.document, quote.span, work.quoted);
}

namespace {

void link(Document& document, const ActorLexicon& lexicon, ReferenceStudy* study, NameKindStudy* kinds) {
  document.mentions.clear();
  document.entities.clear();
  if (document.tokens.empty()) return;
  Linking work{document, lexicon, parse_iso_date(document.published), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, study, kinds};
  read_atoms(work);
  read_quotes(work);
  complete_given_names(work);
  draft_names(work);
  yield_shared_names(work);
  decide_seats(work);
  find_agents(work);
  draft_persons(work);
  read_titles(work);
  settle_kinds(work);
  draft_nominals(work);
  draft_pronouns(work);
  join_appositions(work);
  name_leads(work);
  join_mentions(work);
  write_mentions(work);
}

}  // namespace

void link_entities(Document& document, const ActorLexicon& lexicon) { link(document, lexicon, nullptr, nullptr); }

void study_references(Document& document, const ActorLexicon& lexicon, ReferenceStudy& study) { link(document, lexicon, &study, nullptr); }

void study_name_kinds(Document& document, const ActorLexicon& lexicon, NameKindStudy& study) { link(document, lexicon, nullptr, &study); }

std::vector<std::int32_t> mention_of_tokens(const Document& document) {
  std::vector<std::int32_t> out(document.tokens.size(), -1);
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    if (mention.form == MentionForm::name)
      for (std::int32_t token = mention.tokens.begin; token < mention.tokens.end; ++token)
        out[static_cast<std::size_t>(token)] = static_cast<std::int32_t>(i);
  }
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const std::int32_t head = document.mentions[i].head;
    if (head >= 0 && (document.mentions[i].form != MentionForm::name || out[static_cast<std::size_t>(head)] < 0))
      out[static_cast<std::size_t>(head)] = static_cast<std::int32_t>(i);
  }
  return out;
}

std::int32_t mention_at(const Document& document, std::int32_t token) {
  const auto& mentions = document.mentions;
  auto after =
      std::upper_bound(mentions.begin(), mentions.end(), token, [](std::int32_t t, const Mention& m) { return t < m.tokens.begin; });
  std::int32_t part = -1;
  constexpr int kNested = 24;  // mentions that may begin between a noun phrase's first token and its head
  for (int i = 0; i < kNested && after != mentions.begin(); ++i) {
    --after;
    if (after->head == token) return static_cast<std::int32_t>(after - mentions.begin());
    if (part < 0 && after->form == MentionForm::name && after->tokens.contains(token))
      part = static_cast<std::int32_t>(after - mentions.begin());
  }
  return part;
}

std::int32_t entity_at(const Document& document, std::int32_t token) {
  const std::int32_t mention = mention_at(document, token);
  return mention < 0 ? -1 : document.mentions[static_cast<std::size_t>(mention)].entity;
}

}  // namespace hearsay
