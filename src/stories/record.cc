#include "stories/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "document/names.h"
#include "stories/origins.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

double fraction(double x, double a, double b) {
  constexpr double kTiny = 1e-300;
  double c = 1, d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::abs(d) < kTiny ? kTiny : d);
  double h = d;
  for (int m = 1; m < 300; ++m) {
    const double k = m;
    for (const double term :
         {k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)), -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))}) {
      d = 1 + term * d, c = 1 + term / c;
      d = 1 / (std::abs(d) < kTiny ? kTiny : d);
      c = std::abs(c) < kTiny ? kTiny : c;
      h *= d * c;
    }
    if (std::abs(d * c - 1) < 1e-14) break;
  }
  return h;
}

// Regularised incomplete beta function.
double below(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
}

// Whether two origins are independent of each other: neither one interest, nor one resting on the other.
bool independent(const Origin& a, const Origin& b) {
  if (!a.interest.empty() && a.interest == b.interest) return false;
  return outlet_key(a.through) != outlet_key(b.name) && outlet_key(b.through) != outlet_key(a.name);
}

struct Fate {
  bool confirmed = false, contradicted = false;
  std::string by;
};

// The day on which an origin first stated it, or denied it.
std::string day_said(const Origin& origin, bool denies, const std::vector<StoredClaim>& claims) {
  const auto says = [&](std::size_t i) {
    const Claim& claim = claims[i].claim;
    const bool declines = claim.cue && claim.cue->stance == Stance::declines;
    return !declines && claim.certainty != Certainty::unknown && (claim.polarity == Polarity::negative) == denies;
  };
  const auto found = std::find_if(origin.claims.begin(), origin.claims.end(), says);
  return day_of(claims[found == origin.claims.end() ? origin.claims.front() : *found]);
}

// `told`: the first origin. All others say later what they say.
Fate fate_of(const Happening& happening, const Origin& told, const std::vector<StoredClaim>& claims) {
  Fate out;
  for (const auto& other : happening.origins) {
    if (&other == &told || !independent(told, other)) continue;
    const bool same = (told.states && other.states) || (told.denies && other.denies);
    const bool against = (told.states && other.denies) || (told.denies && other.states);
    out.confirmed = out.confirmed || same, out.contradicted = out.contradicted || against;
    const bool by_denial = same ? !told.states || !other.states : told.states && other.denies;
    if ((same || against) && out.by.empty())
      out.by = fmt::format("{} by {} {}", same ? "confirmed" : "contradicted", other.name, day_said(other, by_denial, claims));
  }
  return out;
}

void count(TrackRecord& record, const Happening& happening, const Origin& origin, bool first, const std::vector<StoredClaim>& claims) {
  ++record.told;
  if (!first) return;
  ++record.first;
  const auto fate = fate_of(happening, origin, claims);
  if (fate.confirmed && fate.contradicted) ++record.both;
  else if (fate.confirmed) ++record.confirmed;
  else if (fate.contradicted) ++record.contradicted;
  else ++record.open;
  if (!fate.by.empty() && record.by.size() < 3) record.by.push_back(fate.by);
}

}  // namespace

double beta_quantile(double share, double a, double b) {
  double low = 0, high = 1;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (below(middle, a, b) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

std::vector<TrackRecord> find_records(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims) {
  std::map<std::pair<std::string, std::string>, TrackRecord> records;
  for (const auto& happening : happenings) {
    std::set<std::string> outlets;
    for (const auto& origin : happening.origins) {
      if (!origin.states && !origin.denies) continue;
      const bool first = &origin == &happening.origins.front();
      // A source without a name has no record of its own: its outlet's stands for it.
      if (origin.kind != name_of(SourceKind::unnamed) && origin.kind != name_of(SourceKind::outlet)) {
        auto& record = records[{origin.kind, origin.name}];
        record.kind = origin.kind, record.name = origin.name;
        count(record, happening, origin, first, claims);
      }
      const auto& outlet = origin.outlets.front();
      if (!outlets.insert(outlet).second) continue;
      auto& record = records[{"outlet", outlet}];
      record.kind = "outlet", record.name = outlet;
      count(record, happening, origin, first && outlet_of(claims[happening.claims.front()]) == outlet, claims);
    }
  }
  std::vector<TrackRecord> out;
  for (auto& [key, record] : records) {
    const double a = 0.5 + record.confirmed, b = 0.5 + record.contradicted;
    record.low = beta_quantile(0.05, a, b), record.high = beta_quantile(0.95, a, b);
    out.push_back(std::move(record));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return std::pair(-a.first, -a.told) < std::pair(-b.first, -b.told); });
  return out;
}

}  // namespace hearsay
