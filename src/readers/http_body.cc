#include "readers/http_body.h"

#include <brotli/decode.h>
#include <fmt/format.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "base/shown.h"
#include "hearsay/error.h"
#include "readers/header_lines.h"

namespace hearsay {
namespace {

constexpr int kMostCodings = 2;
constexpr std::size_t kBombSize = 4u << 20;  // beyond it no page grows more than kBombRatio times
constexpr std::size_t kBombRatio = 300;
constexpr int kMaxWindowLog = 24;

std::string_view first_of(std::string_view list) { return trimmed(list.substr(0, list.find(','))); }

// Whether the body begins with a chunk's size. nullopt for a size that cannot be.
std::optional<std::size_t> chunk_size(std::string_view line) {
  line = trimmed(line.substr(0, line.find(';')));
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (line.empty() || error != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return size;
}

std::string_view line_at(std::string_view text, std::size_t at) { return text.substr(at, text.find('\n', at) - at); }

std::string joined_chunks(std::string_view body) {
  std::string out;
  for (std::size_t at = 0; at < body.size();) {
    const std::string_view line = line_at(body, at);
    const auto size = chunk_size(line);
    if (!size) throw Error(ErrorCode::bad_format, fmt::format("the page's chunks break off at byte {}", at));
    at += line.size() + 1;
    if (*size == 0) return out;
    if (at > body.size() || *size > body.size() - at) throw Error(ErrorCode::bad_format, "the page's last chunk is cut short");
    out.append(body.substr(at, *size));
    at += *size;
    at += body.substr(at).starts_with("\r\n") ? 2 : body.substr(at).starts_with("\n") ? 1 : 0;
  }
  throw Error(ErrorCode::bad_format, "the page's chunks end too early");
}

// Room for the next bytes of `out`, within the limits.
void grow(std::string& out, std::size_t made, std::size_t in, std::size_t most) {
  if (made > most) throw Error(ErrorCode::too_large, fmt::format("the page has more than {} bytes", most));
  if (made > kBombSize && made / kBombRatio > in)
    throw Error(ErrorCode::too_large, fmt::format("a page of {} bytes that grows to more than {}: a decompression bomb", in, made));
  if (made == out.size()) out.resize(std::min(std::max<std::size_t>(out.size() * 2, 64 * 1024), most + 1));
}

// `window`: 15 + 16 for gzip, 15 for zlib's own wrapper, -15 for none.
std::string inflated(std::string_view in, int window, std::size_t most) {
  z_stream state{};
  if (inflateInit2(&state, window) != Z_OK) throw Error(ErrorCode::internal, "zlib does not start");
  struct Closing {
    z_stream& state;
    ~Closing() { inflateEnd(&state); }
  } closing{state};
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
  state.avail_in = static_cast<uInt>(in.size());
  std::string out;
  std::size_t made = 0;
  for (int result = Z_OK; result != Z_STREAM_END;) {
    grow(out, made, in.size(), most);
    state.next_out = reinterpret_cast<Bytef*>(out.data() + made);
    state.avail_out = static_cast<uInt>(out.size() - made);
    result = inflate(&state, Z_NO_FLUSH);
    made = out.size() - state.avail_out;
    if (result == Z_STREAM_END) break;
    if (result == Z_BUF_ERROR || (result == Z_OK && state.avail_in == 0 && state.avail_out > 0))
      throw Error(ErrorCode::bad_format, "the page's compressed body ends too early");
    if (result != Z_OK)
      throw Error(ErrorCode::bad_format, fmt::format("the page's compressed body is damaged ({})", state.msg ? state.msg : "zlib"));
  }
  if (made > most) throw Error(ErrorCode::too_large, fmt::format("the page has more than {} bytes", most));
  out.resize(made);
  return out;
}

std::string unbrotlied(std::string_view in, std::size_t most) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  if (!state) throw Error(ErrorCode::internal, "brotli does not start");
  const auto* next = reinterpret_cast<const std::uint8_t*>(in.data());
  std::size_t left = in.size(), made = 0;
  std::string out;
  for (auto result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT; result != BROTLI_DECODER_RESULT_SUCCESS;) {
    grow(out, made, in.size(), most);
    auto* to = reinterpret_cast<std::uint8_t*>(out.data() + made);
    std::size_t room = out.size() - made;
    result = BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &to, nullptr);
    made = out.size() - room;
    if (result == BROTLI_DECODER_RESULT_ERROR) throw Error(ErrorCode::bad_format, "the page's brotli body is damaged");
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) throw Error(ErrorCode::bad_format, "the page's compressed body ends too early");
  }
  if (made > most) throw Error(ErrorCode::too_large, fmt::format("the page has more than {} bytes", most));
  out.resize(made);
  return out;
}

