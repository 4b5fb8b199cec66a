#include "readers/paths.h"

#include <fmt/format.h>
#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/ascii.h"
#include "readers/charset.h"

namespace hearsay {
namespace fs = std::filesystem;
namespace {

// Names of files are any bytes, ids are UTF-8. A byte that is none stands as %E9, so that two names stay two ids.
std::string as_utf8_name(std::string name) {
  for (auto at = first_bad_utf8(name); at != std::string::npos; at = first_bad_utf8(name))
    name.replace(at, 1, fmt::format("%{:02X}", static_cast<unsigned char>(name[at])));
  return name;
}

FoundFile found(const fs::path& path, const fs::path& within) {
  FoundFile file;
  file.path = path.string();
  fs::path stem = within;
  std::string extension = ascii_lowered(stem.extension().string());
  if (extension == ".gz" || extension == ".zst") {
    stem.replace_extension();
    extension = ascii_lowered(stem.extension().string());
  }
  file.stem = as_utf8_name(stem.replace_extension().generic_string());
  file.extension = extension;
  return file;
}

bool refuse(const std::string& path, ErrorCode code, const std::string& message, const std::function<bool(const FoundFile&)>& visit) {
  return visit({path, {}, {}, Error(code, message)});
}

// One folder's entries at a time, so that a folder of millions of files costs its own names only.
bool visit_folder(const fs::path& folder, const fs::path& root, const std::function<bool(const FoundFile&)>& visit) {
  std::error_code failure;
  std::vector<fs::path> entries;
  for (fs::directory_iterator it(folder, failure), end; !failure && it != end; it.increment(failure)) entries.push_back(it->path());
  if (failure) return refuse(folder.string(), ErrorCode::io, failure.message(), visit);
  std::sort(entries.begin(), entries.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  for (const fs::path& entry : entries) {
    if (entry.filename().native().starts_with('.')) continue;
    if (fs::is_directory(fs::symlink_status(entry, failure))) {
      if (!visit_folder(entry, root, visit)) return false;
    } else if (fs::is_regular_file(entry, failure)) {
      if (!visit(found(entry, entry.lexically_relative(root)))) return false;
    }
  }
  return true;
}

bool visit_matches(const std::string& pattern, const std::function<bool(const FoundFile&)>& visit) {
  glob_t matches{};
  const int result = ::glob(pattern.c_str(), 0, nullptr, &matches);
  std::vector<std::string> paths(matches.gl_pathv, matches.gl_pathv + matches.gl_pathc);
  ::globfree(&matches);
  if (result != 0) return refuse(pattern, ErrorCode::not_found, "no file matches this pattern", visit);
  std::sort(paths.begin(), paths.end());
  return std::all_of(paths.begin(), paths.end(), [&](const std::string& path) { return find_files(path, visit); });
}

}  // namespace

bool find_files(const std::string& path, const std::function<bool(const FoundFile&)>& visit) {
  if (path == "-") return visit({path, {}, {}, {}});
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::is_directory(status)) return visit_folder(path, path, visit);
  if (fs::exists(status)) return visit(found(path, fs::path(path).filename()));
  if (path.find_first_of("*?[") != std::string::npos) return visit_matches(path, visit);
  return refuse(path, ErrorCode::not_found, "there is no such file or folder", visit);
}

}  // namespace hearsay
