// What a name's adjective and the name beside it tell: "the Kerrinese delegation" makes Kerrin a state, "Avanta and Rhomo" are of one kind.
#include "document/names.h"
#include "document/syntax.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

bool is_single(const Draft& draft) { return is_open(draft) && draft.tokens.end - draft.tokens.begin == 1; }

// "Kerrinese delegation": capitals before a small noun.
bool is_before_noun(const Linking& work, std::int32_t token) {
  if (!is_capitalised(work, token) || !same_sentence(work, token + 1, token)) return false;
  const auto upos = work.token(token).upos;
  return (upos == Upos::propn || upos == Upos::adj || upos == Upos::noun) && work.token(token + 1).upos == Upos::noun &&
         !is_capitalised(work, token + 1);
}

bool is_body_kind(EntityKind kind) { return kind == EntityKind::organisation || kind == EntityKind::government; }

}  // namespace

std::unordered_set<std::uint64_t> names_with_adjective(const Linking& work) {
  std::unordered_map<std::uint64_t, std::uint64_t> names;  // hash of the word -> key of the name
  for (const Draft& draft : work.drafts)
    if (is_single(draft)) names.emplace(work.form_hash(draft.tokens.begin), key_of(work, draft.tokens));
  std::unordered_set<std::uint64_t> out;
  if (names.empty()) return out;
  constexpr std::size_t kStem = 4;  // letters of a name at least
  for (std::int32_t token = 0; token < work.size(); ++token) {
    if (!is_before_noun(work, token)) continue;
    const auto word = form(work, token);
    for (const auto& ending : work.lexicon.adjective_endings) {
      if (word.size() < ending.size() + kStem || !word.ends_with(ending)) continue;
      if (const auto found = names.find(folded_hash(word.substr(0, word.size() - ending.size()))); found != names.end())
        out.insert(found->second);
    }
  }
  return out;
}

void share_kinds(Linking& work, const std::unordered_set<std::uint64_t>& undecided) {
  if (undecided.empty()) return;
  std::unordered_map<std::uint64_t, EntityKind> shared;
  const auto take = [&](const Draft& from, const Draft& to) {
    const bool place = from.kind == EntityKind::place && is_single(from);  // "talks between Kuwano and Sarmia"
    if (!(is_body_kind(from.kind) || place) || !is_single(to) || !undecided.contains(key_of(work, to.tokens))) return;
    const bool state = from.kind == EntityKind::government && (from.actor < 0 ? is_single(from) : work.actor(from.actor).state);
    shared.emplace(key_of(work, to.tokens), place ? EntityKind::place : state ? EntityKind::government : EntityKind::organisation);
  };
  for (const Draft& draft : work.drafts) {
    const Token& token = work.token(draft.head);
    if (draft.form != MentionForm::name || token.deprel != Deprel::conj || token.head < 0) continue;
    const auto index = work.draft_of[static_cast<std::size_t>(token.head)];
    if (index < 0 || work.drafts[static_cast<std::size_t>(index)].form != MentionForm::name) continue;
    const Draft& first = work.drafts[static_cast<std::size_t>(index)];
    take(first, draft);
    take(draft, first);
  }
  if (shared.empty()) return;
  for (Draft& draft : work.drafts)
    if (is_single(draft))
      if (const auto found = shared.find(key_of(work, draft.tokens)); found != shared.end()) draft.kind = found->second;
}

}  // namespace hearsay
