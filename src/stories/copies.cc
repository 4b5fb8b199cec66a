#include "stories/copies.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/calendar.h"
#include "base/fold.h"

namespace hearsay {
namespace {

struct Anchor {
  std::uint32_t a, b;
};

// In order of their places in a.
std::vector<Anchor> anchors_of(const AlignText& a, const AlignText& b) {
  std::vector<Anchor> out;
  for (auto i = a.once.begin(), j = b.once.begin(); i != a.once.end() && j != b.once.end();) {
    if (i->first == j->first) out.push_back({i->second, j->second}), ++i, ++j;
    else if (i->first < j->first) ++i;
    else ++j;
  }
  std::sort(out.begin(), out.end(), [](const Anchor& x, const Anchor& y) { return x.a < y.a; });
  return out;
}

// The longest sequence that rises in both (patience sorting).
std::vector<Anchor> rising(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> tails, before(anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto at = std::lower_bound(tails.begin(), tails.end(), anchors[i].b, [&](auto t, auto b) { return anchors[t].b < b; });
    before[i] = at == tails.begin() ? anchors.size() : *(at - 1);
    if (at == tails.end()) tails.push_back(i);
    else *at = i;
  }
  std::vector<Anchor> out;
  for (auto i = tails.empty() ? anchors.size() : tails.back(); i < anchors.size(); i = before[i]) out.push_back(anchors[i]);
  std::reverse(out.begin(), out.end());
  return out;
}

// "2023-09-12T14:05:00+09:00" in minutes of UTC; nullopt without a clock time.
std::optional<std::int64_t> minutes_of(const std::string& published) {
  const auto day = parse_iso_date(published);
  if (!day || published.size() < 16) return {};
  const auto two = [&](std::size_t at) { return (published[at] - '0') * 10 + (published[at + 1] - '0'); };
  std::int64_t out = std::int64_t{day->time_since_epoch().count()} * 1440 + two(11) * 60 + two(14);
  if (const auto sign = published.find_first_of("+-", 16); sign != std::string::npos && published.size() >= sign + 3) {
    const bool colon = published.size() > sign + 3 && published[sign + 3] == ':';
    const auto minutes = published.size() >= sign + (colon ? 6U : 5U) ? two(sign + (colon ? 4 : 3)) : 0;
    const auto off = two(sign + 1) * 60 + minutes;
    out += published[sign] == '+' ? -off : off;
  }
  return out;
}

// Minus where a was first, plus where b was, 0 where the dates do not tell.
int first_by_time(const Printed& a, const Printed& b) {
  const auto sign = [](std::int64_t d) { return d < 0 ? -1 : d > 0 ? 1 : 0; };
  if (const auto x = minutes_of(a.published), y = minutes_of(b.published); x && y) return sign(*x - *y);
  const auto x = parse_iso_date(a.published), y = parse_iso_date(b.published);
  return x && y ? sign((*x - *y).count()) : 0;
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

// Share of the shorter text's words outside quotation marks that are shared: what was said to all is nobody's text.
double plain_share(const Alignment& alignment, const std::vector<bool>& quoted) {
  double shared = 0, all = 0;
  for (const auto& run : alignment.runs)
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
  return same_outlet(one.origin, other.outlet) && !same_outlet(one.outlet, other.outlet);
}

bool cites(const Printed& one, const Printed& other) {
  return !same_outlet(one.outlet, other.outlet) &&
         std::any_of(one.cites.begin(), one.cites.end(), [&](const auto& cited) { return same_outlet(cited, other.outlet); });
}

}  // namespace

AlignText align_text(std::vector<TextWord> words) {
  AlignText out;
  const auto shingles = shingles_of(words, kShingleWords);
  for (std::uint32_t i = 0; i < shingles.size(); ++i) out.once.emplace_back(shingles[i], i);
  std::sort(out.once.begin(), out.once.end());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < out.once.size();) {
    auto end = i + 1;
    while (end < out.once.size() && out.once[end].first == out.once[i].first) ++end;
    if (end == i + 1) out.once[kept++] = out.once[i];
    i = end;
  }
  out.once.resize(kept);
  out.words = std::move(words);
  return out;
}

Alignment align(const std::vector<TextWord>& a, const std::vector<TextWord>& b) { return align(align_text(a), align_text(b)); }

Alignment align(const AlignText& a_text, const AlignText& b_text) {
  const auto &a = a_text.words, &b = b_text.words;
  Alignment out;
  out.a_words = static_cast<std::uint32_t>(a.size()), out.b_words = static_cast<std::uint32_t>(b.size());
  const auto anchors = rising(anchors_of(a_text, b_text));
  std::uint32_t a_end = 0, b_end = 0;  // of the last run: runs do not overlap
  for (const auto& anchor : anchors) {
    if (anchor.a < a_end || anchor.b < b_end) continue;  // within the last run
    auto i = anchor.a, j = anchor.b;
    while (i > a_end && j > b_end && a[i - 1].hash == b[j - 1].hash) --i, --j;
    const SharedRun start{i, j, 0};
    while (i < a.size() && j < b.size() && a[i].hash == b[j].hash) ++i, ++j;
    const SharedRun run{start.a, start.b, i - start.a};
    if (run.words == 0) continue;
    out.runs.push_back(run);
    out.words += run.words;
    if (run.words > out.longest.words) out.longest = run;
    a_end = i, b_end = j;
  }
  return out;
}

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
  constexpr std::string_view names[] = {"credit", "time", "cites", "length", "none"};
  return names[static_cast<std::size_t>(reason)];
}

std::optional<CopyKind> kind_of(const Alignment& alignment, const std::vector<TextWord>& words, std::string_view text) {
  const bool few = std::min(alignment.a_words, alignment.b_words) < kFewWords;
  if (alignment.words == 0) return {};
  if (std::min(alignment.share_of_a(), alignment.share_of_b()) >= kDuplicate) return CopyKind::duplicate;
  if (few) return {};
  const auto share = alignment.share_of_shorter();
  if (share >= kReprint) return CopyKind::reprint;
  const auto quoted = quoted_words(text, words);
  if (share >= kRewrite && alignment.words >= kPassageRun && plain_share(alignment, quoted) >= kRewrite / 2) return CopyKind::rewrite;
  if (alignment.longest.words < kPassageRun) return {};
  return is_quoted(alignment.longest, quoted) ? CopyKind::quotation : CopyKind::passage;
}

bool same_outlet(const std::string& a, const std::string& b) { return has_words(a, b) || has_words(b, a); }

Direction direction_of(const Printed& a, const Printed& b) {
  if (credits(a, b) != credits(b, a)) return {credits(b, a), CopyReason::credit};
  if (const int first = first_by_time(a, b); first != 0) return {first < 0, CopyReason::time};
  if (cites(a, b) != cites(b, a)) return {cites(b, a), CopyReason::cites};
  if (const auto more = std::max(a.words, b.words), less = std::min(a.words, b.words); more > less + less / 10)
    return {a.words > b.words, CopyReason::length};
  return {std::tie(a.id) < std::tie(b.id), CopyReason::none};
}

}  // namespace hearsay
