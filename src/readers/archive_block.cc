#include "readers/archive_block.h"

#include "base/ascii.h"
#include "base/lines.h"
#include "readers/charset.h"
#include "readers/http_body.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostPage = 16u << 20;  // bytes of a body, unpacked

void pass_over(const ReadOptions& options, const char* reason) {
  if (options.passed_over != nullptr) ++(*options.passed_over)[reason];
}

bool is_page(std::string_view type, std::string_view body) {
  if (same_word(type, "text/html") || same_word(type, "application/xhtml+xml")) return true;
  if (!type.empty()) return false;
  const std::string_view head = trimmed(body.substr(0, 256));
  return same_word(head.substr(0, 14), "<!doctype html") || same_word(head.substr(0, 5), "<html");
}

Document text_document(std::string_view body, std::string_view charset) {
  Document out;
  try {
    out.text = decode(std::string(body), std::string(charset)).text;
  } catch (const Error& error) {
    if (error.code != ErrorCode::usage) throw;
    out.text = decode(std::string(body), {}).text;  // servers name charsets that there are none of
  }
  return out;
}

void describe_capture(Document& document, const ArchiveHeader& header) {
  if (document.url.empty()) document.url = header.url;
  if (document.id.empty()) document.id = header.url;
  if (!header.date.empty()) document.meta.push_back({"fetched", header.date});
  if (!header.truncated.empty()) document.meta.push_back({"truncated", header.truncated});
}

}  // namespace

bool may_be_document(const ArchiveHeader& header) {
  return header.kind == "response" || header.kind == "resource" || header.kind == "conversion";
}

std::vector<Document> documents_of(const ArchiveHeader& header, std::string_view block, const ReadOptions& options, ReadPage page) {
  if (header.kind == "revisit" || header.kind == "continuation") pass_over(options, header.kind == "revisit" ? "revisit" : "continuation");
  if (!may_be_document(header)) return {};
  HttpResponse response;
  if (const auto parsed = parse_http(block); parsed && header.kind != "conversion") {
    response = *parsed;
    if (response.status != 200) return pass_over(options, "status"), std::vector<Document>();
  } else {
    split_content_type(header.type, response.type, response.charset);
    response.body = block;
  }
  const bool is_text = same_word(response.type, "text/plain");
  if (!is_text && !is_page(response.type, response.body)) return pass_over(options, "type"), std::vector<Document>();
  if (!is_text && page == nullptr) return pass_over(options, "page"), std::vector<Document>();
  std::string scratch;
  const std::string_view body = decoded_body(response, kMostPage, scratch);
  std::vector<Document> out;
  if (is_text) out.push_back(text_document(body, response.charset));
  else out = page(body, {header.url, response.charset, header.date, response.language});
  if (out.empty()) pass_over(options, "no article");
  // Entries of a live blog are several reports of one address.
  for (std::size_t i = 0; out.size() > 1 && i < out.size(); ++i)
    if (out[i].id.empty()) out[i].id = header.url + "#" + std::to_string(i + 1);
  for (Document& document : out) describe_capture(document, header);
  return out;
}

}  // namespace hearsay
