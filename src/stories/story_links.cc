#include "stories/story_links.h"

#include <algorithm>
#include <tuple>

#include "stories/story_groups.h"

namespace hearsay {
namespace {

// Likest first, of equals the nearest in the order of rank: links of one report to earlier ones.
bool is_better(const StoryLink& a, const StoryLink& b) { return std::tie(a.likeness, a.rank) > std::tie(b.likeness, b.rank); }

// Those that stand in kTermsInCommon lists or more, once each.
std::vector<Neighbour> often_in(std::vector<Neighbour>&& all) {
  std::sort(all.begin(), all.end(), [](const Neighbour& a, const Neighbour& b) { return a.document < b.document; });
  std::vector<Neighbour> out;
  for (std::size_t i = 0; i < all.size();) {
    auto end = i;
    while (end < all.size() && all[end].document == all[i].document) ++end;
    if (end - i >= kTermsInCommon) out.push_back(all[i]);
    i = end;
  }
  return out;
}

}  // namespace

void StoryLinks::place(const Profile& profile, Sight sight) {
  touched_.insert(profile.document);
  std::vector<Neighbour> before, behind;
  Pairs apart;
  for (const auto term : profile.terms) {
    const auto there = lineup_.postings().around(ListKind::terms, term, profile.rank, kStoryGap, terms_, sight);
    add_pairs_across(there, terms_, apart);
    before.insert(before.end(), there.before.begin(), there.before.end());
    behind.insert(behind.end(), there.behind.begin(), there.behind.end());
  }
  for (const auto& [later, earlier] : apart) {
    if (!lineup_.has_link(later, earlier) || are_neighbours(later, earlier, sight)) continue;
    const bool was_full = earlier_links(later, lineup_.rank(later)).size() >= most_;
    unlink(later, earlier);
    if (was_full) choose(lineup_.profile(later), sight);
  }
  for (const auto& link : likest_before(profile, often_in(std::move(before)))) this->link({profile.document, profile.rank}, link);
  for (const auto& mate : often_in(std::move(behind)))
    if (are_near(mate.rank, profile.rank, kStoryGap)) offer({mate.document, mate.rank}, {profile.document, profile.rank});
}

Pairs StoryLinks::pairs_across(const Profile& profile) const {
  Pairs out;
  for (const auto term : profile.terms)
    add_pairs_across(lineup_.postings().around(ListKind::terms, term, profile.rank, kStoryGap, terms_, {}), terms_, out);
  return out;
}

bool StoryLinks::are_neighbours(std::int64_t one, std::int64_t other, Sight sight) const {
  const auto a = lineup_.profile(one), b = lineup_.profile(other);
  const auto [low, high] = std::minmax(a.rank, b.rank);
  if (!are_near(low, high, kStoryGap)) return false;
  int lists = 0;
  for (const auto term : a.terms)
    if (std::binary_search(b.terms.begin(), b.terms.end(), term) &&
        lineup_.postings().between(ListKind::terms, term, low, high, terms_, sight) < terms_)
      if (++lists >= kTermsInCommon) return true;
  return false;
}

std::vector<StoryLink> StoryLinks::earlier_links(std::int64_t document, std::int64_t rank) const {
  auto out = lineup_.links(document);
  std::erase_if(out, [&](const StoryLink& link) { return link.rank > rank; });
  return out;
}

std::vector<StoryLink> StoryLinks::likest_before(const Profile& profile, const std::vector<Neighbour>& mates) {
  std::vector<StoryLink> out;
  for (const auto& mate : mates) {
    if (!are_near(mate.rank, profile.rank, kStoryGap)) continue;
    const auto like = likeness_of(profile.document, mate.document);
    if (like >= kLinkLikeness) out.push_back({mate.document, like, mate.rank});
  }
  std::sort(out.begin(), out.end(), is_better);
  if (out.size() > most_) out.resize(most_);
  return out;
}

// The links of a report to earlier ones made anew, out of all its neighbours.
void StoryLinks::choose(const Profile& profile, Sight sight) {
  std::vector<Neighbour> before;
  for (const auto term : profile.terms) {
    const auto there = lineup_.postings().before(ListKind::terms, term, profile.rank, kStoryGap, terms_, sight);
    before.insert(before.end(), there.begin(), there.end());
  }
  const auto chosen = likest_before(profile, often_in(std::move(before)));
  for (const auto& old : earlier_links(profile.document, profile.rank))
    if (std::none_of(chosen.begin(), chosen.end(), [&](const auto& link) { return link.document == old.document; }))
      unlink(profile.document, old.document);
  for (const auto& link : chosen)
    if (!lineup_.has_link(profile.document, link.document)) this->link({profile.document, profile.rank}, link);
}

// A pair that may be linked: it is where it is like enough, and among the likest of the later one.
void StoryLinks::offer(Report later, Report earlier) {
  const StoryLink link{earlier.document, likeness_of(later.document, earlier.document), earlier.rank};
  if (link.likeness < kLinkLikeness || lineup_.has_link(later.document, earlier.document)) return;
  const auto there = earlier_links(later.document, later.rank);
  if (there.size() >= most_) {
    const auto& worst = *std::max_element(there.begin(), there.end(), is_better);
    if (!is_better(link, worst)) return;
    unlink(later.document, worst.document);
  }
  this->link(later, link);
}

void StoryLinks::link(Report later, const StoryLink& earlier) {
  lineup_.add_link({later.document, earlier.likeness, later.rank}, earlier);
  touched_.insert({later.document, earlier.document});
  ++made_;
  note_if_very_like(later.document, earlier.document, earlier.likeness);
}

void StoryLinks::unlink(std::int64_t one, std::int64_t other) {
  lineup_.remove_link(one, other);
  touched_.insert({one, other});
  note_if_very_like(one, other, likeness_of(one, other));
  lost_any_ = true;
}

void StoryLinks::note_if_very_like(std::int64_t one, std::int64_t other, int likeness) {
  if (likeness >= kCopyLikeness && !have_common(known(one)->bands, known(other)->bands)) very_like_.emplace(one, other);
}

int StoryLinks::likeness_of(std::int64_t one, std::int64_t other) {
  const auto a = known(one), b = known(other);
  return likeness(a->features, a->day, b->features, b->day);
}

std::shared_ptr<const StoryLinks::Known> StoryLinks::known(std::int64_t document) {
  return known_.get(document, [&](std::int64_t key) {
    const auto profile = lineup_.profile(key);
    return Known{day_of_rank(profile.rank), features_in(profile.features), profile.bands};
  });
}

}  // namespace hearsay
