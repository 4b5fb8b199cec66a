// Who is quoted: counted over the chains of claims.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/calendar.h"
#include "base/fold.h"
#include "document/names.h"
#include "ledger/queries.h"

namespace hearsay {
namespace {

using Counts = std::map<std::string, std::int64_t>;

struct Count {
  QuotedSource source;
  Counts outlets, through;
  std::set<std::int64_t> documents;
};

std::vector<std::pair<std::string, std::int64_t>> most_first(const Counts& counts) {
  std::vector<std::pair<std::string, std::int64_t>> out(counts.begin(), counts.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

// One who withholds the name is the same only with the same affiliation (see join_unstated); a name is the same whatever its case and
// affiliation.
std::string key_of(const Source& source) {
  auto key = fold_case(name_of(source));
  if (source.anonymous) key += '\x1f' + fold_case(source.affiliation);
  return key + '\x1f' + std::string(name_of(source.kind));
}

void count_link(const StoredClaim& claim, std::size_t link, Count& count) {
  const auto& source = claim.claim.sources[link];
  const auto& document = *claim.document;
  if (count.source.claims++ == 0) {
    count.source.name = name_of(source);
    count.source.kind = name_of(source.kind);
    count.source.anonymous = source.anonymous;
    count.source.first = document.published;
  }
  if (count.source.affiliation.empty()) count.source.affiliation = source.affiliation;
  if (!document.published.empty()) {
    if (count.source.first.empty()) count.source.first = document.published;
    count.source.last = document.published;
  }
  ++count.outlets[document.outlet];
  if (link > 0) ++count.through[name_of(claim.claim.sources[link - 1])];
  count.documents.insert(document.key);
}

void add_counts(Counts& to, const Counts& from) {
  for (const auto& [name, count] : from) to[name] += count;
}

bool is_before(const std::string& published, const std::string& other) { return publication_order(published) < publication_order(other); }

// In one report, or one told on from the other's outlet; "a source" today is no other day's "source close to the Kremlin".
bool may_be_same(const Count& a, const Count& b) {
  const auto told_on = [](const Count& from, const Count& to) {
    return std::any_of(from.outlets.begin(), from.outlets.end(), [&](const auto& outlet) { return to.through.contains(outlet.first); });
  };
  const bool together = std::any_of(a.documents.begin(), a.documents.end(), [&](auto key) { return b.documents.contains(key); });
  return together || told_on(a, b) || told_on(b, a);
}

// "Two US officials" and then "the officials": one whose affiliation is not told again is the one whose was, where no other comes in
// question.
void join_unstated(std::map<std::string, Count>& counts) {
  // Those whose affiliation is told, by name and kind. A node of the map stays where it is while others go.
  const auto words_of = [](const QuotedSource& source) { return fold_case(source.name) + '\x1f' + source.kind; };
  std::unordered_map<std::string, std::vector<Count*>> stated;
  for (auto& [key, count] : counts)
    if (count.source.anonymous && !count.source.affiliation.empty()) stated[words_of(count.source)].push_back(&count);
  for (auto at = counts.begin(); at != counts.end();) {
    const auto& source = at->second.source;
    Count* same = nullptr;
    int others = 0;
    if (source.anonymous && source.affiliation.empty())
      if (const auto found = stated.find(words_of(source)); found != stated.end())
        for (auto* count : found->second)
          if (may_be_same(*count, at->second)) same = count, ++others;
    if (others != 1) {
      ++at;
      continue;
    }
    same->source.claims += source.claims;
    if (!source.first.empty() && (same->source.first.empty() || is_before(source.first, same->source.first)))
      same->source.first = source.first;
    if (is_before(same->source.last, source.last)) same->source.last = source.last;
    add_counts(same->outlets, at->second.outlets);
    add_counts(same->through, at->second.through);
    same->documents.insert(at->second.documents.begin(), at->second.documents.end());
    at = counts.erase(at);
  }
}

}  // namespace

std::vector<QuotedSource> find_sources(const Ledger& ledger, const ClaimFilter& filter) {
  auto all = filter;
  all.limit = 0;
  std::map<std::string, Count> counts;
  each_claim(ledger, all, [&](StoredClaim&& claim) {
    for (std::size_t link = 0; link < claim.claim.sources.size(); ++link)
      count_link(claim, link, counts[key_of(claim.claim.sources[link])]);
    return true;
  });
  join_unstated(counts);
  std::vector<QuotedSource> out;
  for (auto& [key, count] : counts) {
    count.source.documents = static_cast<std::int64_t>(count.documents.size());
    count.source.outlets = most_first(count.outlets);
    count.source.through = most_first(count.through);
    out.push_back(std::move(count.source));
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.claims > b.claims; });
  if (filter.limit > 0 && out.size() > static_cast<std::size_t>(filter.limit)) out.resize(static_cast<std::size_t>(filter.limit));
  return out;
}

}  // namespace hearsay
