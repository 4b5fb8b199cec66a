#include "stories/copies.h"

#include <algorithm>
#include <tuple>

#include "base/calendar.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kPlainRun = 6;

// In minutes of UTC; nullopt without a clock time.
std::optional<std::int64_t> minutes_of(const std::string& published) {
  const auto moment = parse_iso_moment(published);
  if (!moment || published.size() == 10) return {};
  return std::chrono::floor<std::chrono::minutes>(*moment).time_since_epoch().count();
}

// Minus where a was first, plus where b was, 0 where the dates do not tell.
int first_by_time(const Printed& a, const Printed& b) {
  const auto sign = [](std::int64_t d) { return d < 0 ? -1 : d > 0 ? 1 : 0; };
  if (const auto x = minutes_of(a.published), y = minutes_of(b.published); x && y) return sign(*x - *y);
  const auto x = parse_iso_date(a.published), y = parse_iso_date(b.published);
  return x && y ? sign((*x - *y).count()) : 0;
}

// Within a day of each other, by their clocks: what stands on a page is often the time of its last change.
bool near_in_time(const Printed& a, const Printed& b) {
  const auto x = minutes_of(a.published), y = minutes_of(b.published);
  return x && y && *x - *y < 1440 && *y - *x < 1440;
}

// Of the same day, one with a clock: minus where a was first. One without stands for any hour of its day, so that who came out early in
// the day was probably first, and who came out late was not. 0 within six hours of noon, or where both or neither have a clock.
int first_by_hour(const Printed& a, const Printed& b) {
  constexpr std::int64_t kNear = 360;
  const auto x = minutes_of(a.published), y = minutes_of(b.published);
  if (x.has_value() == y.has_value() || !parse_iso_date(a.published) || !parse_iso_date(b.published)) return 0;
  const auto noon = std::int64_t{parse_iso_date(x ? b.published : a.published)->time_since_epoch().count()} * 1440 + 720;
  const auto before = noon - (x ? *x : *y);  // minutes that the one with a clock came out before noon
  if (before < kNear && before > -kNear) return 0;
  return (before > 0) == x.has_value() ? -1 : 1;
}

// For each word whether it stands between quotation marks. A straight mark that is not closed holds to the end of its paragraph, a curly
// one to the next that closes.
std::vector<bool> quoted_words(std::string_view text, const std::vector<TextWord>& words) {
  std::vector<bool> out(words.size());
  bool straight = false, curly = false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (; at < words[i].span.begin; ++at) {
      if (text[at] == '"') straight = !straight;
      else if (text[at] == '\n') straight = false;
      else if (text[at] != '\xE2') continue;
      else if (text.substr(at, 3) == "\u201C") curly = true;
      else if (text.substr(at, 3) == "\u201D") curly = false;
    }
    out[i] = straight || curly;
  }
  return out;
}

// Share of the shorter text's words outside quotation marks that are shared, in runs of some length: what was said to all is nobody's text,
// and nor are the few words that lead to it ("he told reporters on").
double plain_share(const Alignment& alignment, const std::vector<bool>& quoted) {
  double shared = 0, all = 0;
  for (const auto& run : runs_by(alignment, &SharedRun::b))
    if (run.words >= kPlainRun)
      for (std::uint32_t i = 0; i < run.words; ++i) shared += quoted[run.b + i] ? 0 : 1;
  for (const bool q : quoted) all += q ? 0 : 1;
  if (alignment.a_words < alignment.b_words) all *= static_cast<double>(alignment.a_words) / alignment.b_words;
  return all == 0 ? 0 : shared / all;
}

bool is_quoted(const SharedRun& run, const std::vector<bool>& quoted) {
  const auto first = quoted.begin() + run.b;
  return std::count(first, first + run.words, true) * 10 >= std::int64_t{run.words} * 8;
}

bool credits(const Printed& one, const Printed& other) {
  if (other.outlet.empty() || same_outlet(one.outlet, other.outlet)) return false;
  return may_mean(one.origin, other.outlet) || signed_by_outlet(one.text, other.outlet);
}

bool cites(const Printed& one, const Printed& other) {
  if (other.outlet.empty() || same_outlet(one.outlet, other.outlet)) return false;
  return mentions_outlet(one.text, other.outlet) ||
         std::any_of(one.cites.begin(), one.cites.end(), [&](const auto& cited) { return may_mean(cited, other.outlet); });
}

}  // namespace

std::string_view name_of(CopyKind kind) {
  constexpr std::string_view names[] = {"duplicate", "reprint", "rewrite", "passage", "quotation"};
  return names[static_cast<std::size_t>(kind)];
}

std::optional<CopyKind> copy_kind_named(std::string_view name) {
  for (const auto kind : {CopyKind::duplicate, CopyKind::reprint, CopyKind::rewrite, CopyKind::passage, CopyKind::quotation})
    if (name_of(kind) == name) return kind;
  return {};
}

std::string_view name_of(CopyReason reason) {
  constexpr std::string_view names[] = {"credit", "time", "cites", "agency", "length", "hour", "none"};
  return names[static_cast<std::size_t>(reason)];
}

std::optional<CopyKind> kind_of(const Alignment& alignment, const std::vector<TextWord>& words, std::string_view text, bool declared) {
  const bool few = std::min(alignment.a_words, alignment.b_words) < kFewWords;
  if (alignment.words == 0) return {};
  if (alignment.kept(1, kPassageRun) >= kDuplicate * std::max(alignment.a_words, alignment.b_words)) return CopyKind::duplicate;
  if (few) return {};
  const auto of_copy = alignment.share_of_b();
  if (alignment.kept(kUnbroken, kPassageRun) >= kReprint * std::min(alignment.a_words, alignment.b_words) && of_copy >= kWhole)
    return CopyKind::reprint;
  const auto quoted = quoted_words(text, words);
  if (const auto least = declared ? kDeclared : kWhole;
      of_copy >= least && alignment.words >= kPassageRun && plain_share(alignment, quoted) >= least / 2)
    return CopyKind::rewrite;
  if (alignment.longest.words < kPassageRun) return {};
  return is_quoted(alignment.longest, quoted) ? CopyKind::quotation : CopyKind::passage;
}

bool is_standing_text(const Alignment& alignment, CopyKind kind) {
  if (kind == CopyKind::passage || kind == CopyKind::quotation) return true;
  return kind == CopyKind::rewrite && alignment.words - alignment.longest.words < kPassageRun;
}

bool names(const Printed& one, const Printed& other) { return credits(one, other) || cites(one, other); }

Direction direction_of(const Printed& a, const Printed& b, std::uint32_t shared) {
  if (credits(a, b) != credits(b, a)) return {credits(b, a), CopyReason::credit};
  const bool cited = cites(a, b) != cites(b, a);
  if (cited && near_in_time(a, b)) return {cites(b, a), CopyReason::cites};
  if (const int first = first_by_time(a, b); first != 0) return {first < 0, CopyReason::time};
  if (cited) return {cites(b, a), CopyReason::cites};
  if (const bool agency = signed_by_outlet(a.text, a.outlet); agency != signed_by_outlet(b.text, b.outlet))
    return {agency, CopyReason::agency};
  if (const auto more = std::max(a.words, b.words), less = std::min(a.words, b.words); shared >= kReprint * less && more > less + less / 10)
    return {a.words > b.words, CopyReason::length};
  if (const int first = first_by_hour(a, b); first != 0) return {first < 0, CopyReason::hour};
  return {std::tie(a.id) < std::tie(b.id), CopyReason::none};
}

}  // namespace hearsay
