// An HTTP/1.x response as archives store it: status, headers, and the body with its codings undone (RFC 9112, RFC 9110).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

struct HttpResponse {
  int status = 0;
  std::string_view type;      // of Content-Type, without parameters: "text/html"; as it stands
  std::string_view charset;   // its charset parameter, without quotes
  std::string_view language;  // Content-Language, first tag
  std::string_view encoding;  // Content-Encoding, as it stands
  bool chunked = false;
  std::string_view body;  // as stored
};

// Views into `message`. nullopt where it is no HTTP response.
std::optional<HttpResponse> parse_http(std::string_view message);

// "text/html; charset=utf-8": the two parts.
void split_content_type(std::string_view value, std::string_view& type, std::string_view& charset);

// The body with chunks joined and gzip, deflate, br and zstd undone, up to `most` bytes. A body that does not begin as its header says
// (crawlers often store it decoded under the old headers) is taken as it is. `scratch` keeps the bytes that the view points to where
// anything had to be undone.
// Throws bad_format for a body that is damaged or of an unknown coding, too_large over `most` or for a bomb.
std::string_view decoded_body(const HttpResponse& response, std::size_t most, std::string& scratch);

}  // namespace hearsay
