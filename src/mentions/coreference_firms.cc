// Firms called by a part of their names: "Andes" of "Andes Copper", "Orell" of "Privatbank Orell".
#include "mentions/coreference.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

bool is_open_body(const Draft& draft) {
  return is_open(draft) && draft.same_as < 0 && draft.short_of == nullptr && draft.kind == EntityKind::organisation;
}

// The word of a body's name that stands for all of it: the first, or the last behind "Privatbank"; -1 where the first is a town's or a
// people's, which others have as well.
std::int32_t telling_word(const Linking& work, TokenRange name) {
  if (begins_as_body(work, name)) return name.end - 1;
  return is_shared_word(work, name.begin) ? -1 : name.begin;
}

}  // namespace

bool is_shared_word(const Linking& work, std::int32_t token) {
  return work.adjective_of[static_cast<std::size_t>(token)] >= 0 || class_of_word(work, token) != nullptr ||
         place_at(work, {token, token + 1}) != nullptr;
}

std::unordered_map<std::int32_t, std::int32_t> firms_in_full(const Linking& work) {
  std::unordered_map<std::uint64_t, std::int32_t> whole;  // word -> the first name that it tells; -1 where it tells several
  const auto count = static_cast<std::int32_t>(work.drafts.size());
  for (std::int32_t i = 0; i < count; ++i) {
    const Draft& draft = work.drafts[static_cast<std::size_t>(i)];
    if (!is_open_body(draft) || draft.tokens.end - draft.tokens.begin < 2) continue;
    const auto word = telling_word(work, draft.tokens);
    if (word < 0) continue;
    const auto [found, fresh] = whole.try_emplace(work.form_hash(word), i);
    if (fresh || found->second < 0) continue;
    const Draft& other = work.drafts[static_cast<std::size_t>(found->second)];
    if (key_of(work, other.tokens) != key_of(work, draft.tokens)) found->second = -1;
  }
  std::unordered_map<std::int32_t, std::int32_t> out;
  for (std::int32_t i = 0; i < count; ++i) {
    const Draft& draft = work.drafts[static_cast<std::size_t>(i)];
    if (!is_open_body(draft) || draft.tokens.end - draft.tokens.begin != 1) continue;
    const auto found = whole.find(work.form_hash(draft.tokens.begin));
    if (found != whole.end() && found->second >= 0) out.emplace(i, found->second);
  }
  return out;
}

}  // namespace hearsay
