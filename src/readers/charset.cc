#include "readers/charset.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "hearsay/error.h"
#include "readers/bytes.h"

namespace hearsay {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status)) throw Error(ErrorCode::usage, fmt::format("charset \"{}\" is unknown; see `iconv -l` for names", charset));
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

class ConvertedSource : public ByteSource {
 public:
  ConvertedSource(std::unique_ptr<ByteSource> source, const std::string& charset)
      : in_(std::move(source)), charset_(charset), from_(open_converter(charset)), to_(open_converter("UTF-8")) {}

  std::size_t read(char* out, std::size_t size) override {
    char* target = out;
    while (target == out && !done_) {
      const std::string_view bytes = in_.peek();
      const char* source = bytes.data();
      UErrorCode status = U_ZERO_ERROR;
      ucnv_convertEx(to_.get(), from_.get(), &target, out + size, &source, bytes.data() + bytes.size(), pivot_.data(), &pivot_source_,
                     &pivot_target_, pivot_.data() + pivot_.size(), false, bytes.empty(), &status);
      if (source != bytes.data()) in_.skip(static_cast<std::size_t>(source - bytes.data()));
      read_ += static_cast<std::size_t>(source - bytes.data());
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
        throw Error(ErrorCode::bad_encoding, fmt::format("byte {} is no {}; declare the right one with --charset", read_, charset_));
      }
      done_ = bytes.empty() && status != U_BUFFER_OVERFLOW_ERROR;
    }
    return static_cast<std::size_t>(target - out);
  }

 private:
  ByteStream in_;
  std::string charset_;
  Converter from_, to_;
  std::array<UChar, 4096> pivot_{};
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
  std::size_t read_ = 0;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> converted(std::unique_ptr<ByteSource> source, const std::string& charset) {
  return std::make_unique<ConvertedSource>(std::move(source), charset);
}

std::string convert(std::string_view bytes, const std::string& charset) {
  ConvertedSource source(std::make_unique<BytesAtHand>(bytes), charset);
  std::string out(bytes.size() * 2 + 64, '\0');
  std::size_t size = 0;
  while (const std::size_t count = source.read(out.data() + size, out.size() - size)) {
    size += count;
    if (out.size() - size < 64) out.resize(out.size() * 2);
  }
  out.resize(size);
  return out;
}

std::size_t first_bad_utf8(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto continues = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0) == 0x80; };
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned char lead = byte(i);
    std::size_t size = 1;
    if (lead >= 0x80) {
      if (lead >= 0xC2 && lead <= 0xDF) size = 2;
      else if (lead >= 0xE0 && lead <= 0xEF) size = 3;
      else if (lead >= 0xF0 && lead <= 0xF4) size = 4;
      else return i;
      for (std::size_t k = 1; k < size; ++k) {
        if (!continues(i + k)) return i;
      }
      const unsigned char second = byte(i + 1);
      if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
          (lead == 0xF4 && second > 0x8F)) {
        return i;
      }
    }
    i += size;
  }
  return std::string_view::npos;
}

void escape_bad_utf8(std::string& bytes) {
  if (first_bad_utf8(bytes) == std::string::npos) return;
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) out += fmt::format("%{:02X}", byte);
    else out += c;
  }
  bytes = std::move(out);
}

void append_utf8(std::string& out, char32_t character) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

ByteOrderMark byte_order_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return {"UTF-8", 3};
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return {"UTF-32LE", 4};
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return {"UTF-32BE", 4};
  if (bytes.starts_with("\xFF\xFE"sv)) return {"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF"sv)) return {"UTF-16BE", 2};
  return {};
}

bool convert_leniently(std::string_view bytes, const std::string& charset, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset.c_str(), &status), &ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
  if (U_FAILURE(status)) return false;
  out.resize(bytes.size() * 3 + 16);
  char* target = out.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, bytes.data() + bytes.size(), nullptr, nullptr, nullptr,
                 nullptr, true, true, &status);
  out.resize(static_cast<std::size_t>(target - out.data()));
  return !U_FAILURE(status);
}

}  // namespace hearsay