std::string unzstd(std::string_view in, std::size_t most) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> state(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  if (!state) throw Error(ErrorCode::internal, "zstd does not start");
  ZSTD_DCtx_setParameter(state.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
  ZSTD_inBuffer from{in.data(), in.size(), 0};
  std::string out;
  std::size_t made = 0;
  for (std::size_t left = 1; left != 0;) {
    grow(out, made, in.size(), most);
    ZSTD_outBuffer to{out.data(), out.size(), made};
    left = ZSTD_decompressStream(state.get(), &to, &from);
    if (ZSTD_isError(left)) throw Error(ErrorCode::bad_format, "the page's zstd body is damaged");
    if (left != 0 && from.pos == from.size && to.pos < to.size)
      throw Error(ErrorCode::bad_format, "the page's compressed body ends too early");
    made = to.pos;
  }
  if (made > most) throw Error(ErrorCode::too_large, fmt::format("the page has more than {} bytes", most));
  out.resize(made);
  return out;
}

bool is_zlib(std::string_view in) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(in[i]); };
  return in.size() >= 2 && (byte(0) & 0x0F) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
}

// Markup or plain words: what a body is that was decoded when it was stored. Brotli and bare deflate have no mark of their own.
bool looks_decoded(std::string_view in) {
  const std::string_view head = in.substr(0, 64);
  return std::all_of(head.begin(), head.end(), [](unsigned char c) { return c >= 0x20 || c == '\n' || c == '\r' || c == '\t'; });
}

// nullopt: the body is decoded already.
std::optional<std::string> undone(std::string_view coding, std::string_view in, std::size_t most) {
  if (coding.empty() || same_word(coding, "identity") || same_word(coding, "none") || in.empty()) return std::nullopt;
  if (same_word(coding, "gzip") || same_word(coding, "x-gzip")) {
    if (!in.starts_with("\x1f\x8b")) return std::nullopt;
    return inflated(in, 15 + 16, most);
  }
  if (same_word(coding, "zstd")) {
    if (!in.starts_with("\x28\xb5\x2f\xfd")) return std::nullopt;
    return unzstd(in, most);
  }
  if (same_word(coding, "deflate")) {
    if (is_zlib(in)) return inflated(in, 15, most);
    if (looks_decoded(in)) return std::nullopt;
    return inflated(in, -15, most);
  }
  if (same_word(coding, "br")) {
    if (looks_decoded(in)) return std::nullopt;
    return unbrotlied(in, most);
  }
  // Servers write charsets and other things here; only bytes that are no text need a decoder that is not there.
  if (looks_decoded(in)) return std::nullopt;
  throw Error(ErrorCode::bad_format, fmt::format("the page is packed in a way that hearsay does not know: {}", beginning(coding, 40)));
}

}  // namespace

void split_content_type(std::string_view value, std::string_view& type, std::string_view& charset) {
  type = trimmed(value.substr(0, value.find(';')));
  charset = {};
  for (std::size_t at = value.find(';'); at != std::string_view::npos; at = value.find(';', at + 1)) {
    const std::string_view rest = value.substr(at + 1), parameter = trimmed(rest.substr(0, rest.find(';')));
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos || !same_word(trimmed(parameter.substr(0, equals)), "charset")) continue;
    charset = trimmed(parameter.substr(equals + 1));
    while (!charset.empty() && (charset.front() == '"' || charset.front() == '\'')) charset.remove_prefix(1);
    while (!charset.empty() && (charset.back() == '"' || charset.back() == '\'')) charset.remove_suffix(1);
  }
}

std::optional<HttpResponse> parse_http(std::string_view message) {
  if (!message.starts_with("HTTP/") && !message.starts_with("ICY ")) return std::nullopt;
  HttpResponse out;
  HeaderLines lines(message);
  const std::string_view first = lines.first();
  if (const std::size_t blank = first.find(' '); blank != std::string_view::npos && blank + 4 <= first.size())
    std::from_chars(first.data() + blank + 1, first.data() + blank + 4, out.status);
  for (HeaderLine line; lines.next(line);) {
    if (same_word(line.name, "Content-Type")) split_content_type(line.value, out.type, out.charset);
    else if (same_word(line.name, "Content-Encoding")) out.encoding = line.value;
    else if (same_word(line.name, "Content-Language")) out.language = first_of(line.value);
    else if (same_word(line.name, "Transfer-Encoding"))
      out.chunked = line.value.size() >= 7 && same_word(line.value.substr(line.value.size() - 7), "chunked");
  }
  out.body = lines.rest();
  return out;
}

std::string_view decoded_body(const HttpResponse& response, std::size_t most, std::string& scratch) {
  std::string_view body = response.body;
  if (response.chunked && chunk_size(line_at(body, 0))) {
    scratch = joined_chunks(body);
    body = scratch;
  }
  int count = 0;
  for (std::string_view codings = response.encoding; !codings.empty();) {  // the last was applied last
    const std::size_t comma = codings.rfind(',');
    const std::string_view coding = trimmed(comma == std::string_view::npos ? codings : codings.substr(comma + 1));
    codings = comma == std::string_view::npos ? std::string_view() : codings.substr(0, comma);
    if (++count > kMostCodings) throw Error(ErrorCode::bad_format, "the page is packed more than twice");
    if (auto bytes = undone(coding, body, most)) {
      scratch = std::move(*bytes);
      body = scratch;
    }
  }
  if (body.size() > most) throw Error(ErrorCode::too_large, fmt::format("the page has more than {} bytes", most));
  return body;
}

}  // namespace hearsay
