#include "readers/json_record.h"

#include <fmt/format.h>
#include <simdjson.h>

#include "base/calendar.h"
#include "base/shown.h"
#include "readers/charset.h"
#include "readers/formats.h"
#include "readers/ninjs.h"

namespace hearsay {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kKeptCapacity = 4 << 20;  // buffers of a larger record are given back

std::string_view kind_of(const dom::element& value) {
  switch (value.type()) {
    case dom::element_type::ARRAY: return "a list";
    case dom::element_type::OBJECT: return "an object";
    case dom::element_type::BOOL: return "true or false";
    case dom::element_type::STRING: return "a string";
    case dom::element_type::NULL_VALUE: return "null";
    default: return "a number";
  }
}

struct Field {
  std::string_view name;
  std::string Document::*to;
};
constexpr Field kFields[] = {
    {"id", &Document::id},         {"url", &Document::url},           {"outlet", &Document::outlet}, {"title", &Document::title},
    {"author", &Document::author}, {"language", &Document::language}, {"text", &Document::text},     {"published", &Document::published},
    {"origin", &Document::origin}};

std::string string_of(const Field& field, const dom::element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  std::int64_t number = 0;
  if (field.name == "id" && value.get(number) == simdjson::SUCCESS) return std::to_string(number);
  throw Error(ErrorCode::bad_value, fmt::format("field \"{}\" must be a string, not {}", field.name, kind_of(value)));
}

[[noreturn]] void refuse(simdjson::error_code code, std::string_view json) {
  switch (code) {
    case simdjson::UTF8_ERROR:
      throw Error(ErrorCode::bad_encoding,
                  fmt::format("byte {} of the record is no UTF-8; declare another charset with --charset", first_bad_utf8(json)));
    case simdjson::DEPTH_ERROR: throw Error(ErrorCode::bad_format, "JSON nested too deeply (over 1024 levels)");
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: throw Error(ErrorCode::too_large, "JSON too large to parse; split it");
    case simdjson::EMPTY: throw Error(ErrorCode::bad_format, "no JSON value");
    default: {
      std::string reason(simdjson::error_message(code));
      throw Error(ErrorCode::bad_format, fmt::format("broken JSON: {}", reason.substr(0, reason.find('\n'))));
    }
  }
}

void check_date(const std::string& published) {
  if (published.empty() || parse_iso_date(published)) return;
  throw Error(ErrorCode::bad_value, fmt::format("field \"published\" is no date: \"{}\"; write 2023-09-11 or 2023-09-11T14:05:00+09:00",
                                                beginning(published, 40)));
}

std::optional<Document> ninjs_item(const dom::object& object, const ReadOptions& options) {
  auto document = ninjs_document(object);
  if (document) complete(*document, options);
  else if (options.passed_over != nullptr) ++(*options.passed_over)["type"];
  return document;
}

}  // namespace

JsonRecordParser::JsonRecordParser() : parser_(std::make_unique<dom::parser>()) {}
JsonRecordParser::~JsonRecordParser() = default;

std::optional<Document> JsonRecordParser::parse(std::string& json, const ReadOptions& options) {
  const std::size_t size = json.size();
  if (parser_->capacity() > kKeptCapacity && size < kKeptCapacity) parser_ = std::make_unique<dom::parser>();
  json.resize(size + simdjson::SIMDJSON_PADDING);
  dom::element value;
  const auto code = parser_->parse(json.data(), size, false).get(value);
  json.resize(size);
  if (code != simdjson::SUCCESS) refuse(code, json);
  dom::object object;
  if (value.get(object) != simdjson::SUCCESS) {
    throw Error(ErrorCode::bad_format, fmt::format("a report must be a JSON object, not {}", kind_of(value)));
  }
  Document document;
  bool has_text = false;
  for (const auto& [key, content] : object) {
    for (const Field& field : kFields) {
      if (key != field.name || content.is_null()) continue;
      document.*field.to = string_of(field, content);
      has_text = has_text || field.name == "text";
    }
  }
  if (!has_text && is_ninjs(object)) return ninjs_item(object, options);
  if (!has_text) throw Error(ErrorCode::bad_value, "field \"text\" is missing");
  check_date(document.published);
  if (!document.origin.empty()) document.origin_from = "metadata";
  complete(document, options);
  return document;
}

}  // namespace hearsay
