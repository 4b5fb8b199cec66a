#include "watch_items.h"

#include <fmt/format.h>

#include <memory>

#include "fetch/address.h"
#include "readers/bytes.h"
#include "readers/charset.h"
#include "readers/formats.h"
#include "readers/html_charset.h"
#include "readers/html_tree.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

ReadOptions options_for(const FetchResult& result, const ReadOptions& options) {
  ReadOptions out = options;
  if (out.charset.empty()) out.charset = result.transfer.charset;
  return out;
}

// Servers hand out files that are packed ("feed.xml.gz"), or forget to say that they packed them. Throws too_large, bad_format.
std::string unpacked(std::string_view body, const ReadOptions& options) {
  if (!is_compressed(body)) return std::string(body);
  const std::uint64_t limit = options.max_bytes * kMarkupShare;
  ByteStream stream = decompressed(std::make_unique<BytesAtHand>(body));
  std::string out;
  for (std::string_view chunk = stream.peek(); !chunk.empty(); chunk = stream.peek()) {
    out += chunk;
    if (out.size() > limit) throw Error(ErrorCode::too_large, fmt::format("unpacked, it is longer than {} bytes", limit));
    stream.skip(chunk.size());
  }
  return out;
}

// "; it names a feed: https://news.example/rss", where a page links to one. It is told, not fetched: the user did not name it.
std::string feed_hint(std::string_view page, const std::string& url) {
  const DecodedText decoded = decode_html(page, {});
  const HtmlTree tree = parse_html(decoded.text);
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const auto node = static_cast<std::int32_t>(i);
    if (tree.nodes[i].tag != Tag::link || tree.attribute(node, Attribute::rel) != "alternate") continue;
    const std::string_view type = tree.attribute(node, Attribute::type);
    if (type != "application/rss+xml" && type != "application/atom+xml" && type != "application/feed+json") continue;
    const std::string feed = resolved_url(tree.attribute(node, Attribute::href), url);
    if (web_address(feed)) return "; it names a feed: " + shown_address(feed);
  }
  return {};
}

}  // namespace

std::vector<Record> read_fetched_feed(const FetchResult& result, const ReadOptions& options) {
  const std::string body = unpacked(result.transfer.body, options), head = narrow_head(std::string_view(body).substr(0, 65536));
  std::vector<Record> out;
  const auto take = [&](Record&& record) {
    out.push_back(std::move(record));
    return true;
  };
  ByteStream stream(std::make_unique<BytesAtHand>(body));
  const InputFile file{shown_address(result.url), {}, shown_address(result.url)};
  if (looks_like_json_feed(head)) read_json_feed(stream, file, options_for(result, options), take);
  else if (looks_like_feed(head)) read_feed(stream, file, options_for(result, options), take);
  else if (looks_like_html(head)) throw Error(ErrorCode::bad_format, "this is a web page, no feed" + feed_hint(body, result.url));
  else throw Error(ErrorCode::bad_format, "this is no feed");
  return out;
}

std::vector<Record> read_fetched_page(const FetchResult& result, const std::string& id, const ReadOptions& options) {
  const std::string body = unpacked(result.transfer.body, options);
  if (!looks_like_html(narrow_head(std::string_view(body).substr(0, 65536))))
    throw Error(ErrorCode::bad_format, fmt::format("this is no web page ({})", result.transfer.type));
  std::vector<Record> out;
  ByteStream stream(std::make_unique<BytesAtHand>(body));
  read_html(stream, {shown_address(result.url), id, shown_address(result.url)}, options_for(result, options), [&](Record&& record) {
    out.push_back(std::move(record));
    return true;
  });
  return out;
}

void fill_from(const WatchedItem& item, Document& page) {
  if (page.title.empty()) page.title = item.title;
  if (page.outlet.empty()) page.outlet = item.outlet;
  if (page.published_from != "metadata" && page.published_from != "page" && !item.published.empty()) {
    page.published = item.published;
    page.published_from = "feed";
  }
  if (page.meta_of("origin").empty() && !item.origin.empty()) page.meta.push_back({"origin", item.origin});
}

WatchedItem watched_item_of(const Document& document, const std::string& feed) {
  WatchedItem out;
  out.id = document.id;
  out.feed = feed;
  out.fingerprint = fingerprint_of(document);
  out.stamp = fmt::format("{}|{}", document.published_from == "feed" ? document.published : "", document.meta_of("updated"));
  out.title = document.title;
  out.outlet = document.outlet;
  out.published = document.published_from == "feed" ? document.published : "";
  out.origin = document.meta_of("origin");
  out.bytes = static_cast<std::int64_t>(document.text.size());
  return out;
}

}  // namespace hearsay
