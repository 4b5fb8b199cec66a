// JSON Feed 1.0 and 1.1 (jsonfeed.org).
#include <simdjson.h>

#include "readers/feeds.h"
#include "readers/html_charset.h"

namespace hearsay {
namespace {

namespace dom = simdjson::dom;

std::string text_of(const dom::object& object, std::string_view key) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  std::int64_t number = 0;
  return value.get(number) == simdjson::SUCCESS ? std::to_string(number) : std::string();
}

std::string authors_of(const dom::object& object) {
  std::string out;
  dom::array list;
  if (object["authors"].get(list) == simdjson::SUCCESS) {
    for (const dom::element item : list) {
      dom::object author;
      if (item.get(author) != simdjson::SUCCESS) continue;
      if (const std::string name = text_of(author, "name"); !name.empty()) out += (out.empty() ? "" : ", ") + name;
    }
  }
  dom::object author;
  if (out.empty() && object["author"].get(author) == simdjson::SUCCESS) out = text_of(author, "name");
  return out;
}

FeedItem item_of(const dom::object& object) {
  FeedItem out;
  out.id = text_of(object, "id");
  out.link = text_of(object, "url");
  out.origin_url = text_of(object, "external_url");
  if (out.link.empty()) out.link = out.origin_url;
  out.title = text_of(object, "title");
  out.body = text_of(object, "content_html");
  if (out.body.empty()) {
    out.body = text_of(object, "content_text");
    out.is_plain = true;
  }
  if (out.body.empty()) out.body = text_of(object, "summary");
  out.author = authors_of(object);
  out.language = text_of(object, "language");
  out.published = text_of(object, "date_published");
  out.updated = text_of(object, "date_modified");
  return out;
}

}  // namespace

bool looks_like_json_feed(std::string_view head) {
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || head[begin] != '{') return false;
  return head.find("jsonfeed.org/version") != std::string_view::npos || head.find("jsonfeed.org\\/version") != std::string_view::npos;
}

bool read_json_feed(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  const DecodedText decoded = decode_html(whole_feed(bytes, options), options.charset);
  dom::parser parser;
  dom::object root;
  if (parser.parse(decoded.text).get(root) != simdjson::SUCCESS)
    throw Error(ErrorCode::bad_format, "broken JSON: this feed cannot be parsed");
  FeedChannel channel;
  channel.title = text_of(root, "title");
  channel.link = text_of(root, "home_page_url");
  channel.base = text_of(root, "feed_url");
  if (channel.base.empty()) channel.base = file.url;
  channel.language = text_of(root, "language");
  channel.author = authors_of(root);
  dom::array items;
  if (root["items"].get(items) != simdjson::SUCCESS) throw Error(ErrorCode::bad_value, "field \"items\" is missing or no list");
  std::uint64_t number = 0;
  for (const dom::element value : items) {
    Record record;
    record.file = file.path;
    record.line = ++number;
    try {
      dom::object object;
      if (value.get(object) != simdjson::SUCCESS) throw Error(ErrorCode::bad_value, "an item of the feed is no object");
      record.document = document_of(item_of(object), channel, options);
    } catch (const Error& error) {
      record.error = error;
    }
    if (!deliver(std::move(record))) return false;
  }
  return true;
}

}  // namespace hearsay
