// The knowledge files of data/ (cues, triggers, actors, time words ...), as one pack, with a user's own directory laid over it.
// Immutable once opened; safe to read from many threads.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/pack.h"

namespace hearsay {

class Knowledge {
 public:
  // `pack` is what the build compiled from data/. `overlay`, where not empty, is a directory of the same layout:
  // a file there replaces the one of the same path, and adds itself where there is none. Throws Error as Pack does.
  explicit Knowledge(const std::string& pack, const std::string& overlay = {});

  // The bytes of "actors/states.tsv", "events/AID.toml"; throws not_found.
  std::string_view file(std::string_view path) const;
  bool has(std::string_view path) const;
  // What keeps the bytes of file() valid after this is gone: for tables that are read in place.
  std::shared_ptr<const void> owner() const { return content_; }
  // Paths that begin with `prefix`, in byte order.
  std::vector<std::string> files(std::string_view prefix) const;
  // The pack's, with one of the overlay's files behind a "+" where it has any.
  const std::string& fingerprint() const { return content_->fingerprint; }

 private:
  struct Content {
    Pack pack;
    std::map<std::string, MappedFile, std::less<>> overlay;
    std::string fingerprint;
  };
  std::shared_ptr<const Content> content_;
};

}  // namespace hearsay
