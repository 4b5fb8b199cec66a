// The readers that readers.cc names: looks_like_x() is Reader::accepts of a format, read_x() its Reader::read; and what they share.
#pragma once

#include <string>
#include <string_view>

#include "readers/readers.h"

namespace hearsay {

bool looks_like_text(std::string_view head);
bool read_text(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

bool looks_like_json_lines(std::string_view head);
bool read_json_lines(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

bool looks_like_json(std::string_view head);
bool read_json(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

bool looks_like_warc(std::string_view head);
bool read_warc(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

bool looks_like_arc(std::string_view head);
bool read_arc(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

bool looks_like_news_xml(std::string_view head);
bool read_news_xml(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

// A page's markup may be this many times as long as the longest text (ReadOptions::max_bytes).
inline constexpr std::uint64_t kMarkupShare = 16;
bool looks_like_html(std::string_view head);
bool read_html(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

bool looks_like_feed(std::string_view head);
bool read_feed(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);
bool looks_like_json_feed(std::string_view head);
bool read_json_feed(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);

// Fills what the record does not say itself: the publication date from the options or the text's dateline, outlet, language, id.
// Throws bad_value for a text that is empty or holds a NUL character, too_large for one over the limit.
void complete(Document& document, const ReadOptions& options);

// Deliver an error in a record's place.
bool deliver_error(const Deliver& deliver, const InputFile& file, std::uint64_t line, const Error& error);

}  // namespace hearsay
