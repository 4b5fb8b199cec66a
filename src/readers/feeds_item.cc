#include <fmt/format.h>

#include "base/lines.h"
#include "readers/article.h"
#include "readers/bytes.h"
#include "readers/feeds.h"
#include "readers/language_id.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

constexpr std::uint64_t kFeedShare = 8 * kMarkupShare;  // of the longest text: a feed has many items

// RSS has "desk@example.org (Ana Roe)", others "Ana Roe <desk@example.org>".
std::string author_of(std::string_view text) {
  const std::size_t open = text.find('('), close = text.rfind(')');
  if (text.find('@') != std::string_view::npos && open != std::string_view::npos && close != std::string_view::npos && close > open) {
    return author_names(text.substr(open + 1, close - open - 1));
  }
  return author_names(text.substr(0, text.find('<')));
}

std::string text_of(const FeedItem& item) {
  if (!item.is_plain) return joined(read_fragment(parse_html(item.body)));
  std::string out;
  each_line(item.body, [&](std::string_view raw, int) {
    const std::string line = folded_blanks(raw);
    if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
  });
  return out;
}

// An id that is no URI is unique within its feed only.
std::string id_of(std::string id, const FeedChannel& channel) {
  const std::string& feed = channel.link.empty() ? channel.base : channel.link;
  return id.find(':') != std::string::npos || feed.empty() ? id : feed + "#" + id;
}

}  // namespace

Document document_of(const FeedItem& item, const FeedChannel& channel, const ReadOptions& options) {
  Document out;
  out.title = plain_text(item.title);
  out.text = text_of(item);
  if (out.text.empty()) out.text = out.title;
  out.url = resolved_url(item.link, channel.base.empty() ? channel.link : channel.base);
  out.id = item.id.empty() ? out.url : id_of(folded_blanks(item.id), channel);
  out.outlet = plain_text(channel.title);
  out.author = author_of(plain_text(item.author.empty() ? channel.author : item.author));
  const std::string& language = item.language.empty() ? channel.language : item.language;
  out.language = two_letter_code(language);
  const DayOrder order = day_order(language);
  if (auto date = parse_loose_date(item.published, order)) out.published = std::move(*date);
  const auto updated = parse_loose_date(item.updated, order);
  if (out.published.empty() && updated) out.published = *updated;
  else if (updated && *updated != out.published) out.meta.push_back({"updated", *updated});
  if (!out.published.empty()) out.published_from = "feed";
  if (const std::string origin = plain_text(item.origin); !origin.empty() && origin != out.outlet) out.meta.push_back({"origin", origin});
  if (const std::string url = resolved_url(item.origin_url, {}); !url.empty()) out.meta.push_back({"origin_url", url});
  complete(out, options);
  return out;
}

std::string whole_feed(ByteStream& bytes, const ReadOptions& options) {
  const std::uint64_t limit = options.max_bytes * kFeedShare;
  std::string out = read_rest(bytes, limit);
  if (out.size() <= limit) return out;
  throw Error(ErrorCode::too_large, fmt::format("the feed is longer than {} bytes; raise --max-bytes", limit));
}

}  // namespace hearsay
