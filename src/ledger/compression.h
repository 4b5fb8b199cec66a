// Document texts as Zstandard frames.
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

std::string compress(std::string_view text);  // one frame; throws Error internal where Zstandard fails
// Throws Error bad_format where the frame is damaged or its text is not `size` bytes long.
std::string decompress(std::string_view frame, std::size_t size);

}  // namespace hearsay
