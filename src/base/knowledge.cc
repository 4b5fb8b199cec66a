#include "base/knowledge.h"

#include <fmt/format.h>

#include <cstdint>
#include <filesystem>
#include <set>

#include "base/hash.h"
#include "hearsay/error.h"

namespace hearsay {

Knowledge::Knowledge(const std::string& pack, const std::string& overlay) {
  const auto content = std::make_shared<Content>(Content{Pack(pack), {}, {}});
  content_ = content;
  content->fingerprint = content->pack.fingerprint();
  if (overlay.empty()) return;
  namespace fs = std::filesystem;
  if (!fs::is_directory(overlay)) throw Error(ErrorCode::not_found, fmt::format("{}: is no directory of knowledge files", overlay));
  for (const auto& entry : fs::recursive_directory_iterator(overlay)) {
    if (!entry.is_regular_file()) continue;
    // By the words of its path: a file that is a link stands where the link is.
    content->overlay[entry.path().lexically_relative(overlay).generic_string()] = MappedFile(entry.path().string());
  }
  std::uint64_t hash = 0;
  for (const auto& [path, file] : content->overlay) hash = hash64(file.bytes(), hash64(path, hash));
  if (!content->overlay.empty()) content->fingerprint += "+" + hex(hash);
}

std::string_view Knowledge::file(std::string_view path) const {
  const auto found = content_->overlay.find(path);
  return found != content_->overlay.end() ? found->second.bytes() : content_->pack.section(path);
}

bool Knowledge::has(std::string_view path) const { return content_->overlay.contains(path) || content_->pack.has(path); }

std::vector<std::string> Knowledge::files(std::string_view prefix) const {
  const auto packed = content_->pack.names(prefix);
  std::set<std::string> all(packed.begin(), packed.end());
  for (const auto& [path, bytes] : content_->overlay)
    if (path.starts_with(prefix)) all.insert(path);
  return {all.begin(), all.end()};
}

}  // namespace hearsay
