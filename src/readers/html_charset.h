// The charset of a page, as browsers find it (WHATWG Encoding and HTML standards).
#pragma once

#include <string>
#include <string_view>

#include "readers/charset.h"

namespace hearsay {

// UTF-8 without zero bytes. `charset` as HTTP or the user declares it, may be empty. In order: byte order mark, UTF-8 that is valid and not
// only ASCII, `charset`, <meta>, <?xml encoding?>, what ICU detects, windows-1252. Bytes that are no text in the charset become U+FFFD: a
// page with one bad byte is still read. Throws bad_format for what is no text at all (pictures, PDF).
DecodedText decode_html(std::string_view bytes, const std::string& charset);

}  // namespace hearsay
