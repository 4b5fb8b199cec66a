#include "stories/copy_pairs.h"

#include <algorithm>
#include <iterator>

#include "base/sorted.h"

namespace hearsay {
namespace {

constexpr std::size_t kOneText = 256 << 10;  // bytes: a longer one counts for several of those kept

constexpr int days_of(ListKind kind) { return kind == ListKind::marks ? kPassageDays : kAnyDay; }

std::vector<std::int32_t> in_common(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  std::vector<std::int32_t> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

}  // namespace

Neighbourhood CopyPairs::around(ListKind kind, std::int32_t hash, const Profile& profile, Sight sight) const {
  return lineup_.postings().around(kind, hash, profile.rank, days_of(kind), most_, sight);
}

Pairs CopyPairs::pairs_across(const Profile& profile, Sight sight) const {
  Pairs out;
  for (const auto kind : {ListKind::bands, ListKind::marks})
    for (const auto hash : hashes_of(profile, kind)) add_pairs_across(around(kind, hash, profile, sight), most_, out);
  return out;
}

void CopyPairs::place(const Profile& profile, Sight sight) {
  std::vector<std::int64_t> mates;
  Pairs apart;  // that this report has come between
  for (const auto kind : {ListKind::bands, ListKind::marks})
    for (const auto hash : hashes_of(profile, kind)) {
      const auto there = around(kind, hash, profile, sight);
      add_pairs_across(there, most_, apart);
      for (const auto* side : {&there.before, &there.behind})
        for (const auto& mate : *side)
          if (kind == ListKind::bands || (mate.outlet != profile.outlet && are_near(mate.rank, profile.rank, kPassageDays)))
            mates.push_back(mate.document);
    }
  for (const auto& [later, earlier] : apart)
    if (lineup_.has_copy(later, earlier) && !are_neighbours(later, earlier, sight) && !is_very_like(later, earlier))
      lineup_.remove_copy(later, earlier);
  sort_once(mates);
  for (const auto mate : mates) compare(profile.document, mate);
}

bool CopyPairs::are_neighbours(std::int64_t one, std::int64_t other, Sight sight) const {
  const auto a = lineup_.profile(one), b = lineup_.profile(other);
  const auto [low, high] = std::minmax(a.rank, b.rank);
  const bool by_mark = a.outlet != b.outlet && are_near(a.rank, b.rank, kPassageDays);
  for (const auto kind : {ListKind::bands, ListKind::marks}) {
    if (kind == ListKind::marks && !by_mark) continue;
    for (const auto hash : in_common(hashes_of(a, kind), hashes_of(b, kind)))
      if (lineup_.postings().between(kind, hash, low, high, most_, sight) < most_) return true;
  }
  return false;
}

bool CopyPairs::is_very_like(std::int64_t one, std::int64_t other) const {
  const auto links = lineup_.links(one);
  const auto is_it = [&](const StoryLink& link) { return link.document == other && link.likeness >= kCopyLikeness; };
  return std::any_of(links.begin(), links.end(), is_it) && !have_common(lineup_.profile(one).bands, lineup_.profile(other).bands);
}

void CopyPairs::settle(const Pairs& very_like) {
  for (const auto& [one, other] : very_like) {
    const bool linked = lineup_.has_link(one, other);
    if (linked && !lineup_.has_copy(one, other)) compare(one, other);
    else if (!linked && lineup_.has_copy(one, other) && !are_neighbours(one, other, {})) lineup_.remove_copy(one, other);
  }
}

void CopyPairs::compare(std::int64_t one_key, std::int64_t other_key) {
  auto one = text(one_key), other = text(other_key);
  // Always the same way round, so that what is found does not depend on which came first.
  if (other->printed.id < one->printed.id) std::swap(one, other), std::swap(one_key, other_key);
  auto alignment = align(one->words, other->words);
  if (alignment.words == 0) return;
  const auto direction = direction_of(one->printed, other->printed, alignment.words);
  const auto& original = direction.b_is_copy ? *one : *other;
  const auto& copy = direction.b_is_copy ? *other : *one;
  if (!direction.b_is_copy) alignment = turned(std::move(alignment));
  const auto kind = kind_of(alignment, copy.words.words, copy.printed.text, names(copy.printed, original.printed));
  if (!kind) return;
  // An outlet's own passages are its standing lines ("Sign up for our newsletter").
  if (is_standing_text(alignment, *kind) && same_outlet(one->printed.outlet, other->printed.outlet)) return;
  const auto& run = alignment.longest;
  lineup_.add_copy({direction.b_is_copy ? other_key : one_key,
                    direction.b_is_copy ? one_key : other_key,
                    std::string(name_of(*kind)),
                    std::string(name_of(direction.reason)),
                    alignment.words,
                    alignment.b_words,
                    alignment.a_words,
                    {copy.words.words[run.b].span.begin, copy.words.words[run.b + run.words - 1].span.end}});
  ++found_;
}

std::shared_ptr<const CopyPairs::Text> CopyPairs::text(std::int64_t document) {
  const auto make = [&](std::int64_t key) {
    auto report = lineup_.text_material(key);
    Text out;
    out.words = align_text(text_words(report.text));
    const auto count = static_cast<std::uint32_t>(out.words.words.size());
    out.printed = {report.id, report.outlet, report.published, report.origin, report.cites, count, std::move(report.text)};
    return out;
  };
  const auto weigh = [](const Text& text) {
    const auto& [words, once] = text.words;
    return 1 + (text.printed.text.size() + words.size() * sizeof words[0] + once.size() * sizeof once[0]) / kOneText;
  };
  return texts_.get(document, make, weigh);
}

}  // namespace hearsay
