// RSS 0.9x, 1.0, 2.0 and Atom. Items are cut out by their tags and parsed one by one, so that broken XML costs the item that it is in.
// There are no entities but XML's and HTML's: a document type is passed over, nothing external is read.
#include "readers/feeds.h"

#include <algorithm>

#include "readers/feeds_cut.h"
#include "readers/feeds_xml.h"
#include "readers/html_charset.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

constexpr std::size_t kRootTags = 32u << 20;  // bytes of root tags that are parsed for a feed's items, or as many as the feed has

// The root's tag is parsed with each item, for its prefixes. One that is long beside many short items is left out: then the usual prefixes
// are known by their names alone.
std::string_view root_tag_of(std::string_view xml, const FeedCutter& cut) {
  const std::string_view tag = xml.substr(cut.root_begin, cut.root_end - cut.root_begin);
  return tag.size() * cut.items.size() > std::max(kRootTags, xml.size()) ? "<feed>" : tag;
}

std::string without_mark(std::string_view text) { return std::string(text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0)); }

}  // namespace

bool looks_like_feed(std::string_view head) {
  const std::string text = without_mark(head.substr(0, 8192));
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  if (at == std::string::npos || text[at] != '<' || text.find("<html") != std::string::npos) return false;
  for (const std::string_view root : {"<rss", "<feed", "<rdf:RDF", "<atom:feed", "<RDF"}) {
    const std::size_t tag = text.find(root);
    if (tag == std::string::npos) continue;
    if (is_tag(text, tag, root)) return true;
  }
  return false;
}

bool read_feed(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  const DecodedText decoded = decode_html(whole_feed(bytes, options), options.charset);
  const std::string_view xml = decoded.text;
  FeedCutter cut(xml);
  cut.run();
  if (cut.root_end == 0) throw Error(ErrorCode::bad_format, "this is no feed: it has no element");
  const FeedChannel channel = read_channel(xml, cut, file.url);
  const std::string_view root_tag = root_tag_of(xml, cut);
  std::size_t line_from = 0;
  std::uint64_t line = 1;
  for (const FeedPiece& piece : cut.items) {
    line += static_cast<std::uint64_t>(
        std::count(xml.begin() + static_cast<std::ptrdiff_t>(line_from), xml.begin() + static_cast<std::ptrdiff_t>(piece.begin), '\n'));
    line_from = piece.begin;
    Record record;
    record.file = file.path;
    record.line = line;
    try {
      const XmlTree document = parse_piece(root_tag, xml.substr(piece.begin, piece.end - piece.begin), true);
      const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
      const xmlNode* item = root == nullptr ? nullptr : xmlFirstElementChild(const_cast<xmlNode*>(root));
      if (item == nullptr) throw Error(ErrorCode::bad_format, "broken XML: nothing can be read of this item");
      FeedChannel own = channel;
      if (const std::string base = xml_base_of(item); !base.empty()) own.base = resolved_url(base, channel.base);
      record.document = document_of(read_item(document.get(), item, own), own, options);
    } catch (const Error& error) {
      record.error = error;
    }
    if (!deliver(std::move(record))) return false;
  }
  return true;
}

}  // namespace hearsay
