#include "ledger/profile.h"

#include <algorithm>
#include <cstring>

#include "hearsay/error.h"

namespace hearsay {

const std::vector<std::int32_t>& hashes_of(const Profile& profile, ListKind kind) {
  return kind == ListKind::bands ? profile.bands : kind == ListKind::marks ? profile.marks : profile.terms;
}

// Three counts, then all of them; little-endian, as every machine that this runs on.
std::string hash_bytes(const Profile& profile) {
  std::vector<std::int32_t> all;
  for (const auto* list : {&profile.bands, &profile.marks, &profile.terms}) all.push_back(static_cast<std::int32_t>(list->size()));
  for (const auto* list : {&profile.bands, &profile.marks, &profile.terms}) all.insert(all.end(), list->begin(), list->end());
  std::string out(all.size() * sizeof(std::int32_t), '\0');
  std::memcpy(out.data(), all.data(), out.size());
  return out;
}

void read_hashes(std::string_view bytes, Profile& profile) {
  std::vector<std::int32_t> all(bytes.size() / sizeof(std::int32_t));
  std::memcpy(all.data(), bytes.data(), all.size() * sizeof(std::int32_t));
  std::size_t at = 3, which = 0;
  for (auto* list : {&profile.bands, &profile.marks, &profile.terms}) {
    const auto size = which < all.size() ? static_cast<std::size_t>(std::max(0, all[which])) : 0;
    ++which;
    if (all.size() < 3 || at + size > all.size()) throw Error(ErrorCode::bad_format, "the ledger's table profiles is damaged");
    list->assign(all.begin() + static_cast<std::ptrdiff_t>(at), all.begin() + static_cast<std::ptrdiff_t>(at + size));
    at += size;
  }
}

}  // namespace hearsay
