#include "hearsay/error.h"

namespace hearsay {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage: return "usage";
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::io: return "io";
    case ErrorCode::bad_encoding: return "bad_encoding";
    case ErrorCode::bad_format: return "bad_format";
    case ErrorCode::bad_value: return "bad_value";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::version: return "version";
    case ErrorCode::checksum: return "checksum";
    case ErrorCode::busy: return "busy";
    case ErrorCode::interrupted: return "interrupted";
    case ErrorCode::internal: return "internal";
  }
  return "internal";
}

}  // namespace hearsay
