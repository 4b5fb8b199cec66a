// Files of agencies: which format they are of, and what NITF and NewsML declare alike.
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/lines.h"
#include "readers/bytes.h"
#include "readers/formats.h"
#include "readers/news_items.h"
#include "readers/news_xml.h"

namespace hearsay {

void add_meta(Document& document, std::string_view name, std::string value) {
  if (!value.empty()) document.meta.push_back({std::string(name), std::move(value)});
}

std::string iso_from(std::string_view date) {
  date = trimmed(date);
  std::string out(date);
  const auto digits = [&](std::size_t from, std::size_t count) {
    return date.size() >= from + count && std::all_of(date.begin() + static_cast<std::ptrdiff_t>(from),
                                                      date.begin() + static_cast<std::ptrdiff_t>(from + count), is_ascii_digit);
  };
  if (digits(0, 8) && (date.size() == 8 || date[8] == 'T')) {
    out = fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2));
    if (date.size() > 8 && digits(9, 6)) {
      std::string_view zone = date.substr(15);
      out += fmt::format("T{}:{}:{}", date.substr(9, 2), date.substr(11, 2), date.substr(13, 2));
      out += zone.size() == 5 && (zone[0] == '+' || zone[0] == '-') ? fmt::format("{}:{}", zone.substr(0, 3), zone.substr(3))
                                                                    : std::string(zone);
    }
  }
  if (parse_iso_date(out)) return out;
  return out.size() > 10 && parse_iso_date(out.substr(0, 10)) ? out.substr(0, 10) : std::string();
}

std::string without_scheme(std::string_view code) {
  while (!code.empty() && code.back() == '/') code.remove_suffix(1);
  const std::size_t at = code.find_last_of(":/#");
  return std::string(at == std::string_view::npos ? code : code.substr(at + 1));
}

void explain_kill(Document& document) {
  if (!trimmed(document.text).empty() || document.meta_of("status") != "canceled") return;
  document.text = document.meta_of("note").empty() ? document.title : std::string(document.meta_of("note"));
}

bool looks_like_news_xml(std::string_view head) {
  head = trimmed(head.substr(0, 8192));
  if (!head.starts_with('<')) return false;
  for (const std::string_view root : {"newsMessage", "newsItem", "packageItem", "nitf"}) {
    for (std::size_t at = head.find(root); at != std::string_view::npos; at = head.find(root, at + 1)) {
      const std::string_view after = head.substr(at + root.size(), 1);
      if ((head[at - 1] == '<' || head[at - 1] == ':') && !after.empty() &&
          std::string_view(" \t\r\n>").find(after) != std::string_view::npos)
        return true;
    }
  }
  return false;
}

bool read_news_xml(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  const std::string whole = read_rest(bytes, kMostXml);
  if (whole.size() > kMostXml) throw Error(ErrorCode::too_large, fmt::format("the file has more than {} bytes; split it", kMostXml));
  const XmlTree tree = parse_xml(whole);
  const xmlNode* root = xmlDocGetRootElement(tree.get());
  std::uint64_t number = 0;
  const auto give = [&](auto make) {
    Record record;
    record.file = file.path;
    record.line = ++number;
    try {
      std::optional<Document> document = make();
      if (!document) {
        if (options.passed_over != nullptr) ++(*options.passed_over)["type"];
        return true;
      }
      complete(*document, options);
      record.document = std::move(*document);
    } catch (const Error& error) {
      return deliver_error(deliver, file, number, error);
    }
    return deliver(std::move(record));
  };
  if (name_of(root) == "nitf") return give([&] { return std::optional(nitf_document(root)); });
  const NewsPackages packages = packages_of(root);
  for (const xmlNode* item : news_items_of(root)) {
    if (!give([&] { return news_item_document(item, packages); })) return false;
  }
  return true;
}

}  // namespace hearsay
