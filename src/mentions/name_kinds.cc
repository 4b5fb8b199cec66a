#include "mentions/name_kinds.h"

#include <algorithm>

#include "base/features.h"
#include "document/names.h"

namespace hearsay {
namespace {

struct OpenName {
  std::uint64_t key = 0;
  std::vector<std::int32_t> mentions;
};

// In order of their first mention.
std::vector<OpenName> open_names(const Linking& work) {
  std::vector<OpenName> out;
  std::unordered_map<std::uint64_t, std::size_t> at;
  const auto surnames = surnames_in_full(work);
  for (std::size_t i = 0; i < work.drafts.size(); ++i) {
    const Draft& draft = work.drafts[i];
    if (!is_open(draft) || is_time(work, draft.tokens.begin)) continue;  // "in May"
    if (draft.tokens.end - draft.tokens.begin == 1 && surnames.contains(folded_hash(form(work, draft.tokens.begin)))) continue;
    const auto key = key_of(work, draft.tokens);
    const auto [found, fresh] = at.try_emplace(key, out.size());
    if (fresh) out.push_back({key, {}});
    out[found->second].mentions.push_back(static_cast<std::int32_t>(i));
  }
  return out;
}

float score_of(const FeatureWeights& weights, EntityKind kind, const std::vector<std::string>& features) {
  float sum = 0;
  for (const auto& feature : features) sum += weights.of(FeatureKeys::key_of({name_of(kind), " ", feature}));
  return sum;
}

void give(Draft& draft, EntityKind kind) {
  draft.kind = kind;
  if (kind != EntityKind::person) draft.short_of = nullptr, draft.gender = Gender::none;
}

}  // namespace

std::string name_kind_feature(EntityKind kind, const std::string& feature) { return std::string(name_of(kind)) + " " + feature; }

void choose_kinds(Linking& work, const std::unordered_map<std::uint64_t, EntityKind>& told) {
  const auto& weights = work.lexicon.kind_weights;
  if (weights.empty() && work.kinds == nullptr) return;
  for (const OpenName& name : open_names(work)) {
    Draft& first = work.drafts[static_cast<std::size_t>(name.mentions.front())];
    const auto known = told.find(name.key);
    const bool is_told = known != told.end();
    const auto features = name_kind_features(work, name.mentions, is_told ? known->second : EntityKind::other);
    if (work.kinds != nullptr) {
      const Span span = span_of(work.document, first.tokens);
      work.kinds->names.push_back({work.document.text.substr(span.begin, span.end - span.begin), features, first.kind, is_told});
      continue;
    }
    const auto ruled = is_name_kind(first.kind) ? first.kind : EntityKind::other;
    auto best = ruled;
    const float least = score_of(weights, ruled, features);
    float most = 0;  // above what is asked
    for (const auto kind : kNameKinds) {
      const auto above = score_of(weights, kind, features) - least - static_cast<float>(margin_of(work.lexicon.kind_margin, is_told, kind));
      if (kind != ruled && above > most) most = above, best = kind;
    }
    if (best == ruled) continue;
    for (const auto index : name.mentions) give(work.drafts[static_cast<std::size_t>(index)], best);
  }
}

}  // namespace hearsay
